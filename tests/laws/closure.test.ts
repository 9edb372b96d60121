import { expect, test } from 'vitest';
import { begin, row, UNLINKED } from '../worlds.ts';
import { ClosureTwin } from './closureTwin.ts';

/** Towns near enough that each hospital has patients of several. */
const ROW = row(24, 9, 9_000);
const CLOSED = 3;

test('with people and money unlinked, a closure leaves every hospital that gets none of its patients bit-identical', async () => {
  const twin = new ClosureTwin(
    await begin(ROW, { without: UNLINKED }),
    await begin(ROW, { without: UNLINKED }),
    CLOSED,
  );
  for (let day = 0; day < 10; day++) expect(twin.step()).toEqual([]);
  expect(twin.diverted.size).toBe(0);

  twin.close();
  // over a quarter's end, when management and quality move
  for (let day = 10; day < 100; day++) expect(twin.step(), twin.open.date).toEqual([]);

  expect(twin.moved).toBeGreaterThan(twin.arrivals / 48);
  expect([...twin.diverted]).toEqual(expect.arrayContaining([CLOSED - 1, CLOSED + 1]));
  expect(twin.diverted.size).toBeLessThan(14);
});

test('linked by what patients see, a closure reaches hospitals that get none of its patients', async () => {
  const without = UNLINKED.filter((name) => name !== 'choiceFeedback' && name !== 'waitFeedback');
  const twin = new ClosureTwin(await begin(ROW, { without }), await begin(ROW, { without }), CLOSED);
  twin.close();
  const faults = new Set<string>();
  for (let day = 0; day < 100; day++) for (const fault of twin.step()) faults.add(fault);
  expect(faults.size).toBeGreaterThan(0);
});
