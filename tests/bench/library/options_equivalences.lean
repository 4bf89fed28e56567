import Canonical

/-!
Library: options, sums and pairs with their maps and relations, equivalences of types built from smaller ones.
Written without a look at the search.
-/

namespace Library.Equivalences
universe u v w x

section
variable {α : Type u} {β : Type v} {γ : Type w}
def isSome : Option α → Bool
  | some _ => true
  | none => false
def filter (p : α → Bool) : Option α → Option α
  | none => none
  | some a => cond (p a) (some a) none
def orElse : Option α → Option α → Option α
  | some a, _ => some a
  | none, o => o
def guard (p : α → Bool) (a : α) : Option α := cond (p a) (some a) none
def map₂ (f : α → β → γ) : Option α → Option β → Option γ
  | some a, some b => some (f a b)
  | some _, none => none
  | none, _ => none
def get : (o : Option α) → isSome o = true → α
  | some a, _ => a
def attach : (o : Option α) → Option { a : α // o = some a }
  | none => none
  | some a => some ⟨a, rfl⟩
theorem some_get (o : Option α) (h : isSome o = true) : some (get o h) = o := by canonical
theorem get_of_eq_some (o : Option α) (h : isSome o = true) (a : α) (e : o = some a) : get o h = a := by canonical
theorem get_map (f : α → β) (o : Option α) (h : isSome o = true) (k : isSome (o.map f) = true) : get (o.map f) k = f (get o h) := by canonical
theorem filter_eq_bind (p : α → Bool) (o : Option α) : filter p o = o.bind (guard p) := by canonical
theorem filter_eq_some (p : α → Bool) (o : Option α) (a : α) : filter p o = some a ↔ o = some a ∧ p a = true := by canonical
theorem guard_eq_some (p : α → Bool) (a b : α) : guard p a = some b ↔ a = b ∧ p a = true := by canonical
theorem filter_orElse_subset (p : α → Bool) (o q : Option α) (a : α) (h : filter p (orElse o q) = some a) : filter p o = some a ∨ filter p q = some a := by canonical
theorem map₂_eq_some (f : α → β → γ) (o : Option α) (q : Option β) (c : γ) : map₂ f o q = some c ↔ ∃ a b, o = some a ∧ q = some b ∧ f a b = c := by
  canonical
theorem map₂_swap (f : α → β → γ) (o : Option α) (q : Option β) : map₂ f o q = map₂ (fun b a => f a b) q o := by canonical
theorem map₂_map_left {δ : Type x} (f : δ → β → γ) (g : α → δ) (o : Option α) (q : Option β) : map₂ f (o.map g) q = map₂ (fun a b => f (g a) b) o q := by canonical
theorem map₂_assoc (f : α → α → α) (h : ∀ a b c, f (f a b) c = f a (f b c)) (o p q : Option α) : map₂ f (map₂ f o p) q = map₂ f o (map₂ f p q) := by canonical
theorem attach_map_val (o : Option α) : (attach o).map (fun s => s.val) = o := by canonical
theorem getD_orElse (o q : Option α) (a : α) : (orElse o q).getD a = o.getD (q.getD a) := by canonical
theorem bind_orElse_guard (o : Option α) (p : α → Bool) (a : α) : ((filter p o).getD a) = a ∨ p ((filter p o).getD a) = true := by canonical
end

structure Equiv (α : Type u) (β : Type v) where
  toFun : α → β
  invFun : β → α
  left_inv : ∀ a, invFun (toFun a) = a
  right_inv : ∀ b, toFun (invFun b) = b
namespace Equiv
section
variable {α : Type u} {β : Type v} {γ : Type w} {δ : Type x}
def refl (α : Type u) : Equiv α α := by canonical
def symm (e : Equiv α β) : Equiv β α := ⟨e.invFun, e.toFun, e.right_inv, e.left_inv⟩
def trans (e : Equiv α β) (f : Equiv β γ) : Equiv α γ where
  toFun a := f.toFun (e.toFun a)
  invFun c := e.invFun (f.invFun c)
  left_inv a := Eq.trans (congrArg e.invFun (f.left_inv (e.toFun a))) (e.left_inv a)
  right_inv c := Eq.trans (congrArg f.toFun (e.right_inv (f.invFun c))) (f.right_inv c)
theorem injective (e : Equiv α β) (a b : α) (h : e.toFun a = e.toFun b) : a = b := by canonical [left_inv]
theorem surjective (e : Equiv α β) (b : β) : ∃ a, e.toFun a = b := by canonical [right_inv]
theorem apply_eq_iff_eq_symm_apply (e : Equiv α β) (a : α) (b : β) : e.toFun a = b ↔ a = e.symm.toFun b := by canonical [left_inv, right_inv]
theorem ext (e f : Equiv α β) (h : ∀ a, e.toFun a = f.toFun a) : e = f := by canonical [funext, left_inv, right_inv]
theorem symm_symm (e : Equiv α β) : e.symm.symm = e := by canonical
theorem trans_refl (e : Equiv α β) : e.trans (⟨fun b => b, fun b => b, fun _ => rfl, fun _ => rfl⟩ : Equiv β β) = e := by canonical
theorem trans_assoc (e : Equiv α β) (f : Equiv β γ) (g : Equiv γ δ) : (e.trans f).trans g = e.trans (f.trans g) := by canonical
theorem symm_trans_self (e : Equiv α β) : (e.symm.trans e).toFun = fun b => b := by canonical [funext, right_inv]
theorem trans_symm_eq (e : Equiv α β) (f : Equiv β γ) : (e.trans f).symm = f.symm.trans e.symm := by canonical
def sumComm (α : Type u) (β : Type v) : Equiv (α ⊕ β) (β ⊕ α) := by canonical
def prodAssoc (α : Type u) (β : Type v) (γ : Type w) : Equiv ((α × β) × γ) (α × β × γ) := by canonical
def sumProdDistrib (α : Type u) (β : Type v) (γ : Type w) : Equiv ((α ⊕ β) × γ) (α × γ ⊕ β × γ) := by canonical
def prodCongr (e : Equiv α β) (f : Equiv γ δ) : Equiv (α × γ) (β × δ) := by canonical [left_inv, right_inv]
def optionCongr (e : Equiv α β) : Equiv (Option α) (Option β) := by canonical [left_inv, right_inv]
def listCongr (e : Equiv α β) : Equiv (List α) (List β) := by canonical [left_inv, right_inv]
def arrowCongr (e : Equiv α β) (f : Equiv γ δ) : Equiv (α → γ) (β → δ) := by canonical [left_inv, right_inv, funext]
def curry (α : Type u) (β : Type v) (γ : Type w) : Equiv (α × β → γ) (α → β → γ) := by canonical
def emptySum (α : Type u) : Equiv (Empty ⊕ α) α := by canonical
def boolProd (α : Type u) : Equiv (Bool × α) (α ⊕ α) := by canonical
def sigmaSum (P Q : α → Type v) : Equiv ((a : α) × (P a ⊕ Q a)) (((a : α) × P a) ⊕ ((a : α) × Q a)) := by canonical
def sigmaAssoc (P : α → Type v) (Q : (a : α) → P a → Type w) : Equiv ((a : α) × (b : P a) × Q a b) ((s : (a : α) × P a) × Q s.1 s.2) := by canonical
def piComm (P : α → β → Type w) : Equiv ((a : α) → (b : β) → P a b) ((b : β) → (a : α) → P a b) := by canonical
def subtypeUniv (p : α → Prop) (h : ∀ a, p a) : Equiv { a // p a } α := by canonical
def subtypeSubtype (p q : α → Prop) : Equiv { s : { a // p a } // q s.val } { a // p a ∧ q a } := by canonical
def sigmaFiber (f : α → β) : Equiv ((b : β) × { a // f a = b }) α := by canonical
def punitArrow (α : Type u) : Equiv (PUnit.{v+1} → α) α := by canonical
def conj (e : Equiv α β) (f : Equiv α α) : Equiv β β := e.symm.trans (f.trans e)
theorem conj_trans (e : Equiv α β) (f g : Equiv α α) : conj e (f.trans g) = (conj e f).trans (conj e g) := by canonical [ext, left_inv]
theorem conj_symm (e : Equiv α β) (f : Equiv α α) : (conj e f).symm = conj e f.symm := by canonical
end
end Equiv

section
variable {α : Type u} {β : Type v} {γ : Type w} {δ : Type x}
inductive LiftRel (r : α → γ → Prop) (s : β → δ → Prop) : α ⊕ β → γ ⊕ δ → Prop where
  | inl {a : α} {c : γ} : r a c → LiftRel r s (.inl a) (.inl c)
  | inr {b : β} {d : δ} : s b d → LiftRel r s (.inr b) (.inr d)
def smap (f : α → γ) (g : β → δ) : α ⊕ β → γ ⊕ δ
  | .inl a => .inl (f a)
  | .inr b => .inr (g b)
theorem liftRel_inl_iff {r : α → γ → Prop} {s : β → δ → Prop} {a : α} {c : γ} : LiftRel r s (.inl a) (.inl c) ↔ r a c := by canonical
theorem liftRel_not_cross {r : α → γ → Prop} {s : β → δ → Prop} {a : α} {d : δ} : ¬LiftRel r s (.inl a) (.inr d) := by canonical
theorem liftRel_eq {p q : α ⊕ β} : LiftRel (fun a b => a = b) (fun a b => a = b) p q ↔ p = q := by canonical
theorem liftRel_mono {r r' : α → γ → Prop} {s s' : β → δ → Prop} {p : α ⊕ β} {q : γ ⊕ δ} (h : ∀ a c, r a c → r' a c) (k : ∀ b d, s b d → s' b d)
    (m : LiftRel r s p q) : LiftRel r' s' p q := by canonical
theorem liftRel_graph (f : α → γ) (g : β → δ) (p : α ⊕ β) (q : γ ⊕ δ) : LiftRel (fun a c => f a = c) (fun b d => g b = d) p q ↔ smap f g p = q := by canonical
theorem sigma_map_injective {P : α → Type v} {Q : α → Type w} (f : (a : α) → P a → Q a) (I : ∀ a x y, f a x = f a y → x = y) (s t : (a : α) × P a)
    (h : (⟨s.1, f s.1 s.2⟩ : (a : α) × Q a) = ⟨t.1, f t.1 t.2⟩) : s = t := by canonical
theorem prod_lex_diagonal (r : α → α → Prop) (s : β → β → Prop) (p q : α × β) (h : ∀ a, ¬r a a) (k : r p.1 q.1 ∨ (p.1 = q.1 ∧ s p.2 q.2)) (e : p = q) : s p.2 p.2 := by canonical
end
end Library.Equivalences
