// The speed tables of the README, written from a result between two markers.
import type { KernelResult } from './kernel/contest.ts';
import type { Spread } from './measure.ts';
import type { ChanceResult } from './model/countChance.ts';
import type { EnsembleResult } from './model/ensembles.ts';
import type { ModelResult } from './model/measureModel.ts';
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
  return `${text.slice(0, begin + BEGIN.length)}\n${speedTables(result)}${text.slice(end)}`;
}

/** The result as Markdown. */
export function speedTables(result: BenchResult): string {
  const { kernel, model, chance, growth, workers, machine, began, quick } = result;
  return [
    '',
    ...(kernel ? kernelTables(kernel) : []),
    ...(model ? modelTable(model, chance ?? []) : []),
    ...(growth ? growthTable(growth) : []),
    ...(workers ? workersTable(workers) : []),
    `Medians (least–most). Written by \`trustscape bench --publish\` from a run${quick ? ' with `--quick`' : ''} of ${began.slice(0, 10)}: ${machineLine(machine)}.` +
      (kernel?.compiler ? ` C by ${kernel.compiler}.` : ''),
    '',
    '',
  ].join('\n');
}

const spread = (of: Spread): string => `${significant(of.median)} ${rangeOf(of)}`.trimEnd();

/** @param head its first column is text, the others are numbers */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), `|---|${'--:|'.repeat(head.length - 1)}`, ...rows.map(line), ''];
}

function kernelTables({ rows, missing, ratios }: KernelResult): string[] {
  return [
    ...table(
      ['Kernel: patients who choose and queue', 'million a CPU-second'],
      [
        ...rows.map(({ name, millionsASecond }) => [name, spread(millionsASecond)]),
        ...missing.map(({ name, reason }) => [name, reason]),
      ],
    ),
    ...table(
      ['Ratio, in laps of one round', 'times', 'goal'],
      ratios.map(({ name, ratio, goal }) => [name, spread(ratio), goal?.toLocaleString('en-GB') ?? '']),
    ),
  ];
}

function modelTable(model: readonly ModelResult[], chance: readonly ChanceResult[]): string[] {
  const rows: [string, (stay: ModelResult) => string][] = [
    ['Time lived', ({ days }) => timeOf(days)],
    ['Episodes', ({ episodes }) => grouped(episodes)],
    ['CPU-seconds', ({ seconds }) => significant(seconds)],
    ['CPU-seconds before the first day', ({ creationSeconds }) => significant(creationSeconds)],
    ['Million episodes a CPU-second', ({ millionsASecond }) => spread(millionsASecond)],
    ['ns an episode', ({ nanosecondsAnEpisode }) => spread(nanosecondsAnEpisode)],
    ['Cost of an episode ÷ of a patient of the kernel', ({ timesKernel }) => spread(timesKernel)],
    ['Memory claimed, MB', ({ claimedMB }) => grouped(claimedMB)],
    ['Memory ever filled, MB', ({ filledMB }) => grouped(filledMB)],
    ['A snapshot, ms', ({ snapshots }) => spread(snapshots.take)],
    ['Back to it, ms', ({ snapshots }) => spread(snapshots.restore)],
  ];
  const counted = model.map((stay) => chance.find((one) => titleOf(one) === titleOf(stay)));
  const drawn = (of: (one: ChanceResult) => number) => counted.map((one) => (one ? grouped(of(one)) : '–'));
  return table(
    ['Whole model, one thread', ...model.map(titleOf)],
    [
      ...rows.map(([name, of]) => [name, ...model.map(of)]),
      ['Poisson and binomial counts drawn', ...drawn(({ poisson, binomial }) => poisson + binomial)],
      ['Weekly refreshes of all choices', ...drawn(({ refreshes }) => refreshes)],
    ],
  );
}

function growthTable(growth: readonly ModelResult[]): string[] {
  return table(
    ['Growth', 'people', 'zones', 'hospitals', 'episodes', 'ns an episode'],
    growth.map((stay) => [
      `${titleOf(stay)}, ${timeOf(stay.days)}`,
      ...[stay.people, stay.zones, stay.sites, stay.episodes].map(grouped),
      spread(stay.nanosecondsAnEpisode),
    ]),
  );
}

function workersTable(workers: readonly EnsembleResult[]): string[] {
  return table(
    ['Replicates', 'CPU-seconds each', 'two workers ÷ one, by the clock', 'CPU time, two ÷ one'],
    workers.map((one) => [
      `${titleOf(one)}, ${one.replicates} of ${timeOf(one.years * 365.25)}`,
      ...[one.secondsEach, one.speedup, one.costRise].map(spread),
    ]),
  );
}
