import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freezeAt, Site, type Visit } from './site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Serious and critical findings, each with the first place it was found. */
async function findings({ page }: Visit): Promise<string[]> {
  // what fades in is judged when it has come
  await page.waitForTimeout(400);
  await page.evaluate(axe);
  const { violations } = (await page.evaluate('axe.run(document)')) as AxeResults;
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

describe('everyone can use the page', () => {
  let site: Site;
  let visit: Visit;

  beforeAll(async () => {
    site = await Site.open();
    visit = await site.visit('#scenario=sandbox&seed=1&years=2', { stillness: true });
    await freezeAt(visit.page, 600);
  });
  afterAll(() => site.close());

  it('axe finds nothing serious on the map', async () => {
    expect(await findings(visit)).toEqual([]);
  });

  it('axe finds nothing serious on a trust’s card', async () => {
    await visit.page.evaluate(() => window.trustscape.select(0));
    await visit.page.locator('.card .starting tr').first().waitFor();
    expect(await findings(visit)).toEqual([]);
    await visit.page.keyboard.press('Escape');
  });

  it('axe finds nothing serious on the table and in the help', async () => {
    await visit.page.keyboard.press('t');
    expect(await findings(visit)).toEqual([]);
    await visit.page.keyboard.press('t');
    await visit.page.keyboard.press('?');
    await visit.page.locator('dialog[open]').waitFor();
    expect(await findings(visit)).toEqual([]);
    await visit.page.keyboard.press('Escape');
    await visit.page.locator('dialog[open]').waitFor({ state: 'detached' });
  });

  it('goes from hospital to hospital and opens a card by keys alone', async () => {
    const { page } = visit;
    await page.keyboard.press(']');
    await page.keyboard.press(']');
    await page.keyboard.press('Enter');
    await page.locator('.card').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.card').waitFor({ state: 'detached' });
  });

  it('tells great events to those who do not see them', async () => {
    const said = await visit.page.locator('[aria-live="polite"]').textContent();
    expect(said).toMatch(/enters the regime|takes over|closes|becomes part|fails again/);
  });
});
