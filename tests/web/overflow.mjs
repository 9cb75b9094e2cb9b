// Runs inside the page, so it can use nothing from this file.

// How far the page is too wide for its window and the first element that sticks out, or null.
export function overflow() {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return null;
  const wide = [...document.body.querySelectorAll('*')].find((element) => {
    const box = element.getBoundingClientRect();
    const spills = element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === 'visible';
    return box.width > 0 && (box.right > root.clientWidth + 1 || box.left < -1 || (spills && !element.children.length));
  });
  const name = wide ? `<${wide.localName} id="${wide.id}" class="${wide.getAttribute('class') ?? ''}">` : 'something';
  return `${root.scrollWidth} px wide in a window of ${root.clientWidth}: ${name} sticks out`;
}
