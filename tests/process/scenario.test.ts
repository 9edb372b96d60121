import { describe, expect, test } from 'vitest';
import { MAX_YEARS, Mechanism, Rule, Series } from '../../assembly/layout.ts';
import {
  builtInFile,
  builtInScenario,
  describeScenarios,
  scenarioNames,
} from '../../src/scenario/builtIn.ts';
import { mechanismMasks, packRules, packSeries } from '../../src/scenario/pack.ts';
import { PARAMETERS } from '../../src/scenario/parameters.ts';
import { MECHANISMS, resolveScenario, scenarioJsonSchema } from '../../src/scenario/schema.ts';
import { SERIES, YEARS } from '../../src/scenario/series.ts';
import { applySetting } from '../../src/scenario/set.ts';

const refusal = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('Nothing was refused.');
};

describe('the parameter table', () => {
  test('has every rule of the core once, under a path of its own', () => {
    expect(PARAMETERS).toHaveLength(Rule.Count);
    expect(PARAMETERS.map(({ rule }) => rule)).toEqual(PARAMETERS.map((_, i) => i));
    expect(new Set(PARAMETERS.map(({ path }) => path)).size).toBe(Rule.Count);
  });

  test('gives each number a unit, a source and a default inside its range', () => {
    for (const { path, unit, source, label, description, min, max, default: standard } of PARAMETERS) {
      expect(
        [unit, source, label, description].every((words) => words.length > 0),
        path,
      ).toBe(true);
      expect(min, path).toBeLessThan(max);
      expect(standard, path).toBeGreaterThanOrEqual(min);
      expect(standard, path).toBeLessThanOrEqual(max);
    }
  });

  test('gives each series a default inside its range for every year', () => {
    expect(SERIES).toHaveLength(Series.Count);
    for (const { name, defaults, min, max } of SERIES) {
      expect(defaults, name).toHaveLength(YEARS.length);
      expect(Math.min(...defaults), name).toBeGreaterThanOrEqual(min);
      expect(Math.max(...defaults), name).toBeLessThanOrEqual(max);
    }
  });
});

describe('built-in scenarios', () => {
  test('are England at two dates, the questions of the leaders and a sandbox', () => {
    expect(scenarioNames).toHaveLength(20);
    expect(new Set(scenarioNames).size).toBe(20);
    for (const name of ['england-2008', 'dh-2008-null', 'south-london-2012/unmanaged', 'sandbox'])
      expect(scenarioNames).toContain(name);
    for (const { years } of describeScenarios()) expect([10, 16, 20]).toContain(years);
  });

  test('resolve to themselves when read back from what they resolved to', () => {
    for (const name of scenarioNames) {
      const scenario = builtInScenario(name, { seed: 7 });
      expect(resolveScenario(JSON.parse(JSON.stringify(scenario)))).toEqual(scenario);
    }
  });

  test('start in 2012 with the world four years on, unless told otherwise', () => {
    expect(builtInScenario('england-2008').parameters.choice!.informationFactor).toBe(1.26);
    const later = builtInScenario('england-2012').parameters;
    expect(later.choice!.informationFactor).toBeCloseTo(0.892, 9);
    expect(later.income!.priceLevel).toBeCloseTo(1.017 * 0.985 * 0.982, 9);
    expect(later.care!.lengthOfStayFactor).toBeCloseTo(0.988 ** 4, 9);
    const told = builtInScenario('england-2012', { parameters: { choice: { informationFactor: 1 } } });
    expect(told.parameters.choice!.informationFactor).toBe(1);
  });

  test('an unknown name is refused with the nearest one', () => {
    expect(refusal(() => builtInFile('england-2009'))).toBe(
      'scenario, value "england-2009": no such scenario; did you mean "england-2008"?',
    );
  });
});

describe('checks', () => {
  const check = (file: unknown) => refusal(() => resolveScenario(file, 'my.json'));

  test.each([
    [{ years: 0 }, 'my.json: years, value "0": allowed: a whole number from 1 to 20'],
    [{ years: 2.5 }, 'my.json: years, value "2.5": allowed: a whole number from 1 to 20'],
    [{ seed: -1 }, 'my.json: seed, value "-1": allowed: a whole number from 0 to 9007199254740991'],
    [{ world: 'mars' }, 'my.json: world, value "mars": allowed: england, sandbox, own'],
    [{ without: ['gravity'] }, 'my.json: without.0, value "gravity": allowed: choiceFeedback, '],
    [
      { parameters: { regime: { closureAversion: 'high' } } },
      'my.json: parameters.regime.closureAversion, value "high": allowed: a number from 0 to 5 (weight)',
    ],
    [
      { parameters: { regime: { closureAversion: null } } },
      'my.json: parameters.regime.closureAversion, value "null": allowed: a number from 0 to 5 (weight)',
    ],
    [
      { parameters: { regime: { closureAversoin: 1 } } },
      'my.json: parameters.regime.closureAversoin, value "closureAversoin": no such entry; did you mean "closureAversion"?',
    ],
    [
      { series: { tariffChange: { 2012: [1] } } },
      'my.json: series.tariffChange.2012, value "[1]": allowed: a number',
    ],
    [
      { series: { tariffChange: { 1999: 0 } } },
      'my.json: series.tariffChange.1999, value "1999": no such entry',
    ],
    [{ world: 'own' }, 'my.json: own, value "nothing": allowed: the files trusts, sites and zones'],
    [{ world: 'sandbox', region: 'London' }, 'my.json: region, value "London": allowed: nothing, unless'],
    [[1], 'my.json, value "[1]": allowed: a JSON object'],
    [null, 'my.json, value "null": allowed: a JSON object'],
  ])('%j is refused with path, value and what is allowed', (file, message) => {
    expect(check(file).startsWith(message) ? message : check(file)).toBe(message);
    expect(check(file)).not.toContain('\n');
  });

  test('a number that is no number is refused', () => {
    expect(check({ parameters: { patients: { needSlope: Number.NaN } } })).toContain('value "NaN"');
  });
});

describe('--set', () => {
  test('enters parameters, years of a series and plain entries', () => {
    const settings = [
      'trusts.frontierProductivity=0.02',
      'parameters.regime.closureAversion=0',
      'series.tariffChange.2012=-0.02',
      'seed=9',
    ];
    const scenario = resolveScenario(settings.reduce(applySetting, builtInFile('sandbox')));
    expect(scenario.parameters.trusts!.frontierProductivity).toBe(0.02);
    expect(scenario.parameters.regime!.closureAversion).toBe(0);
    expect(scenario.series.tariffChange![2012]).toBe(-0.02);
    expect(scenario.seed).toBe(9);
  });

  test.each([
    ['trusts.frontierProductivty=1', 'did you mean "trusts.frontierProductivity"?'],
    ['closureAversion=1', 'did you mean "regime.closureAversion"?'],
    ['trusts.frontierProductivity=NaN', 'value "NaN": allowed: a number from -0.02 to 0.06 (a year)'],
    ['trusts.frontierProductivity=', 'value "": allowed: a number'],
    ['series.tariffChange.1999=0', 'allowed: series.tariffChange.YEAR with YEAR from 2008 to 2032'],
    ['series.tarifChange.2010=0', 'did you mean "tariffChange"?'],
    ['nonsense', 'allowed: path=value'],
    ['years=0', '--set years, value "0": allowed: a whole number from 1 to 20'],
  ])('%s is refused', (setting, message) => {
    expect(refusal(() => applySetting({}, setting))).toContain(message);
  });

  test('a value out of range is refused when the scenario is resolved', () => {
    const file = applySetting({}, 'regime.patience=3');
    expect(refusal(() => resolveScenario(file))).toContain(
      'parameters.regime.patience, value "3": allowed: a number from -1 to 1',
    );
  });
});

describe('packing', () => {
  test('puts each rule at its place in the core', () => {
    const packed = packRules(
      builtInScenario('england-2008', { parameters: { regime: { closureAversion: 2.5 } } }),
    );
    expect(packed).toHaveLength(Rule.Count);
    expect(packed[Rule.ClosureAversion]).toBe(2.5);
    expect(packed[Rule.PlannedDistance]).toBe(-0.265);
  });

  test('begins each series in the financial year of the start', () => {
    const at = (scenario: Float64Array, series: Series, year: number) =>
      scenario[series * (MAX_YEARS + 1) + year];
    const early = packSeries(builtInScenario('england-2008'));
    const late = packSeries(builtInScenario('england-2012'));
    expect(early).toHaveLength(Series.Count * (MAX_YEARS + 1));
    expect(at(early, Series.TariffChange, 4)).toBe(-0.018);
    expect(at(late, Series.TariffChange, 0)).toBe(-0.018);
    expect(at(late, Series.Elections, 2)).toBe(1);
    expect(at(late, Series.InputInflation, MAX_YEARS)).toBe(0.021);
  });

  test('sets a bit for each mechanism that acts', () => {
    const bits = (words: readonly number[]) =>
      words.map((word) => (word >>> 0).toString(2).replaceAll('0', '').length);
    const all = mechanismMasks(builtInScenario('sandbox'));
    expect(bits(all)).toEqual([32, MECHANISMS.length - 32]);
    const some = mechanismMasks(
      builtInScenario('sandbox', { without: ['takeover', 'merger', 'merger', 'closure'] }),
    );
    expect(all[0] ^ some[0]).toBe(
      (1 << Mechanism.Takeover) | (1 << Mechanism.Closure) | (1 << Mechanism.Merger),
    );
    expect(all[1] ^ some[1]).toBe(0);
    const later = mechanismMasks(builtInScenario('sandbox', { without: ['localEconomy'] }));
    expect(all[1] ^ later[1]).toBe(1 << (Mechanism.LocalEconomy % 32));
  });
});

test('the JSON Schema says unit, source, range and default of each number and allows nothing else', () => {
  const schema = scenarioJsonSchema() as {
    additionalProperties: boolean;
    properties: Record<string, { properties: Record<string, { properties: Record<string, unknown> }> }>;
  };
  expect(schema.additionalProperties).toBe(false);
  const leaf = schema.properties.parameters!.properties.regime!.properties.closureAversion;
  expect(leaf).toMatchObject({
    type: 'number',
    minimum: 0,
    maximum: 5,
    default: 1,
    unit: 'weight',
    source: 'judgement',
    live: true,
  });
});
