import { beforeAll, describe, expect, test } from 'vitest';
import { CUTS, cutWorld } from '../../src/england/cut.ts';
import { loadEngland, type StartDate } from '../../src/england/load.ts';
import { readTables } from '../../src/england/readTables.ts';
import { sandboxWorld } from '../../src/england/sandbox.ts';
import { REGIONS } from '../../src/england/schema.ts';
import type { World } from '../../src/england/world.ts';

let england: World;
const load = (start: StartDate) => loadEngland(readTables, start);

beforeAll(async () => {
  england = await load('2012-04-01');
});

/** Every index of a world points at something it holds. */
function expectWhole(world: World): void {
  for (const z of world.zones) expect(world.commissioners[z.commissioner]).toBeDefined();
  for (const s of world.sites) expect(world.trusts[s.trust]).toBeDefined();
  const owners = new Set(world.sites.map((s) => s.trust));
  world.trusts.forEach((t, i) => {
    if (t.type === 'acute' || t.type === 'specialist') expect(owners.has(i), t.name).toBe(true);
  });
}

describe('a part of England', () => {
  test('south-east London holds South London Healthcare and its neighbours', () => {
    const part = cutWorld(england, 'south-east-london');
    expectWhole(part);
    const codes = part.trusts.map((t) => t.code);
    for (const code of ['RYQ', 'RJ2', 'RJZ', 'RJ1', 'RN7']) expect(codes).toContain(code);
    expect(part.sites.filter((s) => part.trusts[s.trust].code === 'RYQ')).toHaveLength(4);
    const people = part.zones.reduce((sum, z) => sum + z.population.reduce((a, b) => a + b, 0), 0);
    expect(people).toBeGreaterThan(1_600_000);
    expect(people).toBeLessThan(2_300_000);
  });

  test('is whole for every region and health economy', () => {
    for (const name of CUTS) expectWhole(cutWorld(england, name));
  });

  test('the nine regions share out every zone and trust once', () => {
    const parts = REGIONS.map((name) => cutWorld(england, name));
    expect(parts.flatMap((p) => p.zones)).toHaveLength(england.zones.length);
    expect(parts.flatMap((p) => p.trusts.map((t) => t.code)).sort()).toEqual(
      england.trusts.map((t) => t.code).sort(),
    );
    expect(parts.flatMap((p) => p.sites)).toHaveLength(england.sites.length);
  });

  test('keeps the successions of its own trusts', async () => {
    const part = cutWorld(await load('2008-04-01'), 'London');
    expect(part.successions.map((s) => s.from).sort()).toEqual(['RG2', 'RGZ']);
  });

  test('still answers how a cell is known', () => {
    const part = cutWorld(england, 'Essex');
    expect(part.provenance('trusts', 'RQ8', 'surplusM').known).toBe('observed');
  });

  test('takes a name in any case, with spaces, and refuses one it does not know', () => {
    expect(cutWorld(england, 'South East London').zones.length).toBe(
      cutWorld(england, 'south-east-london').zones.length,
    );
    expect(() => cutWorld(england, 'Narnia')).toThrow(/Narnia.*south-east-london/);
  });
});

describe('the sandbox', () => {
  const world = sandboxWorld();

  test('has six sites of five trusts and a million people in about 120 zones', () => {
    expectWhole(world);
    expect(world.sites).toHaveLength(6);
    expect(world.trusts).toHaveLength(5);
    expect(world.zones.length).toBeGreaterThan(110);
    expect(world.zones.length).toBeLessThan(130);
    const people = world.zones.reduce((sum, z) => sum + z.population.reduce((a, b) => a + b, 0), 0);
    expect(people / 1e6).toBeCloseTo(1, 1);
  });

  test('has one private finance contract, one small trust and one that fails', () => {
    expect(world.sites.filter((s) => s.pfiChargeM > 0)).toHaveLength(1);
    expect(world.trusts.filter((t) => t.incomeM < 100)).toHaveLength(1);
    expect(world.trusts.filter((t) => t.surplusM < -0.05 * t.incomeM)).toHaveLength(1);
  });

  test('is new each time it is asked for', () => {
    world.trusts[0].incomeM = 0;
    expect(sandboxWorld().trusts[0].incomeM).toBeGreaterThan(0);
  });
});
