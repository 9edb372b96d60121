// Turns what stands on the map, and what is happening on it, into glyphs in their order from bottom to top.
import { EventKind } from '../../../assembly/layout.ts';
import type { SimEvent } from '../../engine/frame.ts';
import type { Recording } from '../run/recording.ts';
import { CLOSED, RATING, type Rgb } from '../theme/tokens.ts';
import { type Camera, type Rect, screenX, screenY } from './camera.ts';
import { eventSites } from './eventSites.ts';
import { type Glyph, Shape } from './glyphs.ts';
import { coins, type Happening, pulses } from './happenings.ts';
import { insideOf } from './lines.ts';
import { markOf, type Sign } from './marks.ts';
import type { Standing } from './scene.ts';

const INK: Rgb = [243, 246, 250];
const WHITE: Rgb = [255, 255, 255];
/** The treasury's mark, a little north-west of Westminster so that it does not cover St Thomas'. */
const TREASURY = { easting: 528.4, northing: 180.9 };
const DIMMED = 0.4;

function glyphOf(standing: Standing, chosen: number, projector: boolean): Glyph {
  const { size, shape, rating } = standing;
  const closed = shape === Shape.Cross || shape === Shape.Ghost;
  const digit =
    !closed &&
    shape !== Shape.Split &&
    rating > 0 &&
    size >= (projector ? 16 : shape === Shape.Triangle ? 11 : 8);
  const text = size > 20 || projector ? 24 : Math.min(15, Math.round(1.13 * size));
  return {
    x: Math.round(standing.placedX),
    y: Math.round(standing.placedY),
    radius: size,
    shape,
    colour: closed ? CLOSED : RATING[rating]!,
    clock: standing.clock,
    mark: digit ? markOf(String(rating) as Sign, text) : -1,
    alpha: chosen >= 0 && standing.trust !== chosen ? DIMMED : 1,
  };
}

/** Large first, so that small ones are seen; those in the regime last. */
export function glyphsOf(standings: readonly Standing[], chosen: number, projector: boolean): Glyph[] {
  return [...standings]
    .sort((a, b) => Number(a.clock >= 0) - Number(b.clock >= 0) || b.size - a.size)
    .map((standing) => glyphOf(standing, chosen, projector));
}

/** On the country's map the hospitals inside London's frame are only pips. */
export function pipsOf(standings: readonly Standing[], scale: number): Glyph[] {
  return standings
    .filter((standing) => standing.shape !== Shape.Ghost)
    .map((standing) => ({
      x: standing.x,
      y: standing.y,
      radius: 1.2 + 0.3 * scale,
      shape: Shape.Pip,
      colour: standing.shape === Shape.Cross ? CLOSED : RATING[standing.rating]!,
      clock: -1,
      mark: -1,
      alpha: 1,
    }));
}

export function treasuryGlyph(camera: Camera): Glyph {
  return {
    x: Math.round(screenX(camera, TREASURY.easting)),
    y: Math.round(screenY(camera, TREASURY.northing)),
    radius: 8.4,
    shape: Shape.Square,
    colour: INK,
    clock: -1,
    mark: markOf('£', 12),
    alpha: 1,
  };
}

export const treasuryAt = (camera: Camera): [number, number] => [
  screenX(camera, TREASURY.easting),
  screenY(camera, TREASURY.northing),
];

/** The standing of the hospital that an event is about: the largest of those it concerns that stands on this map. */
export function standingFor(
  standings: readonly Standing[],
  recording: Recording,
  event: SimEvent,
): Standing | undefined {
  for (const site of eventSites(recording, event)?.sites ?? []) {
    const found = standings.find((standing) => standing.site === site);
    if (found) return found;
  }
  return undefined;
}

/** A ring round the hospitals under the pointer and the keyboard. */
export function lookedAt(standings: readonly Standing[], sites: readonly number[]): Glyph[] {
  return standings
    .filter((standing) => sites.includes(standing.site))
    .map((standing) => ({
      x: standing.placedX,
      y: standing.placedY,
      radius: standing.radius + 4,
      shape: Shape.Pulse,
      colour: WHITE,
      clock: -1,
      mark: -1,
      alpha: 0.9,
    }));
}

/** Rings of a trust that enters the regime, and coins on their way to one that is paid. */
export function happeningGlyphs(
  recording: Recording,
  happenings: readonly Happening[],
  standings: readonly Standing[],
  camera: Camera,
  inside: Rect,
): Glyph[] {
  const glyphs: Glyph[] = [];
  for (const { event, age } of happenings) {
    const standing = standingFor(standings, recording, event);
    if (!standing) continue;
    if (event.kind === EventKind.Triggered || event.kind === EventKind.Relapse) {
      for (const { grow, alpha } of pulses(age)) {
        glyphs.push({
          x: standing.placedX,
          y: standing.placedY,
          radius: standing.size + grow,
          shape: Shape.Pulse,
          colour: WHITE,
          clock: -1,
          mark: -1,
          alpha,
        });
      }
    }
    if (event.kind === EventKind.Bailout) {
      const [fromX, fromY] = treasuryAt(camera);
      for (const part of coins(age)) {
        const x = fromX + (standing.placedX - fromX) * part;
        const y = fromY + (standing.placedY - fromY) * part;
        if (!insideOf(inside, x, y)) continue;
        glyphs.push({
          x,
          y,
          radius: 5.5,
          shape: Shape.Disc,
          colour: INK,
          clock: -1,
          mark: markOf('£', 9),
          alpha: 1,
        });
      }
    }
  }
  return glyphs;
}
