import assert from "node:assert/strict";
import { test } from "node:test";
import { layout, ruler } from "../../../ui/components/src/article/segments.js";

const span = (start, end, id) => ({ start, end, id });
const ids = (blocks) => blocks.flatMap(({ pieces }) => pieces.map((piece) => [piece.start, piece.end, ...piece.spans.map(({ id }) => id)]));

test("offsets count characters, also after an emoji", () => {
  const { length, unit } = ruler("a😀é b");
  assert.equal(length, 5);
  assert.equal("a😀é b".slice(unit(2), unit(4)), "é ");
});

test("nested and overlapping spans are cut where they begin and end, innermost first", () => {
  const blocks = layout(10, [span(0, 8, "quote"), span(2, 4, "name"), span(3, 9, "event")], []);
  assert.deepEqual(ids(blocks), [[0, 2, "quote"], [2, 3, "name", "quote"], [3, 4, "name", "event", "quote"], [4, 8, "event", "quote"], [8, 9, "event"], [9, 10]]);
});

test("a span across two paragraphs is cut at their border, and all text is drawn once", () => {
  const blocks = layout(12, [span(3, 9, "x")], [{ start: 0, end: 5, kind: "title" }, { start: 6, end: 12, kind: "body" }]);
  assert.deepEqual(blocks.map(({ kind }) => kind), ["title", "gap", "body"]);
  assert.deepEqual(ids(blocks), [[0, 3], [3, 5, "x"], [5, 6, "x"], [6, 9, "x"], [9, 12]]);
});
