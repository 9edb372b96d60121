// Hospital sites: what they offer, hold and owe, and how many patients went in and out.
import { Column, ColumnUse, SiteKind, SPECIALTIES, SPECIALTY_LANES, Tally, WARDS } from '../layout';
import { column } from '../kernel/columns';
import { siteCount } from './clock';

export let trustOf: StaticArray<u16> = new StaticArray<u16>(0);
export let kind: StaticArray<u8> = new StaticArray<u8>(0);
export let easting: StaticArray<f64> = new StaticArray<f64>(0);
export let northing: StaticArray<f64> = new StaticArray<f64>(0);
/** Bits of Specialty and Service. */
export let services: StaticArray<u16> = new StaticArray<u16>(0);
export let specialist: StaticArray<u8> = new StaticArray<u8>(0);
/** What the tables know; the model's own beds follow its flows (process/opening/). */
export let observedBeds: StaticArray<f64> = new StaticArray<f64>(0);
export let observedMaternityBeds: StaticArray<f64> = new StaticArray<f64>(0);
export let observedOccupancy: StaticArray<f64> = new StaticArray<f64>(0);
export let observedAttendances: StaticArray<f64> = new StaticArray<f64>(0);
export let floorArea: StaticArray<f64> = new StaticArray<f64>(0);
/** £ of risk-adjusted backlog maintenance. */
export let backlog: StaticArray<f64> = new StaticArray<f64>(0);
/** PFI unitary charge, £ a year at opening prices; the days of the run it is paid from and to. */
export let unitaryCharge: StaticArray<f64> = new StaticArray<f64>(0);
export let unitaryFrom: StaticArray<i32> = new StaticArray<i32>(0);
export let unitaryTo: StaticArray<i32> = new StaticArray<i32>(0);

/** Site × ward. */
export let beds: StaticArray<i32> = new StaticArray<i32>(0);
export let occupied: StaticArray<i32> = new StaticArray<i32>(0);
/** Slots a working day, site × specialty: first appointments; then day cases and inpatients (site × specialty × 2). */
export let clinicCapacity: StaticArray<f64> = new StaticArray<f64>(0);
export let theatreCapacity: StaticArray<f64> = new StaticArray<f64>(0);
/** Operations cancelled for want of a bed that are still to be made up, site × specialty. */
export let makeUp: StaticArray<i32> = new StaticArray<i32>(0);
/** A & E attendances a day that its staff can see in time. */
export let attendanceCapacity: StaticArray<f64> = new StaticArray<f64>(0);
/** Flows expected on the first day: referrals a day (site × specialty), attendances, emergency admissions. */
export let expectedPlanned: StaticArray<f64> = new StaticArray<f64>(0);
/** Site × (attendances a day, emergency admissions a day, births a day, mean stay). */
export let expectedUrgent: StaticArray<f64> = new StaticArray<f64>(0);
/** Cost of care beside that of the rules' unit costs: what case mix and local wages make of it, fitted to the opening books. */
export let unitCost: StaticArray<f64> = new StaticArray<f64>(0);
/** Rotas and estate beside the first day's (1): what is fixed follows the work, slowly. */
export let footprint: StaticArray<f64> = new StaticArray<f64>(0);
/** Work of the last twelve months, £ a year at base prices: smoothed, then as it stood on the first day; site × 2. */
export let work: StaticArray<f64> = new StaticArray<f64>(0);
/** Site × 3: share of beds occupied and attendances a day, smoothed over about a year; the first year's occupancy. */
export let load: StaticArray<f64> = new StaticArray<f64>(0);
/** Beds that pressure asks for (−: could spare) and that do not yet make a ward. */
export let bedPressure: StaticArray<f64> = new StaticArray<f64>(0);
/** Quarters in which posts that fall empty are not filled again: its trust is being joined to another. */
export let frozen: StaticArray<i32> = new StaticArray<i32>(0);
/** Pence of emergency income in a month of the marginal rate's baseline year. */
export let emergencyBaseline: StaticArray<i64> = new StaticArray<i64>(0);
/** 1 while ambulances are sent elsewhere. */
export let diverting: StaticArray<u8> = new StaticArray<u8>(0);
/** Day of closure, −1 while open. */
export let closedOn: StaticArray<i32> = new StaticArray<i32>(0);
/** Bits of the services that have left a site: whoever waits there for one is handed on. */
export let servicesLost: StaticArray<u16> = new StaticArray<u16>(0);
/** Beds, site × ward, that go as soon as nobody lies in them. */
export let bedsToGo: StaticArray<i32> = new StaticArray<i32>(0);
/** Utility of what is not seen, fitted so that flows meet the tables. */
export let attendanceConstant: StaticArray<f64> = new StaticArray<f64>(0);
export let plannedConstant: StaticArray<f64> = new StaticArray<f64>(0);
/** exp(utility) of what a site offers this week: specialty × site, and site. */
export let plannedAppeal: StaticArray<f64> = new StaticArray<f64>(0);
/** The same, site × SPECIALTY_LANES, as the weekly refresh of choices reads it (process/patients/weighChoice.ts). */
export let plannedAppealLanes: StaticArray<f32> = new StaticArray<f32>(0);
/** Referrals of a working day that are drawn to a site, before a wait deters any; cohorts only, site × SPECIALTY_LANES. */
export let siteReferralRate: StaticArray<f32> = new StaticArray<f32>(0);
/** Kilometres that a site's referrals come on average, and the share of them that pass by a nearer hospital; cohorts only. */
export let journeyKm: StaticArray<f64> = new StaticArray<f64>(0);
export let bypassShare: StaticArray<f64> = new StaticArray<f64>(0);
export let emergencyAppeal: StaticArray<f64> = new StaticArray<f64>(0);

/** Patients who came under the site's care and who left it, since the world began. */
export let entered: StaticArray<i64> = new StaticArray<i64>(0);
export let left: StaticArray<i64> = new StaticArray<i64>(0);
/** Patients with a follow-up or a return booked; patients waiting for a bed. */
export let pending: StaticArray<i32> = new StaticArray<i32>(0);
export let onTrolleys: StaticArray<i32> = new StaticArray<i32>(0);
/** Expected planned wait, weeks, site × specialty, as last published. */
export let waitWeeks: StaticArray<f64> = new StaticArray<f64>(0);
/** What that wait makes of people, site × specialty: share of referrals that start, share of those called who have gone. */
export let starting: StaticArray<f64> = new StaticArray<f64>(0);
export let leaving: StaticArray<f64> = new StaticArray<f64>(0);

/** Site × Tally: this month, and this financial year up to the last month. */
export let tally: StaticArray<i32> = new StaticArray<i32>(0);
export let tallyYear: StaticArray<i32> = new StaticArray<i32>(0);

export function claimSites(sites: i32): void {
  const fixed = ColumnUse.Fixed;
  trustOf = column<u16>(Column.SiteTrust, sites);
  kind = column<u8>(Column.SiteKind, sites);
  easting = column<f64>(Column.SiteEasting, sites, fixed);
  northing = column<f64>(Column.SiteNorthing, sites, fixed);
  services = column<u16>(Column.SiteServices, sites);
  specialist = column<u8>(Column.SiteSpecialist, sites, fixed);
  observedBeds = column<f64>(Column.SiteObservedBeds, sites, fixed);
  observedMaternityBeds = column<f64>(Column.SiteMaternityBeds, sites, fixed);
  observedOccupancy = column<f64>(Column.SiteObservedOccupancy, sites, fixed);
  observedAttendances = column<f64>(Column.SiteObservedAttendances, sites, fixed);
  floorArea = column<f64>(Column.SiteFloorArea, sites, fixed);
  backlog = column<f64>(Column.SiteBacklog, sites);
  unitaryCharge = column<f64>(Column.SiteUnitaryCharge, sites, fixed);
  unitaryFrom = column<i32>(Column.SiteUnitaryFrom, sites, fixed);
  unitaryTo = column<i32>(Column.SiteUnitaryTo, sites, fixed);
  beds = column<i32>(Column.SiteBeds, sites * WARDS);
  occupied = column<i32>(Column.SiteOccupied, sites * WARDS);
  clinicCapacity = column<f64>(Column.SiteClinicCapacity, sites * SPECIALTIES);
  theatreCapacity = column<f64>(Column.SiteTheatreCapacity, sites * SPECIALTIES * 2);
  makeUp = column<i32>(Column.SiteMakeUp, sites * SPECIALTIES);
  attendanceCapacity = column<f64>(Column.SiteAttendanceCapacity, sites);
  expectedPlanned = column<f64>(Column.SiteExpectedPlanned, sites * SPECIALTIES);
  expectedUrgent = column<f64>(Column.SiteExpectedUrgent, sites * 4);
  unitCost = column<f64>(Column.SiteUnitCost, sites);
  footprint = column<f64>(Column.SiteFootprint, sites);
  work = column<f64>(Column.SiteWork, sites * 2);
  load = column<f64>(Column.SiteLoad, sites * 3);
  bedPressure = column<f64>(Column.SiteBedPressure, sites);
  frozen = column<i32>(Column.SiteIntegrating, sites);
  emergencyBaseline = column<i64>(Column.SiteBaselineEmergency, sites);
  diverting = column<u8>(Column.SiteDiverting, sites);
  closedOn = column<i32>(Column.SiteClosedOn, sites);
  servicesLost = column<u16>(Column.SiteServicesLost, sites);
  bedsToGo = column<i32>(Column.SiteBedsToGo, sites * WARDS);
  attendanceConstant = column<f64>(Column.SiteAttendanceConstant, sites);
  plannedConstant = column<f64>(Column.SitePlannedConstant, sites);
  plannedAppeal = column<f64>(Column.PlannedAppeal, sites * SPECIALTIES);
  plannedAppealLanes = column<f32>(Column.PlannedAppealLanes, sites * SPECIALTY_LANES);
  siteReferralRate = column<f32>(Column.SiteReferralRate, sites * SPECIALTY_LANES);
  journeyKm = column<f64>(Column.SiteJourneyLength, sites);
  bypassShare = column<f64>(Column.SiteBypassShare, sites);
  emergencyAppeal = column<f64>(Column.EmergencyAppeal, sites);
  entered = column<i64>(Column.SiteEntered, sites);
  left = column<i64>(Column.SiteLeft, sites);
  pending = column<i32>(Column.SitePending, sites);
  onTrolleys = column<i32>(Column.SiteTrolleys, sites);
  waitWeeks = column<f64>(Column.SiteWaitDays, sites * SPECIALTIES);
  starting = column<f64>(Column.SiteStarting, sites * SPECIALTIES);
  leaving = column<f64>(Column.SiteLeaving, sites * SPECIALTIES);
  tally = column<i32>(Column.SiteTally, sites * Tally.Count);
  tallyYear = column<i32>(Column.SiteTallyYear, sites * Tally.Count);
}

// @ts-ignore: decorator
@inline
export function count(site: i32, what: Tally, n: i32 = 1): void {
  unchecked((tally[site * Tally.Count + what] += n));
}

// @ts-ignore: decorator
@inline
export function offers(site: i32, bits: i32): bool {
  return (unchecked(services[site]) & bits) != 0;
}

// @ts-ignore: decorator
@inline
export function isClosed(site: i32): bool {
  return unchecked(kind[site]) == SiteKind.Closed;
}

export function bedsAt(site: i32): i32 {
  let sum = 0;
  for (let w = 0; w < WARDS; w++) sum += beds[site * WARDS + w];
  return sum;
}

export function occupiedAt(site: i32): i32 {
  let sum = 0;
  for (let w = 0; w < WARDS; w++) sum += occupied[site * WARDS + w];
  return sum;
}

/** This financial year so far, this month included. */
export function yearToDate(site: i32, what: Tally): i32 {
  return tally[site * Tally.Count + what] + tallyYear[site * Tally.Count + what];
}

/** The first open site of a trust, −1 when it has none. */
export function mainSite(trust: i32): i32 {
  let best = -1;
  let most = -1;
  for (let s = 0, n = siteCount(); s < n; s++) {
    if (trustOf[s] != trust || isClosed(s)) continue;
    const here = bedsAt(s);
    if (here > most) {
      most = here;
      best = s;
    }
  }
  return best;
}
