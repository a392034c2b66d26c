import { el, svg } from "../shared/dom.js";
import { shapeIcon } from "../shared/shape.js";

/** Draw what the shapes, colours and lines mean, with their counts; each entry switches its kind off and on. */
export function drawLegend(view, changed) {
  const { graph, data, colours, off } = view;
  const kinds = tally(graph.mapNodes((_id, { kind }) => (kind in data.types ? kind : "Other")));
  const statuses = tally(graph.mapEdges((_id, { status }) => status));
  const entry = (name, picture, label, count) => {
    const content = [picture, label, el("span", { class: "count" }, String(count))];
    const button = el("button", { type: "button", class: "chip", "aria-pressed": String(!off.has(name)) }, content);
    button.addEventListener("click", () => {
      if (!off.delete(name)) off.add(name);
      button.setAttribute("aria-pressed", String(!off.has(name)));
      changed();
    });
    return button;
  };
  const grouped = graph.someNode((_id, { group }) => group !== "");
  const nodes = present(colours.types, kinds).map(([name, style, count]) => entry(`type:${name}`, shapeIcon(style, grouped ? colours.text : style.colour), style.label, count));
  const groups = present(colours.groups, tally(graph.mapNodes((_id, { group }) => group))).map(([name, style, count]) =>
    entry(`group:${name}`, shapeIcon({ sides: 0 }, style.colour), style.label, count),
  );
  const lines = present(colours.statuses, statuses).map(([name, style, count]) => entry(`status:${name}`, line(style), style.label, count));
  return el("div", { class: "legend", role: "group", "aria-label": "Legend; each entry can be switched off" }, nodes, groups, lines);
}

function tally(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function present(styles, counts) {
  return Object.entries(styles).flatMap(([name, style]) => (counts.has(name) ? [[name, style, counts.get(name)]] : []));
}

function line({ colour, dash, gap }) {
  const stroke = { stroke: colour, "stroke-width": 2.5, "stroke-dasharray": gap ? `${dash} ${gap}` : "none" };
  return svg("svg", { width: 30, height: 8, "aria-hidden": "true", focusable: "false" }, svg("path", { d: "M0 4 H30", ...stroke }));
}
