// Before the first paint: the reader's choice of colours and of plain or annotated text, so that nothing flashes or moves.
(function () {
  'use strict';
  const root = document.documentElement;
  root.setAttribute('data-scripts', '');
  try {
    const colours = localStorage.getItem('rapporteur.colours');
    if (colours === 'light' || colours === 'dark') root.setAttribute('data-colours', colours);
    if (localStorage.getItem('rapporteur.reading') === 'plain') root.setAttribute('data-reading', 'plain');
  } catch (_) {
    // A reader may forbid storage; the choice then lasts as long as the page.
  }
})();
