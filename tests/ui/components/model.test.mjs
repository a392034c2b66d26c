import assert from "node:assert/strict";
import { test } from "node:test";
import Graph from "../../../ui/components/src/node_modules/graphology/dist/graphology.cjs.js";
import { apply } from "../../../ui/components/src/graph/model.js";

const node = (id) => ({ id, label: id, type: "Person", weight: 1, group: "" });
const edge = (source, target, id = `${source}-${target}`) => ({ id, source, target, label: "", status: "happened", weight: 1 });
const data = (nodes, edges) => ({ nodes: nodes.map(node), edges, start: { pinned: {} } });
const empty = () => new Graph({ multi: true, type: "directed", allowSelfLoops: false });

test("a first graph needs a layout, a neighbour more does not, a rerun changes nothing", () => {
  const [graph, places] = [empty(), new Map()];
  const first = data(["a", "b"], [edge("a", "b")]);
  assert.equal(apply(graph, first, places), "fresh");
  assert.equal(apply(graph, first, places), "same");
  assert.equal(apply(graph, data(["a", "b", "c"], [edge("a", "b"), edge("b", "c")]), places), "grown");
});

test("what is filtered away comes back to its place", () => {
  const [graph, places] = [empty(), new Map()];
  apply(graph, data(["a", "b"], [edge("a", "b")]), places);
  graph.mergeNodeAttributes("b", { x: 77, y: 11 });
  apply(graph, data(["a"], []), places);
  assert.equal(graph.order, 1);
  apply(graph, data(["a", "b"], [edge("a", "b")]), places);
  assert.equal(graph.getNodeAttribute("b", "x"), 77);
});

test("edges between the same two nodes part, whichever way they point; loops are left out", () => {
  const graph = empty();
  apply(graph, data(["a", "b"], [edge("a", "b", "one"), edge("b", "a", "two"), edge("a", "a", "loop")]), new Map());
  assert.equal(graph.size, 2);
  const bend = (id) => graph.getEdgeAttribute(id, "bend") * (graph.source(id) === "a" ? 1 : -1);
  assert.ok(bend("one") * bend("two") < 0);
});
