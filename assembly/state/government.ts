// The Secretary of State and the treasury: patience, credibility, what they think deficits come from, and whom they can blame.
import { Instrument, Mechanism, Rule } from '../layout';
import { epochDay } from '../kernel/calendar';
import { clip } from '../kernel/maths';
import { actor, normal, Stream } from '../kernel/random';
import { Actor, actors } from './cases';
import { epochOf, isOn } from './clock';
import { rule } from './rules';

/** What an act of weight one adds to credibility, and what a bail-out takes (dynamics R10). */
const ACT_ADDS = 0.3;
const BAILOUT_TAKES = 0.05;
const OPENING_CREDIBILITY = 0.5;

export function openGovernment(): void {
  actors[Actor.Patience] = rule(Rule.Patience);
  actors[Actor.Credibility] = OPENING_CREDIBILITY;
  const thought = rule(Rule.BeliefStructural) + rule(Rule.StructuralNoise) * normal(actor(0, 0), Stream.Politics);
  actors[Actor.BeliefStructural] = clip(thought, 0.0, 1.0);
}

/** How likely the government thinks that a deficit is structural. */
export function beliefStructural(): f64 {
  return isOn(Mechanism.StructuralBelief) ? actors[Actor.BeliefStructural] : rule(Rule.BeliefStructural);
}

/** An act of the regime was seen through: patience comes back, credibility grows. */
export function sawAct(weight: f64): void {
  actors[Actor.Patience] = Math.min(1.0, actors[Actor.Patience] + rule(Rule.PatienceRefill) * weight);
  if (isOn(Mechanism.Credibility)) actors[Actor.Credibility] += ACT_ADDS * weight * (1.0 - actors[Actor.Credibility]);
}

export function sawBailout(weight: f64): void {
  if (isOn(Mechanism.Credibility)) actors[Actor.Credibility] *= 1.0 - BAILOUT_TAKES * weight;
}

/** A trust that failed was not acted upon: all who watch take note. */
export function sawNothingDone(weight: f64): void {
  if (isOn(Mechanism.Credibility)) actors[Actor.Credibility] *= 1.0 - BAILOUT_TAKES * weight;
}

/** What came of a remedy teaches: new managers who fail speak for structure, capacity taken out in vain against it. */
export function learn(instrument: i32, recovered: bool): void {
  if (!isOn(Mechanism.StructuralBelief)) return;
  const managers =
    instrument == Instrument.NewManagement || instrument == Instrument.Franchise || instrument == Instrument.Takeover;
  const structure =
    instrument == Instrument.PfiRelief ||
    instrument == Instrument.Reconfiguration ||
    instrument == Instrument.Badge ||
    instrument == Instrument.Closure;
  if (!managers && !structure) return;
  const toward = managers != recovered ? 1.0 : 0.0;
  actors[Actor.BeliefStructural] += rule(Rule.StructuralLearning) * (toward - actors[Actor.BeliefStructural]);
}

/** Share of the political price of a PFI scheme that falls on those who signed it: after the change of government of May 2010, fading. */
export function blameOnPredecessor(day: i32): f64 {
  const since = <f64>(epochOf(day) - epochDay(2010, 5, 11)) / 365.25;
  if (!isOn(Mechanism.Blame) || since < 0.0) return 0.0;
  return clip(rule(Rule.Blame) * Math.pow(0.5, since / rule(Rule.BlameHalfLife)), 0.0, 1.0);
}

/** Multiple of its cost at which support is felt: money without change looks weak, unless another can be blamed for the need. */
export function politicalFactor(instrument: i32, day: i32): f64 {
  if (instrument == Instrument.Bailout) return 1.0 + rule(Rule.PoliticalBailout);
  if (instrument == Instrument.PfiRelief) return 1.0 + rule(Rule.PoliticalBailout) * (1.0 - blameOnPredecessor(day));
  return 1.0;
}
