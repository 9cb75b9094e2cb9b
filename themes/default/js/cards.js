// Cards: what a mark tells, shown beside it. By pointer, by focus at rest, by touch; Escape closes; the pointer can travel
// onto the card, and it stays while pointer or focus is on it or on its mark (WCAG 1.4.13).
(function () {
  'use strict';
  const app = window.rapporteur;
  const card = app.clone('tool-card');
  if (!card || !document.querySelector('[data-card]')) return;
  const closer = card.querySelector('.close');
  if (card.showPopover) card.setAttribute('popover', 'manual');

  let shown = null;
  let timer = 0;
  let pointer = '';
  const markOf = (node) => node.closest && node.closest('a[data-card][href]');
  const later = (time, act) => {
    clearTimeout(timer);
    timer = setTimeout(act, time);
  };

  function open(mark) {
    close();
    const template = document.getElementById(mark.getAttribute('data-card'));
    if (!template) return;
    card.replaceChildren(document.importNode(template.content, true), closer);
    (mark.closest('.paragraph') || document.querySelector('main')).append(card);
    if (card.showPopover) card.showPopover();
    mark.setAttribute('aria-expanded', 'true');
    shown = mark;
    place();
  }

  function close() {
    clearTimeout(timer);
    if (!shown) return;
    const mark = shown;
    shown = null;
    mark.removeAttribute('aria-expanded');
    if (card.contains(document.activeElement)) refocus(mark);
    card.remove();
  }

  // Focus that opens nothing.
  let quiet = false;
  function refocus(mark) {
    quiet = true;
    mark.focus({ preventScroll: true });
    quiet = false;
  }

  // Under the mark, or over it where there is more room; its text in line with the text that it explains. Two properties
  // carry the place, so that the style sheet can put it elsewhere on a small screen.
  function place() {
    const set = (block, inline) => {
      card.style.setProperty('--card-block', block + 'px');
      card.style.setProperty('--card-inline', inline + 'px');
    };
    set(0, 0);
    const zero = card.getBoundingClientRect();
    const lines = shown.getClientRects();
    const last = lines[lines.length - 1];
    const above = innerHeight - last.bottom < zero.height && lines[0].top > innerHeight - last.bottom;
    const column = (shown.closest('.words') || shown).getBoundingClientRect();
    const style = getComputedStyle(card);
    const width = document.documentElement.clientWidth;
    const isRtl = style.direction === 'rtl';
    const start = (isRtl ? width - column.right : column.left) - parseFloat(style.paddingLeft) - 1;
    const inline = Math.max(8, Math.min(start, width - zero.width - 8));
    set((above ? lines[0].top - zero.height : last.bottom) - zero.top, inline - (isRtl ? width - zero.right : zero.left));
  }

  document.addEventListener('pointerover', (event) => {
    const mark = markOf(event.target);
    if (event.pointerType === 'touch') return;
    if (mark && mark !== shown) later(150, () => open(mark));
    else if (mark || card.contains(event.target)) clearTimeout(timer);
  });
  document.addEventListener('pointerout', (event) => {
    const isOurs = markOf(event.target) || card.contains(event.target);
    if (!isOurs || event.pointerType === 'touch') return;
    const focused = document.activeElement;
    if (shown && focused !== shown && !card.contains(focused)) later(300, close);
    else clearTimeout(timer);
  });

  document.addEventListener('focusin', (event) => {
    if (quiet || card.contains(event.target)) return;
    const mark = markOf(event.target);
    if (mark !== shown) close();
    if (mark && mark !== shown && mark.matches(':focus-visible')) later(300, () => open(mark));
  });
  document.addEventListener('focusout', () => { if (!shown) clearTimeout(timer); });
  document.addEventListener('keydown', (event) => {
    if (!shown) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
    }
    if (event.key === 'Tab') walk(event);
  });

  // The card is the next stop after its mark, and the text goes on after the card.
  function walk(event) {
    const focused = document.activeElement;
    const stops = Array.from(card.querySelectorAll('a[href], button')).filter((stop) => stop.getClientRects().length);
    if (focused === shown && !event.shiftKey) {
      event.preventDefault();
      stops[0].focus();
    } else if (focused === stops[0] && event.shiftKey) {
      event.preventDefault();
      refocus(shown);
    } else if (focused === stops[stops.length - 1] && !event.shiftKey) {
      // The focus is back on the mark when the browser takes its step.
      close();
    }
  }

  document.addEventListener('pointerdown', (event) => {
    pointer = event.pointerType;
    if (!card.contains(event.target) && markOf(event.target) !== shown) close();
  });
  document.addEventListener('click', (event) => {
    const mark = markOf(event.target);
    if (card.contains(event.target)) {
      if (event.target === closer) close();
      else if (event.target.closest('a')) setTimeout(close, 0);
    } else if (mark && mark !== shown && event.detail && pointer === 'touch') {
      // The first tap opens the card, whose title is the link.
      event.preventDefault();
      open(mark);
    }
  }, true);
  document.addEventListener('change', close);
  addEventListener('pagehide', close);
  addEventListener('resize', () => { if (shown) place(); });
})();
