const MS_PER_DAY = 86_400_000;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export function dateOf(startDate: string, day: number): Date {
  return new Date(Date.parse(`${startDate}T00:00:00Z`) + Math.floor(day) * MS_PER_DAY);
}

/** Days from the start date to an ISO date. */
export function dayOf(startDate: string, date: string): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${startDate}T00:00:00Z`)) / MS_PER_DAY);
}

/** Calendar quarter: "Q4 2012". */
export function quarterName(date: Date): string {
  return `Q${Math.floor(date.getUTCMonth() / 3) + 1} ${date.getUTCFullYear()}`;
}

/** "19 October". */
export function dayAndMonth(date: Date): string {
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
}

/** "19 October 2012". */
export function fullDate(date: Date): string {
  return `${dayAndMonth(date)} ${date.getUTCFullYear()}`;
}

/** First day of the calendar quarter before (−1) or after (+1) `day`; a day inside a quarter steps back to its start. */
export function quarterStep(startDate: string, day: number, direction: 1 | -1): number {
  const date = dateOf(startDate, day);
  const quarter = Math.floor(date.getUTCMonth() / 3);
  const startOf = (q: number) =>
    dayOf(startDate, new Date(Date.UTC(date.getUTCFullYear(), q * 3, 1)).toISOString().slice(0, 10));
  if (direction === 1) return startOf(quarter + 1);
  const start = startOf(quarter);
  return start < Math.floor(day) ? start : startOf(quarter - 1);
}
