import Canonical

/-!
Relations and their closures: theorems of textbooks, written without a look at what the search can do.
-/

namespace Textbook.Relations
universe u v
variable {α : Type u} {β : Type v}
inductive RTC (r : α → α → Prop) : α → α → Prop where
  | refl (a : α) : RTC r a a
  | head {a b c : α} (h : r a b) (k : RTC r b c) : RTC r a c
inductive TC (r : α → α → Prop) : α → α → Prop where
  | base {a b : α} (h : r a b) : TC r a b
  | step {a b c : α} (h : TC r a b) (k : r b c) : TC r a c
inductive EqvGen (r : α → α → Prop) : α → α → Prop where
  | rel {a b : α} (h : r a b) : EqvGen r a b
  | refl (a : α) : EqvGen r a a
  | symm {a b : α} (h : EqvGen r a b) : EqvGen r b a
  | trans {a b c : α} (h : EqvGen r a b) (k : EqvGen r b c) : EqvGen r a c
structure Equivalence' (r : α → α → Prop) : Prop where
  refl : ∀ x, r x x
  symm : ∀ x y, r x y → r y x
  trans : ∀ x y z, r x y → r y z → r x z
def Comp (r s : α → α → Prop) : α → α → Prop := fun a c => ∃ b, r a b ∧ s b c
def Inv (r : α → α → Prop) : α → α → Prop := fun a b => r b a
def SymmClosure (r : α → α → Prop) : α → α → Prop := fun a b => r a b ∨ r b a
def Iter (r : α → α → Prop) : Nat → α → α → Prop
  | .zero, a, b => a = b
  | .succ n, a, b => ∃ c, r a c ∧ Iter r n c b
variable {r s : α → α → Prop} {a b c : α}
theorem rtc_trans (h : RTC r a b) (k : RTC r b c) : RTC r a c := by canonical
theorem rtc_idem (h : RTC (RTC r) a b) : RTC r a b := by canonical [rtc_trans]
theorem rtc_inv (h : RTC r a b) : RTC (Inv r) b a := by canonical [rtc_trans]
theorem rtc_of_tc (h : TC r a b) : RTC r a b := by canonical [rtc_trans]
theorem tc_trans (h : TC r a b) (k : TC r b c) : TC r a c := by canonical
theorem rtc_cases (h : RTC r a b) : a = b ∨ TC r a b := by canonical [tc_trans]
theorem rtc_iff_iter : RTC r a b ↔ ∃ n, Iter r n a b := by canonical
theorem iter_add (m n : Nat) (h : Iter r m a b) (k : Iter r n b c) : Iter r (n + m) a c := by canonical
theorem eqvGen_least (hs : Equivalence' s) (i : ∀ x y, r x y → s x y) (h : EqvGen r a b) : s a b := by canonical
theorem eqvGen_equivalence : Equivalence' (EqvGen r) := by canonical
theorem eqvGen_mono (i : ∀ x y, r x y → s x y) (h : EqvGen r a b) : EqvGen s a b := by canonical
theorem rtc_symmClosure_symm (h : RTC (SymmClosure r) a b) : RTC (SymmClosure r) b a := by canonical [rtc_trans]
theorem eqvGen_iff_rtc (h : EqvGen r a b) : RTC (SymmClosure r) a b := by canonical [rtc_trans, rtc_symmClosure_symm]
theorem comp_assoc (t : α → α → Prop) : Comp (Comp r s) t = Comp r (Comp s t) := by canonical [funext, propext]
theorem inv_comp : Inv (Comp r s) = Comp (Inv s) (Inv r) := by canonical [funext, propext]
theorem comp_eq_id : Comp r Eq = r := by canonical [funext, propext]
theorem transitive_iff_comp_sub : (∀ x y z, r x y → r y z → r x z) ↔ ∀ x y, Comp r r x y → r x y := by canonical
theorem equivalence_of_euclidean (h : ∀ x, r x x) (k : ∀ x y z, r x y → r x z → r y z) : Equivalence' r := by canonical
theorem refl_of_symm_trans_serial (h : ∀ x y, r x y → r y x) (k : ∀ x y z, r x y → r y z → r x z) (l : ∀ x, ∃ y, r x y) : Equivalence' r := by canonical
theorem kernel_equivalence (f : α → β) : Equivalence' (fun x y => f x = f y) := by canonical
theorem classes_disjoint_or_equal (h : Equivalence' r) (x y z : α) (hx : r x z) (hy : r y z) : r x = r y := by canonical [funext, propext]
theorem strip (d : ∀ x y z, r x y → r x z → ∃ w, r y w ∧ r z w) (h : r a b) (k : RTC r a c) : ∃ w, RTC r b w ∧ r c w := by canonical
theorem confluent (d : ∀ x y z, r x y → r x z → ∃ w, r y w ∧ r z w) (h : RTC r a b) (k : RTC r a c) : ∃ w, RTC r b w ∧ RTC r c w := by canonical [strip]
theorem normal_form_unique (d : ∀ x y z, RTC r x y → RTC r x z → ∃ w, RTC r y w ∧ RTC r z w) (h : RTC r a b) (k : RTC r a c) (nb : ∀ x, ¬r b x) (nc : ∀ x, ¬r c x) : b = c := by canonical
theorem deterministic_linear (d : ∀ x y z, r x y → r x z → y = z) (h : RTC r a b) (k : RTC r a c) : RTC r b c ∨ RTC r c b := by canonical
theorem acc_tc (h : Acc r a) : Acc (TC r) a := by canonical
end Textbook.Relations
