// What was decided is done when its day comes; an acquirer may still walk away; a bail-out ends.
import { CaseEntry, CaseField, EventKind, Indicator, Instrument, Rule, Stage } from '../../layout';
import { Span, underlyingMargin } from '../../state/accounts';
import { caseOf, setCase } from '../../state/cases';
import { isWarming, trustCount } from '../../state/clock';
import { isPrivate } from '../../state/contracts';
import { fallsThrough } from '../../state/fate';
import { learn, sawAct } from '../../state/government';
import { noteCase } from '../../state/journal';
import { add, happened } from '../../state/record';
import { rule } from '../../state/rules';
import { isAlive, rest } from '../../state/trusts';
import { carryOut, standsStill } from './instruments';

/** Margin before support above which a trust counts as recovered. */
const RECOVERED = -0.01;

export function implement(day: i32): void {
  if (isWarming()) return;
  for (let t = 0, n = trustCount(); t < n; t++) {
    if (!isAlive(t)) continue;
    const stage = caseOf(t, CaseField.Stage);
    if (stage == Stage.Decided) bringAbout(t, day);
    else if (stage == Stage.Outcome && caseOf(t, CaseField.EndsOn) <= day) endCase(t);
  }
}

function bringAbout(t: i32, day: i32): void {
  const instrument = caseOf(t, CaseField.Instrument);
  if (fallsThrough(t, instrument, day)) return;
  if (!standsStill(instrument, t)) {
    // the others are asked again
    setCase(t, CaseField.Stage, Stage.Appraised);
    setCase(t, CaseField.Refused, 0);
    setCase(t, CaseField.Tries, caseOf(t, CaseField.Tries) + 1);
    noteCase(t, CaseEntry.WalkedAway, instrument, 0, caseOf(t, CaseField.Counterpart));
    // a private contract that is given up has an event of its own
    if (!isPrivate(instrument)) happened(EventKind.WalkedAway, t, -1, caseOf(t, CaseField.Counterpart), instrument);
    return;
  }
  if (caseOf(t, CaseField.EndsOn) > day) return;
  if (instrument != Instrument.Bailout && instrument != Instrument.PfiRelief) sawAct(1.0);
  rest[t] = <i32>rule(Rule.RestAfterCase);
  carryOut(instrument, t, day);
  if (!isAlive(t)) add(Indicator.OrganisationsEnded, 1.0);
}

function endCase(t: i32): void {
  const recovered = underlyingMargin(t, Span.Closed) > RECOVERED;
  learn(caseOf(t, CaseField.Instrument), recovered);
  noteCase(t, CaseEntry.Ended, caseOf(t, CaseField.Instrument), 0, -1, underlyingMargin(t, Span.Closed), recovered ? 1.0 : 0.0);
  setCase(t, CaseField.Stage, Stage.None);
  rest[t] = <i32>rule(Rule.RestAfterCase);
  happened(recovered ? EventKind.Recovered : EventKind.CaseClosed, t);
}
