// Each April the tariff moves, and commissioners are given what last year's care cost and a little more.
import { Mechanism, Rule, Series } from '../../layout';
import { financialYear } from '../../kernel/calendar';
import { clip } from '../../kernel/maths';
import { operatingIncome, reportedSurplus, Span } from '../../state/accounts';
import { Actor, actors } from '../../state/cases';
import { epochOf, isOn, isWarming, trustCount } from '../../state/clock';
import { allocate } from '../../state/commissioning';
import { ofYear, rule } from '../../state/rules';
import { setPrices } from '../../state/tariff';
import { isAlive } from '../../state/trusts';

export function price(day: i32): void {
  if (isWarming() || !isOn(Mechanism.Books)) return;
  let income = 0.0;
  let surplus = 0.0;
  for (let t = 0, n = trustCount(); t < n; t++) {
    if (!isAlive(t)) continue;
    income += <f64>operatingIncome(t, Span.Closed);
    surplus += <f64>reportedSurplus(t, Span.Closed);
  }
  actors[Actor.SectorMarginLastYear] = income > 0.0 ? surplus / income : 0.0;
  actors[Actor.SupportPaidThisYear] = 0.0;
  actors[Actor.PriceChange] = priceChange(day);
  actors[Actor.PriceLevel] *= 1.0 + actors[Actor.PriceChange];
  setPrices(actors[Actor.PriceLevel]);
  const growth = 0.5 * (rule(Rule.EmergencyGrowth) + rule(Rule.PlannedGrowth));
  allocate((income / 100.0) * (1.0 + actors[Actor.PriceChange] + growth + rule(Rule.AllocationMargin)));
}

/** As the scenario lays down; later, inflation less what the sector's accounts are thought to bear. */
function priceChange(day: i32): f64 {
  const from = <i32>rule(Rule.PriceFeedbackFrom);
  if (!isOn(Mechanism.PriceFeedback) || financialYear(epochOf(day)) < from) return ofYear(Series.TariffChange, day);
  const asked = rule(Rule.PriceFeedbackBase) + rule(Rule.PriceFeedbackSlope) * actors[Actor.SectorMarginLastYear];
  const rest = clip(asked, rule(Rule.PriceFeedbackLow), rule(Rule.PriceFeedbackHigh));
  return ofYear(Series.InputInflation, day) - rest + ofYear(Series.TariffChange, day);
}
