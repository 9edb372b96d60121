// What stands on the map at one moment: every hospital with its size, shape and colour, in the country and the inset.
import { EventKind, Governance, SiteKind } from '../../../assembly/layout.ts';
import type { Frame, RunView, SimEvent } from '../../engine/frame.ts';
import { type Camera, type Rect, screenX, screenY } from './camera.ts';
import { Shape } from './glyphs.ts';
import { type Disc, glyphRadius, outerRing } from './places.ts';

/** Quarters after which the cross of a closed hospital fades to its outline. */
const CROSS_DAYS = 8 * 91;

export interface Standing extends Disc {
  site: number;
  trust: number;
  /** Radius of the shape; `radius` has room for its rings too. */
  size: number;
  shape: Shape;
  rating: number;
  /** 0-1 in the regime, else −1. */
  clock: number;
}

/** The day on which each site closed, as far as the events are known. */
export class ClosedDays {
  private readonly days = new Map<number, number>();
  private known = 0;

  learn(events: readonly SimEvent[]): void {
    for (; this.known < events.length; this.known++) {
      const event = events[this.known]!;
      if (event.kind === EventKind.Closure && event.site >= 0) this.days.set(event.site, event.day);
    }
  }

  /** Days since the site closed; infinite when it was closed from the start. */
  since(site: number, day: number): number {
    return day - (this.days.get(site) ?? Number.NEGATIVE_INFINITY);
  }
}

/** Each site's share of its trust's income, by beds, £m. */
export function siteIncomes(frame: Frame): Float32Array {
  const beds = new Float32Array(frame.trustIncomeM.length);
  const sites = new Float32Array(frame.trustIncomeM.length);
  frame.siteTrust.forEach((trust, s) => {
    beds[trust]! += frame.siteBeds[s]!;
    if (frame.siteKind[s] !== SiteKind.Closed) sites[trust]!++;
  });
  return Float32Array.from(frame.siteTrust, (trust, s) => {
    if (frame.siteKind[s] === SiteKind.Closed) return 0;
    const share = beds[trust]! > 0 ? frame.siteBeds[s]! / beds[trust]! : 1 / Math.max(1, sites[trust]!);
    return frame.trustIncomeM[trust]! * share;
  });
}

export function shapeOf(frame: Frame, site: number, closedDays: ClosedDays): Shape {
  const kind = frame.siteKind[site];
  if (kind === SiteKind.Closed) {
    return closedDays.since(site, frame.day) < CROSS_DAYS ? Shape.Cross : Shape.Ghost;
  }
  if (kind === SiteKind.Badge) return Shape.Triangle;
  return governanceShape(frame.trustGovernance[frame.siteTrust[site]!]!);
}

export function governanceShape(governance: number): Shape {
  if (governance === Governance.FoundationTrust) return Shape.Square;
  if (governance === Governance.Franchise || governance === Governance.Private) return Shape.Diamond;
  if (governance === Governance.Split) return Shape.Split;
  return Shape.Disc;
}

export const clockOf = (frame: Frame, trust: number): number =>
  frame.caseDays[trust]! > 0 ? Math.min(1, frame.caseDay[trust]! / frame.caseDays[trust]!) : -1;

/** Hospitals whose change is still being shown, with the week before it. */
export type Held = ReadonlyMap<number, Frame>;

/** The hospitals of one map. A site closed before the start, or without a place in `inside`, does not stand. */
export function standings(
  view: RunView,
  frame: Frame,
  camera: Camera,
  inside: Rect,
  closedDays: ClosedDays,
  options: { inset: boolean; projector: boolean },
  held: Held,
): Standing[] {
  const frames = [frame, ...new Set(held.values())];
  const incomes = new Map(frames.map((of) => [of, siteIncomes(of)]));
  const margin = 40;
  const found: Standing[] = [];
  for (let s = 0; s < view.sites.code.length; s++) {
    const x = screenX(camera, view.sites.eastingKm[s]!);
    const y = screenY(camera, view.sites.northingKm[s]!);
    const room = options.inset ? -4 : margin;
    if (x < inside.x - room || x > inside.x + inside.width + room) continue;
    if (y < inside.y - room || y > inside.y + inside.height + room) continue;
    const of = held.get(s) ?? frame;
    const trust = of.siteTrust[s]!;
    const shape = shapeOf(of, s, closedDays);
    const closed = shape === Shape.Cross || shape === Shape.Ghost;
    const size = closed
      ? 6.5
      : glyphRadius(incomes.get(of)![s]!, camera.scale, options.inset, options.projector);
    const clock = closed ? -1 : clockOf(of, trust);
    const radius = (clock >= 0 ? outerRing(size) + 1.5 : size) + 1;
    found.push({
      site: s,
      trust,
      x,
      y,
      placedX: x,
      placedY: y,
      radius,
      size,
      shape,
      rating: of.trustRating[trust]!,
      clock,
    });
  }
  return found;
}
