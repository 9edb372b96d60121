// xoshiro128++ (Blackman and Vigna 2019). One stream; a mode takes its four words into locals and gives them back.
import { SEED } from './workload';

export let a: u32 = 0;
export let b: u32 = 0;
export let c: u32 = 0;
export let d: u32 = 0;

export function keep(wordA: u32, wordB: u32, wordC: u32, wordD: u32): void {
  a = wordA;
  b = wordB;
  c = wordC;
  d = wordD;
}

/** Four words of a linear congruential generator; the last is made odd, so that not all are nought. */
export function seed(start: u32): void {
  a = start * 1664525 + 1013904223;
  b = a * 1664525 + 1013904223;
  c = b * 1664525 + 1013904223;
  d = (c * 1664525 + 1013904223) | 1;
}

export function seedStream(): void {
  seed(SEED);
}
