import { seed, welcome } from "./layout.js";

const BEND = 0.16;

/**
 * Bring `graph` to what `data` say: drop what is gone, add what is new, refresh the rest. Places of nodes that were seen
 * before are kept in `places`, so that a filter that is lifted puts them back. Returns "fresh" when most newcomers
 * know nobody who was there and a layout is due, "grown" when they were placed beside the others, "same" otherwise.
 */
export function apply(graph, data, places) {
  const nodes = new Map(data.nodes.map((node) => [node.id, node]));
  const edges = data.edges.filter(({ source, target }) => source !== target);
  remember(graph, places);
  forget(graph, nodes, new Set(edges.map((edge) => edge.id)));
  const newcomers = add(graph, nodes, places, data.start.pinned);
  for (const edge of edges) join(graph, edge);
  bend(graph);
  size(graph);
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
  for (const [id, { type: kind, ...rest }] of nodes) {
    if (graph.hasNode(id)) {
      graph.mergeNodeAttributes(id, { kind, ...rest });
      continue;
    }
    const place = pinned[id] ? { x: pinned[id][0], y: pinned[id][1], fixed: true } : places.get(id);
    graph.addNode(id, { ...seed(id, 100), size: 1, kind, ...rest, ...place });
    if (!place) newcomers.add(id);
  }
  return newcomers;
}

function join(graph, { id, source, target, ...rest }) {
  const attributes = { ...rest, size: width(rest.weight) };
  if (graph.hasEdge(id)) graph.mergeEdgeAttributes(id, attributes);
  else graph.addEdgeWithKey(id, source, target, { bend: 0, ...attributes });
}

/** Fan out edges between the same two nodes; `bend` is relative to their distance, to the left of source to target. */
function bend(graph) {
  const pairs = new Map();
  graph.forEachEdge((id, _edge, source, target) => {
    const pair = JSON.stringify([source, target].sort());
    pairs.set(pair, [...(pairs.get(pair) ?? []), id]);
  });
  for (const ids of pairs.values()) {
    ids.sort().forEach((id, index) => {
      const [source, target] = graph.extremities(id);
      const side = source < target ? 1 : -1;
      graph.setEdgeAttribute(id, "bend", side * BEND * (index - (ids.length - 1) / 2));
    });
  }
}

/** Edge width in pixels. */
function width(weight) {
  return Math.min(1.2 + 1.3 * Math.log2(Math.max(weight, 1)), 8);
}

/** Node radius in pixels, relative to the heaviest node. */
function size(graph) {
  const [least, span] = graph.order > 1000 ? [2, 9] : graph.order > 300 ? [3, 11] : [6, 15];
  const heaviest = Math.max(1, ...graph.mapNodes((_id, node) => node.weight));
  graph.updateEachNodeAttributes((_id, node) => ({ ...node, size: least + span * Math.sqrt(node.weight / heaviest) }));
}
