// Who would take over a failing trust, and for how much: the sums of acquirers' boards and the price that bargaining makes of them. £.
import { BidAnswer, CaseField, Governance, Instrument, Mechanism, Rule, Stage, TrustKind } from '../layout';
import { actor, normal, Stream } from '../kernel/random';
import { reportedMargin, Span } from './accounts';
import { caseOf, inRegime } from './cases';
import { isOn, trustCount } from './clock';
import { drainOf } from './integration';
import { rule } from './rules';
import { attentionDrain, debt, governance, inefficiency, isAlive, kind, kmBetween, rating, rest, sameKind } from './trusts';
import { annuity, deficitOf, distressOf, incomeOf } from './worth';

/** Share of the old debt that the treasury writes off. */
export const WRITTEN_OFF = 0.5;
/** Parts of an acquirer's sum that are judgements (dynamics R16): gain from its own ways, cost of distance. */
const WAYS = 0.6;
const PER_KM = 0.0005;
/** Bargaining: the price lies between the least that the acquirer takes and this much more (dynamics R15). */
const ROOM = 0.3;
/** Largest target beside the bidder (judgement). */
const LARGEST = 1.25;
/** Attention already spent that rules a bidder out. */
const TOO_BUSY = 0.3;
/** Trusts that are asked though they are too far away, as a multiple of the range. */
const ASKED = 1.5;
/** Quarters of looking into the books that are told apart. */
const LOOKS_KEPT = 15;

/** Whether the centre would think of asking a trust at all: of its kind, and not at the other end of the country. */
export function mightBid(a: i32, t: i32): bool {
  if (a == t || !isAlive(a) || !sameKind(a, t)) return false;
  // a specialist hospital does not take on a general one
  if (kind[a] == TrustKind.Specialist && kind[t] != TrustKind.Specialist) return false;
  return kmBetween(a, t) <= ASKED * rule(Rule.TakeoverRange);
}

/** What a trust that is asked for the whole of another, or a part, answers before any sum is done. */
export function answerOf(a: i32, t: i32, part: f64 = 1.0): BidAnswer {
  if (kmBetween(a, t) > rule(Rule.TakeoverRange)) return BidAnswer.Distance;
  if (governance[a] != Governance.FoundationTrust) return BidAnswer.Status;
  if (rating[a] < 3) return BidAnswer.Rating;
  if (reportedMargin(a, Span.Closed) <= 0.0) return BidAnswer.Margin;
  if (attentionDrain[a] >= TOO_BUSY) return BidAnswer.Attention;
  if (rest[a] > 0 || inRegime(a) || isCourting(a)) return BidAnswer.Busy;
  if (incomeOf(t) * part > LARGEST * incomeOf(a)) return BidAnswer.Size;
  return BidAnswer.Ready;
}

/** Whether a trust is in talks to take on another: one courtship at a time. */
export function isCourting(a: i32): bool {
  for (let t = 0, n = trustCount(); t < n; t++) {
    if (caseOf(t, CaseField.Stage) != Stage.Decided || caseOf(t, CaseField.Counterpart) != a) continue;
    const instrument = caseOf(t, CaseField.Instrument);
    if (instrument == Instrument.Takeover || instrument == Instrument.Merger) return true;
  }
  return false;
}

/** The eligible acquirer whose price is lowest; −1 when nobody bids. */
export function readiestAcquirer(t: i32): i32 {
  if (!isOn(Mechanism.Takeover)) return -1;
  let best = -1;
  let least = Infinity;
  for (let a = 0, n = trustCount(); a < n; a++) {
    if (!mightBid(a, t) || answerOf(a, t) != BidAnswer.Ready) continue;
    const price = reservationOf(t, a);
    if (price >= least) continue;
    least = price;
    best = a;
  }
  return best;
}

/** The least that an acquirer's board would take, £: eight years of deficits and half the debt less five years of gains; may be negative. */
export function reservationOf(t: i32, a: i32): f64 {
  const theirs = incomeOf(t);
  const mine = incomeOf(a);
  const gain =
    rule(Rule.TakeoverSynergy) * theirs +
    WAYS * Math.max(0.0, inefficiency[t] - inefficiency[a]) * theirs -
    rule(Rule.TakeoverAttention) * mine * drainOf(mine, theirs, distressOf(t)) -
    PER_KM * kmBetween(t, a) * theirs;
  const risk = rule(Rule.TakeoverRatingRisk) * mine * (rating[a] == 3 ? 1.0 : 0.5);
  return (
    deficitSeen(t, a) * annuity(rule(Rule.TakeoverDeficitYears)) +
    (1.0 - WRITTEN_OFF) * debtOf(t) +
    risk +
    rule(Rule.TakeoverHurdle) * theirs -
    gain * annuity(rule(Rule.TakeoverYears))
  );
}

/** The deficit as a bidder sees it: the mean of its looks into the books, each with an error of its own. The first is from outside. */
function deficitSeen(t: i32, a: i32): f64 {
  const looks = isOn(Mechanism.DueDiligence) ? min(LOOKS_KEPT, caseOf(t, CaseField.Looks)) : 0;
  const spell = (caseOf(t, CaseField.Spells) & 15) * (LOOKS_KEPT + 1);
  let error = 0.0;
  for (let i = 0; i <= looks; i++) error += normal(actor(t, a), Stream.DueDiligence, spell + i);
  return deficitOf(t) * Math.max(0.0, 1.0 + (rule(Rule.DueDiligenceError) * error) / <f64>(looks + 1));
}

/** The price agreed: between the reservation and ROOM above it, by the acquirer's bargaining power. */
export function priceOf(t: i32, a: i32): f64 {
  return Math.max(0.0, reservationOf(t, a)) * (1.0 + ROOM * rule(Rule.TakeoverPower));
}

export function debtOf(t: i32): f64 {
  return <f64>debt[t] / 100.0;
}

/** Terms of a price: at once, and £ a year of tail for the years of the rule. */
export function lumpOf(price: f64): f64 {
  return price * rule(Rule.TakeoverLumpShare);
}

export function yearlyTailOf(price: f64): f64 {
  return (price - lumpOf(price)) / rule(Rule.TakeoverTailYears);
}
