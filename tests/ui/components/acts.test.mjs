import assert from "node:assert/strict";
import { test } from "node:test";
import { history } from "../../../ui/components/src/graph/history.js";
import { shorten } from "../../../ui/components/src/graph/labels.js";
import { inside } from "../../../ui/components/src/graph/lasso.js";
import { corners } from "../../../ui/components/src/shared/shape.js";
import { luminance } from "../../../ui/components/src/shared/theme.js";

test("acts are undone last first and redone until something new is done", () => {
  const log = [];
  const past = history(() => {});
  const act = (name) => ({ undo: () => log.push(`-${name}`), redo: () => log.push(`+${name}`) });
  past.add(act("a"));
  past.add(act("b"));
  past.undo();
  past.undo();
  past.redo();
  past.add(act("c"));
  assert.deepEqual(log, ["-b", "-a", "+a"]);
  assert.equal(past.canRedo, false);
});

test("a lasso catches what lies inside it, also when it is not convex", () => {
  const horseshoe = [[0, 0], [9, 0], [9, 9], [6, 9], [6, 3], [3, 3], [3, 9], [0, 9]].map(([x, y]) => ({ x, y }));
  assert.ok(inside({ x: 1, y: 8 }, horseshoe));
  assert.ok(!inside({ x: 4.5, y: 8 }, horseshoe));
});

test("labels are cut by characters, not in the middle of one", () => {
  assert.equal(shorten("😀".repeat(40), 3), "😀😀…");
  assert.equal(shorten("short"), "short");
});

test("light and dark pages are told apart in either notation of colours", () => {
  assert.ok(luminance("#ffffff") > 0.9 && luminance("rgb(14, 17, 23)") < 0.1);
});

test("a triangle that is turned by half a turn points down", () => {
  const [x, y] = corners(3, 180)[0];
  assert.ok(Math.abs(x) < 1e-9 && y > 0.99);
});
