// Where text lies on text.

// Two lines of a paragraph may touch and a raised sign may lean on its word, but what hides more
// than two fifths of the smaller box cannot be read.
const SHARE = 0.4;

// What is wrong with the pieces that lines() found, each once.
export function overlaps(pieces) {
  const boxes = pieces.flatMap(({ text, boxes: all }, piece) => all.map((box) => ({ ...box, text, piece })));
  boxes.sort((a, b) => a.top - b.top);
  const faults = new Set();
  boxes.forEach((box, at) => {
    for (let next = at + 1; next < boxes.length && boxes[next].top < box.bottom; next += 1) {
      const other = boxes[next];
      if (other.piece === box.piece) continue;
      const wide = Math.min(box.right, other.right) - Math.max(box.left, other.left);
      const high = Math.min(box.bottom, other.bottom) - other.top;
      const smaller = Math.min(box.width * box.height, other.width * other.height);
      if (wide > 0 && high > 0 && wide * high > SHARE * smaller) {
        faults.add(`"${box.text.slice(0, 40)}" and "${other.text.slice(0, 40)}" lie on one another`);
      }
    }
  });
  return [...faults];
}
