// A paragraph's number copies its link, and a button beside it cites; a jump takes the focus along and Back returns it;
// copied text holds no notes.
(function () {
  'use strict';
  const app = window.rapporteur;
  const fromDisk = location.protocol === 'file:';
  const copy = (text) => (navigator.clipboard ? navigator.clipboard.writeText(text) : Promise.reject());

  const copyLink = (paragraph) => {
    const locator = paragraph && paragraph.getAttribute('data-locator');
    if (!locator) return;
    // The address of a file on this computer leads nobody anywhere.
    const text = fromDisk ? locator : location.origin + location.pathname + '#' + paragraph.id;
    copy(text).then(() => app.say(app.word(fromDisk ? 'copied-locator' : 'copied-link', { locator })), () => {});
  };

  // One button goes with the reader from paragraph to paragraph; the dialog's texts lack nothing but the number.
  const button = app.clone('tool-cite');
  const dialog = button && app.clone('tool-cite-dialog');
  if (dialog && dialog.showModal) {
    const label = button.getAttribute('aria-label');
    const status = dialog.querySelector('[role="status"]');
    let number;
    const follow = (event) => {
      const paragraph = event.target.closest && event.target.closest('.paragraph[data-number]');
      // Nothing moves under a finger, a selection or the focus.
      if (!paragraph || paragraph.contains(button) || event.pointerType === 'touch' || event.buttons) return;
      if (event.type !== 'focusin' && button === document.activeElement) return;
      number = paragraph.getAttribute('data-number');
      button.setAttribute('aria-label', label.replace('{n}', number));
      paragraph.querySelector('.number').after(button);
    };
    const choose = () => {
      status.textContent = '';
      const format = dialog.querySelector(':checked').value;
      for (const text of dialog.querySelectorAll('.cited')) text.hidden = text.getAttribute('data-format') !== format;
    };
    document.addEventListener('focusin', follow);
    document.addEventListener('pointerover', follow);
    button.addEventListener('click', () => {
      for (const gap of dialog.querySelectorAll('[data-number]')) gap.textContent = number;
      choose();
      document.body.append(dialog);
      dialog.showModal();
    });
    dialog.addEventListener('change', choose);
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog || event.target.closest('.close')) dialog.close();
      if (!event.target.closest('.copy')) return;
      const text = dialog.querySelector('.cited:not([hidden])');
      const selected = () => getSelection().selectAllChildren(text);
      status.textContent = '';
      copy(text.textContent).then(() => { status.textContent = status.getAttribute('data-said'); }, selected);
    });
  }

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

  // What is ours is away while the browser makes text of the selection, unless the selection lies within it.
  const OURS = '.notes, .note-sign, .footnote-sign, .card, .cite';
  document.addEventListener('copy', (event) => {
    const selection = getSelection();
    if (!selection.rangeCount) return;
    const range = selection.getRangeAt(0);
    const around = range.commonAncestorContainer;
    if (!around.closest || around.closest(OURS) || !range.cloneContents().querySelector(OURS)) return;
    const ours = document.querySelectorAll(OURS);
    for (const part of ours) part.hidden = true;
    event.clipboardData.setData('text/plain', String(selection));
    for (const part of ours) part.hidden = false;
    event.preventDefault();
  });
})();
