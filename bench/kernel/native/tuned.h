/* Modes tuned and tuned2: the day staged as draws, choices, service; every patient still known by home and day. */
#include "lanes.h"

/* Serves every queue of ring records whose day of arrival begins at bit `shift`. */
static inline void serve_ring(uint32_t day, int shift) {
  for (uint32_t h = 0; h < HOSPITALS; h++) {
    uint32_t first = left[h], waiting = joined[h] - first;
    uint32_t served = portion_kept(h, day);
    if (served > waiting) served = waiting;
    uint32_t arrivals = 0;
    for (uint32_t i = 0; i < served; i++) arrivals += ring[h * RING + ((first + i) & (RING - 1))] >> shift;
    total_wait += (uint64_t)served * day - arrivals;
    total_served += served;
    left[h] = first + served;
  }
}

/* Draws held apart; ring record day << 16 | zone. */
static void year_tuned(void) {
  empty_queues();
  for (uint32_t day = 0; day < DAYS; day++) {
    draw_day_apart();
    for (uint32_t i = 0; i < PATIENTS_A_DAY; i++) {
      uint32_t cell = packed_cells[drawn_cell[i]];
      uint32_t h = cell >> (drawn_fraction[i] < cell >> 18 ? 9 : 0) & 511;
      ring[h * RING + (joined[h]++ & (RING - 1))] = day << 16 | drawn_zone[i];
    }
    serve_ring(day, 16);
  }
}

/* Draws in one word; ring record day << 18 | cell. The same packing as the AssemblyScript kernel. */
static void year_tuned2(void) {
  empty_queues();
  for (uint32_t day = 0; day < DAYS; day++) {
    draw_day();
    for (uint32_t i = 0; i < PATIENTS_A_DAY; i++) {
      uint32_t h = choose_drawn(drawn[i]);
      ring[h * RING + (joined[h]++ & (RING - 1))] = day << 18 | (drawn[i] & 0x3ffff);
    }
    serve_ring(day, 18);
  }
}
