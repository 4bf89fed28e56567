import Canonical

/-!
Workshop: lambda terms with numbers for variables: renaming, substitution, parallel reduction, a type system, explicit scopes.
Written without a look at the search.
-/

namespace Workshop.Binding
universe u v

inductive Tm : Type where
  | var (n : Nat) : Tm
  | app (f a : Tm) : Tm
  | lam (b : Tm) : Tm
def up (r : Nat → Nat) : Nat → Nat
  | 0 => 0
  | n + 1 => r n + 1
def ren (r : Nat → Nat) : Tm → Tm
  | .var n => .var (r n)
  | .app f a => .app (ren r f) (ren r a)
  | .lam b => .lam (ren (up r) b)
def ups (s : Nat → Tm) : Nat → Tm
  | 0 => .var 0
  | n + 1 => ren Nat.succ (s n)
def sub (s : Nat → Tm) : Tm → Tm
  | .var n => s n
  | .app f a => .app (sub s f) (sub s a)
  | .lam b => .lam (sub (ups s) b)
def one (a : Tm) : Nat → Tm
  | 0 => a
  | n + 1 => .var n
theorem up_id (n : Nat) : up (fun k => k) n = n := by canonical
theorem up_comp (r s : Nat → Nat) (n : Nat) : up r (up s n) = up (fun k => r (s k)) n := by canonical
theorem up_ext (r s : Nat → Nat) (h : ∀ n, r n = s n) (n : Nat) : up r n = up s n := by canonical
theorem ren_ext (r s : Nat → Nat) (h : ∀ n, r n = s n) (t : Tm) : ren r t = ren s t := by canonical [up_ext]
theorem ren_id (t : Tm) : ren (fun k => k) t = t := by canonical [ren_ext, up_id]
theorem ren_ren (r s : Nat → Nat) (t : Tm) : ren r (ren s t) = ren (fun k => r (s k)) t := by canonical [ren_ext, up_comp]
theorem ren_inj (r : Nat → Nat) (h : ∀ m n, r m = r n → m = n) (s t : Tm) (e : ren r s = ren r t) : s = t := by canonical
theorem up_inj (r : Nat → Nat) (h : ∀ m n, r m = r n → m = n) (m n : Nat) (e : up r m = up r n) : m = n := by canonical
theorem ups_ext (s t : Nat → Tm) (h : ∀ n, s n = t n) (n : Nat) : ups s n = ups t n := by canonical
theorem sub_ext (s t : Nat → Tm) (h : ∀ n, s n = t n) (a : Tm) : sub s a = sub t a := by canonical [ups_ext]
theorem ups_var (n : Nat) : ups .var n = .var n := by canonical
theorem sub_var (t : Tm) : sub .var t = t := by canonical [sub_ext, ups_var]
theorem sub_ren (r : Nat → Nat) (s : Nat → Tm) (e : ∀ (q : Nat → Nat) (p : Nat → Tm) (n : Nat), ups p (up q n) = ups (fun k => p (q k)) n) (t : Tm) :
    sub s (ren r t) = sub (fun k => s (r k)) t := by canonical [sub_ext]
theorem ren_as_sub (r : Nat → Nat) (t : Tm) (e : ∀ (q : Nat → Nat) (n : Nat), ups (fun k => .var (q k)) n = .var (up q n)) : ren r t = sub (fun k => .var (r k)) t := by canonical [sub_ext]
theorem one_shift (a t : Tm) (sr : ∀ (r : Nat → Nat) (s : Nat → Tm) (t : Tm), sub s (ren r t) = sub (fun k => s (r k)) t) : sub (one a) (ren Nat.succ t) = t := by canonical [sub_var]

/-! Reduction. -/
inductive Beta : Tm → Tm → Prop where
  | beta (b a : Tm) : Beta (.app (.lam b) a) (sub (one a) b)
  | appL {f g : Tm} (a : Tm) (h : Beta f g) : Beta (.app f a) (.app g a)
  | appR (f : Tm) {a b : Tm} (h : Beta a b) : Beta (.app f a) (.app f b)
  | lam {a b : Tm} (h : Beta a b) : Beta (.lam a) (.lam b)
inductive Betas : Tm → Tm → Prop where
  | refl (t : Tm) : Betas t t
  | step {a b c : Tm} (h : Beta a b) (k : Betas b c) : Betas a c
inductive Par : Tm → Tm → Prop where
  | var (n : Nat) : Par (.var n) (.var n)
  | app {f g a b : Tm} (h : Par f g) (k : Par a b) : Par (.app f a) (.app g b)
  | lam {a b : Tm} (h : Par a b) : Par (.lam a) (.lam b)
  | beta {b c a d : Tm} (h : Par b c) (k : Par a d) : Par (.app (.lam b) a) (sub (one d) c)
theorem par_refl (t : Tm) : Par t t := by canonical
theorem par_of_beta (a b : Tm) (h : Beta a b) : Par a b := by canonical [par_refl]
theorem betas_trans (a b c : Tm) (h : Betas a b) (k : Betas b c) : Betas a c := by canonical
theorem betas_app (f g a b : Tm) (h : Betas f g) (k : Betas a b) : Betas (.app f a) (.app g b) := by canonical [betas_trans]
theorem betas_lam (a b : Tm) (h : Betas a b) : Betas (.lam a) (.lam b) := by canonical
theorem betas_of_par (a b : Tm) (h : Par a b) : Betas a b := by canonical [betas_trans, betas_app, betas_lam]
theorem beta_var (n : Nat) (t : Tm) : ¬Beta (.var n) t := by canonical
theorem beta_lam_inv (a t : Tm) (h : Beta (.lam a) t) : ∃ b, t = .lam b ∧ Beta a b := by canonical
theorem par_lam_inv (a t : Tm) (h : Par (.lam a) t) : ∃ b, t = .lam b ∧ Par a b := by canonical
theorem par_var_inv (n : Nat) (t : Tm) (h : Par (.var n) t) : t = .var n := by canonical
def I : Tm := .lam (.var 0)
def Om : Tm := .lam (.app (.var 0) (.var 0))
theorem omega_loops : Beta (.app Om Om) (.app Om Om) := by canonical
theorem ident_beta (a : Tm) : Beta (.app I a) a := by canonical
theorem omega_only (t : Tm) (h : Beta (.app Om Om) t) : t = .app Om Om := by canonical
theorem konst (a b : Tm) (os : ∀ a t, sub (one a) (ren Nat.succ t) = t) : Betas (.app (.app (.lam (.lam (.var 1))) a) b) a := by canonical
inductive Nf : Tm → Prop where
  | mk {t : Tm} (h : ∀ u, ¬Beta t u) : Nf t
theorem nf_lam (a : Tm) : Nf (.lam a) ↔ Nf a := by canonical
theorem nf_app_left (f a : Tm) (h : Nf (.app f a)) : Nf f := by canonical
theorem nf_betas (a b : Tm) (h : Nf a) (k : Betas a b) : a = b := by canonical
theorem nf_unique (cr : ∀ a b c, Betas a b → Betas a c → ∃ d, Betas b d ∧ Betas c d) (a b c : Tm) (h : Betas a b) (k : Betas a c) (i : Nf b) (j : Nf c) : b = c := by
  canonical [nf_betas]

/-! Types. -/
inductive Ty : Type where
  | base : Ty
  | fn (a b : Ty) : Ty
def ext (g : Nat → Ty) (a : Ty) : Nat → Ty
  | 0 => a
  | n + 1 => g n
inductive Has : (Nat → Ty) → Tm → Ty → Prop where
  | var (g : Nat → Ty) (n : Nat) : Has g (.var n) (g n)
  | app {g : Nat → Ty} {f a : Tm} {s t : Ty} (h : Has g f (.fn s t)) (k : Has g a s) : Has g (.app f a) t
  | lam {g : Nat → Ty} {b : Tm} {s t : Ty} (h : Has (ext g s) b t) : Has g (.lam b) (.fn s t)
theorem ext_up (g d : Nat → Ty) (r : Nat → Nat) (h : ∀ n, d (r n) = g n) (a : Ty) (n : Nat) : ext d a (up r n) = ext g a n := by canonical
theorem has_ren (g d : Nat → Ty) (r : Nat → Nat) (t : Tm) (a : Ty) (h : Has g t a) (k : ∀ n, d (r n) = g n) : Has d (ren r t) a := by canonical [ext_up]
theorem has_ups (g d : Nat → Ty) (s : Nat → Tm) (h : ∀ n, Has d (s n) (g n)) (a : Ty) (n : Nat) : Has (ext d a) (ups s n) (ext g a n) := by canonical [has_ren]
theorem has_sub (g d : Nat → Ty) (s : Nat → Tm) (t : Tm) (a : Ty) (h : Has g t a) (k : ∀ n, Has d (s n) (g n)) : Has d (sub s t) a := by canonical [has_ups]
theorem has_one (g : Nat → Ty) (b a : Tm) (s t : Ty) (h : Has (ext g s) b t) (k : Has g a s) : Has g (sub (one a) b) t := by canonical [has_sub]
theorem preservation (g : Nat → Ty) (t u : Tm) (a : Ty) (h : Beta t u) (k : Has g t a) : Has g u a := by canonical [has_one]
theorem preservation_star (g : Nat → Ty) (t u : Tm) (a : Ty) (h : Betas t u) (k : Has g t a) : Has g u a := by canonical [preservation]
theorem no_self_app (g : Nat → Ty) (a : Ty) : ¬Has g Om a := by canonical
theorem ident_typed (g : Nat → Ty) (a : Ty) : Has g I (.fn a a) := by canonical
theorem fn_ne (a b : Ty) : Ty.fn a b ≠ a := by canonical
theorem typed_s (g : Nat → Ty) : ∃ a, Has g (.lam (.lam (.lam (.app (.app (.var 2) (.var 0)) (.app (.var 1) (.var 0)))))) a := by canonical

/-! Terms over a type of names, nested: the syntax is a functor and a monad. -/
inductive Sc : Type u → Type (u + 1) where
  | var {X : Type u} (x : X) : Sc X
  | app {X : Type u} (f a : Sc X) : Sc X
  | lam {X : Type u} (b : Sc (Option X)) : Sc X
def Sc.map {X Y : Type u} (f : X → Y) : Sc X → Sc Y := fun t =>
  Sc.rec (motive := fun X _ => ∀ Y : Type u, (X → Y) → Sc Y) (fun x _ g => .var (g x)) (fun _ _ hf ha Y g => .app (hf Y g) (ha Y g))
    (fun _ hb Y g => .lam (hb (Option Y) (Option.map g))) t Y f
theorem option_map_comp {X Y Z : Type u} (f : X → Y) (g : Y → Z) (o : Option X) : Option.map g (Option.map f o) = Option.map (fun x => g (f x)) o := by canonical
theorem sc_map_ext {X : Type u} (t : Sc X) : ∀ (Y : Type u) (f g : X → Y), (∀ x, f x = g x) → Sc.map f t = Sc.map g t := by canonical [funext]
theorem sc_map_comp {X : Type u} (t : Sc X) : ∀ (Y Z : Type u) (f : X → Y) (g : Y → Z), Sc.map g (Sc.map f t) = Sc.map (fun x => g (f x)) t := by canonical [funext, option_map_comp]
theorem sc_app_inj {X : Type u} (f f' a a' : Sc X) (h : Sc.app f a = Sc.app f' a') : f = f' ∧ a = a' := by canonical
end Workshop.Binding
