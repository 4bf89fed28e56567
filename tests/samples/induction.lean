import Canonical

/-! Induction that is general in functions, by measures, by principles that are given, and on what is a part of itself. -/

namespace Samples

universe u v

theorem streams {α : Type u} (g : (α → α) → α → α) (p : Nat → (α → α) → Prop) (p0 : ∀ s, p 0 s)
    (ps : ∀ n s, p n (g s) → p (n + 1) s) (n : Nat) (s : α → α) : p n s := by canonical

theorem no_descent {α : Type u} (r : α → α → Prop) (wf : ∀ x, Acc r x) (f : Nat → α) (d : ∀ n, r (f (n + 1)) (f n)) : False := by
  canonical

theorem by_measure {α : Type u} (m : α → Nat) (p : α → Prop) (h : ∀ x, (∀ y, m y < m x → p y) → p x) (a : α) : p a := by
  canonical [Nat.lt_irrefl]

theorem by_principle {N : Type} (z : N) (s : N → N) (p : N → N → Prop)
    (ind : ∀ q : N → Prop, q z → (∀ n, q n → q (s n)) → ∀ n, q n) (n m : N) (h0 : ∀ m, p z m)
    (hs : ∀ n m, (∀ k, p n k) → p (s n) m) : p n m := by canonical

theorem by_constant {α : Type u} (a : α) (R : Prop) (Q : (α → Prop) → Prop) (m : ∀ p, Q p → p a) (h : Q (fun _ => R)) : R := by
  canonical

inductive Wide (S : Type u) (P : S → Type v) : Type (max u v) where
  | sup (s : S) (f : P s → Wide S P) : Wide S P

theorem Wide.no_fixpoint {S : Type u} {P : S → Type v} (s : S) (f : P s → Wide S P) (p : P s) : f p ≠ .sup s f := by canonical

theorem no_part_of_itself {α : Type u} (g : Nat → List α) (x y : α) (h : g 0 = x :: y :: g 0) : False := by canonical

inductive Term : Type where
  | num (n : Nat) : Term
  | add (a b : Term) : Term

inductive Eval : Term → Nat → Prop where
  | num (n : Nat) : Eval (.num n) n
  | add (a b : Term) (m n : Nat) (h : Eval a m) (k : Eval b n) : Eval (.add a b) (m + n)

inductive Small : Term → Term → Prop where
  | add (m n : Nat) : Small (.add (.num m) (.num n)) (.num (m + n))
  | left (a a' b : Term) (h : Small a a') : Small (.add a b) (.add a' b)
  | right (n : Nat) (b b' : Term) (h : Small b b') : Small (.add (.num n) b) (.add (.num n) b')

inductive Steps : Term → Term → Prop where
  | refl (a : Term) : Steps a a
  | step (a b c : Term) (h : Small a b) (k : Steps b c) : Steps a c

theorem Steps.trans (a b c : Term) (h : Steps a b) (k : Steps b c) : Steps a c := by canonical

theorem Steps.left (a a' b : Term) (h : Steps a a') : Steps (.add a b) (.add a' b) := by canonical

theorem Steps.right (n : Nat) (b b' : Term) (h : Steps b b') : Steps (.add (.num n) b) (.add (.num n) b') := by canonical

theorem Eval.steps (a : Term) (n : Nat) (h : Eval a n) : Steps a (.num n) := by canonical [Steps.trans, Steps.left, Steps.right]

theorem Eval.total (a : Term) : ∃ n, Eval a n := by canonical

/-! What steps say, chains of them say; two that play against each other. -/

inductive Chain {α : Type u} (r : α → α → Prop) (a : α) : α → Prop where
  | single {b : α} (h : r a b) : Chain r a b
  | tail {b c : α} (h : Chain r a b) (k : r b c) : Chain r a c

theorem Chain.irrefl {α : Type u} {r : α → α → Prop} {a : α} (f : α → Nat) (h : ∀ x y, r x y → f x < f y) : ¬Chain r a a := by
  canonical

inductive Game : Type (u + 1) where
  | mk (M : Type u) (f : M → Game) : Game

inductive Win : Bool → Game.{u} → Prop where
  | win {M : Type u} {f : M → Game.{u}} (m : M) (h : Win false (f m)) : Win true (.mk M f)
  | lose {M : Type u} {f : M → Game.{u}} (h : ∀ m, Win true (f m)) : Win false (.mk M f)

theorem Game.not_both (g : Game.{u}) (h : Win true g) (k : Win false g) : False := by canonical

end Samples
