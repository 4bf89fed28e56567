import Canonical

/-!
Injective, surjective and inverse functions: theorems of textbooks, written without a look at what the search can do.
-/

namespace Textbook.Functions
universe u v w
variable {α : Type u} {β : Type v} {γ : Type w}
def Injective (f : α → β) : Prop := ∀ x y, f x = f y → x = y
def Surjective (f : α → β) : Prop := ∀ y, ∃ x, f x = y
def Bijective (f : α → β) : Prop := Injective f ∧ Surjective f
def LeftInverse (g : β → α) (f : α → β) : Prop := ∀ x, g (f x) = x
def iterate (f : α → α) : Nat → α → α
  | .zero, x => x
  | .succ n, x => iterate f n (f x)
theorem bijective_comp (f : α → β) (g : β → γ) (hf : Bijective f) (hg : Bijective g) : Bijective (g ∘ f) := by canonical
theorem injective_of_comp (f : α → β) (g : β → γ) (h : Injective (g ∘ f)) : Injective f := by canonical
theorem surjective_of_comp (f : α → β) (g : β → γ) (h : Surjective (g ∘ f)) : Surjective g := by canonical
theorem injective_of_comp_surjective (f : α → β) (g : β → γ) (h : Injective (g ∘ f)) (k : Surjective f) : Injective g := by canonical
theorem surjective_cancel (f : α → β) (h : Surjective f) (g k : β → γ) (e : g ∘ f = k ∘ f) : g = k := by canonical [funext, congrFun]
theorem injective_cancel (f : β → γ) (h : Injective f) (g k : α → β) (e : f ∘ g = f ∘ k) : g = k := by canonical [funext, congrFun]
theorem injective_of_cancel (f : α → β) (h : ∀ (g k : Unit → α), f ∘ g = f ∘ k → g = k) : Injective f := by canonical [funext, congrFun]
theorem left_inverse_surjective (f : α → β) (g : β → α) (h : LeftInverse g f) : Surjective g := by canonical
theorem bijective_of_inverses (f : α → β) (g : β → α) (h : LeftInverse g f) (k : LeftInverse f g) : Bijective f := by canonical
theorem surjective_has_right_inverse (f : α → β) (h : Surjective f) : ∃ g : β → α, LeftInverse f g := by canonical [Classical.choose, Classical.choose_spec]
theorem injective_has_left_inverse (f : α → β) (a : α) (h : Injective f) : ∃ g : β → α, LeftInverse g f := by canonical [Classical.propDecidable, Classical.choose, Classical.choose_spec, if_pos]
theorem inverse_unique (f : α → β) (g k : β → α) (h : LeftInverse g f) (l : LeftInverse f k) : g = k := by canonical [funext]
theorem involutive_bijective (f : α → α) (h : ∀ x, f (f x) = x) : Bijective f := by canonical
theorem unique_preimage (f : α → β) (h : Bijective f) (y : β) : ∃ x, f x = y ∧ ∀ z, f z = y → z = x := by canonical
theorem iterate_succ (f : α → α) (n : Nat) (x : α) : iterate f (Nat.succ n) x = f (iterate f n x) := by canonical
theorem iterate_add (f : α → α) (m n : Nat) (x : α) : iterate f (n + m) x = iterate f m (iterate f n x) := by canonical [Nat.zero_add, Nat.succ_add]
theorem iterate_mul (f : α → α) (m n : Nat) (x : α) : iterate f (n * m) x = iterate (iterate f n) m x := by canonical [iterate_add, Nat.add_comm, Nat.mul_succ]
theorem iterate_injective (f : α → α) (h : Injective f) (n : Nat) : Injective (iterate f n) := by canonical
theorem iterate_comm (f g : α → α) (h : ∀ x, f (g x) = g (f x)) (n : Nat) (x : α) : iterate f n (g x) = g (iterate f n x) := by canonical
theorem iterate_fixed (f : α → α) (x : α) (h : f x = x) (n : Nat) : iterate f n x = x := by canonical
theorem iterate_fixed_comm (f g : α → α) (x : α) (h : ∀ x, f (g x) = g (f x)) (k : ∀ y, f y = y → y = x) (e : f x = x) : g x = x := by canonical
theorem lawvere (e : α → α → β) (h : Surjective e) (f : β → β) : ∃ y, f y = y := by canonical [congrFun]
theorem curry_bijective : Bijective (fun (f : α × β → γ) (x : α) (y : β) => f (x, y)) := by canonical [funext, congrFun]
end Textbook.Functions
