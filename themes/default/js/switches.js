// Remembered: colours, and plain or annotated text.
const choose = (key, value) => app.show(key, app.choice(key, value));

const colours = app.clone('tool-colours');
if (colours) {
  const select = colours.querySelector('select');
  select.value = app.choice('colours');
  select.onchange = () => choose('colours', select.value);
  document.querySelector('[data-slot="colours"]').append(colours);
}

// In plain reading a mark is no link, neither to the Tab key nor to a screen reader.
const setMarks = (isPlain) => {
  const [from, to] = isPlain ? ['href', 'data-href'] : ['data-href', 'href'];
  for (const mark of document.querySelectorAll(`.words :not(sup) > a[${from}]:not(.number, .reference, .external)`)) {
    mark.setAttribute(to, mark.getAttribute(from));
    mark.removeAttribute(from);
  }
};
const reading = app.choice('reading') || 'annotated';
if (reading === 'plain') setMarks(true);
for (const choice of document.querySelectorAll('input[name="reading"]')) {
  choice.checked = choice.value === reading;
  choice.onchange = () => {
    choose('reading', choice.value);
    setMarks(choice.value === 'plain');
  };
}
