import { BOX, wayIn } from "./way.js";

/**
 * What keys do for the search box: "/" goes there from anywhere, arrows walk through its results, Enter in the box opens
 * the first, as soon as it is one of what was typed, Escape goes back to it.
 */
const FOUND = ".st-key-found";
const RESULTS = `${FOUND} :is(a, button)`;
const ASKED = `${FOUND} a[href*="q="]`;
const STEP_MS = 100;
const MOST_STEPS = 50;

/** Do what `key` means where the focus is at `at`; return whether it meant anything. `later` is `setTimeout`. */
export function act(page, key, at, { later = setTimeout, way = wayIn(page, later) } = {}) {
  if (way.keep(key)) return true;
  if (key === "/") return !takesText(at) && way.go();
  const box = page.querySelector(BOX);
  const results = [...page.querySelectorAll(RESULTS)];
  if (at === box && box) return fromBox(page, key, box, results, later);
  const place = results.findIndex((result) => result === at);
  return place >= 0 && fromResult(key, place, results, box);
}

function fromBox(page, key, box, results, later) {
  if (key === "Enter") return open(page, box, later, MOST_STEPS);
  if (key !== "ArrowDown" || !results.length) return false;
  results[0].focus();
  return true;
}

/** Open the first result if the results are those of what is typed, or else as soon as they are; true if it was opened. */
function open(page, box, later, steps) {
  const asked = page.querySelector(ASKED);
  if (asked && new URL(asked.href).searchParams.get("q") === box.value) {
    page.querySelector(RESULTS).click();
    return true;
  }
  const typed = box.value;
  if (typed.trim() && steps) later(() => box.value === typed && open(page, box, later, steps - 1), STEP_MS);
  return false;
}

function fromResult(key, place, results, box) {
  const to = { ArrowDown: results[place + 1] ?? results[place], ArrowUp: results[place - 1] ?? box, Escape: box }[key];
  to?.focus();
  return Boolean(to);
}

function takesText(at) {
  return Boolean(at?.isContentEditable || at?.closest?.("input, textarea, select, [contenteditable=true], [role=grid], canvas"));
}
