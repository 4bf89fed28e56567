import Canonical.Trace

/-!
# Goals with metavariables

The target of a goal may mention metavariables whose values are still to be found, as `?m < 5` after `constructor` on
`∃ m, m < 5`. They are found along with the proof: the engine is asked for a pair `(m : Nat) ×' m < 5`, and what it finds
is taken apart again.
-/

set_option linter.missingDocs true

open Lean Meta

namespace Canonical

/-- A term of a goal, with the values that it needs for the metavariables of the target. -/
structure Found where
  /-- The term. -/
  value : Expr
  /-- The target, with these values. -/
  type : Expr
  /-- The values. -/
  assignment : Array (MVarId × Expr)
  deriving Inhabited

namespace Open

/-- Adds a metavariable, after those of its type. -/
partial def add (found : Array MVarId) (id : MVarId) : MetaM (Array MVarId) := do
  if found.contains id then
    return found
  let found : Array MVarId ← (← getMVars (← instantiateMVars (← id.getType))).foldlM add found
  return found.push id

/-- Whether a metavariable may be given a value for a goal: unification could, and all hypotheses of the goal are its own. -/
def isOpen (goal id : MVarId) : MetaM Bool := do
  let decl : MetavarDecl ← id.getDecl
  let mut own : Bool := decl.kind.isNatural
  for hypothesis in (← goal.getDecl).lctx do
    own := own && decl.lctx.contains hypothesis.fvarId
  return own

end Open

/-- The metavariables of the target of a goal, each after those of its type; none if not all of them may be given values, or
if the target says nothing without them. -/
def openMVars (goal : MVarId) : MetaM (Array MVarId) := do
  let target : Expr ← instantiateMVars (← goal.getType)
  if target.getAppFn.isMVar then
    return #[]
  let ids : Array MVarId ← (← getMVars target).foldlM Open.add #[]
  return if ← ids.allM (Open.isOpen goal) then ids else #[]

/-- A goal without these metavariables, for pairs of their values and a term. -/
def packed (goal : MVarId) (ids : Array MVarId) : MetaM MVarId := do
  if ids.isEmpty then
    return goal
  let target : Expr ← instantiateMVars (← goal.getType)
  let type : Expr ← ids.foldrM (init := target) fun (id : MVarId) (type : Expr) => do
    mkAppM ``PSigma #[← mkLambdaFVars #[.mvar id] type]
  return (← mkFreshExprSyntheticOpaqueMVar type).mvarId!

/-- The values and the term of which a pair is made. -/
def unpacked (goal : MVarId) (ids : Array MVarId) (pair : Expr) : MetaM Found := do
  let mut value : Expr := pair
  let mut assignment : Array (MVarId × Expr) := #[]
  for id in ids do
    let e : Expr ← whnfR value
    let (first, second) ← if e.isAppOfArity ``PSigma.mk 4 then pure (e.getArg! 2, e.getArg! 3) else
      pure (← mkAppM ``PSigma.fst #[e], ← mkAppM ``PSigma.snd #[e])
    assignment := assignment.push (id, first)
    value := second
  let type : Expr ← withoutModifyingState do
    for (id, e) in assignment do
      id.assign e
    instantiateMVars (← goal.getType)
  return { value := value, type := type, assignment := assignment }

end Canonical
