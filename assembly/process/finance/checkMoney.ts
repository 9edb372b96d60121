// Every day: what was paid was received, and all accounts together hold nothing.
import { Breach, Flow } from '../../layout';
import { breach } from '../../state/clock';
import { cash, flowTotals } from '../../state/ledger';

export function checkMoney(_day: i32): void {
  let sum: i64 = 0;
  for (let a = 0, n = cash.length; a < n; a++) sum += unchecked(cash[a]);
  if (sum != 0) breach(Breach.Money, 0);
  for (let flow = 0; flow < Flow.Count; flow++) {
    if (flowTotals[flow * 2] != flowTotals[flow * 2 + 1]) breach(Breach.Money, flow + 1);
  }
}
