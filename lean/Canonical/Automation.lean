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
  /-- What the proof uses of the theorem that is being proved, by recursion. -/
  calls : Array Expr
  /-- The predicates whose rules the proof uses, and those that it inverts. -/
  predicates : Array Name × Array Name

/-- The uses that a proof makes of the theorem that is being proved, as far as they can be told outside of it. -/
def calls (proof : Expr) : MetaM (Array Expr) := do
  let context : LocalContext ← getLCtx
  let isCall (e : Expr) : Bool := !e.hasLooseBVars && match e.getAppFn with
    | .fvar x => (context.find? x).any LocalDecl.isAuxDecl
    | _ => false
  let (_, found) ← (proof.forEach' fun (e : Expr) => do
    if isCall e then modify fun (found : Array Expr) => found.push e
    return !isCall e : StateRefT (Array Expr) MetaM Unit).run #[]
  return found.toList.eraseDups.toArray

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
    calls := ← calls proof
    predicates := (distinct (← others.filterMapM predicate?), distinct (← recursors.filterMapM predicate?))
  }

/-- A term as it is written here, in one line. -/
def inLine (e : Expr) : MetaM String := do
  return (← ppExpr e).pretty (width := 1000000)

/-- A constant as it is written here. -/
def written (n : Name) : MetaM String := do
  let text : String ← inLine (← mkConstWithLevelParams n)
  return if text.startsWith "@" then String.ofList (text.toList.drop 1) else text

/-- The end of an `induction` that generalises locals of these names. -/
def generalized (names : List Name) : String :=
  if names.isEmpty then "" else " generalizing " ++ " ".intercalate (names.map Name.toString)

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
    general := general ++ s!"generalize {names[0]!} : {← inLine index} = {names[1]!} at {x}; "
  -- What the recursor is applied to was general in its motive.
  let others : List Name ← ((args.toList.drop (v.getMajorIdx + 1)).filterMap Expr.fvarId?).mapM FVarId.getUserName
  let after : String := if others.any Name.hasMacroScopes then "" else generalized others
  return [s!"cases {x}", s!"{general}induction {x}{after}"] ++ (functions.take 2).map ("fun_induction " ++ ·)

/-- How tactics may begin that prove an equation of two structures: with `cases` at those of them that are hypotheses, or
with their extensionality. -/
def structures (type : Expr) : MetaM (List String) := do
  let some (domain, a, b) := type.eq? | return []
  let .const n _ := (← whnfR domain).getAppFn | return []
  unless isStructure (← getEnv) n do
    return []
  let names : List Name ← ([a, b].filterMap Expr.fvarId?).mapM FVarId.getUserName
  let cases : List String := names.map fun (x : Name) => s!"cases {x}"
  return (if names.isEmpty || names.any Name.hasMacroScopes then [] else [" <;> ".intercalate cases]) ++ ["ext"]

/-- The functions of some constants that are defined by recursion. -/
def recursive (names : Array Name) : MetaM (Array Name) :=
  names.filterM fun (n : Name) => isRecursiveDefinition n

/-- The tactics that are tried for a proof of a proposition, the plainest first; `hypotheses` are the types of those. With
`named`, also those that begin with a step at a local, by its name. -/
def tactics (named : Bool) (type : Expr) (hypotheses : Array Expr) (e : Expr) : MetaM (List String) := do
  let told : Told ← told (#[type] ++ hypotheses) e
  let facts : List String := (← told.facts.toList.mapM written) ++ (← told.calls.toList.mapM inLine)
  let rules : List String ← told.predicates.1.toList.mapM written
  let inversions : List String ← told.predicates.2.toList.mapM written
  let predicates : List String := rules ++ inversions.map ("cases " ++ ·)
  let within (tactic : String) (names : List String) : String := tactic ++ " [" ++ ", ".intercalate names ++ "]"
  let plain : List String := ["grind", "simp_all"]
  let all : List String := plain ++ (if facts.isEmpty then [] else plain.map (within · facts))
  let all : List String := all ++ (if predicates.isEmpty then [] else [within "grind" (facts ++ predicates)])
  let functions : List String ← (← recursive told.facts).toList.mapM written
  let starts : List String ← if named then pure ((← structures type) ++ (← beginnings e functions)) else pure []
  return all ++ ["omega", "decide"] ++ starts.flatMap fun (start : String) =>
    all.map fun (t : String) =>
      let text : String := s!"{start} <;> {t}"
      if start.startsWith "generalize" then s!"({text})" else text

/-- A tactic for a proof of a proposition, without some of the locals. -/
def tactic? (type e : Expr) (without : Array FVarId) (named : Bool := true) : MetaM (Option String) := do
  let hypotheses : List LocalDecl := (← getLCtx).decls.toList.reduceOption.filter fun (decl : LocalDecl) =>
    !decl.isImplementationDetail && !without.contains decl.fvarId
  for text in ← tactics named type (hypotheses.map LocalDecl.type).toArray e do
    if (← hasTime) && (← proves text type without) then
      return some text
  return none

/-- A program with its long proofs left to the automation. -/
def inProofs (e : Expr) : MetaM Expr :=
  Meta.transform e (pre := fun (t : Expr) => do
    unless Readable.isLarger Familiar.longProof t && (← isProof t) do
      return .continue
    let type : Expr ← Familiar.inWriting (← Core.betaReduce (← inferType t))
    match ← tactic? type t #[] (named := false) with
    | some text =>
      match Parser.runParserCategory (← getEnv) `tactic text with
      | .ok tactic => return .done (← Familiar.byTactic type #[] tactic)
      | .error _ => return .done t
    | none => return .done t)

end Automation

end Canonical
