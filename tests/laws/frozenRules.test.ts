import { expect, test } from 'vitest';
import { Indicator, SPECIALTIES } from '../../assembly/layout.ts';
import type { Simulation } from '../../src/engine/simulation.ts';
import { sandboxWorld } from '../../src/england/sandbox.ts';
import { lengthOf, waitingList } from '../recount.ts';
import { begin, FROZEN } from '../worlds.ts';

const YEARS = 3;

function ofYear(simulation: Simulation, year: number, what: Indicator): number {
  const indicators = simulation.indicators();
  let sum = 0;
  for (let month = year * 12; month < year * 12 + 12; month++)
    sum += indicators[month * Indicator.Count + what]!;
  return sum;
}

/** Everyone on a list for a clinic, a day case, an inpatient stay. */
function waitingByKind({ tables, world }: Simulation): number[] {
  return [0, 1, 2].map((kind) => {
    let sum = 0;
    for (let s = 0; s < world.sites.length; s++) {
      for (let k = 0; k < SPECIALTIES; k++) {
        sum += lengthOf(tables, waitingList(s, k, kind, 0)) + lengthOf(tables, waitingList(s, k, kind, 1));
      }
    }
    return sum;
  });
}

/** Bank holidays from April 2008 to March 2011; both of Easter 2008 fell in the March before. */
const HOLIDAYS = new Set(
  [
    '2008-05-05 2008-05-26 2008-08-25 2008-12-25 2008-12-26 2009-01-01',
    '2009-04-10 2009-04-13 2009-05-04 2009-05-25 2009-08-31 2009-12-25 2009-12-28 2010-01-01',
    '2010-04-02 2010-04-05 2010-05-03 2010-05-31 2010-08-30 2010-12-27 2010-12-28 2011-01-03',
  ].flatMap((year) => year.split(' ')),
);

function workingDays(year: number): number {
  let days = 0;
  for (let at = Date.UTC(2008 + year, 3, 1); at < Date.UTC(2009 + year, 3, 1); at += 86_400_000) {
    const weekday = new Date(at).getUTCDay();
    if (weekday > 0 && weekday < 6 && !HOLIDAYS.has(new Date(at).toISOString().slice(0, 10))) days++;
  }
  return days;
}

/** What is counted, how many days of the year make it, and its variance beside a Poisson count's. */
const COUNTS: [Indicator, (year: number) => number, number][] = [
  [Indicator.Attendances, () => 365, 1],
  [Indicator.Births, () => 365, 1],
  [Indicator.Deaths, () => 365, 1],
  // some come back, once
  [Indicator.EmergencyAdmissions, () => 365, 1.25],
  [Indicator.PlannedChoices, workingDays, 1],
  [Indicator.FirstOutpatients, workingDays, 1],
  [Indicator.DayCases, workingDays, 1],
  [Indicator.Inpatients, workingDays, 1],
  // a patient's visits come in geometric numbers about two to four
  [Indicator.FollowUps, workingDays, 5],
];

test('with rules frozen, the years differ from each other only by noise', async () => {
  const simulation = await begin(sandboxWorld(), { years: YEARS, without: FROZEN });
  const lists = [waitingByKind(simulation)];
  for (let year = 0; year < YEARS; year++) {
    simulation.step(365);
    lists.push(waitingByKind(simulation));
  }

  for (const [what, daysOf, dispersion] of COUNTS) {
    for (const [a, b] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      const ratio = daysOf(b) / daysOf(a);
      const expected = ofYear(simulation, a, what) * ratio;
      const found = ofYear(simulation, b, what);
      const z = (found - expected) / Math.sqrt(dispersion * (found + expected * ratio));
      expect(
        Math.abs(z),
        `${Indicator[what]} of years ${a + 1} and ${b + 1}: z = ${z.toFixed(1)}`,
      ).toBeLessThan(4);
    }
  }

  const work = [Indicator.FirstOutpatients, Indicator.DayCases, Indicator.Inpatients];
  work.forEach((what, kind) => {
    for (let year = 0; year < YEARS; year++) {
      const drift = (lists[year + 1]![kind]! - lists[year]![kind]!) / ofYear(simulation, year, what);
      expect(Math.abs(drift), `list for ${Indicator[what]}, year ${year + 1}`).toBeLessThan(0.05);
    }
  });
});
