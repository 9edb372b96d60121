// Takeover: a strong trust runs the weak one's hospitals, if its board finds it worth while and the treasury pays the price.
import { BidAnswer, CaseEntry, CaseField, Clock, EventKind, Indicator, Instrument, Mechanism, Party, Rule, Stage } from '../../../layout';
import { actor, Stream, unit } from '../../../kernel/random';
import { beliefStructural } from '../../../state/government';
import { absorb } from '../../../state/absorb';
import { answerOf, debtOf, mightBid, priceOf, readiestAcquirer, reservationOf, WRITTEN_OFF } from '../../../state/bargain';
import { caseOf, inRegime, isForced, setCase } from '../../../state/cases';
import { clock, isOn, siteCount, trustCount } from '../../../state/clock';
import { bearable, beginPayment, writeOffDebt, writeTerms } from '../../../state/deal';
import { joinTogether } from '../../../state/integration';
import { noteCase } from '../../../state/journal';
import { add, happened } from '../../../state/record';
import { rule } from '../../../state/rules';
import { backlog, isClosed, trustOf } from '../../../state/sites';
import { dealDays } from '../../../state/statute';
import { isAlive, rating, signals } from '../../../state/trusts';
import { deficitOf, distressOf, INFEASIBLE } from '../../../state/worth';

/** Share of backlog maintenance that the treasury pays for. */
const BACKLOG_SHARE = 0.05;

/** Expected cost: the price of the readiest acquirer, the debt written off, and the deficits that structure leaves behind. */
export function takeoverCost(t: i32): f64 {
  const a = readiestAcquirer(t);
  if (a < 0) return INFEASIBLE;
  const left = beliefStructural() * deficitOf(t) * Math.max(0.0, rule(Rule.TakeoverDeficitYears) - rule(Rule.TakeoverTailYears));
  return priceOf(t, a) + WRITTEN_OFF * debtOf(t) + left;
}

/** Every trust that might is asked. Of those ready the cheapest signs, if its price is below the treasury's ceiling and the budget bears it. */
export function agreeTakeover(t: i32, day: i32): bool {
  const a = readiestAcquirer(t);
  if (a < 0) {
    askOthers(t, -1, BidAnswer.Ready);
    return false;
  }
  const price = priceOf(t, a);
  const ceiling = rule(Rule.BailoutShare) * deficitOf(t) * rule(Rule.TakeoverCeilingYears) + debtOf(t) + BACKLOG_SHARE * backlogOf(t);
  if ((price > ceiling || !bearable(price)) && !isForced(t)) {
    askOthers(t, -1, price > ceiling ? BidAnswer.Price : BidAnswer.Budget);
    noteCase(t, CaseEntry.Refused, Instrument.Takeover, Party.Treasury, a, price / 1e6, ceiling / 1e6);
    happened(EventKind.BidRefused, t, -1, a, Instrument.Takeover, price / 1e6);
    return false;
  }
  askOthers(t, a, BidAnswer.Price);
  writeTerms(t, a, price);
  setCase(t, CaseField.EndsOn, day + dealDays(t));
  noteCase(t, CaseEntry.Agreed, Instrument.Takeover, Party.OtherBoard, a, price / 1e6, reservationOf(t, a) / 1e6);
  noteCase(t, CaseEntry.Agreed, Instrument.Takeover, Party.Treasury, a, price / 1e6, ceiling / 1e6);
  happened(EventKind.TakeoverAgreed, t, -1, a, Instrument.Takeover, price / 1e6);
  return true;
}

/** Notes the answer of every trust asked but the one that signs; those ready are turned down for `why`. */
function askOthers(t: i32, signs: i32, why: BidAnswer): void {
  add(Indicator.CasesOffered, 1.0);
  for (let a = 0, n = trustCount(); a < n; a++) {
    if (!mightBid(a, t)) continue;
    const answer = answerOf(a, t);
    add(Indicator.BidsAsked, 1.0);
    if (answer == BidAnswer.Ready) add(Indicator.Bidders, 1.0);
    if (a == signs) continue;
    if (answer != BidAnswer.Ready || signs < 0) add(Indicator.BidsRefused, 1.0);
    const price = answer == BidAnswer.Ready ? priceOf(t, a) / 1e6 : 0.0;
    noteCase(t, CaseEntry.BidDeclined, Instrument.Takeover, Party.OtherBoard, a, <f64>(answer == BidAnswer.Ready ? why : answer), price);
  }
}

/** Whether the acquirer that agreed is still there and sound. */
export function stillStands(t: i32): bool {
  const a = caseOf(t, CaseField.Counterpart);
  return isOn(Mechanism.Takeover) && isAlive(a) && !inRegime(a) && rating[a] > 1;
}

/** Each quarter until it is signed the board looks further into the books: what it finds, or a quarrel over terms, may end the deal. */
export function walksAway(t: i32): bool {
  if (!isOn(Mechanism.DueDiligence) || isForced(t)) return false;
  const a = caseOf(t, CaseField.Counterpart);
  setCase(t, CaseField.Looks, caseOf(t, CaseField.Looks) + 1);
  const least = reservationOf(t, a) / 1e6;
  const agreed = <f64>caseOf(t, CaseField.Price) / 1e3;
  const quarrel = unit(actor(t, clock[Clock.QuarterIndex]), Stream.DueDiligence) < rule(Rule.WalkAway);
  // a deal that was ordered has no price to fall below
  const dear = agreed > 0.0 && least > agreed;
  if (!dear && !quarrel) return false;
  add(Indicator.WalkAways, 1.0);
  noteCase(t, CaseEntry.TalksEnded, Instrument.Takeover, Party.OtherBoard, a, least, agreed);
  return true;
}

/** Signed: hospitals, contracts and debts pass over; the price begins to be paid. Others see an act of the regime. */
export function takeOver(t: i32, _day: i32): void {
  const a = caseOf(t, CaseField.Counterpart);
  writeOffDebt(t);
  joinTogether(t, a, distressOf(t), false);
  absorb(t, a);
  const lump = beginPayment(t, a);
  signals[t * 2] += 1.0;
  setCase(t, CaseField.Stage, Stage.None);
  add(Indicator.Takeovers, 1.0);
  noteCase(t, CaseEntry.Executed, Instrument.Takeover, 0, a, lump / 1e6, <f64>caseOf(t, CaseField.TailMonthly) * 0.012);
  happened(EventKind.Takeover, t, -1, a, Instrument.Takeover, lump / 1e6);
}

function backlogOf(t: i32): f64 {
  let sum = 0.0;
  for (let s = 0, n = siteCount(); s < n; s++) if (<i32>trustOf[s] == t && !isClosed(s)) sum += backlog[s];
  return sum;
}
