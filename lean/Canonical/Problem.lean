import Canonical.Config
import Canonical.Declare
import Canonical.Instances
import Canonical.Simp

/-!
# The problem

Everything that the engine needs to know of a goal, told to it.
-/

set_option linter.missingDocs true

open Lean Meta

namespace Canonical

/-- A problem that the engine holds, and what is needed to understand its answer. -/
structure Problem where
  /-- The engine's side. -/
  problem : CanonicalFFI.Problem
  /-- The type to find a term of, as the engine has it: universe metavariables are parameters. -/
  type : Expr
  /-- Universe metavariables, and the parameters that stand for them. -/
  levelMVars : Array (LMVarId × Name)
  /-- Whether simp theorems go along. -/
  simp : Bool

namespace Problem

/-- Constants that the moves of the engine build terms from, whatever the goal is about. The types among them are there for
goals that ask for any type, and for laws of any type, which are tested at some. -/
def basis : Array Name :=
  #[``Eq, ``HEq, ``True, ``False, ``Not, ``And, ``Or, ``Iff, ``PUnit, ``PEmpty, ``Nat, ``Bool, ``Empty, ``funext, ``propext]

/-- Constants that they build terms from when the goal reaches another constant: arithmetic, equality of classes, and
what `ite` is where its condition is known. -/
def basisOf (seen : NameSet) : Array Name :=
  (if seen.contains ``Nat then #[``Nat.add, ``Nat.le, ``Nat.beq] else #[])
    ++ (if seen.contains ``Nat.mul then #[``Nat.sub] else #[])
    ++ (if seen.contains ``Quot then #[``Quot.sound] else #[])
    ++ (if seen.contains ``ite then #[``if_pos, ``if_neg] else #[])

/-- What the problem holds, and which of it are simp theorems. -/
def contents (goal : MVarId) (premises : Premises) (s : Statement) (config : Config) : MetaM (Reached × NameSet) := do
  let found : Array Name ← instances goal premises
  let reached : Reached ← collect config.limit (Collect.constants s.type ++ premises.constants ++ found)
  let chosen : Array Name ← if config.simp then simpTheorems reached else pure #[]
  trace[canonical.problem] "simp theorems: {chosen}"
  let reached : Reached ← reached.extend config.limit (chosen ++ basis ++ basisOf reached.seen)
  if reached.cut > 0 then
    logWarning m!"canonical: the goal reaches more than {config.limit} constants; {reached.cut} definitions and types \
      are told by their types alone. Raise the limit with `(limit := n)`; 0 is no limit."
  return (reached, chosen.foldl (fun (set : NameSet) (n : Name) => set.insert n) {})

/-- The equation theorems of functions that do not unfold: those by well-founded recursion, of which nothing else is
known. -/
def equations (reached : Reached) (functions : Array Name) : Array Name :=
  functions.flatMap fun (n : Name) => if reached.opened.contains n then #[] else (reached.equations.find? n).getD #[]

/-- Tells the goal. -/
def tell (name : Name) (premises : Array Name) (type : Expr) : MarshalM Unit := do
  let problem : CanonicalFFI.Problem ← read
  let handle : UInt32 ← Marshal.expr type
  let known : Array (LMVarId × Name) := (← get).levelMVars
  let params : List Name := (collectLevelParams {} type).params.toList
    ++ known.toList.map fun (entry : LMVarId × Name) => entry.2
  let params : Array UInt32 ← Marshal.names params
  let premises : Array UInt32 ← premises.mapM Marshal.name
  CanonicalFFI.goal problem (← Marshal.name name) params handle premises

/-- Puts parameters for universe metavariables. -/
def withoutLevelMVars (levelMVars : Array (LMVarId × Name)) (type : Expr) : Expr :=
  type.replaceLevel fun (l : Level) =>
    match l with
    | .mvar id =>
      match levelMVars.find? (fun (entry : LMVarId × Name) => entry.1 == id) with
      | some entry => some (.param entry.2)
      | none => none
    | _ => none

end Problem

/-- Tells the engine a goal, under the name of the declaration that it is part of. -/
def problem (name : Name) (goal : MVarId) (premises : Premises) (s : Statement) (config : Config) : MetaM Problem := do
  let start : Nat ← IO.monoMsNow
  let (reached, simp) ← Problem.contents goal premises s config
  let order : Array Name ← Declare.inSourceOrder reached.order
  let middle : Nat ← IO.monoMsNow
  let env : Environment ← getEnv
  let problem : CanonicalFFI.Problem ← CanonicalFFI.problem
  let work : MarshalM Unit := do
    declare env reached order simp
    -- Of these functions the goal itself, or who names them, speaks; there may be many more behind them.
    let functions : Array Name := Collect.constants s.type ++ premises.constants
    Problem.tell name (premises.constants ++ Problem.equations reached functions) s.type
  let (_, tables) ← (work.run problem).run {}
  let finish : Nat ← IO.monoMsNow
  trace[canonical.problem] "{reached.order.size} constants, {tables.exprs.size} expressions; \
    {middle - start} ms to find them, {finish - middle} ms to tell them"
  unless config.dump.isEmpty do
    CanonicalFFI.dump problem config.dump
  return {
    problem := problem
    type := Problem.withoutLevelMVars tables.levelMVars s.type
    levelMVars := tables.levelMVars
    simp := !simp.isEmpty
  }

end Canonical
