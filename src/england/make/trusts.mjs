// Provider trusts open on each start date: who they were, where, of what type and standing.
import { number, readCsv, round } from './csv.mjs';
import { isFoundation } from './foundations.mjs';
import { gridKm } from './grid.mjs';
import { trustName } from './names.mjs';
import { marketForces, nearestZone } from './places.mjs';

export const STARTS = ['2008-04-01', '2012-04-01'];
const TYPES = {
  acute: 'acute',
  specialist: 'specialist',
  mental: 'mental_health',
  community: 'community',
  ambulance: 'ambulance',
};
// NHS Direct, the one trust of another kind, kept its books as a block-funded community provider does (judgement).
const OTHER = 'community';

// University hospitals: members of the medical schools' main teaching trusts, public knowledge (modelled).
const TEACHING = new Set(
  (
    'RJ1 RJZ RYJ RRV RNJ R1H RJ7 RAL RGT RTH RHM RA7 RRK RWE RX1 RHQ RR8 RTD RW3 RQ6 RM2 RM3 RWA RKB RJE RXH RK9 ' +
    'RM1 RVJ REM RQM'
  ).split(' '),
);

// The record of these is blank in the facts. St Clement's Hospital, Ipswich: public map.
const PLACES = { RT6: { region: 'East of England', km: [618.4, 244.1] } };

/** Facts of the trusts, one object for each trust and start date, without money yet. */
export function makeTrusts(facts, zones) {
  const source = readCsv(`${facts}/trusts.csv`);
  return STARTS.flatMap((start) =>
    source.filter((t) => isOpen(t, start)).map((t) => trustAt(t, start, zones)),
  );
}

function isOpen(t, start) {
  if (t.ods_code === 'R1F') return true;
  return t.opened <= start && (t.closed === '' || t.closed > start);
}

function trustAt(t, start, zones) {
  const code = t.ods_code;
  const place = PLACES[code]?.km ?? gridKm(t.lon, t.lat);
  const region = PLACES[code]?.region ?? nearestZone(zones, place).region;
  const foundation = isFoundation(code, t.ft_status_2012, start);
  return {
    code,
    start,
    name: trustName(code, t.name, start, foundation),
    type: TYPES[t.type] ?? OTHER,
    foundation: foundation ? 'yes' : 'no',
    easting_km: round(place[0], 2),
    northing_km: round(place[1], 2),
    region,
    teaching: TEACHING.has(code) ? 'yes' : 'no',
    market_forces: marketForces(region, place),
    letters: {
      foundation: start < '2009' || code === 'RNK' ? 'm' : 'o',
      place: PLACES[code] ? 'm' : 'd',
      type: TYPES[t.type] ? 'o' : 'm',
    },
    staff: number(t.staff_wte_2013_14),
    beds: number(t.beds),
    bedsAcute:
      t.beds_general_acute === ''
        ? number(t.beds)
        : Number(t.beds_general_acute) + (number(t.beds_maternity) ?? 0),
    bedsMaternity: number(t.beds_maternity),
    occupancy: number(t.ga_occupancy_pct) ?? number(t.bed_occupancy_pct),
    attendances: number(t.ae_attendances) ?? number(t.ae_attendances_2012_13) ?? laterAttendances(t),
  };
}

const SINCE_2012 = 0.91; // 2011-12 against 2016-17: attendances of all types grew 2.2 % a year
const ENLARGED = new Set(['RJ2', 'RDU', 'RCB']); // took over another department before 2016-17

function laterAttendances(t) {
  const later = number(t.ae_attendances_2016_17);
  return later === undefined || ENLARGED.has(t.ods_code) ? undefined : later * SINCE_2012;
}
