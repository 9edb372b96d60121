import { expect, test } from 'vitest';
import { begin, row, UNLINKED } from '../worlds.ts';
import { ClosureTwin } from './closureTwin.ts';

test('with people and money unlinked, a closure leaves every hospital that gets none of its patients bit-identical', async () => {
  const world = row(12, 22, 20_000);
  const twin = new ClosureTwin(
    await begin(world, { without: UNLINKED }),
    await begin(world, { without: UNLINKED }),
    5,
  );
  for (let day = 0; day < 10; day++) expect(twin.step()).toEqual([]);
  expect(twin.diverted.size).toBe(0);

  twin.close();
  // over a quarter's end, when management and quality move
  for (let day = 10; day < 100; day++) expect(twin.step(), twin.open.date).toEqual([]);

  expect(twin.moved).toBeGreaterThan(twin.arrivals / 24);
  expect([...twin.diverted]).toEqual(expect.arrayContaining([4, 6]));
  expect(twin.diverted.size).toBeLessThan(8);
});

test('linked by what patients see, a closure reaches hospitals that get none of its patients', async () => {
  const world = row(12, 22, 20_000);
  const without = UNLINKED.filter((name) => name !== 'choiceFeedback' && name !== 'waitFeedback');
  const twin = new ClosureTwin(await begin(world, { without }), await begin(world, { without }), 5);
  twin.close();
  const faults = new Set<string>();
  for (let day = 0; day < 100; day++) for (const fault of twin.step()) faults.add(fault);
  expect(faults.size).toBeGreaterThan(0);
});
