import { expect, test } from 'vitest';
import { BOOK_MONTHS, Column, Flow, Step } from '../../assembly/layout.ts';
import type { Simulation } from '../../src/engine/simulation.ts';
import { sandboxWorld } from '../../src/england/sandbox.ts';
import { begin } from '../worlds.ts';

/** Pence that a trust was paid by flow in the month just closed. */
function paidLastMonth(simulation: Simulation, trust: number, flow: Flow): number {
  const entry = (trust * Flow.Count + flow) * (BOOK_MONTHS + 1);
  return Number(simulation.tables.i64(Column.TrustBooks)[entry + ((simulation.months - 1) % BOOK_MONTHS)]);
}

test.each([
  ['the first month', 0],
  ['a month in the second year, at another price', 365 + 30],
])('the bills of a site’s patients add up to its tariff income to the penny: %s', async (_, before) => {
  const simulation = await begin(sandboxWorld(), { years: 2 });
  const site = simulation.world.sites.findIndex(({ code }) => code === 'SBX4A');
  const trust = simulation.world.sites[site]!.trust;
  expect(simulation.world.sites.filter((s) => s.trust === trust)).toHaveLength(1);
  simulation.step(before);
  simulation.watchSite(site);
  const months = simulation.months;
  while (simulation.months === months) simulation.step(1);

  const journeys = simulation.journeys();
  const billed = journeys.reduce((sum, { pence }) => sum + pence, 0);
  expect(billed).toBeGreaterThan(50_000_000);
  expect(billed).toBe(paidLastMonth(simulation, trust, Flow.Tariff));
  // every bill is this site's, and most journeys have one
  const bills = journeys.flatMap(({ steps }) => steps.filter(({ step }) => step === Step.Billed));
  expect(bills.every((bill) => bill.site === site && bill.value > 0)).toBe(true);
});
