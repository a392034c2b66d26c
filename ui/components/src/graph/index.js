import "../shared/base.css";
import "./graph.css";
import Graph from "graphology";
import { el, svg } from "../shared/dom.js";
import { mount } from "../shared/mount.js";
import { onThemeChange, theme } from "../shared/theme.js";
import { acts, sentence } from "./acts.js";
import { fit, openCanvas } from "./canvas.js";
import { gestures } from "./gestures.js";
import { history } from "./history.js";
import { HELP, keyboard, order } from "./keyboard.js";
import { arrange } from "./layout.js";
import { drawLegend } from "./legend.js";
import { apply } from "./model.js";
import { palette, spotlight } from "./reducers.js";
import { searchBox } from "./search.js";
import { drawList, toolbar } from "./toolbar.js";
import { plain, rendering } from "./webgl.js";

const LISTED = 200;
const LIST_DELAY_MS = 150;
const NO_WEBGL = "This browser cannot draw the graph, as WebGL is switched off or missing. The nodes are listed here instead.";

function build(parentElement, python) {
  const view = newView();
  const act = acts(view, python);
  furnish(view, act);
  parentElement.append(view.root);
  onThemeChange(view.root, () => view.data && recolour(view));
  const resized = new ResizeObserver(() => view.renderer?.scheduleRefresh());
  resized.observe(view.stage);
  return {
    update: (data) => update(view, act, data),
    destroy() {
      resized.disconnect();
      clearTimeout(view.listing);
      close(view);
      view.root.remove();
    },
  };
}

function newView() {
  const view = {
    graph: new Graph({ multi: true, type: "directed", allowSelfLoops: false }),
    places: new Map(),
    kind: rendering(),
    selection: { nodes: new Set(), edges: new Set() },
    hidden: new Set(),
    off: new Set(),
    path: new Set(),
    matches: new Set(),
    labels: () => [],
    ...{ data: null, renderer: null, hovered: null, hoveredEdge: null, cursor: null, lit: null, plain: null },
    stop: () => {},
  };
  view.history = history(() => view.tools?.show());
  view.tell = (id) => sentence(view.graph, id, view.data);
  view.size = () => `${view.graph.order} nodes, ${view.graph.size} connections`;
  return view;
}

/** Build the parts around the canvas, and the functions of the view that bring them up to date. */
function furnish(view, act) {
  view.stage = el("div", { class: "stage", role: "application", tabindex: 0, "aria-label": `Graph. ${HELP}` });
  view.overlay = svg("svg", { class: "overlay", "aria-hidden": "true" });
  view.live = el("span", { "aria-live": "polite", "data-testid": "ng-live" });
  view.counts = el("span", {});
  view.shown = el("button", { type: "button", class: "chip", on: { click: act.showAll } });
  view.list = el("div", { class: "list unseen" });
  view.legend = el("div", {});
  view.searchBox = searchBox(view, act);
  view.tools = toolbar(view, act);
  const status = el("div", { class: "status" }, view.live, view.counts, view.shown);
  const head = el("div", { class: "head" }, view.searchBox, view.tools.bar);
  const field = el("div", { class: "field" }, view.stage, view.overlay, view.list);
  const parts = [head, field, view.legend, status];
  view.root = el("section", { class: "ng graph", "data-testid": "ng-graph", "data-webgl": view.kind }, parts);
  view.root.placeOf = (id) => placeOf(view, id);
  view.root.labels = () => view.labels().map(({ text, box: { x, y, w, h, angle } }) => ({ text, x, y, w, h, angle }));
  view.announce = (text) => view.live.replaceChildren(text);
  view.toggleList = () => view.list.classList.toggle("unseen");
  view.refresh = () => refresh(view);
  view.relist = () => relist(view, act);
  view.layOut = (then) => layOut(view, then);
  keyboard(view, act);
}

/** Where a node or the middle of an edge is on the page, in pixels, for tests and tours. */
function placeOf({ graph, renderer, stage }, id) {
  const { left, top } = stage.getBoundingClientRect();
  const ends = graph.hasNode(id) ? [id, id] : graph.extremities(id);
  const [a, b] = ends.map((end) => renderer.graphToViewport(graph.getNodeAttributes(end)));
  const bend = graph.hasNode(id) ? 0 : graph.getEdgeAttribute(id, "bend");
  return { x: left + (a.x + b.x) / 2 + ((b.y - a.y) * bend) / 2, y: top + (a.y + b.y) / 2 - ((b.x - a.x) * bend) / 2 };
}

function refresh(view) {
  view.lit = spotlight(view);
  view.renderer?.scheduleRefresh();
  view.tools.show();
  view.counts.replaceChildren(view.data ? view.size() : "");
  view.shown.hidden = view.hidden.size === 0;
  view.shown.replaceChildren(`${view.hidden.size} hidden, show`);
}

/** Bring the list of nodes up to date, which most readers do not see: once the canvas has been drawn. */
function relist(view, act) {
  clearTimeout(view.listing);
  view.listing = setTimeout(() => view.list.replaceChildren(drawList(view, act, order(view).slice(0, LISTED))), LIST_DELAY_MS);
}

function update(view, act, data) {
  const first = view.data === null;
  view.data = data;
  view.path = new Set(data.path);
  view.root.style.setProperty("--height", `${data.height}px`);
  view.root.setAttribute("aria-label", data.title);
  if (first) start(view, data.start);
  delete view.root.dataset.settled;
  view.stop();
  view.renderer?.setCustomBBox(view.renderer.getCustomBBox() ?? view.renderer.getBBox());
  const before = view.graph.order;
  const change = apply(view.graph, data, view.places);
  clean(view);
  recolour(view);
  if (change === "fresh") freshLayout(view, act);
  else show(view, act);
  if (!first) view.announce(news(view, before));
  view.root.dataset.ready = "1";
}

function start(view, { selected, hidden }) {
  view.hidden = new Set(hidden);
  view.selection = { nodes: new Set(selected), edges: new Set(selected) };
}

/** Forget what the reader did to things that are gone. */
function clean({ graph, selection, ...view }) {
  for (const id of selection.nodes) if (!graph.hasNode(id)) selection.nodes.delete(id);
  for (const id of selection.edges) if (!graph.hasEdge(id)) selection.edges.delete(id);
  for (const id of view.matches) if (!graph.hasNode(id)) view.matches.delete(id);
}

function news(view, before) {
  const now = view.graph.order;
  if (now <= before) return now < before ? `${before - now} nodes left.` : "Updated.";
  const away = outside(view);
  return `${now - before} nodes came${away ? `; ${away} lie outside the view, press 0 to show all` : ""}.`;
}

function outside({ graph, renderer }) {
  if (!renderer) return 0;
  const { width, height } = renderer.getDimensions();
  const places = graph.mapNodes((_id, node) => renderer.graphToViewport(node));
  return places.filter(({ x, y }) => x < 0 || y < 0 || x > width || y > height).length;
}

/** Open the canvas when there is none, or when the graph has become too large or small for the form it is drawn in. */
function open(view, act) {
  if (view.kind === "none") {
    view.list.classList.remove("unseen");
    view.stage.replaceChildren(el("p", { class: "excuse" }, NO_WEBGL));
    return;
  }
  const wanted = plain(view.kind, view.graph.order);
  if (view.renderer && wanted === view.plain) return;
  close(view);
  view.plain = wanted;
  view.renderer = openCanvas(view);
  view.release = gestures(view, act);
}

function close(view) {
  view.stop();
  view.release?.();
  view.renderer?.kill();
  view.renderer = null;
}

function recolour(view) {
  view.colours = palette(view.data, theme(view.root));
  const switched = () => {
    view.refresh();
    view.relist();
  };
  view.legend.replaceChildren(drawLegend(view, switched));
  switched();
}

/** Lay a new graph out, and draw it only then: drawing thousands of nodes on one heap is slower than the layout. */
function freshLayout(view, act) {
  view.places.clear();
  view.announce(`Arranging ${view.graph.order} nodes…`);
  layOut(view, () => {
    show(view, act);
    view.announce("");
  });
}

function layOut(view, then) {
  const done = () => {
    then();
    if (view.renderer) fit(view, 0);
  };
  view.stop = arrange(view.graph, done);
}

function show(view, act) {
  open(view, act);
  view.refresh();
  view.root.dataset.settled = "1";
}

export default mount(build);
