// Each quarter the regulator rates every trust's finances: the financial risk rating to September 2013, the continuity of services rating after.
import { Clock, Flow, Rule } from '../../layout';
import { civil, epochDay } from '../../kernel/calendar';
import {
  ebitda,
  financing,
  operatingIncome,
  operatingSpending,
  reportedMargin,
  reportedSurplus,
  Span,
  supportIncome,
} from '../../state/accounts';
import { clock, epochOf, isWarming, trustCount } from '../../state/clock';
import { accountOfTrust, cash, pastMonths } from '../../state/ledger';
import { continuityOfServices, financialRisk } from '../../state/ratings';
import { rule } from '../../state/rules';
import { assets, isAlive, plan, rating, RATING_QUARTERS, ratingHistory, weakQuarters } from '../../state/trusts';

/** Deficit that makes a rating of 1 count toward the trigger (dynamics R8). */
const WEAK_MARGIN = -0.02;

export function rate(day: i32): void {
  if (isWarming()) return;
  const april = (civil(epochOf(day)) / 100) % 100 == 4;
  for (let t = 0, n = trustCount(); t < n; t++) {
    if (!isAlive(t)) continue;
    const earned = <f64>ebitda(t, Span.Closed);
    if (plan[t] == 0.0) plan[t] = earned;
    rating[t] = <u8>(epochOf(day) <= epochDay(2013, 10, 1) ? riskRating(t, earned) : continuityRating(t, earned));
    ratingHistory[t * RATING_QUARTERS + min(clock[Clock.QuarterIndex], RATING_QUARTERS - 1)] = rating[t];
    const weak = rating[t] == 1 && reportedMargin(t, Span.Closed) < WEAK_MARGIN;
    weakQuarters[t] = weak ? weakQuarters[t] + 1 : 0;
    // next year's plan is what this year earned
    if (april) plan[t] = earned;
  }
}

function riskRating(t: i32, earned: f64): i32 {
  const income = <f64>(operatingIncome(t, Span.Closed) + supportIncome(t, Span.Closed));
  if (income <= 0.0) return 1;
  const surplus = <f64>reportedSurplus(t, Span.Closed);
  const ofPlan = plan[t] > 0.0 ? (100.0 * earned) / plan[t] : earned >= plan[t] ? 100.0 : 0.0;
  const netReturn = assets[t] > 0.0 ? surplus / assets[t] : 0.0;
  const days = liquidDays(t) + rule(Rule.FacilityDays);
  return financialRisk((100.0 * earned) / income, ofPlan, netReturn, (100.0 * surplus) / income, days);
}

/** The facility no longer counts. */
function continuityRating(t: i32, earned: f64): i32 {
  const service = -<f64>(financing(t, Span.Closed) + pastMonths(t, Flow.Repayment));
  return continuityOfServices(liquidDays(t), service > 0.0 ? earned / service : 99.0);
}

/** Days of spending that cash, less what is owed net to suppliers, would last. */
function liquidDays(t: i32): f64 {
  const daily = <f64>operatingSpending(t, Span.Closed) / 365.0;
  return daily > 0.0 ? <f64>cash[accountOfTrust(t)] / daily - rule(Rule.PayablesDays) : 0.0;
}
