// The speed table of the README, written from a result between two markers.
import type { BenchResult } from './bench.ts';
import type { Spread } from './measure.ts';
import { grouped, machineLine, rangeOf, significant } from './table.ts';

const BEGIN = '<!-- speed:begin -->';
const END = '<!-- speed:end -->';

/**
 * `text` with everything between the markers replaced.
 * @throws RangeError when a marker is missing or they stand the wrong way round
 */
export function withSpeedTable(text: string, result: BenchResult): string {
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin < 0 || end < begin) {
    throw new RangeError(`the text has no place for the table: ${BEGIN} and, after it, ${END}`);
  }
  return `${text.slice(0, begin + BEGIN.length)}\n${speedTable(result)}${text.slice(end)}`;
}

/** The result as Markdown. */
export function speedTable({ kernel, model, growth, workers, machine, began, quick }: BenchResult): string {
  const rows: string[] = [];
  const row = (what: string, spread: Spread, unit: string) =>
    rows.push(`| ${what} | ${significant(spread.median)} ${rangeOf(spread)} | ${unit} |`);
  for (const { name, millionsPerCpuSecond } of kernel?.rows ?? []) {
    row(`Kernel: ${name}`, millionsPerCpuSecond, 'million patients a CPU-second');
  }
  for (const { name, reason } of kernel?.missing ?? []) rows.push(`| Kernel: ${name} | – | ${reason} |`);
  for (const { name, ratio, goal } of kernel?.ratios ?? []) {
    row(`Kernel: ${name}`, ratio, goal === undefined ? 'times' : `times; goal ${goal}`);
  }
  if (model) {
    const what = `Whole model, ${model.place}, ${model.days} days, ${grouped(model.episodes)} episodes`;
    row(what, model.millionsPerCpuSecond, 'million episodes a CPU-second');
    row('An episode of it ÷ a patient of the kernel', model.timesKernel, 'times');
    rows.push(`| Before its first day | ${significant(model.creation.cpuSeconds)} | CPU-seconds |`);
    rows.push(`| Memory of its core | ${grouped(model.memoryMB)} | MB |`);
  }
  for (const { place, people, nanosecondsAnEpisode } of growth ?? []) {
    row(`${place}, ${grouped(people)} people`, nanosecondsAnEpisode, 'ns an episode');
  }
  if (workers) {
    row(`Two workers ÷ one (${workers.place} each)`, workers.speedup, 'times, by the clock');
    row('CPU time of an episode with two ÷ with one', workers.costRise, 'times');
  }
  return [
    '',
    '| What | Median (least–most) | Unit |',
    '|---|--:|---|',
    ...rows,
    '',
    `Written by \`trustscape bench --readme\` from a run${quick ? ' with `--quick`' : ''} of ${began.slice(0, 10)}: ${machineLine(machine)}.` +
      (kernel?.compiler ? ` C by ${kernel.compiler}.` : ''),
    '',
    '',
  ].join('\n');
}
