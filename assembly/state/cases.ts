// Cases in the failure regime: one line for each trust; a trust has at most one at a time.
import { CaseField, Column, Instrument, Stage } from '../layout';
import { column } from '../kernel/columns';

export { CaseField, Route } from '../layout';

let cases: StaticArray<i32> = new StaticArray<i32>(0);
/** Appraised cost to the public purse of each instrument, £, trust × Instrument; INFEASIBLE (worth.ts) where it cannot be had. */
let estimates: StaticArray<f64> = new StaticArray<f64>(0);

/** Actors of the centre, f64: see Actor. */
export let actors: StaticArray<f64> = new StaticArray<f64>(0);
export enum Actor { Patience, SupportPaidThisYear, SectorMarginLastYear, PriceLevel, InputLevel, RetailLevel, Credibility, PriceChange, BeliefStructural, Count }

export function claimCases(trusts: i32): void {
  cases = column<i32>(Column.Cases, trusts * CaseField.Count);
  estimates = column<f64>(Column.CaseEstimates, trusts * Instrument.Count);
  actors = column<f64>(Column.Actors, Actor.Count);
}

// @ts-ignore: decorator
@inline
export function caseOf(trust: i32, field: CaseField): i32 {
  return cases[trust * CaseField.Count + field];
}

// @ts-ignore: decorator
@inline
export function setCase(trust: i32, field: CaseField, value: i32): void {
  cases[trust * CaseField.Count + field] = value;
}

export function estimateOf(trust: i32, instrument: i32): f64 {
  return estimates[trust * Instrument.Count + instrument];
}

export function setEstimate(trust: i32, instrument: i32, cost: f64): void {
  estimates[trust * Instrument.Count + instrument] = cost;
}

export function clearCase(trust: i32): void {
  const spells = caseOf(trust, CaseField.Spells);
  for (let f = 0; f < CaseField.Count; f++) cases[trust * CaseField.Count + f] = 0;
  setCase(trust, CaseField.Spells, spells);
}

export function inRegime(trust: i32): bool {
  return cases[trust * CaseField.Count + CaseField.Stage] >= Stage.Triggered;
}

/** Whether the case was decided from outside, so that nobody can refuse. */
export function isForced(trust: i32): bool {
  return caseOf(trust, CaseField.Forced) != 0;
}
