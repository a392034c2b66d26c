import { el } from "../shared/dom.js";
import { centre } from "./canvas.js";
import { order } from "./keyboard.js";

const fold = (text) => text.normalize("NFKD").replace(/\p{Mn}/gu, "").toLowerCase();

/** A box that lights up the nodes whose label has the words typed; Enter goes from one to the next. */
export function searchBox(view, act) {
  let at = -1;
  const input = el("input", { type: "search", class: "search", placeholder: "Find in view", "aria-label": "Find a node in this view" });
  const found = () => [...view.matches];
  input.addEventListener("input", () => {
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    const fits = (id) => words.every((word) => fold(view.graph.getNodeAttribute(id, "label")).includes(word));
    view.matches = new Set(words.length ? order(view).filter(fits) : []);
    at = -1;
    view.refresh();
    if (words.length) view.announce(`${view.matches.size} found.`);
  });
  input.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Enter" && found().length) {
      at = (at + 1) % found().length;
      if (view.renderer) centre(view, found()[at]);
      act.select({ nodes: [found()[at]] });
    } else if (event.key === "Escape") {
      input.value = "";
      input.dispatchEvent(new Event("input"));
      view.stage.focus();
    }
  });
  return input;
}
