import Canonical

/-! Lists, and a reversal of our own. -/

namespace Samples.List'

universe u v w
variable {α : Type u} {β : Type v} {γ : Type w}

theorem append_nil (xs : List α) : xs ++ [] = xs := by canonical

theorem append_assoc (xs ys zs : List α) : xs ++ ys ++ zs = xs ++ (ys ++ zs) := by canonical

theorem map_id (xs : List α) : List.map (fun x => x) xs = xs := by canonical

theorem map_map (f : α → β) (g : β → γ) (xs : List α) :
    List.map g (List.map f xs) = List.map (fun x => g (f x)) xs := by canonical

theorem map_append (f : α → β) (xs ys : List α) :
    List.map f (xs ++ ys) = List.map f xs ++ List.map f ys := by canonical

theorem length_map (f : α → β) (xs : List α) : List.length (List.map f xs) = List.length xs := by canonical

theorem cons_inj (x y : α) (xs ys : List α) (h : x :: xs = y :: ys) : x = y ∧ xs = ys := by canonical

def rev : List α → List α
  | [] => []
  | x :: xs => rev xs ++ [x]

theorem rev_append (xs ys : List α) : rev (xs ++ ys) = rev ys ++ rev xs := by canonical [append_nil, append_assoc]

theorem rev_rev (xs : List α) : rev (rev xs) = xs := by canonical [rev_append]

/-! The library's reversal, by an accumulator. -/

theorem length_reverse (xs : List α) : xs.reverse.length = xs.length := by canonical

theorem reverse_reverse (xs : List α) : xs.reverse.reverse = xs := by canonical

/-! Two steps at a time. -/

def evens : List α → List α
  | [] => []
  | [x] => [x]
  | x :: _ :: xs => x :: evens xs

theorem map_evens (f : α → β) (xs : List α) : (evens xs).map f = evens (xs.map f) := by canonical

/-! Functions and predicates of lists that are reversed. -/

theorem map_reverse (f : α → β) (xs : List α) : xs.reverse.map f = (xs.map f).reverse := by canonical

theorem foldl_reverse (f : β → α → β) (z : β) (xs : List α) :
    List.foldl f z xs.reverse = List.foldr (fun x y => f y x) z xs := by canonical

theorem reverse_injective (xs ys : List α) (h : xs.reverse = ys.reverse) : xs = ys := by canonical

theorem mem_reverse (x : α) (xs : List α) (h : x ∈ xs) : x ∈ xs.reverse := by canonical

theorem subset_nil (xs : List α) (h : ∀ x, x ∈ xs → x ∈ ([] : List α)) : xs = [] := by canonical

/-! What holds for all elements. -/

theorem all_of_cons (p : α → Bool) (x : α) (xs : List α) (h : ∀ y, y ∈ x :: xs → p y = true) :
    p x = true ∧ ∀ y, y ∈ xs → p y = true := by canonical

theorem filter_eq_nil (p : α → Bool) (xs : List α) : xs.filter p = [] ↔ ∀ x, x ∈ xs → p x = false := by canonical

/-! What an equation forces. -/

theorem both_true (p : α → Bool) (x y : α) (h : (p x && p y) = true) : p y = true := by canonical

theorem bind_some (f : α → Option β) (g : β → Option γ) (x : α) (z : γ) (h : (f x).bind g = some z) :
    ∃ y, f x = some y ∧ g y = some z := by canonical

/-! A state that changes on the way. -/

structure Automaton (σ α : Type u) : Type u where
  step : σ → α → σ
  start : σ
  final : σ → Bool

variable {σ : Type u}

def runFrom (m : Automaton σ α) : σ → List α → σ
  | s, [] => s
  | s, x :: xs => runFrom m (m.step s x) xs

def accepts (m : Automaton σ α) (xs : List α) : Bool := m.final (runFrom m m.start xs)

def complement (m : Automaton σ α) : Automaton σ α := ⟨m.step, m.start, fun s => !(m.final s)⟩

theorem accepts_complement (m : Automaton σ α) (xs : List α) : accepts (complement m) xs = !(accepts m xs) := by canonical

/-! A search, with what it is to find. -/

noncomputable def find (p : α → Bool) (xs : List α) : PSum { a : α // a ∈ xs ∧ p a = true } (∀ a, a ∈ xs → p a = false) := by canonical

/-! Functions that match two lists at once, and values of which there are two. -/

def xor : List Bool → List Bool → List Bool
  | [], bs => bs
  | a :: as, [] => a :: as
  | a :: as, b :: bs => cond a (!b) b :: xor as bs

theorem xor_comm (as bs : List Bool) : xor as bs = xor bs as := by canonical

theorem xor_assoc (as bs cs : List Bool) : xor (xor as bs) cs = xor as (xor bs cs) := by canonical

def keep (p : α → Bool) : List α → List α
  | [] => []
  | x :: xs => if p x then x :: keep p xs else keep p xs

theorem keep_and (p q : α → Bool) (xs : List α) : keep p (keep q xs) = keep (fun x => p x && q x) xs := by canonical

/-! A relation of the initial values that the steps keep. -/

theorem foldl_related {f : β → α → β} {g : γ → α → γ} (i : Nat → β) (j : Nat → γ) (R : β → γ → Prop) (h : R (i 0) (j 0))
    (k : ∀ s t x, R s t → R (f s x) (g t x)) (xs : List α) : R (xs.foldl f (i 0)) (xs.foldl g (j 0)) := by canonical

end Samples.List'
