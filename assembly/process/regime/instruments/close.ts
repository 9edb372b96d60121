// Closure: one hospital of a trust shuts. Its patients and most of its staff go elsewhere; its buildings' contracts stay with the treasury.
import { Account, CaseEntry, CaseField, EventKind, Flow, Indicator, Instrument, Mechanism, Rule, Service, SiteKind, Stage } from '../../../layout';
import { noteLoss } from '../../../state/aftermath';
import { caseOf, setCase } from '../../../state/cases';
import { isOn, siteCount, today } from '../../../state/clock';
import { careCost, costFactor, unitaryChargeOn } from '../../../state/costs';
import { planAgreed, realCost, sealFate } from '../../../state/fate';
import { noteCase } from '../../../state/journal';
import { pay } from '../../../state/ledger';
import { handOverCapacity } from '../../../state/moving';
import { anotherNear, savingOfClosure, shareOfBeds } from '../../../state/plans';
import { add, happened } from '../../../state/record';
import { rule } from '../../../state/rules';
import { closedOn, isClosed, kind, mainSite, offers, services, trustOf, work } from '../../../state/sites';
import { signals, structure } from '../../../state/trusts';
import { cutPosts } from '../../../state/unions';
import { annuity, deficitOf, INFEASIBLE } from '../../../state/worth';

/** Days that a closure is planned to take (judgement). */
const PLANNED_DAYS = 180.0;
/** Share of a closed hospital's posts that do not move with its patients (judgement). */
const POSTS_CUT = 0.25;

/** Deficit that is left, posts and buildings paid off: £ over the years that the treasury looks ahead. */
export function closureCost(t: i32): f64 {
  const s = worstSite(t);
  if (s < 0) return INFEASIBLE;
  const left = Math.max(0.0, deficitOf(t) - savingOfClosure(s));
  return (left + unitaryChargeOn(s, today())) * annuity(rule(Rule.TakeoverCeilingYears)) + redundancyOf(s);
}

/** The Secretary of State alone decides: a stance kept for the whole case, hardened by the voices of the place and by aversion. */
export function agreeClosure(t: i32, day: i32): bool {
  const s = worstSite(t);
  if (s < 0) return false;
  setCase(t, CaseField.Site, s);
  setCase(t, CaseField.Services, services[s]);
  if (!planAgreed(t, Instrument.Closure, day)) return false;
  sealFate(t, Instrument.Closure, day, PLANNED_DAYS);
  happened(EventKind.ClosureDecided, t, s, -1, Instrument.Closure);
  return true;
}

/** The doors shut tonight. Posts are paid off; structure that stood for the site goes with it. */
export function closeSite(t: i32, day: i32): void {
  const s = caseOf(t, CaseField.Site);
  const cost = realCost(t, Instrument.Closure, redundancyOf(s));
  pay(Account.Treasury, Account.Staff, Flow.Redundancy, <i64>Math.round(cost * 100.0));
  cutPosts(t, cost);
  structure[t] *= 1.0 - shareOfBeds(s);
  noteLoss(t, s, services[s]);
  handOverCapacity(s, 1.0 - POSTS_CUT);
  kind[s] = SiteKind.Closed as u8;
  closedOn[s] = day;
  signals[t * 2] += 1.0;
  setCase(t, CaseField.Stage, Stage.None);
  noteCase(t, CaseEntry.Executed, Instrument.Closure, 0, s, cost / 1e6);
  add(Indicator.Closures, 1.0);
  happened(EventKind.Closure, t, s, -1, Instrument.Closure, cost / 1e6);
}

/** Of a trust's hospitals but the largest, the one that stands dearest beside its work and leaves nobody far from an A & E; −1 if none. */
function worstSite(t: i32): i32 {
  if (!isOn(Mechanism.Closure)) return -1;
  const largest = mainSite(t);
  let best = -1;
  let most = 0.0;
  for (let s = 0, n = siteCount(); s < n; s++) {
    if (<i32>trustOf[s] != t || isClosed(s) || s == largest) continue;
    if (offers(s, Service.Emergency) && !anotherNear(s)) continue;
    const dear = (savingOfClosure(s) - unitaryChargeOn(s, today())) / Math.max(1.0, work[s * 2]);
    if (dear <= most) continue;
    most = dear;
    best = s;
  }
  return best;
}

function redundancyOf(s: i32): f64 {
  const pay = careCost(s, 1.0, 0.0) * costFactor(<i32>trustOf[s]) * rule(Rule.StaffShare);
  return pay * POSTS_CUT * rule(Rule.RedundancyShare);
}
