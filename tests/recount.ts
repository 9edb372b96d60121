// Counts a run's patients and pounds anew, from its columns alone.
//
// The lists as assembly/state/patients.ts lays them out: wheels of WHEEL_DAYS for stays' ends and returns; then for each site
// six waiting lists a specialty, its trolleys and its clinic's diary of DIARY_DAYS.
import {
  Account,
  Clock,
  Column,
  DIARY_DAYS,
  Flow,
  Governance,
  SiteKind,
  SPECIALTIES,
  WARDS,
  WHEEL_DAYS,
} from '../assembly/layout.ts';
import type { ColumnArray, Core } from '../src/engine/core.ts';

const CHUNK = 64;
export const STAYS = 0;
export const RETURNS = WHEEL_DAYS;
const SITES = WHEEL_DAYS * 2;
/** Waiting lists of a site, the first of all its lists. */
export const WAITING_LISTS = SPECIALTIES * 6;
const SITE_LISTS = WAITING_LISTS + 1 + DIARY_DAYS;

/** A patient as they lie in a list: 37 bits of identity, and the 27 bits above them. */
export interface Found {
  identity: number;
  site: number;
  specialty: number;
  ward: number;
  low: number;
  high: number;
}

/** Calls `visit` with every record of a list, first in first. */
export function walk(core: Core, list: number, visit: (found: Found) => void): void {
  const heads = core.u32(Column.ListHeads);
  const next = core.u32(Column.ChunkNext);
  const pool = core.u64(Column.ChunkRecords);
  const words = new Uint32Array(pool.buffer, pool.byteOffset, pool.length * 2);
  let place = heads[list * 4]!;
  for (let left = lengthOf(core, list); left > 0; left--) {
    if (place * 2 >= words.length) throw new Error(`List ${list} ends ${left} records early.`);
    visit(unpack(words[place * 2]!, words[place * 2 + 1]!));
    place = (place + 1) % CHUNK === 0 ? next[Math.floor(place / CHUNK)]! * CHUNK : place + 1;
  }
}

/** Reads a record of 64 bits, low word and high word. */
export function unpack(low: number, high: number): Found {
  return {
    identity: low + (high & 31) * 2 ** 32,
    site: (high >>> 8) & 511,
    specialty: (high >>> 17) & 15,
    ward: (high >>> 21) & 7,
    low,
    high,
  };
}

export function listCount(core: Core): number {
  return core.u32(Column.ListHeads).length / 4;
}

export function lengthOf(core: Core, list: number): number {
  return core.u32(Column.ListHeads)[list * 4 + 2]!;
}

/** Number of a waiting list; `kind` 0 clinic, 1 day case, 2 inpatient. */
export function waitingList(site: number, specialty: number, kind: number, routine: 0 | 1): number {
  return SITES + site * SITE_LISTS + (specialty * 3 + kind) * 2 + routine;
}

/** Those who wait at a site for a bed. */
export function trolleys(site: number): number {
  return SITES + site * SITE_LISTS + WAITING_LISTS;
}

/** Those booked at a site's clinic for a day of the run. */
export function diary(site: number, day: number): number {
  return trolleys(site) + 1 + (day & (DIARY_DAYS - 1));
}

/** Every law that the world breaks this evening, in words; none in a sound one. */
export function broken(core: Core): string[] {
  return [...patientLaws(core), ...moneyLaws(core), ...ownerLaws(core), ...numberLaws(core)];
}

export function patientLaws(core: Core): string[] {
  const faults: string[] = [];
  const sites = core.i32(Column.Clock)[Clock.Sites]!;
  const present = new Int32Array(sites);
  const inBeds = new Int32Array(sites * WARDS);
  const seen = new Set<number>();
  for (let list = 0, n = listCount(core); list < n; list++) {
    if (lengthOf(core, list) === 0) continue;
    walk(core, list, (found) => {
      if (seen.has(found.identity)) faults.push(`patient ${found.identity} is in two places`);
      seen.add(found.identity);
      present[found.site]!++;
      if (list < RETURNS) inBeds[found.site * WARDS + found.ward]!++;
      if (list >= SITES && Math.floor((list - SITES) / SITE_LISTS) !== found.site)
        faults.push(`patient ${found.identity} is on another hospital's list`);
    });
  }
  const beds = core.i32(Column.SiteBeds);
  const occupied = core.i32(Column.SiteOccupied);
  for (let s = 0; s < sites; s++) {
    const still = Number(core.i64(Column.SiteEntered)[s]! - core.i64(Column.SiteLeft)[s]!);
    if (still !== present[s])
      faults.push(`site ${s}: ${still} came and did not leave, ${present[s]} are there`);
    for (let w = 0; w < WARDS; w++) {
      const at = s * WARDS + w;
      if (occupied[at] !== inBeds[at])
        faults.push(`site ${s} ward ${w}: ${occupied[at]} counted, ${inBeds[at]} lie there`);
      if (inBeds[at]! > beds[at]!) faults.push(`site ${s} ward ${w}: ${inBeds[at]} in ${beds[at]} beds`);
    }
  }
  return faults;
}

export function moneyLaws(core: Core): string[] {
  const faults: string[] = [];
  const sum = core.i64(Column.AccountCash).reduce((a, b) => a + b, 0n);
  if (sum !== 0n) faults.push(`all accounts together hold ${sum} pence`);
  const flows = core.i64(Column.FlowTotals);
  for (let flow = 0; flow < Flow.Count; flow++) {
    if (flows[flow * 2] !== flows[flow * 2 + 1])
      faults.push(`${Flow[flow]}: paid ${flows[flow * 2]}, received ${flows[flow * 2 + 1]}`);
  }
  return faults;
}

export function ownerLaws(core: Core): string[] {
  const clock = core.i32(Column.Clock);
  const governance = core.u8(Column.TrustGovernance);
  const faults: string[] = [];
  for (let s = 0; s < clock[Clock.Sites]!; s++) {
    const owner = core.u16(Column.SiteTrust)[s]!;
    if (core.u8(Column.SiteKind)[s] === SiteKind.Closed) continue;
    if (owner >= clock[Clock.Trusts]! || governance[owner] === Governance.Dissolved)
      faults.push(`site ${s} has no owner`);
  }
  return faults;
}

/** No column holds anything but finite numbers. */
export function numberLaws(core: Core): string[] {
  const faults: string[] = [];
  for (const name of claimedColumns(core)) {
    const view = core.u8(name) as ColumnArray;
    if (!(view instanceof Float64Array || view instanceof Float32Array)) continue;
    const at = view.findIndex((value) => !Number.isFinite(value));
    if (at >= 0) faults.push(`${Column[name]}[${at}] is ${view[at]}`);
  }
  return faults;
}

function claimedColumns(core: Core): Column[] {
  return core.bytes(0, 1, 2).map(({ name }) => name);
}

/** Pence in a trust's account. */
export function cashOf(core: Core, trust: number): bigint {
  return core.i64(Column.AccountCash)[Account.Trusts + trust]!;
}
