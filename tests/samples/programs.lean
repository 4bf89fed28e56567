import Canonical

/-! Programs: terms of types that are no propositions. -/

namespace Samples.Programs

universe u v w
variable {α : Type u} {β : Type v} {γ : Type w}

def swap (p : α × β) : β × α := by canonical

def compose (f : α → β) (g : β → γ) : α → γ := by canonical

def curry (f : α × β → γ) : α → β → γ := by canonical

def uncurry (f : α → β → γ) : α × β → γ := by canonical

def distribute (p : α × Sum β γ) : Sum (α × β) (α × γ) := by canonical

def state_bind {σ : Type u} (m : σ → α × σ) (k : α → σ → β × σ) : σ → β × σ := by canonical

def cont_bind {ρ : Type u} (m : (α → ρ) → ρ) (k : α → (β → ρ) → ρ) : (β → ρ) → ρ := by canonical

def church (n : (τ : Type) → (τ → τ) → τ → τ) : (τ : Type) → (τ → τ) → τ → τ := by canonical (count := 3)

/-! Programs with what they are to satisfy: conversions there and back, decisions, searches. -/

structure Iso (α : Type u) (β : Type v) : Type (max u v) where
  to : α → β
  inv : β → α
  left : ∀ a, inv (to a) = a
  right : ∀ b, to (inv b) = b

def iso_comm : Iso (α × β) (β × α) := by canonical

def iso_pair (e : Iso α β) : Iso (α × γ) (β × γ) := by canonical

inductive Tree where
  | leaf : Tree
  | node (l r : Tree) : Tree

noncomputable def tree_dec_eq (s t : Tree) : Decidable (s = t) := by canonical

noncomputable def list_dec_eq [DecidableEq α] (xs ys : List α) : Decidable (xs = ys) := by canonical

/-! Functions that undo each other, relations and classes put together. -/

noncomputable def isoSumComm : Iso (α ⊕ β) (β ⊕ α) := by canonical

noncomputable def isoProdBool : Iso (α × Bool) (α ⊕ α) := by canonical

noncomputable def isoSumFun : Iso (α ⊕ β → γ) ((α → γ) × (β → γ)) := by canonical [funext]

def interSetoid (s t : Setoid α) : { i : Setoid α // ∀ a b, i.r a b ↔ s.r a b ∧ t.r a b } := by canonical

theorem lift_onto {r : α → α → Prop} (f : α → β) (h : ∀ a b, r a b → f a = f b) (k : ∀ b, ∃ a, f a = b) :
    ∃ g : Quot r → β, (∀ b, ∃ q, g q = b) ∧ ∀ a, g (Quot.mk r a) = f a := by canonical

end Samples.Programs
