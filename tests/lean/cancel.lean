import Canonical

/-! Cancellation, and two searches at once. -/

open Lean Meta Elab Tactic

namespace Tests.Cancel

/-- A goal that is true, and takes much longer than this test: an injective function is unbounded. -/
def hard : MetaM Expr :=
  Term.TermElabM.run' do
    let stx : Term ← `(∀ f : Nat → Nat, (∀ m n, f m = f n → m = n) → ∀ n, ∃ m, n < f m)
    Term.elabTermAndSynthesize stx none

/-- Runs `canonical` on a type; what goes wrong is thrown. -/
def run (type : Expr) (tactic : Syntax) : MetaM Unit := do
  let goal : Expr ← mkFreshExprMVar type
  discard <| Term.TermElabM.run' (Tactic.run goal.mvarId! (evalTactic tactic))

/-- Whether a search that is cancelled after a fifth of a second ends soon. -/
def cancelled : MetaM Bool := do
  let type : Expr ← hard
  let stx : Syntax := (← `(tactic| canonical 60)).raw
  let token : IO.CancelToken ← IO.CancelToken.new
  let work : MetaM Unit := withTheReader Core.Context (fun c => { c with cancelTk? := some token }) (run type stx)
  let context : Core.Context ← readThe Core.Context
  let state : Core.State ← getThe Core.State
  let start : Nat ← IO.monoMsNow
  let action : IO Unit := discard <| (work.run' : CoreM Unit).toIO context state
  let task : Task (Except IO.Error Unit) ← IO.asTask action .dedicated
  IO.sleep 200
  let early : Bool ← IO.hasFinished task
  token.set
  discard <| IO.wait task
  let took : Nat := (← IO.monoMsNow) - start
  return !early && took < 2000

/-- info: true -/
#guard_msgs in
#eval cancelled

/-- Whether two searches at once both find what they look for. -/
def twice : MetaM Bool := do
  let stx : Syntax := (← `(tactic| canonical 20)).raw
  let elaborate (stx : Term) : MetaM Expr := Term.TermElabM.run' (Term.elabTermAndSynthesize stx none)
  let left : Expr ← elaborate (← `(∀ m n : Nat, m + n = n + m))
  let right : Expr ← elaborate (← `(∀ p q : Prop, p ∧ q → q ∧ p))
  let context : Core.Context ← readThe Core.Context
  let state : Core.State ← getThe Core.State
  let start (type : Expr) : BaseIO (Task (Except IO.Error Unit)) :=
    IO.asTask (discard <| ((run type stx).run' : CoreM Unit).toIO context state) .dedicated
  let one : Task (Except IO.Error Unit) ← start left
  let two : Task (Except IO.Error Unit) ← start right
  let found (r : Except IO.Error Unit) : Bool := match r with
    | .ok _ => true
    | .error _ => false
  return found (← IO.wait one) && found (← IO.wait two)

/-- info: true -/
#guard_msgs in
#eval twice

end Tests.Cancel
