// What an operator's board reckons before it bids: the saving as it looks to it, the chance to fail, and what its name is worth. £.
import { CaseField, Instrument, Mechanism, OperatorField, Rule } from '../layout';
import { actor, normal, Stream } from '../kernel/random';
import { caseOf } from './cases';
import { isOn } from './clock';
import { contractsOf, costOfInefficiency } from './contracts';
import { splitSaving } from './management';
import { capitalOf, failureWeight, isInMarket, operatorOf } from './operators';
import { managementWeight, rule } from './rules';
import { effectiveManagement } from './trusts';
import { annuity, deficitOf, incomeOf } from './worth';

/** Spells of a trust in the regime that keep draws of their own. */
const SPELLS = 64;
/** Deficit, as a share of income, at which a trust looks hardest for savings (process/trusts/save.ts). */
const FULL_NEED = 0.08;
/** Slope of the logistic curve that lies nearest to the normal distribution. */
const LOGISTIC = 1.702;

/** Saving a year that an operator's managers would come to make, without error: what their skill moves, as any managers' does, and what any trust in deficit finds. */
export function savingOf(o: i32, t: i32, instrument: i32): f64 {
  if (instrument == Instrument.Split) return splitSaving(o) * rule(Rule.NonClinicalShare) * costOfInefficiency(t);
  const better = operatorOf(o, OperatorField.Skill) - effectiveManagement(t);
  const moved = rule(Rule.InefficiencyPerManagement) * managementWeight() * better * costOfInefficiency(t);
  return moved + foundInDeficit(t);
}

/** What need alone makes a trust find by the time the promise is due, if prices kept up with costs: bidders count on it. */
function foundInDeficit(t: i32): f64 {
  if (!isOn(Mechanism.Productivity)) return 0.0;
  return deficitOf(t) * (1.0 - Math.exp((-rule(Rule.DeficitRecovery) * rule(Rule.PromiseYears)) / FULL_NEED));
}

/** The same saving as it looks to the operator, who has seen the books and not the wards. */
export function estimatedSaving(o: i32, t: i32, instrument: i32): f64 {
  const spell = caseOf(t, CaseField.Spells) % SPELLS;
  const error = normal(actor(t, o * SPELLS + spell), Stream.Tender, instrument);
  return savingOf(o, t, instrument) + errorOf(t, instrument) * error;
}

/** Standard deviation of that error; of a split only the part on offer can be misjudged. */
function errorOf(t: i32, instrument: i32): f64 {
  const part = instrument == Instrument.Split ? rule(Rule.NonClinicalShare) : 1.0;
  return rule(Rule.BidNoise) * incomeOf(t) * part;
}

/** What it would promise of its estimate. */
export function promiseOf(estimate: f64): f64 {
  return estimate * (1.0 - rule(Rule.BidShade));
}

/** Chance, as it sees it, that in the years until it is judged its share of what it fails to save reaches its cap. */
function chanceToFail(t: i32, instrument: i32, estimate: f64): f64 {
  const exposed = rule(Rule.OperatorLossShare) * rule(Rule.ReputationYears);
  if (exposed <= 0.0) return 0.0;
  const slack = estimate - promiseOf(estimate) + (rule(Rule.OperatorLossCapM) * 1e6) / exposed;
  const spread = errorOf(t, instrument);
  return spread > 0.0 ? 1.0 / (1.0 + Math.exp(Math.min(60.0, (LOGISTIC * slack) / spread))) : 0.0;
}

/** E[profit] + what a success adds to its name − P(fail) × what a failure takes, the more the better the name it has. */
export function worthOfBidding(o: i32, t: i32, instrument: i32, estimate: f64): f64 {
  const fails = chanceToFail(t, instrument, estimate);
  const point = rule(Rule.ReputationWorthM) * 1e6;
  const profit = rule(Rule.OperatorFeeShare) * promiseOf(estimate) * annuity(rule(Rule.ContractYears));
  const gain = rule(Rule.ReputationSuccess) * point;
  const loss = failureWeight() * point * operatorOf(o, OperatorField.Reputation);
  return (1.0 - fails) * (profit + gain) - fails * (rule(Rule.OperatorLossCapM) * 1e6 + loss);
}

/** One with a name to bid with, the capital to stand for one contract more, and something to gain. */
export function wouldBid(o: i32, t: i32, instrument: i32): bool {
  if (!isInMarket(o)) return false;
  if (capitalOf(o) < <f64>(contractsOf(o) + 1) * rule(Rule.OperatorLossCapM) * 1e6) return false;
  const estimate = estimatedSaving(o, t, instrument);
  return estimate > 0.0 && worthOfBidding(o, t, instrument, estimate) > 0.0;
}
