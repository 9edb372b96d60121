// Draws that depend on nothing but their key: the same trust gets the same draw in every making.
import { createHash } from 'node:crypto';

/** A uniform draw in (0, 1) keyed by what it is for and whom. */
export function unit(purpose, code, n = 0) {
  const digest = createHash('sha256').update(`${purpose}|${code}|${n}`).digest();
  return (digest.readUIntBE(0, 6) + 0.5) / 2 ** 48;
}

/** A standard normal draw: the sum of twelve uniforms less six needs no logarithm, so no platform differs. */
export function normal(purpose, code) {
  let sum = 0;
  for (let n = 0; n < 12; n++) sum += unit(purpose, code, n);
  return sum - 6;
}
