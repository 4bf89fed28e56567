// What the tests of the C interface share: checks that end the program, and a small world to search in, built through
// ffi/canonical.h alone: Nat, Eq and addition by recursion.
#ifndef WORLD_H
#define WORLD_H

#include "canonical.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CHECK(condition)                                                                     \
  do {                                                                                       \
    if (!(condition)) {                                                                      \
      fprintf(stderr, "%s:%d: %s; last message: %s\n", __FILE__, __LINE__, #condition,       \
              canonical_error());                                                            \
      exit(1);                                                                               \
    }                                                                                        \
  } while (0)

#define OK(call) CHECK((call) == CANONICAL_STATUS_OK)

// The call gives this status, and a message with this text in it.
#define FAULT(call, status, text)                                                            \
  do {                                                                                       \
    CHECK((call) == (status));                                                               \
    CHECK(strstr(canonical_error(), (text)) != NULL);                                        \
  } while (0)

typedef CanonicalHandle H;

// A problem that holds Nat, Eq and `add`; the goal is left to the test.
typedef struct {
  CanonicalProblem *problem;
  H anonymous, u, v, nat, eq, add;
  // The constants without arguments: Nat, Nat.zero, Nat.succ, add.
  H Nat, zero, succ, Add, Prop;
} World;

World new_world(void);

// Expressions, where a failure ends the program.
H name(CanonicalProblem *p, H prefix, const char *text);
H constant(CanonicalProblem *p, H name);
H constant_at(CanonicalProblem *p, H name, H level);
H bvar(CanonicalProblem *p, uint32_t index);
H app(CanonicalProblem *p, H f, H a);
H app2(CanonicalProblem *p, H f, H a, H b);
H pi(CanonicalProblem *p, H binder_name, H type, H body);
H lambda(CanonicalProblem *p, H binder_name, H type, H body);
// `left = right` in Nat.
H equal(const World *w, H left, H right);

// Gives `forall n m, add n m = add m n` as the goal.
void goal_add_comm(World *w);
// Gives a goal whose search does not end soon.
void goal_endless(World *w);

// Waits until the search is over, and gives its state.
uint32_t finish(const CanonicalSearch *search);

#endif
