// Each month the sector's money and the trusts' state of mind are written down.
import { Indicator, MAX_TRUSTS, Series } from '../../layout';
import { helpReceived, operatingIncome, reportedSurplus, Span, underlyingSurplus } from '../../state/accounts';
import { Actor, actors, inRegime } from '../../state/cases';
import { isWarming, trustCount } from '../../state/clock';
import { accountOfTrust, cash } from '../../state/ledger';
import { set } from '../../state/record';
import { ofYear } from '../../state/rules';
import { belief, debt, effort, isAlive, quality, rating, treatsPatients } from '../../state/trusts';

/** Pence in £1m. */
const MILLION = 1e8;

/** Qualities of this month's trusts, least first. */
const ranked = new StaticArray<f64>(MAX_TRUSTS);

export function report(day: i32): void {
  if (isWarming()) return;
  reportMoney();
  reportPeople();
  set(Indicator.PriceChange, actors[Actor.PriceChange]);
  set(Indicator.InputInflation, ofYear(Series.InputInflation, day - 1));
}

function reportMoney(): void {
  let income = 0.0;
  let surplus = 0.0;
  let underlying = 0.0;
  let gross = 0.0;
  let support = 0.0;
  let held = 0.0;
  let owed = 0.0;
  let deficits = 0;
  let alive = 0;
  for (let t = 0, n = trustCount(); t < n; t++) {
    if (!isAlive(t)) continue;
    alive++;
    const reported = <f64>reportedSurplus(t, Span.WithThisMonth) / MILLION;
    income += <f64>operatingIncome(t, Span.WithThisMonth) / MILLION;
    underlying += <f64>underlyingSurplus(t, Span.WithThisMonth) / MILLION;
    support += <f64>helpReceived(t, Span.ThisMonthOnly) / MILLION;
    surplus += reported;
    held += <f64>cash[accountOfTrust(t)] / MILLION;
    owed += <f64>debt[t] / MILLION;
    if (reported < 0.0) {
      deficits++;
      gross -= reported;
    }
  }
  set(Indicator.IncomeM, income);
  set(Indicator.SurplusM, surplus);
  set(Indicator.UnderlyingSurplusM, underlying);
  set(Indicator.TrustsInDeficit, <f64>deficits);
  set(Indicator.TrustsCounted, <f64>alive);
  set(Indicator.TrustsGrossDeficitM, gross);
  set(Indicator.SupportPaidM, support);
  set(Indicator.CashM, held);
  set(Indicator.DebtM, owed);
}

function reportPeople(): void {
  let alive = 0.0;
  let beliefs = 0.0;
  let efforts = 0.0;
  let low = 0;
  let cases = 0;
  let acute = 0;
  let qualities = 0.0;
  for (let t = 0, n = trustCount(); t < n; t++) {
    if (!isAlive(t)) continue;
    alive += 1.0;
    beliefs += belief[t];
    efforts += effort[t];
    if (rating[t] > 0 && rating[t] <= 2) low++;
    if (inRegime(t)) cases++;
    if (!treatsPatients(t)) continue;
    qualities += quality[t];
    rank(acute++, quality[t]);
  }
  if (alive <= 0.0) return;
  set(Indicator.BeliefMean, beliefs / alive);
  set(Indicator.EffortMean, efforts / alive);
  set(Indicator.RatingOneOrTwo, <f64>low);
  set(Indicator.CasesOpen, <f64>cases);
  if (acute == 0) return;
  set(Indicator.QualityMean, qualities / <f64>acute);
  set(Indicator.QualityFifthPercentile, ranked[acute / 20]);
}

/** Puts a value in its place among the `n` ranked so far. */
function rank(n: i32, value: f64): void {
  let i = n;
  for (; i > 0 && ranked[i - 1] > value; i--) ranked[i] = ranked[i - 1];
  ranked[i] = value;
}
