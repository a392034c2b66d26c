import { svg } from "./dom.js";

/** Corners of a regular shape of radius 1 around the origin: `sides` corners, the first at the top, turned by degrees. */
export function corners(sides, turn = 0) {
  const angle = (index) => ((turn - 90) * Math.PI) / 180 + (index * 2 * Math.PI) / sides;
  return Array.from({ length: sides }, (_, index) => [Math.cos(angle(index)), Math.sin(angle(index))]);
}

/** Draw a shape of the palette for a legend. */
export function shapeIcon({ sides, turn }, colour) {
  const frame = { viewBox: "-1.1 -1.1 2.2 2.2", width: 13, height: 13, "aria-hidden": "true", focusable: "false" };
  const points = () => corners(sides, turn).map((corner) => corner.map((value) => value.toFixed(3)).join(","));
  const shape = sides ? svg("polygon", { points: points().join(" "), fill: colour }) : svg("circle", { r: 1, fill: colour });
  return svg("svg", frame, shape);
}
