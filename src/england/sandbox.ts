import { Service } from '../../assembly/layout.ts';
import { growthFrom } from './load.ts';
import type { Site, Trust, World, Zone } from './world.ts';

const ALL = Service.AllSpecialties;
const ACUTE = ALL | Service.Emergency | Service.Maternity;
const START_DATE = '2008-04-01';

// Income and beds a head as England's acute trusts had them in 2008: about £760 and 2.3 beds for a thousand people.
/** Five trusts invented to differ: a teaching giant, a comfortable neighbour, one with a costly new building, one small, one failing. */
const TRUSTS: Trust[] = [
  trust('SBX1', 'Merrow Teaching Hospitals', 'acute', true, [430, 300], 275, 3, 0),
  trust('SBX2', 'Ashdale and Harbury', 'acute', true, [452, 306], 150, 1.4, 0),
  trust('SBX3', 'Wend Valley', 'acute', false, [415, 318], 140, -0.8, 4),
  trust('SBX4', 'Lowmarsh', 'acute', false, [446, 282], 70, 0.2, 2),
  trust('SBX5', 'Thornmoor', 'acute', false, [408, 288], 120, -10.4, 27),
];

const SITES: Site[] = [
  { ...site('SBX1A', 'Merrow Infirmary', 0, [430, 300], 780, 52, ACUTE), floorAreaM2: 165_000, backlogM: 9 },
  { ...site('SBX2A', 'Ashdale General', 1, [452, 306], 380, 27, ACUTE), floorAreaM2: 78_000, backlogM: 3 },
  { ...site('SBX2B', 'Harbury', 1, [461, 296], 120, 0, ALL & ~(1 << 9)), floorAreaM2: 31_000, backlogM: 2 },
  {
    ...site('SBX3A', 'Wend Valley', 2, [415, 318], 410, 32, ACUTE),
    floorAreaM2: 92_000,
    pfiChargeM: 20,
    pfiFrom: '2006-10-01',
    pfiTo: '2038-10-01',
  },
  {
    ...site('SBX4A', 'Lowmarsh', 3, [446, 282], 200, 16, ACUTE & ~(1 << 9)),
    floorAreaM2: 36_000,
    backlogM: 4,
  },
  { ...site('SBX5A', 'Thornmoor', 4, [408, 288], 370, 25, ACUTE), floorAreaM2: 88_000, backlogM: 21 },
];

// Towns that the people live in: name, place, people, how far they spread (km), deprivation, commissioner.
const TOWNS = [
  { name: 'Merrow', at: [430, 300], people: 380_000, spread: 4, deprivation: 29, commissioner: 0 },
  { name: 'Ashdale', at: [452, 306], people: 170_000, spread: 4, deprivation: 15, commissioner: 1 },
  { name: 'Wend', at: [415, 318], people: 150_000, spread: 4, deprivation: 22, commissioner: 2 },
  { name: 'Thornmoor', at: [408, 288], people: 140_000, spread: 4, deprivation: 33, commissioner: 2 },
  { name: 'Lowmarsh', at: [446, 282], people: 70_000, spread: 5, deprivation: 18, commissioner: 1 },
  { name: 'Harbury', at: [461, 296], people: 60_000, spread: 5, deprivation: 12, commissioner: 1 },
  { name: 'Upland villages', at: [433, 312], people: 30_000, spread: 13, deprivation: 10, commissioner: 0 },
] as const;
const ZONE_PEOPLE = 8_300; // so that a million people make about 120 zones, as large as England's
/** England's share of people by age band in 2008. */
const AGES = [0.06, 0.154, 0.374, 0.251, 0.083, 0.056, 0.022];

/** A world for teaching: six invented hospitals of five trusts and a million people in about 120 zones. */
export function sandboxWorld(): World {
  return {
    startDate: START_DATE,
    zones: TOWNS.flatMap(zonesOf),
    trusts: TRUSTS.map((t) => ({ ...t })),
    sites: SITES.map((s) => ({ ...s })),
    commissioners: [
      { code: 'C001', name: 'Commissioner Merrow' },
      { code: 'C002', name: 'Commissioner Ashdale and Lowmarsh' },
      { code: 'C003', name: 'Commissioner West' },
    ],
    successions: [],
    barriers: [],
    populationGrowth: growthFrom(START_DATE),
    provenance: () => ({ known: 'modelled', source: 'invented for the sandbox' }),
  };
}

/** A town's zones on a sunflower's spiral about its centre: no draw, no pattern that favours a direction. */
function zonesOf(town: (typeof TOWNS)[number], townIndex: number): Zone[] {
  const count = Math.round(town.people / ZONE_PEOPLE);
  return Array.from({ length: count }, (_, i) => {
    const [east, north] = spiral(i, count, town.spread);
    return {
      code: `SBZ${townIndex + 1}${String(i + 1).padStart(2, '0')}`,
      name: `${town.name} ${String(i + 1).padStart(3, '0')}`,
      eastingKm: Math.round((town.at[0] + east) * 100) / 100,
      northingKm: Math.round((town.at[1] + north) * 100) / 100,
      areaKm2: Math.round(((Math.PI * town.spread ** 2) / count) * 100) / 100,
      population: AGES.map((share) => Math.round((share * town.people) / count)),
      deprivation: town.deprivation,
      region: 'East Midlands',
      rural: town.spread > 10,
      commissioner: town.commissioner,
    };
  });
}

// cos and sin of the golden angle (137.5°) as decimals: the host's own may differ in the last bit.
const TURN = [-0.737368878, 0.675490294] as const;

function spiral(i: number, count: number, spread: number): [number, number] {
  let x = 1;
  let y = 0;
  for (let n = 0; n < i; n++) [x, y] = [x * TURN[0] - y * TURN[1], x * TURN[1] + y * TURN[0]];
  const radius = spread * Math.sqrt((i + 0.5) / count);
  return [x * radius, y * radius];
}

function trust(
  code: string,
  name: string,
  type: Trust['type'],
  foundation: boolean,
  [eastingKm, northingKm]: readonly [number, number],
  incomeM: number,
  surplusM: number,
  debtM: number,
): Trust {
  return {
    code,
    name: `${name} NHS ${foundation ? 'Foundation ' : ''}Trust (invented)`,
    type,
    foundation,
    eastingKm,
    northingKm,
    region: 'East Midlands',
    teaching: incomeM > 200,
    incomeM,
    surplusM,
    surplusNamed: true,
    debtM,
    marketForces: 0.98,
  };
}

function site(
  code: string,
  name: string,
  trustIndex: number,
  [eastingKm, northingKm]: readonly [number, number],
  beds: number,
  maternityBeds: number,
  services: number,
): Site {
  return {
    code,
    name: `${name} Hospital`,
    trust: trustIndex,
    eastingKm,
    northingKm,
    beds,
    maternityBeds,
    occupancy: 0.87,
    floorAreaM2: 0,
    backlogM: 0,
    pfiChargeM: 0,
    pfiFrom: '',
    pfiTo: '',
    services,
    attendances: 0,
    specialist: false,
  };
}
