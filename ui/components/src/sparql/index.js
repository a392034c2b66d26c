import "../shared/base.css";
import "./sparql.css";
import { el, icon } from "../shared/dom.js";
import { mount } from "../shared/mount.js";
import { onThemeChange, theme } from "../shared/theme.js";
import { openEditor, replaceText } from "./editor.js";
import { showError } from "./errors.js";
import { setDark } from "./theme.js";

const RUN = "M4 2.5 L13 8 L4 13.5 Z";

function build(parentElement, python) {
  const frame = el("div", { class: "frame" });
  const bar = el("div", { class: "bar" });
  const root = el("section", { class: "ng sparql", "data-testid": "ng-sparql", "aria-label": "SPARQL editor" }, frame, bar);
  const view = { root, sent: null, data: { edition: null, prefixes: {}, terms: [] } };
  parentElement.append(root);
  const run = () => {
    keep(view, python);
    python.send("run", text(view));
    return true;
  };
  view.editor = openEditor({ parent: frame, root: parentElement, vocabulary: () => view.data, run });
  bar.append(runButton(run), el("span", { class: "hint" }, "Ctrl+Enter runs, Ctrl+Space completes, Esc then Tab leaves"));
  root.addEventListener("focusout", (event) => {
    if (!root.contains(event.relatedTarget)) keep(view, python);
  });
  const colour = () => {
    const { dark } = theme(root);
    root.dataset.dark = String(dark);
    setDark(view.editor, dark);
  };
  colour();
  onThemeChange(root, colour);
  return { update: (data) => update(view, data), destroy: () => destroy(view) };
}

function runButton(run) {
  return el("button", { type: "button", class: "tool run", on: { click: run } }, icon(RUN), "Run");
}

const text = ({ editor }) => editor.state.doc.toString();

/** Tell Python what stands in the editor, once. */
function keep(view, python) {
  const now = text(view);
  if (now === view.sent) return;
  view.sent = now;
  python.keep("draft", { text: now, edition: view.data.edition });
}

function update(view, data) {
  if (data.edition !== view.data.edition) {
    replaceText(view.editor, data.text);
    view.sent = data.text;
  }
  view.data = data;
  view.root.style.setProperty("--height", `${data.height}px`);
  showError(view.editor, data.error);
  view.root.dataset.ready = "1";
}

function destroy({ editor, root }) {
  editor.destroy();
  root.remove();
}

export default mount(build);
