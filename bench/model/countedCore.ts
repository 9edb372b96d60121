// A build of the core for the bench alone, which counts what the product's does not: words of chance, counts drawn whole,
// weekly refreshes of choices. Its source is the product's with a line put into each function that is counted.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Two levels below the root, here (bench/model/) and in the bundle (build/cli/): the same path leads there from both.
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const COMPILER = 'node_modules/assemblyscript/bin/asc.js';
const SOURCES = join(ROOT, 'assembly');
const COPY = join(ROOT, 'build/bench/assembly');
const TARGET = join(ROOT, 'build/bench/counted.wasm');

/** What is counted: the file and function whose calls they are. */
const COUNTED = {
  words: { file: 'kernel/random.ts', name: 'mix' },
  poisson: { file: 'kernel/counts.ts', name: 'poissonCount' },
  binomial: { file: 'kernel/counts.ts', name: 'binomialCount' },
  refreshes: { file: 'process/cohorts/shareReferrals.ts', name: 'shareReferrals' },
} as const;

export type Counted = Record<keyof typeof COUNTED, number>;

/** Compiled if a source is newer than what was compiled before. @throws when a function that is counted is not there */
export async function countedCore(): Promise<WebAssembly.Module> {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' });
  const newest = Math.max(...files.map((file) => statSync(join(SOURCES, file)).mtimeMs));
  if (!existsSync(TARGET) || statSync(TARGET).mtimeMs < newest) compile();
  return WebAssembly.compile(readFileSync(TARGET));
}

/** What a counted core's exports have counted so far. */
export function readCounted(exports: Record<string, unknown>): Counted {
  const read = (kind: keyof Counted) => (exports[`counted_${kind}`] as () => number)();
  return {
    words: read('words'),
    poisson: read('poisson'),
    binomial: read('binomial'),
    refreshes: read('refreshes'),
  };
}

function compile(): void {
  rmSync(COPY, { recursive: true, force: true });
  cpSync(SOURCES, COPY, { recursive: true });
  for (const [kind, { file, name }] of Object.entries(COUNTED)) {
    const path = join(COPY, file);
    const source = readFileSync(path, 'utf8');
    const opening = new RegExp(`(export function ${name}\\([^{]*\\{\n)`);
    if (!opening.test(source)) throw new Error(`assembly/${file} has no function ${name} to count.`);
    const counted = source.replace(opening, `$1  counted_${kind}++;\n`);
    writeFileSync(path, `${counted}\nexport let counted_${kind}: u64 = 0;\n`);
    const front = join(COPY, 'index.ts');
    const exported = [
      `import { counted_${kind} as now_${kind} } from './${file.replace('.ts', '')}';`,
      `export function counted_${kind}(): f64 { return <f64>now_${kind}; }`,
    ];
    writeFileSync(front, `${readFileSync(front, 'utf8')}\n${exported.join('\n')}\n`);
  }
  const words = [COMPILER, join(COPY, 'index.ts'), '--config', 'asconfig.json', '--target', 'release'];
  execFileSync(process.execPath, [...words, '--outFile', TARGET], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
