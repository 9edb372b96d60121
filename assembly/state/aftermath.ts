// What a change of services leaves behind, written down: who travels farther, whose services went, what it cost once.
import { Account, Flow, Indicator, Service } from '../layout';
import { inRegime } from './cases';
import { siteCount } from './clock';
import { extraKmOfAffected, gainOf, MATERNITY, peopleAffected, surveyLoss, URGENT_CARE } from './economies';
import { pay } from './ledger';
import { add } from './record';
import { trustOf } from './sites';
import { churn } from './trusts';

/** Quarters of churn at a hospital that takes on a tenth or more of what a neighbour loses (judgement). */
const CHURN = 3;
const MUCH = 0.1;

/** Called before anything moves. `t` is the trust in the regime. */
export function noteLoss(t: i32, site: i32, bits: i32): void {
  add(Indicator.ServicesMoved, <f64>popcnt(bits));
  const theirs = <i32>trustOf[site];
  if (theirs != t && !inRegime(theirs)) add(Indicator.ServicesMovedAtSolvent, <f64>popcnt(bits));
  if ((bits & (Service.Emergency | Service.Maternity)) == 0) return;
  surveyLoss(site, (bits & Service.Emergency) != 0 ? URGENT_CARE : MATERNITY);
  add(Indicator.PeopleMoved, peopleAffected());
  add(Indicator.PeopleMovedKm, peopleAffected() * extraKmOfAffected());
  for (let s = 0, n = siteCount(); s < n; s++) {
    if (gainOf(s) >= MUCH) churn[trustOf[s]] = max(churn[trustOf[s]], CHURN);
  }
  churn[theirs] = max(churn[theirs], CHURN);
}

/** The treasury pays what a change costs once, £. */
export function payTransition(cost: f64): void {
  pay(Account.Treasury, Account.Suppliers, Flow.Transition, <i64>Math.round(cost * 100.0));
}
