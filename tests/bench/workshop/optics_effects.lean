import Canonical

/-!
Workshop: lenses and prisms, functors and monads as classes, their laws, transformers, free structures. Written without a look at
the search.
-/

namespace Workshop.Effects
universe u v w

/-! Lenses and prisms. -/
structure Lens (S : Type u) (A : Type v) : Type (max u v) where
  get : S → A
  put : S → A → S
  get_put : ∀ s a, get (put s a) = a
  put_get : ∀ s, put s (get s) = s
  put_put : ∀ s a b, put (put s a) b = put s b
structure Prism (S : Type u) (A : Type v) : Type (max u v) where
  view : S → Option A
  make : A → S
  view_make : ∀ a, view (make a) = some a
  make_view : ∀ s a, view s = some a → make a = s
section
variable {S : Type u} {A : Type v} {B : Type w}
def Lens.over (l : Lens S A) (f : A → A) (s : S) : S := l.put s (f (l.get s))
theorem over_id (l : Lens S A) (s : S) : l.over (fun a => a) s = s := by canonical [l.put_get]
theorem over_comp (l : Lens S A) (f g : A → A) (s : S) : l.over g (l.over f s) = l.over (fun a => g (f a)) s := by canonical [l.get_put, l.put_put]
theorem get_over (l : Lens S A) (f : A → A) (s : S) : l.get (l.over f s) = f (l.get s) := by canonical [l.get_put]
theorem put_inj (l : Lens S A) (s : S) (a b : A) (h : l.put s a = l.put s b) : a = b := by canonical [l.get_put]
theorem lens_ext (l m : Lens S A) (g : l.get = m.get) (p : l.put = m.put) : l = m := by canonical
theorem lens_put_determines (l m : Lens S A) (p : ∀ s a, l.put s a = m.put s a) : ∀ s, l.get s = m.get s := by canonical [l.get_put, l.put_get, m.get_put, m.put_get]
theorem same_put (l : Lens S A) (s t : S) (h : l.put s (l.get t) = t) (a : A) : l.put s a = l.put t a := by canonical [l.put_put]
def Lens.id' : Lens S S := by canonical
def Lens.fst : Lens (A × B) A := by canonical
def Lens.comp (l : Lens S A) (m : Lens A B) : Lens S B := by canonical [l.get_put, l.put_get, l.put_put, m.get_put, m.put_get, m.put_put]
theorem lens_comp_exists (l : Lens S A) (m : Lens A B) : ∃ n : Lens S B, ∀ s, n.get s = m.get (l.get s) := by
  canonical [l.get_put, l.put_get, l.put_put, m.get_put, m.put_get, m.put_put]
theorem lens_of_iso (f : S → A) (g : A → S) (fg : ∀ a, f (g a) = a) (gf : ∀ s, g (f s) = s) : ∃ l : Lens S A, l.get = f ∧ ∀ s a, l.put s a = g a := by canonical
theorem lens_unit : ∃ l : Lens S Unit, ∀ s, l.put s () = s := by canonical
theorem disjoint_comm (l : Lens S A) (m : Lens S B) (c : ∀ s a b, l.put (m.put s b) a = m.put (l.put s a) b) (s : S) (b : B) : l.get (m.put s b) = l.get s := by
  canonical [l.get_put, l.put_get]
theorem make_inj (p : Prism S A) (a b : A) (h : p.make a = p.make b) : a = b := by canonical [p.view_make]
theorem view_none (p : Prism S A) (s : S) (h : p.view s = none) (a : A) : p.make a ≠ s := by canonical [p.view_make]
theorem view_inj (p : Prism S A) (s t : S) (a : A) (h : p.view s = some a) (k : p.view t = some a) : s = t := by canonical [p.make_view]
theorem prism_left : ∃ p : Prism (A ⊕ B) A, ∀ a, p.make a = .inl a := by canonical
end

/-! Functors and monads as classes. -/
class Fun (F : Type u → Type v) where
  map : {A B : Type u} → (A → B) → F A → F B
  map_id : ∀ {A : Type u} (x : F A), map (fun a => a) x = x
  map_comp : ∀ {A B C : Type u} (f : A → B) (g : B → C) (x : F A), map g (map f x) = map (fun a => g (f a)) x
class Mon (M : Type u → Type v) where
  ret : {A : Type u} → A → M A
  bind : {A B : Type u} → M A → (A → M B) → M B
  ret_bind : ∀ {A B : Type u} (a : A) (f : A → M B), bind (ret a) f = f a
  bind_ret : ∀ {A : Type u} (x : M A), bind x ret = x
  bind_bind : ∀ {A B C : Type u} (x : M A) (f : A → M B) (g : B → M C), bind (bind x f) g = bind x (fun a => bind (f a) g)
open Mon
section
variable {M : Type u → Type u} [Mon M] {A B C : Type u}
def mmap (f : A → B) (x : M A) : M B := bind x (fun a => ret (f a))
def join (x : M (M A)) : M A := bind (M := M) x (fun y => y)
def kl (f : A → M B) (g : B → M C) : A → M C := fun a => bind (f a) g
theorem mmap_id (x : M A) : mmap (M := M) (fun a => a) x = x := by canonical [bind_ret]
theorem mmap_comp (f : A → B) (g : B → C) (x : M A) : mmap g (mmap f x) = mmap (fun a => g (f a)) x := by canonical [bind_bind, ret_bind, funext]
theorem mmap_ret (f : A → B) (a : A) : mmap f (ret a : M A) = ret (f a) := by canonical [ret_bind]
theorem join_ret (x : M A) : join (M := M) (ret (M := M) x) = x := by canonical [ret_bind]
theorem join_mmap_ret (x : M A) : join (M := M) (mmap (M := M) (ret (M := M)) x) = x := by canonical [bind_bind, ret_bind, bind_ret, funext]
theorem join_mmap (f : A → M B) (x : M A) : join (M := M) (mmap f x) = bind x f := by canonical [bind_bind, ret_bind, funext]
theorem join_join (x : M (M (M A))) : join (M := M) (join (M := M) x) = join (M := M) (mmap (M := M) (join (M := M)) x) := by canonical [bind_bind, ret_bind, funext]
theorem kl_ret (f : A → M B) : kl (M := M) f (ret (M := M)) = f := by canonical [bind_ret, funext]
theorem kl_assoc {D : Type u} (f : A → M B) (g : B → M C) (h : C → M D) : kl (kl f g) h = kl f (kl g h) := by canonical [bind_bind, funext]
theorem bind_mmap (f : A → B) (g : B → M C) (x : M A) : bind (mmap f x) g = bind x (fun a => g (f a)) := by canonical [bind_bind, ret_bind, funext]
theorem commute_ret (c : ∀ {A B : Type u} (x : M A) (y : M B), bind (M := M) x (fun a => bind (M := M) y (fun b => ret (M := M) (a, b))) = bind (M := M) y (fun b => bind (M := M) x (fun a => ret (M := M) (a, b)))) (x : M A) (y : M B) (f : A × B → C) :
    mmap f (bind (M := M) x (fun a => bind (M := M) y (fun b => ret (M := M) (a, b)))) = mmap f (bind (M := M) y (fun b => bind (M := M) x (fun a => ret (M := M) (a, b)))) := by canonical [c]
theorem ret_inj_of_one (g : ∀ {A : Type u}, M A → A) (h : ∀ {A : Type u} (a : A), g (ret a : M A) = a) (a b : A) (e : (ret a : M A) = ret b) : a = b := by canonical [h]
theorem fun_of_mon : Nonempty (Fun.{u, u} M) := by canonical [bind_ret, bind_bind, ret_bind, funext]
end
theorem mon_option : Nonempty (Mon.{u, u} Option) := by canonical
theorem mon_reader (R : Type u) : Nonempty (Mon.{u, u} (fun A => R → A)) := by canonical
theorem mon_state (S : Type u) : Nonempty (Mon.{u, u} (fun A => S → A × S)) := by canonical
theorem mon_writer (W : Type u) (e : W) (op : W → W → W) (as : ∀ a b c, op (op a b) c = op a (op b c)) (l : ∀ a, op e a = a) (r : ∀ a, op a e = a) :
    Nonempty (Mon.{u, u} (fun A => A × W)) := by canonical
theorem mon_cont (R : Type u) : Nonempty (Mon.{u, u} (fun A => (A → R) → R)) := by canonical
theorem mon_id : Nonempty (Mon.{u, u} (fun A => A)) := by canonical
theorem fun_list : Nonempty (Fun.{u, u} List) := by canonical
theorem fun_comp (F : Type u → Type u) (G : Type u → Type u) [f : Fun F] [g : Fun G] : Nonempty (Fun.{u, u} (fun A => F (G A))) := by canonical [Fun.map, Fun.map_id, Fun.map_comp, funext]
theorem fun_prod (A : Type u) : Nonempty (Fun.{u, u} (fun B => A × B)) := by canonical
theorem fun_arrow (A : Type u) : Nonempty (Fun.{u, u} (fun B => A → B)) := by canonical

/-! A monad of our own for results and errors, and a transformer. -/
inductive Res (E : Type u) (A : Type v) : Type (max u v) where
  | ok (a : A) : Res E A
  | err (e : E) : Res E A
namespace Res
variable {E : Type u} {A : Type v} {B : Type w}
def bind : Res E A → (A → Res E B) → Res E B
  | ok a, f => f a
  | err e, _ => err e
def handle : Res E A → (E → Res E A) → Res E A
  | ok a, _ => ok a
  | err e, h => h e
def toOption : Res E A → Option A
  | ok a => some a
  | err _ => none
def mapErr {E' : Type u} (f : E → E') : Res E A → Res E' A
  | ok a => ok a
  | err e => err (f e)
theorem bind_ok (x : Res E A) : bind x ok = x := by canonical
theorem handle_err (x : Res E A) : handle x err = x := by canonical
theorem handle_handle (x : Res E A) (f g : E → Res E A) : handle (handle x f) g = handle x (fun e => handle (f e) g) := by canonical
theorem toOption_bind (x : Res E A) (f : A → Res E B) : toOption (bind x f) = Option.bind (toOption x) (fun a => toOption (f a)) := by canonical
theorem bind_eq_ok (x : Res E A) (f : A → Res E B) (b : B) : bind x f = ok b ↔ ∃ a, x = ok a ∧ f a = ok b := by canonical
theorem bind_eq_err (x : Res E A) (f : A → Res E B) (e : E) (h : bind x f = err e) : x = err e ∨ ∃ a, x = ok a ∧ f a = err e := by canonical
theorem mapErr_bind {E' : Type u} (g : E → E') (x : Res E A) (f : A → Res E B) : mapErr g (bind x f) = bind (mapErr g x) (fun a => mapErr g (f a)) := by canonical
theorem ok_ne_err (a : A) (e : E) : (ok a : Res E A) ≠ err e := by canonical
def all : List (Res E A) → Res E (List A)
  | [] => ok []
  | x :: l => bind x (fun a => bind (all l) (fun k => ok (a :: k)))
theorem all_ok (l : List A) : all (List.map (fun a => (ok a : Res E A)) l) = ok l := by canonical
theorem all_err (l : List (Res E A)) (e : E) (h : all l = err e) : Res.err e ∈ l := by canonical
theorem all_length (l : List (Res E A)) (k : List A) (h : all l = ok k) : k.length = l.length := by canonical
end Res
end Workshop.Effects
