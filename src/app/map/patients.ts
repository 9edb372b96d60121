// Patients on their way: points from home to hospital along an arc. A point's place is a pure function of the time
// shown, worked out on the graphics card, so that scrubbing, pausing and freezing need nothing more.
import { Buffer, BufferUsage, Geometry, Mesh, Shader } from 'pixi.js';
import type { RunView } from '../../engine/frame.ts';
import { DAYS_PER_FRAME, type Recording, toKm, type Week } from '../run/recording.ts';
import { type Box, type Camera, type Rect, within } from './camera.ts';
import { Swings } from './swings.ts';

/** Most points alive at once, on a map of a million pixels; fewer on small maps and when drawing is slow. */
const MOST_POINTS = 20_000;
const FIRST_POINTS = 7_000;
const FEWEST_POINTS = 2_000;
/** Longest time of a picture before there are fewer points, milliseconds. */
const SLOW_MS = 33;
/** Time from home to door, seconds of the wall; each point takes 75-100 % of it. */
export const SECONDS_TO_DOOR = 8;
/** A closed hospital's patients swing to another door in this time, seconds; starts are spread over 0.3 s more. */
export const SWING_SECONDS = 0.9;

/** How far behind its head each part of a point is drawn, in swings. */
const TAIL = [0.24, 0.12, 0];

/** home 2, door 2, new door 2 and the day of the swing, start, life, bow, kind */
const FLOATS = 11;

const vertex = `#version 300 es
precision highp float;
in vec2 aPosition;
in vec2 aDoor;
in vec3 aSwing;
in vec4 aMotion;
uniform float uTime;
uniform float uLag;
uniform float uSwingDays;
uniform float uDensity;
uniform vec3 uCamera;
uniform vec2 uSize;
uniform vec4 uInside;
uniform vec4 uOutside;
out float vAlpha;
out float vWhite;

float eased(float t) { return t < .5 ? 4.0 * t * t * t : 1.0 - pow(2.0 - 2.0 * t, 3.0) * .5; }

void main() {
  gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  gl_PointSize = 1.0;
  // The tail is the same point a moment ago, smaller and fainter.
  float time = uTime - uLag * uSwingDays;
  float along = (time - aMotion.x) / aMotion.y;
  if (along <= 0.0 || along >= 1.0) return;
  vec2 door = aDoor;
  float white = aMotion.w > 1.5 ? 1.0 : 0.0;
  if (aSwing.z >= 0.0 && time > aSwing.z) {
    float late = fract(aMotion.z * 57.0 + aMotion.x) * uSwingDays * .33;
    door = mix(aDoor, aSwing.xy, eased(clamp((time - aSwing.z - late) / uSwingDays, 0.0, 1.0)));
    white = 1.0;
  }
  vec2 way = door - aPosition;
  vec2 bend = aPosition + way * .5 + vec2(-way.y, way.x) * aMotion.z;
  vec2 km = mix(mix(aPosition, bend, along), mix(bend, door, along), along);
  vec2 at = vec2(uCamera.y + km.x * uCamera.x, uCamera.z - km.y * uCamera.x);
  if (at.x < uInside.x || at.y < uInside.y || at.x > uInside.z || at.y > uInside.w) return;
  if (at.x > uOutside.x && at.y > uOutside.y && at.x < uOutside.z && at.y < uOutside.w) return;
  vec2 clip = at / uSize * 2.0 - 1.0;
  gl_Position = vec4(clip.x, -clip.y, 0.0, 1.0);
  vWhite = white;
  vAlpha = smoothstep(0.0, .08, along) * (1.0 - smoothstep(.94, 1.0, along)) * (white > .5 ? 1.0 : .8) * (1.0 - uLag * 2.6);
  gl_PointSize = max(1.0, floor((white > .5 ? 3.0 : 2.0) - uLag * 5.0 + .5)) * uDensity;
}`;

const fragment = `#version 300 es
precision mediump float;
in float vAlpha;
in float vWhite;
out vec4 finalColor;
void main() {
  vec3 colour = mix(vec3(.80, .86, .93), vec3(1.0), vWhite);
  finalColor = vec4(colour * vAlpha, vAlpha);
}`;

export class Patients {
  readonly meshes: Mesh<Geometry, Shader>[];
  private readonly data = new Float32Array(MOST_POINTS * FLOATS);
  private readonly buffer: Buffer;
  private readonly shaders: Shader[];
  private filledFor = '';
  private points = FIRST_POINTS;
  private slowness = 16;
  /** Points in the buffer, and the patients that each stands for. */
  count = 0;
  patientsAPoint = 0;

  /** Meshes for the country and then for the inset, over the same points: tails first, heads last. */
  constructor(density: number) {
    this.buffer = new Buffer({ data: this.data, usage: BufferUsage.VERTEX | BufferUsage.COPY_DST });
    const stride = FLOATS * 4;
    const part = (format: 'float32x2' | 'float32x3' | 'float32x4', offset: number) => ({
      buffer: this.buffer,
      format,
      stride,
      offset,
    });
    const geometry = new Geometry({
      attributes: {
        aPosition: part('float32x2', 0),
        aDoor: part('float32x2', 8),
        aSwing: part('float32x3', 16),
        aMotion: part('float32x4', 28),
      },
      topology: 'point-list',
    });
    this.shaders = [...TAIL, ...TAIL].map((lag) =>
      Shader.from({
        gl: { vertex, fragment },
        resources: {
          view: {
            uTime: { value: 0, type: 'f32' },
            uLag: { value: lag, type: 'f32' },
            uSwingDays: { value: 30, type: 'f32' },
            uDensity: { value: density, type: 'f32' },
            uCamera: { value: new Float32Array(3), type: 'vec3<f32>' },
            uSize: { value: new Float32Array([1, 1]), type: 'vec2<f32>' },
            uInside: { value: new Float32Array(4), type: 'vec4<f32>' },
            uOutside: { value: new Float32Array(4), type: 'vec4<f32>' },
          },
        },
      }),
    );
    this.meshes = this.shaders.map((shader) => {
      const mesh = new Mesh({ geometry, shader });
      mesh.eventMode = 'none';
      return mesh;
    });
  }

  /** Shows the points of the country (0) or of the inset (1) inside a rectangle, and none inside another. */
  aim(which: 0 | 1, camera: Camera, size: Rect, inside: Rect, outside: Rect | null): void {
    const corners = (r: Rect) => new Float32Array([r.x, r.y, r.x + r.width, r.y + r.height]);
    for (const shader of this.shaders.slice(which * TAIL.length, (which + 1) * TAIL.length)) {
      const { uniforms } = shader.resources.view;
      uniforms.uCamera = new Float32Array([camera.scale, camera.left, camera.bottom]);
      uniforms.uSize = new Float32Array([size.width, size.height]);
      uniforms.uInside = corners(inside);
      uniforms.uOutside = outside ? corners(outside) : new Float32Array([1e6, 1e6, -1e6, -1e6]);
    }
  }

  hide(which: 0 | 1, hidden: boolean): void {
    for (const mesh of this.meshes.slice(which * TAIL.length, (which + 1) * TAIL.length))
      mesh.visible = !hidden;
  }

  /**
   * Moves the points to `time`; refills the buffer when a week enters or leaves. With `near`, a part of the country, the
   * points are spent on the journeys that begin or end there.
   */
  show(
    recording: Recording,
    view: RunView,
    time: number,
    daysPerSecond: number,
    near: Box | null,
    size: Rect,
  ): void {
    const lifeDays = SECONDS_TO_DOOR * daysPerSecond;
    for (const shader of this.shaders) {
      shader.resources.view.uniforms.uTime = time;
      shader.resources.view.uniforms.uSwingDays = SWING_SECONDS * daysPerSecond;
    }
    const most = Math.round(this.points * Math.min(1, (size.width * size.height) / 1e6));
    const last = Math.min(recording.frames.length - 1, recording.frameIndex(time) + 1);
    const weeks = Math.ceil(lifeDays / DAYS_PER_FRAME) + 1;
    const part = near ? Object.values(near).map(Math.round).join(' ') : '';
    const key = `${last} ${weeks} ${Math.round(most / 250)} ${part}`;
    if (key === this.filledFor) return;
    this.filledFor = key;
    this.fill(recording, view, last, weeks, lifeDays, Math.floor(most / weeks), near);
  }

  /** Fewer points when pictures take long, more again when they do not. */
  adapt(seconds: number): void {
    this.slowness += (Math.min(200, seconds * 1000) - this.slowness) * 0.05;
    if (this.slowness > SLOW_MS) this.points = Math.max(FEWEST_POINTS, this.points * 0.98);
    else if (this.slowness < SLOW_MS * 0.6) this.points = Math.min(FIRST_POINTS, this.points * 1.002);
  }

  private fill(
    recording: Recording,
    view: RunView,
    last: number,
    weeks: number,
    lifeDays: number,
    aWeek: number,
    near: Box | null,
  ): void {
    const doors = new Swings(recording, view, recording.frames[last]?.day ?? 0, lifeDays);
    const data = this.data;
    let at = 0;
    let patients = 0;
    for (let w = Math.max(0, last - weeks); w <= last; w++) {
      const week = recording.weeks[w];
      if (!week || week.count === 0) continue;
      const journeys = near ? journeysNear(week, near) : week.count;
      const many = typeof journeys === 'number' ? journeys : journeys.length;
      const shown = Math.min(many, aWeek);
      patients += week.every * many;
      const day = recording.frames[w]!.day - DAYS_PER_FRAME;
      for (let i = 0; i < shown && at < data.length; i++, at += FLOATS) {
        const j = typeof journeys === 'number' ? i : journeys[i]!;
        const place = j * 4;
        const start = day + (DAYS_PER_FRAME * (i + 0.5)) / shown;
        const chance = fraction(j * 0.6180339887 + w * 0.7548776662);
        const life = lifeDays * (0.75 + 0.25 * chance);
        data[at] = toKm(week.places[place]!);
        data[at + 1] = toKm(week.places[place + 1]!);
        data[at + 2] = toKm(week.places[place + 2]!);
        data[at + 3] = toKm(week.places[place + 3]!);
        data[at + 6] = -1;
        data[at + 7] = start;
        data[at + 8] = life;
        data[at + 9] = (fraction(chance * 13.7 + j * 0.317) - 0.5) * 0.5;
        data[at + 10] = week.kinds[j]!;
        doors.swing(data, at, start, life, week.places[place + 2]!, week.places[place + 3]!);
      }
    }
    this.count = at / FLOATS;
    this.patientsAPoint = this.count === 0 ? 0 : patients / this.count;
    this.buffer.data = data.subarray(0, Math.max(FLOATS, at));
  }
}

/** Journeys of a week that begin or end in a part of the country. */
function journeysNear(week: Week, near: Box): number[] {
  const found: number[] = [];
  for (let j = 0; j < week.count; j++) {
    const [e1, n1, e2, n2] = [0, 1, 2, 3].map((k) => toKm(week.places[j * 4 + k]!));
    if (within(near, e1!, n1!) || within(near, e2!, n2!)) found.push(j);
  }
  return found;
}

const fraction = (value: number) => value - Math.floor(value);
