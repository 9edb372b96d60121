// The kernel bench: alternating rounds, every lap checked, events a CPU-second with spread, and the ratios that count.
import { ratioOf, type Spread, spreadOf } from '../measure.ts';
import { checkTotals } from './checks.ts';
import { lineUp } from './contenders.ts';
import { PATIENTS_A_YEAR } from './workload.ts';

export interface KernelRow {
  name: string;
  yearsALap: number;
  /** Million patients drawn, placed and queued a CPU-second. */
  millionsPerCpuSecond: Spread;
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
const COMPARISONS: readonly { name: string; row: string; against: string[]; goal?: number }[] = [
  { name: 'identity kept, ÷ native', row: PRODUCT, against: ['C tuned', 'C tuned2'], goal: 0.85 },
  {
    name: 'cohort queue, ÷ native',
    row: 'AssemblyScript cohort',
    against: ['C cohort', 'C cohort2'],
    goal: 0.75,
  },
  {
    name: 'identity kept, ÷ typed arrays',
    row: PRODUCT,
    against: ['typed arrays plain', 'typed arrays ring'],
    goal: 4,
  },
  { name: 'identity kept, ÷ JavaScript objects', row: PRODUCT, against: ['JavaScript objects'] },
];

/**
 * Runs every contender once unmeasured, then `rounds` times in turn.
 * @param years measured years of every lap, instead of each row's own
 * @throws when a lap does not give the workload's integers
 */
export async function contest(
  rounds: number,
  onProgress: (words: string) => void,
  years?: number,
): Promise<KernelResult> {
  onProgress('kernel: making the instance, compiling …');
  const { contenders, missing, compiler } = await lineUp();
  const speeds = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  const rows = new Map<string, KernelRow>();
  for (let round = 0; round <= rounds; round++) {
    for (const { name, drawing, years: own, run } of contenders) {
      onProgress(`kernel: ${round === 0 ? 'warm-up' : `round ${round} of ${rounds}`}, ${name} …`);
      const yearsALap = years ?? own;
      const { cpuSeconds, wait, served } = await run(yearsALap);
      checkTotals(name, drawing, yearsALap, { wait, served });
      if (round === 0) continue;
      const laps = speeds.get(name)!;
      laps.push((yearsALap * PATIENTS_A_YEAR) / cpuSeconds / 1e6);
      rows.set(name, { name, yearsALap, millionsPerCpuSecond: spreadOf(laps), wait, served });
    }
  }
  return { rounds, compiler, rows: [...rows.values()], missing, ratios: compare(speeds) };
}

function compare(speeds: ReadonlyMap<string, number[]>): KernelRatio[] {
  return COMPARISONS.flatMap(({ name, row, against, goal }) => {
    const over = speeds.get(row);
    const rivals = against.flatMap((rival) => (speeds.has(rival) ? [speeds.get(rival)!] : []));
    if (!over || rivals.length === 0) return [];
    const fastest = rivals.reduce((a, b) => (spreadOf(b).median > spreadOf(a).median ? b : a));
    return [{ name, ratio: ratioOf(over, fastest), goal }];
  });
}
