// A paragraph's number copies its link, a button cites; a jump takes the focus along; copies hold no notes.
const copy = async (text) => navigator.clipboard.writeText(text);
const bare = ({ href }) => href.split('#')[0];
const copyLink = ({ id, dataset: { locator } }) => {
  // A file on this computer is no address for others.
  const [text, said] = location.protocol === 'file:' ? [locator, 'copied-locator'] : [bare(location) + '#' + id, 'copied-link'];
  copy(text).then(() => app.say(app.word(said, { locator })), () => {});
};

// The button goes with the reader.
const button = app.clone('tool-cite');
const dialog = button && app.clone('tool-cite-dialog');
if (dialog && dialog.showModal) {
  const label = button.getAttribute('aria-label');
  const status = dialog.querySelector('[role]');
  const say = (text = '') => { status.textContent = text; };
  let number;
  const follow = ({ target, type }) => {
    const paragraph = target.closest('.paragraph[data-number]');
    // The focus keeps what it is on.
    if (!paragraph || paragraph.contains(button) || (type !== 'focusin' && button === document.activeElement)) return;
    number = paragraph.dataset.number;
    button.setAttribute('aria-label', label.replace('{n}', number));
    paragraph.querySelector('.number').after(button);
  };
  addEventListener('focusin', follow);
  addEventListener('pointerover', follow);
  button.onclick = () => {
    for (const gap of dialog.querySelectorAll('[data-number]')) gap.textContent = number;
    say();
    document.body.append(dialog);
    dialog.showModal();
  };
  dialog.onchange = () => say();
  dialog.onclick = ({ target }) => {
    if (target === dialog || target.closest('.close')) dialog.close();
    if (!target.closest('.copy')) return;
    const text = dialog.querySelector('.cited.' + dialog.querySelector(':checked').value);
    copy(text.textContent).then(() => say(status.dataset.said), () => getSelection().selectAllChildren(text));
  };
}

const focusOn = (element) => {
  if (!element) return;
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus({ preventScroll: true });
};
const target = () => document.getElementById(location.hash.slice(1));

// Where jumps began, by the address that was left.
const left = new Map();
addEventListener('click', (event) => {
  const link = event.target.closest('a[href]');
  if (!link || event.defaultPrevented || !app.isPlain(event)) return;
  if (link.matches('[data-locator] .number')) copyLink(link.closest('.paragraph'));
  if (!link.hash || bare(link) !== bare(location)) return;
  // No event tells of a second click.
  if (link.hash === location.hash) return focusOn(target());
  left.delete(link.href);
  left.set(location.href, link);
});
addEventListener('hashchange', () => focusOn(left.get(location.href) || target()));
focusOn(target());

// What is ours is away while a selection of more becomes text.
const OURS = '.notes, .note-sign, .footnote-sign, .card, .cite';
addEventListener('copy', (event) => {
  const selection = getSelection();
  const range = selection.rangeCount && selection.getRangeAt(0);
  if (!range || !range.cloneContents().querySelector(OURS) || range.commonAncestorContainer.closest(OURS)) return;
  app.hide(OURS, () => true);
  event.clipboardData.setData('text/plain', selection);
  app.hide(OURS, () => false);
  event.preventDefault();
});
