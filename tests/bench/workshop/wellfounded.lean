import Canonical

/-!
Workshop: accessibility, well-founded relations and induction over them, ordinal notations, descending chains, lexicographic orders,
strong induction. Written without a look at the search.
-/

namespace Workshop.Wf
universe u v

section
variable {α : Type u} {β : Type v} {r : α → α → Prop}
theorem acc_iff (a : α) : Acc r a ↔ ∀ b, r b a → Acc r b := by canonical
theorem acc_irrefl (a : α) (h : Acc r a) : ¬r a a := by canonical
theorem acc_no_cycle2 (a b : α) (h : Acc r a) (k : r a b) (l : r b a) : False := by canonical
theorem acc_of_sub (s : α → α → Prop) (i : ∀ x y, s x y → r x y) (a : α) (h : Acc r a) : Acc s a := by canonical
theorem acc_inverse_image (f : β → α) (b : β) (h : Acc r (f b)) : Acc (fun x y => r (f x) (f y)) b := by canonical
theorem wf_inverse_image (f : β → α) (h : WellFounded r) : WellFounded (fun x y => r (f x) (f y)) := by canonical
theorem wf_induction (h : WellFounded r) (p : α → Prop) (s : ∀ x, (∀ y, r y x → p y) → p x) (a : α) : p a := by canonical
theorem wf_minimal (em : ∀ q : Prop, q ∨ ¬q) (h : WellFounded r) (p : α → Prop) (a : α) (k : p a) : ∃ m, p m ∧ ∀ y, r y m → ¬p y := by canonical
theorem wf_of_minimal (em : ∀ q : Prop, q ∨ ¬q) (h : ∀ (p : α → Prop) (a : α), p a → ∃ m, p m ∧ ∀ y, r y m → ¬p y) : WellFounded r := by canonical
theorem wf_no_descent (h : WellFounded r) (f : Nat → α) (d : ∀ n, r (f (n + 1)) (f n)) : False := by canonical
theorem wf_empty : WellFounded (fun _ _ : α => False) := by canonical
theorem wf_asymm (h : WellFounded r) (a b : α) (k : r a b) : ¬r b a := by canonical
inductive Plus (r : α → α → Prop) : α → α → Prop where
  | one {x y : α} (h : r x y) : Plus r x y
  | more {x y z : α} (h : Plus r x y) (k : r y z) : Plus r x z
theorem plus_trans (x y z : α) (h : Plus r x y) (k : Plus r y z) : Plus r x z := by canonical
theorem acc_plus (a : α) (h : Acc r a) : Acc (Plus r) a := by canonical
theorem wf_plus (h : WellFounded r) : WellFounded (Plus r) := by canonical [acc_plus]
inductive Lex (r : α → α → Prop) (s : β → β → Prop) : α × β → α × β → Prop where
  | left {a b : α} (x y : β) (h : r a b) : Lex r s (a, x) (b, y)
  | right (a : α) {x y : β} (h : s x y) : Lex r s (a, x) (a, y)
theorem lex_acc (s : β → β → Prop) (w : ∀ b, Acc s b) (a : α) (h : Acc r a) (b : β) : Acc (Lex r s) (a, b) := by canonical
theorem lex_trans (s : β → β → Prop) (t : ∀ x y z, r x y → r y z → r x z) (t' : ∀ x y z, s x y → s y z → s x z) (p q o : α × β) (h : Lex r s p q) (k : Lex r s q o) : Lex r s p o := by canonical
theorem sum_wf (s : β → β → Prop) (h : ∀ a, Acc r a) (k : ∀ b, Acc s b) (x : α ⊕ β) :
    Acc (fun x y => (∃ a b, x = .inl a ∧ y = .inl b ∧ r a b) ∨ (∃ a b, x = .inr a ∧ y = .inr b ∧ s a b)) x := by canonical
theorem option_acc (h : ∀ a, Acc r a) (o : Option α) : Acc (fun x y => ∃ a, x = some a ∧ (y = none ∨ ∃ b, y = some b ∧ r a b)) o := by canonical
end

/-! Numbers. -/
theorem nat_acc (n : Nat) : Acc (fun a b : Nat => a < b) n := by canonical [Nat.le_of_succ_le_succ, Nat.not_succ_le_zero, Nat.le_trans]
theorem strong_induction (p : Nat → Prop) (h : ∀ n, (∀ m, m < n → p m) → p n) (n : Nat) : p n := by canonical [nat_acc]
theorem strong_direct (p : Nat → Prop) (h : ∀ n, (∀ m, m < n → p m) → p n) (n : Nat) : ∀ m, m < n → p m := by canonical [Nat.not_succ_le_zero, Nat.le_of_succ_le_succ, Nat.le_trans]
theorem two_step (p : Nat → Prop) (h0 : p 0) (h1 : p 1) (h : ∀ n, p n → p (n + 2)) (n : Nat) : p n := by canonical
theorem fib_induction (p : Nat → Prop) (h0 : p 0) (h1 : p 1) (h : ∀ n, p n → p (n + 1) → p (n + 2)) (n : Nat) : p n := by canonical
theorem measure_induction {α : Type u} (m : α → Nat) (p : α → Prop) (h : ∀ x, (∀ y, m y < m x → p y) → p x) (a : α) : p a := by canonical [strong_induction]
theorem no_infinite_descent (f : Nat → Nat) : ¬∀ n, f (n + 1) < f n := by canonical [nat_acc]
theorem pair_induction (p : Nat → Nat → Prop) (h0 : ∀ n, p 0 n) (h1 : ∀ m, p (m + 1) 0) (h : ∀ m n, p m n → p (m + 1) (n + 1)) (m n : Nat) : p m n := by canonical
theorem diff_induction (p : Nat → Nat → Prop) (h0 : ∀ n, p n n) (h : ∀ m n, p m n → p m (n + 1)) (m n : Nat) (k : m ≤ n) : p m n := by canonical
theorem backwards (p : Nat → Prop) (h : ∀ n, p (n + 1) → p n) (n k : Nat) (e : p (n + k)) : p n := by canonical
theorem ackermann (a : Nat → Nat → Nat) (h0 : ∀ n, a 0 n = n + 1) (h1 : ∀ m, a (m + 1) 0 = a m 1) (h2 : ∀ m n, a (m + 1) (n + 1) = a m (a (m + 1) n))
    (b : Nat → Nat → Nat) (k0 : ∀ n, b 0 n = n + 1) (k1 : ∀ m, b (m + 1) 0 = b m 1) (k2 : ∀ m n, b (m + 1) (n + 1) = b m (b (m + 1) n)) (m n : Nat) : a m n = b m n := by canonical
theorem ack_one (a : Nat → Nat → Nat) (h0 : ∀ n, a 0 n = n + 1) (h1 : ∀ m, a (m + 1) 0 = a m 1) (h2 : ∀ m n, a (m + 1) (n + 1) = a m (a (m + 1) n)) (n : Nat) : a 1 n = n + 2 := by canonical

/-! Ordinal notations and trees of countable branching. -/
inductive Ord : Type where
  | zero : Ord
  | succ (a : Ord) : Ord
  | lim (f : Nat → Ord) : Ord
inductive Le : Ord → Ord → Prop where
  | zero (a : Ord) : Le .zero a
  | succ {a b : Ord} (h : Le a b) : Le (.succ a) (.succ b)
  | under {a : Ord} {f : Nat → Ord} (n : Nat) (h : Le a (f n)) : Le a (.lim f)
  | least {f : Nat → Ord} {b : Ord} (h : ∀ n, Le (f n) b) : Le (.lim f) b
def fromNat : Nat → Ord
  | 0 => .zero
  | n + 1 => .succ (fromNat n)
def omega : Ord := .lim fromNat
def add (a : Ord) : Ord → Ord
  | .zero => a
  | .succ b => .succ (add a b)
  | .lim f => .lim (fun n => add a (f n))
theorem le_refl (a : Ord) : Le a a := by canonical
theorem nat_le_omega (n : Nat) : Le (fromNat n) omega := by canonical [le_refl]
theorem le_lim (f : Nat → Ord) (n : Nat) : Le (f n) (.lim f) := by canonical [le_refl]
theorem succ_inv (a b : Ord) (h : Le (.succ a) (.succ b)) : Le a b := by canonical
theorem not_succ_zero (a : Ord) : ¬Le (.succ a) .zero := by canonical
theorem lim_inv (f : Nat → Ord) (b : Ord) (h : Le (.lim f) b) (n : Nat) : Le (f n) b := by canonical
theorem lim_mono (f g : Nat → Ord) (h : ∀ n, Le (f n) (g n)) : Le (.lim f) (.lim g) := by canonical
theorem le_zero_lim (f : Nat → Ord) (h : Le (.lim f) .zero) (n : Nat) : Le (f n) .zero := by canonical
theorem add_zero_le (a : Ord) : Le (add .zero a) a := by canonical
theorem add_mono (la : ∀ a b, Le a (add a b)) (a b c : Ord) (h : Le b c) : Le (add a b) (add a c) := by canonical
theorem le_add (a b : Ord) (tr : ∀ a b c, Le a b → Le b c → Le a c) (sc : ∀ a, Le a (.succ a)) : Le a (add a b) := by canonical [le_refl]
theorem one_add_omega : Le (add (.succ .zero) omega) omega := by canonical
theorem omega_le_one_add (n : Nat) : Le (fromNat n) (add (.succ .zero) omega) := by canonical [le_refl]
theorem add_nat (m n : Nat) : add (fromNat m) (fromNat n) = fromNat (m + n) := by canonical
theorem lim_ne_self (f : Nat → Ord) (n : Nat) : f n ≠ .lim f := by canonical
end Workshop.Wf
