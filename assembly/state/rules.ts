// What the scenario lays down: single numbers and numbers by year.
import { Column, ColumnUse, MAX_YEARS, Rule, Series } from '../layout';
import { column } from '../kernel/columns';
import { financialYear } from '../kernel/calendar';
import { epochOf } from './clock';

let rules: StaticArray<f64> = new StaticArray<f64>(0);
let series: StaticArray<f64> = new StaticArray<f64>(0);

export function claimRules(): void {
  rules = column<f64>(Column.Rules, Rule.Count);
  series = column<f64>(Column.RuleSeries, Series.Count * (MAX_YEARS + 1));
}

// @ts-ignore: decorator
@inline
export function rule(name: Rule): f64 {
  return unchecked(rules[name]);
}

/** Changes a live parameter during a run. */
export function setRule(name: Rule, value: f64): void {
  rules[name] = value;
}

/** Financial years since the one the run starts in. */
export function yearOfRun(day: i32): i32 {
  const year = financialYear(epochOf(day)) - financialYear(epochOf(0));
  return year < 0 ? 0 : year > MAX_YEARS ? MAX_YEARS : year;
}

/** The series' number for the financial year that `day` lies in. */
export function ofYear(name: Series, day: i32): f64 {
  return series[name * (MAX_YEARS + 1) + yearOfRun(day)];
}

/** λ, the scale on which management moves cost: a number of its own, or that of w when the rule is below nought. */
export function managementWeight(): f64 {
  const own = rule(Rule.ManagementCost);
  return own < 0.0 ? rule(Rule.StructureWeight) : own;
}
