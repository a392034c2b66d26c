import { el } from "../shared/dom.js";
import { layout, ruler } from "./segments.js";

/**
 * Draw the text with its pieces; `pieces` in the result are the highlighted elements in reading order, each with the
 * spans that cover it.
 */
export function drawText({ text, spans, paragraphs }) {
  const { length, unit } = ruler(text);
  const pieces = [];
  const blocks = layout(length, spans, paragraphs).map((block) => {
    const children = block.pieces.map((piece) => drawPiece(piece, text.slice(unit(piece.start), unit(piece.end)), pieces));
    return block.kind === "gap" ? el("span", { class: "gap" }, children) : el("div", { class: `block ${block.kind}` }, children);
  });
  return { blocks, pieces };
}

function drawPiece(piece, surface, pieces) {
  if (!piece.spans.length) return document.createTextNode(surface);
  const element = el("span", { class: "piece" }, surface);
  pieces.push({ ...piece, element, surface });
  return element;
}
