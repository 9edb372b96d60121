// Points of a run to go back to, evenly spaced, within a budget of memory that is claimed once.
//
//   | day 0 | day 28 | day 56 | day 84 |  free  |      when the next finds no room, every other point is given up
//   | day 0 | day 56 |  free            |          and from then on one is kept every 56 days
import type { Core } from './core.ts';
import { type Snapshot, snapshotBytes, takeSnapshot } from './snapshot.ts';

/** Days between points as long as there is room. */
const FIRST_SPACING = 28;

/**
 * Keeps snapshots of one run on days 0, n, 2n …; n doubles whenever the budget is full. A snapshot is as large as the pool of
 * patients: 3 MB in the sandbox, 108 MB and growing in all of England, of which 512 MB hold three or four, or ten in cohorts of
 * 50 MB (see `fits`). A budget too small for a second point keeps the first alone, and one too small for any keeps none.
 */
export class SnapshotRing {
  private readonly arena: Uint8Array;
  private points: Snapshot[] = [];
  private gap = FIRST_SPACING;
  private free = 0;

  /** @param budgetBytes all the memory it will ever hold for points */
  constructor(readonly budgetBytes: number) {
    if (!Number.isSafeInteger(budgetBytes) || budgetBytes < 0)
      throw new RangeError(`A budget of ${budgetBytes} bytes; allowed: a whole number, 0 or more.`);
    // written once, so that keeping a point later is a copy and no more
    this.arena = new Uint8Array(budgetBytes).fill(0);
  }

  /** Days between points now. */
  get spacing(): number {
    return this.gap;
  }

  /** Days that have a point, in order. */
  get days(): number[] {
    return this.points.map(({ day }) => day);
  }

  /** Bytes of the budget that hold points. */
  get usedBytes(): number {
    return this.free;
  }

  /** Points as large as the core's snapshot now that the budget holds. */
  fits(core: Core): number {
    return Math.floor(this.budgetBytes / snapshotBytes(core));
  }

  /** The next day after `day` on which a point may be kept. */
  nextAfter(day: number): number {
    return (Math.floor(day / this.gap) + 1) * this.gap;
  }

  /** Keeps the core as it stands when its day is due, or when there is no point yet; a day that has one keeps it. */
  offer(core: Core, day: number): void {
    const last = this.points.at(-1);
    if (last && (day <= last.day || day % this.gap !== 0)) return;
    const needed = snapshotBytes(core);
    while (this.free + needed > this.budgetBytes) {
      if (this.points.length < 2) return;
      this.thin();
      if (day % this.gap !== 0) return;
    }
    const point = takeSnapshot(core, this.arena.subarray(this.free));
    this.points.push(point);
    this.free += point.bytes.length;
  }

  /** The last point at or before a day; undefined when there is none. Good until the next `offer`. */
  nearest(day: number): Snapshot | undefined {
    return this.points.findLast((point) => point.day <= day);
  }

  /** Gives up the points after a day, when what came after it is to be another future. */
  forgetAfter(day: number): void {
    this.points = this.points.filter((point) => point.day <= day);
    const last = this.points.at(-1);
    this.free = last ? last.bytes.byteOffset - this.arena.byteOffset + last.bytes.length : 0;
  }

  /** Doubles the spacing, gives up the points between and moves the rest together. The first stays, whatever its day. */
  private thin(): void {
    this.gap *= 2;
    const kept = this.points.filter((point, i) => i === 0 || point.day % this.gap === 0);
    this.free = 0;
    this.points = kept.map(({ day, parts, bytes }) => {
      const from = bytes.byteOffset - this.arena.byteOffset;
      this.arena.copyWithin(this.free, from, from + bytes.length);
      const moved = this.arena.subarray(this.free, this.free + bytes.length);
      this.free += bytes.length;
      return { day, parts, bytes: moved };
    });
  }
}
