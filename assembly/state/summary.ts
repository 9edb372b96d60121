// What onlookers are told of each trust's books: the last twelve closed months, which stand behind the first day too.
import { Column, ColumnUse, Flow, Summary } from '../layout';
import { column } from '../kernel/columns';
import { operatingIncome, over, reportedSurplus, Span, supportIncome, underlyingSurplus } from './accounts';
import { trustCount } from './clock';
import { accountOfTrust, cash } from './ledger';
import { debt } from './trusts';

const PENCE_IN_MILLION = 1e8;

/** Trust × Summary. */
let summary: StaticArray<f64> = new StaticArray<f64>(0);

export function claimSummary(trusts: i32): void {
  summary = column<f64>(Column.TrustSummary, trusts * Summary.Count, ColumnUse.Scratch);
}

export function fillSummary(): void {
  const scale = 1.0 / PENCE_IN_MILLION;
  for (let t = 0, n = trustCount(); t < n; t++) {
    const o = t * Summary.Count;
    summary[o + Summary.Income] = <f64>operatingIncome(t, Span.Closed) * scale;
    summary[o + Summary.Reported] = <f64>reportedSurplus(t, Span.Closed) * scale;
    summary[o + Summary.Underlying] = <f64>underlyingSurplus(t, Span.Closed) * scale;
    summary[o + Summary.Support] = <f64>supportIncome(t, Span.Closed) * scale;
    summary[o + Summary.Cash] = <f64>cash[accountOfTrust(t)] / PENCE_IN_MILLION;
    summary[o + Summary.Debt] = <f64>debt[t] / PENCE_IN_MILLION;
    summary[o + Summary.UnitaryCharge] = -<f64>over(t, Flow.UnitaryCharge, Span.Closed) * scale;
  }
}
