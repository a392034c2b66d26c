// Returns the texts of the page that stand out too little from their ground (WCAG 2.2, 1.4.3), own widgets included, and the
// controls that have no name.
() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const parse = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = ([r, g, b, a], ground) => [r, g, b].map((part, i) => part * a + ground[i] * (1 - a));
  const luminance = (rgb) =>
    rgb
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
  const ratio = (a, b) => {
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };
  const up = (element) => element.assignedSlot ?? element.parentElement ?? element.getRootNode().host ?? null;
  const chain = (element) => {
    const all = [];
    for (let at = element; at; at = up(at)) all.push(at);
    return all;
  };
  const ground = (line) =>
    line.reduceRight((colour, at) => over(parse(getComputedStyle(at).backgroundColor), colour), [255, 255, 255]);

  // The value of a slider hangs on its thumb, whose colour it has, but is drawn above it.
  const apart = "svg, canvas, style, script, :disabled, [data-testid=stSliderThumbValue]";
  const wrong = [];
  const look = (root) => {
    for (const element of root.querySelectorAll("*")) {
      if (element.shadowRoot) look(element.shadowRoot);
      check(element);
    }
  };
  const check = (element) => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return;
    const named = element.matches("button, a[href], input, select, textarea, [role=button]") && element.tabIndex >= 0;
    if (named && !name(element)) wrong.push(`no name: ${element.outerHTML.slice(0, 160)}`);
    const said = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    const box = element.getBoundingClientRect();
    if (!said || element.closest(apart) || box.width < 2 || box.height < 2) return;
    contrast(element);
  };
  const name = (element) =>
    ["aria-label", "aria-labelledby", "title", "placeholder", "alt"].some((key) => element.getAttribute(key)) ||
    element.textContent.trim() || element.labels?.length || element.type === "file" || element.type === "hidden";
  const contrast = (element) => {
    const line = chain(element);
    const style = getComputedStyle(element);
    const opacity = line.reduce((product, at) => product * Number(getComputedStyle(at).opacity), 1);
    const behind = ground(line);
    const [r, g, b, a] = parse(style.color);
    const found = ratio(over([r, g, b, a * opacity], behind), behind);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const icon = style.fontFamily.includes("Material");
    if (found < (large || icon ? 3 : 4.5)) wrong.push(`${found.toFixed(2)} to 1: ${element.textContent.trim().slice(0, 60)}`);
  };
  look(document);
  return [...new Set(wrong)];
}
