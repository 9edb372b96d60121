// Local economies to test in, and cases put before those who decide.
import {
  type CaseEntry,
  CaseField,
  Clock,
  Column,
  FailureMechanism,
  Indicator,
  Instrument,
  type Party,
  SPECIALTIES,
  Stage,
  TrustYear,
  WARDS,
} from '../../assembly/layout.ts';
import type { Simulation } from '../../src/engine/simulation.ts';
import type { World } from '../../src/england/world.ts';
import { site, trust, worldOf, zone } from '../worlds.ts';

/** A failing trust with two hospitals 8 km apart, both under PFI if there is a charge, and two solvent neighbours of one hospital each, in a row. */
export function fourHospitals(pfiChargeM = 0): World {
  const pfi = pfiChargeM ? { pfiChargeM, pfiFrom: '2006-04-01', pfiTo: '2036-04-01' } : {};
  const foundation = true;
  return worldOf(
    [zone(60_000, 0, 1), zone(40_000, 8, 1), zone(50_000, 16, 1), zone(60_000, 24, 1)],
    [
      trust(78, 0, 0, { surplusM: -8, debtM: 12 }),
      trust(50, 16, 0, { foundation, surplusM: 1.5 }),
      trust(60, 24, 0, { foundation, surplusM: 1.5 }),
    ],
    [
      site(0, 0, 0, { beds: 145, ...pfi }),
      site(0, 8, 0, { beds: 95, ...pfi }),
      site(1, 16, 0, { beds: 115 }),
      site(2, 24, 0, { beds: 140 }),
    ],
    2,
  );
}

/** How much smaller each of many economies is than the one. */
const SMALLER = 6;

/** `n` such economies far from each other, so that one quarter holds many cases. */
export function manyEconomies(n: number, startDate = '2008-04-01'): World {
  const one = fourHospitals();
  const shift = (i: number, east: number) => east + (i % 6) * 160;
  const up = (i: number, north: number) => north + Math.floor(i / 6) * 160;
  const each = Array.from({ length: n }, (_, i) => i);
  const world = worldOf(
    each.flatMap((i) =>
      one.zones.map((z, j) => ({
        ...z,
        commissioner: i * 2 + (j < 2 ? 0 : 1),
        eastingKm: shift(i, z.eastingKm),
        northingKm: up(i, z.northingKm),
        population: z.population.map((people) => Math.round(people / SMALLER)),
      })),
    ),
    each.flatMap((i) =>
      one.trusts.map((t) => ({
        ...t,
        eastingKm: shift(i, t.eastingKm),
        northingKm: up(i, t.northingKm),
        incomeM: t.incomeM / SMALLER,
        surplusM: t.surplusM / SMALLER,
        debtM: t.debtM / SMALLER,
      })),
    ),
    each.flatMap((i) =>
      one.sites.map((s) => ({
        ...s,
        trust: s.trust + i * 3,
        eastingKm: shift(i, s.eastingKm),
        northingKm: up(i, s.northingKm),
        beds: Math.round(s.beds / SMALLER),
        maternityBeds: 2,
        floorAreaM2: s.floorAreaM2 / SMALLER,
      })),
    ),
    n * 2,
  );
  return { ...world, startDate };
}

/** The trusts of `manyEconomies` that fail. */
export const failing = (n: number): number[] => Array.from({ length: n }, (_, i) => i * 3);

const FOR_NOTHING = 1e-6;
const NEVER = 1e15;

/** Rules under which every plan is agreed and carried out as planned, and nothing else is done about anybody. */
export const ALL_AGREE = {
  regime: {
    stanceBase: 5,
    stanceSpread: 0,
    closureAversion: 0,
    overrunTime: 1,
    overrunSpread: 0,
    triggerHazard: 0,
    pipelineHazard: 0,
    foundationHazard: 0,
    supportBudgetM: 5000,
  },
  plans: { implementationShare: 1, consultationWeight: 0, reviewChance: 0 },
};

/** Puts an instrument, and no other, before those who decide about a trust under a law when the quarter closes. */
export function propose(
  simulation: Simulation,
  trust: number,
  instrument: Instrument,
  law = FailureMechanism.Performance2008,
): void {
  const cases = simulation.tables.i32(Column.Cases);
  const write = (field: CaseField, value: number) => {
    cases[trust * CaseField.Count + field] = value;
  };
  if (cases[trust * CaseField.Count + CaseField.Spells] === 0) write(CaseField.Spells, 1);
  write(CaseField.Stage, Stage.Appraised);
  write(CaseField.Refused, 0);
  write(CaseField.ClockDay, 1);
  write(CaseField.ClockDays, 0);
  write(CaseField.Draft, 0);
  write(CaseField.Law, law);
  const estimates = simulation.tables.f64(Column.CaseEstimates);
  for (let i = 0; i < Instrument.Count; i++) {
    estimates[trust * Instrument.Count + i] = i === instrument ? FOR_NOTHING : NEVER;
  }
}

export function caseField(simulation: Simulation, trust: number, field: CaseField): number {
  return simulation.tables.i32(Column.Cases)[trust * CaseField.Count + field]!;
}

export interface Note {
  day: number;
  trust: number;
  entry: CaseEntry;
  instrument: Instrument;
  party: Party;
  counterpart: number;
  value: number;
  other: number;
}

const NOTE_FIELDS = 9;

/** The journal of the cases so far. */
export function journal(simulation: Simulation): Note[] {
  const notes = simulation.tables.f64(Column.CaseJournal);
  const count = simulation.tables.i32(Column.Clock)[Clock.CaseJournalCount]!;
  return Array.from({ length: count }, (_, i) => {
    const [day, trust, , entry, instrument, party, counterpart, value, other] = notes.subarray(
      i * NOTE_FIELDS,
      (i + 1) * NOTE_FIELDS,
    );
    return { day, trust, entry, instrument, party, counterpart, value, other } as Note;
  });
}

export function bedsAt(simulation: Simulation, site: number): number {
  const beds = simulation.tables.i32(Column.SiteBeds).subarray(site * WARDS, (site + 1) * WARDS);
  return beds.reduce((a, b) => a + b, 0);
}

/** Operations a working day that a site has slots for. */
export function theatresAt(simulation: Simulation, site: number): number {
  const slots = simulation.tables.f64(Column.SiteTheatreCapacity);
  return slots.subarray(site * SPECIALTIES * 2, (site + 1) * SPECIALTIES * 2).reduce((a, b) => a + b, 0);
}

/** Sum of a monthly indicator since the first day, the month under way among it. */
export function total(simulation: Simulation, what: Indicator): number {
  const values = simulation.tables.f64(Column.Indicators);
  let sum = 0;
  for (let month = 0; month <= simulation.months; month++) sum += values[month * Indicator.Count + what]!;
  return sum;
}

/** A monthly indicator of the last closed month. */
export function latest(simulation: Simulation, what: Indicator): number {
  return simulation.tables.f64(Column.Indicators)[(simulation.months - 1) * Indicator.Count + what]!;
}

/** One number of a trust's yearly record; `year` 0 is the first. */
export function yearOf(simulation: Simulation, trust: number, year: number, what: TrustYear): number {
  return simulation.trustYears()[(year * simulation.world.trusts.length + trust) * TrustYear.Count + what]!;
}
