// Where the world stands in time, how large it is, and what has gone wrong.
import { Breach, Clock, Column, ColumnUse, Fidelity, Mechanism } from '../layout';
import { column } from '../kernel/columns';

export let clock: StaticArray<i32> = new StaticArray<i32>(0);
/** [0] episodes finished since the first day. */
export let episodes: StaticArray<i64> = new StaticArray<i64>(0);

export function claimClock(): void {
  clock = column<i32>(Column.Clock, Clock.Count);
  episodes = column<i64>(Column.Episodes, 1, ColumnUse.State);
}

// @ts-ignore: decorator
@inline
export function today(): i32 {
  return unchecked(clock[Clock.Day]);
}

/** Days since 1970-01-01 of day `day`. */
// @ts-ignore: decorator
@inline
export function epochOf(day: i32): i32 {
  return unchecked(clock[Clock.StartEpochDay]) + day;
}

/** Number of the Monday that `day` lies behind, or is. */
export function weekOf(day: i32): i32 {
  return (epochOf(day) + 3) / 7;
}

// @ts-ignore: decorator
@inline
export function zoneCount(): i32 {
  return unchecked(clock[Clock.Zones]);
}

// @ts-ignore: decorator
@inline
export function siteCount(): i32 {
  return unchecked(clock[Clock.Sites]);
}

// @ts-ignore: decorator
@inline
export function trustCount(): i32 {
  return unchecked(clock[Clock.Trusts]);
}

// @ts-ignore: decorator
@inline
export function commissionerCount(): i32 {
  return unchecked(clock[Clock.Commissioners]);
}

/** Whether a mechanism acts in this scenario. */
// @ts-ignore: decorator
@inline
export function isOn(mechanism: Mechanism): bool {
  const word = mechanism < 32 ? Clock.Mechanisms : Clock.MoreMechanisms;
  return ((unchecked(clock[word]) >> (mechanism & 31)) & 1) == 1;
}

/** Whether patients are daily counts and not records. */
// @ts-ignore: decorator
@inline
export function inCohorts(): bool {
  return unchecked(clock[Clock.Fidelity]) == Fidelity.Cohorts;
}

/** Before the first day: processes run, nothing is counted or paid. */
// @ts-ignore: decorator
@inline
export function isWarming(): bool {
  return unchecked(clock[Clock.Warming]) != 0;
}

/** Notes the first law that broke; the host stops the run. */
export function breach(law: Breach, place: i32): void {
  if (clock[Clock.Breach] != Breach.None) return;
  clock[Clock.Breach] = law;
  clock[Clock.BreachDay] = clock[Clock.Day];
  clock[Clock.BreachPlace] = place;
}
