// A result as a reader of the terminal sees it.
import type { BenchResult } from './bench.ts';
import type { KernelResult } from './kernel/contest.ts';
import type { Machine } from './machine.ts';
import type { Spread } from './measure.ts';
import type { ModelAgainstKernel, ModelResult } from './model/episodes.ts';
import type { WorkersResult } from './model/workers.ts';

const NAME_WIDTH = 44;

export function tableOf(result: BenchResult): string {
  const { kernel, model, growth, workers } = result;
  return [
    `Trustscape ${result.trustscape}, bench${result.quick ? ' --quick' : ''}, ${result.began}`,
    machineLine(result.machine),
    ...(kernel ? ['', ...kernelLines(kernel)] : []),
    ...(model ? ['', ...modelLines(model)] : []),
    ...(growth ? ['', ...growthLines(growth)] : []),
    ...(workers ? ['', ...workerLines(workers)] : []),
    '',
    'Medians (least–most). Only ratios of one run are comparable; machines that others use wander by a quarter.',
    '',
  ].join('\n');
}

export function machineLine({ processor, cores, memoryGB, system, node, loadBefore }: Machine): string {
  return `${processor}, ${cores} cores, ${memoryGB} GB, ${system}, Node ${node}; load ${loadBefore} before the run`;
}

function kernelLines({ rounds, compiler, rows, missing, ratios }: KernelResult): string[] {
  return [
    `Kernel: patients who choose and queue, million a CPU-second; ${rounds} rounds in turn after a warm-up`,
    ...(compiler ? [`  ${compiler}`] : []),
    ...rows.map(({ name, millionsPerCpuSecond, yearsALap, wait, served }) =>
      line(name, millionsPerCpuSecond, `${yearsALap} y: wait ${grouped(wait)}, served ${grouped(served)}`),
    ),
    ...missing.map(({ name, reason }) => `  ${name.padEnd(NAME_WIDTH)} ${reason}`),
    'Ratios of laps of one round',
    ...ratios.map(({ name, ratio, goal }) => line(name, ratio, goal ? `goal ${goal}` : '')),
  ];
}

function modelLines(model: ModelAgainstKernel): string[] {
  const { place, people, days, episodes, laps, creation, memoryMB, cpuSeconds, wallSeconds } = model;
  return [
    `Whole model: ${place}, ${grouped(people)} people, ${days} days from 1 April 2008, ${laps} laps, 1 thread`,
    `  before the first day: ${seconds(creation.cpuSeconds)} CPU, ${seconds(creation.wallSeconds)} wall; memory of the core ${memoryMB} MB`,
    `  ${grouped(episodes)} episodes in ${seconds(cpuSeconds)} CPU, ${seconds(wallSeconds)} wall; digest ${model.digest.slice(0, 16)}`,
    line('million episodes a CPU-second', model.millionsPerCpuSecond),
    line('ns an episode', model.nanosecondsAnEpisode),
    line('ns a patient of the kernel', model.kernelNanoseconds),
    line('episode ÷ kernel’s patient', model.timesKernel),
  ];
}

function growthLines(growth: readonly ModelResult[]): string[] {
  const days = growth[0]?.days ?? 0;
  return [
    `Growth: places of growing size, ${days} days`,
    ...growth.map((model) =>
      line(
        `${model.place} (${model.zones} zones, ${model.sites} sites)`,
        model.nanosecondsAnEpisode,
        `ns an episode; ${grouped(model.episodes)} episodes, ${seconds(model.creation.cpuSeconds)} CPU before, ${model.memoryMB} MB`,
      ),
    ),
  ];
}

function workerLines({ place, rounds, daysALap, one, two, speedup, costRise }: WorkersResult): string[] {
  return [
    `Workers: ${place} each, laps of ${daysALap} days, ${rounds} rounds, million episodes a second of wall time`,
    line('1 worker', one),
    line('2 workers', two),
    line('2 ÷ 1', speedup, 'needs both cores free'),
    line('CPU time of an episode, 2 ÷ 1', costRise, '1 is none lost'),
  ];
}

function line(name: string, spread: Spread, after = ''): string {
  const value = significant(spread.median).padStart(8);
  return `  ${name.padEnd(NAME_WIDTH)} ${value}  ${rangeOf(spread).padEnd(16)} ${after}`.trimEnd();
}

export function rangeOf({ min, max }: Spread): string {
  return `(${significant(min)}–${significant(max)})`;
}

/** Three significant figures, without an exponent. */
export function significant(value: number): string {
  if (Math.abs(value) >= 100) return grouped(value);
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}

export function grouped(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}

function seconds(value: number): string {
  return `${value.toFixed(1)} s`;
}
