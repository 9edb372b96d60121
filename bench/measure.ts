// Statistics of a bench: a median with its spread, never a single number.

export interface Spread {
  median: number;
  min: number;
  max: number;
}

/** Median, least and most of at least one value. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const median = (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
  return { median, min: sorted[0]!, max: sorted.at(-1)! };
}

/** Spread of `over[r] / under[r]`: laps of one round are compared with each other, so that a slow minute hits both. */
export function ratioOf(over: readonly number[], under: readonly number[]): Spread {
  return spreadOf(over.map((value, round) => value / under[round]!));
}
