// xoshiro128++ (Blackman and Vigna 2019) as an object, for the rows that are written with objects.

const TWO_TO_32 = 4294967296;

/** One stream of numbers; the same as that of every row that draws patient by patient. */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  constructor(seed: number) {
    const after = (word: number) => (Math.imul(word, 1664525) + 1013904223) | 0;
    this.a = after(seed);
    this.b = after(this.a);
    this.c = after(this.b);
    this.d = after(this.c) | 1;
  }

  /** A number in [0, 1). */
  next(): number {
    const bits = (rotate((this.a + this.d) | 0, 7) + this.a) >>> 0;
    const shifted = this.b << 9;
    this.c ^= this.a;
    this.d ^= this.b;
    this.b ^= this.c;
    this.a ^= this.d;
    this.c ^= shifted;
    this.d = rotate(this.d, 11);
    return bits / TWO_TO_32;
  }
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
