// What was decided is done when its day comes; an acquirer may still walk away; a bail-out ends.
import { CaseField, Clock, EventKind, Instrument, Rule, Stage } from '../../layout';
import { actor, Stream, unit } from '../../kernel/random';
import { Span, underlyingMargin } from '../../state/accounts';
import { Actor, actors, caseOf, setCase } from '../../state/cases';
import { clock, isWarming, trustCount } from '../../state/clock';
import { happened } from '../../state/record';
import { rule } from '../../state/rules';
import { isAlive, rest } from '../../state/trusts';
import { bailOut } from './instruments/bailout';
import { closeSite } from './instruments/close';
import { stillStands, takeOver } from './instruments/takeover';

/** Margin before support above which a trust counts as recovered. */
const RECOVERED = -0.01;

export function implement(day: i32): void {
  if (isWarming()) return;
  for (let t = 0, n = trustCount(); t < n; t++) {
    if (!isAlive(t)) continue;
    const stage = caseOf(t, CaseField.Stage);
    if (stage == Stage.Decided) carryOut(t, day);
    else if (stage == Stage.Outcome && caseOf(t, CaseField.EndsOn) <= day) endCase(t);
  }
}

function carryOut(t: i32, day: i32): void {
  const instrument = caseOf(t, CaseField.Instrument);
  if (instrument == Instrument.Takeover && walksAway(t)) {
    // the others are asked again
    setCase(t, CaseField.Stage, Stage.Appraised);
    setCase(t, CaseField.Refused, 0);
    setCase(t, CaseField.Tries, caseOf(t, CaseField.Tries) + 1);
    happened(EventKind.BidRefused, t, -1, caseOf(t, CaseField.Counterpart), Instrument.Takeover);
    return;
  }
  if (caseOf(t, CaseField.EndsOn) > day) return;
  actors[Actor.Patience] = Math.min(1.0, actors[Actor.Patience] + rule(Rule.PatienceRefill));
  rest[t] = <i32>rule(Rule.RestAfterCase);
  if (instrument == Instrument.Takeover) takeOver(t, day);
  else if (instrument == Instrument.Closure) closeSite(t, day);
  else bailOut(t, day);
}

/** Each quarter until it is signed, what due diligence finds may end the deal. */
function walksAway(t: i32): bool {
  if (!stillStands(t)) return true;
  return unit(actor(t, clock[Clock.QuarterIndex]), Stream.DueDiligence) < rule(Rule.WalkAway);
}

function endCase(t: i32): void {
  const recovered = underlyingMargin(t, Span.Closed) > RECOVERED;
  setCase(t, CaseField.Stage, Stage.None);
  rest[t] = <i32>rule(Rule.RestAfterCase);
  happened(recovered ? EventKind.Recovered : EventKind.CaseClosed, t);
}
