// The scenarios that come with Trustscape.

import { refuseName } from './errors.ts';
import { BUILT_IN } from './scenarios.ts';
import { resolveScenario, type Scenario, type ScenarioFile } from './schema.ts';

export const scenarioNames: readonly string[] = BUILT_IN.map(({ name }) => name);

/** Name, title, description and years of each built-in scenario. */
export function describeScenarios(): {
  name: string;
  title: string;
  description: string;
  years: number;
  startDate: string;
}[] {
  return BUILT_IN.map(({ name }) => {
    const { title, description, years, startDate } = builtInScenario(name);
    return { name, title, description, years, startDate };
  });
}

/** What a built-in scenario says, before defaults. Throws InputError for an unknown name. */
export function builtInFile(name: string, place = 'scenario'): ScenarioFile {
  const found = BUILT_IN.find((scenario) => scenario.name === name);
  return found ? structuredClone(found) : refuseName(place, name, 'scenario', scenarioNames);
}

/** A built-in scenario, checked and complete; `overrides` replace whole entries of it. */
export function builtInScenario(name: string, overrides: ScenarioFile = {}): Scenario {
  return resolveScenario({ ...builtInFile(name), ...overrides });
}
