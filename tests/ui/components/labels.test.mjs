import assert from "node:assert/strict";
import { test } from "node:test";
import Graph from "../../../ui/components/src/node_modules/graphology/dist/graphology.cjs.js";
import { apart } from "../../../ui/components/src/graph/boxes.js";
import { labelPainter } from "../../../ui/components/src/graph/labels.js";

const SETTINGS = { labelSize: 13, edgeLabelSize: 11 };
const PICTURE = { width: 600, height: 400 };

/** A canvas that draws nothing, on which each letter is 6 pixels wide. */
const context = new Proxy({}, {
  get: (_, name) => (name === "measureText" ? (text) => ({ width: 6 * text.length }) : () => {}),
  set: () => true,
});

/** What is drawn of a network whose nodes lie at given places of the screen. */
function drawn(nodes, edges, hovered = null) {
  const graph = new Graph({ multi: true });
  for (const [id, node] of Object.entries(nodes)) graph.addNode(id, { size: 8, title: id, label: id, ...node });
  const data = (id) => ({ key: id, ...graph.getNodeAttributes(id) });
  const renderer = { getDimensions: () => PICTURE, getNodeDisplayData: data, framedGraphToViewport: ({ x, y }) => ({ x, y }), scaleSize: (size) => size };
  const painter = labelPainter({ graph, renderer, hovered, plain: false, colours: { font: "sans-serif" } });
  for (const id of graph.nodes()) if (id !== hovered) painter.node(context, data(id), SETTINGS);
  for (const edge of edges) painter.edge(context, { key: edge.label, bend: 0, size: 1, ...edge }, data(edge.from), data(edge.to), SETTINGS);
  painter.paint();
  return painter.placed;
}

function assertReadable(labels, nodes) {
  const discs = Object.values(nodes).map(({ x, y, size = 8 }) => ({ x, y, w: 1.5 * size, h: 1.5 * size, angle: 0 }));
  labels.forEach(({ text, box }, index) => {
    for (const other of labels.slice(index + 1)) assert.ok(apart(box, other.box), `"${text}" on "${other.text}"`);
    for (const disc of discs) assert.ok(apart(box, disc), `"${text}" on a node`);
  });
}

test("boxes that are turned lie on each other where their corners do, and pass each other closely otherwise", () => {
  const long = { x: 0, y: 0, w: 100, h: 10, angle: Math.PI / 4 };
  assert.ok(!apart(long, { x: 30, y: 30, w: 10, h: 10, angle: 0 }));
  assert.ok(apart(long, { x: 30, y: -30, w: 10, h: 10, angle: 0 }));
  assert.ok(apart(long, { x: 12, y: -12, w: 100, h: 10, angle: Math.PI / 4 }));
});

test("the labels of many lines from one node can all be read", () => {
  const hub = { x: 300, y: 200, size: 20 };
  const nodes = { Hub: hub };
  const edges = [];
  for (let index = 0; index < 24; index += 1) {
    const angle = (index / 24) * 2 * Math.PI;
    const id = `Minister ${index}`;
    nodes[id] = { x: 300 + 180 * Math.cos(angle), y: 200 + 150 * Math.sin(angle) };
    edges.push({ from: "Hub", to: id, label: `visit ${index}`, size: index === 18 ? 9 : 1 });
  }
  const labels = drawn(nodes, edges, "Hub");
  assertReadable(labels, nodes);
  const lines = labels.filter(({ text }) => text.startsWith("visit"));
  assert.ok(lines.length >= 4, "some of the lines are still named");
  assert.ok(lines.some(({ text }) => text.endsWith("18")), "the widest among them");
});

test("lines side by side between the same two are not written over each other", () => {
  const nodes = { One: { x: 100, y: 200 }, Other: { x: 400, y: 200 } };
  const edges = [-0.16, 0, 0.16].map((bend) => ({ from: "One", to: "Other", label: `agreement ${bend}`, bend }));
  const labels = drawn(nodes, edges);
  assertReadable(labels, nodes);
  assert.equal(labels.length, 5, "two nodes and three lines");
});

test("the line that is chosen is named, whatever else would stand there", () => {
  const nodes = { One: { x: 200, y: 200 }, Other: { x: 330, y: 200 } };
  const edges = [{ from: "One", to: "Other", label: "thick one", size: 8 }, { from: "One", to: "Other", label: "chosen one", always: true }];
  const [first] = drawn(nodes, edges).filter(({ text }) => text.endsWith("one"));
  assert.equal(first.text, "chosen one");
});

test("no label is cut by the edge of the picture", () => {
  for (const { text, box } of drawn({ Corner: { x: 590, y: 392 } }, [])) {
    assert.ok(box.x + box.w / 2 <= PICTURE.width && box.y + box.h / 2 <= PICTURE.height, text);
  }
});
