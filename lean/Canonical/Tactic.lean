import Canonical.Cases
import Canonical.Check
import Canonical.Open
import Canonical.Present
import Canonical.Problem
import Canonical.Search
import Canonical.Unmarshal

/-!
# The tactic

Syntax, and the stages: premises, statement, problem, search, checking, showing.
-/

set_option linter.missingDocs true

open Lean Meta Elab Tactic

namespace Canonical

/-- Elaborates the options of `canonical`. -/
declare_config_elab elabConfig Config

/-- The premises of `canonical`: constants, hypotheses (all of them: `*`) and terms. -/
syntax premises := " [" withoutPosition((Parser.Tactic.simpStar <|> term),*,?) "]"

namespace Run

/-- Seconds when none are given. -/
def defaultSeconds : Nat := 5

/-- Says that options of earlier versions have no effect. -/
def notes (config : Config) : TacticM Unit := do
  unless config.destruct do
    logInfo "canonical: `-destruct` is not necessary, structures are always taken apart by the search itself"
  unless config.monomorphize do
    logInfo "canonical: `-monomorphize` is not necessary, instances are always resolved by the search itself"

/-- The error of a search that found nothing. -/
def fail {α : Type} (ended : End) (seconds : Nat) (config : Config) : TacticM α := do
  match ended with
  | .exhausted =>
    throwError "canonical: nothing was found, and the search has no move left to try. The goal may be false, or need \
      a premise: `canonical [name, …]`."
  | .outOfTime =>
    if config.steps > 0 then
      throwError "canonical: nothing was found within {seconds} s and {config.steps} steps. \
        Allow more with `canonical {2 * seconds} (steps := {10 * config.steps})`, or supply premises with \
        `canonical [name, …]`."
    throwError "canonical: nothing was found within {seconds} s. Allow more time with `canonical {2 * seconds}`, \
      or supply premises with `canonical [name, …]`."
  | .outOfMemory =>
    throwError "canonical: the memory limit was reached. Raise it with `(memory := n)`, in MiB, or supply premises \
      with `canonical [name, …]`."
  | .cancelled => throwError "canonical: the search was cancelled"
  | .found => throwError "canonical: a term was found, but Lean does not accept it; \
      `set_option trace.canonical.result true` shows it. Please report this."

/-- The solutions that Lean accepts. -/
def accepted (goal : MVarId) (s : Statement) (p : Problem) (solutions : Array Expr) : MetaM (Array Expr) := do
  let mut values : Array Expr := #[]
  for solution in solutions do
    match ← check? goal s p.type p.levelMVars solution with
    | some value =>
      trace[canonical.result] "found{indentExpr value}"
      values := values.push value
    | none => pure ()
  return values

/-- Finds terms of the goal; there is at least one. -/
def solve (goal : MVarId) (seconds : Nat) (config : Config) (stxs : Array Syntax) : TacticM (Array Found) := do
  let ids : Array MVarId ← openMVars goal
  let pairs : MVarId ← packed goal ids
  let premises : Premises ← addInstance pairs (← elabPremises stxs)
  let premises : Premises ← if config.suggestions then addSuggestions pairs premises else pure premises
  let s : Statement ← statement pairs premises.terms
  let name : Name := (← Term.getDeclName?).getD `canonical
  let p : Problem ← problem name pairs premises s config
  let wanted : Search.Wanted := {
    count := max 1 config.count
    milliseconds := 1000 * seconds
    steps := config.steps
    memory := 1048576 * config.memory
    simp := p.simp
  }
  let (search, ended) ← searchInTurns p.problem wanted
  let solutions : Array Expr ← if ended == .found then terms search else pure #[]
  let program (e : Expr) : TacticM Expr := do withCasesOn (← withLiterals e)
  let solutions : Array Expr ← if ← isProp p.type then pure solutions else solutions.mapM program
  let values : Array Expr ← accepted pairs s p solutions
  if values.isEmpty then
    fail ended seconds config
  values.mapM fun (value : Expr) => unpacked goal ids value

/-- How long it may take to write all terms, in milliseconds: none is begun after that. -/
def writingTime : Nat := 5000

/-- A text of more characters than this is not offered unasked: nobody wants it in a file. -/
def longestOffer : Nat := 10000

/-- Offers the terms found in the place of the tactic; all of them, however long, if they are only to be shown. -/
def suggest (ref : Syntax) (goal : MVarId) (found : Array Found) (onlyShow : Bool) : TacticM Unit := do
  let start : Nat ← IO.monoMsNow
  let mut texts : Array String := #[]
  let mut tooLong : Array Nat := #[]
  let mut left : Nat := 0
  for f in found do
    if (← IO.monoMsNow) - start < writingTime then
      match ← present ref goal f (if onlyShow then none else some longestOffer) with
      -- Different proofs may be said in the same words.
      | .text text => unless texts.contains text do texts := texts.push text
      | .tooLong length => tooLong := tooLong.push length
      | .unwritable => pure ()
    else
      left := left + 1
  match (if texts.isEmpty then tooLong[0]? else none) with
  | some length => logInfoAt ref m!"canonical: the term that was found takes {length} characters to write, and is not \
      offered here; `canonical?` shows it"
  | none => offer ref texts
  if 0 < left then
    logInfo m!"canonical: {left} of {found.size} terms are not shown, for it takes too long to write them all"

/-- Shows the terms found, and closes the goal with the first of them, or leaves that to the user. A macro and the default
of an argument hold the tactic, but not in the place where it runs: there is no place for what could be offered. -/
def finish (ref : Syntax) (goal : MVarId) (found : Array Found) (onlyShow : Bool) : TacticM Unit := do
  if onlyShow || ref.getHeadInfo matches .original .. then
    suggest ref goal found onlyShow
  match found[0]? with
  | some f =>
    if onlyShow then
      admitGoal goal
    else
      for (id, value) in f.assignment do
        id.assign value
      goal.assign f.value
  | none => pure ()
  replaceMainGoal []

/-- The tactic. -/
def main (ref : Syntax) (seconds : Option (TSyntax `num)) (cfg : Syntax) (stxs : Array Syntax) (onlyShow : Bool) :
    TacticM Unit := withMainContext do
  Search.checkVersion
  let config : Config ← elabConfig cfg
  notes config
  let seconds : Nat := match seconds with
    | some n => n.getNat
    | none => defaultSeconds
  let goal : MVarId ← getMainGoal
  let found : Array Found ← solve goal seconds config stxs
  finish ref goal found onlyShow

/-- The terms of a list of premises. -/
def premiseTerms (ps : Option (TSyntax ``premises)) : Array Syntax :=
  match ps with
  | some stx => stx.raw[1].getSepArgs
  | none => #[]

end Run

/--
`canonical` finds a term of the goal: a proof, or a program. It searches exhaustively, within 5 seconds, or those given:
`canonical 10` (0: without end).

* `canonical [foo, h, bar x]` may use these premises: constants, hypotheses (which it uses anyway) and terms.
* `canonical (count := 3)` lists three different terms.
* `canonical +suggestions` also uses premises that Lean's library-suggestion engine proposes.
* `canonical -simp` does without the simp set.

The goal is closed with a term that Lean's kernel has checked, and "Try this" offers an `exact` in its place.
`docs/tactic.md` tells all options.
-/
elab (name := canonicalTactic) "canonical" n:(num)? cfg:Parser.Tactic.optConfig ps:(premises)? : tactic => do
  Run.main (← getRef) n cfg (Run.premiseTerms ps) false

/-- As `canonical`, but only shows what it finds: the goal is admitted, as by `sorry`. -/
elab (name := canonicalShow) "canonical?" n:(num)? cfg:Parser.Tactic.optConfig ps:(premises)? : tactic => do
  Run.main (← getRef) n cfg (Run.premiseTerms ps) true

end Canonical
