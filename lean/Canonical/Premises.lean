import Canonical.Trace

/-!
# Premises

What stands in brackets after `canonical`. A constant is named to the engine; a local hypothesis is there anyway; any
other term becomes one more hypothesis of the statement, and its value takes the place of that hypothesis in the answer.
-/

set_option linter.missingDocs true

open Lean Meta Elab Tactic

namespace Canonical

/-- What a premise is. -/
inductive Premise where
  /-- A constant. -/
  | constant (name : Name)
  /-- A local, which needs nothing done. -/
  | local (fvar : Expr)
  /-- Any other term, without metavariables. -/
  | term (value : Expr)
  deriving Inhabited

/-- The premises in their three kinds. -/
structure Premises where
  /-- Constants, those that the user named first. -/
  constants : Array Name := #[]
  /-- Terms. -/
  terms : Array Expr := #[]
  deriving Inhabited

namespace Premises

/-- Adds a premise. -/
def add (ps : Premises) : Premise → Premises
  | .constant n => if ps.constants.contains n then ps else { ps with constants := ps.constants.push n }
  | .local _ => ps
  | .term e => { ps with terms := ps.terms.push e }

/-- The constants that a name stands for, if it stands for any. -/
def constants? (stx : Syntax) : TacticM (List Name) := do
  if stx.isIdent then
    try
      realizeGlobalConst stx
    catch _ =>
      return []
  else
    return []

/-- Elaborates a term; what it leaves open becomes its arguments. -/
def elabOpen (stx : Syntax) : TacticM Expr := do
  let e : Expr ← withoutRecover (Tactic.elabTerm stx none true)
  let closed : AbstractMVarsResult ← abstractMVars e (levels := false)
  if closed.expr.hasExprMVar then
    throwErrorAt stx "canonical: the premise{indentExpr e}\nhas metavariables that nothing determines"
  return closed.expr

/-- The premises that one piece of syntax stands for: an overloaded name stands for several, `*` for hypotheses, which are
used anyway. Premises have no direction: `← h` is `h`. -/
def elabPremise (stx : Syntax) : TacticM (List Premise) := do
  if stx.isOfKind ``Parser.Tactic.simpStar then
    return []
  let stx : Syntax := if stx.isOfKind ``Parser.Term.nestedAction then stx[1][0] else stx
  match ← Term.isLocalIdent? stx with
  | some fvar =>
    if (← fvar.fvarId!.getDecl).isAuxDecl then
      throwErrorAt stx "canonical: '{stx.getId}' is what is being defined; as a premise it needs arguments, for which it is \
        defined already: `{stx.getId} x`"
    return [Premise.local fvar]
  | none =>
    let names : List Name ← constants? stx
    match names with
    | n :: ns =>
      for m in n :: ns do
        Term.addTermInfo' stx (← mkConstWithLevelParams m)
      return (n :: ns).map Premise.constant
    | [] =>
      let e : Expr ←
        try
          elabOpen stx
        catch ex =>
          if stx.isIdent then
            throwErrorAt stx "canonical: unknown premise '{stx.getId}'"
          else
            throwErrorAt stx "canonical: this premise does not elaborate: {ex.toMessageData}"
      match e.consumeMData with
      | .const n _ => return [Premise.constant n]
      | .fvar id => return [Premise.local (.fvar id)]
      | e => return [Premise.term e]

end Premises

/-- The premises of a list of terms. -/
def elabPremises (stxs : Array Syntax) : TacticM Premises := do
  let mut ps : Premises := {}
  for stx in stxs do
    let found : List Premise ← Premises.elabPremise stx
    ps := found.foldl Premises.add ps
  return ps

/-- The premises with the instance that Lean finds, if the goal is to find one. -/
def addInstance (goal : MVarId) (ps : Premises) : MetaM Premises := do
  let target : Expr ← instantiateMVars (← goal.getType)
  if target.hasExprMVar || (← isClass? target).isNone then
    return ps
  match ← trySynthInstance target with
  | .some e =>
    match (← instantiateMVars e).eta.getAppFn with
    | .const n _ => return ps.add (.constant n)
    | _ => return ps
  | _ => return ps

/-- The premises with those that Lean's library-suggestion engine proposes for the goal. -/
def addSuggestions (goal : MVarId) (ps : Premises) : MetaM Premises := do
  let found : Array LibrarySuggestions.Suggestion ← LibrarySuggestions.select goal { maxSuggestions := 16 }
  trace[canonical.problem] "suggestions: {found.map fun (s : LibrarySuggestions.Suggestion) => s.name}"
  return found.foldl (fun (ps : Premises) (s : LibrarySuggestions.Suggestion) => ps.add (.constant s.name)) ps

end Canonical
