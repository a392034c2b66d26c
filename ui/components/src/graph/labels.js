const PAD = 2;
const LONGEST = 34;

/** Shorten a label for the canvas; the whole of it stands in the panel and in the list. */
export function shorten(label, longest = LONGEST) {
  const characters = Array.from(label);
  return characters.length > longest ? `${characters.slice(0, longest - 1).join("")}…` : label;
}

/**
 * Functions that draw labels: beside the node, on whichever side neither a node nor a label drawn before it lies. A
 * label without such a side is left out, unless it is forced; `begin` starts a frame.
 */
export function labelPainter(view) {
  let taken = null;
  const free = (box) => taken.every((other) => other.x >= box.x + box.w || other.x + other.w <= box.x || other.y >= box.y + box.h || other.y + other.h <= box.y);
  return {
    begin: () => (taken = null),
    node(context, node, settings) {
      if (!node.label) return;
      // Not in `begin`, as the camera's new place is not in force by then.
      taken ??= view.plain || !view.renderer ? [] : discs(view);
      const text = shorten(node.label);
      prepare(context, settings.labelSize, node.root ? 700 : 500, view.colours.font);
      const sides = around(context.measureText(text).width, node, settings.labelSize);
      const { width, height } = view.renderer?.getDimensions() ?? { width: Infinity, height: Infinity };
      const whole = (box) => box.x >= 0 && box.y >= 0 && box.x + box.w <= width && box.y + box.h <= height;
      const box = sides.find((side) => whole(side) && free(side)) ?? (node.forceLabel ? (sides.find(whole) ?? sides[0]) : null);
      if (!box) return;
      taken.push(box);
      write(context, text, box.x + PAD, box.y + box.h - PAD - 3, view.colours);
    },
    hover: (context, node, settings) => drawHover(context, node, settings, view),
    edge: (context, edge, source, target, settings) => drawEdgeLabel(context, edge, source, target, settings, view),
  };
}

/** The squares in which nodes lie on the screen, a little smaller than they are, as corners may touch. */
function discs({ graph, renderer }) {
  return graph.mapNodes((id) => {
    const node = renderer.getNodeDisplayData(id);
    const { x, y } = renderer.framedGraphToViewport(node);
    const half = renderer.scaleSize(node.size) * 0.8;
    return { x: x - half, y: y - half, w: node.hidden ? 0 : 2 * half, h: node.hidden ? 0 : 2 * half };
  });
}

function prepare(context, size, weight, font) {
  context.font = `${weight} ${size}px ${font}`;
  context.textAlign = "left";
}

/** The boxes that a label can have: right of the node, left of it, below, above. */
function around(width, { x, y, size }, height) {
  const box = { w: width + 2 * PAD, h: height + 2 * PAD };
  const gap = size + 4 - PAD;
  const middle = { x: x - box.w / 2, y: y - box.h / 2 };
  return [
    { ...box, x: x + gap, y: middle.y },
    { ...box, x: x - gap - box.w, y: middle.y },
    { ...box, x: middle.x, y: y + gap },
    { ...box, x: middle.x, y: y - gap - box.h },
  ];
}

/** Text with a rim in the colour of the page, readable on top of lines. */
function write(context, text, x, y, { background, text: colour }) {
  context.lineWidth = 4;
  context.lineJoin = "round";
  context.strokeStyle = background;
  context.strokeText(text, x, y);
  context.fillStyle = colour;
  context.fillText(text, x, y);
}

function drawHover(context, node, settings, { colours }) {
  const more = node.more ? `  +${node.more}` : "";
  const text = `${shorten(node.title, 80)}${more}`;
  prepare(context, settings.labelSize, 600, colours.font);
  const [box] = around(context.measureText(text).width, node, settings.labelSize);
  context.fillStyle = colours.background;
  context.strokeStyle = colours.text;
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(box.x - 3, box.y - 3, box.w + 6, box.h + 6, 5);
  context.fill();
  context.stroke();
  context.fillStyle = colours.text;
  context.fillText(text, box.x + PAD, box.y + box.h - PAD - 3);
}

/** Write the label in the middle of the curve, along it, never upside down. */
function drawEdgeLabel(context, edge, source, target, settings, { colours }) {
  if (!edge.label) return;
  const [dx, dy] = [target.x - source.x, target.y - source.y];
  const room = Math.hypot(dx, dy) - source.size - target.size;
  const text = shorten(edge.label, Math.floor(room / (settings.edgeLabelSize * 0.52)));
  if (room < 40 || text.length < 3) return;
  const angle = Math.atan2(dy, dx);
  const upright = Math.abs(angle) > Math.PI / 2 ? angle + Math.PI : angle;
  prepare(context, settings.edgeLabelSize, 500, colours.font);
  context.save();
  // The canvas' y axis points down, that of the layout up: the curve bends to the other side.
  context.translate((source.x + target.x) / 2 + (dy * edge.bend) / 2, (source.y + target.y) / 2 - (dx * edge.bend) / 2);
  context.rotate(upright);
  context.textAlign = "center";
  write(context, text, 0, settings.edgeLabelSize / 3, colours);
  context.restore();
}
