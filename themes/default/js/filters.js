// Filters of the timeline: they hide entries of the list and marks of the drawings alike.
(function () {
  'use strict';
  const app = window.rapporteur;
  const form = app.clone('tool-filters');
  if (!form) return;
  const choices = Array.from(form.querySelectorAll('select'));
  const events = Array.from(document.querySelectorAll('li.event[id]'));
  const all = (selector, act) => document.querySelectorAll(selector).forEach(act);

  const KEYS = { country: 'data-countries', theme: 'data-theme', status: 'data-status' };
  const fits = (event) => choices.every(({ name, value }) => !value || event.getAttribute(KEYS[name]).split(' ').includes(value));
  const hide = (element, isHidden) => (isHidden ? element.setAttribute('hidden', '') : element.removeAttribute('hidden'));

  function apply() {
    const shown = new Set(events.filter(fits));
    const ids = new Set(Array.from(shown, (event) => event.id));
    for (const event of events) hide(event, !shown.has(event));
    all('[data-event]', (mark) => hide(mark, !ids.has(mark.getAttribute('data-event'))));
    all('[data-group]', (group) => hide(group, group.querySelector('li.event') && !group.querySelector('li.event:not([hidden])')));
    form.querySelector('.filter-status').textContent = app.word('events-shown', { n: shown.size, all: events.length });
  }

  // The address holds the choice, so that it can be sent to somebody; the history gets no step.
  function change() {
    const query = choices.filter((choice) => choice.value).map((choice) => choice.name + '=' + encodeURIComponent(choice.value));
    history.replaceState(null, '', location.pathname + (query.length ? '?' + query.join('&') : ''));
    apply();
  }
  function clear() {
    for (const choice of choices) choice.value = '';
    change();
  }
  // An event that a link leads to is shown, whatever the filter says.
  function reveal() {
    const event = events.find((one) => '#' + one.id === location.hash);
    if (!event || !event.hasAttribute('hidden')) return;
    clear();
    event.scrollIntoView();
  }

  document.getElementById('tool-filters').after(form);
  const query = new URLSearchParams(location.search);
  for (const choice of choices) choice.value = query.get(choice.name) || '';
  for (const choice of choices) if (choice.selectedIndex < 0) choice.value = '';
  form.addEventListener('change', change);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    clear();
  });
  addEventListener('hashchange', reveal);
  apply();
  reveal();
})();
