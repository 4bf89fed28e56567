// The world of world.h.
#include "world.h"

H name(CanonicalProblem *p, H prefix, const char *text) {
  H out;
  OK(canonical_name_str(p, prefix, text, strlen(text), &out));
  return out;
}

H constant(CanonicalProblem *p, H n) {
  H out;
  OK(canonical_expr_const(p, n, NULL, 0, &out));
  return out;
}

H constant_at(CanonicalProblem *p, H n, H level) {
  H out;
  OK(canonical_expr_const(p, n, &level, 1, &out));
  return out;
}

H bvar(CanonicalProblem *p, uint32_t index) {
  H out;
  OK(canonical_expr_bvar(p, index, &out));
  return out;
}

H app(CanonicalProblem *p, H f, H a) {
  H out;
  OK(canonical_expr_app(p, f, a, &out));
  return out;
}

H app2(CanonicalProblem *p, H f, H a, H b) { return app(p, app(p, f, a), b); }

H pi(CanonicalProblem *p, H binder_name, H type, H body) {
  H out;
  OK(canonical_expr_forall(p, binder_name, CANONICAL_BINDER_DEFAULT, type, body, &out));
  return out;
}

H lambda(CanonicalProblem *p, H binder_name, H type, H body) {
  H out;
  OK(canonical_expr_lambda(p, binder_name, CANONICAL_BINDER_DEFAULT, type, body, &out));
  return out;
}

static H sort(CanonicalProblem *p, H level) {
  H out;
  OK(canonical_expr_sort(p, level, &out));
  return out;
}

static H level_param(CanonicalProblem *p, H n) {
  H out;
  OK(canonical_level_param(p, n, &out));
  return out;
}

static H level_one(CanonicalProblem *p) {
  H zero, one;
  OK(canonical_level_zero(p, &zero));
  OK(canonical_level_succ(p, zero, &one));
  return one;
}

static void declare_nat(World *w) {
  CanonicalProblem *p = w->problem;
  H x = name(p, w->anonymous, "n"), motive_name = name(p, w->anonymous, "motive");
  w->nat = name(p, w->anonymous, "Nat");
  H zero = name(p, w->nat, "zero"), succ = name(p, w->nat, "succ"), rec = name(p, w->nat, "rec");
  H ctors[2] = {zero, succ}, u = level_param(p, w->u);
  w->Nat = constant(p, w->nat), w->zero = constant(p, zero), w->succ = constant(p, succ);
  OK(canonical_inductive_begin(p));
  OK(canonical_inductive_type(p, w->nat, NULL, 0, sort(p, level_one(p)), &w->nat, 1, ctors, 2, 0, 0, 0, 1, 0));
  OK(canonical_inductive_ctor(p, zero, NULL, 0, w->Nat, w->nat, 0, 0, 0));
  OK(canonical_inductive_ctor(p, succ, NULL, 0, pi(p, x, w->Nat, w->Nat), w->nat, 1, 0, 1));

  // The motive, the case of zero (under the motive) and that of succ (under both).
  H motive = pi(p, x, w->Nat, sort(p, u));
  H base = app(p, bvar(p, 0), w->zero);
  H step = pi(p, x, w->Nat,
              pi(p, x, app(p, bvar(p, 2), bvar(p, 0)), app(p, bvar(p, 3), app(p, w->succ, bvar(p, 1)))));
  H type = pi(p, x, w->Nat, app(p, bvar(p, 3), bvar(p, 0)));
  type = pi(p, motive_name, motive, pi(p, x, base, pi(p, x, step, type)));
  OK(canonical_inductive_rec(p, rec, &w->u, 1, type, &w->nat, 1, 0, 0, 1, 2, 0));
  H at_zero = lambda(p, x, motive, lambda(p, x, base, lambda(p, x, step, bvar(p, 1))));
  OK(canonical_inductive_rule(p, zero, 0, at_zero));
  H again = app2(p, app2(p, constant_at(p, rec, u), bvar(p, 3), bvar(p, 2)), bvar(p, 1), bvar(p, 0));
  H at_succ = lambda(p, x, w->Nat, app2(p, bvar(p, 1), bvar(p, 0), again));
  at_succ = lambda(p, x, motive, lambda(p, x, base, lambda(p, x, step, at_succ)));
  OK(canonical_inductive_rule(p, succ, 1, at_succ));
  OK(canonical_inductive_end(p));
}

static void declare_eq(World *w) {
  CanonicalProblem *p = w->problem;
  H x = name(p, w->anonymous, "x");
  w->eq = name(p, w->anonymous, "Eq");
  H refl = name(p, w->eq, "refl"), rec = name(p, w->eq, "rec");
  H u = level_param(p, w->u), v = level_param(p, w->v);
  // Eq.{u} : (α : Sort u) → α → α → Prop
  H type = pi(p, x, sort(p, u), pi(p, x, bvar(p, 0), pi(p, x, bvar(p, 1), w->Prop)));
  OK(canonical_inductive_begin(p));
  OK(canonical_inductive_type(p, w->eq, &w->u, 1, type, &w->eq, 1, &refl, 1, 2, 1, 0, 0, 0));
  H same = app(p, app2(p, constant_at(p, w->eq, u), bvar(p, 1), bvar(p, 0)), bvar(p, 0));
  OK(canonical_inductive_ctor(p, refl, &w->u, 1, pi(p, x, sort(p, u), pi(p, x, bvar(p, 0), same)), w->eq, 0, 2, 0));

  // Eq.rec.{v, u} : (α : Sort u) (a : α) (motive : (b : α) → a = b → Sort v) → motive a rfl → (b : α) (h : a = b) → motive b h
  H params[2] = {w->v, w->u}, eq = constant_at(p, w->eq, u);
  H motive = pi(p, x, app(p, app2(p, eq, bvar(p, 2), bvar(p, 1)), bvar(p, 0)), sort(p, v));
  motive = pi(p, x, bvar(p, 1), motive);
  H rfl = app2(p, constant_at(p, refl, u), bvar(p, 2), bvar(p, 1));
  H minor = app2(p, bvar(p, 0), bvar(p, 1), rfl);
  H major = app(p, app2(p, eq, bvar(p, 4), bvar(p, 3)), bvar(p, 0));
  H body = pi(p, x, bvar(p, 3), pi(p, x, major, app2(p, bvar(p, 3), bvar(p, 1), bvar(p, 0))));
  type = pi(p, x, sort(p, u), pi(p, x, bvar(p, 0), pi(p, x, motive, pi(p, x, minor, body))));
  OK(canonical_inductive_rec(p, rec, params, 2, type, &w->eq, 1, 2, 1, 1, 1, 1));
  H rule = lambda(p, x, motive, lambda(p, x, minor, bvar(p, 0)));
  OK(canonical_inductive_rule(p, refl, 0, lambda(p, x, sort(p, u), lambda(p, x, bvar(p, 0), rule))));
  OK(canonical_inductive_end(p));
}

// add n m = Nat.rec n (fun _ => succ) m
static void declare_add(World *w) {
  CanonicalProblem *p = w->problem;
  H x = name(p, w->anonymous, "k");
  H rec = constant_at(p, name(p, w->nat, "rec"), level_one(p));
  H step = lambda(p, x, w->Nat, lambda(p, x, w->Nat, app(p, w->succ, bvar(p, 0))));
  H motive = lambda(p, x, w->Nat, w->Nat);
  H value = app2(p, app2(p, rec, motive, bvar(p, 1)), step, bvar(p, 0));
  value = lambda(p, x, w->Nat, lambda(p, x, w->Nat, value));
  w->add = name(p, w->anonymous, "add");
  H type = pi(p, x, w->Nat, pi(p, x, w->Nat, w->Nat));
  OK(canonical_definition(p, w->add, NULL, 0, type, value, 1));
  OK(canonical_attr_reducibility(p, w->add, CANONICAL_REDUCIBLE_REDUCIBLE));
  w->Add = constant(p, w->add);
}

World new_world(void) {
  World w;
  H zero;
  memset(&w, 0, sizeof w);
  OK(canonical_problem(&w.problem));
  OK(canonical_name_anonymous(w.problem, &w.anonymous));
  OK(canonical_level_zero(w.problem, &zero));
  w.Prop = sort(w.problem, zero);
  w.u = name(w.problem, w.anonymous, "u");
  w.v = name(w.problem, w.anonymous, "u_1");
  declare_nat(&w);
  declare_eq(&w);
  declare_add(&w);
  return w;
}

H equal(const World *w, H left, H right) {
  CanonicalProblem *p = w->problem;
  return app(p, app2(p, constant_at(p, w->eq, level_one(p)), w->Nat, left), right);
}

void goal_add_comm(World *w) {
  CanonicalProblem *p = w->problem;
  H n = name(p, w->anonymous, "n"), m = name(p, w->anonymous, "m");
  H body = equal(w, app2(p, w->Add, bvar(p, 1), bvar(p, 0)), app2(p, w->Add, bvar(p, 0), bvar(p, 1)));
  OK(canonical_goal(p, name(p, w->anonymous, "add_comm"), NULL, 0, pi(p, n, w->Nat, pi(p, m, w->Nat, body)), NULL, 0));
}

// For a predicate that is closed under three unlike steps and holds nowhere: no number can be shown to have it, and
// there is always one more to try.
void goal_endless(World *w) {
  CanonicalProblem *p = w->problem;
  H x = name(p, w->anonymous, "x"), P = name(p, w->anonymous, "P"), f = name(p, w->anonymous, "f");
  H unary = pi(p, x, w->Nat, w->Nat), binary = pi(p, x, w->Nat, unary);
  // Under P f: ∀ x y, P (f x y) → P (f y x) → P x
  H step = pi(p, x, app(p, bvar(p, 4), app2(p, bvar(p, 3), bvar(p, 1), bvar(p, 2))), app(p, bvar(p, 5), bvar(p, 3)));
  step = pi(p, x, app(p, bvar(p, 3), app2(p, bvar(p, 2), bvar(p, 1), bvar(p, 0))), step);
  step = pi(p, x, w->Nat, pi(p, x, w->Nat, step));
  H type = pi(p, x, step, app(p, bvar(p, 2), w->zero));
  type = pi(p, P, pi(p, x, w->Nat, w->Prop), pi(p, f, binary, type));
  OK(canonical_goal(p, name(p, w->anonymous, "endless"), NULL, 0, type, NULL, 0));
}

uint32_t finish(const CanonicalSearch *search) {
  uint32_t state = CANONICAL_STATE_RUNNING;
  while (state == CANONICAL_STATE_RUNNING) OK(canonical_wait(search, 1000, &state));
  return state;
}
