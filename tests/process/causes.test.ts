import { expect, test } from 'vitest';
import { Cause, Column, TrustYear } from '../../assembly/layout.ts';
import { sandboxWorld } from '../../src/england/sandbox.ts';
import type { World } from '../../src/england/world.ts';
import type { ScenarioFile } from '../../src/scenario/index.ts';
import { begin } from '../worlds.ts';

const YEAR = 365;
const WEND = 2;
const STEADY: ScenarioFile = {
  without: ['growth', 'productivity', 'qualityShocks', 'managedBreakEven', 'capacityResponse', 'regime'],
};

/** Pence by cause of each trust's first year, and each trust's deficit before support, pence. */
async function firstYear(world: World, file: ScenarioFile = STEADY) {
  const simulation = await begin(world, { years: 2, ...file });
  simulation.step(YEAR);
  const causes = Array.from(simulation.tables.i64(Column.TrustCauses), Number);
  const years = simulation.tables.f64(Column.TrustYear);
  const shares = (t: number) => causes.slice(t * Cause.Count, (t + 1) * Cause.Count);
  const deficit = (t: number) => Math.round(-years[t * TrustYear.Count + TrustYear.Underlying]! * 1e8);
  return { shares, deficit, trusts: world.trusts.length };
}

test('the five shares of every trust add up to its deficit, to the penny', async () => {
  const { shares, deficit, trusts } = await firstYear(sandboxWorld());
  for (let t = 0; t < trusts; t++) {
    expect(
      shares(t).reduce((a, b) => a + b, 0),
      `trust ${t}`,
    ).toBe(deficit(t));
  }
});

test('a unitary charge put upon a trust is found as PFI, and nowhere else', async () => {
  const world = sandboxWorld();
  world.sites.find(({ trust }) => trust === WEND)!.pfiChargeM = 0;
  const bare = await firstYear(world);
  const charged = await firstYear(sandboxWorld());
  expect(bare.shares(WEND)[Cause.Pfi]).toBe(0);
  // the financing part of £20m; the opening books hold the surplus, so that others' shares may give way
  expect(charged.shares(WEND)[Cause.Pfi]! / 1e8).toBeGreaterThan(6);
  expect(charged.shares(WEND)[Cause.Pfi]! / 1e8).toBeLessThan(20);
  expect(charged.shares(0)[Cause.Pfi]).toBe(0);
});

test('a debt is found as debt: its interest', async () => {
  const world = sandboxWorld();
  world.trusts[4]!.debtM = 60;
  const { shares } = await firstYear(world, { ...STEADY, parameters: { costs: { debtInterest: 0.05 } } });
  expect(shares(4)[Cause.Debt]! / 1e8).toBeCloseTo(3, 0);
  expect((await firstYear(sandboxWorld())).shares(0)[Cause.Debt]).toBe(0);
});

test('the same deficit is management in one world and structure in the other', async () => {
  const failing = 4;
  const at = (structureWeight: number) =>
    firstYear(sandboxWorld(), { ...STEADY, parameters: { trusts: { structureWeight } } });
  const management = await at(1);
  const structural = await at(0);
  expect(management.shares(failing)[Cause.Management]).toBeGreaterThan(
    2 * Math.abs(structural.shares(failing)[Cause.Management]!),
  );
  expect(structural.shares(failing)[Cause.Capacity]).toBeGreaterThan(
    2 * Math.abs(management.shares(failing)[Cause.Capacity]!),
  );
  expect(Math.abs(management.deficit(failing) / structural.deficit(failing) - 1)).toBeLessThan(0.1);
});

test('a trust better run than the top quartile has a negative share, which is shown', async () => {
  const { shares, trusts } = await firstYear(sandboxWorld());
  const management = Array.from({ length: trusts }, (_, t) => shares(t)[Cause.Management]!);
  expect(Math.min(...management)).toBeLessThanOrEqual(0);
  expect(Math.max(...management)).toBeGreaterThan(0);
});
