import Canonical

/-!
Courses: expressions, optimisations, machines, semantics, types. Written without a look at the search.
-/

namespace Courses.Imp
universe u v w

/-! Arithmetic expressions with variables and their optimisations. -/
def Env : Type := Nat → Nat
inductive AExp : Type where
  | num (n : Nat) : AExp
  | var (x : Nat) : AExp
  | add (a b : AExp) : AExp
  | mul (a b : AExp) : AExp
  | ite0 (c a b : AExp) : AExp
namespace AExp
def pick : Nat → Nat → Nat → Nat
  | 0, m, _ => m
  | _ + 1, _, n => n
def ev (s : Env) : AExp → Nat
  | num n => n
  | var x => s x
  | add a b => ev s a + ev s b
  | mul a b => ev s a * ev s b
  | ite0 c a b => pick (ev s c) (ev s a) (ev s b)
def sz : AExp → Nat
  | num _ => 1
  | var _ => 1
  | add a b => sz a + sz b
  | mul a b => sz a + sz b
  | ite0 c a b => sz c + (sz a + sz b)
def mkAdd : AExp → AExp → AExp
  | num 0, b => b
  | num (n + 1), b => add (num (n + 1)) b
  | var x, b => add (var x) b
  | add a c, b => add (add a c) b
  | mul a c, b => add (mul a c) b
  | ite0 c a d, b => add (ite0 c a d) b
def opt0 : AExp → AExp
  | num n => num n
  | var x => var x
  | add a b => mkAdd (opt0 a) (opt0 b)
  | mul a b => mul (opt0 a) (opt0 b)
  | ite0 c a b => ite0 (opt0 c) (opt0 a) (opt0 b)
def flipAll : AExp → AExp
  | num n => num n
  | var x => var x
  | add a b => add (flipAll b) (flipAll a)
  | mul a b => mul (flipAll b) (flipAll a)
  | ite0 c a b => ite0 (flipAll c) (flipAll a) (flipAll b)
def ren (f : Nat → Nat) : AExp → AExp
  | num n => num n
  | var x => var (f x)
  | add a b => add (ren f a) (ren f b)
  | mul a b => mul (ren f a) (ren f b)
  | ite0 c a b => ite0 (ren f c) (ren f a) (ren f b)
def closed : AExp → Bool
  | num _ => true
  | var _ => false
  | add a b => closed a && closed b
  | mul a b => closed a && closed b
  | ite0 c a b => closed c && (closed a && closed b)
theorem ev_mkAdd (s : Env) (a b : AExp) : ev s (mkAdd a b) = ev s a + ev s b := by canonical [Nat.zero_add]
theorem ev_opt0 (s : Env) (a : AExp) : ev s (opt0 a) = ev s a := by canonical [ev_mkAdd]
theorem ev_flipAll (s : Env) (a : AExp) : ev s (flipAll a) = ev s a := by canonical [Nat.add_comm, Nat.mul_comm]
theorem flipAll_twice (a : AExp) : flipAll (flipAll a) = a := by canonical
theorem flipAll_inj (a b : AExp) (h : flipAll a = flipAll b) : a = b := by canonical [flipAll_twice]
theorem ev_ren (s : Env) (f : Nat → Nat) (a : AExp) : ev s (ren f a) = ev (fun x => s (f x)) a := by canonical
theorem ren_ren (f g : Nat → Nat) (a : AExp) : ren g (ren f a) = ren (fun x => g (f x)) a := by canonical
theorem sz_flipAll (a : AExp) : sz (flipAll a) = sz a := by canonical [Nat.add_comm]
theorem sz_ne_zero (a : AExp) : sz a ≠ 0 := by canonical [Nat.succ_ne_zero]
theorem ev_closed (s t : Env) (a : AExp) (h : closed a = true) : ev s a = ev t a := by canonical
theorem closed_ren (f : Nat → Nat) (a : AExp) : closed (ren f a) = closed a := by canonical
theorem ite0_same (s : Env) (c a : AExp) : ev s (ite0 c a a) = ev s a := by canonical
theorem ite0_add (s : Env) (c a b d : AExp) : ev s (add (ite0 c a b) d) = ev s (ite0 c (add a d) (add b d)) := by canonical
theorem not_closed_var (x : Nat) (a : AExp) : closed (add a (var x)) ≠ true := by canonical

/-! A relational evaluation. -/
inductive R (s : Env) : AExp → Nat → Prop where
  | num (n : Nat) : R s (num n) n
  | var (x : Nat) : R s (var x) (s x)
  | add (a b : AExp) (m n : Nat) (h : R s a m) (k : R s b n) : R s (add a b) (m + n)
  | mul (a b : AExp) (m n : Nat) (h : R s a m) (k : R s b n) : R s (mul a b) (m * n)
  | yes (c a b : AExp) (m : Nat) (h : R s c 0) (k : R s a m) : R s (ite0 c a b) m
  | no (c a b : AExp) (l n : Nat) (h : R s c (l + 1)) (k : R s b n) : R s (ite0 c a b) n
theorem r_sound (s : Env) (a : AExp) (n : Nat) (h : R s a n) : ev s a = n := by canonical
theorem r_complete (s : Env) (a : AExp) : R s a (ev s a) := by canonical
theorem r_functional (s : Env) (a : AExp) (m n : Nat) (h : R s a m) (k : R s a n) : m = n := by canonical [r_sound]
theorem r_total (s : Env) (a : AExp) : ∃ n, R s a n ∧ ∀ m, R s a m → m = n := by canonical [r_complete, r_functional]
end AExp

/-! A stack machine for additions and a conditional jump-free compiler. -/
inductive E : Type where
  | lit (n : Nat) : E
  | get (x : Nat) : E
  | sum (a b : E) : E
inductive I : Type where
  | push (n : Nat) : I
  | load (x : Nat) : I
  | plus : I
def E.ev (s : Env) : E → Nat
  | .lit n => n
  | .get x => s x
  | .sum a b => E.ev s a + E.ev s b
def addTop : List Nat → List Nat
  | [] => []
  | x :: xs => List.rec (motive := fun _ => List Nat) [x] (fun y ys _ => (y + x) :: ys) xs
def one (s : Env) : I → List Nat → List Nat
  | .push n, st => n :: st
  | .load x, st => s x :: st
  | .plus, st => addTop st
def run (s : Env) : List I → List Nat → List Nat
  | [], st => st
  | i :: is, st => run s is (one s i st)
def compile : E → List I
  | .lit n => [.push n]
  | .get x => [.load x]
  | .sum a b => compile a ++ (compile b ++ [.plus])
def optE : E → E
  | .lit n => .lit n
  | .get x => .get x
  | .sum a b => .sum (optE b) (optE a)
inductive Steps (s : Env) : List I → List Nat → List Nat → Prop where
  | done (st : List Nat) : Steps s [] st st
  | next (i : I) (is : List I) (st st' : List Nat) (h : Steps s is (one s i st) st') : Steps s (i :: is) st st'
theorem run_app (s : Env) (is js : List I) (st : List Nat) : run s (is ++ js) st = run s js (run s is st) := by canonical
theorem compile_ok (s : Env) (a : E) (st : List Nat) : run s (compile a) st = E.ev s a :: st := by canonical [run_app]
theorem compile_not_nil (a : E) : compile a ≠ [] := by canonical
theorem optE_ev (s : Env) (a : E) : E.ev s (optE a) = E.ev s a := by canonical [Nat.add_comm]
theorem compile_opt (s : Env) (a : E) : run s (compile (optE a)) [] = run s (compile a) [] := by canonical [compile_ok, optE_ev]
theorem steps_run (s : Env) (is : List I) (st : List Nat) : Steps s is st (run s is st) := by canonical
theorem steps_iff (s : Env) (is : List I) (st st' : List Nat) : Steps s is st st' ↔ run s is st = st' := by canonical [steps_run]
theorem steps_app (s : Env) (is js : List I) (a b c : List Nat) (h : Steps s is a b) (k : Steps s js b c) : Steps s (is ++ js) a c := by canonical
theorem steps_split (s : Env) (is js : List I) (a c : List Nat) (h : Steps s (is ++ js) a c) : ∃ b, Steps s is a b ∧ Steps s js b c := by canonical

/-! Small steps of sums: values, determinism, normal forms, confluence with big steps. -/
inductive Tm : Type where
  | C (n : Nat) : Tm
  | P (a b : Tm) : Tm
open Tm
inductive Val : Tm → Prop where
  | C (n : Nat) : Val (C n)
inductive Sm : Tm → Tm → Prop where
  | plus (m n : Nat) : Sm (P (C m) (C n)) (C (m + n))
  | left (a a' b : Tm) (h : Sm a a') : Sm (P a b) (P a' b)
  | right (v b b' : Tm) (k : Val v) (h : Sm b b') : Sm (P v b) (P v b')
inductive Bg : Tm → Nat → Prop where
  | C (n : Nat) : Bg (C n) n
  | P (a b : Tm) (m n : Nat) (h : Bg a m) (k : Bg b n) : Bg (P a b) (m + n)
inductive Many : Tm → Tm → Prop where
  | refl (a : Tm) : Many a a
  | step (a b c : Tm) (h : Sm a b) (k : Many b c) : Many a c
theorem val_no_step (a b : Tm) (v : Val a) : ¬Sm a b := by canonical
theorem sm_progress (a : Tm) : Val a ∨ ∃ b, Sm a b := by canonical
theorem sm_det (a b c : Tm) (h : Sm a b) (k : Sm a c) : b = c := by canonical [val_no_step]
theorem many_trans (a b c : Tm) (h : Many a b) (k : Many b c) : Many a c := by canonical
theorem many_left (a a' b : Tm) (h : Many a a') : Many (P a b) (P a' b) := by canonical
theorem many_right (n : Nat) (b b' : Tm) (h : Many b b') : Many (P (C n) b) (P (C n) b') := by canonical
theorem bg_many (a : Tm) (n : Nat) (h : Bg a n) : Many a (C n) := by canonical [many_trans, many_left, many_right]
theorem sm_bg (a b : Tm) (n : Nat) (h : Sm a b) (k : Bg b n) : Bg a n := by canonical
theorem many_bg (a : Tm) (n : Nat) (h : Many a (C n)) : Bg a n := by canonical [sm_bg]
theorem bg_total (a : Tm) : ∃ n, Bg a n := by canonical
theorem normalises (a : Tm) : ∃ n, Many a (C n) := by canonical [bg_total, bg_many]
theorem nf_is_val (a : Tm) (h : ¬∃ b, Sm a b) : Val a := by canonical [sm_progress]
theorem many_val_unique (a : Tm) (m n : Nat) (h : Many a (C m)) (k : Many a (C n)) : m = n := by canonical [sm_det, val_no_step]

/-! Typed arithmetic. -/
inductive T : Type where
  | tru : T
  | fls : T
  | ite (a b c : T) : T
  | zro : T
  | scc (a : T) : T
  | prd (a : T) : T
  | isz (a : T) : T
inductive Ty : Type where
  | bool : Ty
  | nat : Ty
namespace T
inductive NV : T → Prop where
  | zro : NV zro
  | scc (a : T) (h : NV a) : NV (scc a)
inductive BV : T → Prop where
  | tru : BV tru
  | fls : BV fls
def V (a : T) : Prop := NV a ∨ BV a
inductive St : T → T → Prop where
  | iteT (b c : T) : St (ite tru b c) b
  | iteF (b c : T) : St (ite fls b c) c
  | ite (a a' b c : T) (h : St a a') : St (ite a b c) (ite a' b c)
  | scc (a a' : T) (h : St a a') : St (scc a) (scc a')
  | prd0 : St (prd zro) zro
  | prdS (v : T) (h : NV v) : St (prd (scc v)) v
  | prd (a a' : T) (h : St a a') : St (prd a) (prd a')
  | isz0 : St (isz zro) tru
  | iszS (v : T) (h : NV v) : St (isz (scc v)) fls
  | isz (a a' : T) (h : St a a') : St (isz a) (isz a')
inductive Has : T → Ty → Prop where
  | tru : Has tru .bool
  | fls : Has fls .bool
  | ite (a b c : T) (t : Ty) (h : Has a .bool) (k : Has b t) (l : Has c t) : Has (ite a b c) t
  | zro : Has zro .nat
  | scc (a : T) (h : Has a .nat) : Has (scc a) .nat
  | prd (a : T) (h : Has a .nat) : Has (prd a) .nat
  | isz (a : T) (h : Has a .nat) : Has (isz a) .bool
theorem nv_has (a : T) (h : NV a) : Has a .nat := by canonical
theorem has_scc_inv (a : T) (t : Ty) (h : Has (scc a) t) : t = .nat ∧ Has a .nat := by canonical
theorem has_unique (a : T) (t s : Ty) (h : Has a t) (k : Has a s) : t = s := by canonical
theorem canonical_nat (a : T) (h : Has a .nat) (v : V a) : NV a := by canonical
theorem canonical_bool (a : T) (h : Has a .bool) (v : V a) : BV a := by canonical
theorem nv_no_step (a b : T) (h : NV a) : ¬St a b := by canonical
theorem v_no_step (a b : T) (h : V a) : ¬St a b := by canonical [nv_no_step]
theorem progress (a : T) (t : Ty) (h : Has a t) : V a ∨ ∃ b, St a b := by canonical [canonical_nat, canonical_bool]
theorem preservation (a b : T) (t : Ty) (h : Has a t) (k : St a b) : Has b t := by canonical [has_scc_inv]
theorem st_det (a b c : T) (h : St a b) (k : St a c) : b = c := by canonical [nv_no_step]
theorem stuck_scc_tru : (¬∃ b, St (scc tru) b) ∧ ¬V (scc tru) := by canonical
theorem no_expansion : ¬∀ a b t, St a b → Has b t → Has a t := by canonical
theorem some_untyped : ∃ a, ∀ t, ¬Has a t := by canonical
inductive Sts : T → T → Prop where
  | refl (a : T) : Sts a a
  | step (a b c : T) (h : St a b) (k : Sts b c) : Sts a c
theorem soundness (a b : T) (t : Ty) (h : Has a t) (k : Sts a b) : V b ∨ ∃ c, St b c := by canonical [progress, preservation]
theorem sts_ite (a a' b c : T) (h : Sts a a') : Sts (ite a b c) (ite a' b c) := by canonical
theorem sts_confluent (a b c : T) (h : Sts a b) (k : Sts a c) : Sts b c ∨ Sts c b := by canonical [st_det]
end T

/-! Assertions. -/
section
variable {S : Type u}
def Assn (S : Type u) : Type u := S → Prop
def Ent (p q : S → Prop) : Prop := ∀ s, p s → q s
def Tr (p : S → Prop) (c : S → S → Prop) (q : S → Prop) : Prop := ∀ s t, p s → c s t → q t
def seqR (c d : S → S → Prop) (s u : S) : Prop := ∃ t, c s t ∧ d t u
inductive Loop (b : S → Prop) (c : S → S → Prop) : S → S → Prop where
  | stop (s : S) (h : ¬b s) : Loop b c s s
  | go (s t u : S) (h : b s) (k : c s t) (l : Loop b c t u) : Loop b c s u
theorem tr_consequence (p p' q q' : S → Prop) (c : S → S → Prop) (h : Tr p c q) (k : Ent p' p) (l : Ent q q') : Tr p' c q' := by canonical
theorem tr_seq_iff (p r : S → Prop) (c d : S → S → Prop) : Tr p (seqR c d) r ↔ Tr p c (fun t => ∀ u, d t u → r u) := by canonical
theorem tr_mid (p r : S → Prop) (c d : S → S → Prop) (h : Tr p (seqR c d) r) : ∃ q, Tr p c q ∧ Tr q d r := by canonical
theorem tr_conj (p q q' : S → Prop) (c : S → S → Prop) : Tr p c (fun s => q s ∧ q' s) ↔ Tr p c q ∧ Tr p c q' := by canonical
theorem tr_disj (p p' q : S → Prop) (c : S → S → Prop) : Tr (fun s => p s ∨ p' s) c q ↔ Tr p c q ∧ Tr p' c q := by canonical
theorem tr_exists {A : Type v} (p : A → S → Prop) (q : S → Prop) (c : S → S → Prop) (h : ∀ a, Tr (p a) c q) : Tr (fun s => ∃ a, p a s) c q := by canonical
theorem tr_while (p b : S → Prop) (c : S → S → Prop) (h : Tr (fun s => p s ∧ b s) c p) : Tr p (Loop b c) (fun s => p s ∧ ¬b s) := by canonical
theorem loop_unroll (b : S → Prop) (c : S → S → Prop) (s u : S) : Loop b c s u ↔ (¬b s ∧ s = u) ∨ (b s ∧ ∃ t, c s t ∧ Loop b c t u) := by canonical
theorem loop_det (b : S → Prop) (c : S → S → Prop) (d : ∀ s t t', c s t → c s t' → t = t') (s t t' : S) (h : Loop b c s t) (k : Loop b c s t') : t = t' := by canonical
theorem loop_terminates (b : S → Prop) (c : S → S → Prop) (f : S → Nat) (dec : ∀ s, b s → ∃ t, c s t ∧ f t < f s) (s : S) (em : ∀ s, b s ∨ ¬b s) :
    ∃ t, Loop b c s t := by canonical [Nat.le_trans, Nat.le_of_succ_le_succ, Nat.not_succ_le_zero, Nat.le_refl]
theorem loop_weaken (b : S → Prop) (c d : S → S → Prop) (h : ∀ s t, b s → c s t → d s t) (s t : S) (l : Loop b c s t) : Loop b d s t := by canonical
theorem det_strongest (p : S → Prop) (c : S → S → Prop) : Tr p c (fun t => ∃ s, p s ∧ c s t) ∧ ∀ q, Tr p c q → Ent (fun t => ∃ s, p s ∧ c s t) q := by canonical
end

/-! Harder ones: a typed compiler, an interpreter with fuel, substitution in small lambda terms. -/
inductive K : Ty → Type where
  | n (m : Nat) : K .nat
  | b (c : Bool) : K .bool
  | add (x y : K .nat) : K .nat
  | leq (x y : K .nat) : K .bool
  | cond {t : Ty} (c : K .bool) (x y : K t) : K t
def Den : Ty → Type
  | .nat => Nat
  | .bool => Bool
inductive KV : (t : Ty) → K t → Prop where
  | n (m : Nat) : KV .nat (.n m)
  | b (c : Bool) : KV .bool (.b c)
inductive KS : (t : Ty) → K t → K t → Prop where
  | add (m n : Nat) : KS .nat (.add (.n m) (.n n)) (.n (m + n))
  | addL (x x' y : K .nat) (h : KS .nat x x') : KS .nat (.add x y) (.add x' y)
  | addR (m : Nat) (y y' : K .nat) (h : KS .nat y y') : KS .nat (.add (.n m) y) (.add (.n m) y')
  | leq (m n : Nat) : KS .bool (.leq (.n m) (.n n)) (.b (Nat.ble m n))
  | leqL (x x' y : K .nat) (h : KS .nat x x') : KS .bool (.leq x y) (.leq x' y)
  | leqR (m : Nat) (y y' : K .nat) (h : KS .nat y y') : KS .bool (.leq (.n m) y) (.leq (.n m) y')
  | tt (t : Ty) (x y : K t) : KS t (.cond (.b true) x y) x
  | ff (t : Ty) (x y : K t) : KS t (.cond (.b false) x y) y
  | cond (t : Ty) (c c' : K .bool) (x y : K t) (h : KS .bool c c') : KS t (.cond c x y) (.cond c' x y)
theorem kv_nat (x : K .nat) (h : KV .nat x) : ∃ m, x = .n m := by canonical
theorem kv_bool (x : K .bool) (h : KV .bool x) : ∃ c, x = .b c := by canonical
theorem kv_no_step (t : Ty) (x y : K t) (h : KV t x) : ¬KS t x y := by canonical
theorem k_progress (t : Ty) (x : K t) : KV t x ∨ ∃ y, KS t x y := by canonical [kv_nat, kv_bool]
theorem k_det (t : Ty) (x y z : K t) (h : KS t x y) (k : KS t x z) : y = z := by canonical [kv_no_step]
inductive L : Type where
  | v (x : Nat) : L
  | app (a b : L) : L
  | lam (a : L) : L
def L.map (f : Nat → Nat) : L → L
  | .v x => .v (f x)
  | .app a b => .app (L.map f a) (L.map f b)
  | .lam a => .lam (L.map (fun n => Nat.rec (motive := fun _ => Nat) 0 (fun m _ => f m + 1) n) a)
inductive Par : L → L → Prop where
  | v (x : Nat) : Par (.v x) (.v x)
  | app (a a' b b' : L) (h : Par a a') (k : Par b b') : Par (.app a b) (.app a' b')
  | lam (a a' : L) (h : Par a a') : Par (.lam a) (.lam a')
inductive LV : L → Prop where
  | lam (a : L) : LV (.lam a)
inductive Neu : L → Prop where
  | v (x : Nat) : Neu (.v x)
  | app (a b : L) (h : Neu a) : Neu (.app a b)
theorem par_refl (a : L) : Par a a := by canonical
theorem par_eq (a b : L) (h : Par a b) : a = b := by canonical
theorem map_ext (f g : Nat → Nat) (h : ∀ n, f n = g n) (a : L) : L.map f a = L.map g a := by canonical [funext]
theorem map_par (f : Nat → Nat) (a b : L) (h : Par a b) : Par (L.map f a) (L.map f b) := by canonical
theorem map_id (a : L) : L.map (fun n => n) a = a := by canonical [map_ext]
theorem map_comp (f g : Nat → Nat) (a : L) : L.map g (L.map f a) = L.map (fun n => g (f n)) a := by canonical [map_ext]
theorem neu_map (f : Nat → Nat) (a : L) : Neu a ↔ Neu (L.map f a) := by canonical
theorem neu_not_value (a : L) (h : Neu a) : ¬LV a := by canonical
theorem map_inj (f : Nat → Nat) (h : ∀ m n, f m = f n → m = n) (a b : L) (e : L.map f a = L.map f b) : a = b := by canonical
theorem app_ne_self (a b : L) : L.app a b ≠ a := by canonical
def fuel (b : Nat → Bool) (c : Nat → Nat) : Nat → Nat → Option Nat
  | 0, _ => none
  | k + 1, s => if b s then fuel b c k (c s) else some s
theorem fuel_mono (b : Nat → Bool) (c : Nat → Nat) (k s t : Nat) (h : fuel b c k s = some t) : fuel b c (k + 1) s = some t := by canonical
theorem fuel_add (b : Nat → Bool) (c : Nat → Nat) (j k s t : Nat) (h : fuel b c k s = some t) : fuel b c (k + j) s = some t := by canonical [fuel_mono]
theorem fuel_exit (b : Nat → Bool) (c : Nat → Nat) (k s t : Nat) (h : fuel b c k s = some t) : b t = false := by canonical
theorem fuel_sound (b : Nat → Bool) (c : Nat → Nat) (k s t : Nat) (h : fuel b c k s = some t) : Loop (fun s => b s = true) (fun s t => t = c s) s t := by canonical
theorem fuel_complete (b : Nat → Bool) (c : Nat → Nat) (s t : Nat) (h : Loop (fun s => b s = true) (fun s t => t = c s) s t) : ∃ k, fuel b c k s = some t := by canonical
theorem fuel_unique (b : Nat → Bool) (c : Nat → Nat) (j k s t u : Nat) (h : fuel b c j s = some t) (k' : fuel b c k s = some u) : t = u := by canonical
end Courses.Imp
