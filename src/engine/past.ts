// What a run remembers of its past: points to go back to, and what its host changed on the way.
import type { Rule } from '../../assembly/layout.ts';
import type { Core } from './core.ts';
import type { Snapshot } from './snapshot.ts';
import { SnapshotRing } from './snapshotRing.ts';

interface Change {
  day: number;
  rule: Rule;
  value: number;
}

export class Past {
  private changes: Change[] = [];
  private ring = new SnapshotRing(0);

  /** Forgets everything; from this day on points are kept within the budget. */
  begin(core: Core, day: number, budgetBytes = this.ring.budgetBytes): SnapshotRing {
    this.changes = [];
    if (budgetBytes !== this.ring.budgetBytes) this.ring = new SnapshotRing(budgetBytes);
    this.ring.forgetAfter(-1);
    this.ring.offer(core, day);
    return this.ring;
  }

  /** Notes a change of today; what came after it is another future now. */
  changed(day: number, rule: Rule, value: number): void {
    this.changes = this.changes.filter((change) => change.day <= day);
    this.changes.push({ day, rule, value });
    this.ring.forgetAfter(day);
  }

  /** The next day after `day` on which `arrive` has to be called. */
  nextAfter(day: number): number {
    const next = this.changes.find((change) => change.day > day)?.day ?? Number.POSITIVE_INFINITY;
    return Math.min(next, this.ring.nextAfter(day));
  }

  /** On reaching a day: keeps a point if one is due, then does again what was changed on it. */
  arrive(core: Core, day: number): void {
    this.ring.offer(core, day);
    for (const change of this.changes)
      if (change.day === day) core.exports.setLive(change.rule, change.value);
  }

  /** The last point at or before a day. */
  nearest(day: number): Snapshot | undefined {
    return this.ring.nearest(day);
  }
}
