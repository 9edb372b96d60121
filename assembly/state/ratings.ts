// The arithmetic of the two financial ratings, exact.
//
// FRR 1-5 (Monitor's Compliance Framework, to September 2013): five metrics, weights, then caps (model-facts 2.7).
// CoSRR 1-4 (Risk Assessment Framework, from October 2013): liquidity days and capital service cover, mean rounded up.

/** Least value for 5, 4, 3, 2: EBITDA margin %, % of planned EBITDA, net return %, surplus margin %, liquid days. */
const THRESHOLDS: StaticArray<f64> = [
  11.0, 9.0, 5.0, 1.0,
  100.0, 85.0, 70.0, 50.0,
  3.0, 2.0, -0.5, -5.0,
  3.0, 2.0, 1.0, -2.0,
  60.0, 25.0, 15.0, 10.0,
];
const WEIGHTS: StaticArray<f64> = [25.0, 10.0, 20.0, 20.0, 25.0];
/** The net return has to exceed its first threshold, not only to reach it. */
const NET_RETURN = 2;
const values = new StaticArray<f64>(5);

/** Score 1-5 of one metric. */
export function scoreOf(metric: i32, value: f64): i32 {
  if (metric == NET_RETURN && value == THRESHOLDS[metric * 4]) return 4;
  for (let i = 0; i < 4; i++) if (value >= THRESHOLDS[metric * 4 + i]) return 5 - i;
  return 1;
}

/** Financial risk rating from the five metrics, in per cent and days. */
export function financialRisk(margin: f64, ofPlan: f64, netReturn: f64, surplus: f64, liquidDays: f64): i32 {
  values[0] = margin;
  values[1] = ofPlan;
  values[2] = netReturn;
  values[3] = surplus;
  values[4] = liquidDays;
  let sum = 0.0;
  let ones = 0;
  let twos = 0;
  for (let m = 0; m < 5; m++) {
    const score = scoreOf(m, values[m]);
    sum += WEIGHTS[m] * <f64>score;
    if (score == 1) ones++;
    if (score == 2) twos++;
  }
  let rated = <i32>Math.floor(sum / 100.0 + 0.5);
  if (twos == 1) rated = min(rated, 3);
  if (twos >= 2 || ones == 1) rated = min(rated, 2);
  if (ones >= 2) rated = 1;
  return rated;
}



/** Continuity of services rating from days of liquidity and times that income covers capital service. */
export function continuityOfServices(liquidDays: f64, cover: f64): i32 {
  const liquid = liquidDays >= 0.0 ? 4 : liquidDays >= -7.0 ? 3 : liquidDays >= -14.0 ? 2 : 1;
  const covered = cover >= 2.5 ? 4 : cover >= 1.75 ? 3 : cover >= 1.25 ? 2 : 1;
  return (liquid + covered + 1) / 2;
}
