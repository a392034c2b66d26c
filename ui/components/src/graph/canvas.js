import Sigma from "sigma";
import { NodePointProgram } from "sigma/rendering";
import { DOUBLE_CLICK_MS } from "./gestures.js";
import { labelPainter } from "./labels.js";
import { ShapeProgram } from "./node-program.js";
import { statusProgram } from "./edge-program.js";
import { edgeReducer, nodeReducer } from "./reducers.js";

const CURVED = statusProgram(10);
const STRAIGHT = statusProgram(1);

/**
 * Open the WebGL canvas. `view.plain` asks for the form that stays fluid with many nodes: straight lines, fewer labels,
 * lines hidden while the picture moves; without a GPU also points for shapes, and nothing happens on hovering.
 */
export function openCanvas(view) {
  const labels = labelPainter(view);
  view.labels = () => labels.placed;
  const points = view.plain && view.kind === "software";
  const renderer = new Sigma(view.graph, view.stage, {
    allowInvalidContainer: true,
    defaultNodeType: "shape",
    defaultEdgeType: "status",
    nodeProgramClasses: { shape: points ? NodePointProgram : ShapeProgram },
    edgeProgramClasses: { status: view.plain ? STRAIGHT : CURVED },
    nodeReducer: nodeReducer(view),
    edgeReducer: edgeReducer(view),
    defaultDrawNodeLabel: labels.node,
    defaultDrawNodeHover: labels.hover,
    defaultDrawEdgeLabel: labels.edge,
    labelSize: 13,
    edgeLabelSize: 11,
    labelDensity: view.plain ? 0.5 : 1.5,
    labelGridCellSize: 70,
    labelRenderedSizeThreshold: view.plain ? 7 : 3,
    renderEdgeLabels: !view.plain,
    enableEdgeEvents: !view.plain,
    hideEdgesOnMove: view.plain,
    hideLabelsOnMove: view.plain,
    minEdgeThickness: 0.8,
    zIndex: true,
    stagePadding: 64,
    minCameraRatio: 0.03,
    maxCameraRatio: 6,
    doubleClickTimeout: DOUBLE_CLICK_MS,
  });
  renderer.on("afterRender", labels.paint);
  // Asking which node is under the pointer waits for the whole frame to be drawn; without a GPU that halves the rate.
  if (points) renderer.getMouseCaptor().off("mousemove", renderer.activeListeners.handleMove);
  return renderer;
}

/** Show all that is there. */
export function fit({ renderer }, duration = 250) {
  renderer.setCustomBBox(null);
  renderer.refresh();
  renderer.getCamera().animatedReset({ duration });
}

/** Bring a node to the middle. */
export function centre({ renderer }, id) {
  const { x, y } = renderer.getNodeDisplayData(id);
  const camera = renderer.getCamera();
  camera.animate({ x, y, ratio: Math.min(camera.ratio, 0.8) }, { duration: 250 });
}
