// Hides rows, their marks in drawings and groups left empty, and orders rows; the address holds the choice.
const form = app.clone('tool-filters');
if (!form) return;
const rows = [...document.querySelectorAll('[data-row]')];
const controls = [...form.elements].filter(({ name }) => name);
const { order } = form.elements;
const fits = ({ dataset, firstElementChild }) => controls.every(({ name, value }) => !value || (
  name === 'order' ? value in dataset
    : name === 'name' ? app.fold(firstElementChild.textContent).includes(app.fold(value))
      : (dataset[name] || '').split(' ').includes(value)
));
const count = (some) => some.filter((row) => !row.matches('.see')).length;

const apply = () => {
  const shown = rows.filter(fits);
  const ids = shown.map(({ id }) => id);
  const by = ({ dataset }) => dataset[order.value];
  if (order) rows[0].parentNode.append(...(order.value ? shown.sort((one, other) => by(one) - by(other)) : rows));
  app.hide('[data-row]', (row) => !shown.includes(row));
  app.hide('[data-event]', ({ dataset }) => !ids.includes(dataset.event));
  app.hide('[data-group]', (group) => !group.querySelector('[data-row]:not([hidden])'));
  form.querySelector('[role]').textContent = app.word(form.dataset.word, { n: count(shown), all: count(rows) });
};
// The history gets no step.
const change = () => {
  const query = new URLSearchParams(controls.filter(({ value }) => value).map(({ name, value }) => [name, value]));
  history.replaceState(null, '', location.pathname + (String(query) && '?' + query));
  apply();
};

document.getElementById('tool-filters').after(form);
const asked = new URLSearchParams(location.search);
for (const control of controls) {
  control.value = asked.get(control.name) || '';
  if (control.selectedIndex < 0) control.value = '';
}
form.oninput = change;
form.onreset = () => setTimeout(change);
apply();
