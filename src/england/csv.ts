import { InputError } from './inputError.ts';

/** Largest file read, so that a host may ask before it reads; the whole of England's zones is about 1 MB. */
export const LARGEST_BYTES = 20_000_000;

export interface Csv {
  header: string[];
  /** Cells by row; row n stands on the spreadsheet's row n + 2. */
  rows: string[][];
}

/**
 * Parses comma-separated text: a header, then rows of the same width; quoted cells may hold commas, quotes and line ends.
 * Throws InputError for a file that is too large, empty or not text, and for a row of another width.
 */
export function parseCsv(file: string, text: string): Csv {
  if (text.length > LARGEST_BYTES) {
    throw new InputError({
      file,
      rule: `larger than ${LARGEST_BYTES / 1e6} MB; give one row for each trust, site or zone`,
    });
  }
  if (text.trim() === '')
    throw new InputError({ file, rule: 'is empty; it needs a header and at least one row' });
  if (isNoise(text)) throw new InputError({ file, rule: 'is not text; save it as CSV in UTF-8' });

  const [header, ...rows] = readCells(file, text);
  header[0] = header[0].replace(/^\uFEFF/, '');
  for (let r = 0; r < rows.length; r++) {
    if (rows[r].length === header.length) continue;
    throw new InputError({
      file,
      row: r + 2,
      rule: `has ${rows[r].length} cells where the header has ${header.length} columns`,
    });
  }
  if (rows.length === 0) throw new InputError({ file, rule: 'has a header but no rows' });
  return { header: header.map((name) => name.trim()), rows };
}

/** Characters that no table of names and numbers holds: controls, and the mark of bytes that are not UTF-8. */
function isNoise(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0xfffd || (c < 32 && c !== 9 && c !== 10 && c !== 13)) return true;
  }
  return false;
}

function readCells(file: string, text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let start = 0;
  const end = text.length;
  while (start <= end) {
    const quoted = text[start] === '"';
    const stop = quoted ? closingQuote(file, text, start, rows.length) : nextBreak(text, start);
    const cell = quoted ? text.slice(start + 1, stop).replaceAll('""', '"') : text.slice(start, stop).trim();
    const after = quoted ? nextBreak(text, stop + 1) : stop;
    row.push(cell);
    start = after + 1;
    if (text[after] === ',') continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}

/** Where the next comma, line end or the end of the text stands. */
function nextBreak(text: string, from: number): number {
  let i = from;
  while (i < text.length && text[i] !== ',' && text[i] !== '\n') i++;
  return i;
}

function closingQuote(file: string, text: string, open: number, rows: number): number {
  let i = text.indexOf('"', open + 1);
  while (i >= 0 && text[i + 1] === '"') i = text.indexOf('"', i + 2);
  if (i < 0) throw new InputError({ file, row: rows + 1, rule: 'a quoted cell is never closed' });
  return i;
}
