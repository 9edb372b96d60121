// Pictures to look at, not to compare: England at the sizes of a hall, a laptop and a phone.
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freezeAt, Site, twoPictures } from './site.ts';

const FOLDER = join(import.meta.dirname, 'pictures');
const DAY = 364;
const RUN = '#scenario=england-2008&seed=42&years=2';

const SIZES = [
  { name: 'hall', width: 1920, height: 1080, density: 1 },
  { name: 'laptop', width: 1280, height: 720, density: 1 },
  { name: 'phone', width: 390, height: 844, density: 2 },
];

describe('pictures of England', () => {
  let site: Site;
  beforeAll(async () => {
    mkdirSync(FOLDER, { recursive: true });
    site = await Site.open();
  });
  afterAll(() => site.close());

  it.each(SIZES)('$name', { timeout: 600_000 }, async ({ name, ...size }) => {
    const { page, complaints } = await site.visit(RUN, size);
    await freezeAt(page, DAY, 540_000);
    // Names settle within half a second.
    await page.waitForTimeout(900);
    await twoPictures(page);
    const map = join(FOLDER, `${name}.png`);
    await page.screenshot({ path: map });
    await page.evaluate(() => {
      const { trustSurplusM, siteTrust } = window.trustscape.frameAt(window.trustscape.day)!;
      const owners = [...new Set(siteTrust)];
      window.trustscape.select(owners.reduce((a, b) => (trustSurplusM[b]! < trustSurplusM[a]! ? b : a)));
    });
    await page.locator('.card .starting tr').first().waitFor();
    await page.waitForFunction(() => document.querySelector('.names .frame') === null);
    await page.locator('.names .label').first().waitFor();
    await twoPictures(page);
    const card = join(FOLDER, `${name}-card.png`);
    await page.screenshot({ path: card });
    for (const file of [map, card]) expect(statSync(file).size).toBeGreaterThan(50_000);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
