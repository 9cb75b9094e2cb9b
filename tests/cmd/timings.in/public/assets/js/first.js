// Before the first paint: the reader's choices, so that nothing flashes.
document.documentElement.setAttribute('data-scripts', '');
try {
  for (const key of ['colours', 'reading']) {
    document.documentElement.setAttribute('data-' + key, localStorage.getItem('rapporteur.' + key) || '');
  }
} catch (_) { /* A reader may forbid storage. */ }
