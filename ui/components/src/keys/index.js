import "./keys.css";
import { mount } from "../shared/mount.js";
import { act } from "./acts.js";
import { patience } from "./patience.js";

/** Draws nothing: hands the page's keys to the search box and its results, which belong to the page around it. */
function build() {
  const pressed = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (!act(document, event.key, event.composedPath()[0])) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const { typed, clicked } = patience({ now: () => performance.now(), later: setTimeout.bind(window) });
  // Before the page's own handlers: Streamlit's box would swallow Enter.
  const handlers = { keydown: pressed, input: typed, click: clicked };
  for (const [name, handler] of Object.entries(handlers)) window.addEventListener(name, handler, true);
  return {
    update: () => {},
    destroy() {
      for (const [name, handler] of Object.entries(handlers)) window.removeEventListener(name, handler, true);
    },
  };
}

export default mount(build);
