// A day's draws at once: two groups of four streams side by side, each patient's draw in one word.
//
//   fraction of the slot (14 bits) | cell (18 bits)
//
// The cells that they meet are packed into four bytes, 543 kB, which stay in the second cache:
//
//   threshold (14 bits) | first hospital (9 bits) | second hospital (9 bits)
import * as random from './random';
import { CANDIDATES, CELLS, cells, PATIENTS_A_DAY, SEED, ZONES } from './workload';

const LANES: u32 = 8;
/** Bytes of a day's draws, in whole groups of eight. */
const DRAWN_BYTES: usize = ((PATIENTS_A_DAY + LANES - 1) / LANES) * LANES * 4;

// Fixed places: the compiler writes them into the loads and stores, a quarter faster than arrays here.
export const DRAWN: usize = memory.data(10976, 16);
const PACKED: usize = memory.data(543280, 16);
/** Words a, b, c, d of all eight streams: word w of lane l at 32 w + 4 l. */
const STATE: usize = memory.data(128, 16);

export function seedLanes(): void {
  for (let lane: u32 = 0; lane < LANES; lane++) {
    random.seed(SEED * 977 + lane * 131071);
    const at = STATE + <usize>lane * 4;
    store<u32>(at, random.a);
    store<u32>(at, random.b, 32);
    store<u32>(at, random.c, 64);
    store<u32>(at, random.d, 96);
  }
}

export function packCells(): void {
  for (let c: u32 = 0; c < CELLS; c++) {
    const cell = cells[c];
    const first = <u32>(cell >> 32) & 0xffff;
    const second = <u32>(cell >> 48);
    let threshold = <u32>(((cell & 0xffffffff) + (1 << 17)) >> 18);
    if (threshold > 16383) threshold = 16383;
    if (first == second) threshold = 0;
    store<u32>(PACKED + <usize>c * 4, (threshold << 18) | (first << 9) | second);
  }
}

/** Hospital of a draw. Its low 18 bits, set, decide a tie of the 14 bits for the second hospital. */
// @ts-ignore: decorator
@inline
export function choose(word: u32): u32 {
  const cell = load<u32>(PACKED + (<usize>(word & 0x3ffff) << 2));
  return select<u32>(cell >> 9, cell, (word | 0x3ffff) < cell) & 511;
}

// @ts-ignore: decorator
@inline
function rotate(x: v128, k: i32): v128 {
  return v128.or(v128.shl<u32>(x, k), v128.shr<u32>(x, 32 - k));
}

// @ts-ignore: decorator
@inline
function put(at: usize, where: v128, which: v128): void {
  const zones = i32x4.splat(ZONES);
  const slots = i32x4.splat(CANDIDATES);
  const zone = highWords(i64x2.extmul_low_i32x4_u(where, zones), i64x2.extmul_high_i32x4_u(where, zones));
  const slot = highWords(i64x2.extmul_low_i32x4_u(which, slots), i64x2.extmul_high_i32x4_u(which, slots));
  const fraction = v128.and(i32x4.mul(which, slots), i32x4.splat(0xfffc0000));
  v128.store(DRAWN + at, v128.or(fraction, i32x4.add(i32x4.mul(zone, slots), slot)));
}

// @ts-ignore: decorator
@inline
function highWords(low: v128, high: v128): v128 {
  return i32x4.shuffle(low, high, 1, 3, 5, 7);
}

/** Draws a day's patients to DRAWN. Both groups advance together, so that one's latency hides the other's. */
export function drawDay(): void {
  let a = v128.load(STATE);
  let b = v128.load(STATE, 32);
  let c = v128.load(STATE, 64);
  let d = v128.load(STATE, 96);
  let e = v128.load(STATE, 16);
  let f = v128.load(STATE, 48);
  let g = v128.load(STATE, 80);
  let h = v128.load(STATE, 112);

  for (let at: usize = 0; at < DRAWN_BYTES; at += 32) {
    let where = v128.add<u32>(rotate(v128.add<u32>(a, d), 7), a);
    let shifted = v128.shl<u32>(b, 9);
    c = v128.xor(c, a);
    d = v128.xor(d, b);
    b = v128.xor(b, c);
    a = v128.xor(a, d);
    c = v128.xor(c, shifted);
    d = rotate(d, 11);
    let which = v128.add<u32>(rotate(v128.add<u32>(a, d), 7), a);
    shifted = v128.shl<u32>(b, 9);
    c = v128.xor(c, a);
    d = v128.xor(d, b);
    b = v128.xor(b, c);
    a = v128.xor(a, d);
    c = v128.xor(c, shifted);
    d = rotate(d, 11);
    put(at, where, which);

    where = v128.add<u32>(rotate(v128.add<u32>(e, h), 7), e);
    shifted = v128.shl<u32>(f, 9);
    g = v128.xor(g, e);
    h = v128.xor(h, f);
    f = v128.xor(f, g);
    e = v128.xor(e, h);
    g = v128.xor(g, shifted);
    h = rotate(h, 11);
    which = v128.add<u32>(rotate(v128.add<u32>(e, h), 7), e);
    shifted = v128.shl<u32>(f, 9);
    g = v128.xor(g, e);
    h = v128.xor(h, f);
    f = v128.xor(f, g);
    e = v128.xor(e, h);
    g = v128.xor(g, shifted);
    h = rotate(h, 11);
    put(at + 16, where, which);
  }
  v128.store(STATE, a);
  v128.store(STATE, b, 32);
  v128.store(STATE, c, 64);
  v128.store(STATE, d, 96);
  v128.store(STATE, e, 16);
  v128.store(STATE, f, 48);
  v128.store(STATE, g, 80);
  v128.store(STATE, h, 112);
}
