// Where each hospital's glyph stands: at its place, and beside it where hospitals crowd.

/** A disc to be placed: its true place and what it settled on, in pixels. */
export interface Disc {
  x: number;
  y: number;
  radius: number;
  placedX: number;
  placedY: number;
}

/** Least gap between two glyphs, pixels. */
const GAP = 1.2;
/** Share of an overlap that one pass undoes, and the pull back to the true place. */
const PART = 0.45;
const SPRING = 0.035;

/** Parts overlapping discs, the smaller moving more, while a weak spring holds each to its place. */
export function separate(discs: readonly Disc[], passes: number): void {
  const byX = [...discs].sort((a, b) => a.x - b.x);
  const widest = byX.reduce((most, disc) => Math.max(most, disc.radius), 0);
  for (let pass = 0; pass < passes; pass++) {
    for (let i = 0; i < byX.length; i++) {
      const a = byX[i]!;
      for (let j = i + 1; j < byX.length; j++) {
        const b = byX[j]!;
        // Sorted by true place; a displaced glyph is rarely more than a few radii away from it.
        if (b.x - a.x > 6 * widest) break;
        push(a, b);
      }
    }
    for (const disc of byX) {
      disc.placedX += (disc.x - disc.placedX) * SPRING;
      disc.placedY += (disc.y - disc.placedY) * SPRING;
    }
  }
}

function push(a: Disc, b: Disc): void {
  const reach = a.radius + b.radius + GAP;
  let dx = b.placedX - a.placedX;
  let dy = b.placedY - a.placedY;
  if (Math.abs(dx) >= reach || Math.abs(dy) >= reach) return;
  let distance = Math.hypot(dx, dy);
  if (distance >= reach) return;
  if (distance < 0.01) {
    // Two at one place part along a direction of their own sizes, always the same one.
    dx = Math.cos(a.radius * 7 + b.radius * 13);
    dy = Math.sin(a.radius * 7 + b.radius * 13);
    distance = 1;
  }
  const move = ((reach - distance) * PART) / distance;
  const shareA = b.radius ** 2 / (a.radius ** 2 + b.radius ** 2);
  a.placedX -= dx * move * shareA;
  a.placedY -= dy * move * shareA;
  b.placedX += dx * move * (1 - shareA);
  b.placedY += dy * move * (1 - shareA);
}

/** Radius of a hospital's glyph: its area is proportional to income. */
export function glyphRadius(incomeM: number, scale: number, inset: boolean, projector: boolean): number {
  // A small inset, of a phone, has room for little glyphs only.
  const g = inset
    ? Math.min(0.18 + 0.044 * scale, 0.09 * scale)
    : Math.min(0.16 + 0.205 * scale, 0.4 + 0.03 * scale);
  const radius = g * Math.sqrt(Math.max(0, incomeM)) * (projector ? 1.62 : 1);
  return Math.max(projector ? 9 : inset || scale > 3 ? 3.5 : 2.6, radius);
}

/** Radii of the two rings round a hospital in the regime. */
export const innerRing = (radius: number) => radius + Math.max(3.2, 0.14 * radius);
export const outerRing = (radius: number) => innerRing(radius) + Math.max(3.8, 0.17 * radius);
