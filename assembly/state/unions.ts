// The unions, by region: how hostile they are to private hands in hospitals. Hostility is a stock: it grows with what happens and cools.
import { Column, Flow, Governance, Mechanism, REGIONS, Rule } from '../layout';
import { column } from '../kernel/columns';
import { over, Span } from './accounts';
import { isOn, trustCount } from './clock';
import { isAwarded } from './contracts';
import { rule } from './rules';
import { governance, isAlive, region } from './trusts';
import { incomeOf } from './worth';

/** Private share of a region's hospital income at which hostility to it is two thirds of its most (judgement). */
const FELT_SHARE = 0.05;
const MOST = 3.0;
/** Hostility at which a dispute lasts twice as long as at none. */
const FULL = 1.0;

let hostility: StaticArray<f64> = new StaticArray<f64>(0);

export function claimUnions(): void {
  hostility = column<f64>(Column.UnionHostility, REGIONS);
}

export function openUnions(): void {
  hostility.fill(rule(Rule.OpeningHostility));
}

/** Hostility of the unions where a trust is; 0 = none, 1 = a campaign, 3 at most. */
export function hostilityAt(t: i32): f64 {
  return isOn(Mechanism.UnionHostility) ? hostility[region[t]] : 0.0;
}

export function meanHostility(): f64 {
  if (!isOn(Mechanism.UnionHostility)) return 0.0;
  let sum = 0.0;
  for (let r = 0; r < REGIONS; r++) sum += hostility[r];
  return sum / <f64>REGIONS;
}

/** Quarters by which a dispute puts off a private contract: two in quiet times, four in a campaign. */
export function disputeQuarters(t: i32): f64 {
  if (!isOn(Mechanism.UnionHostility)) return 0.0;
  return rule(Rule.DisputeDelay) * (1.0 + Math.min(FULL, hostilityAt(t) / FULL));
}

/** A quarter passes: anger cools; private shares and contracts in the making feed it. */
export function coolAndFeed(): void {
  for (let r = 0; r < REGIONS; r++) {
    let income = 0.0;
    let held = 0.0;
    let campaigns = 0.0;
    for (let t = 0, n = trustCount(); t < n; t++) {
      if (<i32>region[t] != r || !isAlive(t)) continue;
      income += incomeOf(t);
      if (isPrivatelyRun(t)) held += incomeOf(t);
      if (isAwarded(t)) campaigns += 1.0;
    }
    if (income <= 0.0) continue;
    const share = rule(Rule.HostilityShare) * (1.0 - Math.exp(-held / income / FELT_SHARE));
    const fed = share + rule(Rule.HostilityCampaign) * campaigns;
    hostility[r] = Math.min(MOST, hostility[r] * rule(Rule.HostilityDecay) + fed);
  }
}

/** Posts are paid off with `pounds`: felt in the region beside what its hospitals pay their staff. */
export function cutPosts(trust: i32, pounds: f64): void {
  const r = <i32>region[trust];
  let pay = 0.0;
  for (let t = 0, n = trustCount(); t < n; t++) {
    if (<i32>region[t] == r) pay -= <f64>over(t, Flow.StaffPay, Span.Closed) / 100.0;
  }
  if (pay <= 0.0) return;
  hostility[r] = Math.min(MOST, hostility[r] + (rule(Rule.HostilityRedundancy) * pounds) / pay);
}

/** Whether private hands run a trust or part of it. */
export function isPrivatelyRun(t: i32): bool {
  return governance[t] == Governance.Franchise || governance[t] == Governance.Split || governance[t] == Governance.Private;
}
