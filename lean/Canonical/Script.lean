import Canonical.Automation
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
  /-- What it has to prove, for all fields of the constructor and, used or not, induction hypotheses. -/
  type : Expr
  /-- How many arguments `type` has before what is generalised. -/
  arity : Nat
  /-- Its proof, a function of what it introduces and of what is generalised. -/
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
of which is just `ih`. `declared` is its type in that of the recursor, `type` its type here. -/
def case (isRec : Bool) (rule : RecursorRule) (declared type proof : Expr) : Case :=
  let all : List (Name × BinderInfo) := binders declared
  let (fields, hypotheses) := all.splitAt rule.nfields
  let hypotheses : List Name := if hypotheses.length == 1 then [`ih] else hypotheses.map Prod.fst
  { ctor := rule.ctor
    names := fields.map Prod.fst ++ (if isRec then hypotheses else [])
    isImplicit := fields.any fun (field : Name × BinderInfo) => field.2 != .default
    type := type
    arity := all.length
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
    let declared : List Expr := (Cases.domains v.type).drop v.getFirstMinorIdx
    -- The proofs have the types that the search computed; those of the recursor say it in the words of the goal.
    let types : List Expr := Cases.domains (← inferType (mkAppN e.getAppFn (args.take v.getFirstMinorIdx).toArray))
    let cases : List Case := (v.rules.zip (declared.zip (types.zip (withoutHypotheses.getD proofs)))).map
      fun (rule, declared, type, proof) => case withoutHypotheses.isNone rule declared type proof
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

/-- How a proof is written. -/
structure Way where
  /-- How terms are printed. -/
  style : Options → Options
  /-- Whether long parts are left to Lean's own automation. -/
  isShort : Bool

/-- A part of more characters than this is long. -/
def longPart : Nat := 200

/-- Whether a text is longer than so many characters, or shows what one would not write. -/
def isLong (length : Nat) (text : String) : Bool :=
  length < text.length || (text.splitOn "(motive :=").length > 1 || (text.splitOn "exact @").length > 1

/-- A term of more nodes than this is not printed. -/
def longest : Nat := 200000

/-- The locals that are gone, and those that depend on them. -/
def goneLocals : MetaM (Array FVarId) := do
  let mut found : Array FVarId := #[]
  for decl in (← getLCtx) do
    let before : Array FVarId := found
    if decl.userName == gone || (← findLocalDeclDependsOn decl before.contains) then
      found := found.push decl.fvarId
  return found

/-- The names of the arguments of a function. -/
def argumentNames : Expr → List Name
  | .lam n _ body _ => n :: argumentNames body
  | _ => []

/-- The two parts of a proof of a conjunction or an equivalence. -/
def halves? (e : Expr) : Option (Expr × Expr) :=
  let e : Expr := e.consumeMData
  if e.isAppOfArity ``And.intro 4 || e.isAppOfArity ``Iff.intro 4 then some (e.appFn!.appArg!, e.appArg!) else none

/-- A lemma that takes a proof apart, as the recursor that it stands for, in the words of what is taken apart. -/
def asRecursor? (e : Expr) : MetaM (Option Expr) := do
  match e.getAppFn, e.getAppArgs with
  | .const ``Or.elim _, #[_, _, c, h, l, r] =>
    let type : Expr ← whnf (← inferType h)
    return some (mkAppN (.const ``Or.rec []) (type.getAppArgs ++ #[.lam `h type c .default, l, r, h]))
  | .const ``Exists.elim us, #[_, _, c, h, k] =>
    let type : Expr ← whnf (← inferType h)
    return some (mkAppN (.const ``Exists.rec us) (type.getAppArgs ++ #[.lam `h type c .default, k, h]))
  | _, _ => return none

/-- Whether tactics say more than a term does: there is a case analysis to be seen. -/
partial def hasSteps (e : Expr) : MetaM Bool :=
  lambdaTelescope e fun _ (body : Expr) => do
    match halves? body with
    | some (a, b) => return (← hasSteps a) || (← hasSteps b)
    | none => return (← induction? ((← asRecursor? body).getD body)).isSome

mutual

/-- Tactics for a proof of a proposition at a place. -/
partial def tactics (way : Way) (place : Print.Place) (type e : Expr) : MetaM String := do
  match ← induction? e with
  | some i => byInduction way place type e i
  | none =>
    if e.isLambda && (← isInduction e) then
      introduced way place type e
    else
      let text? : Option String ←
        if longest < e.sizeWithoutSharing then pure none
        else some <$> Print.exactText place "" "" (← Print.named e) way.style
      match text? with
      | some text =>
        if way.isShort && (isLong longPart text || !(← Automation.proves text type (← goneLocals))) then
          return (← shorter? way place type e).getD text
        else
          return text
      | none =>
        match ← shorter? way place type e with
        | some text => return text
        | none => throwError "the term has more than {longest} nodes"

/-- What is shorter for a proof than its term, if there is something. -/
partial def shorter? (way : Way) (place : Print.Place) (type e : Expr) : MetaM (Option String) := do
  if let some tactic ← Automation.tactic? type e (← goneLocals) then
    return some tactic
  if ← hasSteps e then
    if e.isLambda then
      return some (← introduced way place type e)
    if let some (a, b) := halves? e then
      return some (← inHalves way place type a b)
    if let some e ← asRecursor? e then
      if let some i ← induction? e then
        return some (← byInduction way place type e i)
  return none

/-- Tactics for a function, after `intro`. -/
partial def introduced (way : Way) (place : Print.Place) (type e : Expr) : MetaM String := do
  let names : List Name := argumentNames e
  forallBoundedTelescope type (some names.length) fun (xs : Array Expr) (type : Expr) => do
    withNewNames xs.toList names fun (names : List Name) => do
      let separator : String := if place.column == place.indent then newLine place.column else "; "
      return s!"intro{spaced names}{separator}" ++ (← tactics way place type (e.beta xs))

/-- Tactics for the two parts of a proof. One tactic after the other has to begin in its column, so in the middle of a line
they are parts of a term. -/
partial def inHalves (way : Way) (place : Print.Place) (type a b : Expr) : MetaM String := do
  let (left, right) ← match (← whnfR type).getAppFn, type.getAppArgs with
    | .const ``And _, #[p, q] => pure (p, q)
    | .const ``Iff _, #[p, q] => pure (mkForall `h .default p q, mkForall `h .default q p)
    | _, _ => pure (← inferType a, ← inferType b)
  if place.column == place.indent then
    let inner : Print.Place := { indent := place.column + 2, column := place.column + 2 }
    let next : String := newLine place.column ++ "· "
    return "constructor" ++ next ++ (← tactics way inner left a) ++ next ++ (← tactics way inner right b)
  else
    let inner : Print.Place := { indent := place.indent + 4, column := place.indent + 4 }
    let next : String := "by" ++ newLine inner.column
    return "exact ⟨" ++ next ++ (← tactics way inner left a) ++ ", " ++ next ++ (← tactics way inner right b) ++ "⟩"

/-- Tactics for a proof by induction. -/
partial def byInduction (way : Way) (place : Print.Place) (type e : Expr) (i : Induction) : MetaM String := do
  let major : Name ← writtenName i.major
  -- What depends on the hypothesis, or on its indices, is generalised anyway.
  let free : List FVarId ← i.general.filterM fun (x : FVarId) => do
    let type : Expr ← x.getType
    (i.major :: i.indices).allM fun (y : FVarId) => return !(← exprDependsOn type y)
  let names : List Name ← free.mapM writtenName
  let general : String := if i.isRec && !names.isEmpty then " generalizing" ++ spaced names else ""
  let column : Nat := if place.column == place.indent then place.column else place.indent + 2
  let cases : List (String × String) ← i.cases.mapM (byCase way column i)
  let head : String := s!"{if i.isRec then "induction" else "cases"} {major}{general}"
  let text : String := head ++ " with"
    ++ String.join (cases.map fun (start, text) => newLine column ++ start ++ text)
  -- Where no case has anything to say of its own, one line says it all.
  match cases.map Prod.snd with
  | first :: rest =>
    if way.isShort && !rest.isEmpty && !first.contains '\n' && rest.all (· == first)
        && (first.startsWith "grind" || first.startsWith "simp_all") then
      return s!"{head} <;> {first}"
    else if way.isShort && !i.isRec && isLong longPart text then
      return (← Automation.tactic? type e (← goneLocals)).getD text
    else
      return text
  | [] => return text

/-- One case of an induction: how it begins, and its tactics. Its hypothesis is gone in it, and the indices, so their names
are free. -/
partial def byCase (way : Way) (column : Nat) (i : Induction) (case : Case) : MetaM (String × String) := do
  let others : List Name ← i.general.mapM writtenName
  let type : Expr ← Familiar.inWriting (← Core.betaReduce case.type)
  forallBoundedTelescope type (some (case.arity + others.length)) fun (xs : Array Expr) (type : Expr) => do
    let (made, theirs) := xs.toList.splitAt case.arity
    let (mine, unused) := made.splitAt case.names.length
    let away : List Expr := ((i.major :: i.indices) ++ i.general).map Expr.fvar ++ unused
    withNamesOf away (away.map fun _ => gone) do
    withNewNames mine case.names fun (own : List Name) => do
    withNamesOf theirs others do
      let start : String := s!"| {if case.isImplicit then "@" else ""}{case.ctor.getString!}{spaced own} =>"
      let inner : Print.Place := { indent := column + 2, column := column + 2 }
      let text : String ← tactics way inner type (case.proof.beta (mine ++ theirs).toArray)
      let short : Bool := !text.contains '\n' && column + start.length + text.length < 100
      return (start ++ (if short then " " else newLine (column + 2)), text)

end

/-- The ways to write a proof of a proposition as tactics, if it is one by induction. -/
def texts (place : Print.Place) (type e : Expr) : MetaM (List (MetaM String)) := do
  if ← isInduction e then
    return Print.plainStyles.map fun (style : Options → Options) =>
      tactics { style := style, isShort := false } place type e
  else
    return []

/-- A proof of a proposition as tactics, with Lean's own automation where it is long. -/
def short (place : Print.Place) (type e : Expr) : MetaM String :=
  tactics { style := Print.base, isShort := true } place type e

end Script

end Canonical
