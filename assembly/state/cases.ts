// Cases in the failure regime: one line for each trust; a trust has at most one at a time.
import { CaseField, Column, Stage } from '../layout';
import { column } from '../kernel/columns';

export { CaseField, Route } from '../layout';

let cases: StaticArray<i32> = new StaticArray<i32>(0);

/** Actors of the centre, f64: see Actor. */
export let actors: StaticArray<f64> = new StaticArray<f64>(0);
export enum Actor { Patience, SupportPaidThisYear, SectorMarginLastYear, PriceLevel, InputLevel, RetailLevel, Credibility, PriceChange, Count }

export function claimCases(trusts: i32): void {
  cases = column<i32>(Column.Cases, trusts * CaseField.Count);
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

export function clearCase(trust: i32): void {
  const spells = caseOf(trust, CaseField.Spells);
  for (let f = 0; f < CaseField.Count; f++) cases[trust * CaseField.Count + f] = 0;
  setCase(trust, CaseField.Spells, spells);
}

export function inRegime(trust: i32): bool {
  return cases[trust * CaseField.Count + CaseField.Stage] >= Stage.Triggered;
}
