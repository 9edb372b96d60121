import { expect, test } from 'vitest';
import {
  Column,
  EventKind,
  Flow,
  Governance,
  Instrument,
  SPECIALTIES,
  Tally,
} from '../../assembly/layout.ts';
import { sandboxWorld } from '../../src/england/sandbox.ts';
import type { ScenarioFile } from '../../src/scenario/index.ts';
import { begin, row } from '../worlds.ts';
import { booked, decideFor, FIRST_QUARTER } from './books.ts';

const TARGET = 4;
const ACQUIRER = 0;

test('a takeover moves hospitals, contracts and debt, and pays what was agreed', async () => {
  const simulation = await begin(sandboxWorld(), {
    parameters: { regime: { walkAway: 0, takeoverTailYears: 2 } },
  });
  simulation.step(80);
  const debts = simulation.tables.i64(Column.TrustDebt);
  const block = simulation.tables.f64(Column.TrustBlockIncome);
  const both = block[TARGET]! + block[ACQUIRER]!;
  decideFor(simulation, TARGET, Instrument.Takeover, {
    Counterpart: ACQUIRER,
    LumpSum: 5000,
    TailMonthly: 150,
  });
  simulation.step(FIRST_QUARTER - 80);

  const owners = simulation.tables.u16(Column.SiteTrust);
  simulation.world.sites.forEach(({ trust }, s) => {
    expect(owners[s]).toBe(trust === TARGET ? ACQUIRER : trust);
  });
  expect(simulation.tables.u8(Column.TrustGovernance)[TARGET]).toBe(Governance.Dissolved);
  expect(simulation.tables.u16(Column.TrustOwner)[TARGET]).toBe(ACQUIRER);
  expect(debts[TARGET]).toBe(0n);
  expect(block[ACQUIRER]).toBeCloseTo(both, 0);
  expect(simulation.tables.f64(Column.TrustAttentionDrain)[ACQUIRER]).toBeGreaterThanOrEqual(0);
  const event = simulation.events().find(({ kind }) => kind === EventKind.Takeover);
  expect(event).toMatchObject({ trust: TARGET, counterpart: ACQUIRER, amount: 5 });

  simulation.step(31);
  expect(booked(simulation, ACQUIRER, Flow.DealLumpSum)).toBe(5_000_000_00);
  expect(booked(simulation, ACQUIRER, Flow.DealTail)).toBe(150_000_00);
  let tail = 0;
  for (let month = 0; month < 30; month++) {
    tail += booked(simulation, ACQUIRER, Flow.DealTail);
    const months = simulation.months;
    while (simulation.months === months) simulation.step(1);
  }
  expect(tail).toBe(24 * 150_000_00);
});

test('a dissolved trust pays and is paid nothing more', async () => {
  const simulation = await begin(sandboxWorld(), { parameters: { regime: { walkAway: 0 } } });
  simulation.step(80);
  decideFor(simulation, TARGET, Instrument.Takeover, { Counterpart: ACQUIRER });
  simulation.step(FIRST_QUARTER - 80 + 62);
  for (let flow = 0; flow < Flow.Count; flow++) expect(booked(simulation, TARGET, flow), Flow[flow]).toBe(0);
});

test('the hospitals taken over treat fewer and let them wait longer, because nothing is built and posts stay empty meanwhile', async () => {
  const towns = row(4, 14, 24_000);
  towns.trusts.forEach((trust, t) => {
    trust.foundation = t > 0;
    trust.surplusNamed = true;
    trust.surplusM = t === 0 ? -1.4 : 0.4;
  });
  const lived = async (file: ScenarioFile) => {
    const parameters = { regime: { triggerHazard: 0, pipelineHazard: 0 } };
    const simulation = await begin(towns, { years: 4, parameters, ...file });
    simulation.step(3 * 365);
    let planned = 0;
    while (simulation.day < simulation.days - 1) {
      // the month's count stands until its last day is lived
      simulation.step(1);
      const tomorrow = new Date(Date.parse(`${simulation.date}T00:00:00Z`) + 86_400_000);
      if (tomorrow.getUTCDate() !== 1) continue;
      planned += simulation.tally(0, Tally.DayCases) + simulation.tally(0, Tally.Inpatients);
    }
    const waits = simulation.tables.f64(Column.SiteWaitDays).slice(0, SPECIALTIES);
    return { planned, weeks: waits.reduce((a, b) => a + b, 0) / SPECIALTIES };
  };
  const act = { date: '2008-07-10', act: 'force', trust: 'T0', instrument: 'takeover' } as const;
  const taken = await lived({ interventions: [act] });
  const alone = await lived({});
  expect(taken.planned).toBeLessThan(0.95 * alone.planned);
  expect(taken.planned).toBeGreaterThan(0.8 * alone.planned);
  expect(taken.weeks).toBeGreaterThan(alone.weeks + 2);
  const unbroken = await lived({ interventions: [act], without: ['integration'] });
  expect(unbroken.planned).toBeGreaterThan(0.97 * alone.planned);
});
