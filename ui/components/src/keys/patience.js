/**
 * Links and buttons wait a moment for what was just typed.
 *
 * Streamlit sends the text of a live box 250 ms after the last stroke, and with it the page on which it was typed.
 * A link that is followed before that is overtaken: the page that it leads to is emptied, or left again.
 */
const QUIET_MS = 400;
const FOLLOWED = "a[href], button";

/** Return `{ typed, clicked }`, handlers of the page's events; `clock` has `now` and `later`, as the browser has them. */
export function patience(clock) {
  let last = -Infinity;
  const typed = () => (last = clock.now());
  const clicked = (event) => {
    const target = event.composedPath()[0].closest?.(FOLLOWED);
    const left = last + QUIET_MS - clock.now();
    if (!target || left <= 0 || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    clock.later(() => follow(target), left);
  };
  return { typed, clicked };
}

/** Click now; what was drawn anew in the meantime and is a link is followed by its address. */
function follow(target) {
  if (target.isConnected) target.click();
  else if (target.href) target.ownerDocument.location.assign(target.href);
}
