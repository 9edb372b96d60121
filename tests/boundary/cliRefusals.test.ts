import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inProcess, temporaryFolder } from './cliHelp.ts';

const folder = temporaryFolder();

const ZONES =
  'code,name,easting_km,northing_km,area_km2,age_0_4,age_5_17,age_18_44,age_45_64,age_65_74,age_75_84,age_85_plus,' +
  'deprivation,region,rural,commissioner\n' +
  'Z1,Mill Lane,430.1,300.2,3.5,480,1200,3100,2000,700,450,180,21.4,West Midlands,no,Buyer\n';
const TRUSTS =
  'code,name,type,foundation,easting_km,northing_km,region,teaching,income_m,surplus_m,surplus_named,debt_m,market_forces\n' +
  'T1,"Mill, Vale and Weir",acute,no,430,300,West Midlands,no,180.5,-3.2,no,12,0.98\n';
const SITES =
  'code,name,trust,easting_km,northing_km,beds,maternity_beds,occupancy,floor_area_m2,backlog_m,pfi_charge_m,pfi_from,' +
  'pfi_to,emergency,maternity,specialties,attendances,specialist\n' +
  'S1,Mill Hospital,T1,430,300,410,30,0.87,60000,5.5,0,,,yes,yes,0123456789,80000,no\n';

/** A folder with the three tables of a small world, one of them changed. */
function world(name: string, change: Partial<Record<'zones' | 'trusts' | 'sites', string>> = {}): void {
  mkdirSync(join(folder, name));
  const tables = { zones: ZONES, trusts: TRUSTS, sites: SITES, ...change };
  for (const [table, text] of Object.entries(tables)) writeFileSync(join(folder, name, `${table}.csv`), text);
}

const home = process.cwd();

beforeAll(() => {
  process.chdir(folder);
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write('deep.json', JSON.stringify({ parameters: { regime: { closureAversion: { much: true } } } }));
  write('unknown.json', JSON.stringify({ world: 'sandbox', parameters: { regime: { closureAvresion: 1 } } }));
  write('cut.json', '{"world": "sandbox"');
  write('empty.json', '');
  write('noise.json', '');
  truncateSync(join(folder, 'noise.json'), 100_000_000);
  world('good');
  world('orphan', { sites: SITES.replace(',T1,', ',T9,') });
  world('nan', { zones: ZONES.replace(',3100,', ',NaN,') });
  world('negative', { zones: ZONES.replace(',3100,', ',-3100,') });
  world('empty', { trusts: '' });
  world('noise', { zones: '\u0000\u0001\u0002'.repeat(2000) });
});

afterAll(() => process.chdir(home));

describe('bad input ends with 2 and one line that names the place and the rule', () => {
  test.each<[string[], ...RegExp[]]>([
    [['frobnicate'], /"frobnicate": no such command/],
    [['run', 'england-2009'], /scenario, value "england-2009": .*did you mean "england-2008"/],
    [['run', '--years', '0'], /--years, value "0": allowed: a whole number from 1 to 20/],
    [['run', '--years', '-3'], /--years, value "-3": allowed/],
    [['run', '--years'], /--years: its value is missing/],
    [['run', '--seed', 'one'], /--seed, value "one": allowed: a whole number/],
    [['run', '--replicate', '-1'], /--replicate, value "-1": allowed: a whole number from 0 to 99999/],
    [['run', '--speed', '2'], /"--speed": no such option; did you mean "--seed"/],
    [['run', 'sandbox', 'england-2008'], /"england-2008": one word too many/],
    [['run', '--region', 'Narnia'], /region, value "Narnia": no such region; .*London/],
    [['run', 'sandbox', '--region', 'London'], /region, value "London": allowed: nothing, unless/],
    [['run', '--set', 'trusts.foo=1'], /--set trusts\.foo.*no such path.*trusts\.frontierProductivity/],
    [
      ['run', '--set', 'trusts.frontierProductivity=NaN'],
      /value "NaN": allowed: a number from -0\.02 to 0\.06/,
    ],
    [['run', '--without', 'gravity'], /--without, value "gravity": no such mechanism/],
    [['run', '--trace', '-1'], /--trace, value "-1": allowed: a whole number from 0 to 1000/],
    [['run', 'sandbox', '--out', 'empty.json'], /--out, value .*empty\.json": cannot be written in/],
    [
      ['run', 'deep.json'],
      /deep\.json: parameters\.regime\.closureAversion, value "\{"much":true\}": allowed: a number/,
    ],
    [['check', 'deep.json'], /deep\.json: parameters\.regime\.closureAversion/],
    [['check', 'unknown.json'], /parameters\.regime\.closureAvresion.*did you mean "closureAversion"/],
    [['check', 'cut.json'], /cut\.json: is not JSON/],
    [['check', 'empty.json'], /empty\.json: is empty/],
    [['check', 'missing.json'], /missing\.json: there is no such file/],
    [['check', 'noise.json'], /noise\.json: has 100 MB; allowed: 20 MB at most/],
    [['run', './noise.json'], /noise\.json: has 100 MB/],
    [['check', 'orphan'], /sites\.csv, row 2, column trust, value "T9"/],
    [['check', 'nan'], /zones\.csv, row 2, column age_18_44, value "NaN"/],
    [['check', 'negative'], /zones\.csv, row 2, column age_18_44, value "-3100"/],
    [['check', 'empty'], /trusts\.csv: is empty/],
    [['check', 'empty/trusts.csv'], /trusts\.csv: is empty/],
    [['check', 'noise'], /zones\.csv: is not text/],
    [['explain', 'SBX5'], /explain: name a trust and a year/],
    [['explain', 'SBX55', '2009', 'sandbox'], /TRUST, value "SBX55": no such trust; did you mean "SBX5"/],
    [
      ['explain', 'SBX5', '2009-11', 'sandbox'],
      /YEAR, value "2009-11": allowed: a financial year from 2008-09 to 2027-28/,
    ],
    [['replay', 'deep.json'], /deep\.json: trustscape: is not as `run --out` writes it/],
    ...['0', '-1', '1e9', '5.5', 'ten', ''].map((value): [string[], RegExp] => [
      ['ensemble', 'sandbox', '--replicates', value],
      new RegExp(`--replicates, value "${value}": allowed: a whole number from 1 to 100000`),
    ]),
    ...['0', '-2', '5.5', '257', 'all'].map((value): [string[], RegExp] => [
      ['ensemble', 'sandbox', '--workers', value],
      new RegExp(`--workers, value "${value}": allowed: a whole number from 1 to 256`),
    ]),
    [['ensemble', 'sandbx'], /scenario, value "sandbx": .*did you mean "sandbox"/],
    [['ensemble', 'sandbox', '--set', 'replicate=3'], /replicate, value "3": .*allowed: 0/],
    [
      ['ensemble', 'sandbox', '--replicate', '3'],
      /"--replicate": no such option; did you mean "--replicates"/,
    ],
    [['ensemble', 'sandbox', '--out', 'empty.json'], /--out, value .*empty\.json": cannot be written in/],
    [['serve', '.'], /holds no index\.html/],
    [['serve', '--port', '99999'], /--port, value "99999": allowed: a whole number from 1 to 65535/],
  ])('%j', async (args, message) => {
    const { status, stdout, stderr } = await inProcess(args);
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});

test('a good world of one’s own passes the check, as a folder, by one file and by three', async () => {
  for (const args of [
    ['good'],
    ['good/sites.csv'],
    ['good/zones.csv', 'good/trusts.csv', 'good/sites.csv'],
  ]) {
    const { status, stdout } = await inProcess(['check', ...args]);
    expect(stdout).toBe('Good: 1 trusts, 1 sites, 1 zones, 8,110 people.\n');
    expect(status).toBe(0);
  }
});

test('a scenario file is checked together with its own tables, which lie beside it', async () => {
  const own = { trusts: 'trusts.csv', sites: 'sites.csv', zones: 'zones.csv' };
  for (const name of ['good', 'negative']) {
    writeFileSync(
      join(folder, name, 'scenario.json'),
      JSON.stringify({ name: 'mill', world: 'own', years: 2, own }),
    );
  }
  const good = await inProcess(['check', 'good/scenario.json']);
  expect(good.stdout).toContain('good/scenario.json: good. mill: own from 2008-04-01, 2 years');
  expect(good.status).toBe(0);
  const negative = await inProcess(['check', 'negative/scenario.json']);
  expect(negative.stderr).toContain('column age_18_44, value "-3100"');
  expect(negative.status).toBe(2);
});
