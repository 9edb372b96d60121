// The national price list of 2008-09 and what each trust is paid by it.
//
// £ by bill code. Source: DH payment by results tariff 2008-09 and reference costs 2008-12 (average unit values of
// model-facts 2.4, confidence M), split by specialty as a judgement around those averages.
import { BILL_CODES, BILL_EXCESS_DAY, BILL_SHORT_EMERGENCY, Pathway, SPECIALTIES } from '../layout';
import { trustCount } from './clock';
import { prices } from './ledger';
import { isAlive, marketForces } from './trusts';

const ATTENDANCE = 88;
const BIRTH = 1650;
const SHORT_EMERGENCY = 560;
const EXCESS_DAY = 215;

/** £ by specialty: long emergency, inpatient, day case, first outpatient, follow-up. */
const EMERGENCY: StaticArray<i32> = [2050, 1900, 2200, 1900, 3300, 1300, 1300, 1700, 1300, 2600];
const INPATIENT: StaticArray<i32> = [2000, 4300, 3000, 2500, 4700, 2700, 2200, 1700, 1600, 2600];
const DAY_CASE: StaticArray<i32> = [450, 1100, 800, 550, 1000, 650, 750, 750, 850, 400];
const FIRST_OUTPATIENT: StaticArray<i32> = [180, 160, 150, 140, 130, 140, 220, 120, 110, 190];
const FOLLOW_UP: StaticArray<i32> = [95, 90, 80, 75, 75, 85, 120, 65, 60, 95];

/** £ of one unit in 2008-09 at market forces factor 1; 0 for codes that nothing is billed by. */
export function basePrice(code: i32): i32 {
  if (code == BILL_EXCESS_DAY) return EXCESS_DAY;
  if (code >= BILL_SHORT_EMERGENCY) return SHORT_EMERGENCY;
  const pathway = code / SPECIALTIES;
  const specialty = code % SPECIALTIES;
  if (pathway == Pathway.Attendance) return specialty == 0 ? ATTENDANCE : 0;
  if (pathway == Pathway.Emergency) return EMERGENCY[specialty];
  if (pathway == Pathway.Inpatient) return INPATIENT[specialty];
  if (pathway == Pathway.DayCase) return DAY_CASE[specialty];
  if (pathway == Pathway.FirstOutpatient) return FIRST_OUTPATIENT[specialty];
  if (pathway == Pathway.FollowUp) return FOLLOW_UP[specialty];
  return specialty == 0 ? BIRTH : 0;
}

/** Whether the marginal rate applies to a code: emergency stays, short or long, and their excess days. */
export function isEmergencyCode(code: i32): bool {
  return code >= BILL_SHORT_EMERGENCY || code / SPECIALTIES == Pathway.Emergency;
}

/** Writes every trust's price list, in whole pence, at a level beside 2008-09. */
export function setPrices(level: f64): void {
  for (let t = 0, n = trustCount(); t < n; t++) {
    if (!isAlive(t)) continue;
    for (let code = 0; code < BILL_CODES; code++) {
      prices[t * BILL_CODES + code] = <i32>Math.round(100.0 * <f64>basePrice(code) * level * marketForces[t]);
    }
  }
}
