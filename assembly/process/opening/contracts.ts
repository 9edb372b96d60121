// The contracts of the first day: the price list, what tariff brings in a year, and the block contract that is the rest.
import { Account, BILL_CODES, Flow, Rule, Series } from '../../layout';
import { financialYear } from '../../kernel/calendar';
import { Actor, actors } from '../../state/cases';
import { commissionerCount, epochOf, siteCount, trustCount } from '../../state/clock';
import { allocate, shareBlockContracts } from '../../state/commissioning';
import { expectedBills } from '../../state/flows';
import { accountOfCommissioner, allocation, pay, prices } from '../../state/ledger';
import { openGovernment } from '../../state/government';
import { ofYear, rule } from '../../state/rules';
import { emergencyBaseline, trustOf } from '../../state/sites';
import { isEmergencyCode, setPrices } from '../../state/tariff';
import { blockIncome, openingIncome, treatsPatients } from '../../state/trusts';

/** The marginal rate counts from the emergency income of this financial year. */
const BASELINE_YEAR = 2008;

export function openContracts(): void {
  actors[Actor.PriceLevel] = rule(Rule.PriceLevel);
  actors[Actor.InputLevel] = 1.0;
  actors[Actor.RetailLevel] = 1.0;
  openGovernment();
  setPrices(actors[Actor.PriceLevel]);
  shareBlockContracts();
  setBaselines();
  let total = 0.0;
  for (let t = 0, n = trustCount(); t < n; t++) {
    const patients = tariffExpected(t) * (1.0 + qualityExpected());
    blockIncome[t] = Math.max(openingIncome[t] - patients, treatsPatients(t) ? rule(Rule.BlockFloor) * openingIncome[t] : 0.0);
    total += patients + blockIncome[t];
  }
  allocate(total * (1.0 + rule(Rule.AllocationMargin)));
  // commissioners begin with a month's money in hand
  for (let c = 0, n = commissionerCount(); c < n; c++) {
    pay(Account.Treasury, accountOfCommissioner(c), Flow.OpeningBalance, allocation[c] / 12);
  }
}

/** Tariff income that a trust's sites expect in the first year, £. */
export function tariffExpected(t: i32): f64 {
  let pence = 0.0;
  for (let s = 0, n = siteCount(); s < n; s++) {
    if (<i32>trustOf[s] != t) continue;
    for (let code = 0; code < BILL_CODES; code++) {
      pence += expectedBills[s * BILL_CODES + code] * <f64>prices[t * BILL_CODES + code];
    }
  }
  return pence / 100.0;
}

/** CQUIN that a trust of mean quality earns in the first year, per £ of tariff. */
export function qualityExpected(): f64 {
  return ofYear(Series.QualityPayment, 0) * rule(Rule.QualityPaymentShare);
}

function setBaselines(): void {
  const years = financialYear(epochOf(0)) - BASELINE_YEAR;
  const since = Math.pow(1.0 + rule(Rule.EmergencyGrowth), <f64>max(0, years));
  for (let s = 0, n = siteCount(); s < n; s++) {
    const t = <i32>trustOf[s];
    let pence = 0.0;
    for (let code = 0; code < BILL_CODES; code++) {
      if (isEmergencyCode(code)) pence += expectedBills[s * BILL_CODES + code] * <f64>prices[t * BILL_CODES + code];
    }
    emergencyBaseline[s] = <i64>Math.round(pence / 12.0 / since);
  }
}
