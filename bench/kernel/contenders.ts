// Who takes part in the kernel bench, in this process: each row with its way of queueing and how long a lap lasts.
import type { Clock } from '../clock.ts';
import { checkShort, checkTotals, type Drawing } from './checks.ts';
import { floccKernel } from './flocc.ts';
import { type Kernel, type Lap, runKernel, type Totals } from './kernel.ts';
import { objectKernel } from './objects.ts';
import { simjsKernel } from './simjs.ts';
import { typedArrayKernel } from './typedArrays.ts';
import { type WebAssemblyMode, webAssemblyKernels } from './webAssembly.ts';
import { DAYS, type Instance, PATIENTS_A_DAY } from './workload.ts';

export const MODES = ['plain', 'ring', 'tuned', 'tuned2', 'cohort', 'cohort2'] as const;
export type Mode = (typeof MODES)[number];

export interface Contender {
  name: string;
  mode: Mode;
  /** Measured days of a lap. */
  days: number;
  run(): Lap | Promise<Lap>;
  /** @throws when a lap's totals are not those of the workload */
  check(totals: Totals): void;
}

export interface Contest {
  contenders: Contender[];
  /** Rows that could not take part, and why. */
  missing: { name: string; reason: string }[];
  compiler?: string;
}

/** Measured years of a lap: slow rows get fewer. */
export const YEARS = 20;
const YEARS_TYPED_ARRAYS = 2;
const YEARS_OBJECTS = 1;
/** Days of a lap of the rows too slow for a year; short queues, which flatters them. */
export const SHORT_DAYS = 20;

export const DRAWING: Readonly<Record<Mode, Drawing>> = {
  plain: 'patient',
  ring: 'patient',
  tuned: 'day',
  tuned2: 'day',
  cohort: 'day',
  cohort2: 'day',
};

/** Everybody who needs no other program. Agent libraries are loaded only here. */
export async function contenders(
  kernelBytes: Uint8Array<ArrayBuffer>,
  instance: Instance,
  clock: Clock,
): Promise<Contender[]> {
  const compiled = await webAssemblyKernels(kernelBytes, instance);
  const ofYears = (name: string, mode: Mode, kernel: Kernel, years: number): Contender => ({
    name,
    mode,
    days: years * DAYS,
    run: () => runKernel(kernel, years, clock),
    check: (totals) => checkTotals(name, DRAWING[mode], years, totals),
  });
  const ofDays = (name: string, kernel: Kernel): Contender => ({
    name,
    mode: 'plain',
    days: SHORT_DAYS,
    run: () => runKernel(kernel, 1, clock, false),
    check: (totals) => checkShort(name, instance, SHORT_DAYS, totals),
  });
  const modes = Object.keys(compiled) as WebAssemblyMode[];
  return [
    ...modes.map((mode) => ofYears(`AssemblyScript ${mode}`, mode, compiled[mode], YEARS)),
    ...(['plain', 'ring'] as const).map((mode) =>
      ofYears(`typed arrays ${mode}`, mode, typedArrayKernel(instance, mode === 'plain'), YEARS_TYPED_ARRAYS),
    ),
    ofYears('JavaScript objects', 'plain', objectKernel(instance), YEARS_OBJECTS),
    ofDays('simjs', await simjsKernel(instance, SHORT_DAYS)),
    ofDays('flocc', await floccKernel(instance, SHORT_DAYS)),
  ];
}

/** Rivals of one mode run next to each other, so that the minute is the same for both. */
export function sideBySide(all: Contender[]): Contender[] {
  const group = ({ mode }: Contender) => MODES.indexOf(mode.replace('2', '') as Mode);
  return all.toSorted((a, b) => group(a) - group(b));
}

export const patientsOf = (days: number): number => days * PATIENTS_A_DAY;
