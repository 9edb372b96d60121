// History's mergers: on its date one trust becomes part of another.
import { Clock, EventKind, Mechanism } from '../../layout';
import { absorb } from '../../state/absorb';
import { clearCase } from '../../state/cases';
import { clock, isOn, isWarming } from '../../state/clock';
import { happened } from '../../state/record';
import { churn, isAlive, owner, successions } from '../../state/trusts';

/** Quarters of churn after a merger (judgement: 18 months, Fulop et al. 2002). */
const CHURN = 6;

/** Called on the first of a month, when accounts are settled: dates inside the month before are done today. */
export function succeed(day: i32): void {
  if (isWarming() || !isOn(Mechanism.History)) return;
  for (let i = 0, n = clock[Clock.Successions]; i < n; i++) {
    if (successions[i * 3] > day) continue;
    const from = successions[i * 3 + 1];
    const into = <i32>owner[successions[i * 3 + 2]];
    if (!isAlive(from) || !isAlive(into) || from == into) continue;
    absorb(from, into);
    clearCase(from);
    churn[into] = CHURN;
    happened(EventKind.Succession, from, -1, into);
  }
}
