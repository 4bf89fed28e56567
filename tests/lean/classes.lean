import Canonical

/-! Type classes: local ones with their own instances, and the instances of Lean's numbers. -/

namespace Tests.Classes

class Magma (α : Type) where
  op : α → α → α

class Monoid (α : Type) extends Magma α where
  one : α
  one_op (a : α) : op one a = a
  op_one (a : α) : op a one = a
  assoc (a b c : α) : op (op a b) c = op a (op b c)

class Group (α : Type) extends Monoid α where
  inv : α → α
  inv_op (a : α) : op (inv a) a = one

instance : Monoid Nat where
  op := Nat.add
  one := 0
  one_op := Nat.zero_add
  op_one := Nat.add_zero
  assoc := Nat.add_assoc

theorem one_unique {α : Type} [Monoid α] (e : α) (h : ∀ a : α, Magma.op e a = a) : e = Monoid.one := by
  canonical [Monoid.op_one]

theorem left_cancel {α : Type} [Group α] (a b c : α) (h : Magma.op a b = Magma.op a c) : b = c := by
  canonical [Monoid.one_op, Monoid.assoc, Group.inv_op]

theorem nat_one_op (n : Nat) : Magma.op Monoid.one n = n := by canonical [Monoid.one_op]

/-- The instance of the premise is found by the problem, not by the user. -/
theorem nat_assoc (a b c : Nat) : Magma.op (Magma.op a b) c = Magma.op a (Magma.op b c) := by
  canonical [Monoid.assoc]

theorem add_zero (n : Nat) : n + 0 = n := by canonical -simp

theorem add_succ (m n : Nat) : m + (n + 1) = (m + n) + 1 := by canonical -simp

theorem le_succ (n : Nat) : n ≤ n + 1 := by canonical -simp

theorem literals : 12 * 12 = 144 := by canonical -simp

theorem not_equal : 3 ≠ 4 := by canonical -simp

def default_of {α : Type} [Inhabited α] : α := by canonical

def pair_of {α β : Type} [Inhabited α] [Inhabited β] : α × β := by canonical

/-- Lean's own instance, which the search would not build. -/
def decide_le (a b : Nat) : Decidable (a ≤ b) := by canonical

end Tests.Classes
