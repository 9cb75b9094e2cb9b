// What a mark tells, shown by pointer, by focus at rest or by the first tap (WCAG 1.4.13).
const card = app.clone('tool-card');
if (!card) return;
const closer = card.querySelector('.close');
let shown = null;
let timer = 0;
let pointer = '';
const later = (time, act) => {
  clearTimeout(timer);
  timer = setTimeout(act, time);
};
const markOf = (node) => node.closest('a[data-card][href]');
const isOurs = (node) => card.contains(node) || (shown && shown === markOf(node));

const close = () => {
  clearTimeout(timer);
  if (!shown) return;
  // The focus that comes back opens nothing yet.
  if (card.contains(document.activeElement)) shown.focus();
  shown.removeAttribute('aria-expanded');
  shown = null;
  card.remove();
};
const open = (mark) => {
  close();
  shown = mark;
  mark.setAttribute('aria-expanded', 'true');
  card.replaceChildren(document.getElementById(mark.dataset.card).content.cloneNode(true), closer);
  (mark.closest('sup') || mark).after(card);
  card.classList.remove('over');
  const { top, bottom, height } = card.getBoundingClientRect();
  card.classList.toggle('over', bottom > innerHeight && top > height);
};

addEventListener('pointerover', ({ target, pointerType }) => {
  if (pointerType === 'touch') return;
  const mark = markOf(target);
  if (mark && mark !== shown) later(150, () => open(mark));
  else if (shown && !isOurs(target) && !isOurs(document.activeElement)) later(300, close);
  else clearTimeout(timer);
});
addEventListener('focusin', ({ target }) => {
  if (isOurs(target)) return;
  close();
  const mark = markOf(target);
  if (mark && mark.matches(':focus-visible')) later(300, () => open(mark));
});
addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  // A panel of the glossary.
  const panel = event.target.closest('.panel[open]');
  if (shown) event.preventDefault();
  close();
  if (!panel) return;
  panel.open = false;
  panel.firstElementChild.focus();
});
addEventListener('pointerdown', ({ target, pointerType }) => {
  pointer = pointerType;
  if (!isOurs(target)) close();
});
addEventListener('click', (event) => {
  const mark = markOf(event.target);
  if (event.target === closer) close();
  else if (card.contains(event.target)) setTimeout(() => event.target.closest('a') && close());
  else if (mark && mark !== shown && event.detail && pointer === 'touch') {
    event.preventDefault();
    open(mark);
  }
}, true);
