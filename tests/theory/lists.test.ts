import { expect, test } from 'vitest';
import { AGE_BANDS, Column, SPECIALTIES, Step, WARDS, WHEEL_DAYS } from '../../assembly/layout.ts';
import type { Simulation } from '../../src/engine/simulation.ts';
import { sandboxWorld } from '../../src/england/sandbox.ts';
import { lengthOf, STAYS, waitingList, walk } from '../recount.ts';
import { begin, row, UNLINKED } from '../worlds.ts';
import { queueChances } from './statistics.ts';

const SITES = 16;
const PLANNED_KINDS = SPECIALTIES * AGE_BANDS;

/** Referrals to each specialty that reach a town's hospital on a working day, from the core's tables of demand. */
function referralsADay({ tables, scenario }: Simulation, zone: number): Float64Array {
  const { waitFeedback, waitFeedbackFrom } = scenario.parameters.care!;
  const rate = tables.f64(Column.PlannedRate)[zone]! * Math.exp(-waitFeedback! * waitFeedbackFrom!);
  const mix = tables.u32(Column.PlannedMix).subarray(zone * PLANNED_KINDS, (zone + 1) * PLANNED_KINDS);
  const daily = new Float64Array(SPECIALTIES);
  for (const cell of mix) {
    const kept = (cell >>> 18) / 16384;
    daily[Math.floor(((cell >>> 9) & 511) / AGE_BANDS)]! += (rate * kept) / PLANNED_KINDS;
    daily[Math.floor((cell & 511) / AGE_BANDS)]! += (rate * (1 - kept)) / PLANNED_KINDS;
  }
  return daily;
}

function clinicList({ tables }: Simulation, site: number, specialty: number): number {
  return (
    lengthOf(tables, waitingList(site, specialty, 0, 0)) +
    lengthOf(tables, waitingList(site, specialty, 0, 1))
  );
}

test('a clinic list is the queue M/D/c seen once a service time', async () => {
  const simulation = await begin(row(SITES, 400, 60_000), {
    without: [...UNLINKED, 'growth'],
    parameters: { care: { openingClinicWait: 0, leaveListRate: 0, clinicNotice: 0 } },
  });
  const capacity = simulation.tables.f64(Column.SiteClinicCapacity);
  const daily = referralsADay(simulation, 0);
  const slots = Array.from(daily, (mean) => Math.ceil(mean / 0.94));
  for (let s = 0; s < SITES; s++)
    for (let k = 0; k < SPECIALTIES; k++) capacity[s * SPECIALTIES + k] = slots[k]!;

  const theory = slots.map((c, k) => queueChances(daily[k]!, c, 250));
  let [excess, variance, empty, emptyExpected, emptyVariance] = [0, 0, 0, 0, 0];
  simulation.step(150);
  for (let sample = 0; sample < 20; sample++) {
    simulation.step(45);
    for (let k = 0; k < SPECIALTIES; k++) {
      const chances = theory[k]!;
      const mean = chances.reduce((sum, chance, q) => sum + chance * q, 0);
      const spread = chances.reduce((sum, chance, q) => sum + chance * (q - mean) ** 2, 0);
      for (let s = 0; s < SITES; s++) {
        const waiting = clinicList(simulation, s, k);
        excess += waiting - mean;
        variance += spread;
        if (waiting === 0) empty++;
        emptyExpected += chances[0]!;
        emptyVariance += chances[0]! * (1 - chances[0]!);
      }
    }
  }
  expect(Math.abs(excess / Math.sqrt(variance)), 'mean').toBeLessThan(4);
  expect(Math.abs((empty - emptyExpected) / Math.sqrt(emptyVariance)), 'days without a list').toBeLessThan(4);
});

test('the days that patients wait for the clinic add up to the list’s length over the days (Little’s law)', async () => {
  const simulation = await begin(sandboxWorld());
  const site = simulation.world.sites.findIndex(({ code }) => code === 'SBX4A');
  simulation.watchSite(site);
  const here = new Map<number, number>();
  eachWaiting(simulation, site, (identity) => here.set(identity, 0));
  const days = 120;
  let area = 0;
  for (let day = 0; day < days; day++) {
    simulation.step(1);
    for (let k = 0; k < SPECIALTIES; k++) area += clinicList(simulation, site, k);
  }

  // each patient: from the day they joined (or the first) to the day they were called (or the last)
  let waited = 0;
  let called = 0;
  for (const { identity, steps } of simulation.journeys()) {
    const patient = Number(identity);
    for (const { step, day } of steps) {
      if (step === Step.Referred) here.set(patient, day);
      const from = here.get(patient);
      if (from === undefined || (step !== Step.Seen && step !== Step.LeftList)) continue;
      waited += day - from;
      called++;
      here.delete(patient);
    }
  }
  for (const from of here.values()) waited += days - from;
  let left = 0;
  eachWaiting(simulation, site, (identity) => {
    left++;
    expect(here.has(identity)).toBe(true);
  });
  expect(left).toBe(here.size);
  expect(called).toBeGreaterThan(5000);
  expect(waited).toBe(area);
});

/** Everyone who waits for a first appointment at a hospital. */
function eachWaiting({ tables }: Simulation, site: number, visit: (identity: number) => void): void {
  for (let k = 0; k < SPECIALTIES; k++) {
    for (const routine of [0, 1] as const)
      walk(tables, waitingList(site, k, 0, routine), (found) => visit(found.identity));
  }
}

test('the nights of stays add up to the beds filled over the nights (Little’s law)', async () => {
  const simulation = await begin(sandboxWorld());
  const { tables } = simulation;
  const site = simulation.world.sites.findIndex(({ code }) => code === 'SBX4A');
  simulation.watchSite(site);
  const days = 100;
  const inBed = new Map<number, number>();
  eachInBed(simulation, site, (identity) => inBed.set(identity, 0));
  let area = 0;
  for (let day = 0; day < days; day++) {
    simulation.step(1);
    for (let w = 0; w < WARDS; w++) area += tables.i32(Column.SiteOccupied)[site * WARDS + w]!;
  }

  let nights = 0;
  let stays = 0;
  for (const { identity, steps } of simulation.journeys()) {
    const patient = Number(identity);
    for (const { step, day, value } of steps) {
      if ((step === Step.Admitted || step === Step.Operated) && value > 0) inBed.set(patient, day);
      const from = inBed.get(patient);
      if (from === undefined || (step !== Step.Discharged && step !== Step.Died)) continue;
      // the stay that was drawn is the stay that was lived
      if (from > 0) expect(value).toBe(day - from);
      nights += day - from;
      stays++;
      inBed.delete(patient);
    }
  }
  for (const from of inBed.values()) nights += days - from;
  expect(stays).toBeGreaterThan(1000);
  expect(nights).toBe(area);
});

function eachInBed({ tables }: Simulation, site: number, visit: (identity: number) => void): void {
  for (let day = 0; day < WHEEL_DAYS; day++) {
    walk(tables, STAYS + day, (found) => {
      if (found.site === site) visit(found.identity);
    });
  }
}
