// Every working day the statutory clock of each open case moves on by one.
import { CaseField, Stage } from '../../layout';
import { workingDay } from '../../kernel/calendar';
import { caseOf, setCase } from '../../state/cases';
import { epochOf, isWarming, trustCount } from '../../state/clock';

export function advanceCases(day: i32): void {
  if (isWarming() || !workingDay(epochOf(day))) return;
  for (let t = 0, n = trustCount(); t < n; t++) {
    const stage = caseOf(t, CaseField.Stage);
    if (stage < Stage.Triggered || stage > Stage.Appraised) continue;
    setCase(t, CaseField.ClockDay, caseOf(t, CaseField.ClockDay) + 1);
  }
}
