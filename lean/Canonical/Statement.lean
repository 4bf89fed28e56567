import Canonical.Premises

/-!
# The statement

Target, hypotheses and premises that are terms, as one closed type: hypotheses are its leading binders, in order, local
definitions are lets; premises that are terms come last. `Statement.arguments` remembers what the binders stood for.
-/

set_option linter.missingDocs true

open Lean Meta

namespace Canonical

/-- What a leading binder of the statement stands for. -/
structure Argument where
  /-- The local, or the premise. -/
  value : Expr
  /-- Whether the binder is a let. -/
  isLet : Bool
  deriving Inhabited

/-- A goal as one closed type. -/
structure Statement where
  /-- The type. -/
  type : Expr
  /-- What its leading binders stand for. -/
  arguments : Array Argument
  deriving Inhabited

namespace Statement

/-- Fails if an expression has metavariables, and names them. -/
def noMVars (what : MessageData) (e : Expr) : MetaM Unit := do
  let ids : Array MVarId ← getMVars e
  unless ids.isEmpty do
    let names : List MessageData := ids.toList.map fun (id : MVarId) => MessageData.ofExpr (.mvar id)
    throwError "canonical: {what} has metavariables that are not assigned: {MessageData.joinSep names ", "}. \
      Give them values first, or prove the statement as a whole."

/-- The locals that a goal is about, the oldest first. -/
def locals : MetaM (Array LocalDecl) := do
  let mut found : Array LocalDecl := #[]
  for decl in (← getLCtx) do
    unless decl.isImplementationDetail do
      found := found.push decl
  return found

/-- Puts the premises that are terms into the context of `k`, proofs as hypotheses and data as local definitions. -/
def withTerms {α : Type} (terms : List Expr) (fvars : Array Expr) (k : Array Expr → MetaM α) : MetaM α := do
  match terms with
  | [] => k fvars
  | e :: rest =>
    let type : Expr ← instantiateMVars (← inferType e)
    let name : Name := Name.mkSimple s!"premise{fvars.size + 1}"
    if ← isProp type then
      withLocalDeclD name type fun (x : Expr) => withTerms rest (fvars.push x) k
    else
      withLetDecl name type e fun (x : Expr) => withTerms rest (fvars.push x) k

end Statement

/-- The statement of a goal, whose context is the current one, with premises that are terms. -/
def statement (goal : MVarId) (terms : Array Expr) : MetaM Statement := do
  let target : Expr ← instantiateMVars (← goal.getType)
  Statement.noMVars "the goal" target
  let decls : Array LocalDecl ← Statement.locals
  let mut arguments : Array Argument := #[]
  for decl in decls do
    Statement.noMVars m!"the type of '{decl.userName}'" (← instantiateMVars decl.type)
    if decl.isLet then
      Statement.noMVars m!"the value of '{decl.userName}'" (← instantiateMVars decl.value)
    arguments := arguments.push { value := decl.toExpr, isLet := decl.isLet }
  for e in terms do
    let isProof : Bool ← isProof e
    arguments := arguments.push { value := e, isLet := !isProof }
  let xs : Array Expr := decls.map fun (decl : LocalDecl) => decl.toExpr
  let type : Expr ← Statement.withTerms terms.toList #[] fun (ys : Array Expr) => do
    instantiateMVars (← mkForallFVars (xs ++ ys) target (usedLetOnly := false))
  if type.hasFVar || type.hasExprMVar then
    throwError "canonical: the goal depends on something that is not in its context"
  return { type := type, arguments := arguments }

/-- A term of the statement, closed, as a term of the goal: its arguments are put in place. -/
def Statement.instantiate (s : Statement) (solution : Expr) : Expr :=
  go solution s.arguments.toList
where
  /-- `e` at arguments. -/
  go (e : Expr) (arguments : List Argument) : Expr :=
    match arguments with
    | [] => e
    | a :: rest =>
      match e with
      | .lam _ _ body _ => if a.isLet then go e rest else go (body.instantiate1 a.value) rest
      | .letE _ _ _ body _ => if a.isLet then go (body.instantiate1 a.value) rest else plain e (a :: rest)
      | _ => plain e (a :: rest)
  /-- `e` applied to the arguments that are no lets. -/
  plain (e : Expr) (arguments : List Argument) : Expr :=
    let given : List Argument := arguments.filter fun (a : Argument) => !a.isLet
    mkAppN e (given.map fun (a : Argument) => a.value).toArray

end Canonical
