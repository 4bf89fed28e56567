// Every fault has its status and its message, and harms nothing: at the end the problem is solved all the same.
#include "world.h"

static void null_pointers(const World *w) {
  CanonicalProblem *p = w->problem;
  H out = 77;
  uint32_t state;
  FAULT(canonical_problem(NULL), CANONICAL_STATUS_NULL_POINTER, "what the call gives");
  FAULT(canonical_level_zero(NULL, &out), CANONICAL_STATUS_NULL_POINTER, "a problem");
  FAULT(canonical_level_zero(p, NULL), CANONICAL_STATUS_NULL_POINTER, "what the call gives");
  FAULT(canonical_name_str(p, w->anonymous, NULL, 3, &out), CANONICAL_STATUS_NULL_POINTER, "a list");
  FAULT(canonical_expr_const(p, w->nat, NULL, 1, &out), CANONICAL_STATUS_NULL_POINTER, "a list");
  FAULT(canonical_start(NULL, 0, 0, 0, 0, 1, NULL), CANONICAL_STATUS_NULL_POINTER, "what the call gives");
  FAULT(canonical_poll(NULL, &state), CANONICAL_STATUS_NULL_POINTER, "a search");
  FAULT(canonical_cancel(NULL), CANONICAL_STATUS_NULL_POINTER, "a search");
  canonical_free_problem(NULL);
  canonical_free_search(NULL);
  CHECK(out == 77);
}

static void wrong_handles(const World *w) {
  CanonicalProblem *p = w->problem;
  H out = 77, zero;
  OK(canonical_level_zero(p, &zero));
  FAULT(canonical_expr_app(p, w->Nat, 0, &out), CANONICAL_STATUS_BAD_HANDLE, "an expression");
  FAULT(canonical_expr_app(p, w->Nat, UINT32_MAX, &out), CANONICAL_STATUS_BAD_HANDLE, "an expression");
  FAULT(canonical_expr_app(p, w->nat, w->Nat, &out), CANONICAL_STATUS_BAD_HANDLE, "an expression");
  FAULT(canonical_expr_sort(p, w->nat, &out), CANONICAL_STATUS_BAD_HANDLE, "a level");
  FAULT(canonical_level_param(p, zero, &out), CANONICAL_STATUS_BAD_HANDLE, "a name");
  FAULT(canonical_expr_const(p, w->nat, &w->nat, 1, &out), CANONICAL_STATUS_BAD_HANDLE, "a level");
  FAULT(canonical_theorem(p, w->u, NULL, 0, w->Prop, 5), CANONICAL_STATUS_BAD_HANDLE, "an expression");
  CHECK(out == 77);
}

static void wrong_values(const World *w) {
  CanonicalProblem *p = w->problem;
  H out = 77;
  FAULT(canonical_name_str(p, w->anonymous, "\xff\xfe", 2, &out), CANONICAL_STATUS_BAD_TEXT, "UTF-8");
  FAULT(canonical_expr_nat(p, "12x", 3, &out), CANONICAL_STATUS_BAD_NUMBER, "12x");
  FAULT(canonical_expr_nat(p, "", 0, &out), CANONICAL_STATUS_BAD_NUMBER, "digits");
  FAULT(canonical_expr_bvar(p, UINT32_MAX, &out), CANONICAL_STATUS_BAD_NUMBER, "a bound variable");
  FAULT(canonical_expr_lambda(p, w->nat, 4, w->Nat, w->Nat, &out), CANONICAL_STATUS_BAD_NUMBER, "a binder");
  FAULT(canonical_quotient(p, w->u, NULL, 0, w->Prop, 4), CANONICAL_STATUS_BAD_NUMBER, "quotients");
  FAULT(canonical_attr_reducibility(p, w->add, 4), CANONICAL_STATUS_BAD_NUMBER, "a reducibility");
  FAULT(canonical_attr_flags(p, w->add, 32), CANONICAL_STATUS_BAD_NUMBER, "flags");
  CHECK(out == 77);
}

static void wrong_declarations(const World *w) {
  CanonicalProblem *p = w->problem;
  H fresh = name(p, w->anonymous, "fresh"), other = name(p, w->anonymous, "other");
  H unknown = constant(p, other), loose = pi(p, w->u, w->Nat, bvar(p, 1));
  FAULT(canonical_axiom(p, w->anonymous, NULL, 0, w->Nat), CANONICAL_STATUS_ANONYMOUS, "needs a name");
  FAULT(canonical_axiom(p, w->nat, NULL, 0, w->Nat), CANONICAL_STATUS_REDECLARED, "Nat is declared already");
  FAULT(canonical_axiom(p, fresh, NULL, 0, unknown), CANONICAL_STATUS_UNDECLARED, "constant other is not declared");
  FAULT(canonical_axiom(p, fresh, NULL, 0, loose), CANONICAL_STATUS_LOOSE_VARIABLE, "in fresh");
  FAULT(canonical_axiom(p, fresh, NULL, 0, constant(p, w->eq)), CANONICAL_STATUS_LEVEL_COUNT, "Eq takes 1");
  // A definition may not mention itself.
  FAULT(canonical_definition(p, other, NULL, 0, w->Nat, unknown, 0), CANONICAL_STATUS_UNDECLARED, "other");
  FAULT(canonical_attr_flags(p, other, CANONICAL_FLAG_SIMP), CANONICAL_STATUS_UNDECLARED, "other");
  FAULT(canonical_goal(p, fresh, NULL, 0, unknown, NULL, 0), CANONICAL_STATUS_UNDECLARED, "other");
  FAULT(canonical_goal(p, fresh, NULL, 0, w->Nat, &other, 1), CANONICAL_STATUS_UNDECLARED, "other");
  // What was taken back may be declared, and is then looked at again.
  FAULT(canonical_axiom(p, fresh, NULL, 0, unknown), CANONICAL_STATUS_UNDECLARED, "other");
  OK(canonical_axiom(p, other, NULL, 0, w->Prop));
  OK(canonical_axiom(p, fresh, NULL, 0, unknown));
}

static void wrong_order(const World *w) {
  CanonicalProblem *p = w->problem;
  CanonicalSearch *search = NULL;
  H t = name(p, w->anonymous, "T");
  FAULT(canonical_inductive_end(p), CANONICAL_STATUS_WRONG_ORDER, "no inductive declaration");
  FAULT(canonical_inductive_rule(p, t, 0, w->Nat), CANONICAL_STATUS_WRONG_ORDER, "no inductive declaration");
  FAULT(canonical_start(p, 0, 0, 0, 0, 1, &search), CANONICAL_STATUS_WRONG_ORDER, "no goal");
  OK(canonical_inductive_begin(p));
  FAULT(canonical_inductive_begin(p), CANONICAL_STATUS_WRONG_ORDER, "open already");
  FAULT(canonical_axiom(p, t, NULL, 0, w->Prop), CANONICAL_STATUS_WRONG_ORDER, "is open");
  FAULT(canonical_goal(p, t, NULL, 0, w->Prop, NULL, 0), CANONICAL_STATUS_WRONG_ORDER, "is open");
  OK(canonical_inductive_type(p, t, NULL, 0, w->Prop, &t, 1, &t, 1, 0, 0, 0, 0, 0));
  FAULT(canonical_inductive_rule(p, t, 0, w->Nat), CANONICAL_STATUS_WRONG_ORDER, "after the recursor");
  OK(canonical_inductive_type(p, t, NULL, 0, w->Prop, &t, 1, NULL, 0, 0, 0, 0, 0, 0));
  FAULT(canonical_inductive_end(p), CANONICAL_STATUS_REDECLARED, "T is declared already");
  // All or nothing.
  FAULT(canonical_attr_flags(p, t, 0), CANONICAL_STATUS_UNDECLARED, "T");
  CHECK(search == NULL);
}

static void sealed(World *w) {
  CanonicalProblem *p = w->problem;
  CanonicalSearch *search;
  H out = 77;
  uint64_t value;
  goal_add_comm(w);
  FAULT(canonical_goal(p, w->u, NULL, 0, w->Prop, NULL, 0), CANONICAL_STATUS_WRONG_ORDER, "given already");
  OK(canonical_start(p, 60000, 1, 0, 0, 1, &search));
  FAULT(canonical_level_zero(p, &out), CANONICAL_STATUS_SEALED, "in use");
  FAULT(canonical_dump(p, "/nowhere/at/all", 15), CANONICAL_STATUS_FILE, "/nowhere/at/all");
  FAULT(canonical_counter(search, 99, &value), CANONICAL_STATUS_BAD_NUMBER, "a counter");
  CHECK(finish(search) == CANONICAL_STATE_FOUND);
  FAULT(canonical_solution_kind(search, 0, &out), CANONICAL_STATUS_BAD_HANDLE, "finished term");
  FAULT(canonical_solution_kind(search, UINT32_MAX, &out), CANONICAL_STATUS_BAD_HANDLE, "finished term");
  CHECK(out == 77);
  canonical_free_search(search);
  canonical_free_problem(p);
}

int main(void) {
  World w = new_world();
  null_pointers(&w);
  wrong_handles(&w);
  wrong_values(&w);
  wrong_declarations(&w);
  wrong_order(&w);
  sealed(&w);
  printf("errors: ok\n");
  return 0;
}
