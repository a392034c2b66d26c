import "../shared/base.css";
import "./article.css";
import { el } from "../shared/dom.js";
import { mount } from "../shared/mount.js";
import { onThemeChange, theme } from "../shared/theme.js";
import { flash, focusSpan } from "./focus.js";
import { layerSwitches } from "./layers.js";
import { paint, reading } from "./marks.js";
import { drawText } from "./text.js";

function build(parentElement, python) {
  const root = el("section", { class: "ng article", "data-testid": "ng-article", "aria-label": "Article text" });
  const view = { root, off: null, data: null, pieces: [], focus: null };
  const colour = () => colourTypes(root, view.data?.types ?? {});
  parentElement.append(root);
  onThemeChange(root, colour);
  reading(view, python);
  return { update: (data) => update(view, data, colour), destroy: () => root.remove() };
}

function update(view, data, colour) {
  const same = view.data && sameText(view.data, data);
  view.data = data;
  view.off ??= new Set(Object.keys(LAYERS).filter((layer) => !data.layers.includes(layer)));
  colour();
  if (!same) draw(view);
  focus(view, data.focus);
  view.root.dataset.ready = "1";
}

function sameText(before, now) {
  const drawn = (data) => JSON.stringify([data.text, data.spans, data.paragraphs, focusSpan(data)]);
  return drawn(before) === drawn(now);
}

function draw(view) {
  const { text, spans, paragraphs } = view.data;
  const { blocks, pieces } = drawText({ text, paragraphs, spans: [...spans, ...focusSpan(view.data)] });
  view.pieces = pieces;
  const body = el("div", { class: "text", role: "document", tabindex: "-1" }, blocks);
  if (view.data.height) body.style.maxHeight = `${view.data.height}px`;
  const switches = layerSwitches(view, LAYERS, () => paint(view));
  view.root.replaceChildren(switches, body, ...view.root.querySelectorAll(":scope > .theme-probe"));
  paint(view);
}

function focus(view, wanted) {
  if (JSON.stringify(wanted) === JSON.stringify(view.focus)) return;
  view.focus = wanted;
  if (wanted !== null) flash(view.pieces, wanted);
}

function colourTypes(root, types) {
  const dark = theme(root).dark;
  for (const [name, style] of Object.entries(types)) {
    root.style.setProperty(`--type-${name}`, dark ? style.dark : style.light);
  }
}

const LAYERS = { mention: "Names", event: "Events", quote: "Quotes", relation: "Relations" };

export default mount(build);
