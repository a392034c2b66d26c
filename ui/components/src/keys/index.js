import "./keys.css";
import { mount } from "../shared/mount.js";
import { act } from "./acts.js";
import { patience } from "./patience.js";
import { wayIn } from "./way.js";

/** Draws nothing: hands the page's keys to the search box and its results, which belong to the page around it. */
function build() {
  const way = wayIn(document);
  const pressed = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (!act(document, event.key, event.composedPath()[0], { way })) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const { typed, clicked } = patience({ now: () => performance.now(), later: setTimeout.bind(window) });
  // Before the page's own handlers: Streamlit's box would swallow Enter.
  const handlers = { keydown: pressed, input: typed, click: clicked };
  for (const [name, handler] of Object.entries(handlers)) window.addEventListener(name, handler, true);
  const listeners = document.documentElement.dataset;
  listeners.searchKeys = Number(listeners.searchKeys ?? 0) + 1;
  return {
    update: () => {},
    destroy() {
      listeners.searchKeys -= 1;
      for (const [name, handler] of Object.entries(handlers)) window.removeEventListener(name, handler, true);
    },
  };
}

export default mount(build);
