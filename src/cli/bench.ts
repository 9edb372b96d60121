// The command `bench`: measures, prints, keeps the result, and writes the README's table from one.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { type BenchResult, PARTS, type Part, runBench } from '../../bench/bench.ts';
import { work } from '../../bench/model/worker.ts';
import { withSpeedTable } from '../../bench/readme.ts';
import { tableOf } from '../../bench/table.ts';
import { InputError } from '../england/inputError.ts';
import { refuseName } from '../scenario/errors.ts';
import { readArguments } from './arguments.ts';
import { readUserJson } from './files.ts';
import { Progress } from './progress.ts';

// Two levels below the root, here (src/cli/) and in the bundle (build/cli/): the same path leads there from both.
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const RESULTS = join(ROOT, 'bench/results');
const README = join(ROOT, 'README.md');

const OPTIONS = {
  quick: { type: 'boolean' },
  json: { type: 'boolean' },
  only: { type: 'string', multiple: true },
  readme: { type: 'string' },
} as const;

/** Measures; in a worker, lives the days that the measuring thread tells it to. */
export async function bench(args: string[]): Promise<number> {
  if (!isMainThread) return work();
  const { values } = readArguments(args, OPTIONS, 0);
  if (values.readme !== undefined) return writeReadme(values.readme);
  const progress = new Progress();
  const result = await runBench(values.quick ?? false, partsOf(values.only), (words) =>
    progress.note(words),
  ).finally(() => progress.clear());
  const file = keep(result);
  process.stdout.write(values.json ? `${JSON.stringify(result, null, 2)}\n` : tableOf(result));
  if (!values.json) process.stdout.write(`Kept in ${file}\n`);
  return 0;
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

function writeReadme(path: string): number {
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
  process.stdout.write('README.md has its speed table.\n');
  return 0;
}

function isResult(value: unknown): value is BenchResult {
  return typeof value === 'object' && value !== null && 'began' in value && 'machine' in value;
}
