import Canonical

/-!
Small verified programs: a queue of two lists, search trees, run lengths, bit strings, automata, a code generator with jumps.
Written without a look at the search.
-/

namespace Exercises.Programs
universe u v w
variable {α : Type u} {β : Type v}

/-! Lists again, with a reversal of our own. -/
def rev : List α → List α
  | [] => []
  | x :: xs => rev xs ++ [x]
theorem append_nil (xs : List α) : xs ++ [] = xs := by canonical
theorem append_assoc (xs ys zs : List α) : xs ++ ys ++ zs = xs ++ (ys ++ zs) := by canonical
theorem rev_append (xs ys : List α) : rev (xs ++ ys) = rev ys ++ rev xs := by canonical [append_nil, append_assoc]

/-! A queue of two lists. -/
structure Queue (α : Type u) : Type u where
  front : List α
  back : List α
namespace Queue
def toList (q : Queue α) : List α := q.front ++ rev q.back
def empty : Queue α := ⟨[], []⟩
def push (x : α) (q : Queue α) : Queue α := ⟨q.front, x :: q.back⟩
def popList : List α → Option (α × Queue α)
  | [] => none
  | x :: f => some (x, ⟨f, []⟩)
def pop : Queue α → Option (α × Queue α)
  | ⟨x :: f, b⟩ => some (x, ⟨f, b⟩)
  | ⟨[], b⟩ => popList (rev b)
def pushAll : List α → Queue α → Queue α
  | [], q => q
  | x :: xs, q => pushAll xs (push x q)
theorem toList_empty : (empty : Queue α).toList = [] := by canonical
theorem toList_push (x : α) (q : Queue α) : (push x q).toList = q.toList ++ [x] := by canonical [append_assoc]
theorem pop_empty_push (x : α) : pop (push x (empty : Queue α)) = some (x, empty) := by canonical
theorem pop_some (q r : Queue α) (x : α) (h : pop q = some (x, r)) : q.toList = x :: r.toList := by canonical [append_nil]
theorem pop_none (q : Queue α) (h : pop q = none) : q.toList = [] := by canonical
theorem pop_of_toList_cons (q : Queue α) (x : α) (xs : List α) (h : q.toList = x :: xs) :
    ∃ r, pop q = some (x, r) ∧ r.toList = xs := by canonical [append_nil]
theorem toList_pushAll (xs : List α) (q : Queue α) : (pushAll xs q).toList = q.toList ++ xs := by
  canonical [append_nil, append_assoc, toList_push]
end Queue

/-! Search trees with the keys at the nodes. -/
inductive Cmp : Type where
  | lt : Cmp
  | eq : Cmp
  | gt : Cmp
def compare : Nat → Nat → Cmp
  | 0, 0 => .eq
  | 0, _ + 1 => .lt
  | _ + 1, 0 => .gt
  | m + 1, n + 1 => compare m n
def Cmp.pick : Cmp → α → α → α → α
  | lt, x, _, _ => x
  | eq, _, y, _ => y
  | gt, _, _, z => z
def Cmp.flip : Cmp → Cmp
  | lt => gt
  | eq => eq
  | gt => lt
theorem compare_self (n : Nat) : compare n n = .eq := by canonical
theorem compare_eq_iff (m n : Nat) : compare m n = .eq ↔ m = n := by canonical
theorem compare_flip (m n : Nat) : compare n m = (compare m n).flip := by canonical
theorem compare_lt_trans (a b c : Nat) (h : compare a b = .lt) (k : compare b c = .lt) : compare a c = .lt := by canonical
theorem compare_lt_iff (m n : Nat) : compare m n = .lt ↔ m < n := by canonical [Nat.succ_le_succ, Nat.le_of_succ_le_succ, Nat.succ_pos]
inductive Tree : Type where
  | leaf : Tree
  | node (l : Tree) (k : Nat) (r : Tree) : Tree
namespace Tree
def size : Tree → Nat
  | leaf => 0
  | node l _ r => size l + size r + 1
def inorder : Tree → List Nat
  | leaf => []
  | node l k r => inorder l ++ k :: inorder r
def mirror : Tree → Tree
  | leaf => leaf
  | node l k r => node (mirror r) k (mirror l)
def fold (e : β) (f : β → Nat → β → β) : Tree → β
  | leaf => e
  | node l k r => f (fold e f l) k (fold e f r)
def insert (x : Nat) : Tree → Tree
  | leaf => node leaf x leaf
  | node l k r => (compare x k).pick (node (insert x l) k r) (node l k r) (node l k (insert x r))
def find (x : Nat) : Tree → Bool
  | leaf => false
  | node l k r => (compare x k).pick (find x l) true (find x r)
inductive Mem (x : Nat) : Tree → Prop where
  | here (l r : Tree) : Mem x (node l x r)
  | left {l : Tree} (k : Nat) (r : Tree) (h : Mem x l) : Mem x (node l k r)
  | right (l : Tree) (k : Nat) {r : Tree} (h : Mem x r) : Mem x (node l k r)
inductive All (p : Nat → Prop) : Tree → Prop where
  | leaf : All p leaf
  | node {l : Tree} {k : Nat} {r : Tree} (hl : All p l) (hk : p k) (hr : All p r) : All p (node l k r)
inductive Ordered : Tree → Prop where
  | leaf : Ordered leaf
  | node {l : Tree} {k : Nat} {r : Tree} (hl : Ordered l) (al : All (fun x => compare x k = .lt) l) (hr : Ordered r)
      (ar : All (fun x => compare x k = .gt) r) : Ordered (node l k r)
theorem mirror_mirror (t : Tree) : mirror (mirror t) = t := by canonical
theorem size_mirror (t : Tree) : size (mirror t) = size t := by canonical [Nat.add_comm]
theorem inorder_mirror (t : Tree) : inorder (mirror t) = rev (inorder t) := by canonical [rev_append, append_assoc]
theorem size_inorder (la : ∀ xs ys : List Nat, (xs ++ ys).length = xs.length + ys.length) (t : Tree) :
    (inorder t).length = size t := by canonical
theorem fold_node (t : Tree) : fold leaf node t = t := by canonical
theorem size_eq_fold (t : Tree) : size t = fold 0 (fun m _ n => m + n + 1) t := by canonical
theorem mem_insert (x : Nat) (t : Tree) : Mem x (insert x t) := by canonical [compare_eq_iff]
theorem mem_insert_of_mem (x y : Nat) (t : Tree) (h : Mem x t) : Mem x (insert y t) := by canonical
theorem mem_of_mem_insert (x y : Nat) (t : Tree) (h : Mem x (insert y t)) : x = y ∨ Mem x t := by canonical
theorem find_insert (x : Nat) (t : Tree) : find x (insert x t) = true := by canonical [compare_self]
theorem mem_of_find (x : Nat) (t : Tree) (h : find x t = true) : Mem x t := by canonical [compare_eq_iff]
theorem all_iff (p : Nat → Prop) (t : Tree) : All p t ↔ ∀ x, Mem x t → p x := by canonical
theorem all_insert (p : Nat → Prop) (x : Nat) (t : Tree) (hx : p x) (h : All p t) : All p (insert x t) := by canonical
theorem ordered_insert (x : Nat) (t : Tree) (h : Ordered t) : Ordered (insert x t) := by canonical [all_insert]
theorem find_of_mem (x : Nat) (t : Tree) (o : Ordered t) (h : Mem x t) : find x t = true := by
  canonical [all_iff, compare_self]
end Tree

/-! Run lengths. -/
def rep (a : α) : Nat → List α
  | 0 => []
  | n + 1 => a :: rep a n
def decode : List (Nat × α) → List α
  | [] => []
  | p :: ps => rep p.2 p.1 ++ decode ps
def pushRun [DecidableEq α] (a : α) : List (Nat × α) → List (Nat × α)
  | [] => [(1, a)]
  | p :: ps => if a = p.2 then (p.1 + 1, p.2) :: ps else (1, a) :: p :: ps
def encode [DecidableEq α] (xs : List α) : List (Nat × α) := List.foldr pushRun [] xs
theorem decode_pushRun [DecidableEq α] (a : α) (ps : List (Nat × α)) : decode (pushRun a ps) = a :: decode ps := by canonical
theorem decode_encode [DecidableEq α] (xs : List α) : decode (encode xs) = xs := by canonical [decode_pushRun]
theorem encode_injective [DecidableEq α] (xs ys : List α) (h : encode xs = encode ys) : xs = ys := by
  canonical [decode_encode]
theorem decode_append (ps qs : List (Nat × α)) : decode (ps ++ qs) = decode ps ++ decode qs := by canonical [append_assoc]
theorem encode_ne_nil [DecidableEq α] (x : α) (xs : List α) : encode (x :: xs) ≠ [] := by canonical

/-! Bit strings, the least bit first. -/
def value : List Bool → Nat
  | [] => 0
  | b :: bs => cond b 1 0 + 2 * value bs
def inc : List Bool → List Bool
  | [] => [true]
  | false :: bs => true :: bs
  | true :: bs => false :: inc bs
def invert (bs : List Bool) : List Bool := bs.map fun b => !b
def xorBits : List Bool → List Bool → List Bool
  | [], bs => bs
  | a :: as, [] => a :: as
  | a :: as, b :: bs => cond a (!b) b :: xorBits as bs
theorem value_inc (bs : List Bool) : value (inc bs) = value bs + 1 := by canonical [Nat.add_comm, Nat.mul_add]
theorem value_append_false (bs : List Bool) : value (bs ++ [false]) = value bs := by canonical
theorem invert_invert (bs : List Bool) : invert (invert bs) = bs := by canonical
theorem value_invert (bs : List Bool) : value (invert bs) + value bs + 1 = 2 ^ bs.length := by
  canonical [Nat.add_assoc, Nat.add_comm, Nat.mul_add, Nat.mul_comm]
theorem xorBits_comm (as bs : List Bool) : xorBits as bs = xorBits bs as := by canonical
theorem xorBits_nil (as : List Bool) : xorBits as [] = as := by canonical
theorem xorBits_assoc (as bs cs : List Bool) : xorBits (xorBits as bs) cs = xorBits as (xorBits bs cs) := by canonical

/-! Automata. -/
structure Auto (σ : Type u) (α : Type v) : Type (max u v) where
  step : σ → α → σ
  start : σ
  final : σ → Bool
namespace Auto
variable {σ τ : Type u} {α β : Type v}
def runFrom (m : Auto σ α) : σ → List α → σ
  | s, [] => s
  | s, x :: xs => runFrom m (m.step s x) xs
def accepts (m : Auto σ α) (xs : List α) : Bool := m.final (m.runFrom m.start xs)
def compl (m : Auto σ α) : Auto σ α := ⟨m.step, m.start, fun s => !(m.final s)⟩
def both (m : Auto σ α) (n : Auto τ α) : Auto (σ × τ) α :=
  ⟨fun p x => (m.step p.1 x, n.step p.2 x), (m.start, n.start), fun p => m.final p.1 && n.final p.2⟩
def pull (f : β → α) (m : Auto σ α) : Auto σ β := ⟨fun s x => m.step s (f x), m.start, m.final⟩
theorem runFrom_append (m : Auto σ α) (s : σ) (xs ys : List α) :
    m.runFrom s (xs ++ ys) = m.runFrom (m.runFrom s xs) ys := by canonical
theorem accepts_compl (m : Auto σ α) (xs : List α) : m.compl.accepts xs = !(m.accepts xs) := by canonical
theorem accepts_both (m : Auto σ α) (n : Auto τ α) (xs : List α) : (m.both n).accepts xs = (m.accepts xs && n.accepts xs) := by
  canonical
theorem accepts_pull (f : β → α) (m : Auto σ α) (xs : List β) : (m.pull f).accepts xs = m.accepts (xs.map f) := by canonical
theorem runFrom_eq_foldl (m : Auto σ α) (s : σ) (xs : List α) : m.runFrom s xs = List.foldl m.step s xs := by canonical
theorem invariant (m : Auto σ α) (I : σ → Prop) (h : ∀ s x, I s → I (m.step s x)) (s : σ) (i : I s) (xs : List α) :
    I (m.runFrom s xs) := by canonical
theorem bisimulation (m : Auto σ α) (n : Auto τ α) (R : σ → τ → Prop) (h : R m.start n.start)
    (hs : ∀ s t x, R s t → R (m.step s x) (n.step t x)) (hf : ∀ s t, R s t → m.final s = n.final t) (xs : List α) :
    m.accepts xs = n.accepts xs := by canonical
theorem dead_state (m : Auto σ α) (d : σ) (h : ∀ x, m.step d x = d) (k : m.final d = false) (xs ys : List α)
    (e : m.runFrom m.start xs = d) : m.accepts (xs ++ ys) = false := by canonical [runFrom_append]
end Auto
end Exercises.Programs
