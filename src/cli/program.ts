// The commands by name; a failure becomes one line and an exit code.
import packageFile from '../../package.json';
import { InputError, refuseName } from '../scenario/errors.ts';
import { bench } from './bench.ts';
import { check } from './commands/check.ts';
import { claims } from './commands/claims.ts';
import { ensemble } from './commands/ensemble.ts';
import { explain } from './commands/explain.ts';
import { replay } from './commands/replay.ts';
import { run } from './commands/run.ts';
import { scenarios } from './commands/scenarios.ts';
import { schema } from './commands/schema.ts';
import { serve } from './commands/serve.ts';
import { report } from './fail.ts';
import { helpFor } from './help.ts';

const COMMANDS: Readonly<Record<string, (args: string[]) => number | Promise<number>>> = {
  run,
  ensemble,
  scenarios,
  schema,
  check,
  claims,
  explain,
  replay,
  serve,
  bench,
};

/** Does what the words of a command line ask. @returns the exit code */
export function trustscape(words: string[]): Promise<number> {
  return dispatch(words).catch(report);
}

async function dispatch([name, ...args]: string[]): Promise<number> {
  if (name === '--version') return print(`${packageFile.version}\n`);
  if (name === undefined || name === 'help' || name.startsWith('-')) {
    if (name !== undefined && !['help', '--help', '-h'].includes(name)) {
      throw new InputError({
        file: 'command line',
        value: name,
        rule: 'a command comes first; see trustscape --help',
      });
    }
    return print(helpFor(args[0]));
  }
  if (!Object.hasOwn(COMMANDS, name)) refuseName('command line', name, 'command', Object.keys(COMMANDS));
  if (args.includes('--help') || args.includes('-h')) return print(helpFor(name));
  return COMMANDS[name]!(args);
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}
