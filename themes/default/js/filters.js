// The timeline's filters hide entries and marks of the drawings alike.
const form = app.clone('tool-filters');
if (!form) return;
const choices = [...form.querySelectorAll('select')];
const events = [...document.querySelectorAll('li.event[id]')];
const fits = (event) => choices.every(({ name, value }) => !value || event.dataset[name].split(' ').includes(value));
const hide = (selector, isHidden) => {
  for (const one of document.querySelectorAll(selector)) one.toggleAttribute('hidden', isHidden(one));
};

const apply = () => {
  const shown = new Set(events.filter(fits).map(({ id }) => id));
  hide('li.event[id]', ({ id }) => !shown.has(id));
  hide('[data-event]', ({ dataset }) => !shown.has(dataset.event));
  hide('[data-group]', (group) => !group.querySelector('li.event:not([hidden])'));
  form.querySelector('.filter-status').textContent = app.word('events-shown', { n: shown.size, all: events.length });
};
// The address holds the choice, to be sent to somebody; the history gets no step.
const change = () => {
  const query = new URLSearchParams(choices.filter(({ value }) => value).map(({ name, value }) => [name, value]));
  history.replaceState(null, '', location.pathname + (String(query) && '?' + query));
  apply();
};

document.getElementById('tool-filters').after(form);
const query = new URLSearchParams(location.search);
for (const option of form.querySelectorAll('option')) option.selected = option.value === query.get(option.closest('select').name);
form.addEventListener('change', change);
form.addEventListener('reset', () => setTimeout(change));
apply();
