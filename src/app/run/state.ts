// What the page shows, as signals: panels read them, the player and the hand write them.
import { computed, signal } from '@preact/signals';
import type { Frame, SimEvent } from '../../engine/frame.ts';
import { dateOf } from './dates.ts';
import type { Opened, RunRequest } from './protocol.ts';
import { Recording } from './recording.ts';

export type Tab = 'map' | 'table';
/** Phones have room for one thing below the map. */
export type PhoneTab = 'map' | 'numbers' | 'events' | 'table';

export const request = signal<RunRequest>({ scenario: 'england-2008', seed: 42, years: 0 });
export const opened = signal<Opened | null>(null);
/** Share of the time before the first day that has been lived, 0-1. */
export const openingShare = signal(0);
export const failure = signal<string | null>(null);

/** Replaced with each run; `recordedDay` tells that it has grown. */
export const recording = signal(new Recording());
export const recordedDay = signal(-1);
export const episodes = signal(0);
export const episodesPerSecond = signal(0);
export const finished = signal(false);

/** The frame shown; the map reads the time between frames from the player. */
export const frameIndex = signal(0);
export const shownDay = signal(0);
export const playing = signal(false);
export const speed = signal(1);
/** True when play waits for the model. */
export const waiting = signal(false);

export const tab = signal<Tab>('map');
export const phoneTab = signal<PhoneTab>('map');
export const selectedTrust = signal(-1);
export const hoveredSite = signal(-1);
export const focusedSite = signal(-1);
export const labelsShown = signal(true);
export const helpShown = signal(false);
export const projector = signal(false);
export const feedFilter = signal('all');

/** Years of the run shown. */
export const years = computed(() => Math.round((opened.value?.days ?? 0) / 365.25));
export const startDate = computed(() => opened.value?.view.startDate ?? '2008-04-01');
export const shownDate = computed(() => dateOf(startDate.value, shownDay.value));

export const frame = computed<Frame | undefined>(() => {
  // The first frame arrives without a change of the index.
  if (recordedDay.value < 0) return undefined;
  return recording.value.frames[frameIndex.value];
});

/** Events up to the day shown, oldest first. */
export const eventsSoFar = computed<SimEvent[]>(() => {
  const all = recording.value.events;
  const day = shownDay.value;
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.day <= day) low = middle + 1;
    else high = middle;
  }
  return all.slice(0, low);
});

export const reducedMotion = signal(
  typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches,
);
