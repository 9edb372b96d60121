// Provider trusts open on each start date: who they were, where, of what type and standing.
import { number, readCsv, round } from './csv.mjs';
import { isFoundation } from './foundations.mjs';
import { gridKm } from './grid.mjs';
import { marketForces, nearestZone } from './places.mjs';

export const STARTS = ['2008-04-01', '2012-04-01'];
const TYPES = { acute: 'acute', specialist: 'specialist', mental: 'mental_health', community: 'community', ambulance: 'ambulance' };
// NHS Direct, the one trust of another kind, kept its books as a block-funded community provider does (judgement).
const OTHER = 'community';

// University hospitals: members of the medical schools' main teaching trusts, public knowledge (modelled).
const TEACHING = new Set(
  ('RJ1 RJZ RYJ RRV RNJ R1H RJ7 RAL RGT RTH RHM RA7 RRK RWE RX1 RHQ RR8 RTD RW3 RQ6 RM2 RM3 RWA RKB RJE RXH RK9 ' +
    'RM1 RVJ REM RQM').split(' '),
);

// The record of these is blank in the facts. St Clement's Hospital, Ipswich: public map.
const PLACES = { RT6: { region: 'East of England', km: [618.4, 244.1] } };

// Names in force on a start date that differ from the record's. The island's hospital was run in 2008 by its primary
// care trust: a trust is modelled for it, or the island would have no hospital.
const NAMES = {
  R1F: { '2008-04-01': 'Isle of Wight Hospital (primary care trust provider)' },
  RNH: { '2008-04-01': 'Newham University Hospital NHS Trust' },
  RG2: { '2008-04-01': 'Queen Elizabeth Hospital NHS Trust' },
  RGZ: { '2008-04-01': "Queen Mary's Sidcup NHS Trust" },
  RPL: { '2008-04-01': 'Worthing and Southlands Hospitals NHS Trust' },
  RPR: { '2008-04-01': 'Royal West Sussex NHS Trust' },
  RV7: { '2008-04-01': 'Bedfordshire and Luton Mental Health and Social Care Partnership NHS Trust' },
  RN5: { '2012-04-01': 'Hampshire Hospitals NHS Foundation Trust' },
  RTH: { '2012-04-01': 'Oxford University Hospitals NHS Trust' },
  RMY: { '2012-04-01': 'Norfolk and Suffolk NHS Foundation Trust' },
};

/** Facts of the trusts, one object for each trust and start date, without money yet. */
export function makeTrusts(facts, zones) {
  const source = readCsv(`${facts}/trusts.csv`);
  return STARTS.flatMap((start) => source.filter((t) => isOpen(t, start)).map((t) => trustAt(t, start, zones)));
}

function isOpen(t, start) {
  if (t.ods_code === 'R1F') return true;
  return t.opened <= start && (t.closed === '' || t.closed > start);
}

function trustAt(t, start, zones) {
  const code = t.ods_code;
  const place = PLACES[code]?.km ?? gridKm(t.lon, t.lat);
  const region = PLACES[code]?.region ?? nearestZone(zones, place).region;
  return {
    code,
    start,
    name: NAMES[code]?.[start] ?? tidyName(t.name),
    type: TYPES[t.type] ?? OTHER,
    foundation: isFoundation(code, t.ft_status_2012, start) ? 'yes' : 'no',
    easting_km: round(place[0], 2),
    northing_km: round(place[1], 2),
    region,
    teaching: TEACHING.has(code) ? 'yes' : 'no',
    market_forces: marketForces(region, place),
    letters: { foundation: start < '2009' || code === 'RNK' ? 'm' : 'o', place: PLACES[code] ? 'm' : 'd', type: TYPES[t.type] ? 'o' : 'm' },
    staff: number(t.staff_wte_2013_14),
    beds: number(t.beds),
    bedsAcute: t.beds_general_acute === '' ? number(t.beds) : Number(t.beds_general_acute) + (number(t.beds_maternity) ?? 0),
    bedsMaternity: number(t.beds_maternity),
    occupancy: number(t.ga_occupancy_pct) ?? number(t.bed_occupancy_pct),
    attendances: number(t.ae_attendances) ?? number(t.ae_attendances_2012_13) ?? number(t.ae_attendances_2016_17),
  };
}

/** Names as a trust's board would print them: record-keeping capitals undone. */
export function tidyName(name) {
  const small = new Set(['and', 'of', 'the', 'on', 'for', 'in', 'upon', 'to', 'at', 'by']);
  return name
    .replaceAll('&', 'and')
    .trim()
    .split(/\s+/)
    .map((word, i) => {
      if (/^(nhs|lnr|uch)$/i.test(word)) return word.toUpperCase();
      if (i > 0 && small.has(word.toLowerCase())) return word.toLowerCase();
      if (word === word.toUpperCase() && word.length > 1) return word[0] + word.slice(1).toLowerCase();
      return word[0].toUpperCase() + word.slice(1);
    })
    .join(' ');
}
