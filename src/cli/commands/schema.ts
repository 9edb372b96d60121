import { scenarioJsonSchema } from '../../scenario/schema.ts';
import { readArguments } from '../arguments.ts';

/** Prints the JSON Schema of a scenario file. */
export function schema(args: string[]): number {
  readArguments(args, {}, 0);
  process.stdout.write(`${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);
  return 0;
}
