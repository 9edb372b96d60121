// One number of a scenario changed by name: what `--set path=value` does.
import { refuse, refuseName } from './errors.ts';
import { nearest } from './nearest.ts';
import { PARAMETER_GROUPS, PARAMETERS, parameterAt } from './parameters.ts';
import { MECHANISMS, type ScenarioFile, scenarioSchema } from './schema.ts';
import { FIRST_YEAR, LAST_YEAR, SERIES } from './series.ts';

const PLAIN = [
  'name',
  'title',
  'world',
  'startDate',
  'region',
  'years',
  'seed',
  'replicate',
  'fidelity',
] as const;
const NUMBERS: readonly string[] = ['years', 'seed', 'replicate'];

/**
 * Enters `path=value` into a scenario file: `trusts.frontierProductivity=0.02`, `series.tariffChange.2012=-0.02`, `seed=7`.
 * The value's range is checked when the scenario is resolved.
 * @throws InputError for an unknown path or a value that is no number
 */
export function applySetting(file: ScenarioFile, setting: string): ScenarioFile {
  const equals = setting.indexOf('=');
  if (equals < 1) refuse('--set', setting, 'path=value, such as trusts.frontierProductivity=0.02');
  const path = setting
    .slice(0, equals)
    .trim()
    .replace(/^parameters\./, '');
  const value = setting.slice(equals + 1).trim();
  const place = `--set ${path}`;

  const parameter = parameterAt(path);
  if (parameter) {
    const { group, name, min, max, unit } = parameter;
    const number = numberIn(value, place, `a number from ${min} to ${max} (${unit})`);
    return {
      ...file,
      parameters: { ...file.parameters, [group]: { ...file.parameters?.[group], [name]: number } },
    };
  }
  if (path.startsWith('series.')) return applySeries(file, path, value, place);
  const plain = PLAIN.find((entry) => entry === path);
  if (plain) return applyPlain(file, plain, value, place);
  return refuseName(place, path, 'path', pathsLike(path));
}

/** `series.NAME.YEAR`. */
function applySeries(file: ScenarioFile, path: string, value: string, place: string): ScenarioFile {
  const [, name = '', year = ''] = path.split('.');
  const series = SERIES.find((entry) => entry.name === name);
  const names = SERIES.map((entry) => entry.name);
  if (!series) return refuseName(place, name, 'series', names);
  if (!isYear(year)) refuse(place, year, `series.${name}.YEAR with YEAR from ${FIRST_YEAR} to ${LAST_YEAR}`);
  const number = numberIn(value, place, `a number from ${series.min} to ${series.max} (${series.unit})`);
  return { ...file, series: { ...file.series, [name]: { ...file.series?.[name], [year]: number } } };
}

/** Enters one of the scenario's plain entries from text, such as what stands after `--years`. */
export function applyPlain(
  file: ScenarioFile,
  entry: (typeof PLAIN)[number],
  value: string,
  place: string,
): ScenarioFile {
  const isNumber = NUMBERS.includes(entry);
  const given = isNumber && value.trim() !== '' ? Number(value) : value;
  const checked = scenarioSchema.shape[entry].safeParse(given);
  if (!checked.success) refuse(place, value, checked.error.issues[0]!.message);
  return { ...file, [entry]: given };
}

/** Adds mechanisms to those switched off; each text may name several, divided by commas. */
export function applyWithout(file: ScenarioFile, names: readonly string[]): ScenarioFile {
  const wanted = names.flatMap((text) => text.split(',')).map((name) => name.trim());
  for (const name of wanted)
    if (!MECHANISMS.includes(name)) refuseName('--without', name, 'mechanism', MECHANISMS);
  return { ...file, without: [...(file.without ?? []), ...wanted] };
}

/** The paths that a mistyped one may have meant: all when one is near, else those of its group, else the groups. */
function pathsLike(path: string): string[] {
  const paths = settablePaths();
  if (nearest(path, paths)) return paths;
  const group = paths.filter((known) => known.startsWith(`${path.split('.')[0]}.`));
  return group.length > 0
    ? group
    : [...PARAMETER_GROUPS.map((name) => `${name}.NAME`), 'series.NAME.YEAR', ...PLAIN];
}

/** Every path that may be set, a series standing without its year. */
export function settablePaths(): string[] {
  return [...PARAMETERS.map(({ path }) => path), ...SERIES.map(({ name }) => `series.${name}`), ...PLAIN];
}

function isYear(year: string): boolean {
  return /^\d{4}$/.test(year) && Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR;
}

function numberIn(value: string, place: string, allowed: string): number {
  const number = Number(value);
  return value !== '' && Number.isFinite(number) ? number : refuse(place, value, allowed);
}
