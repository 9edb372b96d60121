/* xoshiro128++ (Blackman and Vigna 2019), one stream, and eight streams side by side. */
#ifndef RANDOM_H
#define RANDOM_H
#include <stdint.h>

enum { SEED = 42, LANES = 8 };

typedef struct {
  uint32_t a, b, c, d;
} Random;

static inline uint32_t rotate(uint32_t x, int k) { return x << k | x >> (32 - k); }

static inline uint32_t draw(Random *r) {
  uint32_t bits = rotate(r->a + r->d, 7) + r->a;
  uint32_t shifted = r->b << 9;
  r->c ^= r->a;
  r->d ^= r->b;
  r->b ^= r->c;
  r->a ^= r->d;
  r->c ^= shifted;
  r->d = rotate(r->d, 11);
  return bits;
}

/* Four words of a linear congruential generator; the last is made odd, so that not all are nought. */
static Random seeded(uint32_t seed) {
  uint32_t words[4];
  for (int i = 0; i < 4; i++) words[i] = seed = seed * 1664525u + 1013904223u;
  return (Random){words[0], words[1], words[2], words[3] | 1};
}

/* The one stream of the modes that draw patient by patient. */
static Random stream;

/* State of the eight streams, word by word: lane_words[w][lane]. */
static uint32_t lane_words[4][LANES];

static void seed_streams(void) {
  stream = seeded(SEED);
  for (uint32_t lane = 0; lane < LANES; lane++) {
    Random r = seeded(SEED * 977 + lane * 131071);
    lane_words[0][lane] = r.a;
    lane_words[1][lane] = r.b;
    lane_words[2][lane] = r.c;
    lane_words[3][lane] = r.d;
  }
}
#endif
