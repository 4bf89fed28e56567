import Canonical

/-!
Option, Except, Bool, products: theorems of textbooks, written without a look at what the search can do.
-/

namespace Textbook.Options
universe u v w
variable {α β γ : Type u} {ε : Type u} {σ : Type u}
inductive Except (ε α : Type u) : Type u where
  | error (e : ε) : Except ε α
  | ok (a : α) : Except ε α
namespace Except
def bind : Except ε α → (α → Except ε β) → Except ε β
  | error e, _ => error e
  | ok a, f => f a
def map (f : α → β) : Except ε α → Except ε β
  | error e => error e
  | ok a => ok (f a)
def orElse : Except ε α → Except ε α → Except ε α
  | error _, y => y
  | ok a, _ => ok a
end Except
def xor : Bool → Bool → Bool
  | true, b => !b
  | false, b => b
def orElse : Option α → Option α → Option α
  | none, y => y
  | some a, _ => some a
def join (x : Option (Option α)) : Option α := Option.bind x (fun y => y)
def filter (p : α → Bool) (x : Option α) : Option α := Option.bind x (fun a => cond (p a) (some a) none)
def State (σ α : Type u) : Type u := σ → α × σ
def State.pure (a : α) : State σ α := fun s => (a, s)
def State.bind (x : State σ α) (f : α → State σ β) : State σ β := fun s => f (x s).1 (x s).2
def traverse (f : α → Option β) : List α → Option (List β)
  | [] => some []
  | x :: xs => Option.bind (f x) (fun y => Option.map (fun ys => y :: ys) (traverse f xs))
theorem bind_pure (x : Option α) : Option.bind x some = x := by canonical
theorem bind_assoc (x : Option α) (f : α → Option β) (g : β → Option γ) : Option.bind (Option.bind x f) g = Option.bind x (fun a => Option.bind (f a) g) := by canonical
theorem map_comp (f : α → β) (g : β → γ) (x : Option α) : Option.map g (Option.map f x) = Option.map (g ∘ f) x := by canonical
theorem map_id_fun : (Option.map (fun x => x) : Option α → Option α) = fun x => x := by canonical [funext]
theorem join_map_join (x : Option (Option (Option α))) : join (join x) = join (Option.map join x) := by canonical
theorem bind_eq_join_map (x : Option α) (f : α → Option β) : Option.bind x f = join (Option.map f x) := by canonical
theorem bind_eq_some (x : Option α) (f : α → Option β) (b : β) : Option.bind x f = some b ↔ ∃ a, x = some a ∧ f a = some b := by canonical
theorem map_eq_none (f : α → β) (x : Option α) : Option.map f x = none ↔ x = none := by canonical
theorem map_injective (f : α → β) (h : ∀ x y, f x = f y → x = y) (x y : Option α) (e : Option.map f x = Option.map f y) : x = y := by canonical
theorem orElse_assoc (x y z : Option α) : orElse (orElse x y) z = orElse x (orElse y z) := by canonical
theorem orElse_eq_none (x y : Option α) : orElse x y = none ↔ x = none ∧ y = none := by canonical
theorem filter_filter (p q : α → Bool) (x : Option α) : filter p (filter q x) = filter (fun a => q a && p a) x := by canonical
theorem getD_map (f : α → β) (x : Option α) (d : α) : Option.getD (Option.map f x) (f d) = f (Option.getD x d) := by canonical
theorem ne_none_iff (x : Option α) : x ≠ none ↔ ∃ a, x = some a := by canonical
theorem option_ext (x y : Option α) (h : ∀ a, x = some a ↔ y = some a) : x = y := by canonical
theorem except_bind_assoc (x : Except ε α) (f : α → Except ε β) (g : β → Except ε γ) : (x.bind f).bind g = x.bind (fun a => (f a).bind g) := by canonical
theorem except_orElse_bind (x : Except ε α) (f : α → Except ε β) (y : Except ε β) (h : ∀ a, (f a).orElse y = f a) : (x.bind f).orElse y = x.bind f ∨ (x.bind f).orElse y = y := by canonical
theorem except_error_or_ok (x : Except ε α) : (∃ e, x = Except.error e) ∨ ∃ a, x = Except.ok a := by canonical
theorem state_bind_pure (x : State σ α) : State.bind x State.pure = x := by canonical [funext]
theorem state_assoc (x : State σ α) (f : α → State σ β) (g : β → State σ γ) : State.bind (State.bind x f) g = State.bind x (fun a => State.bind (f a) g) := by canonical
theorem traverse_some (xs : List α) : traverse some xs = some xs := by canonical
theorem traverse_length (f : α → Option β) (xs : List α) (ys : List β) (h : traverse f xs = some ys) : ys.length = xs.length := by canonical
theorem traverse_map (f : β → Option γ) (g : α → β) (xs : List α) : traverse f (List.map g xs) = traverse (fun x => f (g x)) xs := by canonical
theorem bool_distrib (a b c : Bool) : (a && (b || c)) = (a && b || a && c) := by canonical
theorem bool_de_morgan (a b : Bool) : (!(a && b)) = (!a || !b) := by canonical
theorem xor_assoc (a b c : Bool) : xor (xor a b) c = xor a (xor b c) := by canonical
theorem xor_self_cancel (a b : Bool) : xor a (xor a b) = b := by canonical
theorem xor_and (a b c : Bool) : (a && xor b c) = xor (a && b) (a && c) := by canonical
theorem and_eq_true_iff (a b : Bool) : (a && b) = true ↔ a = true ∧ b = true := by canonical
theorem not_injective (a b : Bool) (h : (!a) = !b) : a = b := by canonical
theorem bool_fun_triple (f : Bool → Bool) (a : Bool) : f (f (f a)) = f a := by canonical
theorem bool_ext (a b : Bool) (h : a = true ↔ b = true) : a = b := by canonical
theorem eq_false_of_ne_true (a : Bool) (h : a ≠ true) : a = false := by canonical
theorem decide_and (p q : Prop) [Decidable p] [Decidable q] : Decidable.decide (p ∧ q) = (Decidable.decide p && Decidable.decide q) := by canonical
theorem ite_not (p : Prop) [Decidable p] (x y : α) : (if ¬p then x else y) = if p then y else x := by canonical
theorem apply_ite (f : α → β) (p : Prop) [Decidable p] (x y : α) : f (if p then x else y) = if p then f x else f y := by canonical
theorem ite_ite_same (p : Prop) [Decidable p] (x y z : α) : (if p then (if p then x else y) else z) = if p then x else z := by canonical
theorem ite_eq_or (p : Prop) [Decidable p] (x y : α) : (if p then x else y) = x ∨ (if p then x else y) = y := by canonical
theorem decide_iff (p : Prop) [Decidable p] : Decidable.decide p = true ↔ p := by canonical
end Textbook.Options
