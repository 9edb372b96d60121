import { expect, test } from 'vitest';
import { AGE_BANDS, Column, SPECIALTIES, Tally, WARDS, Ward } from '../../assembly/layout.ts';
import type { Simulation } from '../../src/engine/simulation.ts';
import { begin, row, UNLINKED } from '../worlds.ts';
import { chiSquareZ, erlangLoss, goodness, poissonChances } from './statistics.ts';

const SITES = 24;
const PEOPLE = 60_000;
const AMPLE = 100_000;
const DAY_MS = 86_400_000;
const START = Date.UTC(2008, 3, 1);
/** Urgent arrivals by weekday (Monday first) and month (assembly/state/care.ts). */
const WEEKDAY = [1.08, 0.99, 0.98, 0.975, 0.975, 0.98, 1.02];
const MONTH = [0.99, 0.985, 1.01, 1.0, 1.02, 1.03, 1.02, 0.975, 0.995, 1.0, 0.99, 0.985];
const QUANTILES = 1024;

/** Two dozen towns too far apart to share a patient, each with a bed for everyone. */
async function towns(stayFactor: number): Promise<Simulation> {
  const simulation = await begin(row(SITES, 400, PEOPLE), {
    without: [...UNLINKED, 'growth', 'lengthOfStayTrend'],
    parameters: { care: { lengthOfStayFactor: stayFactor, crowdingStay: 0 } },
  });
  simulation.tables.i32(Column.SiteBeds).fill(AMPLE);
  return simulation;
}

/** Births a day at a town on a day of no weekday or season. */
function birthsADay({ world, scenario }: Simulation): number {
  return (world.zones[0]!.population[2]! * scenario.parameters.patients!.birthsPerYear!) / 19.4e6 / 365.25;
}

function season(day: number): number {
  const date = new Date(START + day * DAY_MS);
  return WEEKDAY[(date.getUTCDay() + 6) % 7]! * MONTH[date.getUTCMonth()]!;
}

/** Chance that a stay after a birth is longer than 0, 1, 2 … nights. */
function staysBeyond({ tables }: Simulation, factor: number): number[] {
  const births = tables.f32(Column.StayQuantiles).subarray((AGE_BANDS + SPECIALTIES) * QUANTILES);
  const nights = Array.from(births.subarray(0, QUANTILES), (quantile) => {
    const stay = quantile * factor;
    // beyond 31 nights a record keeps steps of six
    return stay < 32 ? Math.floor(stay) : 32 + 6 * Math.floor((stay - 32) / 6 + 0.5);
  });
  return Array.from({ length: 64 }, (_, n) => nights.filter((stay) => stay > n).length / QUANTILES);
}

test('with a bed for everyone, those in a ward are a Poisson number of mean arrivals × stay (M/G/∞)', async () => {
  const factor = 2.2;
  const simulation = await towns(factor);
  const beyond = staysBeyond(simulation, factor);
  const births = birthsADay(simulation);
  const found: number[] = [];
  const expected: number[] = [];
  let [excess, variance, squares, samples] = [0, 0, 0, 0];
  // months apart, no mother is counted twice
  for (let night = 60; night < 1090; night += 33) {
    simulation.step(night + 1 - simulation.day);
    const mean = births * beyond.reduce((sum, chance, n) => sum + chance * season(night - n), 0);
    const chances = poissonChances(mean);
    for (let s = 0; s < SITES; s++) {
      const occupied = simulation.tables.i32(Column.SiteOccupied)[s * WARDS + Ward.Maternity]!;
      found[occupied] = (found[occupied] ?? 0) + 1;
      for (const [n, chance] of chances.entries()) expected[n] = (expected[n] ?? 0) + chance;
      excess += occupied - mean;
      variance += mean;
      squares += (occupied - mean) ** 2 / mean;
      samples++;
    }
  }
  expect(samples).toBeGreaterThan(600);
  expect(Math.abs(excess / Math.sqrt(variance))).toBeLessThan(4);
  expect(Math.abs(chiSquareZ(squares, samples))).toBeLessThan(4);
  expect(chiSquareZ(...goodness(found, expected))).toBeLessThan(4);
});

const FEW = [8, 10, 13];
const bedsOf = (site: number) => FEW[site % FEW.length]!;

/** Takes beds away as they fall free until few are left. */
function shutBeds(simulation: Simulation): void {
  const open = simulation.tables.i32(Column.SiteBeds);
  const occupied = simulation.tables.i32(Column.SiteOccupied);
  for (let day = 0; day < 70; day++) {
    for (let s = 0; s < SITES; s++) {
      const at = s * WARDS + Ward.Maternity;
      open[at] = Math.max(bedsOf(s), occupied[at]!);
    }
    simulation.step(1);
  }
}

test('with few beds, the share of patients who lie in another ward is Erlang’s loss', async () => {
  const factor = 2.2;
  const simulation = await towns(factor);
  shutBeds(simulation);
  const tallies = simulation.tables.i32(Column.SiteTallyYear);
  const month = simulation.tables.i32(Column.SiteTally);
  const born = FEW.map(() => 0);
  const boarded = FEW.map(() => 0);
  // the last evenings of the second and the third year: the year so far is nearly whole
  for (const evening of [729, 1094]) {
    simulation.step(evening - simulation.day);
    for (let s = 0; s < SITES; s++) {
      const at = s * Tally.Count;
      born[s % FEW.length]! += tallies[at + Tally.Births]! + month[at + Tally.Births]!;
      boarded[s % FEW.length]! += tallies[at + Tally.Boarded]! + month[at + Tally.Boarded]!;
    }
  }
  const births = birthsADay(simulation);
  const load = births * staysBeyond(simulation, factor).reduce((a, b) => a + b, 0);
  FEW.forEach((beds, i) => {
    const share = boarded[i]! / born[i]!;
    // full wards come in spells: a spell's patients are not independent
    const error = Math.sqrt((3 * share) / born[i]!);
    // a stay of n nights ends in the morning, on average half a day before it began: arrivals meet that smaller load,
    // and come by the day, in clumps that make it worse
    const met = erlangLoss(beds, load - births / 2);
    expect(share, `${beds} beds`).toBeGreaterThan(met - 3 * error);
    expect(share, `${beds} beds`).toBeLessThan(met * 1.13 + 3 * error);
    expect(share, `${beds} beds`).toBeLessThan(erlangLoss(beds, load));
  });
});
