import Canonical.Cases
import Canonical.Print

/-!
# Proofs by induction, as tactics

A proof that is a recursor at a hypothesis is shown as `induction` or `cases`, which find the motive themselves. Like all
that is for the eye it is elaborated before it is shown: nothing here looks whether Lean would generalise the same.
-/

set_option linter.missingDocs true

open Lean Meta

namespace Canonical

namespace Script

/-- A case of an induction. -/
structure Case where
  /-- Its constructor. -/
  ctor : Name
  /-- The names of what it introduces, as they are declared. -/
  names : List Name
  /-- Whether one of these stands in braces. -/
  isImplicit : Bool
  /-- Its proof, a function of these and of what is generalised. -/
  proof : Expr

/-- A proof that is a recursor at a hypothesis. -/
structure Induction where
  /-- Whether it uses an induction hypothesis. -/
  isRec : Bool
  /-- Its cases. -/
  cases : List Case
  /-- Its indices. -/
  indices : List FVarId
  /-- The hypothesis. -/
  major : FVarId
  /-- Hypotheses that are generalised. -/
  general : List FVarId

/-- The arguments of a function type, with their names and brackets. -/
def binders : Expr → List (Name × BinderInfo)
  | .forallE n _ result info => (n, info) :: binders result
  | _ => []

/-- A case of a recursor: it introduces the fields of its constructor and, where they are used, induction hypotheses, one
of which is just `ih`. -/
def case (isRec : Bool) (rule : RecursorRule) (type proof : Expr) : Case :=
  let (fields, hypotheses) := (binders type).splitAt rule.nfields
  let hypotheses : List Name := if hypotheses.length == 1 then [`ih] else hypotheses.map Prod.fst
  { ctor := rule.ctor
    names := fields.map Prod.fst ++ (if isRec then hypotheses else [])
    isImplicit := fields.any fun (field : Name × BinderInfo) => field.2 != .default
    proof := proof }

/-- The locals that expressions are, if they are different ones. -/
def locals? (es : List Expr) : Option (List FVarId) :=
  let ids : List FVarId := es.filterMap Expr.fvarId?
  if ids.length == es.length && ids.eraseDups.length == ids.length then some ids else none

/-- A proof as an induction, if it is one; its indices have to be locals, or Lean does not see that. -/
def induction? (e : Expr) : MetaM (Option Induction) := do
  let .const n _ := e.getAppFn | return none
  let some (.recInfo v) := (← getEnv).find? n | return none
  let args : List Expr := e.getAppArgs.toList
  if v.numMotives != 1 || args.length ≤ v.getMajorIdx || n == ``Eq.rec || n == ``HEq.rec then
    return none
  match locals? (args.drop v.getFirstIndexIdx) with
  | some ids =>
    let proofs : List Expr := (args.drop v.getFirstMinorIdx).take v.numMinors
    let withoutHypotheses : Option (List Expr) := Cases.cases? v proofs
    let types : List Expr := (Cases.domains v.type).drop v.getFirstMinorIdx
    let cases : List Case := (v.rules.zip (types.zip (withoutHypotheses.getD proofs))).map
      fun (rule, type, proof) => case withoutHypotheses.isNone rule type proof
    let (indices, ids) := ids.splitAt v.numIndices
    match ids with
    | major :: general =>
      let isRec : Bool := withoutHypotheses.isNone
      return some { isRec := isRec, cases := cases, indices := indices, major := major, general := general }
    | [] => return none
  | none => return none

/-- Whether a proof is an induction after it has introduced its arguments. -/
def isInduction (e : Expr) : MetaM Bool :=
  lambdaTelescope e fun _ (body : Expr) => return (← induction? body).isSome

/-- A local's name, if it can be written. -/
def writtenName (x : FVarId) : MetaM Name := do
  let name : Name ← x.getUserName
  if name.hasMacroScopes then throwError "'{name}' is no name to write" else return name

/-- The name of what is not to be mentioned. -/
def gone : Name := `_gone

/-- Gives names to locals, whatever other locals have them. -/
def withNamesOf {α : Type} (xs : List Expr) (names : List Name) (k : MetaM α) : MetaM α := do
  let lctx : LocalContext := (xs.zip names).foldl (init := ← getLCtx) fun (lctx : LocalContext) (entry : Expr × Name) =>
    lctx.setUserName entry.1.fvarId! entry.2
  withLCtx lctx (← getLocalInstances) k

/-- Gives names to locals that have none yet, different from those of all others, and goes on with these names. -/
partial def withNames {α : Type} (xs : List Expr) (names : List Name) (k : List Name → MetaM α) : MetaM α := do
  match xs, names with
  | .fvar x :: xs, n :: names =>
    let n : Name ← if n.isAnonymous || n.hasMacroScopes then Print.binderName (← x.getType) else pure n
    let n : Name := (← getLCtx).getUnusedName n
    let lctx : LocalContext := (← getLCtx).setUserName x n
    withLCtx lctx (← getLocalInstances) (withNames xs names fun (rest : List Name) => k (n :: rest))
  | _, _ => k []

/-- Gives new names to locals, different from those of all others, and goes on with these names. -/
def withNewNames {α : Type} (xs : List Expr) (names : List Name) (k : List Name → MetaM α) : MetaM α :=
  withNamesOf xs (xs.map fun _ => gone) (withNames xs names k)

/-- A list of names, each after a blank. -/
def spaced (names : List Name) : String :=
  String.join (names.map fun (n : Name) => " " ++ n.toString)

/-- How a line of a block begins. -/
def newLine (column : Nat) : String :=
  "\n".pushn ' ' column

mutual

/-- Tactics for a proof at a place. -/
partial def tactics (style : Options → Options) (place : Print.Place) (e : Expr) : MetaM String := do
  match ← induction? e with
  | some i => byInduction style place i
  | none =>
    if e.isLambda && (← isInduction e) then
      lambdaTelescope e fun (xs : Array Expr) (body : Expr) => do
        let names : List Name ← xs.toList.mapM fun (x : Expr) => return (← x.fvarId!.getUserName)
        withNewNames xs.toList names fun (names : List Name) => do
          let separator : String := if place.column == place.indent then newLine place.column else "; "
          return s!"intro{spaced names}{separator}" ++ (← tactics style place body)
    else
      Print.exactText place "" "" (← Print.named e) style

/-- Tactics for a proof by induction. -/
partial def byInduction (style : Options → Options) (place : Print.Place) (i : Induction) : MetaM String := do
  let major : Name ← writtenName i.major
  -- What depends on the hypothesis, or on its indices, is generalised anyway.
  let free : List FVarId ← i.general.filterM fun (x : FVarId) => do
    let type : Expr ← x.getType
    (i.major :: i.indices).allM fun (y : FVarId) => return !(← exprDependsOn type y)
  let names : List Name ← free.mapM writtenName
  let general : String := if i.isRec && !names.isEmpty then " generalizing" ++ spaced names else ""
  let column : Nat := if place.column == place.indent then place.column else place.indent + 2
  let mut text : String := s!"{if i.isRec then "induction" else "cases"} {major}{general} with"
  for case in i.cases do
    text := text ++ newLine column ++ (← byCase style column i case)
  return text

/-- One case of an induction. Its hypothesis is gone in it, and the indices, so their names are free. -/
partial def byCase (style : Options → Options) (column : Nat) (i : Induction) (case : Case) : MetaM String := do
  let others : List Name ← i.general.mapM writtenName
  let count : Nat := case.names.length + others.length
  forallBoundedTelescope (← inferType case.proof) (some count) fun (xs : Array Expr) _ => do
    let (mine, theirs) := xs.toList.splitAt case.names.length
    let away : List FVarId := i.major :: i.indices
    withNamesOf (away.map Expr.fvar) (away.map fun _ => gone) do
    withNewNames mine case.names fun (own : List Name) => do
    withNamesOf theirs others do
      let start : String := s!"| {if case.isImplicit then "@" else ""}{case.ctor.getString!}{spaced own} =>"
      let inner : Print.Place := { indent := column + 2, column := column + 2 }
      let text : String ← tactics style inner (case.proof.beta xs)
      let short : Bool := !text.contains '\n' && column + start.length + text.length < 100
      return start ++ (if short then " " else newLine (column + 2)) ++ text

end

/-- The ways to write a proof as tactics, if it is one by induction. -/
def texts (place : Print.Place) (e : Expr) : MetaM (List (MetaM String)) := do
  if ← isInduction e then
    return Print.plainStyles.map fun (style : Options → Options) => tactics style place e
  else
    return []

end Script

end Canonical
