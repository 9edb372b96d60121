import { expect, test } from 'vitest';
import { BOOK_MONTHS, Column, Flow } from '../../assembly/layout.ts';
import { sandboxWorld } from '../../src/england/sandbox.ts';
import { begin } from '../worlds.ts';
import { booked, held } from './books.ts';

const EARNED_OR_SPENT = [
  Flow.Tariff,
  Flow.MarginalRate,
  Flow.Quality,
  Flow.Penalty,
  Flow.Block,
  Flow.StaffPay,
  Flow.AgencyPay,
  Flow.Supplies,
  Flow.Estate,
  Flow.UnitaryCharge,
  Flow.CapitalCharge,
  Flow.Dividend,
  Flow.Interest,
];

test('the opening books show each trust’s opening surplus to the pound', async () => {
  const simulation = await begin(sandboxWorld(), { parameters: { trusts: { openingResidual: 1 } } });
  simulation.world.trusts.forEach((trust, t) => {
    let pence = 0;
    for (let ago = 1; ago <= BOOK_MONTHS; ago++) {
      for (const flow of EARNED_OR_SPENT) pence += booked(simulation, t, flow, ago);
    }
    // each line of each month is rounded to a penny
    expect(Math.abs(pence / 100 - trust.surplusM * 1e6), trust.name).toBeLessThan(1);
  });
});

test('both worlds, structure and management, open with the same accounts', async () => {
  const books = await Promise.all(
    [0, 1].map(async (structureWeight) => {
      const simulation = await begin(sandboxWorld(), { parameters: { trusts: { structureWeight } } });
      return simulation.world.trusts.map((_, t) =>
        EARNED_OR_SPENT.reduce((sum, flow) => sum + booked(simulation, t, flow), 0),
      );
    }),
  );
  books[0]!.forEach((pence, t) => {
    expect(Math.abs(pence - books[1]![t]!)).toBeLessThan(100);
  });
});

test('what a trust’s books say came and went is what its cash did, every month', async () => {
  const simulation = await begin(sandboxWorld());
  const nonCash = Flow.ReserveUsed;
  for (let month = 0; month < 6; month++) {
    const before = simulation.world.trusts.map((_, t) => held(simulation, t));
    const months = simulation.months;
    while (simulation.months === months) simulation.step(1);
    simulation.world.trusts.forEach((trust, t) => {
      let sum = 0;
      for (let flow = 0; flow < Flow.Count; flow++) if (flow !== nonCash) sum += booked(simulation, t, flow);
      expect(held(simulation, t) - before[t]!, `${trust.name}, month ${month}`).toBe(sum);
    });
  }
});

test('without the mechanism nothing is paid', async () => {
  const simulation = await begin(sandboxWorld(), { without: ['books'] });
  const totals = simulation.tables.i64(Column.FlowTotals).slice();
  simulation.step(70);
  expect(simulation.tables.i64(Column.FlowTotals)).toEqual(totals);
});
