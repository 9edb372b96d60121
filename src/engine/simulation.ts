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
import { sha256 } from './digest.ts';
import type { Frame, Journeys, RunView, SimEvent } from './frame.ts';
import { type Journey, readJourneysWhole } from './journeys.ts';
import { endDate, populate } from './populate.ts';
import { readEvents, readFrame, readJourneys } from './read.ts';
import { restoreSnapshot, type Snapshot, takeSnapshot } from './snapshot.ts';

/** A law of the world and how often it was broken; a run stops at the first breach. */
export interface Law {
  law: string;
  breaches: number;
  where?: string;
}

const DAY_MS = 86_400_000;
/** Days of the warm-up done between two reports of progress. */
const WARM_SLICE = 28;
/** Journeys kept for the map: 1 in so many patients, by the size of the world. */
const JOURNEYS_A_WEEK = 2500;
const ARRIVALS_PER_PERSON_AND_WEEK = 0.0145;

/** One run of one scenario: a core, its world, and its time. Knows no worker and no screen. */
export class Simulation {
  readonly view: RunView;
  /** Length of the run, days. */
  readonly days: number;
  private eventsTaken = 0;

  private constructor(
    private readonly core: Core,
    readonly world: World,
    readonly scenario: Scenario,
  ) {
    this.days = core.i32(Column.Clock)[Clock.Days]!;
    this.view = {
      scenario: scenario.name,
      seed: scenario.seed,
      startDate: world.startDate,
      endDate: endDate(world.startDate, scenario.years),
      zones: {
        eastingKm: Float32Array.from(world.zones, (zone) => zone.eastingKm),
        northingKm: Float32Array.from(world.zones, (zone) => zone.northingKm),
        population: Float32Array.from(world.zones, (zone) => zone.population.reduce((a, b) => a + b, 0)),
        areaKm2: Float32Array.from(world.zones, (zone) => zone.areaKm2),
      },
      sites: {
        code: world.sites.map((site) => site.code),
        name: world.sites.map((site) => site.name),
        eastingKm: Float32Array.from(world.sites, (site) => site.eastingKm),
        northingKm: Float32Array.from(world.sites, (site) => site.northingKm),
      },
      trusts: {
        code: world.trusts.map((trust) => trust.code),
        name: world.trusts.map((trust) => trust.name),
        kind: core.u8(Column.TrustKind).slice(),
      },
    };
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
    core.exports.prepare();
    const first = core.exports.firstDay();
    for (let day = first; day < 0; day++) {
      core.exports.warm(day);
      if (onProgress && (day - first) % WARM_SLICE === 0) onProgress((day - first) / -first);
    }
    core.exports.open();
    const simulation = new Simulation(core, world, scenario);
    const people = simulation.view.zones.population.reduce((a, b) => a + b, 0);
    simulation.clock[Clock.JourneyEvery] = Math.max(
      1,
      Math.round((people * ARRIVALS_PER_PERSON_AND_WEEK) / JOURNEYS_A_WEEK),
    );
    return simulation;
  }

  private get clock(): Int32Array {
    return this.core.i32(Column.Clock);
  }

  /** Days lived since the start date. */
  get day(): number {
    return this.clock[Clock.Day]! + 1;
  }

  get date(): string {
    return this.dateOf(this.day);
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

  private dateOf(day: number): string {
    return new Date(Date.parse(`${this.world.startDate}T00:00:00Z`) + day * DAY_MS)
      .toISOString()
      .slice(0, 10);
  }

  /** Lives `days` further days, or to the end. Throws when a law of the world breaks, naming law, day and place. */
  step(days: number): void {
    this.core.exports.step(Math.min(days, this.days - this.day));
    const broken = this.conservation().find(({ breaches }) => breaches > 0);
    if (broken) throw new Error(`Conservation broke: ${broken.law} (${broken.where}).`);
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

  trustCard(trust: number): TrustCard {
    return readCard(this.core, trust);
  }

  /** Changes a parameter that acts at once. */
  setLive(rule: Rule, value: number): void {
    this.core.exports.setLive(rule, value);
  }

  snapshot(): Snapshot {
    return takeSnapshot(this.core);
  }

  restore(snapshot: Snapshot): void {
    restoreSnapshot(this.core, snapshot);
    this.eventsTaken = Math.min(this.eventsTaken, this.core.i32(Column.EventCount)[0]!);
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
    const breach = this.clock[Clock.Breach]!;
    const where = () => {
      const place = this.clock[Clock.BreachPlace]!;
      const site = breach === Breach.Money ? undefined : this.world.sites[place];
      return `${this.dateOf(this.clock[Clock.BreachDay]!)}, ${site ? `${site.code} ${site.name}` : `account ${place}`}`;
    };
    const laws: [Breach, string][] = [
      [Breach.Patients, 'patients in = waiting + in treatment + left, by site'],
      [Breach.Beds, 'occupied ≤ beds, by ward'],
      [Breach.Money, 'every pound received was paid'],
      [Breach.Ownership, 'an open site has one living owner'],
      [Breach.Audit, 'every record is where the counters say'],
      [Breach.Bills, 'bills add up to tariff income'],
    ];
    return laws.map(([law, text]) =>
      law === breach ? { law: text, breaches: 1, where: where() } : { law: text, breaches: 0 },
    );
  }

  /** Patients or events that found no room in a table; none in a run that is sized right. */
  get overflows(): number {
    return this.clock[Clock.Overflows]!;
  }

  /** Episodes of the closed months by pathway. */
  episodesByPathway(): Record<string, number> {
    const indicators = this.core.f64(Column.Indicators);
    const sum = (what: Indicator) => {
      let total = 0;
      for (let m = 0; m < this.months; m++) total += indicators[m * Indicator.Count + what]!;
      return total;
    };
    return {
      attendances: sum(Indicator.Attendances),
      emergencyAdmissions: sum(Indicator.EmergencyAdmissions),
      inpatients: sum(Indicator.Inpatients),
      dayCases: sum(Indicator.DayCases),
      firstOutpatients: sum(Indicator.FirstOutpatients),
      followUps: sum(Indicator.FollowUps),
      births: sum(Indicator.Births),
    };
  }

  /** Most records of each kind alive at a month's end, the room there is and how much of it was ever used. */
  livePeak(): Record<string, number> {
    return {
      waiting: this.clock[Clock.PeakWaiting]!,
      booked: this.clock[Clock.PeakBooked]!,
      inBed: this.clock[Clock.PeakInBed]!,
      room: this.core.u64(Column.ChunkRecords).length,
      used: this.clock[Clock.ChunkHighWater]! * 64,
    };
  }

  /** Bytes of the core's memory. */
  get memoryBytes(): number {
    return this.core.exports.memory.buffer.byteLength;
  }

  /**
   * SHA-256 of every column of state but the patients' pool, which enters as a checksum of each record alive in its order.
   * Watching, framing and taking snapshots leave it as it is.
   */
  async digest(): Promise<string> {
    const skipped = new Set([Column.ChunkRecords, Column.ChunkNext, Column.ListHeads, Column.Clock]);
    const parts = this.core.bytes(ColumnUse.State).filter(({ name }) => !skipped.has(name));
    const clock = this.clock;
    const told = new Int32Array([
      clock[Clock.Day]!,
      clock[Clock.MonthIndex]!,
      clock[Clock.QuarterIndex]!,
      clock[Clock.Breach]!,
    ]);
    const patients = new BigUint64Array([BigInt.asUintN(64, this.core.exports.patientsChecksum())]);
    const bytes = [
      new Uint8Array(told.buffer),
      new Uint8Array(patients.buffer),
      ...parts.map((part) => part.bytes),
    ];
    const whole = new Uint8Array(bytes.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of bytes) {
      whole.set(part, at);
      at += part.length;
    }
    return sha256(whole);
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

export type { Journey, Snapshot, TrustCard };
