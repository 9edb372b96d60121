import { MAX_YEARS } from '../../assembly/layout.ts';
import { buildTables } from './build.ts';
import { parseCsv } from './csv.ts';
import { type ColumnNotes, provenanceOf } from './provenance.ts';
import { AGE_COLUMNS } from './schema.ts';
import barriers from './tables/barriers.json';
import growthText from './tables/population-growth.csv?raw';
import type { Barrier, Succession, World } from './world.ts';

export type StartDate = '2008-04-01' | '2012-04-01';
export const START_DATES: readonly StartDate[] = ['2008-04-01', '2012-04-01'];

/** Water that nobody crosses but at a bridge. */
export const BARRIERS = barriers as unknown as Barrier[];

/**
 * England as it stood on a start date. `read` gives the text of a file of `tables/` by its name, such as `zones.csv`.
 */
export async function loadEngland(
  read: (file: string) => Promise<string>,
  startDate: StartDate,
): Promise<World> {
  const names = [
    'zones.csv',
    'trusts.csv',
    'sites.csv',
    'successions.csv',
    'named-figures.csv',
    'columns.json',
  ];
  const [zones, trusts, sites, successions, figures, columns] = await Promise.all(names.map(read));
  const tables = buildTables(
    {
      zones: { name: 'zones.csv', text: zones },
      trusts: { name: 'trusts.csv', text: trusts },
      sites: { name: 'sites.csv', text: sites },
    },
    startDate,
  );
  const factors = growthFactors();
  const now = factors.get(Number(startDate.slice(0, 4))) ?? [];
  for (const zone of tables.zones) {
    zone.population = zone.population.map((people, band) => Math.round(people * now[band] * 10) / 10);
  }
  return {
    startDate,
    zones: tables.zones,
    trusts: tables.trusts,
    sites: tables.sites,
    commissioners: tables.commissioners,
    successions: readSuccessions(successions, startDate),
    barriers: BARRIERS,
    populationGrowth: growthFrom(startDate),
    provenance: provenanceOf(
      tables.rows,
      JSON.parse(columns) as ColumnNotes,
      readFigures(figures, startDate),
    ),
  };
}

/** Factors on the start date's population, by model year and age band: England's path, the first year being 1. */
export function growthFrom(startDate: string): number[][] {
  const factors = growthFactors();
  const years = [...factors.keys()];
  const of = (year: number) => factors.get(Math.min(Math.max(year, years[0]), years[years.length - 1])) ?? [];
  const first = Number(startDate.slice(0, 4));
  return Array.from({ length: MAX_YEARS + 1 }, (_, y) => of(first + y).map((f, band) => f / of(first)[band]));
}

/** Factor on the mid-2019 population by calendar year and age band. */
function growthFactors(): Map<number, number[]> {
  const { header, rows } = parseCsv('population-growth.csv', growthText);
  const bands = AGE_COLUMNS.map((age) => header.indexOf(age));
  return new Map(rows.map((row) => [Number(row[0]), bands.map((b) => Number(row[b]))]));
}

function readSuccessions(text: string, startDate: string): Succession[] {
  const { rows } = parseCsv('successions.csv', text);
  return rows
    .filter(([date]) => startDate < '2012' && date > startDate)
    .map(([date, from, into, newName]) =>
      newName === '' ? { date, from, into } : { date, from, into, newName },
    );
}

function readFigures(text: string, startDate: string): Map<string, string> {
  const { rows } = parseCsv('named-figures.csv', text);
  const used = rows.filter((row) => row[3] === startDate && row[6] !== 'noted');
  return new Map(
    used.map(([table, column, code, , value, year, , source, note]) => [
      `${table}/${code}/${column}`,
      `£${value}m in ${year}${note === '' ? '' : ` (${note})`}: ${source}`,
    ]),
  );
}
