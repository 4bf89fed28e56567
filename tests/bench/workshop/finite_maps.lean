import Canonical

/-!
Workshop: finite maps as functions, as lists of pairs, multisets as functions, memory with pointers. Written without a look at
the search.
-/

namespace Workshop.Maps
universe u v w

section
variable {K : Type u} {V : Type v} {W : Type w} [DecidableEq K]

/-! Partial functions with a point that is changed. -/
abbrev Map (K : Type u) (V : Type v) : Type (max u v) := K → Option V
def emp : Map K V := fun _ => none
def set (m : Map K V) (k : K) (v : V) : Map K V := fun j => if j = k then some v else m j
def del (m : Map K V) (k : K) : Map K V := fun j => if j = k then none else m j
def Sub (m n : Map K V) : Prop := ∀ k v, m k = some v → n k = some v
def Disj (m n : Map K V) : Prop := ∀ k, m k = none ∨ n k = none
def join : Option V → Option V → Option V
  | some v, _ => some v
  | none, o => o
def union (m n : Map K V) : Map K V := fun k => join (m k) (n k)

theorem set_same (m : Map K V) (k : K) (v : V) : set m k v k = some v := by canonical [if_pos]
theorem set_other (m : Map K V) (j k : K) (v : V) (h : j ≠ k) : set m k v j = m j := by canonical [if_neg]
theorem del_same (m : Map K V) (k : K) : del m k k = none := by canonical [if_pos]
theorem set_set (m : Map K V) (k : K) (v w : V) : set (set m k v) k w = set m k w := by canonical [funext, if_pos, if_neg, Decidable.em]
theorem set_comm (m : Map K V) (j k : K) (v w : V) (h : j ≠ k) : set (set m j v) k w = set (set m k w) j v := by canonical [funext, if_pos, if_neg, Decidable.em]
theorem set_id (m : Map K V) (k : K) (v : V) (h : m k = some v) : set m k v = m := by canonical [funext, if_pos, if_neg, Decidable.em]
theorem del_set (m : Map K V) (k : K) (v : V) : del (set m k v) k = del m k := by canonical [funext, if_pos, if_neg, Decidable.em]
theorem del_fresh (m : Map K V) (k : K) (h : m k = none) : del m k = m := by canonical [funext]
theorem set_inj (m : Map K V) (k : K) (v w : V) (h : set m k v = set m k w) : v = w := by canonical [set_same]
theorem sub_set (m n : Map K V) (k : K) (v : V) (h : Sub m n) : Sub (set m k v) (set n k v) := by canonical [set_same, set_other, Decidable.em]
theorem sub_antisymm (m n : Map K V) (h : Sub m n) (k : Sub n m) : m = n := by canonical [funext]
theorem sub_fresh (m : Map K V) (k : K) (v : V) (h : m k = none) : Sub m (set m k v) := by canonical [set_other]
theorem union_assoc (l m n : Map K V) : union (union l m) n = union l (union m n) := by canonical [funext]
theorem union_comm (m n : Map K V) (h : Disj m n) : union m n = union n m := by canonical [funext]
theorem union_cancel (l m n : Map K V) (h : Disj l n) (k : Disj m n) (e : union l n = union m n) : l = m := by canonical [funext]
theorem union_idem (m : Map K V) : union m m = m := by canonical [funext]
theorem disj_union (l m n : Map K V) : Disj (union l m) n ↔ Disj l n ∧ Disj m n := by canonical
theorem sub_iff_union (m n : Map K V) : Sub m n ↔ ∃ r, Disj m r ∧ union m r = n := by canonical [funext]

/-! The same with lists of pairs. -/
def look (k : K) : List (K × V) → Option V
  | [] => none
  | (j, v) :: l => if k = j then some v else look k l
def dom : List (K × V) → List K
  | [] => []
  | (j, _) :: l => j :: dom l
theorem look_cons (k : K) (v : V) (l : List (K × V)) : look k ((k, v) :: l) = some v := by canonical [if_pos]
theorem look_set (k : K) (v : V) (l : List (K × V)) : (fun j => look j ((k, v) :: l)) = set (fun j => look j l) k v := by canonical
theorem look_mem (k : K) (v : V) (l : List (K × V)) (h : look k l = some v) : (k, v) ∈ l := by canonical
theorem look_dom (k : K) (l : List (K × V)) (h : k ∈ dom l) : ∃ v, look k l = some v := by canonical [if_pos, if_neg, Decidable.em]
theorem look_not_dom (k : K) (l : List (K × V)) (h : ¬k ∈ dom l) : look k l = none := by canonical [if_pos, if_neg]
theorem look_append (k : K) (l m : List (K × V)) : look k (l ++ m) = join (look k l) (look k m) := by canonical
theorem look_map (f : V → W) (k : K) (l : List (K × V)) : look k (List.map (fun p => (p.1, f p.2)) l) = Option.map f (look k l) := by canonical
theorem dom_append (l m : List (K × V)) : dom (l ++ m) = dom l ++ dom m := by canonical
end

/-! Bags: how often each thing occurs. -/
section
variable {K : Type u} [DecidableEq K]
abbrev Bag (K : Type u) : Type u := K → Nat
def sum (a b : Bag K) : Bag K := fun k => a k + b k
def one (k : K) : Bag K := fun j => if j = k then 1 else 0
def bag : List K → Bag K
  | [] => fun _ => 0
  | k :: l => sum (one k) (bag l)
theorem sum_comm (a b : Bag K) : sum a b = sum b a := by canonical [funext, Nat.add_comm]
theorem sum_assoc (a b c : Bag K) : sum (sum a b) c = sum a (sum b c) := by canonical [funext, Nat.add_assoc]
theorem bag_append (k l : List K) : bag (k ++ l) = sum (bag k) (bag l) := by canonical [sum_assoc, funext, Nat.zero_add]
theorem bag_swap (a b : K) (l : List K) : bag (a :: b :: l) = bag (b :: a :: l) := by canonical [sum_assoc, sum_comm]
theorem bag_append_comm (k l : List K) : bag (k ++ l) = bag (l ++ k) := by canonical [bag_append, sum_comm]
theorem bag_pos (a : K) (l : List K) (h : a ∈ l) : ∃ n, bag l a = n + 1 := by canonical [if_pos, Nat.add_comm, Nat.add_succ]
theorem bag_zero (a : K) (l : List K) (h : ¬a ∈ l) : bag l a = 0 := by canonical [if_neg]
theorem bag_nil (l : List K) (h : bag l = fun _ => 0) : l = [] := by canonical [bag_pos, congrFun]
end
end Workshop.Maps
