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
def heartbeats : Nat := 4000

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

/-- What the automation has to be told: definitions that a proposition and hypotheses are about, and the theorems of a proof. -/
def told (types : Array Expr) (proof : Expr) : MetaM (Array Name) := do
  let env : Environment ← getEnv
  let own (e : Expr) : Array Name := e.getUsedConstants.filter fun (n : Name) => !isOfLean env n
  let definitions : Array Name ← (types.flatMap own).filterM isToUnfold
  let lemmas : Array Name ← (own proof).filterM isLemma
  return (definitions ++ lemmas).toList.eraseDups.toArray

/-- A constant as it is written here. -/
def written (n : Name) : MetaM String := do
  let text : Format ← ppExpr (← mkConstWithLevelParams n)
  let text : String := text.pretty (width := 1000000)
  return if text.startsWith "@" then String.ofList (text.toList.drop 1) else text

/-- What `cases` may be said of: the hypothesis that a proof takes apart. -/
def takenApart? (e : Expr) : MetaM (Option Name) := do
  let .const n _ := e.getAppFn | return none
  let some (.recInfo v) := (← getEnv).find? n | return none
  match e.getAppArgs[v.getMajorIdx]? with
  | some (.fvar x) =>
    let name : Name ← x.getUserName
    return if name.hasMacroScopes then none else some name
  | _ => return none

/-- The tactics that are tried for a proof, the plainest first. -/
def tactics (types : Array Expr) (e : Expr) : MetaM (List String) := do
  let names : Array String ← (← told types e).mapM written
  let told : String := " [" ++ ", ".intercalate names.toList ++ "]"
  let plain : List String := ["grind", "simp_all"]
  let all : List String := if names.isEmpty then plain else plain ++ plain.map (· ++ told)
  match ← takenApart? e with
  | some x => return all ++ all.map fun (t : String) => s!"cases {x} <;> {t}"
  | none => return all

/-- A tactic for a proof of a proposition, without some of the locals. -/
def tactic? (type e : Expr) (without : Array FVarId) : MetaM (Option String) := do
  let hypotheses : List LocalDecl := (← getLCtx).decls.toList.reduceOption.filter fun (decl : LocalDecl) =>
    !decl.isImplementationDetail && !without.contains decl.fvarId
  let types : Array Expr := #[type] ++ (hypotheses.map LocalDecl.type).toArray
  for text in ← tactics types e do
    if ← proves text type without then
      return some text
  return none

end Automation

end Canonical
