// The scenarios that come with Trustscape.
import { refuseName } from './errors.ts';
import { resolveScenario, type Scenario, type ScenarioFile } from './schema.ts';

const BUILT_IN: readonly (ScenarioFile & { name: string; title: string; description: string })[] = [
  {
    name: 'england-2008',
    title: 'England from 1 April 2008',
    description:
      'History’s rules on their dates: every trust, hospital and household of England for twenty years.',
    world: 'england',
    startDate: '2008-04-01',
    years: 20,
  },
  {
    name: 'england-2012',
    title: 'England from 1 April 2012',
    description:
      'The year of the first administrator: South London Healthcare whole, its neighbours looking over their shoulders.',
    world: 'england',
    startDate: '2012-04-01',
    years: 16,
  },
  {
    name: 'sandbox',
    title: 'Sandbox',
    description:
      'Six hospitals and a million people, made up; twenty years in seconds. For teaching and for trying things.',
    world: 'sandbox',
    startDate: '2008-04-01',
    years: 20,
  },
];

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
