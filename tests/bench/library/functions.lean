import Canonical

/-!
Library: functions, their inverses, partial inverses, changes at a point, extensions along functions, semiconjugacy.
Written without a look at the search.
-/

namespace Library.Function
universe u v w x
variable {α : Type u} {β : Type v} {γ : Type w} {δ : Type x}
def Injective (f : α → β) : Prop := ∀ ⦃a b⦄, f a = f b → a = b
def Surjective (f : α → β) : Prop := ∀ b, ∃ a, f a = b
def Bijective (f : α → β) : Prop := Injective f ∧ Surjective f
def LeftInverse (g : β → α) (f : α → β) : Prop := ∀ x, g (f x) = x
def RightInverse (g : β → α) (f : α → β) : Prop := LeftInverse f g
def Involutive (f : α → α) : Prop := ∀ x, f (f x) = x
def Injective2 (f : α → β → γ) : Prop := ∀ ⦃a₁ a₂ b₁ b₂⦄, f a₁ b₁ = f a₂ b₂ → a₁ = a₂ ∧ b₁ = b₂
def Semiconj (f : α → β) (ga : α → α) (gb : β → β) : Prop := ∀ x, f (ga x) = gb (f x)
def FactorsThrough (g : α → γ) (f : α → β) : Prop := ∀ ⦃a b⦄, f a = f b → g a = g b
def IsPartialInv (f : α → β) (g : β → Option α) : Prop := ∀ x y, g y = some x ↔ f x = y
def IsFixedPt (f : α → α) (x : α) : Prop := f x = x

section
variable {f : α → β} {g : γ → α} {h : β → γ}
theorem Injective.of_comp_right (I : Injective (f ∘ g)) (S : Surjective g) : Injective f := by canonical
theorem Surjective.of_comp_left (S : Surjective (f ∘ g)) (I : Injective f) : Surjective g := by canonical
theorem Injective.eq_iff' (I : Injective f) {a b : α} {c : β} (e : f b = c) : f a = c ↔ a = b := by canonical
theorem Injective.ne_iff (I : Injective f) {a b : α} : f a ≠ f b ↔ a ≠ b := by canonical
theorem Injective.comp_left (I : Injective h) : Injective (fun k : α → β => h ∘ k) := by canonical [funext, congrFun]
theorem Surjective.injective_comp_right (S : Surjective f) : Injective (fun k : β → γ => k ∘ f) := by canonical [funext, congrFun]
theorem Surjective.forall (S : Surjective f) {p : β → Prop} : (∀ y, p y) ↔ ∀ x, p (f x) := by canonical
theorem Surjective.forall₂ (S : Surjective f) {p : β → β → Prop} : (∀ y z, p y z) ↔ ∀ x z, p (f x) (f z) := by canonical
theorem Surjective.exists (S : Surjective f) {p : β → Prop} : (∃ y, p y) ↔ ∃ x, p (f x) := by canonical
theorem surjective_of_right_cancellable (H : ∀ g₁ g₂ : β → Prop, g₁ ∘ f = g₂ ∘ f → g₁ = g₂) : Surjective f := by
  canonical [funext, propext, congrFun]
theorem bijective_iff_existsUnique : Bijective f ↔ ∀ b, ∃ a, f a = b ∧ ∀ a', f a' = b → a' = a := by canonical
theorem Bijective.of_comp_iff (B : Bijective g) : Bijective (f ∘ g) ↔ Bijective f := by canonical
theorem LeftInverse.comp {k : β → α} {l : γ → β} {m : β → γ} (H : LeftInverse k f) (K : LeftInverse l m) :
    LeftInverse (k ∘ l) (m ∘ f) := by canonical
theorem LeftInverse.rightInverse_of_injective {k : β → α} (H : LeftInverse f k) (I : Injective f) : RightInverse f k := by canonical
theorem LeftInverse.eq_rightInverse {k₁ k₂ : β → α} (H : LeftInverse k₁ f) (K : RightInverse k₂ f) : k₁ = k₂ := by canonical [funext]
theorem bijective_iff_has_inverse : Bijective f ↔ ∃ k, LeftInverse k f ∧ RightInverse k f := by
  canonical [Classical.choose, Classical.choose_spec]
end

section
variable {f : α → β} {g : β → Option α}
theorem partialInv_left (H : IsPartialInv f g) (x : α) : g (f x) = some x := by canonical
theorem injective_of_isPartialInv (H : IsPartialInv f g) : Injective f := by canonical
theorem injective_of_isPartialInv_right (H : IsPartialInv f g) {x y : β} {b : α} (h₁ : g x = some b) (h₂ : g y = some b) : x = y := by
  canonical
theorem partialInv_unique {k : β → Option α} (H : IsPartialInv f g) (K : IsPartialInv f k) (o : Option α) (y : β) (h : g y = o) (e : o ≠ none) :
    k y = o := by canonical
theorem partialInv_none (H : IsPartialInv f g) (y : β) : g y = none ↔ ∀ x, f x ≠ y := by canonical
theorem partialInv_comp {k : β → γ} {l : γ → Option β} (H : IsPartialInv f g) (K : IsPartialInv k l) :
    IsPartialInv (k ∘ f) (fun z => Option.bind (l z) g) := by canonical
end

section
variable {E : α → Type v} [DecidableEq α]
def update (f : (a : α) → E a) (a' : α) (v : E a') (a : α) : E a := if h : a = a' then Eq.ndrec (motive := E) v (Eq.symm h) else f a
theorem update_self (f : (a : α) → E a) (a : α) (v : E a) : update f a v a = v := by canonical
theorem update_of_ne (f : (a : α) → E a) {a a' : α} (v : E a') (h : a ≠ a') : update f a' v a = f a := by canonical
theorem update_eq_self (f : (a : α) → E a) (a : α) : update f a (f a) = f := by canonical [funext]
theorem update_idem (f : (a : α) → E a) (a : α) (v w : E a) : update (update f a v) a w = update f a w := by canonical [funext]
theorem update_comm (f : (a : α) → E a) {a b : α} (h : a ≠ b) (v : E a) (w : E b) : update (update f a v) b w = update (update f b w) a v := by
  canonical [funext]
theorem update_injective (f : (a : α) → E a) (a : α) (v w : E a) (h : update f a v = update f a w) : v = w := by
  canonical [congrFun, update_self]
theorem forall_update_iff (f : (a : α) → E a) {a : α} {b : E a} (p : (a : α) → E a → Prop) :
    (∀ x, p x (update f a b x)) ↔ p a b ∧ ∀ x, x ≠ a → p x (f x) := by canonical [update_self, update_of_ne]
theorem comp_update (f : β → γ) (g : α → β) (i : α) (v : β) : f ∘ update g i v = update (f ∘ g) i (f v) := by canonical [funext]
theorem update_comp_of_not (f : α → γ) (g : β → α) (i : α) (v : γ) (h : ∀ b, g b ≠ i) : update f i v ∘ g = f ∘ g := by canonical [funext, update_of_ne]
end

section
variable {f : α → α} {g : β → β}
theorem Involutive.eq_iff (H : Involutive f) {x y : α} : f x = y ↔ x = f y := by canonical
theorem Involutive.bijective (H : Involutive f) : Bijective f := by canonical
theorem Involutive.comp_self (H : Involutive f) : f ∘ f = id := by canonical [funext]
theorem Involutive.conj (H : Involutive f) {k : α → α} (e : ∀ x, k (f x) = f (k x)) (K : Involutive k) : Involutive (k ∘ f) := by canonical
theorem Injective2.left {k : α → β → γ} (H : Injective2 k) (b : β) : Injective (fun a => k a b) := by canonical
theorem Injective2.uncurry {k : α → β → γ} (H : Injective2 k) : Injective (fun p : α × β => k p.1 p.2) := by canonical
theorem IsFixedPt.left_of_comp {k : α → α} {x : α} (H : IsFixedPt (f ∘ k) x) (K : IsFixedPt k x) : IsFixedPt f x := by canonical
theorem Semiconj.comp_left {h : α → β} {k : β → γ} {l : γ → γ} (H : Semiconj h f g) (K : Semiconj k g l) : Semiconj (k ∘ h) f l := by canonical
theorem Semiconj.inverses_right {h : α → β} {f' : α → α} {g' : β → β} (H : Semiconj h f g) (A : RightInverse f' f) (B : LeftInverse g' g) :
    Semiconj h f' g' := by canonical
theorem Semiconj.fixed {h : α → β} (H : Semiconj h f g) {x : α} (K : IsFixedPt f x) : IsFixedPt g (h x) := by canonical
end

section
variable {f : α → β} {g : α → γ}
noncomputable def extend (f : α → β) (g : α → γ) (j : β → γ) (b : β) : γ :=
  @dite _ (∃ a, f a = b) (Classical.propDecidable _) (fun h => g (Classical.choose h)) (fun _ => j b)
noncomputable def surjInv (S : Surjective f) (b : β) : α := Classical.choose (S b)
theorem surjInv_eq (S : Surjective f) (b : β) : f (surjInv S b) = b := by canonical [Classical.choose_spec]
theorem leftInverse_surjInv (B : Bijective f) : LeftInverse (surjInv B.2) f := by canonical [surjInv_eq]
theorem injective_surjInv (S : Surjective f) : Injective (surjInv S) := by canonical [surjInv_eq]
theorem FactorsThrough.extend_apply (H : FactorsThrough g f) (j : β → γ) (a : α) : extend f g j (f a) = g a := by canonical [Classical.choose_spec]
theorem extend_apply' (j : β → γ) (b : β) (h : ¬∃ a, f a = b) : extend f g j b = j b := by canonical
theorem Injective.extend_apply (I : Injective f) (j : β → γ) (a : α) : extend f g j (f a) = g a := by canonical [FactorsThrough.extend_apply]
theorem Injective.factorsThrough (I : Injective f) : FactorsThrough g f := by canonical
theorem factorsThrough_iff (j : γ) : FactorsThrough g f ↔ ∃ e : β → γ, g = e ∘ f := by
  canonical [FactorsThrough.extend_apply, funext, congrFun]
theorem Injective.surjective_comp_right (I : Injective f) (j : γ) : Surjective (fun k : β → γ => k ∘ f) := by
  canonical [Injective.extend_apply, funext]
theorem FactorsThrough.comp_left (H : FactorsThrough g f) (k : γ → δ) : FactorsThrough (k ∘ g) f := by canonical
end
end Library.Function
