import { expect, test } from 'vitest';
import { sandboxWorld } from '../../src/england/sandbox.ts';
import { broken } from '../recount.ts';
import { begin } from '../worlds.ts';
import { soundDays } from './soundDays.ts';

test('every day of any small world, patients, beds, pounds, owners and numbers are sound by a recount of our own', () =>
  soundDays(15, 70, 20080401));

test('every month of two years of the sandbox, patients, beds, pounds, owners and numbers are sound', async () => {
  const simulation = await begin(sandboxWorld(), { years: 2 });
  while (!simulation.finished) {
    simulation.step(30);
    expect(broken(simulation.tables), simulation.date).toEqual([]);
  }
  expect(simulation.overflows).toBe(0);
});
