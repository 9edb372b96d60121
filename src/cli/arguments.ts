// From the words of a command to the scenario it means.
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { builtInFile, scenarioNames } from '../scenario/builtIn.ts';
import { InputError, refuse, refuseName } from '../scenario/errors.ts';
import { resolveScenario, type Scenario, type ScenarioFile } from '../scenario/schema.ts';
import { applyPlain, applySetting, applyWithout } from '../scenario/set.ts';
import { readUserJson } from './files.ts';
import { checkRegion } from './world.ts';

const text = { type: 'string' } as const;
const many = { type: 'string', multiple: true } as const;

/** Options that shape a scenario, for every command that runs one. */
export const SCENARIO_OPTIONS = {
  years: text,
  region: text,
  seed: text,
  replicate: text,
  fidelity: text,
  set: many,
  without: many,
} as const;

export interface ScenarioOptions {
  years?: string;
  region?: string;
  seed?: string;
  replicate?: string;
  fidelity?: string;
  set?: string[];
  without?: string[];
}

/** Node's strict parser of options, with a plain message for what it refuses. */
export function readArguments<T extends NonNullable<Parameters<typeof parseArgs>[0]>['options']>(
  args: string[],
  options: T,
  mostWords: number,
) {
  try {
    const parsed = parseArgs({
      args: joinValues(args, options),
      options,
      allowPositionals: true,
      strict: true,
    });
    const extra = parsed.positionals[mostWords];
    if (extra !== undefined)
      throw new InputError({ file: 'command line', value: extra, rule: 'one word too many' });
    return parsed;
  } catch (error) {
    if (error instanceof InputError) throw error;
    const flag = /'(-[^' ]*)/.exec((error as Error).message)?.[1] ?? '';
    const known = Object.keys(options ?? {}).map((name) => `--${name}`);
    if (known.includes(flag))
      throw new InputError({ file: flag, rule: 'its value is missing or is not wanted' });
    return refuseName('command line', flag, 'option', known);
  }
}

/** Lets a value begin with a minus (`--seed -1`), so that the check of the value speaks and not the parser. */
function joinValues(
  args: string[],
  options: NonNullable<Parameters<typeof parseArgs>[0]>['options'],
): string[] {
  const joined: string[] = [];
  for (const word of args) {
    const before = joined.at(-1) ?? '';
    const wantsValue = before.startsWith('--') && options?.[before.slice(2)]?.type === 'string';
    if (wantsValue && /^-[\d.]/.test(word)) joined[joined.length - 1] = `${before}=${word}`;
    else joined.push(word);
  }
  return joined;
}

/** The scenario that a name or file and the options after it mean. Throws InputError. */
export function scenarioFrom(nameOrFile: string | undefined, options: ScenarioOptions): Scenario {
  const isFile =
    nameOrFile !== undefined && /\.json$|[\\/]/.test(nameOrFile) && !scenarioNames.includes(nameOrFile);
  const origin = isFile ? nameOrFile : '';
  let file = isFile ? readScenarioFile(nameOrFile) : builtInFile(nameOrFile ?? 'england-2008');
  if (options.years !== undefined) file = applyPlain(file, 'years', options.years, '--years');
  if (options.seed !== undefined) file = applyPlain(file, 'seed', options.seed, '--seed');
  if (options.replicate !== undefined) file = applyPlain(file, 'replicate', options.replicate, '--replicate');
  if (options.fidelity !== undefined) file = applyPlain(file, 'fidelity', options.fidelity, '--fidelity');
  if (options.region !== undefined) file = applyPlain(file, 'region', options.region, '--region');
  for (const setting of options.set ?? []) file = applySetting(file, setting);
  file = applyWithout(file, options.without ?? []);
  const scenario = resolveScenario(file, origin);
  if (scenario.region !== undefined) checkRegion(scenario.region);
  return scenario;
}

/** A scenario file, checked as it stands; paths of its own tables count from its folder. */
export function readScenarioFile(path: string): ScenarioFile {
  const content = readUserJson(path);
  const { own } = resolveScenario(content, path);
  const file = content as ScenarioFile;
  if (!own) return file;
  const at = (name: string) => resolve(dirname(path), name);
  return { ...file, own: { trusts: at(own.trusts), sites: at(own.sites), zones: at(own.zones) } };
}

/** A whole number given after an option. Throws InputError outside the range. */
export function wholeNumber(value: string, place: string, least: number, most: number): number {
  const number = value.trim() === '' ? Number.NaN : Number(value);
  const inside = Number.isInteger(number) && number >= least && number <= most;
  return inside ? number : refuse(place, value, `a whole number from ${least} to ${most}`);
}
