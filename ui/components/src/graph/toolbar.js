import { el, icon } from "../shared/dom.js";
import { centre, fit } from "./canvas.js";
import { saveJson, savePng, saveSvg } from "./export.js";

const ICONS = {
  undo: "M6 3 L2.5 6.5 L6 10 M2.5 6.5 H10 a3.5 3.5 0 0 1 0 7 H6",
  redo: "M10 3 L13.5 6.5 L10 10 M13.5 6.5 H6 a3.5 3.5 0 0 0 0 7 H10",
  zoomIn: "M8 3 V13 M3 8 H13",
  zoomOut: "M3 8 H13",
  fit: "M2.5 6 V2.5 H6 M10 2.5 H13.5 V6 M13.5 10 V13.5 H10 M6 13.5 H2.5 V10",
  arrange: "M8 2.5 V5 M8 11 V13.5 M2.5 8 H5 M11 8 H13.5 M8 5.5 a2.5 2.5 0 1 0 0.01 0",
  expand: "M8 8 L3 3 M8 8 L13 3 M8 8 L3 13 M8 8 L13 13 M2.5 5 V2.5 H5 M11 2.5 H13.5 V5 M13.5 11 V13.5 H11 M5 13.5 H2.5 V11",
  hide: "M2 8 C5 3.5 11 3.5 14 8 C11 12.5 5 12.5 2 8 M3 13.5 L13 2.5",
  pin: "M6 2.5 H10 L9.5 7 L12 9.5 H4 L6.5 7 Z M8 9.5 V14",
  list: "M3 4 H13 M3 8 H13 M3 12 H13",
  picture: "M2.5 3 H13.5 V13 H2.5 Z M3 11.5 L6.5 7.5 L9 10 L11 8.5 L13 11 M10.5 5.5 h0.01",
  vectors: "M3 13 C3 6 13 10 13 3 M1.8 11.8 h2.4 v2.4 h-2.4 Z M11.8 1.8 h2.4 v2.4 h-2.4 Z",
  json: "M6 3 C4 3 5 7.5 3 8 C5 8.5 4 13 6 13 M10 3 C12 3 11 7.5 13 8 C11 8.5 12 13 10 13",
  full: "M9.5 2.5 H13.5 V6.5 M13.5 2.5 L9 7 M6.5 13.5 H2.5 V9.5 M2.5 13.5 L7 9",
};

/** Draw the buttons; `show()` brings their state up to date. */
export function toolbar(view, act) {
  const chosen = () => [...view.selection.nodes].filter((id) => view.graph.hasNode(id));
  const camera = () => view.renderer.getCamera();
  const some = () => chosen().length > 0;
  const drawn = () => view.renderer !== null;
  const tools = [
    tool("undo", "Undo", () => view.history.undo(), () => view.history.canUndo),
    tool("redo", "Redo", () => view.history.redo(), () => view.history.canRedo),
    tool("expand", "Expand the selected node (double-click)", () => act.expand(chosen()[0]), () => chosen().length === 1),
    tool("pin", "Pin or unpin the selected nodes", () => act.pin(chosen()), some),
    tool("hide", "Hide the selected nodes", () => act.hide(chosen()), some),
    tool("arrange", "Arrange all anew, except what is pinned", act.arrange, drawn),
    tool("zoomIn", "Zoom in", () => camera().animatedZoom({ duration: 150 }), drawn),
    tool("zoomOut", "Zoom out", () => camera().animatedUnzoom({ duration: 150 }), drawn),
    tool("fit", "Show all", () => fit(view), drawn),
    tool("list", "List of nodes", () => view.toggleList()),
    tool("picture", "Save as PNG", () => savePng(view), drawn),
    tool("vectors", "Save as SVG", () => saveSvg(view), drawn),
    tool("json", "Save as JSON", () => saveJson(view)),
    tool("full", "Full screen", () => fullScreen(view.root)),
  ];
  const bar = el("div", { class: "toolbar", role: "toolbar", "aria-label": "Graph tools" }, tools.map(({ button }) => button));
  return { bar, show: () => tools.forEach(({ button, usable }) => (button.disabled = !usable())) };
}

function tool(name, label, act, usable = () => true) {
  const button = el("button", { type: "button", class: "tool", title: label, "aria-label": label, on: { click: act } }, icon(ICONS[name]));
  return { button, usable };
}

function fullScreen(root) {
  if (document.fullscreenElement) document.exitFullscreen();
  else root.requestFullscreen?.();
}

/** The nodes as a list of buttons: for screen readers always, for all when it is opened or there is no WebGL. */
export function drawList(view, act, ids) {
  const choose = (id) => () => {
    act.select({ nodes: [id] });
    if (view.renderer) centre(view, id);
  };
  const row = (id) =>
    el(
      "li",
      {},
      el("button", { type: "button", class: "row", "aria-pressed": String(view.selection.nodes.has(id)), on: { click: choose(id) } }, view.tell(id)),
      el("button", { type: "button", class: "row", "aria-label": `Expand ${view.graph.getNodeAttribute(id, "label")}`, on: { click: () => act.expand(id) } }, "+"),
    );
  return el("ul", { "aria-label": "Nodes" }, ids.map(row));
}
