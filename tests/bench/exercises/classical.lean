import Canonical

/-!
Excluded middle, choice, unique existence, injections and surjections, statements of diagonal kind. Written without a look
at the search.
-/

namespace Exercises.Classical'
universe u v w
variable {α : Type u} {β : Type v} {γ : Type w}
def Inj (f : α → β) : Prop := ∀ x y, f x = f y → x = y
def Surj (f : α → β) : Prop := ∀ y, ∃ x, f x = y
def Unique (p : α → Prop) : Prop := ∃ x, p x ∧ ∀ y, p y → y = x

/-! Propositions. -/
theorem not_not_em (p : Prop) : ¬¬(p ∨ ¬p) := by canonical
theorem or_iff_not_imp (p q : Prop) : p ∨ q ↔ (¬p → q) := by canonical [Classical.em]
theorem not_and_iff (p q : Prop) : ¬(p ∧ q) ↔ ¬p ∨ ¬q := by canonical [Classical.em]
theorem imp_total (p q : Prop) : (p → q) ∨ (q → p) := by canonical [Classical.em]
theorem imp_iff_not_imp_not (p q : Prop) : (p → q) ↔ (¬q → ¬p) := by canonical [Classical.em]
theorem not_iff_iff (p q : Prop) : ¬(p ↔ q) ↔ (p ↔ ¬q) := by canonical [Classical.em]
theorem peirce_of_em (em : ∀ p : Prop, p ∨ ¬p) (p q : Prop) (h : (p → q) → p) : p := by canonical
theorem em_of_or_iff (h : ∀ p q : Prop, (p → q) → ¬p ∨ q) (p : Prop) : p ∨ ¬p := by canonical
theorem dne_of_by_cases (h : ∀ p q : Prop, (p → q) → (¬p → q) → q) (p : Prop) (k : ¬¬p) : p := by canonical
theorem wlem_of_de_morgan (h : ∀ p q : Prop, ¬(p ∧ q) → ¬p ∨ ¬q) (p : Prop) : ¬p ∨ ¬¬p := by canonical
theorem glivenko_imp (p q : Prop) : ¬¬(p → q) ↔ (¬¬p → ¬¬q) := by canonical
theorem dns_of_em (p : Nat → Prop) (h : ∀ n, ¬¬p n) : ¬¬∀ n, p n := by canonical [Classical.em]
theorem prop_em_eq (p : Prop) : p = True ∨ p = False := by canonical [Classical.em]
theorem three_props (p q r : Prop) : p = q ∨ q = r ∨ p = r := by canonical [Classical.em]
theorem bool_of_prop : ∃ f : Prop → Bool, ∀ p, f p = true ↔ p := by canonical [Classical.propDecidable, Classical.em, if_pos, if_neg]
theorem proof_irrelevant_pair (p : Prop) (f : p → Nat) (h k : p) : f h = f k := by canonical

/-! Quantifiers. -/
theorem drinker (p : α → Prop) (a : α) : ∃ x, p x → ∀ y, p y := by canonical [Classical.em]
theorem not_exists_not (p : α → Prop) : (¬∃ x, ¬p x) ↔ ∀ x, p x := by canonical [Classical.em]
theorem exists_or_forall_not (p : α → Prop) : (∃ x, p x) ∨ ∀ x, ¬p x := by canonical [Classical.em]
theorem forall_or_left (p : Prop) (q : α → Prop) : (∀ x, p ∨ q x) ↔ p ∨ ∀ x, q x := by canonical [Classical.em]
theorem exists_imp_prop (p : α → Prop) (q : Prop) (a : α) : (∃ x, p x → q) ↔ ((∀ x, p x) → q) := by canonical [Classical.em]
theorem independence_of_premise (p : Prop) (q : α → Prop) (a : α) (h : p → ∃ x, q x) : ∃ x, p → q x := by canonical [Classical.em]
theorem smallest_counterexample (p : Nat → Prop) (h0 : p 0) (h : ¬∀ n, p n) : ∃ n, p n ∧ ¬p (n + 1) := by canonical [Classical.em]
theorem markov_classical (f : Nat → Bool) (h : ¬∀ n, f n = false) : ∃ n, f n = true := by canonical [Classical.em]
theorem least_element (p : Nat → Prop) (n : Nat) (h : p n) : ∃ m, p m ∧ ∀ k, p k → m ≤ k := by
  canonical [Classical.em, Nat.zero_le, Nat.succ_le_succ, Nat.le_trans, Nat.le_of_succ_le_succ]

/-! Unique existence. -/
theorem unique_eq (a : α) : Unique (fun x => x = a) := by canonical
theorem unique_and (p q : α → Prop) (h : Unique p) (k : ∃ x, p x ∧ q x) : Unique (fun x => p x ∧ q x) := by canonical
theorem unique_iff (p : α → Prop) : Unique p ↔ ∃ x, ∀ y, p y ↔ y = x := by canonical
theorem unique_of_inj (f : α → β) (h : Inj f) (x : α) : Unique (fun y => f y = f x) := by canonical
theorem unique_prod (p : α → Prop) (q : β → Prop) (h : Unique p) (k : Unique q) : Unique (fun z : α × β => p z.1 ∧ q z.2) := by
  canonical
theorem unique_forall_exists (p q : α → Prop) (h : Unique p) : (∀ x, p x → q x) ↔ ∃ x, p x ∧ q x := by canonical
theorem function_of_unique (r : α → β → Prop) (h : ∀ x, Unique (r x)) : ∃ f : α → β, ∀ x y, r x y ↔ f x = y := by
  canonical [Classical.choose, Classical.choose_spec]
theorem unique_function (r : α → β → Prop) (h : ∀ x, Unique (r x)) (f g : α → β) (hf : ∀ x, r x (f x)) (hg : ∀ x, r x (g x)) :
    f = g := by canonical [funext]
theorem fixpoint_unique (f : α → α) (h : Unique (fun x => f (f x) = x)) : Unique (fun x => f x = x) := by canonical

/-! Injections, surjections, bijections. -/
theorem inj_pair (f : α → β) (g : α → γ) (h : Inj f) : Inj (fun x => (f x, g x)) := by canonical
theorem surj_of_right_inverse (f : α → β) (g : β → α) (h : ∀ y, f (g y) = y) : Surj f := by canonical
theorem inj_of_left_inverse (f : α → β) (g : β → α) (h : ∀ x, g (f x) = x) : Inj f := by canonical
theorem inj_some : Inj (some : α → Option α) := by canonical
theorem inj_option_map (f : α → β) (h : Inj f) : Inj (Option.map f) := by canonical
theorem surj_option_map (f : α → β) (h : Surj f) : Surj (Option.map f) := by canonical
theorem inj_list_map (f : α → β) (h : Inj f) : Inj (List.map f) := by canonical
theorem surj_list_map (f : α → β) (h : Surj f) : Surj (List.map f) := by canonical
theorem surj_postcompose (f : α → β) (h : Surj f) : Surj (fun (g : γ → α) => f ∘ g) := by
  canonical [Classical.choose, Classical.choose_spec, funext]
theorem inj_precompose (f : α → β) (h : Surj f) : Inj (fun (g : β → γ) => g ∘ f) := by canonical [funext, congrFun]
theorem surj_section (f : α → β) (h : Surj f) : ∃ g : β → α, Inj g := by canonical [Classical.choose, Classical.choose_spec]
theorem inj_retraction (f : α → β) (h : Inj f) (a : α) : ∃ g : β → α, Surj g := by
  canonical [Classical.propDecidable, Classical.choose, Classical.choose_spec, if_pos, if_neg]
theorem bij_unique_preimage (f : α → β) : Inj f ∧ Surj f ↔ ∀ y, Unique (fun x => f x = y) := by canonical
theorem surj_of_inj_bool (f : Bool → Bool) (h : Inj f) : Surj f := by canonical
theorem inj_of_surj_bool (f : Bool → Bool) (h : Surj f) : Inj f := by canonical
theorem idempotent_surj (f : α → α) (h : ∀ x, f (f x) = f x) (k : Surj f) : f = fun x => x := by canonical [funext]
theorem idempotent_inj (f : α → α) (h : ∀ x, f (f x) = f x) (k : Inj f) (x : α) : f x = x := by canonical
theorem inj_succ_not_surj : Inj Nat.succ ∧ ¬Surj Nat.succ := by canonical
theorem hilbert_hotel : ∃ f : Option Nat → Nat, Inj f ∧ Surj f := by canonical
theorem nat_bool_sum : ∃ f : Nat → Bool × Nat, Inj f := by canonical

/-! Diagonal arguments. -/
theorem cantor (f : α → α → Prop) : ¬Surj f := by canonical [congrFun]
theorem cantor_bool (f : α → α → Bool) : ¬Surj f := by canonical [congrFun]
theorem cantor_nat (f : α → α → Nat) : ¬Surj f := by canonical [congrFun]
theorem cantor_injection (f : (α → Prop) → α) : ¬Inj f := by canonical [congrFun]
theorem cantor_three (f : α → α → Option Unit) : ∃ g, ∀ x, f x ≠ g := by canonical [congrFun]
theorem russell (mem : α → α → Prop) (h : ∀ p : α → Prop, ∃ y, ∀ x, mem x y ↔ p x) : False := by canonical
theorem fixpoint_of_surjection (e : α → α → β) (h : Surj e) : ∀ f : β → β, ∃ b, f b = b := by canonical [congrFun]
theorem no_universal_enumeration (e : Nat → Nat → Nat) : ∃ g : Nat → Nat, ∀ n, ∃ m, e n m < g m := by canonical [Nat.lt_succ_self]
theorem tarski_undefinable (S : Type u) (diag : (S → S) → S) (true_ : S → Prop) (neg : S → S) (hn : ∀ s, true_ (neg s) ↔ ¬true_ s)
    (hd : ∀ f, true_ (diag f) ↔ true_ (f (diag f))) : False := by canonical

/-! Choice. -/
theorem choice_dependent {P : α → β → Prop} (h : ∀ a, ∃ b, P a b) : ∃ f : α → β, ∀ a, P a (f a) := by
  canonical [Classical.choose, Classical.choose_spec]
theorem choice_two (r : α → β → γ → Prop) (h : ∀ a, ∃ b c, r a b c) : ∃ (f : α → β) (g : α → γ), ∀ a, r a (f a) (g a) := by
  canonical [Classical.choose, Classical.choose_spec]
theorem dependent_choice (r : α → α → Prop) (h : ∀ a, ∃ b, r a b) (a : α) : ∃ f : Nat → α, f 0 = a ∧ ∀ n, r (f n) (f (n + 1)) := by
  canonical [Classical.choose, Classical.choose_spec]
theorem choice_nonempty (s : α → β → Prop) (h : ∀ a, Nonempty { b : β // s a b }) : ∃ f : α → β, ∀ a, s a (f a) := by
  canonical [Classical.choice]
theorem choice_option (s : α → Prop) : ∃ x : Option α, (∀ a, x = some a → s a) ∧ (x = none → ∀ a, ¬s a) := by canonical [Classical.em]
theorem quotient_section (f : α → β) (h : Surj f) : ∃ g : β → α, (∀ b, f (g b) = b) ∧ Inj g := by
  canonical [Classical.choose, Classical.choose_spec]
theorem nonempty_of_not_forall_false (h : ¬∀ _ : α, False) : Nonempty α := by canonical [Classical.em]
end Exercises.Classical'
