// The bench page: the kernel and the sandbox measured in a browser, with the integers and the digest of every other place.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fidelity } from '../../bench/model/stay.ts';
import type { BenchResult } from '../../bench/result.ts';
import { Simulation } from '../../src/engine/simulation.ts';
import { sandboxWorld } from '../../src/england/sandbox.ts';
import { builtInScenario } from '../../src/scenario/index.ts';
import { coreModule } from '../worlds.ts';
import { Site, type Visit } from './site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
async function digestInNode(fidelity: Fidelity, days: number): Promise<string> {
  const scenario = builtInScenario('sandbox', { fidelity, seed: 1 });
  const simulation = await Simulation.create(await coreModule(), sandboxWorld(), scenario);
  simulation.step(days);
  return simulation.digest();
}

async function seriousFindings({ page }: Visit): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = (await page.evaluate('axe.run(document)')) as AxeResults;
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

describe('the bench page', () => {
  let site: Site;
  let visit: Visit;

  beforeAll(async () => {
    site = await Site.open();
    visit = await site.visit('bench.html');
  });
  afterAll(() => site.close());

  it('shows the published run before anything is measured', async () => {
    const { page } = visit;
    const row = page.locator('tr[data-row="AssemblyScript tuned"]');
    await row.waitFor();
    expect(await row.locator('.value').nth(0).textContent()).toBe('–');
    expect(Number.parseFloat((await row.locator('.value strong').textContent())!)).toBeGreaterThan(0);
    expect(await page.locator('.machines dd').nth(1).textContent()).toContain('Node');
    expect(await seriousFindings(visit)).toEqual([]);
  });

  it('stops when asked, and can begin again', async () => {
    const { page } = visit;
    await page.locator('button.go').click();
    await page.locator('.progress [role="status"]').filter({ hasText: 'kernel' }).waitFor();
    await page.locator('button.main').click();
    await page.locator('.failure').waitFor();
    expect(await page.locator('button.go').isEnabled()).toBe(true);
    expect(await page.locator('.take').count()).toBe(0);
  });

  it('measures kernel and sandbox: the workload’s integers, the digest of Node', {
    timeout: 240_000,
  }, async () => {
    const { page } = visit;
    await page.locator('input[name="quick"]').check();
    await page.locator('button.go').click();
    await page.locator('.take').waitFor({ timeout: 220_000 });
    expect(await page.locator('.failure').count()).toBe(0);

    const result: BenchResult = JSON.parse((await page.locator('pre.json').textContent())!);
    const integers = new Map(result.kernel!.rows.map(({ name, wait, served }) => [name, [wait, served]]));
    expect(integers.size).toBe(9);
    expect(integers.get('AssemblyScript plain')).toEqual([104_696_068, 19_480_601]);
    expect(integers.get('AssemblyScript tuned')).toEqual([104_986_921, 19_479_831]);
    expect(integers.get('AssemblyScript cohort')).toEqual([104_986_921, 19_479_831]);
    expect(integers.get('JavaScript objects')).toEqual([5_325_118, 973_512]);
    expect(integers.get('flocc')).toEqual(integers.get('simjs'));

    expect(result.model!.map(({ fidelity }) => fidelity)).toEqual(['patients', 'cohorts']);
    for (const { place, fidelity, days, episodes, digest } of result.model!) {
      expect(place).toBe('sandbox');
      expect(episodes).toBeGreaterThan(400_000);
      expect(digest).toBe(await digestInNode(fidelity, days));
    }
  });

  it('gives the result as text and shows it beside the published', async () => {
    const { page } = visit;
    const row = page.locator('tr[data-row="AssemblyScript tuned"]');
    expect(Number.parseFloat((await row.locator('.times').textContent())!)).toBeGreaterThan(0);
    expect(await row.locator('.note').textContent()).toContain('104,986,921');
    expect(await page.locator('pre.table').textContent()).toMatch(
      /AssemblyScript tuned +[\d.,]+ .*served 19,479,831/,
    );
    expect(await seriousFindings(visit)).toEqual([]);
  });

  it('asked nobody but its own folder, and the console has no error', () => {
    expect(visit.complaints).toEqual([]);
  });
});
