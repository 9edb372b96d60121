// What becomes of a plan that all agreed to: what consultation changes, whether a court stops it, whether it is ever carried out, what it overruns.
import { CaseEntry, CaseField, EventKind, Indicator, Mechanism, Party, Rule, Service, Stage } from '../layout';
import { clip } from '../kernel/maths';
import { actor, normal, Stream, unit } from '../kernel/random';
import { Actor, actors, caseOf, isForced, setCase } from './cases';
import { isOn } from './clock';
import { hasAdministrator } from './failureLaw';
import { noteCase } from './journal';
import { anotherNear } from './plans';
import { add, happened } from './record';
import { rule } from './rules';
import { askParties, partiesTo, redraft, shareAgainst } from './sharedPlan';
import { isClosed, offers, trustOf } from './sites';
import { afterCareAct, realDays } from './statute';
import { voiceOf } from './voices';

/** Bits of CaseField.Fate. */
const WILL_FAIL = 1;
const WILL_BE_QUASHED = 2;
const SEALED = 4;

/** Draws of a case that no party's stance uses. */
enum Draw { Consultation = 1, Claim, Ruling, Execution, Cost }

/** Patience that a plan fallen through costs (dynamics R12). */
const PATIENCE_LOST = 0.1;
/** A court finds it easier to strike down what an administrator had no power for before the Care Act 2014 (Lewisham 2013), in logits (judgement). */
const NO_POWER = 1.5;
/** Spells of a trust in the regime and drafts of a plan that keep draws of their own. */
const SPELLS = 64;

function keyOf(t: i32): u64 {
  return actor(t, (caseOf(t, CaseField.Spells) % SPELLS) + SPELLS * caseOf(t, CaseField.Draft));
}

/** Whether a plan is agreed by all who have a veto and stands after consultation. Site and services are in the case. */
export function planAgreed(t: i32, instrument: i32, day: i32): bool {
  const site = caseOf(t, CaseField.Site);
  const who = partiesTo(t, instrument, site, day);
  add(Indicator.PlansAsked, 1.0);
  if (!askParties(t, instrument, who)) {
    // next round finds another plan on the table
    redraft(t, instrument, site);
    return false;
  }
  if (changedByConsultation(t, instrument, day)) {
    redraft(t, instrument, site);
    return false;
  }
  add(Indicator.PlansAgreed, 1.0);
  return true;
}

/** The public is heard; what it says weighs κ. */
function changedByConsultation(t: i32, instrument: i32, day: i32): bool {
  if (!isOn(Mechanism.Consultation) || isForced(t)) return false;
  const against = shareAgainst(t, instrument, day);
  const chance = rule(Rule.ConsultationWeight) * against;
  add(Indicator.PlansConsulted, 1.0);
  noteCase(t, CaseEntry.Consulted, instrument, 0, caseOf(t, CaseField.Site), against, chance);
  if (unit(keyOf(t), Stream.Friction, Draw.Consultation) >= chance) return false;
  add(Indicator.PlansChanged, 1.0);
  happened(EventKind.PlanChanged, t, caseOf(t, CaseField.Site), -1, instrument);
  return true;
}

/** Sets the day a plan is due and draws, once, what will become of it. */
export function sealFate(t: i32, instrument: i32, day: i32, plannedDays: f64): void {
  const site = caseOf(t, CaseField.Site);
  let due = day + realDays(t, plannedDays);
  let fate = SEALED;
  setCase(t, CaseField.CourtOn, min(0, caseOf(t, CaseField.CourtOn)));
  if (isChallenged(t, instrument, site, day)) {
    const court = day + <i32>rule(Rule.ReviewDays);
    setCase(t, CaseField.CourtOn, court);
    due += <i32>rule(Rule.ReviewDays);
    if (isQuashed(t, site, day)) fate |= WILL_BE_QUASHED;
  }
  const mayFail = isOn(Mechanism.ImplementationFailure) && !isForced(t);
  if (mayFail && unit(keyOf(t), Stream.Implementation, instrument) >= rule(Rule.ImplementationShare)) fate |= WILL_FAIL;
  setCase(t, CaseField.Fate, fate);
  setCase(t, CaseField.EndsOn, due);
  noteCase(t, CaseEntry.Planned, instrument, 0, site, plannedDays, <f64>(due - day));
  happened(EventKind.PlanAgreed, t, site, <i32>trustOf[site], instrument);
}

/** Those who lose services at a solvent neighbour go to court. */
function isChallenged(t: i32, instrument: i32, site: i32, day: i32): bool {
  if (!isOn(Mechanism.JudicialReview) || isForced(t) || <i32>trustOf[site] == t) return false;
  const chance = afterCareAct(day) ? rule(Rule.ReviewChanceLater) : rule(Rule.ReviewChance);
  const u = unit(keyOf(t), Stream.Court, Draw.Claim);
  if (u >= chance) return false;
  add(Indicator.PlansChallenged, 1.0);
  noteCase(t, CaseEntry.Challenged, instrument, Party.Courts, site, chance, u);
  return true;
}

/** The claim is the stronger the more a place loses, and where the plan had no power behind it. */
function isQuashed(t: i32, site: i32, day: i32): bool {
  const power = hasAdministrator(t) && !afterCareAct(day) ? NO_POWER : 0.0;
  const strength = rule(Rule.ReviewStrength) + voiceOf(site, caseOf(t, CaseField.Services)) + power;
  return unit(keyOf(t), Stream.Court, Draw.Ruling) < 1.0 / (1.0 + Math.exp(-strength));
}

/** Each quarter until it is carried out: a plan that a court, a new party or its own weakness brings down leaves the case open again. */
export function fallsThrough(t: i32, instrument: i32, day: i32): bool {
  const fate = caseOf(t, CaseField.Fate);
  if ((fate & SEALED) == 0) return false;
  const court = caseOf(t, CaseField.CourtOn);
  if ((fate & WILL_BE_QUASHED) != 0 && court <= day) {
    // what comes next leaves solvent neighbours alone
    setCase(t, CaseField.CourtOn, -1);
    return reopen(t, instrument, CaseEntry.Quashed, EventKind.PlanQuashed, Indicator.PlansQuashed);
  }
  const dueNow = caseOf(t, CaseField.EndsOn) <= day;
  if ((dueNow && !canBeDone(t)) || newPartiesRefuse(t, instrument, day)) return reopen(t, instrument, CaseEntry.WalkedAway, EventKind.PlanFailed, Indicator.PlansFailed);
  if ((fate & WILL_FAIL) == 0 || !dueNow) return false;
  return reopen(t, instrument, CaseEntry.FailedToImplement, EventKind.PlanFailed, Indicator.PlansFailed);
}

/** Whether the hospital still has what is to leave it, and the next A & E still stands. */
function canBeDone(t: i32): bool {
  const site = caseOf(t, CaseField.Site);
  const bits = caseOf(t, CaseField.Services);
  if (isClosed(site) || !offers(site, bits)) return false;
  return (bits & Service.Emergency) == 0 || anotherNear(site);
}

/** Parties that came to the table since the plan was agreed (April 2013) are asked as they come. */
function newPartiesRefuse(t: i32, instrument: i32, day: i32): bool {
  const asked = caseOf(t, CaseField.Parties);
  const late = partiesTo(t, instrument, caseOf(t, CaseField.Site), day) & ~asked;
  return late != 0 && !askParties(t, instrument, late);
}

/** The others are asked again, the fallen plan last. */
function reopen(t: i32, instrument: i32, entry: CaseEntry, event: EventKind, what: Indicator): bool {
  const site = caseOf(t, CaseField.Site);
  setCase(t, CaseField.Stage, Stage.Appraised);
  setCase(t, CaseField.Refused, 1 << instrument);
  setCase(t, CaseField.Tries, caseOf(t, CaseField.Tries) + 1);
  setCase(t, CaseField.Fate, 0);
  if (isOn(Mechanism.Patience)) actors[Actor.Patience] = clip(actors[Actor.Patience] - PATIENCE_LOST, -1.0, 1.0);
  noteCase(t, entry, instrument, 0, site);
  add(what, 1.0);
  happened(event, t, site, <i32>trustOf[site], instrument);
  return true;
}

/** What a plan of this cost really costs, £: one log-normal factor for the case; noted and added up. */
export function realCost(t: i32, instrument: i32, planned: f64): f64 {
  if (!isOn(Mechanism.Overruns)) return planned;
  const z = normal(keyOf(t), Stream.Overrun, <i32>Draw.Cost);
  const cost = planned * rule(Rule.OverrunCost) * Math.exp(rule(Rule.OverrunCostSpread) * z);
  noteCase(t, CaseEntry.Overran, instrument, 0, caseOf(t, CaseField.Site), planned / 1e6, cost / 1e6);
  add(Indicator.PlanOverrunM, (cost - planned) / 1e6);
  return cost;
}
