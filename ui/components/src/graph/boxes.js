/** Boxes on the screen, `{ x, y, w, h, angle }` around a middle, that must not lie on each other. */
const half = ({ w, h }) => Math.hypot(w, h) / 2;

/** True when no point lies in both boxes: some straight line along a side of one of them runs between the two. */
export function apart(one, other) {
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  if (Math.hypot(dx, dy) >= half(one) + half(other)) return true;
  return [one.angle, one.angle + Math.PI / 2, other.angle, other.angle + Math.PI / 2].some(
    (axis) => Math.abs(dx * Math.cos(axis) + dy * Math.sin(axis)) >= reach(one, axis) + reach(other, axis),
  );
}

/** How far a box reaches from its middle in a direction. */
function reach({ w, h, angle }, axis) {
  return (w * Math.abs(Math.cos(axis - angle)) + h * Math.abs(Math.sin(axis - angle))) / 2;
}

/** True when the box lies in a picture of this size with all its corners. */
export function within(box, { width, height }) {
  const [across, down] = [reach(box, 0), reach(box, Math.PI / 2)];
  return box.x >= across && box.x + across <= width && box.y >= down && box.y + down <= height;
}
