import { describe, expect, test } from 'vitest';
import { EventKind, Governance, TrustYear } from '../../assembly/layout.ts';
import {
  credibleInterval,
  dealsOf,
  HORIZON,
  successByOrder,
  type YearlyRecord,
} from '../../src/measures/deals.ts';

const TRUSTS = 6;
const YEARS = 7;
/** Six trusts of £100 m: 0 the target at −6 %, 1 the acquirer at +1 %, 2 and 3 like the one, 4 and 5 like the other, a tenth of a per cent better each year. */
function record(after: number): YearlyRecord {
  const values = new Float64Array(YEARS * TRUSTS * TrustYear.Count);
  for (let y = 0; y < YEARS; y++) {
    for (let t = 0; t < TRUSTS; t++) {
      const set = (column: TrustYear, value: number) => {
        values[(y * TRUSTS + t) * TrustYear.Count + column] = value;
      };
      const weak = t === 0 || t === 2 || t === 3;
      const dealt = y >= 2;
      set(TrustYear.Income, dealt && t === 1 ? 200 : dealt && t === 0 ? 0 : 100);
      set(TrustYear.Underlying, dealt && t === 1 ? after : (weak ? -6 : 1) + 0.1 * y);
      set(TrustYear.Owner, dealt && t === 0 ? 1 : t);
      set(TrustYear.Governance, dealt && t === 0 ? Governance.Dissolved : Governance.NhsTrust);
    }
  }
  return { years: YEARS, trusts: TRUSTS, values };
}
const deal = { kind: EventKind.Takeover, trust: 0, counterpart: 1, site: -1, instrument: 4, amount: 0 };

describe('a deal is held to trusts left alone', () => {
  test('two parties that fare as their matches do have no change beyond what was to be expected', () => {
    // −6 + 1 on 200, and a tenth of a per cent a year for four years
    const [first] = dealsOf(record(-5 + 2 * 0.1 * 5), [{ ...deal, day: 800 }]);
    expect(first).toMatchObject({ order: 1, year: 2 });
    expect(first!.targetMargin).toBeCloseTo(-0.059, 6);
    expect(first!.change).toBeCloseTo(first!.expected, 3);
    expect(first!.expected).toBeCloseTo(0.004, 6);
  });

  test('what is better than that counts as success, what is worse does not', () => {
    const row = (after: number) =>
      successByOrder(dealsOf(record(after), [{ ...deal, day: 800 }])).find(({ deals }) => deals === 1)!;
    expect(row(4)).toMatchObject({ successes: 1, from: -0.08, orders: [1, 3] });
    expect(row(-12)).toMatchObject({ successes: 0 });
  });

  test('a deal too young to be judged is left out', () => {
    expect(dealsOf(record(0), [{ ...deal, day: (YEARS - HORIZON) * 365.25 + 1 }])).toEqual([]);
  });
});

test('one success leaves the chance of success almost open, twenty close it', () => {
  const [low, high] = credibleInterval(1, 1);
  // Beta(2, 1): quantiles are the roots of their probabilities
  expect(low).toBeCloseTo(Math.sqrt(0.025), 3);
  expect(high).toBeCloseTo(Math.sqrt(0.975), 3);
  const [least, most] = credibleInterval(20, 20);
  expect(most - least).toBeLessThan(0.2);
});
