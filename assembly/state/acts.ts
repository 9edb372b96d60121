// What is done from outside: the dated list of a scenario, and the instruments that it takes away.
import { Act, ACT_FIELDS, Clock, Column, MAX_ACTS } from '../layout';
import { column } from '../kernel/columns';
import { clock } from './clock';

/** Act × ACT_FIELDS, in the order in which they were given. */
let acts: StaticArray<f64> = new StaticArray<f64>(0);
/** Instruments that a trust may not be given, a bit each; the last entry holds for all. */
let forbidden: StaticArray<i32> = new StaticArray<i32>(0);

export function claimActs(trusts: i32): void {
  acts = column<f64>(Column.Interventions, MAX_ACTS * ACT_FIELDS);
  forbidden = column<i32>(Column.ForbiddenInstruments, trusts + 1);
}

export function actCount(): i32 {
  return clock[Clock.ActCount];
}

/** A number of the n-th act: 0 day, 1 Act, 2 trust, 3 site, 4 instrument or rule, 5 value. */
// @ts-ignore: decorator
@inline
export function actField(n: i32, field: i32): f64 {
  return acts[n * ACT_FIELDS + field];
}

/** Adds an act to the list; false when it is full. */
export function addAct(day: i32, act: Act, trust: i32, site: i32, which: i32, value: f64): bool {
  const n = clock[Clock.ActCount];
  if (n >= MAX_ACTS) return false;
  const o = n * ACT_FIELDS;
  acts[o] = <f64>day;
  acts[o + 1] = <f64>act;
  acts[o + 2] = <f64>trust;
  acts[o + 3] = <f64>site;
  acts[o + 4] = <f64>which;
  acts[o + 5] = value;
  clock[Clock.ActCount] = n + 1;
  return true;
}

/** Forbids an instrument to a trust, or to all when `trust` is −1. */
export function forbid(trust: i32, instrument: i32): void {
  const at = trust < 0 ? forbidden.length - 1 : trust;
  forbidden[at] |= 1 << instrument;
}

export function isForbidden(trust: i32, instrument: i32): bool {
  return (((forbidden[trust] | forbidden[forbidden.length - 1]) >> instrument) & 1) == 1;
}
