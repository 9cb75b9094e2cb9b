// The choices that are remembered: colours, and plain or annotated text.
(function () {
  'use strict';
  const app = window.rapporteur;
  const choose = (key, value) => {
    document.documentElement.setAttribute('data-' + key, value);
    app.choice(key, value);
  };

  const slot = document.querySelector('[data-slot="colours"]');
  const colours = slot && app.clone('tool-colours');
  if (colours) {
    const select = colours.querySelector('select');
    select.value = app.choice('colours') || select.value;
    select.addEventListener('change', () => choose('colours', select.value));
    slot.append(colours);
  }

  // In plain reading a mark is no link: neither a stop for the Tab key nor a word to a screen reader.
  const MARKS = '.words :not(sup) > a:not(.number, .reference, .external)';
  const choices = document.querySelectorAll('input[name="reading"]');
  const setMarks = (isPlain) => {
    const [from, to] = isPlain ? ['href', 'data-href'] : ['data-href', 'href'];
    for (const mark of document.querySelectorAll(MARKS)) {
      if (!mark.hasAttribute(from)) continue;
      mark.setAttribute(to, mark.getAttribute(from));
      mark.removeAttribute(from);
    }
  };
  for (const choice of choices) {
    choice.checked = choice.value === (app.choice('reading') || 'annotated');
    choice.addEventListener('change', () => {
      choose('reading', choice.value);
      setMarks(choice.value === 'plain');
    });
  }
  if (choices.length) setMarks(app.choice('reading') === 'plain');
})();
