import Canonical

/-! Structures that are made of others, and types that there are anyway. -/

namespace Samples.Algebra

universe u v
variable {α : Type u} {β : Type v}

structure Monoid' (α : Type u) : Type u where
  op : α → α → α
  one : α
  assoc : ∀ a b c, op (op a b) c = op a (op b c)
  one_op : ∀ a, op one a = a
  op_one : ∀ a, op a one = a

theorem product (m : Monoid' α) (n : Monoid' β) : Nonempty (Monoid' (α × β)) := by canonical

theorem product_on_first (m : Monoid' α) (n : Monoid' β) :
    ∃ o : Monoid' (α × β), ∀ p q, (o.op p q).1 = m.op p.1 q.1 := by canonical

theorem functions (m : Monoid' α) : Nonempty (Monoid' (β → α)) := by canonical

theorem endofunctions : Nonempty (Monoid' (α → α)) := by canonical

class Semi (α : Type u) : Type u where
  op : α → α → α
  assoc : ∀ a b c, op (op a b) c = op a (op b c)

def pairs [Semi α] [Semi β] : Semi (α × β) := by canonical

theorem some_prop : ∃ p : Prop, p := by canonical

theorem some_type : ∃ α : Type u, Nonempty α := by canonical

theorem no_element : ∃ α : Type, α → False := by canonical

theorem some_predicate : ∃ p : Nat → Prop, p 3 ∧ ¬p 4 := by canonical

/-! Ordered groups and Heyting algebras: monotonicity and adjunction by chaining. -/

class OrderedGroup (G : Type u) extends Add G, LE G where
  zero : G
  neg : G → G
  add_assoc : ∀ a b c : G, a + b + c = a + (b + c)
  add_comm : ∀ a b : G, a + b = b + a
  add_zero : ∀ a : G, a + zero = a
  add_neg : ∀ a : G, a + neg a = zero
  le_refl : ∀ a : G, a ≤ a
  le_trans : ∀ a b c : G, a ≤ b → b ≤ c → a ≤ c
  add_le : ∀ a b c : G, a ≤ b → c + a ≤ c + b

section

open OrderedGroup

theorem add_le_add [OrderedGroup α] (a b c d : α) (h : a ≤ b) (k : c ≤ d) : a + c ≤ b + d := by
  canonical [add_le, add_comm, le_trans]

theorem sub_nonneg [OrderedGroup α] (a b : α) (h : a ≤ b) : zero ≤ b + neg a := by canonical [add_le, add_comm, add_neg]

theorem neg_le_neg [OrderedGroup α] (a b : α) (h : a ≤ b) : neg b ≤ neg a := by
  canonical [add_le, add_neg, add_comm, add_assoc, add_zero]

end

class Heyting (H : Type u) extends LE H where
  refl : ∀ a : H, a ≤ a
  trans : ∀ a b c : H, a ≤ b → b ≤ c → a ≤ c
  meet : H → H → H
  imp : H → H → H
  meet_l : ∀ a b, meet a b ≤ a
  meet_r : ∀ a b, meet a b ≤ b
  le_meet : ∀ a b c, c ≤ a → c ≤ b → c ≤ meet a b
  adj : ∀ a b c, meet a b ≤ c ↔ a ≤ imp b c

theorem imp_anti [Heyting α] (a b c : α) (h : a ≤ b) : Heyting.imp b c ≤ Heyting.imp a c := by canonical

end Samples.Algebra
