import { expect, test } from 'vitest';
import { Column, Tally, Ward } from '../../assembly/layout.ts';
import { begin, row, UNLINKED } from '../worlds.ts';

const PEOPLE = 120_000;
const quiet = { breachBase: 0.03, breachLoad: 0.4, breachExitBlock: 0.5 };

/** Share of a month's attendances that took over four hours. */
async function late(
  care: Record<string, number>,
  capacityShare: number,
  without: string[] = [],
): Promise<number> {
  const simulation = await begin(row(1, 1, PEOPLE), {
    without: [...UNLINKED, ...without],
    parameters: { care },
  });
  simulation.tables.i32(Column.SiteBeds).fill(5000);
  const daily = simulation.tables.f64(Column.SiteExpectedUrgent)[0]!;
  simulation.tables.f64(Column.SiteAttendanceCapacity)[0] = daily * capacityShare;
  simulation.step(29);
  return simulation.tally(0, Tally.OverFourHours) / simulation.tally(0, Tally.Attendances);
}

test('with staff and beds to spare only the base share waits over four hours', async () => {
  // 3,800 attendances: ± 0.3 %
  expect(Math.abs((await late(quiet, 3)) - 0.03)).toBeLessThan(0.011);
});

test('when twice as many come as the staff can see, those who go home wait longer by the slope', async () => {
  // 80 % of attendances go home; load 2 adds 0.4
  const expected = 0.03 + 0.4 * 0.8;
  expect(Math.abs((await late(quiet, 0.5)) - expected)).toBeLessThan(0.05);
});

test('a full hospital holds its admissions in A & E', async () => {
  const simulation = await begin(row(1, 1, PEOPLE), { without: UNLINKED, parameters: { care: quiet } });
  const { tables } = simulation;
  simulation.tables.f64(Column.SiteAttendanceCapacity)[0] = 10_000;
  const beds = tables.i32(Column.SiteBeds);
  for (let day = 0; day < 20; day++) {
    beds.set(tables.i32(Column.SiteOccupied));
    simulation.step(1);
  }
  const share = simulation.tally(0, Tally.OverFourHours) / simulation.tally(0, Tally.Attendances);
  expect(share).toBeGreaterThan(0.08);
  expect(simulation.tally(0, Tally.TrolleyWaits)).toBeGreaterThan(50);
});

test('a hospital over its limit turns the ambulances’ share away, and no more than those', async () => {
  const without = UNLINKED.filter((name) => name !== 'diversion');
  const simulation = await begin(row(3, 8, PEOPLE), { without });
  const { tables } = simulation;
  const beds = tables.i32(Column.SiteBeds);
  const occupied = tables.i32(Column.SiteOccupied);
  beds.fill(5000, 5, 15);
  for (let day = 0; day < 28; day++) {
    for (let w = Ward.Medical as number; w <= Ward.Children; w++) beds[w] = occupied[w]!;
    simulation.step(1);
  }
  const turned = simulation.tally(0, Tally.Diverted);
  const stayed = simulation.tally(0, Tally.Attendances);
  expect(turned).toBeGreaterThan(500);
  // births and direct emergencies are turned away too: a few more than of the attendances alone
  expect(turned / (turned + stayed)).toBeGreaterThan(0.27);
  expect(turned / (turned + stayed)).toBeLessThan(0.36);
  expect(simulation.tally(1, Tally.Diverted) + simulation.tally(2, Tally.Diverted)).toBe(0);
});

test('direct emergencies and births are no attendances; some of the admitted come back, once', async () => {
  const file = (without: string[]) => ({
    without: [...UNLINKED, ...without],
    parameters: {
      patients: { attendancesPerYear: 0, directEmergenciesPerYear: 5e6 },
      care: { readmissionEmergency: 0.3, readmissionPlanned: 0 },
    },
  });
  const simulation = await begin(row(1, 1, PEOPLE), file([]));
  simulation.step(29);
  expect(simulation.tally(0, Tally.Attendances)).toBe(0);
  expect(simulation.tally(0, Tally.Births)).toBeGreaterThan(60);
  const back = simulation.tally(0, Tally.Readmissions) / simulation.tally(0, Tally.Emergencies);
  // of those who lie there for the first time: r ÷ (1 + r)
  expect(back).toBeGreaterThan(0.13);
  expect(back).toBeLessThan(0.27);

  const never = await begin(row(1, 1, PEOPLE), file(['readmission']));
  never.step(29);
  expect(never.tally(0, Tally.Readmissions)).toBe(0);
});
