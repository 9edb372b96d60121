// A result as plain text, for the terminal and for copying from the page.
import type { KernelResult } from './kernel/contest.ts';
import type { Spread } from './measure.ts';
import type { ChanceResult } from './model/countChance.ts';
import type { EnsembleResult } from './model/ensembles.ts';
import type { ModelResult } from './model/measureModel.ts';
import { grouped, machineLine, rangeOf, significant, timeOf } from './print.ts';
import type { BenchResult } from './result.ts';

const NAME_WIDTH = 44;

export function tableOf(result: BenchResult): string {
  const { kernel, model, chance, growth, workers } = result;
  const unit = result.clock === 'cpu' ? 'CPU-second' : 'second';
  return [
    `Trustscape ${result.trustscape}, bench${result.quick ? ' --quick' : ''}, ${result.began}`,
    machineLine(result.machine),
    ...(kernel ? ['', ...kernelLines(kernel, unit)] : []),
    ...(model ? ['', 'Whole model, one thread', ...model.flatMap(modelLines)] : []),
    ...(chance ? chance.map(chanceLine) : []),
    ...(growth ? ['', 'Growth: ns an episode in places of growing size', ...growth.map(growthLine)] : []),
    ...(workers ? ['', 'Workers: replicates a minute of wall time', ...workers.flatMap(workerLines)] : []),
    '',
    'Medians (least–most). Only ratios of one run are comparable; machines that others use wander by a quarter.',
    '',
  ].join('\n');
}

function kernelLines({ rounds, compiler, rows, missing, ratios }: KernelResult, unit: string): string[] {
  return [
    `Kernel: patients who choose and queue, million a ${unit}; ${rounds} round${rounds === 1 ? '' : 's'} in turn after a warm-up`,
    ...(compiler ? [`  ${compiler}`] : []),
    ...rows.map(({ name, millionsASecond, days, wait, served }) =>
      line(name, millionsASecond, `${timeOf(days)}: wait ${grouped(wait)}, served ${grouped(served)}`),
    ),
    ...missing.map(({ name, reason }) => `  ${name.padEnd(NAME_WIDTH)} ${reason}`),
    'Ratios of laps of one round',
    ...ratios.map(({ name, ratio, goal }) => line(name, ratio, goal ? `goal ${goalOf(goal)}` : '')),
  ];
}

function modelLines(model: ModelResult): string[] {
  const { snapshots } = model;
  return [
    `  ${titleOf(model)}, ${grouped(model.people)} people, ${timeOf(model.days)} from 1 April 2008, ${model.laps} laps`,
    `    ${grouped(model.episodes)} episodes in ${seconds(model.seconds)}, after ${seconds(model.creationSeconds)} before the first day; digest ${model.digest.slice(0, 16)}`,
    `    memory ${grouped(model.claimedMB)} MB claimed, ${grouped(model.filledMB)} MB ever filled`,
    `  ${line('million episodes a second', model.millionsASecond)}`,
    `  ${line('ns an episode', model.nanosecondsAnEpisode)}`,
    `  ${line('ns a patient of the kernel', model.kernelNanoseconds)}`,
    `  ${line('episode ÷ kernel’s patient', model.timesKernel)}`,
    `  ${line('snapshot, ms', snapshots.take, `${grouped(snapshots.megabytes)} MB`)}`,
    `  ${line('restore, ms', snapshots.restore, 'same digest')}`,
  ];
}

function chanceLine(counted: ChanceResult): string {
  return `  ${titleOf(counted)}, ${timeOf(counted.days)}: ${chanceOf(counted)}`;
}

/** What was drawn, in words. */
export function chanceOf({ poisson, binomial, words, refreshes }: ChanceResult): string {
  return `${grouped(poisson)} Poisson and ${grouped(binomial)} binomial counts of ${grouped(words)} words of 64 bits; ${grouped(refreshes)} weekly refreshes of all choices`;
}

export function titleOf({ place, fidelity }: Pick<ModelResult, 'place' | 'fidelity'>): string {
  return `${place}, ${fidelity}`;
}

function growthLine(model: ModelResult): string {
  return line(
    `${titleOf(model)} (${grouped(model.zones)} zones, ${model.sites} sites)`,
    model.nanosecondsAnEpisode,
    `${grouped(model.episodes)} episodes in ${timeOf(model.days)}, ${seconds(model.creationSeconds)} before, ${grouped(model.claimedMB)} MB`,
  );
}

function workerLines(result: EnsembleResult): string[] {
  const { replicates, years, rounds, one, two, speedup, costRise, secondsEach } = result;
  return [
    `  ${titleOf(result)}, ${replicates} replicates of ${timeOf(years * 365.25)}, ${rounds} rounds; the same digests with one and two`,
    `  ${line('1 worker', one)}`,
    `  ${line('2 workers', two)}`,
    `  ${line('2 ÷ 1', speedup, 'needs both cores free')}`,
    `  ${line('CPU seconds of a replicate', secondsEach)}`,
    `  ${line('CPU time of a replicate, 2 ÷ 1', costRise, '1 is none lost')}`,
  ];
}

function line(name: string, spread: Spread, after = ''): string {
  const value = significant(spread.median).padStart(8);
  return `  ${name.padEnd(NAME_WIDTH)} ${value}  ${rangeOf(spread).padEnd(16)} ${after}`.trimEnd();
}

function goalOf(goal: number): string {
  return goal >= 100 ? grouped(goal) : String(goal);
}

function seconds(value: number): string {
  return `${value.toFixed(1)} s`;
}
