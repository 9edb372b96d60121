// What a sample says: definitions as in the textbooks, over the finite values given.

export interface Sample {
  /** Finite values; the rest have no meaning there and are left out. */
  n: number;
  /** NaN when there is no value. */
  mean: number;
  /** 95 % interval of the mean by Student's t; NaN for fewer than two values. */
  low: number;
  high: number;
  /** 5th, 50th and 95th percentile. */
  p5: number;
  p50: number;
  p95: number;
}

/** Adds up in the order given, so that the same values in the same order give the same bits. */
export function sampleOf(values: Iterable<number>): Sample {
  const finite = [...values].filter(Number.isFinite);
  const n = finite.length;
  const mean = finite.reduce((sum, value) => sum + value, 0) / n;
  const squares = finite.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const half = n < 2 ? Number.NaN : studentT95(n - 1) * Math.sqrt(squares / (n - 1) / n);
  const sorted = finite.toSorted((a, b) => a - b);
  const [p5, p50, p95] = [0.05, 0.5, 0.95].map((share) => percentile(sorted, share)) as [
    number,
    number,
    number,
  ];
  return { n, mean, low: mean - half, high: mean + half, p5, p50, p95 };
}

/**
 * A percentile of sorted values, on the straight line between the two next to it: definition 7 of Hyndman and Fan (1996), as in R.
 * @param share 0 to 1
 */
export function percentile(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) return Number.NaN;
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)]!;
  const above = sorted[Math.ceil(at)]!;
  return below + (above - below) * (at - Math.floor(at));
}

const Z = 1.959963984540054;

/**
 * The 97.5th percentile of Student's t: exact for one and two degrees of freedom, else the expansion in 1/ν of Abramowitz and
 * Stegun 26.7.5 (off by 0.1 % at three, less beyond).
 */
export function studentT95(freedom: number): number {
  // tan(0.475 π), and √2 × 0.95 / √(1 − 0.95²)
  if (freedom === 1) return 12.706204736174698;
  if (freedom === 2) return 4.302652729749462;
  const terms = [
    (Z ** 3 + Z) / 4,
    (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / 96,
    (3 * Z ** 7 + 19 * Z ** 5 + 17 * Z ** 3 - 15 * Z) / 384,
    (79 * Z ** 9 + 776 * Z ** 7 + 1482 * Z ** 5 - 1920 * Z ** 3 - 945 * Z) / 92160,
  ];
  return terms.reduce((t, term, i) => t + term / freedom ** (i + 1), Z);
}
