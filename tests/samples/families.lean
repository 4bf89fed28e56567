import Canonical

/-! Indexed families: vectors, even numbers, reflexive transitive closures, accessibility. -/

namespace Samples

universe u v

inductive Vec (α : Type u) : Nat → Type u where
  | nil : Vec α 0
  | cons {n : Nat} (x : α) (xs : Vec α n) : Vec α (Nat.succ n)

noncomputable def Vec.append {α : Type u} {m n : Nat} (xs : Vec α m) (ys : Vec α n) : Vec α (n + m) := by canonical

noncomputable def Vec.head {α : Type u} {n : Nat} (xs : Vec α (Nat.succ n)) : α := by canonical

noncomputable def Vec.tail {α : Type u} {n : Nat} (xs : Vec α (Nat.succ n)) : Vec α n := by canonical

theorem Vec.eq_nil {α : Type u} (xs : Vec α 0) : xs = Vec.nil := by canonical

theorem Vec.eq_cons {α : Type u} {n : Nat} (xs : Vec α (Nat.succ n)) : ∃ y, ∃ ys, xs = Vec.cons y ys := by canonical

inductive Even : Nat → Prop where
  | zero : Even 0
  | step {n : Nat} (h : Even n) : Even (n + 2)

theorem Even.four : Even 4 := by canonical

theorem Even.not_three : ¬Even 3 := by canonical

theorem Even.pred {n : Nat} (h : Even (n + 2)) : Even n := by canonical

theorem Even.add {m n : Nat} (h : Even m) (k : Even n) : Even (m + n) := by canonical

inductive Star {α : Type u} (r : α → α → Prop) : α → α → Prop where
  | refl (a : α) : Star r a a
  | tail {a b c : α} (h : Star r a b) (k : r b c) : Star r a c

theorem Star.single {α : Type u} {r : α → α → Prop} {a b : α} (h : r a b) : Star r a b := by canonical

theorem Star.trans {α : Type u} {r : α → α → Prop} {a b c : α} (h : Star r a b) (k : Star r b c) : Star r a c := by
  canonical

theorem Star.mono {α : Type u} {r s : α → α → Prop} (i : ∀ a b, r a b → s a b) {a b : α} (h : Star r a b) :
    Star s a b := by canonical

theorem acc_irrefl {α : Type u} {r : α → α → Prop} {x : α} (h : Acc r x) : ¬r x x := by canonical

theorem acc_sub {α : Type u} {r s : α → α → Prop} (i : ∀ a b, s a b → r a b) {x : α} (h : Acc r x) : Acc s x := by
  canonical

theorem acc_of_all {α : Type u} {r : α → α → Prop} (h : ∀ x, Acc r x) {x : α} (k : r x x) : False := by canonical

/-! A monoid for each object. -/

theorem inverse_unique {O : Type u} (H : O → Type v) (mul : (a : O) → H a → H a → H a) (one : (a : O) → H a)
    (assoc : ∀ a f g h, mul a (mul a f g) h = mul a f (mul a g h)) (one_mul : ∀ a f, mul a (one a) f = f)
    (mul_one : ∀ a f, mul a f (one a) = f) (a : O) (f g k : H a) (h1 : mul a f g = one a) (h2 : mul a k f = one a) :
    g = k := by canonical

/-! Cases on the value of a function. -/

theorem of_both (f : Nat → Bool) (P : Bool → Prop) (a : P true) (b : P false) : P (f 3) := by canonical

theorem bool_fun (f : Bool → Bool) (b : Bool) : f (f (f b)) = f b := by canonical

/-! Induction on a derivation about a loop. -/

inductive Com where
  | skip : Com
  | seq (c d : Com) : Com
  | loop (b : (Nat → Nat) → Bool) (c : Com) : Com

inductive Runs : Com → (Nat → Nat) → (Nat → Nat) → Prop where
  | skip (s : Nat → Nat) : Runs Com.skip s s
  | seq (c d : Com) (s t u : Nat → Nat) (h : Runs c s t) (k : Runs d t u) : Runs (Com.seq c d) s u
  | again (b : (Nat → Nat) → Bool) (c : Com) (s t u : Nat → Nat) (hb : b s = true) (h : Runs c s t)
      (k : Runs (Com.loop b c) t u) : Runs (Com.loop b c) s u
  | stop (b : (Nat → Nat) → Bool) (c : Com) (s : Nat → Nat) (hb : b s = false) : Runs (Com.loop b c) s s

theorem loop_exit (b : (Nat → Nat) → Bool) (c : Com) (s t : Nat → Nat) (h : Runs (Com.loop b c) s t) : b t = false := by
  canonical

theorem loop_invariant (I : (Nat → Nat) → Prop) (b : (Nat → Nat) → Bool) (c : Com)
    (h : ∀ s t, I s → b s = true → Runs c s t → I t) (s t : Nat → Nat) (k : Runs (Com.loop b c) s t) (i : I s) : I t := by
  canonical

/-! Inversion: what only one constructor made, or two. -/

theorem seq_assoc (c d e : Com) (s t : Nat → Nat) (h : Runs (Com.seq (Com.seq c d) e) s t) :
    Runs (Com.seq c (Com.seq d e)) s t := by canonical

inductive Branch (b : (Nat → Nat) → Bool) : Com → Com → (Nat → Nat) → (Nat → Nat) → Prop where
  | yes (c d : Com) (s t : Nat → Nat) (hb : b s = true) (h : Runs c s t) : Branch b c d s t
  | no (c d : Com) (s t : Nat → Nat) (hb : b s = false) (h : Runs d s t) : Branch b c d s t

theorem branch_same (b : (Nat → Nat) → Bool) (c : Com) (s t : Nat → Nat) (h : Runs c s t) : Branch b c c s t := by
  canonical

/-! Functions that are asked for, by recursion on arguments that others depend on, and on families. -/

inductive Var {T : Type u} : List T → T → Type u where
  | here {l : List T} {a : T} : Var (a :: l) a
  | there {l : List T} {a b : T} (x : Var l a) : Var (b :: l) a

noncomputable def Var.map {T : Type u} {k l : List T} {a b : T} (r : Var k a → Var l a) (x : Var (b :: k) a) : Var (b :: l) a := by
  canonical

theorem sum_of_family {α β : Type} : ∃ f : (b : Bool) → cond b α β → α ⊕ β, (∀ a, f true a = .inl a) ∧ ∀ b, f false b = .inr b := by
  canonical

theorem to_list {α : Type u} :
    ∃ f : (n : Nat) → Vec α n → List α, f 0 .nil = [] ∧ ∀ n x xs, f (n + 1) (.cons x xs) = x :: f n xs := by canonical

theorem map_vec {α β : Type u} (g : α → β) :
    ∃ f : (n : Nat) → Vec α n → Vec β n, f 0 .nil = .nil ∧ ∀ n x xs, f (n + 1) (.cons x xs) = .cons (g x) (f n xs) := by canonical

end Samples
