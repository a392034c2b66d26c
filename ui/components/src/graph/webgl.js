// Software rendering cannot draw shapes, curves and picking for more than this and stay fluid (measured: 16 frames a
// second at 500 nodes with everything on, 58 with the plain form).
const SOFTWARE_LIMIT = 300;
const LIMIT = 1500;

/** Return how WebGL is drawn here: "hardware", "software", or "none". */
export function rendering() {
  const canvas = document.createElement("canvas");
  const gl = canvas.getContext("webgl2");
  if (!gl) return "none";
  const info = gl.getExtension("WEBGL_debug_renderer_info");
  const name = info ? gl.getParameter(info.UNMASKED_RENDERER_WEBGL) : "";
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return /swiftshader|llvmpipe|software|basic render/i.test(name) ? "software" : "hardware";
}

/** True when a graph of `order` nodes has to be drawn in the plain form. */
export function plain(kind, order) {
  return order > (kind === "software" ? SOFTWARE_LIMIT : LIMIT);
}
