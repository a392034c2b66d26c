/** Where a label may stand, the best place first. */
const ALONG = [0.5, 0.4, 0.6, 0.3, 0.7];
const DIAGONAL = 0.75;
const GAP = 2;

/** The boxes that the label of a node can have: right of it, left, below, above, and between these. */
export function around({ x, y, size }, w, h) {
  const [across, down] = [size + GAP + w / 2, size + GAP + h / 2];
  const [beside, beyond] = [DIAGONAL * size + GAP + w / 2, DIAGONAL * size + GAP + h / 2];
  const straight = [[across, 0], [-across, 0], [0, down], [0, -down]];
  const slanting = [[beside, beyond], [-beside, beyond], [beside, -beyond], [-beside, -beyond]];
  return [...straight, ...slanting].map(([dx, dy]) => ({ x: x + dx, y: y + dy, w, h, angle: 0 }));
}

/** The places on a curve between two nodes for its label: middle, angle (never upside down), and the room along it. */
export function along({ bend }, source, target) {
  const [dx, dy] = [target.x - source.x, target.y - source.y];
  const length = Math.hypot(dx, dy);
  // The canvas' y axis points down, that of the layout up: the curve bends to the other side.
  const control = { x: (source.x + target.x) / 2 + dy * bend, y: (source.y + target.y) / 2 - dx * bend };
  return ALONG.map((t) => {
    const middle = mixed(mixed(source, control, t), mixed(control, target, t), t);
    const [to, from] = [mixed(control, target, t), mixed(source, control, t)];
    const angle = Math.atan2(to.y - from.y, to.x - from.x);
    const room = 2 * Math.min(t * length - source.size, (1 - t) * length - target.size);
    return { ...middle, room, angle: Math.abs(angle) > Math.PI / 2 ? angle + Math.PI : angle };
  });
}

function mixed(one, other, t) {
  return { x: one.x + (other.x - one.x) * t, y: one.y + (other.y - one.y) * t };
}
