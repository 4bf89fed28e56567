import Canonical

/-! Connectives and quantifiers. -/

namespace Samples.Logic

universe u
variable {p q r : Prop} {α : Type u}

theorem and_swap (h : p ∧ q) : q ∧ p := by canonical

theorem or_swap (h : p ∨ q) : q ∨ p := by canonical

theorem and_or_left : p ∧ (q ∨ r) ↔ (p ∧ q) ∨ (p ∧ r) := by canonical

theorem imp_trans (h : p → q) (k : q → r) : p → r := by canonical

theorem not_not_em : ¬¬(p ∨ ¬p) := by canonical

theorem triple_neg (h : ¬¬¬p) : ¬p := by canonical

theorem de_morgan : ¬(p ∨ q) ↔ ¬p ∧ ¬q := by canonical

theorem curry : (p ∧ q → r) ↔ (p → q → r) := by canonical

theorem not_iff_self : ¬(p ↔ ¬p) := by canonical

theorem peirce_weak : ((((p → q) → p) → p) → q) → q := by canonical

theorem not_and_of_em : ¬(p ∧ q) → ¬p ∨ ¬q := by canonical [Classical.em]

theorem peirce : ((p → q) → p) → p := by canonical [Classical.em]

theorem forall_and (P Q : α → Prop) : (∀ x, P x ∧ Q x) ↔ (∀ x, P x) ∧ (∀ x, Q x) := by canonical

theorem exists_or (P Q : α → Prop) : (∃ x, P x ∨ Q x) ↔ (∃ x, P x) ∨ (∃ x, Q x) := by canonical

theorem not_exists (P : α → Prop) : (¬∃ x, P x) ↔ ∀ x, ¬P x := by canonical

theorem exists_swap (R : α → α → Prop) (h : ∃ x, ∃ y, R x y) : ∃ y, ∃ x, R x y := by canonical

theorem exists_forall (R : α → α → Prop) (h : ∃ x, ∀ y, R x y) : ∀ y, ∃ x, R x y := by canonical

theorem drinker {α : Type} (P : α → Prop) (a : α) : ∃ x, P x → ∀ y, P y := by canonical [Classical.em]

theorem eq_or_ne [DecidableEq α] (x y : α) : x = y ∨ x ≠ y := by canonical

theorem either [DecidableEq α] (x y : α) (h : x = y → p) (k : x ≠ y → p) : p := by canonical

theorem linear [Decidable p] [Decidable q] : (p → q) ∨ (q → p) := by canonical

theorem not_all [DecidableEq α] (x y z : α) (h : ¬(x = y ∧ y = z)) : x ≠ y ∨ y ≠ z := by canonical

theorem no_injection (f : (α → Prop) → α) : ¬∀ S T, f S = f T → S = T := by canonical

theorem no_section (f : (α → Prop) → α) (g : α → α → Prop) (h : ∀ S, g (f S) = S) : False := by canonical

theorem exists_unique (a : α) : ∃ x, x = a ∧ ∀ y, y = a → y = x := by canonical

/-! Hypotheses that contradict each other at some value. -/

theorem not_all_equal (h : ∀ a b : Bool, a = b) : False := by canonical

theorem not_none (f : Nat → Option Nat) (h : ∀ n, f n = none) (k : ∀ n, f n = some n) : False := by canonical

theorem not_zero : ¬∀ f : Nat → Nat, f 0 = 0 := by canonical

/-! Cantor's argument for functions into data; tables of values. -/

theorem cantor_bool (f : α → α → Bool) (h : ∀ g, ∃ a, f a = g) : False := by canonical

theorem cantor_option (f : α → α → Option Unit) : ∃ g, ∀ x, f x ≠ g := by canonical

theorem pigeons (f : Option Unit → Bool) (g : Bool → Option Unit) (h : ∀ x, g (f x) = x) (a b : Bool) (e : g a = g b) :
    a = b ∨ f (g a) = f (g b) := by canonical

/-! Of the short proofs none is found by going on with the first formula that applies. -/

theorem de_bruijn_7 (p q r s t u v : Prop) (h1 : (p ↔ q) → p ∧ q ∧ r ∧ s ∧ t ∧ u ∧ v)
    (h2 : (q ↔ r) → p ∧ q ∧ r ∧ s ∧ t ∧ u ∧ v) (h3 : (r ↔ s) → p ∧ q ∧ r ∧ s ∧ t ∧ u ∧ v)
    (h4 : (s ↔ t) → p ∧ q ∧ r ∧ s ∧ t ∧ u ∧ v) (h5 : (t ↔ u) → p ∧ q ∧ r ∧ s ∧ t ∧ u ∧ v)
    (h6 : (u ↔ v) → p ∧ q ∧ r ∧ s ∧ t ∧ u ∧ v) (h7 : (v ↔ p) → p ∧ q ∧ r ∧ s ∧ t ∧ u ∧ v) :
    p ∧ q ∧ r ∧ s ∧ t ∧ u ∧ v := by canonical

/-! What follows from facts by clauses, some steps on. -/

theorem inf_assoc (le : α → α → Prop) (inf : α → α → α) (refl : ∀ x, le x x) (trans : ∀ x y z, le x y → le y z → le x z)
    (anti : ∀ x y, le x y → le y x → x = y) (left : ∀ x y, le (inf x y) x) (right : ∀ x y, le (inf x y) y)
    (both : ∀ x y z, le z x → le z y → le z (inf x y)) (a b c : α) : inf (inf a b) c = inf a (inf b c) := by canonical

theorem adjoint_trans (le : α → α → Prop) (inf imp : α → α → α) (refl : ∀ x, le x x)
    (trans : ∀ x y z, le x y → le y z → le x z) (left : ∀ x y, le (inf x y) x) (right : ∀ x y, le (inf x y) y)
    (both : ∀ x y z, le z x → le z y → le z (inf x y)) (adj : ∀ x y z, le (inf x y) z ↔ le x (imp y z)) (a b c : α) :
    le (inf (imp a b) (imp b c)) (imp a c) := by canonical

theorem long_chain (r : α → α → Prop) (trans : ∀ x y z, r x y → r y z → r x z) (a b c d e f g h : α) (h1 : r a b) (h2 : r b c)
    (h3 : r c d) (h4 : r d e) (h5 : r e f) (h6 : r f g) (h7 : r g h) : r a h := by canonical

/-! What holds of all pairs holds of all things and all others. -/

theorem unique_pair (r : α → α → Prop) (p : α × α) (h : r p.1 p.2) (k : ∀ q : α × α, r q.1 q.2 → p = q) :
    ∃ x, (∃ y, r x y) ∧ ∀ z, (∃ y, r z y) → x = z := by canonical

theorem unique_preimage (f g : α → α) (gf : ∀ x, g (f x) = x) (fg : ∀ y, f (g y) = y) (y : α) :
    ∃ x, f x = y ∧ ∀ z, f z = y → x = z := by canonical

theorem no_function_into_empty (f : α → Empty) (a : α) : False := by canonical

/-! What an equivalence says that an unknown is. -/

theorem defined_by (s : α → Prop) : ∃ P : (α → Prop) → Prop, ∀ A, P A ↔ ∃ x, s x ∧ A x := by canonical

structure Filter (α : Type u) : Type u where
  mem : (α → Prop) → Prop
  top : mem fun _ => True
  up : ∀ A B : α → Prop, mem A → (∀ x, A x → B x) → mem B

theorem principal (s : α → Prop) : ∃ F : Filter α, ∀ A, F.mem A ↔ ∀ x, s x → A x := by canonical

/-! Choice: what there is for all is a function. -/

theorem choose_function (r : α → α → Prop) (h : ∀ x, ∃ y, r x y) : ∃ f : α → α, ∀ x, r x (f x) := by
  canonical [Classical.choose, Classical.choose_spec]

theorem choose_sequence (r : α → α → Prop) (h : ∀ a, ∃ b, r a b) (a : α) : ∃ f : Nat → α, f 0 = a ∧ ∀ n, r (f n) (f (n + 1)) := by
  canonical [Classical.choose, Classical.choose_spec]

theorem choose_element (s : α → α → Prop) (h : ∀ a, Nonempty { b : α // s a b }) : ∃ f : α → α, ∀ a, s a (f a) := by
  canonical [Classical.choice]

end Samples.Logic
