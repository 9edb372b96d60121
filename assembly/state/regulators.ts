// What regulators see of a trust: its margin some quarters late and not quite right, its quality through an inspection.
import { Clock, Column, Mechanism, Rule } from '../layout';
import { column } from '../kernel/columns';
import { clip } from '../kernel/maths';
import { actor, normal, Stream } from '../kernel/random';
import { Span, underlyingMargin } from './accounts';
import { clock, isOn, trustCount } from './clock';
import { rule } from './rules';
import { isAlive, quality } from './trusts';

/** Quarters of margins kept: the longest lag and one. */
const KEPT = 9;

/** Underlying margin of the last quarters, trust × KEPT as a ring. */
let margins: StaticArray<f64> = new StaticArray<f64>(0);
/** Quarters that a trust has been in special measures; 0 when it is not. */
export let specialMeasures: StaticArray<i32> = new StaticArray<i32>(0);
/** The trust that helps one in special measures, −1 none. */
export let buddy: StaticArray<i32> = new StaticArray<i32>(0);

export function claimRegulators(trusts: i32): void {
  margins = column<f64>(Column.TrustMargins, trusts * KEPT);
  specialMeasures = column<i32>(Column.TrustSpecialMeasures, trusts);
  buddy = column<i32>(Column.TrustBuddy, trusts);
}

/** Writes down this quarter's margins; on the first day, all quarters that are kept. */
export function observeMargins(first: bool): void {
  const slot = clock[Clock.QuarterIndex] % KEPT;
  for (let t = 0, n = trustCount(); t < n; t++) {
    if (!isAlive(t)) continue;
    const margin = underlyingMargin(t, Span.Closed);
    if (first) for (let q = 0; q < KEPT; q++) margins[t * KEPT + q] = margin;
    else margins[t * KEPT + slot] = margin;
  }
}

/** The underlying margin as the finance regulator has it this quarter. */
export function marginSeen(t: i32): f64 {
  if (!isOn(Mechanism.RegulatorNoise)) return underlyingMargin(t, Span.Closed);
  const lag = <i32>clip(rule(Rule.RegulatorLag), 0.0, <f64>(KEPT - 1));
  const slot = (clock[Clock.QuarterIndex] + KEPT - lag) % KEPT;
  const error = rule(Rule.RegulatorNoise) * normal(actor(t, clock[Clock.QuarterIndex]), Stream.Inspection);
  return margins[t * KEPT + slot] + error;
}

/** Quality as an inspection this quarter finds it. */
export function qualityFound(t: i32): f64 {
  if (!isOn(Mechanism.RegulatorNoise)) return quality[t];
  return quality[t] + rule(Rule.InspectionNoise) * normal(actor(t, clock[Clock.QuarterIndex]), Stream.Inspection, 1);
}
