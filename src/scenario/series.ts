// The numbers that change from one financial year to the next. A year is named by its April.
import { Series } from '../../assembly/layout.ts';
import { JUDGEMENT, nameOf } from './parameters/parameter.ts';

/** Years that a series covers: the longest run from the later start date. */
export const FIRST_YEAR = 2008;
export const LAST_YEAR = 2032;
export const YEARS: readonly number[] = Array.from(
  { length: LAST_YEAR - FIRST_YEAR + 1 },
  (_, i) => FIRST_YEAR + i,
);

export interface SeriesEntry {
  series: Series;
  name: string;
  label: string;
  unit: string;
  min: number;
  max: number;
  source: string;
  description: string;
  /** The default of each year of `YEARS`. */
  defaults: readonly number[];
}

/** Values from 2008 on; every later year has `after`. */
function path(values: readonly number[], after: number): number[] {
  return YEARS.map((_, i) => values[i] ?? after);
}

function entry(series: Series, words: Omit<SeriesEntry, 'series' | 'name'>): SeriesEntry {
  return { series, name: nameOf(Series[series]!), ...words };
}

/** In the order of `Series`. */
export const SERIES: readonly SeriesEntry[] = [
  entry(Series.TariffChange, {
    label: 'Change of the tariff',
    unit: 'a year',
    min: -0.2,
    max: 0.3,
    source: 'national tariff 2008-17, net of the efficiency factor: from memory to 2012-13, then HFMA',
    description:
      'Change of prices against the year before. From 2017-18 the price rule of the core sets prices from last year’s accounts and what stands here is added to it; with priceFeedback off this alone moves prices.',
    defaults: path([0.023, 0.017, 0, -0.015, -0.018, -0.011, -0.016, -0.019, 0.011], 0),
  }),
  entry(Series.InputInflation, {
    label: 'Input inflation',
    unit: 'a year',
    min: -0.1,
    max: 0.3,
    source: 'judgement: inflation implied by the tariff, net of pay restraint and income outside the tariff',
    description: 'Rise of what pay and supplies cost against the year before.',
    defaults: path([0.036, 0.03, 0.018, 0.013, 0.016, 0.022, 0.023, 0.024, 0.026], 0.021),
  }),
  entry(Series.RetailPrices, {
    label: 'Retail prices',
    unit: 'a year',
    min: -0.1,
    max: 0.3,
    source:
      'ONS retail prices index, yearly change to 2016 (from memory); then judgement, in step with input inflation',
    description: 'Rise of the index that PFI charges follow.',
    defaults: path([0.04, -0.005, 0.046, 0.052, 0.032, 0.03, 0.024, 0.01, 0.018], 0.03),
  }),
  entry(Series.QualityPayment, {
    label: 'Quality payment (CQUIN)',
    unit: 'share of tariff income',
    min: 0,
    max: 0.2,
    source: '0.5 % in 2009-10, 1.5 % by 2011-12, 2.5 % from 2012-13 (from memory; 2.5 % in 2015-16: HFMA)',
    description: 'Most that a trust can earn for quality on top of the tariff.',
    defaults: path([0, 0.005, 0.015, 0.015], 0.025),
  }),
  entry(Series.Elections, {
    label: 'Years before a general election',
    unit: '1 in such a year',
    min: 0,
    max: 1,
    source:
      'general elections of May 2010, May 2015, June 2017, December 2019 and July 2024; the next by August 2029',
    description: 'The financial year that leads up to an election; the regime is cautious in it.',
    defaults: YEARS.map((year) => ([2009, 2014, 2016, 2019, 2023, 2028].includes(year) ? 1 : 0)),
  }),
  entry(Series.LongStayFactor, {
    label: 'Long stays',
    unit: 'factor',
    min: 0.2,
    max: 5,
    source: JUDGEMENT,
    description: 'Multiplies every stay in that year, besides its trend: delayed discharge, a pandemic.',
    defaults: path([], 1),
  }),
  entry(Series.PrivateAppetite, {
    label: 'Appetite for private help',
    unit: '0-1',
    min: 0,
    max: 1,
    source:
      'judgement: a first franchise under Labour, most in 2010-12, two tenders dropped by 2015, little after',
    description:
      'How much the government wants private operators to run failing hospitals; at 0.5 it is of two minds.',
    defaults: path([0.4, 0.5, 0.9, 0.9, 0.8, 0.6, 0.4], 0.15),
  }),
];

if (SERIES.length !== Series.Count || SERIES.some(({ series }, i) => series !== i)) {
  throw new Error('The table of series is not in the order of the core.');
}
