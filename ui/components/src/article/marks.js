import { FOCUS } from "./focus.js";

/** The spans of a piece that are switched on, innermost first. */
export function active(piece, off) {
  const on = (span) => span.layer !== FOCUS && !off.has(span.layer) && !off.has(`${span.layer}:${span.type}`);
  return piece.spans.filter(on);
}

/** Show on each piece what is switched on, and make those pieces reachable with the keyboard. */
export function paint({ pieces, off }) {
  let reachable = false;
  for (const piece of pieces) {
    const spans = active(piece, off);
    dress(piece, spans);
    if (!spans.length) continue;
    piece.element.tabIndex = reachable ? -1 : 0;
    reachable = true;
  }
}

function dress({ element, surface, spans: all }, spans) {
  const pointed = all.some((span) => span.layer === FOCUS);
  element.className = ["piece", ...spans.map((span) => span.layer), ...(pointed ? [FOCUS] : [])].join(" ");
  const mention = spans.find((span) => span.layer === "mention");
  element.style.setProperty("--type", mention ? `var(--type-${mention.type}, var(--type-Other))` : "");
  const told = [...new Set(spans.map((span) => span.title).filter(Boolean))].join("; ");
  attribute(element, "title", told);
  attribute(element, "role", spans.length ? "button" : "");
  attribute(element, "aria-label", spans.length ? [surface, told].filter(Boolean).join(" – ") : "");
  if (!spans.length) element.removeAttribute("tabindex");
}

function attribute(element, name, value) {
  if (value) element.setAttribute(name, value);
  else element.removeAttribute(name);
}

/** Let pointer and keys reach the marks: hover lights up the same entity, click or Enter goes to Python. */
export function reading(view, python) {
  const { root } = view;
  const pieceOf = (event) => view.pieces.find((piece) => piece.element === event.target.closest?.(".piece"));
  const choose = (piece) => {
    const ids = [...new Set(active(piece, view.off).map((span) => span.id))];
    if (ids.length) python.send("click", { ids, offset: piece.start });
  };
  root.addEventListener("click", (event) => {
    const piece = pieceOf(event);
    if (piece && !selecting(root)) choose(piece);
  });
  root.addEventListener("pointerover", (event) => light(view, pieceOf(event)));
  root.addEventListener("pointerleave", () => light(view, null));
  root.addEventListener("keydown", (event) => {
    const piece = pieceOf(event);
    if (piece) press(event, view, piece, choose);
  });
}

/** True while the reader has text selected: the click that ends a selection is not a choice. */
function selecting(root) {
  const selection = root.getRootNode().getSelection?.() ?? document.getSelection();
  return selection !== null && !selection.isCollapsed;
}

function light(view, piece) {
  const id = piece ? active(piece, view.off)[0]?.id : undefined;
  if (id === view.lit) return;
  view.lit = id;
  for (const other of view.pieces) {
    other.element.classList.toggle("lit", id !== undefined && active(other, view.off).some((span) => span.id === id));
  }
}

const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

function press(event, view, piece, choose) {
  if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    choose(piece);
  } else if (event.key in STEPS) {
    event.preventDefault();
    step(view, piece, STEPS[event.key]);
  }
}

function step(view, piece, by) {
  const reachable = view.pieces.filter((other) => active(other, view.off).length);
  const next = reachable[reachable.indexOf(piece) + by];
  if (!next) return;
  piece.element.tabIndex = -1;
  next.element.tabIndex = 0;
  next.element.focus();
}
