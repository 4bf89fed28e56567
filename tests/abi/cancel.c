// A search that does not end is cancelled within 50 milliseconds (the first argument sets another limit, for memory
// checkers); after that it can be asked everything and has found nothing. Limits of time and steps end it as well.
#include "world.h"
#include <time.h>

static double milliseconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

// Starts the search, cancels it while it runs, and gives how long it took to end.
static double cancel_once(const World *w) {
  CanonicalSearch *search;
  uint32_t state = CANONICAL_STATE_RUNNING;
  uint64_t steps = 0, count = 77;
  OK(canonical_start(w->problem, 0, 1, 0, 0, 1, &search));
  for (int i = 0; steps == 0 && i < 1000; i++) {
    OK(canonical_wait(search, 10, &state));
    OK(canonical_counter(search, CANONICAL_COUNTER_STEPS, &steps));
  }
  CHECK(steps > 0 && state == CANONICAL_STATE_RUNNING);
  FAULT(canonical_solution_count(search, &count), CANONICAL_STATUS_WRONG_ORDER, "not over yet");
  double start = milliseconds();
  OK(canonical_cancel(search));
  CHECK(finish(search) == CANONICAL_STATE_CANCELLED);
  double took = milliseconds() - start;
  OK(canonical_cancel(search));
  OK(canonical_poll(search, &state));
  CHECK(state == CANONICAL_STATE_CANCELLED);
  OK(canonical_solution_count(search, &count));
  CHECK(count == 0);
  canonical_free_search(search);
  return took;
}

static void ends(const World *w, uint64_t time, uint64_t steps, uint64_t memory, uint32_t how) {
  CanonicalSearch *search;
  OK(canonical_start(w->problem, time, 1, steps, memory, 1, &search));
  CHECK(finish(search) == how);
  canonical_free_search(search);
}

int main(int argc, char **argv) {
  double limit = argc > 1 ? atof(argv[1]) : 50;
  World w = new_world();
  goal_endless(&w);
  // The machine may be busy with other things: most of nine rounds must be in time.
  int in_time = 0;
  for (int i = 0; i < 9; i++) in_time += cancel_once(&w) < limit;
  CHECK(in_time >= 5);
  ends(&w, 100, 0, 0, CANONICAL_STATE_OUT_OF_TIME);
  ends(&w, 0, 10, 0, CANONICAL_STATE_OUT_OF_TIME);
  ends(&w, 0, 0, 100000, CANONICAL_STATE_OUT_OF_MEMORY);
  canonical_free_problem(w.problem);
  printf("cancelled in time: %d of 9\n", in_time);
  return 0;
}
