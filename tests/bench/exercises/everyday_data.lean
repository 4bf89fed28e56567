import Canonical

/-!
Everyday goals about booleans, options, pairs, sums, small finite types. Written without a look at the search.
-/

namespace Exercises.Data
universe u v w
variable {α : Type u} {β : Type v} {γ : Type w}

def isSome : Option α → Bool
  | none => false
  | some _ => true
def both (x : Option α) (y : Option β) : Option (α × β) := x.bind fun a => y.map fun b => (a, b)
def guarded (p : Prop) [Decidable p] (a : α) : Option α := if p then some a else none
def swap (p : α × β) : β × α := (p.2, p.1)
def assoc : (α × β) × γ → α × (β × γ)
  | ((a, b), c) => (a, (b, c))

theorem isSome_iff_exists (x : Option α) : isSome x = true ↔ ∃ a, x = some a := by canonical
theorem isSome_map (f : α → β) (x : Option α) : isSome (x.map f) = isSome x := by canonical
theorem isSome_of_isSome_bind {x : Option α} {f : α → Option β} (h : isSome (x.bind f) = true) : isSome x = true := by
  canonical
theorem getD_congr_of_isSome (x : Option α) (d e : α) (h : isSome x = true) : x.getD d = x.getD e := by canonical
theorem both_eq_some (x : Option α) (y : Option β) (p : α × β) :
    both x y = some p ↔ x = some p.1 ∧ y = some p.2 := by canonical
theorem both_swap (x : Option α) (y : Option β) : (both x y).map swap = both y x := by canonical
theorem isSome_both (x : Option α) (y : Option β) : isSome (both x y) = (isSome x && isSome y) := by canonical
theorem guarded_eq_some (p : Prop) [Decidable p] (a b : α) : guarded p a = some b ↔ p ∧ a = b := by canonical
theorem guarded_and (p q : Prop) [Decidable p] [Decidable q] (a : α) :
    guarded (p ∧ q) a = (guarded p a).bind (fun b => guarded q b) := by canonical
theorem some_injective {a b : α} (h : some a = some b) : a = b := by canonical
theorem bind_eq_none_iff (x : Option α) (f : α → Option β) : x.bind f = none ↔ ∀ a, x = some a → f a = none := by canonical

theorem and_or_absorb (a b : Bool) : (a && (a || b)) = a := by canonical
theorem or_eq_false_iff (a b : Bool) : (a || b) = false ↔ a = false ∧ b = false := by canonical
theorem beq_iff_eq [DecidableEq α] (a b : α) : (a == b) = true ↔ a = b := by canonical
theorem beq_comm [DecidableEq α] (a b : α) : (a == b) = (b == a) := by canonical
theorem decide_not (p : Prop) [Decidable p] : Decidable.decide (¬p) = !Decidable.decide p := by canonical
theorem decide_congr (p q : Prop) [Decidable p] [Decidable q] (h : p ↔ q) : Decidable.decide p = Decidable.decide q := by
  canonical
theorem cond_eq_ite (b : Bool) (x y : α) : cond b x y = if b then x else y := by canonical
theorem cond_not (b : Bool) (x y : α) : cond (!b) x y = cond b y x := by canonical
theorem bool_eta (f : Bool → α) : f = fun b => cond b (f true) (f false) := by canonical
theorem bool_pigeonhole (a b c : Bool) : a = b ∨ b = c ∨ a = c := by canonical
theorem bool_ne_unit : ¬∃ f : Unit → Bool, ∀ b, ∃ u, f u = b := by canonical

theorem prod_eq_iff (p q : α × β) : p = q ↔ p.1 = q.1 ∧ p.2 = q.2 := by canonical
theorem swap_injective (p q : α × β) (h : swap p = swap q) : p = q := by canonical
theorem assoc_injective (p q : (α × β) × γ) (h : assoc p = assoc q) : p = q := by canonical
theorem assoc_surjective (p : α × (β × γ)) : ∃ q, assoc q = p := by canonical
theorem map_id (p : α × β) : Prod.map (fun x => x) (fun x => x) p = p := by canonical
theorem map_injective {δ : Type w} (f : α → β) (g : γ → δ) (hf : ∀ x y, f x = f y → x = y) (hg : ∀ x y, g x = g y → x = y)
    (p q : α × γ) (h : Prod.map f g p = Prod.map f g q) : p = q := by canonical

def elim (f : α → γ) (g : β → γ) : α ⊕ β → γ
  | .inl a => f a
  | .inr b => g b
def mirror : α ⊕ β → β ⊕ α
  | .inl a => .inr a
  | .inr b => .inl b
def distrib : α × (β ⊕ γ) → (α × β) ⊕ (α × γ)
  | (a, .inl b) => .inl (a, b)
  | (a, .inr c) => .inr (a, c)
theorem elim_comp {δ : Type u} (h : γ → δ) (f : α → γ) (g : β → γ) : h ∘ elim f g = elim (h ∘ f) (h ∘ g) := by canonical
theorem elim_mirror (f : α → γ) (g : β → γ) (s : α ⊕ β) : elim g f (mirror s) = elim f g s := by canonical
theorem elim_unique (f : α → γ) (g : β → γ) (h : α ⊕ β → γ) (hl : ∀ a, h (.inl a) = f a) (hr : ∀ b, h (.inr b) = g b) :
    h = elim f g := by canonical
theorem inl_ne_inr (a : α) (b : β) : (Sum.inl a : α ⊕ β) ≠ Sum.inr b := by canonical
theorem distrib_bijective :
    ∃ g : (α × β) ⊕ (α × γ) → α × (β ⊕ γ), (∀ x, g (distrib x) = x) ∧ ∀ y, distrib (g y) = y := by canonical
theorem sum_empty (s : α ⊕ Empty) : ∃ a, s = .inl a := by canonical

def fsucc {n : Nat} (i : Fin n) : Fin (n + 1) := ⟨i.val + 1, Nat.succ_le_succ i.isLt⟩
theorem fin_one_eq (i j : Fin 1) : i = j := by canonical [Nat.le_of_succ_le_succ, Nat.not_succ_le_zero]
theorem fin_two_val (i : Fin 2) : i.val = 0 ∨ i.val = 1 := by canonical [Nat.le_of_succ_le_succ, Nat.not_succ_le_zero]
theorem fsucc_injective {n : Nat} (i j : Fin n) (h : fsucc i = fsucc j) : i = j := by canonical
theorem fin_zero_or_succ {n : Nat} (i : Fin (n + 1)) : i.val = 0 ∨ ∃ j, i = fsucc j := by
  canonical [Nat.le_of_succ_le_succ]

inductive Color : Type where
  | red : Color
  | green : Color
  | blue : Color
namespace Color
def next : Color → Color
  | red => green
  | green => blue
  | blue => red
theorem next_three (c : Color) : next (next (next c)) = c := by canonical
theorem next_ne (c : Color) : next c ≠ c := by canonical
theorem next_transitive (c d : Color) : d = c ∨ d = next c ∨ d = next (next c) := by canonical
theorem pigeonhole (a b c d : Color) : a = b ∨ a = c ∨ a = d ∨ b = c ∨ b = d ∨ c = d := by canonical
theorem no_injection_to_bool (f : Color → Bool) : ∃ a b, a ≠ b ∧ f a = f b := by canonical
theorem commutes_with_next (f : Color → Color) (h : ∀ c, f (next c) = next (f c)) (k : f red = red) (c : Color) :
    f c = c := by canonical
end Color
end Exercises.Data
