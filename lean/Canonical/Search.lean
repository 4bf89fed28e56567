import CanonicalFFI
import Canonical.Trace

/-!
# The search

Started, looked at every 10 ms, cancelled when the editor no longer wants it.
-/

set_option linter.missingDocs true

open Lean

namespace Canonical

/-- How a search ended; the numbers are those of `CanonicalState` in `ffi/canonical.h`. -/
inductive End where
  /-- Terms were found. -/
  | found
  /-- Everything was tried. -/
  | exhausted
  /-- The time, or the number of steps, was over. -/
  | outOfTime
  /-- It was cancelled. -/
  | cancelled
  /-- The memory limit was reached. -/
  | outOfMemory
  deriving Inhabited, BEq, Repr

namespace Search

/-- The version of the interface that this module was written for, as `CANONICAL_ABI_VERSION`. -/
def abiVersion : UInt32 := 2

/-- Fails if the library is of another version than the tactic. -/
def checkVersion : CoreM Unit := do
  let version : UInt32 ← CanonicalFFI.abiVersion
  unless version == abiVersion do
    throwError "canonical: the Rust library has interface version {version.toNat}, the tactic expects \
      {abiVersion.toNat}; build the package anew (`lake build`)"

/-- What a number of `CanonicalState` says, if the search is over. -/
def end? (state : UInt32) : Option End :=
  if state == 0 then none
  else if state == 1 then some .found
  else if state == 2 then some .exhausted
  else if state == 3 then some .outOfTime
  else if state == 5 then some .outOfMemory
  else some .cancelled

/-- How long after its time a search that has so many terms is waited for, in milliseconds: it looks at the clock between
its steps, and checks its terms in the end. -/
def grace (terms : Nat) : Nat := 500 + 10 * terms

/-- Waits until a search is over; stops waiting if the elaboration was cancelled, or the time (if it is not 0) is well
over. -/
partial def wait (s : CanonicalFFI.Search) (milliseconds : Nat) : CoreM End := do
  let state : UInt32 ← CanonicalFFI.poll s
  match end? state with
  | some ended => return ended
  | none =>
    if ← IO.checkCanceled then
      return .cancelled
    Core.checkInterrupted
    let took : UInt64 ← CanonicalFFI.counter s 5
    let terms : UInt64 ← CanonicalFFI.counter s 3
    if 0 < milliseconds && milliseconds + grace terms.toNat < took.toNat then
      return .outOfTime
    IO.sleep 10
    wait s milliseconds

/-- Tells the counters of a search. -/
def report (s : CanonicalFFI.Search) : CoreM Unit := do
  let steps : UInt64 ← CanonicalFFI.counter s 0
  let iteration : UInt64 ← CanonicalFFI.counter s 1
  let solutions : UInt64 ← CanonicalFFI.counter s 3
  let memory : UInt64 ← CanonicalFFI.counter s 4
  let time : UInt64 ← CanonicalFFI.counter s 5
  trace[canonical.search] "{steps.toNat} steps, iteration {iteration.toNat}, {solutions.toNat} terms, \
    {memory.toNat / 1048576} MiB, {time.toNat} ms"

end Search

/-- What a search is asked for. For the limits 0 is none, or the library's own. -/
structure Search.Wanted where
  /-- How many terms. -/
  count : Nat
  /-- The limit of time. -/
  milliseconds : Nat
  /-- The limit of moves. -/
  steps : Nat
  /-- The limit of memory, in bytes. -/
  memory : Nat
  /-- Whether the simp theorems of the problem are used. -/
  simp : Bool

/-- A limit as the library takes it. -/
def Search.limit (n : Nat) : UInt64 :=
  UInt64.ofNat (min n (2 ^ 64 - 1))

/-- Searches a problem. The search is cancelled however this ends. -/
def search (problem : CanonicalFFI.Problem) (w : Search.Wanted) : CoreM (CanonicalFFI.Search × End) := do
  let s : CanonicalFFI.Search ← CanonicalFFI.start problem (Search.limit w.milliseconds) (Search.limit w.count)
    (Search.limit w.steps) (Search.limit w.memory) w.simp
  try
    let ended : End ← Search.wait s w.milliseconds
    Search.report s
    return (s, ended)
  finally
    CanonicalFFI.cancel s

namespace Search

/-- How long the first turn of a search takes, in milliseconds, of so many (0: of no limit). -/
def firstTurn (milliseconds : Nat) : Nat :=
  if milliseconds == 0 then 60000 else milliseconds / 5

end Search

/-- Searches a problem for one term in two turns: with the simp theorems, which find most proofs at once and short ones,
and then without, for where they do not help they lead far astray. A search with them that ends by itself leaves nothing
to those that do without. -/
def searchInTurns (problem : CanonicalFFI.Problem) (w : Search.Wanted) : CoreM (CanonicalFFI.Search × End) := do
  if !w.simp || w.count > 1 then
    search problem w
  else
    let first : Nat := Search.firstTurn w.milliseconds
    let (s, ended) ← search problem { w with milliseconds := first }
    if ended == .outOfTime || ended == .outOfMemory then
      search problem { w with simp := false, milliseconds := w.milliseconds - first }
    else
      return (s, ended)

end Canonical
