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

/-- A proof that is a recursor at a hypothesis. -/
structure Induction where
  /-- The recursor. -/
  recursor : RecursorVal
  /-- Its cases. -/
  cases : List Expr
  /-- The hypothesis. -/
  major : FVarId
  /-- Hypotheses that are generalised. -/
  general : List FVarId

/-- A proof as an induction, if it is one over data without indices. -/
def induction? (e : Expr) : MetaM (Option Induction) := do
  let env : Environment ← getEnv
  let .const n _ := e.getAppFn | return none
  let some (.recInfo v) := env.find? n | return none
  if v.numMotives != 1 || v.numIndices != 0 || Cases.isOfProofs env n.getPrefix then
    return none
  match e.getAppArgs.toList.drop v.getMajorIdx with
  | .fvar major :: rest =>
    let general : List FVarId := rest.filterMap Expr.fvarId?
    if general.length != rest.length || (major :: general).eraseDups.length != general.length + 1 then
      return none
    return some {
      recursor := v
      cases := (e.getAppArgs.toList.drop v.getFirstMinorIdx).take v.numMinors
      major := major
      general := general
    }
  | _ => return none

/-- The names of the arguments of a function type. -/
def binders : Expr → List Name
  | .forallE n _ result _ => n :: binders result
  | _ => []

/-- The names of a case: those of the fields of its constructor, and of induction hypotheses, one of which is just `ih`. -/
def caseNames (v : RecursorVal) (i : Nat) (fields : Nat) : List Name :=
  let names : List Name := binders ((Cases.domains v.type).getD (v.getFirstMinorIdx + i) (.sort .zero))
  let (fields, hypotheses) := names.splitAt fields
  fields ++ (if hypotheses.length == 1 then [`ih] else hypotheses)

/-- A local's name, if it can be written. -/
def writtenName (x : FVarId) : MetaM Name := do
  let name : Name ← x.getUserName
  if name.hasMacroScopes then throwError "'{name}' cannot be written" else return name

/-- Gives names to locals, made different from those before where they are not to be shadowed, and goes on with them. -/
partial def withNames {α : Type} (xs : List Expr) (names : List Name) (k : List Name → MetaM α) : MetaM α := do
  match xs, names with
  | .fvar x :: xs, n :: names =>
    let n : Name ← if n.isAnonymous || n.hasMacroScopes then Print.binderName (← x.getType) else pure n
    let n : Name := (← getLCtx).getUnusedName n
    let lctx : LocalContext := (← getLCtx).setUserName x n
    withLCtx lctx (← getLocalInstances) (withNames xs names fun (rest : List Name) => k (n :: rest))
  | _, _ => k []

/-- Gives locals the names of others. -/
def withNamesOf {α : Type} (xs : List Expr) (names : List Name) (k : MetaM α) : MetaM α := do
  let lctx : LocalContext := (xs.zip names).foldl (init := ← getLCtx) fun (lctx : LocalContext) (entry : Expr × Name) =>
    lctx.setUserName entry.1.fvarId! entry.2
  withLCtx lctx (← getLocalInstances) k

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
  | none => Print.exactText place "" "" (← Print.named e) style

/-- Tactics for a proof by induction. -/
partial def byInduction (style : Options → Options) (place : Print.Place) (i : Induction) : MetaM String := do
  let major : Name ← writtenName i.major
  let isRec : Bool := (i.recursor.rules.zip (List.range i.cases.length)).any fun (rule, k) =>
    (caseNames i.recursor k rule.nfields).length != rule.nfields
  -- What depends on the hypothesis is generalised anyway.
  let free : List FVarId ← i.general.filterM fun (x : FVarId) => do
    return !(← exprDependsOn (← x.getType) i.major)
  let names : List Name ← free.mapM writtenName
  let general : String := if isRec && !names.isEmpty then " generalizing" ++ spaced names else ""
  let column : Nat := if place.column == place.indent then place.column else place.indent + 2
  let mut text : String := s!"{if isRec then "induction" else "cases"} {major}{general} with"
  for ((rule, case), k) in (i.recursor.rules.zip i.cases).zip (List.range i.cases.length) do
    text := text ++ newLine column ++ (← byCase style column i k rule case)
  return text

/-- One case of an induction. -/
partial def byCase (style : Options → Options) (column : Nat) (i : Induction) (k : Nat) (rule : RecursorRule)
    (case : Expr) : MetaM String := do
  let own : List Name := caseNames i.recursor k rule.nfields
  let others : List Name ← i.general.mapM writtenName
  forallBoundedTelescope (← inferType case) (some (own.length + others.length)) fun (xs : Array Expr) _ => do
    let (mine, theirs) := xs.toList.splitAt own.length
    withNames mine own fun (own : List Name) => withNamesOf theirs others do
      let start : String := s!"| {rule.ctor.getString!}{spaced own} =>"
      let inner : Print.Place := { indent := column + 2, column := column + 2 }
      let text : String ← tactics style inner (case.beta xs)
      let short : Bool := !text.contains '\n' && column + start.length + text.length < 100
      return start ++ (if short then " " else newLine (column + 2)) ++ text

end

/-- The ways to write a proof as tactics, if it is one by induction. -/
def texts (place : Print.Place) (e : Expr) : MetaM (List (MetaM String)) := do
  match ← induction? e with
  | some _ => return Print.plainStyles.map fun (style : Options → Options) => tactics style place e
  | none => return []

end Script

end Canonical
