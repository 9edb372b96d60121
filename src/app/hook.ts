// For tests and for those who automate the page: the moment shown, the frames, and the digest of a run.
import type { Frame, SimEvent } from '../engine/frame.ts';
import { frozen, selectTrust, shownMap } from './map/view.tsx';
import { currentHost } from './run/current.ts';
import { readHash } from './run/hash.ts';
import { goTo, now } from './run/player.ts';
import * as state from './run/state.ts';

export interface Hook {
  readonly day: number;
  readonly recordedDay: number;
  readonly playing: boolean;
  readonly failure: string | null;
  /** Events of hospitals and their trusts, as far as they have been worked out. */
  readonly events: readonly SimEvent[];
  frameAt(day: number): Frame | undefined;
  /** Stops the clock and shows this day; false when it has not been worked out yet. */
  freeze(day: number): boolean;
  /** Pixel of the map where a hospital's glyph stands. */
  placeOf(site: number): { x: number; y: number; radius: number } | undefined;
  select(trust: number): void;
  /** Digest of a fresh run after `days` days, of the run in the address unless others are given. */
  digest(days: number, hash?: string): Promise<string>;
  /** Digests of the first `count` replicates of such a run at its end, lived by so many workers. */
  replicates(count: number, workers: number, hash?: string): Promise<string[]>;
}

declare global {
  interface Window {
    trustscape: Hook;
  }
}

export function installHook(): void {
  window.trustscape = {
    get day() {
      return now();
    },
    get recordedDay() {
      return state.recording.peek().lastDay;
    },
    get playing() {
      return state.playing.peek();
    },
    get failure() {
      return state.failure.peek();
    },
    get events() {
      return state.recording.peek().events;
    },
    frameAt: (day) => state.recording.peek().frameAt(day),
    freeze(day) {
      if (state.recording.peek().lastDay < day) return false;
      frozen.value = true;
      state.playing.value = false;
      goTo(day);
      return true;
    },
    placeOf: (site) => shownMap?.placeOf(site),
    select: selectTrust,
    digest(days, hash = location.hash) {
      const host = currentHost();
      if (!host) throw new Error('no run is open');
      return host.digestAfter(readHash(hash, state.request.peek()), days);
    },
    async replicates(count, workers, hash = location.hash) {
      // few visits ask for it: fetched when one does
      const { liveReplicates } = await import('./replicates.ts');
      const outcomes = await liveReplicates(readHash(hash, state.request.peek()), count, workers);
      return outcomes.map(({ digest }) => digest);
    },
  };
}
