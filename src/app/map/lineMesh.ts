// Straight lines with soft edges, dashes and a run of alpha along them: an instanced mesh, so that the canvas needs no
// multisampling, which costs most where graphics are done in software.
import { Buffer, BufferUsage, Geometry, Mesh, Shader } from 'pixi.js';

export interface Line {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  width: number;
  /** Alpha at the first and at the second end. */
  alpha: number;
  alphaEnd: number;
  /** Pixels drawn and left out; 0 and 0 is a whole line. */
  on: number;
  off: number;
}

const FLOATS = 9;
const CAPACITY = 2048;

const vertex = `#version 300 es
precision highp float;
in vec2 aPosition;
in vec4 aEnds;
in vec3 aStyle;
in vec2 aDash;
uniform vec2 uSize;
out vec2 vAt;
flat out float vLength;
flat out vec3 vStyle;
flat out vec2 vDash;
void main() {
  vec2 way = aEnds.zw - aEnds.xy;
  float len = max(length(way), .001);
  vec2 along = way / len;
  float reach = aStyle.x * .5 + 1.0;
  vAt = vec2(mix(-1.0, len + 1.0, aPosition.x), aPosition.y * reach);
  vec2 at = aEnds.xy + along * vAt.x + vec2(-along.y, along.x) * vAt.y;
  vLength = len;
  vStyle = aStyle;
  vDash = aDash;
  vec2 clip = at / uSize * 2.0 - 1.0;
  gl_Position = vec4(clip.x, -clip.y, 0.0, 1.0);
}`;

const fragment = `#version 300 es
precision highp float;
in vec2 vAt;
flat in float vLength;
flat in vec3 vStyle;
flat in vec2 vDash;
uniform float uDensity;
uniform vec3 uColour;
out vec4 finalColor;
void main() {
  float side = clamp((vStyle.x * .5 - abs(vAt.y)) * uDensity + .5, 0.0, 1.0);
  float ends = clamp(vAt.x * uDensity + .5, 0.0, 1.0) * clamp((vLength - vAt.x) * uDensity + .5, 0.0, 1.0);
  float period = vDash.x + vDash.y;
  float dash = period > 0.0 ? clamp((vDash.x * .5 - abs(mod(vAt.x, period) - period * .5)) * uDensity + .5, 0.0, 1.0) : 1.0;
  float alpha = side * ends * dash * mix(vStyle.y, vStyle.z, clamp(vAt.x / vLength, 0.0, 1.0));
  finalColor = vec4(uColour * alpha, alpha);
}`;

export class LineMesh {
  readonly mesh: Mesh<Geometry, Shader>;
  private readonly data = new Float32Array(CAPACITY * FLOATS);
  private readonly buffer: Buffer;
  private readonly geometry: Geometry;
  private readonly shader: Shader;

  /** `colour` in 0-1. */
  constructor(colour: [number, number, number], density: number) {
    this.buffer = new Buffer({ data: this.data, usage: BufferUsage.VERTEX | BufferUsage.COPY_DST });
    const part = (format: 'float32x2' | 'float32x3' | 'float32x4', offset: number) => ({
      buffer: this.buffer,
      format,
      stride: FLOATS * 4,
      offset,
      instance: true,
    });
    this.geometry = new Geometry({
      attributes: {
        aPosition: { buffer: new Float32Array([0, -1, 1, -1, 1, 1, 0, 1]), format: 'float32x2' },
        aEnds: part('float32x4', 0),
        aStyle: part('float32x3', 16),
        aDash: part('float32x2', 28),
      },
      indexBuffer: new Uint16Array([0, 1, 2, 0, 2, 3]),
      topology: 'triangle-list',
      instanceCount: 0,
    });
    this.shader = Shader.from({
      gl: { vertex, fragment },
      resources: {
        view: {
          uSize: { value: new Float32Array([1, 1]), type: 'vec2<f32>' },
          uDensity: { value: density, type: 'f32' },
          uColour: { value: new Float32Array(colour), type: 'vec3<f32>' },
        },
      },
    });
    this.mesh = new Mesh({ geometry: this.geometry, shader: this.shader });
    this.mesh.eventMode = 'none';
    this.mesh.visible = false;
  }

  resize(width: number, height: number): void {
    this.shader.resources.view.uniforms.uSize = new Float32Array([width, height]);
  }

  show(lines: readonly Line[]): void {
    const count = Math.min(CAPACITY, lines.length);
    for (let i = 0; i < count; i++) {
      const { x1, y1, x2, y2, width, alpha, alphaEnd, on, off } = lines[i]!;
      this.data.set([x1, y1, x2, y2, width, alpha, alphaEnd, on, off], i * FLOATS);
    }
    this.geometry.instanceCount = count;
    this.mesh.visible = count > 0;
    if (count > 0) this.buffer.update(count * FLOATS * 4);
  }
}
