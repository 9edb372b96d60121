// Two runs of one world that differ by one closed hospital, compared day by day.
import {
  CANDIDATES,
  Clock,
  Column,
  SiteKind,
  SPECIALTIES,
  Tally,
  WARDS,
  WHEEL_DAYS,
} from '../../assembly/layout.ts';
import type { Core } from '../../src/engine/core.ts';
import type { Simulation } from '../../src/engine/simulation.ts';
import {
  diary,
  type Found,
  lengthOf,
  listCount,
  RETURNS,
  trolleys,
  unpack,
  WAITING_LISTS,
  waitingList,
  walk,
} from '../recount.ts';

const NOWHERE = 511;
/** Place of `SecondChoice` among the streams of assembly/kernel/random.ts. */
const SECOND_CHOICE = 4n;

export class ClosureTwin {
  /** Hospitals that took in a patient who would have gone to the closed one. */
  readonly diverted = new Set<number>();
  /** Arrivals compared, and those of them that chose another hospital. */
  arrivals = 0;
  moved = 0;

  constructor(
    readonly open: Simulation,
    readonly shut: Simulation,
    readonly closed: number,
  ) {}

  /** Shuts the hospital in one of the two runs from tomorrow on. */
  close(): void {
    const core = this.shut.tables;
    const first = waitingList(this.closed, 0, 0, 0);
    for (let list = 0; list < WAITING_LISTS; list++) {
      walk(core, first + list, (found) => this.expectPlanned(found, 2));
    }
    walk(core, trolleys(this.closed), (found) => this.expectUrgent(found, 2));
    core.u8(Column.SiteKind)[this.closed] = SiteKind.Closed;
    core.i32(Column.SiteClosedOn)[this.closed] = this.shut.day;
  }

  /** Lives through a day in both; returns what an unmoved patient or an undiverted hospital did differently. */
  step(): string[] {
    this.followThoseBooked();
    this.open.step(1);
    this.shut.step(1);
    const faults = [
      ...this.compareArrivals(Column.Referrals, Clock.ReferralCount),
      ...this.compareArrivals(Column.Attendances, Clock.AttendanceCount),
    ];
    const [one, other] = [fingerprints(this.open.tables), fingerprints(this.shut.tables)];
    for (let s = 0; s < one.length; s++) {
      if (s !== this.closed && !this.diverted.has(s) && one[s] !== other[s])
        faults.push(`site ${s} lives another day`);
    }
    return faults;
  }

  /** Those whom the closed hospital would have seen again today are told where to go instead. */
  private followThoseBooked(): void {
    const core = this.shut.tables;
    if (core.u8(Column.SiteKind)[this.closed] !== SiteKind.Closed) return;
    const day = this.shut.day;
    walk(core, diary(this.closed, day), (found) => this.expectPlanned(found, visitNumber(found)));
    walk(core, RETURNS + (day & (WHEEL_DAYS - 1)), (found) => {
      if (found.site === this.closed) this.expectUrgent(found, 1);
    });
  }

  private compareArrivals(column: Column, count: Clock): string[] {
    const faults: string[] = [];
    const n = this.open.tables.i32(Column.Clock)[count]!;
    if (this.shut.tables.i32(Column.Clock)[count] !== n) faults.push('another number of people fell ill');
    const [one, other] = [words(this.open.tables, column), words(this.shut.tables, column)];
    for (let i = 0; i < n; i++) {
      const [was, is] = [unpack(one[i * 2]!, one[i * 2 + 1]!), unpack(other[i * 2]!, other[i * 2 + 1]!)];
      this.arrivals++;
      if (was.identity !== is.identity) faults.push(`patient ${was.identity} is ${is.identity}`);
      if (was.site === is.site) continue;
      if (was.site !== this.closed) faults.push(`patient ${was.identity} left ${was.site} for ${is.site}`);
      this.moved++;
      if (is.site !== NOWHERE) this.diverted.add(is.site);
    }
    return faults;
  }

  /** Where the logit sends a patient of planned care when the closed hospital is gone. */
  private expectPlanned(found: Found, n: number): void {
    const core = this.shut.tables;
    const sites = core.i32(Column.Clock)[Clock.Sites]!;
    const appeal = core.f64(Column.PlannedAppeal).subarray(found.specialty * sites);
    this.expect(found, n, core.f32(Column.CandidatePull), appeal);
  }

  private expectUrgent(found: Found, n: number): void {
    const core = this.shut.tables;
    this.expect(found, n, core.f32(Column.EmergencyPull), core.f64(Column.EmergencyAppeal));
  }

  private expect(found: Found, n: number, pull: Float32Array, appeal: Float64Array): void {
    const core = this.shut.tables;
    const zone = Math.floor(found.low / 2 ** 13) & 0x1fff;
    const offered = core.u16(Column.CandidateSite).subarray(zone * CANDIDATES);
    const weights = Array.from({ length: core.u8(Column.CandidateCount)[zone]! }, (_, j) =>
      offered[j] === this.closed ? 0 : pull[zone * CANDIDATES + j]! * appeal[offered[j]!]!,
    );
    const aim = unit(core, found.identity, n) * weights.reduce((a, b) => a + b, 0);
    let passed = 0;
    const choice = weights.findIndex((weight) => {
      passed += weight;
      return weight > 0 && aim < passed;
    });
    if (choice >= 0) this.diverted.add(offered[choice]!);
  }
}

function words(core: Core, column: Column): Uint32Array {
  const view = core.u64(column);
  return new Uint32Array(view.buffer, view.byteOffset, view.length * 2);
}

function visitNumber({ high }: Found): number {
  return ((high >>> 21) & 63) | (high >>> 31 ? 64 : 0);
}

/** The n-th keyed draw of a second choice, as assembly/kernel/random.ts makes it. */
function unit(core: Core, identity: number, n: number): number {
  const wrap = (value: bigint) => BigInt.asUintN(64, value);
  const key = core.u64(Column.Keys)[0]!;
  let x = wrap((BigInt(identity) ^ (BigInt(n) << 40n) ^ (SECOND_CHOICE << 48n)) * 0x9e3779b97f4a7c15n + key);
  x = wrap((x ^ (x >> 30n)) * 0xbf58476d1ce4e5b9n);
  x = wrap((x ^ (x >> 27n)) * 0x94d049bb133111ebn);
  x ^= x >> 31n;
  return Number(x >> 11n) * 2 ** -53;
}

/** For each hospital all its counts, and a number made of all its patients in the order of its lists. */
function fingerprints(core: Core): string[] {
  const sites = core.i32(Column.Clock)[Clock.Sites]!;
  const sums = new Float64Array(sites);
  for (let list = 0, n = listCount(core); list < n; list++) {
    if (lengthOf(core, list) === 0) continue;
    walk(core, list, ({ site, low, high }) => {
      sums[site] = Math.imul(sums[site]! ^ low ^ list, 0x01000193) ^ Math.imul(high, 0x85ebca6b);
    });
  }
  return Array.from({ length: sites }, (_, s) =>
    [
      sums[s],
      core.i64(Column.SiteEntered)[s],
      core.i64(Column.SiteLeft)[s],
      core.i32(Column.SitePending)[s],
      core.i32(Column.SiteTrolleys)[s],
      core.i32(Column.SiteOccupied).slice(s * WARDS, (s + 1) * WARDS),
      core.f64(Column.SiteWaitDays).slice(s * SPECIALTIES, (s + 1) * SPECIALTIES),
      core.i32(Column.SiteTally).slice(s * Tally.Count, (s + 1) * Tally.Count),
      core.i32(Column.SiteTallyYear).slice(s * Tally.Count, (s + 1) * Tally.Count),
    ].join(),
  );
}
