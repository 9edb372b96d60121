/* The native yardstick: one program, one translation unit, so that the compiler sees all of it.
   yardstick INSTANCE MODE YEARS  lives one year unmeasured and YEARS measured, and prints one line of JSON. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include "cohort.h"
#include "identity.h"
#include "tuned.h"

static const struct {
  const char *name;
  void (*year)(void);
} modes[] = {
    {"plain", year_plain},   {"ring", year_ring},     {"tuned", year_tuned},
    {"tuned2", year_tuned2}, {"cohort", year_cohort}, {"cohort2", year_cohort2},
};

static double cpu_seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec * 1e-9;
}

static int read_instance(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) return 0;
  size_t read = fread(cells, sizeof *cells, CELLS, file);
  read += fread(daily_capacity, sizeof *daily_capacity, HOSPITALS, file);
  fclose(file);
  return read == CELLS + HOSPITALS;
}

int main(int count, char **words) {
  if (count != 4) return fputs("usage: yardstick INSTANCE MODE YEARS\n", stderr), 2;
  if (!read_instance(words[1])) return fprintf(stderr, "%s: no instance\n", words[1]), 2;
  void (*year)(void) = NULL;
  for (size_t m = 0; m < sizeof modes / sizeof *modes; m++) {
    if (!strcmp(modes[m].name, words[2])) year = modes[m].year;
  }
  int years = atoi(words[3]);
  if (!year || years < 1) return fprintf(stderr, "%s %s: no such mode or years\n", words[2], words[3]), 2;

  pack_cells();
  seed_streams();
  year();
  total_wait = total_served = 0;
  double before = cpu_seconds();
  for (int y = 0; y < years; y++) year();
  printf("{\"cpuSeconds\":%.9f,\"wait\":%llu,\"served\":%llu}\n", cpu_seconds() - before,
         (unsigned long long)total_wait, (unsigned long long)total_served);
  return 0;
}
