// Takeover: a strong trust runs the weak one's hospitals, if its board finds it worth while and the treasury pays the price.
import {
  Account,
  CaseField,
  EventKind,
  Flow,
  Governance,
  Indicator,
  Instrument,
  Mechanism,
  Rule,
  Stage,
  TrustKind,
} from '../../../layout';
import { actor, normal, Stream } from '../../../kernel/random';
import { absorb } from '../../../state/absorb';
import { reportedMargin, Span } from '../../../state/accounts';
import { caseOf, inRegime, setCase } from '../../../state/cases';
import { isOn, siteCount, trustCount } from '../../../state/clock';
import { dealDays } from '../../../state/statute';
import { accountOfTrust, pay } from '../../../state/ledger';
import { add, happened } from '../../../state/record';
import { rule } from '../../../state/rules';
import { backlog, isClosed, trustOf } from '../../../state/sites';
import {
  attentionDrain,
  churn,
  debt,
  drainHold,
  governance,
  inefficiency,
  isAlive,
  kind,
  kmBetween,
  overhead,
  rating,
  rest,
  sameKind,
  signals,
} from '../../../state/trusts';
import { affordable, annuity, deficitOf, distressOf, incomeOf, INFEASIBLE } from '../../../state/worth';

/** Parts of an acquirer's sum that are judgements (dynamics R15, R16): gain from its own ways, cost of distance and of a rating put at risk. */
const WAYS = 0.6;
const PER_KM = 0.0005;
const RATING_RISK = 0.01;
const ATTENTION = 0.02;
/** Bargaining: the price lies between the least that the acquirer takes and this much more. */
const ROOM = 0.3;
/** Attention already spent that rules a bidder out. */
const TOO_BUSY = 0.3;
/** Share of the old debt that is written off, and of backlog maintenance that the treasury pays for. */
const WRITTEN_OFF = 0.5;
const BACKLOG_SHARE = 0.05;
const CHURN = 6;

/** Expected cost: the price of the readiest acquirer, the debt written off, and the deficits that structure leaves behind. */
export function takeoverCost(t: i32): f64 {
  const a = readiestAcquirer(t);
  if (a < 0) return INFEASIBLE;
  const left = rule(Rule.BeliefStructural) * deficitOf(t) * Math.max(0.0, rule(Rule.TakeoverDeficitYears) - rule(Rule.TakeoverTailYears));
  return priceOf(t, a) + WRITTEN_OFF * debtOf(t) + left;
}

/** A bidder comes forward, its price is below the treasury's ceiling, and the budget bears it. */
export function agreeTakeover(t: i32, day: i32): bool {
  const a = readiestAcquirer(t);
  if (a < 0) return false;
  const price = priceOf(t, a);
  const ceiling = rule(Rule.BailoutShare) * deficitOf(t) * rule(Rule.TakeoverCeilingYears) + debtOf(t) + BACKLOG_SHARE * backlogOf(t);
  const lump = price * rule(Rule.TakeoverLumpShare);
  const months = rule(Rule.TakeoverTailYears) * 12.0;
  const tail = (price - lump) / months;
  if (price > ceiling || !affordable(tail * 12.0) || lump > rule(Rule.SupportBudgetM) * 1e6) {
    happened(EventKind.BidRefused, t, -1, a, Instrument.Takeover, price / 1e6);
    return false;
  }
  setCase(t, CaseField.Counterpart, a);
  setCase(t, CaseField.LumpSum, <i32>(lump / 1000.0));
  setCase(t, CaseField.TailMonthly, <i32>(tail / 1000.0));
  setCase(t, CaseField.EndsOn, day + dealDays(t));
  // nobody else may court the bidder meanwhile
  rest[a] = <i32>rule(Rule.RestAfterCase);
  happened(EventKind.TakeoverAgreed, t, -1, a, Instrument.Takeover, price / 1e6);
  return true;
}

/** Whether the acquirer that agreed is still there and sound. */
export function stillStands(t: i32): bool {
  const a = caseOf(t, CaseField.Counterpart);
  return isAlive(a) && !inRegime(a) && rating[a] > 1;
}

/** Signed: hospitals, contracts and debts pass over; the price begins to be paid. Others see an act of the regime. */
export function takeOver(t: i32, _day: i32): void {
  const a = caseOf(t, CaseField.Counterpart);
  const theirs = incomeOf(t);
  const mine = incomeOf(a);
  const distress = distressOf(t);
  writeOff(t);
  // headquarters that merge need less, never less than half of the smaller
  const saving = Math.min(rule(Rule.OverheadSaving) * (mine + theirs), 0.5 * Math.min(overhead[t], overhead[a]));
  absorb(t, a);
  overhead[a] -= saving;
  const lump = <i64>caseOf(t, CaseField.LumpSum) * 100000;
  pay(Account.Treasury, accountOfTrust(a), Flow.DealLumpSum, lump);
  setCase(t, CaseField.TailMonths, <i32>(rule(Rule.TakeoverTailYears) * 12.0));
  if (isOn(Mechanism.AttentionDrain)) {
    attentionDrain[a] = Math.min(rule(Rule.DrainCap), attentionDrain[a] + drainOf(mine, theirs, distress));
    drainHold[a] = <i32>rule(Rule.DrainHold);
  }
  churn[a] = CHURN;
  rest[a] = <i32>rule(Rule.RestAfterCase);
  signals[t * 2] += 1.0;
  setCase(t, CaseField.Stage, Stage.None);
  add(Indicator.Takeovers, 1.0);
  happened(EventKind.Takeover, t, -1, a, Instrument.Takeover, <f64>lump / 1e8);
}

/** The treasury gives the cash with which part of its own loan is paid back. */
function writeOff(t: i32): void {
  const part = <i64>(<f64>debt[t] * WRITTEN_OFF);
  if (part <= 0) return;
  pay(Account.Treasury, accountOfTrust(t), Flow.DebtWriteOff, part);
  pay(accountOfTrust(t), Account.Treasury, Flow.Repayment, part);
  debt[t] -= part;
}

/** The eligible acquirer whose price is lowest; −1 when nobody bids. */
function readiestAcquirer(t: i32): i32 {
  if (!isOn(Mechanism.Takeover)) return -1;
  let best = -1;
  let least = Infinity;
  for (let a = 0, n = trustCount(); a < n; a++) {
    if (!mayBid(a, t)) continue;
    const price = reservationOf(t, a);
    if (price >= least) continue;
    least = price;
    best = a;
  }
  return best;
}

function mayBid(a: i32, t: i32): bool {
  if (a == t || !isAlive(a) || !sameKind(a, t) || governance[a] != Governance.FoundationTrust) return false;
  // a specialist hospital does not take on a general one
  if (kind[a] == TrustKind.Specialist && kind[t] != TrustKind.Specialist) return false;
  if (rating[a] < 3 || rest[a] > 0 || inRegime(a) || attentionDrain[a] >= TOO_BUSY) return false;
  return kmBetween(a, t) <= rule(Rule.TakeoverRange) && reportedMargin(a, Span.Closed) > 0.0;
}

/** The least that an acquirer's board would take, £: eight years of deficits and half the debt less five years of gains; may be negative. */
function reservationOf(t: i32, a: i32): f64 {
  const theirs = incomeOf(t);
  const mine = incomeOf(a);
  const drain = drainOf(mine, theirs, distressOf(t));
  const gain =
    rule(Rule.TakeoverSynergy) * theirs +
    WAYS * Math.max(0.0, inefficiency[t] - inefficiency[a]) * theirs -
    ATTENTION * mine * drain -
    PER_KM * kmBetween(t, a) * theirs;
  // what due diligence shows, differently to each bidder
  const error = normal(actor(t, a), Stream.DueDiligence, caseOf(t, CaseField.Spells) & 255);
  const deficit = deficitOf(t) * (1.0 + rule(Rule.AppraisalNoise) * error);
  const risk = RATING_RISK * mine * (rating[a] == 3 ? 1.0 : 0.5);
  return (
    deficit * annuity(rule(Rule.TakeoverDeficitYears)) +
    (1.0 - WRITTEN_OFF) * debtOf(t) +
    risk +
    rule(Rule.TakeoverHurdle) * theirs -
    gain * annuity(rule(Rule.TakeoverYears))
  );
}

/** The price agreed: between the reservation and ROOM above it, by the acquirer's bargaining power. */
function priceOf(t: i32, a: i32): f64 {
  return Math.max(0.0, reservationOf(t, a)) * (1.0 + ROOM * rule(Rule.TakeoverPower));
}

function drainOf(mine: f64, theirs: f64, distress: f64): f64 {
  return mine > 0.0 ? rule(Rule.DrainPerDeal) * Math.min(1.5, theirs / mine) * distress : 0.0;
}

function debtOf(t: i32): f64 {
  return <f64>debt[t] / 100.0;
}

function backlogOf(t: i32): f64 {
  let sum = 0.0;
  for (let s = 0, n = siteCount(); s < n; s++) if (<i32>trustOf[s] == t && !isClosed(s)) sum += backlog[s];
  return sum;
}
