#!/usr/bin/env node
// The command line: finds the command, runs it, turns a failure into one line and an exit code.
import packageFile from '../../package.json';
import { InputError, refuseName } from '../scenario/errors.ts';
import { check } from './commands/check.ts';
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
  scenarios,
  schema,
  check,
  explain,
  replay,
  serve,
};

/** @returns the exit code */
async function main([name, ...args]: string[]): Promise<number> {
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

// a reader that has seen enough (`| head`) is no fault
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.exitCode = await main(process.argv.slice(2)).catch(report);
