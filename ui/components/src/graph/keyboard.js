import { centre, fit } from "./canvas.js";
import { unseen } from "./reducers.js";

export const HELP =
  "n and p step through the nodes, Enter selects, e expands, h hides, x pins, f follows the next neighbour, " +
  "arrows pan, plus and minus zoom, 0 shows all, slash searches, Control Z undoes, Escape clears.";
const PAN = 0.12;

/** Let the keyboard do all that the mouse can. */
export function keyboard(view, act) {
  view.stage.addEventListener("keydown", (event) => {
    if (event.altKey || !view.renderer) return;
    const name = event.ctrlKey || event.metaKey ? `ctrl+${event.key.toLowerCase()}` : event.key;
    const does = keys(view, act)[name];
    if (!does) return;
    event.preventDefault();
    event.stopPropagation();
    does();
  });
}

function keys(view, act) {
  const camera = view.renderer.getCamera();
  const pan = (dx, dy) => () => camera.setState({ x: camera.x + dx * camera.ratio, y: camera.y + dy * camera.ratio });
  const chosen = () => (view.cursor ? [view.cursor] : [...view.selection.nodes]);
  return {
    ArrowLeft: pan(-PAN, 0),
    ArrowRight: pan(PAN, 0),
    ArrowUp: pan(0, PAN),
    ArrowDown: pan(0, -PAN),
    "+": () => camera.animatedZoom({ duration: 120 }),
    "=": () => camera.animatedZoom({ duration: 120 }),
    "-": () => camera.animatedUnzoom({ duration: 120 }),
    0: () => fit(view),
    n: () => step(view, 1),
    p: () => step(view, -1),
    f: () => follow(view),
    Enter: () => view.cursor && act.select({ nodes: [view.cursor] }),
    e: () => chosen().slice(0, 1).forEach(act.expand),
    h: () => act.hide(chosen()),
    Delete: () => act.hide(chosen()),
    x: () => act.pin(chosen()),
    "/": () => view.searchBox.focus(),
    "ctrl+z": () => view.history.undo(),
    "ctrl+y": () => view.history.redo(),
    Escape: () => clear(view, act),
  };
}

function clear(view, act) {
  view.cursor = null;
  act.select({});
}

/** Nodes in the order of importance, roots first, as the keyboard and the list walk them. */
export function order({ graph, hidden, off }) {
  const seen = graph.filterNodes((id, node) => !unseen({ hidden, off }, id, node));
  const rank = (id) => (graph.getNodeAttribute(id, "root") ? 1e9 : graph.getNodeAttribute(id, "weight"));
  return seen.sort((a, b) => rank(b) - rank(a) || (a < b ? -1 : 1));
}

function step(view, by) {
  const ids = order(view);
  if (!ids.length) return;
  const at = ids.indexOf(view.cursor);
  point(view, ids[at < 0 ? 0 : (at + by + ids.length) % ids.length]);
}

/** Move to the next neighbour of the selected node. */
function follow(view) {
  const [from] = view.selection.nodes;
  if (!from || !view.graph.hasNode(from)) return;
  const near = order(view).filter((id) => view.graph.areNeighbors(from, id));
  if (near.length) point(view, near[(near.indexOf(view.cursor) + 1) % near.length]);
}

function point(view, id) {
  view.cursor = id;
  centre(view, id);
  view.refresh();
  view.announce(view.tell(id));
}
