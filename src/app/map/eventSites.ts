// Which hospitals an event is about. A takeover names only trusts, and afterwards the old one owns nothing: its
// hospitals are those it owned in the week before.
import { EventKind } from '../../../assembly/layout.ts';
import type { Frame, SimEvent } from '../../engine/frame.ts';
import type { Recording } from '../run/recording.ts';

export interface EventSites {
  /** The trust's hospitals before the event, the largest first; an event of one hospital has only that. */
  sites: number[];
  /** The largest hospital of the other trust before the event, −1 if there is none. */
  other: number;
  before: Frame;
}

const known = new WeakMap<SimEvent, EventSites>();

export const changesOwner = (event: SimEvent): boolean =>
  event.kind === EventKind.Takeover || event.kind === EventKind.Succession;

function owned(frame: Frame, trust: number): number[] {
  const sites: number[] = [];
  if (trust < 0) return sites;
  frame.siteTrust.forEach((owner, site) => {
    if (owner === trust && frame.siteBeds[site]! > 0) sites.push(site);
  });
  return sites.sort((a, b) => frame.siteBeds[b]! - frame.siteBeds[a]!);
}

/** Undefined until the week before the event has been recorded. */
export function eventSites(recording: Recording, event: SimEvent): EventSites | undefined {
  const found = known.get(event);
  if (found) return found;
  const before = recording.frameAt(event.day - 1);
  if (!before) return undefined;
  const sites = event.site >= 0 ? [event.site] : owned(before, event.trust);
  const made = { sites, other: owned(before, event.counterpart)[0] ?? -1, before };
  known.set(event, made);
  return made;
}
