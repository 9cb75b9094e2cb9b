// Runs inside the page, so it can use nothing from this file.

// The pieces of text that a reader sees in <main>, in the order of the source, each with its boxes.
export function lines() {
  const hidden = (element) => {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.clipPath !== 'none' || (style.overflowX === 'hidden' && at.clientWidth <= 2)) return true;
    }
    return false;
  };
  const main = document.querySelector('main') ?? document.body;
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = node.data.trim().replace(/\s+/g, ' ');
    if (!text || parent.closest('script, style, template, noscript > *, noscript') || !parent.checkVisibility({ visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = hidden(parent) || parent.closest('svg') ? [] : [...range.getClientRects()];
    found.push({ text, boxes: boxes.filter(({ width, height }) => width > 2 && height > 2).map((box) => box.toJSON()) });
  }
  return found;
}
