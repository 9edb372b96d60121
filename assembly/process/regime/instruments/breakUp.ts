// Break-up: each hospital of a trust goes to a neighbour of its own, with its share of debts and contracts. Nothing is saved unless capacity goes.
import { Account, BidAnswer, CaseEntry, CaseField, EventKind, Flow, Indicator, Instrument, MAX_SITES, Mechanism, Party, Rule, Service, Stage } from '../../../layout';
import { answerOf, debtOf, mightBid, priceOf, WRITTEN_OFF } from '../../../state/bargain';
import { caseOf, setCase } from '../../../state/cases';
import { isOn, siteCount, trustCount } from '../../../state/clock';
import { consents } from '../../../state/consent';
import { writeOffDebt } from '../../../state/deal';
import { gainOf, surveyLoss, URGENT_CARE } from '../../../state/economies';
import { drainOf, takeAttention } from '../../../state/integration';
import { noteCase } from '../../../state/journal';
import { accountOfTrust, pay } from '../../../state/ledger';
import { dissolve, passOn, shareOfWork } from '../../../state/partition';
import { add, happened } from '../../../state/record';
import { rule } from '../../../state/rules';
import { isClosed, mainSite, offers, trustOf } from '../../../state/sites';
import { dealDays } from '../../../state/statute';
import { churn, rest, signals, supportPromise } from '../../../state/trusts';
import { affordable, annuity, deficitOf, distressOf, incomeOf, INFEASIBLE } from '../../../state/worth';

/** Logits that a board gains by a hospital that brings it patients, for each tenth of them (judgement). */
const NEAR = 0.5;

/** Acquirer of each site, −1 for none. */
const takers = new StaticArray<i32>(MAX_SITES);

/** What the parts cost together, and the deficits that structure leaves behind. */
export function breakUpCost(t: i32): f64 {
  if (!findTakers(t)) return INFEASIBLE;
  const left = rule(Rule.BeliefStructural) * deficitOf(t) * Math.max(0.0, rule(Rule.TakeoverDeficitYears) - rule(Rule.TakeoverTailYears));
  return priceOfParts(t) + WRITTEN_OFF * debtOf(t) + left;
}

/** Every acquirer's board, and the treasury for the sum of their prices. */
export function agreeBreakUp(t: i32, day: i32): bool {
  if (!findTakers(t)) return false;
  const price = priceOfParts(t);
  const ceiling = rule(Rule.BailoutShare) * deficitOf(t) * annuity(rule(Rule.TakeoverCeilingYears)) + debtOf(t);
  const lump = price * rule(Rule.TakeoverLumpShare);
  const tail = (price - lump) / rule(Rule.TakeoverTailYears);
  if (price > ceiling || !affordable(tail) || lump > rule(Rule.SupportBudgetM) * 1e6) {
    noteCase(t, CaseEntry.Refused, Instrument.BreakUp, Party.Treasury, -1, price / 1e6, ceiling / 1e6);
    return false;
  }
  noteCase(t, CaseEntry.Agreed, Instrument.BreakUp, Party.Treasury, -1, price / 1e6, ceiling / 1e6);
  let all = true;
  for (let s = 0, n = siteCount(); s < n; s++) {
    if (<i32>trustOf[s] != t || takers[s] < 0) continue;
    if (!consents(t, Instrument.BreakUp, Party.OtherBoard, NEAR * 10.0 * nearness(s, takers[s]), distressOf(t), takers[s])) all = false;
  }
  if (!all) return false;
  setCase(t, CaseField.Counterpart, takers[mainSite(t)]);
  setCase(t, CaseField.LumpSum, <i32>(lump / 1000.0));
  setCase(t, CaseField.TailMonthly, <i32>(tail / 12000.0));
  setCase(t, CaseField.EndsOn, day + dealDays(t));
  return true;
}

/** Whether there still is somebody for each hospital. */
export function partsStand(t: i32): bool {
  return findTakers(t);
}

/** Hospitals change hands one by one, dearest last; prices are paid in the shares of their work. */
export function breakUp(t: i32, _day: i32): void {
  if (!findTakers(t)) return;
  const main = mainSite(t);
  const heir = takers[main];
  const distress = distressOf(t);
  const theirs = incomeOf(t);
  const months = rule(Rule.TakeoverTailYears) * 12.0;
  const lump = <f64>caseOf(t, CaseField.LumpSum) * 1000.0;
  const tail = <f64>caseOf(t, CaseField.TailMonthly) * 1000.0;
  let left = 1.0;
  writeOffDebt(t);
  for (let i = 0, n = siteCount(); i <= n; i++) {
    // the largest goes last and takes what is left
    const s = i == n ? main : i;
    if ((i < n && s == main) || <i32>trustOf[s] != t || isClosed(s)) continue;
    const a = takers[s];
    const share = i == n ? 1.0 : shareOfWork(s);
    const whole = share * left;
    const mine = incomeOf(a);
    left -= whole;
    passOn(s, a, share);
    pay(Account.Treasury, accountOfTrust(a), Flow.DealLumpSum, <i64>Math.round(lump * whole * 100.0));
    supportPromise[a * 2] = (supportPromise[a * 2 + 1] > 0.0 ? supportPromise[a * 2] : 0.0) + Math.round(tail * whole * 100.0);
    supportPromise[a * 2 + 1] = Math.max(supportPromise[a * 2 + 1], months);
    takeAttention(a, drainOf(mine, theirs * whole, distress));
    churn[a] = max(churn[a], <i32>rule(Rule.IntegrationQuarters));
    rest[a] = <i32>rule(Rule.RestAfterCase);
    noteCase(t, CaseEntry.Executed, Instrument.BreakUp, Party.OtherBoard, a, (lump * whole) / 1e6, (tail * whole * 12.0) / 1e6);
    happened(EventKind.BreakUp, t, s, a, Instrument.BreakUp, (lump * whole) / 1e6);
  }
  dissolve(t, heir);
  signals[t * 2] += 1.0;
  setCase(t, CaseField.Stage, Stage.None);
  add(Indicator.BreakUps, 1.0);
}

/** Names an acquirer for every hospital: of those who may bid the one most of its patients would turn to, each a hospital of its own while there are enough. */
function findTakers(t: i32): bool {
  takers.fill(-1);
  if (!isOn(Mechanism.BreakUp)) return false;
  let parts = 0;
  for (let s = 0, n = siteCount(); s < n; s++) {
    if (<i32>trustOf[s] != t || isClosed(s)) continue;
    parts++;
    takers[s] = nearestTaker(t, s);
    if (takers[s] < 0) return false;
  }
  return parts >= 2 && haveSeveral(t);
}

function nearestTaker(t: i32, site: i32): i32 {
  let best = -1;
  let most = -1.0;
  let taken = true;
  surveyLoss(site, offers(site, Service.Emergency) ? URGENT_CARE : 0);
  for (let a = 0, n = trustCount(); a < n; a++) {
    if (!mightBid(a, t) || answerOf(a, t, shareOfWork(site)) != BidAnswer.Ready) continue;
    const again = hasOne(t, a);
    const near = shareTo(a);
    if ((again && !taken) || (again == taken && near <= most)) continue;
    best = a;
    most = near;
    taken = again;
  }
  return best;
}

function shareTo(a: i32): f64 {
  let sum = 0.0;
  for (let s = 0, n = siteCount(); s < n; s++) if (<i32>trustOf[s] == a) sum += gainOf(s);
  return sum;
}

function nearness(site: i32, a: i32): f64 {
  surveyLoss(site, offers(site, Service.Emergency) ? URGENT_CARE : 0);
  return shareTo(a);
}

function hasOne(t: i32, a: i32): bool {
  for (let s = 0, n = siteCount(); s < n; s++) if (<i32>trustOf[s] == t && takers[s] == a) return true;
  return false;
}

/** Two acquirers or more: with one it would be a takeover. */
function haveSeveral(t: i32): bool {
  let first = -1;
  for (let s = 0, n = siteCount(); s < n; s++) {
    if (<i32>trustOf[s] != t || takers[s] < 0) continue;
    if (first >= 0 && takers[s] != first) return true;
    first = takers[s];
  }
  return false;
}

function priceOfParts(t: i32): f64 {
  let sum = 0.0;
  for (let s = 0, n = siteCount(); s < n; s++) {
    if (<i32>trustOf[s] == t && takers[s] >= 0) sum += priceOf(t, takers[s]) * shareOfWork(s);
  }
  return sum;
}
