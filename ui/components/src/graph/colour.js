/** Mix two #rrggbb or rgb() colours; `share` of the first. */
export function mix(one, other, share) {
  const [a, b] = [channels(one), channels(other)];
  const part = a.map((value, index) => Math.round(value * share + b[index] * (1 - share)));
  return `#${part.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

function channels(colour) {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour);
  if (hex) return hex.slice(1).map((part) => parseInt(part, 16));
  return (colour.match(/[\d.]+/g) ?? [0, 0, 0]).slice(0, 3).map(Number);
}
