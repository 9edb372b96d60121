// A hospital changes its owner: the line grows first, and only then does the glyph change.
import type { Frame, SimEvent } from '../../engine/frame.ts';
import type { Recording } from '../run/recording.ts';
import { changesOwner, eventSites } from './eventSites.ts';
import type { Happening } from './happenings.ts';
import type { Line } from './lineMesh.ts';
import { takeoverLines } from './lines.ts';
import type { Held, Standing } from './scene.ts';

/** A line from the acquirer's largest hospital to each that it takes. */
export function ownerLines(
  on: readonly Standing[],
  recording: Recording,
  event: SimEvent,
  age: number,
): Line[] {
  const about = eventSites(recording, event);
  const from = on.find((standing) => standing.site === about?.other);
  if (!about || !from) return [];
  return on
    .filter((standing) => about.sites.includes(standing.site))
    .flatMap((standing) => takeoverLines(from, standing, age));
}

/** While the line of a takeover grows, its hospitals look as they did the week before. */
export function heldBack(recording: Recording, happenings: readonly Happening[]): Held {
  const held = new Map<number, Frame>();
  for (const { event } of happenings) {
    if (!changesOwner(event)) continue;
    const about = eventSites(recording, event);
    for (const site of about?.sites ?? []) held.set(site, about!.before);
  }
  return held;
}
