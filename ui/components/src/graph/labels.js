import { apart, within } from "./boxes.js";
import { along, around } from "./positions.js";

const PAD = 2;
const LONGEST = 34;
const LEAST_ROOM = 40;
const SHORTEST = 6;

/** Shorten a label for the canvas; the whole of it stands in the panel and in the list. */
export function shorten(label, longest = LONGEST) {
  const characters = Array.from(label);
  return characters.length > longest ? `${characters.slice(0, longest - 1).join("")}…` : label;
}

/**
 * Functions that gather the labels of a frame, and `paint`, which draws those that can be read. Each is put where neither
 * a node nor a label before it lies; who has no such place is left out. First come the nodes that are chosen, which are
 * always named, then chosen lines, then nodes and lines by size. `placed` tells what was drawn, and where.
 */
export function labelPainter(view) {
  let [nodes, edges] = [[], []];
  const painter = {
    placed: [],
    node: (context, node, settings) => node.label && nodes.push({ context, node, settings }),
    edge: (context, edge, source, target, settings) => edge.label && edges.push({ context, edge, source, target, settings }),
    hover: (context, node, settings) => drawHover(context, node, settings, view),
    paint() {
      const waiting = [...nodes.map((label) => nodeLabel(label, view)), ...edges.map((label) => edgeLabel(label, view))];
      [nodes, edges] = [[], []];
      painter.placed = place(waiting, obstacles(view, waiting[0]), view.renderer?.getDimensions() ?? EVERYWHERE);
      for (const label of painter.placed) write(label, view.colours);
    },
  };
  return painter;
}

const EVERYWHERE = { width: Infinity, height: Infinity };

/** Return the labels with the boxes that they get. */
function place(waiting, taken, picture) {
  const placed = [];
  for (const label of waiting.sort((one, other) => other.rank - one.rank || other.size - one.size)) {
    const whole = label.places.filter((box) => within(box, picture));
    const free = whole.find((box) => taken.every((other) => apart(box, other)));
    const box = free ?? (label.always ? (whole[0] ?? label.places[0]) : null);
    if (!box) continue;
    taken.push(box);
    placed.push({ ...label, box, text: box.text ?? label.text });
  }
  return placed;
}

/** What labels keep clear of: nodes, a little smaller than they are, as corners may touch; and the name of the one hovered. */
function obstacles(view, label) {
  const { graph, renderer, hovered, plain } = view;
  if (plain || !renderer) return [];
  const seen = graph.filterNodes((id) => !renderer.getNodeDisplayData(id).hidden);
  const discs = seen.map((id) => {
    const { size, ...node } = onScreen(renderer, id);
    return { ...node, w: 1.6 * size, h: 1.6 * size, angle: 0 };
  });
  return label && hovered && seen.includes(hovered) ? [...discs, hoverBox(label.context, onScreen(renderer, hovered), label.settings, view)] : discs;
}

function onScreen(renderer, id) {
  const node = renderer.getNodeDisplayData(id);
  return { ...node, ...renderer.framedGraphToViewport(node), size: renderer.scaleSize(node.size) };
}

function nodeLabel({ context, node, settings }, { colours }) {
  const text = shorten(node.label);
  const font = `${node.root ? 700 : 500} ${settings.labelSize}px ${colours.font}`;
  context.font = font;
  const places = around(node, context.measureText(text).width + 2 * PAD, settings.labelSize + 2 * PAD);
  return { key: node.key, context, settings, text, font, places, size: node.size, rank: node.always ? 3 : 1, always: node.always };
}

/** A label along its line, shortened to the room that there is. */
function edgeLabel({ context, edge, source, target, settings }, { colours }) {
  const font = `500 ${settings.edgeLabelSize}px ${colours.font}`;
  context.font = font;
  const fitting = (place) => {
    const text = shorten(edge.label, Math.floor(place.room / (settings.edgeLabelSize * 0.52)));
    return { ...place, text, w: context.measureText(text).width + 2 * PAD, h: settings.edgeLabelSize + PAD };
  };
  const places = along(edge, source, target).filter(({ room }) => room >= LEAST_ROOM).map(fitting);
  const readable = places.filter(({ text }) => text === edge.label || text.length >= SHORTEST);
  return { key: edge.key, context, settings, font, places: readable, size: edge.size, rank: edge.always ? 2 : 0 };
}

/** Text with a rim in the colour of the page, readable on top of lines. */
function write({ context, font, text, box }, { background, text: colour }) {
  context.save();
  context.font = font;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.translate(box.x, box.y);
  context.rotate(box.angle);
  context.lineWidth = 4;
  context.lineJoin = "round";
  context.strokeStyle = background;
  context.strokeText(text, 0, 0);
  context.fillStyle = colour;
  context.fillText(text, 0, 0);
  context.restore();
}

function hoverText({ title, more }) {
  return `${shorten(title, 80)}${more ? `  +${more}` : ""}`;
}

/** The box of a hovered node's name: on the side where all of it is seen. */
function hoverBox(context, node, settings, { colours, renderer }) {
  context.font = `600 ${settings.labelSize}px ${colours.font}`;
  const sides = around(node, context.measureText(hoverText(node)).width + 10, settings.labelSize + 10);
  return sides.find((box) => within(box, renderer.getDimensions())) ?? sides[0];
}

function drawHover(context, node, settings, view) {
  const { colours } = view;
  const box = hoverBox(context, node, settings, view);
  context.fillStyle = colours.background;
  context.strokeStyle = colours.text;
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(box.x - box.w / 2, box.y - box.h / 2, box.w, box.h, 5);
  context.fill();
  context.stroke();
  write({ context, font: context.font, text: hoverText(node), box }, colours);
}
