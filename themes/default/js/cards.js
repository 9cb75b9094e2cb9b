// Cards: what a mark in the text tells, shown beside it. By pointer, by focus at rest, by touch; Escape closes; the pointer can
// travel onto the card, and it stays as long as pointer or focus is on it or on its mark (WCAG 1.4.13).
(function () {
  'use strict';
  const app = window.rapporteur;
  const shell = app.clone('tool-card');
  const main = document.querySelector('main');
  if (!shell || !main || !main.closest || !document.querySelector('a[data-card]')) return;
  const closer = shell.querySelector('.close');
  const hasPopover = typeof shell.showPopover === 'function';
  if (hasPopover) shell.setAttribute('popover', 'manual');

  const HOVER = 150;
  const REST = 300;
  const GRACE = 300;
  let shown = null;
  let timer = 0;
  let pointer = 'mouse';
  let quiet = false;

  const markOf = (node) => (node && node.closest ? node.closest('a[data-card][href]') : null);
  const later = (time, act) => {
    clearTimeout(timer);
    timer = setTimeout(act, time);
  };

  function open(mark) {
    if (shown === mark || !mark.isConnected) return;
    close();
    const template = document.getElementById(mark.getAttribute('data-card'));
    if (!template || !template.content) return;
    shell.replaceChildren(document.importNode(template.content, true));
    if (closer) shell.appendChild(closer);
    (mark.closest('.paragraph') || main).appendChild(shell);
    if (hasPopover) shell.showPopover();
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
    if (shell.contains(document.activeElement)) focusQuietly(mark);
    shell.remove();
  }

  // Focus without opening what was just closed.
  function focusQuietly(mark) {
    quiet = true;
    mark.focus({ preventScroll: true });
    quiet = false;
  }

  // Under the mark, or over it where there is more room; its text in line with the text that it explains. Two custom
  // properties carry the place, so that the style sheet can put it elsewhere on a small screen.
  function place() {
    const set = (block, inline) => {
      shell.style.setProperty('--card-block', block + 'px');
      shell.style.setProperty('--card-inline', inline + 'px');
    };
    set(0, 0);
    const zero = shell.getBoundingClientRect();
    const lines = shown.getClientRects();
    if (lines.length === 0) return close();
    const [first, last] = [lines[0], lines[lines.length - 1]];
    const column = (shown.closest('.words') || shown).getBoundingClientRect();
    const width = document.documentElement.clientWidth;
    const below = window.innerHeight - last.bottom;
    const top = below < zero.height && first.top > below ? first.top - zero.height : last.bottom;
    const inset = parseFloat(getComputedStyle(shell).paddingInlineStart) + 1;
    const clamp = (start) => Math.max(8, Math.min(start, width - zero.width - 8));
    if (getComputedStyle(shell).direction === 'rtl') {
      const right = clamp(width - column.right - inset);
      set(top - zero.top, right - (width - zero.right));
    } else {
      set(top - zero.top, clamp(column.left - inset) - zero.left);
    }
  }

  // The pointer.
  document.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return;
    const mark = markOf(event.target);
    if (mark && mark !== shown) later(HOVER, () => open(mark));
    else if (mark || shell.contains(event.target)) clearTimeout(timer);
  });
  document.addEventListener('pointerout', (event) => {
    if (event.pointerType === 'touch') return;
    const mark = markOf(event.target);
    if (!mark && !shell.contains(event.target)) return;
    const to = event.relatedTarget;
    if (shown && (shell.contains(to) || shown.contains(to))) return;
    clearTimeout(timer);
    const focused = document.activeElement;
    if (shown && focused !== shown && !shell.contains(focused)) later(GRACE, close);
  });

  // The keyboard.
  document.addEventListener('focusin', (event) => {
    if (quiet || shell.contains(event.target)) return;
    const mark = markOf(event.target);
    if (shown && mark !== shown) close();
    if (mark && mark.matches(':focus-visible')) later(REST, () => { if (document.activeElement === mark) open(mark); });
  });
  document.addEventListener('focusout', (event) => {
    const to = event.relatedTarget;
    if (quiet || shell.contains(to)) return;
    if (!shown) clearTimeout(timer);
    else if (to && to !== shown) close();
  });
  document.addEventListener('keydown', (event) => {
    if (!shown) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key === 'Tab') {
      walk(event);
    }
  });

  // The card is the next stop after its mark, and the text goes on after the card.
  function walk(event) {
    const stops = Array.from(shell.querySelectorAll('a[href], button')).filter((stop) => stop.getClientRects().length > 0);
    const at = stops.indexOf(document.activeElement);
    if (document.activeElement === shown && !event.shiftKey && stops.length > 0) {
      event.preventDefault();
      stops[0].focus();
    } else if (at === 0 && event.shiftKey) {
      event.preventDefault();
      focusQuietly(shown);
    } else if (at >= 0 && at === stops.length - 1 && !event.shiftKey) {
      // The focus is back on the mark when the browser takes the step, so that it goes to what follows the mark.
      close();
    }
  }

  // Touch: the first tap opens the card, whose title is the link; the second follows it.
  document.addEventListener('pointerdown', (event) => {
    pointer = event.pointerType;
    if (shown && !shell.contains(event.target) && markOf(event.target) !== shown) close();
  });
  document.addEventListener('click', (event) => {
    if (shell.contains(event.target)) {
      if (event.target === closer) close();
      else if (event.target.closest('a[href]')) setTimeout(close, 0);
      return;
    }
    const mark = markOf(event.target);
    if (!mark || event.detail === 0 || pointer === 'mouse' || mark === shown) return;
    event.preventDefault();
    open(mark);
  }, true);
  // A switch to plain text takes the marks away, and the way back to a page brings no card along.
  document.addEventListener('change', close);
  window.addEventListener('pagehide', close);
  window.addEventListener('resize', () => { if (shown) place(); });
})();
