// Hospital sites of acute and specialist trusts on each start date.
import { number, readCsv, round } from './csv.mjs';
import { gridKm } from './grid.mjs';
import { BEDS_THEN, HOLES, OWNERS } from './holes.mjs';
import { siteName } from './names.mjs';
import { fitTrustCharges, makeCharges } from './pfi.mjs';
import { emergencyAt, isSpecialised, maternityAt, specialtiesAt } from './services.mjs';
import { STARTS } from './trusts.mjs';

const SMALLEST_BEDS = 15; // smaller sites are left out unless they are all that a trust has
// England's overnight beds against April-June 2010: KH03 fell 2.8 % to early 2012; 2008 by the fall in mean stay (judgement).
const BEDS_AGAINST_2010 = { '2008-04-01': 1.03, '2012-04-01': 0.972 };
const SCALE = [0.7, 1.35]; // beyond this the two returns count different things, so the estates return stands: judgement
const OCCUPANCY = [0.75, 0.95]; // dynamics.md 6.6
const USUAL_OCCUPANCY = 0.87; // England 2008-12: 86-88 %
const MATERNITY_SHARE = 0.07; // of a trust's beds where KH03 gives none: England's share
const ATTENDANCES_2008 = 0.92; // of 2011-12: all types grew 2.2 % a year from 2008-09

/** Rows of sites.csv for both start dates. */
export function makeSites(facts, trusts) {
  const listed = [...listedSites(facts), ...holes()];
  const charge = makeCharges(facts);
  const sites = STARTS.flatMap((start) => {
    const open = new Map(trusts.filter((t) => t.start === start).map((t) => [t.code, t]));
    const rows = listed
      .filter((s) => s.owner(start) && open.has(s.owner(start)))
      .map((s) => siteAt(s, start, charge));
    const kept = rows.filter(
      (s) =>
        s.listedBeds >= SMALLEST_BEDS ||
        rows.filter((o) => o.trust === s.trust).every((o) => o.listedBeds <= s.listedBeds),
    );
    for (const trust of open.values())
      fitTrust(
        trust,
        kept.filter((s) => s.trust === trust.code),
        start,
      );
    return kept;
  });
  fitTrustCharges(sites);
  return sites;
}

function listedSites(facts) {
  return readCsv(`${facts}/sites.csv`)
    .filter((s) => s.lat !== '' && !HOLES.some((h) => h.code === s.site_code))
    .map((s) => ({
      code: s.site_code,
      name: s.name,
      place: gridKm(s.lon, s.lat),
      beds: () => number(s.beds_2013_14) ?? 0,
      occupied: number(s.occupied_beds_2013_14),
      floor: number(s.floor_area_m2) ?? 0,
      backlogM: (number(s.risk_adj_backlog_gbp) ?? 0) / 1e6,
      specialist: s.site_type === 'specialist hospital' || isSpecialised(s.site_code),
      owner: (start) => OWNERS[start][s.site_code] ?? OWNERS[start][s.trust_code_2010] ?? s.trust_code_2010,
      hole: false,
    }));
}

const holes = () =>
  HOLES.map((h) => ({
    ...h,
    beds: (start) => h.beds[start] ?? 0,
    owner: (start) => h.owners[start],
    specialist: false,
    hole: true,
  }));

function siteAt(s, start, charge) {
  const trust = s.owner(start);
  const pfi = charge(s.code, trust, start);
  return {
    code: s.code,
    start,
    name: siteName(s.code, s.name, start),
    trust,
    easting_km: round(s.place[0], 2),
    northing_km: round(s.place[1], 2),
    listedBeds: BEDS_THEN[s.code]?.[start] ?? s.beds(start),
    bedsMoved: BEDS_THEN[s.code]?.[start] !== undefined,
    occupied: s.occupied,
    floor_area_m2: s.floor,
    backlog_m: round(s.backlogM, 2),
    pfi_charge_m: pfi ? round(pfi.charge, 2) : 0,
    pfi_from: pfi?.from ?? '',
    pfi_to: pfi?.to ?? '',
    pfiLetter: pfi?.letter ?? 'd',
    specialist: s.specialist ? 'yes' : 'no',
    hole: s.hole,
  };
}

/** Beds, occupancy, services and attendances of one trust's sites. */
function fitTrust(trust, sites, start) {
  if (sites.length === 0) return;
  const listed = sites.reduce((sum, s) => sum + s.listedBeds, 0);
  const fixed = sites.filter((s) => s.hole || s.code === 'RJZ70').reduce((sum, s) => sum + s.listedBeds, 0);
  const counted = trust.bedsAcute ? trust.bedsAcute * BEDS_AGAINST_2010[start] : undefined;
  let scale = counted && listed > fixed ? (counted - fixed) / (listed - fixed) : 1;
  if (fixed === 0 && (scale < SCALE[0] || scale > SCALE[1])) scale = 1;
  for (const s of sites) {
    s.beds = Math.max(1, Math.round(s.hole || s.code === 'RJZ70' ? s.listedBeds : s.listedBeds * scale));
    const own = s.occupied && s.listedBeds && !s.bedsMoved ? s.occupied / s.listedBeds : undefined;
    const rate = trust.occupancy ? trust.occupancy / 100 : (own ?? USUAL_OCCUPANCY);
    s.occupancy = round(Math.min(OCCUPANCY[1], Math.max(OCCUPANCY[0], rate)), 3);
    s.occupancyLetter = trust.occupancy || own ? 'd' : 'm';
    s.emergency = emergencyAt(s, start) ? 'yes' : 'no';
    s.maternity = maternityAt(s, start) ? 'yes' : 'no';
    s.specialties = specialtiesAt(s, start);
  }
  apportion(
    sites.filter((s) => s.maternity === 'yes'),
    'maternity_beds',
    trust.bedsMaternity || MATERNITY_SHARE * listed,
  );
  const attendances = (trust.attendances ?? 0) * (start < '2009' ? ATTENDANCES_2008 : 1);
  apportion(
    sites.filter((s) => s.emergency === 'yes'),
    'attendances',
    attendances,
  );
  for (const s of sites) {
    s.maternity_beds ??= 0;
    s.attendances ??= 0;
    s.maternity_beds = Math.min(s.maternity_beds, s.beds);
    s.known = letters(s, trust);
  }
}

function apportion(sites, column, total) {
  const beds = sites.reduce((sum, s) => sum + s.beds, 0);
  for (const s of sites) s[column] = Math.round((total * s.beds) / beds);
}

// In the order of the table's columns from name to specialist.
function letters(s, trust) {
  const found = s.hole ? 'm' : 'd';
  const attendances = s.attendances ? 'd' : 'm';
  const maternityBeds = trust.bedsMaternity && s.maternity === 'yes' ? 'd' : 'm';
  const days = s.pfi_from ? 'mm' : 'dd';
  return `${s.hole ? 'm' : 'o'}${s.hole ? 'm' : 'd'}${found}${found}${s.hole || s.bedsMoved ? 'm' : 'd'}${maternityBeds}${s.occupancyLetter}${s.hole ? 'm' : 'o'}${found}${s.pfiLetter}${days}mmm${attendances}${s.hole ? 'm' : 'o'}`;
}
