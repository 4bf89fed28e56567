import Canonical

/-! Goals under binders, with local definitions, with hypotheses that have no name, and inside a proof. -/

namespace Tests.Binders

theorem under_forall : ∀ n : Nat, n = n := by canonical

theorem intro_first (p q : Prop) : p → q → p ∧ q := by
  intro hp hq
  canonical

theorem nameless (p q : Prop) : p → q → q ∧ p := by
  intro _ _
  canonical

theorem shadowed (p : Prop) (h : p) (h : p → p) : p := by canonical

theorem with_let (n : Nat) : let m := n; m = n := by
  intro m
  canonical

theorem with_have (p q r : Prop) (hp : p) (f : p → q) (g : q → r) : r := by
  have hq : q := by canonical
  exact g hq

theorem let_in_type (n : Nat) : (let m := n + 0; m) = n := by canonical

theorem inside_fun (f : Nat → Nat) (h : ∀ n, f n = n) : (fun n => f n) = (fun n => n) := by canonical [funext]

theorem two_goals (p q : Prop) (hp : p) (hq : q) : p ∧ q := by
  constructor
  · canonical
  · canonical

theorem in_term (p q : Prop) (hp : p) (hq : q) : p ∧ q := ⟨by canonical, by canonical⟩

end Tests.Binders
