const SVG = "http://www.w3.org/2000/svg";

/**
 * Make an element. Children that are strings become text nodes: nothing that comes from an article can become markup.
 * Attributes whose value is null or false are left out; `on` maps event names to listeners.
 */
export function el(tag, { on = {}, ...attributes } = {}, ...children) {
  return fill(document.createElement(tag), on, attributes, children);
}

/** Make an SVG element, as `el` does. */
export function svg(tag, { on = {}, ...attributes } = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), on, attributes, children);
}

function fill(element, on, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== false && value !== undefined) element.setAttribute(name, value === true ? "" : value);
  }
  for (const [name, listener] of Object.entries(on)) element.addEventListener(name, listener);
  element.append(...children.flat());
  return element;
}

/** A small drawing on a button, 16 by 16, in the colour of the text. */
export function icon(path) {
  const drawing = { d: path, fill: "none", stroke: "currentColor", "stroke-width": "1.6", "stroke-linecap": "round" };
  const frame = { viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true", focusable: "false" };
  return svg("svg", frame, svg("path", { ...drawing, "stroke-linejoin": "round" }));
}
