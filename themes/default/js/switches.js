// The choices that are remembered: colours, and plain or annotated text.
(function () {
  'use strict';
  const app = window.rapporteur;
  const root = document.documentElement;
  const choose = (key, value) => {
    root.setAttribute('data-' + key, value);
    app.remember(key, value);
  };

  const slot = document.querySelector('[data-slot="colours"]');
  const colours = slot && app.clone('tool-colours');
  if (colours) {
    const select = colours.querySelector('select');
    select.value = app.recall('colours') || '';
    select.addEventListener('change', () => choose('colours', select.value));
    slot.append(colours);
  }

  // In plain reading a mark is no link: neither a stop for the Tab key nor a word to a screen reader.
  const MARKS = '.words a:not(.number):not(.reference):not(.external)';
  const choices = document.querySelectorAll('input[name="reading"]');
  const setMarks = (isPlain) => {
    const [from, to] = isPlain ? ['href', 'data-href'] : ['data-href', 'href'];
    for (const mark of document.querySelectorAll(MARKS)) {
      if (!mark.closest('sup') && mark.hasAttribute(from)) {
        mark.setAttribute(to, mark.getAttribute(from));
        mark.removeAttribute(from);
      }
    }
  };
  const settle = () => {
    const reading = app.recall('reading') || 'annotated';
    for (const choice of choices) choice.checked = choice.value === reading;
    if (choices.length) setMarks(reading === 'plain');
  };
  for (const choice of choices) {
    choice.addEventListener('change', () => {
      choose('reading', choice.value);
      setMarks(choice.value === 'plain');
    });
  }
  settle();
})();
