import Canonical

/-!
Well-typed syntax: expressions, lambda terms with renamings and environments, combinators, a checker. Written
without a look at the search.
-/

namespace Exercises.Syntax
universe u v

/-! Typed expressions. -/
inductive ETy : Type where
  | nat : ETy
  | bool : ETy
def ETy.den : ETy → Type
  | nat => Nat
  | bool => Bool
inductive Exp : ETy → Type where
  | num (n : Nat) : Exp .nat
  | lit (b : Bool) : Exp .bool
  | plus (a b : Exp .nat) : Exp .nat
  | same (a b : Exp .nat) : Exp .bool
  | cond {t : ETy} (c : Exp .bool) (a b : Exp t) : Exp t
noncomputable def Exp.eval : {t : ETy} → Exp t → t.den
  | _, num n => n
  | _, lit b => b
  | _, plus a b => Nat.add (eval a) (eval b)
  | _, same a b => Nat.beq (eval a) (eval b)
  | _, cond c a b => Bool.rec (eval b) (eval a) (eval c)
def Exp.size : {t : ETy} → Exp t → Nat
  | _, num _ => 1
  | _, lit _ => 1
  | _, plus a b => size a + size b + 1
  | _, same a b => size a + size b + 1
  | _, cond c a b => size c + size a + size b + 1
def Exp.swap : {t : ETy} → Exp t → Exp t
  | _, num n => num n
  | _, lit b => lit b
  | _, plus a b => plus (swap b) (swap a)
  | _, same a b => same (swap b) (swap a)
  | _, cond c a b => cond (swap c) (swap a) (swap b)
inductive Step : {t : ETy} → Exp t → Exp t → Prop where
  | plus (m n : Nat) : Step (.plus (.num m) (.num n)) (.num (m + n))
  | plusLeft {a a' : Exp .nat} (b : Exp .nat) (h : Step a a') : Step (.plus a b) (.plus a' b)
  | plusRight (n : Nat) {b b' : Exp .nat} (h : Step b b') : Step (.plus (.num n) b) (.plus (.num n) b')
  | same (m n : Nat) : Step (.same (.num m) (.num n)) (.lit (Nat.beq m n))
  | sameLeft {a a' : Exp .nat} (b : Exp .nat) (h : Step a a') : Step (.same a b) (.same a' b)
  | sameRight (n : Nat) {b b' : Exp .nat} (h : Step b b') : Step (.same (.num n) b) (.same (.num n) b')
  | condTrue {t : ETy} (a b : Exp t) : Step (.cond (.lit true) a b) a
  | condFalse {t : ETy} (a b : Exp t) : Step (.cond (.lit false) a b) b
  | condStep {t : ETy} {c c' : Exp .bool} (a b : Exp t) (h : Step c c') : Step (.cond c a b) (.cond c' a b)
theorem size_pos {t : ETy} (e : Exp t) : 0 < e.size := by canonical [Nat.succ_pos, Nat.lt_succ_self]
theorem swap_swap {t : ETy} (e : Exp t) : e.swap.swap = e := by canonical
theorem size_swap {t : ETy} (e : Exp t) : e.swap.size = e.size := by canonical [Nat.add_comm]
theorem eval_swap (bc : ∀ m n, Nat.beq m n = Nat.beq n m) {t : ETy} (e : Exp t) : e.swap.eval = e.eval := by
  canonical [Nat.add_comm]
theorem step_eval {t : ETy} (e e' : Exp t) (h : Step e e') : e.eval = e'.eval := by canonical
theorem num_normal (n : Nat) (e : Exp .nat) : ¬Step (.num n) e := by canonical
theorem lit_normal (b : Bool) (e : Exp .bool) : ¬Step (.lit b) e := by canonical
theorem nat_progress (e : Exp .nat) (h : ∀ c : Exp .bool, (∃ b, c = .lit b) ∨ ∃ c', Step c c') :
    (∃ n, e = .num n) ∨ ∃ e', Step e e' := by canonical
theorem step_deterministic {t : ETy} (e a b : Exp t) (h : Step e a) (k : Step e b) : a = b := by
  canonical [num_normal, lit_normal]

/-! Lambda terms. A renaming of a context is a tuple of variables, an environment a tuple of values. -/
inductive Ty : Type where
  | base : Ty
  | arr (a b : Ty) : Ty
inductive Var : List Ty → Ty → Type where
  | here {Γ : List Ty} {a : Ty} : Var (a :: Γ) a
  | there {Γ : List Ty} {a b : Ty} (x : Var Γ a) : Var (b :: Γ) a
inductive Tm : List Ty → Ty → Type where
  | var {Γ : List Ty} {a : Ty} (x : Var Γ a) : Tm Γ a
  | lam {Γ : List Ty} {a b : Ty} (t : Tm (a :: Γ) b) : Tm Γ (.arr a b)
  | app {Γ : List Ty} {a b : Ty} (t : Tm Γ (.arr a b)) (s : Tm Γ a) : Tm Γ b
def Ren : List Ty → List Ty → Type
  | [], _ => Unit
  | a :: Γ, Δ => Var Δ a × Ren Γ Δ
def wk (b : Ty) {Δ : List Ty} : (Γ : List Ty) → Ren Γ Δ → Ren Γ (b :: Δ)
  | [], _ => ()
  | _ :: Γ, ρ => (.there ρ.1, wk b Γ ρ.2)
def idRen : (Γ : List Ty) → Ren Γ Γ
  | [] => ()
  | a :: Γ => (.here, wk a Γ (idRen Γ))
def Var.ren {Δ : List Ty} : {Γ : List Ty} → {a : Ty} → Var Γ a → Ren Γ Δ → Var Δ a
  | _, _, here, ρ => ρ.1
  | _, _, there x, ρ => ren x ρ.2
def Tm.ren : {Γ : List Ty} → {a : Ty} → Tm Γ a → (Δ : List Ty) → Ren Γ Δ → Tm Δ a
  | _, _, var x, _, ρ => var (x.ren ρ)
  | Γ, .arr a _, lam t, Δ, ρ => lam (ren t (a :: Δ) (.here, wk a Γ ρ))
  | _, _, app t s, Δ, ρ => app (ren t Δ ρ) (ren s Δ ρ)
def compRen {Δ Θ : List Ty} : (Γ : List Ty) → Ren Γ Δ → Ren Δ Θ → Ren Γ Θ
  | [], _, _ => ()
  | _ :: Γ, ρ, σ => (ρ.1.ren σ, compRen Γ ρ.2 σ)
def Ty.den (B : Type) : Ty → Type
  | base => B
  | arr a b => den B a → den B b
def Env (B : Type) : List Ty → Type
  | [] => Unit
  | a :: Γ => a.den B × Env B Γ
def Var.get {B : Type} : {Γ : List Ty} → {a : Ty} → Var Γ a → Env B Γ → a.den B
  | _, _, here, e => e.1
  | _, _, there x, e => get x e.2
def Tm.eval (B : Type) : {Γ : List Ty} → {a : Ty} → Tm Γ a → Env B Γ → a.den B
  | _, _, var x, e => x.get e
  | _, _, lam t, e => fun v => eval B t (v, e)
  | _, _, app t s, e => eval B t e (eval B s e)
def envRen {B : Type} {Δ : List Ty} : (Γ : List Ty) → Ren Γ Δ → Env B Δ → Env B Γ
  | [], _, _ => ()
  | _ :: Γ, ρ, e => (ρ.1.get e, envRen Γ ρ.2 e)
theorem var_ren_wk {Γ Δ : List Ty} {a : Ty} (b : Ty) (x : Var Γ a) (ρ : Ren Γ Δ) : x.ren (wk b Γ ρ) = .there (x.ren ρ) := by
  canonical
theorem var_ren_id {Γ : List Ty} {a : Ty} (x : Var Γ a) : x.ren (idRen Γ) = x := by canonical [var_ren_wk]
theorem tm_ren_id {Γ : List Ty} {a : Ty} (t : Tm Γ a) : t.ren Γ (idRen Γ) = t := by canonical [var_ren_id]
theorem var_ren_comp {Γ Δ Θ : List Ty} {a : Ty} (x : Var Γ a) (ρ : Ren Γ Δ) (σ : Ren Δ Θ) :
    (x.ren ρ).ren σ = x.ren (compRen Γ ρ σ) := by canonical
theorem wk_comp {Γ Δ Θ : List Ty} (b : Ty) (ρ : Ren Γ Δ) (σ : Ren Δ Θ) (x : Var Θ b) :
    compRen Γ (wk b Γ ρ) (x, σ) = compRen Γ ρ σ := by canonical
theorem get_ren {B : Type} {Γ Δ : List Ty} {a : Ty} (x : Var Γ a) (ρ : Ren Γ Δ) (e : Env B Δ) :
    (x.ren ρ).get e = x.get (envRen Γ ρ e) := by canonical
theorem envRen_wk {B : Type} {Γ Δ : List Ty} (b : Ty) (v : b.den B) (ρ : Ren Γ Δ) (e : Env B Δ) :
    envRen Γ (wk b Γ ρ) (v, e) = envRen Γ ρ e := by canonical
theorem envRen_id {B : Type} (Γ : List Ty) (e : Env B Γ) : envRen Γ (idRen Γ) e = e := by canonical [envRen_wk]
theorem eval_ren {B : Type} {Γ : List Ty} {a : Ty} (t : Tm Γ a) (Δ : List Ty) (ρ : Ren Γ Δ) (e : Env B Δ) :
    (t.ren Δ ρ).eval B e = t.eval B (envRen Γ ρ e) := by canonical [get_ren, envRen_wk, funext]
theorem no_var_nil {a : Ty} (x : Var [] a) : False := by canonical
theorem var_split {Γ : List Ty} {a b : Ty} (x : Var (b :: Γ) a) : a = b ∨ ∃ y : Var Γ a, x = .there y := by canonical
theorem ty_arr_ne (a b : Ty) : Ty.arr a b ≠ a := by canonical
theorem eval_beta {B : Type} {Γ : List Ty} {a b : Ty} (t : Tm (a :: Γ) b) (s : Tm Γ a) (e : Env B Γ) :
    (Tm.app (Tm.lam t) s).eval B e = t.eval B (s.eval B e, e) := by canonical
theorem eval_eta {B : Type} {Γ : List Ty} {a b : Ty} (t : Tm Γ (.arr a b)) (e : Env B Γ) (er : ∀ (v : a.den B),
    (t.ren (a :: Γ) (wk a Γ (idRen Γ))).eval B (v, e) = t.eval B e) :
    (Tm.lam (Tm.app (t.ren (a :: Γ) (wk a Γ (idRen Γ))) (.var .here))).eval B e = t.eval B e := by canonical [funext]
def tm_identity (a : Ty) : Tm [] (.arr a a) := by canonical
def tm_compose (a b c : Ty) : Tm [] (.arr (.arr b c) (.arr (.arr a b) (.arr a c))) := by canonical
def tm_church (a : Ty) : { t : Tm [] (.arr (.arr a a) (.arr a a)) // ∀ (B : Type) (f : a.den B → a.den B) (x : a.den B),
    t.eval B () f x = f (f x) } := by canonical
theorem base_not_inhabited (t : Tm [] .base) : False := by canonical [Tm.eval, Empty.elim]

/-! Typed combinators. -/
inductive Cl : Ty → Type where
  | k (a b : Ty) : Cl (.arr a (.arr b a))
  | s (a b c : Ty) : Cl (.arr (.arr a (.arr b c)) (.arr (.arr a b) (.arr a c)))
  | app {a b : Ty} (f : Cl (.arr a b)) (x : Cl a) : Cl b
inductive Red : {a : Ty} → Cl a → Cl a → Prop where
  | k {a b : Ty} (x : Cl a) (y : Cl b) : Red (.app (.app (.k a b) x) y) x
  | s {a b c : Ty} (f : Cl (.arr a (.arr b c))) (g : Cl (.arr a b)) (x : Cl a) :
      Red (.app (.app (.app (.s a b c) f) g) x) (.app (.app f x) (.app g x))
  | left {a b : Ty} {f g : Cl (.arr a b)} (x : Cl a) (h : Red f g) : Red (.app f x) (.app g x)
  | right {a b : Ty} (f : Cl (.arr a b)) {x y : Cl a} (h : Red x y) : Red (.app f x) (.app f y)
  | refl {a : Ty} (x : Cl a) : Red x x
  | trans {a : Ty} {x y z : Cl a} (h : Red x y) (k : Red y z) : Red x z
def Cl.eval (B : Type) : {a : Ty} → Cl a → a.den B
  | _, k _ _ => fun x _ => x
  | _, s _ _ _ => fun f g x => f x (g x)
  | _, app f x => eval B f (eval B x)
theorem red_eval (B : Type) {a : Ty} (x y : Cl a) (h : Red x y) : x.eval B = y.eval B := by canonical
theorem identity_exists (a : Ty) : ∃ i : Cl (.arr a a), ∀ x, Red (.app i x) x := by canonical
theorem red_app {a b : Ty} (f g : Cl (.arr a b)) (x y : Cl a) (h : Red f g) (k : Red x y) : Red (.app f x) (.app g y) := by
  canonical
theorem cl_base_empty (x : Cl .base) : False := by canonical [Cl.eval, Empty.elim]
def cl_identity (a : Ty) : Cl (.arr a a) := by canonical
def cl_compose (a b c : Ty) : Cl (.arr (.arr b c) (.arr (.arr a b) (.arr a c))) := by canonical
def cl_flip (a b c : Ty) : Cl (.arr (.arr a (.arr b c)) (.arr b (.arr a c))) := by canonical
end Exercises.Syntax
