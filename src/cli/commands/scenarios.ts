import { describeScenarios } from '../../scenario/builtIn.ts';
import { readArguments } from '../arguments.ts';

/** Lists the scenarios that come with Trustscape. */
export function scenarios(args: string[]): number {
  const { values } = readArguments(args, { json: { type: 'boolean' } }, 0);
  const list = describeScenarios();
  if (values.json) {
    process.stdout.write(`${JSON.stringify(list, null, 2)}\n`);
    return 0;
  }
  const width = Math.max(...list.map(({ name }) => name.length));
  for (const { name, years, startDate, description } of list) {
    process.stdout.write(`${name.padEnd(width)}  ${startDate}, ${years} years  ${description}\n`);
  }
  return 0;
}
