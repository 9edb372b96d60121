// The README is a newcomer's path: each example in it runs, and what it shows is what is printed.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const program = resolve('build/cli/trustscape.js');
const folder = mkdtempSync(join(tmpdir(), 'trustscape-readme-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PREFIX = 'npm run trustscape -- ';
const examples = [...readme.matchAll(/^npm run trustscape -- .+$/gm)].map(([line]) =>
  line.slice(PREFIX.length),
);

function run(example: string): string {
  return execFileSync('node', [program, ...example.split(/\s+/)], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

test('the README has examples', () => {
  expect(examples.length).toBeGreaterThan(5);
});

test.each(examples)('the example "%s" of the README runs', (example) => {
  expect(run(example).length).toBeGreaterThan(0);
});

test('the first experiment prints what the README shows', () => {
  const shown = readme.match(/<!-- first:begin -->\n```text\n([\s\S]*?)\n```/)?.[1];
  const stable = (text: string) => text.replace(/^Episodes .*$/m, '').trim();
  expect(stable(run('run sandbox --years 3 --seed 1'))).toBe(stable(shown ?? ''));
});
