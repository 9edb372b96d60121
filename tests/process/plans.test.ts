import { expect, test } from 'vitest';
import { CaseEntry, CaseField, EventKind, Indicator, Instrument, Stage } from '../../assembly/layout.ts';
import { accountability } from '../../src/measures/accountability.ts';
import { neighboursOf } from '../../src/measures/neighbours.ts';
import type { ScenarioFile } from '../../src/scenario/index.ts';
import { begin } from '../worlds.ts';
import { FIRST_QUARTER } from './books.ts';
import {
  ALL_AGREE,
  caseField,
  failing,
  fourHospitals,
  journal,
  manyEconomies,
  propose,
  total,
} from './economy.ts';

const CASES = 24;
const PFI = 7;

function sure(plans: Record<string, number>, more: Partial<ScenarioFile> = {}): ScenarioFile {
  return { ...more, parameters: { regime: ALL_AGREE.regime, plans: { ...ALL_AGREE.plans, ...plans } } };
}

/** A reconfiguration at a solvent neighbour, agreed by all. */
async function atNeighbour(file: ScenarioFile, startDate = '2008-04-01') {
  const simulation = await begin({ ...fourHospitals(PFI), startDate }, { years: 4, ...file });
  simulation.step(80);
  propose(simulation, 0, Instrument.Reconfiguration);
  simulation.step(FIRST_QUARTER - 80);
  return simulation;
}

test('a plan that takes services from a solvent neighbour may be quashed in court; the next leaves the neighbour alone', async () => {
  const simulation = await atNeighbour(sure({ reviewChance: 1, reviewStrength: 10 }));
  expect(caseField(simulation, 0, CaseField.Site)).toBe(2);
  expect(total(simulation, Indicator.PlansChallenged)).toBe(1);
  simulation.step(190);
  expect(total(simulation, Indicator.PlansQuashed)).toBe(1);
  expect(simulation.events().map(({ kind }) => kind)).toContain(EventKind.PlanQuashed);
  expect(caseField(simulation, 0, CaseField.Stage)).toBe(Stage.Appraised);
  expect(total(simulation, Indicator.ServicesMoved)).toBe(0);
  propose(simulation, 0, Instrument.Reconfiguration);
  simulation.step(92);
  expect(caseField(simulation, 0, CaseField.Site)).toBeLessThan(2);
});

test('a claim that fails only delays the plan; nobody sues over a failing trust’s own hospital, and fewer after 2014', async () => {
  const due = async (file: ScenarioFile) => caseField(await atNeighbour(file), 0, CaseField.EndsOn);
  const sued = await due(sure({ reviewChance: 1, reviewStrength: -10, reviewDays: 200 }));
  expect(sued).toBe((await due(sure({ reviewChance: 0 }))) + 200);
  const without = await atNeighbour(sure({ reviewChance: 1 }, { without: ['judicialReview'] }));
  expect(total(without, Indicator.PlansChallenged)).toBe(0);
  const own = await begin(fourHospitals(), sure({ reviewChance: 1 }));
  own.step(80);
  propose(own, 0, Instrument.Reconfiguration);
  own.step(FIRST_QUARTER - 80);
  expect(total(own, Indicator.PlansAgreed)).toBe(1);
  expect(total(own, Indicator.PlansChallenged)).toBe(0);
  const later = await atNeighbour(sure({ reviewChance: 1, reviewChanceLater: 0 }), '2015-04-01');
  expect(total(later, Indicator.PlansChallenged)).toBe(0);
});

test('about two agreed plans in five are never carried out: the case opens again', async () => {
  const run = async (without: string[]) => {
    const simulation = await begin(manyEconomies(CASES), { ...sure({ implementationShare: 0.6 }), without });
    simulation.step(80);
    for (const t of failing(CASES)) propose(simulation, t, Instrument.Badge);
    simulation.step(700);
    return simulation;
  };
  const simulation = await run([]);
  const failed = total(simulation, Indicator.PlansFailed);
  const done = simulation.events().filter(({ kind }) => kind === EventKind.Badge).length;
  expect(failed).toBeGreaterThan(4);
  expect(done).toBeGreaterThan(8);
  const certain = await run(['implementationFailure']);
  expect(total(certain, Indicator.PlansFailed)).toBe(0);
  const agreed = total(certain, Indicator.PlansAgreed);
  expect(agreed).toBeGreaterThan(CASES - 4);
  expect(certain.events().filter(({ kind }) => kind === EventKind.Badge)).toHaveLength(agreed);
});

test('plans cost more than planned, half as much again in the middle case, and as planned when nothing overruns', async () => {
  const factors = async (without: string[]) => {
    const simulation = await begin(manyEconomies(CASES), { ...sure({}), without });
    simulation.step(80);
    for (const t of failing(CASES)) propose(simulation, t, Instrument.Closure);
    simulation.step(300);
    return journal(simulation)
      .filter(({ entry }) => entry === CaseEntry.Overran)
      .map(({ value, other }) => other / value)
      .sort((a, b) => a - b);
  };
  const found = await factors([]);
  expect(found).toHaveLength(CASES);
  expect(found[CASES / 2]).toBeGreaterThan(1.25);
  expect(found[CASES / 2]).toBeLessThan(1.8);
  expect(found.at(-1)! / found[0]!).toBeGreaterThan(1.5);
  expect(await factors(['overruns'])).toEqual([]);
});

test('one hospital for two towns pays while standing twice costs something and the way is short', async () => {
  // the planner's choice between two hospitals: overheads against travel
  const offered = async (rotaCost: number, apart: number) => {
    const world = fourHospitals();
    const sites = world.sites.map((s, i) => ({ ...s, eastingKm: i * apart }));
    const zones = world.zones.map((z, i) => ({ ...z, eastingKm: i * apart }));
    const file = sure({ poolingGain: 0 });
    const simulation = await begin(
      { ...world, sites, zones },
      { ...file, parameters: { ...file.parameters, costs: { rotaCost, fixedFollows: 0 } } },
    );
    simulation.step(80);
    propose(simulation, 0, Instrument.Reconfiguration);
    simulation.step(FIRST_QUARTER - 80);
    return total(simulation, Indicator.PlansAgreed);
  };
  expect(await offered(900_000, 8)).toBe(1);
  expect(await offered(0, 8)).toBe(0);
  expect(await offered(900_000, 25)).toBe(0);
});

test('who decided and who was heard is summed up, and what a case did to its neighbours', async () => {
  const simulation = await begin(fourHospitals(), { years: 5, ...sure({}) });
  simulation.step(80);
  propose(simulation, 0, Instrument.None);
  simulation.step(365 - 80);
  propose(simulation, 0, Instrument.Closure);
  simulation.step(4 * 365 + 2 - 365);
  const found = accountability(simulation.indicators());
  expect(found.decisions).toBe(1);
  expect(found.moved).toBeGreaterThan(0);
  expect(found.movedAtSolvent).toBe(0);
  expect(found.index).toBeGreaterThanOrEqual(0);
  expect(found.index).toBeLessThanOrEqual(1);
  const [around] = neighboursOf(simulation);
  expect(around).toMatchObject({ event: 'Closure', trust: 'T0', nearest: 'T1' });
  expect(around!.diversion).toBeGreaterThan(0.5);
  expect(around!.after.occupancy).toBeGreaterThan(around!.before.occupancy);
});
