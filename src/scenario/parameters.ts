// The table of every number of a scenario: the one source of its checks, its JSON Schema, its controls and the model's README.
import { Rule } from '../../assembly/layout.ts';
import { BELIEFS } from './parameters/beliefs.ts';
import { CARE } from './parameters/care.ts';
import { CENTRE } from './parameters/centre.ts';
import { CHOICE } from './parameters/choice.ts';
import { COSTS } from './parameters/costs.ts';
import { INCOME } from './parameters/income.ts';
import { OPERATORS } from './parameters/operators.ts';
import type { Parameter } from './parameters/parameter.ts';
import { PATIENTS } from './parameters/patients.ts';
import { PLANS } from './parameters/plans.ts';
import { REGIME } from './parameters/regime.ts';
import { TAKEOVERS } from './parameters/takeovers.ts';
import { TEAMS } from './parameters/teams.ts';
import { TRUSTS } from './parameters/trusts.ts';

export { JUDGEMENT, type Parameter } from './parameters/parameter.ts';

/** In the order of `Rule`: `PARAMETERS[Rule.ClosureAversion]`. */
export const PARAMETERS: readonly Parameter[] = inOrder([
  ...PATIENTS,
  ...CHOICE,
  ...CARE,
  ...INCOME,
  ...COSTS,
  ...TRUSTS,
  ...BELIEFS,
  ...REGIME,
  ...TAKEOVERS,
  ...OPERATORS,
  ...CENTRE,
  ...TEAMS,
  ...PLANS,
]);

export const PARAMETER_GROUPS: readonly string[] = [...new Set(PARAMETERS.map(({ group }) => group))];

const BY_PATH = new Map(PARAMETERS.map((parameter) => [parameter.path, parameter]));

/** The parameter at `group.name`, if there is one. */
export function parameterAt(path: string): Parameter | undefined {
  return BY_PATH.get(path);
}

/** @throws if a rule of the core is missing from the table or stands in it twice */
function inOrder(entries: Parameter[]): Parameter[] {
  const table: Parameter[] = [];
  for (const entry of entries) {
    if (table[entry.rule]) throw new Error(`Rule ${entry.name} stands twice in the parameter table.`);
    table[entry.rule] = entry;
  }
  for (let rule = 0; rule < Rule.Count; rule++) {
    if (!table[rule]) throw new Error(`Rule ${Rule[rule]} is missing from the parameter table.`);
  }
  return table;
}
