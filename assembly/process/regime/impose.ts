// The null model of 2008: so many organisations, the same hazard every year, nobody new. It touches nothing else in the world.
import { Column, Indicator, Rule } from '../../layout';
import { column } from '../../kernel/columns';
import { actor, Stream, unit } from '../../kernel/random';
import { isWarming } from '../../state/clock';
import { set } from '../../state/record';
import { rule, yearOfRun } from '../../state/rules';

/** [0] organisations of the null model that have failed so far. */
let failed: StaticArray<i32> = new StaticArray<i32>(0);

export function claimImposed(): void {
  failed = column<i32>(Column.ImposedFailed, 1);
}

/** Called each month: in the month that closes a year, its failures. */
export function impose(day: i32, yearEnds: bool): void {
  if (isWarming()) return;
  const trusts = <i32>rule(Rule.ImposedTrusts);
  let now = 0;
  if (yearEnds) {
    now = imposedFailures(yearOfRun(day - 1) + 1) - failed[0];
    failed[0] += now;
  }
  set(Indicator.ImposedFailures, <f64>now);
  set(Indicator.ImposedLeft, <f64>(trusts - failed[0]));
}

/** How many of the scenario's organisations have failed within `years` under the present seed. */
export function imposedFailures(years: i32): i32 {
  const hazard = rule(Rule.ImposedHazard);
  let sum = 0;
  for (let o = 0, n = <i32>rule(Rule.ImposedTrusts); o < n; o++) {
    for (let year = 0; year < years; year++) {
      if (unit(actor(o, year), Stream.Imposed) >= hazard) continue;
      sum++;
      break;
    }
  }
  return sum;
}
