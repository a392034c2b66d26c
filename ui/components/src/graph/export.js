import { edgeUnseen, unseen } from "./reducers.js";
import { drawSvg } from "./svg.js";

const FOOT = 28;

/** Save what is on the screen as a picture, with title, date and size below. */
export function savePng(view) {
  const { renderer, colours, data } = view;
  renderer.refresh();
  const layers = ["edges", "edgeLabels", "nodes", "labels"].map((name) => renderer.getCanvases()[name]);
  const { width, height } = layers[0];
  const ratio = width / renderer.getDimensions().width;
  const picture = Object.assign(document.createElement("canvas"), { width, height: height + FOOT * ratio });
  const context = picture.getContext("2d");
  context.fillStyle = colours.background;
  context.fillRect(0, 0, picture.width, picture.height);
  for (const layer of layers) context.drawImage(layer, 0, 0, width, height);
  context.font = `${12 * ratio}px ${colours.font}`;
  context.fillStyle = colours.text;
  context.fillText(foot(view), 12 * ratio, height + (FOOT - 10) * ratio);
  picture.toBlob((blob) => save(blob, "png", data.title));
}

/** Save what is on the screen as vectors; the articles behind it stand in the metadata. */
export function saveSvg(view) {
  const told = [`${view.data.title}, saved ${today()}`, ...sources(view)].join("\n");
  const drawing = new XMLSerializer().serializeToString(drawSvg(view, foot(view), told));
  save(new Blob([drawing], { type: "image/svg+xml" }), "svg", view.data.title);
}

/** Save the nodes and edges that are seen, with their places and the articles behind them, as JSON. */
export function saveJson(view) {
  const { graph, data } = view;
  const nodes = graph.filterNodes((id, node) => !unseen(view, id, node)).map((id) => nodeOf(id, graph.getNodeAttributes(id)));
  const articles = behind(view);
  const edges = seenEdges(view).map((id) => ({ ...edgeOf(view.graph, id), sources: articles(id) }));
  const text = JSON.stringify({ title: data.title, saved: today(), nodes, edges }, null, 1);
  save(new Blob([text], { type: "application/json" }), "json", data.title);
}

function nodeOf(id, { label, kind, weight, x, y }) {
  return { id, label, type: kind, weight, x, y };
}

function edgeOf(graph, id) {
  const { label, status, weight, directed } = graph.getEdgeAttributes(id);
  return { id, source: graph.source(id), target: graph.target(id), label, status, weight, directed };
}

const seenEdges = (view) => view.graph.filterEdges((id, edge) => !edgeUnseen(view, id, edge));

/** Return what tells the articles behind an edge, as IRIs; the data number them. */
function behind({ data }) {
  const numbers = new Map(data.edges.map((edge) => [edge.id, edge.sources]));
  return (id) => numbers.get(id).map((number) => data.base + data.articles[number]);
}

const sources = (view) => [...new Set(seenEdges(view).flatMap(behind(view)))].sort();

function foot(view) {
  const number = sources(view).length;
  const articles = number ? [`${number} ${number === 1 ? "article" : "articles"}`] : [];
  return [view.data.title, view.size(), ...articles, today()].join(" – ");
}

const today = () => new Date().toISOString().slice(0, 10);

function save(blob, suffix, title) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `${title.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60) || "graph"}.${suffix}`;
  link.click();
  URL.revokeObjectURL(link.href);
}
