import assert from "node:assert/strict";
import { test } from "node:test";
import { act } from "../../../ui/components/src/keys/acts.js";
import { wayIn } from "../../../ui/components/src/keys/way.js";
import { patience } from "../../../ui/components/src/keys/patience.js";

/** A page with a search box, two results of what was asked, and a note of what was focused or clicked. */
function page(asked = "kim") {
  const log = [];
  const thing = (name) => ({ focus: () => log.push(name), click: () => log.push(`open ${name}`), closest: () => null });
  const box = { ...thing("box"), value: "kim" };
  const results = [thing("first"), thing("second")];
  box.select = () => log.push("box");
  const found = { asked };
  const querySelector = (s) => {
    if (s.includes("input")) return box;
    if (s.includes("Expand")) return null;
    if (s.includes("q=")) return found.asked ? { href: `http://here/search?q=${found.asked}` } : null;
    return results[0];
  };
  return { log, box, results, found, querySelector, querySelectorAll: () => results };
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

test("Enter waits for the results of what is typed, and is forgotten when something else is", () => {
  for (const [then, opened] of [["kim", ["open first"]], ["kimono", []]]) {
    const { log, box, found, ...rest } = page("ki");
    const steps = [];
    assert.ok(!act(rest, "Enter", box, { later: (step) => steps.push(step) }));
    steps.pop()();
    assert.deepEqual(log, []);
    box.value = then;
    found.asked = then;
    steps.pop()();
    assert.deepEqual(log, opened);
  }
});

test("Enter in an empty box waits for nothing", () => {
  const { box, ...rest } = page("");
  box.value = " ";
  act(rest, "Enter", box, { later: () => assert.fail("waits") });
});

test("a stroke that is typed into a text stays a stroke", () => {
  const { box, results, ...rest } = page();
  assert.ok(!act(rest, "/", { closest: () => ({}) }));
  assert.ok(!act(rest, "/", { isContentEditable: true }));
  assert.ok(act(rest, "/", { closest: () => null }));
});

test("the next letter after the stroke finds the box focused", () => {
  const { log, ...rest } = page();
  assert.ok(act(rest, "/", { closest: () => null }, { later: () => assert.fail("puts it off") }));
  assert.deepEqual(log, ["box"]);
});

test("what is typed while the sidebar opens goes into the box", () => {
  const steps = [];
  const { log, ...rest } = page();
  const narrow = {
    ...rest,
    querySelector: (s) => (s.includes("Expand") ? { click: () => log.push("open sidebar") } : rest.querySelector(s)),
    execCommand: (_, __, text) => log.push(`type ${text}`),
  };
  const way = wayIn(narrow, (step) => steps.push(step));
  const press = (key) => act(narrow, key, { closest: () => null }, { way });
  assert.ok(press("/") && press("i") && press("d") && press("a"));
  assert.ok(!press("Shift"));
  steps.pop()();
  assert.deepEqual(log, ["open sidebar", "box", "type ida"]);
  assert.ok(!press("b"), "from then on keys are the browser's");
});

/** A clock that stands still, a link, and a click on it. */
function clicking(more = {}) {
  const log = [];
  const clock = { time: 1000, now: () => clock.time, later: (act, ms) => log.push([ms, act]) };
  const link = { isConnected: true, href: "http://here/there", click: () => log.push("click"), closest: () => link };
  link.ownerDocument = { location: { assign: (address) => log.push(address) } };
  const event = { button: 0, composedPath: () => [link], preventDefault: () => log.push("held"), stopImmediatePropagation() {}, ...more };
  return { log, clock, link, event, ...patience(clock) };
}

test("a link waits until what was just typed is sent, then it is followed", () => {
  const { log, clock, event, typed, clicked } = clicking();
  typed();
  clock.time += 200;
  clicked(event);
  const [[ms, follow]] = log.splice(1);
  assert.deepEqual([ms, log], [200, ["held"]]);
  follow();
  assert.deepEqual(log, ["held", "click"]);
});

test("a link that was drawn anew meanwhile is followed by its address", () => {
  const { log, link, event, typed, clicked } = clicking();
  typed();
  clicked(event);
  link.isConnected = false;
  log.pop()[1]();
  assert.deepEqual(log, ["held", "http://here/there"]);
});

test("a link waits for nothing when nothing was typed, or when it opens elsewhere", () => {
  const quiet = clicking();
  quiet.clicked(quiet.event);
  const aside = clicking({ ctrlKey: true });
  aside.typed();
  aside.clicked(aside.event);
  assert.deepEqual([quiet.log, aside.log], [[], []]);
});
