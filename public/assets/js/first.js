// Before the first paint: the reader's choices, so that nothing flashes or moves.
(function () {
  'use strict';
  const root = document.documentElement;
  root.setAttribute('data-scripts', '');
  try {
    for (const key of ['colours', 'reading']) {
      const value = localStorage.getItem('rapporteur.' + key);
      if (value) root.setAttribute('data-' + key, value);
    }
  } catch (_) { /* A reader may forbid storage. */ }
})();
