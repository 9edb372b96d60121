// The administrator reckons what each feasible instrument would cost the public purse, with error; the cheapest will be proposed.
import { CaseEntry, CaseField, Instrument, Route, Rule, Stage } from '../../layout';
import { actor, normal, Stream } from '../../kernel/random';
import { isForbidden } from '../../state/acts';
import { caseOf, setCase, setEstimate } from '../../state/cases';
import { isWarming, trustCount } from '../../state/clock';
import { politicalFactor } from '../../state/government';
import { noteCase } from '../../state/journal';
import { secondStageDays } from '../../state/statute';
import { rule } from '../../state/rules';
import { isAlive } from '../../state/trusts';
import { INFEASIBLE } from '../../state/worth';
import { costOf } from './instruments';

export function appraise(day: i32): void {
  if (isWarming()) return;
  for (let t = 0, n = trustCount(); t < n; t++) {
    if (!isAlive(t) || caseOf(t, CaseField.Stage) != Stage.Triggered) continue;
    if (caseOf(t, CaseField.ClockDay) < caseOf(t, CaseField.ClockDays)) continue;
    for (let i: i32 = Instrument.Bailout; i < <i32>Instrument.Count; i++) estimate(t, i, day);
    setCase(t, CaseField.Stage, Stage.Appraised);
    setCase(t, CaseField.ClockDay, 0);
    setCase(t, CaseField.ClockDays, secondStageDays(t, day));
    noteCase(t, CaseEntry.StageReached, 0, 0, -1, <f64>Stage.Appraised, <f64>caseOf(t, CaseField.ClockDays));
  }
}

/** Writes a cost as it looks through error, politics and preference, £. */
function estimate(t: i32, instrument: i32, day: i32): void {
  const cost = isOffered(t, instrument) ? costOf(instrument, t) : INFEASIBLE;
  if (cost >= INFEASIBLE) {
    setEstimate(t, instrument, INFEASIBLE);
    return;
  }
  const error = normal(actor(t, caseOf(t, CaseField.Spells)), Stream.Appraisal, instrument);
  let seen = (cost + rule(Rule.AppraisalNoise) * error * Math.abs(cost)) * politicalFactor(instrument, day);
  if (<i32>rule(Rule.PreferredInstrument) == instrument) seen -= rule(Rule.PreferenceDiscount) * Math.abs(seen);
  setEstimate(t, instrument, seen);
  noteCase(t, CaseEntry.Estimated, instrument, 0, -1, seen / 1e6, cost / 1e6);
}

/** A trust at the end of the road to foundation status is only found a partner. */
function isOffered(t: i32, instrument: i32): bool {
  if (isForbidden(t, instrument)) return false;
  if (caseOf(t, CaseField.Route) == Route.Deficit) return true;
  return instrument == Instrument.Takeover || instrument == Instrument.Merger;
}
