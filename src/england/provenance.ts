import type { Row } from './checks.ts';
import { TABLES, type TableName } from './schema.ts';
import type { Known, World } from './world.ts';

/** For each table and column: its unit, what it means, and where cells of each kind come from. */
export type ColumnNotes = Record<
  string,
  Record<
    string,
    { unit: string; description: string; observed?: string; derived?: string; modelled?: string }
  >
>;

/** The source of a single named figure, by `table/code/column`. */
export type FigureSources = ReadonlyMap<string, string>;

const LETTERS: Record<string, Known> = { o: 'observed', d: 'derived', m: 'modelled' };
const WEAKEST: Known[] = ['modelled', 'derived', 'observed'];

/** Answers how a cell is known, by the World's field names; a field made of several columns is as weak as its weakest. */
export function provenanceOf(
  rows: Record<TableName, Row[]>,
  notes: ColumnNotes,
  figures: FigureSources,
): World['provenance'] {
  const known = new Map<string, string>();
  for (const table of ['zones', 'trusts', 'sites'] as const) {
    for (const row of rows[table]) known.set(`${table}/${row.text('code')}`, row.known);
  }
  return (table, code, column) => {
    const letters = known.get(`${table}/${code}`);
    if (letters === undefined) throw new RangeError(`No ${code} in ${table}`);
    const columns = TABLES[table].columns.filter((c) => c.field === column);
    if (columns.length === 0) throw new RangeError(`No column ${column} in ${table}`);
    if (letters === '') return { known: 'observed', source: `the user's own ${table} file` };
    if (column === 'code') return { known: 'observed', source: notes[table].code.observed ?? '' };

    const kinds = columns.map((c) => LETTERS[letters[TABLES[table].columns.indexOf(c) - 1]]);
    const kind = WEAKEST.find((k) => kinds.includes(k)) ?? 'modelled';
    const name = columns[kinds.indexOf(kind)].name;
    const figure = figures.get(`${table}/${code}/${name}`);
    return { known: kind, source: (kind !== 'modelled' && figure) || notes[table][name][kind] || '' };
  };
}
