import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { rateOf } from '../../src/cli/progress.ts';
import { ENSEMBLE_MEASURES } from '../../src/measures/ensemble.ts';
import { BUNDLE, buildFirst, temporaryFolder, trustscape } from './cliHelp.ts';

const folder = temporaryFolder();
const FILES = ['ensemble.json', 'replicates.csv', 'summary.csv'];
const SANDBOX = ['ensemble', 'sandbox', '--years', '2', '--seed', '5', '--replicates', '4'];

const textOf = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8');
const rowsOf = (...path: string[]) =>
  textOf(...path)
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
const reportOf = (name: string) => JSON.parse(textOf(name, 'ensemble.json'));

let printed = '';

beforeAll(() => {
  buildFirst();
  const { status, stdout, stderr } = trustscape([...SANDBOX, '--workers', '2', '--out', 'two'], folder);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  printed = stdout;
});

describe('ensemble', () => {
  test('prints what the replicates say and leaves three files', () => {
    expect(readdirSync(join(folder, 'two')).sort()).toEqual(FILES);
    expect(printed).toMatch(/^sandbox, seed 5, 4 replicates, patients\n/);
    expect(printed).toMatch(/\n2009-10 +mean +from +to +5th +median +95th\n/);
    expect(printed).toMatch(/\nBed occupancy( +\d\d\.\d %){6}\n/);
    expect(printed).toMatch(/\nReplicates {2}4 in [\d.]+ s on 2 workers /);
  });

  test('ensemble.json holds what repeats and judges it; its digests are those of run --replicate', () => {
    const report = reportOf('two');
    expect(report).toMatchObject({ seed: 5, replicates: 4, workers: 2, overflows: 0 });
    expect(report.scenario).toMatchObject({ name: 'sandbox', seed: 5, years: 2, replicate: 0 });
    expect(report.command).toBe(
      'trustscape ensemble sandbox --years 2 --seed 5 --replicates 4 --workers 2 --out two',
    );
    expect(new Set(report.digests).size).toBe(4);
    const alone = trustscape(
      ['run', 'sandbox', '--years', '2', '--seed', '5', '--replicate', '3', '--out', 'alone'],
      folder,
    );
    expect(alone.stdout).toMatch(/^sandbox, seed 5, replicate 3: /);
    const run = JSON.parse(textOf('alone', 'run.json'));
    expect(run).toMatchObject({ seed: 5, replicate: 3, digest: report.digests[3] });
    for (const hash of ['coreHash', 'tablesHash']) expect(run[hash]).toBe(report[hash]);
    expect(trustscape(['replay', 'alone/run.json'], folder).stdout).toBe(`The same: ${run.digest}\n`);
    // its numbers are those of the replicate's own run
    const told = rowsOf('two', 'replicates.csv').filter(([replicate]) => replicate === '3');
    for (const [, year, indicator, , value] of told)
      expect(Number(value), indicator).toBeCloseTo(run.years[year!][indicator!] ?? Number.NaN, 2);
  });

  test('any number of workers writes the same tables', () => {
    for (const workers of ['1', '3']) {
      trustscape([...SANDBOX, '--workers', workers, '--out', `w${workers}`], folder);
      for (const table of ['replicates.csv', 'summary.csv'])
        expect(textOf(`w${workers}`, table), table).toBe(textOf('two', table));
      const { command, workers: used, wallSeconds, ...report } = reportOf(`w${workers}`);
      expect(reportOf('two')).toMatchObject(report);
      expect(command).toContain(`--workers ${workers}`);
      expect(used).toBe(Number(workers));
      expect(wallSeconds).toBeGreaterThan(0);
    }
  });

  test('the tables hold every replicate, year and measure with its unit, and the summary agrees with them', () => {
    const [head, ...replicates] = rowsOf('two', 'replicates.csv');
    expect(head).toEqual(['replicate', 'year', 'indicator', 'unit', 'value']);
    expect(replicates).toHaveLength(4 * 2 * ENSEMBLE_MEASURES.length);
    const [names, ...summary] = rowsOf('two', 'summary.csv');
    expect(names!.slice(0, 5)).toEqual(['year', 'indicator', 'unit', 'replicates', 'mean']);
    expect(summary).toHaveLength(2 * ENSEMBLE_MEASURES.length);
    for (const [year, indicator, unit, n, mean, low, high, p5, p50, p95] of summary) {
      const values = replicates
        .filter((row) => row[1] === year && row[2] === indicator && row[3] === unit)
        .map((row) => Number(row[4]));
      expect(values).toHaveLength(Number(n));
      const [least, most] = [Math.min(...values), Math.max(...values)];
      const room = 1e-3 * Math.max(1e-3, Math.abs(most));
      expect(Number(mean), indicator).toBeGreaterThanOrEqual(least - room);
      expect(Number(mean), indicator).toBeLessThanOrEqual(most + room);
      expect(Number(low)).toBeLessThanOrEqual(Number(mean));
      expect(Number(high)).toBeGreaterThanOrEqual(Number(mean));
      expect([p5, p50, p95].map(Number)).toEqual([p5, p50, p95].map(Number).toSorted((a, b) => a - b));
      expect(Number(p5)).toBeGreaterThanOrEqual(least - room);
    }
  });

  test('--json prints what ensemble.json holds; one replicate has no interval', () => {
    const { stdout } = trustscape(
      ['ensemble', 'sandbox', '--years', '1', '--replicates', '1', '--json'],
      folder,
    );
    const { replicates, workers, years, digests } = JSON.parse(stdout);
    expect([replicates, workers, digests.length]).toEqual([1, 1, 1]);
    const { n, mean, low, p50 } = years['2008-09'].attendances;
    expect([n, low]).toEqual([1, null]);
    expect(p50).toBe(mean);
  });
});

test('an ensemble stopped by Ctrl-C leaves no half-written file and what was there before', async () => {
  mkdirSync(join(folder, 'kept'));
  for (const name of FILES) writeFileSync(join(folder, 'kept', name), 'earlier');
  for (const [out, seenIn] of [
    ['kept', 'kept'],
    ['deep/never', '.'],
  ] as const) {
    const { code, stderr } = await interrupted(['--replicates', '500', '--out', out], seenIn);
    expect(stderr).toMatch(
      /^trustscape: stopped (before the first replicate|after \d+ of 500 replicates); nothing was written\n$/,
    );
    expect(code).toBe(130);
  }
  expect(readdirSync(folder)).not.toContain('deep');
  expect(readdirSync(join(folder, 'kept')).sort()).toEqual(FILES);
  for (const name of FILES) expect(textOf('kept', name)).toBe('earlier');
});

test('a rate is told in the unit in which it is one at least', () => {
  expect([rateOf(8, 4), rateOf(3, 6), rateOf(300, 2), rateOf(1, 900)]).toEqual([
    '2.0 a second',
    '30 a minute',
    '150 a second',
    '4.0 an hour',
  ]);
});

/** Starts an ensemble and interrupts it a while after it has shown itself in `seenIn`: from then on it listens. */
function interrupted(options: string[], seenIn: string): Promise<{ code: number | null; stderr: string }> {
  return new Promise((resolve) => {
    const watcher = watch(join(folder, seenIn), () => {
      watcher.close();
      setTimeout(() => child.kill('SIGINT'), 1500);
    });
    const child = spawn(process.execPath, [BUNDLE, 'ensemble', 'sandbox', ...options], { cwd: folder });
    let stderr = '';
    child.stderr.on('data', (data) => {
      stderr += data;
    });
    child.on('close', (code) => resolve({ code, stderr }));
  });
}
