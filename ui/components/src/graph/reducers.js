import { mix } from "./colour.js";

const FADED = 0.16;
const SELECTED_RING = 3.5;
const ROOT_RING = 2.5;

/** True when the reader cannot see the node: hidden by hand, or its type or group is switched off. */
export function unseen(view, id, { kind, group }) {
  return view.hidden.has(id) || view.off.has(`type:${kind}`) || (group !== "" && view.off.has(`group:${group}`));
}

/** True when the reader cannot see the edge: its status is switched off, or one of its ends is unseen. */
export function edgeUnseen(view, id, { status }) {
  const hides = (end) => unseen(view, end, view.graph.getNodeAttributes(end));
  return view.off.has(`status:${status}`) || view.graph.extremities(id).some(hides);
}

/** What is looked at now: a hovered node or edge with what it touches, else a path, else the matches of a search. */
export function spotlight({ graph, hovered, hoveredEdge, path, matches }) {
  if (hovered && graph.hasNode(hovered)) return { nodes: new Set([hovered, ...graph.neighbors(hovered)]), edges: new Set(graph.edges(hovered)) };
  if (hoveredEdge && graph.hasEdge(hoveredEdge)) return { nodes: new Set(graph.extremities(hoveredEdge)), edges: new Set([hoveredEdge]) };
  if (path.size) return { nodes: path, edges: path };
  if (matches.size) return { nodes: matches, edges: new Set() };
  return null;
}

/** How a node is drawn, given what the reader does. */
export function nodeReducer(view) {
  return (id, node) => {
    const { colours, lit, selection } = view;
    const style = colours.types[node.kind] ?? colours.types.Other;
    const { colour } = node.group ? (colours.groups[node.group] ?? colours.types.Other) : style;
    const selected = selection.nodes.has(id) || view.cursor === id;
    const pale = lit !== null && !lit.nodes.has(id) && !selected;
    return {
      ...node,
      type: "shape",
      hidden: unseen(view, id, node),
      sides: style.sides,
      turn: style.turn,
      color: pale ? mix(colour, colours.background, FADED) : colour,
      ring: selected ? colours.primary : node.root ? colours.text : colours.background,
      ringWidth: selected ? SELECTED_RING : node.root ? ROOT_RING : 1,
      title: node.label,
      label: pale || view.hovered === id ? null : node.label,
      forceLabel: !pale && (selected || node.root || (lit !== null && lit.nodes.size <= 40)),
      always: selected || node.root,
      zIndex: selected ? 3 : pale ? 0 : lit ? 2 : 1,
    };
  };
}

/** How an edge is drawn, given what the reader does. */
export function edgeReducer(view) {
  return (id, edge) => {
    const { colours, lit, selection } = view;
    const style = colours.statuses[edge.status] ?? colours.statuses.happened;
    const selected = selection.edges.has(id);
    const shown = selected || (lit?.edges.has(id) ?? false);
    const pale = lit !== null && !shown;
    return {
      ...edge,
      hidden: edgeUnseen(view, id, edge),
      color: mix(style.colour, colours.background, pale ? FADED : shown ? 1 : view.plain ? 0.45 : 0.72),
      size: (selected ? edge.size + 2.5 : edge.size) * (view.plain ? 0.5 : 1),
      directed: edge.directed && !view.plain,
      dash: style.dash,
      gap: style.gap,
      label: shown ? edge.label : "",
      forceLabel: shown && (lit === null || lit.edges.size <= 30),
      always: selected || view.hoveredEdge === id,
      zIndex: selected ? 3 : shown ? 2 : pale ? 0 : 1,
    };
  };
}

/** The palette in the colours of the page as it is now. */
export function palette(data, theme) {
  const tint = (styles) => {
    const entries = Object.entries(styles).map(([name, style]) => [name, { ...style, colour: theme.dark ? style.dark : style.light }]);
    return Object.fromEntries(entries);
  };
  return { ...theme, types: tint(data.types), groups: tint(data.groups), statuses: tint(data.statuses) };
}
