// Numbers as the page prints them.
const MINUS = '\u2212';
const THIN = '\u2009';

/** A number with a true minus and thin grouping by commas. */
export function number(value: number, digits = 0): string {
  const text = Math.abs(value).toLocaleString('en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  const zero = !/[1-9]/.test(text);
  return value < 0 && !zero ? MINUS + text : text;
}

export const percent = (share: number, digits = 1) => `${number(share * 100, digits)}${THIN}%`;

/** Money given in £m: "£438m", "−£2.1m", "£1.24bn". */
export function money(millions: number): string {
  const sign = millions < 0 ? MINUS : '';
  const size = Math.abs(millions);
  if (size >= 1000) return `${sign}£${number(size / 1000, 2)}bn`;
  if (size >= 100) return `${sign}£${number(size)}m`;
  const text = number(size, 1);
  return `${/[1-9]/.test(text) ? sign : ''}£${text}m`;
}

/** Big counts: "1,240", "83.4 million", "1.20 billion". */
export function count(value: number): string {
  if (value >= 1e9) return `${number(value / 1e9, 2)} billion`;
  if (value >= 1e6) return `${number(value / 1e6, 1)} million`;
  return number(value);
}
