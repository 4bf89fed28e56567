import Canonical

/-! Programs to be found from their types, and programs with what they have to do in their types. -/

namespace Bench.Programs

universe u v w

section Combinators

variable {α : Type u} {β : Type v} {γ : Type w} {δ ρ σ : Type u}

def identity : α → α := by canonical

def const : α → β → α := by canonical

def spread : (α → β → γ) → (α → β) → α → γ := by canonical

def compose : (β → γ) → (α → β) → α → γ := by canonical

def flip : (α → β → γ) → β → α → γ := by canonical

def swap : α × β → β × α := by canonical

def assoc : (α × β) × γ → α × (β × γ) := by canonical

def curry : (α × β → γ) → α → β → γ := by canonical

def uncurry : (α → β → γ) → α × β → γ := by canonical

def fork : (α → β) → (α → γ) → α → β × γ := by canonical

def either : (α → γ) → (β → γ) → Sum α β → γ := by canonical

def sum_swap : Sum α β → Sum β α := by canonical

def sum_assoc : Sum (Sum α β) γ → Sum α (Sum β γ) := by canonical

def distribute : α × Sum β γ → Sum (α × β) (α × γ) := by canonical

def collect : Sum (α × β) (α × γ) → α × Sum β γ := by canonical

def sum_to_product : (Sum α β → γ) → (α → γ) × (β → γ) := by canonical

def product_to_sum : (α → γ) × (β → γ) → Sum α β → γ := by canonical

def exponent : (α → β × γ) → (α → β) × (α → γ) := by canonical

end Combinators

section Monads

variable {α β γ : Type u} {ε ρ σ : Type u}

def state_pure : α → σ → α × σ := by canonical

def state_bind : (σ → α × σ) → (α → σ → β × σ) → σ → β × σ := by canonical

def state_map : (α → β) → (σ → α × σ) → σ → β × σ := by canonical

def cont_pure : α → (α → ρ) → ρ := by canonical

def cont_bind : ((α → ρ) → ρ) → (α → (β → ρ) → ρ) → (β → ρ) → ρ := by canonical

def call_cc : ((α → (β → ρ) → ρ) → (α → ρ) → ρ) → (α → ρ) → ρ := by canonical

def reader_bind : (ρ → α) → (α → ρ → β) → ρ → β := by canonical

def except_bind : Sum ε α → (α → Sum ε β) → Sum ε β := by canonical

def except_map : (α → β) → Sum ε α → Sum ε β := by canonical

def triple_negation : (((α → Empty) → Empty) → Empty) → α → Empty := by canonical

def decide_weakly : (Sum α (α → Empty) → Empty) → Empty := by canonical

end Monads

section Church

def church_zero : (τ : Type) → (τ → τ) → τ → τ := by canonical

def church_succ : ((τ : Type) → (τ → τ) → τ → τ) → (τ : Type) → (τ → τ) → τ → τ := by canonical

def church_numerals : (τ : Type) → (τ → τ) → τ → τ := by canonical (count := 6)

def church_booleans : (τ : Type) → τ → τ → τ := by canonical (count := 2)

def church_pair (α β : Type) : α → β → (τ : Type) → (α → β → τ) → τ := by canonical

def church_first (α β : Type) : ((τ : Type) → (α → β → τ) → τ) → α := by canonical

def church_case (α β : Type) : Sum α β → (τ : Type) → (α → τ) → (β → τ) → τ := by canonical

def church_sum (α β : Type) : ((τ : Type) → (α → τ) → (β → τ) → τ) → Sum α β := by canonical

def church_nat : ((τ : Type) → (τ → τ) → τ → τ) → Nat := by canonical

end Church

/-! What a program has to do is in its type. -/

section Specified

theorem double : ∃ f : Nat → Nat, f 0 = 0 ∧ ∀ n, f (Nat.succ n) = Nat.succ (Nat.succ (f n)) := by canonical

theorem predecessor : ∃ f : Nat → Nat, f 0 = 0 ∧ ∀ n, f (Nat.succ n) = n := by canonical

theorem addition : ∃ f : Nat → Nat → Nat, (∀ n, f 0 n = n) ∧ ∀ m n, f (Nat.succ m) n = Nat.succ (f m n) := by canonical

theorem negation : ∃ f : Bool → Bool, f true = false ∧ f false = true := by canonical

theorem conjunction : ∃ f : Bool → Bool → Bool, f true true = true ∧ f true false = false ∧ ∀ b, f false b = false := by
  canonical

def successor (n : Nat) (x : { m : Nat // m = n }) : { m : Nat // m = Nat.succ n } := by canonical

def inverse_of_swap (α β : Type) (p : α × β) : { q : β × α // q.1 = p.2 ∧ q.2 = p.1 } := by canonical

def decide_zero (n : Nat) : PSum (n = 0) { m : Nat // n = Nat.succ m } := by canonical

def decide_bool (b : Bool) : PSum (b = true) (b = false) := by canonical

def not_with_proof (b : Bool) : { c : Bool // b ≠ c } := by canonical

def pred_with_proof (n : Nat) (h : n ≠ 0) : { m : Nat // Nat.succ m = n } := by canonical

def head_with_proof {α : Type} (xs : List α) (h : xs ≠ []) : α := by canonical

def list_head {α : Type} (d : α) (xs : List α) : { y : α // ∀ z zs, xs = z :: zs → y = z } := by canonical

def half (n : Nat) : PSum { m : Nat // n = m + m } { m : Nat // n = Nat.succ (m + m) } := by canonical [Nat.succ_add]

def max_of (m n : Nat) (total : ∀ m n : Nat, PSum (m ≤ n) (n ≤ m)) (refl : ∀ n : Nat, n ≤ n) :
    { k : Nat // m ≤ k ∧ n ≤ k } := by canonical

def choose_function {α β : Type} (r : α → β → Prop) (h : (x : α) → { y : β // r x y }) :
    { f : α → β // ∀ x, r x (f x) } := by canonical

def equivalence_compose {α β γ : Type} (f : α → β) (g : β → α) (h : β → γ) (k : γ → β) (fg : ∀ x, g (f x) = x)
    (hk : ∀ y, k (h y) = y) : { t : (α → γ) × (γ → α) // ∀ x, t.2 (t.1 x) = x } := by canonical

end Specified

section Families

inductive Vec (α : Type u) : Nat → Type u where
  | nil : Vec α 0
  | cons {n : Nat} (x : α) (xs : Vec α n) : Vec α (Nat.succ n)

def vec_head {α : Type u} {n : Nat} : Vec α (Nat.succ n) → α := by canonical

def vec_tail {α : Type u} {n : Nat} : Vec α (Nat.succ n) → Vec α n := by canonical

def vec_second {α : Type u} {n : Nat} : Vec α (Nat.succ (Nat.succ n)) → α := by canonical

def vec_append {α : Type u} {m n : Nat} : Vec α m → Vec α n → Vec α (n + m) := by canonical

def vec_replicate {α : Type u} (n : Nat) : α → Vec α n := by canonical

def vec_map {α : Type u} {β : Type v} {n : Nat} : (α → β) → Vec α n → Vec β n := by canonical

def vec_zip {α : Type u} {β : Type v} {n : Nat} : Vec α n → Vec β n → Vec (α × β) n := by canonical

def vec_last {α : Type u} {n : Nat} : Vec α (Nat.succ n) → α := by canonical

def vec_unzip {α β : Type u} {n : Nat} : Vec (α × β) n → Vec α n × Vec β n := by canonical

def list_to_vec {α : Type u} (xs : List α) : Vec α xs.length := by canonical

end Families

end Bench.Programs
