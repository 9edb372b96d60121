// England's people by age over the years that a run can cover, as factors on the mid-2019 count of the zones.
import { round } from './csv.mjs';
import { AGES } from './zones.mjs';

// Millions of people, in AGES order. 2008 and 2012: Office for National Statistics mid-year estimates as remembered, rounded,
// set to totals of 51.8 and 53.5 million. 2028: the 2018-based projection as remembered. All modelled; judgement to ± 3 %.
const MILLIONS = {
  2008: [3.09, 7.98, 19.38, 13.0, 4.3, 2.92, 1.13],
  2012: [3.39, 7.97, 19.6, 13.53, 4.75, 3.0, 1.26],
  2028: [3.16, 8.6, 20.0, 14.3, 6.3, 4.85, 1.75],
};
const LAST_YEAR = 2032; // twenty years from the later start date

/** Rows of population-growth.csv. 2019 is the sum of the zones themselves, so its factors are 1. */
export function makeGrowth(zones) {
  const observed = AGES.map((age) => zones.reduce((sum, z) => sum + z[age], 0) / 1e6);
  const anchors = { ...MILLIONS, 2019: observed };
  const years = Object.keys(anchors)
    .map(Number)
    .sort((a, b) => a - b);
  const rows = [];
  for (let year = years[0]; year <= LAST_YEAR; year++) {
    const row = { year };
    const to = years.find((y) => y > years[0] && y >= year) ?? years.at(-1);
    const from = years[years.indexOf(to) - 1];
    AGES.forEach((age, band) => {
      const slope = (anchors[to][band] - anchors[from][band]) / (to - from);
      row[age] = round((anchors[from][band] + slope * (year - from)) / observed[band], 4);
    });
    rows.push(row);
  }
  return rows;
}
