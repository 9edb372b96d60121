// Each April: the year's people, need and growth become each zone's referrals by specialty.
import { AGE_BANDS, Mechanism, Rule, SPECIALTIES, SPECIALTY_LANES } from '../../layout';
import { plannedNeedOf, referralRate } from '../../state/care';
import { isOn, zoneCount } from '../../state/clock';
import { rule, yearOfRun } from '../../state/rules';
import { deprivation, growth, population, specialtyRate } from '../../state/zones';

/** Working days in a mean year, as in process/patients/demand.ts. */
const WORKING_DAYS = 253.0;
/** Referrals a working day of a person of mean need, specialty × age, with the year's growth of its band. */
const perPerson = new StaticArray<f64>(SPECIALTIES * AGE_BANDS);

export function setReferrals(day: i32): void {
  const year = yearOfRun(day);
  const grows = isOn(Mechanism.Growth);
  const level = grows ? Math.pow(1.0 + rule(Rule.PlannedGrowth), <f64>year) : 1.0;
  // the rate of a hospital without a wait: those that a wait deters are thinned out of it (planWeek.ts)
  const ceiling = Math.exp(rule(Rule.WaitFeedback) * rule(Rule.WaitFeedbackFrom));
  for (let k = 0; k < SPECIALTIES; k++) {
    for (let a = 0; a < AGE_BANDS; a++) {
      const people = grows ? growth[year * AGE_BANDS + a] : 1.0;
      perPerson[k * AGE_BANDS + a] = (people * level * ceiling * referralRate(rule(Rule.FirstOutpatientsPerYear), k, a)) / WORKING_DAYS;
    }
  }
  for (let z = 0, n = zoneCount(); z < n; z++) {
    const need = plannedNeedOf(deprivation[z]);
    for (let k = 0; k < SPECIALTIES; k++) {
      let referred = 0.0;
      for (let a = 0; a < AGE_BANDS; a++) referred += population[z * AGE_BANDS + a] * perPerson[k * AGE_BANDS + a];
      specialtyRate[z * SPECIALTY_LANES + k] = <f32>(referred * need);
    }
  }
}
