import Canonical

/-!
Logic, and a small typed language: theorems of textbooks, written without a look at what the search can do.
-/

namespace Textbook.Logic
universe u v
section
variable {p q r s : Prop} {α : Type u} {β : Type v}
theorem and_iff_left_of_imp (h : p → q) : p ∧ q ↔ p := by canonical
theorem or_iff_right_of_imp (h : p → q) : p ∨ q ↔ q := by canonical
theorem iff_congr_imp (h : p ↔ q) (k : r ↔ s) : (p → r) ↔ (q → s) := by canonical
theorem not_imp_iff_and_not : ¬(p → q) ↔ p ∧ ¬q := by canonical [Classical.em]
theorem or_and_cancel (h : p ∨ q) (k : ¬(p ∧ ¬q)) : q := by canonical [Classical.em]
theorem dne_of_decidable [Decidable p] (h : ¬¬p) : p := by canonical
theorem contrapositive_dec [Decidable q] (h : ¬q → ¬p) (k : p) : q := by canonical
theorem em_iff_dne : (∀ p : Prop, p ∨ ¬p) ↔ ∀ p : Prop, ¬¬p → p := by canonical
theorem peirce_gives_em (h : ∀ p q : Prop, ((p → q) → p) → p) (p : Prop) : p ∨ ¬p := by canonical
theorem dne_gives_peirce (h : ∀ p : Prop, ¬¬p → p) (p q : Prop) : ((p → q) → p) → p := by canonical
theorem russell_prop (f : α → (α → Prop)) (h : ∀ P : α → Prop, ∃ x, ∀ y, f x y ↔ P y) : False := by canonical
theorem exists_imp_forall (P : α → Prop) : ((∃ x, P x) → r) ↔ ∀ x, P x → r := by canonical
theorem not_forall_not (P : α → Prop) : (¬∀ x, ¬P x) ↔ ∃ x, P x := by canonical [Classical.em]
theorem forall_or_distrib (P : α → Prop) : (∀ x, p ∨ P x) → p ∨ ∀ x, P x := by canonical [Classical.em]
theorem exists_unique_unique (P : α → Prop) (h : ∃ x, P x ∧ ∀ y, P y → y = x) (a b : α) (ha : P a) (hb : P b) : a = b := by canonical
theorem exists_unique_imp (P Q : α → Prop) (h : ∀ x, P x ↔ Q x) (k : ∃ x, P x ∧ ∀ y, P y → y = x) : ∃ x, Q x ∧ ∀ y, Q y → y = x := by canonical
theorem exists_eq_and (P : α → Prop) (a : α) : (∃ x, x = a ∧ P x) ↔ P a := by canonical
theorem forall_eq_imp (P : α → Prop) (a : α) : (∀ x, x = a → P x) ↔ P a := by canonical
theorem skolem_fun (R : α → β → Prop) : (∀ x, ∃ y, R x y) ↔ ∃ f : α → β, ∀ x, R x (f x) := by canonical [Classical.choose, Classical.choose_spec]
theorem iff_assoc_classical : ((p ↔ q) ↔ r) ↔ (p ↔ (q ↔ r)) := by canonical [Classical.em]
theorem xor_cases (h : (p ∨ q) ∧ ¬(p ∧ q)) : (p ∧ ¬q) ∨ (q ∧ ¬p) := by canonical
theorem prop_degenerate (P : Prop → Prop) (t : P True) (f : P False) (a : Prop) : P a := by canonical [Classical.em, propext]
theorem eq_true_or_false (a : Prop) : a = True ∨ a = False := by canonical [Classical.em, propext]
theorem impredicative_and : (p ∧ q) ↔ ∀ c : Prop, (p → q → c) → c := by canonical
theorem impredicative_exists (P : α → Prop) : (∃ x, P x) ↔ ∀ c : Prop, (∀ x, P x → c) → c := by canonical
theorem proof_by_cases (h : p → r) (k : ¬p → r) : r := by canonical [Classical.em]
end
/-! A small language, and its semantics. -/
inductive Tm : Type where
  | tt : Tm
  | ff : Tm
  | zero : Tm
  | succ (t : Tm) : Tm
  | iszero (t : Tm) : Tm
  | cond (c t e : Tm) : Tm
inductive Ty : Type where
  | bool : Ty
  | nat : Ty
inductive NV : Tm → Prop where
  | zero : NV Tm.zero
  | succ (t : Tm) (h : NV t) : NV (Tm.succ t)
inductive BV : Tm → Prop where
  | tt : BV Tm.tt
  | ff : BV Tm.ff
def Value (t : Tm) : Prop := BV t ∨ NV t
inductive Step : Tm → Tm → Prop where
  | condTt (t e : Tm) : Step (Tm.cond Tm.tt t e) t
  | condFf (t e : Tm) : Step (Tm.cond Tm.ff t e) e
  | cond (c d t e : Tm) (h : Step c d) : Step (Tm.cond c t e) (Tm.cond d t e)
  | succ (t u : Tm) (h : Step t u) : Step (Tm.succ t) (Tm.succ u)
  | iszeroZero : Step (Tm.iszero Tm.zero) Tm.tt
  | iszeroSucc (t : Tm) (h : NV t) : Step (Tm.iszero (Tm.succ t)) Tm.ff
  | iszero (t u : Tm) (h : Step t u) : Step (Tm.iszero t) (Tm.iszero u)
inductive HasTy : Tm → Ty → Prop where
  | tt : HasTy Tm.tt Ty.bool
  | ff : HasTy Tm.ff Ty.bool
  | zero : HasTy Tm.zero Ty.nat
  | succ (t : Tm) (h : HasTy t Ty.nat) : HasTy (Tm.succ t) Ty.nat
  | iszero (t : Tm) (h : HasTy t Ty.nat) : HasTy (Tm.iszero t) Ty.bool
  | cond (c t e : Tm) (T : Ty) (h : HasTy c Ty.bool) (k : HasTy t T) (l : HasTy e T) : HasTy (Tm.cond c t e) T
theorem nv_no_step (t u : Tm) (h : NV t) : ¬Step t u := by canonical
theorem bv_no_step (t u : Tm) (h : BV t) : ¬Step t u := by canonical
theorem step_succ_inv (t u : Tm) (h : Step (Tm.succ t) u) : ∃ v, u = Tm.succ v ∧ Step t v := by canonical
theorem type_unique (t : Tm) (S T : Ty) (h : HasTy t S) (k : HasTy t T) : S = T := by canonical
theorem canonical_bool (t : Tm) (h : HasTy t Ty.bool) (v : Value t) : BV t := by canonical
theorem canonical_nat (t : Tm) (h : HasTy t Ty.nat) (v : Value t) : NV t := by canonical
theorem progress (t : Tm) (T : Ty) (h : HasTy t T) : Value t ∨ ∃ u, Step t u := by canonical [canonical_bool, canonical_nat]
theorem preservation (t u : Tm) (T : Ty) (s : Step t u) (h : HasTy t T) : HasTy u T := by canonical
theorem deterministic (t u v : Tm) (h : Step t u) (k : Step t v) : u = v := by canonical [nv_no_step, bv_no_step]
theorem succ_true_untyped (T : Ty) : ¬HasTy (Tm.succ Tm.tt) T := by canonical
theorem stuck_succ_true (u : Tm) : ¬Step (Tm.succ Tm.tt) u := by canonical
end Textbook.Logic
