// Filters of the timeline: they hide entries of the list and marks of the drawings alike.
(function () {
  'use strict';
  const app = window.rapporteur;
  const form = app.clone('tool-filters');
  if (!form) return;
  const choices = Array.from(form.querySelectorAll('select'));
  const events = Array.from(document.querySelectorAll('li.event[id]'));
  const fits = (event) => choices.every(({ name, value }) => !value || event.getAttribute('data-' + name).split(' ').includes(value));
  const hide = (selector, isHidden) => document.querySelectorAll(selector).forEach((one) => one.toggleAttribute('hidden', isHidden(one)));

  function apply() {
    const shown = new Set(events.filter(fits).map((event) => event.id));
    hide('li.event[id]', (event) => !shown.has(event.id));
    hide('[data-event]', (mark) => !shown.has(mark.getAttribute('data-event')));
    hide('[data-group]', (group) => !group.querySelector('li.event:not([hidden])'));
    form.querySelector('.filter-status').textContent = app.word('events-shown', { n: shown.size, all: events.length });
  }
  // The address holds the choice, so that it can be sent to somebody; the history gets no step.
  function change() {
    const query = new URLSearchParams(choices.filter(({ value }) => value).map(({ name, value }) => [name, value]));
    history.replaceState(null, '', location.pathname + (String(query) && '?' + query));
    apply();
  }
  function clear() {
    for (const choice of choices) choice.value = '';
    change();
  }
  // An event that a link leads to is shown, whatever the filter says.
  function reveal() {
    const event = events.find(({ id }) => '#' + id === location.hash);
    if (!event || !event.hidden) return;
    clear();
    event.scrollIntoView();
  }

  document.getElementById('tool-filters').after(form);
  const query = new URLSearchParams(location.search);
  for (const choice of choices) {
    choice.value = query.get(choice.name) || '';
    if (choice.selectedIndex < 0) choice.value = '';
  }
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
