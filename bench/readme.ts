// The speed table of the README, written from a result between two markers.
import type { Spread } from './measure.ts';
import { grouped, machineLine, rangeOf, significant, timeOf } from './print.ts';
import type { BenchResult } from './result.ts';
import { titleOf } from './table.ts';

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
export function speedTable({
  kernel,
  model,
  chance,
  growth,
  workers,
  machine,
  began,
  quick,
}: BenchResult): string {
  const rows: string[] = [];
  const row = (what: string, spread: Spread, unit: string) =>
    rows.push(`| ${what} | ${significant(spread.median)} ${rangeOf(spread)} | ${unit} |`);
  for (const { name, millionsASecond } of kernel?.rows ?? []) {
    row(`Kernel: ${name}`, millionsASecond, 'million patients a CPU-second');
  }
  for (const { name, reason } of kernel?.missing ?? []) rows.push(`| Kernel: ${name} | – | ${reason} |`);
  for (const { name, ratio, goal } of kernel?.ratios ?? []) {
    row(name, ratio, goal === undefined ? 'times' : `times; goal ${goal.toLocaleString('en-GB')}`);
  }
  for (const stay of model ?? []) {
    const what = titleOf(stay);
    row(
      `${what}, ${timeOf(stay.days)}, ${grouped(stay.episodes)} episodes`,
      stay.millionsASecond,
      'million episodes a CPU-second',
    );
    row(`${what}: an episode ÷ a patient of the kernel`, stay.timesKernel, 'times');
    rows.push(`| ${what}: all its days | ${significant(stay.seconds)} | CPU-seconds |`);
    rows.push(`| ${what}: before its first day | ${significant(stay.creationSeconds)} | CPU-seconds |`);
    rows.push(
      `| ${what}: memory claimed, ever filled | ${grouped(stay.claimedMB)}, ${grouped(stay.filledMB)} | MB |`,
    );
    row(`${what}: a snapshot`, stay.snapshots.take, 'ms');
    row(`${what}: back to it`, stay.snapshots.restore, 'ms');
  }
  for (const counted of chance ?? []) {
    const what = `${titleOf(counted)}, ${timeOf(counted.days)}`;
    rows.push(
      `| ${what}: Poisson and binomial counts drawn | ${grouped(counted.poisson + counted.binomial)} | |`,
    );
    rows.push(`| ${what}: weekly refreshes of all choices | ${grouped(counted.refreshes)} | |`);
  }
  for (const stay of growth ?? []) {
    const size = `${grouped(stay.people)} people, ${grouped(stay.zones)} zones, ${stay.sites} sites`;
    row(`${titleOf(stay)}, ${size}`, stay.nanosecondsAnEpisode, 'ns an episode');
  }
  for (const ensemble of workers ?? []) {
    const { years, replicates, speedup, costRise, secondsEach } = ensemble;
    const what = `${titleOf(ensemble)}, ${replicates} replicates of ${timeOf(years * 365.25)}`;
    row(`${what}: one replicate`, secondsEach, 'CPU-seconds');
    row(`${what}: two workers ÷ one`, speedup, 'times, by the clock');
    row(`${what}: CPU time with two ÷ with one`, costRise, 'times');
  }
  return [
    '',
    '| What | Median (least–most) | Unit |',
    '|---|--:|---|',
    ...rows,
    '',
    `Written by \`trustscape bench --publish\` from a run${quick ? ' with `--quick`' : ''} of ${began.slice(0, 10)}: ${machineLine(machine)}.` +
      (kernel?.compiler ? ` C by ${kernel.compiler}.` : ''),
    '',
    '',
  ].join('\n');
}
