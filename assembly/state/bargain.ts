// Who would take over a failing trust, and for how much: the sums of acquirers' boards and the price that bargaining makes of them. £.
import { CaseField, Governance, Mechanism, Rule, TrustKind } from '../layout';
import { actor, normal, Stream } from '../kernel/random';
import { reportedMargin, Span } from './accounts';
import { caseOf, inRegime } from './cases';
import { isOn, trustCount } from './clock';
import { rule } from './rules';
import { attentionDrain, debt, governance, inefficiency, isAlive, kind, kmBetween, rating, rest, sameKind } from './trusts';
import { annuity, deficitOf, distressOf, incomeOf } from './worth';

/** Share of the old debt that the treasury writes off. */
export const WRITTEN_OFF = 0.5;
/** Parts of an acquirer's sum that are judgements (dynamics R15, R16): gain from its own ways, cost of distance and of a rating put at risk. */
const WAYS = 0.6;
const PER_KM = 0.0005;
const RATING_RISK = 0.01;
const ATTENTION = 0.02;
/** Bargaining: the price lies between the least that the acquirer takes and this much more. */
const ROOM = 0.3;
/** Largest target beside the bidder (judgement). */
const LARGEST = 1.25;
/** Attention already spent that rules a bidder out. */
const TOO_BUSY = 0.3;
/** The eligible acquirer whose price is lowest; −1 when nobody bids. */
export function readiestAcquirer(t: i32): i32 {
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
  if (incomeOf(t) > LARGEST * incomeOf(a)) return false;
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
export function priceOf(t: i32, a: i32): f64 {
  return Math.max(0.0, reservationOf(t, a)) * (1.0 + ROOM * rule(Rule.TakeoverPower));
}

export function drainOf(mine: f64, theirs: f64, distress: f64): f64 {
  return mine > 0.0 ? rule(Rule.DrainPerDeal) * Math.min(1.5, theirs / mine) * distress : 0.0;
}

export function debtOf(t: i32): f64 {
  return <f64>debt[t] / 100.0;
}
