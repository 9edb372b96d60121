// A trust is put into the regime: its case opens and the statutory clock starts.
import { CaseEntry, CaseField, EventKind, FailureMechanism, Indicator, Mechanism, Route, Rule, Series, Stage } from '../../layout';
import { actor, Stream, unit } from '../../kernel/random';
import { Span, underlyingMargin } from '../../state/accounts';
import { Actor, actors, caseOf, clearCase, setCase } from '../../state/cases';
import { isOn } from '../../state/clock';
import { lawOn } from '../../state/failureLaw';
import { noteCase } from '../../state/journal';
import { add, happened } from '../../state/record';
import { ofYear, rule } from '../../state/rules';
import { firstStageDays } from '../../state/statute';

export function enter(t: i32, day: i32, route: Route): void {
  const spells = caseOf(t, CaseField.Spells);
  clearCase(t);
  setCase(t, CaseField.Stage, Stage.Triggered);
  setCase(t, CaseField.OpenedOn, day);
  setCase(t, CaseField.Route, route);
  setCase(t, CaseField.Spells, spells + 1);
  setCase(t, CaseField.Law, route == Route.Deficit ? lawFor(t, day) : <i32>FailureMechanism.Performance2008);
  setCase(t, CaseField.ClockDays, firstStageDays(t, day));
  noteCase(t, CaseEntry.Opened, 0, 0, -1, underlyingMargin(t, Span.Closed), <f64>spells);
  add(Indicator.CasesOpened, 1.0);
  happened(spells > 0 ? EventKind.Relapse : EventKind.Triggered, t);
}

/** An administrator is the last resort: a trust deep in deficit is escalated the more readily the less patience is left. */
function lawFor(t: i32, day: i32): i32 {
  const law = lawOn(t, day);
  if (law != FailureMechanism.UnsustainableProvider && law != FailureMechanism.Administration) return law;
  if (<i32>rule(Rule.FailureMechanism) != FailureMechanism.History) return appoint(t, law);
  const cautious = isOn(Mechanism.Elections) && ofYear(Series.Elections, day) > 0.0 ? rule(Rule.ElectionCaution) : 1.0;
  const chance = rule(Rule.EscalationChance) * (1.3 - actors[Actor.Patience]) * cautious;
  const deep = underlyingMargin(t, Span.Closed) < rule(Rule.EscalationMargin);
  if (!deep || unit(actor(t, caseOf(t, CaseField.Spells)), Stream.Escalation) >= chance) return FailureMechanism.Performance2008;
  return appoint(t, law);
}

function appoint(t: i32, law: i32): i32 {
  add(Indicator.Administrations, 1.0);
  happened(EventKind.AdministratorAppointed, t);
  return law;
}
