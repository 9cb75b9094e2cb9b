// Cards: what a mark tells, shown beside it by pointer, by focus at rest, or by the first tap. Escape closes; the pointer
// can travel onto the card, and it stays while pointer or focus is on it or on its mark (WCAG 1.4.13).
(function () {
  'use strict';
  const card = window.rapporteur.clone('tool-card');
  if (!card) return;
  const closer = card.querySelector('.close');
  let shown = null;
  let timer = 0;
  let pointer = '';
  const later = (time, act) => {
    clearTimeout(timer);
    timer = setTimeout(act, time);
  };
  const markOf = (node) => node.closest && node.closest('a[data-card][href]');
  const isOurs = (node) => card.contains(node) || (shown && shown === markOf(node));

  function open(mark) {
    close();
    const template = document.getElementById(mark.getAttribute('data-card'));
    if (!template) return;
    card.replaceChildren(document.importNode(template.content, true), closer);
    // Right behind its mark, so that the Tab key comes to it next and the text goes on after it.
    (mark.closest('sup') || mark).after(card);
    mark.setAttribute('aria-expanded', 'true');
    shown = mark;
    place();
  }

  function close() {
    clearTimeout(timer);
    if (!shown) return;
    // While the mark counts as shown, the focus that comes back to it opens nothing.
    if (card.contains(document.activeElement)) shown.focus({ preventScroll: true });
    shown.removeAttribute('aria-expanded');
    shown = null;
    card.remove();
  }

  // Under the mark, or over it where there is more room.
  function place() {
    const set = (block) => card.style.setProperty('--card-block', block + 'px');
    set(0);
    const { top, height } = card.getBoundingClientRect();
    const lines = Array.from(shown.getClientRects());
    const under = lines[lines.length - 1].bottom;
    const room = innerHeight - under;
    set((room < height && lines[0].top > room ? lines[0].top - height : under) - top);
  }

  document.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType === 'touch') return;
    const mark = markOf(target);
    if (mark && mark !== shown) later(150, () => open(mark));
    else if (shown && !isOurs(target) && !isOurs(document.activeElement)) later(300, close);
    else clearTimeout(timer);
  });
  document.addEventListener('focusin', ({ target }) => {
    if (isOurs(target)) return;
    close();
    const mark = markOf(target);
    if (mark && mark.matches(':focus-visible')) later(300, () => open(mark));
  });
  document.addEventListener('keydown', (event) => {
    if (!shown || event.key !== 'Escape') return;
    event.preventDefault();
    close();
  });
  document.addEventListener('pointerdown', ({ target, pointerType }) => {
    pointer = pointerType;
    if (!isOurs(target)) close();
  });
  document.addEventListener('click', (event) => {
    const mark = markOf(event.target);
    if (event.target === closer) close();
    else if (card.contains(event.target)) setTimeout(() => event.target.closest('a') && close());
    else if (mark && mark !== shown && event.detail && pointer === 'touch') {
      // The first tap opens the card, whose title is the link.
      event.preventDefault();
      open(mark);
    }
  }, true);
  document.addEventListener('change', close);
  addEventListener('pagehide', close);
  addEventListener('resize', () => shown && place());
})();
