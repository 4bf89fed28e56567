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

end Samples.Algebra
