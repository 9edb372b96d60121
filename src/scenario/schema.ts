// The one description of a scenario: its types, its checks and its JSON Schema all come from here.
import { z } from 'zod';
import { MAX_YEARS, Mechanism } from '../../assembly/layout.ts';
import { refuseIssue } from './errors.ts';
import { interventions } from './interventions.ts';
import { OPENING_2012 } from './parameters/opening2012.ts';
import { nameOf } from './parameters/parameter.ts';
import { PARAMETER_GROUPS, PARAMETERS, type Parameter } from './parameters.ts';
import { SERIES, type SeriesEntry, YEARS } from './series.ts';

/** Runs that one seed numbers. */
export const MOST_REPLICATES = 100_000;

/** Names that `without` accepts, in the order of `Mechanism`. */
export const MECHANISMS: readonly string[] = Object.values(Mechanism)
  .filter((member): member is string => typeof member === 'string' && member !== 'Count')
  .map(nameOf);

const text = (allowed: string, most: number) => z.string(allowed).max(most, allowed);
const whole = (least: number, most: number) => {
  const allowed = `a whole number from ${least} to ${most}`;
  return z.int(allowed).min(least, allowed).max(most, allowed);
};
const oneOf = <T extends readonly string[]>(names: T) =>
  z.enum(names as unknown as [T[number]], names.join(', '));

function number({ min, max, unit }: { min: number; max: number; unit: string }) {
  const allowed = `a number from ${min} to ${max} (${unit})`;
  return z.number(allowed).min(min, allowed).max(max, allowed);
}

function parameter(entry: Parameter) {
  const { label: title, description, unit, source, live } = entry;
  return number(entry).optional().meta({ title, description, unit, source, live, default: entry.default });
}

function parameterGroup(group: string) {
  const entries = PARAMETERS.filter((entry) => entry.group === group);
  return z
    .strictObject(Object.fromEntries(entries.map((entry) => [entry.name, parameter(entry)])), 'an object')
    .optional();
}

function yearly(entry: SeriesEntry) {
  const { label: title, description, unit, source } = entry;
  const years = YEARS.map((year, i) => [
    String(year),
    number(entry).optional().meta({ default: entry.defaults[i] }),
  ]);
  return z
    .strictObject(
      Object.fromEntries(years) as Record<string, z.ZodOptional<z.ZodNumber>>,
      'an object of years',
    )
    .optional()
    .meta({ title, description, unit, source });
}

const file = text('a path of a CSV file', 4096);

export const scenarioSchema = z
  .strictObject(
    {
      $schema: z.string().optional(),
      name: z
        .string('a name')
        .regex(/^[\w./ -]{1,80}$/, 'letters, digits, space and ._/- (80 at most)')
        .default('own'),
      title: text('text of 200 characters at most', 200).default(''),
      description: text('text of 5000 characters at most', 5000).default(''),
      world: oneOf(['england', 'sandbox', 'own'] as const)
        .default('england')
        .meta({ description: 'England’s tables, a small made-up country, or one’s own three files.' }),
      startDate: oneOf(['2008-04-01', '2012-04-01'] as const).default('2008-04-01'),
      region: text('the name of a region or health economy of England', 80)
        .min(1, 'the name of a region')
        .optional(),
      years: whole(1, MAX_YEARS).default(MAX_YEARS),
      seed: whole(0, Number.MAX_SAFE_INTEGER).default(1),
      replicate: whole(0, MOST_REPLICATES - 1)
        .default(0)
        .meta({ description: 'Which of the runs that one seed numbers; 0 is the seed’s own.' }),
      fidelity: oneOf(['patients', 'cohorts'] as const)
        .default('patients')
        .meta({
          description: 'Each patient a record of its own, or daily counts drawn from the same flows.',
        }),
      without: z
        .array(oneOf(MECHANISMS), 'a list of mechanisms')
        .max(MECHANISMS.length, 'each mechanism once')
        .default([])
        .meta({ description: 'Mechanisms switched off.' }),
      parameters: z
        .strictObject(
          Object.fromEntries(PARAMETER_GROUPS.map((group) => [group, parameterGroup(group)])),
          'an object of groups',
        )
        .default({}),
      series: z
        .strictObject(
          Object.fromEntries(SERIES.map((entry) => [entry.name, yearly(entry)])),
          'an object of series',
        )
        .default({}),
      interventions,
      own: z
        .strictObject(
          { trusts: file, sites: file, zones: file },
          'an object with the files trusts, sites and zones',
        )
        .optional(),
    },
    'a JSON object',
  )
  .superRefine((scenario, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (scenario.world === 'own' && !scenario.own)
      wrong('own', 'the files trusts, sites and zones, since world is "own"');
    if (scenario.world !== 'own' && scenario.own) wrong('own', 'nothing, unless world is "own"');
    if (scenario.world === 'sandbox' && scenario.startDate !== '2008-04-01')
      wrong('startDate', '2008-04-01, since world is "sandbox"');
    if (scenario.world !== 'england' && scenario.region)
      wrong('region', 'nothing, unless world is "england"');
  })
  .meta({ title: 'Trustscape scenario' });

/** What a scenario file may say. */
export type ScenarioFile = z.input<typeof scenarioSchema>;

type Given = Omit<z.output<typeof scenarioSchema>, '$schema' | 'parameters' | 'series'>;

/** A checked scenario in which every number has its value; it is itself a valid scenario file. */
export interface Scenario extends Given {
  /** group → name → value. */
  parameters: Record<string, Record<string, number>>;
  /** series → financial year → value. */
  series: Record<string, Record<string, number>>;
}

/**
 * Checks what a file says and fills in every default.
 * @param origin the file or flag it came from, for the message
 * @throws InputError with path, value and what is allowed
 */
export function resolveScenario(input: unknown, origin = ''): Scenario {
  const checked = scenarioSchema.safeParse(input);
  if (!checked.success) refuseIssue(checked.error.issues[0]!, input, origin, namesAt);
  const { $schema: _, parameters: givenParameters, series: givenSeries, ...given } = checked.data;
  const parameters: Scenario['parameters'] = {};
  for (const { group, name, rule } of PARAMETERS) {
    parameters[group] ??= {};
    parameters[group][name] = givenParameters[group]?.[name] ?? defaultOf(rule, given.startDate);
  }
  const series: Scenario['series'] = {};
  for (const { name, defaults } of SERIES) {
    series[name] = Object.fromEntries(
      YEARS.map((year, i) => [year, givenSeries[name]?.[year] ?? defaults[i]!]),
    );
  }
  return { ...given, without: [...new Set(given.without)], parameters, series };
}

/** The default of a rule for a start date. */
export function defaultOf(rule: number, startDate: string): number {
  const entry = PARAMETERS[rule]!;
  return (startDate === '2012-04-01' ? OPENING_2012[entry.path] : undefined) ?? entry.default;
}

/** JSON Schema (2020-12) of a scenario file, with unit, source and default of each number. */
export function scenarioJsonSchema(): object {
  return z.toJSONSchema(scenarioSchema, { io: 'input' });
}

/** Names that may stand at a path, for the hint at a mistyped one. */
function namesAt(path: string[]): string[] {
  if (path.length === 0) return Object.keys(scenarioSchema.shape);
  if (path[0] === 'parameters' && path.length === 1) return [...PARAMETER_GROUPS];
  if (path[0] === 'parameters')
    return PARAMETERS.filter(({ group }) => group === path[1]).map(({ name }) => name);
  if (path[0] === 'series' && path.length === 1) return SERIES.map(({ name }) => name);
  if (path[0] === 'series') return YEARS.map(String);
  return ['trusts', 'sites', 'zones'];
}
