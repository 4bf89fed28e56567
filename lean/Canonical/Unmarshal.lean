import CanonicalFFI
import Canonical.Trace

/-!
# Finished terms, back from the engine

The nodes of a search are numbered with parts before wholes. So they are read once, in order, and each refers to what
has been read before.
-/

set_option linter.missingDocs true

open Lean

namespace Canonical

/-- A node that was read. -/
inductive Read where
  /-- A name. -/
  | name (n : Name)
  /-- A level. -/
  | level (l : Level)
  /-- An expression. -/
  | expr (e : Expr)
  deriving Inhabited

namespace Unmarshal

/-- Reading nodes. -/
structure Context where
  /-- The search. -/
  search : CanonicalFFI.Search
  /-- What is read already; node `i` is number `i - 1`. -/
  nodes : Array Read

/-- The error of a node that is not what it has to be. -/
def malformed {α : Type} : IO α :=
  throw (IO.userError "canonical: the engine gave an ill-formed term")

/-- A part of a node. -/
def child (ctx : Context) (node index : UInt32) : IO Read := do
  let part : UInt32 ← CanonicalFFI.solutionChild ctx.search node index
  match ctx.nodes[part.toNat - 1]? with
  | some r => return r
  | none => malformed

/-- A part that is a name. -/
def childName (ctx : Context) (node index : UInt32) : IO Name := do
  match ← child ctx node index with
  | .name n => return n
  | _ => malformed

/-- A part that is a level. -/
def childLevel (ctx : Context) (node index : UInt32) : IO Level := do
  match ← child ctx node index with
  | .level l => return l
  | _ => malformed

/-- A part that is an expression. -/
def childExpr (ctx : Context) (node index : UInt32) : IO Expr := do
  match ← child ctx node index with
  | .expr e => return e
  | _ => malformed

/-- How an argument is written, by the number of `CanonicalBinder`. -/
def binder (number : UInt64) : BinderInfo :=
  if number == 1 then .implicit
  else if number == 2 then .strictImplicit
  else if number == 3 then .instImplicit
  else .default

/-- A constant; its levels are the parts after its name. -/
def constant (ctx : Context) (node : UInt32) : IO Expr := do
  let n : Name ← childName ctx node 0
  let count : UInt64 ← CanonicalFFI.solutionNumber ctx.search node
  let mut levels : Array Level := #[]
  for i in [0:count.toNat] do
    levels := levels.push (← childLevel ctx node (UInt32.ofNat (i + 1)))
  return .const n levels.toList

/-- A function or function type. -/
def binding (ctx : Context) (node : UInt32) (isLambda : Bool) : IO Expr := do
  let n : Name ← childName ctx node 0
  let type : Expr ← childExpr ctx node 1
  let body : Expr ← childExpr ctx node 2
  let info : BinderInfo := binder (← CanonicalFFI.solutionNumber ctx.search node)
  return if isLambda then .lam n type body info else .forallE n type body info

/-- The expression of a node, by its kind as in `CanonicalKind`. -/
def expression (ctx : Context) (node kind : UInt32) : IO Expr := do
  match kind.toNat with
  | 8 => return .bvar (← CanonicalFFI.solutionNumber ctx.search node).toNat
  | 9 => return .sort (← childLevel ctx node 0)
  | 10 => constant ctx node
  | 11 => return .app (← childExpr ctx node 0) (← childExpr ctx node 1)
  | 12 => binding ctx node true
  | 13 => binding ctx node false
  | 14 =>
    let n : Name ← childName ctx node 0
    return .letE n (← childExpr ctx node 1) (← childExpr ctx node 2) (← childExpr ctx node 3) false
  | 15 =>
    let n : Name ← childName ctx node 0
    let index : UInt64 ← CanonicalFFI.solutionNumber ctx.search node
    return .proj n index.toNat (← childExpr ctx node 1)
  | 16 =>
    let digits : String ← CanonicalFFI.solutionText ctx.search node
    match digits.toNat? with
    | some n => return .lit (.natVal n)
    | none => malformed
  | 17 => return .lit (.strVal (← CanonicalFFI.solutionText ctx.search node))
  | _ => malformed

/-- Reads a node whose parts are read. -/
def read (ctx : Context) (node : UInt32) : IO Read := do
  let kind : UInt32 ← CanonicalFFI.solutionKind ctx.search node
  match kind.toNat with
  | 0 => return .name .anonymous
  | 1 => return .name (.str (← childName ctx node 0) (← CanonicalFFI.solutionText ctx.search node))
  | 2 =>
    let number : UInt64 ← CanonicalFFI.solutionNumber ctx.search node
    return .name (.num (← childName ctx node 0) number.toNat)
  | 3 => return .level .zero
  | 4 => return .level (.succ (← childLevel ctx node 0))
  | 5 => return .level (.max (← childLevel ctx node 0) (← childLevel ctx node 1))
  | 6 => return .level (.imax (← childLevel ctx node 0) (← childLevel ctx node 1))
  | 7 => return .level (.param (← childName ctx node 0))
  | _ => return .expr (← expression ctx node kind)

end Unmarshal

/-- The terms that a search found, closed. -/
def terms (s : CanonicalFFI.Search) : IO (Array Expr) := do
  let count : UInt64 ← CanonicalFFI.solutionCount s
  let mut ctx : Unmarshal.Context := { search := s, nodes := #[] }
  let mut found : Array Expr := #[]
  for i in [0:count.toNat] do
    let root : UInt32 ← CanonicalFFI.solutionTerm s (UInt64.ofNat i)
    while ctx.nodes.size < root.toNat do
      let node : Read ← Unmarshal.read ctx (UInt32.ofNat (ctx.nodes.size + 1))
      ctx := { ctx with nodes := ctx.nodes.push node }
    match ctx.nodes[root.toNat - 1]? with
    | some (.expr e) => found := found.push e
    | _ => Unmarshal.malformed
  return found

end Canonical
