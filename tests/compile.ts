// Builds of the core that only tests need.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const COMPILER = join(ROOT, 'node_modules/assemblyscript/bin/asc.js');

/** The whole core, not optimised and with every array bound checked. */
export function checkedCore(): Promise<WebAssembly.Module> {
  return inFolder((folder) => compile('assembly/index.ts', folder));
}

/** An entry of a test's own over files of assembly/, which it names as `core/kernel/…`. */
export function compileOver(source: string): Promise<WebAssembly.Module> {
  return inFolder(async (folder) => {
    const entry = join(folder, 'entry.ts');
    const core = relative(folder, join(ROOT, 'assembly')).replaceAll('\\', '/');
    await writeFile(entry, source.replaceAll("'core/", `'${core}/`));
    return compile(entry, folder);
  });
}

async function compile(entry: string, folder: string): Promise<WebAssembly.Module> {
  const file = join(folder, 'core.wasm');
  const flags = [
    '--config',
    'none',
    '--runtime',
    'stub',
    '--uncheckedBehavior',
    'never',
    '--enable',
    'simd,bulk-memory',
  ];
  await run(process.execPath, [COMPILER, entry, '--outFile', file, ...flags], { cwd: ROOT });
  return WebAssembly.compile(await readFile(file));
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'trustscape-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
