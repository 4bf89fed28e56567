import Canonical

/-!
Tutorials: what a library says of options, truth values, sums, pairs, subtypes, small numbers and functions.
Written without a look at the search.
-/

namespace Tutorials.CoreData
universe u v w x
variable {α : Type u} {β : Type v} {γ : Type w} {δ : Type x}

/-! Options. -/
namespace Opt
def orElse : Option α → Option α → Option α
  | some a, _ => some a
  | none, y => y
def keep (p : α → Bool) : Option α → Option α
  | some a => if p a then some a else none
  | none => none
def join : Option (Option α) → Option α
  | some x => x
  | none => none
def toList : Option α → List α
  | some a => [a]
  | none => []
def elim (b : β) (f : α → β) : Option α → β
  | some a => f a
  | none => b
def any (p : α → Bool) : Option α → Bool
  | some a => p a
  | none => false
def all (p : α → Bool) : Option α → Bool
  | some a => p a
  | none => true
def merge (f : α → α → α) : Option α → Option α → Option α
  | none, y => y
  | some a, none => some a
  | some a, some b => some (f a b)
inductive Rel (r : α → β → Prop) : Option α → Option β → Prop where
  | some {a : α} {b : β} (h : r a b) : Rel r (some a) (some b)
  | none : Rel r none none
theorem map_orElse (f : α → β) (x y : Option α) : (orElse x y).map f = orElse (x.map f) (y.map f) := by canonical
theorem map_bind (f : α → Option β) (g : β → γ) (x : Option α) : (x.bind f).map g = x.bind fun a => (f a).map g := by canonical
theorem keep_eq_some_iff (p : α → Bool) (x : Option α) (a : α) : keep p x = some a ↔ x = some a ∧ p a = true := by canonical
theorem keep_keep (p q : α → Bool) (x : Option α) : keep p (keep q x) = keep (fun a => p a && q a) x := by canonical
theorem keep_comm (p q : α → Bool) (x : Option α) : keep p (keep q x) = keep q (keep p x) := by canonical
theorem join_eq_bind_id (x : Option (Option α)) : join x = x.bind id := by canonical
theorem join_ne_none_iff (x : Option (Option α)) : join x ≠ none ↔ ∃ a, x = some (some a) := by canonical
theorem mem_toList (x : Option α) (a : α) : a ∈ toList x ↔ x = some a := by canonical
theorem toList_inj (x y : Option α) (h : toList x = toList y) : x = y := by canonical
theorem elim_map (b : γ) (f : β → γ) (g : α → β) (x : Option α) : elim b f (x.map g) = elim b (f ∘ g) x := by canonical
theorem elim_none_some (x : Option α) : elim none some x = x := by canonical
theorem getD_orElse (x y : Option α) (d : α) : (orElse x y).getD d = x.getD (y.getD d) := by canonical
theorem exists_of_getD_ne (x : Option α) (d : α) (h : x.getD d ≠ d) : ∃ a, x = some a ∧ a ≠ d := by canonical
theorem all_eq_not_any_not (p : α → Bool) (x : Option α) : all p x = !any (fun a => !p a) x := by canonical
theorem any_eq_true_iff (p : α → Bool) (x : Option α) : any p x = true ↔ ∃ a, x = some a ∧ p a = true := by canonical
theorem merge_assoc (f : α → α → α) (h : ∀ a b c, f (f a b) c = f a (f b c)) (x y z : Option α) :
    merge f (merge f x y) z = merge f x (merge f y z) := by canonical
theorem merge_eq_none_iff (f : α → α → α) (x y : Option α) : merge f x y = none ↔ x = none ∧ y = none := by canonical
theorem rel_map (r : γ → δ → Prop) (f : α → γ) (g : β → δ) (x : Option α) (y : Option β) :
    Rel r (x.map f) (y.map g) ↔ Rel (fun a b => r (f a) (g b)) x y := by canonical
theorem rel_eq (x y : Option α) : Rel (fun a b => a = b) x y ↔ x = y := by canonical
theorem exists_option (p : Option α → Prop) : (∃ x, p x) ↔ p none ∨ ∃ a, p (some a) := by canonical
theorem map_eq_map_of (f g : α → β) (x : Option α) : x.map f = x.map g ↔ ∀ a, x = some a → f a = g a := by canonical
theorem bind_comm (f : α → β → Option γ) (x : Option α) (y : Option β) :
    (x.bind fun a => y.bind (f a)) = y.bind fun b => x.bind fun a => f a b := by canonical
end Opt

/-! Truth values and decisions. -/
def toNat : Bool → Nat
  | true => 1
  | false => 0
def bxor : Bool → Bool → Bool
  | true, b => !b
  | false, b => b
theorem toNat_and (a b : Bool) : toNat (a && b) = toNat a * toNat b := by canonical
theorem toNat_half_adder (a b : Bool) : toNat a + toNat b = toNat (bxor a b) + 2 * toNat (a && b) := by canonical
theorem toNat_le_iff (a b : Bool) : toNat a ≤ toNat b ↔ (a = true → b = true) := by canonical [Nat.zero_le, Nat.le_refl, Nat.not_succ_le_zero]
theorem beq_eq_not_xor (a b : Bool) : (a == b) = !bxor a b := by canonical
theorem cond_and (a b : Bool) (s t : α) : cond (a && b) s t = cond a (cond b s t) t := by canonical
theorem cond_or_apply (f : α → β) (a b : Bool) (s t : α) : f (cond (a || b) s t) = cond a (f s) (cond b (f s) (f t)) := by canonical
theorem bool_exists_iff (p : Bool → Prop) : (∃ b, p b) ↔ p false ∨ p true := by canonical
theorem eq_iff_xor_false (a b : Bool) : a = b ↔ bxor a b = false := by canonical
theorem not_eq_iff_eq_not (a b : Bool) : (!a) = b ↔ a = !b := by canonical
theorem ite_and (p q : Prop) [Decidable p] [Decidable q] (a b : α) : (if p ∧ q then a else b) = if p then (if q then a else b) else b := by canonical
theorem ite_or (p q : Prop) [Decidable p] [Decidable q] (a b : α) : (if p ∨ q then a else b) = if p then a else if q then a else b := by canonical
theorem ite_eq_left_iff (p : Prop) [Decidable p] (a b : α) : (if p then a else b) = a ↔ (¬p → b = a) := by canonical
theorem dite_eq_iff (p : Prop) [Decidable p] (f : p → α) (g : ¬p → α) (c : α) :
    (if h : p then f h else g h) = c ↔ (∃ h, f h = c) ∨ ∃ h, g h = c := by canonical
theorem ite_prop_iff_or (p q r : Prop) [Decidable p] : (if p then q else r) ↔ (p ∧ q) ∨ (¬p ∧ r) := by canonical
theorem decide_or (p q : Prop) [Decidable p] [Decidable q] : decide (p ∨ q) = (decide p || decide q) := by canonical
theorem not_decide_eq_true (p : Prop) [Decidable p] : (!decide p) = true ↔ ¬p := by canonical

/-! Sums and pairs. -/
def smap (f : α → γ) (g : β → δ) : α ⊕ β → γ ⊕ δ
  | .inl a => .inl (f a)
  | .inr b => .inr (g b)
def getLeft : α ⊕ β → Option α
  | .inl a => some a
  | .inr _ => none
def flip : α ⊕ β → β ⊕ α
  | .inl a => .inr a
  | .inr b => .inl b
inductive Lift (r : α → γ → Prop) (s : β → δ → Prop) : α ⊕ β → γ ⊕ δ → Prop where
  | inl {a : α} {c : γ} (h : r a c) : Lift r s (.inl a) (.inl c)
  | inr {b : β} {d : δ} (h : s b d) : Lift r s (.inr b) (.inr d)
inductive Lex (r : α → α → Prop) (s : β → β → Prop) : α × β → α × β → Prop where
  | left (a a' : α) (b b' : β) (h : r a a') : Lex r s (a, b) (a', b')
  | right (a : α) (b b' : β) (h : s b b') : Lex r s (a, b) (a, b')
theorem smap_eq_inl_iff (f : α → γ) (g : β → δ) (s : α ⊕ β) (c : γ) : smap f g s = .inl c ↔ ∃ a, s = .inl a ∧ f a = c := by canonical
theorem smap_flip (f : α → γ) (g : β → δ) (s : α ⊕ β) : smap g f (flip s) = flip (smap f g s) := by canonical
theorem smap_injective (f : α → γ) (g : β → δ) (hf : ∀ a b, f a = f b → a = b) (hg : ∀ a b, g a = g b → a = b) (s t : α ⊕ β)
    (h : smap f g s = smap f g t) : s = t := by canonical
theorem getLeft_eq_none_iff (s : α ⊕ β) : getLeft s = none ↔ ∃ b, s = .inr b := by canonical
theorem getLeft_or_getRight (s : α ⊕ β) : getLeft s = none ∨ getLeft (flip s) = none := by canonical
theorem lift_flip (r : α → γ → Prop) (s : β → δ → Prop) (x : α ⊕ β) (y : γ ⊕ δ) (h : Lift r s x y) : Lift s r (flip x) (flip y) := by canonical
theorem lift_inl_inr (r : α → γ → Prop) (s : β → δ → Prop) (a : α) (d : δ) : ¬Lift r s (.inl a) (.inr d) := by canonical
theorem forall_sum (p : α ⊕ β → Prop) : (∀ s, p s) ↔ (∀ a, p (.inl a)) ∧ ∀ b, p (.inr b) := by canonical
theorem lex_iff (r : α → α → Prop) (s : β → β → Prop) (p q : α × β) : Lex r s p q ↔ r p.1 q.1 ∨ (p.1 = q.1 ∧ s p.2 q.2) := by canonical
theorem lex_irrefl (r : α → α → Prop) (s : β → β → Prop) (hr : ∀ a, ¬r a a) (hs : ∀ b, ¬s b b) (p : α × β) : ¬Lex r s p p := by canonical
theorem lex_trans (r : α → α → Prop) (s : β → β → Prop) (hr : ∀ a b c, r a b → r b c → r a c) (hs : ∀ a b c, s a b → s b c → s a c)
    (p q t : α × β) (h : Lex r s p q) (k : Lex r s q t) : Lex r s p t := by canonical
theorem lex_trichotomy (r : α → α → Prop) (s : β → β → Prop) (hr : ∀ a b, r a b ∨ a = b ∨ r b a) (hs : ∀ a b, s a b ∨ a = b ∨ s b a)
    (p q : α × β) : Lex r s p q ∨ p = q ∨ Lex r s q p := by canonical

/-! Functions, subtypes, small numbers. -/
def iterate (f : α → α) : Nat → α → α
  | 0, a => a
  | n + 1, a => iterate f n (f a)
def upd [DecidableEq α] (f : α → β) (a : α) (b : β) : α → β := fun x => if x = a then b else f x
def castLE {m n : Nat} (h : m ≤ n) (i : Fin m) : Fin n := ⟨i.1, Nat.le_trans i.2 h⟩
def last (n : Nat) : Fin (n + 1) := ⟨n, Nat.lt_succ_self n⟩
theorem iterate_invariant (p : α → Prop) (f : α → α) (h : ∀ a, p a → p (f a)) (n : Nat) (a : α) (k : p a) : p (iterate f n a) := by canonical
theorem iterate_involution (f : α → α) (h : ∀ a, f (f a) = a) (n : Nat) (a : α) : iterate f (n + n) a = a := by canonical [Nat.succ_add]
theorem iterate_inj (f : α → α) (h : ∀ a b, f a = f b → a = b) (n : Nat) (a b : α) (e : iterate f n a = iterate f n b) : a = b := by canonical
theorem iterate_semiconj (f : α → α) (g : β → β) (k : α → β) (h : ∀ a, k (f a) = g (k a)) (n : Nat) (a : α) : k (iterate f n a) = iterate g n (k a) := by canonical
theorem upd_comm [DecidableEq α] (f : α → β) (a a' : α) (b b' : β) (h : a ≠ a') : upd (upd f a b) a' b' = upd (upd f a' b') a b := by canonical [funext]
theorem upd_idem [DecidableEq α] (f : α → β) (a : α) (b b' : β) : upd (upd f a b) a b' = upd f a b' := by canonical [funext]
theorem upd_eq_iff [DecidableEq α] (f : α → β) (a : α) (b : β) : upd f a b = f ↔ b = f a := by canonical [funext, congrFun]
theorem upd_comp_injective [DecidableEq α] [DecidableEq γ] (f : α → β) (g : γ → α) (inj : ∀ c d, g c = g d → c = d) (c : γ) (b : β) :
    upd f (g c) b ∘ g = upd (f ∘ g) c b := by canonical [funext]
theorem castLE_injective {m n : Nat} (h : m ≤ n) (i j : Fin m) (e : castLE h i = castLE h j) : i = j := by canonical
theorem castLE_castLE {k m n : Nat} (h : k ≤ m) (h' : m ≤ n) (i : Fin k) : castLE h' (castLE h i) = castLE (Nat.le_trans h h') i := by canonical
theorem castLE_ne_last {n : Nat} (i : Fin n) : castLE (Nat.le_succ n) i ≠ last n := by canonical [Nat.not_succ_le_self]
theorem fin_zero_fun_eq (f g : Fin 0 → α) : f = g := by canonical [Nat.not_succ_le_zero]
theorem subtype_exists_and (p q : α → Prop) : (∃ s : { a // p a }, q s.1) ↔ ∃ a, p a ∧ q a := by canonical
theorem subtype_imp_injective (p q : α → Prop) (h : ∀ a, p a → q a) (s t : { a // p a }) (e : (⟨s.1, h s.1 s.2⟩ : { a // q a }) = ⟨t.1, h t.1 t.2⟩) : s = t := by canonical
theorem injective_iff_ne (f : α → β) : (∀ a b, f a = f b → a = b) ↔ ∀ a b, a ≠ b → f a ≠ f b := by canonical [Classical.em]
theorem const_injective (a b : α) (c : β) (h : Function.const β a = Function.const β b) : a = b := by canonical
theorem comp_const (f : α → β) (a : α) : f ∘ Function.const γ a = Function.const γ (f a) := by canonical
theorem comp_left_cancel (f : β → γ) (inj : ∀ a b, f a = f b → a = b) (g h : α → β) (e : f ∘ g = f ∘ h) : g = h := by canonical [funext, congrFun]
end Tutorials.CoreData
