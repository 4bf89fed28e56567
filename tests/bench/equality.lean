import Canonical

/-! Equality and transport: laws of paths, casts, heterogeneous equality, congruence, and reasoning with equations. -/

namespace Bench.Equality

universe u v w

section Paths

variable {α : Type u} {β : Type v} {γ : Type w} {a b c d : α}

theorem symm (h : a = b) : b = a := by canonical

theorem trans (h : a = b) (k : b = c) : a = c := by canonical

theorem trans_three (h : a = b) (k : c = b) (l : c = d) : d = a := by canonical

theorem congr_arg (f : α → β) (h : a = b) : f a = f b := by canonical

theorem congr_fun {f g : α → β} (h : f = g) (x : α) : f x = g x := by canonical

theorem congr_two (f : α → α → β) (h : a = b) (k : c = d) : f a c = f b d := by canonical

theorem congr_nested (f : α → α) (g : α → α → α) (h : f a = b) (k : g b b = a) : g (f a) (f (g b b)) = a := by canonical

theorem congr_compose (f : α → β) (g : β → γ) (x y : α) (h : f x = f y) : g (f x) = g (f y) := by canonical

theorem cycle (f : α → α) (h : f (f (f a)) = a) (k : f (f (f (f (f a)))) = a) : f a = a := by canonical

theorem cycle_long (f : α → α) (h : f (f (f (f (f (f a))))) = a) (k : f (f (f (f a))) = a) : f (f a) = a := by canonical

theorem subst (p : α → Prop) (h : a = b) (k : p a) : p b := by canonical

theorem subst_symm (p : α → Prop) (h : a = b) (k : p b) : p a := by canonical

theorem subst_two (p : α → α → Prop) (h : a = b) (k : c = d) (l : p a c) : p b d := by canonical

theorem ne_of_apply_ne (f : α → β) (h : f a ≠ f b) : a ≠ b := by canonical

theorem ne_trans (h : a ≠ b) (k : b = c) : a ≠ c := by canonical

theorem leibniz (h : ∀ p : α → Prop, p a → p b) : a = b := by canonical

theorem leibniz_symm (h : ∀ p : α → Prop, p a → p b) (p : α → Prop) (k : p b) : p a := by canonical

theorem eq_iff_eq (h : a = b) : a = c ↔ b = c := by canonical

theorem proofs_equal (h k : a = b) : h = k := by canonical

theorem symm_symm (h : a = b) : Eq.symm (Eq.symm h) = h := by canonical

theorem subsingleton_of_contractible (h : ∀ x, x = a) (x y : α) : x = y := by canonical

theorem left_inverse_injective (f : α → β) (g : β → α) (h : ∀ x, g (f x) = x) (x y : α) (k : f x = f y) : x = y := by
  canonical

theorem inverses_agree (f : α → β) (g g' : β → α) (h : ∀ x, g (f x) = x) (k : ∀ y, f (g' y) = y) (y : β) :
    g y = g' y := by canonical

theorem injective_compose (f : α → β) (g : β → γ) (h : ∀ x y, f x = f y → x = y) (k : ∀ x y, g x = g y → x = y)
    (x y : α) (e : g (f x) = g (f y)) : x = y := by canonical

theorem surjective_compose (f : α → β) (g : β → γ) (h : ∀ y, ∃ x, f x = y) (k : ∀ z, ∃ y, g y = z) (z : γ) :
    ∃ x, g (f x) = z := by canonical

theorem fixpoint_shared (f g : α → α) (h : ∀ x, f (g x) = g (f x)) (k : f a = a) : f (g a) = g a := by canonical

theorem idempotent_of_retract (f : α → β) (g : β → α) (h : ∀ y, f (g y) = y) (x : α) : g (f (g (f x))) = g (f x) := by
  canonical

end Paths

section Transport

variable {α : Type u} {a b c : α} {P Q : α → Type v}

def transport (P : α → Type v) (h : a = b) (x : P a) : P b := Eq.rec (motive := fun y _ => P y) x h

theorem transport_refl (x : P a) : transport P rfl x = x := by canonical

theorem transport_trans (h : a = b) (k : b = c) (x : P a) :
    transport P k (transport P h x) = transport P (Eq.trans h k) x := by canonical

theorem transport_symm (h : a = b) (x : P a) : transport P (Eq.symm h) (transport P h x) = x := by canonical

theorem transport_symm' (h : a = b) (x : P b) : transport P h (transport P (Eq.symm h) x) = x := by canonical

theorem transport_loop (h : a = a) (x : P a) : transport P h x = x := by canonical

theorem transport_constant (h : a = b) (x : P c) : transport (fun _ => P c) h x = x := by canonical

theorem transport_natural (f : (y : α) → P y → Q y) (h : a = b) (x : P a) :
    transport Q h (f a x) = f b (transport P h x) := by canonical

theorem transport_section (f : (y : α) → P y) (h : a = b) : transport P h (f a) = f b := by canonical

theorem transport_injective (h : a = b) (x y : P a) (k : transport P h x = transport P h y) : x = y := by canonical

theorem transport_move (h : a = b) (x : P a) (y : P b) (k : transport P h x = y) : x = transport P (Eq.symm h) y := by
  canonical

theorem transport_heq (h : a = b) (x : P a) : HEq (transport P h x) x := by canonical

theorem pair_eq (x : P a) (y : P b) (h : a = b) (k : transport P h x = y) : Sigma.mk a x = Sigma.mk b y := by canonical

theorem pair_fst (x : P a) (y : P b) (h : Sigma.mk a x = Sigma.mk b y) : a = b := by canonical

theorem pair_snd (x y : P a) (h : Sigma.mk a x = Sigma.mk a y) : x = y := by canonical

end Transport

section Casts

variable {α β γ : Type u} {a : α} {b : β} {c : γ}

theorem cast_refl (a : α) : cast rfl a = a := by canonical

theorem cast_loop (h : α = α) (a : α) : cast h a = a := by canonical

theorem cast_cast (h : α = β) (k : β = γ) (a : α) : cast k (cast h a) = cast (Eq.trans h k) a := by canonical

theorem cast_symm (h : α = β) (a : α) : cast (Eq.symm h) (cast h a) = a := by canonical

theorem cast_heq (h : α = β) (a : α) : HEq (cast h a) a := by canonical

theorem cast_injective (h : α = β) (x y : α) (k : cast h x = cast h y) : x = y := by canonical

theorem cast_surjective (h : α = β) (y : β) : ∃ x, cast h x = y := by canonical

theorem heq_symm (h : HEq a b) : HEq b a := by canonical

theorem heq_trans (h : HEq a b) (k : HEq b c) : HEq a c := by canonical

theorem eq_of_heq (x y : α) (h : HEq x y) : x = y := by canonical

theorem heq_of_eq (x y : α) (h : x = y) : HEq x y := by canonical

theorem type_eq_of_heq (h : HEq a b) : α = β := by canonical

theorem heq_of_cast_eq (h : α = β) (k : cast h a = b) : HEq a b := by canonical

theorem heq_congr (f : (τ : Type u) → τ → Nat) (h : HEq a b) : f α a = f β b := by canonical

theorem heq_subst (p : (τ : Type u) → τ → Prop) (h : HEq a b) (k : p α a) : p β b := by canonical

end Casts

section Extensionality

variable {α : Type u} {β : Type v}

theorem function_ext (f g : α → β) (h : ∀ x, f x = g x) : f = g := by canonical [funext]

theorem function_ext_two (f g : α → α → β) (h : ∀ x y, f x y = g x y) : f = g := by canonical [funext]

theorem eta (f : α → β) : (fun x => f x) = f := by canonical

theorem apply_ext (F : (α → β) → Nat) (f g : α → β) (h : ∀ x, f x = g x) : F f = F g := by canonical [funext]

theorem prop_ext (p q : Prop) (h : p → q) (k : q → p) : p = q := by canonical [propext]

theorem set_ext (s t : α → Prop) (h : ∀ x, s x ↔ t x) : s = t := by canonical [funext, propext]

theorem prop_eq_true (p : Prop) (h : p) : p = True := by canonical [propext]

theorem and_comm_eq (p q : Prop) : (p ∧ q) = (q ∧ p) := by canonical [propext]

theorem pair_ext (x y : α × β) (h : x.1 = y.1) (k : x.2 = y.2) : x = y := by canonical

theorem pair_eta (x : α × β) : (x.1, x.2) = x := by canonical

theorem subtype_ext (p : α → Prop) (x y : { a // p a }) (h : x.1 = y.1) : x = y := by canonical

end Extensionality

/-! Laws that follow from others by rewriting alone. -/

section Rewriting

variable {G : Type u} (m : G → G → G) (i : G → G) (e : G)

theorem left_comm (ha : ∀ x y z, m (m x y) z = m x (m y z)) (hc : ∀ x y, m x y = m y x) (x y z : G) :
    m x (m y z) = m y (m x z) := by canonical

theorem middle_four (ha : ∀ x y z, m (m x y) z = m x (m y z)) (hc : ∀ x y, m x y = m y x) (x y z w : G) :
    m (m x y) (m z w) = m (m x z) (m y w) := by canonical

theorem unit_unique (e' : G) (h : ∀ x, m e x = x) (h' : ∀ x, m x e' = x) : e = e' := by canonical

theorem inverse_unique (ha : ∀ x y z, m (m x y) z = m x (m y z)) (hl : ∀ x, m e x = x) (hr : ∀ x, m x e = x) (x y z : G)
    (h : m y x = e) (k : m x z = e) : y = z := by canonical

theorem group_left_cancel (ha : ∀ x y z, m (m x y) z = m x (m y z)) (hl : ∀ x, m e x = x) (hi : ∀ x, m (i x) x = e)
    (x y z : G) (h : m x y = m x z) : y = z := by canonical

theorem group_right_inverse (ha : ∀ x y z, m (m x y) z = m x (m y z)) (hl : ∀ x, m e x = x)
    (hi : ∀ x, m (i x) x = e) (x : G) : m x (i x) = e := by canonical

theorem group_inverse_inverse (ha : ∀ x y z, m (m x y) z = m x (m y z)) (hl : ∀ x, m e x = x) (hr : ∀ x, m x e = x)
    (hi : ∀ x, m (i x) x = e) (x : G) : i (i x) = x := by canonical

theorem group_inverse_mul (ha : ∀ x y z, m (m x y) z = m x (m y z)) (hl : ∀ x, m e x = x) (hr : ∀ x, m x e = x)
    (hi : ∀ x, m (i x) x = e) (hj : ∀ x, m x (i x) = e) (x y : G) : i (m x y) = m (i y) (i x) := by canonical

theorem boolean_group_comm (ha : ∀ x y z, m (m x y) z = m x (m y z)) (hl : ∀ x, m e x = x) (hr : ∀ x, m x e = x)
    (hi : ∀ x, m x x = e) (x y : G) : m x y = m y x := by canonical

theorem absorption_idempotent (j : G → G → G) (h : ∀ x y, m x (j x y) = x) (k : ∀ x y, j x (m x y) = x) (x : G) :
    m x x = x := by canonical

end Rewriting

end Bench.Equality
