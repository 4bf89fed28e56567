import Canonical

/-!
Quotients: theorems of textbooks, written without a look at what the search can do.
-/

namespace Textbook.Quotients
universe u v w
variable {α : Type u} {β : Type v} {γ : Type w} {r : α → α → Prop} {s : β → β → Prop}
def qmap (f : α → β) (h : ∀ x y, r x y → s (f x) (f y)) : Quot r → Quot s := Quot.lift (fun x => Quot.mk s (f x)) (fun x y e => Quot.sound (h x y e))
theorem exists_rep (q : Quot r) : ∃ a, Quot.mk r a = q := by canonical
theorem lift_mk (f : α → β) (h : ∀ x y, r x y → f x = f y) (a : α) : Quot.lift f h (Quot.mk r a) = f a := by canonical
theorem lift_unique (f : α → β) (h : ∀ x y, r x y → f x = f y) (g : Quot r → β) (k : ∀ a, g (Quot.mk r a) = f a) : g = Quot.lift f h := by canonical [funext]
theorem fun_ext_quot (f g : Quot r → β) (h : ∀ a, f (Quot.mk r a) = g (Quot.mk r a)) : f = g := by canonical [funext]
theorem qmap_id (q : Quot r) : qmap (s := r) (fun x => x) (fun _ _ e => e) q = q := by canonical
theorem qmap_comp {t : γ → γ → Prop} (f : α → β) (g : β → γ) (hf : ∀ x y, r x y → s (f x) (f y)) (hg : ∀ x y, s x y → t (g x) (g y)) (q : Quot r) : qmap (s := t) g hg (qmap f hf q) = qmap (fun x => g (f x)) (fun x y e => hg (f x) (f y) (hf x y e)) q := by canonical
theorem qmap_surjective (f : α → β) (h : ∀ x y, r x y → s (f x) (f y)) (k : ∀ y, ∃ x, f x = y) (q : Quot s) : ∃ p, qmap f h p = q := by canonical
theorem quot_trivial_subsingleton (p q : Quot (fun _ _ : α => True)) : p = q := by canonical [Quot.sound]
theorem quot_eq_bijective (a b : α) (h : Quot.mk (fun x y : α => x = y) a = Quot.mk (fun x y => x = y) b) : a = b := by canonical
theorem quot_ind_two (p : Quot r → Quot s → Prop) (h : ∀ a b, p (Quot.mk r a) (Quot.mk s b)) (x : Quot r) (y : Quot s) : p x y := by canonical
theorem sound_chain (a b c : α) (h : r a b) (k : r c b) : Quot.mk r a = Quot.mk r c := by canonical [Quot.sound]
theorem kernel_lift_injective (f : α → β) (p q : Quot (fun x y : α => f x = f y)) (h : Quot.lift f (fun _ _ e => e) p = Quot.lift f (fun _ _ e => e) q) : p = q := by canonical [Quot.sound]
theorem exact (h : (∀ x, r x x) ∧ (∀ x y, r x y → r y x) ∧ ∀ x y z, r x y → r y z → r x z) (a b : α) (e : Quot.mk r a = Quot.mk r b) : r a b := by canonical [propext]
theorem quot_separated (P : α → Prop) (h : ∀ x y, r x y → P x → P y) (hs : ∀ x y, r x y → r y x) (a b : α) (e : Quot.mk r a = Quot.mk r b) (pa : P a) : P b := by canonical [propext]
theorem quotient_sound (S : Setoid α) (a b : α) (h : S.r a b) : Quotient.mk S a = Quotient.mk S b := by canonical [Quot.sound]
theorem subtype_val_injective (p : α → Prop) (x y : { a // p a }) (h : x.val = y.val) : x = y := by canonical
theorem subtype_exists (p q : α → Prop) : (∃ x : { a // p a }, q x.val) ↔ ∃ a, p a ∧ q a := by canonical
theorem subtype_fun (p : β → Prop) (f : α → β) (h : ∀ x, p (f x)) : ∃ g : α → { b // p b }, ∀ x, (g x).val = f x := by canonical
theorem sigma_ext (P : α → Type v) (x y : (a : α) × P a) (h : x.1 = y.1) (k : HEq x.2 y.2) : x = y := by canonical
theorem prod_swap_involutive (p : α × β) : (fun q : β × α => (q.2, q.1)) ((fun q : α × β => (q.2, q.1)) p) = p := by canonical
theorem prod_map_comp {α β : Type u} (f g : α → α) (h k : β → β) (p : α × β) : Prod.map f h (Prod.map g k p) = Prod.map (f ∘ g) (h ∘ k) p := by canonical
theorem prod_forall (p : α × β → Prop) : (∀ x, p x) ↔ ∀ a b, p (a, b) := by canonical
theorem prod_exists (p : α × β → Prop) : (∃ x, p x) ↔ ∃ a b, p (a, b) := by canonical
theorem axiom_of_choice (R : α → β → Prop) (h : ∀ x, ∃ y, R x y) : ∃ f : α → β, ∀ x, R x (f x) := by canonical [Classical.choose, Classical.choose_spec]
theorem subtype_choice (R : α → β → Prop) (f : (x : α) → { y : β // R x y }) : ∃ g : α → β, ∀ x, R x (g x) := by canonical
theorem sum_cases (x : Sum α β) : (∃ a, x = Sum.inl a) ∨ ∃ b, x = Sum.inr b := by canonical
theorem sum_fun_ext (f g : Sum α β → γ) (h : ∀ a, f (Sum.inl a) = g (Sum.inl a)) (k : ∀ b, f (Sum.inr b) = g (Sum.inr b)) : f = g := by canonical [funext]
theorem unit_eta (x y : Unit) : x = y := by canonical
theorem empty_fun_unique (f g : Empty → α) : f = g := by canonical [funext]
end Textbook.Quotients
