// Paragraphs: a number copies its link, a jump takes the focus along, Back returns it, a copied text holds no notes.
(function () {
  'use strict';
  const app = window.rapporteur;
  const fromDisk = location.protocol === 'file:';

  function copyLink(number) {
    const paragraph = number.closest('.paragraph');
    const locator = paragraph && paragraph.getAttribute('data-locator');
    if (!navigator.clipboard || !locator) return;
    // The address of a file on this computer leads nobody anywhere, so from disk it is the locator.
    const text = fromDisk ? locator : location.origin + location.pathname + '#' + paragraph.id;
    navigator.clipboard.writeText(text).then(
      () => app.say(app.word(fromDisk ? 'copied-locator' : 'copied-link', { locator })),
      () => {}
    );
  }

  function focusOn(element) {
    if (!element.matches('a[href], button, input, select, textarea, [tabindex]')) element.setAttribute('tabindex', '-1');
    element.focus({ preventScroll: true });
  }

  function target() {
    let id = location.hash.slice(1);
    try {
      id = decodeURIComponent(id);
    } catch (_) {
      // An address mended by hand may be no encoding at all; it is then taken as it stands.
    }
    return id ? document.getElementById(id) : null;
  }

  // Where each jump within the page began, by the address that was left.
  const left = new Map();
  let jumped = false;
  document.addEventListener('click', (event) => {
    const link = event.target.closest && event.target.closest('a[href]');
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (link.classList.contains('number')) copyLink(link);
    if (!link.hash || link.href.split('#')[0] !== location.href.split('#')[0]) return;
    if (link.hash !== location.hash) {
      left.set(location.href, link);
      jumped = true;
    } else if (target()) {
      // A second click on the same link changes no address, so no event will tell of it.
      focusOn(target());
    }
  });
  window.addEventListener('hashchange', () => {
    const returned = !jumped && left.get(location.href);
    jumped = false;
    const goal = returned && returned.isConnected ? returned : target();
    if (goal) focusOn(goal);
  });
  if (target()) focusOn(target());

  // Across paragraphs a selection takes in the editor's notes; what is copied is the report alone.
  const OURS = '.notes, .note-sign, .footnote-sign, .card';
  document.addEventListener('copy', (event) => {
    const selection = getSelection();
    if (!selection || selection.rangeCount !== 1 || !event.clipboardData) return;
    const range = selection.getRangeAt(0);
    const inside = range.commonAncestorContainer;
    const around = inside.nodeType === Node.ELEMENT_NODE ? inside : inside.parentElement;
    if (!around || around.closest(OURS) || !around.closest('main')) return;
    const copy = app.element('div');
    copy.appendChild(range.cloneContents());
    const ours = copy.querySelectorAll(OURS);
    if (ours.length === 0) return;
    ours.forEach((note) => note.remove());
    const blocks = Array.from(copy.querySelectorAll('p, li, h1, h2, h3, h4, td, th')).filter((block) => !block.querySelector('p'));
    const lines = (blocks.length ? blocks : [copy]).map((block) => block.textContent.trim());
    event.clipboardData.setData('text/plain', lines.filter(Boolean).join('\n\n'));
    event.preventDefault();
  });
})();
