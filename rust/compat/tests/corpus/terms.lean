/-! One of each kind of command and term, for readers to be tried on. -/

universe u v
variable {α : Type u} (P : α → Prop)

inductive Vec (α : Type u) : Nat → Type u where
  | nil : Vec α 0
  | cons {n : Nat} (x : α) (xs : Vec α n) : Vec α (n + 1)

def Vec.map {α : Type u} {β : Type v} (f : α → β) : {n : Nat} → Vec α n → Vec β n
  | _, nil => nil
  | _, cons x xs => cons (f x) (xs.map f)

class Group (α : Type u) extends Mul α where
  one : α
  inv : α → α
  inv_mul (a : α) : inv a * a = one

instance : Inhabited (Vec α 0) := ⟨.nil⟩

structure Point where
  x : Nat
  y : Nat

def origin : Point := { x := 0, y := 0 }

def fib : Nat → Nat
  | 0 => 0
  | 1 => 1
  | n + 2 => fib n + fib (n + 1)

example : fib 10 = 55 := rfl

theorem all (h : ∀ x, P x) (y : α) : ∃ x, P x := let z := y; ⟨z, h z⟩

theorem two (p q : Prop) (h : p ∧ q) : q ∧ p :=
  have k := h.1
  (fun l => ⟨l, k⟩) h.right

example (xs : List (Nat × Nat)) : List Nat := xs.map fun p => if p.1 ≤ 3 then p.2 else @id.{1} Nat 7

theorem asked (n : Nat) : 0 + n = n := by canonical 1 (count := 2) -simp [Nat.succ_add, rfl]
