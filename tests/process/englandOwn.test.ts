import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/england/inputError.ts';
import { loadOwn } from '../../src/england/own.ts';
import { readTables } from '../../src/england/readTables.ts';

const ZONE_HEADER =
  'code,name,easting_km,northing_km,area_km2,age_0_4,age_5_17,age_18_44,age_45_64,age_65_74,age_75_84,age_85_plus,' +
  'deprivation,region,rural,commissioner';
const TRUST_HEADER =
  'code,name,type,foundation,easting_km,northing_km,region,teaching,income_m,surplus_m,surplus_named,debt_m,market_forces';
const SITE_HEADER =
  'code,name,trust,easting_km,northing_km,beds,maternity_beds,occupancy,floor_area_m2,backlog_m,pfi_charge_m,pfi_from,' +
  'pfi_to,emergency,maternity,specialties,attendances,specialist';
const ZONE = 'Z1,Mill Lane,430.1,300.2,3.5,480,1200,3100,2000,700,450,180,21.4,West Midlands,no,Buyer';
const TRUST = 'T1,"Mill, Vale and Weir",acute,no,430,300,West Midlands,no,180.5,-3.2,no,12,0.98';
const SITE = 'S1,Mill Hospital,T1,430,300,410,30,0.87,60000,5.5,0,,,yes,yes,0123456789,80000,no';

const files = (change: Partial<Record<'zones' | 'trusts' | 'sites', string>> = {}) => ({
  zones: { name: 'zones.csv', text: change.zones ?? `${ZONE_HEADER}\n${ZONE}\n` },
  trusts: { name: 'trusts.csv', text: change.trusts ?? `${TRUST_HEADER}\n${TRUST}\n` },
  sites: { name: 'sites.csv', text: change.sites ?? `${SITE_HEADER}\n${SITE}\n` },
});

/** The error that files raise; fails when they raise none. */
function refusal(change: Partial<Record<'zones' | 'trusts' | 'sites', string>>): InputError {
  try {
    loadOwn(files(change));
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('the files were accepted');
}

describe("a user's own three files", () => {
  test('make a world, without the two optional columns', () => {
    const world = loadOwn(files());
    expect(world.zones).toHaveLength(1);
    expect(world.zones[0].population).toEqual([480, 1200, 3100, 2000, 700, 450, 180]);
    expect(world.trusts[0].name).toBe('Mill, Vale and Weir');
    expect(world.sites[0]).toMatchObject({ trust: 0, beds: 410, services: 0xfff });
    expect(world.provenance('trusts', 'T1', 'incomeM').source).toContain('own');
  });

  test("take England's own files, being in the same format", async () => {
    const [zones, trusts, sites] = await Promise.all(
      ['zones.csv', 'trusts.csv', 'sites.csv'].map(readTables),
    );
    const world = loadOwn(files({ zones, trusts, sites }), '2012-04-01');
    expect(world.trusts.some((t) => t.code === 'RYQ')).toBe(true);
    expect(world.trusts.some((t) => t.code === 'RG2')).toBe(false);
  });

  test('may come with Windows line ends and a byte order mark', () => {
    const zones = `\uFEFF${ZONE_HEADER}\r\n${ZONE}\r\n`;
    expect(loadOwn(files({ zones })).zones[0].code).toBe('Z1');
  });
});

describe('a broken file is refused in one line that names file, row, column, value and rule', () => {
  const swap = (line: string, from: string, to: string) => {
    expect(line).toContain(from);
    return line.replace(from, to);
  };
  const zones = (row: string) => ({ zones: `${ZONE_HEADER}\n${row}\n` });
  const trusts = (row: string) => ({ trusts: `${TRUST_HEADER}\n${row}\n` });
  const sites = (row: string) => ({ sites: `${SITE_HEADER}\n${row}\n` });

  test.each([
    [
      'a site of no trust',
      sites(swap(SITE, 'T1', 'T9')),
      'sites.csv',
      2,
      'trust',
      'T9',
      /no trust of trusts.csv/,
    ],
    [
      'a number that is none',
      zones(swap(ZONE, '480', 'NaN')),
      'zones.csv',
      2,
      'age_0_4',
      'NaN',
      /number from 0/,
    ],
    [
      'an infinite number',
      trusts(swap(TRUST, '180.5', 'Infinity')),
      'trusts.csv',
      2,
      'income_m',
      'Infinity',
      /number/,
    ],
    [
      'people below none',
      zones(swap(ZONE, '1200', '-1200')),
      'zones.csv',
      2,
      'age_5_17',
      '-1200',
      /number from 0/,
    ],
    [
      'a place in the sea',
      sites(swap(SITE, '430', '4300')),
      'sites.csv',
      2,
      'easting_km',
      '4300',
      /from 0 to 700/,
    ],
    ['beds by halves', sites(swap(SITE, '410', '410.5')), 'sites.csv', 2, 'beds', '410.5', /whole number/],
    [
      'more maternity beds than beds',
      sites(swap(SITE, ',30,', ',500,')),
      'sites.csv',
      2,
      'maternity_beds',
      '500',
      /exceed/,
    ],
    [
      'an unknown type',
      trusts(swap(TRUST, 'acute', 'accute')),
      'trusts.csv',
      2,
      'type',
      'accute',
      /one of acute/,
    ],
    [
      'an unknown region',
      zones(swap(ZONE, 'West Midlands', 'Mercia')),
      'zones.csv',
      2,
      'region',
      'Mercia',
      /one of/,
    ],
    [
      'neither yes nor no',
      trusts(swap(TRUST, 'acute,no', 'acute,maybe')),
      'trusts.csv',
      2,
      'foundation',
      'maybe',
      /yes or no/,
    ],
    [
      'a date of no calendar',
      sites(swap(SITE, '0,,,', '9,2001-13-40,,')),
      'sites.csv',
      2,
      'pfi_from',
      '2001-13-40',
      /date/,
    ],
    [
      'a charge that never begins',
      sites(swap(SITE, '0,,,', '9,,,')),
      'sites.csv',
      2,
      'pfi_charge_m',
      '9',
      /pfi_from/,
    ],
    ['a blank name', zones(swap(ZONE, 'Mill Lane', '')), 'zones.csv', 2, 'name', '', /blank/],
    [
      'a code given twice',
      zones(`${ZONE}\n${ZONE}`),
      'zones.csv',
      3,
      'code',
      'Z1',
      /already stands on row 2/,
    ],
    [
      'a trust without a hospital',
      trusts(`${TRUST}\n${swap(TRUST, 'T1', 'T2')}`),
      'trusts.csv',
      3,
      'code',
      'T2',
      /one site/,
    ],
    ['a row too short', zones('Z1,Mill Lane'), 'zones.csv', 2, '', '', /16 columns/],
    [
      'a header without a column',
      { zones: `${ZONE_HEADER.replace('rural,', '')}\nx\n` },
      'zones.csv',
      2,
      '',
      '',
      /15 columns/,
    ],
    ['an empty file', { trusts: '' }, 'trusts.csv', 0, '', '', /empty/],
    ['a header alone', { trusts: `${TRUST_HEADER}\n` }, 'trusts.csv', 0, '', '', /no rows/],
    ['an open quote', { trusts: `${TRUST_HEADER}\n"T1,Mill` }, 'trusts.csv', 2, '', '', /never closed/],
    ['noise', { sites: '\u0000\u0001\ufffd\u0007' }, 'sites.csv', 0, '', '', /not text/],
  ] as const)('%s', (_, change, file, row, column, value, rule) => {
    const error = refusal(change);
    expect(error).toMatchObject({ file, row, column, value });
    expect(error.rule).toMatch(rule);
    expect(error.message).not.toContain('\n');
    expect(error.message.startsWith(file)).toBe(true);
  });

  test('a missing column is named', () => {
    const header = ZONE_HEADER.replace('rural,', '');
    const row = ZONE.replace('no,Buyer', 'Buyer');
    expect(refusal({ zones: `${header}\n${row}\n` })).toMatchObject({ row: 1, column: 'rural' });
  });

  test('a column of no meaning is named', () => {
    expect(refusal({ zones: `${ZONE_HEADER},mood\n${ZONE},good\n` })).toMatchObject({
      row: 1,
      column: 'mood',
    });
  });

  test('a file over 20 MB is refused before it is parsed', () => {
    const text = 'x'.repeat(20_000_001);
    const before = performance.now();
    expect(refusal({ zones: text }).rule).toMatch(/larger than 20 MB/);
    expect(performance.now() - before).toBeLessThan(1000);
  });

  test.each([
    ['zones', ZONE_HEADER, ZONE, 'Z', 8192],
    ['sites', SITE_HEADER, SITE, 'S', 511],
    ['trusts', TRUST_HEADER, TRUST, 'T', 400],
  ] as const)('more %s than the model holds', (table, header, row, letter, most) => {
    const rows = Array.from({ length: most + 1 }, (_, i) => row.replace(`${letter}1,`, `${letter}${i + 1},`));
    expect(refusal({ [table]: `${header}\n${rows.join('\n')}\n` }).rule).toContain(`at most ${most}`);
  });
});

test('a value is printed short and plain', () => {
  const { message } = new InputError({
    file: 'zones.csv',
    row: 4,
    column: 'name',
    value: `a\n${'b'.repeat(500)}`,
    rule: 'no',
  });
  expect(message.length).toBeLessThan(120);
  expect(message).not.toContain('\n');
});
