// The page's clock: days of the model against seconds of the wall.
import type { SimEvent } from '../../engine/frame.ts';
import { quarterStep } from './dates.ts';
import * as state from './state.ts';

/** At speed 1 a quarter passes in 2.5 s. */
const DAYS_PER_SECOND = 36.5;
export const SPEEDS = [0.125, 0.25, 0.5, 1, 2, 4, 8];
/** A tab that slept does not leap: longest wall time that one frame may account for, seconds. */
const LONGEST_STEP = 0.25;
/**
 * With less than this worked out ahead, seconds, time runs slower, so that it flows at the model's own pace instead of
 * halting at every week.
 */
const SHORT_LEAD_SECONDS = 0.8;
const WAITING_PACE = 0.3;

/**
 * While playing, the panels hear of the time this often, milliseconds, and not at every picture where pictures are slow;
 * the map follows it at each.
 */
const TELL_EVERY_MS = 200;
const PICTURES_A_TELLING = 5;

/** The moment shown, days since the start, with a fraction. */
let time = 0;
let toldAt = 0;
let watch: (time: number) => void = () => {};

export const now = (): number => time;
export const daysPerSecond = (): number => DAYS_PER_SECOND * state.speed.value;

/** Called with each day that comes to be shown. */
export function onShown(callback: (day: number) => void): void {
  watch = callback;
}

export function goTo(day: number): void {
  const last = state.recording.peek().lastDay;
  time = Math.max(0, Math.min(day, last));
  tell();
}

/** Lets the panels know the time. */
function tell(): void {
  toldAt = performance.now();
  state.frameIndex.value = state.recording.peek().frameIndex(time);
  state.shownDay.value = Math.floor(time);
  watch(time);
}

export function advance(seconds: number): void {
  if (!state.playing.peek()) return;
  const { lastDay: last, finished } = state.recording.peek();
  const pace = finished ? 1 : Math.min(1, (last - time) / (SHORT_LEAD_SECONDS * daysPerSecond()));
  const wanted = time + Math.min(seconds, LONGEST_STEP) * daysPerSecond() * pace;
  state.waiting.value = pace < WAITING_PACE;
  time = Math.min(wanted, Math.max(0, last));
  if (performance.now() - toldAt > Math.max(TELL_EVERY_MS, PICTURES_A_TELLING * seconds * 1000)) tell();
  if (wanted >= last && finished) state.playing.value = false;
}

export function togglePlay(): void {
  const { lastDay, finished } = state.recording.peek();
  if (!state.playing.peek() && finished && time >= lastDay) goTo(0);
  state.playing.value = !state.playing.peek();
  tell();
}

export function stepQuarter(direction: 1 | -1): void {
  state.playing.value = false;
  goTo(quarterStep(state.startDate.peek(), time, direction));
}

export function changeSpeed(direction: 1 | -1): void {
  const at = SPEEDS.indexOf(state.speed.peek());
  state.speed.value = SPEEDS[Math.max(0, Math.min(SPEEDS.length - 1, at + direction))]!;
}

/** Goes to the next or the previous event that `counts`. */
export function stepEvent(direction: 1 | -1, counts: (event: SimEvent) => boolean): void {
  const events = state.recording.peek().events.filter(counts);
  const found =
    direction === 1
      ? events.find((event) => event.day > time + 0.5)
      : events.findLast((event) => event.day < time - 0.5);
  if (!found) return;
  state.playing.value = false;
  goTo(found.day);
}
