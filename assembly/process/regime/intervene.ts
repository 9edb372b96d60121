// What a scenario or a hand from outside does on its day. Nobody in the model is asked; what follows is the model's.
import { Account, Act, CaseEntry, CaseField, EventKind, Flow, Instrument, Route, Rule, Stage } from '../../layout';
import { actCount, actField, forbid } from '../../state/acts';
import { caseOf, inRegime, setCase } from '../../state/cases';
import { noteCase } from '../../state/journal';
import { accountOfTrust, pay } from '../../state/ledger';
import { happened } from '../../state/record';
import { setRule } from '../../state/rules';
import { isClosed, trustOf } from '../../state/sites';
import { isAlive } from '../../state/trusts';
import { cutCapacity } from './cutCapacity';
import { enter } from './enter';
import { agrees } from './instruments';
import { closeSite } from './instruments/close';

/** Performs the acts of the day, before anything else happens in it. */
export function intervene(day: i32): void {
  for (let n = 0, all = actCount(); n < all; n++) {
    if (<i32>actField(n, 0) != day) continue;
    perform(<i32>actField(n, 1), <i32>actField(n, 2), <i32>actField(n, 3), <i32>actField(n, 4), actField(n, 5), day);
  }
}

function perform(act: i32, trust: i32, site: i32, which: i32, value: f64, day: i32): void {
  if (act == Act.Set) {
    setRule(<Rule>which, value);
    return;
  }
  if (act == Act.Forbid) {
    forbid(trust, which);
    return;
  }
  const t = act == Act.Close ? <i32>trustOf[site] : trust;
  // the trust may be part of another by now
  if (!isAlive(t)) return;
  happened(EventKind.Intervened, t, site, -1, act == Act.Force ? <Instrument>which : Instrument.None, value);
  noteCase(t, CaseEntry.Intervened, act == Act.Force ? which : 0, 0, site, <f64>act, value);
  if (act == Act.Enter && !inRegime(t)) enter(t, day, Route.Deficit);
  else if (act == Act.Force) force(t, which, day);
  else if (act == Act.Pay) pay(Account.Treasury, accountOfTrust(t), Flow.Support, <i64>Math.round(value * 1e8));
  else if (act == Act.Close) shut(t, site, day);
  else if (act == Act.Cut) cutCapacity(t, value);
}

/** The case is decided today; the instrument is carried out when its own plan is due. If it cannot be had, the case goes on. */
function force(t: i32, instrument: i32, day: i32): void {
  if (!inRegime(t)) enter(t, day, Route.Deficit);
  setCase(t, CaseField.Forced, 1);
  if (!agrees(instrument, t, day)) {
    setCase(t, CaseField.Forced, 0);
    return;
  }
  setCase(t, CaseField.Instrument, instrument);
  setCase(t, CaseField.Stage, Stage.Decided);
  noteCase(t, CaseEntry.StageReached, instrument, 0, -1, <f64>Stage.Decided);
}

function shut(t: i32, site: i32, day: i32): void {
  if (isClosed(site)) return;
  const stage = caseOf(t, CaseField.Stage);
  const before = caseOf(t, CaseField.Site);
  setCase(t, CaseField.Site, site);
  closeSite(t, day);
  // a case that was open goes on
  setCase(t, CaseField.Stage, stage);
  setCase(t, CaseField.Site, before);
}
