// Calendar of a run: days since its start as dates, months as they close, financial years by name.

const DAY_MS = 86_400_000;

/** ISO date of a day since `startDate`. */
export function dateOf(startDate: string, day: number): string {
  return new Date(Date.parse(`${startDate}T00:00:00Z`) + day * DAY_MS).toISOString().slice(0, 10);
}

/** Last day, as an ISO date, of month `month` since the start (0 is the first). */
export function monthEnd(startDate: string, month: number): string {
  const [year, first] = startDate.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, first - 1 + month + 1, 0)).toISOString().slice(0, 10);
}

/** Days from the start until `years` years later: the length of a run. */
export function daysOf(startDate: string, years: number): number {
  const end = `${Number(startDate.slice(0, 4)) + years}${startDate.slice(4)}`;
  return Math.round((Date.parse(`${end}T00:00:00Z`) - Date.parse(`${startDate}T00:00:00Z`)) / DAY_MS);
}

/** `2008-09` for the financial year `year` after the one of the start. */
export function financialYearName(startDate: string, year: number): string {
  const first = Number(startDate.slice(0, 4)) + year;
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
}
