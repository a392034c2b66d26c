import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import noverlap from "graphology-layout-noverlap";

// Canvases are wider than high; a layout that is, too, uses the room.
const STRETCH = 1.7;
const ROOM_PER_NODE = 62;
const AT_ONCE = 250;
const TOO_MANY_TO_PART = 1000;

/** A number in [0, 1) that depends on the text alone (FNV-1a), so that the same question gives the same picture. */
export function hash(text, salt = 0) {
  let value = 0x811c9dc5 ^ salt;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  value = Math.imul(value ^ (value >>> 12), 0x297a2d39);
  return ((value ^ (value >>> 15)) >>> 0) / 2 ** 32;
}

/** Where a node starts before any force acts: somewhere in a disc, by its id. */
export function seed(id, radius) {
  const angle = hash(id) * 2 * Math.PI;
  const distance = radius * Math.sqrt(hash(id, 1));
  return { x: distance * Math.cos(angle), y: distance * Math.sin(angle) };
}

/** How many rounds to run in all and in each part; it depends on the size only, so that every run ends alike. */
export function plan(order) {
  const rounds = Math.min(400, Math.max(30, Math.round(160_000 / order)));
  return { rounds, perPart: order <= AT_ONCE ? rounds : Math.max(2, Math.round(8_000 / order)) };
}

/**
 * Lay the whole graph out from the seeds; pinned nodes (`fixed`) keep their places, the others do not make room for them.
 * The work is done on a copy, part by part, so that the page stays alive and nothing is drawn until it is over; then
 * `done` is called. The returned function stops it.
 */
export function arrange(graph, done) {
  const copy = skeleton(graph);
  const { rounds, perPart } = plan(graph.order);
  let left = rounds;
  let timer = 0;
  const step = () => {
    forces(copy, Math.min(perPart, left));
    left -= perPart;
    if (left > 0) {
      timer = setTimeout(step);
    } else {
      settle(copy);
      adopt(graph, copy);
      done();
    }
  };
  step();
  return () => clearTimeout(timer);
}

/** The bare shape of a graph, each node at its seed or where `place` puts it; nobody is told what is done to it. */
function skeleton(graph, place = (id) => seed(id, 100)) {
  const copy = new Graph({ multi: true });
  graph.forEachNode((id, node) => copy.addNode(id, { ...place(id, node), size: node.size }));
  graph.forEachEdge((id, { weight }, source, target) => copy.addEdgeWithKey(id, source, target, { weight }));
  return copy;
}

/** Take over the places of a copy, of all nodes or of `some`. */
function adopt(graph, copy, some = { has: () => true }) {
  const place = (id) => ({ x: copy.getNodeAttribute(id, "x"), y: copy.getNodeAttribute(id, "y") });
  const moves = (id, node) => !node.fixed && some.has(id) && copy.hasNode(id);
  graph.updateEachNodeAttributes((id, node) => (moves(id, node) ? { ...node, ...place(id) } : node));
}

function forces(graph, iterations) {
  const settings = { barnesHutOptimize: graph.order > 300, gravity: 0.6, scalingRatio: 12, slowDown: 4, edgeWeightInfluence: 0.4 };
  forceAtlas2.assign(graph, { iterations, settings, getEdgeWeight: "weight" });
}

/** Bring the layout to a size that gives each node the same room whatever their number, then part those that touch. */
function settle(graph) {
  const extent = Math.max(spread(graph, "x"), spread(graph, "y"), 1);
  const scale = (ROOM_PER_NODE * Math.sqrt(graph.order)) / extent;
  graph.updateEachNodeAttributes((_id, node) => ({ ...node, x: node.x * scale * STRETCH, y: node.y * scale }));
  if (graph.order <= TOO_MANY_TO_PART) noverlap.assign(graph, { maxIterations: 120, settings: { margin: 6, ratio: 1.3, speed: 3 } });
}

function spread(graph, axis) {
  const values = graph.mapNodes((_id, node) => node[axis]).sort((a, b) => a - b);
  return (values.at(-1) ?? 0) - (values[0] ?? 0);
}

/**
 * Place nodes that came to a graph that already has its layout: on a ring around a neighbour that is there, then let
 * forces act on the newcomers alone. What was there does not move.
 */
export function welcome(graph, newcomers) {
  const known = (id) => !newcomers.has(id);
  const copy = skeleton(graph, (id, { x, y }) => ({ x, y, fixed: known(id) }));
  for (const id of newcomers) copy.mergeNodeAttributes(id, beside(copy, id, known));
  forces(copy, 30);
  part(copy, newcomers);
  adopt(graph, copy, newcomers);
}

function beside(graph, id, known) {
  const anchors = graph.filterNeighbors(id, known).map((other) => graph.getNodeAttributes(other));
  if (!anchors.length) return seed(id, ROOM_PER_NODE * Math.sqrt(graph.order));
  const middle = (axis) => anchors.reduce((sum, node) => sum + node[axis], 0) / anchors.length;
  const angle = hash(id) * 2 * Math.PI;
  const radius = ROOM_PER_NODE * (1.4 + 1.2 * hash(id, 2));
  return { x: middle("x") + radius * Math.cos(angle), y: middle("y") + radius * Math.sin(angle) };
}

/** Push newcomers off the nodes they lie on; only newcomers move. */
function part(graph, newcomers) {
  const all = graph.mapNodes((id, { x, y, size }) => ({ id, x, y, size, free: newcomers.has(id) }));
  for (let round = 0; round < 20; round += 1) {
    for (const node of all) if (node.free) for (const other of all) if (other !== node) repel(node, other);
  }
  for (const { id, x, y, free } of all) if (free) graph.mergeNodeAttributes(id, { x, y });
}

function repel(node, other) {
  const room = (node.size + other.size) * 1.3 + 6;
  const [dx, dy] = [node.x - other.x, node.y - other.y];
  const distance = Math.hypot(dx, dy);
  if (distance >= room) return;
  const angle = distance ? Math.atan2(dy, dx) : hash(node.id) * 2 * Math.PI;
  node.x = other.x + room * Math.cos(angle);
  node.y = other.y + room * Math.sin(angle);
}
