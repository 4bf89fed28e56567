import Canonical.Open
import Canonical.Script

/-!
# Showing a term

"Try this" offers only what was printed, parsed and elaborated against the goal again. The plain ways of printing are tried
first: they are nicer to read, and most often enough.
-/

set_option linter.missingDocs true

open Lean Meta Elab Tactic

namespace Canonical

/-- What there is to be shown of a term. -/
inductive Presented where
  /-- A tactic that closes the goal with it. -/
  | text (text : String)
  /-- There is one, but of so many characters. -/
  | tooLong (length : Nat)
  /-- It cannot be written so that Lean reads it again. -/
  | unwritable

namespace Present

open Print (Place parse?)

/-- The universe metavariables of a goal. -/
def levelMVars (goal : MVarId) : MetaM (Array LMVarId) := do
  let decl : MetavarDecl ← goal.getDecl
  let mut found : CollectLevelMVars.State := collectLevelMVars {} (← instantiateMVars decl.type)
  for hypothesis in decl.lctx do
    found := collectLevelMVars found (← instantiateMVars hypothesis.type)
  return found.result

/-- Whether tactics at a place close the goal. Nothing is changed. -/
def closes (place : Place) (goal : MVarId) (text : String) : TacticM Bool := do
  match ← parse? place text with
  | none => return false
  | some stx =>
    let saved : Tactic.SavedState ← Tactic.saveState
    try
      setGoals [goal]
      Core.resetMessageLog
      Term.withoutErrToSorry (withoutRecover (evalTactic stx))
      let rest : List MVarId ← getUnsolvedGoals
      let e : Expr ← instantiateMVars (.mvar goal)
      -- `▸` may make a motive that is no type.
      goal.withContext <| tryCatch (Meta.check e) fun _ => withOptions (smartUnfolding.set · false) (Meta.check e)
      -- A `match` that misses cases says so, and goes on.
      -- What the text does not say about universes nothing else will.
      let levels : Array LMVarId ← levelMVars goal
      let isWhole : Bool := !e.hasExprMVar && !(← instantiateMVars (← goal.getType)).hasExprMVar
        && (collectLevelMVars {} e).result.all levels.contains
      return rest.isEmpty && !e.hasSorry && isWhole && !(← Core.getMessageLog).hasErrors
    finally
      saved.restore (restoreInfo := true)

/-- How long it may take to print a term in one way and to elaborate it again, in the unit of `maxHeartbeats`. -/
def heartbeats : Nat := 10000

/-- How long it may take in all ways together: none is begun after that. -/
def allHeartbeats : Nat := 50000

/-- How long it may take to look for a shorter proof than a long one. -/
def shortHeartbeats : Nat := 50000

/-- What some work gives, if it does not fail within so many heartbeats. To be out of them, or of stack, is a failure like
others. -/
def limited? {α : Type} (heartbeats : Nat) (what : String) (work : TacticM α) : TacticM (Option α) := do
  let limited : TacticM α :=
    withTheReader Core.Context (fun (c : Core.Context) => { c with maxHeartbeats := 1000 * heartbeats }) work
  tryCatchRuntimeEx (some <$> withCurrHeartbeats limited) fun (ex : Exception) => do
    trace[canonical.result] "{what}: {ex.toMessageData}"
    return none

/-- The text that is made, if it closes the goal. -/
def attempt (place : Place) (goal : MVarId) (make : MetaM String) (heartbeats : Nat := heartbeats) :
    TacticM (Option String) := do
  let text : Option (Option String) ← limited? heartbeats "does not elaborate again" do
    let text : String ← make
    trace[canonical.result] "tried\n{text}"
    return if ← closes place goal text then some text else none
  return text.join

/-- The first of some texts that closes the goal. -/
def firstThatCloses (place : Place) (goal : MVarId) (texts : List (MetaM String)) : TacticM (Option String) := do
  let start : Nat ← IO.getNumHeartbeats
  for make in texts do
    if (← IO.getNumHeartbeats) - start < 1000 * allHeartbeats then
      match ← attempt place goal make with
      | some text => return some text
      | none => pure ()
  return none

/-- Whether there is a hypothesis that cannot be named: it has no name, or a later one has the same. -/
def hasNameless (goal : MVarId) : MetaM Bool := do
  let mut names : NameSet := {}
  for decl in (← goal.getDecl).lctx do
    unless decl.isImplementationDetail do
      if decl.userName.hasMacroScopes || names.contains decl.userName then
        return true
      names := names.insert decl.userName
  return false

/-- A text of more characters than this is long: a shorter one is looked for. -/
def longText : Nat := 600

/-- The plainest way to write a proof, if that does not take too long itself. -/
def plainest? (place : Place) (e : Expr) (scripts : List (MetaM String)) : TacticM (Option String) := do
  if Readable.isLarger Script.longest e then
    return none
  let make : MetaM String := do
    match scripts with
    | script :: _ => script
    | [] => Print.exactText place "" "" (← Print.named e) Print.base
  limited? heartbeats "takes long" make

/-- A tactic in the place of `ref` that closes the goal with a term, if one of the ways to write it is read back. `atMost` is
how many characters it may have. -/
def find? (ref : Syntax) (goal : MVarId) (f : Found) (atMost : Option Nat) : TacticM Presented := do
  let (type, e) := (f.type, f.value)
  let place : Print.Place ← Print.place ref
  let nameless : Bool ← hasNameless goal
  let texts (styles : List (Options → Options)) (e : Expr) : List (MetaM String) :=
    let plain : List (MetaM String) := styles.map (Print.exactText place "" "" e)
    let exposed : List (MetaM String) := styles.map (Print.exposedText place e)
    let shown : List (MetaM String) := styles.map (Print.shownText place type e)
    plain ++ (if nameless then exposed else []) ++ (if f.assignment.isEmpty then [] else shown)
  let isShort (e : Expr) : Bool := !Readable.isLarger Script.longest e
  let named (e : Expr) : TacticM Expr := do Print.named (← Print.bracketed type e)
  let whole : Expr ← Print.writable false e
  let plain : Expr ← readable whole
  let words : Expr := (← limited? heartbeats "not put in familiar words" (familiar type plain)).getD plain
  let isProof : Bool ← isProp type
  let inBrackets : Expr ← Familiar.withBrackets words
  let scripts (e : Expr) : TacticM (List (MetaM String)) := do
    if isShort e && isProof then Script.texts place type (← Print.bracketed type e) else return []
  let scripts : List (MetaM String) := (← ([inBrackets, words].eraseDups.mapM scripts)).flatten
  let plainest : Option String ← plainest? place inBrackets scripts
  let isTooLong (text : String) : Bool := atMost.any (· < text.length)
  let shorter? : TacticM (Option String) := do
    let text : Option String ←
      attempt place goal (do Script.short place type (← Print.bracketed type inBrackets)) shortHeartbeats
    return text.filter (!isTooLong ·)
  let isLong : Bool := isProof && plainest.all (Script.isLong longText)
  if isLong then
    if let some text ← shorter? then
      return .text text
  if let some text := plainest then
    if isTooLong text then
      return .tooLong text.length
  let forms : List Expr ← ([inBrackets, words, plain].filter isShort).eraseDups.mapM named
  let plainly : Option String ← firstThatCloses place goal
    (if scripts.isEmpty then forms.flatMap (texts Print.plainStyles) else scripts)
  -- In a short script every part is tried, so it may do where others do not.
  if !isLong && plainly.all (Script.isLong longText) then
    if let some text ← shorter? then
      return .text text
  if let some text := plainly then
    return if isTooLong text then .tooLong text.length else .text text
  let others : List Expr ← ([whole, ← Print.writable true e].filter isShort).eraseDups.mapM named
  let spelled : List Expr ← forms.mapM fun (e : Expr) => Print.spelled e
  let withInstances : TacticM (List Expr) := forms.mapM fun (e : Expr) => Print.withInstances e
  let instances : List Expr := (← limited? heartbeats "instances are not compared" withInstances).getD []
  -- The explicit ways are nearly sure to do, so they are tried while there is time.
  let texts : List (MetaM String) := (if scripts.isEmpty then [] else forms.flatMap (texts Print.plainStyles))
    ++ instances.flatMap (texts Print.plainStyles)
    ++ spelled.flatMap (texts Print.plainStyles)
    ++ (← ([plain].filter isShort).mapM named).flatMap (texts Print.explicitStyles)
    ++ others.flatMap (texts (Print.plainStyles ++ Print.explicitStyles))
    ++ forms.flatMap fun (e : Expr) => Print.plainStyles.map (Print.unfoldingText place e)
  match ← firstThatCloses place goal texts with
  | some text => return if isTooLong text then .tooLong text.length else .text text
  | none => return .unwritable

end Present

/-- A tactic in the place of `ref` that closes the goal with a term. The heartbeats that this takes are its own, and do not
count for the proof that it is for. -/
def present (ref : Syntax) (goal : MVarId) (f : Found) (atMost : Option Nat) : TacticM Presented := do
  let start : Nat ← IO.getNumHeartbeats
  let presented : Option Presented ←
    Present.limited? (2 * Present.allHeartbeats) "cannot be written in time" (Present.find? ref goal f atMost)
  IO.setNumHeartbeats start
  return presented.getD .unwritable

/-- Offers tactics in the place of `ref`. -/
def offer (ref : Syntax) (texts : Array String) : TacticM Unit := do
  let suggestions : Array TryThis.Suggestion := texts.map fun (text : String) =>
    { suggestion := TryThis.SuggestionText.string text }
  match suggestions.toList with
  | [] => logInfoAt ref "canonical: the term that was found cannot be written so that Lean reads it again; \
      `set_option trace.canonical.result true` shows what was tried"
  | [one] => TryThis.addSuggestion ref one
  | _ => TryThis.addSuggestions ref suggestions

end Canonical
