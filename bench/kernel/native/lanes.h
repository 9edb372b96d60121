/* A day's draws at once, eight streams side by side: AVX2 where the processor has it, else loops over the lanes that a
   compiler makes vectors of. Both give the same numbers. */
#ifndef LANES_H
#define LANES_H
#include "random.h"
#include "workload.h"

/* Apart, for mode tuned: the cell, the fraction of its slot (14 bits), the zone. */
static uint32_t drawn_cell[BLOCK], drawn_fraction[BLOCK], drawn_zone[BLOCK];
/* In one word, for the other modes: fraction << 18 | cell. */
static uint32_t drawn[BLOCK];

#ifdef __AVX2__
#include <immintrin.h>

typedef struct {
  __m256i a, b, c, d;
} Lanes;

static inline __m256i rotate_lanes(__m256i x, int k) {
  return _mm256_or_si256(_mm256_slli_epi32(x, k), _mm256_srli_epi32(x, 32 - k));
}

static inline __m256i draw_lanes(Lanes *r) {
  __m256i bits = _mm256_add_epi32(rotate_lanes(_mm256_add_epi32(r->a, r->d), 7), r->a);
  __m256i shifted = _mm256_slli_epi32(r->b, 9);
  r->c = _mm256_xor_si256(r->c, r->a);
  r->d = _mm256_xor_si256(r->d, r->b);
  r->b = _mm256_xor_si256(r->b, r->c);
  r->a = _mm256_xor_si256(r->a, r->d);
  r->c = _mm256_xor_si256(r->c, shifted);
  r->d = rotate_lanes(r->d, 11);
  return bits;
}

/* High words of bits × factor; the low words go to *low. */
static inline __m256i scale_lanes(__m256i bits, __m256i factor, __m256i *low) {
  __m256i even = _mm256_mul_epu32(bits, factor);
  __m256i odd = _mm256_mul_epu32(_mm256_srli_epi64(bits, 32), factor);
  *low = _mm256_blend_epi32(even, _mm256_slli_epi64(odd, 32), 0xAA);
  return _mm256_blend_epi32(_mm256_srli_epi64(even, 32), odd, 0xAA);
}

#define EACH_GROUP(store)                                                                          \
  Lanes r;                                                                                         \
  memcpy(&r, lane_words, sizeof r);                                                                \
  const __m256i zones = _mm256_set1_epi32(ZONES), slots = _mm256_set1_epi32(CANDIDATES);           \
  for (int i = 0; i < BLOCK; i += LANES) {                                                         \
    __m256i low;                                                                                   \
    __m256i zone = scale_lanes(draw_lanes(&r), zones, &low);                                       \
    __m256i slot = scale_lanes(draw_lanes(&r), slots, &low);                                       \
    __m256i cell = _mm256_add_epi32(_mm256_mullo_epi32(zone, slots), slot);                        \
    store                                                                                          \
  }                                                                                                \
  memcpy(lane_words, &r, sizeof r);

static void draw_day_apart(void) {
  EACH_GROUP({
    _mm256_storeu_si256((void *)(drawn_zone + i), zone);
    _mm256_storeu_si256((void *)(drawn_cell + i), cell);
    _mm256_storeu_si256((void *)(drawn_fraction + i), _mm256_srli_epi32(low, 18));
  })
}

static void draw_day(void) {
  const __m256i top = _mm256_set1_epi32((int)0xfffc0000);
  EACH_GROUP({ _mm256_storeu_si256((void *)(drawn + i), _mm256_or_si256(_mm256_and_si256(low, top), cell)); })
}

#else

static inline void draw_lanes(uint32_t *bits) {
  uint32_t *a = lane_words[0], *b = lane_words[1], *c = lane_words[2], *d = lane_words[3];
  for (int k = 0; k < LANES; k++) {
    bits[k] = rotate(a[k] + d[k], 7) + a[k];
    uint32_t shifted = b[k] << 9;
    c[k] ^= a[k];
    d[k] ^= b[k];
    b[k] ^= c[k];
    a[k] ^= d[k];
    c[k] ^= shifted;
    d[k] = rotate(d[k], 11);
  }
}

static void draw_day_apart(void) {
  for (int i = 0; i < BLOCK; i += LANES) {
    uint32_t where[LANES], which[LANES];
    draw_lanes(where);
    draw_lanes(which);
    for (int k = 0; k < LANES; k++) {
      uint32_t zone = (uint32_t)(((uint64_t)where[k] * ZONES) >> 32);
      uint64_t scaled = (uint64_t)which[k] * CANDIDATES;
      drawn_zone[i + k] = zone;
      drawn_cell[i + k] = zone * CANDIDATES + (uint32_t)(scaled >> 32);
      drawn_fraction[i + k] = (uint32_t)scaled >> 18;
    }
  }
}

static void draw_day(void) {
  draw_day_apart();
  for (int i = 0; i < BLOCK; i++) drawn[i] = drawn_fraction[i] << 18 | drawn_cell[i];
}
#endif

/* Hospital of a draw held in one word. Its low 18 bits, set, decide a tie of the 14 bits for the second. */
static inline uint32_t choose_drawn(uint32_t word) {
  uint32_t cell = packed_cells[word & 0x3ffff];
  return cell >> ((word | 0x3ffff) < cell ? 9 : 0) & 511;
}
#endif
