// Keeps an open page of the preview up to date: reloads it where the reader was, and shows what has to be mended over
// the last good page. It stands at the end of every page and makes nodes only, never markup.
(() => {
  'use strict';
  const own = new URL(document.currentScript.src);
  const build = own.search.slice(1);
  const KEPT = 'rapporteur-preview';
  // From this part of the window's height on, what is above counts as read.
  const LINE = 1 / 3;
  let source = null;
  let panel = null;
  let reloading = false;
  let restored = false;

  const make = (name, text, properties) => {
    const element = Object.assign(document.createElement(name), properties);
    if (text) element.textContent = text;
    return element;
  };

  // The last thing with an address that begins above the line, and how far from the top of the window.
  function place() {
    const found = { path: location.pathname, y: scrollY, x: scrollX };
    if (scrollY === 0) return found;
    for (const element of document.querySelectorAll('[id]')) {
      const { top, height } = element.getBoundingClientRect();
      if (height > 0 && top <= innerHeight * LINE) Object.assign(found, { id: element.id, top });
    }
    return found;
  }

  function reload() {
    // A page that is still coming after a reload is not yet where the reader was.
    if (restored || !sessionStorage.getItem(KEPT)) sessionStorage.setItem(KEPT, JSON.stringify(place()));
    reloading = true;
    history.scrollRestoration = 'manual';
    location.reload();
  }

  function restore() {
    restored = true;
    const kept = sessionStorage.getItem(KEPT);
    sessionStorage.removeItem(KEPT);
    if (!kept) return;
    const { path, x, y, id, top } = JSON.parse(kept);
    if (path !== location.pathname) return;
    const element = id && document.getElementById(id);
    const down = element ? scrollY + element.getBoundingClientRect().top - top : y;
    scrollTo({ left: x, top: down, behavior: 'instant' });
  }

  function item(error) {
    const entry = make('li');
    const title = make('p', error.message, { className: 'message' });
    if (error.code) title.append(' ', make('code', error.code));
    entry.append(title);
    if (error.place) entry.append(make('p', error.place, { className: 'place' }));
    if (error.excerpt) {
      const line = make('pre');
      line.append(error.excerpt.before, make('mark', error.excerpt.marked || ' '), error.excerpt.after);
      entry.append(line);
      if (error.label) entry.append(make('p', error.label, { className: 'label' }));
    }
    if (error.hint) entry.append(make('p', `Hint: ${error.hint}`, { className: 'hint' }));
    return entry;
  }

  function show(errors) {
    panel?.remove();
    panel = null;
    if (errors.length === 0) return;
    // A tree of its own, so that neither the theme's style sheet nor this one reaches the other's elements.
    panel = make('div', '', { id: 'rapporteur-preview' });
    const root = panel.attachShadow({ mode: 'open' });
    const count = errors.length === 1 ? '1 error' : `${errors.length} errors`;
    const box = make('section');
    box.setAttribute('role', 'alert');
    box.setAttribute('aria-label', 'Errors in the content');
    const close = make('button', 'Hide', { type: 'button' });
    close.addEventListener('click', () => show([]));
    const list = make('ol');
    list.append(...errors.map(item));
    const lead = 'This page shows the site as it was before. It follows when this is mended.';
    const head = make('header');
    head.append(make('h2', `${count} to mend`), close);
    box.append(head, make('p', lead, { className: 'lead' }), list);
    root.append(make('link', '', { rel: 'stylesheet', href: new URL('reload.css', own).href }), box);
    document.body.append(panel);
  }

  // A page that nobody sees gives its connection back: browsers open only a few to one server.
  function listen() {
    if (source || document.hidden) return;
    source = new EventSource(new URL('events', own));
    source.addEventListener('message', ({ data }) => {
      const said = JSON.parse(data);
      if (said.build === build) return show(said.errors);
      stop();
      return reload();
    });
  }

  function stop() {
    source?.close();
    source = null;
  }

  document.addEventListener('visibilitychange', () => (document.hidden ? stop() : listen()));
  // Until then the browser stays away: right after the load it would scroll to where the old page was, over what we did.
  addEventListener('pagehide', () => {
    stop();
    if (!reloading) history.scrollRestoration = 'auto';
  });
  addEventListener('pageshow', listen);
  // Fonts that come late move the text once more.
  addEventListener('load', () => document.fonts.ready.then(restore));
  listen();
})();
