// A trust is put into the regime: its case opens and the statutory clock starts.
import { CaseEntry, CaseField, EventKind, Indicator, Route, Stage } from '../../layout';
import { Span, underlyingMargin } from '../../state/accounts';
import { caseOf, clearCase, setCase } from '../../state/cases';
import { noteCase } from '../../state/journal';
import { add, happened } from '../../state/record';
import { firstStageDays } from '../../state/statute';

export function enter(t: i32, day: i32, route: Route): void {
  const spells = caseOf(t, CaseField.Spells);
  clearCase(t);
  setCase(t, CaseField.Stage, Stage.Triggered);
  setCase(t, CaseField.OpenedOn, day);
  setCase(t, CaseField.Route, route);
  setCase(t, CaseField.Spells, spells + 1);
  setCase(t, CaseField.ClockDays, firstStageDays(t, day));
  noteCase(t, CaseEntry.Opened, 0, 0, -1, underlyingMargin(t, Span.Closed), <f64>spells);
  add(Indicator.CasesOpened, 1.0);
  happened(spells > 0 ? EventKind.Relapse : EventKind.Triggered, t);
}
