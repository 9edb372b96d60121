import { expect, test } from 'vitest';
import { Column, Indicator, Step, Tally, Ward } from '../../assembly/layout.ts';
import type { Simulation } from '../../src/engine/simulation.ts';
import { lengthOf, trolleys } from '../recount.ts';
import { begin, row, UNLINKED } from '../worlds.ts';

const PEOPLE = 200_000;

/** Takes every free bed of some wards away, each morning for `days`. */
function fill(simulation: Simulation, wards: readonly Ward[], days: number): void {
  const beds = simulation.tables.i32(Column.SiteBeds);
  const occupied = simulation.tables.i32(Column.SiteOccupied);
  for (let day = 0; day < days; day++) {
    for (const w of wards) beds[w] = occupied[w]!;
    simulation.step(1);
  }
}

const ALL = [Ward.Medical, Ward.Surgical, Ward.Orthopaedic, Ward.Maternity, Ward.Children];

test('who finds the own ward full lies in another that has most beds free', async () => {
  const simulation = await begin(row(1, 1, PEOPLE), { without: UNLINKED });
  simulation.tables.i32(Column.SiteBeds)[Ward.Orthopaedic] = 500;
  const before = simulation.tally(0, Tally.Boarded);
  const surgical = simulation.tables.i32(Column.SiteOccupied)[Ward.Orthopaedic]!;
  simulation.trace(1);
  fill(simulation, [Ward.Medical], 25);
  expect(simulation.tally(0, Tally.Boarded)).toBeGreaterThan(before + 20);
  expect(simulation.tables.i32(Column.SiteOccupied)[Ward.Orthopaedic]!).toBeGreaterThan(surgical + 15);
  const boarded = simulation
    .journeys()
    .flatMap(({ steps }) => steps.filter(({ step }) => step === Step.Boarded));
  expect(boarded.every(({ value }) => value === Ward.Orthopaedic)).toBe(true);
  expect(simulation.tables.i32(Column.SiteTrolleys)[0]).toBe(0);
});

test('without boarding, and when every bed is full, they wait on trolleys and are the first to lie down', async () => {
  for (const [without, wards] of [
    [[...UNLINKED, 'boarding'], [Ward.Medical]],
    [UNLINKED, ALL],
  ] as const) {
    const simulation = await begin(row(1, 1, PEOPLE), { without: [...without] });
    const usual = simulation.tables.i32(Column.SiteBeds).slice();
    let waiting = 0;
    for (let day = 0; day < 30 && waiting <= 3; day++) {
      fill(simulation, wards, 1);
      waiting = lengthOf(simulation.tables, trolleys(0));
    }
    expect(waiting).toBeGreaterThan(3);
    expect(simulation.tables.i32(Column.SiteTrolleys)[0]).toBe(waiting);
    expect(simulation.tally(0, Tally.TrolleyWaits)).toBeGreaterThanOrEqual(waiting);
    if (wards.length === 1) expect(simulation.tally(0, Tally.Boarded)).toBe(0);

    const boarding = simulation.tally(0, Tally.TrolleyWaits);
    simulation.tables.i32(Column.SiteBeds).set(usual.map((beds) => beds + 200));
    simulation.step(1);
    expect(lengthOf(simulation.tables, trolleys(0))).toBe(0);
    expect(simulation.tally(0, Tally.TrolleyWaits)).toBe(boarding);
  }
});

test('planned patients leave the beds alone that are kept for emergencies', async () => {
  const occupiedAfter = async (electiveReserve: number) => {
    const simulation = await begin(row(1, 1, PEOPLE), {
      without: UNLINKED,
      parameters: { care: { electiveReserve } },
    });
    simulation.step(60);
    const indicators = simulation.indicators();
    return indicators[Indicator.Inpatients]! / (indicators[Indicator.Cancellations]! + 1);
  };
  expect(await occupiedAfter(0.4)).toBeLessThan((await occupiedAfter(0)) / 2);
});

test('stays follow their factor, and crowding makes them longer', async () => {
  const meanStay = async (care: Record<string, number>, crowded: boolean) => {
    const simulation = await begin(row(1, 1, PEOPLE), {
      without: [...UNLINKED, 'lengthOfStayTrend'],
      parameters: { care },
    });
    simulation.trace(1);
    if (crowded) fill(simulation, ALL, 60);
    else {
      simulation.tables.i32(Column.SiteBeds).fill(2000);
      simulation.step(60);
    }
    const nights = simulation
      .journeys()
      .flatMap(({ steps }) => steps.filter(({ step }) => step === Step.Admitted));
    return nights.reduce((sum, { value }) => sum + value, 0) / nights.length;
  };
  const usual = await meanStay({}, false);
  // whole nights: half of the part of a night is lost at any length
  expect((await meanStay({ lengthOfStayFactor: 1.5 }, false)) / usual).toBeGreaterThan(1.45);
  expect(await meanStay({ crowdingStay: 1 }, true)).toBeGreaterThan(
    1.15 * (await meanStay({ crowdingStay: 0 }, true)),
  );
});
