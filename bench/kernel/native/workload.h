/* The workload's sizes, its tables and the totals that every mode adds to. See ../workload.ts for what it is. */
#ifndef WORKLOAD_H
#define WORKLOAD_H
#include <stdint.h>
#include <string.h>

enum {
  ZONES = 6791,
  HOSPITALS = 300,
  CANDIDATES = 20,
  CELLS = ZONES * CANDIDATES,
  DAYS = 365,
  PATIENTS_A_DAY = 2740,
  RING = 512,
  /* patients of a day, rounded up to whole groups of eight lanes */
  BLOCK = 2744,
};

/* threshold u32 | first hospital u16 | second hospital u16, low bits first */
static uint64_t cells[CELLS];
/* threshold 14 bits | first 9 bits | second 9 bits, high bits first: 543 kB, stays in the second cache */
static uint32_t packed_cells[CELLS];
static double daily_capacity[HOSPITALS];

static uint64_t total_wait;
static uint64_t total_served;

/* Queues of the modes that know their patients: ring slots, and how many ever joined and left. */
static uint32_t ring[HOSPITALS * RING];
static uint32_t joined[HOSPITALS];
static uint32_t left[HOSPITALS];
static uint32_t allowed_until_today[HOSPITALS];

static void empty_queues(void) {
  memset(joined, 0, sizeof joined);
  memset(left, 0, sizeof left);
  memset(allowed_until_today, 0, sizeof allowed_until_today);
}

/* Whole patients that a capacity serves on a day: sums exactly over days. */
static inline uint32_t portion(double capacity, uint32_t day) {
  return (uint32_t)(capacity * (day + 1)) - (uint32_t)(capacity * day);
}

/* The same for the modes staged by day, which keep what the capacity allowed until today. */
static inline uint32_t portion_kept(uint32_t h, uint32_t day) {
  uint32_t allowed = (uint32_t)(daily_capacity[h] * (day + 1));
  uint32_t today = allowed - allowed_until_today[h];
  allowed_until_today[h] = allowed;
  return today;
}

static void pack_cells(void) {
  for (int c = 0; c < CELLS; c++) {
    uint32_t first = (cells[c] >> 32) & 0xffff, second = cells[c] >> 48;
    uint32_t threshold = ((cells[c] & 0xffffffff) + (1u << 17)) >> 18;
    if (threshold > 16383) threshold = 16383;
    if (first == second) threshold = 0;
    packed_cells[c] = threshold << 18 | first << 9 | second;
  }
}
#endif
