import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { MEASURES } from '../../src/measures/indicators.ts';
import { resolveScenario } from '../../src/scenario/schema.ts';
import { BUNDLE, buildFirst, temporaryFolder, trustscape } from './cliHelp.ts';

const folder = temporaryFolder();
const FILES = ['cases.csv', 'cases.json', 'events.csv', 'indicators.csv', 'run.json', 'trusts.csv'];

/** Rows of a table without quoted cells. */
const rows = (path: string) =>
  readFileSync(join(folder, path), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
const runJson = (name: string) => JSON.parse(readFileSync(join(folder, name, 'run.json'), 'utf8'));

beforeAll(buildFirst);

describe('run', () => {
  test('leaves its tables and prints a summary', () => {
    const { status, stdout, stderr } = trustscape(
      ['run', 'sandbox', '--years', '2', '--seed', '5', '--out', 'first'],
      folder,
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^sandbox, seed 5: 2008-04-01 to 2010-03-31\n/);
    expect(stdout).toMatch(/2008-09 +2009-10/);
    expect(stdout).toMatch(/Bed occupancy +\d\d\.\d % +\d\d\.\d %/);
    expect(readdirSync(join(folder, 'first')).sort()).toEqual(FILES);
  });

  test('run.json tells everything that is needed to repeat and to judge the run', () => {
    const report = runJson('first');
    expect(report.digest).toMatch(/^[0-9a-f]{64}$/);
    for (const hash of [report.coreHash, report.tablesHash]) expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(resolveScenario(report.scenario)).toEqual(report.scenario);
    expect(report.scenario).toMatchObject({ name: 'sandbox', seed: 5, years: 2 });
    expect(report.days).toBe(730);
    const byPathway: Record<string, number> = report.episodesByPathway;
    expect(byPathway.attendances).toBeGreaterThan(5e5);
    expect(report.episodes).toBeGreaterThan(Object.values(byPathway).reduce((a, b) => Math.max(a, b)));
    expect(report.peakLiveRecords.waiting).toBeGreaterThan(1000);
    expect(report.peakLiveRecords.booked).toBeGreaterThan(1000);
    expect(report.peakLiveRecords.inBed).toBeGreaterThan(100);
    expect(report.wallSeconds).toBeGreaterThan(0);
    expect(report.conservation.length).toBeGreaterThanOrEqual(4);
    for (const { breaches } of report.conservation) expect(breaches).toBe(0);
    expect(report.overflows).toBe(0);
    expect(Object.keys(report.years)).toEqual(['2008-09', '2009-10']);
  });

  test('the tables hold every month, year, trust and measure, and agree with run.json', () => {
    const indicators = rows('first/indicators.csv');
    expect(indicators[0]).toEqual(['date', 'indicator', 'unit', 'value']);
    expect(indicators).toHaveLength(1 + 24 * MEASURES.length);
    const attendances = indicators
      .filter(([, name]) => name === 'attendances')
      .map(([, , , value]) => Number(value));
    const sum = attendances.reduce((a, b) => a + b, 0);
    expect(sum).toBe(runJson('first').episodesByPathway.attendances);
    const trusts = rows('first/trusts.csv');
    expect(trusts[0]!.slice(0, 5)).toEqual(['year', 'trust', 'name', 'income_m', 'surplus_m']);
    expect(trusts).toHaveLength(1 + 2 * 5);
    const income = trusts.slice(1, 6).reduce((total, row) => total + Number(row[3]), 0);
    expect(income).toBeCloseTo(runJson('first').years['2008-09'].incomeM, 1);
    expect(rows('first/events.csv')[0]).toEqual([
      'date',
      'event',
      'trust',
      'site',
      'counterpart',
      'instrument',
      'amount',
    ]);
  });

  test('the same seed gives the same bytes, another seed others', () => {
    trustscape(['run', 'sandbox', '--years', '2', '--seed', '5', '--out', 'second'], folder);
    trustscape(['run', 'sandbox', '--years', '2', '--seed', '6', '--out', 'third'], folder);
    for (const table of FILES.filter((name) => name !== 'run.json')) {
      const read = (name: string) => readFileSync(join(folder, name, table), 'utf8');
      expect(read('second'), table).toBe(read('first'));
    }
    expect(runJson('second').digest).toBe(runJson('first').digest);
    expect(runJson('third').digest).not.toBe(runJson('first').digest);
  });

  test('--json prints the report; --set and --without change the run and stand in it', () => {
    const { stdout } = trustscape(
      [
        'run',
        'sandbox',
        '--years',
        '1',
        '--set',
        'patients.attendancesPerYear=9.75e6',
        '--without',
        'takeover',
        '--json',
      ],
      folder,
    );
    const report = JSON.parse(stdout);
    expect(report.scenario.parameters.patients.attendancesPerYear).toBe(9.75e6);
    expect(report.scenario.without).toEqual(['takeover']);
    const usual = runJson('first').years['2008-09'].attendances;
    expect(report.years['2008-09'].attendances / usual).toBeCloseTo(0.5, 1);
  });

  test('--trace prints whole journeys and leaves the digest as it is', () => {
    const { stdout } = trustscape(['run', 'sandbox', '--years', '2', '--seed', '5', '--trace', '12'], folder);
    const journeys = stdout.split('\n\n').filter((part) => part.startsWith('Aged '));
    expect(journeys).toHaveLength(12);
    for (const journey of journeys) {
      const lines = journey.split('\n');
      expect(lines[1]).toMatch(/^ {2}could choose, for .+, as last published:$/);
      expect(lines[2]).toMatch(/ km {2}utility +-?[\d.]+ +[\d.]+ % choose it$/);
      const dates = lines.flatMap((line) => /^ {2}(\d{4}-\d{2}-\d{2}) {2}/.exec(line)?.[1] ?? []);
      expect(dates.length).toBeGreaterThan(0);
      expect(dates).toEqual(dates.toSorted());
      expect(pounds(lines.at(-1)!)).toBeCloseTo(
        sumOf(lines.filter((line) => line.includes(' bills £')).map(pounds)),
        2,
      );
    }
    expect(stripped(stdout)).toBe(runJson('first').digest);
  });
});

describe('replay', () => {
  test('reproduces the digest', () => {
    const { status, stdout } = trustscape(['replay', 'first/run.json'], folder);
    expect(stdout).toBe(`The same: ${runJson('first').digest}\n`);
    expect(status).toBe(0);
  });

  test('says what differs', () => {
    const altered = runJson('first');
    altered.coreHash = 'f'.repeat(64);
    altered.scenario.seed = 6;
    writeFileSync(join(folder, 'altered.json'), JSON.stringify(altered));
    const { status, stdout } = trustscape(['replay', 'altered.json'], folder);
    expect(stdout).toContain(`digest then ${altered.digest}`);
    expect(stdout).toContain(`digest now  ${runJson('third').digest}`);
    expect(stdout).toContain(`coreHash: ${altered.coreHash} then, ${runJson('first').coreHash} now`);
    expect(stdout).not.toContain('tablesHash');
    expect(status).toBe(1);
  });
});

describe('a run that ends early', () => {
  const long = ['run', 'sandbox', '--years', '20'];

  test('by Ctrl-C leaves no file and no folder, and says so', async () => {
    const { code, stderr } = await interrupted([...long, '--out', 'deep/never'], '.');
    expect(stderr).toMatch(/^trustscape: stopped on 20\d\d-\d\d-\d\d; nothing was written\n$/);
    expect(code).toBe(130);
    expect(readdirSync(folder)).not.toContain('deep');
  });

  test('leaves what an earlier run wrote', async () => {
    mkdirSync(join(folder, 'kept'));
    for (const name of FILES) writeFileSync(join(folder, 'kept', name), 'earlier');
    expect((await interrupted([...long, '--out', 'kept'], 'kept')).code).toBe(130);
    expect(readdirSync(join(folder, 'kept')).sort()).toEqual(FILES);
    for (const name of FILES) expect(readFileSync(join(folder, 'kept', name), 'utf8')).toBe('earlier');
  });

  test.skipIf(process.platform === 'win32')(
    'for want of room on the disk leaves nothing half-written',
    () => {
      const command = `ulimit -f 8; exec "${process.execPath}" "${BUNDLE}" run sandbox --years 1 --out full`;
      const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
      expect(stderr).toMatch(/^trustscape: .*EFBIG/);
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
      expect(status).toBe(1);
      expect(readdirSync(folder)).not.toContain('full');
    },
  );

  /** Starts a run and interrupts it when it has shown itself in `seenIn`: from then on it listens. */
  function interrupted(args: string[], seenIn: string): Promise<{ code: number | null; stderr: string }> {
    return new Promise((resolve) => {
      const watcher = watch(join(folder, seenIn), () => {
        watcher.close();
        setTimeout(() => child.kill('SIGINT'), 200);
      });
      const child = spawn(process.execPath, [BUNDLE, ...args], { cwd: folder });
      let stderr = '';
      child.stderr.on('data', (data) => {
        stderr += data;
      });
      child.on('close', (code) => resolve({ code, stderr }));
    });
  }
});

describe('explain', () => {
  let text = '';
  beforeAll(() => {
    text = trustscape(['explain', 'SBX3', '2009-10', 'sandbox', '--seed', '5'], folder).stdout;
  });

  test('adds up: lines to sections, sections to the surplus of trusts.csv', () => {
    const sections = amounts(/^([A-Z][A-Z ]+?) {2,}(-?[\d.]+)$/gm);
    const lines = amounts(/^ {2}([A-Z][\w ]+?) {2,}(-?[\d.]+)$/gm);
    const surplus = sections.find(([name]) => name === 'SURPLUS REPORTED')![1];
    const summed = sections.filter(([name]) => name !== 'SURPLUS REPORTED').map(([, amount]) => amount);
    expect(lines.length).toBeGreaterThan(8);
    expect(sumOf(summed)).toBeCloseTo(surplus, 2);
    const income = sections.find(([name]) => name === 'INCOME')![1];
    const incomeLines = ['Tariff', 'Marginal rate', 'Quality', 'Penalty', 'Block'];
    expect(
      sumOf(lines.filter(([name]) => incomeLines.includes(name)).map(([, amount]) => amount)),
    ).toBeCloseTo(income, 2);
    const row = rows('first/trusts.csv').find(([year, trust]) => year === '2009-10' && trust === 'SBX3')!;
    expect(Number(row[3])).toBeCloseTo(income, 2);
    expect(Number(row[4])).toBeCloseTo(surplus, 2);
  });

  test('takes the tariff line down to episodes and prices that make it', () => {
    const tariff = amounts(/^ {2}(Tariff) {2,}(-?[\d.]+)$/gm)[0]![1];
    const billed = [...text.matchAll(/at £[\d.,]+ on average = £([\d.,]+) m {2}\[this run\]/g)].map(
      ([, amount]) => Number(amount),
    );
    expect(billed.length).toBeGreaterThanOrEqual(7);
    expect(sumOf(billed)).toBeCloseTo(tariff, 1);
    expect(text).not.toContain('of another trust');
  });

  test('gives every input its source', () => {
    const inputs = text.split('\n').filter((line) => line.startsWith('      '));
    expect(inputs.length).toBeGreaterThan(20);
    for (const line of inputs) expect(line).toMatch(/ {2}\[.+\]$/);
    expect(text).toMatch(/costs\.bedCost = [\d,]+ £ a year {2}\[/);
    expect(text).toMatch(/£[\d.]+ m a year at opening prices, 2006-10-01 to 2038-10-01 {2}\[/);
  });

  function amounts(pattern: RegExp): [string, number][] {
    return [...text.matchAll(pattern)].map(([, name, amount]) => [name!, Number(amount)]);
  }
});

function sumOf(numbers: number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

function pounds(line: string): number {
  return Number(/£([\d,.]+)/.exec(line)![1]!.replaceAll(',', ''));
}

/** The digest in a summary. */
function stripped(summary: string): string | undefined {
  return /^Digest +([0-9a-f]{64})$/m.exec(summary)?.[1];
}
