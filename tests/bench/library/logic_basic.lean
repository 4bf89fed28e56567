import Canonical

/-!
Library: propositions, decisions, unique existence, empty and trivial types, in the manner of the first files of a library.
Written without a look at the search.
-/

namespace Library.Logic
universe u v w
def ExistsUnique {α : Sort u} (p : α → Prop) : Prop := ∃ x, p x ∧ ∀ y, p y → y = x
def Xor' (a b : Prop) : Prop := (a ∧ ¬b) ∨ (b ∧ ¬a)
class IsEmpty (α : Sort u) : Prop where
  false : α → False
class Unique (α : Sort u) extends Inhabited α where
  uniq : ∀ a : α, a = default
class Nontrivial (α : Type u) : Prop where
  exists_pair_ne : ∃ x y : α, x ≠ y

section
variable {a b c d : Prop}
theorem imp_and_neg_imp_iff : (a → b) ∧ (¬a → b) ↔ b := by canonical [Classical.em]
theorem and_or_imp : a ∧ b ∨ (a → c) ↔ a → b ∨ c := by canonical [Classical.em]
theorem or_congr_left' (h : ¬c → (a ↔ b)) : a ∨ c ↔ b ∨ c := by canonical [Classical.em]
theorem and_congr_right_iff : (a ∧ b ↔ a ∧ c) ↔ (a → (b ↔ c)) := by canonical
theorem imp_iff_right_iff : (a → b ↔ b) ↔ a ∨ b := by canonical [Classical.em]
theorem or_or_distrib_left : a ∨ b ∨ c ↔ (a ∨ b) ∨ a ∨ c := by canonical
theorem and_and_and_comm : (a ∧ b) ∧ c ∧ d ↔ (a ∧ c) ∧ b ∧ d := by canonical
theorem or_iff_not_imp_left [Decidable a] : a ∨ b ↔ (¬a → b) := by canonical [Decidable.em]
theorem not_imp_symm [Decidable a] (h : ¬a → b) (hb : ¬b) : a := by canonical [Decidable.em]
theorem xor_comm' : Xor' a b = Xor' b a := by canonical [propext]
theorem xor_iff_not_iff : Xor' a b ↔ ¬(a ↔ b) := by canonical [Classical.em]
theorem xor_not_left : Xor' (¬a) b ↔ (a ↔ b) := by canonical [Classical.em]
theorem xor_self : Xor' a a = False := by canonical [propext]
theorem xor_assoc_true : Xor' (Xor' a b) True ↔ Xor' a (Xor' b True) := by canonical [Classical.em]
theorem eq_of_and_iff (h : ∀ c : Prop, a ∧ c ↔ b ∧ c) : a = b := by canonical [propext]
end

section
variable {α : Type u} {β : Type v} {γ : Type w} {p q : α → Prop} {b : Prop}
theorem forall_apply_eq_imp_iff {f : α → β} {r : β → Prop} : (∀ b a, f a = b → r b) ↔ ∀ a, r (f a) := by canonical
theorem forall_apply_eq_imp_iff₂ {f : α → β} {r : β → Prop} : (∀ b a, p a → f a = b → r b) ↔ ∀ a, p a → r (f a) := by canonical
theorem exists_exists_and_eq_and {f : α → β} {r : β → Prop} : (∃ b, (∃ a, p a ∧ f a = b) ∧ r b) ↔ ∃ a, p a ∧ r (f a) := by canonical
theorem exists_exists_exists_and_eq {f : α → β → γ} {r : γ → Prop} : (∃ c, (∃ a b, f a b = c) ∧ r c) ↔ ∃ a b, r (f a b) := by canonical
theorem exists_or_forall_not (p : α → Prop) : (∃ a, p a) ∨ ∀ a, ¬p a := by canonical [Classical.em]
theorem forall_imp_iff_exists_imp [ha : Nonempty α] : ((∀ x, p x) → b) ↔ ∃ x, p x → b := by canonical [Classical.em, Classical.not_forall]
theorem exists_and_exists_of_exists_unique (h : ExistsUnique p) (k : ∃ x, p x ∧ q x) : ∀ x, p x → q x := by canonical
theorem existsUnique_of_exists_of_unique (h : ∃ x, p x) (k : ∀ y z, p y → p z → y = z) : ExistsUnique p := by canonical
theorem existsUnique_eq (a : α) : ExistsUnique (fun x => x = a) := by canonical
theorem existsUnique_iff_exists [Subsingleton α] : ExistsUnique p ↔ ∃ x, p x := by canonical [Subsingleton.elim]
theorem existsUnique_prod {r : α × β → Prop} (h : ExistsUnique r) : ExistsUnique (fun a => ∃ b, r (a, b)) := by canonical
theorem nonempty_unique : Nonempty (Unique α) ↔ ExistsUnique (fun _ : α => True) := by canonical [Unique.uniq]
theorem unique_elim [Unique α] (a b : α) : a = b := by canonical [Unique.uniq]
theorem unique_forall_iff [Unique α] : (∀ a, p a) ↔ p default := by canonical [Unique.uniq]
def uniqueFun [Unique β] : Unique (α → β) := by canonical [Unique.uniq, funext]
def uniqueOfSurjective [Unique α] (f : α → β) (h : ∀ b, ∃ a, f a = b) : Unique β := by canonical [Unique.uniq]
end

section
variable {α : Type u} {β : Type v} {E : α → Type v}
theorem isEmpty_iff : IsEmpty α ↔ (α → False) := by canonical
theorem not_isEmpty_iff : ¬IsEmpty α ↔ Nonempty α := by canonical [Classical.em]
theorem isEmpty_fun [ha : Nonempty α] [hb : IsEmpty β] : IsEmpty (α → β) := by canonical
theorem isEmpty_prod : IsEmpty (α × β) ↔ IsEmpty α ∨ IsEmpty β := by canonical [Classical.em]
theorem isEmpty_sum : IsEmpty (α ⊕ β) ↔ IsEmpty α ∧ IsEmpty β := by canonical
theorem isEmpty_sigma : IsEmpty ((a : α) × E a) ↔ ∀ a, IsEmpty (E a) := by canonical
theorem isEmpty_subtype (p : α → Prop) : IsEmpty { a // p a } ↔ ∀ a, ¬p a := by canonical
theorem nonempty_pi (h : ∀ a, Nonempty (E a)) : Nonempty ((a : α) → E a) := by canonical [Classical.choice]
theorem empty_pi_unique [he : IsEmpty α] (f g : (a : α) → E a) : f = g := by canonical [funext]
theorem nontrivial_iff_exists_ne (x : α) : Nontrivial α ↔ ∃ y, y ≠ x := by canonical [Classical.em]
theorem subsingleton_or_nontrivial : Subsingleton α ∨ Nontrivial α := by canonical [Classical.em]
theorem nontrivial_of_injective [hn : Nontrivial α] (f : α → β) (h : ∀ x y, f x = f y → x = y) : Nontrivial β := by canonical
theorem nontrivial_fun [hn : Nontrivial β] [hi : Nonempty α] : Nontrivial (α → β) := by canonical [congrFun]
theorem subsingleton_fun [Subsingleton β] : Subsingleton (α → β) := by canonical [Subsingleton.elim, funext]
theorem bool_nontrivial : Nontrivial Bool := by canonical
end

section
variable {α : Type u} {β : Type v} {γ : Type w} (P Q : Prop) [Decidable P] [Decidable Q]
theorem decide_eq_decide : decide P = decide Q ↔ (P ↔ Q) := by canonical
theorem ite_eq_right_iff (a b : α) : ite P a b = b ↔ (P → a = b) := by canonical
theorem apply_ite₂ (f : α → β → γ) (a b : α) (c d : β) : f (ite P a b) (ite P c d) = ite P (f a c) (f b d) := by canonical
theorem ite_ite_comm (a b c : α) (h : P → ¬Q) : ite P a (ite Q b c) = ite Q b (ite P a c) := by canonical
theorem dite_apply (f : P → α → β) (g : ¬P → α → β) (a : α) : dite P f g a = dite P (fun h => f h a) (fun h => g h a) := by canonical
theorem exists_dite (f : P → α) (g : ¬P → α) : (∃ h, dite P f g = f h) ∨ ∃ h, dite P f g = g h := by canonical
end
end Library.Logic
