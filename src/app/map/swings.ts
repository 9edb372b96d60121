// Patients on their way to a hospital that closes swing to the nearest that is open.
import { EventKind, SiteKind } from '../../../assembly/layout.ts';
import type { Frame, RunView } from '../../engine/frame.ts';
import { type Recording, toStep } from '../run/recording.ts';

interface Closing {
  site: number;
  day: number;
  after: Frame;
}

export class Swings {
  private readonly byDoor = new Map<number, Closing>();

  /** Closures that a point alive on `day` can have met. */
  constructor(
    recording: Recording,
    private readonly view: RunView,
    day: number,
    lifeDays: number,
  ) {
    for (let e = recording.events.length - 1; e >= 0; e--) {
      const event = recording.events[e]!;
      if (event.day < day - lifeDays) break;
      if (event.kind !== EventKind.Closure || event.site < 0) continue;
      const key = doorKey(
        toStep(view.sites.eastingKm[event.site]!),
        toStep(view.sites.northingKm[event.site]!),
      );
      const after =
        recording.frames[Math.min(recording.frames.length - 1, recording.frameIndex(event.day) + 1)];
      if (after) this.byDoor.set(key, { site: event.site, day: event.day, after });
    }
  }

  /** Enters the new door of the point at `at`, if its hospital closes while it is under way. */
  swing(
    data: Float32Array,
    at: number,
    start: number,
    life: number,
    doorEasting: number,
    doorNorthing: number,
  ): void {
    if (this.byDoor.size === 0) return;
    const closing = this.byDoor.get(doorKey(doorEasting, doorNorthing));
    if (!closing || closing.day < start || closing.day > start + life) return;
    const site = nearestOpen(this.view, closing.after, closing.site, data[at]!, data[at + 1]!);
    if (site < 0) return;
    data[at + 4] = this.view.sites.eastingKm[site]!;
    data[at + 5] = this.view.sites.northingKm[site]!;
    data[at + 6] = closing.day;
  }
}

const doorKey = (easting: number, northing: number) => easting * 65536 + northing;

/** The nearest other hospital with beds, straight line, −1 if there is none. */
export function nearestOpen(
  view: RunView,
  frame: Frame,
  but: number,
  easting: number,
  northing: number,
): number {
  let nearest = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let s = 0; s < frame.siteKind.length; s++) {
    if (s === but || frame.siteKind[s] !== SiteKind.Acute) continue;
    const distance = (view.sites.eastingKm[s]! - easting) ** 2 + (view.sites.northingKm[s]! - northing) ** 2;
    if (distance < least) {
      least = distance;
      nearest = s;
    }
  }
  return nearest;
}
