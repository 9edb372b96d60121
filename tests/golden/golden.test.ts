import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { GOLDEN, type Golden, sandboxYears } from './sandboxYears.ts';

test('the sandbox lives the three years that are written down; only "npm run golden" writes them anew', async () => {
  const written = await readFile(GOLDEN, 'utf8').catch(() => {
    throw new Error('tests/golden/sandbox.json is missing: "npm run golden" writes it.');
  });
  const golden = JSON.parse(written) as Golden;
  const lived = await sandboxYears();
  expect(lived.years).toEqual(golden.years);
  expect(lived).toEqual(golden);
});
