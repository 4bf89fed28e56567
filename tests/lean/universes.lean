import Canonical

/-! Universe polymorphism, and universe levels that are not known yet. -/

namespace Tests.Universes

universe u v w

def identity {α : Sort u} (a : α) : α := by canonical

def constant {α : Sort u} {β : Sort v} (a : α) (_ : β) : α := by canonical

def compose {α : Sort u} {β : Sort v} {γ : Sort w} (f : α → β) (g : β → γ) : α → γ := by canonical

def swap {α : Type u} {β : Type v} (p : α × β) : β × α := by canonical

theorem symm {α : Sort u} {a b : α} (h : a = b) : b = a := by canonical

theorem congr_arg {α : Sort u} {β : Sort v} (f : α → β) {a b : α} (h : a = b) : f a = f b := by canonical

def lift {α : Type u} (a : α) : ULift.{v} α := by canonical

/-- The universe of `α` is a metavariable while the tactic runs. -/
example : ∃ f : ∀ {α : Type _}, α → α, ∀ n : Nat, f n = n := ⟨fun a => a, by canonical⟩

/-- Lean writes the level of a list of pairs as `max v u`, that of being a member of it as `max u v`. -/
theorem pairs {α : Type u} {β : Type v} (a : α) (b : β) (l : List (α × β)) (p : List (α × β) → Prop) (h : ∀ m, (a, b) ∈ m → p m) :
    p ((a, b) :: l) := by canonical

end Tests.Universes
