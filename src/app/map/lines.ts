// The lines of the map: ties between hospitals of one trust, the way back of displaced glyphs, takeovers and money.
import type { Rect } from './camera.ts';
import { Shape } from './glyphs.ts';
import { easeOut, HAPPENING_SECONDS } from './happenings.ts';
import type { Line } from './lineMesh.ts';
import type { Standing } from './scene.ts';

const closed = (standing: Standing) => standing.shape === Shape.Cross || standing.shape === Shape.Ghost;

function line(
  from: { placedX: number; placedY: number },
  to: { placedX: number; placedY: number },
  width: number,
  alpha: number,
  dash: readonly [number, number] = [0, 0],
): Line {
  return {
    x1: from.placedX,
    y1: from.placedY,
    x2: to.placedX,
    y2: to.placedY,
    width,
    alpha,
    alphaEnd: alpha,
    on: dash[0],
    off: dash[1],
  };
}

/** Joins each hospital of a trust to its largest; a displaced glyph to its true place. */
export function tiesOf(standings: readonly Standing[], chosen: number): Line[] {
  const byTrust = new Map<number, Standing[]>();
  for (const standing of standings) {
    const sites = byTrust.get(standing.trust);
    if (sites) sites.push(standing);
    else byTrust.set(standing.trust, [standing]);
  }
  const lines: Line[] = [];
  for (const [trust, sites] of byTrust) {
    const hub = sites.reduce((most, site) => (site.size > most.size && !closed(site) ? site : most));
    const [width, alpha] = trust === chosen ? [2, 0.95] : [1, 0.5];
    for (const site of sites) {
      if (site !== hub) lines.push(line(hub, site, width, alpha, closed(site) ? [2, 4] : [0, 0]));
    }
  }
  for (const standing of standings) {
    const { x, y, placedX, placedY, size } = standing;
    if (Math.hypot(placedX - x, placedY - y) < size + 3) continue;
    lines.push(line({ placedX: x, placedY: y }, standing, 0.8, 0.45));
    // The true place: a dot as wide as it is long.
    lines.push(line({ placedX: x - 1.2, placedY: y }, { placedX: x + 1.2, placedY: y }, 2.4, 0.6));
  }
  return lines;
}

/** The line of a takeover or a succession grows from the acquirer; its way still to go is dotted. */
export function takeoverLines(from: Standing, to: Standing, age: number): Line[] {
  const part = easeOut(age / HAPPENING_SECONDS);
  const head = {
    placedX: from.placedX + (to.placedX - from.placedX) * part,
    placedY: from.placedY + (to.placedY - from.placedY) * part,
  };
  return [{ ...line(from, head, 2.6, 0.35), alphaEnd: 1 }, line(head, to, 1.4, 0.6, [1.4, 4.6])];
}

/** The way of support from the treasury. */
export function supportLine(fromX: number, fromY: number, to: Standing): Line {
  return line({ placedX: fromX, placedY: fromY }, to, 1.3, 0.45, [1.4, 4.6]);
}

export const insideOf = (rect: Rect, x: number, y: number): boolean =>
  x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height;
