// Compiles the AssemblyScript kernel (target "bench" of asconfig.json).
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Two levels below the root, here (bench/kernel/) and in the bundle (build/cli/): the same path leads there from both.
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const COMPILER = 'node_modules/assemblyscript/bin/asc.js';
const SOURCE = 'bench/kernel/assembly/index.ts';
const TARGET = 'build/bench/kernel.wasm';

/** The kernel's bytes, compiled from its sources as they are now. */
export function compileKernel(): Uint8Array<ArrayBuffer> {
  const words = [COMPILER, SOURCE, '--config', 'asconfig.json', '--target', 'bench'];
  execFileSync(process.execPath, words, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  return new Uint8Array(readFileSync(`${ROOT}${TARGET}`));
}
