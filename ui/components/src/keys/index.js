import "./keys.css";
import { mount } from "../shared/mount.js";
import { act } from "./acts.js";

/** Draws nothing: hands the page's keys to the search box and its results, which belong to the page around it. */
function build() {
  const pressed = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (!act(document, event.key, event.composedPath()[0])) return;
    event.preventDefault();
    event.stopPropagation();
  };
  // Before the page's own handlers: Streamlit's box would swallow Enter.
  document.addEventListener("keydown", pressed, true);
  return { update: () => {}, destroy: () => document.removeEventListener("keydown", pressed, true) };
}

export default mount(build);
