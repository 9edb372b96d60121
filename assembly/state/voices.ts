// The voices of a place: how loud those speak who stand to lose an A & E or a maternity unit, and who they are.
//
// Loudness is 1 where an A & E with maternity goes, patients travel five kilometres more and the seat is an ordinary one.
import { Instrument, Party, Rule, Service } from '../layout';
import { epochDay } from '../kernel/calendar';
import { actor, normal, Stream } from '../kernel/random';
import { commissionerCount, epochOf } from './clock';
import { buyerShare, extraKmOfPatients, MATERNITY, surveyLoss, URGENT_CARE } from './economies';
import { rule } from './rules';

/** What people fear to lose, in units of loudness (judgement). */
const EMERGENCY_WEIGHT = 0.55;
const MATERNITY_WEIGHT = 0.25;
const SPECIALTY_WEIGHT = 0.03;
/** Loudness of ten kilometres more to travel, and where it ends (judgement). */
const TEN_KM = 0.4;
const LOUDEST_KM = 1.0;
/** Draw of the stream of politics that no party's stance uses. */
const SEAT = 255;

/** From April 2013 commissioning groups, NHS England and health and wellbeing boards stand in the place of PCTs and SHAs. */
export function afterReform(day: i32): bool {
  return epochOf(day) >= epochDay(2013, 4, 1);
}

/** How marginal the seats of a commissioner's area are: mean 1 over areas. A judgement: the tables do not have it. */
function marginality(c: i32): f64 {
  const spread = rule(Rule.MarginalSpread);
  return Math.exp(spread * normal(actor(c, 0), Stream.Politics, SEAT) - 0.5 * spread * spread);
}

/** Loudness of all who speak for a place that loses services (bits) at a site, by the shares of their people. */
export function voiceOf(site: i32, services: i32): f64 {
  if (services == 0) return 0.0;
  let stake = 0.0;
  let what = -3;
  if ((services & Service.Emergency) != 0) {
    stake += EMERGENCY_WEIGHT;
    what = URGENT_CARE;
  }
  if ((services & Service.Maternity) != 0) {
    stake += MATERNITY_WEIGHT;
    if (what < -2) what = MATERNITY;
  }
  for (let bits = services & Service.AllSpecialties, k = 0; bits != 0; bits >>= 1, k++) {
    if ((bits & 1) == 0) continue;
    stake += SPECIALTY_WEIGHT;
    if (what < -2) what = k;
  }
  surveyLoss(site, what);
  stake += Math.min(LOUDEST_KM, TEN_KM * 0.1 * extraKmOfPatients());
  let voice = 0.0;
  for (let c = 0, n = commissionerCount(); c < n; c++) voice += buyerShare(c) * marginality(c);
  return stake * voice;
}

/** Those who speak for a place, as bits of Party: its commissioners, scrutiny, MP and campaign, from April 2013 its health and wellbeing board. */
export function localVoices(day: i32): i32 {
  const always = (1 << Party.Commissioners) | (1 << Party.Scrutiny) | (1 << Party.Campaign);
  return afterReform(day) ? always | (1 << Party.HealthBoard) : always;
}

/** What each unit of loudness costs a party that says yes, in logits, before the loss of the instrument itself (judgement). */
export function hearing(party: i32): f64 {
  if (party == Party.Scrutiny || party == Party.HealthBoard || party == Party.Campaign) return 1.0;
  if (party == Party.SecretaryOfState) return rule(Rule.ClosureAversion);
  if (party == Party.Commissioners || party == Party.OwnBoard || party == Party.OtherBoard) return 0.5;
  return 0.25;
}

/** Loss in an instrument that takes services away, in logits for each unit of loudness (dynamics R11). */
export function lossOf(instrument: i32): f64 {
  if (instrument == Instrument.Reconfiguration) return rule(Rule.ReconfigurationLoss);
  if (instrument == Instrument.Badge) return rule(Rule.BadgeLoss);
  return instrument == Instrument.Closure ? rule(Rule.ClosureLoss) : 0.0;
}
