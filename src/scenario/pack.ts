// A scenario as the flat numbers that the core's columns take.
import { MAX_YEARS, Rule, Series } from '../../assembly/layout.ts';
import { PARAMETERS } from './parameters.ts';
import { MECHANISMS, type Scenario } from './schema.ts';
import { LAST_YEAR, SERIES } from './series.ts';

/** The value of each `Rule`; length Rule.Count. */
export function packRules(scenario: Scenario): Float64Array {
  const packed = new Float64Array(Rule.Count);
  for (const { rule, group, name } of PARAMETERS) packed[rule] = scenario.parameters[group]![name]!;
  return packed;
}

/** `Series` × (MAX_YEARS + 1), the first number being that of the financial year in which the run starts. */
export function packSeries(scenario: Scenario): Float64Array {
  const start = Number(scenario.startDate.slice(0, 4));
  const packed = new Float64Array(Series.Count * (MAX_YEARS + 1));
  for (const { series, name } of SERIES) {
    for (let i = 0; i <= MAX_YEARS; i++) {
      packed[series * (MAX_YEARS + 1) + i] = scenario.series[name]![Math.min(start + i, LAST_YEAR)]!;
    }
  }
  return packed;
}

/** Two words with a bit for each `Mechanism` that acts: 1 << (Mechanism % 32). */
export function mechanismMasks(scenario: Scenario): [number, number] {
  const words: [number, number] = [0, 0];
  MECHANISMS.forEach((name, i) => {
    if (!scenario.without.includes(name)) words[i < 32 ? 0 : 1] |= 1 << (i % 32);
  });
  return words;
}
