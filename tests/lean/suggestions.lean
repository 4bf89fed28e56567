import Canonical

/-! Suggestions: each was printed, parsed and elaborated again before it was offered. -/

namespace Tests.Suggestions

open Lean Elab Tactic in
/-- Runs a tactic, and fails unless it offers something to take its place. -/
elab "offers " t:tacticSeq : tactic => do
  let before : Nat := (← getThe Core.State).messages.toList.length
  evalTactic t
  let messages : List Message := (← getThe Core.State).messages.toList.drop before
  let texts : List String ← messages.mapM fun (m : Message) => m.data.toString
  unless texts.any fun (text : String) => text.startsWith "Try this" || text.startsWith "Try these" do
    throwError "nothing is offered: {texts}"

theorem logic (p q : Prop) (h : p ∧ q) : q ∧ p := by offers canonical

theorem by_recursion (m n : Nat) : m + n = n + m := by offers canonical

theorem casts (α : Type) (a b : α) (p : α → Prop) (h : a = b) (k : p a) : p b := by offers canonical

theorem nameless (p q : Prop) : p → q → p := by
  intro _ _
  offers canonical

def three : Nat × Nat → Nat := by offers canonical (count := 3)

namespace Nat

/-- Inside a namespace of this name the short names of the recursor and of lemmas mean something else. -/
theorem rec (p : Nat → Prop) (h : p 0) : p 0 := by offers canonical

theorem zero_add (n : Nat) : 0 + n = n := by offers canonical

end Nat

inductive Eq (a : Nat) : Nat → Prop where
  | refl : Eq a a

open Suggestions.Eq in
theorem shadow (a b : Nat) (h : a = b) : b = a := by offers canonical

end Tests.Suggestions
