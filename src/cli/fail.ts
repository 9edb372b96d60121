// How the command line ends when something is wrong.
import { InputError } from '../england/inputError.ts';

/** An end with a code of its own and one line that says why. */
export class Exit extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** Says on standard error what went wrong, in one line, and gives the exit code: 2 for bad input, 1 for anything else. */
export function report(error: unknown): number {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`trustscape: ${message.split('\n')[0]}\n`);
  if (error instanceof Exit) return error.code;
  return error instanceof InputError ? 2 : 1;
}
