// The monthly record of a run, and quarters and years made of it.
import { Indicator } from '../../assembly/layout.ts';
import { financialYearName, monthEnd } from './dates.ts';
import { foldOf, type Measure } from './indicators.ts';

/** What a run wrote down: month × Indicator. */
export interface MonthlyRecord {
  startDate: string;
  months: number;
  values: Float64Array;
}

export interface Period {
  /** `2008-09` for a year, `2008-09 Q1` for a quarter, `2008-04-30` for a month. */
  name: string;
  from: number;
  /** First month after it. */
  to: number;
}

/** Whole periods of `length` months; an unfinished one at the end is left out. */
export function periodsOf(record: MonthlyRecord, length: 1 | 3 | 12): Period[] {
  return Array.from({ length: Math.floor(record.months / length) }, (_, i) => {
    const from = i * length;
    const year = financialYearName(record.startDate, Math.floor(from / 12));
    const name =
      length === 12 ? year : length === 3 ? `${year} Q${(i % 4) + 1}` : monthEnd(record.startDate, i);
    return { name, from, to: from + length };
  });
}

/** The value of a measure over a period; NaN where it has no meaning there. */
export function valueOver(record: MonthlyRecord, measure: Measure, { from, to }: Period): number {
  return measure.value((indicator) => folded(record.values, indicator, from, to));
}

function folded(values: Float64Array, indicator: Indicator, from: number, to: number): number {
  const at = (month: number) => values[month * Indicator.Count + indicator]!;
  const fold = foldOf(indicator);
  if (fold === 'last') return at(to - 1);
  let sum = 0;
  for (let month = from; month < to; month++) sum += at(month);
  return fold === 'mean' ? sum / (to - from) : sum;
}
