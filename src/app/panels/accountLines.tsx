// The accounts of a trust as bars: income, then costs, then the result; and below it the cash that no result counts.
import { Flow } from '../../../assembly/layout.ts';
import { number } from '../print.ts';
import { dateOf, fullDate } from '../run/dates.ts';
import type { Accounts } from '../run/protocol.ts';
import * as state from '../run/state.ts';
import { lineName } from '../shortNames.ts';
import { words } from '../words.ts';

/** Money that moves without being income or cost: lent, invested, handed on with a hospital. */
const BESIDES = new Set(
  [
    Flow.Loan,
    Flow.Repayment,
    Flow.Investment,
    Flow.Allocation,
    Flow.StrandedCost,
    Flow.DebtWriteOff,
    Flow.OpeningBalance,
    Flow.Balance,
  ].map((flow) => lineName(Flow[flow])),
);

interface Line {
  name: string;
  amount: number;
}

/** Income before costs, each the largest first. */
const inOrder = (lines: Line[]): Line[] =>
  [...lines].sort(
    (a, b) => Number(b.amount > 0) - Number(a.amount > 0) || Math.abs(b.amount) - Math.abs(a.amount),
  );

function Rows({ lines, most }: { lines: Line[]; most: number }) {
  return (
    <tbody>
      {lines.map(({ name, amount }) => (
        <tr key={name} class={amount < 0 ? 'cost' : 'income'}>
          <th scope="row">{name}</th>
          <td class="bar">
            <i style={{ width: `${(100 * Math.abs(amount)) / most}%` }} />
          </td>
          <td class="amount">{number(amount, 1)}</td>
        </tr>
      ))}
    </tbody>
  );
}

export function AccountLines({ accounts, trust }: { accounts: Accounts; trust: number }) {
  const all = accounts.lineNames.map((name, i) => ({
    name: lineName(name),
    amount: accounts.amountsM[trust * accounts.lineNames.length + i]!,
  }));
  const counted = all.filter(({ name }) => !BESIDES.has(name));
  const result = counted.reduce((sum, { amount }) => sum + amount, 0);
  const seen = ({ amount }: Line) => Math.abs(amount) >= 0.05;
  const besides = inOrder(all.filter((line) => BESIDES.has(line.name) && seen(line)));
  const most = Math.max(1, ...all.map(({ amount }) => Math.abs(amount)));
  const date = fullDate(dateOf(state.startDate.value, accounts.day));
  return (
    <section class="panel">
      <h3>
        {words.card.accounts} <small>{words.card.twelveMonths(date)}</small>
      </h3>
      <table class="accounts">
        <Rows lines={inOrder(counted.filter(seen))} most={most} />
        <tbody>
          <tr class="result">
            <th scope="row">{words.card.result}</th>
            <td />
            <td class="amount">{number(result, 1)}</td>
          </tr>
        </tbody>
        {besides.length > 0 && <Rows lines={besides} most={most} />}
      </table>
    </section>
  );
}
