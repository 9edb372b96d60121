// Formulas that the model's results are held against.

/** Chances of 0, 1, 2 … of a Poisson count, as far as they matter. */
export function poissonChances(mean: number): number[] {
  const chances = [Math.exp(-mean)];
  for (let n = 1; n < mean + 12 * Math.sqrt(mean) + 12; n++) chances.push((chances[n - 1]! * mean) / n);
  return chances;
}

/** z-score of a chi-square against its degrees of freedom (Wilson and Hilferty 1931). */
export function chiSquareZ(chiSquare: number, freedom: number): number {
  const spread = 2 / (9 * freedom);
  return (Math.cbrt(chiSquare / freedom) - 1 + spread) / Math.sqrt(spread);
}

/** Chi-square of counts against expected ones, neighbours joined until at least `least` are expected: [χ², freedom]. */
export function goodness(found: number[], expected: number[], least = 8): [number, number] {
  let chiSquare = 0;
  let cells = 0;
  let [f, e] = [0, 0];
  let rest = expected.reduce((a, b) => a + b, 0);
  for (let i = 0; i < Math.max(found.length, expected.length); i++) {
    f += found[i] ?? 0;
    e += expected[i] ?? 0;
    rest -= expected[i] ?? 0;
    if (e < least || rest < least) continue;
    chiSquare += (f - e) ** 2 / e;
    cells++;
    [f, e] = [0, 0];
  }
  if (e > 0) {
    chiSquare += (f - e) ** 2 / e;
    cells++;
  }
  return [chiSquare, cells - 1];
}

/**
 * Stationary chances of the queue that is left when `slots` have been served each day, arrivals being Poisson: M/D/c seen
 * once a service time, Q' = max(0, Q + A − c) (Crommelin 1932).
 */
export function queueChances(arrivals: number, slots: number, longest: number): number[] {
  const come = poissonChances(arrivals);
  let chances = new Float64Array(longest + 1);
  chances[0] = 1;
  for (let round = 0; round < 4000; round++) {
    const next = new Float64Array(longest + 1);
    for (let q = 0; q <= longest; q++) {
      if (chances[q]! < 1e-14) continue;
      for (const [a, chance] of come.entries()) {
        const left = Math.min(longest, Math.max(0, q + a - slots));
        next[left]! += chances[q]! * chance;
      }
    }
    const moved = next.reduce((sum, chance, q) => sum + Math.abs(chance - chances[q]!), 0);
    chances = next;
    if (moved < 1e-9) break;
  }
  return [...chances];
}

/** Share of arrivals that find all `servers` busy and are lost, at `load` Erlangs. */
export function erlangLoss(servers: number, load: number): number {
  let loss = 1;
  for (let n = 1; n <= servers; n++) loss = (load * loss) / (n + load * loss);
  return loss;
}
