// The glue between Lean and canonical.h: the only file that includes lean/lean.h. It holds no logic: it unpacks what
// comes from Lean, makes one call, and packs the result or the message. Its twin is lean/CanonicalFFI.lean.
//
// Everything is borrowed (`@&` there, b_lean_obj_arg here). An IO function has no argument for the world and gives
// lean_io_result_mk_ok or lean_io_result_mk_error; what stands inside is boxed.
#include "canonical.h"
#include <lean/lean.h>

// Results.

static lean_obj_res failure(char const *message) {
  return lean_io_result_mk_error(lean_mk_io_user_error(lean_mk_string(message)));
}

static lean_obj_res nothing(CanonicalStatus status) {
  return status == CANONICAL_STATUS_OK ? lean_io_result_mk_ok(lean_box(0)) : failure(canonical_error());
}

static lean_obj_res give32(CanonicalStatus status, uint32_t value) {
  return status == CANONICAL_STATUS_OK ? lean_io_result_mk_ok(lean_box_uint32(value)) : failure(canonical_error());
}

static lean_obj_res give64(CanonicalStatus status, uint64_t value) {
  return status == CANONICAL_STATUS_OK ? lean_io_result_mk_ok(lean_box_uint64(value)) : failure(canonical_error());
}

// `return` of a call that gives a handle through `&out`.
#define RETURN_HANDLE(call)         \
  do {                              \
    CanonicalHandle out = 0;        \
    CanonicalStatus status = (call); \
    return give32(status, out);     \
  } while (0)

// Problems and searches as external objects, freed with their last reference.

static void free_problem(void *problem) { canonical_free_problem((CanonicalProblem *)problem); }
static void free_search(void *search) { canonical_free_search((CanonicalSearch *)search); }
static void no_children(void *object, b_lean_obj_arg function) {
  (void)object;
  (void)function;
}

// The class of an external object, registered at its first use. Two threads may both register it: either class does.
static lean_external_class *class_of(_Atomic(lean_external_class *) *known, lean_external_finalize_proc finalize) {
  lean_external_class *class = atomic_load(known);
  if (class == NULL) {
    class = lean_register_external_class(finalize, no_children);
    atomic_store(known, class);
  }
  return class;
}

static _Atomic(lean_external_class *) problem_class = NULL;
static _Atomic(lean_external_class *) search_class = NULL;

static CanonicalProblem *problem_of(b_lean_obj_arg o) { return (CanonicalProblem *)lean_get_external_data(o); }
static CanonicalSearch *search_of(b_lean_obj_arg o) { return (CanonicalSearch *)lean_get_external_data(o); }

// Lists of handles: an `Array UInt32`.

typedef struct {
  size_t length;
  CanonicalHandle *items;
  CanonicalHandle few[8];
} Handles;

static void unpack(Handles *out, b_lean_obj_arg array) {
  out->length = lean_array_size(array);
  out->items = out->few;
  if (out->length > sizeof out->few / sizeof *out->few) {
    out->items = malloc(out->length * sizeof *out->items);
    if (out->items == NULL) lean_internal_panic_out_of_memory();
  }
  for (size_t i = 0; i < out->length; i++) out->items[i] = lean_unbox_uint32(lean_array_get_core(array, i));
}

static void release(Handles *handles) {
  if (handles->items != handles->few) free(handles->items);
}

// The arguments of a text: its bytes and how many there are.
#define TEXT(string) lean_string_cstr(string), lean_string_size(string) - 1

LEAN_EXPORT lean_obj_res canonical_lean_abi_version(void) {
  // Three versions must agree: of the header here, of the library, and of the Lean side.
  if (canonical_abi_version() != CANONICAL_ABI_VERSION) return lean_io_result_mk_ok(lean_box_uint32(0));
  return lean_io_result_mk_ok(lean_box_uint32(CANONICAL_ABI_VERSION));
}

// Problems.

LEAN_EXPORT lean_obj_res canonical_lean_problem(void) {
  CanonicalProblem *problem;
  if (canonical_problem(&problem) != CANONICAL_STATUS_OK) return failure(canonical_error());
  return lean_io_result_mk_ok(lean_alloc_external(class_of(&problem_class, free_problem), problem));
}

LEAN_EXPORT lean_obj_res canonical_lean_dump(b_lean_obj_arg p, b_lean_obj_arg path) {
  return nothing(canonical_dump(problem_of(p), TEXT(path)));
}

LEAN_EXPORT lean_obj_res canonical_lean_name_anonymous(b_lean_obj_arg p) {
  RETURN_HANDLE(canonical_name_anonymous(problem_of(p), &out));
}

LEAN_EXPORT lean_obj_res canonical_lean_name_str(b_lean_obj_arg p, uint32_t prefix, b_lean_obj_arg string) {
  RETURN_HANDLE(canonical_name_str(problem_of(p), prefix, TEXT(string), &out));
}

LEAN_EXPORT lean_obj_res canonical_lean_name_num(b_lean_obj_arg p, uint32_t prefix, uint64_t number) {
  RETURN_HANDLE(canonical_name_num(problem_of(p), prefix, number, &out));
}

LEAN_EXPORT lean_obj_res canonical_lean_level_zero(b_lean_obj_arg p) {
  RETURN_HANDLE(canonical_level_zero(problem_of(p), &out));
}

LEAN_EXPORT lean_obj_res canonical_lean_level_succ(b_lean_obj_arg p, uint32_t level) {
  RETURN_HANDLE(canonical_level_succ(problem_of(p), level, &out));
}

LEAN_EXPORT lean_obj_res canonical_lean_level_max(b_lean_obj_arg p, uint32_t left, uint32_t right) {
  RETURN_HANDLE(canonical_level_max(problem_of(p), left, right, &out));
}

LEAN_EXPORT lean_obj_res canonical_lean_level_imax(b_lean_obj_arg p, uint32_t left, uint32_t right) {
  RETURN_HANDLE(canonical_level_imax(problem_of(p), left, right, &out));
}

LEAN_EXPORT lean_obj_res canonical_lean_level_param(b_lean_obj_arg p, uint32_t name) {
  RETURN_HANDLE(canonical_level_param(problem_of(p), name, &out));
}

LEAN_EXPORT lean_obj_res canonical_lean_expr_bvar(b_lean_obj_arg p, uint32_t index) {
  RETURN_HANDLE(canonical_expr_bvar(problem_of(p), index, &out));
}

LEAN_EXPORT lean_obj_res canonical_lean_expr_sort(b_lean_obj_arg p, uint32_t level) {
  RETURN_HANDLE(canonical_expr_sort(problem_of(p), level, &out));
}

LEAN_EXPORT lean_obj_res canonical_lean_expr_const(b_lean_obj_arg p, uint32_t name, b_lean_obj_arg levels) {
  Handles ls;
  CanonicalHandle out = 0;
  unpack(&ls, levels);
  CanonicalStatus status = canonical_expr_const(problem_of(p), name, ls.items, ls.length, &out);
  release(&ls);
  return give32(status, out);
}

LEAN_EXPORT lean_obj_res canonical_lean_expr_app(b_lean_obj_arg p, uint32_t function, uint32_t argument) {
  RETURN_HANDLE(canonical_expr_app(problem_of(p), function, argument, &out));
}

LEAN_EXPORT lean_obj_res canonical_lean_expr_lambda(b_lean_obj_arg p, uint32_t name, uint32_t info, uint32_t type,
                                                    uint32_t body) {
  RETURN_HANDLE(canonical_expr_lambda(problem_of(p), name, info, type, body, &out));
}

LEAN_EXPORT lean_obj_res canonical_lean_expr_forall(b_lean_obj_arg p, uint32_t name, uint32_t info, uint32_t type,
                                                    uint32_t body) {
  RETURN_HANDLE(canonical_expr_forall(problem_of(p), name, info, type, body, &out));
}

LEAN_EXPORT lean_obj_res canonical_lean_expr_let(b_lean_obj_arg p, uint32_t name, uint32_t type, uint32_t value,
                                                 uint32_t body) {
  RETURN_HANDLE(canonical_expr_let(problem_of(p), name, type, value, body, &out));
}

LEAN_EXPORT lean_obj_res canonical_lean_expr_proj(b_lean_obj_arg p, uint32_t type_name, uint32_t index,
                                                  uint32_t structure) {
  RETURN_HANDLE(canonical_expr_proj(problem_of(p), type_name, index, structure, &out));
}

LEAN_EXPORT lean_obj_res canonical_lean_expr_nat(b_lean_obj_arg p, b_lean_obj_arg digits) {
  RETURN_HANDLE(canonical_expr_nat(problem_of(p), TEXT(digits), &out));
}

LEAN_EXPORT lean_obj_res canonical_lean_expr_string(b_lean_obj_arg p, b_lean_obj_arg string) {
  RETURN_HANDLE(canonical_expr_string(problem_of(p), TEXT(string), &out));
}

// Declarations.

LEAN_EXPORT lean_obj_res canonical_lean_axiom(b_lean_obj_arg p, uint32_t name, b_lean_obj_arg level_params,
                                              uint32_t type) {
  Handles ls;
  unpack(&ls, level_params);
  CanonicalStatus status = canonical_axiom(problem_of(p), name, ls.items, ls.length, type);
  release(&ls);
  return nothing(status);
}

LEAN_EXPORT lean_obj_res canonical_lean_definition(b_lean_obj_arg p, uint32_t name, b_lean_obj_arg level_params,
                                                   uint32_t type, uint32_t value, uint32_t hints) {
  Handles ls;
  unpack(&ls, level_params);
  CanonicalStatus status = canonical_definition(problem_of(p), name, ls.items, ls.length, type, value, hints);
  release(&ls);
  return nothing(status);
}

LEAN_EXPORT lean_obj_res canonical_lean_theorem(b_lean_obj_arg p, uint32_t name, b_lean_obj_arg level_params,
                                                uint32_t type) {
  Handles ls;
  unpack(&ls, level_params);
  CanonicalStatus status = canonical_theorem(problem_of(p), name, ls.items, ls.length, type, CANONICAL_NONE);
  release(&ls);
  return nothing(status);
}

LEAN_EXPORT lean_obj_res canonical_lean_quotient(b_lean_obj_arg p, uint32_t name, b_lean_obj_arg level_params,
                                                 uint32_t type, uint32_t kind) {
  Handles ls;
  unpack(&ls, level_params);
  CanonicalStatus status = canonical_quotient(problem_of(p), name, ls.items, ls.length, type, kind);
  release(&ls);
  return nothing(status);
}

LEAN_EXPORT lean_obj_res canonical_lean_inductive_begin(b_lean_obj_arg p) {
  return nothing(canonical_inductive_begin(problem_of(p)));
}

LEAN_EXPORT lean_obj_res canonical_lean_inductive_type(b_lean_obj_arg p, uint32_t name, b_lean_obj_arg level_params,
                                                       uint32_t type, b_lean_obj_arg all, b_lean_obj_arg ctors,
                                                       uint32_t params, uint32_t indices, uint32_t nested,
                                                       uint32_t is_recursive, uint32_t is_reflexive) {
  Handles ls, as, cs;
  unpack(&ls, level_params);
  unpack(&as, all);
  unpack(&cs, ctors);
  CanonicalStatus status =
      canonical_inductive_type(problem_of(p), name, ls.items, ls.length, type, as.items, as.length, cs.items, cs.length,
                               params, indices, nested, is_recursive, is_reflexive);
  release(&cs);
  release(&as);
  release(&ls);
  return nothing(status);
}

LEAN_EXPORT lean_obj_res canonical_lean_inductive_ctor(b_lean_obj_arg p, uint32_t name, b_lean_obj_arg level_params,
                                                       uint32_t type, uint32_t inductive, uint32_t index,
                                                       uint32_t params, uint32_t fields) {
  Handles ls;
  unpack(&ls, level_params);
  CanonicalStatus status =
      canonical_inductive_ctor(problem_of(p), name, ls.items, ls.length, type, inductive, index, params, fields);
  release(&ls);
  return nothing(status);
}

LEAN_EXPORT lean_obj_res canonical_lean_inductive_rec(b_lean_obj_arg p, uint32_t name, b_lean_obj_arg level_params,
                                                      uint32_t type, b_lean_obj_arg all, uint32_t params,
                                                      uint32_t indices, uint32_t motives, uint32_t minors, uint32_t k) {
  Handles ls, as;
  unpack(&ls, level_params);
  unpack(&as, all);
  CanonicalStatus status = canonical_inductive_rec(problem_of(p), name, ls.items, ls.length, type, as.items, as.length,
                                                   params, indices, motives, minors, k);
  release(&as);
  release(&ls);
  return nothing(status);
}

LEAN_EXPORT lean_obj_res canonical_lean_inductive_rule(b_lean_obj_arg p, uint32_t ctor, uint32_t fields,
                                                       uint32_t value) {
  return nothing(canonical_inductive_rule(problem_of(p), ctor, fields, value));
}

LEAN_EXPORT lean_obj_res canonical_lean_inductive_end(b_lean_obj_arg p) {
  return nothing(canonical_inductive_end(problem_of(p)));
}

LEAN_EXPORT lean_obj_res canonical_lean_attr_reducibility(b_lean_obj_arg p, uint32_t name, uint32_t how) {
  return nothing(canonical_attr_reducibility(problem_of(p), name, how));
}

LEAN_EXPORT lean_obj_res canonical_lean_attr_flags(b_lean_obj_arg p, uint32_t name, uint32_t flags) {
  return nothing(canonical_attr_flags(problem_of(p), name, flags));
}

LEAN_EXPORT lean_obj_res canonical_lean_attr_structure(b_lean_obj_arg p, uint32_t name, uint32_t ctor,
                                                       b_lean_obj_arg fields, b_lean_obj_arg projections) {
  Handles fs, ps;
  unpack(&fs, fields);
  unpack(&ps, projections);
  CanonicalStatus status =
      canonical_attr_structure(problem_of(p), name, ctor, fs.items, fs.length, ps.items, ps.length);
  release(&ps);
  release(&fs);
  return nothing(status);
}

LEAN_EXPORT lean_obj_res canonical_lean_attr_equations(b_lean_obj_arg p, uint32_t name, b_lean_obj_arg equations) {
  Handles es;
  unpack(&es, equations);
  CanonicalStatus status = canonical_attr_equations(problem_of(p), name, es.items, es.length);
  release(&es);
  return nothing(status);
}

LEAN_EXPORT lean_obj_res canonical_lean_goal(b_lean_obj_arg p, uint32_t name, b_lean_obj_arg level_params,
                                             uint32_t type, b_lean_obj_arg premises) {
  Handles ls, ps;
  unpack(&ls, level_params);
  unpack(&ps, premises);
  CanonicalStatus status = canonical_goal(problem_of(p), name, ls.items, ls.length, type, ps.items, ps.length);
  release(&ps);
  release(&ls);
  return nothing(status);
}

// Searches.

LEAN_EXPORT lean_obj_res canonical_lean_start(b_lean_obj_arg p, uint64_t milliseconds, uint64_t count, uint64_t steps,
                                              uint64_t memory, uint8_t simp) {
  CanonicalSearch *search;
  CanonicalStatus status = canonical_start(problem_of(p), milliseconds, count, steps, memory, simp, &search);
  if (status != CANONICAL_STATUS_OK) return failure(canonical_error());
  return lean_io_result_mk_ok(lean_alloc_external(class_of(&search_class, free_search), search));
}

LEAN_EXPORT lean_obj_res canonical_lean_poll(b_lean_obj_arg s) {
  uint32_t state = 0;
  CanonicalStatus status = canonical_poll(search_of(s), &state);
  // A search that failed leaves its reason where a call that failed does.
  if (status == CANONICAL_STATUS_OK && state == CANONICAL_STATE_FAILED) return failure(canonical_error());
  return give32(status, state);
}

LEAN_EXPORT lean_obj_res canonical_lean_counter(b_lean_obj_arg s, uint32_t which) {
  uint64_t value = 0;
  CanonicalStatus status = canonical_counter(search_of(s), which, &value);
  return give64(status, value);
}

LEAN_EXPORT lean_obj_res canonical_lean_cancel(b_lean_obj_arg s) { return nothing(canonical_cancel(search_of(s))); }

LEAN_EXPORT lean_obj_res canonical_lean_solution_count(b_lean_obj_arg s) {
  uint64_t count = 0;
  CanonicalStatus status = canonical_solution_count(search_of(s), &count);
  return give64(status, count);
}

LEAN_EXPORT lean_obj_res canonical_lean_solution_term(b_lean_obj_arg s, uint64_t index) {
  RETURN_HANDLE(canonical_solution_term(search_of(s), index, &out));
}

LEAN_EXPORT lean_obj_res canonical_lean_solution_kind(b_lean_obj_arg s, uint32_t node) {
  RETURN_HANDLE(canonical_solution_kind(search_of(s), node, &out));
}

LEAN_EXPORT lean_obj_res canonical_lean_solution_child(b_lean_obj_arg s, uint32_t node, uint32_t index) {
  RETURN_HANDLE(canonical_solution_child(search_of(s), node, index, &out));
}

LEAN_EXPORT lean_obj_res canonical_lean_solution_number(b_lean_obj_arg s, uint32_t node) {
  uint64_t number = 0;
  CanonicalStatus status = canonical_solution_number(search_of(s), node, &number);
  return give64(status, number);
}

LEAN_EXPORT lean_obj_res canonical_lean_solution_text(b_lean_obj_arg s, uint32_t node) {
  char const *text = NULL;
  size_t length = 0;
  if (canonical_solution_text(search_of(s), node, &text, &length) != CANONICAL_STATUS_OK) {
    return failure(canonical_error());
  }
  return lean_io_result_mk_ok(lean_mk_string_from_bytes(text, length));
}
