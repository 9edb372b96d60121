import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { GOLDEN, sandboxYears } from './sandboxYears.ts';

test('writes down three years of the sandbox', async () => {
  const lived = await sandboxYears();
  expect(lived.years[0]!.Attendances).toBeGreaterThan(0);
  await writeFile(GOLDEN, `${JSON.stringify(lived, null, 2)}\n`);
});
