import { readdir, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { Service } from '../../assembly/layout.ts';
import { loadEngland, START_DATES, type StartDate } from '../../src/england/load.ts';
import { readTables } from '../../src/england/readTables.ts';
import { REGIONS } from '../../src/england/schema.ts';
import type { Site, World } from '../../src/england/world.ts';

const worlds = {} as Record<StartDate, World>;

beforeAll(async () => {
  for (const start of START_DATES) worlds[start] = await loadEngland(readTables, start);
});

const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0);
const trustOf = (world: World, code: string) => world.trusts.find((t) => t.code === code)!;
const sitesOf = (world: World, code: string) =>
  world.sites.filter((s) => world.trusts[s.trust].code === code);
const chargeOn = (sites: Site[], day: string) =>
  sum(sites.filter((s) => s.pfiFrom !== '' && s.pfiFrom <= day && s.pfiTo > day).map((s) => s.pfiChargeM));

describe.each(START_DATES)('England on %s', (start) => {
  test('has every small area and the people of the year', () => {
    const { zones } = worlds[start];
    const people = sum(zones.map((z) => sum([...z.population])));
    expect(zones).toHaveLength(6791);
    expect(people / 1e6).toBeCloseTo(start < '2009' ? 51.8 : 53.5, 1);
    expect(new Set(zones.map((z) => z.region))).toEqual(new Set(REGIONS));
  });

  test('grows older: the oldest band grows fastest and the first year is the start', () => {
    const { populationGrowth } = worlds[start];
    expect(populationGrowth).toHaveLength(21);
    expect(populationGrowth[0]).toEqual([1, 1, 1, 1, 1, 1, 1]);
    const last = populationGrowth[20];
    expect(Math.max(...last.slice(4))).toBeGreaterThan(Math.max(...last.slice(0, 4)));
    expect(last[6]).toBeGreaterThan(1.3);
  });

  test('has as many trusts and foundation trusts as the counts of the year', () => {
    const { trusts } = worlds[start];
    expect(trusts).toHaveLength(start < '2009' ? 241 : 249);
    expect(trusts.filter((t) => t.foundation)).toHaveLength(start < '2009' ? 107 : 143);
  });

  test('gives every acute and specialist trust a site, and every site one trust that exists', () => {
    const { trusts, sites } = worlds[start];
    const owners = new Set(sites.map((s) => s.trust));
    const homeless = trusts.filter(
      (t, i) => (t.type === 'acute' || t.type === 'specialist') && !owners.has(i),
    );
    expect(homeless.map((t) => t.code)).toEqual([]);
    for (const s of sites) expect(trusts[s.trust]?.type).toMatch(/^(acute|specialist)$/);
    expect(new Set(sites.map((s) => s.code)).size).toBe(sites.length);
  });

  test('has hospitals, departments and beds of the right number', () => {
    const { sites } = worlds[start];
    const offering = (service: number) => sites.filter((s) => s.services & service).length;
    expect(sites.length).toBeGreaterThan(250);
    expect(sites.length).toBeLessThan(330);
    expect(offering(Service.Emergency)).toBeGreaterThanOrEqual(180);
    expect(offering(Service.Emergency)).toBeLessThanOrEqual(200);
    expect(offering(Service.Maternity)).toBeGreaterThanOrEqual(165);
    expect(offering(Service.Maternity)).toBeLessThanOrEqual(190);
    expect(sum(sites.map((s) => s.beds))).toBeGreaterThan(105_000);
    expect(sum(sites.map((s) => s.beds))).toBeLessThan(125_000);
    for (const s of sites) {
      expect(s.services & Service.AllSpecialties).not.toBe(0);
      expect(s.occupancy).toBeGreaterThanOrEqual(0.75);
      expect(s.occupancy).toBeLessThanOrEqual(0.95);
    }
  });

  test('knows how every cell of a trust, a site and a zone is known', () => {
    const world = worlds[start];
    for (const table of ['trusts', 'sites', 'zones'] as const) {
      const row = world[table][7];
      for (const field of Object.keys(row)) {
        const { known, source } = world.provenance(table, row.code, field);
        expect(known, field).toMatch(/^(observed|derived|modelled)$/);
        expect(source, `${table} ${field}`).not.toBe('');
      }
    }
  });

  test('never names a real commissioner', () => {
    for (const c of worlds[start].commissioners) expect(c.name).toMatch(/^Commissioner .* \(modelled\)$/);
    expect(worlds[start].commissioners).toHaveLength(150);
  });
});

test('sector totals of 2008: income, surplus and trusts in deficit', () => {
  const { trusts } = worlds['2008-04-01'];
  expect(sum(trusts.map((t) => t.incomeM))).toBeGreaterThan(50_000);
  expect(sum(trusts.map((t) => t.incomeM))).toBeLessThan(58_000);
  expect(sum(trusts.map((t) => t.surplusM))).toBeGreaterThan(300);
  expect(sum(trusts.map((t) => t.surplusM))).toBeLessThan(900);
  const inDeficit = trusts.filter((t) => t.surplusM < 0).length / trusts.length;
  expect(inDeficit).toBeGreaterThan(0.05);
  expect(inDeficit).toBeLessThan(0.12);
});

test('general acute trusts of 2012 earn £46bn', () => {
  const acute = worlds['2012-04-01'].trusts.filter((t) => t.type === 'acute');
  expect(sum(acute.map((t) => t.incomeM)) / 1000).toBeCloseTo(46, 1);
});

test('South London Healthcare begins 2012 with its three hospitals, Orpington, its charge and its deficit', () => {
  const world = worlds['2012-04-01'];
  const trust = trustOf(world, 'RYQ');
  expect(trust).toMatchObject({ incomeM: 459, surplusM: -65.1, surplusNamed: true, foundation: false });
  const sites = sitesOf(world, 'RYQ');
  expect(sites.map((s) => s.name).sort()).toEqual([
    'Orpington Hospital',
    'Princess Royal University Hospital',
    'Queen Elizabeth Hospital',
    "Queen Mary's Hospital Sidcup",
  ]);
  expect(sites.find((s) => s.name.startsWith('Orpington'))?.beds).toBe(24);
  expect(chargeOn(sites, '2012-04-01')).toBeCloseTo(61, 2);
  expect(world.provenance('trusts', 'RYQ', 'incomeM')).toMatchObject({ known: 'observed' });
  expect(world.provenance('trusts', 'RYQ', 'incomeM').source).toContain('hsj.co.uk');
});

test('its three predecessors stand apart in 2008, with their debts, and merge on 1 April 2009', () => {
  const world = worlds['2008-04-01'];
  expect(trustOf(world, 'RYQ')).toBeUndefined();
  expect(['RG2', 'RG3', 'RGZ'].map((code) => trustOf(world, code).debtM)).toEqual([48.438, 53.949, 38.465]);
  expect(sitesOf(world, 'RG2').map((s) => s.code)).toEqual(['RJ231']);
  expect(sitesOf(world, 'RG3').map((s) => s.code)).toEqual(['RJZ30', 'RJZ70']);
  expect(sitesOf(world, 'RGZ').map((s) => s.code)).toEqual(['RGZ01']);
  const merging = world.successions.filter((s) => s.newName === 'South London Healthcare NHS Trust');
  expect(merging.map((s) => [s.date, s.from, s.into])).toEqual([
    ['2009-04-01', 'RG2', 'RG3'],
    ['2009-04-01', 'RGZ', 'RG3'],
  ]);
});

test('successions join trusts of the world, after its start, and 2012 has none left', () => {
  const { trusts, successions } = worlds['2008-04-01'];
  const codes = new Set(trusts.map((t) => t.code));
  expect(successions.length).toBeGreaterThanOrEqual(7);
  for (const s of successions) {
    expect(codes.has(s.from) && codes.has(s.into)).toBe(true);
    expect(s.date > '2008-04-01' && s.date < '2012-04-01').toBe(true);
  }
  expect(worlds['2012-04-01'].successions).toEqual([]);
});

test.each([
  ['RF4', -49.9, ['King George Hospital', "Queen's Hospital"]],
  [
    'RXF',
    -19,
    ['Dewsbury and District Hospital', 'Pinderfields General Hospital', 'Pontefract General Infirmary'],
  ],
  ['RTP', -6, ['East Surrey Hospital']],
  ['RQ8', -2, ['Broomfield Hospital']],
])('%s begins 2012 with its named deficit and its hospitals', (code, surplusM, names) => {
  const world = worlds['2012-04-01'];
  expect(trustOf(world, code)).toMatchObject({ surplusM, surplusNamed: true });
  expect(world.provenance('trusts', code, 'surplusM').known).toBe('observed');
  expect(
    sitesOf(world, code)
      .map((s) => s.name)
      .sort(),
  ).toEqual(names);
});

test('charges of private finance that a source names are met, and none runs before the building opens', () => {
  const world = worlds['2012-04-01'];
  expect(chargeOn(sitesOf(world, 'RXF'), '2012-04-01')).toBeCloseTo(38, 2);
  expect(chargeOn(sitesOf(world, 'RGN'), '2012-04-01')).toBe(41.6);
  expect(chargeOn(sitesOf(worlds['2008-04-01'], 'RGN'), '2008-04-01')).toBe(0);
});

test('accumulated debts of 2008-09 are those of the answer in the Lords', () => {
  const world = worlds['2008-04-01'];
  expect(trustOf(world, 'RF4').debtM).toBe(103.553);
  expect(trustOf(world, 'RVL').debtM).toBe(37.19);
  expect(trustOf(world, 'RN7').debtM).toBe(0.619);
  for (const t of world.trusts) if (t.foundation) expect(t.debtM).toBe(0);
});

test('all of England fits in 300 kB gzipped', async () => {
  const folder = new URL('../../src/england/tables/', import.meta.url);
  const files = await readdir(folder);
  const sizes = await Promise.all(
    files.map(async (file) => gzipSync(await readFile(new URL(file, folder))).length),
  );
  expect(files.length).toBeGreaterThanOrEqual(10);
  expect(sum(sizes)).toBeLessThanOrEqual(300_000);
});

test('nobody crosses the Solent on a bridge, and the Humber has one', () => {
  const { barriers } = worlds['2008-04-01'];
  expect(barriers.find((b) => b.name === 'Solent')?.bridges).toEqual([]);
  expect(barriers.find((b) => b.name === 'Humber')?.bridges).toHaveLength(1);
});
