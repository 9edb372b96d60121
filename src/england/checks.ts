import { parseCsv } from './csv.ts';
import { InputError } from './inputError.ts';
import { type ColumnRule, OPTIONAL, TABLES, type TableName } from './schema.ts';

export interface SourceFile {
  name: string;
  text: string;
}

/** A row that keeps the rules of its table. */
export interface Row {
  /** As a spreadsheet counts it. */
  row: number;
  /** Start date that the row holds for, '' for any. */
  start: string;
  /** A letter for each column after `code`: o observed, d derived, m modelled. '' when the file does not say. */
  known: string;
  text(column: string): string;
  number(column: string): number;
  flag(column: string): boolean;
}

/**
 * Rows of one of the three files that hold for `startDate`, each cell checked. Throws InputError at the first that breaks a rule.
 */
export function readTable(table: TableName, file: SourceFile, startDate: string): Row[] {
  const { header, rows } = parseCsv(file.name, file.text);
  const { columns, most } = TABLES[table];
  checkHeader(table, file.name, header);
  const at = new Map(header.map((name, i) => [name, i]));
  const cell = (cells: string[], column: string) => cells[at.get(column) ?? -1] ?? '';

  const kept: Row[] = [];
  const firstRow = new Map<string, number>();
  rows.forEach((cells, i) => {
    const row = i + 2;
    const start = cell(cells, 'start');
    if (start !== '') checkCell(file.name, row, START, start);
    if (start !== '' && start !== startDate) return;
    for (const rule of columns) checkCell(file.name, row, rule, cell(cells, rule.name));
    const code = cell(cells, 'code');
    const before = firstRow.get(code);
    if (before !== undefined) {
      throw new InputError({
        file: file.name,
        row,
        column: 'code',
        value: code,
        rule: `already stands on row ${before}`,
      });
    }
    firstRow.set(code, row);
    const known = cell(cells, 'known');
    if (known !== '') checkKnown(file.name, row, known, columns.length - 1);
    kept.push({
      row,
      start,
      known,
      text: (column) => cell(cells, column),
      number: (column) => Number(cell(cells, column)),
      flag: (column) => cell(cells, column) === 'yes',
    });
  });
  if (kept.length === 0)
    throw new InputError({ file: file.name, rule: `has no row for the start date ${startDate}` });
  if (kept.length > most) {
    throw new InputError({
      file: file.name,
      rule: `has ${kept.length} ${table}; the model holds at most ${most}`,
    });
  }
  return kept;
}

const START: ColumnRule = { name: 'start', field: 'start', kind: 'date' };

function checkHeader(table: TableName, file: string, header: string[]): void {
  const wanted = TABLES[table].columns.map((c) => c.name);
  const missing = wanted.find((name) => !header.includes(name));
  if (missing !== undefined) {
    throw new InputError({
      file,
      row: 1,
      column: missing,
      rule: `is missing; the header must be ${wanted.join(',')}`,
    });
  }
  const stray = header.find(
    (name, i) => header.indexOf(name) !== i || !(wanted.includes(name) || OPTIONAL[table].includes(name)),
  );
  if (stray !== undefined) {
    throw new InputError({
      file,
      row: 1,
      column: stray,
      rule: 'is no column of this file, or stands in it twice',
    });
  }
}

function checkCell(file: string, row: number, rule: ColumnRule, value: string): void {
  const broken = brokenRule(rule, value);
  if (broken !== undefined) throw new InputError({ file, row, column: rule.name, value, rule: broken });
}

const PLAIN_NUMBER = /^-?\d{1,12}(\.\d{1,9})?$/;
const ISO_DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** What is wrong with a cell, in words; undefined when it keeps its rule. */
function brokenRule(rule: ColumnRule, value: string): string | undefined {
  if (value === '') return rule.blank ? undefined : 'must not be blank';
  switch (rule.kind) {
    case 'number': {
      const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = rule;
      const allowed = `must be a ${rule.integer ? 'whole ' : ''}number from ${min} to ${max}`;
      if (!PLAIN_NUMBER.test(value)) return allowed;
      const n = Number(value);
      return n < min || n > max || (rule.integer && !Number.isInteger(n)) ? allowed : undefined;
    }
    case 'flag':
      return value === 'yes' || value === 'no' ? undefined : 'must be yes or no';
    case 'choice':
      return rule.choices?.includes(value) ? undefined : `must be one of ${rule.choices?.join(', ')}`;
    case 'date':
      return ISO_DATE.test(value) ? undefined : 'must be a date such as 2008-04-01';
    case 'digits':
      return /^\d+$/.test(value) && new Set(value).size === value.length
        ? undefined
        : `must be digits 0-${rule.max}, each once`;
    case 'text':
      return value.length <= 200 ? undefined : 'must be at most 200 characters';
  }
}

function checkKnown(file: string, row: number, known: string, length: number): void {
  if (known.length === length && /^[odm]+$/.test(known)) return;
  throw new InputError({
    file,
    row,
    column: 'known',
    value: known,
    rule: `must be ${length} letters o, d or m`,
  });
}
