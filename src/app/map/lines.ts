// The lines of the map: ties between hospitals of one trust, the way back of displaced glyphs, takeovers and money.
import type { Graphics } from 'pixi.js';
import type { Rect } from './camera.ts';
import { Shape } from './glyphs.ts';
import { easeOut, HAPPENING_SECONDS } from './happenings.ts';
import type { Standing } from './scene.ts';

const TIE = 0xdce6f0;
const WHITE = 0xffffff;

/** Cuts a segment into dashes by hand: Graphics has none. */
function dashed(
  graphics: Graphics,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  on: number,
  off: number,
): void {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length < 1) return;
  const dx = (x2 - x1) / length;
  const dy = (y2 - y1) / length;
  for (let from = 0; from < length; from += on + off) {
    const to = Math.min(length, from + on);
    graphics.moveTo(x1 + dx * from, y1 + dy * from).lineTo(x1 + dx * to, y1 + dy * to);
  }
}

const closed = (standing: Standing) => standing.shape === Shape.Cross || standing.shape === Shape.Ghost;

/** Joins each hospital of a trust to its largest; a displaced glyph to its true place. */
export function drawTies(graphics: Graphics, standings: readonly Standing[], chosen: number): void {
  const byTrust = new Map<number, Standing[]>();
  for (const standing of standings) {
    const sites = byTrust.get(standing.trust);
    if (sites) sites.push(standing);
    else byTrust.set(standing.trust, [standing]);
  }
  for (const [trust, sites] of byTrust) {
    const hub = sites.reduce((most, site) => (site.size > most.size && !closed(site) ? site : most));
    const style =
      trust === chosen ? { width: 2, color: TIE, alpha: 0.95 } : { width: 1, color: TIE, alpha: 0.5 };
    for (const site of sites) {
      if (site === hub) continue;
      if (closed(site)) dashed(graphics, hub.placedX, hub.placedY, site.placedX, site.placedY, 2, 4);
      else graphics.moveTo(hub.placedX, hub.placedY).lineTo(site.placedX, site.placedY);
      graphics.stroke(style);
    }
  }
  for (const standing of standings) {
    if (Math.hypot(standing.placedX - standing.x, standing.placedY - standing.y) < standing.size + 3)
      continue;
    graphics
      .moveTo(standing.x, standing.y)
      .lineTo(standing.placedX, standing.placedY)
      .stroke({ width: 0.8, color: TIE, alpha: 0.45 });
    graphics.circle(standing.x, standing.y, 1.2).fill({ color: TIE, alpha: 0.6 });
  }
}

/** A row of dots, each of a pixel and a little, every six pixels. */
function dotted(graphics: Graphics, x1: number, y1: number, x2: number, y2: number, alpha: number): void {
  const length = Math.hypot(x2 - x1, y2 - y1);
  for (let at = 3; at < length; at += 6) {
    const x = x1 + ((x2 - x1) * at) / length;
    const y = y1 + ((y2 - y1) * at) / length;
    graphics.rect(x - 0.7, y - 0.7, 1.4, 1.4);
  }
  graphics.fill({ color: WHITE, alpha });
}

/** The line of a takeover or a succession grows from the acquirer; its way still to go is dotted. */
export function drawTakeover(graphics: Graphics, from: Standing, to: Standing, age: number): void {
  const part = easeOut(age / HAPPENING_SECONDS);
  const x = from.placedX + (to.placedX - from.placedX) * part;
  const y = from.placedY + (to.placedY - from.placedY) * part;
  const steps = 8;
  for (let i = 0; i < steps; i++) {
    const at = (t: number) => ({
      x: from.placedX + (x - from.placedX) * t,
      y: from.placedY + (y - from.placedY) * t,
    });
    const a = at(i / steps);
    const b = at((i + 1) / steps);
    graphics
      .moveTo(a.x, a.y)
      .lineTo(b.x, b.y)
      .stroke({ width: 2.6, color: WHITE, alpha: 0.35 + (0.65 * (i + 1)) / steps });
  }
  dotted(graphics, x, y, to.placedX, to.placedY, 0.6);
  graphics.circle(x, y, 3.4).fill({ color: WHITE });
}

/** The way of support from the treasury. */
export function drawSupport(graphics: Graphics, fromX: number, fromY: number, to: Standing): void {
  dotted(graphics, fromX, fromY, to.placedX, to.placedY, 0.45);
}

export const insideOf = (rect: Rect, x: number, y: number): boolean =>
  x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height;
