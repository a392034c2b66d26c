/**
 * What a reader can do to the graph, each act told to Python where it lasts, and put into the history where it can be
 * undone. Gestures, keys and buttons all end here.
 */
export function acts(view, python) {
  const { graph } = view;
  const tellSelection = () => python.keep("selection", { nodes: [...view.selection.nodes], edges: [...view.selection.edges] });
  const tellHidden = () => python.keep("hidden", [...view.hidden].sort());
  const tellPinned = () => python.keep("pinned", pinned(graph));

  const select = ({ nodes = [], edges = [] }, tell = true) => {
    view.selection = { nodes: new Set(nodes), edges: new Set(edges) };
    view.refresh();
    view.relist();
    view.announce(describe(view));
    if (tell) tellSelection();
  };

  const setHidden = (ids, hide) => {
    for (const id of ids) view.hidden[hide ? "add" : "delete"](id);
    view.refresh();
    view.relist();
    tellHidden();
  };

  const place = (id, { x, y, fixed }) => {
    if (!graph.hasNode(id)) return;
    graph.mergeNodeAttributes(id, { x, y, fixed });
  };

  /** Record that nodes were put elsewhere, pinned or let go; `before` holds their attributes until then. */
  const move = (before) => {
    const after = new Map([...before.keys()].map((id) => [id, { ...graph.getNodeAttributes(id) }]));
    const go = (places) => () => {
      for (const [id, node] of places) place(id, node);
      tellPinned();
    };
    tellPinned();
    view.history.add({ undo: go(before), redo: go(after) });
  };

  return {
    select,
    tellSelection,
    toggle(id) {
      const nodes = new Set(view.selection.nodes);
      if (!nodes.delete(id)) nodes.add(id);
      select({ nodes });
    },
    hide(ids) {
      const now = ids.filter((id) => !view.hidden.has(id));
      if (!now.length) return;
      setHidden(now, true);
      select({});
      view.history.add({ undo: () => setHidden(now, false), redo: () => setHidden(now, true) });
    },
    showAll() {
      const was = [...view.hidden];
      setHidden(was, false);
      view.history.add({ undo: () => setHidden(was, true), redo: () => setHidden(was, false) });
    },
    move,
    /** Pin nodes where they are, or let go of them when all are pinned. */
    pin(ids) {
      const before = new Map(ids.map((id) => [id, { ...graph.getNodeAttributes(id) }]));
      if (!before.size) return;
      const fixed = ![...before.values()].every((node) => node.fixed);
      for (const id of ids) graph.setNodeAttribute(id, "fixed", fixed);
      view.announce(fixed ? "Pinned." : "Let go.");
      move(before);
    },
    arrange() {
      const before = new Map(graph.mapNodes((id, node) => [id, { ...node }]));
      view.layOut(() => move(before));
    },
    /** Bring neighbours, and choose the node that brings them, so that what stands beside the canvas is about it. */
    expand(id) {
      if (!graph.hasNode(id)) return;
      select({ nodes: [id] });
      python.send("expand", id);
      view.announce(`Looking for more around ${graph.getNodeAttribute(id, "label")}.`);
      view.history.add({ undo: () => python.send("collapse", id), redo: () => python.send("expand", id) });
    },
  };
}

function pinned(graph) {
  const fixed = graph.filterNodes((_id, node) => node.fixed).sort();
  const round = (value) => Math.round(value * 10) / 10;
  return Object.fromEntries(fixed.map((id) => [id, ["x", "y"].map((axis) => round(graph.getNodeAttribute(id, axis)))]));
}

/** What is selected, in words, for the live region. */
export function describe({ graph, selection, data }) {
  const [node] = selection.nodes;
  const [edge] = selection.edges;
  if (selection.nodes.size > 1) return `${selection.nodes.size} nodes selected.`;
  if (node && graph.hasNode(node)) return sentence(graph, node, data);
  if (edge && graph.hasEdge(edge)) {
    const [from, to] = graph.extremities(edge).map((end) => graph.getNodeAttribute(end, "label"));
    const { label, status } = graph.getEdgeAttributes(edge);
    return `${from} – ${to}: ${label || "connection"}, ${data.statuses[status]?.label ?? status}.`;
  }
  return "Nothing selected.";
}

/** A node in words: "Ada Byron, Person, 3 connections, 12 more to expand". */
export function sentence(graph, id, { types }) {
  const { label, kind, more } = graph.getNodeAttributes(id);
  const count = graph.degree(id);
  const parts = [label, types[kind]?.label ?? kind, `${count} connection${count === 1 ? "" : "s"}`];
  return [...parts, ...(more ? [`${more} more to expand`] : [])].join(", ");
}
