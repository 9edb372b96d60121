import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freezeAt, Site, type Visit } from './site.ts';

describe('the page', () => {
  let site: Site;
  let visit: Visit;

  beforeAll(async () => {
    site = await Site.open();
    visit = await site.visit('#scenario=sandbox&seed=7&years=2');
  });
  afterAll(() => site.close());

  it('opens the run of its address and plays it by itself', async () => {
    const { page } = visit;
    await page.waitForFunction(() => window.trustscape?.day > 20, undefined, { timeout: 110_000 });
    expect(await page.locator('.seed input').inputValue()).toBe('7');
    expect(await page.locator('.choose select').inputValue()).toBe('sandbox');
    expect(await page.evaluate(() => window.trustscape.playing)).toBe(true);
  });

  it('stops and goes on at the space bar', async () => {
    const { page } = visit;
    await page.keyboard.press('Space');
    expect(await page.evaluate(() => window.trustscape.playing)).toBe(false);
    const day = await page.evaluate(() => window.trustscape.day);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => window.trustscape.day)).toBe(day);
    await page.keyboard.press('Space');
    await page.waitForFunction((stopped) => window.trustscape.day > stopped, day);
    await page.keyboard.press('Space');
  });

  it('works out beyond what it shows, and steps by quarters over it', async () => {
    const { page } = visit;
    await freezeAt(page, 400);
    const date = page.locator('.date strong');
    expect(await date.textContent()).toBe('Q2 2009');
    await page.keyboard.press('ArrowLeft');
    expect(await date.textContent()).toBe('Q2 2009');
    await page.keyboard.press('ArrowLeft');
    expect(await date.textContent()).toBe('Q1 2009');
    await page.keyboard.press('ArrowRight');
    expect(await date.textContent()).toBe('Q2 2009');
  });

  it('scrubs back to a day that has been shown', async () => {
    const { page } = visit;
    await page.evaluate(() => {
      const scrub = document.querySelector<HTMLInputElement>('.scrub')!;
      scrub.value = '140';
      scrub.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(await page.evaluate(() => window.trustscape.day)).toBe(140);
    expect(await page.locator('.date strong').textContent()).toBe('Q3 2008');
    const shown = await page.evaluate(() => window.trustscape.frameAt(window.trustscape.day)!.day);
    expect(shown).toBe(140);
  });

  it('opens a trust’s card with accounts, hospitals and how each starting figure is known', async () => {
    const { page } = visit;
    await freezeAt(page, 400);
    const place = await page.evaluate(() => window.trustscape.placeOf(0)!);
    const box = (await page.locator('.map').boundingBox())!;
    await page.mouse.click(box.x + place.x, box.y + place.y);
    const card = page.locator('.card');
    await card.waitFor();
    expect(await card.locator('h2').textContent()).toContain('Merrow');
    await card.locator('.starting tr').first().waitFor();
    expect(await card.locator('.accounts tr').count()).toBeGreaterThan(5);
    expect(await card.locator('.hospitals tbody tr').count()).toBe(1);
    expect(await card.locator('.known').first().textContent()).toMatch(/observed|derived|modelled/);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
  });

  it('adds up the accounts of the card to the surplus on the map', async () => {
    const { page } = visit;
    // A quarter's end in the second year, when twelve months are closed.
    await freezeAt(page, 455);
    for (const trust of [0, 4]) {
      await page.evaluate((chosen) => window.trustscape.select(chosen), trust);
      const printed = page.locator('.accounts .result .amount');
      await printed.waitFor();
      const result = Number((await printed.textContent())!.replaceAll(',', '').replace('\u2212', '-'));
      const surplus = await page.evaluate((t) => window.trustscape.frameAt(455)!.trustSurplusM[t]!, trust);
      expect(Math.abs(result - surplus)).toBeLessThan(0.06);
      expect(surplus).not.toBe(0);
    }
    await page.keyboard.press('Escape');
  });

  it('has a table that says what the map shows', async () => {
    const { page } = visit;
    await page.keyboard.press('t');
    const rows = page.locator('.table-view tbody tr');
    await rows.first().waitFor();
    const frame = await page.evaluate(() => {
      const { trustIncomeM, trustRating } = window.trustscape.frameAt(window.trustscape.day)!;
      return { income: [...trustIncomeM], rating: [...trustRating] };
    });
    expect(await rows.count()).toBe(5);
    const merrow = rows.filter({ hasText: 'Merrow' });
    expect(await merrow.locator('.rated').textContent()).toBe(String(frame.rating[0]));
    expect(await merrow.locator('td').nth(2).textContent()).toBe(
      frame.income[0]!.toLocaleString('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    );
    await page.keyboard.press('t');
  });

  it('starts another run when the seed changes', async () => {
    const { page } = visit;
    await page.locator('.seed input').fill('8');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash.includes('seed=8') && window.trustscape.recordedDay > 30);
    expect(await page.evaluate(() => window.trustscape.failure)).toBeNull();
  });

  it('says what is wrong when a scenario does not exist', async () => {
    const wrong = await site.visit('#scenario=england-1066');
    const said = wrong.page.locator('.failure p');
    await said.waitFor();
    expect(await said.textContent()).toContain('england-1066');
    await wrong.page.close();
  });

  it('asked nobody but its own folder, and the console has no error', () => {
    expect(visit.complaints).toEqual([]);
  });
});
