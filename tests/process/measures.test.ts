import { describe, expect, test } from 'vitest';
import { EventKind, Governance, Indicator, Instrument, TrustYear } from '../../assembly/layout.ts';
import type { RunView } from '../../src/engine/frame.ts';
import { eventsCsv, indicatorsCsv, trustsCsv } from '../../src/measures/csv.ts';
import { dateOf, daysOf, financialYearName, monthEnd } from '../../src/measures/dates.ts';
import { firstYear } from '../../src/measures/firstYear.ts';
import { MEASURES, measureNamed } from '../../src/measures/indicators.ts';
import { type MonthlyRecord, periodsOf, valueOver } from '../../src/measures/periods.ts';

/** A record in which each indicator of month m has the value `of(indicator, m)`. */
function recordWith(months: number, of: (indicator: Indicator, month: number) => number): MonthlyRecord {
  const values = new Float64Array(months * Indicator.Count);
  for (let month = 0; month < months; month++) {
    for (let i = 0; i < Indicator.Count; i++) values[month * Indicator.Count + i] = of(i, month);
  }
  return { startDate: '2008-04-01', months, values };
}

describe('measures', () => {
  test('have a key of their own, a unit and a definition', () => {
    expect(MEASURES.length).toBeGreaterThan(Indicator.Count);
    expect(new Set(MEASURES.map(({ key }) => key)).size).toBe(MEASURES.length);
    for (const { key, unit, definition } of MEASURES) {
      expect(unit, key).not.toBe('');
      expect(definition, key).toMatch(/^[A-Z0-9].{10,}\.$/);
    }
  });

  test('add counts, average rates and take the last of stocks', () => {
    const record = recordWith(12, (_, month) => month + 1);
    const [year] = periodsOf(record, 12);
    expect(valueOver(record, measureNamed('attendances'), year!)).toBe(78);
    expect(valueOver(record, measureNamed('beliefMean'), year!)).toBe(6.5);
    expect(valueOver(record, measureNamed('bedsOpen'), year!)).toBe(12);
    const quarters = periodsOf(record, 3);
    expect(quarters.map(({ name }) => name)).toEqual([
      '2008-09 Q1',
      '2008-09 Q2',
      '2008-09 Q3',
      '2008-09 Q4',
    ]);
    expect(quarters.map((quarter) => valueOver(record, measureNamed('attendances'), quarter))).toEqual([
      6, 15, 24, 33,
    ]);
  });

  test('weigh a ratio by the months’ own volumes', () => {
    const record = recordWith(3, (indicator, month) => {
      if (indicator === Indicator.Attendances) return [100, 300, 600][month]!;
      return indicator === Indicator.AttendancesOverFourHours ? [10, 0, 0][month]! : 0;
    });
    const [quarter] = periodsOf(record, 3);
    expect(valueOver(record, measureNamed('fourHourPerformance'), quarter!)).toBeCloseTo(0.99, 12);
    expect(valueOver(record, measureNamed('occupancy'), quarter!)).toBeNaN();
  });

  test('leave out a period that is not whole', () => {
    expect(
      periodsOf(
        recordWith(14, () => 0),
        12,
      ),
    ).toHaveLength(1);
    expect(
      periodsOf(
        recordWith(14, () => 0),
        3,
      ),
    ).toHaveLength(4);
  });
});

test('dates follow the calendar, leap years and all', () => {
  expect(dateOf('2008-04-01', 0)).toBe('2008-04-01');
  expect(dateOf('2008-04-01', 365)).toBe('2009-04-01');
  expect(daysOf('2008-04-01', 20)).toBe(7305);
  expect(monthEnd('2008-04-01', 10)).toBe('2009-02-28');
  expect(monthEnd('2012-04-01', 46)).toBe('2016-02-29');
  expect(financialYearName('2008-04-01', 91)).toBe('2099-00');
});

describe('tables', () => {
  const view = {
    startDate: '2008-04-01',
    trusts: { code: ['RA', 'RB'], name: ['Ashdale, Harbury', 'Wend "Valley"'], kind: new Uint8Array(2) },
    sites: { code: ['RA1'], name: ['Ashdale'] },
  } as unknown as RunView;

  test('indicators.csv has a line for each month and measure, with fixed decimals and no minus nought', () => {
    const lines = indicatorsCsv(recordWith(2, () => -0))
      .trimEnd()
      .split('\n');
    expect(lines[0]).toBe('date,indicator,unit,value');
    expect(lines).toHaveLength(1 + 2 * MEASURES.length);
    expect(lines[1]).toBe('2008-04-30,attendances,patients,0');
    expect(lines).toContain('2008-05-31,surplusM,£m,0.000');
    expect(lines).toContain('2008-05-31,occupancy,share,');
  });

  test('trusts.csv quotes names and gives a dissolved trust its owner only', () => {
    const values = new Float64Array(2 * TrustYear.Count);
    values[TrustYear.Income] = 231.98765;
    values[TrustYear.Governance] = Governance.FoundationTrust;
    values[TrustYear.Count + TrustYear.Income] = 5;
    values[TrustYear.Count + TrustYear.Governance] = Governance.Dissolved;
    const [header, first, second] = trustsCsv('2008-04-01', view.trusts, 1, values).split('\n');
    expect(header!.split(',').slice(0, 4)).toEqual(['year', 'trust', 'name', 'income_m']);
    expect(first).toMatch(/^2008-09,RA,"Ashdale, Harbury",231\.988,.*,foundation trust,RA$/);
    expect(second).toMatch(/^2008-09,RB,"Wend ""Valley""",,+dissolved,RA$/);
  });

  test('events.csv names trusts and sites by code and leaves out what there is not', () => {
    const events = [
      {
        day: 30,
        kind: EventKind.TakeoverAgreed,
        trust: 1,
        site: -1,
        counterpart: 0,
        instrument: Instrument.Takeover,
        amount: 12.5,
      },
      {
        day: 31,
        kind: EventKind.WardsShut,
        trust: 0,
        site: 0,
        counterpart: -1,
        instrument: Instrument.None,
        amount: 28,
      },
    ];
    expect(eventsCsv(view, events).trimEnd().split('\n')).toEqual([
      'date,event,trust,site,counterpart,instrument,amount',
      '2008-05-01,takeover agreed,RB,,RA,takeover,12.500',
      '2008-05-02,wards shut,RA,RA1,,,28.000',
    ]);
  });
});

describe('the first year beside England 2008-09', () => {
  const england: Partial<Record<Indicator, number>> = {
    [Indicator.Attendances]: 19.5e6 / 12,
    [Indicator.AttendancesOverFourHours]: (19.5e6 / 12) * 0.03,
    [Indicator.OccupiedBedDays]: 87,
    [Indicator.AvailableBedDays]: 100,
    [Indicator.IncomeM]: 53000,
  };
  const record = recordWith(12, (indicator) => england[indicator] ?? 0);

  test('says for each target whether the run lies inside', () => {
    const rows = Object.fromEntries(firstYear(record).map((row) => [row.measure, row]));
    expect(Object.keys(rows)).toHaveLength(10);
    expect(rows['A & E attendances']).toMatchObject({ inside: true, low: 18, high: 21 });
    expect(rows['A & E attendances']!.model).toBeCloseTo(19.5, 9);
    expect(rows['Within four hours']!.model).toBeCloseTo(97, 9);
    expect(rows.Income).toMatchObject({ model: 53, inside: true });
    expect(rows['Emergency admissions']).toMatchObject({ model: 0, inside: false });
    expect(rows['Bypass the nearest']!.inside).toBe(false);
  });

  test('is refused for a run shorter than a year', () => {
    expect(() => firstYear(recordWith(11, () => 0))).toThrow('shorter than a year');
  });
});
