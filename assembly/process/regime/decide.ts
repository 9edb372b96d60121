// Who must agree is asked, the cheapest instrument first; what is refused leaves the next, and in the end the bail-out.
import { CaseEntry, CaseField, EventKind, Indicator, Instrument, Rule, Stage } from '../../layout';
import { caseOf, estimateOf, setCase } from '../../state/cases';
import { isWarming, trustCount } from '../../state/clock';
import { add, happened } from '../../state/record';
import { rule } from '../../state/rules';
import { sawNothingDone } from '../../state/government';
import { noteCase } from '../../state/journal';
import { weighLocally } from '../../state/sharedPlan';
import { isAlive, rest } from '../../state/trusts';
import { INFEASIBLE } from '../../state/worth';
import { agrees } from './instruments';

/** Rounds in which nobody agreed, after which the case is dropped. */
const MOST_TRIES = 5;

export function decide(day: i32): void {
  if (isWarming()) return;
  for (let t = 0, n = trustCount(); t < n; t++) {
    if (!isAlive(t) || caseOf(t, CaseField.Stage) != Stage.Appraised) continue;
    if (caseOf(t, CaseField.ClockDay) < caseOf(t, CaseField.ClockDays)) continue;
    settleCase(t, day);
  }
}

function settleCase(t: i32, day: i32): void {
  for (let next = cheapest(t); next != Instrument.None; next = cheapest(t)) {
    if (agrees(next, t, day)) {
      weighLocally(t, next, day);
      setCase(t, CaseField.Instrument, next);
      setCase(t, CaseField.Stage, Stage.Decided);
      add(Indicator.CasesDecided, 1.0);
      noteCase(t, CaseEntry.StageReached, next, 0, -1, <f64>Stage.Decided);
      return;
    }
    setCase(t, CaseField.Refused, caseOf(t, CaseField.Refused) | (1 << next));
  }
  setCase(t, CaseField.Refused, 0);
  setCase(t, CaseField.Tries, caseOf(t, CaseField.Tries) + 1);
  if (caseOf(t, CaseField.Tries) < MOST_TRIES) return;
  setCase(t, CaseField.Stage, Stage.None);
  rest[t] = <i32>rule(Rule.RestAfterCase);
  sawNothingDone(1.0);
  noteCase(t, CaseEntry.Ended);
  happened(EventKind.CaseClosed, t);
}

/** The instrument of least appraised cost that is feasible and not yet refused. */
function cheapest(t: i32): i32 {
  let best: i32 = Instrument.None;
  let least = INFEASIBLE;
  for (let i: i32 = Instrument.Bailout; i < <i32>Instrument.Count; i++) {
    const cost = estimateOf(t, i);
    if (((caseOf(t, CaseField.Refused) >> i) & 1) == 1 || cost >= least) continue;
    least = cost;
    best = i;
  }
  return best;
}
