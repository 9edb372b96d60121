import { expect, test } from 'vitest';
import { AGE_BANDS, Column, SPECIALTIES } from '../../assembly/layout.ts';
import { sandboxWorld } from '../../src/england/sandbox.ts';
import { begin } from '../worlds.ts';

const VISITS = 16;
const DECISIONS = VISITS + 2;
const GAPS = 15;
/** Decisions to treat, follow-ups without and after treatment by specialty, as assembly/state/care.ts has them. */
const LISTED = [0.32, 0.3, 0.57, 0.59, 0.36, 0.37, 0.15, 0.37, 0.3, 0.7];
const FOLLOW_UPS = [3.2, 2.5, 2.0, 2.7, 2.4, 1.8, 2.9, 4.1, 1.9, 7.5];
const FOLLOW_UPS_AFTER = [1.6, 1.6, 1.2, 1.6, 2.0, 1.0, 1.2, 1.6, 1.0, 3.0];

/** A geometric number of this mean by the plain way: how many powers of the chance to go on exceed the draw. */
function visits(mean: number): number[] {
  const again = mean / (1 + mean);
  return Array.from({ length: VISITS }, (_, v) => again ** v - (v === VISITS - 1 ? 0 : again ** (v + 1)));
}

/** Weeks beyond the third by the plain way, 13.6 × u^1.5 rounded, for evenly spread u. */
function gaps(): number[] {
  const n = 400_000;
  const found = new Array<number>(GAPS).fill(0);
  for (let i = 0; i < n; i++) {
    const u = (i + 0.5) / n;
    found[Math.floor(13.6 * u * Math.sqrt(u) + 0.5)]! += 1 / n;
  }
  return found;
}

test('the tables that tell how a course of care goes on hold the plain laws, rounded by at most 2^-14', async () => {
  const { tables } = await begin(sandboxWorld());
  const courses = tables.u32(Column.Courses);
  let start = 0;
  const nextTable = (length: number): number[] => {
    const chance = new Array<number>(length).fill(0);
    for (const cell of courses.subarray(start, start + length)) {
      const kept = (cell >>> 18) / 16384;
      chance[(cell >>> 9) & 511]! += kept / length;
      chance[cell & 511]! += (1 - kept) / length;
    }
    start += length;
    return chance;
  };
  const expectLaw = (found: number[], law: number[]) =>
    found.forEach((chance, i) => {
      expect(Math.abs(chance - law[i]!)).toBeLessThan(2 ** -14 + 1e-5);
    });

  for (let k = 0; k < SPECIALTIES; k++) {
    const found = nextTable(DECISIONS);
    expect(Math.abs(found[VISITS]! + found[VISITS + 1]! - LISTED[k]!)).toBeLessThan(2 ** -13);
    expectLaw(
      found.slice(0, VISITS),
      visits(FOLLOW_UPS[k]!).map((chance) => (1 - LISTED[k]!) * chance),
    );
  }
  for (let k = 0; k < SPECIALTIES; k++) expectLaw(nextTable(VISITS), visits(FOLLOW_UPS_AFTER[k]!));
  expectLaw(
    nextTable(VISITS),
    // of those followed up, one visit and a geometric number more
    visits(0.3).map((_, v, more) => (v === 0 ? 0.67 : 0.33 * more[v - 1]!)),
  );
  expectLaw(nextTable(GAPS), gaps());
  for (let a = 0; a < AGE_BANDS; a++)
    expect(nextTable(SPECIALTIES).reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
  expect(start).toBe(courses.length);
});
