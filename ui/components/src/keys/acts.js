/**
 * What keys do for the search box: "/" goes there from anywhere, arrows walk through its results, Enter in the box opens
 * the first, Escape goes back to it.
 */
const BOX = ".st-key-search-box input";
const RESULTS = ".st-key-found :is(a, button)";
const EXPAND = "[data-testid=stExpandSidebarButton]";

/** Do what `key` means where the focus is at `at`; return whether it meant anything. */
export function act(page, key, at) {
  const box = page.querySelector(BOX);
  if (key === "/") return !takesText(at) && reach(page, box);
  const results = [...page.querySelectorAll(RESULTS)];
  if (at === box && box) return fromBox(key, results);
  const place = results.findIndex((result) => result === at);
  return place >= 0 && fromResult(key, place, results, box);
}

function fromBox(key, results) {
  if (!results.length) return false;
  if (key === "ArrowDown") results[0].focus();
  else if (key === "Enter") results[0].click();
  else return false;
  return true;
}

function fromResult(key, place, results, box) {
  const to = { ArrowDown: results[place + 1] ?? results[place], ArrowUp: results[place - 1] ?? box, Escape: box }[key];
  to?.focus();
  return Boolean(to);
}

/** Put the focus into the box; on a narrow page the sidebar is opened first. */
function reach(page, box) {
  const expand = page.querySelector(EXPAND);
  expand?.click();
  if (!box && !expand) return false;
  setTimeout(() => page.querySelector(BOX)?.select(), expand ? 300 : 0);
  return true;
}

function takesText(at) {
  return Boolean(at?.isContentEditable || at?.closest?.("input, textarea, select, [contenteditable=true], [role=grid], canvas"));
}
