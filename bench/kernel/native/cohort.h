/* Modes cohort and cohort2: a queue is a count for each day of arrival. Waits stay exact, identity goes. */
#include "lanes.h"

/* by_day[h][day]: patients of that day who still wait */
static uint32_t by_day[HOSPITALS][RING];
/* Earliest day that may still have patients, and patients waiting in all. */
static uint32_t earliest[HOSPITALS];
static uint32_t waiting[HOSPITALS];
static uint32_t arrived[RING];

static void empty_cohorts(void) {
  memset(by_day, 0, sizeof by_day);
  memset(earliest, 0, sizeof earliest);
  memset(waiting, 0, sizeof waiting);
  memset(allowed_until_today, 0, sizeof allowed_until_today);
}

static void serve_cohorts(uint32_t day) {
  for (uint32_t h = 0; h < HOSPITALS; h++) {
    uint32_t *queue = by_day[h];
    uint32_t all = waiting[h] + arrived[h];
    uint32_t served = portion_kept(h, day);
    if (served > all) served = all;
    queue[day] = arrived[h];
    waiting[h] = all - served;
    total_served += served;
    uint32_t from = earliest[h];
    while (served) {
      uint32_t here = queue[from];
      if (here > served) {
        queue[from] = here - served;
        total_wait += (uint64_t)served * (day - from);
        break;
      }
      total_wait += (uint64_t)here * (day - from);
      served -= here;
      from++;
    }
    earliest[h] = from;
  }
}

static void year_cohort(void) {
  empty_cohorts();
  for (uint32_t day = 0; day < DAYS; day++) {
    draw_day_apart();
    memset(arrived, 0, sizeof arrived);
    for (uint32_t i = 0; i < PATIENTS_A_DAY; i++) {
      uint32_t cell = packed_cells[drawn_cell[i]];
      arrived[cell >> (drawn_fraction[i] < cell >> 18 ? 9 : 0) & 511]++;
    }
    serve_cohorts(day);
  }
}

static void year_cohort2(void) {
  empty_cohorts();
  for (uint32_t day = 0; day < DAYS; day++) {
    draw_day();
    memset(arrived, 0, sizeof arrived);
    for (uint32_t i = 0; i < PATIENTS_A_DAY; i++) arrived[choose_drawn(drawn[i])]++;
    serve_cohorts(day);
  }
}
