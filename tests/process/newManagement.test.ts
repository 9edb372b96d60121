import { expect, test } from 'vitest';
import { CaseEntry, Column, EventKind, Flow, Instrument, Party } from '../../assembly/layout.ts';
import type { ScenarioFile } from '../../src/scenario/index.ts';
import { mixedTrusts, trustsWorld } from '../trustsWorld.ts';
import { begin } from '../worlds.ts';
import { entries } from './books.ts';

const WORLD = trustsWorld(mixedTrusts(12, 4, 0.06));
const FAILING = WORLD.trusts.findIndex(({ surplusM }) => surplusM < 0);
const FORCED = {
  interventions: [
    { date: '2008-06-10', act: 'force', trust: `T${FAILING}`, instrument: 'newManagement' } as const,
  ],
};
/** To the end of June, of September, of December and of March. */
const QUARTERS = [91, 183, 275, 365];

test('the old team goes at once, interims follow, and the team that comes brings its own skill', async () => {
  const simulation = await begin(WORLD, FORCED);
  const teams = simulation.tables.i32(Column.TrustTeam);
  const acting = simulation.tables.f64(Column.TrustActing);
  const old = teams[FAILING]!;
  simulation.step(QUARTERS[0]!);
  expect(teams[FAILING]).toBe(-1);
  expect(acting[FAILING]).toBeGreaterThan(0);
  expect(simulation.tables.i32(Column.TrustTeamsUsed)[FAILING]).toBe(1);
  const coming = simulation.tables.i32(Column.TrustArriving)[FAILING * 2]!;
  expect(coming).not.toBe(old);

  simulation.step(QUARTERS[2]! - QUARTERS[0]!);
  expect(teams[FAILING]).toBe(coming);
  expect(acting[FAILING]).toBe(0);
  const skill = simulation.tables.f64(Column.TeamSkill)[coming]!;
  expect(simulation.tables.f64(Column.TrustManagement)[FAILING]).toBe(skill);
  expect(simulation.events().map(({ kind }) => kind)).toContain(EventKind.TeamArrived);
});

test('a team parachuted from another trust leaves a hole there for two or three quarters; without talent drain it leaves none', async () => {
  // nobody is out of a post, so that a serving team has to come
  const teams = { teamEntry: 0, teamTenure: 40 };
  const file: ScenarioFile = { ...FORCED, parameters: { teams } };
  const holes = async (more: ScenarioFile) => {
    const simulation = await begin(WORLD, { ...file, ...more });
    const post = simulation.tables.i32(Column.TeamPost);
    for (let i = 0; i < post.length; i++) if (post[i] === -1) post[i] = -2;
    simulation.step(QUARTERS[0]!);
    const donor = post[simulation.tables.i32(Column.TrustArriving)[FAILING * 2]!]!;
    expect(donor).toBeGreaterThanOrEqual(0);
    const found: number[] = [];
    for (const [i, day] of QUARTERS.entries()) {
      if (i > 0) simulation.step(day - QUARTERS[i - 1]!);
      if (i > 1) found.push(simulation.tables.f64(Column.TrustActing)[donor]!);
    }
    return found;
  };
  expect(Math.min(...(await holes({})))).toBeGreaterThan(0);
  expect(Math.max(...(await holes({ without: ['talentDrain'] })))).toBe(0);
});

test('each team asked is in the journal with its chance and its draw, and those who would not come said no', async () => {
  const simulation = await begin(WORLD, {
    interventions: [{ date: '2008-04-02', act: 'enter', trust: `T${FAILING}` }],
    parameters: { regime: { preferredInstrument: Instrument.NewManagement, preferenceDiscount: 1 } },
  });
  simulation.step(700);
  const asked = entries(simulation).filter(
    ({ party, instrument }) => party === Party.ExecutiveTeam && instrument === Instrument.NewManagement,
  );
  expect(asked.length).toBeGreaterThan(0);
  for (const { entry, value, other } of asked) {
    expect(entry).toBe(other < value ? CaseEntry.Agreed : CaseEntry.Refused);
  }
});

test('only the pay of those who go moves: no income, no bed and no inefficiency is given', async () => {
  const [changed, left] = await Promise.all([begin(WORLD, FORCED), begin(WORLD)]);
  for (const simulation of [changed, left]) simulation.step(QUARTERS[0]! + 31);
  const x = (simulation: typeof changed) => simulation.tables.f64(Column.TrustInefficiency)[FAILING]!;
  expect(x(changed)).toBe(x(left));
  const flows = (simulation: typeof changed) => simulation.tables.i64(Column.FlowTotals);
  expect(flows(changed)[Flow.Redundancy * 2]).toBeGreaterThan(flows(left)[Flow.Redundancy * 2]!);
  for (const flow of [Flow.Support, Flow.Block, Flow.DealLumpSum]) {
    expect(flows(changed)[flow * 2], Flow[flow]).toBe(flows(left)[flow * 2]);
  }
});

test('without a market a new team is a plain redraw that nobody can refuse', async () => {
  const simulation = await begin(WORLD, { ...FORCED, without: ['talentMarket'] });
  simulation.step(QUARTERS[2]!);
  const arrival = simulation.events().find(({ kind }) => kind === EventKind.TeamArrived);
  expect(arrival).toMatchObject({
    trust: FAILING,
    amount: simulation.tables.f64(Column.TrustManagement)[FAILING],
  });
  expect(entries(simulation).some(({ party }) => party === Party.ExecutiveTeam)).toBe(false);
});
