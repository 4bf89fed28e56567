/-!
# The Rust side

Everything that is foreign, and nothing else: the calls of `ffi/canonical.h` as the glue, `ffi/canonical_lean.c`, gives
them to Lean. The module has a library of its own, compiled to a shared object that the Rust library and the glue are
linked into; so the tactic itself may be compiled or interpreted.

A *handle* is the number of a name, a level or an expression inside one problem, or of a node of a finished term inside
one search. Every call checks its handles; what goes wrong is an `IO` error with a message.
-/

set_option linter.missingDocs true

namespace CanonicalFFI

/-- The type behind `Problem`. -/
opaque ProblemPointed : NonemptyType.{0}

/-- A problem: constants, their attributes, and a goal. Freed with its last reference. -/
def Problem : Type := ProblemPointed.type

instance : Nonempty Problem := ProblemPointed.property

/-- The type behind `Search`. -/
opaque SearchPointed : NonemptyType.{0}

/-- A search that runs, or is over, with the terms it found. Freed, and cancelled, with its last reference. -/
def Search : Type := SearchPointed.type

instance : Nonempty Search := SearchPointed.property

/-- The version of the interface, as the header, the library and the glue agree on it; 0 if they do not. -/
@[never_extract, extern "canonical_lean_abi_version"]
opaque abiVersion : IO UInt32

/-! ## Problems -/

/-- An empty problem. -/
@[never_extract, extern "canonical_lean_problem"]
opaque problem : IO Problem

/-- Writes the problem to an `.ndjson` file. -/
@[never_extract, extern "canonical_lean_dump"]
opaque dump (p : @& Problem) (path : @& String) : IO Unit

/-- The anonymous name. -/
@[never_extract, extern "canonical_lean_name_anonymous"]
opaque nameAnonymous (p : @& Problem) : IO UInt32

/-- A name that ends in a text. -/
@[never_extract, extern "canonical_lean_name_str"]
opaque nameStr (p : @& Problem) (start : UInt32) (text : @& String) : IO UInt32

/-- A name that ends in a number. -/
@[never_extract, extern "canonical_lean_name_num"]
opaque nameNum (p : @& Problem) (start : UInt32) (number : UInt64) : IO UInt32

/-- The level 0. -/
@[never_extract, extern "canonical_lean_level_zero"]
opaque levelZero (p : @& Problem) : IO UInt32

/-- A level plus one. -/
@[never_extract, extern "canonical_lean_level_succ"]
opaque levelSucc (p : @& Problem) (level : UInt32) : IO UInt32

/-- The greater of two levels. -/
@[never_extract, extern "canonical_lean_level_max"]
opaque levelMax (p : @& Problem) (left right : UInt32) : IO UInt32

/-- 0 if the second level is, else the greater of the two. -/
@[never_extract, extern "canonical_lean_level_imax"]
opaque levelIMax (p : @& Problem) (left right : UInt32) : IO UInt32

/-- A universe parameter. -/
@[never_extract, extern "canonical_lean_level_param"]
opaque levelParam (p : @& Problem) (name : UInt32) : IO UInt32

/-- A bound variable. -/
@[never_extract, extern "canonical_lean_expr_bvar"]
opaque exprBVar (p : @& Problem) (index : UInt32) : IO UInt32

/-- A sort. -/
@[never_extract, extern "canonical_lean_expr_sort"]
opaque exprSort (p : @& Problem) (level : UInt32) : IO UInt32

/-- A constant at its levels. -/
@[never_extract, extern "canonical_lean_expr_const"]
opaque exprConst (p : @& Problem) (name : UInt32) (levels : @& Array UInt32) : IO UInt32

/-- An application. -/
@[never_extract, extern "canonical_lean_expr_app"]
opaque exprApp (p : @& Problem) (function argument : UInt32) : IO UInt32

/-- A function; `info` says how its argument is written. -/
@[never_extract, extern "canonical_lean_expr_lambda"]
opaque exprLambda (p : @& Problem) (name info type body : UInt32) : IO UInt32

/-- A function type; `info` says how its argument is written. -/
@[never_extract, extern "canonical_lean_expr_forall"]
opaque exprForall (p : @& Problem) (name info type body : UInt32) : IO UInt32

/-- A local definition. -/
@[never_extract, extern "canonical_lean_expr_let"]
opaque exprLet (p : @& Problem) (name type value body : UInt32) : IO UInt32

/-- A field of a structure. -/
@[never_extract, extern "canonical_lean_expr_proj"]
opaque exprProj (p : @& Problem) (typeName index struct : UInt32) : IO UInt32

/-- A natural number, by its decimal digits. -/
@[never_extract, extern "canonical_lean_expr_nat"]
opaque exprNat (p : @& Problem) (digits : @& String) : IO UInt32

/-- A string. -/
@[never_extract, extern "canonical_lean_expr_string"]
opaque exprString (p : @& Problem) (text : @& String) : IO UInt32

/-! ## Declarations -/

/-- Declares an axiom. -/
@[never_extract, extern "canonical_lean_axiom"]
opaque declareAxiom (p : @& Problem) (name : UInt32) (levelParams : @& Array UInt32) (type : UInt32) : IO Unit

/-- Declares a definition. -/
@[never_extract, extern "canonical_lean_definition"]
opaque declareDefinition (p : @& Problem) (name : UInt32) (levelParams : @& Array UInt32)
    (type value hints : UInt32) : IO Unit

/-- Declares a theorem, by its statement. -/
@[never_extract, extern "canonical_lean_theorem"]
opaque declareTheorem (p : @& Problem) (name : UInt32) (levelParams : @& Array UInt32) (type : UInt32) : IO Unit

/-- Declares a constant of quotients. -/
@[never_extract, extern "canonical_lean_quotient"]
opaque declareQuotient (p : @& Problem) (name : UInt32) (levelParams : @& Array UInt32) (type kind : UInt32) : IO Unit

/-- Opens an inductive declaration. -/
@[never_extract, extern "canonical_lean_inductive_begin"]
opaque inductiveBegin (p : @& Problem) : IO Unit

/-- A type of the open inductive declaration. -/
@[never_extract, extern "canonical_lean_inductive_type"]
opaque inductiveType (p : @& Problem) (name : UInt32) (levelParams : @& Array UInt32) (type : UInt32)
    (all ctors : @& Array UInt32) (params indices nested isRec isReflexive : UInt32) : IO Unit

/-- A constructor of the open inductive declaration. -/
@[never_extract, extern "canonical_lean_inductive_ctor"]
opaque inductiveCtor (p : @& Problem) (name : UInt32) (levelParams : @& Array UInt32)
    (type induct index params fields : UInt32) : IO Unit

/-- A recursor of the open inductive declaration; its rules follow. -/
@[never_extract, extern "canonical_lean_inductive_rec"]
opaque inductiveRec (p : @& Problem) (name : UInt32) (levelParams : @& Array UInt32) (type : UInt32)
    (all : @& Array UInt32) (params indices motives minors k : UInt32) : IO Unit

/-- A rule of the recursor that came last. -/
@[never_extract, extern "canonical_lean_inductive_rule"]
opaque inductiveRule (p : @& Problem) (ctor fields value : UInt32) : IO Unit

/-- Closes the open inductive declaration. -/
@[never_extract, extern "canonical_lean_inductive_end"]
opaque inductiveEnd (p : @& Problem) : IO Unit

/-- Says how readily a constant unfolds. -/
@[never_extract, extern "canonical_lean_attr_reducibility"]
opaque attrReducibility (p : @& Problem) (name how : UInt32) : IO Unit

/-- Sets the flags of a constant. -/
@[never_extract, extern "canonical_lean_attr_flags"]
opaque attrFlags (p : @& Problem) (name flags : UInt32) : IO Unit

/-- Says that a type is a structure. -/
@[never_extract, extern "canonical_lean_attr_structure"]
opaque attrStructure (p : @& Problem) (name ctor : UInt32) (fields projections : @& Array UInt32) : IO Unit

/-- Gives the equation theorems of a constant. -/
@[never_extract, extern "canonical_lean_attr_equations"]
opaque attrEquations (p : @& Problem) (name : UInt32) (equations : @& Array UInt32) : IO Unit

/-- Gives the goal. -/
@[never_extract, extern "canonical_lean_goal"]
opaque goal (p : @& Problem) (name : UInt32) (levelParams : @& Array UInt32) (type : UInt32)
    (premises : @& Array UInt32) : IO Unit

/-! ## Searches -/

/-- Starts a search in threads of its own, with the simp theorems of the problem or without. For time, steps and memory
(in bytes) 0 is no limit, or the library's own. -/
@[never_extract, extern "canonical_lean_start"]
opaque start (p : @& Problem) (milliseconds count steps memory : UInt64) (simp : Bool) : IO Search

/-- What a search is doing, or how it ended. -/
@[never_extract, extern "canonical_lean_poll"]
opaque poll (s : @& Search) : IO UInt32

/-- A counter of a search. -/
@[never_extract, extern "canonical_lean_counter"]
opaque counter (s : @& Search) (which : UInt32) : IO UInt64

/-- Asks a search to end. -/
@[never_extract, extern "canonical_lean_cancel"]
opaque cancel (s : @& Search) : IO Unit

/-- How many terms were found. -/
@[never_extract, extern "canonical_lean_solution_count"]
opaque solutionCount (s : @& Search) : IO UInt64

/-- The node that a term is. -/
@[never_extract, extern "canonical_lean_solution_term"]
opaque solutionTerm (s : @& Search) (index : UInt64) : IO UInt32

/-- What a node is. -/
@[never_extract, extern "canonical_lean_solution_kind"]
opaque solutionKind (s : @& Search) (node : UInt32) : IO UInt32

/-- A part of a node. -/
@[never_extract, extern "canonical_lean_solution_child"]
opaque solutionChild (s : @& Search) (node index : UInt32) : IO UInt32

/-- The number of a node. -/
@[never_extract, extern "canonical_lean_solution_number"]
opaque solutionNumber (s : @& Search) (node : UInt32) : IO UInt64

/-- The text of a node. -/
@[never_extract, extern "canonical_lean_solution_text"]
opaque solutionText (s : @& Search) (node : UInt32) : IO String

end CanonicalFFI
