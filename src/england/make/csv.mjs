// Reads and writes the plain CSV of the facts and of the shipped tables.
import { readFileSync } from 'node:fs';

/** Rows of a CSV file as objects by header; quoted fields may hold commas, quotes and line ends. */
export function readCsv(path) {
  const [header, ...rows] = fields(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}

function fields(text) {
  const rows = [];
  let row = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') cell += text[i++];
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ',' || c === '\n') {
      row.push(cell);
      cell = '';
      if (c === '\n') {
        rows.push(row);
        row = [];
      }
    } else if (c !== '\r') cell += c;
  }
  if (cell !== '' || row.length) rows.push([...row, cell]);
  return rows.filter((r) => r.length > 1 || r[0] !== '');
}

/** CSV text of objects, in the order of `columns`. Numbers must be rounded by the caller. */
export function writeCsv(columns, rows) {
  const line = (cells) => `${cells.map(quote).join(',')}\n`;
  return line(columns) + rows.map((r) => line(columns.map((c) => r[c] ?? ''))).join('');
}

function quote(value) {
  const text = String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A number, or undefined where the source leaves the cell blank. */
export const number = (cell) => (cell === '' || cell === undefined ? undefined : Number(cell));

/** Rounds to a number of decimals as plain decimal text would hold it. */
export const round = (value, decimals) => Number(value.toFixed(decimals));
