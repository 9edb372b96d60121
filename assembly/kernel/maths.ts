// Small functions that the core needs and the language lacks.

// @ts-ignore: decorator
@inline
export function clip(value: f64, low: f64, high: f64): f64 {
  return value < low ? low : value > high ? high : value;
}

/** Quantile of the standard normal (Acklam's rational approximation, |relative error| < 1.2e-9). */
export function normalQuantile(p: f64): f64 {
  if (p < 0.02425) return tail(Math.sqrt(-2.0 * Math.log(p)));
  if (p > 0.97575) return -tail(Math.sqrt(-2.0 * Math.log(1.0 - p)));
  const q = p - 0.5;
  const r = q * q;
  const above =
    ((((-3.969683028665376e1 * r + 2.209460984245205e2) * r - 2.759285104469687e2) * r + 1.38357751867269e2) * r - 3.066479806614716e1) * r +
    2.506628277459239;
  const below =
    ((((-5.447609879822406e1 * r + 1.615858368580409e2) * r - 1.556989798598866e2) * r + 6.680131188771972e1) * r - 1.328068155288572e1) * r +
    1.0;
  return (above * q) / below;
}

function tail(q: f64): f64 {
  const above =
    ((((-7.784894002430293e-3 * q - 3.223964580411365e-1) * q - 2.400758277161838) * q - 2.549732539343734) * q + 4.374664141464968) * q +
    2.938163982698783;
  const below = (((7.784695709041462e-3 * q + 3.224671290700398e-1) * q + 2.445134137142996) * q + 3.754408661907416) * q + 1.0;
  return above / below;
}

/** Whole units served on working day `n` by a capacity that need not be whole: sums exactly over days. */
// @ts-ignore: decorator
@inline
export function portion(capacity: f64, n: i32): i32 {
  return <i32>(Math.floor(capacity * <f64>(n + 1)) - Math.floor(capacity * <f64>n));
}
