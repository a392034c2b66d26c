import { svg } from "../shared/dom.js";
import { corners } from "../shared/shape.js";
import { shorten } from "./labels.js";

const MARGIN = 60;
const FOOT = 30;

/** The picture as SVG: vectors for print, with `foot` below and `told` in the metadata. Sizes are those on the screen. */
export function drawSvg(view, foot, told) {
  const { renderer, graph, colours } = view;
  const on = (id) => ({ ...renderer.getNodeDisplayData(id), ...renderer.graphToViewport(graph.getNodeAttributes(id)) });
  const nodes = graph.mapNodes((id) => ({ ...on(id), size: renderer.scaleSize(renderer.getNodeDisplayData(id).size) }));
  const seen = nodes.filter((node) => !node.hidden);
  const edges = graph.filterEdges((id) => !renderer.getEdgeDisplayData(id).hidden);
  const lines = edges.map((id) => curve(renderer.getEdgeDisplayData(id), ...graph.extremities(id).map(on)));
  const frame = box(seen);
  const back = svg("rect", { ...frame, fill: colours.background });
  const text = write(foot, { x: frame.x + 12, y: frame.y + frame.height - 12 }, 12, colours);
  const all = [svg("metadata", {}, told), back, ...lines, ...seen.map(shape), ...seen.map((node) => label(node, colours)), text];
  const viewBox = [frame.x, frame.y, frame.width, frame.height].map(round).join(" ");
  return svg("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox, width: round(frame.width), height: round(frame.height) }, all);
}

const round = (value) => Math.round(value * 10) / 10;

function box(nodes) {
  const [xs, ys] = ["x", "y"].map((axis) => nodes.map((node) => node[axis]));
  const [left, top] = [Math.min(...xs) - MARGIN, Math.min(...ys) - MARGIN];
  const [right, bottom] = [Math.max(...xs) + 3 * MARGIN, Math.max(...ys) + MARGIN + FOOT];
  return { x: round(left), y: round(top), width: round(right - left), height: round(bottom - top) };
}

function curve({ color, size, dash, gap, bend, directed }, source, target) {
  const [dx, dy] = [target.x - source.x, target.y - source.y];
  // The layout's y axis points up, that of the picture down: curves bend to the other side.
  const control = { x: (source.x + target.x) / 2 + dy * bend, y: (source.y + target.y) / 2 - dx * bend };
  const path = `M${round(source.x)} ${round(source.y)} Q${round(control.x)} ${round(control.y)} ${round(target.x)} ${round(target.y)}`;
  const dashes = gap ? { "stroke-dasharray": `${dash} ${gap}` } : {};
  const line = svg("path", { d: path, fill: "none", stroke: color, "stroke-width": round(size), ...dashes });
  return directed ? svg("g", {}, line, head(control, target, size, color)) : line;
}

function head(from, target, width, colour) {
  const angle = Math.atan2(target.y - from.y, target.x - from.x);
  const length = 3 * width + 5;
  const at = (distance, side) => {
    const x = target.x - distance * Math.cos(angle) - side * Math.sin(angle);
    const y = target.y - distance * Math.sin(angle) + side * Math.cos(angle);
    return `${round(x)},${round(y)}`;
  };
  const tip = target.size + 1.5;
  const points = [at(tip, 0), at(tip + length, width * 1.5 + 2.5), at(tip + length, -width * 1.5 - 2.5)];
  return svg("polygon", { points: points.join(" "), fill: colour });
}

function shape({ x, y, size, sides, turn, color, ring, ringWidth }) {
  const look = { fill: color, stroke: ring, "stroke-width": ringWidth };
  if (!sides) return svg("circle", { cx: round(x), cy: round(y), r: round(size), ...look });
  const points = corners(sides, turn).map(([dx, dy]) => `${round(x + dx * size * 1.2)},${round(y + dy * size * 1.2)}`);
  return svg("polygon", { points: points.join(" "), ...look });
}

function label({ x, y, size, title, color }, colours) {
  return write(shorten(title), { x: x + size + 5, y: y + 4 }, 13, { ...colours, color });
}

function write(words, { x, y }, size, { text, background, font }) {
  const rim = { stroke: background, "stroke-width": 3, "paint-order": "stroke", "stroke-linejoin": "round" };
  return svg("text", { x: round(x), y: round(y), "font-family": font, "font-size": size, fill: text, ...rim }, words);
}
