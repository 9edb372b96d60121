import type { Frame, SimEvent } from '../../engine/frame.ts';
import { Homes } from './homes.ts';
import type { Accounts, Slice } from './protocol.ts';

/** Days between two frames: what the page plays from is recorded weekly. */
export const DAYS_PER_FRAME = 7;
/** Journeys kept of a week; a run of twenty years then takes about 25 MB. */
const KEPT_A_WEEK = 2500;
/** Journeys are kept as sixteen-bit numbers of about 11 m. */
const STEPS_PER_KM = 90;
const OFFSET_KM = 10;

/** The journeys of one week, thinned. */
export interface Week {
  count: number;
  /** Patients for each journey kept. */
  every: number;
  /** Four numbers a journey: home easting, home northing, hospital easting, hospital northing. */
  places: Uint16Array;
  /** 0 planned, 1 emergency, 2 diverted. */
  kinds: Uint8Array;
}

export const toKm = (step: number) => step / STEPS_PER_KM - OFFSET_KM;
export const toStep = (km: number) =>
  Math.max(0, Math.min(65535, Math.round((km + OFFSET_KM) * STEPS_PER_KM)));

function thin(slice: Slice, homes: Homes): Week {
  const { count, every, points } = slice.journeys;
  const kept = Math.min(count, KEPT_A_WEEK);
  const places = new Uint16Array(kept * 4);
  const kinds = new Uint8Array(kept);
  // A stride through the week, and within it a fixed shuffle, so that any first n of a week are spread over it.
  const hop = coprimeNear(kept);
  for (let i = 0; i < kept; i++) {
    const from = Math.floor((((i * hop) % kept) * count) / kept) * 5;
    const [easting, northing] = homes.scatter(points[from]!, points[from + 1]!, i);
    places[i * 4] = toStep(easting);
    places[i * 4 + 1] = toStep(northing);
    places[i * 4 + 2] = toStep(points[from + 2]!);
    places[i * 4 + 3] = toStep(points[from + 3]!);
    kinds[i] = points[from + 4]!;
  }
  return { count: kept, every: kept === 0 ? every : (every * count) / kept, places, kinds };
}

function coprimeNear(n: number): number {
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));
  let hop = Math.max(1, Math.round(n * 0.618));
  while (n > 1 && common(hop, n) !== 1) hop++;
  return hop;
}

/** Everything of one run that has been worked out so far; the page plays and scrubs over it. */
export class Recording {
  readonly frames: Frame[] = [];
  readonly weeks: Week[] = [];
  readonly events: SimEvent[] = [];
  readonly accounts: Accounts[] = [];
  episodes = 0;
  episodesPerSecond = 0;
  finished = false;

  constructor(private readonly homes: Homes = new Homes()) {}

  add(slice: Slice): void {
    // Trusts without a hospital become foundation trusts too; they are not on the map, nor is what happens to them.
    const owners = new Set(this.frames.at(-1)?.siteTrust);
    const events = slice.events.filter(({ trust, site }) => site >= 0 || trust < 0 || owners.has(trust));
    for (const frame of slice.frames) this.frames.push(frame);
    this.weeks.push(thin(slice, this.homes));
    this.events.push(...events);
    if (slice.accounts) this.accounts.push(slice.accounts);
    this.episodes = slice.episodes;
    if (slice.episodesPerSecond > 0) this.episodesPerSecond = slice.episodesPerSecond;
    this.finished = slice.finished;
  }

  /** The last day that can be shown. */
  get lastDay(): number {
    return this.frames.at(-1)?.day ?? 0;
  }

  /** Index of the latest frame not after `day`. */
  frameIndex(day: number): number {
    let low = 0;
    let high = this.frames.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.frames[middle]!.day <= day) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  frameAt(day: number): Frame | undefined {
    return this.frames[this.frameIndex(day)];
  }

  accountsAt(day: number): Accounts | undefined {
    let found = this.accounts[0];
    for (const entry of this.accounts) if (entry.day <= day) found = entry;
    return found;
  }
}
