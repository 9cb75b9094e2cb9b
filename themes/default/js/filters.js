// Filters of the timeline: country, subject, past or planned. They hide entries of the list and marks of the drawings alike.
(function () {
  'use strict';
  const app = window.rapporteur;
  const form = app.clone('tool-filters');
  if (!form || !window.URLSearchParams) return;
  const status = form.querySelector('.filter-status');
  const choices = Array.from(form.querySelectorAll('select[name]'));
  const events = Array.from(document.querySelectorAll('li.event[id]'));

  const marks = new Map();
  for (const mark of document.querySelectorAll('[data-event]')) {
    const id = mark.getAttribute('data-event');
    marks.set(id, (marks.get(id) || []).concat(mark));
  }

  // SVG elements know the attribute but not the property.
  const show = (element, shown) => (shown ? element.removeAttribute('hidden') : element.setAttribute('hidden', ''));

  const FITS = {
    country: (event, value) => (event.getAttribute('data-countries') || '').split(' ').includes(value),
    theme: (event, value) => event.getAttribute('data-theme') === value,
    status: (event, value) => event.getAttribute('data-status') === value,
  };
  const fits = (event) => choices.every((choice) => !choice.value || !FITS[choice.name] || FITS[choice.name](event, choice.value));

  function apply() {
    let count = 0;
    for (const event of events) {
      const shown = fits(event);
      if (shown) count += 1;
      show(event, shown);
      for (const mark of marks.get(event.id) || []) show(mark, shown);
    }
    for (const group of document.querySelectorAll('[data-group]')) {
      const own = Array.from(group.querySelectorAll('li.event[id]'));
      show(group, own.length === 0 || own.some((event) => !event.hasAttribute('hidden')));
    }
    if (status) status.textContent = app.word('events-shown', { n: count, all: events.length });
  }

  // The address holds the choice, so that it can be sent to somebody; no step is added to the history.
  function keep() {
    const query = new URLSearchParams();
    for (const choice of choices) if (choice.value) query.set(choice.name, choice.value);
    const text = query.toString();
    try {
      history.replaceState(history.state, '', (text ? '?' + text : location.pathname) + (text ? '' : location.hash));
    } catch (_) {
      // Some browsers let a file from disk have no other address; the filter works all the same.
    }
  }

  function clear() {
    for (const choice of choices) choice.value = '';
    apply();
    keep();
  }

  form.addEventListener('change', () => {
    apply();
    keep();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    clear();
  });

  const template = document.getElementById('tool-filters');
  template.parentNode.insertBefore(form, template.nextSibling);
  const query = new URLSearchParams(location.search);
  for (const choice of choices) {
    const wanted = query.get(choice.name);
    if (Array.from(choice.options).some((option) => option.value === wanted)) choice.value = wanted;
  }
  apply();

  // An event that a link leads to is shown, whatever the filter says.
  function reveal() {
    const event = events.find((one) => '#' + encodeURIComponent(one.id) === location.hash || '#' + one.id === location.hash);
    if (!event || !event.hasAttribute('hidden')) return;
    clear();
    event.scrollIntoView();
  }
  window.addEventListener('hashchange', reveal);
  reveal();
})();
