// Each month commissioners are given their allocation and pay for their patients: the bills to the penny, then what the contract adds or keeps back.
import {
  Account,
  BILL_CODES,
  Breach,
  Flow,
  MAX_TRUSTS,
  Mechanism,
  Rule,
  Series,
  Tally,
} from '../../layout';
import { civil, financialYear } from '../../kernel/calendar';
import { clip } from '../../kernel/maths';
import { Actor, actors } from '../../state/cases';
import { breach, commissionerCount, epochOf, isOn, isWarming, siteCount, trustCount } from '../../state/clock';
import { owedTo, settleByShare } from '../../state/commissioning';
import {
  accountOfCommissioner,
  accountOfTrust,
  allocation,
  bills,
  emergencyYear,
  owed,
  pay,
  prices,
} from '../../state/ledger';
import { ofYear, rule, yearOfRun } from '../../state/rules';
import { emergencyBaseline, isClosed, tally, trustOf } from '../../state/sites';
import { isEmergencyCode } from '../../state/tariff';
import { blockIncome, isAlive, qualitySeen } from '../../state/trusts';

/** Share of CQUIN won or lost with a standard deviation of quality (judgement). */
const QUALITY_EARNS = 0.1;
/** Standards of the NHS contract: treated within eighteen weeks (90 % admitted, 95 % not: taken at 92), penalised from 2009-10; */
const EIGHTEEN_WEEKS = 0.92;
const EIGHTEEN_WEEKS_FROM = 2009;
/** within four hours 98 %, 95 % from July 2010, penalised from 2011-12 (DH standard contracts, from memory). */
const FOUR_HOURS = 0.95;
const FOUR_HOURS_FROM = 2011;

const billed = new StaticArray<i64>(MAX_TRUSTS);

export function settle(day: i32): void {
  if (isWarming() || !isOn(Mechanism.Books)) return;
  const month = day - 1;
  for (let c = 0, n = commissionerCount(); c < n; c++) {
    pay(Account.Treasury, accountOfCommissioner(c), Flow.Allocation, allocation[c] / 12);
  }
  checkBills();
  const level = actors[Actor.PriceLevel] / rule(Rule.PriceLevel);
  const grown = Math.pow(1.0 + rule(Rule.BlockGrowth), <f64>yearOfRun(month));
  for (let t = 0, n = trustCount(); t < n; t++) {
    if (!isAlive(t)) continue;
    const tariff = payTariff(t);
    const earned = clip(rule(Rule.QualityPaymentShare) + QUALITY_EARNS * qualitySeen[t], 0.0, 1.0);
    settleByShare(t, Flow.Quality, <i64>Math.round(<f64>tariff * ofYear(Series.QualityPayment, month) * earned));
    settleByShare(t, Flow.Block, <i64>Math.round((blockIncome[t] * level * grown * 100.0) / 12.0));
    withhold(t, month, level);
    if (isOn(Mechanism.Penalties)) penalise(t, month);
  }
}

/** Bills by patient and bills by site must be the same money. */
function checkBills(): void {
  billed.fill(0);
  for (let s = 0, n = siteCount(); s < n; s++) {
    const t = <i32>trustOf[s];
    for (let code = 0; code < BILL_CODES; code++) {
      billed[t] += <i64>bills[s * BILL_CODES + code] * <i64>prices[t * BILL_CODES + code];
    }
  }
  for (let t = 0, n = trustCount(); t < n; t++) if (billed[t] != owedTo(t)) breach(Breach.Bills, t);
}

function payTariff(t: i32): i64 {
  let sum: i64 = 0;
  for (let c = 0, n = commissionerCount(); c < n; c++) {
    const due = owed[t * n + c];
    pay(accountOfCommissioner(c), accountOfTrust(t), Flow.Tariff, due);
    sum += due;
  }
  return sum;
}

/** The marginal rate: of emergency income above the baseline, this financial year so far, a share is kept back. */
function withhold(t: i32, month: i32, level: f64): void {
  const o = t * 3;
  const date = civil(epochOf(month));
  if ((date / 100) % 100 == 4) for (let i = 0; i < 3; i++) emergencyYear[o + i] = 0;
  for (let s = 0, n = siteCount(); s < n; s++) {
    if (<i32>trustOf[s] != t) continue;
    for (let code = 0; code < BILL_CODES; code++) {
      if (!isEmergencyCode(code)) continue;
      emergencyYear[o] += <i64>bills[s * BILL_CODES + code] * <i64>prices[t * BILL_CODES + code];
    }
    if (!isClosed(s)) emergencyYear[o + 1] += <i64>(<f64>emergencyBaseline[s] * level);
  }
  if (!isOn(Mechanism.MarginalRate) || financialYear(epochOf(month)) < <i32>rule(Rule.MarginalRateFrom)) return;
  const above = max<i64>(0, emergencyYear[o] - emergencyYear[o + 1]);
  const due = <i64>Math.round(<f64>above * (1.0 - rule(Rule.MarginalRate)));
  settleByShare(t, Flow.MarginalRate, emergencyYear[o + 2] - due);
  emergencyYear[o + 2] = due;
}

function penalise(t: i32, month: i32): void {
  const year = financialYear(epochOf(month));
  let late = 0.0;
  let slow = 0.0;
  for (let s = 0, n = siteCount(); s < n; s++) {
    if (<i32>trustOf[s] != t) continue;
    const o = s * Tally.Count;
    late += <f64>tally[o + Tally.OverFourHours] - (1.0 - FOUR_HOURS) * <f64>tally[o + Tally.Attendances];
    const stopped = <f64>tally[o + Tally.RttStopped];
    slow += stopped - <f64>tally[o + Tally.RttInTime] - (1.0 - EIGHTEEN_WEEKS) * stopped;
  }
  let pounds = 0.0;
  if (year >= FOUR_HOURS_FROM) pounds += Math.max(0.0, late) * rule(Rule.PenaltyFourHours);
  if (year >= EIGHTEEN_WEEKS_FROM) pounds += Math.max(0.0, slow) * rule(Rule.PenaltyEighteenWeeks);
  settleByShare(t, Flow.Penalty, -(<i64>Math.round(pounds * 100.0)));
}
