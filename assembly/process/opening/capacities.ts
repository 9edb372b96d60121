// The first day's wards, clinics and theatres follow the flows expected, so that nothing moves only because the clock starts.
import {
  AGE_BANDS,
  BILL_CODES,
  BILL_EXCESS_DAY,
  BILL_SHORT_EMERGENCY,
  Pathway,
  Rule,
  SPECIALTIES,
  Ward,
  WARDS,
} from '../../layout';
import { clip } from '../../kernel/maths';
import {
  DAY_CASE_SHARE,
  EMERGENCY_DEATH,
  EMERGENCY_FOLLOWED,
  EMERGENCY_VISITS,
  emergencyShare,
  expectedBirthNights,
  expectedEmergencyNights,
  expectedExcess,
  expectedPlannedNights,
  FOLLOW_UPS,
  FOLLOW_UPS_AFTER,
  LISTED,
  LISTED_LATER,
  ONE_STEP,
  shortShare,
  TWO_STEPS,
} from '../../state/care';
import { siteCount } from '../../state/clock';
import { admitting, attending, birthing, expectedBills, goneShare, referring, startShare } from '../../state/flows';
import { homeWard } from '../../state/patients';
import { rule } from '../../state/rules';
import {
  attendanceCapacity,
  beds,
  clinicCapacity,
  closedOn,
  expectedPlanned,
  expectedUrgent,
  observedOccupancy,
  occupied,
  theatreCapacity,
} from '../../state/sites';

const DAYS = 365.25;
const WORKING_DAYS = 253.0;
/** Beds that a ward needs beyond its mean to meet the swing of its days: this many roots of the mean (judgement). */
const SWING = 0.7;

const nights = new StaticArray<f64>(AGE_BANDS * SPECIALTIES);
const short = new StaticArray<f64>(AGE_BANDS * SPECIALTIES);
const excess = new StaticArray<f64>(AGE_BANDS * SPECIALTIES);
const need = new StaticArray<f64>(WARDS);

export function equip(): void {
  const factor = rule(Rule.LengthOfStayFactor);
  for (let a = 0; a < AGE_BANDS; a++) {
    for (let k = 0; k < SPECIALTIES; k++) {
      nights[a * SPECIALTIES + k] = expectedEmergencyNights(a, k, factor);
      short[a * SPECIALTIES + k] = shortShare(a, k, factor);
      excess[a * SPECIALTIES + k] = expectedExcess(a, k, factor);
    }
  }
  expectedBills.fill(0);
  for (let s = 0, n = siteCount(); s < n; s++) {
    closedOn[s] = -1;
    need.fill(0);
    equipUrgent(s);
    equipPlanned(s, factor);
    equipBirths(s, factor);
    const occupancy = clip(observedOccupancy[s] > 0.0 ? observedOccupancy[s] : 0.86, 0.75, 0.95);
    for (let w = 0; w < WARDS; w++) {
      const mean = need[w];
      beds[s * WARDS + w] = mean > 0.0 ? <i32>Math.ceil(Math.max(mean / occupancy, mean + SWING * Math.sqrt(mean))) : 0;
      occupied[s * WARDS + w] = 0;
    }
  }
}

function equipUrgent(s: i32): void {
  const back = 1.0 + rule(Rule.ReadmissionEmergency);
  const bill = s * BILL_CODES;
  let attends = 0.0;
  let admits = 0.0;
  for (let a = 0; a < AGE_BANDS; a++) {
    attends += attending[s * AGE_BANDS + a];
    const first = admitting[s * AGE_BANDS + a];
    const all = first * (1.0 + (back - 1.0) * (1.0 - EMERGENCY_DEATH[a]));
    admits += all;
    for (let k = 0; k < SPECIALTIES; k++) {
      const flow = all * emergencyShare(a, k);
      const at = a * SPECIALTIES + k;
      need[homeWard(k)] += (flow * nights[at]) / DAYS;
      expectedBills[bill + BILL_SHORT_EMERGENCY + k] += flow * short[at];
      expectedBills[bill + Pathway.Emergency * SPECIALTIES + k] += flow * (1.0 - short[at]);
      expectedBills[bill + BILL_EXCESS_DAY] += flow * excess[at];
      const home = first * emergencyShare(a, k) * (1.0 - EMERGENCY_DEATH[a]) * (2.0 - back);
      expectedBills[bill + Pathway.FollowUp * SPECIALTIES + k] += home * EMERGENCY_FOLLOWED * EMERGENCY_VISITS;
    }
  }
  expectedBills[bill] += attends;
  expectedUrgent[s * 4] = attends / DAYS;
  expectedUrgent[s * 4 + 1] = admits / DAYS;
  attendanceCapacity[s] = (attends / DAYS) * (1.0 + rule(Rule.EmergencySlack));
}

function equipPlanned(s: i32, factor: f64): void {
  const ceiling = Math.exp(rule(Rule.WaitFeedback) * rule(Rule.WaitFeedbackFrom));
  const bill = s * BILL_CODES;
  for (let k = 0; k < SPECIALTIES; k++) {
    const stay = 1.0 - goneShare(s, k);
    const seen = referring[s * SPECIALTIES + k] * ceiling * startShare(s, k) * stay;
    const later = (1.0 - LISTED[k]) * (FOLLOW_UPS[k] / (1.0 + FOLLOW_UPS[k])) * LISTED_LATER[k];
    const treated = seen * (LISTED[k] + later) * stay;
    const dayCases = treated * DAY_CASE_SHARE[k];
    const inpatients = treated - dayCases;
    expectedPlanned[s * SPECIALTIES + k] = seen / WORKING_DAYS;
    clinicCapacity[s * SPECIALTIES + k] = (seen / WORKING_DAYS) * (1.0 + rule(Rule.ClinicSlack));
    theatreCapacity[(s * SPECIALTIES + k) * 2] = (dayCases / WORKING_DAYS) * (1.0 + rule(Rule.TheatreSlack));
    theatreCapacity[(s * SPECIALTIES + k) * 2 + 1] = (inpatients / WORKING_DAYS) * (1.0 + rule(Rule.TheatreSlack));
    need[homeWard(k)] += (inpatients * expectedPlannedNights(k, factor)) / DAYS;
    expectedBills[bill + Pathway.FirstOutpatient * SPECIALTIES + k] += seen;
    expectedBills[bill + Pathway.DayCase * SPECIALTIES + k] += dayCases;
    expectedBills[bill + Pathway.Inpatient * SPECIALTIES + k] += inpatients;
    const visits = seen * (ONE_STEP + 2.0 * TWO_STEPS + (1.0 - LISTED[k]) * FOLLOW_UPS[k]) + treated * FOLLOW_UPS_AFTER[k];
    expectedBills[bill + Pathway.FollowUp * SPECIALTIES + k] += visits;
    // those who come back after a planned stay fill medical beds for about as long as a 65-year-old does
    const back = inpatients * rule(Rule.ReadmissionPlanned);
    need[homeWard(k)] += (back * nights[4 * SPECIALTIES + k]) / DAYS;
    expectedBills[bill + BILL_SHORT_EMERGENCY + k] += back * short[4 * SPECIALTIES + k];
    expectedBills[bill + Pathway.Emergency * SPECIALTIES + k] += back * (1.0 - short[4 * SPECIALTIES + k]);
  }
}

function equipBirths(s: i32, factor: f64): void {
  expectedUrgent[s * 4 + 2] = birthing[s] / DAYS;
  expectedBills[s * BILL_CODES + Pathway.Birth * SPECIALTIES] += birthing[s];
  need[Ward.Maternity] += (birthing[s] * expectedBirthNights(factor)) / DAYS;
}
