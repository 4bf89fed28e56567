import Canonical.Automation
import Canonical.Print
import Canonical.Steps

/-!
# Proofs as tactics

A proof that is a recursor is shown as `induction` or `cases`, which find the motive themselves. Like all that is for the
eye it is elaborated before it is shown: nothing here looks whether Lean would generalise the same.
-/

set_option linter.missingDocs true

open Lean Meta

namespace Canonical

namespace Script

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
  length < text.length || ["(motive", "exact @", "._proof_"].any fun (sign : String) => (text.splitOn sign).length > 1

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

/-- Names for the fields of a constructor that no local has, and whether one of them stands in braces. -/
def fieldNames (ctor : Name) : MetaM (List Name × Bool) := do
  let v : ConstructorVal ← getConstInfoCtor ctor
  forallTelescope v.type fun (xs : Array Expr) _ => do
    let fields : List Expr := xs.toList.drop v.numParams
    let decls : List LocalDecl ← fields.mapM fun (x : Expr) => x.fvarId!.getDecl
    withNewNames fields (decls.map LocalDecl.userName) fun (names : List Name) =>
      return (names, decls.any fun (decl : LocalDecl) => decl.binderInfo != .default)

/-- The text of case analysis, by its first line and the cases, each its beginning and its tactics. -/
def ofCases (way : Way) (column : Nat) (head : String) (cases : List (String × String)) : String :=
  -- Where no case has anything to say of its own, one line says it all.
  match cases.map Prod.snd with
  | [] => head
  | first :: rest =>
    if way.isShort && !rest.isEmpty && !first.contains '\n' && rest.all (· == first)
        && (first.startsWith "grind" || first.startsWith "simp_all") then
      s!"{head} <;> {first}"
    else
      head ++ " with" ++ String.join (cases.map fun (start, text) => Print.newLine column ++ start ++ text)

/-- One case: what it begins with, and its tactics at the column of the cases. -/
def ofCase (column : Nat) (ctor : Name) (isImplicit : Bool) (names : List Name)
    (tactics : Print.Place → MetaM String) : MetaM (String × String) := do
  let start : String := s!"| {if isImplicit then "@" else ""}{ctor.getString!}{spaced names} =>"
  let text : String ← tactics { indent := column + 2, column := column + 2 }
  let short : Bool := !text.contains '\n' && column + start.length + text.length < 100
  return (start ++ (if short then " " else Print.newLine (column + 2)), text)

mutual

/-- Tactics for a proof of a proposition at a place. -/
partial def tactics (way : Way) (place : Print.Place) (type e : Expr) : MetaM String := do
  let e : Expr := withoutRest type e
  match ← induction? e, ← inversion? e with
  | some i, some j =>
    if i.isRec then
      byInduction way place type i
    else
      let text : String ← byInversion way place type j
      if way.isShort && isLong longPart text then
        return (← Automation.tactic? type e (← goneLocals)).getD text
      else
        return text
  | _, _ =>
    if e.isLambda && (← isInduction e) then
      introduced way place type e
    else
      let text? : Option String ←
        if Readable.isLarger longest e || e.hasExprMVar then pure none
        else some <$> Print.exactText place "" "" (← Print.named e) way.style
      match text? with
      | some text =>
        unless way.isShort && (isLong longPart text || !(← Automation.proves text type (← goneLocals))) do
          return text
        if let some text ← shorter? way place type e then
          return text
        if ← isProp type then
          return text
        Print.exactText place "" "" (← Print.named (← Automation.inProofs e)) way.style
      | none =>
        match ← shorter? way place type e with
        | some text => return text
        | none => throwError "the term has more than {longest} nodes, or uses an induction hypothesis in a case analysis"

/-- What is shorter for a proof than its term, if there is something. -/
partial def shorter? (way : Way) (place : Print.Place) (type e : Expr) : MetaM (Option String) := do
  if ← isProp type then
    if let some tactic ← Automation.tactic? type e (← goneLocals) then
      return some tactic
  if let some text ← byFields? way place type e then
    return some text
  if ← hasSteps e then
    if e.isLambda then
      return some (← introduced way place type e)
    if let some (a, b) := halves? e then
      return some (← inHalves way place type a b)
    if let some h := falsity? e then
      let start : String := if type.isConstOf ``False then "" else "exfalso" ++ place.separator
      return some (start ++ (← tactics way place (.const ``False []) h))
    let recursor : Expr := (← asRecursor? e).getD e
    if let some i := (← induction? recursor).filter Induction.isRec then
      return some (← byInduction way place type i)
    let inductions : MetaM (Option String) := byGeneralized? way place type recursor
    let inversions : List (MetaM (Option String)) :=
      ([← ofStructure? recursor, ← inversion? recursor].reduceOption).map fun (i : Inversion) =>
        some <$> byInversion way place type i
    -- Lean does not compile inductions, so a program has one only where it has to.
    for make in if ← isProp type then inductions :: inversions else inversions ++ [inductions] do
      try
        if let some text ← make then
          return some text
      catch ex =>
        trace[canonical.result] "no case analysis: {ex.toMessageData}"
    refined? way place e
  else
    return none

/-- Tactics for a proof that structures are equal since their fields are. In the middle of a line they are in a block of their
own. -/
partial def byFields? (way : Way) (place : Print.Place) (type e : Expr) : MetaM (Option String) := do
  let some (structures, equations) ← equalFields? type e | return none
  let isBlock : Bool := place.column == place.indent
  let column : Nat := if isBlock then place.column else place.indent + 4
  let mut text : String := if isBlock then "" else "exact (by" ++ Print.newLine column
  let mut after : List Name := ← structures.mapM writtenName
  let mut lctx : LocalContext ← getLCtx
  for h in equations do
    let name : Name := lctx.getUnusedName `h
    let statement : Expr ← Familiar.inWriting (← Core.betaReduce (← Familiar.withFields (← inferType h)))
    let start : String := s!"have {name} : {← Automation.inLine statement} := "
    let inner : Print.Place := { indent := column, column := column + start.length }
    let proof : String ← Print.exactText inner "" "" (← Print.named h) way.style
    text := text ++ start ++ (proof.drop "exact".length).trimAscii.toString ++ Print.newLine column
    lctx := lctx.mkLocalDecl { name := name } name (.const ``True [])
    after := after ++ [name]
  let cases : List String := after.map fun (x : Name) => s!"cases {x}"
  return some (text ++ "; ".intercalate (cases ++ ["rfl"]) ++ (if isBlock then "" else ")"))

/-- Tactics for a function, after `intro`. -/
partial def introduced (way : Way) (place : Print.Place) (type e : Expr) : MetaM String := do
  let names : List Name := argumentNames e
  forallBoundedTelescope type (some names.length) fun (xs : Array Expr) (type : Expr) => do
    withNewNames xs.toList names fun (names : List Name) => do
      return s!"intro{spaced names}{place.separator}" ++ (← tactics way place type (applied e xs))

/-- Tactics for the two parts of a proof. One tactic after the other has to begin in its column, so in the middle of a line
they are parts of a term. -/
partial def inHalves (way : Way) (place : Print.Place) (type a b : Expr) : MetaM String := do
  let (left, right) ← match (← whnfR type).getAppFn, type.getAppArgs with
    | .const ``And _, #[p, q] => pure (p, q)
    | .const ``Iff _, #[p, q] => pure (mkForall `h .default p q, mkForall `h .default q p)
    | _, _ => pure (← inferType a, ← inferType b)
  if place.column == place.indent then
    let inner : Print.Place := { indent := place.column + 2, column := place.column + 2 }
    let next : String := Print.newLine place.column ++ "· "
    return "constructor" ++ next ++ (← tactics way inner left a) ++ next ++ (← tactics way inner right b)
  else
    let inner : Print.Place := { indent := place.indent + 4, column := place.indent + 4 }
    let next : String := "by" ++ Print.newLine inner.column
    return "exact ⟨" ++ next ++ (← tactics way inner left a) ++ ", " ++ next ++ (← tactics way inner right b) ++ "⟩"

/-- Tactics for a lemma at arguments that tactics say better: first the lemma, then these. -/
partial def refined? (way : Way) (place : Print.Place) (e : Expr) : MetaM (Option String) := do
  let holes : List Nat ← openArgs e
  if holes.isEmpty || (holes.length > 1 && place.column != place.indent) then
    return none
  let applied : Expr := e.consumeMData
  let mut args : Array Expr := applied.getAppArgs
  let mut proofs : List (Expr × Expr) := []
  for i in holes do
    let type : Expr ← Familiar.inWriting (← Core.betaReduce (← inferType args[i]!))
    proofs := proofs ++ [(type, args[i]!)]
    args := args.set! i (← mkFreshExprMVar type)
  let shown : Expr := mkAppN applied.getAppFn args
  let shown : Expr := if e.isMData then e.updateMData! shown else shown
  let text : String ← Print.exactText place "" "" (← Print.named shown) way.style
  let text : String := "refine" ++ (text.drop "exact".length).toString
  match proofs with
  | [(type, proof)] => return text ++ place.separator ++ (← tactics way place type proof)
  | _ =>
    let inner : Print.Place := { indent := place.column + 2, column := place.column + 2 }
    let parts : List String ← proofs.mapM fun (type, proof) => tactics way inner type proof
    return text ++ String.join (parts.map (Print.newLine place.column ++ "· " ++ ·))

/-- Tactics for a proof by induction. -/
partial def byInduction (way : Way) (place : Print.Place) (type : Expr) (i : Induction) : MetaM String := do
  let major : Name ← writtenName i.major
  -- What depends on the hypothesis, or on its indices, is generalised anyway.
  let free : List FVarId ← i.general.filterM fun (x : FVarId) => do
    let type : Expr ← x.getType
    (i.major :: i.indices).allM fun (y : FVarId) => return !(← exprDependsOn type y)
  let general : List Name ← free.mapM writtenName
  let column : Nat := place.ofCases
  -- The recursor of the proof says what the search computed; here it says it in the words of the goal.
  let motive : Expr ← mkLambdaFVars ((i.indices ++ [i.major]).map Expr.fvar).toArray
    (← mkForallFVars (i.general.map Expr.fvar).toArray type)
  let types : List Expr := Cases.domains (← inferType (.app i.recursor motive))
  let cases : List (String × String) ← (types.zip i.cases).mapM fun (type, case) => byCase way column i type case
  return ofCases way column s!"induction {major}{Automation.generalized general}" cases

/-- Tactics for a proof by induction whose indices are no variables, after these are generalised, if the proof keeps what they
are as equations. -/
partial def byGeneralized? (way : Way) (place : Print.Place) (type e : Expr) : MetaM (Option String) := do
  let some r ← recursion? e | return none
  let some major := r.major.fvarId? | return none
  let name : Name ← writtenName major
  let said : List Expr := r.indices.filter fun (index : Expr) => r.rest.any (isReflOf index)
  unless !said.isEmpty && r.indices.all fun (index : Expr) => index.isFVar || said.contains index do
    return none
  let rec generalized (start : String) (places : List (Expr × Expr × Expr)) : List Expr → MetaM (Option String)
    | index :: others => do
      let text : String ← Automation.inLine (← Print.named index)
      let x : Name := (← getLCtx).getUnusedName `i
      withLocalDeclD x (← inferType index) fun (made : Expr) => do
        let h : Name := (← getLCtx).getUnusedName `h
        withLocalDeclD h (← mkEq made index) fun (proof : Expr) => do
          let step : String := s!"generalize {h} : {text} = {x} at {name}{place.separator}symm at {h}{place.separator}"
          generalized (start ++ step) (places ++ [(index, made, proof)]) others
    | [] => do
      let made (index : Expr) : Expr := ((places.lookup index).map Prod.fst).getD index
      let proof (t : Expr) : Expr := ((places.find? fun (entry : Expr × Expr × Expr) => isReflOf entry.1 t).map
        fun (entry : Expr × Expr × Expr) => entry.2.2).getD t
      let indices : List Expr := r.indices.map made
      let params : Expr ← whnf (← major.getType)
      let majorType : Expr := mkAppN params.getAppFn (params.getAppArgs.shrink (params.getAppNumArgs - indices.length) ++ indices)
      withNamesOf [.fvar major] [gone] <| withLocalDeclD name majorType fun (x : Expr) => do
        let e : Expr := mkAppN r.start (indices ++ [x] ++ r.rest.map proof).toArray
        match (← induction? e).filter Induction.isRec with
        | some i => return some (start ++ (← byInduction way place type i))
        | none => return none
  generalized "" [] said.eraseDups

/-- One case of an induction: how it begins, and its tactics. Its hypothesis is gone in it, and the indices, so their names
are free. -/
partial def byCase (way : Way) (column : Nat) (i : Induction) (type : Expr) (case : Case) : MetaM (String × String) := do
  let others : List Name ← i.general.mapM writtenName
  let type : Expr ← Familiar.inWriting (← Core.betaReduce type)
  forallBoundedTelescope type (some (case.arity + others.length)) fun (xs : Array Expr) (type : Expr) => do
    let (made, theirs) := xs.toList.splitAt case.arity
    let (mine, unused) := made.splitAt case.names.length
    let away : List Expr := ((i.major :: i.indices) ++ i.general).map Expr.fvar ++ unused
    withNamesOf away (away.map fun _ => gone) do
    withNamesOf theirs others do
    withNewNames mine case.names fun (own : List Name) => do
      ofCase column case.ctor case.isImplicit own fun (place : Print.Place) =>
        tactics way place type (applied case.proof (mine ++ theirs).toArray)

/-- Tactics for a proof by inversion. Lean finds out itself which constructors there can be, and what they force, so what the
proof says of that is left out. -/
partial def byInversion (way : Way) (place : Print.Place) (type : Expr) (i : Inversion) : MetaM String := do
  let goal : MVarId := (← mkFreshExprSyntheticOpaqueMVar type).mvarId!
  let (head, x, equation?, goal) ← match i.major with
    | .fvar x => pure ((← writtenName x).toString, x, none, goal)
    | e => do
      let text : String ← withOptions (pp.motives.all.set · true) (do Automation.inLine (← Print.named e))
      let isOpen : Bool := ["show ", "fun ", "have ", "let "].any fun (start : String) => text.startsWith start
      let text : String := if isOpen then s!"({text})" else text
      let unused : Name := (← getLCtx).getUnusedName `h
      let equation? : Option Name := if i.rest.any (isReflOf e) then some unused else none
      let (made, goal) ← goal.generalize #[{ expr := e, xName? := some gone, hName? := equation? }]
      let start : String := match equation? with
        | some h => s!"{h} : "
        | none => ""
      pure (start ++ text, made[0]!, made[1]?, goal)
  let fields : List (List Name × Bool) ← goal.withContext <| i.proofs.mapM fun (ctor, _, _) => fieldNames ctor
  let given : List AltVarNames := fields.map fun (names, _) => { explicit := true, varNames := names }
  let cases : List CasesSubgoal := (← goal.cases x given.toArray).toList
  let column : Nat := place.ofCases
  let texts : List (List (String × String)) ← (i.proofs.zip fields).mapM
    fun ((ctor, hypotheses, proof), (names, isImplicit)) =>
      (cases.filter fun (s : CasesSubgoal) => s.ctorName == some ctor).mapM fun (s : CasesSubgoal) =>
        s.mvarId.withContext do
          let known? : Option Known := equation?.map fun (h : FVarId) =>
            { of := s.subst.apply i.major, value := s.subst.get x, proof := s.subst.get h }
          let proof : Expr ← atFields (s.subst.apply proof) s.fields (i.rest.map s.subst.apply) hypotheses known?
          let type : Expr ← instantiateMVars (← s.mvarId.getType)
          ofCase column ctor isImplicit names fun (place : Print.Place) => tactics way place type proof
  return ofCases way column s!"cases {head}" texts.flatten

end

/-- The ways to write a proof of a proposition as tactics, if it is one by induction. -/
def texts (place : Print.Place) (type e : Expr) : MetaM (List (MetaM String)) := do
  if ← isInduction e then
    return Print.plainStyles.map fun (style : Options → Options) =>
      tactics { style := style, isShort := false } place type e
  else
    return []

/-- A proof, or a program, as tactics, with Lean's own automation where it is long. -/
def short (place : Print.Place) (type e : Expr) : MetaM String :=
  tactics { style := Print.base, isShort := true } place type e

end Script

end Canonical
