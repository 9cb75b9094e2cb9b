// Before the first paint: the reader's choices, so that nothing flashes. All local files share one store, which a reader may forbid.
window.rapporteur = {
  choice(key, value) {
    try {
      if (value !== undefined) localStorage.setItem('rapporteur.' + key, value);
      return localStorage.getItem('rapporteur.' + key) || '';
    } catch (_) {
      return value || '';
    }
  },
  show: (key, value) => document.documentElement.setAttribute('data-' + key, value),
};
rapporteur.show('scripts', '');
for (const key of ['colours', 'reading']) rapporteur.show(key, rapporteur.choice(key));
