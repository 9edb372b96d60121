// Patients and counts are one model: over many seeds every measure lies within its interval.
import { beforeAll, describe, expect, test } from 'vitest';
import { sandboxWorld } from '../../src/england/sandbox.ts';
import { type Agreement, compare, MEASURES, tableOf } from '../fidelities.ts';

/** Standard errors that chance may set the means apart, of some thirty measures with about fifteen degrees of freedom. */
const APART = 4.5;

/** What must differ, by how much of its size at most, and why. */
const DIFFERS: Record<string, [number, string]> = {
  'median way to A & E': [
    0.02,
    'found in steps of half a kilometre: single patients’ chance carries a month over a step',
  ],
};

let agreement: Record<string, Agreement>;

beforeAll(async () => {
  agreement = await compare(sandboxWorld, { years: 2 }, { patients: 5, cohorts: 12 });
});

describe('two years of the sandbox, by patients and by counts', () => {
  test.each(Object.keys(MEASURES))('agree about: %s', (name) => {
    const { patients, cohorts, error } = agreement[name]!;
    const known = (DIFFERS[name]?.[0] ?? 0) * Math.abs(patients);
    expect(Math.abs(cohorts - patients), `\n${tableOf(agreement)}\n`).toBeLessThanOrEqual(
      APART * error + known + 1e-9,
    );
  });

  test('the intervals are narrow enough to find a fault', () => {
    const width = (name: string) => (APART * agreement[name]!.error) / agreement[name]!.patients;
    expect(width('attendances')).toBeLessThan(0.01);
    expect(width('emergency admissions')).toBeLessThan(0.01);
    expect(width('occupancy')).toBeLessThan(0.02);
    expect(width('income')).toBeLessThan(0.01);
    expect(width('inpatients')).toBeLessThan(0.05);
    expect(width('readmissions')).toBeLessThan(0.03);
    expect(width('days waited')).toBeLessThan(0.15);
  });
});

test('a switch means the same in both: without boarding, readmission and diversion', async () => {
  const file = {
    years: 1,
    without: ['boarding', 'readmission', 'diversion'],
  };
  const held = await compare(
    sandboxWorld,
    { years: file.years, without: file.without },
    { patients: 3, cohorts: 8 },
  );
  for (const name of ['boarded in another ward', 'readmissions', 'ambulances turned away']) {
    expect(held[name]!.patients, name).toBe(0);
    expect(held[name]!.cohorts, name).toBe(0);
  }
  for (const name of [
    'occupancy',
    'discharges',
    'deaths',
    'waits on a trolley',
    'over four hours',
    'operations cancelled',
  ]) {
    const { patients, cohorts, error } = held[name]!;
    expect(Math.abs(cohorts - patients), `${name}\n${tableOf(held)}\n`).toBeLessThanOrEqual(6 * error + 1e-9);
  }
});
