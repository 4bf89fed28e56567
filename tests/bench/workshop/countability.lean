import Canonical

/-!
Workshop: injections and surjections, diagonals, fixed point combinators in logic, infinite types, choice and sections. Written
without a look at the search.
-/

namespace Workshop.Count
universe u v w

section
variable {α : Type u} {β : Type v} {γ : Type w}
def Inj (f : α → β) : Prop := ∀ x y, f x = f y → x = y
def Sur (f : α → β) : Prop := ∀ y, ∃ x, f x = y
def Countable (α : Type u) : Prop := ∃ f : α → Nat, Inj f
def Enum (α : Type u) : Prop := ∃ f : Nat → Option α, ∀ a, ∃ n, f n = some a
def DedInf (α : Type u) : Prop := ∃ f : α → α, Inj f ∧ ∃ a, ∀ x, f x ≠ a
def Equipotent (α : Type u) (β : Type v) : Prop := ∃ (f : α → β) (g : β → α), (∀ a, g (f a) = a) ∧ ∀ b, f (g b) = b

theorem cantor (f : α → α → Prop) : ∃ p : α → Prop, ∀ x, f x ≠ p := by canonical [congrFun]
theorem cantor_bool (f : α → α → Bool) : ∃ g : α → Bool, ∀ x, f x ≠ g := by canonical
theorem cantor_nat (f : Nat → Nat → Nat) : ∃ g : Nat → Nat, ∀ n, f n ≠ g := by canonical
theorem lawvere (f : α → α → β) (s : ∀ g : α → β, ∃ a, ∀ x, f a x = g x) (h : β → β) : ∃ b, h b = b := by canonical
theorem cantor_inj (f : (α → Prop) → α) (h : Inj f) : False := by canonical [propext]
theorem no_inj_into_self_power (f : (α → Bool) → α) (g : α → (α → Bool)) (h : ∀ p, g (f p) = p) : False := by canonical [congrFun]
theorem inj_comp (f : α → β) (g : β → γ) (h : Inj f) (k : Inj g) : Inj (fun x => g (f x)) := by canonical
theorem sur_of_comp (f : α → β) (g : β → γ) (h : Sur (fun x => g (f x))) : Sur g := by canonical
theorem inj_of_left_inv (f : α → β) (g : β → α) (h : ∀ x, g (f x) = x) : Inj f := by canonical
theorem sur_has_section (ac : ∀ R : β → α → Prop, (∀ y, ∃ x, R y x) → ∃ g : β → α, ∀ y, R y (g y)) (f : α → β) (s : Sur f) : ∃ g : β → α, ∀ y, f (g y) = y := by canonical
theorem section_inj (f : α → β) (s : Sur f) (g : β → α) (h : ∀ y, f (g y) = y) : Inj g := by canonical
theorem inj_sur_self (f : α → α) (h : ∀ x, f (f x) = f x) (i : Inj f) : ∀ x, f x = x := by canonical
theorem sur_idem_id (f : α → α) (h : ∀ x, f (f x) = f x) (s : Sur f) : ∀ x, f x = x := by canonical
theorem inj_epi_property (f : α → β) (i : Inj f) (g h : γ → α) (e : ∀ x, f (g x) = f (h x)) : ∀ x, g x = h x := by canonical
theorem equi_refl : Equipotent α α := by canonical
theorem equi_symm (h : Equipotent α β) : Equipotent β α := by canonical
theorem equi_trans (h : Equipotent α β) (k : Equipotent β γ) : Equipotent α γ := by canonical
theorem equi_inj (h : Equipotent α β) : ∃ f : α → β, Inj f ∧ Sur f := by canonical
theorem equi_option (h : Equipotent α β) : Equipotent (Option α) (Option β) := by canonical
theorem equi_fun (h : Equipotent α β) : Equipotent (γ → α) (γ → β) := by canonical [funext]
theorem equi_option_cancel_unit (h : Equipotent (Option α) (Option β)) (a : α) : Nonempty β := by canonical
theorem countable_nat : Countable Nat := by canonical
theorem countable_sub (p : α → Prop) (h : Countable α) : Countable { x : α // p x } := by canonical
theorem countable_of_inj (f : α → β) (i : Inj f) (h : Countable β) : Countable α := by canonical
theorem countable_bool : Countable Bool := by canonical
theorem countable_option (h : Countable α) : Countable (Option α) := by canonical
theorem countable_prod (pair : Nat → Nat → Nat) (p : ∀ a b c d, pair a b = pair c d → a = c ∧ b = d) (h : Countable α) (k : Countable β) : Countable (α × β) := by canonical
theorem countable_sum (ev od : Nat → Nat) (i : Inj ev) (j : Inj od) (d : ∀ m n, ev m ≠ od n) (h : Countable α) (k : Countable β) : Countable (α ⊕ β) := by canonical
theorem countable_list (pair : Nat → Nat → Nat) (p : ∀ a b c d, pair a b = pair c d → a = c ∧ b = d) (h : Countable α) : Countable (List α) := by canonical
theorem not_countable_seq (tb : ∀ p : Nat → Prop, ∃ b : Nat → Bool, ∀ n, b n = true ↔ p n) : ¬Countable (Nat → Bool) := by canonical
theorem enum_nat : Enum Nat := by canonical
theorem enum_sur (f : α → β) (s : Sur f) (h : Enum α) : Enum β := by canonical
theorem enum_not_power : ¬Enum (Nat → Bool) := by canonical
theorem dedinf_nat : DedInf Nat := by canonical
theorem dedinf_list (a : α) : DedInf (List α) := by canonical
theorem dedinf_of_equi (h : Equipotent α β) (k : DedInf α) : DedInf β := by canonical
theorem dedinf_nat_inj (h : DedInf α) : ∃ g : Nat → α, Inj g := by canonical
theorem not_dedinf_unit : ¬DedInf Unit := by canonical
theorem not_dedinf_bool : ¬DedInf Bool := by canonical
theorem dedinf_of_nat (f : Nat → α) (i : Inj f) (em : ∀ x, (∃ n, f n = x) ∨ ¬∃ n, f n = x) (ac : ∀ R : α → α → Prop, (∀ x, ∃ y, R x y) → ∃ g : α → α, ∀ x, R x (g x)) : DedInf α := by canonical
end

/-! Paradoxes and fixed points. -/
section
theorem russell (U : Type u) (mem : U → U → Prop) (c : ∀ p : U → Prop, ∃ s, ∀ x, mem x s ↔ p x) : False := by canonical
theorem curry_paradox (q a : Prop) (h : a ↔ (a → q)) : q := by canonical
theorem no_truth (T : Nat → Prop) (diag : ∀ p : Nat → Prop, ∃ n, T n ↔ ¬p n) : False := by canonical
theorem tarski_truth (S : Type u) (T : S → Prop) (diag : ∀ p : S → Prop, ∃ s, T s ↔ p s) : ¬∃ n : S → S, ∀ s, T (n s) ↔ ¬T s := by canonical
theorem lob_abstract (S : Type u) (P : S → Prop) (B : S → S) (imp : S → S → S) (mp : ∀ a b, P (imp a b) → P a → P b) (nec : ∀ a, P a → P (B a))
    (k : ∀ a b, P (imp (B (imp a b)) (imp (B a) (B b)))) (four : ∀ a, P (imp (B a) (B (B a)))) (ks : ∀ a b c, P (imp (imp a (imp b c)) (imp (imp a b) (imp a c)))) (kk : ∀ a b, P (imp a (imp b a)))
    (s a : S) (f : P (imp s (imp (B s) a))) (g : P (imp (imp (B s) a) s)) (h : P (imp (B a) a)) : P a := by canonical
theorem burali (α : Type u) (r : α → α → Prop) (wf : ∀ p : α → Prop, (∀ x, (∀ y, r y x → p y) → p x) → ∀ x, p x) (a : α) (h : r a a) : False := by canonical
theorem drinker (α : Type u) (a : α) (em : ∀ q : Prop, q ∨ ¬q) (p : α → Prop) : ∃ x, p x → ∀ y, p y := by canonical
theorem infinite_pigeonhole (em : ∀ q : Prop, q ∨ ¬q) (mx : ∀ m n : Nat, ∃ k, m ≤ k ∧ n ≤ k) (f : Nat → Bool) : (∀ n, ∃ m, n ≤ m ∧ f m = true) ∨ ∀ n, ∃ m, n ≤ m ∧ f m = false := by canonical [Nat.le_trans]
end
end Workshop.Count
