// A hundred searches at once, of two problems: half of them find their term, the others are cancelled, one by one or by
// being freed while they run.
#include "world.h"

enum { PAIRS = 50 };

int main(void) {
  World easy = new_world(), hard = new_world();
  CanonicalSearch *found[PAIRS], *endless[PAIRS];
  goal_add_comm(&easy);
  goal_endless(&hard);
  for (int i = 0; i < PAIRS; i++) {
    OK(canonical_start(hard.problem, 0, 1, 0, 0, 1, &endless[i]));
    OK(canonical_start(easy.problem, 0, 1, 0, 0, 1, &found[i]));
  }
  canonical_free_problem(easy.problem);
  canonical_free_problem(hard.problem);
  for (int i = 0; i < PAIRS; i++) OK(canonical_cancel(endless[i]));
  for (int i = 0; i < PAIRS; i++) {
    CHECK(finish(endless[i]) == CANONICAL_STATE_CANCELLED);
    canonical_free_search(endless[i]);
  }
  uint64_t solutions;
  for (int i = 0; i < PAIRS; i++) {
    CHECK(finish(found[i]) == CANONICAL_STATE_FOUND);
    OK(canonical_counter(found[i], CANONICAL_COUNTER_SOLUTIONS, &solutions));
    CHECK(solutions == 1);
    canonical_free_search(found[i]);
  }
  printf("%d searches: ok\n", 2 * PAIRS);
  return 0;
}
