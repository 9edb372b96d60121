import { expect, test } from 'vitest';
import { Column, EventKind, Flow, Instrument } from '../../assembly/layout.ts';
import { sandboxWorld } from '../../src/england/sandbox.ts';
import { begin } from '../worlds.ts';
import { booked, decideFor, FIRST_QUARTER } from './books.ts';

/** The sandbox's trust of the largest opening deficit. */
function weakest(): number {
  const surpluses = sandboxWorld().trusts.map(({ surplusM }) => surplusM);
  return surpluses.indexOf(Math.min(...surpluses));
}

test('a bail-out brings the promised cash each month, and belief in bail-outs rises everywhere', async () => {
  const trust = weakest();
  const [saved, left] = await Promise.all([begin(sandboxWorld()), begin(sandboxWorld())]);
  saved.step(80);
  left.step(80);
  decideFor(saved, trust, Instrument.Bailout);
  saved.step(FIRST_QUARTER - 80);
  left.step(FIRST_QUARTER - 80);

  const event = saved.events().find(({ kind }) => kind === EventKind.Bailout);
  expect(event?.trust).toBe(trust);
  const [monthly, months] = saved.tables.f64(Column.TrustSupportPromise).slice(trust * 2, trust * 2 + 2);
  expect(months).toBe(36);
  expect(monthly).toBeGreaterThan(0);
  expect(event!.amount).toBeCloseTo((monthly! * 36) / 1e8, 2);

  saved.step(31);
  left.step(31);
  expect(booked(saved, trust, Flow.Support)).toBe(monthly);
  expect(booked(left, trust, Flow.Support)).toBe(0);

  // the news is taken in when the next quarter closes
  saved.step(62);
  left.step(62);
  const beliefs = saved.tables.f64(Column.TrustBelief);
  const before = left.tables.f64(Column.TrustBelief);
  saved.world.trusts.forEach((_, t) => {
    expect(beliefs[t]).toBeGreaterThan(before[t]!);
  });
});
