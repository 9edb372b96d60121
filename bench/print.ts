// Numbers of a bench as a reader sees them.
import type { Spread } from './measure.ts';
import type { Machine } from './result.ts';

/** Three significant figures, without an exponent. */
export function significant(value: number): string {
  if (Math.abs(value) >= 100) return grouped(value);
  return value.toFixed(Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 0.1 ? 2 : 4);
}

export function grouped(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}

/** Least and most, in brackets; nothing when there was one lap. */
export function rangeOf({ min, max }: Spread): string {
  if (min === max) return '';
  return `(${significant(min)}–${significant(max)})`;
}

export function machineLine({ processor, cores, memoryGB, system, runtime, loadBefore }: Machine): string {
  return [
    processor,
    `${cores} cores`,
    ...(memoryGB === undefined ? [] : [`${memoryGB} GB`]),
    system,
    `${runtime}${loadBefore === undefined ? '' : `; load ${loadBefore} before the run`}`,
  ].join(', ');
}

/** `20 years`, `91 days`. */
export function timeOf(days: number): string {
  const years = Math.round(days / 365.25);
  if (Math.abs(days - years * 365.25) < 6 && years > 0) return years === 1 ? '1 year' : `${years} years`;
  return `${days} days`;
}
