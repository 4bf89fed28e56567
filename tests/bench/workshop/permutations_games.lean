import Canonical

/-!
Workshop: permutations and sorting by insertion, selection and merging as relations; games as trees, games of taking away, strategies.
Written without a look at the search.
-/

namespace Workshop.Perms
universe u v

section
variable {α : Type u}
inductive Perm : List α → List α → Prop where
  | nil : Perm [] []
  | skip (a : α) {k l : List α} (h : Perm k l) : Perm (a :: k) (a :: l)
  | swap (a b : α) (l : List α) : Perm (a :: b :: l) (b :: a :: l)
  | trans {k l m : List α} (h : Perm k l) (j : Perm l m) : Perm k m
inductive Ins (a : α) : List α → List α → Prop where
  | here (l : List α) : Ins a l (a :: l)
  | there (b : α) {k l : List α} (h : Ins a k l) : Ins a (b :: k) (b :: l)
inductive IPerm : List α → List α → Prop where
  | nil : IPerm [] []
  | cons {a : α} {k l m : List α} (h : IPerm k l) (i : Ins a l m) : IPerm (a :: k) m
theorem perm_refl (l : List α) : Perm l l := by canonical
theorem perm_symm (k l : List α) (h : Perm k l) : Perm l k := by canonical
theorem perm_length (k l : List α) (h : Perm k l) : k.length = l.length := by canonical
theorem perm_mem (a : α) (k l : List α) (h : Perm k l) : a ∈ k → a ∈ l := by canonical
theorem perm_app_right (k l m : List α) (h : Perm k l) : Perm (k ++ m) (l ++ m) := by canonical [perm_refl]
theorem perm_app_left (k l m : List α) (h : Perm k l) : Perm (m ++ k) (m ++ l) := by canonical
theorem perm_middle (a : α) (k l : List α) : Perm (a :: (k ++ l)) (k ++ a :: l) := by canonical [perm_refl]
theorem perm_app_comm (k l : List α) (an : ∀ m : List α, m ++ [] = m) : Perm (k ++ l) (l ++ k) := by canonical [perm_refl, perm_middle]
theorem perm_map {β : Type v} (f : α → β) (k l : List α) (h : Perm k l) : Perm (List.map f k) (List.map f l) := by canonical
theorem perm_nil (l : List α) (h : Perm [] l) : l = [] := by canonical
theorem perm_of_ins (a : α) (k l : List α) (h : Ins a k l) : Perm (a :: k) l := by canonical [perm_refl]
theorem perm_of_iperm (k l : List α) (h : IPerm k l) : Perm k l := by canonical [perm_of_ins]
theorem iperm_refl (l : List α) : IPerm l l := by canonical
theorem ins_comm (a b : α) (k l m : List α) (h : Ins a k l) (j : Ins b l m) : ∃ n, Ins b k n ∧ Ins a n m := by canonical
theorem ins_mem (a : α) (k l : List α) (h : Ins a k l) : a ∈ l := by canonical
theorem ins_of_mem (a : α) (l : List α) (h : a ∈ l) : ∃ k, Ins a k l := by canonical
theorem ins_length (a : α) (k l : List α) (h : Ins a k l) : l.length = k.length + 1 := by canonical
theorem perm_foldr {β : Type v} (f : α → β → β) (c : ∀ a b x, f a (f b x) = f b (f a x)) (e : β) (k l : List α) (h : Perm k l) : List.foldr f e k = List.foldr f e l := by canonical
theorem perm_singleton (a : α) (l : List α) (h : Perm [a] l) (len : ∀ k l : List α, Perm k l → k.length = l.length) (mem : ∀ (x : α) (k l : List α), Perm k l → x ∈ k → x ∈ l) : l = [a] := by canonical

/-! Sorted lists, for a total order. -/
variable {le : α → α → Prop}
inductive Sorted (le : α → α → Prop) : List α → Prop where
  | nil : Sorted le []
  | one (a : α) : Sorted le [a]
  | cons {a b : α} {l : List α} (h : le a b) (k : Sorted le (b :: l)) : Sorted le (a :: b :: l)
def LeAll (le : α → α → Prop) (a : α) (l : List α) : Prop := ∀ b, b ∈ l → le a b
theorem sorted_tail (a : α) (l : List α) (h : Sorted le (a :: l)) : Sorted le l := by canonical
theorem sorted_le_all (tr : ∀ a b c, le a b → le b c → le a c) (a : α) (l : List α) (h : Sorted le (a :: l)) : LeAll le a l := by canonical
theorem sorted_cons (a : α) (l : List α) (h : LeAll le a l) (k : Sorted le l) : Sorted le (a :: l) := by canonical
theorem insert_exists (tot : ∀ a b, le a b ∨ le b a) (a : α) (l : List α) (h : Sorted le l) : ∃ m, Ins a l m ∧ Sorted le m := by canonical
theorem sort_exists (tot : ∀ a b, le a b ∨ le b a) (ins : ∀ a l, Sorted le l → ∃ m, Ins a l m ∧ Sorted le m) (l : List α) : ∃ m, IPerm l m ∧ Sorted le m := by canonical
theorem min_exists (tot : ∀ a b, le a b ∨ le b a) (rf : ∀ a, le a a) (tr : ∀ a b c, le a b → le b c → le a c) (a : α) (l : List α) : ∃ m, m ∈ a :: l ∧ LeAll le m (a :: l) := by canonical
theorem sorted_unique (an : ∀ a b, le a b → le b a → a = b) (tr : ∀ a b c, le a b → le b c → le a c) (a b : α) (k l : List α) (h : Sorted le (a :: k)) (j : Sorted le (b :: l))
    (m : ∀ x, x ∈ a :: k ↔ x ∈ b :: l) : a = b := by canonical [sorted_le_all]
theorem sorted_map {β : Type v} {le' : β → β → Prop} (f : α → β) (m : ∀ a b, le a b → le' (f a) (f b)) (l : List α) (h : Sorted le l) : Sorted le' (List.map f l) := by canonical
end

/-! Games that end: a position is lost when all its moves lead to won ones. -/
inductive Game : Type (u + 1) where
  | mk (M : Type u) (f : M → Game) : Game
inductive Win : Bool → Game.{u} → Prop where
  | win {M : Type u} {f : M → Game.{u}} (m : M) (h : Win false (f m)) : Win true (.mk M f)
  | lose {M : Type u} {f : M → Game.{u}} (h : ∀ m, Win true (f m)) : Win false (.mk M f)
theorem game_not_both (g : Game.{u}) (h : Win true g) (k : Win false g) : False := by canonical
theorem game_determined (em : ∀ p : Prop, p ∨ ¬p) (g : Game.{u}) : Win true g ∨ Win false g := by canonical
theorem empty_lost (f : PEmpty.{u + 1} → Game.{u}) : Win false (.mk _ f) := by canonical
theorem move_to_empty_wins (M : Type u) (f : M → Game.{u}) (m : M) (g : PEmpty.{u + 1} → Game.{u}) (h : f m = .mk _ g) : Win true (.mk M f) := by canonical
section
variable {P : Type u} (mv : P → P → Prop)
inductive Out (mv : P → P → Prop) : Bool → P → Prop where
  | won {p q : P} (h : mv p q) (k : Out mv false q) : Out mv true p
  | lost {p : P} (h : ∀ q, mv p q → Out mv true q) : Out mv false p
def Lost (p : P) : Prop := Out mv false p
def Won (p : P) : Prop := Out mv true p
theorem won_iff (p : P) : Won mv p ↔ ∃ q, mv p q ∧ Lost mv q := by canonical
theorem lost_not_won (p : P) (h : Lost mv p) (k : Won mv p) : False := by canonical
theorem stuck_lost (p : P) (h : ∀ q, ¬mv p q) : Lost mv p := by canonical
theorem lost_iff (p : P) : Lost mv p ↔ ∀ q, mv p q → Won mv q := by canonical
theorem lost_of_invariant (wf : ∀ a : P → Prop, (∀ x, (∀ y, mv x y → a y) → a x) → ∀ x, a x) (inv : P → Prop) (h : ∀ p q, inv p → mv p q → ∃ r, mv q r ∧ inv r) (p : P) (k : inv p) : Lost mv p := by canonical
theorem mirror_strategy (wf : ∀ a : P → Prop, (∀ x, (∀ y, mv x y → a y) → a x) → ∀ x, a x) (s : P → P) (inv : P → Prop) (h : ∀ p q, inv p → mv p q → mv q (s q) ∧ inv (s q)) (p : P) (k : inv p) : Lost mv p := by canonical
theorem strategy_steal (em : ∀ p : Prop, p ∨ ¬p) (det : ∀ p, Won mv p ∨ Lost mv p) (start top : P) (m : mv start top) (steal : ∀ q, mv top q → mv start q) : Won mv start := by canonical
end

/-! Taking one or two from a heap: the first player loses on multiples of three. -/
inductive Take : Nat → Nat → Prop where
  | one (n : Nat) : Take (n + 1) n
  | two (n : Nat) : Take (n + 2) n
theorem take_three (n : Nat) (q : Nat) (h : Take (n + 3) q) : Take q n := by canonical
theorem zero_lost : Lost Take 0 := by canonical
theorem three_lost (n : Nat) (h : Lost Take n) : Lost Take (n + 3) := by canonical [take_three]
theorem mult_lost (n : Nat) : Lost Take (3 * n) := by canonical [zero_lost, three_lost]
theorem one_won (n : Nat) (h : Lost Take n) : Won Take (n + 1) := by canonical
theorem take_decreases (m n : Nat) (h : Take m n) : n < m := by canonical [Nat.le_refl, Nat.le_succ]
theorem take_determined (n : Nat) : Won Take n ∨ Lost Take n := by canonical [zero_lost, three_lost]
/-! Two equal heaps. -/
inductive Nim : Nat × Nat → Nat × Nat → Prop where
  | left {m m' : Nat} (n : Nat) (h : m' < m) : Nim (m, n) (m', n)
  | right (m : Nat) {n n' : Nat} (h : n' < n) : Nim (m, n) (m, n')
theorem nim_answer (n : Nat) (q : Nat × Nat) (h : Nim (n, n) q) : ∃ m, m < n ∧ Nim q (m, m) := by canonical
theorem nim_equal_lost (st : ∀ p : Nat → Prop, (∀ n, (∀ m, m < n → p m) → p n) → ∀ n, p n) (n : Nat) : Lost Nim (n, n) := by canonical [nim_answer]
theorem nim_swap (p q : Nat × Nat) (h : Nim p q) : Nim (p.2, p.1) (q.2, q.1) := by canonical
theorem nim_end (q : Nat × Nat) : ¬Nim (0, 0) q := by canonical [Nat.not_succ_le_zero]
end Workshop.Perms
