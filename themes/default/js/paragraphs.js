// A paragraph's number copies its link, and a button beside it cites; a jump takes the focus along and Back returns it;
// copied text holds no notes.
(function () {
  'use strict';
  const app = window.rapporteur;
  const fromDisk = location.protocol === 'file:';
  const copy = (text) => (navigator.clipboard ? navigator.clipboard.writeText(text) : Promise.reject());

  const copyLink = ({ id, dataset: { locator } }) => {
    // The address of a file on this computer leads nobody anywhere.
    const text = fromDisk ? locator : location.origin + location.pathname + '#' + id;
    copy(text).then(() => app.say(app.word(fromDisk ? 'copied-locator' : 'copied-link', { locator })), () => {});
  };

  // One button goes with the reader from paragraph to paragraph; the dialog's texts lack nothing but the number.
  const button = app.clone('tool-cite');
  const dialog = button && app.clone('tool-cite-dialog');
  if (dialog && dialog.showModal) {
    const label = button.getAttribute('aria-label');
    const status = dialog.querySelector('[role="status"]');
    let number;
    const follow = ({ target, type, pointerType, buttons }) => {
      const paragraph = target.closest && target.closest('.paragraph[data-number]');
      // Nothing moves under a finger, a selection or the focus.
      if (!paragraph || paragraph.contains(button) || pointerType === 'touch' || buttons) return;
      if (type !== 'focusin' && button === document.activeElement) return;
      number = paragraph.dataset.number;
      button.setAttribute('aria-label', label.replace('{n}', number));
      paragraph.querySelector('.number').after(button);
    };
    const hush = () => { status.textContent = ''; };
    document.addEventListener('focusin', follow);
    document.addEventListener('pointerover', follow);
    button.addEventListener('click', () => {
      for (const gap of dialog.querySelectorAll('[data-number]')) gap.textContent = number;
      hush();
      document.body.append(dialog);
      dialog.showModal();
    });
    dialog.addEventListener('change', hush);
    dialog.addEventListener('click', ({ target }) => {
      if (target === dialog || target.closest('.close')) dialog.close();
      if (!target.closest('.copy')) return;
      const text = dialog.querySelector('.cited.' + dialog.querySelector(':checked').value);
      hush();
      copy(text.textContent).then(() => { status.textContent = status.dataset.said; }, () => getSelection().selectAllChildren(text));
    });
  }

  const focusOn = (element) => {
    if (!element) return;
    if (element.tabIndex < 0) element.tabIndex = -1;
    element.focus({ preventScroll: true });
  };
  const target = () => document.getElementById(location.hash.slice(1));

  // Where each jump within the page began, by the address that was left.
  const left = new Map();
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]');
    if (!link || event.defaultPrevented || !app.isPlain(event)) return;
    if (link.matches('[data-locator] .number')) copyLink(link.closest('.paragraph'));
    if (!link.hash || link.href.split('#')[0] !== location.href.split('#')[0]) return;
    // A second click on the same link changes no address, so no event will tell of it.
    if (link.hash === location.hash) return focusOn(target());
    left.delete(link.href);
    left.set(location.href, link);
  });
  addEventListener('hashchange', () => focusOn(left.get(location.href) || target()));
  focusOn(target());

  // What is ours is away while the browser makes text of the selection, unless the selection lies within it.
  const OURS = '.notes, .note-sign, .footnote-sign, .card, .cite';
  document.addEventListener('copy', (event) => {
    const selection = getSelection();
    const range = selection.rangeCount && selection.getRangeAt(0);
    const around = range && range.commonAncestorContainer;
    if (!around || !around.closest || around.closest(OURS) || !range.cloneContents().querySelector(OURS)) return;
    const hide = (isHidden) => document.querySelectorAll(OURS).forEach((part) => { part.hidden = isHidden; });
    hide(true);
    event.clipboardData.setData('text/plain', String(selection));
    hide(false);
    event.preventDefault();
  });
})();
