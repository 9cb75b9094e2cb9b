// A paragraph's number copies its link; a jump takes the focus along and Back returns it; copied text holds no notes.
(function () {
  'use strict';
  const app = window.rapporteur;
  const fromDisk = location.protocol === 'file:';

  const copyLink = (paragraph) => {
    const locator = paragraph && paragraph.getAttribute('data-locator');
    if (!navigator.clipboard || !locator) return;
    // The address of a file on this computer leads nobody anywhere.
    const text = fromDisk ? locator : location.origin + location.pathname + '#' + paragraph.id;
    navigator.clipboard.writeText(text).then(() => app.say(app.word(fromDisk ? 'copied-locator' : 'copied-link', { locator })), () => {});
  };
  const focusOn = (element) => {
    if (!element) return;
    if (element.tabIndex < 0) element.setAttribute('tabindex', '-1');
    element.focus({ preventScroll: true });
  };
  const target = () => document.getElementById(location.hash.slice(1));

  // Where each jump within the page began, by the address that was left.
  const left = new Map();
  let jumped = false;
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]');
    if (!link || event.defaultPrevented || !app.isPlain(event)) return;
    if (link.matches('.number')) copyLink(link.closest('.paragraph'));
    if (!link.hash || link.href.split('#')[0] !== location.href.split('#')[0]) return;
    // A second click on the same link changes no address, so no event will tell of it.
    if (link.hash === location.hash) return focusOn(target());
    left.set(location.href, link);
    jumped = true;
  });
  addEventListener('hashchange', () => {
    const start = !jumped && left.get(location.href);
    jumped = false;
    focusOn(start && start.isConnected ? start : target());
  });
  focusOn(target());

  const OURS = '.notes, .note-sign, .footnote-sign, .card';
  document.addEventListener('copy', (event) => {
    const selection = getSelection();
    if (!selection.rangeCount) return;
    const range = selection.getRangeAt(0);
    const around = range.commonAncestorContainer;
    if (!around.closest || !around.closest('main') || around.closest(OURS)) return;
    const copy = app.element('div');
    copy.append(range.cloneContents());
    const ours = copy.querySelectorAll(OURS);
    if (!ours.length) return;
    for (const note of ours) note.remove();
    const blocks = Array.from(copy.querySelectorAll('p, li, h1, h2, h3, td, th')).filter((block) => !block.querySelector('p'));
    const lines = (blocks.length ? blocks : [copy]).map((block) => block.textContent.trim());
    event.clipboardData.setData('text/plain', lines.filter(Boolean).join('\n\n'));
    event.preventDefault();
  });
})();
