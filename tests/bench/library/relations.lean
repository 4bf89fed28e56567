import Canonical

/-!
Library: closures of relations, confluence, images of relations, fibrations. Written without a look at the search.
-/

namespace Library.Relation
universe u v w
variable {α : Type u} {β : Type v} {γ : Type w}
def Reflexive (r : α → α → Prop) : Prop := ∀ x, r x x
def Symmetric (r : α → α → Prop) : Prop := ∀ ⦃x y⦄, r x y → r y x
def Transitive (r : α → α → Prop) : Prop := ∀ ⦃x y z⦄, r x y → r y z → r x z
def Comp (r : α → β → Prop) (p : β → γ → Prop) (a : α) (c : γ) : Prop := ∃ b, r a b ∧ p b c
def Map {δ : Type w} (r : α → β → Prop) (f : α → γ) (g : β → δ) (c : γ) (d : δ) : Prop := ∃ a b, r a b ∧ f a = c ∧ g b = d
def Join (r : α → α → Prop) (a b : α) : Prop := ∃ c, r a c ∧ r b c
def Fibration (r : α → α → Prop) (s : β → β → Prop) (f : α → β) : Prop := ∀ ⦃a b⦄, s b (f a) → ∃ a', r a' a ∧ f a' = b
inductive ReflTransGen (r : α → α → Prop) (a : α) : α → Prop where
  | refl : ReflTransGen r a a
  | tail {b c : α} : ReflTransGen r a b → r b c → ReflTransGen r a c
inductive ReflGen (r : α → α → Prop) (a : α) : α → Prop where
  | refl : ReflGen r a a
  | single {b : α} : r a b → ReflGen r a b
inductive TransGen (r : α → α → Prop) (a : α) : α → Prop where
  | single {b : α} : r a b → TransGen r a b
  | tail {b c : α} : TransGen r a b → r b c → TransGen r a c

section
variable {r p : α → α → Prop} {a b c d : α}
theorem ReflGen.mono (h : ∀ a b, r a b → p a b) (k : ReflGen r a b) : ReflGen p a b := by canonical
theorem reflGen_iff : ReflGen r a b ↔ b = a ∨ r a b := by canonical
theorem ReflTransGen.trans (h : ReflTransGen r a b) (k : ReflTransGen r b c) : ReflTransGen r a c := by canonical
theorem ReflTransGen.single (h : r a b) : ReflTransGen r a b := by canonical
theorem ReflTransGen.head (h : r a b) (k : ReflTransGen r b c) : ReflTransGen r a c := by canonical
theorem ReflTransGen.symmetric (h : Symmetric r) : Symmetric (ReflTransGen r) := by canonical [ReflTransGen.head]
theorem ReflTransGen.cases_tail_iff : ReflTransGen r a b ↔ b = a ∨ ∃ c, ReflTransGen r a c ∧ r c b := by canonical
theorem ReflTransGen.cases_head (h : ReflTransGen r a b) : a = b ∨ ∃ c, r a c ∧ ReflTransGen r c b := by canonical
theorem ReflTransGen.head_induction_on {P : α → Prop} (h : ReflTransGen r a b) (refl : P b)
    (head : ∀ a c, r a c → ReflTransGen r c b → P c → P a) : P a := by canonical [ReflTransGen.single, ReflTransGen.head]
theorem ReflTransGen.total_of_right_unique (U : ∀ a b c, r a b → r a c → b = c) (ab : ReflTransGen r a b) (ac : ReflTransGen r a c) :
    ReflTransGen r b c ∨ ReflTransGen r c b := by canonical [ReflTransGen.cases_head]
theorem ReflTransGen.of_normal (h : ∀ b, ¬r a b) : ReflTransGen r a b ↔ b = a := by canonical [ReflTransGen.cases_head]
theorem ReflTransGen.idem (h : ReflTransGen (ReflTransGen r) a b) : ReflTransGen r a b := by canonical [ReflTransGen.trans]
theorem reflTransGen_eq_self (refl : Reflexive r) (trans : Transitive r) : ReflTransGen r = r := by canonical [funext, propext]
theorem reflTransGen_lift {q : β → β → Prop} (f : α → β) (h : ∀ a b, r a b → ReflTransGen q (f a) (f b)) (k : ReflTransGen r a b) :
    ReflTransGen q (f a) (f b) := by canonical [ReflTransGen.trans]
theorem reflTransGen_swap : ReflTransGen (fun x y => r y x) a b ↔ ReflTransGen r b a := by canonical [ReflTransGen.head]
theorem reflTransGen_closed_set {S : α → Prop} (h : ∀ a b, S a → r a b → S b) (ha : S a) (k : ReflTransGen r a b) : S b := by canonical
theorem reflTransGen_transport {q : β → β → Prop} (R : α → β → Prop) (sim : ∀ a b x, R a x → r a b → ∃ y, R b y ∧ ReflTransGen q x y)
    (x : β) (h : R a x) (k : ReflTransGen r a b) : ∃ y, R b y ∧ ReflTransGen q x y := by canonical [ReflTransGen.trans]
theorem TransGen.to_reflTransGen (h : TransGen r a b) : ReflTransGen r a b := by canonical
theorem TransGen.trans_left (h : TransGen r a b) (k : ReflTransGen r b c) : TransGen r a c := by canonical
theorem TransGen.head' (h : r a b) (k : ReflTransGen r b c) : TransGen r a c := by canonical
theorem TransGen.trans_right (h : ReflTransGen r a b) (k : TransGen r b c) : TransGen r a c := by canonical
theorem TransGen.tail'_iff : TransGen r a c ↔ ∃ b, ReflTransGen r a b ∧ r b c := by canonical
theorem TransGen.head'_iff : TransGen r a c ↔ ∃ b, r a b ∧ ReflTransGen r b c := by canonical
theorem transGen_eq_self (trans : Transitive r) : TransGen r = r := by canonical [funext, propext]
theorem reflTransGen_iff_eq_or_transGen : ReflTransGen r a b ↔ b = a ∨ TransGen r a b := by canonical
theorem transGen_reflGen : TransGen (ReflGen r) a b ↔ ReflTransGen r a b := by canonical
theorem transGen_irrefl_of_rank (f : α → Nat) (h : ∀ x y, r x y → f x < f y) : ¬TransGen r a a := by canonical [Nat.lt_irrefl, Nat.le_trans, Nat.le_succ]
end

section
variable {r : α → α → Prop} {a b c : α}
theorem join_of_single (h : Reflexive r) (k : r a b) : Join r a b := by canonical
theorem symmetric_join : Symmetric (Join r) := by canonical
theorem transitive_join (ht : Transitive r) (h : ∀ a b c, r a b → r a c → Join r b c) : Transitive (Join r) := by canonical
theorem join_of_equivalence {p : α → α → Prop} (hr : Symmetric r) (ht : Transitive r) (h : ∀ a b, p a b → r a b) (k : Join p a b) : r a b := by
  canonical
theorem church_rosser_strip (h : ∀ a b c, r a b → r a c → ∃ d, ReflGen r b d ∧ ReflTransGen r c d) (ab : r a b) (ac : ReflTransGen r a c) :
    ∃ d, ReflTransGen r b d ∧ ReflGen r c d := by canonical [ReflTransGen.trans, ReflTransGen.single]
theorem church_rosser (h : ∀ a b c, r a b → r a c → ∃ d, ReflGen r b d ∧ ReflTransGen r c d) (ab : ReflTransGen r a b)
    (ac : ReflTransGen r a c) : Join (ReflTransGen r) b c := by canonical [church_rosser_strip, ReflTransGen.trans, ReflTransGen.single]
theorem comp_assoc {s : β → γ → Prop} {q : α → β → Prop} : Comp (Comp r q) s = Comp r (Comp q s) := by canonical [funext, propext]
theorem comp_eq_fun {q : β → γ → Prop} (f : α → β) : Comp (fun a b => f a = b) q = fun a c => q (f a) c := by canonical [funext, propext]
theorem map_apply_apply (f : α → β) (I : ∀ x y, f x = f y → x = y) : Map r f f (f a) (f b) ↔ r a b := by canonical
theorem map_id : Map r (fun x => x) (fun x => x) = r := by canonical [funext, propext]
theorem map_symmetric (f : α → β) (h : Symmetric r) : Symmetric (Map r f f) := by canonical
theorem map_transitive (f : α → β) (h : Transitive r) (I : ∀ x y, f x = f y → x = y) : Transitive (Map r f f) := by canonical
theorem map_map {f : α → β} {g : β → γ} : Map (Map r f f) g g = Map r (g ∘ f) (g ∘ f) := by canonical [funext, propext]
theorem acc_of_fibration {s : β → β → Prop} (f : α → β) (F : Fibration r s f) (h : Acc r a) : Acc s (f a) := by canonical
theorem fibration_comp {s : β → β → Prop} {q : γ → γ → Prop} (f : α → β) (g : β → γ) (F : Fibration r s f) (G : Fibration s q g) :
    Fibration r q (g ∘ f) := by canonical
theorem fibration_reflTransGen {s : β → β → Prop} (f : α → β) (F : Fibration r s f) (y : β) (h : ReflTransGen s y (f a)) :
    ∃ x, ReflTransGen r x a ∧ f x = y := by canonical [ReflTransGen.trans, ReflTransGen.single, ReflTransGen.head, ReflTransGen.cases_head]
end
end Library.Relation
