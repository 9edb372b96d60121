// Whether the first model year looks like England 2008-09.
import { measureNamed } from './indicators.ts';
import { type MonthlyRecord, valueOver } from './periods.ts';

export interface FirstYearRow {
  measure: string;
  unit: string;
  model: number;
  low: number;
  high: number;
  source: string;
  inside: boolean;
}

/** Measure, unit shown, factor to that unit, least, most, source of the range. */
const TARGETS: readonly (readonly [string, string, number, number, number, string])[] = [
  ['occupancy', '%', 100, 84, 90, 'KH03: about 86-88 % in 2008-12 (from memory)'],
  ['fourHourPerformance', '%', 100, 95, 99, 'DH: 98 % standard; 96-97 % in 2011-12 (from memory)'],
  [
    'eighteenWeekPerformance',
    '%',
    100,
    85,
    96,
    'DH: 90 % admitted, 95 % not admitted from end 2008 (from memory)',
  ],
  ['emergencyAdmissions', 'm', 1e-6, 4.8, 5.5, 'HES: about 5.0 m in 2008-09, 5.3 m in 2010-11'],
  ['attendances', 'm', 1e-6, 18, 21, 'A & E of all types, 19.5 m in 2008-09 (NIHR)'],
  ['plannedAdmissions', 'm', 1e-6, 7, 8.5, 'HES: 5.7-5.9 m day cases, 1.6 m inpatients'],
  ['emergencyDistanceMedianKm', 'km', 1, 4, 7, 'Nicholl et al. 2007: median 5 km in a straight line'],
  ['bypassShare', '%', 100, 25, 50, 'Moscelli et al. 2016: 25 % in 2002 to about 50 % in 2013'],
  ['incomeM', '£bn', 1e-3, 48, 62, 'reference-cost returns 2011-12: £53bn from 248 trusts'],
  ['deficitShare', '%', 100, 5, 15, 'King’s Fund: 8 % overspent in 2009-10, 5 % in 2010-11'],
];

/** The table of targets for a run's first twelve months. @throws if the run is shorter */
export function firstYear(record: MonthlyRecord): FirstYearRow[] {
  if (record.months < 12) throw new Error('The run is shorter than a year.');
  return TARGETS.map(([key, unit, factor, low, high, source]) => {
    const measure = measureNamed(key);
    const model = valueOver(record, measure, { name: 'first year', from: 0, to: 12 }) * factor;
    return { measure: measure.label, unit, model, low, high, source, inside: model >= low && model <= high };
  });
}
