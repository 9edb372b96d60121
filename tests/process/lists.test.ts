import { expect, test } from 'vitest';
import { Column, SPECIALTIES, Step, Tally, WARDS } from '../../assembly/layout.ts';
import type { Simulation } from '../../src/engine/simulation.ts';
import { lengthOf, waitingList, walk } from '../recount.ts';
import { begin, row, UNLINKED } from '../worlds.ts';

const CLINIC = 0;
const INPATIENT = 2;

function listed({ tables }: Simulation, kind: number, routine: 0 | 1): number {
  let sum = 0;
  for (let k = 0; k < SPECIALTIES; k++) sum += lengthOf(tables, waitingList(0, k, kind, routine));
  return sum;
}

test('a list is served in the order of referral, and urgent patients before all others', async () => {
  const simulation = await begin(row(1, 1, 60_000), {
    without: UNLINKED,
    parameters: { care: { clinicNotice: 0 } },
  });
  const { tables } = simulation;
  // three weeks without a clinic, so that both lists stand
  const capacity = tables.f64(Column.SiteClinicCapacity);
  const usual = capacity.slice();
  capacity.fill(0);
  simulation.step(21);
  const order = (routine: 0 | 1) => {
    const found: number[] = [];
    walk(tables, waitingList(0, 0, CLINIC, routine), ({ identity }) => found.push(identity));
    return found;
  };
  const [urgent, routine] = [order(0), order(1)];
  expect(urgent.length).toBeGreaterThan(20);
  const days = routine.map((identity) => identity % 2 ** 13);
  expect(days.every((day, i) => i === 0 || day >= days[i - 1]!)).toBe(true);

  // enough for all urgent ones of the specialty and a few more
  capacity.set(usual);
  capacity[0] = urgent.length + 20;
  simulation.step(1);
  const left = new Set(order(1));
  expect(order(0)).toEqual([]);
  const called = routine.filter((identity) => !left.has(identity));
  expect(called.length).toBeGreaterThanOrEqual(7);
  expect(called).toEqual(routine.slice(0, called.length));
});

test('clinics and theatres rest on Sundays; those booked come on the next working day', async () => {
  const simulation = await begin(row(1, 1, 60_000));
  // 1 April 2008 is a Tuesday
  simulation.step(4);
  const done = () =>
    [Tally.FirstOutpatients, Tally.FollowUps, Tally.DayCases, Tally.RttStopped].map((what) =>
      simulation.tally(0, what),
    );
  const friday = done();
  simulation.step(2);
  expect(done()).toEqual(friday);
  simulation.step(1);
  for (const [i, count] of done().entries()) expect(count).toBeGreaterThan(friday[i]!);
});

test('without a free bed planned patients keep their place, and what was cancelled is made up later', async () => {
  const simulation = await begin(row(1, 1, 120_000), { without: UNLINKED });
  const undisturbed = await begin(row(1, 1, 120_000), { without: UNLINKED });
  const { tables } = simulation;
  const beds = tables.i32(Column.SiteBeds);
  const usual = beds.slice();
  const occupied = tables.i32(Column.SiteOccupied);
  const behind = () => listed(simulation, INPATIENT, 1) - listed(undisturbed, INPATIENT, 1);
  for (let day = 0; day < 14; day++) {
    for (let w = 0; w < WARDS; w++) beds[w] = occupied[w]!;
    simulation.step(1);
    undisturbed.step(1);
  }
  expect(simulation.tally(0, Tally.Cancellations)).toBeGreaterThan(
    undisturbed.tally(0, Tally.Cancellations) + 20,
  );
  const grown = behind();
  expect(grown).toBeGreaterThan(15);
  for (const [w, count] of usual.entries()) beds[w] = count + 40;
  for (let day = 0; day < 60; day++) {
    simulation.step(1);
    undisturbed.step(1);
  }
  expect(behind()).toBeLessThan(grown - 20);
});

test('a long published wait deters referrals, and none without that feedback', async () => {
  const declined = async (without: string[], wait: number) => {
    const simulation = await begin(row(1, 1, 200_000), { without });
    simulation.tables.f64(Column.SiteWaitDays).fill(wait);
    simulation.step(6);
    const [no, yes] = [simulation.tally(0, Tally.Declined), simulation.tally(0, Tally.Referrals)];
    return no / (no + yes);
  };
  const linked = UNLINKED.filter((name) => name !== 'waitFeedback');
  const [short, long] = [await declined(linked, 4), await declined(linked, 40)];
  // exp(−0.012 a week)
  expect(Math.abs(short - (1 - Math.exp(-0.048)))).toBeLessThan(0.02);
  expect(Math.abs(long - (1 - Math.exp(-0.48)))).toBeLessThan(0.04);
  expect(await declined(UNLINKED, 40)).toBe(await declined(UNLINKED, 4));
});

test('a journey through planned care goes in its order, and its clock stops within it', async () => {
  const simulation = await begin(row(1, 1, 30_000));
  simulation.trace(1);
  simulation.step(300);
  const whole = simulation.journeys().filter(({ steps }) => steps.some(({ step }) => step === Step.Operated));
  expect(whole.length).toBeGreaterThan(100);
  const notice = simulation.scenario.parameters.care!.clinicNotice!;
  for (const { steps } of whole) {
    expect(steps.find(({ step }) => step === Step.Seen)!.value).toBeGreaterThanOrEqual(notice);
    const places = [Step.Referred, Step.Seen, Step.Listed, Step.Operated].map((step) =>
      steps.findIndex((s) => s.step === step),
    );
    expect(places.every((place, i) => place >= 0 && (i === 0 || place > places[i - 1]!))).toBe(true);
    expect(steps.every(({ day }, i) => i === 0 || day >= steps[i - 1]!.day)).toBe(true);
  }
  expect(simulation.tally(0, Tally.RttInTime)).toBeLessThanOrEqual(simulation.tally(0, Tally.RttStopped));
});
