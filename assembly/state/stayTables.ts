// Draws of what an emergency is admitted for and how long it stays: an age from the hospital's own mix, then a label from
// that age's table, which is the same in all hospitals and small enough to lie near the processor.
//
// A label is specialty × 64 + code of nights (bedCohorts.ts). Each table is there twice: for a hospital with room, and for a
// full one, where stays are longest; in between the second is taken with the chance that makes the mean stay right.
//
// Of 64 bits:   | label 22 | four hours 16 | level 10 | age 16 |
import { AGE_BANDS, BILL_SHORT_EMERGENCY, Column, Pathway, SPECIALTIES } from '../layout';
import { column } from '../kernel/columns';
import { mix } from '../kernel/random';
import { codeOfNights, nightsOfCode, ROW, SAME_DAY, STAY_CODES } from './bedCohorts';
import { plannedDeathOf } from './care';
import { homeWard } from './patients';

export const LABELS = SPECIALTIES * STAY_CODES;
export const LEVELS = 2;
/** Rows of labels: by age of an emergency; by specialty of one who comes back after an operation; mothers. */
export const AFTER_OPERATION = AGE_BANDS;
export const MOTHERS_ROW = AGE_BANDS + SPECIALTIES;
const ROWS = MOTHERS_ROW + 1;
/** Specialties and, after them, the birth of a child: what a label can name. */
export const KINDS = SPECIALTIES + 1;

/** Row × level × label, cells of kernel/wideAlias.ts. */
export let stayCells: StaticArray<u32> = new StaticArray<u32>(0);
/** Site × (first time, again) × 8: | threshold 13 | age kept 3 | age given 3 |. */
export let ageCells: StaticArray<u32> = new StaticArray<u32>(0);
/** Cumulative share of each specialty in the emergencies of a site that go home, site × specialty. */
export let specialtyShare: StaticArray<f64> = new StaticArray<f64>(0);
/** Chance of dying in hospital after an operation, by specialty. */
let deaths: StaticArray<f64> = new StaticArray<f64>(0);
/** What a label means, so that it need not be taken apart: | stays 1 | excess nights 8 | bill code 7 | ward 3 | nights 8 |. */
let meanings: StaticArray<u32> = new StaticArray<u32>(0);
/** Where a label's stay is marked in a hospital with room: | bill code 16 | nights × ROW + field of the wheel 16 |. */
let placings: StaticArray<u32> = new StaticArray<u32>(0);
/** What it takes, so that it can be added up over a batch: | excess nights 14 | beds of each ward, 10 bits each |. */
let needs: StaticArray<u64> = new StaticArray<u64>(0);
export const WARD_BITS = 10;
export const EXCESS_SHIFT = 50;

export function claimStayTables(sites: i32): void {
  stayCells = column<u32>(Column.UrgentStays, ROWS * LEVELS * LABELS);
  ageCells = column<u32>(Column.UrgentAges, sites * 16);
  specialtyShare = column<f64>(Column.UrgentSpecialties, sites * SPECIALTIES);
  deaths = column<f64>(Column.PlannedDeaths, SPECIALTIES);
  for (let k = 0; k < SPECIALTIES; k++) deaths[k] = plannedDeathOf(k);
  meanings = new StaticArray<u32>(KINDS * STAY_CODES);
  placings = new StaticArray<u32>(KINDS * STAY_CODES);
  needs = new StaticArray<u64>(KINDS * STAY_CODES);
  for (let label = 0; label < KINDS * STAY_CODES; label++) {
    const meaning = meaningOfLabel(label);
    const ward = (meaning >> 8) & 7;
    const stays = meaning >> 26;
    meanings[label] = meaning;
    placings[label] = (((meaning >> 11) & 0x7f) << 16) | ((meaning & 0xff) * ROW) | (stays != 0 ? ward : SAME_DAY);
    needs[label] = (<u64>stays << (ward * WARD_BITS)) | (<u64>((meaning >> 18) & 0xff) << EXCESS_SHIFT);
  }
}

/** Nights after which each is paid for (state/care.ts). */
const TRIM = 28;

function meaningOfLabel(label: i32): u32 {
  const specialty = label / STAY_CODES;
  const nights = nightsOfCode(label % STAY_CODES);
  const code = (nights < 2 ? BILL_SHORT_EMERGENCY : Pathway.Emergency * SPECIALTIES) + min(specialty, SPECIALTIES - 1);
  return (
    <u32>nights |
    (<u32>homeWard(specialty) << 8) |
    (<u32>code << 11) |
    (<u32>max(0, nights - TRIM) << 18) |
    (<u32>(nights > 0 ? 1 : 0) << 26)
  );
}

// @ts-ignore: decorator
@inline
export function meaningOf(label: i32): u32 {
  return unchecked(meanings[label]);
}

// @ts-ignore: decorator
@inline
export function placingOf(label: i32): u32 {
  return unchecked(placings[label]);
}

// @ts-ignore: decorator
@inline
export function needsOf(label: i32): u64 {
  return unchecked(needs[label]);
}

// @ts-ignore: decorator
@inline
export function labelOf(specialty: i32, nights: i32): i32 {
  return specialty * STAY_CODES + codeOfNights(nights);
}

// @ts-ignore: decorator
@inline
export function plannedDeath(specialty: i32): f64 {
  return unchecked(deaths[specialty]);
}

// @ts-ignore: decorator
@inline
export function stayTable(row: i32, level: i32): i32 {
  return (row * LEVELS + level) * LABELS;
}

// @ts-ignore: decorator
@inline
function pickAge(cells: i32, bits: u64): i32 {
  const cell = unchecked(ageCells[cells + <i32>(bits & 7)]);
  // which of the two is chance: by a shift, not by a branch
  const kept = <u32>(<u32>((bits >> 3) & 0x1fff) < cell >> 6);
  return <i32>((cell >> (kept * 3)) & 7);
}

// @ts-ignore: decorator
@inline
function pickLabel(table: i32, bits: u64): i32 {
  const wide = <u32>(bits >> 42) * LABELS;
  const cell = unchecked(stayCells[table + <i32>(wide >> 22)]);
  const kept = <u32>(((wide >> 10) & 0xfff) < cell >> 20);
  return <i32>((cell >> (kept * 10)) & 1023);
}

/** Patients of one draw: what stage one writes and stage two reads, so that neither waits for the other's chance; few enough for `needs`. */
export const BATCH = 64;
/** Label of each in a hospital with room and in a full one; the bits of its level and of its four hours. */
export const roomy = new StaticArray<u16>(BATCH);
export const crowded = new StaticArray<u16>(BATCH);
export const chanceBits = new StaticArray<u32>(BATCH);

const STEP: u64 = 0x9e3779b97f4a7c15;

/** Draws `n` ≤ BATCH emergencies of a site from the words of a key after the first `from`: `both` levels, or the first alone. */
export function drawEmergencies(site: i32, key: u64, from: i32, n: i32, both: bool): void {
  let state = key + <u64>from * STEP;
  for (let i = 0; i < n; i++) {
    state += STEP;
    const bits = mix(state);
    const table = stayTable(pickAge(site * 16, bits), 0);
    unchecked((roomy[i] = <u16>pickLabel(table, bits)));
    if (both) unchecked((crowded[i] = <u16>pickLabel(table + LABELS, bits)));
    unchecked((chanceBits[i] = <u32>(bits >> 16)));
  }
}

/** Draws one who comes back to a site after an emergency, older than those who come, for the old return and die. */
export function drawReturn(site: i32, bits: u64, i: i32, both: bool): void {
  drawRow(pickAge(site * 16 + 8, bits), bits, i, both);
}

/** Draws one of a row into place `i`: `both` levels, or the first alone. */
export function drawRow(row: i32, bits: u64, i: i32, both: bool): void {
  const table = stayTable(row, 0);
  unchecked((roomy[i] = <u16>pickLabel(table, bits)));
  if (both) unchecked((crowded[i] = <u16>pickLabel(table + LABELS, bits)));
  unchecked((chanceBits[i] = <u32>(bits >> 16)));
}

/** A stay of the row in a hospital with room. */
// @ts-ignore: decorator
@inline
export function pickRow(row: i32, bits: u64): i32 {
  return pickLabel(stayTable(row, 0), bits);
}

/** An emergency of a site with room. */
// @ts-ignore: decorator
@inline
export function pickEmergency(site: i32, bits: u64): i32 {
  return pickLabel(stayTable(pickAge(site * 16, bits), 0), bits);
}
