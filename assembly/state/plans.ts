// A plan for services: which leave which hospital, and what that saves. £ a year at today's prices.
import { CaseField, Instrument, Mechanism, Rule, Service, SiteKind, SPECIALTIES, Ward, WARDS } from '../layout';
import { caseOf } from './cases';
import { isOn, siteCount, today } from './clock';
import { costFactor, estateCost, rotasAt, structureCost, unitaryChargeOn } from './costs';
import { gainOf, surveyLoss, URGENT_CARE } from './economies';
import { homeWard } from './patients';
import { rule } from './rules';
import { beds, bedsAt, clinicCapacity, easting, footprint, isClosed, kind, mainSite, northing, offers, services, theatreCapacity, trustOf, unitCost } from './sites';
import { isAlive } from './trusts';
import { deficitOf } from './worth';

/** An A & E may go only if another stands this near, km (judgement). */
const NEXT_EMERGENCY = 20.0;
/** Children's care and general surgery go where women's and emergency care go: they share their teams (judgement). */
const CHILDREN = 1 << 6;
const SURGERY = 1 << 2;
/** Share of a ward's beds that emergencies fill (judgement after HES: medicine almost all, surgery about half). */
const EMERGENCY_BEDS: StaticArray<f64> = [0.95, 0.5, 0.45, 0.0, 0.85];
const WORKING_DAYS = 253.0;

/** What leaves a site: at first the A & E with all that hangs on it; once the plan has changed, women's and children's care and surgery only. */
export function servicesOf(t: i32, instrument: i32, site: i32): i32 {
  const here = <i32>services[site];
  if (instrument != Instrument.Reconfiguration) return here;
  const wanted = Service.Maternity | CHILDREN | SURGERY | (caseOf(t, CaseField.Draft) == 0 ? Service.Emergency : 0);
  return here & wanted;
}

/** The hospital at which a reconfiguration saves most: one of the trust's own or, in a local economy, of a neighbour; −1 if none saves. */
export function siteToReconfigure(t: i32): i32 {
  let best = -1;
  let most = 0.0;
  const together = isOn(Mechanism.LocalEconomy) && caseOf(t, CaseField.CourtOn) >= 0;
  for (let s = 0, n = siteCount(); s < n; s++) {
    const mine = <i32>trustOf[s] == t;
    if (isClosed(s) || kind[s] != SiteKind.Acute || !offers(s, Service.Emergency) || !anotherNear(s)) continue;
    if (!mine && (!together || !isAlive(trustOf[s]) || !sharesPatients(t, s))) continue;
    const saved = savingOfMove(s, servicesOf(t, Instrument.Reconfiguration, s));
    if (saved <= most) continue;
    most = saved;
    best = s;
  }
  return best;
}

/** Whether enough of a neighbour's patients would come to the trust. */
function sharesPatients(t: i32, site: i32): bool {
  if (!nearAnyOf(t, site)) return false;
  surveyLoss(site, URGENT_CARE);
  let share = 0.0;
  for (let s = 0, n = siteCount(); s < n; s++) if (<i32>trustOf[s] == t) share += gainOf(s);
  return share >= rule(Rule.PlanReach);
}

/** Of a trust's hospitals but the largest and those under PFI, the one that can best do without acute care; −1 if none. */
export function siteToBadge(t: i32): i32 {
  const largest = mainSite(t);
  let best = -1;
  let most = 0.0;
  for (let s = 0, n = siteCount(); s < n; s++) {
    if (<i32>trustOf[s] != t || s == largest || isClosed(s) || kind[s] == SiteKind.Badge) continue;
    if (unitaryChargeOn(s, today()) > 0.0 || (offers(s, Service.Emergency) && !anotherNear(s))) continue;
    const saved = savingOfBadge(s);
    if (saved <= most) continue;
    most = saved;
    best = s;
  }
  return best;
}

/** Rotas kept twice, slots and beds that pooling spares, and the estate that follows; what stands empty under PFI is paid for all the same. */
export function savingOfMove(site: i32, bits: i32): f64 {
  const kept = rotasWithout(site, bits);
  const rotas = rule(Rule.RotaCost) * footprint[site] * Math.max(0.0, rotasAt(site) - kept);
  const pooled = rule(Rule.PoolingGain) * (bedCostOf(site, bits) + slotCostOf(site, bits));
  const part = partOf(site, bits);
  const estate = rule(Rule.FixedFollows) * part * (estateCost(site) - unitaryChargeOn(site, today()));
  return (unitCost[site] * (rotas + pooled) + estate) * costFactor(<i32>trustOf[site]);
}

/** As if all were moved, and tenants come in. */
export function savingOfBadge(site: i32): f64 {
  return savingOfMove(site, services[site]) + rentOf(site);
}

/** Tenants' rent, £ a year. */
export function rentOf(site: i32): f64 {
  return rule(Rule.TenantRent) * estateCost(site) * costFactor(<i32>trustOf[site]);
}

/** What stands ready whether patients come or not, £ a year: what a closure saves. */
export function savingOfClosure(s: i32): f64 {
  const fixed = unitCost[s] * rule(Rule.RotaCost) * rotasAt(s) * footprint[s] + estateCost(s) * (1.0 - rule(Rule.StrandedShare));
  const t = <i32>trustOf[s];
  return fixed * costFactor(t) + Math.max(0.0, structureCost(t)) * shareOfBeds(s);
}

export function savingOf(instrument: i32, t: i32, site: i32): f64 {
  if (instrument == Instrument.Closure) return savingOfClosure(site);
  return instrument == Instrument.Badge ? savingOfBadge(site) : savingOfMove(site, servicesOf(t, instrument, site));
}

/** What moving services costs once, £: a share of a year's cost of what moves. */
export function transitionOf(site: i32, bits: i32): f64 {
  return rule(Rule.TransitionShare) * unitCost[site] * (bedCostOf(site, bits) + slotCostOf(site, bits)) * costFactor(<i32>trustOf[site]);
}

/** Saving beside the trust's deficit, as those who pay see it. */
export function gainFrom(saving: f64, t: i32): f64 {
  const deficit = deficitOf(t);
  return deficit > 0.0 ? Math.min(2.0, Math.max(0.0, saving / deficit)) : 0.0;
}

/** Share of its trust's beds that a site has. */
export function shareOfBeds(site: i32): f64 {
  let all = 0;
  for (let s = 0, n = siteCount(); s < n; s++) if (trustOf[s] == trustOf[site] && !isClosed(s)) all += bedsAt(s);
  return all > 0 ? <f64>bedsAt(site) / <f64>all : 0.0;
}

/** Share of a ward's beds that go with services (bits): the emergencies' if the A & E goes, and of the rest what the specialties' lists fill. */
export function shareOfWard(site: i32, ward: i32, bits: i32): f64 {
  if (ward == Ward.Maternity) return (bits & Service.Maternity) != 0 ? 1.0 : 0.0;
  let all = 0.0;
  let go = 0.0;
  for (let k = 0; k < SPECIALTIES; k++) {
    if (homeWard(k) != ward) continue;
    const slots = theatreCapacity[(site * SPECIALTIES + k) * 2 + 1];
    all += slots;
    if (((bits >> k) & 1) == 1) go += slots;
  }
  const urgent = EMERGENCY_BEDS[ward];
  const planned = all > 0.0 ? go / all : (bits & Service.AllSpecialties) == Service.AllSpecialties ? 1.0 : 0.0;
  return ((bits & Service.Emergency) != 0 ? urgent : 0.0) + (1.0 - urgent) * planned;
}

function bedCostOf(site: i32, bits: i32): f64 {
  return rule(Rule.BedCost) * <f64>bedsAt(site) * partOf(site, bits);
}

function slotCostOf(site: i32, bits: i32): f64 {
  let clinics = 0.0;
  let theatres = 0.0;
  for (let k = 0; k < SPECIALTIES; k++) {
    if (((bits >> k) & 1) == 0) continue;
    const o = site * SPECIALTIES + k;
    clinics += clinicCapacity[o];
    theatres += theatreCapacity[o * 2] + theatreCapacity[o * 2 + 1];
  }
  return WORKING_DAYS * (rule(Rule.ClinicSlotCost) * clinics + rule(Rule.TheatreSlotCost) * theatres);
}

/** Share of a site's beds that go. */
function partOf(site: i32, bits: i32): f64 {
  const all = bedsAt(site);
  if (all == 0) return 0.0;
  let go = 0.0;
  for (let w = 0; w < WARDS; w++) go += shareOfWard(site, w, bits) * <f64>beds[site * WARDS + w];
  return go / <f64>all;
}

function rotasWithout(site: i32, bits: i32): f64 {
  const all = services[site];
  services[site] = all & <u16>~bits;
  const kept = services[site] == 0 ? 0.0 : rotasAt(site);
  services[site] = all;
  return kept;
}

/** Whether another A & E stands within reach of a site's patients. */
export function anotherNear(site: i32): bool {
  for (let s = 0, n = siteCount(); s < n; s++) {
    if (s == site || kind[s] != SiteKind.Acute || !offers(s, Service.Emergency)) continue;
    if (kmBetweenSites(s, site) <= NEXT_EMERGENCY) return true;
  }
  return false;
}

/** A neighbour is looked at only within this distance, km: farther ones share too few patients to matter. */
const NEIGHBOUR = 40.0;

function nearAnyOf(t: i32, site: i32): bool {
  for (let s = 0, n = siteCount(); s < n; s++) {
    if (<i32>trustOf[s] == t && !isClosed(s) && kmBetweenSites(s, site) <= NEIGHBOUR) return true;
  }
  return false;
}

function kmBetweenSites(a: i32, b: i32): f64 {
  const east = easting[a] - easting[b];
  const north = northing[a] - northing[b];
  return Math.sqrt(east * east + north * north);
}
