// Events seen happening: each for 1.2 s of the wall, tied to the time shown, so that scrubbing shows them too.
import { EventKind } from '../../../assembly/layout.ts';
import type { SimEvent } from '../../engine/frame.ts';

export const HAPPENING_SECONDS = 1.2;
/** A coin's trip from the treasury, seconds; the second coin follows half a trip later. */
export const COIN_SECONDS = 3.5;

export interface Happening {
  event: SimEvent;
  /** Seconds of the wall since it happened, at the present speed. */
  age: number;
}

/** Events on the map and how long each goes on. */
function secondsOf(kind: number): number {
  switch (kind) {
    case EventKind.Bailout:
      return COIN_SECONDS * 1.5;
    case EventKind.Triggered:
    case EventKind.Relapse:
      return HAPPENING_SECONDS * 1.5;
    case EventKind.Takeover:
    case EventKind.Succession:
    case EventKind.Closure:
      return HAPPENING_SECONDS;
    default:
      return 0;
  }
}

/** What is happening at `time`; nothing under reduced motion. `events` are in the order of their days. */
export function happeningsAt(events: readonly SimEvent[], time: number, daysPerSecond: number): Happening[] {
  const longest = COIN_SECONDS * 1.5 * daysPerSecond;
  const found: Happening[] = [];
  for (let e = events.length - 1; e >= 0; e--) {
    const event = events[e]!;
    if (event.day > time) continue;
    if (event.day < time - longest) break;
    const age = (time - event.day) / daysPerSecond;
    if (age < secondsOf(event.kind)) found.push({ event, age });
  }
  return found;
}

export const easeOut = (t: number) => 1 - (1 - Math.max(0, Math.min(1, t))) ** 3;

/** Two rings from r + 9 to r + 35, half a period apart: growth and alpha of each, null when not there. */
export function pulses(age: number): { grow: number; alpha: number }[] {
  return [0, HAPPENING_SECONDS / 2]
    .map((delay) => (age - delay) / HAPPENING_SECONDS)
    .filter((t) => t >= 0 && t < 1)
    .map((t) => ({ grow: 9 + 26 * t, alpha: 0.75 * (1 - t) ** 1.5 }));
}

/** How far along each coin is, 0-1. */
export function coins(age: number): number[] {
  return [0, COIN_SECONDS / 2].map((delay) => (age - delay) / COIN_SECONDS).filter((t) => t >= 0 && t < 1);
}
