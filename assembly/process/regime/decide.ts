// Who must agree is asked, the cheapest instrument first; what is refused leaves the next, and in the end the bail-out.
import { CaseField, EventKind, Instrument, Rule, Stage } from '../../layout';
import { caseOf, setCase } from '../../state/cases';
import { isWarming, trustCount } from '../../state/clock';
import { happened } from '../../state/record';
import { rule } from '../../state/rules';
import { isAlive, rest } from '../../state/trusts';
import { agreeBailout } from './instruments/bailout';
import { agreeClosure } from './instruments/close';
import { agreeTakeover } from './instruments/takeover';

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
    if (agrees(t, next, day)) {
      setCase(t, CaseField.Instrument, next);
      setCase(t, CaseField.Stage, Stage.Decided);
      return;
    }
    setCase(t, CaseField.Refused, caseOf(t, CaseField.Refused) | (1 << next));
  }
  setCase(t, CaseField.Refused, 0);
  setCase(t, CaseField.Tries, caseOf(t, CaseField.Tries) + 1);
  if (caseOf(t, CaseField.Tries) < MOST_TRIES) return;
  setCase(t, CaseField.Stage, Stage.None);
  rest[t] = <i32>rule(Rule.RestAfterCase);
  happened(EventKind.CaseClosed, t);
}

function agrees(t: i32, instrument: Instrument, day: i32): bool {
  if (instrument == Instrument.Takeover) return agreeTakeover(t, day);
  if (instrument == Instrument.Closure) return agreeClosure(t, day);
  return agreeBailout(t);
}

/** The instrument of least appraised cost that is feasible and not yet refused. */
function cheapest(t: i32): Instrument {
  let best = Instrument.None;
  let least = i32.MAX_VALUE;
  for (let i: i32 = Instrument.Bailout; i <= <i32>Instrument.Closure; i++) {
    const cost = caseOf(t, CaseField.CostOfBailout + i - Instrument.Bailout);
    if (((caseOf(t, CaseField.Refused) >> i) & 1) == 1 || cost >= least) continue;
    least = cost;
    best = i;
  }
  return best;
}
