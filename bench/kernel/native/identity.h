/* Modes plain and ring: one patient at a time, as one would first write it. */
#include "random.h"
#include "workload.h"

static inline uint32_t choose(uint32_t zone, uint32_t bits) {
  uint64_t scaled = (uint64_t)bits * CANDIDATES;
  uint64_t cell = cells[zone * CANDIDATES + (uint32_t)(scaled >> 32)];
  int keeps = (uint32_t)scaled < (uint32_t)cell;
  return (uint32_t)(cell >> (48 - (keeps << 4))) & 0xffff;
}

static inline uint32_t zone_of(uint32_t bits) { return (uint32_t)(((uint64_t)bits * ZONES) >> 32); }

/* zone | hospital << 16 | day of arrival << 32 | wait << 48 */
static uint64_t patients[DAYS * PATIENTS_A_DAY];

static void serve_patients(uint32_t day) {
  for (uint32_t h = 0; h < HOSPITALS; h++) {
    uint32_t first = left[h], waiting = joined[h] - first;
    uint32_t served = portion(daily_capacity[h], day);
    if (served > waiting) served = waiting;
    for (uint32_t i = 0; i < served; i++) {
      uint32_t p = ring[h * RING + ((first + i) & (RING - 1))];
      uint32_t wait = day - ((uint32_t)(patients[p] >> 32) & 0xffff);
      patients[p] = (patients[p] & 0xffffffffffffull) | (uint64_t)wait << 48;
      total_wait += wait;
    }
    left[h] = first + served;
    total_served += served;
  }
}

/* A record for every patient of the year; queues hold their numbers. */
static void year_plain(void) {
  empty_queues();
  uint32_t p = 0;
  Random r = stream;
  for (uint32_t day = 0; day < DAYS; day++) {
    for (uint32_t i = 0; i < PATIENTS_A_DAY; i++, p++) {
      uint32_t zone = zone_of(draw(&r));
      uint32_t h = choose(zone, draw(&r));
      patients[p] = zone | (uint64_t)h << 16 | (uint64_t)day << 32 | 0xffffull << 48;
      ring[h * RING + (joined[h]++ & (RING - 1))] = p;
    }
    serve_patients(day);
  }
  stream = r;
}

/* The patient lives in the ring slot: day << 16 | zone. */
static void year_ring(void) {
  empty_queues();
  Random r = stream;
  for (uint32_t day = 0; day < DAYS; day++) {
    for (uint32_t i = 0; i < PATIENTS_A_DAY; i++) {
      uint32_t zone = zone_of(draw(&r));
      uint32_t h = choose(zone, draw(&r));
      ring[h * RING + (joined[h]++ & (RING - 1))] = day << 16 | zone;
    }
    for (uint32_t h = 0; h < HOSPITALS; h++) {
      uint32_t first = left[h], waiting = joined[h] - first;
      uint32_t served = portion(daily_capacity[h], day);
      if (served > waiting) served = waiting;
      uint64_t wait = 0;
      for (uint32_t i = 0; i < served; i++) wait += day - (ring[h * RING + ((first + i) & (RING - 1))] >> 16);
      total_wait += wait;
      total_served += served;
      left[h] = first + served;
    }
  }
  stream = r;
}
