// Consent. A party to a plan has a stance that it keeps for the whole case; only a material change of the plan makes it think again.
import { CaseEntry, CaseField, Mechanism, Party, Rule } from '../layout';
import { epochDay } from '../kernel/calendar';
import { actor, normal, Stream, unit } from '../kernel/random';
import { caseOf, isForced } from './cases';
import { epochOf, isOn, today } from './clock';
import { noteCase } from './journal';
import { rule } from './rules';

/** Spells of a trust in the regime that keep draws of their own; drafts of a plan within a spell. */
const SPELLS = 64;

/** Names the draws of a case: the trust, its spell, the draft of the plan. */
function keyOf(t: i32): u64 {
  return actor(t, (caseOf(t, CaseField.Spells) % SPELLS) + SPELLS * caseOf(t, CaseField.Draft));
}

/** One number below 256 for a party's view of an instrument. */
function viewOf(instrument: i32, party: i32): i32 {
  return instrument * (<i32>Party.Count) + party;
}

/** Chance that a party agrees: logit = base + gain − loss + its own stance. `gain` and `loss` in logits. */
export function stanceOf(t: i32, instrument: i32, party: i32, gain: f64, loss: f64): f64 {
  const own = rule(Rule.StanceSpread) * normal(keyOf(t), Stream.Consent, viewOf(instrument, party));
  return 1.0 / (1.0 + Math.exp(-(rule(Rule.StanceBase) + gain - loss + helpOfNetwork() + own)));
}

/** Asks a party and notes its answer: the chance, and the draw that it was held against. In a forced case all say yes. */
export function consents(t: i32, instrument: i32, party: i32, gain: f64, loss: f64, counterpart: i32 = -1): bool {
  const chance = stanceOf(t, instrument, party, gain, loss);
  const u = unit(keyOf(t), Stream.Politics, viewOf(instrument, party));
  const yes = u < chance || isForced(t);
  noteCase(t, yes ? CaseEntry.Agreed : CaseEntry.Refused, instrument, party, counterpart, chance, u);
  return yes;
}

/** Whether a party that agreed still does; noted when it no longer does. Its draw is the one that its yes was held against. */
export function stillConsents(t: i32, instrument: i32, party: i32, gain: f64, loss: f64, counterpart: i32 = -1): bool {
  const chance = stanceOf(t, instrument, party, gain, loss);
  const u = unit(keyOf(t), Stream.Politics, viewOf(instrument, party));
  if (u < chance || isForced(t)) return true;
  noteCase(t, CaseEntry.Refused, instrument, party, counterpart, chance, u);
  return false;
}

/** What a party would say, whether it has a vote or not: the same stance and the same draw. */
export function leans(t: i32, instrument: i32, party: i32, gain: f64, loss: f64): bool {
  return unit(keyOf(t), Stream.Politics, viewOf(instrument, party)) < stanceOf(t, instrument, party, gain, loss);
}

/** An academic health science network brings the parties together: no power, no money, a little goodwill. */
function helpOfNetwork(): f64 {
  if (!isOn(Mechanism.ScienceNetworks) || epochOf(today()) < epochDay(2013, 4, 1)) return 0.0;
  return rule(Rule.NetworkHelp);
}
