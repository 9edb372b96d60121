// The quality regulator inspects; a trust found far below the others is put into special measures and given a buddy.
import { Clock, EventKind, Indicator, Mechanism, Rule } from '../../layout';
import { financialYear } from '../../kernel/calendar';
import { actor, Stream, unit } from '../../kernel/random';
import { clock, epochOf, isOn, isWarming, trustCount } from '../../state/clock';
import { add, happened } from '../../state/record';
import { buddy, qualityFound, specialMeasures } from '../../state/regulators';
import { rule } from '../../state/rules';
import { attentionDrain, effectiveManagement, isAlive, kmBetween, quality, rating, treatsPatients } from '../../state/trusts';

/** Quarters in special measures before the next inspection, and between inspections after (CQC practice: about a year, then half a year). */
const FIRST_LOOK = 4;
const NEXT_LOOK = 2;
/** How far below the mean a trust may be and still be let out (SD). */
const LET_OUT = 0.6;
/** Farthest that a buddy comes from, km, and what helping takes of its attention in a quarter (SD; judgement). */
const BUDDY_REACH = 150.0;
const BUDDY_DRAIN = 0.02;

export function inspect(day: i32): void {
  if (isWarming()) return;
  const usual = meanQuality();
  const acts = isOn(Mechanism.SpecialMeasures) && financialYear(epochOf(day)) >= <i32>rule(Rule.SpecialMeasuresFrom);
  for (let t = 0, n = trustCount(); t < n; t++) {
    const u = unit(actor(t, clock[Clock.QuarterIndex]), Stream.Inspection, 2);
    if (!isAlive(t) || !treatsPatients(t)) {
      specialMeasures[t] = 0;
      continue;
    }
    if (specialMeasures[t] > 0) stay(t, usual);
    else if (acts && u < rule(Rule.InspectionRate) && qualityFound(t) < usual - rule(Rule.SpecialMeasuresBelow)) begin(t);
  }
}

function begin(t: i32): void {
  specialMeasures[t] = 1;
  buddy[t] = findBuddy(t);
  add(Indicator.SpecialMeasuresBegun, 1.0);
  happened(EventKind.SpecialMeasuresBegan, t, -1, buddy[t]);
}

/** The buddy shows how it is done, the more the better it is run than its charge; then the inspectors come again. */
function stay(t: i32, usual: f64): void {
  const helper = buddy[t];
  if (helper >= 0 && isAlive(helper)) {
    quality[t] += rule(Rule.BuddyHelp) * Math.max(0.0, effectiveManagement(helper) - effectiveManagement(t));
    attentionDrain[helper] += BUDDY_DRAIN;
  }
  const quarters = specialMeasures[t]++;
  if (quarters < FIRST_LOOK || (quarters - FIRST_LOOK) % NEXT_LOOK != 0 || qualityFound(t) < usual - LET_OUT) return;
  specialMeasures[t] = 0;
  happened(EventKind.SpecialMeasuresEnded, t, -1, helper);
}

/** The best of the well-rated trusts near enough; −1 when there is none. */
function findBuddy(t: i32): i32 {
  let best = -1;
  for (let b = 0, n = trustCount(); b < n; b++) {
    if (b == t || !isAlive(b) || !treatsPatients(b) || rating[b] < 3 || specialMeasures[b] > 0) continue;
    if (kmBetween(t, b) > BUDDY_REACH) continue;
    if (best < 0 || quality[b] > quality[best]) best = b;
  }
  return best;
}

function meanQuality(): f64 {
  let sum = 0.0;
  let n = 0.0;
  for (let t = 0, all = trustCount(); t < all; t++) {
    if (!isAlive(t) || !treatsPatients(t)) continue;
    sum += quality[t];
    n += 1.0;
  }
  return n > 0.0 ? sum / n : 0.0;
}
