// Defaults that differ when a run starts on 1 April 2012: the world has moved four years along its own trends.
//
// Made by + and × alone, which are the same in every browser.
import { Series } from '../../../assembly/layout.ts';
import { SERIES } from '../series.ts';
import { CARE } from './care.ts';
import { CHOICE } from './choice.ts';
import type { Parameter } from './parameter.ts';
import { PATIENTS } from './patients.ts';

const YEARS_ON = 4;

/** Path → default at the later start. */
export const OPENING_2012: Readonly<Record<string, number>> = {
  'patients.attendancesPerYear': grown(PATIENTS, 'attendancesPerYear', 'attendanceGrowth'),
  'patients.directEmergenciesPerYear': grown(PATIENTS, 'directEmergenciesPerYear', 'emergencyGrowth'),
  'patients.firstOutpatientsPerYear': grown(PATIENTS, 'firstOutpatientsPerYear', 'plannedGrowth'),
  'care.lengthOfStayFactor': grown(CARE, 'lengthOfStayFactor', 'lengthOfStayTrend'),
  'choice.informationFactor': of(CHOICE, 'informationFactor') + YEARS_ON * of(CHOICE, 'informationTrend'),
  'income.priceLevel': priceLevel(),
};

function of(group: readonly Parameter[], name: string): number {
  const found = group.find((entry) => entry.name === name);
  if (!found) throw new Error(`There is no parameter ${name}.`);
  return found.default;
}

function grown(group: readonly Parameter[], level: string, growth: string): number {
  let value = of(group, level);
  for (let year = 0; year < YEARS_ON; year++) value *= 1 + of(group, growth);
  return value;
}

/** Prices of 2012-13 beside those of 2008-09. */
function priceLevel(): number {
  const { defaults } = SERIES[Series.TariffChange]!;
  return defaults.slice(1, 1 + YEARS_ON).reduce((level, change) => level * (1 + change), 1);
}
