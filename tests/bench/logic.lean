import Canonical

/-!
Propositional and predicate logic. Pelletier's problems 1 to 46 (F. J. Pelletier, Seventy-five problems for testing automatic
theorem provers, 1986), those that hold only classically with the axiom of choice's consequences `Classical.em` and
`Classical.byContradiction` as premises; families in the manner of the ILTP library, all of which hold without
them; and what first-order logic owes to Russell, Cantor and the drinkers. Where a domain must not be empty, `a₀`
      is in it.
-/

namespace Bench.Logic

section Propositional

variable (p q r s : Prop)

theorem pelletier_01 : (p → q) ↔ (¬q → ¬p) := by canonical [Classical.em, Classical.byContradiction]

theorem pelletier_02 : ¬¬p ↔ p := by canonical [Classical.em, Classical.byContradiction]

theorem pelletier_03 : ¬(p → q) → (q → p) := by canonical

theorem pelletier_04 : (¬p → q) ↔ (¬q → p) := by canonical [Classical.em, Classical.byContradiction]

theorem pelletier_05 : ((p ∨ q) → (p ∨ r)) → (p ∨ (q → r)) := by canonical [Classical.em, Classical.byContradiction]

theorem pelletier_06 : p ∨ ¬p := by canonical [Classical.em, Classical.byContradiction]

theorem pelletier_07 : p ∨ ¬¬¬p := by canonical [Classical.em, Classical.byContradiction]

theorem pelletier_08 : ((p → q) → p) → p := by canonical [Classical.em, Classical.byContradiction]

theorem pelletier_09 : ((p ∨ q) ∧ (¬p ∨ q) ∧ (p ∨ ¬q)) → ¬(¬p ∨ ¬q) := by canonical

theorem pelletier_10 (h1 : q → r) (h2 : r → p ∧ q) (h3 : p → q ∨ r) : p ↔ q := by canonical

theorem pelletier_11 : p ↔ p := by canonical

theorem pelletier_12 : ((p ↔ q) ↔ r) ↔ (p ↔ (q ↔ r)) := by canonical [Classical.em, Classical.byContradiction]

theorem pelletier_13 : p ∨ (q ∧ r) ↔ (p ∨ q) ∧ (p ∨ r) := by canonical

theorem pelletier_14 : (p ↔ q) ↔ ((q ∨ ¬p) ∧ (¬q ∨ p)) := by canonical [Classical.em, Classical.byContradiction]

theorem pelletier_15 : (p → q) ↔ (¬p ∨ q) := by canonical [Classical.em, Classical.byContradiction]

theorem pelletier_16 : (p → q) ∨ (q → p) := by canonical [Classical.em, Classical.byContradiction]

theorem pelletier_17 :
    ((p ∧ (q → r)) → s) ↔ ((¬p ∨ q ∨ s) ∧ (¬p ∨ ¬r ∨ s)) := by canonical [Classical.em, Classical.byContradiction]

/-! Of each classical tautology the double negation holds without an axiom (Glivenko). -/

theorem glivenko_02 : ¬¬(¬¬p → p) := by canonical

theorem glivenko_05 : ¬¬(((p ∨ q) → (p ∨ r)) → (p ∨ (q → r))) := by canonical

theorem glivenko_06 : ¬¬(p ∨ ¬p) := by canonical

theorem glivenko_08 : ¬¬(((p → q) → p) → p) := by canonical

theorem glivenko_12 : ¬¬(((p ↔ q) ↔ r) → (p ↔ (q ↔ r))) := by canonical

theorem glivenko_14 : ¬¬(((q ∨ ¬p) ∧ (¬q ∨ p)) ∨ ¬(p ↔ q)) := by canonical

theorem glivenko_15 : ¬¬((p → q) → (¬p ∨ q)) := by canonical

theorem glivenko_16 : ¬¬((p → q) ∨ (q → p)) := by canonical

theorem glivenko_17 : ¬¬(((p ∧ (q → r)) → s) → ((¬p ∨ q ∨ s) ∧ (¬p ∨ ¬r ∨ s))) := by canonical

end Propositional

/-! Peirce's law, ever deeper. -/

theorem peirce_weak (p q : Prop) : ((((p → q) → p) → p) → q) → q := by canonical

theorem peirce_cycle_2 (p1 p2 : Prop) : ¬¬((((p1 → p2) → p1) → p1) ∧ (((p2 → p1) → p2) → p2)) := by canonical

theorem peirce_cycle_3 (p1 p2 p3 : Prop) :
    ¬¬((((p1 → p2) → p1) → p1) ∧ (((p2 → p3) → p2) → p2) ∧ (((p3 → p1) → p3) → p3)) := by canonical

theorem peirce_cycle_4 (p1 p2 p3 p4 : Prop) :
    ¬¬((((p1 → p2) → p1) → p1) ∧ (((p2 → p3) → p2) → p2) ∧ (((p3 → p4) → p3) → p3) ∧ (((p4 → p1) → p4) → p4)) := by
  canonical

theorem peirce_nested_2 (p1 p2 q : Prop) : ¬¬(((p1 → (((p2 → q) → p2) → p2)) → p1) → p1) := by canonical

theorem peirce_nested_3 (p1 p2 p3 q : Prop) :
    ¬¬(((p1 → (((p2 → (((p3 → q) → p3) → p3)) → p2) → p2)) → p1) → p1) := by canonical

theorem peirce_nested_4 (p1 p2 p3 p4 q : Prop) :
    ¬¬(((p1 → (((p2 → (((p3 → (((p4 → q) → p4) → p4)) → p3) → p3)) → p2) → p2)) → p1) → p1) := by canonical

/-! The pigeonhole principle: `n + 1` pigeons in `n` holes; `oij` says that pigeon `i` is in hole `j`. -/

theorem pigeonhole_1 (o11 o21 : Prop) (h1 : o11) (h2 : o21) : o11 ∧ o21 := by canonical

theorem pigeonhole_2 (o11 o12 o21 o22 o31 o32 : Prop) (h1 : o11 ∨ o12) (h2 : o21 ∨ o22) (h3 : o31 ∨ o32) :
    (o11 ∧ o21) ∨ (o11 ∧ o31) ∨ (o21 ∧ o31) ∨ (o12 ∧ o22) ∨ (o12 ∧ o32) ∨ (o22 ∧ o32) := by canonical

theorem pigeonhole_3 (o11 o12 o13 o21 o22 o23 o31 o32 o33 o41 o42 o43 : Prop)
    (h1 : o11 ∨ o12 ∨ o13)
    (h2 : o21 ∨ o22 ∨ o23)
    (h3 : o31 ∨ o32 ∨ o33)
    (h4 : o41 ∨ o42 ∨ o43) :
    (o11 ∧ o21) ∨ (o11 ∧ o31) ∨ (o11 ∧ o41) ∨ (o21 ∧ o31) ∨ (o21 ∧ o41) ∨ (o31 ∧ o41) ∨ (o12 ∧ o22) ∨ (o12 ∧ o32) ∨
      (o12 ∧ o42) ∨ (o22 ∧ o32) ∨ (o22 ∧ o42) ∨ (o32 ∧ o42) ∨ (o13 ∧ o23) ∨ (o13 ∧ o33) ∨ (o13 ∧ o43) ∨ (o23 ∧ o33)
      ∨ (o23 ∧ o43) ∨ (o33 ∧ o43) := by
  canonical

/-! Chains of equivalences, backwards. -/

theorem equivalences_2 (a b : Prop) : (a ↔ b) ↔ (b ↔ a) := by canonical

theorem equivalences_3 (a b c : Prop) : ((a ↔ b) ↔ c) ↔ (c ↔ (b ↔ a)) := by canonical

theorem equivalences_4 (a b c d : Prop) : (((a ↔ b) ↔ c) ↔ d) ↔ (d ↔ (c ↔ (b ↔ a))) := by canonical

theorem equivalences_5 (a b c d e : Prop) : ((((a ↔ b) ↔ c) ↔ d) ↔ e) ↔ (e ↔ (d ↔ (c ↔ (b ↔ a)))) := by canonical

/-! De Bruijn's: an odd number of propositions in a circle. -/

theorem de_bruijn_3 (p q r : Prop) (h1 : (p ↔ q) → p ∧ q ∧ r) (h2 : (q ↔ r) → p ∧ q ∧ r) (h3 : (r ↔ p) → p ∧ q ∧ r) :
    p ∧ q ∧ r := by canonical

theorem de_bruijn_5 (p q r s t : Prop)
    (h1 : (p ↔ q) → p ∧ q ∧ r ∧ s ∧ t)
    (h2 : (q ↔ r) → p ∧ q ∧ r ∧ s ∧ t)
    (h3 : (r ↔ s) → p ∧ q ∧ r ∧ s ∧ t)
    (h4 : (s ↔ t) → p ∧ q ∧ r ∧ s ∧ t)
    (h5 : (t ↔ p) → p ∧ q ∧ r ∧ s ∧ t) :
    p ∧ q ∧ r ∧ s ∧ t := by canonical

/-! All hold, or one implies `f`. -/

theorem conjunction_2 (p1 p2 f : Prop) : ((p1 ∧ p2) ∨ (p1 → f) ∨ (p2 → f) → f) → f := by canonical

theorem conjunction_4 (p1 p2 p3 p4 f : Prop) :
    ((p1 ∧ p2 ∧ p3 ∧ p4) ∨ (p1 → f) ∨ (p2 → f) ∨ (p3 → f) ∨ (p4 → f) → f) → f := by canonical

theorem conjunction_6 (p1 p2 p3 p4 p5 p6 f : Prop) :
    ((p1 ∧ p2 ∧ p3 ∧ p4 ∧ p5 ∧ p6) ∨ (p1 → f) ∨ (p2 → f) ∨ (p3 → f) ∨ (p4 → f) ∨ (p5 → f) ∨ (p6 → f) → f) → f := by
  canonical

/-! Schwichtenberg's: short proofs, long normal ones. -/

theorem schwichtenberg_4 (p0 p1 p2 p3 p4 : Prop)
    (h : p4)
    (h4 : p4 → p4 → p3)
    (h3 : p3 → p3 → p2)
    (h2 : p2 → p2 → p1)
    (h1 : p1 → p1 → p0) :
    p0 := by canonical

theorem schwichtenberg_8 (p0 p1 p2 p3 p4 p5 p6 p7 p8 : Prop)
    (h : p8)
    (h8 : p8 → p8 → p7)
    (h7 : p7 → p7 → p6)
    (h6 : p6 → p6 → p5)
    (h5 : p5 → p5 → p4)
    (h4 : p4 → p4 → p3)
    (h3 : p3 → p3 → p2)
    (h2 : p2 → p2 → p1)
    (h1 : p1 → p1 → p0) :
    p0 := by canonical

theorem schwichtenberg_12 (p0 p1 p2 p3 p4 p5 p6 p7 p8 p9 p10 p11 p12 : Prop)
    (h : p12)
    (h12 : p12 → p12 → p11)
    (h11 : p11 → p11 → p10)
    (h10 : p10 → p10 → p9)
    (h9 : p9 → p9 → p8)
    (h8 : p8 → p8 → p7)
    (h7 : p7 → p7 → p6)
    (h6 : p6 → p6 → p5)
    (h5 : p5 → p5 → p4)
    (h4 : p4 → p4 → p3)
    (h3 : p3 → p3 → p2)
    (h2 : p2 → p2 → p1)
    (h1 : p1 → p1 → p0) :
    p0 := by canonical

/-! Implications that nest to the left: a search that keeps what it used does not end. -/

theorem left_implications (p q r s : Prop) (h1 : (p → q) → r) (h2 : r → s) (h3 : (r → s) → p → q) : s := by canonical

theorem contraction (p q : Prop) (h1 : (p → q) → p) (h2 : p → p → q) : q := by canonical

theorem or_left_implications (p q r : Prop) (h1 : p ∨ q → r) (h2 : (p → r) → (q → r) → ¬¬(p ∨ q)) :
    ¬¬r := by canonical

theorem double_negation_bind (p q : Prop) (h1 : ¬¬p) (h2 : p → ¬¬q) : ¬¬q := by canonical

theorem triple_negation (p : Prop) : ¬¬¬p ↔ ¬p := by canonical

theorem not_iff_not (p : Prop) : ¬(p ↔ ¬p) := by canonical

theorem de_morgan (p q : Prop) : ¬(p ∨ q) ↔ ¬p ∧ ¬q := by canonical

theorem de_morgan_classical (p q : Prop) :
    ¬(p ∧ q) ↔ ¬p ∨ ¬q := by canonical [Classical.em, Classical.byContradiction]

section Predicate

variable (α : Type) (p : Prop) (F G H I J K L P Q R S U : α → Prop) (A B D : α → α → Prop)

theorem pelletier_18 (a₀ : α) : ∃ y, ∀ x, F y → F x := by canonical [Classical.em, Classical.byContradiction]

theorem pelletier_19 (a₀ : α) :
    ∃ x, ∀ y z, (P y → Q z) → (P x → Q x) := by canonical [Classical.em, Classical.byContradiction]

theorem pelletier_20 (h : ∀ x y, ∃ z, ∀ w, P x ∧ Q y → R z ∧ S w) : (∃ x y, P x ∧ Q y) → ∃ z, R z := by canonical

theorem pelletier_21 (h1 : ∃ x, p → F x) (h2 : ∃ x, F x → p) :
    ∃ x, p ↔ F x := by canonical [Classical.em, Classical.byContradiction]

theorem pelletier_22 (a₀ : α) : (∀ x, p ↔ F x) → (p ↔ ∀ x, F x) := by canonical

theorem pelletier_23 : (∀ x, p ∨ F x) ↔ (p ∨ ∀ x, F x) := by canonical [Classical.em, Classical.byContradiction]

theorem pelletier_24 (h1 : ¬∃ x, S x ∧ Q x)
    (h2 : ∀ x, P x → Q x ∨ R x)
    (h3 : (¬∃ x, P x) → ∃ x, Q x)
    (h4 : ∀ x, Q x ∨ R x → S x) :
    ∃ x, P x ∧ R x := by canonical [Classical.em, Classical.byContradiction]

theorem pelletier_25 (h1 : ∃ x, P x)
    (h2 : ∀ x, F x → ¬G x ∧ R x)
    (h3 : ∀ x, P x → G x ∧ F x)
    (h4 : (∀ x, P x → Q x) ∨ ∃ x, P x ∧ R x) :
    ∃ x, Q x ∧ P x := by canonical

theorem pelletier_26 (h1 : (∃ x, P x) ↔ ∃ x, Q x) (h2 : ∀ x y, P x ∧ Q y → (R x ↔ S y)) :
    (∀ x, P x → R x) ↔ ∀ x, Q x → S x := by canonical

theorem pelletier_27 (h1 : ∃ x, F x ∧ ¬G x)
    (h2 : ∀ x, F x → H x)
    (h3 : ∀ x, J x ∧ I x → F x)
    (h4 : (∃ x, H x ∧ ¬G x) → ∀ x, I x → ¬H x) :
    ∀ x, J x → ¬I x := by canonical

theorem pelletier_28 (h1 : ∀ x, P x → ∀ z, Q z)
    (h2 : (∀ x, Q x ∨ R x) → ∃ x, Q x ∧ S x)
    (h3 : (∃ x, S x) → ∀ x, F x → G x) :
    ∀ x, P x ∧ F x → G x := by canonical

theorem pelletier_29 (h1 : ∃ x, F x) (h2 : ∃ x, G x) :
    (∀ x, F x → H x) ∧ (∀ x, G x → J x) ↔ ∀ x y, F x ∧ G y → H x ∧ J y := by canonical

theorem pelletier_30 (h1 : ∀ x, F x ∨ G x → ¬H x) (h2 : ∀ x, (G x → ¬I x) → F x ∧ H x) :
    ∀ x, I x := by canonical [Classical.em, Classical.byContradiction]

theorem pelletier_31 (h1 : ¬∃ x, F x ∧ (G x ∨ H x)) (h2 : ∃ x, I x ∧ F x) (h3 : ∀ x, ¬H x → J x) :
    ∃ x, I x ∧ J x := by canonical

theorem pelletier_32 (h1 : ∀ x, F x ∧ (G x ∨ H x) → I x) (h2 : ∀ x, I x ∧ H x → J x) (h3 : ∀ x, K x → H x) :
    ∀ x, F x ∧ K x → J x := by canonical

theorem pelletier_33 (a b c : α) :
    (∀ x, P a ∧ (P x → P b) → P c) ↔ ∀ x, (¬P a ∨ P x ∨ P c) ∧ (¬P a ∨ ¬P b ∨ P c) := by
  canonical [Classical.em, Classical.byContradiction]

theorem pelletier_34 (a₀ : α) :
    ((∃ x, ∀ y, P x ↔ P y) ↔ ((∃ x, Q x) ↔ ∀ y, Q y)) ↔ ((∃ x, ∀ y, Q x ↔ Q y) ↔ ((∃ x, P x) ↔ ∀ y, P y)) := by
  canonical [Classical.em, Classical.byContradiction]

theorem pelletier_35 (a₀ : α) : ∃ x y, A x y → ∀ x y, A x y := by canonical [Classical.em, Classical.byContradiction]

theorem pelletier_36 (h1 : ∀ x, ∃ y, A x y)
    (h2 : ∀ x, ∃ y, B x y)
    (h3 : ∀ x y, A x y ∨ B x y → ∀ z, A y z ∨ B y z → D x z) :
    ∀ x, ∃ y, D x y := by canonical

theorem pelletier_37 (h1 : ∀ z, ∃ w, ∀ x, ∃ y, (A x z → A y w) ∧ A y z ∧ (A y w → ∃ u, B u w))
    (h2 : ∀ x z, ¬A x z → ∃ y, B y z)
    (h3 : (∃ x y, B x y) → ∀ x, D x x) :
    ∀ x, ∃ y, D x y := by canonical [Classical.em, Classical.byContradiction]

theorem pelletier_38 (a : α) :
    (∀ x, P a ∧ (P x → ∃ y, P y ∧ A x y) → ∃ z w, P z ∧ A x w ∧ A w z) ↔ ∀ x, (¬P a ∨ P x ∨ ∃ z w, P z ∧ A x w ∧ A
      w z) ∧ (¬P a ∨ (¬∃ y, P y ∧ A x y) ∨ ∃ z w, P z ∧ A x w ∧ A w z) := by
  canonical [Classical.em, Classical.byContradiction]

theorem pelletier_39 : ¬∃ x, ∀ y, A y x ↔ ¬A y y := by canonical

theorem pelletier_40 : (∃ y, ∀ x, A x y ↔ A x x) → ¬∀ x, ∃ y, ∀ z, A z y ↔ ¬A z x := by canonical

theorem pelletier_41 (h : ∀ z, ∃ y, ∀ x, A x y ↔ A x z ∧ ¬A x x) : ¬∃ z, ∀ x, A x z := by canonical

theorem pelletier_42 : ¬∃ y, ∀ x, A x y ↔ ¬∃ z, A x z ∧ A z x := by canonical

theorem pelletier_43 (h : ∀ x y, B x y ↔ ∀ z, A z x ↔ A z y) : ∀ x y, B x y ↔ B y x := by canonical

theorem pelletier_44 (h1 : ∀ x, F x → (∃ y, G y ∧ A x y) ∧ ∃ y, G y ∧ ¬A x y) (h2 : ∃ x, J x ∧ ∀ y, G y → A x y) :
    ∃ x, J x ∧ ¬F x := by canonical

theorem pelletier_45 (h1 : ∀ x, F x ∧ (∀ y, G y ∧ A x y → B x y) → ∀ y, G y ∧ A x y → K y)
    (h2 : ¬∃ y, L y ∧ K y)
    (h3 : ∃ x, F x ∧ (∀ y, A x y → L y) ∧ ∀ y, G y ∧ A x y → B x y) :
    ∃ x, F x ∧ ¬∃ y, G y ∧ A x y := by canonical

theorem pelletier_46 (h1 : ∀ x, F x ∧ (∀ y, F y ∧ A y x → G y) → G x)
    (h2 : (∃ x, F x ∧ ¬G x) → ∃ x, F x ∧ ¬G x ∧ ∀ y, F y ∧ ¬G y → B x y)
    (h3 : ∀ x y, F x ∧ F y ∧ A x y → ¬B y x) :
    ∀ x, F x → G x := by canonical [Classical.em, Classical.byContradiction]

/-! More of the same kind. -/

theorem drinker (a₀ : α) : ∃ x, P x → ∀ y, P y := by canonical [Classical.em, Classical.byContradiction]

theorem barber (h : ∃ b, ∀ x, A b x ↔ ¬A x x) : False := by canonical

theorem exists_not_of_not_forall (h : ¬∀ x, P x) : ∃ x, ¬P x := by canonical [Classical.em, Classical.byContradiction]

theorem forall_not_of_not_exists (h : ¬∃ x, P x) : ∀ x, ¬P x := by canonical

theorem not_not_forall (h : ¬¬∀ x, P x) : ∀ x, ¬¬P x := by canonical

theorem exists_or : (∃ x, P x ∨ Q x) ↔ (∃ x, P x) ∨ ∃ x, Q x := by canonical

theorem forall_and : (∀ x, P x ∧ Q x) ↔ (∀ x, P x) ∧ ∀ x, Q x := by canonical

theorem exists_and_left : (∃ x, p ∧ P x) ↔ p ∧ ∃ x, P x := by canonical

theorem exists_forall (h : ∃ x, ∀ y, A x y) : ∀ y, ∃ x, A x y := by canonical

theorem skolem (h : ∀ x, ∃ y, A x y) (k : ∀ x y, A x y → ∃ z, B y z) : ∀ x, ∃ y z, A x y ∧ B y z := by canonical

theorem equivalence_chain (h1 : ∀ x y, A x y → A y x)
    (h2 : ∀ x y z, A x y → A y z → A x z) (a b c d e : α)
    (h3 : A a b)
    (h4 : A c b)
    (h5 : A c d)
    (h6 : A e d) :
    A e a := by canonical

theorem infinite_descent (h1 : ∀ x, ∃ y, A x y)
    (h2 : ∀ x y z, A x y → A y z → A x z)
    (h3 : ∃ x, ∀ y, A x y → ¬∃ z, A y z) :
    False := by canonical

theorem cantor_relation (f : α → α → Prop) : ¬∀ Y : α → Prop, ∃ x, ∀ y, f x y ↔ Y y := by canonical

theorem not_surjective_of_fixpoint_free (f : α → α → Prop) (h : ∀ Y : α → Prop, ∃ x, f x = Y) : False := by canonical

end Predicate

end Bench.Logic
