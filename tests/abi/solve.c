// Solves add_comm through the header, walks the term, and writes the problem to the file named by the first argument.
#include "world.h"

// Walks everything below a node; gives the number of visits, and notes whether the constant Nat.rec is met.
static uint64_t walk(const CanonicalSearch *s, H node, int *has_rec) {
  static const uint32_t children[] = {0, 1, 1, 0, 1, 2, 2, 1, 0, 1, 1, 2, 3, 3, 4, 2, 0, 0};
  uint32_t kind;
  uint64_t number, visits = 1;
  const char *text;
  size_t length;
  OK(canonical_solution_kind(s, node, &kind));
  CHECK(kind <= CANONICAL_KIND_STRING);
  OK(canonical_solution_number(s, node, &number));
  OK(canonical_solution_text(s, node, &text, &length));
  if (kind == CANONICAL_KIND_NAME_STR && length == 3 && memcmp(text, "rec", 3) == 0) *has_rec = 1;
  uint32_t count = children[kind] + (kind == CANONICAL_KIND_CONSTANT ? (uint32_t)number : 0);
  for (uint32_t i = 0; i < count; i++) {
    H child;
    OK(canonical_solution_child(s, node, i, &child));
    CHECK(child < node);
    visits += walk(s, child, has_rec);
  }
  H none;
  FAULT(canonical_solution_child(s, node, count, &none), CANONICAL_STATUS_BAD_NUMBER, "parts of the node");
  return visits;
}

// A goal that is a simp theorem of its problem, about a function of which nothing else is known.
static void simp_theorems(void) {
  World w = new_world();
  CanonicalProblem *p = w.problem;
  H n = name(p, w.anonymous, "n"), f = name(p, w.anonymous, "f"), law = name(p, w.anonymous, "law");
  OK(canonical_axiom(p, f, NULL, 0, pi(p, n, w.Nat, w.Nat)));
  H statement = pi(p, n, w.Nat, equal(&w, app(p, constant(p, f), bvar(p, 0)), w.zero));
  OK(canonical_theorem(p, law, NULL, 0, statement, CANONICAL_NONE));
  OK(canonical_attr_flags(p, law, CANONICAL_FLAG_SIMP));
  OK(canonical_goal(p, name(p, w.anonymous, "goal"), NULL, 0, statement, NULL, 0));
  for (uint32_t simp = 0; simp < 2; simp++) {
    CanonicalSearch *search;
    OK(canonical_start(p, 60000, 1, 1000, 0, simp, &search));
    CHECK((finish(search) == CANONICAL_STATE_FOUND) == (simp == 1));
    canonical_free_search(search);
  }
  canonical_free_problem(p);
}

int main(int argc, char **argv) {
  simp_theorems();
  CHECK(canonical_abi_version() == CANONICAL_ABI_VERSION);
  World w = new_world();
  goal_add_comm(&w);
  if (argc > 1) OK(canonical_dump(w.problem, argv[1], strlen(argv[1])));

  CanonicalSearch *search;
  OK(canonical_start(w.problem, 60000, 1, 0, 0, 1, &search));
  canonical_free_problem(w.problem);
  CHECK(finish(search) == CANONICAL_STATE_FOUND);

  uint64_t count, steps, solutions, iteration, entropy, memory;
  OK(canonical_solution_count(search, &count));
  OK(canonical_counter(search, CANONICAL_COUNTER_STEPS, &steps));
  OK(canonical_counter(search, CANONICAL_COUNTER_SOLUTIONS, &solutions));
  OK(canonical_counter(search, CANONICAL_COUNTER_ITERATION, &iteration));
  OK(canonical_counter(search, CANONICAL_COUNTER_ENTROPY, &entropy));
  OK(canonical_counter(search, CANONICAL_COUNTER_MEMORY, &memory));
  CHECK(count == 1 && solutions == 1 && steps > 0 && iteration > 0 && entropy > 0 && memory > 0);

  H root;
  uint32_t kind;
  int has_rec = 0;
  OK(canonical_solution_term(search, 0, &root));
  OK(canonical_solution_kind(search, root, &kind));
  CHECK(kind == CANONICAL_KIND_LAMBDA);
  uint64_t visits = walk(search, root, &has_rec);
  CHECK(visits > 20 && has_rec);
  FAULT(canonical_solution_term(search, 1, &root), CANONICAL_STATUS_BAD_NUMBER, "terms found");
  canonical_free_search(search);
  printf("add_comm: %llu steps, %llu nodes\n", (unsigned long long)steps, (unsigned long long)visits);
  return 0;
}
