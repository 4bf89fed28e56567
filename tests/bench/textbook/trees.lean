import Canonical

/-!
Binary trees: theorems of textbooks, written without a look at what the search can do.
-/

namespace Textbook.Trees
universe u v w
inductive Tree (α : Type u) : Type u where
  | leaf (x : α) : Tree α
  | fork (l r : Tree α) : Tree α
namespace Tree
variable {α : Type u} {β : Type v} {γ : Type w}
def flip : Tree α → Tree α
  | leaf x => leaf x
  | fork l r => fork (flip r) (flip l)
def map (f : α → β) : Tree α → Tree β
  | leaf x => leaf (f x)
  | fork l r => fork (map f l) (map f r)
def bind (t : Tree α) (f : α → Tree β) : Tree β := Tree.rec (motive := fun _ => Tree β) f (fun _ _ a b => fork a b) t
def bindr (f : α → Tree β) : Tree α → Tree β
  | leaf x => f x
  | fork l r => fork (bindr f l) (bindr f r)
def leaves : Tree α → Nat
  | leaf _ => 1
  | fork l r => leaves l + leaves r
def forks : Tree α → Nat
  | leaf _ => 0
  | fork l r => forks l + forks r + 1
def flat : Tree α → List α
  | leaf x => [x]
  | fork l r => flat l ++ flat r
def flatAcc : Tree α → List α → List α
  | leaf x, acc => x :: acc
  | fork l r, acc => flatAcc l (flatAcc r acc)
def maxd (f : Nat → Nat → Nat) : Tree α → Nat
  | leaf _ => 0
  | fork l r => f (maxd f l) (maxd f r) + 1
inductive All (p : α → Prop) : Tree α → Prop where
  | leaf (x : α) (h : p x) : All p (leaf x)
  | fork (l r : Tree α) (h : All p l) (k : All p r) : All p (fork l r)
inductive Sub : Tree α → Tree α → Prop where
  | self (t : Tree α) : Sub t t
  | left (s l r : Tree α) (h : Sub s l) : Sub s (fork l r)
  | right (s l r : Tree α) (h : Sub s r) : Sub s (fork l r)
theorem flip_flip (t : Tree α) : flip (flip t) = t := by canonical
theorem map_flip (f : α → β) (t : Tree α) : map f (flip t) = flip (map f t) := by canonical
theorem leaves_eq_succ_forks (t : Tree α) : leaves t = forks t + 1 := by canonical [Nat.succ_add]
theorem leaves_pos (t : Tree α) : 0 < leaves t := by canonical [leaves_eq_succ_forks, Nat.succ_pos]
theorem length_flat (append_length : ∀ xs ys : List α, (xs ++ ys).length = xs.length + ys.length) (t : Tree α) : (flat t).length = leaves t := by canonical
theorem flatAcc_eq (t : Tree α) (xs : List α) (aa : ∀ xs ys zs : List α, xs ++ ys ++ zs = xs ++ (ys ++ zs)) : flatAcc t xs = flat t ++ xs := by canonical
theorem flatAcc_append (t : Tree α) (xs ys : List α) : flatAcc t xs ++ ys = flatAcc t (xs ++ ys) := by canonical
theorem flat_ne_nil (t : Tree α) : flat t ≠ [] := by canonical
theorem bind_leaf (t : Tree α) : bindr leaf t = t := by canonical
theorem bind_assoc (f : α → Tree β) (g : β → Tree γ) (t : Tree α) : bindr g (bindr f t) = bindr (fun x => bindr g (f x)) t := by canonical
theorem map_eq_bind (f : α → β) (t : Tree α) : map f t = bindr (fun x => leaf (f x)) t := by canonical
theorem bind_eq_bindr (t : Tree α) (f : α → Tree β) : bind t f = bindr f t := by canonical
theorem map_injective (f : α → β) (h : ∀ x y, f x = f y → x = y) (s t : Tree α) (e : map f s = map f t) : s = t := by canonical
theorem leaves_bind_const (t : Tree α) (s : Tree β) : leaves (bindr (fun _ => s) t) = leaves t * leaves s := by canonical [Nat.mul_add, Nat.mul_comm, Nat.one_mul]
theorem fork_inj (l r l' r' : Tree α) (h : fork l r = fork l' r') : l = l' ∧ r = r' := by canonical
theorem fork_ne_left (l r : Tree α) : fork l r ≠ l := by canonical
theorem depth_flip (f : Nat → Nat → Nat) (fc : ∀ m n, f m n = f n m) (t : Tree α) : maxd f (flip t) = maxd f t := by canonical
theorem all_flip (p : α → Prop) (t : Tree α) (h : All p t) : All p (flip t) := by canonical
theorem all_map (f : α → β) (p : β → Prop) (t : Tree α) : All p (map f t) ↔ All (fun x => p (f x)) t := by canonical
theorem all_fork (p : α → Prop) (l r : Tree α) : All p (fork l r) ↔ All p l ∧ All p r := by canonical
theorem all_and (p q : α → Prop) (t : Tree α) (h : All p t) (k : All q t) : All (fun x => p x ∧ q x) t := by canonical
theorem sub_trans (s t u : Tree α) (h : Sub s t) (k : Sub t u) : Sub s u := by canonical
theorem sub_all (p : α → Prop) (s t : Tree α) (h : Sub s t) (k : All p t) : All p s := by canonical
theorem sub_leaf (s : Tree α) (x : α) (h : Sub s (leaf x)) : s = leaf x := by canonical
theorem sub_forks (s t : Tree α) (h : Sub s t) : forks s ≤ forks t := by canonical [Nat.le_trans, Nat.le_succ, Nat.add_comm]
end Tree
end Textbook.Trees
