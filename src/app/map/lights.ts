// The country drawn by its people: each small area a haze and a scatter of points, summed as light and written once.
// Formulae and constants are the design's tokens; no coastline is needed to recognise England by them.
import { scatterKm } from '../run/homes.ts';
import { type Camera, type Rect, screenX, screenY } from './camera.ts';

export interface Lights {
  easting: Float32Array;
  northing: Float32Array;
  population: Float32Array;
  areaKm2: Float32Array;
  /** How crowded the hospital of each zone is, 0-1. */
  crowding: Float32Array;
  /** 1 as usual; 3.2 the chosen people, 0.5 the rest. */
  lit: Float32Array;
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/** A small generator of its own, so that every picture of a place is the same. */
function scatterFrom(seed: number): () => number {
  let state = (seed * 2654435761 + 1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Adds a disc of light with the falloff (1 − ρ²)². */
function glow(
  sum: Float32Array,
  width: number,
  height: number,
  x: number,
  y: number,
  radius: number,
  peak: number,
): void {
  const x0 = Math.max(0, Math.ceil(x - radius));
  const x1 = Math.min(width - 1, Math.floor(x + radius));
  const y0 = Math.max(0, Math.ceil(y - radius));
  const y1 = Math.min(height - 1, Math.floor(y + radius));
  const inverse = 1 / (radius * radius);
  for (let row = y0; row <= y1; row++) {
    const dy = (row - y) * (row - y) * inverse;
    for (let column = x0; column <= x1; column++) {
      const fall = 1 - dy - (column - x) * (column - x) * inverse;
      if (fall > 0) sum[row * width + column]! += peak * fall * fall;
    }
  }
}

/** Adds a point of light with a soft edge of a pixel. */
function point(
  sum: Float32Array,
  width: number,
  height: number,
  x: number,
  y: number,
  radius: number,
  peak: number,
): void {
  const reach = radius + 0.5;
  const x0 = Math.max(0, Math.ceil(x - reach));
  const x1 = Math.min(width - 1, Math.floor(x + reach));
  const y0 = Math.max(0, Math.ceil(y - reach));
  const y1 = Math.min(height - 1, Math.floor(y + reach));
  for (let row = y0; row <= y1; row++) {
    for (let column = x0; column <= x1; column++) {
      const cover = reach - Math.hypot(column - x, row - y);
      if (cover > 0) sum[row * width + column]! += peak * Math.min(1, cover);
    }
  }
}

/**
 * Draws the lights of `rect` into an image of `rect` × `density` device pixels. `view` is 2 at 1920, 1.5 at 1280 and
 * 1 on small maps.
 */
export function drawLights(
  lights: Lights,
  camera: Camera,
  rect: Rect,
  density: number,
  view: number,
): ImageData {
  const width = Math.max(1, Math.round(rect.width * density));
  const height = Math.max(1, Math.round(rect.height * density));
  const sum = new Float32Array(width * height);
  const k = camera.scale;
  const crowd = k > 12 ? 4 : k > 4 ? 2 : 1;
  const hazeScale = Math.min(1, 2.4 / k + 0.3);
  const dotScale = Math.min(1, 1.5 / k + 0.26);
  const dotRadius = clamp(0.62 * (k / 1.375) ** 0.28, 0.62, 1.25) * density;

  for (let z = 0; z < lights.population.length; z++) {
    const area = lights.areaKm2[z]!;
    const population = lights.population[z]!;
    const reach = scatterKm(area) * k;
    const x = screenX(camera, lights.easting[z]!) - rect.x;
    const y = screenY(camera, lights.northing[z]!) - rect.y;
    const far = Math.min(60, reach * 1.7) + reach;
    if (x < -far || y < -far || x > rect.width + far || y > rect.height + far) continue;

    const density3 = Math.min(1, Math.log10(1 + population / area) / 4.1);
    const on = (0.75 + 0.5 * lights.crowding[z]!) * view * lights.lit[z]!;
    const haze = (0.008 + 0.085 * density3 ** 3) * on * hazeScale;
    glow(sum, width, height, x * density, y * density, clamp(1.7 * reach, 5, 60) * density, haze);

    const random = scatterFrom(z + 1);
    const dots = Math.max(2, Math.round(population / 1000)) * crowd;
    const peak = (0.12 + 0.24 * density3 * density3) * on * dotScale;
    for (let i = 0; i < dots; i++) {
      const angle = random() * 2 * Math.PI;
      const out = Math.sqrt(random()) * reach;
      point(
        sum,
        width,
        height,
        (x + Math.cos(angle) * out) * density,
        (y + Math.sin(angle) * out) * density,
        dotRadius,
        peak,
      );
    }
  }
  return toneMapped(sum, width, height);
}

function toneMapped(sum: Float32Array, width: number, height: number): ImageData {
  const image = new ImageData(width, height);
  const pixels = new Uint32Array(image.data.buffer);
  for (let i = 0; i < sum.length; i++) {
    const light = sum[i]!;
    if (light < 0.004) continue;
    const value = 1 - Math.exp(-1.25 * light);
    const red = 196 + 30 * value;
    const green = 211 + 22 * value;
    const blue = 230 + 10 * value;
    pixels[i] = ((0.8 * value * 255) << 24) | (blue << 16) | (green << 8) | red;
  }
  return image;
}
