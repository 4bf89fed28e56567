import Lean

/-!
# Options

What may be written between `canonical` and its premises: `(count := 3)`, `+suggestions`, `-simp`.
-/

set_option linter.missingDocs true

namespace Canonical

/-- The options of `canonical`. -/
structure Config where
  /-- How many terms to look for. For a proposition one is enough; for data, the distinct ones are listed in order of
  size. 0 is taken as 1. -/
  count : Nat := 1
  /-- Whether the equations of the simp set that speak only of constants of the problem go along. -/
  simp : Bool := true
  /-- Whether the premises go along that Lean's library-suggestion engine proposes for the goal. -/
  suggestions : Bool := false
  /-- How many constants are told with their values, the nearest to the goal first; what is further away is told by its
  type. 0 is no limit. -/
  limit : Nat := 1000
  /-- How many moves the search may try. 0 is no limit. -/
  steps : Nat := 0
  /-- How many MiB the search may hold, with everything that it remembers and its helpers. 0 is 2048. -/
  memory : Nat := 0
  /-- A file to write the problem to, in the format of the `canonical` program, before the search. Empty is none. -/
  dump : String := ""
  /-- Of no effect: structures are always taken apart by the search itself. Accepted for files written for an earlier
  `canonical`. -/
  destruct : Bool := true
  /-- Of no effect: instances are always resolved by the search itself. Accepted for files written for an earlier
  `canonical`. -/
  monomorphize : Bool := true
  deriving Inhabited

end Canonical
