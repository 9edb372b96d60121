// What things cost: each line of a trust's spending, from its sites, beds and slots. Opening books and monthly pay share these.
//
// £ at opening prices for a share of a year (1/12: a month). Lines marked × go with inefficiency and the cost index.
import { BILL_CODES, Rule, Service, SiteKind, SPECIALTIES } from '../layout';
import { expectedBills } from './flows';
import { bills } from './ledger';
import { rule } from './rules';
import {
  attendanceCapacity,
  bedsAt,
  clinicCapacity,
  floorArea,
  footprint,
  isClosed,
  kind,
  observedBeds,
  offers,
  services,
  theatreCapacity,
  unitaryCharge,
  unitaryFrom,
  unitaryTo,
  trustOf,
  unitCost,
  work,
} from './sites';
import { basePrice } from './tariff';
import { siteCount } from './clock';
import { Actor, actors } from './cases';
import { assets, costIndex, inefficiency, overhead, structure, vacancy } from './trusts';

const WORKING_DAYS = 253.0;
const AREA_PER_BED = 120.0;
/** Specialties that keep a rota day and night where emergencies are taken: medicine, surgery, orthopaedics, gynaecology, paediatrics. */
const ROUND_THE_CLOCK = 0b1110101;

/** Services that a site keeps day and night. */
export function rotasAt(site: i32): f64 {
  if (isClosed(site) || kind[site] == SiteKind.Badge) return 0.0;
  // an elective site keeps one resident team
  if (!offers(site, Service.Emergency)) return offers(site, Service.Maternity) ? 2.0 : 1.0;
  let bits = <i32>services[site] & ROUND_THE_CLOCK;
  let count = 1.0;
  for (; bits != 0; bits >>= 1) count += <f64>(bits & 1);
  return offers(site, Service.Maternity) ? count + 1.0 : count;
}

export function wardCost(site: i32): f64 {
  return rule(Rule.BedCost) * <f64>bedsAt(site);
}

export function rotaCost(site: i32): f64 {
  return rule(Rule.RotaCost) * rotasAt(site) * footprint[site];
}

/** Clinics, theatres and A & E as staffed, used or not. */
export function slotCost(site: i32): f64 {
  let clinics = 0.0;
  let theatres = 0.0;
  for (let k = 0; k < SPECIALTIES; k++) clinics += clinicCapacity[site * SPECIALTIES + k];
  for (let k = 0; k < SPECIALTIES * 2; k++) theatres += theatreCapacity[site * SPECIALTIES * 2 + k];
  return (
    WORKING_DAYS * (rule(Rule.ClinicSlotCost) * clinics + rule(Rule.TheatreSlotCost) * theatres) +
    365.0 * rule(Rule.AttendanceCost) * attendanceCapacity[site]
  );
}

/** × Care at a site: what stands ready for a share of the year, and what `work` (£ at base prices) consumes. */
export function careCost(site: i32, yearShare: f64, work: f64): f64 {
  if (isClosed(site)) return 0.0;
  const ready = wardCost(site) + rotaCost(site) + slotCost(site);
  return unitCost[site] * (ready * yearShare + rule(Rule.VariableShare) * work);
}

/** Square metres of a site; where nobody measured, what acute hospitals have for each bed (ERIC 2013-14: about 120). */
export function areaOf(site: i32): f64 {
  return floorArea[site] > 0.0 ? floorArea[site] : observedBeds[site] * AREA_PER_BED;
}

/** × Estate at a site, a year. */
export function estateCost(site: i32): f64 {
  return isClosed(site) ? 0.0 : rule(Rule.EstateCostPerM2) * areaOf(site) * footprint[site];
}

/** Unitary charge of a site on a day, £ a year at opening prices. */
export function unitaryChargeOn(site: i32, day: i32): f64 {
  return day >= unitaryFrom[site] && day < unitaryTo[site] ? unitaryCharge[site] : 0.0;
}

/** Work billed this month and work expected in a year, £ at base prices: the measure of activity. */
export function workThisMonth(site: i32): f64 {
  let sum = 0.0;
  for (let code = 0; code < BILL_CODES; code++) sum += <f64>(bills[site * BILL_CODES + code] * basePrice(code));
  return sum;
}

export function workExpected(site: i32): f64 {
  let sum = 0.0;
  for (let code = 0; code < BILL_CODES; code++) sum += expectedBills[site * BILL_CODES + code] * <f64>basePrice(code);
  return sum;
}

/** Multiple of opening prices that a trust's × lines cost today. */
// @ts-ignore: decorator
@inline
export function costFactor(trust: i32): f64 {
  return (1.0 + inefficiency[trust]) * costIndex[trust];
}

/** Agency premium beside the pay of all posts. */
export function agencyShare(trust: i32): f64 {
  return vacancy[trust] * (rule(Rule.AgencyPremium) - 1.0);
}

/** Structure is fixed estate that the norm does without: it knows no inefficiency. */
export function structureCost(trust: i32): f64 {
  return structure[trust] * costIndex[trust];
}

/** × Headquarters and support, £ a year: it grows with what the trust's sites became. */
export function overheadCost(trust: i32): f64 {
  return overhead[trust] * footprintOf(trust);
}

/** Depreciation, which renews buildings and equipment, £ a year. */
export function capitalCharge(trust: i32): f64 {
  return ((assets[trust] * rule(Rule.CapitalShare)) / rule(Rule.AssetsShare)) * actors[Actor.InputLevel];
}

/** Dividend on public capital, £ a year. */
export function dividendCost(trust: i32): f64 {
  return assets[trust] * rule(Rule.DividendRate) * actors[Actor.InputLevel];
}

/** Mean footprint of a trust's open sites by their first day's work; 1 for a trust without sites. */
function footprintOf(trust: i32): f64 {
  let sum = 0.0;
  let weight = 0.0;
  for (let s = 0, n = siteCount(); s < n; s++) {
    if (<i32>trustOf[s] != trust || isClosed(s)) continue;
    sum += footprint[s] * work[s * 2 + 1];
    weight += work[s * 2 + 1];
  }
  return weight > 0.0 ? sum / weight : 1.0;
}
