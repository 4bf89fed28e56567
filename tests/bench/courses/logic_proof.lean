import Canonical

/-!
Courses: logic and proof. Written without a look at the search.
-/

namespace Courses.Logic
universe u v w
variable {U : Type u} {V : Type v} {W : Type w}

/-! Propositions. -/
theorem distribute_imp_or (A B C : Prop) (h : A ∨ B → C) : (A → C) ∧ (B → C) := by canonical
theorem exclusive_chain (A B C : Prop) (h1 : ¬(A ∧ B)) (h2 : C → A) (h3 : B ∨ ¬C) : ¬C := by canonical
theorem iff_self_not (A : Prop) : ¬(A ↔ ¬A) := by canonical
theorem absorb_iff (A B : Prop) : (A ↔ A ∧ B) ↔ (A → B) := by canonical
theorem imp_or_split (A B C : Prop) : (A → B ∨ C) ↔ (A → B) ∨ (A → C) := by canonical [Classical.em]
theorem iff_assoc (A B C : Prop) : ((A ↔ B) ↔ C) ↔ (A ↔ (B ↔ C)) := by canonical [Classical.em]
theorem cases_on_middle (A B : Prop) (h : A → B) (k : ¬A → B) : B := by canonical [Classical.em]
theorem majority (A B C : Prop) : (A ∧ B) ∨ (B ∧ C) ∨ (A ∧ C) ↔ (A ∨ B) ∧ (B ∨ C) ∧ (A ∨ C) := by canonical
theorem not_all_three (A B C : Prop) (h : ¬(A ∧ B ∧ C)) : (A → B → ¬C) := by canonical
theorem reductio_imp (A B : Prop) (h : ¬(A → B)) : A ∧ ¬B := by canonical [Classical.em]

/-! Quantifiers. -/
theorem exists_swap_pair (R : U → V → Prop) : (∃ x y, R x y) ↔ ∃ y x, R x y := by canonical
theorem forall_guard (P Q : U → Prop) (h : ∀ x, P x → ¬Q x) : ¬∃ x, P x ∧ Q x := by canonical
theorem somebody_or_all (P Q : U → Prop) (h : ∀ x, P x ∨ Q x) : (∃ x, P x) ∨ ∀ x, Q x := by canonical [Classical.em]
theorem exists_forall_mix (P : U → Prop) (Q : V → Prop) (a : U) (b : V) :
    (∀ x y, P x ∨ Q y) ↔ (∀ x, P x) ∨ ∀ y, Q y := by canonical [Classical.em]
theorem square_root_step (P : U → Prop) (f : U → U) (h : ∀ x, P x ∨ P (f x)) (a : U) : ∃ x, P x ∧ (P (f x) ∨ P (f (f x))) := by canonical
theorem two_distinct (P : U → Prop) (a b : U) (ha : P a) (hb : ¬P b) : ∃ x y : U, x ≠ y := by canonical
theorem prenex_imp (P : U → Prop) (Q : V → Prop) (a : U) (b : V) :
    ((∀ x, P x) → ∀ y, Q y) ↔ ∀ y, ∃ x, P x → Q y := by canonical [Classical.em]
theorem not_forall_exists (R : U → V → Prop) : ¬(∀ x, ∃ y, R x y) ↔ ∃ x, ∀ y, ¬R x y := by canonical [Classical.em]

/-! Unique existence. -/
def ExOne (P : U → Prop) : Prop := ∃ x, P x ∧ ∀ y, P y → x = y
theorem exOne_congr (P Q : U → Prop) (h : ∀ x, P x ↔ Q x) (k : ExOne P) : ExOne Q := by canonical
theorem exOne_two_statements (P : U → Prop) : ExOne P ↔ (∃ x, P x) ∧ ∀ x y, P x → P y → x = y := by canonical
theorem exOne_image (P : U → Prop) (f : U → V) (h : ExOne P) : ExOne (fun y => ∃ x, P x ∧ f x = y) := by canonical
theorem exOne_not_two (P : U → Prop) (a b : U) (n : a ≠ b) (ha : P a) (hb : P b) : ¬ExOne P := by canonical
theorem exOne_or (P Q : U → Prop) (h : ExOne (fun x => P x ∨ Q x)) (k : ∃ x, P x) (l : ∃ x, Q x) : ∃ x, P x ∧ Q x := by canonical
theorem exOne_fiber_swap (f : U → V) (g : V → U) (gf : ∀ x, g (f x) = x) (fg : ∀ y, f (g y) = y) (y : V) :
    ExOne (fun x => f x = y) := by canonical
theorem double_exOne (R : U → V → Prop) (h : ExOne (fun p : U × V => R p.1 p.2)) : ExOne (fun x => ∃ y, R x y) := by canonical

/-! Relations. -/
def Refl (R : U → U → Prop) : Prop := ∀ x, R x x
def Symm (R : U → U → Prop) : Prop := ∀ x y, R x y → R y x
def Trans (R : U → U → Prop) : Prop := ∀ x y z, R x y → R y z → R x z
def Irrefl (R : U → U → Prop) : Prop := ∀ x, ¬R x x
def Asymm (R : U → U → Prop) : Prop := ∀ x y, R x y → ¬R y x
def Antisymm (R : U → U → Prop) : Prop := ∀ x y, R x y → R y x → x = y
def Dense (R : U → U → Prop) : Prop := ∀ x y, R x y → ∃ z, R x z ∧ R z y
theorem asymm_iff_irrefl_antisymm (R : U → U → Prop) : Asymm R ↔ Irrefl R ∧ Antisymm R := by canonical
theorem strict_part_trans (R : U → U → Prop) (t : Trans R) : Trans (fun x y => R x y ∧ ¬R y x) := by canonical
theorem symmetric_part_equiv (R : U → U → Prop) (r : Refl R) (t : Trans R) :
    Refl (fun x y => R x y ∧ R y x) ∧ Symm (fun x y => R x y ∧ R y x) ∧ Trans (fun x y => R x y ∧ R y x) := by canonical
theorem refl_dense (R : U → U → Prop) (r : Refl R) : Dense R := by canonical
theorem circular_equiv (R : U → U → Prop) (r : Refl R) (c : ∀ x y z, R x y → R y z → R z x) : Symm R ∧ Trans R := by canonical
theorem symm_antisymm_is_eq (R : U → U → Prop) (r : Refl R) (s : Symm R) (a : Antisymm R) : R = fun x y => x = y := by
  canonical [funext, propext]
theorem serial_of_composed (R S : U → U → Prop) (h : ∀ x, ∃ z, ∃ y, R x y ∧ S y z) : ∀ x, ∃ y, R x y := by canonical
theorem strict_to_weak (R : U → U → Prop) (i : Irrefl R) (t : Trans R) : Antisymm (fun x y => R x y ∨ x = y) := by canonical
theorem strict_to_weak_trans (R : U → U → Prop) (t : Trans R) : Trans (fun x y => R x y ∨ x = y) := by canonical
theorem class_eq_iff (R : U → U → Prop) (r : Refl R) (s : Symm R) (t : Trans R) (a b : U) : R a = R b ↔ R a b := by
  canonical [funext, propext, congrFun]
theorem equiv_smallest_prop (R : U → U → Prop) (a b : U) (h : ∀ f : U → Prop, (∀ x y, R x y → (f x ↔ f y)) → f a → f b)
    (r : Refl R) (s : Symm R) (t : Trans R) : R a b := by canonical

/-! Partial orders. -/
section
variable (le : U → U → Prop) (rf : ∀ x, le x x) (tr : ∀ x y z, le x y → le y z → le x z) (as : ∀ x y, le x y → le y x → x = y)
def Least (le : U → U → Prop) (P : U → Prop) (m : U) : Prop := P m ∧ ∀ x, P x → le m x
def Minimal (le : U → U → Prop) (P : U → Prop) (m : U) : Prop := P m ∧ ∀ x, P x → le x m → x = m
theorem least_is_minimal (as : ∀ x y, le x y → le y x → x = y) (P : U → Prop) (m : U) (h : Least le P m) : Minimal le P m := by canonical
theorem minimal_total_least (tot : ∀ x y, le x y ∨ le y x) (rf : ∀ x, le x x) (P : U → Prop) (m : U) (h : Minimal le P m) : Least le P m := by canonical
theorem two_minimal_no_least (P : U → Prop) (m n : U) (d : m ≠ n) (hm : Minimal le P m) (hn : Minimal le P n) : ¬∃ l, Least le P l := by canonical
theorem down_set_le (rf : ∀ x, le x x) (tr : ∀ x y z, le x y → le y z → le x z) (a b : U) : le a b ↔ ∀ x, le x a → le x b := by canonical
theorem down_set_inj (rf : ∀ x, le x x) (as : ∀ x y, le x y → le y x → x = y) (a b : U) (h : (fun x => le x a) = fun x => le x b) : a = b := by
  canonical [congrFun]
end

/-! Functions, images and preimages of predicates. -/
def Img (f : U → V) (A : U → Prop) : V → Prop := fun y => ∃ x, A x ∧ f x = y
def Pre (f : U → V) (B : V → Prop) : U → Prop := fun x => B (f x)
def Sub (A B : U → Prop) : Prop := ∀ x, A x → B x
theorem img_pre_sub (f : U → V) (B : V → Prop) : Sub (Img f (Pre f B)) B := by canonical
theorem img_pre_eq (f : U → V) (B : V → Prop) : Img f (Pre f B) = fun y => B y ∧ ∃ x, f x = y := by canonical [funext, propext]
theorem img_empty_iff (f : U → V) (A : U → Prop) : (∀ y, ¬Img f A y) ↔ ∀ x, ¬A x := by canonical
theorem pre_img_pre (f : U → V) (B : V → Prop) : Pre f (Img f (Pre f B)) = Pre f B := by canonical [funext, propext]
theorem surj_iff_pre_inj (f : U → V) : (∀ y, ∃ x, f x = y) ↔ ∀ B C : V → Prop, Sub (Pre f B) (Pre f C) → Sub B C := by canonical
theorem inj_iff_img_inter (f : U → V) : (∀ x y, f x = f y → x = y) ↔
    ∀ A B : U → Prop, Sub (fun y => Img f A y ∧ Img f B y) (Img f (fun x => A x ∧ B x)) := by canonical
theorem img_diff (f : U → V) (A B : U → Prop) (y : V) (h : Img f A y) (k : ¬Img f B y) : Img f (fun x => A x ∧ ¬B x) y := by canonical
theorem img_compl_inj (f : U → V) (h : ∀ x y, f x = f y → x = y) (A : U → Prop) (x : U) : Img f A (f x) ↔ A x := by canonical

/-! Sequences of statements. -/
theorem le_add_r (m n : Nat) : m ≤ m + n := by canonical
theorem le_add_l (m n : Nat) : n ≤ m + n := by canonical [Nat.zero_le, Nat.succ_le_succ]
theorem alternating (P : Nat → Prop) (h0 : P 0) (h1 : ∀ n, P n → ¬P (n + 1)) (h2 : ∀ n, ¬P n → P (n + 1)) (n : Nat) : P (n + n) := by
  canonical [Nat.succ_add]
theorem drops_once (P : Nat → Prop) (h : ∀ n, P (n + 1) → P n) (m n : Nat) (k : P (n + m)) : P n := by canonical
theorem tail_statement (P : Nat → Prop) (h : ∃ n, ∀ m, n ≤ m → P m) : ∀ n, ∃ m, n ≤ m ∧ P m := by
  canonical [le_add_r, le_add_l, Nat.le_trans]
theorem cofinal_or (P Q : Nat → Prop) (h : ∀ n, ∃ m, n ≤ m ∧ (P m ∨ Q m)) :
    (∀ n, ∃ m, n ≤ m ∧ P m) ∨ ∀ n, ∃ m, n ≤ m ∧ Q m := by canonical [Classical.em, Nat.le_trans, le_add_r, le_add_l]
theorem prefix_forall (P : Nat → Prop) (h : ∀ n, (∀ m, m < n → P m) → P n) (n : Nat) : ∀ m, m < n → P m := by
  canonical [Nat.not_succ_le_zero, Nat.le_trans, Nat.le_of_succ_le_succ]
theorem first_switch (P : Nat → Prop) (n : Nat) (h : ¬P 0) (k : P n) : ∃ m, ¬P m ∧ P (m + 1) := by canonical [Classical.em]
theorem never_catches_up (f : Nat → Nat) (h : ∀ n, f (n + 1) ≤ f n) (m n : Nat) : f (n + m) ≤ f n := by
  canonical [Nat.le_refl, Nat.le_trans]

/-! Small theories. -/
theorem parallel_transitive (par : U → U → Prop) (meets : U → U → Prop) (d : ∀ l m, par l m ↔ (l = m ∨ ¬meets l m))
    (e : ∀ l m n, meets l m → meets m l ∧ (par m n → meets l n ∨ l = n)) (l m n : U) (a : meets l m) (b : par m n) (c : ¬l = n) : meets l n := by canonical
theorem no_greatest (lt : U → U → Prop) (i : ∀ x, ¬lt x x) (t : ∀ x y z, lt x y → lt y z → lt x z) (s : ∀ x, ∃ y, lt x y) : ¬∃ m, ∀ x, x = m ∨ lt x m := by canonical
theorem two_points_a_line (P L : Type u) (on : P → L → Prop) (h : ∀ p q, p ≠ q → ∃ l, on p l ∧ on q l)
    (un : ∀ p q l m, p ≠ q → on p l → on q l → on p m → on q m → l = m) (l m : L) (d : l ≠ m) (p q : P)
    (pl : on p l) (ql : on q l) (pm : on p m) (qm : on q m) : p = q := by canonical [Classical.em]
theorem successor_theory (z : U) (s : U → U) (h0 : ∀ x, s x ≠ z) (hs : ∀ x y, s x = s y → x = y) : s (s (s z)) ≠ s z := by canonical
theorem injective_not_surjective_infinite (s : U → U) (z : U) (h0 : ∀ x, s x ≠ z) (hs : ∀ x y, s x = s y → x = y) :
    ∃ f : Nat → U, ∀ m n, f m = f n → m = n := by canonical
theorem cantor_pairs (f : U → V → Prop) (g : V → U) (h : ∀ A : V → Prop, ∃ x, f x = A) (k : ∀ x, ∃ y, g y = x) : False := by canonical [congrFun]
end Courses.Logic
