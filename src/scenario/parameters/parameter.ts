// What is written down about every number of a scenario.
import { Rule } from '../../../assembly/layout.ts';

/** The source of a number that rests on nobody's evidence. */
export const JUDGEMENT = 'judgement';

export interface Parameter {
  rule: Rule;
  /** `group.name`, as it stands in a scenario file and after `--set`. */
  path: string;
  group: string;
  name: string;
  label: string;
  unit: string;
  min: number;
  max: number;
  default: number;
  /** Where the default comes from, or `JUDGEMENT`. "From memory": known from general reading, not checked against the work. */
  source: string;
  /** Whether a change during a run acts at once; otherwise it shapes the first day only. */
  live: boolean;
  description: string;
}

type Words = Pick<Parameter, 'label' | 'source' | 'description'>;

/** `ClosureAversion` → `closureAversion`: an enum's member is also the name in a scenario file. */
export function nameOf(member: string): string {
  return member[0]!.toLowerCase() + member.slice(1);
}

/** Makes the entries of one group; numbers are [default, least, most]. */
export function group(group: string) {
  return (
    rule: Rule,
    unit: string,
    [standard, min, max]: readonly [number, number, number],
    acts: 'live' | 'start',
    words: Words,
  ): Parameter => {
    const name = nameOf(Rule[rule]!);
    return {
      rule,
      path: `${group}.${name}`,
      group,
      name,
      unit,
      min,
      max,
      default: standard,
      live: acts === 'live',
      ...words,
    };
  };
}
