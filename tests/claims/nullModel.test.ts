import { expect } from 'vitest';
import { Indicator } from '../../assembly/layout.ts';
import type { ScenarioFile } from '../../src/scenario/index.ts';
import { claim } from './claim.ts';
import { country, live, withParameters } from './country.ts';

const TRUSTS = 267;
const HAZARD = 0.021;
const noHazard = (file: ScenarioFile) => withParameters(file, 'centre', { imposedHazard: 0 });
const imposed = (replicates: number, years: number, adapt: (file?: ScenarioFile) => ScenarioFile) =>
  Promise.all(
    Array.from({ length: replicates }, async (_, seed) => {
      const { sum } = await live(country([0, 0]), years, adapt({ seed }));
      return sum(Indicator.ImposedFailures);
    }),
  );
const meanOf = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;

claim(28, 'the imposed count is not what emerges', noHazard, async (adapt) => {
  const { sum } = await live(country(), 6, adapt());
  expect(sum(Indicator.ImposedFailures)).toBeGreaterThan(10);
  expect(sum(Indicator.ImposedFailures)).not.toBe(sum(Indicator.OrganisationsEnded));
});

claim(30, 'the imposed hazard does not fall with time', noHazard, async (adapt) => {
  const early = meanOf(await imposed(12, 4, adapt));
  const later = meanOf(await imposed(12, 8, adapt)) - early;
  const left = 1 - early / TRUSTS;
  // the same share of those left; twelve runs make about 22 ± 1.3
  expect(early).toBeGreaterThan(TRUSTS * HAZARD * 4 * 0.75);
  expect(Math.abs(later / left / early - 1)).toBeLessThan(0.25);
});

claim(34, 'one in fifty every year for twenty years', noHazard, async (adapt) => {
  const twenty = meanOf(await imposed(8, 20, adapt));
  expect(Math.abs(twenty - TRUSTS * (1 - (1 - HAZARD) ** 20))).toBeLessThan(8);
});

claim(35, 'that leaves about 175 of 267', noHazard, async (adapt) => {
  const { last, sum } = await live(country([0, 0]), 20, adapt());
  expect(last(Indicator.ImposedLeft)).toBe(TRUSTS - sum(Indicator.ImposedFailures));
  expect(last(Indicator.ImposedLeft)).toBeGreaterThan(145);
  expect(last(Indicator.ImposedLeft)).toBeLessThan(205);
});

claim(39, 'one goes about every other month', noHazard, async (adapt) => {
  const yearly = meanOf(await imposed(16, 1, adapt));
  expect(12 / yearly).toBeGreaterThan(1.6);
  expect(12 / yearly).toBeLessThan(3);
});

claim(
  36,
  'what the number means decides how many there are: four definitions give four counts',
  ['regime', 'specialMeasures'],
  async (adapt) => {
    const { sum } = await live(
      country(),
      9,
      adapt({
        startDate: '2008-04-01',
        parameters: { regime: { triggerHazard: 0.5 }, centre: { escalationChance: 1 } },
      }),
    );
    const counts = [
      sum(Indicator.Administrations),
      sum(Indicator.OrganisationsEnded),
      sum(Indicator.SpecialMeasuresBegun),
      sum(Indicator.CasesDecided),
    ];
    expect(Math.max(...counts)).toBeGreaterThan(0);
    expect(new Set(counts).size).toBeGreaterThanOrEqual(3);
  },
);
