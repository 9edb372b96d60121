// Keyed draws: chance is a function of who and what, never of when it was asked.
import { Column, ColumnUse } from '../layout';
import { column } from './columns';

/** What a draw decides. Together with an identity and a count it is the whole key of a draw. */
export enum Stream {
  PlannedCount,
  UrgentCount,
  Arrival,
  Referral,
  SecondChoice,
  Ambulance,
  FourHours,
  Attendance,
  Decision,
  FollowUpGap,
  Treatment,
  Death,
  Return,
  OpeningWait = 21,
  ManagementShock,
  QualityShock,
  Vacancy,
  Hazard,
  Appraisal,
  Bid,
  DueDiligence,
  Implementation,
  Overrun,
  Opening,
  Team,
  Trace,
  Consent,
  Candidate,
  Tender,
  Friction,
  Court,
  Politics,
  Inspection,
  Imposed,
  Escalation,
  /** Of counts: a site's day of arrivals, of beds, of those who leave. */
  SiteArrivals,
  SiteBeds,
  SiteLeaving,
  SiteOpening,
  PlannedDay,
  PlannedWeek,
  PlannedMonth,
  PlannedOpening,
}

/** [0] the key made of the seed and the replicate. */
let keys: StaticArray<u64> = new StaticArray<u64>(0);

export function claimKeys(): void {
  keys = column<u64>(Column.Keys, 1, ColumnUse.Fixed);
}

/** Replicate 0 is the seed alone; every other has a key of its own, mixed from both. */
export function setSeed(low: u32, high: u32, replicate: u32): void {
  const key = mix((<u64>high << 32) | <u64>low);
  keys[0] = replicate == 0 ? key : mix(key + <u64>replicate * 0x9e3779b97f4a7c15);
}

/** Stafford's thirteenth mixer, as in SplitMix64 (Steele, Lea and Flood 2014). */
// @ts-ignore: decorator
@inline
export function mix(value: u64): u64 {
  let x = value;
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
  x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
  return x ^ (x >> 31);
}

/** 64 random bits for the n-th draw of `stream` about `identity` (identity < 2^40, n < 256). */
// @ts-ignore: decorator
@inline
export function draw(identity: u64, stream: i32, n: i32 = 0): u64 {
  return mix((identity ^ (<u64>n << 40) ^ (<u64>stream << 48)) * 0x9e3779b97f4a7c15 + unchecked(keys[0]));
}

/** The draw as a number in [0, 1). */
// @ts-ignore: decorator
@inline
export function unit(identity: u64, stream: i32, n: i32 = 0): f64 {
  return toUnit(draw(identity, stream, n));
}

// @ts-ignore: decorator
@inline
export function toUnit(bits: u64): f64 {
  return <f64>(bits >> 11) * 1.1102230246251565e-16;
}

// One draw can answer four questions of a moment, each by bits of its own:  | pick 18 | chance 14 | pick 18 | chance 14 |

/** Bits for an alias table of up to 32 cells (kernel/alias.ts). */
// @ts-ignore: decorator
@inline
export function firstPick(bits: u64): u32 {
  return <u32>(bits >> 32);
}

// @ts-ignore: decorator
@inline
export function secondPick(bits: u64): u32 {
  return <u32>bits;
}

/** A number in (0, 1), the middle of one of 2^14 steps. */
// @ts-ignore: decorator
@inline
export function firstChance(bits: u64): f64 {
  return (<f64>(<i32>(bits >> 32) & 0x3fff) + 0.5) * 6.103515625e-5;
}

// @ts-ignore: decorator
@inline
export function secondChance(bits: u64): f64 {
  return (<f64>(<i32>bits & 0x3fff) + 0.5) * 6.103515625e-5;
}

/** Key of a draw about an actor (a trust, a site, a case) at a period. */
// @ts-ignore: decorator
@inline
export function actor(index: i32, period: i32): u64 {
  return (<u64>period << 20) | <u64>index;
}

/** Key of what happens at a site on a day from −1024 on. */
// @ts-ignore: decorator
@inline
export function siteDay(site: i32, day: i32): u64 {
  return actor(site, day + 1024);
}

/** A standard normal deviate by Box and Muller. */
export function normal(identity: u64, stream: i32, n: i32 = 0): f64 {
  const bits = draw(identity, stream, n);
  const radius = 1.0 - toUnit(bits);
  const angle = <f64>(mix(bits) >> 11) * 1.1102230246251565e-16 * 6.283185307179586;
  return Math.sqrt(-2.0 * Math.log(radius)) * Math.cos(angle);
}
