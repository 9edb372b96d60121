// What is wrong with a scenario, in one line: path, value, what is allowed.

import type { z } from 'zod';
import { InputError } from '../england/inputError.ts';
import { nearest } from './nearest.ts';

export { InputError } from '../england/inputError.ts';

/** Refuses a value: `place, value "…": allowed: …`. */
export function refuse(place: string, value: unknown, allowed: string): never {
  throw new InputError({ file: place, value: spoken(value), rule: `allowed: ${allowed}` });
}

/** Refuses a name that is not among `known`, and says which it may have been. */
export function refuseName(place: string, name: string, kind: string, known: readonly string[]): never {
  const guess = nearest(name, known);
  const hint = guess ? `did you mean "${guess}"?` : `allowed: ${known.join(', ')}`;
  throw new InputError({ file: place, value: name, rule: `no such ${kind}; ${hint}` });
}

/** Turns the first issue of a check into an `InputError`; `origin` names the file or flag, '' for none. */
export function refuseIssue(
  issue: z.core.$ZodIssue,
  input: unknown,
  origin: string,
  known: (path: string[]) => string[],
): never {
  const path = issue.path.map(String);
  const place = (steps: string[]) => [origin, steps.join('.')].filter(Boolean).join(': ') || 'scenario';
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0]!;
    refuseName(place([...path, key]), key, 'entry', known(path));
  }
  refuse(place(path), valueAt(input, path), issue.message);
}

function valueAt(input: unknown, path: readonly string[]): unknown {
  let value = input;
  for (const step of path)
    value = value === null || value === undefined ? undefined : (value as Record<string, unknown>)[step];
  return value;
}

function spoken(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (value === undefined) return 'nothing';
  return JSON.stringify(value);
}
