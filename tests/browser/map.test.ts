import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RATING_HEX } from '../../src/app/theme/tokens.ts';
import { type Colour, differing, far, pictureOf } from './pixels.ts';
import { freezeAt, Site, twoPictures, type Visit } from './site.ts';

const colour = (hex: string): Colour =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Colour;

describe('the map', () => {
  let site: Site;
  let visit: Visit;

  beforeAll(async () => {
    site = await Site.open();
    visit = await site.visit('#scenario=sandbox&seed=1&years=2');
    await freezeAt(visit.page, 364);
  });
  afterAll(() => site.close());

  it('shows each hospital at its place in the colour of its trust’s rating', async () => {
    const { page } = visit;
    const hospitals = await page.evaluate(() => {
      const frame = window.trustscape.frameAt(364)!;
      return [...frame.siteTrust].map((trust, s) => ({
        place: window.trustscape.placeOf(s),
        rating: frame.trustRating[trust]!,
      }));
    });
    const picture = await pictureOf(page, '.map');
    expect(hospitals).toHaveLength(6);
    for (const { place, rating } of hospitals) {
      // Left of the middle, where no digit stands.
      const shown = picture.at(place!.x - place!.radius * 0.7, place!.y);
      expect(far(shown, colour(RATING_HEX[rating]!))).toBeLessThan(24);
    }
  });

  it('moves the patients with the time, and lets them stand when it stands', async () => {
    const { page } = visit;
    await freezeAt(page, 364);
    const before = await pictureOf(page, '.map');
    const again = await pictureOf(page, '.map');
    expect(differing(before, again)).toBe(0);

    await page.evaluate(() => window.trustscape.freeze(368));
    await twoPictures(page);
    const after = await pictureOf(page, '.map');
    expect(differing(before, after)).toBeGreaterThan(400);
  });

  it('shows the same picture when the time comes back', async () => {
    const { page } = visit;
    // Without names, which take their places after a moment.
    await page.keyboard.press('l');
    await freezeAt(page, 350);
    const first = await pictureOf(page, '.map');
    await freezeAt(page, 100);
    expect(differing(first, await pictureOf(page, '.map'))).toBeGreaterThan(400);
    await freezeAt(page, 350);
    expect(differing(first, await pictureOf(page, '.map'))).toBe(0);
    await page.keyboard.press('l');
  });

  it('shows no moving patients to those who ask for reduced motion', async () => {
    const still = await site.visit('#scenario=sandbox&seed=1&years=2', { stillness: true });
    await freezeAt(still.page, 364);
    const before = await pictureOf(still.page, '.map');
    await still.page.evaluate(() => window.trustscape.freeze(368));
    await twoPictures(still.page);
    const after = await pictureOf(still.page, '.map');
    expect(differing(before, after)).toBeLessThan(60);
    await still.page.close();
  });

  it('zooms with the keys and comes home again', async () => {
    const { page } = visit;
    await freezeAt(page, 364);
    const home = await page.evaluate(() => window.trustscape.placeOf(0)!);
    await page.keyboard.press('+');
    await twoPictures(page);
    const near = await page.evaluate(() => window.trustscape.placeOf(0)!);
    expect(Math.hypot(near.x - home.x, near.y - home.y)).toBeGreaterThan(5);
    await page.keyboard.press('0');
    await expect
      .poll(async () => {
        const back = await page.evaluate(() => window.trustscape.placeOf(0)!);
        return Math.hypot(back.x - home.x, back.y - home.y);
      })
      .toBeLessThan(2);
  });
});
