import Canonical.Cases
import Canonical.Familiar

/-!
# Long proofs by Lean's own automation

A proof of the search says every step, and by inversions and cases it grows far longer than one would write. Where
`grind` or `simp_all` proves the same, by themselves or after `cases` at the hypothesis that the proof takes apart, and with
the definitions that it is about, they are shown in its place.
-/

set_option linter.missingDocs true

open Lean Meta

namespace Canonical

namespace Automation

/-- How long a tactic may take, in the unit of `maxHeartbeats`. -/
def heartbeats : Nat := 2500

/-- Whether there is time for another tactic: half of what there is, is for them, the rest to write and to check. -/
def hasTime : MetaM Bool := do
  let context : Core.Context ← readThe Core.Context
  return context.maxHeartbeats == 0 || 2 * ((← IO.getNumHeartbeats) - context.initHeartbeats) < context.maxHeartbeats

/-- Whether a tactic proves a proposition without some of the locals, in time. -/
def proves (text : String) (type : Expr) (without : Array FVarId) : MetaM Bool := do
  match Parser.runParserCategory (← getEnv) `tactic text with
  | .error _ => return false
  | .ok tactic =>
    let limited : MetaM Bool :=
      withTheReader Core.Context (fun (c : Core.Context) => { c with maxHeartbeats := 1000 * heartbeats }) do
        Familiar.proves tactic type without
    tryCatchRuntimeEx (withCurrHeartbeats limited) fun _ => return false

/-- Whether a constant is of Lean's own library, of which its automation knows what it should. -/
def isOfLean (env : Environment) (n : Name) : Bool :=
  match env.getModuleIdxFor? n with
  | some i =>
    match env.header.moduleNames[i.toNat]? with
    | some module => [`Init, `Std, `Lean].contains module.getRoot
    | none => false
  | none => false

/-- Whether a constant is a definition that a proof may have to unfold. -/
def isToUnfold (n : Name) : MetaM Bool := do
  let env : Environment ← getEnv
  match env.find? n with
  | some (.defnInfo _) =>
    return !n.isInternal && !env.isProjectionFn n && !(← isReducible n) && !(← isInstance n) && !isMatcherCore env n
  | _ => return false

/-- Whether a constant is a theorem, or an axiom of a structure, that somebody has written. -/
def isLemma (n : Name) : MetaM Bool := do
  let fromConstructor : Bool := match n with
    | .str _ last => ["inj", "injEq"].contains last
    | _ => false
  match (← getEnv).find? n with
  | some (.ctorInfo _) => return false
  | some info => return !n.isInternal && !fromConstructor && (← isProp info.type)
  | none => return false

/-- The inductive predicate that a constructor or recursor is of. -/
def predicate? (n : Name) : MetaM (Option Name) := do
  let env : Environment ← getEnv
  let induct : Option Name := match env.find? n with
    | some (.ctorInfo v) => some v.induct
    | some (.recInfo _) => some n.getPrefix
    | _ => none
  return induct.filter fun (n : Name) => !isOfLean env n && Cases.isOfProofs env n

/-- What the automation has to be told. -/
structure Told where
  /-- Definitions that the statement and the hypotheses are about, and the theorems of the proof. -/
  facts : Array Name
  /-- The predicates whose rules the proof uses, and those that it inverts. -/
  predicates : Array Name × Array Name

/-- What the automation has to be told of a proof. -/
def told (types : Array Expr) (proof : Expr) : MetaM Told := do
  let env : Environment ← getEnv
  let own (e : Expr) : Array Name := e.getUsedConstants.filter fun (n : Name) => !isOfLean env n
  let used : Array Name := own proof
  let (recursors, others) := used.partition fun (n : Name) => isRecCore env n
  let definitions : Array Name ← (types.flatMap own).filterM isToUnfold
  let lemmas : Array Name ← others.filterM isLemma
  let distinct (ns : Array Name) : Array Name := ns.toList.eraseDups.toArray
  return {
    facts := distinct (definitions ++ lemmas)
    predicates := (distinct (← others.filterMapM predicate?), distinct (← recursors.filterMapM predicate?))
  }

/-- A constant as it is written here. -/
def written (n : Name) : MetaM String := do
  let text : Format ← ppExpr (← mkConstWithLevelParams n)
  let text : String := text.pretty (width := 1000000)
  return if text.startsWith "@" then String.ofList (text.toList.drop 1) else text

/-- How tactics may begin that take apart what a proof takes apart, a hypothesis: with `cases`; with `induction`, after
indices are generalised that are no variables; by the induction of functions that are defined by recursion; with `split`
where something is decided. -/
def beginnings (e : Expr) (functions : List String) : MetaM (List String) := do
  let e : Expr := if e.isAppOfArity ``False.elim 2 then e.appArg! else e
  if e.isAppOf ``Decidable.rec then
    return ["split"]
  let .const n _ := e.getAppFn | return []
  let some (.recInfo v) := (← getEnv).find? n | return []
  let args : Array Expr := e.getAppArgs
  let some (.fvar x) := args[v.getMajorIdx]? | return []
  let x : Name ← x.getUserName
  if x.hasMacroScopes then
    return []
  let indices : Array Expr := (args.extract v.getFirstIndexIdx v.getMajorIdx).filter fun (i : Expr) => !i.isFVar
  let mut general : String := ""
  for (index, i) in indices.zipIdx do
    let lctx : LocalContext ← getLCtx
    let names : List Name := [lctx.getUnusedName (.mkSimple s!"e{i + 1}"), lctx.getUnusedName (.mkSimple s!"i{i + 1}")]
    let shown : Format ← ppExpr index
    general := general ++ s!"generalize {names[0]!} : {shown.pretty (width := 1000000)} = {names[1]!} at {x}; "
  -- What the recursor is applied to was general in its motive.
  let others : List Name ← ((args.toList.drop (v.getMajorIdx + 1)).filterMap Expr.fvarId?).mapM FVarId.getUserName
  let after : String := if others.isEmpty || others.any Name.hasMacroScopes then "" else
    " generalizing " ++ " ".intercalate (others.map Name.toString)
  return [s!"cases {x}", s!"{general}induction {x}{after}"] ++ (functions.take 2).map ("fun_induction " ++ ·)

/-- The functions of some constants that are defined by recursion. -/
def recursive (names : Array Name) : MetaM (Array Name) :=
  names.filterM fun (n : Name) => isRecursiveDefinition n

/-- The tactics that are tried for a proof, the plainest first. -/
def tactics (types : Array Expr) (e : Expr) : MetaM (List String) := do
  let told : Told ← told types e
  let facts : List String ← told.facts.toList.mapM written
  let rules : List String ← told.predicates.1.toList.mapM written
  let inversions : List String ← told.predicates.2.toList.mapM written
  let predicates : List String := rules ++ inversions.map ("cases " ++ ·)
  let within (tactic : String) (names : List String) : String := tactic ++ " [" ++ ", ".intercalate names ++ "]"
  let plain : List String := ["grind", "simp_all"]
  let all : List String := plain ++ (if facts.isEmpty then [] else plain.map (within · facts))
  let all : List String := all ++ (if predicates.isEmpty then [] else [within "grind" (facts ++ predicates)])
  let functions : List String ← (← recursive told.facts).toList.mapM written
  return all ++ (← beginnings e functions).flatMap fun (start : String) =>
    all.map fun (t : String) =>
      let text : String := s!"{start} <;> {t}"
      if start.startsWith "generalize" then s!"({text})" else text

/-- A tactic for a proof of a proposition, without some of the locals. -/
def tactic? (type e : Expr) (without : Array FVarId) : MetaM (Option String) := do
  let hypotheses : List LocalDecl := (← getLCtx).decls.toList.reduceOption.filter fun (decl : LocalDecl) =>
    !decl.isImplementationDetail && !without.contains decl.fvarId
  let types : Array Expr := #[type] ++ (hypotheses.map LocalDecl.type).toArray
  for text in ← tactics types e do
    if (← hasTime) && (← proves text type without) then
      return some text
  return none

end Automation

end Canonical
