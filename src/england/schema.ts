import { MAX_SITES, MAX_TRUSTS, MAX_ZONES, SPECIALTIES } from '../../assembly/layout.ts';

export const REGIONS = [
  'North East',
  'North West',
  'Yorkshire and the Humber',
  'East Midlands',
  'West Midlands',
  'East of England',
  'London',
  'South East',
  'South West',
] as const;
export const TRUST_TYPES = ['acute', 'specialist', 'mental_health', 'community', 'ambulance'] as const;
export const AGE_COLUMNS = [
  'age_0_4',
  'age_5_17',
  'age_18_44',
  'age_45_64',
  'age_65_74',
  'age_75_84',
  'age_85_plus',
] as const;

export type TableName = 'zones' | 'trusts' | 'sites';

/** One column of a file and the rule that its cells keep. */
export interface ColumnRule {
  name: string;
  /** The field of the World's type that it fills. */
  field: string;
  kind: 'text' | 'number' | 'flag' | 'date' | 'choice' | 'digits';
  min?: number;
  max?: number;
  integer?: boolean;
  choices?: readonly string[];
  /** The cell may be blank. */
  blank?: boolean;
}

export interface TableRule {
  columns: readonly ColumnRule[];
  most: number;
}

const text = (name: string, field = name): ColumnRule => ({ name, field, kind: 'text' });
const flag = (name: string, field = name): ColumnRule => ({ name, field, kind: 'flag' });
const number = (name: string, field: string, min: number, max: number): ColumnRule => ({
  name,
  field,
  kind: 'number',
  min,
  max,
});
const whole = (name: string, field: string, max: number): ColumnRule => ({
  ...number(name, field, 0, max),
  integer: true,
});
const choice = (name: string, choices: readonly string[]): ColumnRule => ({
  name,
  field: name,
  kind: 'choice',
  choices,
});
const day = (name: string, field: string): ColumnRule => ({ name, field, kind: 'date', blank: true });
// The British National Grid spans 700 by 1300 km.
const position = [number('easting_km', 'eastingKm', 0, 700), number('northing_km', 'northingKm', 0, 1300)];

/** The three files, England's own and a user's alike. `start` and `known` may be left out: see OPTIONAL. */
export const TABLES: Record<TableName, TableRule> = {
  zones: {
    most: MAX_ZONES,
    columns: [
      text('code'),
      text('name'),
      ...position,
      number('area_km2', 'areaKm2', 0, 10_000),
      ...AGE_COLUMNS.map((name) => number(name, 'population', 0, 1_000_000)),
      number('deprivation', 'deprivation', 0, 100),
      choice('region', REGIONS),
      flag('rural'),
      text('commissioner'),
    ],
  },
  trusts: {
    most: MAX_TRUSTS,
    columns: [
      text('code'),
      text('name'),
      choice('type', TRUST_TYPES),
      flag('foundation'),
      ...position,
      choice('region', REGIONS),
      flag('teaching'),
      number('income_m', 'incomeM', 0.1, 10_000),
      number('surplus_m', 'surplusM', -5_000, 5_000),
      flag('surplus_named', 'surplusNamed'),
      number('debt_m', 'debtM', 0, 10_000),
      number('market_forces', 'marketForces', 0.5, 2),
    ],
  },
  sites: {
    most: MAX_SITES,
    columns: [
      text('code'),
      text('name'),
      text('trust'),
      ...position,
      { ...whole('beds', 'beds', 5_000), min: 1 },
      whole('maternity_beds', 'maternityBeds', 1_000),
      number('occupancy', 'occupancy', 0.01, 1),
      number('floor_area_m2', 'floorAreaM2', 0, 2_000_000),
      number('backlog_m', 'backlogM', 0, 2_000),
      number('pfi_charge_m', 'pfiChargeM', 0, 1_000),
      day('pfi_from', 'pfiFrom'),
      day('pfi_to', 'pfiTo'),
      flag('emergency', 'services'),
      flag('maternity', 'services'),
      { name: 'specialties', field: 'services', kind: 'digits', max: SPECIALTIES - 1, blank: true },
      whole('attendances', 'attendances', 2_000_000),
      flag('specialist'),
    ],
  },
};

/** Columns that a file may leave out: the start date that a row holds for, and how each cell is known. */
export const OPTIONAL: Record<TableName, readonly string[]> = {
  zones: ['known'],
  trusts: ['start', 'known'],
  sites: ['start', 'known'],
};
