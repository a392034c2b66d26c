import { seed, welcome } from "./layout.js";

const BEND = 0.16;

/**
 * Bring `graph` to what `data` say: drop what is gone, add what is new, and change of the rest only what is not so yet, as
 * whoever draws the graph is told of every change. Places of nodes that were seen before are kept in `places`, so that a
 * filter that is lifted puts them back. Returns "fresh" when most newcomers know nobody who was there and a layout
 * is due, "grown" when they were placed beside the others, "same" otherwise.
 */
export function apply(graph, data, places) {
  const nodes = new Map(data.nodes.map(({ type: kind, ...rest }) => [rest.id, { kind, ...rest }]));
  const edges = new Map(data.edges.filter(({ source, target }) => source !== target).map((edge) => [edge.id, edge]));
  remember(graph, places);
  forget(graph, nodes, edges);
  const newcomers = add(graph, nodes, places, data.start.pinned);
  scale(graph, nodes);
  join(graph, edges);
  if (!newcomers.size) return "same";
  if (strangers(graph, newcomers) > newcomers.size / 2) return "fresh";
  welcome(graph, newcomers);
  return "grown";
}

/** How many newcomers know nobody who was there. */
function strangers(graph, newcomers) {
  return [...newcomers].filter((id) => graph.everyNeighbor(id, (other) => newcomers.has(other))).length;
}

function remember(graph, places) {
  graph.forEachNode((id, { x, y }) => places.set(id, { x, y }));
}

function forget(graph, nodes, edges) {
  for (const id of graph.filterEdges((key) => !edges.has(key))) graph.dropEdge(id);
  for (const id of graph.filterNodes((key) => !nodes.has(key))) graph.dropNode(id);
}

function add(graph, nodes, places, pinned) {
  const newcomers = new Set();
  for (const [id, node] of nodes) {
    if (graph.hasNode(id)) continue;
    const place = pinned[id] ? { x: pinned[id][0], y: pinned[id][1], fixed: true } : places.get(id);
    graph.addNode(id, { ...seed(id, 100), size: 1, ...node, ...place });
    if (!place) newcomers.add(id);
  }
  return newcomers;
}

/** Give all nodes what the data say of them, and their size by weight. */
function scale(graph, nodes) {
  const size = sizes(graph.order, nodes);
  graph.updateEachNodeAttributes((id, node) => ({ ...node, ...nodes.get(id), size: size(nodes.get(id).weight) }));
}

/** Add new edges, and bring the others up to date. The articles behind an edge stay in the data: they are not drawn. */
function join(graph, edges) {
  const bends = bend(edges);
  for (const [id, { source, target, sources, ...rest }] of edges) {
    const edge = { ...rest, size: width(rest.weight), bend: bends.get(id) };
    if (!graph.hasEdge(id)) graph.addEdgeWithKey(id, source, target, edge);
    else if (differs(graph.getEdgeAttributes(id), edge)) graph.mergeEdgeAttributes(id, edge);
  }
}

function differs(before, now) {
  return Object.keys(now).some((name) => before[name] !== now[name]);
}

/** How to fan out edges between the same two nodes: relative to their distance, to the left of source to target. */
function bend(edges) {
  const pairs = new Map();
  for (const [id, { source, target }] of edges) {
    const pair = JSON.stringify([source, target].sort());
    pairs.set(pair, [...(pairs.get(pair) ?? []), id]);
  }
  const bends = new Map();
  for (const ids of pairs.values()) {
    ids.sort().forEach((id, index) => {
      const { source, target } = edges.get(id);
      bends.set(id, (source < target ? 1 : -1) * BEND * (index - (ids.length - 1) / 2));
    });
  }
  return bends;
}

/** Edge width in pixels. */
function width(weight) {
  return Math.min(1.2 + 1.3 * Math.log2(Math.max(weight, 1)), 8);
}

/** Node radius in pixels by weight, relative to the heaviest node. */
function sizes(order, nodes) {
  const [least, span] = order > 1000 ? [2, 9] : order > 300 ? [3, 11] : [6, 15];
  let heaviest = 1;
  for (const { weight } of nodes.values()) heaviest = Math.max(heaviest, weight);
  return (weight) => least + span * Math.sqrt(weight / heaviest);
}
