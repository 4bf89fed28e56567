import Canonical

/-! Simp theorems: used without being named. -/

namespace Samples.Simp

axiom f : Nat → Nat
axiom g : Nat → Nat
axiom Q : Nat → Prop

@[simp] axiom f_g (n : Nat) : f (g n) = n
@[simp] axiom g_succ (n : Nat) : g (n + 1) = g n + (f n + f n)
@[simp] axiom q_f (n : Nat) : Q (f n) ↔ Q n ∧ Q (n + 0)
@[simp] axiom q_zero : Q 0
@[simp] axiom f_mul_comm (a b : Nat) : f (a * b) = f (b * a)

theorem there_and_back (n : Nat) : f (g (f (g n))) = n := by canonical

theorem grows (n : Nat) : g (n + 2) = g n + (f n + f n) + (f (n + 1) + f (n + 1)) := by canonical

theorem by_equivalence (n : Nat) (h : Q n) : Q (f n) := by canonical

theorem all_the_way : Q (f (f (f 0))) := by canonical

theorem permuted (a b : Nat) (h : Q (f (b * a))) : Q (f (a * b)) := by canonical

end Samples.Simp
