// Merger: two neighbours become one, neither of them strong. Both boards must want it, and the competition authority must bear it.
import { CaseEntry, CaseField, Clock, EventKind, Governance, Indicator, Instrument, Mechanism, Party, Rule, Stage, TrustKind } from '../../../layout';
import { actor, Stream, unit } from '../../../kernel/random';
import { absorb } from '../../../state/absorb';
import { reportedMargin, Span } from '../../../state/accounts';
import { debtOf, isCourting, WRITTEN_OFF } from '../../../state/bargain';
import { caseOf, inRegime, isForced, setCase } from '../../../state/cases';
import { clock, isOn, trustCount } from '../../../state/clock';
import { consents } from '../../../state/consent';
import { bearable, beginPayment, writeOffDebt, writeTerms } from '../../../state/deal';
import { drainOf, joinTogether } from '../../../state/integration';
import { noteCase } from '../../../state/journal';
import { concentrationAdded, diversion } from '../../../state/market';
import { add, happened } from '../../../state/record';
import { rule } from '../../../state/rules';
import { dealDays } from '../../../state/statute';
import { governance, isAlive, kind, kmBetween, management, rest, sameKind, signals } from '../../../state/trusts';
import { annuity, deficitOf, distressOf, incomeOf, INFEASIBLE } from '../../../state/worth';

/** Logits for each hundredth of its own income that a neighbour's board gains or loses a year; what a board thinks its own name is worth (judgements). */
const PER_HUNDREDTH = 0.25;
const INDEPENDENCE = 0.5;
/** Diversion between two trusts at which the authority's doubts are at their greatest. */
const CLOSE_RIVALS = 0.5;

/** Support for the years of the tail, half the debt, and the deficit after them, less what two headquarters save. */
export function mergerCost(t: i32): f64 {
  const a = partnerFor(t);
  if (a < 0) return INFEASIBLE;
  const years = Math.max(0.0, rule(Rule.TakeoverCeilingYears) - rule(Rule.TakeoverTailYears));
  const left = Math.max(0.0, deficitOf(t) - savingOf(t, a));
  return packageOf(t) + WRITTEN_OFF * debtOf(t) + left * annuity(years);
}

export function agreeMerger(t: i32, day: i32): bool {
  const a = partnerFor(t);
  if (a < 0) return false;
  const price = packageOf(t);
  if (!bearable(price) && !isForced(t)) {
    noteCase(t, CaseEntry.Refused, Instrument.Merger, Party.Treasury, a, price / 1e6, rule(Rule.SupportBudgetM));
    return false;
  }
  const pride = governance[t] == Governance.FoundationTrust ? 2.0 * INDEPENDENCE : INDEPENDENCE;
  if (!consents(t, Instrument.Merger, Party.OwnBoard, distressOf(t), pride, a)) return false;
  if (!consents(t, Instrument.Merger, Party.OtherBoard, gainTo(a, t), lossTo(a, t), a)) return false;
  if (isBlocked(t, a)) return false;
  writeTerms(t, a, price);
  setCase(t, CaseField.EndsOn, day + dealDays(t));
  happened(EventKind.MergerAgreed, t, -1, a, Instrument.Merger, price / 1e6);
  return true;
}

/** The neighbour to whom it would cost least; −1 if there is none. */
function partnerFor(t: i32): i32 {
  if (!isOn(Mechanism.Merger)) return -1;
  let best = -1;
  let most = -Infinity;
  for (let a = 0, n = trustCount(); a < n; a++) {
    if (!mayMerge(a, t)) continue;
    const worth = gainTo(a, t) - lossTo(a, t);
    if (worth <= most) continue;
    most = worth;
    best = a;
  }
  return best;
}

function mayMerge(a: i32, t: i32): bool {
  if (a == t || !isAlive(a) || !sameKind(a, t) || inRegime(a) || rest[a] > 0 || isCourting(a)) return false;
  if ((kind[a] == TrustKind.Specialist) != (kind[t] == TrustKind.Specialist)) return false;
  return kmBetween(a, t) <= rule(Rule.MergerRange) && reportedMargin(a, Span.Closed) > rule(Rule.MergerMargin);
}

/** What two headquarters save when they are one, £ a year. */
function savingOf(t: i32, a: i32): f64 {
  return rule(Rule.OverheadSaving) * (incomeOf(t) + incomeOf(a));
}

/** What the treasury promises: part of the deficit for the years of a tail, £. */
function packageOf(t: i32): f64 {
  return rule(Rule.BailoutShare) * deficitOf(t) * rule(Rule.TakeoverTailYears);
}

/** Logits: savings, as hundredths of the neighbour's own income. */
function gainTo(a: i32, t: i32): f64 {
  return (PER_HUNDREDTH * 100.0 * savingOf(t, a)) / Math.max(1.0, incomeOf(a));
}

/** Logits: the deficit that nobody pays for, the debt's interest, and attention. */
function lossTo(a: i32, t: i32): f64 {
  const mine = Math.max(1.0, incomeOf(a));
  const unpaid = (1.0 - rule(Rule.BailoutShare)) * deficitOf(t) + rule(Rule.DebtInterest) * (1.0 - WRITTEN_OFF) * debtOf(t);
  const attention = rule(Rule.TakeoverAttention) * mine * drainOf(mine, incomeOf(t), distressOf(t));
  return (PER_HUNDREDTH * 100.0 * (unpaid + attention)) / mine;
}

/** The more of one's patients would turn to the other, the likelier the authority says no. */
function isBlocked(t: i32, a: i32): bool {
  const overlap = Math.max(diversion(t, a), diversion(a, t));
  const chance = isOn(Mechanism.MergerControl) ? rule(Rule.MergerBlock) * Math.min(1.0, overlap / CLOSE_RIVALS) : 0.0;
  const blocked = unit(actor(t, caseOf(t, CaseField.Spells)), Stream.Court, Instrument.Merger) < chance && !isForced(t);
  noteCase(t, blocked ? CaseEntry.Refused : CaseEntry.Agreed, Instrument.Merger, Party.CompetitionAuthority, a, overlap, concentrationAdded(t, a));
  if (blocked) add(Indicator.MergersBlocked, 1.0);
  return blocked;
}

/** Whether both still want it this quarter. */
export function mergerStands(t: i32): bool {
  const a = caseOf(t, CaseField.Counterpart);
  if (!isOn(Mechanism.Merger) || !isAlive(a) || inRegime(a)) return false;
  if (!isOn(Mechanism.DueDiligence) || isForced(t)) return true;
  if (unit(actor(t, clock[Clock.QuarterIndex]), Stream.DueDiligence) >= rule(Rule.WalkAway)) return true;
  add(Indicator.WalkAways, 1.0);
  noteCase(t, CaseEntry.TalksEnded, Instrument.Merger, Party.OtherBoard, a);
  return false;
}

/** The failing trust's name goes; both boards' people run what is left, as well or badly as they did before. */
export function merge(t: i32, _day: i32): void {
  const a = caseOf(t, CaseField.Counterpart);
  const theirs = incomeOf(t);
  const mine = incomeOf(a);
  writeOffDebt(t);
  joinTogether(t, a, distressOf(t), true);
  if (mine + theirs > 0.0) management[a] = (management[a] * mine + management[t] * theirs) / (mine + theirs);
  absorb(t, a);
  const lump = beginPayment(t, a);
  signals[t * 2] += 1.0;
  setCase(t, CaseField.Stage, Stage.None);
  add(Indicator.Mergers, 1.0);
  noteCase(t, CaseEntry.Executed, Instrument.Merger, 0, a, lump / 1e6, <f64>caseOf(t, CaseField.TailMonthly) * 0.012);
  happened(EventKind.Merger, t, -1, a, Instrument.Merger, lump / 1e6);
}
