// A trust's year costed again as if causes of its deficit were taken away: the same patients, the same prices, other costs.
import { MAX_TRUSTS, Rule } from '../../layout';
import { Actor, actors } from '../../state/cases';
import { topQuartileOf } from '../../state/causes';
import { siteCount } from '../../state/clock';
import {
  agencyShare,
  capitalCharge,
  dividendCost,
  estateCost,
  overheadCost,
  rotaCost,
  slotCost,
  structureCost,
  unitaryChargeOn,
  wardCost,
} from '../../state/costs';
import { rule } from '../../state/rules';
import { footprint, isClosed, load, trustOf, unitCost, work } from '../../state/sites';
import { blockCost, costIndex, debt, inefficiency } from '../../state/trusts';

/** Share of its beds that a hospital needs full to need them all: England's mean of 2008-12 (KH03). */
const NEEDED_OCCUPANCY = 0.86;
/** Least part of a hospital's buildings that patients of any number need (as in invest.ts). */
const LEAST_FOOTPRINT = 0.3;

/** Causes that can be taken away, a bit each. */
export enum Without { Management = 1, Pfi = 2, Capacity = 4, Debt = 8, All = 15 }

/** £ a year by trust: care and estate as they stand and as need has them, unitary charges. */
const care = new StaticArray<f64>(MAX_TRUSTS);
const careNeeded = new StaticArray<f64>(MAX_TRUSTS);
const estate = new StaticArray<f64>(MAX_TRUSTS);
const estateNeeded = new StaticArray<f64>(MAX_TRUSTS);
const unitary = new StaticArray<f64>(MAX_TRUSTS);

/** Adds up the sites' costs of every trust; called once before any number of `spendingOf`. */
export function gatherCosts(day: i32): void {
  care.fill(0.0);
  careNeeded.fill(0.0);
  estate.fill(0.0);
  estateNeeded.fill(0.0);
  unitary.fill(0.0);
  const retail = 1.0 + rule(Rule.UnitaryIndexation) * (actors[Actor.RetailLevel] - 1.0);
  for (let s = 0, n = siteCount(); s < n; s++) {
    if (isClosed(s)) continue;
    const t = <i32>trustOf[s];
    const fixed = rotaCost(s) + slotCost(s) + rule(Rule.VariableShare) * work[s * 2];
    care[t] += unitCost[s] * (wardCost(s) + fixed);
    careNeeded[t] += unitCost[s] * ((wardCost(s) * load[s * 3]) / NEEDED_OCCUPANCY + fixed);
    estate[t] += estateCost(s);
    estateNeeded[t] += estateCost(s) * neededFootprint(s);
    unitary[t] += unitaryChargeOn(s, day - 1) * retail;
  }
}

/** Buildings that today's work needs beside those that stand: work grown since the first day asks for more. */
function neededFootprint(s: i32): f64 {
  const first = work[s * 2 + 1];
  if (first <= 0.0 || footprint[s] <= 0.0) return 1.0;
  const aim = 1.0 + rule(Rule.FixedFollows) * (work[s * 2] / first - 1.0);
  return Math.max(LEAST_FOOTPRINT, aim) / footprint[s];
}

/** £ a year that a trust spends at today's prices once the causes in `without` are gone. */
export function spendingOf(t: i32, without: i32): f64 {
  const capacity = (without & Without.Capacity) != 0;
  const x = (without & Without.Management) != 0 ? topQuartileOf(t) : inefficiency[t];
  const factor = (1.0 + x) * costIndex[t];
  const running = ((capacity ? careNeeded[t] : care[t]) + overheadCost(t) + blockCost[t]) * factor;
  const staff = running * rule(Rule.StaffShare);
  const buildings = capacity ? estateNeeded[t] * factor : Math.max(0.0, estate[t] * factor + structureCost(t));
  const charge = unitary[t] * ((without & Without.Pfi) != 0 ? rule(Rule.UnitaryServiceShare) : 1.0);
  const interest = (without & Without.Debt) != 0 ? 0.0 : (<f64>debt[t] / 100.0) * rule(Rule.DebtInterest);
  return running + staff * agencyShare(t) + buildings + charge + capitalCharge(t) + dividendCost(t) + interest;
}
