// The two choices that are remembered: colours, and plain or annotated text.
(function () {
  'use strict';
  const app = window.rapporteur;
  const root = document.documentElement;

  const slot = document.querySelector('[data-slot="colours"]');
  const colours = slot && app.clone('tool-colours');
  if (colours) {
    const select = colours.querySelector('select');
    select.value = root.getAttribute('data-colours') || '';
    select.addEventListener('change', () => {
      if (select.value) root.setAttribute('data-colours', select.value);
      else root.removeAttribute('data-colours');
      app.remember('colours', select.value);
    });
    slot.replaceChildren(colours);
  }

  // In plain reading a mark is no link: neither a stop for the Tab key nor a word to a screen reader.
  const MARKS = ['term', 'place', 'date', 'document', 'organisation'].map((kind) => '.words a.' + kind).join();
  function setMarks(plain) {
    const [from, to] = plain ? ['href', 'data-href'] : ['data-href', 'href'];
    for (const mark of document.querySelectorAll(MARKS)) {
      if (!mark.hasAttribute(from)) continue;
      mark.setAttribute(to, mark.getAttribute(from));
      mark.removeAttribute(from);
    }
  }

  function read(plain) {
    if (plain) root.setAttribute('data-reading', 'plain');
    else root.removeAttribute('data-reading');
    setMarks(plain);
  }

  const choices = document.querySelectorAll('input[name="reading"]');
  for (const choice of choices) {
    choice.addEventListener('change', () => {
      if (!choice.checked) return;
      read(choice.value === 'plain');
      app.remember('reading', choice.value === 'plain' ? 'plain' : '');
    });
  }
  // The choice of the last page holds here, and a page that the browser brings back keeps its own.
  const settle = function () {
    if (choices.length === 0) return;
    const plain = app.recall('reading') === 'plain';
    for (const choice of choices) choice.checked = (choice.value === 'plain') === plain;
    read(plain);
  };
  settle();
  window.addEventListener('pageshow', (event) => { if (event.persisted) settle(); });
})();
