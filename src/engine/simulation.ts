import {
  Breach,
  Clock,
  Column,
  ColumnUse,
  Indicator,
  MAX_YEARS,
  type Rule,
  Tally,
} from '../../assembly/layout.ts';
import type { World } from '../england/world.ts';
import type { Scenario } from '../scenario/schema.ts';
import { readCard, type TrustCard } from './card.ts';
import { type CaseNote, readCases } from './cases.ts';
import { Core } from './core.ts';
import { readPathways, readPeaks } from './counts.ts';
import { digestOf } from './digest.ts';
import { liveToFirstDay } from './firstDay.ts';
import type { Frame, Journeys, RunView, SimEvent } from './frame.ts';
import { type Journey, readJourneysWhole } from './journeys.ts';
import { type Law, lawsOf } from './laws.ts';
import { imposedFailures } from './nullModel.ts';
import { Past } from './past.ts';
import { claim, populate, seedCore } from './populate.ts';
import { readEvents, readFrame, readJourneys } from './read.ts';
import { restoreSnapshot, type Snapshot, snapshotBytes, takeSnapshot } from './snapshot.ts';
import type { SnapshotRing } from './snapshotRing.ts';
import { dateOf, viewOf } from './view.ts';

/** Entries of the clock that say what the host looks at. */
const WATCHING = [Clock.JourneyEvery, Clock.WatchedSite, Clock.TraceOneIn];

/** One run of one scenario: a core, its world, and its time. Knows no worker and no screen. */
export class Simulation {
  readonly view: RunView;
  /** Length of the run, days. */
  readonly days: number;
  private eventsTaken = 0;
  private readonly past = new Past();

  /** @param core that stands on its first day or a later one: `create` and FoundedWorld bring it there */
  constructor(
    private readonly core: Core,
    readonly world: World,
    readonly scenario: Scenario,
  ) {
    this.days = core.i32(Column.Clock)[Clock.Days]!;
    this.view = viewOf(core, world, scenario);
  }

  /**
   * Builds the world and lives through the time before its first day.
   * @param onProgress called with the share done, 0 to 1
   */
  static async create(
    module: WebAssembly.Module,
    world: World,
    scenario: Scenario,
    onProgress?: (share: number) => void,
  ): Promise<Simulation> {
    const core = await Core.load(module);
    populate(core, world, scenario);
    core.exports.found();
    seedCore(core, scenario.seed, scenario.replicate);
    liveToFirstDay(core, world, onProgress);
    return new Simulation(core, world, scenario);
  }

  private get clock(): Int32Array {
    return this.core.i32(Column.Clock);
  }

  /** Days lived since the start date. */
  get day(): number {
    return this.clock[Clock.Day]! + 1;
  }

  get date(): string {
    return dateOf(this.world, this.day);
  }

  get finished(): boolean {
    return this.day >= this.days || this.clock[Clock.Breach] !== Breach.None;
  }

  /** Episodes finished: attendances, stays, day cases, appointments, births. */
  get episodes(): number {
    return Number(this.core.i64(Column.Episodes)[0]);
  }

  /** Months whose books are closed. */
  get months(): number {
    return this.clock[Clock.MonthIndex]!;
  }

  /** Lives `days` further days, whole ones, or to the end. Throws when a law of the world breaks, naming law, day and place. */
  step(days: number): void {
    const last = Math.min(this.day + Math.trunc(days), this.days);
    do {
      const until = Math.min(last, this.past.nextAfter(this.day));
      this.core.exports.step(until - this.day);
      const broken = this.conservation().find(({ breaches }) => breaches > 0);
      if (broken) throw new Error(`Conservation broke: ${broken.law} (${broken.where}).`);
      this.past.arrive(this.core, this.day);
    } while (this.day < last);
  }

  /**
   * Goes to a day that was lived or is still to come: to the nearest point kept, then day by day, the live changes of the past
   * made again on their days. The state is the same to the bit as when it was lived. What is watched stays as it is now.
   * @throws RangeError for a day outside the run, or before the first point kept
   */
  seek(day: number): void {
    if (!Number.isInteger(day) || day < 0 || day > this.days)
      throw new RangeError(`Day ${day}; allowed: a whole number from 0 to ${this.days}.`);
    const point = this.past.nearest(day);
    if (point && (day < this.day || point.day > this.day)) {
      const watching = WATCHING.map((entry) => [entry, this.clock[entry]!] as const);
      this.goBack(point);
      for (const [entry, value] of watching) this.clock[entry] = value;
      this.past.arrive(this.core, this.day);
    } else if (day < this.day) {
      throw new RangeError(`No point of the run is kept at or before day ${day}: see keepPoints.`);
    }
    this.step(day - this.day);
  }

  /**
   * Keeps points of the run from today on, for `seek`; those kept before are forgotten.
   * @param budgetBytes memory claimed for them at once
   */
  keepPoints(budgetBytes: number): SnapshotRing {
    return this.past.begin(this.core, this.day, budgetBytes);
  }

  frame(): Frame {
    return readFrame(this.core);
  }

  takeJourneys(): Journeys {
    return readJourneys(this.core);
  }

  /** Events since the last call. */
  takeEvents(): SimEvent[] {
    const events = readEvents(this.core, this.eventsTaken);
    this.eventsTaken += events.length;
    return events;
  }

  /** All events of the run so far. */
  events(): SimEvent[] {
    return readEvents(this.core, 0);
  }

  /** The journal of the regime's cases so far. */
  cases(): CaseNote[] {
    return readCases(this.core);
  }

  /** Failures of the null model within this run's length, for the seeds 1 to `seeds`. */
  imposedFailures(seeds: number): number[] {
    return imposedFailures(this.core, this.scenario.years, seeds);
  }

  trustCard(trust: number): TrustCard {
    return readCard(this.core, trust);
  }

  /** Changes a parameter that acts at once; the days after today, if they were lived, are given up. */
  setLive(rule: Rule, value: number): void {
    this.core.exports.setLive(rule, value);
    this.past.changed(this.day, rule, value);
  }

  /** Bytes that a snapshot taken now needs. */
  get snapshotBytes(): number {
    return snapshotBytes(this.core);
  }

  /** @param space claimed beforehand; without it fresh memory is taken, which costs more than the copy */
  snapshot(space?: Uint8Array): Snapshot {
    return takeSnapshot(this.core, space);
  }

  /** Goes back, or over, to a snapshot of this world. Events after it count as not yet taken; points kept are forgotten. */
  restore(snapshot: Snapshot): void {
    this.goBack(snapshot);
    this.past.begin(this.core, this.day);
  }

  private goBack(snapshot: Snapshot): void {
    restoreSnapshot(this.core, snapshot);
    this.eventsTaken = Math.min(this.eventsTaken, this.core.i32(Column.EventCount)[0]!);
  }

  /**
   * A second run that goes on by itself from a snapshot of this one, or from today, in a memory of its own. Its `takeEvents`
   * begins there. A run made beforehand that restores the snapshot saves claiming that memory.
   */
  async branch(snapshot: Snapshot = this.snapshot()): Promise<Simulation> {
    const core = await Core.load(this.core.module);
    claim(core, this.world, this.scenario);
    // what is fixed on the first day is in no snapshot
    restoreSnapshot(core, takeSnapshot(this.core, undefined, [ColumnUse.Fixed]));
    restoreSnapshot(core, snapshot);
    const branch = new Simulation(core, this.world, this.scenario);
    branch.eventsTaken = core.i32(Column.EventCount)[0]!;
    return branch;
  }

  /** Months × Indicator.Count, the closed months of the run. */
  indicators(): Float64Array {
    return this.core.f64(Column.Indicators).slice(0, this.months * Indicator.Count);
  }

  /** (MAX_YEARS + 1) × trusts × TrustYear.Count; years that are not closed are nought. */
  trustYears(): Float64Array {
    return this.core.f64(Column.TrustYear).slice();
  }

  readonly yearSlots = MAX_YEARS + 1;

  /** Each law, how often it was broken (0 or 1: a run stops there) and where. */
  conservation(): Law[] {
    return lawsOf(this.core, this.world);
  }

  /** Patients or events that found no room in a table; none in a run that is sized right. */
  get overflows(): number {
    return this.clock[Clock.Overflows]!;
  }

  /** Episodes of the closed months by pathway. */
  episodesByPathway(): Record<string, number> {
    return readPathways(this.core);
  }

  /** Most records of each kind alive at a month's end, the room there is and how much of it was ever used. */
  livePeak(): Record<string, number> {
    return readPeaks(this.core);
  }

  /** Bytes of the core's memory. */
  get memoryBytes(): number {
    return this.core.exports.memory.buffer.byteLength;
  }

  /**
   * SHA-256 of every column of state but the patients' pool, which enters as a checksum of each record alive in its order.
   * Watching, framing and taking snapshots leave it as it is.
   */
  digest(): Promise<string> {
    return digestOf(this.core);
  }

  /** Keeps whole journeys of one in `oneIn` patients from now on (0: none). */
  trace(oneIn: number): void {
    this.clock[Clock.TraceOneIn] = oneIn;
  }

  /** Keeps every step and bill of one site's patients from now on (−1: none). */
  watchSite(site: number): void {
    this.clock[Clock.WatchedSite] = site + 1;
  }

  /** The journeys kept so far, in the order in which they began. */
  journeys(): Journey[] {
    return readJourneysWhole(this.core, this.world);
  }

  /** A number of a site's month so far, for tests and tables. */
  tally(site: number, what: Tally): number {
    return this.core.i32(Column.SiteTally)[site * Tally.Count + what]!;
  }

  /** The core's tables, for tests that look inside. */
  get tables(): Core {
    return this.core;
  }
}

export type { Journey, Law, Snapshot, SnapshotRing, TrustCard };
