import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FoundedWorld } from '../../src/engine/foundedWorld.ts';
import { sandboxWorld } from '../../src/england/sandbox.ts';
import { builtInScenario } from '../../src/scenario/index.ts';
import { freezeAt, Site } from './site.ts';

const REPLICATES = 4;

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

/** Digests of the replicates of a year of the sandbox under Node, by the core that the built page runs. */
async function digestsInNode(): Promise<string[]> {
  const assets = join(import.meta.dirname, '../../dist/assets');
  const core = readFileSync(
    join(assets, readdirSync(assets).find((name) => /^trustscape-.*wasm$/.test(name))!),
  );
  const scenario = builtInScenario('sandbox', { seed: 3, years: 1 });
  const founded = await FoundedWorld.found(await WebAssembly.compile(core), sandboxWorld(), scenario);
  const digests: string[] = [];
  for (let replicate = 0; replicate < REPLICATES; replicate++) {
    const simulation = founded.open(replicate);
    simulation.step(simulation.days);
    digests.push(await simulation.digest());
  }
  return digests;
}

it('Web Workers, one or two, live replicates as Node does, bit for bit', async () => {
  const { page, complaints } = await site.visit('#scenario=sandbox&seed=1&years=1');
  await freezeAt(page, 28);
  const inPage = (workers: number) =>
    page.evaluate(
      ([count, hands]) => window.trustscape.replicates(count!, hands!, '#scenario=sandbox&seed=3&years=1'),
      [REPLICATES, workers],
    );
  const digests = await digestsInNode();
  expect(new Set(digests).size).toBe(REPLICATES);
  expect(await inPage(1)).toEqual(digests);
  expect(await inPage(2)).toEqual(digests);
  expect(complaints).toEqual([]);
});
