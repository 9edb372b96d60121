// The integers that every implementation must give: days waited and patients served after so many measured years.
import { wallClock } from '../clock.ts';
import { runKernel, type Totals } from './kernel.ts';
import { typedArrayKernel } from './typedArrays.ts';
import type { Instance } from './workload.ts';

/**
 * How a kernel draws. `patient`: one stream, two draws a patient, thresholds of 32 bits. `day`: eight streams, a day's
 * draws at once, thresholds of 14 bits. Two ways, two answers; within a way one answer in every language.
 */
export type Drawing = 'patient' | 'day';

const EXPECTED: Readonly<Record<Drawing, Readonly<Record<number, Totals>>>> = {
  patient: {
    1: { wait: 5_325_118, served: 973_512 },
    2: { wait: 10_560_399, served: 1_947_523 },
    20: { wait: 104_696_068, served: 19_480_601 },
  },
  day: {
    1: { wait: 5_167_805, served: 974_200 },
    2: { wait: 10_408_770, served: 1_948_029 },
    20: { wait: 104_986_921, served: 19_479_831 },
  },
};

/** Years of measured laps that have integers to check against. */
export const CHECKED_YEARS = Object.keys(EXPECTED.patient).map(Number);

/** @throws when the totals are not those of the workload */
export function checkTotals(name: string, drawing: Drawing, years: number, totals: Totals): void {
  const expected = EXPECTED[drawing][years];
  if (!expected)
    throw new Error(`No integers are known for ${years} years; known: ${CHECKED_YEARS.join(', ')}.`);
  compare(name, `${years} years`, totals, expected);
}

/**
 * The check of a first season shorter than a year: what the plain kernel of typed arrays gives at the same size, whose
 * years are themselves checked.
 * @throws when the totals are not those
 */
export function checkShort(name: string, instance: Instance, days: number, totals: Totals): void {
  compare(
    name,
    `${days} days`,
    totals,
    runKernel(typedArrayKernel(instance, true, days), 1, wallClock, false),
  );
}

function compare(name: string, time: string, { wait, served }: Totals, expected: Totals): void {
  if (wait === expected.wait && served === expected.served) return;
  throw new Error(
    `${name} after ${time}: wait ${wait}, served ${served}; the workload gives wait ${expected.wait}, served ${expected.served}.`,
  );
}
