/**
 * Measure `text` in characters, as Python counts them; `unit(offset)` is the same place in UTF-16 units, as JavaScript
 * counts. They differ after any character outside the Basic Multilingual Plane, such as an emoji.
 */
export function ruler(text) {
  if (!/[\u{10000}-\u{10FFFF}]/u.test(text)) return { length: text.length, unit: (offset) => offset };
  const starts = [];
  let position = 0;
  for (const character of text) {
    starts.push(position);
    position += character.length;
  }
  return { length: starts.length, unit: (offset) => starts[offset] ?? text.length };
}

/**
 * Cut `[0, length)` into paragraphs, and each paragraph into the longest pieces that are covered by the same spans.
 * The spans of a piece come innermost (shortest) first. Text between declared paragraphs is a paragraph of kind "gap".
 */
export function layout(length, spans, paragraphs) {
  const cuts = new Set([0, length, ...spans.flatMap(({ start, end }) => [start, end])]);
  const blocks = cover(length, paragraphs);
  for (const { start, end } of blocks) cuts.add(start).add(end);
  const pieces = sweep([...cuts].sort((a, b) => a - b), spans);
  let next = 0;
  return blocks.map((block) => {
    const first = next;
    while (next < pieces.length && pieces[next].end <= block.end) next += 1;
    return { ...block, pieces: pieces.slice(first, next) };
  });
}

function cover(length, paragraphs) {
  const blocks = [];
  let position = 0;
  for (const { start, end, kind } of [...paragraphs].sort((a, b) => a.start - b.start)) {
    if (start < position || end > length || end <= start) continue;
    if (start > position) blocks.push({ start: position, end: start, kind: "gap" });
    blocks.push({ start, end, kind });
    position = end;
  }
  if (position < length) blocks.push({ start: position, end: length, kind: paragraphs.length ? "gap" : "body" });
  return blocks;
}

function sweep(cuts, spans) {
  const waiting = [...spans].sort((a, b) => a.start - b.start);
  let open = [];
  let next = 0;
  return cuts.slice(0, -1).map((start, index) => {
    while (next < waiting.length && waiting[next].start <= start) open.push(waiting[next++]);
    open = open.filter((span) => span.end > start);
    const inner = [...open].sort((a, b) => a.end - a.start - (b.end - b.start));
    return { start, end: cuts[index + 1], spans: inner };
  });
}
