// What each trust is like on the first day: how its opening margin divides into inefficiency and structure, how it is run, what it believes.
//
// A margin differs from the mean by PFI, debt and a residual u. Of u a share w is inefficiency, the rest structure:
// x = mean + w·u·(1 + mean) ÷ cost share, structure = (1 − w)·u·income. Both worlds have the same accounts.
import { MAX_TRUSTS, Rule } from '../../layout';
import { clip } from '../../kernel/maths';
import { actor, normal, Stream, unit } from '../../kernel/random';
import { siteCount, trustCount } from '../../state/clock';
import { unitaryChargeOn } from '../../state/costs';
import { managementWeight, rule } from '../../state/rules';
import { trustOf } from '../../state/sites';
import {
  assets,
  belief,
  debt,
  effort,
  inefficiency,
  inefficiencyAnchor,
  management,
  openingDebt,
  owner,
  quality,
  qualitySeen,
  rating,
  reserve,
  rivals,
  rivalsWithin,
  structure,
  treatsPatients,
  vacancy,
} from '../../state/trusts';

/** Correlation of quality with management on the first day (dynamics R6). */
const QUALITY_FOLLOWS = 0.41;
/** Spread of opening beliefs (judgement). */
const BELIEF_SPREAD = 0.1;
/** Least inefficiency that a trust can open with. */
const LEAST = 0.01;

/** Residual of each trust, share of income. */
const residual = new StaticArray<f64>(MAX_TRUSTS);

/** @param incomes expected income of each trust, £ a year; @param surpluses what its books are to show, £ a year. */
export function openCharacters(incomes: StaticArray<f64>, surpluses: StaticArray<f64>): void {
  findResiduals(incomes, surpluses, true);
  findResiduals(incomes, surpluses, false);
  const w = rule(Rule.StructureWeight);
  const mean = rule(Rule.InefficiencyMean);
  for (let t = 0, n = trustCount(); t < n; t++) {
    const u = residual[t];
    const costShare = costShareOf(t, incomes[t]);
    inefficiency[t] = Math.max(LEAST, mean + (w * u * (1.0 + mean)) / costShare);
    structure[t] = (u - ((inefficiency[t] - mean) * costShare) / (1.0 + mean)) * incomes[t];
    settleTrust(t, incomes[t]);
  }
  openManagement(w, mean, true);
  openManagement(w, mean, false);
}

/** Share of income that goes with inefficiency: all but capital and unitary charges. */
function costShareOf(t: i32, income: f64): f64 {
  if (income <= 0.0) return 1.0;
  const capital = rule(Rule.CapitalShare) + rule(Rule.DividendRate) * rule(Rule.AssetsShare);
  return clip(1.0 - capital - unitaryOf(t) / income, 0.5, 1.0);
}

function unitaryOf(t: i32): f64 {
  let sum = 0.0;
  for (let s = 0, n = siteCount(); s < n; s++) if (<i32>trustOf[s] == t) sum += unitaryChargeOn(s, 0);
  return sum;
}

/** u = how much worse the margin is than the mean of its kind, less what PFI financing and interest explain. */
function findResiduals(incomes: StaticArray<f64>, surpluses: StaticArray<f64>, acute: bool): void {
  const financing = 1.0 - rule(Rule.UnitaryServiceShare);
  let income = 0.0;
  let explained = 0.0;
  let surplus = 0.0;
  for (let t = 0, n = trustCount(); t < n; t++) {
    if (treatsPatients(t) != acute) continue;
    income += incomes[t];
    surplus += surpluses[t];
    explained += financing * unitaryOf(t) + rule(Rule.DebtInterest) * openingDebt[t];
  }
  for (let t = 0, n = trustCount(); t < n; t++) {
    if (treatsPatients(t) != acute || incomes[t] <= 0.0) continue;
    const worse = surplus / income - surpluses[t] / incomes[t];
    const known = (financing * unitaryOf(t) + rule(Rule.DebtInterest) * openingDebt[t]) / incomes[t];
    residual[t] = worse - (known - explained / income);
  }
}

/** Good management goes with a low residual, as far as w lets it; the anchor makes today's inefficiency a resting point. */
function openManagement(w: f64, mean: f64, acute: bool): void {
  let n = 0.0;
  let sum = 0.0;
  let squares = 0.0;
  for (let t = 0, trusts = trustCount(); t < trusts; t++) {
    if (treatsPatients(t) != acute) continue;
    n += 1.0;
    sum += residual[t];
    squares += residual[t] * residual[t];
  }
  const middle = n > 0.0 ? sum / n : 0.0;
  const spread = n > 1.0 ? Math.sqrt(Math.max(1e-12, squares / n - middle * middle)) : 1.0;
  for (let t = 0, trusts = trustCount(); t < trusts; t++) {
    if (treatsPatients(t) != acute) continue;
    const z = clip((residual[t] - middle) / spread, -3.0, 3.0);
    management[t] = -w * z + Math.sqrt(Math.max(0.0, 1.0 - w * w)) * normal(actor(t, 0), Stream.Opening, 0);
    quality[t] =
      QUALITY_FOLLOWS * management[t] +
      Math.sqrt(1.0 - QUALITY_FOLLOWS * QUALITY_FOLLOWS) * normal(actor(t, 0), Stream.Opening, 1);
    qualitySeen[t] = quality[t];
    inefficiencyAnchor[t] =
      inefficiency[t] - mean + rule(Rule.InefficiencyPerManagement) * managementWeight() * management[t];
  }
}

function settleTrust(t: i32, income: f64): void {
  owner[t] = <u16>t;
  rating[t] = 3;
  effort[t] = 1.0;
  vacancy[t] = rule(Rule.VacancyBase);
  assets[t] = rule(Rule.AssetsShare) * income;
  debt[t] = <i64>Math.round(openingDebt[t] * 100.0);
  belief[t] = clip(rule(Rule.OpeningBelief) + BELIEF_SPREAD * normal(actor(t, 0), Stream.Opening, 2), 0.05, 0.95);
  reserve[t] = rule(Rule.ReserveShare) * income * (0.5 + unit(actor(t, 0), Stream.Opening, 3)) * 100.0;
  rivals[t * 2] = rivalsWithin(t, rule(Rule.RivalDistance));
  rivals[t * 2 + 1] = rivals[t * 2];
}
