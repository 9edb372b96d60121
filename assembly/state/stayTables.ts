// Draws of what an emergency is admitted for and how long it stays: one table a site, for its own mix of ages.
//
// A label is specialty × 64 + code of nights (bedCohorts.ts). Each table is there twice: for a hospital with room, and for a
// full one, where stays are longest; in between the second is taken with the chance that makes the mean stay right.
import { Column, SPECIALTIES } from '../layout';
import { column } from '../kernel/columns';
import { pickWide } from '../kernel/wideAlias';
import { STAY_CODES } from './bedCohorts';
import { plannedDeathOf } from './care';

export const LABELS = SPECIALTIES * STAY_CODES;
export const LEVELS = 2;
/** The rows of `placeStays`: by specialty, of those who come back after a planned stay; then mothers. */
export const MOTHERS_ROW = SPECIALTIES;
const ROWS = SPECIALTIES + 1;

/** Site × level × label, cells of kernel/wideAlias.ts. */
export let stayCells: StaticArray<u32> = new StaticArray<u32>(0);
/** Row × level × code. */
export let placeCells: StaticArray<u32> = new StaticArray<u32>(0);
/** Chance, in 65536ths, that one who stayed so long for this outlived it. */
export let outlived: StaticArray<i32> = new StaticArray<i32>(0);
/** Chance of dying in hospital after an operation, by specialty. */
let deaths: StaticArray<f64> = new StaticArray<f64>(0);
/** Cumulative share of each specialty in the emergencies of a site, site × specialty. */
export let specialtyShare: StaticArray<f64> = new StaticArray<f64>(0);

export function claimStayTables(sites: i32): void {
  stayCells = column<u32>(Column.UrgentStays, sites * LEVELS * LABELS);
  placeCells = column<u32>(Column.PlaceStays, ROWS * LEVELS * STAY_CODES);
  outlived = column<i32>(Column.OutlivedStays, LABELS);
  deaths = column<f64>(Column.PlannedDeaths, SPECIALTIES);
  for (let k = 0; k < SPECIALTIES; k++) deaths[k] = plannedDeathOf(k);
  specialtyShare = column<f64>(Column.UrgentSpecialties, sites * SPECIALTIES);
}

// @ts-ignore: decorator
@inline
export function plannedDeath(specialty: i32): f64 {
  return unchecked(deaths[specialty]);
}

// @ts-ignore: decorator
@inline
export function stayTable(site: i32, level: i32): i32 {
  return (site * LEVELS + level) * LABELS;
}

// @ts-ignore: decorator
@inline
export function placeTable(row: i32, level: i32): i32 {
  return (row * LEVELS + level) * STAY_CODES;
}

/** Code of nights of a mother, or of one who comes back after a planned stay. */
// @ts-ignore: decorator
@inline
export function pickPlaceStay(row: i32, level: i32, bits: u32): i32 {
  return pickWide(placeCells, placeTable(row, level), STAY_CODES, bits);
}
