// Worlds to test in: simple ones whose answer is known, and random ones.
import fc from 'fast-check';
import { AGE_BANDS, MAX_YEARS, Service } from '../assembly/layout.ts';
import { loadCore } from '../src/engine/loadCore.ts';
import { Simulation } from '../src/engine/simulation.ts';
import type { Site, Trust, World, Zone } from '../src/england/world.ts';
import {
  MECHANISMS,
  PARAMETERS,
  resolveScenario,
  type Scenario,
  type ScenarioFile,
} from '../src/scenario/index.ts';

export const ACUTE = Service.AllSpecialties | Service.Emergency | Service.Maternity;
/** England's share of people by age band in 2008. */
export const AGES = [0.06, 0.154, 0.374, 0.251, 0.083, 0.056, 0.022];
/** The mean score of deprivation, where need is one. */
export const MEAN_DEPRIVATION = 21.7;

/** Everything that ties one hospital's patients to another's, to money or to a decision. */
export const UNLINKED = [
  ...[
    'choiceFeedback',
    'waitFeedback',
    'capacityResponse',
    'diversion',
    'books',
    'regime',
    'bailout',
    'takeover',
  ],
  ...['closure', 'beliefs', 'threat', 'history', 'productivity', 'managedBreakEven', 'priceFeedback'],
];
/** Everything that makes one year another than the last. */
export const FROZEN = [
  ...[
    'growth',
    'lengthOfStayTrend',
    'capacityResponse',
    'productivity',
    'regime',
    'qualityShocks',
    'priceFeedback',
  ],
  ...['history', 'books', 'choiceFeedback'],
];

let compiled: Promise<WebAssembly.Module> | undefined;

/** The built core, compiled once a test file. */
export function coreModule(): Promise<WebAssembly.Module> {
  compiled ??= loadCore().then(({ module }) => module);
  return compiled;
}

/** A run of a world on its first day; the sandbox's rules unless the file says otherwise. */
export async function begin(world: World, file: ScenarioFile = {}): Promise<Simulation> {
  return Simulation.create(await coreModule(), world, scenarioOf(file));
}

export function scenarioOf(file: ScenarioFile = {}): Scenario {
  return resolveScenario({ name: 'test', world: 'sandbox', years: 3, ...file });
}

export function zone(people: number, eastingKm: number, northingKm: number, more: Partial<Zone> = {}): Zone {
  return {
    code: '',
    name: `Zone at ${eastingKm}/${northingKm}`,
    eastingKm,
    northingKm,
    areaKm2: 5,
    population: AGES.map((share) => Math.round(people * share)),
    deprivation: MEAN_DEPRIVATION,
    region: 'East Midlands',
    rural: false,
    commissioner: 0,
    ...more,
  };
}

export function trust(
  incomeM: number,
  eastingKm: number,
  northingKm: number,
  more: Partial<Trust> = {},
): Trust {
  return {
    code: '',
    name: `Trust at ${eastingKm}/${northingKm}`,
    type: 'acute',
    foundation: false,
    eastingKm,
    northingKm,
    region: 'East Midlands',
    teaching: false,
    incomeM,
    surplusM: 0,
    surplusNamed: false,
    debtM: 0,
    marketForces: 1,
    ...more,
  };
}

export function site(owner: number, eastingKm: number, northingKm: number, more: Partial<Site> = {}): Site {
  return {
    code: '',
    name: `Hospital at ${eastingKm}/${northingKm}`,
    trust: owner,
    eastingKm,
    northingKm,
    beds: 100,
    maternityBeds: 8,
    occupancy: 0.87,
    floorAreaM2: 20_000,
    backlogM: 1,
    pfiChargeM: 0,
    pfiFrom: '',
    pfiTo: '',
    services: ACUTE,
    attendances: 0,
    specialist: false,
    ...more,
  };
}

/** Puts zones, trusts and sites together; `commissioners` of them buy the care. */
export function worldOf(zones: Zone[], trusts: Trust[], sites: Site[], commissioners = 1): World {
  return {
    startDate: '2008-04-01',
    zones: zones.map((z, i) => ({ ...z, code: `Z${i}` })),
    trusts: trusts.map((t, i) => ({ ...t, code: `T${i}` })),
    sites: sites.map((s, i) => ({ ...s, code: `T${s.trust}S${i}` })),
    commissioners: Array.from({ length: commissioners }, (_, i) => ({
      code: `C${i}`,
      name: `Commissioner ${i}`,
    })),
    successions: [],
    barriers: [],
    populationGrowth: Array.from({ length: MAX_YEARS + 1 }, () => new Array<number>(AGE_BANDS).fill(1)),
    provenance: () => ({ known: 'modelled', source: 'made for a test' }),
  };
}

/** `n` towns in a row, `apartKm` from each other, each with one zone of `people` and one hospital of its own trust. */
export function row(n: number, apartKm: number, people: number, more: Partial<Site> = {}): World {
  const at = Array.from({ length: n }, (_, i) => i * apartKm);
  return worldOf(
    at.map((east) => zone(people, east, 1)),
    at.map((east) => trust(people * 0.00076, east, 0)),
    at.map((east, i) => site(i, east, 0, { beds: Math.ceil(people * 0.0023), ...more })),
  );
}

const place = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }));

const services = fc.oneof(
  { weight: 3, arbitrary: fc.constant<number>(ACUTE) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: ACUTE }) },
);

/** 1-6 hospitals of one to as many trusts among 3-20 zones of 2,000-30,000 people; the first offers everything. */
export const anyWorld: fc.Arbitrary<World> = fc
  .record({
    zones: fc.array(
      fc.record({
        people: fc.integer({ min: 2_000, max: 30_000 }),
        at: place,
        deprivation: fc.integer({ min: 2, max: 70 }),
        rural: fc.boolean(),
        buyer: fc.nat(2),
      }),
      { minLength: 3, maxLength: 20 },
    ),
    sites: fc.array(
      fc.record({
        owner: fc.nat(5),
        at: place,
        beds: fc.integer({ min: 20, max: 600 }),
        services,
        specialist: fc.boolean(),
        pfiChargeM: fc.constantFrom(0, 0, 6),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    owners: fc.integer({ min: 1, max: 6 }),
    surplusM: fc.integer({ min: -20, max: 8 }),
    foundation: fc.boolean(),
  })
  .map(({ zones, sites, owners, surplusM, foundation }) => {
    const trusts = Math.min(owners, sites.length);
    const people = zones.reduce((sum, z) => sum + z.people, 0);
    return worldOf(
      zones.map((z) =>
        zone(z.people, ...z.at, { deprivation: z.deprivation, rural: z.rural, commissioner: z.buyer }),
      ),
      Array.from({ length: trusts }, (_, t) =>
        trust((people * 0.00076) / trusts, ...sites[t]!.at, {
          foundation,
          surplusM: t === 0 ? surplusM : 0.2,
        }),
      ),
      sites.map((s, i) =>
        site(i < trusts ? i : s.owner % trusts, ...s.at, {
          beds: s.beds,
          maternityBeds: Math.ceil(s.beds / 14),
          services: i === 0 ? ACUTE : s.services,
          specialist: i > 0 && s.specialist,
          pfiChargeM: s.pfiChargeM,
          pfiFrom: s.pfiChargeM ? '2006-04-01' : '',
          pfiTo: s.pfiChargeM ? '2036-04-01' : '',
        }),
      ),
      3,
    );
  });

/** Scenarios with up to eight numbers anywhere in their range and up to six mechanisms off. */
export const anyScenario: fc.Arbitrary<ScenarioFile> = fc
  .record({
    seed: fc.nat(1e9),
    without: fc.uniqueArray(fc.constantFrom(...MECHANISMS), { maxLength: 6 }),
    numbers: fc.uniqueArray(
      fc.tuple(fc.constantFrom(...PARAMETERS), fc.double({ min: 0, max: 1, noNaN: true })),
      {
        selector: ([{ path }]) => path,
        maxLength: 8,
      },
    ),
  })
  .map(({ seed, without, numbers }) => {
    const parameters: Record<string, Record<string, number>> = {};
    for (const [{ group, name, min, max }, share] of numbers) {
      parameters[group] = { ...parameters[group], [name]: min + share * (max - min) };
    }
    return { seed, without, parameters };
  });
