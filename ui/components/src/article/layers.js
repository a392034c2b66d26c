import { el } from "../shared/dom.js";
import { shapeIcon } from "../shared/shape.js";

/** Draw the switches of the layers that occur, with one more for each type of name; `changed` is called after each. */
export function layerSwitches(view, labels, changed) {
  const { spans, types } = view.data;
  const row = el("div", { class: "layers", role: "group", "aria-label": "Highlights" });
  for (const [layer, label] of Object.entries(labels)) {
    const inside = spans.filter((span) => span.layer === layer);
    if (inside.length) row.append(toggle(view, layer, [label, count(inside)], changed));
    if (layer === "mention") row.append(...typeSwitches(view, inside, types, changed));
  }
  return row;
}

function typeSwitches(view, mentions, types, changed) {
  const present = Object.keys(types).filter((type) => mentions.some((mention) => mention.type === type));
  return present.map((type) => {
    const content = [shapeIcon(types[type], `var(--type-${type})`), types[type].label];
    return toggle(view, `mention:${type}`, content, changed);
  });
}

function count(spans) {
  return el("span", { class: "count" }, String(new Set(spans.map((span) => span.id)).size));
}

function toggle(view, name, content, changed) {
  const button = el("button", { type: "button", class: "chip", "aria-pressed": String(!view.off.has(name)) }, content);
  button.addEventListener("click", () => {
    if (!view.off.delete(name)) view.off.add(name);
    button.setAttribute("aria-pressed", String(!view.off.has(name)));
    changed();
  });
  return button;
}
