import { lasso } from "./lasso.js";
import { unseen } from "./reducers.js";

/** A second click within this time makes a double click; until it is over, a click is not told to Python. */
export const DOUBLE_CLICK_MS = 240;

/** Let mouse and touch select, hover, expand and drag. */
export function gestures(view, act) {
  const { renderer } = view;
  let waiting = 0;
  const later = (what) => {
    clearTimeout(waiting);
    waiting = setTimeout(what, DOUBLE_CLICK_MS);
  };
  const click = (selection) => {
    act.select(selection, false);
    later(act.tellSelection);
  };

  renderer.on("clickNode", ({ node, event }) => {
    if (event.original.shiftKey || event.original.ctrlKey || event.original.metaKey) act.toggle(node);
    else click({ nodes: [node] });
  });
  renderer.on("clickEdge", ({ edge }) => click({ edges: [edge] }));
  renderer.on("clickStage", () => {
    if (view.selection.nodes.size || view.selection.edges.size) click({});
  });
  renderer.on("doubleClickNode", (event) => {
    event.preventSigmaDefault();
    clearTimeout(waiting);
    act.expand(event.node);
  });
  hovering(view);
  dragging(view, act);
  lasso(view, act);
  return () => clearTimeout(waiting);
}

function hovering(view) {
  const { renderer } = view;
  const look = (name, value) => () => {
    view[name] = value;
    view.refresh();
  };
  renderer.on("enterNode", ({ node }) => look("hovered", node)());
  renderer.on("leaveNode", look("hovered", null));
  renderer.on("enterEdge", ({ edge }) => look("hoveredEdge", edge)());
  renderer.on("leaveEdge", look("hoveredEdge", null));
  renderer.on("leaveStage", () => {
    // Sigma 3.0.3 goes on believing that the node is hovered, and would not tell when the pointer comes back to it.
    renderer.hoveredNode = null;
    look("hoveredEdge", null)();
  });
}

function dragging(view, act) {
  const { graph, renderer } = view;
  let held = null;
  let before = new Map();

  renderer.on("downNode", ({ node, event }) => {
    if (event.original.shiftKey) return;
    held = node;
    before = new Map();
  });
  renderer.on("moveBody", ({ event, preventSigmaDefault }) => {
    if (!held || !graph.hasNode(held)) return;
    if (!before.size) before = grip(view, held);
    const to = renderer.viewportToGraph(event);
    const from = graph.getNodeAttributes(held);
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    for (const id of before.keys()) graph.updateNodeAttributes(id, (node) => ({ ...node, x: node.x + dx, y: node.y + dy, fixed: true }));
    preventSigmaDefault();
    event.original.preventDefault();
    event.original.stopPropagation();
  });
  const release = () => {
    if (held && before.size) act.move(before);
    held = null;
  };
  renderer.getMouseCaptor().on("mouseup", release);
  renderer.getTouchCaptor().on("touchup", release);
}

/** What moves with the node in hand: the whole selection when it is part of it. The frame is kept while it moves. */
function grip({ graph, renderer, selection, ...view }, held) {
  if (!renderer.getCustomBBox()) renderer.setCustomBBox(renderer.getBBox());
  const ids = selection.nodes.has(held) ? [...selection.nodes].filter((id) => graph.hasNode(id)) : [held];
  const seen = ids.filter((id) => !unseen(view, id, graph.getNodeAttributes(id)));
  return new Map(seen.map((id) => [id, { ...graph.getNodeAttributes(id) }]));
}
