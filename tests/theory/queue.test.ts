import { instantiate } from '@assemblyscript/loader';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { compileOver } from '../compile.ts';

const LISTS = 3;
const CHUNKS = 12;
const CHUNK = 64;

const ENTRY = `
import { Clock } from 'core/layout';
import { after, begin, claimLists, drop, END, front, length, liveChunks, pop, push, recordAt, run, stretch } from 'core/kernel/queue';

const clock = new StaticArray<i32>(Clock.Count);
export function start(): void { clock.fill(0); claimLists(${LISTS}, ${CHUNKS}, clock); }
export function overflows(): i32 { return clock[Clock.Overflows]; }
export function join(list: i32, record: u64): bool { return push(list, record); }
export function take(list: i32): u64 { return pop(list); }
export function count(list: i32): i32 { return length(list); }
export function chunks(): i32 { return liveChunks(); }

/** Takes up to n records by the run; returns a number made of them in their order. */
export function takeByRun(list: i32, n: i32): u64 {
  let sum: u64 = 0;
  for (let rest = min(n, length(list)); rest > 0; ) {
    const from = front(list);
    const some = min(rest, run(list));
    for (let i = 0; i < some; i++) sum = sum * 31 + recordAt(from + <u32>i);
    drop(list, some);
    rest -= some;
  }
  return sum;
}

export function walk(list: i32): u64 {
  let sum: u64 = 0;
  for (let at = begin(list); at != END; at = after(at, list)) sum = sum * 31 + recordAt(at);
  return sum;
}

export function walkByStretch(list: i32): u64 {
  let sum: u64 = 0;
  for (let at = begin(list), n = 0; at != END; at = after(at + <u32>n - 1, list)) {
    n = stretch(at, list);
    for (let i: u32 = 0; i < <u32>n; i++) sum = sum * 31 + recordAt(at + i);
  }
  return sum;
}
`;

interface Lists extends Record<string, unknown> {
  start(): void;
  overflows(): number;
  join(list: number, record: bigint): number;
  take(list: number): bigint;
  count(list: number): number;
  chunks(): number;
  takeByRun(list: number, n: number): bigint;
  walk(list: number): bigint;
  walkByStretch(list: number): bigint;
}

let module: WebAssembly.Module;

beforeAll(async () => {
  module = await compileOver(ENTRY);
});

const inOrder = (records: bigint[]) =>
  records.reduce((sum, record) => BigInt.asUintN(64, sum * 31n + record), 0n);
const unsigned = (value: bigint) => BigInt.asUintN(64, value);

/** What is done to a list: so many join, so many are taken one by one, so many by the run. */
const deed = fc.record({
  list: fc.nat(LISTS - 1),
  join: fc.nat(150),
  pop: fc.nat(90),
  run: fc.nat(150),
});

test('lists taken by the run, walked by the stretch or one by one are the plain queue, over any chunk’s edge', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 30 }), async (deeds) => {
      const lists = (await instantiate<Lists>(module, {})).exports;
      lists.start();
      const plain: bigint[][] = Array.from({ length: LISTS }, () => []);
      let next = 1n;
      let refused = 0;
      for (const { list, join, pop, run } of deeds) {
        const queue = plain[list]!;
        for (let i = 0; i < join; i++, next++) {
          if (lists.join(list, next)) queue.push(next);
          else refused++;
        }
        expect(unsigned(lists.walk(list))).toBe(inOrder(queue));
        expect(unsigned(lists.walkByStretch(list))).toBe(inOrder(queue));
        for (let i = 0; i < pop && queue.length > 0; i++) expect(lists.take(list)).toBe(queue.shift());
        expect(unsigned(lists.takeByRun(list, run))).toBe(inOrder(queue.splice(0, run)));
        plain.forEach((other, l) => {
          expect(lists.count(l)).toBe(other.length);
        });
      }
      // what finds no room is told and counted, and only when the pool is full
      expect(lists.overflows()).toBe(refused);
      expect(lists.chunks()).toBeLessThanOrEqual(CHUNKS);
      if (refused > 0) expect(lists.chunks()).toBe(CHUNKS);
    }),
    { numRuns: 200, seed: 5 },
  );
  expect(CHUNKS * CHUNK).toBeLessThan(30 * 150);
});
