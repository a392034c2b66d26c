import { svg } from "../shared/dom.js";
import { unseen } from "./reducers.js";

/** Select nodes by drawing a line around them with the Shift key held. */
export function lasso(view, act) {
  const { renderer, overlay } = view;
  let points = null;
  const shape = svg("polygon", { class: "lasso" });
  const start = ({ event, preventSigmaDefault }) => {
    if (!event.original.shiftKey) return;
    preventSigmaDefault();
    points = [event];
    overlay.append(shape);
  };
  renderer.on("downStage", start);
  renderer.on("downEdge", start);
  renderer.on("moveBody", ({ event, preventSigmaDefault }) => {
    if (!points) return;
    preventSigmaDefault();
    event.original.preventDefault();
    points.push(event);
    shape.setAttribute("points", points.map(({ x, y }) => `${x},${y}`).join(" "));
  });
  renderer.getMouseCaptor().on("mouseup", () => {
    if (!points) return;
    const area = points;
    points = null;
    shape.remove();
    shape.removeAttribute("points");
    if (area.length > 2) act.select({ nodes: caught(view, area) });
  });
}

function caught(view, area) {
  const { graph, renderer } = view;
  return graph.filterNodes((id, node) => !unseen(view, id, node) && inside(renderer.graphToViewport(node), area));
}

/** Point in polygon, by the number of sides that a ray to the right crosses. */
export function inside({ x, y }, polygon) {
  let crossings = 0;
  polygon.forEach((a, index) => {
    const b = polygon[(index + 1) % polygon.length];
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) crossings += 1;
  });
  return crossings % 2 === 1;
}
