import Canonical

/-! Equality, and what it transports. -/

namespace Samples.Equality

universe u v
variable {α : Type u} {β : Type v}

theorem symm {a b : α} (h : a = b) : b = a := by canonical

theorem trans {a b c : α} (h : a = b) (k : b = c) : a = c := by canonical

theorem congr (f : α → β) {a b : α} (h : a = b) : f a = f b := by canonical

theorem subst (P : α → Prop) {a b : α} (h : a = b) (x : P a) : P b := by canonical

theorem leibniz {a b : α} (h : ∀ P : α → Prop, P a → P b) : a = b := by canonical

theorem leibniz_symm {a b : α} (h : ∀ P : α → Prop, P a → P b) : ∀ P : α → Prop, P b → P a := by canonical

theorem not_eq_not (p : Prop) (h : p = ¬p) : False := by canonical

theorem uip {a b : α} (h k : a = b) : h = k := by canonical

theorem pair_eq {a b : α} {c d : β} (h : (a, c) = (b, d)) : a = b ∧ c = d := by canonical

theorem some_inj {a b : α} (h : some a = some b) : a = b := by canonical

theorem true_ne_false : true ≠ false := by canonical

theorem unique (P : α → Prop) (h : ∃ x, P x ∧ ∀ y, P y → y = x) {a b : α} (ha : P a) (hb : P b) : a = b := by
  canonical

theorem functions (f g : α → α → β) (h : ∀ x y, f x y = g x y) : f = g := by canonical

theorem propositions (p q : Prop) : (p ∧ q) = (q ∧ p) := by canonical

theorem predicates (s t : α → Prop) (h : ∀ x, s x ↔ t x) : s = t := by canonical

theorem intersection (s t : α → Prop) : (fun x => s x ∧ t x) = (fun x => t x ∧ s x) := by canonical

theorem pairs (s t u : α × β) (h : s = t) (k : t = u) : u.2 = s.2 := by canonical

theorem at_equal_functions {γ : Type} (F : (α → β) → γ) (f g : α → β) (h : ∀ x, f x = g x) : F f = F g := by canonical

theorem of_equal_functions (P : (α → β) → Prop) (f g : α → β) (h : ∀ x, f x = g x) (k : P f) : P g := by canonical

theorem of_equivalent (F : Prop → α) (p q : Prop) (h : p ↔ q) : F p = F q := by canonical

theorem related (r : α → α → Prop) (refl : ∀ x, r x x) (symm : ∀ x y, r x y → r y x)
    (trans : ∀ x y z, r x y → r y z → r x z) (x y : α) (h : Quot.mk r x = Quot.mk r y) : r x y := by canonical

/-! What a hypothesis says of all things is used at constructors. -/

theorem succ_ne_zero_of_all (h : ∀ n : Nat, Nat.succ n = 0) : False := by canonical

theorem all_eq_zero (h : ∀ n : Nat, n = 0) : False := by canonical

theorem some_values_inj (f g : Nat → α) (h : ∀ n, some (f n) = some (g n)) (n : Nat) : f n = g n := by canonical

/-! Conditions may say what neither side of an equation does. -/

theorem same_class (r : α → α → Prop) (q : α → β) (s : ∀ x y, r x y → q x = q y) (a b c : α) (h : r a b) (k : r b c) :
    q c = q a := by canonical

theorem quot_eq (r : α → α → Prop) (a b c : α) (h : r a b) (k : r c b) : Quot.mk r a = Quot.mk r c := by
  canonical [Quot.sound]

theorem class_exists (r : α → α → Prop) (P : Quot r → Prop) (h : ∀ a, P (Quot.mk r a)) (a : α) : ∃ q, P q := by canonical

/-! An unknown is what solves an equation. -/

theorem dvd_mul (m : α → α → α) (assoc : ∀ a b c, m (m a b) c = m a (m b c)) (a b c : α) (h : ∃ k, b = m a k) :
    ∃ k, m b c = m a k := by canonical

/-! Functions that are equal without equal arguments; left inverses; functions that a hypothesis speaks of. -/

def onto (xs : List α) : List α → List α := fun ys => xs ++ ys

theorem onto_injective (xs ys : List α) (h : onto xs = onto ys) : xs = ys := by canonical

theorem injective_of_inverse (f : α → β) (g : β → α) (h : ∀ x, g (f x) = x) (x y : α) (e : f x = f y) : x = y := by
  canonical

theorem injective_of_cancel (f : α → β) (h : ∀ g k : Unit → α, (∀ u, f (g u) = f (k u)) → ∀ u, g u = k u) (x y : α)
    (e : f x = f y) : x = y := by canonical

theorem unique_function (r : α → β → Prop) (h : ∀ x, ∃ y, r x y ∧ ∀ z, r x z → z = y) (f g : α → β) (hf : ∀ x, r x (f x))
    (hg : ∀ x, r x (g x)) (x : α) : f x = g x := by canonical

/-! Subgroups: what is in them may be written otherwise. -/

theorem coset_trans (m : α → α → α) (i : α → α) (e : α) (ma : ∀ x y z, m (m x y) z = m x (m y z)) (ol : ∀ x, m e x = x)
    (ir : ∀ x, m x (i x) = e) (H : α → Prop) (hm : ∀ x y, H x → H y → H (m x y)) (x y z : α) (h : H (m (i x) y))
    (k : H (m (i y) z)) : H (m (i x) z) := by canonical

/-! Functions out of a quotient, and what is related has one class. -/

theorem one_class {r : α → α → Prop} (a b : α) (h : r a b) : Quot.mk r a = Quot.mk r b := by canonical

theorem lifts {r : α → α → Prop} (f : α → β) (c : ∀ a b, r a b → f a = f b) :
    ∃ g : Quot r → β, ∀ a, g (Quot.mk r a) = f a := by canonical

def map_classes {r : α → α → Prop} {s : β → β → Prop} (f : α → β) (c : ∀ a b, r a b → s (f a) (f b)) :
    Quot r → Quot s := by canonical

/-! A function that is changed in one place. -/

def update [DecidableEq α] (f : α → β) (a : α) (b : β) : α → β := fun x => if x = a then b else f x

theorem update_eq_iff [DecidableEq α] (f : α → β) (a : α) (b : β) : update f a b = f ↔ b = f a := by canonical

/-! Functions whose values say what is equal, and what one must be equal to. -/

theorem pair_ext {γ : Type} (f g : γ → α × β) (c : γ) (h : (f c).1 = (g c).1) (k : (f c).2 = (g c).2) : f c = g c := by canonical

theorem injective_of_partial_inverse (f : α → β) (g : β → Option α) (h : ∀ a, g (f a) = some a) (a b : α) (e : f a = f b) :
    a = b := by canonical

theorem eq_or_ne_of_test (f : α → α → Bool) (h : ∀ a b, f a b = true → a = b) (r : ∀ a, f a a = true) (a b : α) :
    a = b ∨ a ≠ b := by canonical

theorem map_functor : ∃ f : (A B : Type) → (A → B) → List A → List B, ∀ (A : Type) (x : List A), f A A (fun a => a) x = x := by
  canonical

theorem of_all_cases (P Q : Prop) (p : (b : Bool) → cond b P Q) : P := by canonical

/-! Structures with several fields and proofs, left inverses on a part, functions changed at one place. -/

structure Equiv (α : Type u) (β : Type v) where
  toFun : α → β
  invFun : β → α
  left_inv : ∀ a, invFun (toFun a) = a
  right_inv : ∀ b, toFun (invFun b) = b

theorem Equiv.ext (e f : Equiv α β) (h : ∀ a, e.toFun a = f.toFun a) : e = f := by canonical

structure Pointed (α : Type u) (o : α) where
  holds : α → Prop
  next : α → α
  base : holds o

theorem Pointed.ext {o : α} (s t : Pointed α o) (h : ∀ x, s.holds x ↔ t.holds x) (k : ∀ x, s.next x = t.next x) : s = t := by
  canonical [funext, propext]

theorem injective_on (f : α → β) (g : β → α) (p : α → Prop) (h : ∀ a, p a → g (f a) = a) (a b : α) (ha : p a) (hb : p b)
    (e : f a = f b) : a = b := by canonical

def change [DecidableEq α] (f : α → β) (a : α) (b : β) : α → β := fun x => if x = a then b else f x

theorem change_injective [DecidableEq α] (f : α → β) (a : α) (b c : β) (h : change f a b = change f a c) : b = c := by canonical

theorem field_of_call (f : Nat → Nat × Nat → Nat × Nat) (g : Nat → Nat) (h : ∀ n x y, f n (x, y) = (x, g n)) (n : Nat) :
    (f n (0, 1)).2 = g n := by canonical

theorem injective_choice (f : α → β) (s : ∀ b, ∃ a, f a = b) (a b : β) (h : Classical.choose (s a) = Classical.choose (s b)) :
    a = b := by canonical [Classical.choose_spec]

end Samples.Equality
