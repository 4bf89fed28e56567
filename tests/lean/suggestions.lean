import Canonical

/-! Suggestions: each was printed, parsed and elaborated again before it was offered. -/

namespace Tests.Suggestions

/-- What follows a mark in a text. -/
def after (mark : List Char) : List Char → List Char
  | [] => []
  | c :: rest => if mark.isPrefixOf (c :: rest) then (c :: rest).drop mark.length else after mark rest

open Lean in
/-- Whether tactics can be read where a block begins in this column. -/
def reads (column : Nat) (text : String) : CoreM Bool := do
  match Parser.runParserCategory (← getEnv) `term ("by\n".pushn ' ' column ++ text) with
  | .ok _ => return true
  | .error _ => return false

open Lean Elab Tactic in
/-- Runs a tactic, and fails unless it offers something that can be read in its place. -/
elab "offers " t:tacticSeq : tactic => do
  let before : Nat := (← getThe Core.State).messages.toList.length
  evalTactic t
  let messages : List Message := (← getThe Core.State).messages.toList.drop before
  let texts : List String ← messages.mapM fun (m : Message) => m.data.toString
  let some text := texts.find? fun (text : String) => text.startsWith "Try this" || text.startsWith "Try these"
    | throwError "nothing is offered: {texts}"
  let column : Nat := ((← getFileMap).toPosition (t.raw.getPos?.getD 0)).column
  let offered : String := String.ofList (after "[apply] ".toList text.toList)
  unless text.startsWith "Try these" || (← reads column offered) do
    throwError "what is offered does not parse in its place:\n{text}"

theorem logic (p q : Prop) (h : p ∧ q) : q ∧ p := by offers canonical

theorem by_recursion (m n : Nat) : m + n = n + m := by offers canonical

theorem casts (α : Type) (a b : α) (p : α → Prop) (h : a = b) (k : p a) : p b := by offers canonical

theorem nameless (p q : Prop) : p → q → p := by
  intro _ _
  offers canonical

def three : Nat × Nat → Nat := by offers canonical (count := 3)

/-! What is familiar is said in familiar words. -/

/-- info: Try this:
  [apply] exact fun h => nomatch h -/
#guard_msgs in
theorem differ (n : Nat) : some n ≠ none := by canonical -simp

/-- info: Try this:
  [apply] exact Eq.symm (Option.some.inj h) -/
#guard_msgs in
theorem injective (a b : Nat) (h : some a = some b) : b = a := by canonical -simp

/-- info: Try this:
  [apply] omega -/
#guard_msgs in
theorem linear (a b c : Nat) (h : a < b) (k : b < c) : a + 1 < c := by canonical

/-- info: Try this:
  [apply] induction n with
    | zero => exact Nat.le_add_right 1 0
    | succ n ih => omega -/
#guard_msgs in
theorem partly_linear (n : Nat) : n < 2 ^ n := by canonical

inductive Reaches {α : Type} (r : α → α → Prop) : α → α → Prop where
  | refl (a : α) : Reaches r a a
  | step {a b c : α} (h : r a b) (k : Reaches r b c) : Reaches r a c

/-- info: Try this:
  [apply] intro a b h
    induction h with
    | refl a => exact q a
    | @step a b c h k ih => exact t a b c h ih -/
#guard_msgs in
theorem by_rule {α : Type} (r : α → α → Prop) (q : ∀ x, r x x) (t : ∀ a b c, r a b → r b c → r a c) :
    ∀ a b, Reaches r a b → r a b := by
  canonical

/-- A `nomatch` whose equation is not known when Lean comes to it. -/
theorem waits (m : Nat) (f : Fin 0) : m = 0 := by offers canonical

/-- A motive over an instance. -/
theorem by_decision {α : Type} (p : α → Bool) (x : α) (xs : List α) :
    (if p x then x :: xs else xs).length ≤ xs.length + 1 := by offers canonical

/-- A term of more than one line, in the middle of one. -/
theorem long (a b c d : Nat) : (a + b) * (c + d) = a * c + a * d + (b * c + b * d) := by offers canonical [Nat.add_mul, Nat.mul_add]

/-- Fields of an instance that has no name, and a hypothesis that has none. -/
class Group (α : Type) extends Mul α where
  one : α
  inv : α → α
  assoc (a b c : α) : a * b * c = a * (b * c)
  one_mul (a : α) : one * a = a
  inv_mul (a : α) : inv a * a = one

theorem left_cancel {α : Type} [Group α] (a b c : α) (h : a * b = a * c) : b = c := by
  offers canonical [Group.assoc, Group.one_mul, Group.inv_mul]

theorem by_instance (p : Prop) [Decidable p] {α : Type} (x y : α) (h : p) : (if p then x else y) = x := by offers canonical -simp

/-- A function by cases: its matcher is written as a match. -/
theorem by_matcher {α β : Type} (f : α → β) (p : β → Bool) (xs : List α) :
    List.filter p (List.map f xs) = List.map f (List.filter (fun x => p (f x)) xs) := by offers canonical

/-- The lemma of a proof stays one, however often it is used. -/
theorem with_lemma (n : Nat) (h : ∀ k, n ≤ k + k → n ≤ k) (k : n ≤ 1) : n * n ≤ n := by offers canonical

/-- A function of a type whose universe only the term itself can tell. -/
theorem surjective {α β : Type} (f : α → β) :
    (∀ y, ∃ x, f x = y) ↔ ∀ p q : β → Prop, (∀ x, p (f x) → q (f x)) → ∀ y, p y → q y := by offers canonical

def fibonacci : Nat → Nat × Nat
  | 0 => (0, 1)
  | n + 1 => ((fibonacci n).2, (fibonacci n).1 + (fibonacci n).2)

/-- What the search unfolds, the elaborator does not, unless it is told to. -/
theorem by_unfolding (n : Nat) : (fibonacci (n + 2)).1 = (fibonacci n).1 + (fibonacci (n + 1)).1 := by offers canonical

/-! Long proofs are left to Lean's own automation. -/

open Lean Elab Tactic in
/-- Runs a tactic, and fails unless what it offers has less than 250 characters. -/
elab "briefly " t:tacticSeq : tactic => do
  let before : Nat := (← getThe Core.State).messages.toList.length
  evalTactic t
  let messages : List Message := (← getThe Core.State).messages.toList.drop before
  let texts : List String ← messages.mapM fun (m : Message) => m.data.toString
  unless texts.any fun (text : String) => text.startsWith "Try this" && text.length < 250 do
    throwError "nothing short is offered: {texts}"

/-- Of this the search has a term of millions of nodes. -/
theorem unfolded (s t : String) (h : s = t) : s.length = t.length := by briefly canonical

theorem in_filter {α : Type} (p : α → Bool) (x : α) (xs : List α) (h : x ∈ List.filter p xs) : x ∈ xs ∧ p x = true := by
  briefly canonical

inductive Sublist {α : Type} : List α → List α → Prop where
  | nil : Sublist [] []
  | skip (x : α) {xs ys : List α} (h : Sublist xs ys) : Sublist xs (x :: ys)
  | keep (x : α) {xs ys : List α} (h : Sublist xs ys) : Sublist (x :: xs) (x :: ys)

theorem of_cons {α : Type} (x : α) (xs ys : List α) (h : Sublist (x :: xs) ys) : Sublist xs ys := by briefly canonical

def replicate {α : Type} (x : α) : Nat → List α
  | 0 => []
  | n + 1 => x :: replicate x n

theorem of_replicate {α : Type} (x y : α) (n : Nat) (h : y ∈ replicate x n) : y = x := by briefly canonical

/-- A field of a constructor has the name of what is generalised. -/
theorem joined {α : Type} (r : α → α → Prop) (a b c : α) (h : Reaches r a b) (k : Reaches r b c) : Reaches r a c := by
  briefly canonical

/-- The theorem itself, used by recursion, is told to the automation. -/
def factorial : Nat → Nat
  | 0 => 1
  | n + 1 => (n + 1) * factorial n

theorem factorial_pos : ∀ n, 0 < factorial n
  | 0 => by canonical
  | n + 1 => by briefly canonical [factorial_pos n]

theorem some_byte : ∃ x : BitVec 8, x ≠ 0 := by briefly canonical

/-! What takes a hypothesis apart is `cases`, also where its type has indices that are no variables. -/

inductive Index : Nat → Type where
  | zero {n : Nat} : Index (n + 1)
  | succ {n : Nat} (i : Index n) : Index (n + 1)

theorem of_two (i : Index 2) : i = .zero ∨ i = .succ .zero := by briefly canonical -simp

structure Point where
  x : Nat
  y : Nat

theorem by_value (c : Char) (h : c.val = 'a'.val) : c = 'a' := by briefly canonical

theorem same (p q : Point) (h : p.x = q.x) (k : p.y = q.y) : p = q := by briefly canonical

/-! What a case analysis of a term says of it, and what indices are, is kept by `cases h : e` and `generalize`. -/

theorem option_cancel {α β : Type} (f : Option α → Option β) (h : ∀ x y, f x = f y → x = y) (a : α) : Nonempty β := by
  briefly canonical

inductive Command : Type where
  | skip : Command
  | loop (b : Nat → Bool) (c : Command) : Command

inductive Runs : Command → Nat → Nat → Prop where
  | skip (s : Nat) : Runs .skip s s
  | again {b : Nat → Bool} {c : Command} {s t u : Nat} (e : b s = true) (h : Runs c s t) (k : Runs (.loop b c) t u) : Runs (.loop b c) s u
  | stop {b : Nat → Bool} {c : Command} {s : Nat} (e : b s = false) : Runs (.loop b c) s s

theorem invariant (p : Nat → Prop) (b : Nat → Bool) (c : Command) (h : ∀ s t, p s → b s = true → Runs c s t → p t)
    (s t : Nat) (k : Runs (.loop b c) s t) (i : p s) : p t := by
  briefly canonical

/-! Structures are equal by their fields; what is chosen by a condition is `if_pos` or `if_neg`. -/

structure Pointed (α : Type) (o : α) where
  holds : α → Prop
  next : α → α
  base : holds o

theorem same_pointed {α : Type} {o : α} (s t : Pointed α o) (h : ∀ x, s.holds x ↔ t.holds x) (k : ∀ x, s.next x = t.next x) :
    s = t := by
  briefly
    canonical [funext, propext]

def update {α β : Type} [DecidableEq α] (f : α → β) (a : α) (b : β) (x : α) : β := if x = a then b else f x

theorem update_eq_iff {α β : Type} [DecidableEq α] (f : α → β) (a : α) (b : β) : update f a b = f ↔ b = f a := by
  offers canonical

/-! Programs are written by cases, without casts, and their long proofs are left to the automation. -/

inductive Vector (α : Type) : Nat → Type where
  | nil : Vector α 0
  | cons {n : Nat} (x : α) (xs : Vector α n) : Vector α (n + 1)

noncomputable def tail {α : Type} {n : Nat} (xs : Vector α (n + 1)) : Vector α n := by briefly canonical

def both {α : Type} (s t : Setoid α) : { i : Setoid α // ∀ a b, i.r a b ↔ s.r a b ∧ t.r a b } := by offers canonical

/-! The brackets of a function may be seen only where its type is unfolded. -/

def Injective {α β : Type} (f : α → β) : Prop := ∀ {x y : α}, f x = f y → x = y

theorem injective_comp {α β γ : Type} {f : β → γ} {g : α → β} (h : Injective f) (k : Injective g) : Injective (fun x => f (g x)) := by
  offers canonical

theorem injective_and {α β : Type} {f g : α → β} : Injective f ∧ Injective g ↔ Injective g ∧ Injective f := by offers canonical -simp

/-- info: Try this:
  [apply] exact ⟨7, rfl⟩ -/
#guard_msgs in
theorem square : ∃ n : Nat, n * n = 49 := by canonical

/-! The default of an argument, and a macro: the tactic does not stand where it runs, so nothing is offered in its place. -/

structure Positive where
  value : Nat
  pos : 0 < value := by canonical

#guard_msgs in
def three_positive : Positive := { value := 3 }

macro "by_search" : tactic => `(tactic| canonical)

#guard_msgs in
theorem by_macro (p q : Prop) (h : p ∧ q) : q := by by_search

namespace Nat

/-- Inside a namespace of this name the short names of the recursor and of lemmas mean something else. -/
theorem rec (p : Nat → Prop) (h : p 0) : p 0 := by offers canonical

theorem zero_add (n : Nat) : 0 + n = n := by offers canonical

end Nat

inductive Eq (a : Nat) : Nat → Prop where
  | refl : Eq a a

open Suggestions.Eq in
theorem shadow (a b : Nat) (h : a = b) : b = a := by offers canonical

end Tests.Suggestions
