// What the rest of the house takes from here.
export { builtInFile, builtInScenario, describeScenarios, scenarioNames } from './builtIn.ts';
export { InputError } from './errors.ts';
export { mechanismMasks, packRules, packSeries } from './pack.ts';
export { JUDGEMENT, PARAMETER_GROUPS, PARAMETERS, type Parameter, parameterAt } from './parameters.ts';
export {
  defaultOf,
  MECHANISMS,
  resolveScenario,
  type Scenario,
  type ScenarioFile,
  scenarioJsonSchema,
} from './schema.ts';
export { FIRST_YEAR, LAST_YEAR, SERIES, type SeriesEntry, YEARS } from './series.ts';
export { applyPlain, applySetting, applyWithout, settablePaths } from './set.ts';
