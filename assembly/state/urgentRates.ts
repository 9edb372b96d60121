// What a year brings each hospital through its doors, and the counts of the day.
import { Column, ColumnUse } from '../layout';
import { column } from '../kernel/columns';

/** Numbers of a site, f64. */
export enum Urgent {
  /** A day of mean season: attendances, those of them admitted, emergencies sent straight in, births. */
  Attend,
  Admitted,
  Direct,
  Births,
  /** Chance that an emergency stay ends in death: of mean quality; by the journey. */
  Death,
  DeathByTravel,
  /** What the quality of the trust makes of a chance of death. */
  Care,
  Count,
}

/** Counts of a site's day, i32. */
export enum Today {
  /** Arrivals: seen and sent home, seen and admitted, sent straight in, mothers. */
  Home,
  Admitted,
  Direct,
  Mothers,
  /** Emergencies who leave today, for the first time and of those who had come back; mothers who leave. */
  FirstLeave,
  AgainLeave,
  MothersLeave,
  Count,
}

export let urgentRates: StaticArray<f64> = new StaticArray<f64>(0);
export let todays: StaticArray<i32> = new StaticArray<i32>(0);

export function claimUrgentRates(sites: i32): void {
  urgentRates = column<f64>(Column.UrgentRates, sites * Urgent.Count);
  todays = column<i32>(Column.UrgentCohorts, sites * Today.Count, ColumnUse.Scratch);
}

// @ts-ignore: decorator
@inline
export function urgentRate(site: i32, what: Urgent): f64 {
  return unchecked(urgentRates[site * Urgent.Count + what]);
}

// @ts-ignore: decorator
@inline
export function todayOf(site: i32, what: Today): i32 {
  return unchecked(todays[site * Today.Count + what]);
}

// @ts-ignore: decorator
@inline
export function addToday(site: i32, what: Today, n: i32): void {
  unchecked((todays[site * Today.Count + what] += n));
}
