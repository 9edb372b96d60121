// The kernel bench: alternating rounds, every lap checked, patients a second with spread, and the ratios that count.
import { ratioOf, type Spread, spreadOf } from '../measure.ts';
import { type Contest, patientsOf } from './contenders.ts';

export interface KernelRow {
  name: string;
  /** Measured days of a lap. */
  days: number;
  /** Million patients drawn, placed and queued a second of the bench's clock. */
  millionsASecond: Spread;
  /** The integers that every lap gave. */
  wait: number;
  served: number;
}

export interface KernelRatio {
  name: string;
  /** Of laps of the same round. */
  ratio: Spread;
  goal?: number;
}

export interface KernelResult {
  rounds: number;
  compiler?: string;
  rows: KernelRow[];
  missing: { name: string; reason: string }[];
  ratios: KernelRatio[];
}

const PRODUCT = 'AssemblyScript tuned';

/** Rows that the product's kernel, or its cohort queue, is held against; the fastest of `against` counts. */
const COMPARISONS: readonly { row: string; to: string; against: string[]; goal?: number }[] = [
  { row: PRODUCT, to: 'C', against: ['C tuned', 'C tuned2'], goal: 0.85 },
  { row: 'AssemblyScript cohort', to: 'C', against: ['C cohort', 'C cohort2'], goal: 0.75 },
  { row: PRODUCT, to: 'typed arrays', against: ['typed arrays plain', 'typed arrays ring'], goal: 4 },
  { row: PRODUCT, to: 'JavaScript objects', against: ['JavaScript objects'] },
  { row: PRODUCT, to: 'simjs', against: ['simjs'] },
  { row: PRODUCT, to: 'flocc', against: ['flocc'], goal: 1000 },
];

/**
 * Runs every contender once unmeasured, then `rounds` times in turn.
 * @throws when a lap does not give the workload's integers
 */
export async function contest(
  { contenders, missing, compiler }: Contest,
  rounds: number,
  onProgress: (words: string) => void | Promise<void>,
): Promise<KernelResult> {
  const speeds = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  const rows = new Map<string, KernelRow>();
  for (let round = 0; round <= rounds; round++) {
    for (const { name, days, run, check } of contenders) {
      await onProgress(`kernel: ${round === 0 ? 'warm-up' : `round ${round} of ${rounds}`}, ${name} …`);
      const { seconds, wait, served } = await run();
      check({ wait, served });
      if (round === 0) continue;
      const laps = speeds.get(name)!;
      laps.push(patientsOf(days) / seconds / 1e6);
      rows.set(name, { name, days, millionsASecond: spreadOf(laps), wait, served });
    }
  }
  return { rounds, compiler, rows: [...rows.values()], missing, ratios: compare(speeds) };
}

function compare(speeds: ReadonlyMap<string, number[]>): KernelRatio[] {
  return COMPARISONS.flatMap(({ row, to, against, goal }) => {
    const over = speeds.get(row);
    const rivals = against.flatMap((rival) => (speeds.has(rival) ? [speeds.get(rival)!] : []));
    if (!over || rivals.length === 0) return [];
    const fastest = rivals.reduce((a, b) => (spreadOf(b).median > spreadOf(a).median ? b : a));
    return [{ name: `${row} ÷ ${to}`, ratio: ratioOf(over, fastest), ...(goal ? { goal } : {}) }];
  });
}
