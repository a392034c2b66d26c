import { el } from "./dom.js";

const DARK = 0.4;

/** Return the page's colours and font as the theme gives them now. */
export function theme(element) {
  const style = getComputedStyle(element);
  const read = (name, fallback) => style.getPropertyValue(name).trim() || fallback;
  const background = read("--st-background-color", "#ffffff");
  return {
    background,
    text: read("--st-text-color", "#31333f"),
    primary: read("--st-primary-color", "#2563eb"),
    font: read("--st-font", "sans-serif"),
    dark: luminance(background) < DARK,
  };
}

/** Perceived brightness of a #rrggbb or rgb() colour, from 0 (black) to 1 (white). */
export function luminance(colour) {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour);
  const [red, green, blue] = hex ? hex.slice(1).map((part) => parseInt(part, 16)) : numbers(colour);
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}

function numbers(colour) {
  const found = colour.match(/[\d.]+/g)?.map(Number) ?? [];
  return found.length >= 3 ? found : [255, 255, 255];
}

/**
 * Call `changed` when the theme of the page changes. There is no event for it, so an unseen element takes its colour
 * from the theme through a transition, and the end of the transition tells.
 */
export function onThemeChange(root, changed) {
  const probe = el("span", { class: "theme-probe", "aria-hidden": "true" });
  probe.addEventListener("transitionend", (event) => {
    event.stopPropagation();
    changed();
  });
  root.append(probe);
}
