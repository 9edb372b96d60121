import { expect, test } from 'vitest';
import { FoundedWorld } from '../../src/engine/foundedWorld.ts';
import { Simulation } from '../../src/engine/simulation.ts';
import { sandboxWorld } from '../../src/england/sandbox.ts';
import { difference } from '../difference.ts';
import { begin, coreModule, scenarioOf } from '../worlds.ts';

test.each(['patients', 'cohorts'] as const)(
  'a world founded once opens each replicate as one made alone, in any order, in %s',
  async (fidelity) => {
    const file = { seed: 7, fidelity };
    const founded = await FoundedWorld.found(await coreModule(), sandboxWorld(), scenarioOf(file));
    for (const replicate of [2, 0, 5]) {
      const alone = await begin(sandboxWorld(), { ...file, replicate });
      const opened = founded.open(replicate);
      expect(opened.scenario).toEqual(alone.scenario);
      expect(difference(opened, alone)).toBeUndefined();
      opened.step(200);
      alone.step(200);
      expect(difference(opened, alone)).toBeUndefined();
      expect(await opened.digest()).toBe(await alone.digest());
      expect(opened.events()).toEqual(alone.events());
    }
  },
);

test('replicate 0 is the seed’s own run; every other replicate and every seed is another', async () => {
  const digestOf = async (file: { seed: number; replicate?: number }) => {
    const simulation = await begin(sandboxWorld(), { years: 1, ...file });
    simulation.step(30);
    return simulation.digest();
  };
  const own = await digestOf({ seed: 3 });
  expect(await digestOf({ seed: 3, replicate: 0 })).toBe(own);
  const digests = [own];
  for (const file of [
    { seed: 3, replicate: 1 },
    { seed: 3, replicate: 2 },
    { seed: 4, replicate: 1 },
    { seed: 4 },
    { seed: 5 },
  ])
    digests.push(await digestOf(file));
  expect(new Set(digests).size).toBe(digests.length);
});

test('what was changed live in one replicate is not in the next', async () => {
  const module = await coreModule();
  const founded = await FoundedWorld.found(module, sandboxWorld(), scenarioOf());
  const first = founded.open(1);
  first.setLive(0, 1e6);
  first.trace(2);
  first.step(100);
  const second = founded.open(2);
  const alone = await Simulation.create(module, sandboxWorld(), scenarioOf({ replicate: 2 }));
  expect(difference(second, alone)).toBeUndefined();
});
