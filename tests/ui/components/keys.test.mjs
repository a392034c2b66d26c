import assert from "node:assert/strict";
import { test } from "node:test";
import { act } from "../../../ui/components/src/keys/acts.js";

/** A page with a search box and two results, and a note of what was focused or clicked. */
function page() {
  const log = [];
  const thing = (name) => ({ focus: () => log.push(name), click: () => log.push(`open ${name}`), closest: () => null });
  const box = thing("box");
  const results = [thing("first"), thing("second")];
  box.select = () => log.push("box");
  return { log, box, results, querySelector: (s) => (s.includes("input") ? box : null), querySelectorAll: () => results };
}

test("arrows walk from the box through the results and back", () => {
  const { log, box, results, ...rest } = page();
  act(rest, "ArrowDown", box);
  act(rest, "ArrowDown", results[0]);
  act(rest, "ArrowDown", results[1]);
  act(rest, "ArrowUp", results[0]);
  act(rest, "Escape", results[1]);
  assert.deepEqual(log, ["first", "second", "second", "box", "box"]);
});

test("Enter in the box opens the first result, other keys are the browser's", () => {
  const { log, box, results, ...rest } = page();
  assert.ok(act(rest, "Enter", box));
  assert.ok(!act(rest, "Enter", results[0]));
  assert.ok(!act(rest, "a", box));
  assert.ok(!act(rest, "ArrowDown", { closest: () => null }));
  assert.deepEqual(log, ["open first"]);
});

test("a stroke that is typed into a text stays a stroke", () => {
  const { box, results, ...rest } = page();
  assert.ok(!act(rest, "/", { closest: () => ({}) }));
  assert.ok(!act(rest, "/", { isContentEditable: true }));
  assert.ok(act(rest, "/", { closest: () => null }));
});
