/** The way into the search box: at once where it stands; on a narrow page the sidebar opens first, and keys are kept for it. */
export const BOX = ".st-key-search-box input";
const EXPAND = "[data-testid=stExpandSidebarButton]";
const OPENING_MS = 300;

/** Return `{ go, keep }`: put the focus into the box, and keep a key that is pressed on the way; each tells whether it did. */
export function wayIn(page, later = setTimeout) {
  let kept = null;
  const arrive = () => {
    const text = kept;
    kept = null;
    page.querySelector(BOX)?.select();
    // As if typed: the page around hears of it.
    if (text) page.execCommand("insertText", false, text);
  };
  return {
    go() {
      const [box, expand] = [page.querySelector(BOX), page.querySelector(EXPAND)];
      // At once, as the next key may be there before anything that is put off.
      if (!expand) box?.select();
      if (!expand) return Boolean(box);
      expand.click();
      kept = "";
      later(arrive, OPENING_MS);
      return true;
    },
    keep(key) {
      if (kept === null || key.length !== 1) return false;
      kept += key;
      return true;
    },
  };
}
