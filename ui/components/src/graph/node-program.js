import { NodeProgram } from "sigma/rendering";
import { floatColor } from "sigma/utils";

const { FLOAT, TRIANGLES, UNSIGNED_BYTE } = WebGL2RenderingContext;
// Shapes with few corners look smaller than a circle of the same radius; this evens them out.
const BLOW_UP = { 0: 1, 3: 1.35, 4: 1.2, 5: 1.13, 6: 1.08, 8: 1.04 };

// One triangle a node, large enough to hold the shape and its ring. A length of one pixel on the screen is
// 2 * u_correctionRatio in the units of positions, and sizes shrink by u_sizeRatio when the camera moves away.
const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_ring;
attribute vec2 a_position;
attribute float a_size;
attribute vec4 a_shape;
attribute float a_angle;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;

varying vec4 v_color;
varying vec4 v_ring;
varying vec2 v_offset;
varying vec4 v_shape;
varying float v_radius;
varying float v_pixel;

const float bias = 255.0 / 254.0;

void main() {
  v_pixel = 2.0 * u_correctionRatio;
  v_radius = a_size * a_shape.z / u_sizeRatio * v_pixel;
  v_shape = a_shape;
  v_offset = 2.0 * (v_radius + (a_shape.w + 1.0) * v_pixel) * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + v_offset, 1)).xy, 0, 1);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
  v_ring = a_ring;
}`;

// Distance to a regular polygon: fold the plane into one sector, then measure to the middle of its side.
const FRAGMENT = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec4 v_ring;
varying vec2 v_offset;
varying vec4 v_shape;
varying float v_radius;
varying float v_pixel;

const float TAU = 6.283185307179586;

float distanceToShape() {
  float reach = length(v_offset);
  if (v_shape.x < 3.0) return reach - v_radius;
  float sector = TAU / v_shape.x;
  float angle = mod(atan(v_offset.x, v_offset.y) - v_shape.y, sector) - sector / 2.0;
  return reach * cos(angle) - v_radius * cos(sector / 2.0);
}

void main(void) {
  float outside = distanceToShape() / v_pixel;
  #ifdef PICKING_MODE
  gl_FragColor = outside > v_shape.w ? vec4(0.0) : v_color;
  #else
  float cover = 1.0 - smoothstep(v_shape.w - 0.5, v_shape.w + 0.5, outside);
  float inner = 1.0 - smoothstep(-0.5, 0.5, outside);
  gl_FragColor = mix(v_ring, v_color, inner) * cover;
  #endif
}`;

const number = (name, size) => ({ name, size, type: FLOAT });
const bytes = (name) => ({ name, size: 4, type: UNSIGNED_BYTE, normalized: true });

/** Draws nodes as the shapes of the palette (`sides`, `turn`) with a ring of `ring` colour and `ringWidth` pixels. */
export class ShapeProgram extends NodeProgram {
  getDefinition() {
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS: ["u_sizeRatio", "u_correctionRatio", "u_matrix"],
      ATTRIBUTES: [number("a_position", 2), number("a_size", 1), number("a_shape", 4), bytes("a_color"), bytes("a_ring"), bytes("a_id")],
      CONSTANT_ATTRIBUTES: [number("a_angle", 1)],
      CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
    };
  }

  processVisibleItem(id, start, { x, y, size, sides, turn, ringWidth, color, ring }) {
    const shape = [sides, (turn * Math.PI) / 180, BLOW_UP[sides] ?? 1, ringWidth];
    this.array.set([x, y, size, ...shape, floatColor(color), floatColor(ring), id], start);
  }

  setUniforms({ sizeRatio, correctionRatio, matrix }, { gl, uniformLocations }) {
    gl.uniform1f(uniformLocations.u_sizeRatio, sizeRatio);
    gl.uniform1f(uniformLocations.u_correctionRatio, correctionRatio);
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, matrix);
  }
}
