// The books of the first day: contracts, costs that explain each trust's opening surplus to the pound, what it holds, and a year of past accounts.
import { Account, Flow, MAX_TRUSTS, Mechanism, Rule, Series } from '../../layout';
import { clip } from '../../kernel/maths';
import { isOn, siteCount, trustCount } from '../../state/clock';
import {
  agencyShare,
  capitalCharge,
  careCost,
  dividendCost,
  estateCost,
  unitaryChargeOn,
  workExpected,
} from '../../state/costs';
import { accountOfTrust, enterOnly, fillPastMonths, pay, thisMonth } from '../../state/ledger';
import { ofYear, rule } from '../../state/rules';
import { closedOn, expectedUrgent, footprint, isClosed, load, observedOccupancy, trustOf, unitCost, work } from '../../state/sites';
import {
  blockCost,
  blockIncome,
  costIndex,
  debt,
  inefficiency,
  openingDebt,
  openingSurplus,
  overhead,
  structure,
  surplusNamed,
  treatsPatients,
} from '../../state/trusts';
import { openCharacters } from './characters';
import { openContracts, qualityExpected, tariffExpected } from './contracts';

const incomes = new StaticArray<f64>(MAX_TRUSTS);
const surpluses = new StaticArray<f64>(MAX_TRUSTS);

/** Steps of a quarter's growth that the mean month of the first year has seen. */
const MEAN_QUARTERS = 1.5;
/** Margin beyond which only a source can place a trust (judgement). */
const DESPERATE = -0.08;
/** Least cost of care beside the rules' unit costs (judgement). */
const LEAST_SCALE = 0.45;

export function openBooks(): void {
  openContracts();
  openSites();
  let income = 0.0;
  let surplus = 0.0;
  for (let t = 0, n = trustCount(); t < n; t++) {
    incomes[t] = tariffExpected(t) * (1.0 + qualityExpected()) + blockIncome[t];
    income += incomes[t];
    surplus += openingSurplus[t];
  }
  for (let t = 0, n = trustCount(); t < n; t++) {
    const usual = (incomes[t] * surplus) / income;
    surpluses[t] = surplusNamed[t] != 0 ? openingSurplus[t] : spread(t, usual);
  }
  openCharacters(incomes, surpluses);
  for (let t = 0, n = trustCount(); t < n; t++) if (incomes[t] > 0.0) openTrust(t);
  coordinatePast();
}

/** Had the past been coordinated: what stands twice, and what was borrowed for it, is there in part only. */
function coordinatePast(): void {
  const kept = rule(Rule.UncoordinatedPast);
  for (let t = 0, n = trustCount(); t < n; t++) {
    if (structure[t] > 0.0) structure[t] *= kept;
    debt[t] = <i64>Math.round(<f64>debt[t] * kept);
  }
}

/** A margin that no source names lies further from the usual one than the tables have it, but no deficit is made desperate. */
function spread(t: i32, usual: f64): f64 {
  const wider = usual + rule(Rule.OpeningResidual) * (openingSurplus[t] - usual);
  return Math.max(wider, Math.min(openingSurplus[t], DESPERATE * incomes[t]));
}

function openSites(): void {
  for (let s = 0, n = siteCount(); s < n; s++) {
    closedOn[s] = -1;
    footprint[s] = 1.0;
    unitCost[s] = 1.0;
    work[s * 2] = workExpected(s);
    work[s * 2 + 1] = work[s * 2];
    load[s * 3] = observedOccupancy[s] > 0.0 ? clip(observedOccupancy[s], 0.75, 0.95) : 0.86;
    load[s * 3 + 1] = expectedUrgent[s * 4];
  }
}

/** The lines of a trust's first year, £; the cost of care (acute) or of contracted services (others) is what is left. */
function openTrust(t: i32): void {
  const income = incomes[t];
  const factor = 1.0 + inefficiency[t];
  const agency = 1.0 + rule(Rule.StaffShare) * agencyShare(t);
  const input = 1.0 + (MEAN_QUARTERS / 4.0) * ofYear(Series.InputInflation, 0);
  const retail = 1.0 + (MEAN_QUARTERS / 4.0) * ofYear(Series.RetailPrices, 0) * rule(Rule.UnitaryIndexation);
  const saved = isOn(Mechanism.Productivity) ? rule(Rule.FrontierProductivity) : 0.0;
  // so that the mean of the first year stands at opening prices
  costIndex[t] = 1.0 / (1.0 + (MEAN_QUARTERS / 4.0) * (ofYear(Series.InputInflation, 0) - saved));

  overhead[t] = rule(Rule.OverheadShare) * income / factor;
  blockCost[t] = (rule(Rule.BlockCostShare) * blockIncome[t]) / (1.0 + rule(Rule.InefficiencyMean));
  let care = 0.0;
  let estate = 0.0;
  let unitary = 0.0;
  for (let s = 0, n = siteCount(); s < n; s++) {
    if (<i32>trustOf[s] != t || isClosed(s)) continue;
    care += careCost(s, 1.0, work[s * 2]);
    estate += estateCost(s) * factor;
    unitary += unitaryChargeOn(s, 0) * retail;
  }
  const capital = capitalCharge(t) * input;
  const dividend = dividendCost(t) * input;
  const interest = openingDebt[t] * rule(Rule.DebtInterest);
  const rest = income - surpluses[t] - capital - dividend - interest - unitary - Math.max(0.0, estate + structure[t]);
  const running = rest / (factor * agency);
  if (treatsPatients(t) && care > 0.0) {
    // few patients of a specialist hospital are modelled: its care costs what it must, its contracts the rest
    const scale = Math.max(LEAST_SCALE, (running - overhead[t] - blockCost[t]) / care);
    scaleCare(t, scale);
    blockCost[t] = Math.max(0.0, Math.min(blockCost[t], running - overhead[t] - scale * care));
  } else {
    blockCost[t] = Math.max(0.0, running - overhead[t]);
  }

  const spending = income - surpluses[t];
  const staff = rule(Rule.StaffShare) * running * factor;
  month(t, Flow.Tariff, tariffExpected(t));
  month(t, Flow.Quality, tariffExpected(t) * qualityExpected());
  month(t, Flow.Block, blockIncome[t]);
  month(t, Flow.StaffPay, -staff);
  month(t, Flow.AgencyPay, -staff * agencyShare(t));
  month(t, Flow.Supplies, staff - running * factor);
  month(t, Flow.Estate, -Math.max(0.0, estate + structure[t]));
  month(t, Flow.UnitaryCharge, -unitary);
  month(t, Flow.CapitalCharge, -capital);
  month(t, Flow.Dividend, -dividend);
  month(t, Flow.Interest, -interest);
  const days = rule(Rule.OpeningCashDays) * clip(1.0 + (8.0 * surpluses[t]) / income, 0.2, 2.0);
  pay(Account.Treasury, accountOfTrust(t), Flow.OpeningBalance, <i64>Math.round((spending * days * 100.0) / 365.0));
  // what was held before is no entry of the first month
  enterOnly(t, Flow.OpeningBalance, -thisMonth(t, Flow.OpeningBalance));
}

/** The unit cost of care at a trust's sites beside the rules' own. */
function scaleCare(t: i32, scale: f64): void {
  for (let s = 0, n = siteCount(); s < n; s++) if (<i32>trustOf[s] == t) unitCost[s] = scale;
}

/** Enters a twelfth of £ a year in each month of the year before the first day. */
function month(t: i32, flow: Flow, pounds: f64): void {
  fillPastMonths(t, flow, <i64>Math.round((pounds * 100.0) / 12.0));
}
