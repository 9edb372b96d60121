// Closure: one hospital of a trust shuts. Its patients go elsewhere; its buildings' contracts stay with the treasury.
import { Account, CaseEntry, CaseField, EventKind, Flow, Indicator, Instrument, Mechanism, Party, Rule, Service, SiteKind, Stage } from '../../../layout';
import { clip } from '../../../kernel/maths';
import { actor, normal, Stream, unit } from '../../../kernel/random';
import { caseOf, isForced, setCase } from '../../../state/cases';
import { isOn, siteCount, today } from '../../../state/clock';
import { careCost, costFactor, estateCost, rotaCost, structureCost, unitaryChargeOn } from '../../../state/costs';
import { noteCase } from '../../../state/journal';
import { pay } from '../../../state/ledger';
import { add, happened } from '../../../state/record';
import { rule } from '../../../state/rules';
import { bedsAt, closedOn, easting, isClosed, kind, mainSite, northing, offers, trustOf, unitCost, work } from '../../../state/sites';
import { realDays } from '../../../state/statute';
import { signals, structure } from '../../../state/trusts';
import { cutPosts } from '../../../state/unions';
import { annuity, deficitOf, INFEASIBLE } from '../../../state/worth';

/** An A & E may shut only if another stands this near, km (judgement). */
const NEXT_EMERGENCY = 20.0;
/** Days that a closure is planned to take (judgement). */
const PLANNED_DAYS = 180.0;
/** Share of a closed hospital's posts that do not move with its patients (judgement). */
const POSTS_CUT = 0.25;

/** Deficit that is left, posts and buildings paid off: £ over the years that the treasury looks ahead. */
export function closureCost(t: i32): f64 {
  const s = worstSite(t);
  if (s < 0) return INFEASIBLE;
  const left = Math.max(0.0, deficitOf(t) - savingOf(s));
  return (left + unitaryChargeOn(s, today())) * annuity(rule(Rule.TakeoverCeilingYears)) + redundancyOf(s);
}

/** The Secretary of State alone decides: a stance kept for the whole case, hardened by aversion to closing hospitals. */
export function agreeClosure(t: i32, day: i32): bool {
  const s = worstSite(t);
  if (s < 0) return false;
  const key = actor(t, caseOf(t, CaseField.Spells));
  const deficit = deficitOf(t);
  const gain = deficit > 0.0 ? clip(savingOf(s) / deficit, 0.0, 2.0) : 0.0;
  const stance = 1.0 + gain - rule(Rule.ClosureLoss) * rule(Rule.ClosureAversion) + normal(key, Stream.Bid, 1);
  const chance = 1.0 / (1.0 + Math.exp(-stance));
  const u = unit(key, Stream.Bid, 2);
  noteCase(t, u < chance ? CaseEntry.Agreed : CaseEntry.Refused, Instrument.Closure, Party.SecretaryOfState, s, chance, u);
  if (u >= chance && !isForced(t)) return false;
  setCase(t, CaseField.Site, s);
  setCase(t, CaseField.EndsOn, day + realDays(t, PLANNED_DAYS));
  happened(EventKind.ClosureDecided, t, s, -1, Instrument.Closure);
  return true;
}

/** The doors shut tonight. Posts are paid off; structure that stood for the site goes with it. */
export function closeSite(t: i32, day: i32): void {
  const s = caseOf(t, CaseField.Site);
  const cost = redundancyOf(s);
  pay(Account.Treasury, Account.Staff, Flow.Redundancy, <i64>Math.round(cost * 100.0));
  cutPosts(t, cost);
  structure[t] *= 1.0 - shareOf(s);
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
    const dear = (savingOf(s) - unitaryChargeOn(s, today())) / Math.max(1.0, work[s * 2]);
    if (dear <= most) continue;
    most = dear;
    best = s;
  }
  return best;
}

function anotherNear(site: i32): bool {
  for (let s = 0, n = siteCount(); s < n; s++) {
    if (s == site || isClosed(s) || !offers(s, Service.Emergency)) continue;
    const east = easting[s] - easting[site];
    const north = northing[s] - northing[site];
    if (east * east + north * north <= NEXT_EMERGENCY * NEXT_EMERGENCY) return true;
  }
  return false;
}

/** What stands ready whether patients come or not, £ a year. Wards and lists are needed wherever the patients go. */
function savingOf(s: i32): f64 {
  const t = <i32>trustOf[s];
  const fixed = unitCost[s] * rotaCost(s) + estateCost(s) * (1.0 - rule(Rule.StrandedShare));
  return fixed * costFactor(t) + Math.max(0.0, structureCost(t)) * shareOf(s);
}

function redundancyOf(s: i32): f64 {
  const pay = careCost(s, 1.0, 0.0) * costFactor(<i32>trustOf[s]) * rule(Rule.StaffShare);
  return pay * POSTS_CUT * rule(Rule.RedundancyShare);
}

/** Share of its trust's beds that a site has. */
function shareOf(site: i32): f64 {
  let all = 0;
  for (let s = 0, n = siteCount(); s < n; s++) if (trustOf[s] == trustOf[site] && !isClosed(s)) all += bedsAt(s);
  return all > 0 ? <f64>bedsAt(site) / <f64>all : 0.0;
}
