import Canonical

/-!
Workshop: queues of two lists, of lists with lengths, deques, difference lists; their abstraction functions. Written without a
look at the search.
-/

namespace Workshop.Queues
universe u v

section
variable {α : Type u} {β : Type v}
theorem append_nil (l : List α) : l ++ [] = l := by canonical
theorem append_assoc (a b c : List α) : (a ++ b) ++ c = a ++ (b ++ c) := by canonical
def rev : List α → List α
  | [] => []
  | a :: l => rev l ++ [a]
theorem rev_append (k l : List α) : rev (k ++ l) = rev l ++ rev k := by canonical [append_nil, append_assoc]
theorem rev_rev (l : List α) : rev (rev l) = l := by canonical [rev_append]

/-! A queue is a front and a back, and its elements are those of the front and then those of the back, reversed. -/
structure Queue (α : Type u) : Type u where
  front : List α
  back : List α
namespace Queue
def abs (q : Queue α) : List α := q.front ++ rev q.back
def empty : Queue α := ⟨[], []⟩
def push (q : Queue α) (a : α) : Queue α := ⟨q.front, a :: q.back⟩
def norm : Queue α → Queue α
  | ⟨[], b⟩ => ⟨rev b, []⟩
  | ⟨a :: f, b⟩ => ⟨a :: f, b⟩
def popAux : List α → List α → Option (α × Queue α)
  | [], _ => none
  | a :: f, b => some (a, ⟨f, b⟩)
def pop (q : Queue α) : Option (α × Queue α) := popAux q.norm.front q.norm.back
def Eqv (p q : Queue α) : Prop := p.abs = q.abs
theorem abs_push (q : Queue α) (a : α) : (q.push a).abs = q.abs ++ [a] := by canonical [append_assoc]
theorem abs_norm (q : Queue α) : q.norm.abs = q.abs := by canonical [append_nil]
theorem norm_norm (q : Queue α) : q.norm.norm = q.norm := by canonical
theorem norm_front (q : Queue α) (h : q.norm.front = []) : q.abs = [] := by canonical [append_nil]
theorem pop_none (q : Queue α) (h : q.pop = none) : q.abs = [] := by canonical [append_nil, abs_norm]
theorem pop_some (q r : Queue α) (a : α) (h : q.pop = some (a, r)) : q.abs = a :: r.abs := by canonical [abs_norm]
theorem pop_push_empty (a : α) : (push empty a).pop = some (a, empty) := by canonical
theorem eqv_push (p q : Queue α) (a : α) (h : Eqv p q) : Eqv (p.push a) (q.push a) := by canonical [abs_push]
theorem eqv_equiv : (∀ p : Queue α, Eqv p p) ∧ (∀ p q : Queue α, Eqv p q → Eqv q p) ∧ ∀ p q r : Queue α, Eqv p q → Eqv q r → Eqv p r := by canonical
theorem push_surjective (l : List α) : ∃ q : Queue α, q.abs = l := by canonical [append_nil]
theorem push_comm_eqv (q : Queue α) (a b : α) (h : Eqv (push (push q a) b) (push (push q b) a)) (canc : ∀ (k l m : List α), k ++ l = k ++ m → l = m) : a = b := by
  canonical [append_assoc]
def pushAll (q : Queue α) : List α → Queue α
  | [] => q
  | a :: l => pushAll (q.push a) l
theorem abs_pushAll (q : Queue α) (l : List α) : (q.pushAll l).abs = q.abs ++ l := by canonical [append_nil, append_assoc, abs_push]
def mapQ (f : α → β) (q : Queue α) : Queue β := ⟨List.map f q.front, List.map f q.back⟩
theorem map_append (f : α → β) (k l : List α) : List.map f (k ++ l) = List.map f k ++ List.map f l := by canonical
theorem map_rev (f : α → β) (l : List α) : List.map f (rev l) = rev (List.map f l) := by canonical [map_append]
theorem abs_map (f : α → β) (q : Queue α) : (q.mapQ f).abs = List.map f q.abs := by canonical [map_append, map_rev]
end Queue

/-! A deque, as an interface with its laws; two implementations that agree. -/
structure Deque (α : Type u) : Type (u + 1) where
  S : Type u
  toList : S → List α
  cons : α → S → S
  snoc : S → α → S
  toList_cons : ∀ a s, toList (cons a s) = a :: toList s
  toList_snoc : ∀ s a, toList (snoc s a) = toList s ++ [a]
theorem deque_exists : ∃ D : Deque α, ∀ l : List α, ∃ s, D.toList s = l := by canonical
theorem deque_comm (D : Deque α) (s : D.S) (a b : α) : D.toList (D.cons a (D.snoc s b)) = D.toList (D.snoc (D.cons a s) b) := by
  canonical [D.toList_cons, D.toList_snoc]
theorem deque_nonempty (D : Deque α) (s : D.S) (a : α) : D.toList (D.snoc s a) ≠ [] := by canonical [D.toList_snoc]
theorem deque_sim (D E : Deque α) (s : D.S) (t : E.S) (a b : α) (h : D.toList s = E.toList t) :
    D.toList (D.cons a (D.snoc s b)) = E.toList (E.snoc (E.cons a t) b) := by canonical [Deque.toList_cons, Deque.toList_snoc]

/-! Difference lists are functions that put something before a list. -/
structure DList (α : Type u) : Type u where
  fn : List α → List α
  inv : ∀ l, fn l = fn [] ++ l
namespace DList
def toList (d : DList α) : List α := d.fn []
theorem ofList_exists (l : List α) : ∃ d : DList α, d.toList = l := by canonical [append_nil]
theorem append_exists (d e : DList α) : ∃ f : DList α, f.toList = d.toList ++ e.toList := by canonical [d.inv, e.inv, append_assoc]
theorem ext_list (d e : DList α) (h : d.toList = e.toList) (l : List α) : d.fn l = e.fn l := by canonical [d.inv, e.inv]
theorem eq_of_list (d e : DList α) (h : d.toList = e.toList) : d = e := by canonical [d.inv, e.inv, funext]
theorem cons_exists (a : α) (d : DList α) : ∃ e : DList α, ∀ l, e.fn l = a :: d.fn l := by canonical [d.inv]
def ofList (l : List α) : DList α := by canonical [append_nil]
def revD : List α → List α → List α
  | [], r => r
  | a :: l, r => revD l (a :: r)
theorem revD_spec (l r : List α) : revD l r = rev l ++ r := by canonical [append_assoc]
theorem revD_rev (l : List α) : revD l [] = rev l := by canonical [revD_spec, append_nil]
end DList
end
end Workshop.Queues
