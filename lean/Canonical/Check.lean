import Canonical.Statement

/-!
# Checking

What the engine found is believed only when Lean's kernel accepts it: the closed term, as a declaration in an environment
that is thrown away. What the elaborator thinks of the term of the goal is asked only to be traced.
-/

set_option linter.missingDocs true

open Lean Meta

namespace Canonical

namespace Check

/-- Has the kernel check a closed term against a closed type; says what is wrong, if something is. -/
def kernel? (levelParams : List Name) (type value : Expr) : CoreM (Option MessageData) := do
  let options : Options ← getOptions
  let declaration : Declaration := .defnDecl {
    name := `_canonical.check
    levelParams := levelParams
    type := type
    value := value
    hints := .opaque
    safety := .safe
  }
  let env : Kernel.Environment := (← getEnv).toKernelEnv
  -- `debug.skipKernelTC` would make this no check at all.
  match env.addDecl (debug.skipKernelTC.set options false) declaration (← read).cancelTk? with
  | .ok _ => return none
  | .error e => return some (e.toMessageData options)

/-- Has the elaborator check a term against the goal; says what is wrong, if something is. That it takes too long is wrong
as well. -/
def elaborator? (goal : MVarId) (value : Expr) : MetaM (Option MessageData) := do
  let check : MetaM (Option MessageData) := do
    Meta.check value
    let type : Expr ← inferType value
    let target : Expr ← goal.getType
    if ← isDefEq type target then
      return none
    return some m!"its type is{indentExpr type}"
  tryCatchRuntimeEx (withCurrHeartbeats check) fun (e : Exception) => return some e.toMessageData

end Check

/-- The universe parameters of a closed type and a closed term. -/
def levelParamsOf (es : List Expr) : List Name :=
  let state : CollectLevelParams.State := es.foldl (init := {}) fun (s : CollectLevelParams.State) (e : Expr) =>
    collectLevelParams s e
  state.params.toList

/-- A closed solution as a term of the goal, checked; nothing if Lean does not accept it. -/
def check? (goal : MVarId) (s : Statement) (closedType : Expr) (levelMVars : Array (LMVarId × Name))
    (solution : Expr) : MetaM (Option Expr) := do
  match ← Check.kernel? (levelParamsOf [closedType, solution]) closedType solution with
  | some what =>
    trace[canonical.result] "the kernel rejects{indentExpr solution}\n{what}"
    return none
  | none =>
    let params : List Name := levelMVars.toList.map fun (entry : LMVarId × Name) => entry.2
    let levels : List Level := levelMVars.toList.map fun (entry : LMVarId × Name) => Level.mvar entry.1
    let value : Expr := s.instantiate (solution.instantiateLevelParams params levels)
    -- The kernel unfolds where the elaborator does not: a term is not lost for that.
    if ← isTracingEnabledFor `canonical.result then
      if let some what ← Check.elaborator? goal value then
        trace[canonical.result] "the elaborator does not follow{indentExpr value}\n{what}"
    return some value

end Canonical
