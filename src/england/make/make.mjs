// Makes the shipped tables from the folder of facts: node src/england/make/make.mjs FACTS_FOLDER
// The same facts give the same bytes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { BARRIERS } from './barriers.mjs';
import { COLUMNS } from './columns.mjs';
import { readCsv, writeCsv } from './csv.mjs';
import { CARRIED, NOTED, USED } from './figures.mjs';
import { addDebt, addIncome } from './finances.mjs';
import { makeGrowth } from './growth.mjs';
import { makeLand } from './land.mjs';
import { makeSuccessions } from './mergers.mjs';
import { makeSites } from './sites.mjs';
import { addSurplus } from './surpluses.mjs';
import { makeTrusts } from './trusts.mjs';
import { AGES, makeZones } from './zones.mjs';

const facts = process.argv[2];
if (!facts) {
  console.error('usage: node src/england/make/make.mjs FACTS_FOLDER');
  process.exit(2);
}
const folder = new URL('../tables/', import.meta.url);
mkdirSync(folder, { recursive: true });
const write = (file, text) => writeFileSync(new URL(file, folder), text);
const csv = (file, columns, rows) => write(file, writeCsv(columns, rows));
const json = (file, value) => write(file, `${JSON.stringify(value)}\n`);
const byCodeThenStart = (a, b) => (a.code + a.start < b.code + b.start ? -1 : 1);

const { zones, economies } = makeZones(facts);
const trusts = makeTrusts(facts, zones);
addIncome(trusts);
addDebt(trusts);
addSurplus(trusts);
for (const t of trusts) {
  const { foundation, place, type } = t.letters;
  t.known = `o${type}${foundation}${place}${place}${place}m${t.incomeLetter}${t.surplusLetter}o${t.debtLetter}m`;
}
const sites = makeSites(facts, trusts);

csv(
  'zones.csv',
  [
    'code',
    'name',
    'easting_km',
    'northing_km',
    'area_km2',
    ...AGES,
    'deprivation',
    'region',
    'rural',
    'commissioner',
    'known',
  ],
  zones,
);
csv(
  'trusts.csv',
  'code start name type foundation easting_km northing_km region teaching income_m surplus_m surplus_named debt_m market_forces known'.split(
    ' ',
  ),
  trusts.sort(byCodeThenStart),
);
csv(
  'sites.csv',
  (
    'code start name trust easting_km northing_km beds maternity_beds occupancy floor_area_m2 backlog_m pfi_charge_m pfi_from pfi_to ' +
    'emergency maternity specialties attendances specialist known'
  ).split(' '),
  sites.sort(byCodeThenStart),
);
csv(
  'successions.csv',
  ['date', 'from', 'into', 'new_name'],
  makeSuccessions(readCsv(`${facts}/successions_2006_2012.csv`), trusts),
);
csv('population-growth.csv', ['year', ...AGES], makeGrowth(zones));
const figures = [
  ...USED.map((f) => ({ ...f, use: 'exact' })),
  ...CARRIED.map((f) => ({ ...f, use: 'carried' })),
  ...NOTED.map((f) => ({ ...f, use: 'noted' })),
];
csv(
  'named-figures.csv',
  ['table', 'column', 'code', 'start', 'value', 'year', 'use', 'source', 'note'],
  figures,
);
json('economies.json', economies);
json('barriers.json', BARRIERS);
json('columns.json', COLUMNS);
json('land.json', makeLand(facts));
