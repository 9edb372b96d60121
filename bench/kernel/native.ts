// The native yardstick: compiled with the C compiler found, run as a program of its own, a lap at a time.
import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Mode } from './contenders.ts';
import type { Lap, Totals } from './kernel.ts';
import { type Instance, instanceBytes } from './workload.ts';

const COMPILERS = ['cc', 'gcc', 'clang'];
const FLAGS = ['-O3', '-march=native', '-std=gnu11'];

// Two levels below the root, here (bench/kernel/) and in the bundle (build/cli/): the same path leads there from both.
const SOURCE = fileURLToPath(new URL('../../bench/kernel/native/main.c', import.meta.url));
const FOLDER = fileURLToPath(new URL('../../build/bench/', import.meta.url));

export interface Native {
  /** First line of what the compiler says of itself, and the flags. */
  compiler: string;
  run(mode: Mode, years: number): Promise<Lap>;
}

/** The compiled yardstick, or why there is none. */
export function compileNative(instance: Instance): Native | { missing: string } {
  const compiler = COMPILERS.find((name) => version(name) !== undefined);
  if (!compiler) return { missing: `no C compiler found (${COMPILERS.join(', ')})` };
  mkdirSync(FOLDER, { recursive: true });
  const program = join(FOLDER, process.platform === 'win32' ? 'yardstick.exe' : 'yardstick');
  const tables = join(FOLDER, 'instance.bin');
  writeFileSync(tables, instanceBytes(instance));
  try {
    execFileSync(compiler, [...FLAGS, '-o', program, SOURCE], { stdio: 'pipe' });
  } catch (error) {
    const line = String((error as { stderr?: Buffer }).stderr).split('\n')[0];
    return { missing: `${compiler} could not compile it: ${line}` };
  }
  const execute = promisify(execFile);
  return {
    compiler: `${version(compiler)} ${FLAGS.join(' ')}`,
    async run(mode, years) {
      const { stdout } = await execute(program, [tables, mode, String(years)]);
      const { cpuSeconds, ...totals } = JSON.parse(stdout) as Totals & { cpuSeconds: number };
      return { seconds: cpuSeconds, ...totals };
    },
  };
}

function version(compiler: string): string | undefined {
  try {
    return execFileSync(compiler, ['--version'], { stdio: 'pipe' }).toString().split('\n')[0];
  } catch {
    return undefined;
  }
}
