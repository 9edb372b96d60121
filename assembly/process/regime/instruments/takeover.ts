// Takeover: a strong trust runs the weak one's hospitals, if its board finds it worth while and the treasury pays the price.
import { Account, CaseEntry, CaseField, Clock, EventKind, Flow, Indicator, Instrument, Mechanism, Party, Rule, Stage } from '../../../layout';
import { absorb } from '../../../state/absorb';
import { caseOf, inRegime, isForced, setCase } from '../../../state/cases';
import { actor, Stream, unit } from '../../../kernel/random';
import { clock, isOn, siteCount } from '../../../state/clock';
import { beliefStructural } from '../../../state/government';
import { noteCase } from '../../../state/journal';
import { dealDays } from '../../../state/statute';
import { accountOfTrust, pay } from '../../../state/ledger';
import { add, happened } from '../../../state/record';
import { rule } from '../../../state/rules';
import { backlog, isClosed, trustOf } from '../../../state/sites';
import { attentionDrain, churn, debt, drainHold, isAlive, overhead, rating, rest, signals } from '../../../state/trusts';
import { debtOf, drainOf, priceOf, readiestAcquirer, WRITTEN_OFF } from '../../../state/bargain';
import { affordable, deficitOf, distressOf, incomeOf, INFEASIBLE } from '../../../state/worth';

/** Share of backlog maintenance that the treasury pays for. */
const BACKLOG_SHARE = 0.05;
/** Quarters of churn after a deal (judgement: 18 months, Fulop et al. 2002). */
const CHURN = 6;

/** Expected cost: the price of the readiest acquirer, the debt written off, and the deficits that structure leaves behind. */
export function takeoverCost(t: i32): f64 {
  const a = readiestAcquirer(t);
  if (a < 0) return INFEASIBLE;
  const left = beliefStructural() * deficitOf(t) * Math.max(0.0, rule(Rule.TakeoverDeficitYears) - rule(Rule.TakeoverTailYears));
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
  const refused = price > ceiling || !affordable(tail * 12.0) || lump > rule(Rule.SupportBudgetM) * 1e6;
  if (refused && !isForced(t)) {
    noteCase(t, CaseEntry.Refused, Instrument.Takeover, Party.Treasury, a, price / 1e6, ceiling / 1e6);
    happened(EventKind.BidRefused, t, -1, a, Instrument.Takeover, price / 1e6);
    return false;
  }
  setCase(t, CaseField.Counterpart, a);
  setCase(t, CaseField.LumpSum, <i32>(lump / 1000.0));
  setCase(t, CaseField.TailMonthly, <i32>(tail / 1000.0));
  setCase(t, CaseField.EndsOn, day + dealDays(t));
  // nobody else may court the bidder meanwhile
  rest[a] = <i32>rule(Rule.RestAfterCase);
  noteCase(t, CaseEntry.Agreed, Instrument.Takeover, Party.Treasury, a, price / 1e6, ceiling / 1e6);
  happened(EventKind.TakeoverAgreed, t, -1, a, Instrument.Takeover, price / 1e6);
  return true;
}

/** Whether the acquirer that agreed is still there and sound. */
export function stillStands(t: i32): bool {
  const a = caseOf(t, CaseField.Counterpart);
  return isAlive(a) && !inRegime(a) && rating[a] > 1;
}

/** Each quarter until it is signed, what due diligence finds may end the deal. */
export function walksAway(t: i32): bool {
  if (!isOn(Mechanism.DueDiligence) || isForced(t)) return false;
  return unit(actor(t, clock[Clock.QuarterIndex]), Stream.DueDiligence) < rule(Rule.WalkAway);
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
  noteCase(t, CaseEntry.Executed, Instrument.Takeover, 0, a, <f64>lump / 1e8, <f64>caseOf(t, CaseField.TailMonthly) * 0.012);
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

function backlogOf(t: i32): f64 {
  let sum = 0.0;
  for (let s = 0, n = siteCount(); s < n; s++) if (<i32>trustOf[s] == t && !isClosed(s)) sum += backlog[s];
  return sum;
}
