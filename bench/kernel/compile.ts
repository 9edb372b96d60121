// Compiles the AssemblyScript kernel (target "bench" of asconfig.json).
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Two levels below the root, here (bench/kernel/) and in the bundle (build/cli/): the same path leads there from both.
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const COMPILER = 'node_modules/assemblyscript/bin/asc.js';
const SOURCES = 'bench/kernel/assembly';
const CONFIG = 'asconfig.json';
const TARGET = join(ROOT, 'build/bench/kernel.wasm');

/** The kernel's bytes; compiled if a source is newer than what was compiled before. */
export function compileKernel(): Uint8Array<ArrayBuffer> {
  const sources = readdirSync(join(ROOT, SOURCES)).map((file) => join(ROOT, SOURCES, file));
  const newest = Math.max(...[...sources, join(ROOT, CONFIG)].map(timeOf));
  if (!existsSync(TARGET) || timeOf(TARGET) < newest) {
    const words = [COMPILER, `${SOURCES}/index.ts`, '--config', CONFIG, '--target', 'bench'];
    execFileSync(process.execPath, words, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  return new Uint8Array(readFileSync(TARGET));
}

function timeOf(path: string): number {
  return statSync(path).mtimeMs;
}
