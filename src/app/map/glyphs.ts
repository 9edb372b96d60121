// All glyphs in one instanced mesh: each is a square in which a fragment shader draws the shape, its dark outline, the
// digit and the rings of the regime. Crisp at any size, one draw call, and the page only writes numbers.
import { Buffer, BufferUsage, Geometry, Mesh, Shader, type Texture } from 'pixi.js';
import { HALO, type Rgb } from '../theme/tokens.ts';
import { MARK_CELL, MARK_COUNT } from './marks.ts';

export enum Shape {
  Disc,
  Square,
  Diamond,
  Split,
  Triangle,
  Cross,
  Ghost,
  Pulse,
  Pip,
}

export interface Glyph {
  x: number;
  y: number;
  radius: number;
  shape: Shape;
  colour: Rgb;
  /** 0-1, the statutory clock; negative when not in the regime. */
  clock: number;
  /** Index of a mark (marks.ts), −1 for none. */
  mark: number;
  alpha: number;
}

/** x, y, radius, shape, red, green, blue, alpha, clock, mark */
const FLOATS = 10;
const CAPACITY = 1024;

const vertex = `#version 300 es
precision highp float;
in vec2 aPosition;
in vec4 aPlace;
in vec4 aColour;
in vec2 aMore;
uniform vec2 uSize;
out vec2 vAt;
flat out vec4 vPlace;
flat out vec4 vColour;
flat out vec2 vMore;
void main() {
  float r = aPlace.z;
  float rings = aMore.x >= 0.0 ? r + max(3.2, .14 * r) + max(3.8, .17 * r) + 3.5 : 0.0;
  float reach = max(max(r * 1.6, rings), 10.0) + 3.0;
  vAt = aPosition * reach;
  vPlace = aPlace;
  vColour = aColour;
  vMore = aMore;
  vec2 at = (aPlace.xy + vAt) / uSize * 2.0 - 1.0;
  gl_Position = vec4(at.x, -at.y, 0.0, 1.0);
}`;

const fragment = `#version 300 es
precision highp float;
in vec2 vAt;
flat in vec4 vPlace;
flat in vec4 vColour;
flat in vec2 vMore;
uniform float uDensity;
uniform sampler2D uMarks;
out vec4 finalColor;

const vec3 HALO = vec3(${HALO.map((part) => (part / 255).toFixed(4)).join(', ')});
const vec3 CROSS = vec3(.902, .929, .961);
const float TAU = 6.28318530718;

float box(vec2 p, float half_, float corner) {
  vec2 q = abs(p) - half_ + corner;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - corner;
}
// An equilateral triangle pointing down, circumradius R, centroid at the origin.
float triangle(vec2 p, float R) {
  float inner = R * .5;
  return max(-p.y - inner, dot(vec2(abs(p.x), p.y), vec2(.8660254, .5)) - inner);
}
float segment(vec2 p, vec2 a, vec2 b) {
  vec2 pa = p - a, ba = b - a;
  return length(pa - ba * clamp(dot(pa, ba) / dot(ba, ba), 0.0, 1.0));
}
// Coverage of a distance in pixels of the screen.
float cover(float d) { return clamp(.5 - d * uDensity, 0.0, 1.0); }

void over(inout vec4 under, vec3 colour, float alpha) {
  under = vec4(colour * alpha, alpha) + under * (1.0 - alpha);
}

void main() {
  vec2 p = vAt;
  float r = vPlace.z;
  int shape = int(vPlace.w + .5);
  vec4 drawn = vec4(0.0);
  float angle = fract(atan(p.x, -p.y) / TAU + 1.0);

  if (shape == ${Shape.Pulse}) {
    over(drawn, vColour.rgb, cover(abs(length(p) - r) - .7));
  } else if (shape == ${Shape.Ghost} || shape == ${Shape.Cross}) {
    float dash = fract(angle * TAU * r / 4.5) < .45 ? 1.0 : 0.0;
    over(drawn, vColour.rgb, cover(abs(length(p) - r) - .6) * dash);
    if (shape == ${Shape.Cross}) {
      float arm = .64 * r, width = max(2.0, .3 * r) * .5;
      vec2 q = abs(p);
      float d = segment(q, vec2(0.0), vec2(arm)) - width;
      over(drawn, HALO, cover(d - 2.0));
      over(drawn, CROSS, cover(d));
    }
  } else {
    float d = shape == ${Shape.Square} ? box(p, .9035 * r, .42 * .9035 * r)
      : shape == ${Shape.Diamond} ? (abs(p.x) + abs(p.y) - 1.2533 * r) * .70710678
      : shape == ${Shape.Triangle} ? triangle(p, 1.5551 * r)
      : length(p) - r;
    if (vMore.x >= 0.0) {
      float a = r + max(3.2, .14 * r);
      float b = a + max(3.8, .17 * r);
      float width = r < 8.0 ? 1.7 : max(2.3, .115 * r);
      float inner = abs(length(p) - a), outer = abs(length(p) - b) - width * .5;
      over(drawn, HALO, .55 * cover(length(p) - b - width * .5 - 1.5));
      over(drawn, vec3(1.0), cover(inner - .6));
      over(drawn, vec3(1.0), .28 * cover(outer));
      over(drawn, vec3(1.0), cover(outer) * (angle < vMore.x ? 1.0 : 0.0));
    }
    float casing = shape == ${Shape.Pip} ? .8 : 1.5;
    over(drawn, HALO, cover(d - casing));
    if (shape == ${Shape.Split}) {
      over(drawn, vColour.rgb, cover(d));
      over(drawn, HALO, cover(max(d + 1.6, -p.x)));
    } else {
      over(drawn, vColour.rgb, cover(d));
    }
  }

  if (vMore.y >= 0.0) {
    vec2 cell = p / ${MARK_CELL.toFixed(1)} + .5;
    if (all(greaterThanEqual(cell, vec2(0.0))) && all(lessThan(cell, vec2(1.0)))) {
      float ink = texture(uMarks, vec2((floor(vMore.y + .5) + cell.x) / ${MARK_COUNT.toFixed(1)}, cell.y)).a;
      over(drawn, HALO, ink);
    }
  }
  finalColor = drawn * vColour.a;
}`;

export class GlyphMesh {
  readonly mesh: Mesh<Geometry, Shader>;
  private readonly data = new Float32Array(CAPACITY * FLOATS);
  private readonly buffer: Buffer;
  private readonly geometry: Geometry;
  private readonly shader: Shader;

  constructor(marks: Texture, density: number) {
    this.buffer = new Buffer({ data: this.data, usage: BufferUsage.VERTEX | BufferUsage.COPY_DST });
    const stride = FLOATS * 4;
    const instanced = (format: 'float32x4' | 'float32x2', offset: number) => ({
      buffer: this.buffer,
      format,
      stride,
      offset,
      instance: true,
    });
    this.geometry = new Geometry({
      attributes: {
        aPosition: { buffer: new Float32Array([-1, -1, 1, -1, 1, 1, -1, 1]), format: 'float32x2' },
        aPlace: instanced('float32x4', 0),
        aColour: instanced('float32x4', 16),
        aMore: instanced('float32x2', 32),
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
        },
        uMarks: marks.source,
      },
    });
    this.mesh = new Mesh({ geometry: this.geometry, shader: this.shader });
    this.mesh.eventMode = 'none';
  }

  resize(width: number, height: number): void {
    this.shader.resources.view.uniforms.uSize = new Float32Array([width, height]);
  }

  /** Draws these glyphs, the first lowest. */
  show(glyphs: readonly Glyph[]): void {
    const count = Math.min(CAPACITY, glyphs.length);
    for (let i = 0; i < count; i++) {
      const glyph = glyphs[i]!;
      const [red, green, blue] = glyph.colour;
      this.data.set(
        [
          glyph.x,
          glyph.y,
          glyph.radius,
          glyph.shape,
          red / 255,
          green / 255,
          blue / 255,
          glyph.alpha,
          glyph.clock,
          glyph.mark,
        ],
        i * FLOATS,
      );
    }
    this.geometry.instanceCount = count;
    this.mesh.visible = count > 0;
    this.buffer.update();
  }
}
