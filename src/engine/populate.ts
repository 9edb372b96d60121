// Writes a world and a scenario into the core's empty tables.
import {
  ACT_FIELDS,
  AGE_BANDS,
  Clock,
  Column,
  Fidelity,
  Governance,
  MAX_YEARS,
  Region,
  Service,
  SiteKind,
  TrustKind,
} from '../../assembly/layout.ts';
import type { TrustType, World } from '../england/world.ts';
import { packInterventions } from '../scenario/interventions.ts';
import { mechanismMasks, packRules, packSeries } from '../scenario/pack.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Core } from './core.ts';

const TRUST_KIND: Record<TrustType, TrustKind> = {
  acute: TrustKind.Acute,
  specialist: TrustKind.Specialist,
  mental_health: TrustKind.MentalHealth,
  community: TrustKind.Community,
  ambulance: TrustKind.Ambulance,
};

const FIDELITY: Record<Scenario['fidelity'], Fidelity> = {
  patients: Fidelity.Patients,
  cohorts: Fidelity.Cohorts,
};

/** The nine regions by the names that the tables give them; a region not among them counts as the last. */
const REGIONS = [
  'North East',
  'North West',
  'Yorkshire and the Humber',
  'East Midlands',
  'West Midlands',
  'East of England',
  'London',
  'South East',
  'South West',
];

const MILLION = 1e6;
/** Records a person that find room: people under care at once (about 0.32 in England) with growth over twenty years. */
const RECORDS_PER_PERSON = 0.55;
const CHUNK = 64;
/** Arrivals of one kind on one day, per person, that find room (about 0.0016 on a busy Monday, growing). */
const ARRIVALS_PER_PERSON = 0.005;

export function epochDay(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);
}

function regionOf(name: string): Region {
  const found = REGIONS.indexOf(name);
  return found < 0 ? Region.SouthWest : found;
}

/** Every stretch of water's lines and its bridges, as the core's tables hold them. */
function barriersOf(world: World): { segments: number[][]; bridges: number[][] } {
  return {
    segments: world.barriers.flatMap(({ line }, water) =>
      line.slice(1).map((end, i) => [line[i]![0], line[i]![1], end[0], end[1], water]),
    ),
    bridges: world.barriers.flatMap(({ bridges }, water) => bridges.map(([x, y]) => [x, y, water])),
  };
}

/** Claims the core's tables for this world, all empty; the same world finds each table in the same place again. */
export function claim(core: Core, world: World, scenario: Scenario): void {
  const people = world.zones.reduce((sum, zone) => sum + zone.population.reduce((a, b) => a + b, 0), 0);
  const { segments, bridges } = barriersOf(world);
  core.exports.claim(
    world.zones.length,
    world.sites.length,
    world.trusts.length,
    world.commissioners.length,
    segments.length,
    bridges.length,
    // every list may hold one chunk that is not full
    Math.ceil((people * RECORDS_PER_PERSON) / CHUNK) + world.sites.length * 192 + 2048,
    Math.ceil(people * ARRIVALS_PER_PERSON) + 4096,
    FIDELITY[scenario.fidelity],
  );
}

/** Sets what chance will decide: `seed` up to 2^53, `replicate` up to 2^32, of which 0 is the seed alone. */
export function seedCore(core: Core, seed: number, replicate: number): void {
  core.exports.seed(seed >>> 0, Math.floor(seed / 2 ** 32) >>> 0, replicate >>> 0);
}

/** Claims the core's tables for this world and fills what is given: all but the seed. */
export function populate(core: Core, world: World, scenario: Scenario): void {
  claim(core, world, scenario);
  const { segments, bridges } = barriersOf(world);
  const clock = core.i32(Column.Clock);
  clock[Clock.StartEpochDay] = epochDay(world.startDate);
  [clock[Clock.Mechanisms], clock[Clock.MoreMechanisms]] = mechanismMasks(scenario);
  clock[Clock.Days] = epochDay(endDate(world.startDate, scenario.years)) - epochDay(world.startDate);
  core.f64(Column.Rules).set(packRules(scenario));
  core.f64(Column.RuleSeries).set(packSeries(scenario));
  if (segments.length) core.f64(Column.BarrierSegments).set(segments.flat());
  if (bridges.length) core.f64(Column.BarrierBridges).set(bridges.flat());

  const acts = packInterventions(scenario.interventions, world, clock[Clock.Days]!);
  core.f64(Column.Interventions).set(acts);
  clock[Clock.ActCount] = acts.length / ACT_FIELDS;

  writeZones(core, world);
  writeTrusts(core, world);
  writeSites(core, world);
  writeSuccessions(core, world);
}

/** The day after the last of a run: `years` years on. */
export function endDate(startDate: string, years: number): string {
  return `${Number(startDate.slice(0, 4)) + years}${startDate.slice(4)}`;
}

function writeZones(core: Core, world: World): void {
  const easting = core.f64(Column.ZoneEasting);
  const northing = core.f64(Column.ZoneNorthing);
  const population = core.f64(Column.ZonePopulation);
  const deprivation = core.f64(Column.ZoneDeprivation);
  const rural = core.u8(Column.ZoneRural);
  const commissioner = core.u16(Column.ZoneCommissioner);
  const region = core.u8(Column.ZoneRegion);
  world.zones.forEach((zone, z) => {
    easting[z] = zone.eastingKm;
    northing[z] = zone.northingKm;
    population.set(zone.population, z * AGE_BANDS);
    deprivation[z] = zone.deprivation;
    rural[z] = zone.rural ? 1 : 0;
    commissioner[z] = zone.commissioner;
    region[z] = regionOf(zone.region);
  });
  const growth = core.f64(Column.PopulationGrowth);
  for (let year = 0; year <= MAX_YEARS; year++) {
    const factors = world.populationGrowth[Math.min(year, world.populationGrowth.length - 1)];
    for (let a = 0; a < AGE_BANDS; a++) growth[year * AGE_BANDS + a] = factors?.[a] ?? 1;
  }
}

function writeTrusts(core: Core, world: World): void {
  const kind = core.u8(Column.TrustKind);
  const governance = core.u8(Column.TrustGovernance);
  const easting = core.f64(Column.TrustEasting);
  const northing = core.f64(Column.TrustNorthing);
  const region = core.u8(Column.TrustRegion);
  const teaching = core.u8(Column.TrustTeaching);
  const income = core.f64(Column.TrustOpeningIncome);
  const surplus = core.f64(Column.TrustOpeningSurplus);
  const named = core.u8(Column.TrustSurplusNamed);
  const debt = core.f64(Column.TrustOpeningDebt);
  const marketForces = core.f64(Column.TrustMarketForces);
  const owner = core.u16(Column.TrustOwner);
  world.trusts.forEach((trust, t) => {
    kind[t] = TRUST_KIND[trust.type];
    governance[t] = trust.foundation ? Governance.FoundationTrust : Governance.NhsTrust;
    easting[t] = trust.eastingKm;
    northing[t] = trust.northingKm;
    region[t] = regionOf(trust.region);
    teaching[t] = trust.teaching ? 1 : 0;
    income[t] = trust.incomeM * MILLION;
    surplus[t] = trust.surplusM * MILLION;
    named[t] = trust.surplusNamed ? 1 : 0;
    debt[t] = trust.debtM * MILLION;
    marketForces[t] = trust.marketForces;
    owner[t] = t;
  });
}

function writeSites(core: Core, world: World): void {
  const start = epochDay(world.startDate);
  const trust = core.u16(Column.SiteTrust);
  const kind = core.u8(Column.SiteKind);
  const easting = core.f64(Column.SiteEasting);
  const northing = core.f64(Column.SiteNorthing);
  const services = core.u16(Column.SiteServices);
  const specialist = core.u8(Column.SiteSpecialist);
  const beds = core.f64(Column.SiteObservedBeds);
  const maternity = core.f64(Column.SiteMaternityBeds);
  const occupancy = core.f64(Column.SiteObservedOccupancy);
  const attendances = core.f64(Column.SiteObservedAttendances);
  const floorArea = core.f64(Column.SiteFloorArea);
  const backlog = core.f64(Column.SiteBacklog);
  const charge = core.f64(Column.SiteUnitaryCharge);
  const from = core.i32(Column.SiteUnitaryFrom);
  const to = core.i32(Column.SiteUnitaryTo);
  world.sites.forEach((site, s) => {
    trust[s] = site.trust;
    kind[s] = site.services & (Service.Emergency | Service.Maternity) ? SiteKind.Acute : SiteKind.Elective;
    easting[s] = site.eastingKm;
    northing[s] = site.northingKm;
    services[s] = site.services;
    specialist[s] = site.specialist ? 1 : 0;
    beds[s] = site.beds;
    maternity[s] = site.maternityBeds;
    occupancy[s] = site.occupancy;
    attendances[s] = site.attendances;
    floorArea[s] = site.floorAreaM2;
    backlog[s] = site.backlogM * MILLION;
    charge[s] = site.pfiChargeM * MILLION;
    from[s] = site.pfiFrom ? epochDay(site.pfiFrom) - start : 0;
    to[s] = site.pfiTo ? epochDay(site.pfiTo) - start : 0;
  });
}

function writeSuccessions(core: Core, world: World): void {
  const rows = core.i32(Column.Succession);
  const index = new Map(world.trusts.map((trust, t) => [trust.code, t]));
  const start = epochDay(world.startDate);
  let n = 0;
  for (const { date, from, into } of world.successions) {
    const a = index.get(from);
    const b = index.get(into);
    if (a === undefined || b === undefined || (n + 1) * 3 > rows.length) continue;
    rows.set([epochDay(date) - start, a, b], n * 3);
    n++;
  }
  core.i32(Column.Clock)[Clock.Successions] = n;
}
