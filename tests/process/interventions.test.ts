import { describe, expect, test } from 'vitest';
import {
  CaseField,
  Column,
  EventKind,
  Flow,
  Instrument,
  Rule,
  SiteKind,
  Stage,
  WARDS,
} from '../../assembly/layout.ts';
import { sandboxWorld } from '../../src/england/sandbox.ts';
import type { ScenarioFile } from '../../src/scenario/index.ts';
import { begin } from '../worlds.ts';
import { booked } from './books.ts';

const THORNMOOR = 4;
type Acts = NonNullable<ScenarioFile['interventions']>;
const livedFor = async (days: number, interventions: Acts, more: ScenarioFile = {}) => {
  const simulation = await begin(sandboxWorld(), { interventions, ...more });
  simulation.step(days);
  return simulation;
};
const refusal = async (interventions: unknown) => {
  try {
    await begin(sandboxWorld(), { interventions: interventions as Acts });
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('Nothing was refused.');
};

describe('a scenario acts on its dates', () => {
  test('a trust is put into the regime', async () => {
    const simulation = await livedFor(40, [{ date: '2008-05-01', act: 'enter', trust: 'SBX4' }]);
    expect(simulation.events().filter(({ kind }) => kind === EventKind.Triggered)).toMatchObject([
      { day: 30, trust: 3 },
    ]);
    expect(simulation.tables.i32(Column.Cases)[3 * CaseField.Count + CaseField.Stage]).toBe(Stage.Triggered);
  });

  test('an instrument is forced, whoever would have said no', async () => {
    const simulation = await livedFor(
      430,
      [{ date: '2008-07-10', act: 'force', trust: 'SBX5', instrument: 'bailout' }],
      { parameters: { regime: { supportBudgetM: 0 } } },
    );
    expect(
      simulation.events().some(({ kind, trust }) => kind === EventKind.Bailout && trust === THORNMOOR),
    ).toBe(true);
    expect(booked(simulation, THORNMOOR, Flow.Support)).toBeGreaterThan(0);
  });

  test('an instrument that is forbidden is not proposed', async () => {
    const enter = { date: '2009-06-01', act: 'enter', trust: 'SBX5' } as const;
    const forbid = { date: '2008-04-01', act: 'forbid', instrument: 'bailout' } as const;
    const estimated = async (acts: Acts) => {
      const simulation = await livedFor(1000, acts);
      return simulation.tables.f64(Column.CaseEstimates)[THORNMOOR * Instrument.Count + Instrument.Bailout]!;
    };
    expect(await estimated([enter])).toBeLessThan(1e12);
    expect(await estimated([forbid, enter])).toBe(1e15);
  });

  test('the treasury pays, to the penny', async () => {
    const simulation = await livedFor(61, [
      { date: '2008-05-02', act: 'pay', trust: 'SBX1', amountM: 12.345678 },
    ]);
    expect(booked(simulation, 0, Flow.Support)).toBe(1_234_567_800);
  });

  test('a site shuts', async () => {
    const simulation = await livedFor(10, [{ date: '2008-04-05', act: 'close', site: 'SBX2B' }]);
    expect(simulation.tables.u8(Column.SiteKind)[2]).toBe(SiteKind.Closed);
  });

  test('a live parameter changes from its day on', async () => {
    const simulation = await livedFor(2, [
      { date: '2008-04-03', act: 'set', path: 'regime.closureAversion', value: 0.2 },
    ]);
    expect(simulation.tables.f64(Column.Rules)[Rule.ClosureAversion]).toBe(1);
    simulation.step(1);
    expect(simulation.tables.f64(Column.Rules)[Rule.ClosureAversion]).toBe(0.2);
  });

  test('a cut takes what stands twice before it takes wards', async () => {
    const beds = async (structureWeight: number, share: number) => {
      const simulation = await livedFor(3, [{ date: '2008-04-02', act: 'cut', trust: 'SBX5', share }], {
        parameters: { trusts: { structureWeight } },
      });
      const open = simulation.tables.i32(Column.SiteBeds).slice(5 * WARDS, 6 * WARDS);
      return open.reduce((a, b) => a + b, 0);
    };
    const whole = await beds(0, 0);
    expect(await beds(0, 0.04)).toBe(whole);
    expect(await beds(1, 0.04)).toBeLessThan(whole);
    expect(await beds(1, 0.2)).toBeLessThan(await beds(0, 0.2));
  });

  test('the same scenario with an act that comes to nothing lives the same days', async () => {
    const plain = await livedFor(60, []);
    const forbidden = await livedFor(60, [
      { date: '2008-04-20', act: 'forbid', instrument: 'split', trust: 'SBX1' },
    ]);
    expect(forbidden.frame()).toEqual(plain.frame());
  });
});

describe('a wrong act is refused', () => {
  test.each([
    [
      [{ date: '2008-13-01', act: 'enter', trust: 'SBX1' }],
      /interventions\.0\.date.*2008-13-01.*a date of the run/,
    ],
    [[{ date: '2007-01-01', act: 'enter', trust: 'SBX1' }], /interventions\.0\.date.*2007-01-01/],
    [[{ date: '2008-05-01', act: 'enter', trust: 'SBX9' }], /interventions\.0\.trust.*SBX9.*no such trust/],
    [[{ date: '2008-05-01', act: 'close', site: 'X' }], /interventions\.0\.site.*no such site/],
    [
      [{ date: '2008-05-01', act: 'force', trust: 'SBX1', instrument: 'magic' }],
      /interventions\.0\.instrument.*magic/,
    ],
    [
      [{ date: '2008-05-01', act: 'set', path: 'regime.closureAvers', value: 1 }],
      /did you mean "regime.closureAversion"/,
    ],
    [[{ date: '2008-05-01', act: 'set', path: 'regime.closureAversion', value: 9 }], /from 0 to 5/],
    [[{ date: '2008-05-01', act: 'dance' }], /interventions\.0.*enter, force/],
  ])('%j', async (acts, message) => {
    expect(await refusal(acts)).toMatch(message);
  });
});
