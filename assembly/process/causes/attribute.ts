// Each April the year's deficit of every trust is divided among its causes: Shapley values over four that can be taken away.
//
// The share of a cause is what taking it away saves, averaged over all orders in which the four can go. What is left with
// all four gone is the rest: price, market forces, size and demand. In pence the five add up to the deficit.
import { Cause, Indicator } from '../../layout';
import { civil } from '../../kernel/calendar';
import { Span, underlyingSurplus } from '../../state/accounts';
import { causes } from '../../state/causes';
import { epochOf, isWarming, trustCount } from '../../state/clock';
import { keep, set } from '../../state/record';
import { isAlive } from '../../state/trusts';
import { gatherCosts, spendingOf, Without } from './recost';

const COALITIONS: i32 = <i32>Without.All + 1;
/** £ a year spent by coalition taken away. */
const spending = new StaticArray<f64>(COALITIONS);

/** Called when a month ends, while it is still this month of the accounts; the work is done on 1 April. */
export function attribute(day: i32): void {
  if (isWarming()) return;
  if ((civil(epochOf(day)) / 100) % 100 != 4) {
    for (let c: i32 = 0; c < <i32>Cause.Count; c++) keep(<Indicator>(<i32>Indicator.DeficitByManagementM + c));
    return;
  }
  gatherCosts(day);
  for (let t = 0, n = trustCount(); t < n; t++) {
    for (let c: i32 = 0; c < <i32>Cause.Count; c++) causes[t * Cause.Count + c] = 0;
    if (isAlive(t)) divide(t);
  }
  addUp();
}

function divide(t: i32): void {
  for (let gone = 0; gone < COALITIONS; gone++) spending[gone] = spendingOf(t, gone);
  let rest = -underlyingSurplus(t, Span.WithThisMonth);
  for (let c: i32 = 0; c < <i32>Cause.Rest; c++) {
    const share = <i64>Math.round(100.0 * shapley(1 << c));
    causes[t * Cause.Count + c] = share;
    rest -= share;
  }
  causes[t * Cause.Count + Cause.Rest] = rest;
}

/** Mean saving of taking one cause away, over all orders: weight |S|!(3 − |S|)! ÷ 4! for each set S already gone. £. */
function shapley(cause: i32): f64 {
  let sum = 0.0;
  for (let gone = 0; gone < COALITIONS; gone++) {
    if ((gone & cause) != 0) continue;
    const size = popcnt(gone);
    sum += (spending[gone] - spending[gone | cause]) / (size == 0 || size == 3 ? 4.0 : 12.0);
  }
  return sum;
}

/** The sector's line: of trusts whose year ended in deficit before support. */
function addUp(): void {
  for (let c: i32 = 0; c < <i32>Cause.Count; c++) {
    let sum: i64 = 0;
    for (let t = 0, n = trustCount(); t < n; t++) {
      if (isAlive(t) && underlyingSurplus(t, Span.WithThisMonth) < 0) sum += causes[t * Cause.Count + c];
    }
    set(<Indicator>(<i32>Indicator.DeficitByManagementM + c), <f64>sum / 1e8);
  }
}
