/** A user's file that breaks a rule: one line that says where, what and which rule. */
export class InputError extends Error {
  readonly file: string;
  /** Row as a spreadsheet counts it, the header being 1; 0 when the whole file is at fault. */
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly rule: string;

  constructor(at: { file: string; row?: number; column?: string; value?: string; rule: string }) {
    const { file, row = 0, column = '', value, rule } = at;
    const places = [file];
    if (row > 0) places.push(`row ${row}`);
    if (column !== '') places.push(`column ${column}`);
    if (value !== undefined) places.push(`value "${shorten(value)}"`);
    super(`${places.join(', ')}: ${rule}`);
    this.name = 'InputError';
    this.file = file;
    this.row = row;
    this.column = column;
    this.value = value ?? '';
    this.rule = rule;
  }
}

const LONGEST = 60;

/** A value fit for one line: no line ends or control characters, not too long. */
function shorten(value: string): string {
  const plain = value.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '·');
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}
