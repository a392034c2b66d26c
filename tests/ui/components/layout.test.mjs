import assert from "node:assert/strict";
import { test } from "node:test";
import Graph from "../../../ui/components/src/node_modules/graphology/dist/graphology.cjs.js";
import { arrange, hash, seed, welcome } from "../../../ui/components/src/graph/layout.js";

function star(leaves) {
  const graph = new Graph({ multi: true, type: "directed" });
  graph.addNode("hub", { x: 0, y: 0, size: 12 });
  for (let index = 0; index < leaves; index += 1) {
    graph.addNode(`leaf${index}`, { x: 0, y: 0, size: 8 });
    graph.addEdge("hub", `leaf${index}`, { weight: 1 });
  }
  return graph;
}

const places = (graph) => graph.mapNodes((id, { x, y }) => [id, x, y]);

test("the same id starts at the same place, another elsewhere", () => {
  assert.deepEqual(seed("kim", 100), seed("kim", 100));
  assert.notDeepEqual(seed("kim", 100), seed("lavrov", 100));
  assert.ok(hash("kim") >= 0 && hash("kim") < 1);
});

test("the same graph is laid out the same way twice, and no two nodes lie on each other", () => {
  const [one, other] = [star(20), star(20)];
  arrange(one, () => {});
  arrange(other, () => {});
  assert.deepEqual(places(one), places(other));
  const all = places(one);
  for (const [a, x, y] of all) for (const [b, u, v] of all) if (a < b) assert.ok(Math.hypot(x - u, y - v) > 8, `${a} on ${b}`);
});

test("a pinned node keeps its place", () => {
  const graph = star(5);
  graph.mergeNodeAttributes("leaf2", { x: 400, y: -30, fixed: true });
  arrange(graph, () => {});
  assert.equal(graph.getNodeAttribute("leaf2", "x"), 400);
  assert.equal(graph.getNodeAttribute("leaf2", "y"), -30);
});

test("newcomers come beside their neighbour and nobody else moves", () => {
  const graph = star(12);
  arrange(graph, () => {});
  const before = places(graph);
  const newcomers = new Set(["a", "b", "c"]);
  for (const id of newcomers) {
    graph.addNode(id, { x: 0, y: 0, size: 8 });
    graph.addEdge("leaf3", id, { weight: 1 });
  }
  welcome(graph, newcomers);
  assert.deepEqual(places(graph).slice(0, before.length), before);
  assert.notDeepEqual(seed("a", 1), { x: graph.getNodeAttribute("a", "x"), y: graph.getNodeAttribute("a", "y") });
  assert.equal(graph.someNode((_id, node) => node.fixed), false);
});
