import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Simulation } from '../../src/engine/simulation.ts';
import { sandboxWorld } from '../../src/england/sandbox.ts';
import { builtInScenario } from '../../src/scenario/index.ts';
import { freezeAt, Site } from './site.ts';

const DAYS = 200;

/** The core that the built page runs. */
function coreOfPage(): Uint8Array<ArrayBuffer> {
  const assets = join(import.meta.dirname, '../../dist/assets');
  return new Uint8Array(
    readFileSync(join(assets, readdirSync(assets).find((name) => /^trustscape-.*wasm$/.test(name))!)),
  );
}

async function digestInNode(seed: number): Promise<string> {
  const core = await WebAssembly.compile(coreOfPage());
  const simulation = await Simulation.create(
    core,
    sandboxWorld(),
    builtInScenario('sandbox', { seed, years: 2 }),
  );
  simulation.step(DAYS);
  return simulation.digest();
}

describe('the browser', () => {
  let site: Site;
  beforeAll(async () => {
    site = await Site.open();
  });
  afterAll(() => site.close());

  it('comes to the same state as Node, bit for bit, and another seed to another', async () => {
    const { page } = await site.visit('#scenario=sandbox&seed=1&years=2');
    await freezeAt(page, 28);
    const digest = (seed: number) =>
      page.evaluate(
        ([days, number]) => window.trustscape.digest(days!, `#scenario=sandbox&seed=${number}&years=2`),
        [DAYS, seed],
      );
    const one = await digest(1);
    expect(one).toBe(await digestInNode(1));
    expect(await digest(2)).toBe(await digestInNode(2));
    expect(await digest(2)).not.toBe(one);
  });
});
