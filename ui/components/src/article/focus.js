export const FOCUS = "focus";
const FLASH_MS = 2400;

/** The characters that Python points to stay marked, as a span of a layer of their own that cannot be clicked. */
export function focusSpan({ focus }) {
  return Array.isArray(focus) ? [{ start: focus[0], end: focus[1], layer: FOCUS, id: FOCUS }] : [];
}

/** Scroll to a highlight (by its id) or to characters (a pair of offsets) and flash them. */
export function flash(pieces, wanted) {
  const id = Array.isArray(wanted) ? FOCUS : wanted;
  const hit = pieces.filter((piece) => piece.spans.some((span) => span.id === id));
  if (!hit.length) return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  hit[0].element.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
  for (const { element } of hit) {
    element.classList.add("flash");
    setTimeout(() => element.classList.remove("flash"), FLASH_MS);
  }
}
