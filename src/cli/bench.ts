// The command `bench`: measures, prints, keeps the result, and publishes one.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PARTS, type Part, runBench } from '../../bench/bench.ts';
import { FULL, type Plan, QUICK } from '../../bench/plan.ts';
import { withSpeedTable } from '../../bench/readme.ts';
import type { BenchResult } from '../../bench/result.ts';
import { tableOf } from '../../bench/table.ts';
import { InputError } from '../england/inputError.ts';
import { refuseName } from '../scenario/errors.ts';
import { readArguments, wholeNumber } from './arguments.ts';
import { readUserJson } from './files.ts';
import { Progress } from './progress.ts';

// Two levels below the root, here (src/cli/) and in the bundle (build/cli/): the same path leads there from both.
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const RESULTS = join(ROOT, 'bench/results');
const README = join(ROOT, 'README.md');
const PUBLISHED = join(ROOT, 'bench/published.json');
/** Rounds or replicates. */
const MOST = 999;
const MOST_YEARS = 20;

const OPTIONS = {
  quick: { type: 'boolean' },
  json: { type: 'boolean' },
  rounds: { type: 'string' },
  replicates: { type: 'string' },
  years: { type: 'string' },
  only: { type: 'string', multiple: true },
  publish: { type: 'string' },
} as const;

export async function bench(args: string[]): Promise<number> {
  const { values } = readArguments(args, OPTIONS, 0);
  if (values.publish !== undefined) return publish(values.publish);
  const quick = values.quick ?? false;
  const plan = planOf(quick ? QUICK : FULL, values);
  const parts = partsOf(values.only);
  const progress = new Progress();
  const began = performance.now();
  const result = await runBench(plan, quick, parts, (words) =>
    progress.note(`${clockOf(performance.now() - began)}  ${words}`),
  ).finally(() => progress.clear());
  const file = keep(result);
  process.stdout.write(values.json ? `${JSON.stringify(result, null, 2)}\n` : tableOf(result));
  if (!values.json) process.stdout.write(`Kept in ${file}\n`);
  return 0;
}

/** The plan with the user's own numbers in it. */
function planOf(
  plan: Plan,
  { rounds, replicates, years }: { rounds?: string; replicates?: string; years?: string },
): Plan {
  const own = (value: string, name: string, most: number) => wholeNumber(value, name, 1, most);
  const [r, n, y] = [
    rounds && own(rounds, '--rounds', MOST),
    replicates && own(replicates, '--replicates', MOST),
    years && own(years, '--years', MOST_YEARS),
  ];
  return {
    ...plan,
    ...(r ? { rounds: r, workerRounds: r } : {}),
    workers: plan.workers.map((one) => ({
      ...one,
      ...(n ? { replicates: n } : {}),
      ...(y ? { years: y } : {}),
    })),
  };
}

function clockOf(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function partsOf(names: readonly string[] | undefined): readonly Part[] {
  if (!names) return PARTS;
  return names.map(
    (name) => PARTS.find((part) => part === name) ?? refuseName('--only', name, 'part', PARTS),
  );
}

/** @returns the file's path, from here */
function keep(result: BenchResult): string {
  mkdirSync(RESULTS, { recursive: true });
  const file = join(RESULTS, `${result.began.replaceAll(':', '-').slice(0, 19)}.json`);
  writeFileSync(`${file}.part`, `${JSON.stringify(result, null, 2)}\n`);
  renameSync(`${file}.part`, file);
  return relative(process.cwd(), file);
}

/** Makes a kept result the published one: the page shows it beside a visitor's, the README's table is made from it. */
function publish(path: string): number {
  const result = readUserJson(path);
  if (!isResult(result)) throw new InputError({ file: path, rule: 'is not a result of trustscape bench' });
  if (!existsSync(README)) throw new InputError({ file: README, rule: 'there is no such file' });
  const text = readFileSync(README, 'utf8');
  try {
    writeFileSync(README, withSpeedTable(text, result));
  } catch (error) {
    if (error instanceof RangeError) throw new InputError({ file: 'README.md', rule: error.message });
    throw error;
  }
  writeFileSync(PUBLISHED, `${JSON.stringify(result, null, 2)}\n`);
  process.stdout.write('bench/published.json is this result, and README.md has its table.\n');
  return 0;
}

function isResult(value: unknown): value is BenchResult {
  return typeof value === 'object' && value !== null && 'began' in value && 'machine' in value;
}
