import { EdgeProgram } from "sigma/rendering";
import { floatColor } from "sigma/utils";

const { FLOAT, TRIANGLE_STRIP, UNSIGNED_BYTE } = WebGL2RenderingContext;

// A ribbon along a quadratic curve, with an arrow head where `a_head` is 1. The ribbon ends at the head, and the head at
// the border of the target. `a_along` is (how far along the ribbon, which side of it, part: 0 ribbon, 1 base of the head,
// 2 its tip).
const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_source;
attribute vec2 a_target;
attribute vec3 a_line;
attribute vec2 a_dash;
attribute float a_radius;
attribute vec3 a_along;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_minEdgeThickness;

varying vec4 v_color;
varying vec2 v_dash;
varying float v_length;
varying float v_side;
varying float v_half;

const float bias = 255.0 / 254.0;

void main() {
  float pixel = 2.0 * u_correctionRatio;
  vec2 chord = a_target - a_source;
  float span = max(length(chord), 1e-6);
  vec2 control = (a_source + a_target) / 2.0 + vec2(-chord.y, chord.x) * a_line.y;

  float width = max(a_line.x / u_sizeRatio, u_minEdgeThickness);
  float headLength = a_line.z * (3.0 * width + 5.0) * pixel;
  float tip = a_line.z > 0.0 ? max(1.0 - (a_radius / u_sizeRatio + 1.5) * pixel / span, 0.0) : 1.0;
  float neck = max(tip - headLength / span, 0.0);
  float t = a_along.z > 1.5 ? tip : mix(0.0, neck, a_along.x);

  vec2 place = mix(mix(a_source, control, t), mix(control, a_target, t), t);
  vec2 tangent = mix(control - a_source, a_target - control, t);
  vec2 normal = vec2(-tangent.y, tangent.x) / max(length(tangent), 1e-6);

  v_half = a_along.z > 1.5 ? 0.0 : width / 2.0 + 0.5 + (a_along.z > 0.5 ? a_line.z * (width + 2.5) : 0.0);
  #ifdef PICKING_MODE
  v_half = max(v_half, 5.0);
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
  v_side = a_along.y * v_half;
  v_dash = a_along.z > 0.5 ? vec2(0.0) : a_dash;
  v_length = t * span / pixel;
  gl_Position = vec4((u_matrix * vec3(place + normal * v_side * pixel, 1)).xy, 0, 1);
}`;

const FRAGMENT = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec2 v_dash;
varying float v_length;
varying float v_side;
varying float v_half;

void main(void) {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float cover = clamp(v_half - abs(v_side), 0.0, 1.0);
  if (v_dash.y > 0.0) cover *= 1.0 - smoothstep(v_dash.x - 0.5, v_dash.x + 0.5, mod(v_length, v_dash.x + v_dash.y));
  gl_FragColor = v_color * cover;
  #endif
}`;

const number = (name, size) => ({ name, size, type: FLOAT });
const bytes = (name) => ({ name, size: 4, type: UNSIGNED_BYTE, normalized: true });

function ribbon(segments) {
  const body = Array.from({ length: segments + 1 }, (_, index) => index / segments).flatMap((t) => [[t, -1, 0], [t, 1, 0]]);
  return [...body, [1, -1, 1], [1, 1, 1], [1, 0, 2]];
}

/**
 * Return a program that draws edges by their status: curved by `bend`, `dash` and `gap` in pixels, with a head when
 * `directed`. One segment is enough for straight lines and three times as fast to draw.
 */
export function statusProgram(segments) {
  const data = ribbon(segments);
  return class StatusProgram extends EdgeProgram {
    getDefinition() {
      const line = [number("a_source", 2), number("a_target", 2), number("a_line", 3), number("a_dash", 2), number("a_radius", 1)];
      return {
        VERTICES: data.length,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS: ["u_matrix", "u_sizeRatio", "u_correctionRatio", "u_minEdgeThickness"],
        ATTRIBUTES: [...line, bytes("a_color"), bytes("a_id")],
        CONSTANT_ATTRIBUTES: [number("a_along", 3)],
        CONSTANT_DATA: data,
      };
    }

    processVisibleItem(id, start, source, target, { size, bend, directed, dash, gap, color }) {
      const line = [size, segments > 1 ? bend : 0, directed ? 1 : 0, dash, gap, target.size];
      this.array.set([source.x, source.y, target.x, target.y, ...line, floatColor(color), id], start);
    }

    setUniforms({ matrix, sizeRatio, correctionRatio, minEdgeThickness }, { gl, uniformLocations }) {
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, matrix);
      gl.uniform1f(uniformLocations.u_sizeRatio, sizeRatio);
      gl.uniform1f(uniformLocations.u_correctionRatio, correctionRatio);
      gl.uniform1f(uniformLocations.u_minEdgeThickness, minEdgeThickness);
    }
  };
}
