import Canonical

/-!
Tutorials: dependently typed and certified programs: machines and compilers, lists that are indexed, finite sets of indices, rose trees,
tests of properties on lists, intrinsically typed terms, static analyses. Written without a look at the search.
-/

namespace Tutorials.Cert
universe u v w

/-! A typed source language and a typed stack machine. -/
inductive Ty : Type where
  | nat : Ty
  | bool : Ty
def Ty.den : Ty → Type
  | .nat => Nat
  | .bool => Bool
inductive Op : Ty → Ty → Ty → Type where
  | plus : Op .nat .nat .nat
  | times : Op .nat .nat .nat
  | eq : Op .nat .nat .bool
  | lt : Op .nat .nat .bool
def Op.den : {a b c : Ty} → Op a b c → a.den → b.den → c.den
  | _, _, _, .plus => Nat.add
  | _, _, _, .times => Nat.mul
  | _, _, _, .eq => Nat.beq
  | _, _, _, .lt => fun m n => Nat.ble (m + 1) n
inductive Ex : Ty → Type where
  | n (k : Nat) : Ex .nat
  | b (c : Bool) : Ex .bool
  | op {s t r : Ty} (o : Op s t r) (x : Ex s) (y : Ex t) : Ex r
def Ex.den : {t : Ty} → Ex t → t.den
  | _, .n k => k
  | _, .b c => c
  | _, .op o x y => o.den (Ex.den x) (Ex.den y)
def VStack : List Ty → Type
  | [] => Unit
  | t :: ts => t.den × VStack ts
inductive In : List Ty → List Ty → Type where
  | n (s : List Ty) (k : Nat) : In s (.nat :: s)
  | b (s : List Ty) (c : Bool) : In s (.bool :: s)
  | op {a b c : Ty} (s : List Ty) (o : Op a b c) : In (a :: b :: s) (c :: s)
inductive Prog : List Ty → List Ty → Type where
  | nil (s : List Ty) : Prog s s
  | cons {s t u : List Ty} (i : In s t) (p : Prog t u) : Prog s u
def In.run : {s t : List Ty} → In s t → VStack s → VStack t
  | _, _, .n _ k => fun st => (k, st)
  | _, _, .b _ c => fun st => (c, st)
  | _, _, .op _ o => fun st => (o.den st.1 st.2.1, st.2.2)
def Prog.run : {s t : List Ty} → Prog s t → VStack s → VStack t
  | _, _, .nil _ => fun st => st
  | _, _, .cons i p => fun st => Prog.run p (i.run st)
def Prog.app : {s t : List Ty} → Prog s t → {u : List Ty} → Prog t u → Prog s u
  | _, _, .nil _, _, q => q
  | _, _, .cons i p, _, q => .cons i (Prog.app p q)
def Ex.comp : {t : Ty} → Ex t → (s : List Ty) → Prog s (t :: s)
  | _, .n k, s => .cons (.n s k) (.nil _)
  | _, .b c, s => .cons (.b s c) (.nil _)
  | _, .op o x y, s => (Ex.comp y s).app ((Ex.comp x _).app (.cons (.op s o) (.nil _)))
theorem app_run {s t u : List Ty} (p : Prog s t) (q : Prog t u) (st : VStack s) : (p.app q).run st = q.run (p.run st) := by canonical
theorem comp_run {t : Ty} (e : Ex t) (s : List Ty) (st : VStack s) : (e.comp s).run st = (e.den, st) := by canonical [app_run]
theorem app_nil {s t : List Ty} (p : Prog s t) : p.app (.nil t) = p := by canonical
theorem app_app {s t u r : List Ty} (p : Prog s t) (q : Prog t u) (o : Prog u r) : (p.app q).app o = p.app (q.app o) := by canonical
theorem op_nat_bool (o : Op .nat .nat .bool) : o = .eq ∨ o = .lt := by canonical
theorem no_op_bool {t r : Ty} (o : Op .bool t r) : False := by canonical

/-! Rose trees, nested in lists; trees with a function of subtrees. -/
inductive Rose (α : Type u) : Type u where
  | node (a : α) (ts : List (Rose α)) : Rose α
inductive Ev {α : Type u} (p : α → Prop) : Rose α → Prop where
  | node {a : α} {ts : List (Rose α)} (h : p a) (k : ∀ t, t ∈ ts → Ev p t) : Ev p (.node a ts)
inductive Sub {α : Type u} : Rose α → Rose α → Prop where
  | refl (t : Rose α) : Sub t t
  | child {s t : Rose α} {a : α} {ts : List (Rose α)} (m : t ∈ ts) (h : Sub s t) : Sub s (.node a ts)
def Rose.root {α : Type u} : Rose α → α
  | .node a _ => a
theorem ev_root {α : Type u} (p : α → Prop) (t : Rose α) (h : Ev p t) : p t.root := by canonical
theorem ev_child {α : Type u} (p : α → Prop) (a : α) (t : Rose α) (ts : List (Rose α)) (h : Ev p (.node a ts)) (m : t ∈ ts) : Ev p t := by canonical
theorem sub_trans {α : Type u} (r s t : Rose α) (h : Sub r s) (k : Sub s t) : Sub r t := by canonical
theorem ev_sub {α : Type u} (p : α → Prop) (s t : Rose α) (h : Sub s t) (k : Ev p t) : Ev p s := by canonical
theorem ev_iff_sub {α : Type u} (p : α → Prop) (t : Rose α) (h : Ev p t) : ∀ s, Sub s t → p s.root := by canonical [ev_root, ev_sub]
inductive Ord : Type where
  | zero : Ord
  | succ (o : Ord) : Ord
  | lim (f : Nat → Ord) : Ord
def Ord.add (a : Ord) : Ord → Ord
  | .zero => a
  | .succ b => .succ (Ord.add a b)
  | .lim f => .lim (fun n => Ord.add a (f n))
theorem ord_zero_add (a : Ord) : Ord.add .zero a = a := by canonical [funext]
theorem ord_add_assoc (a b c : Ord) : Ord.add (Ord.add a b) c = Ord.add a (Ord.add b c) := by canonical [funext]
theorem ord_lim_ne (f : Nat → Ord) (n : Nat) : f n ≠ .lim f := by canonical

/-! Indexed lists, indices, heterogeneous lists. -/
section
variable {α : Type u} {β : Type v}
inductive IList (α : Type u) : Nat → Type u where
  | nil : IList α 0
  | cons {n : Nat} (a : α) (l : IList α n) : IList α (n + 1)
inductive Ix : Nat → Type where
  | first {n : Nat} : Ix (n + 1)
  | next {n : Nat} (i : Ix n) : Ix (n + 1)
inductive HList (F : α → Type v) : List α → Type (max u v) where
  | nil : HList F []
  | cons {a : α} {l : List α} (x : F a) (h : HList F l) : HList F (a :: l)
inductive Memb (a : α) : List α → Type u where
  | here {l : List α} : Memb a (a :: l)
  | there {b : α} {l : List α} (m : Memb a l) : Memb a (b :: l)
def FIx : Nat → Type
  | 0 => Empty
  | n + 1 => Option (FIx n)
def IList.get : {n : Nat} → IList α n → FIx n → α
  | _, .nil => fun i => Empty.elim i
  | _, .cons a l => fun i => Option.rec (motive := fun _ => α) a (fun j => IList.get l j) i
def IList.map (f : α → β) : {n : Nat} → IList α n → IList β n
  | _, .nil => .nil
  | _, .cons a l => .cons (f a) (IList.map f l)
def HList.app {F : α → Type v} : {k : List α} → HList F k → {l : List α} → HList F l → HList F (k ++ l)
  | _, .nil, _, h => h
  | _, .cons x g, _, h => .cons x (HList.app g h)
def HList.map {F G : α → Type v} (f : ∀ a, F a → G a) : {l : List α} → HList F l → HList G l
  | _, .nil => .nil
  | _, .cons x h => .cons (f _ x) (HList.map f h)
theorem ilist_get_map (f : α → β) {n : Nat} (l : IList α n) (i : FIx n) : (l.map f).get i = f (l.get i) := by canonical
theorem ilist_ext {n : Nat} (k l : IList α n) (h : ∀ i, k.get i = l.get i) : k = l := by canonical
theorem ilist_nil (l : IList α 0) : l = .nil := by canonical
theorem ix_zero (i : Ix 0) : False := by canonical
theorem ix_one (i j : Ix 1) : i = j := by canonical
theorem ix_next_ne {n : Nat} (i : Ix n) : Ix.next i ≠ Ix.first := by canonical
def hget {F : α → Type v} {a : α} {l : List α} (h : HList F l) (m : Memb a l) : F a := by canonical
def ilistOfFun {n : Nat} (f : FIx n → α) : { l : IList α n // ∀ i, l.get i = f i } := by canonical
end

/-! Properties of lists that hold of all or of some element. -/
section
variable {α : Type u} {p q : α → Prop}
inductive All (p : α → Prop) : List α → Prop where
  | nil : All p []
  | cons {x : α} {l : List α} (h : p x) (t : All p l) : All p (x :: l)
inductive Any (p : α → Prop) : List α → Prop where
  | here {x : α} {l : List α} (h : p x) : Any p (x :: l)
  | there {x : α} {l : List α} (t : Any p l) : Any p (x :: l)
theorem all_append_iff (k l : List α) : All p (k ++ l) ↔ All p k ∧ All p l := by canonical
theorem any_append_iff (k l : List α) : Any p (k ++ l) ↔ Any p k ∨ Any p l := by canonical
theorem not_any_iff_all_not (l : List α) : ¬Any p l ↔ All (fun x => ¬p x) l := by canonical
theorem any_not_of_not_all (d : ∀ x, p x ∨ ¬p x) (l : List α) (h : ¬All p l) : Any (fun x => ¬p x) l := by canonical
theorem all_iff_mem (l : List α) : All p l ↔ ∀ x, x ∈ l → p x := by canonical
theorem any_iff_exists (l : List α) : Any p l ↔ ∃ x, x ∈ l ∧ p x := by canonical
theorem all_any (l : List α) (h : All p l) (k : Any q l) : Any (fun x => p x ∧ q x) l := by canonical
def decAll (d : ∀ x, Decidable (p x)) (l : List α) : Decidable (All p l) := by canonical
def decAny (d : ∀ x, Decidable (p x)) (l : List α) : Decidable (Any p l) := by canonical
inductive Merge : List α → List α → List α → Prop where
  | nil : Merge [] [] []
  | left {x : α} {k l m : List α} (h : Merge k l m) : Merge (x :: k) l (x :: m)
  | right {x : α} {k l m : List α} (h : Merge k l m) : Merge k (x :: l) (x :: m)
theorem split_decidable (d : ∀ x, p x ∨ ¬p x) (m : List α) : ∃ k l, Merge k l m ∧ All p k ∧ All (fun x => ¬p x) l := by canonical
theorem merge_all (k l m : List α) (h : Merge k l m) (a : All p k) (b : All p l) : All p m := by canonical
end

/-! Static analyses: constants, security levels, live variables, a relation of two runs. -/
inductive AE : Type where
  | n (k : Nat) : AE
  | v (x : Nat) : AE
  | plus (a b : AE) : AE
namespace AE
def val (s : Nat → Nat) : AE → Nat
  | n k => k
  | v x => s x
  | plus a b => val s a + val s b
def vars : AE → List Nat
  | n _ => []
  | v x => [x]
  | plus a b => vars a ++ vars b
def pls : AE → AE → AE
  | n i, n j => n (i + j)
  | n i, b => plus (n i) b
  | a, b => plus a b
def simp : AE → AE
  | n k => n k
  | v x => v x
  | plus a b => pls (simp a) (simp b)
inductive Opt : AE → Prop where
  | n (k : Nat) : Opt (n k)
  | v (x : Nat) : Opt (v x)
  | plusL {a b : AE} (h : Opt a) (k : Opt b) (c : ∀ i, a ≠ n i) : Opt (plus a b)
  | plusR {a b : AE} (h : Opt a) (k : Opt b) (c : ∀ i, b ≠ n i) : Opt (plus a b)
inductive SecA (lev : Nat → Nat) (l : Nat) : AE → Prop where
  | n (k : Nat) : SecA lev l (n k)
  | v (x : Nat) (h : lev x ≤ l) : SecA lev l (v x)
  | plus (a b : AE) (h : SecA lev l a) (k : SecA lev l b) : SecA lev l (plus a b)
theorem pls_val (s : Nat → Nat) (a b : AE) : val s (pls a b) = val s a + val s b := by canonical
theorem simp_val (s : Nat → Nat) (a : AE) : val s (simp a) = val s a := by canonical [pls_val]
theorem pls_opt (a b : AE) (h : Opt a) (k : Opt b) : Opt (pls a b) := by canonical
theorem simp_opt (a : AE) : Opt (simp a) := by canonical [pls_opt]
theorem sec_mono (lev : Nat → Nat) (l m : Nat) (a : AE) (h : SecA lev l a) (k : l ≤ m) : SecA lev m a := by canonical [Nat.le_trans]
theorem sec_noninterference (lev : Nat → Nat) (l : Nat) (a : AE) (s t : Nat → Nat) (h : SecA lev l a) (e : ∀ x, lev x ≤ l → s x = t x) : val s a = val t a := by canonical
theorem val_vars (a : AE) (s t : Nat → Nat) (mem : ∀ (x : Nat) (k l : List Nat), x ∈ k ++ l ↔ x ∈ k ∨ x ∈ l) (e : ∀ x, x ∈ vars a → s x = t x) : val s a = val t a := by canonical
theorem sec_iff_vars (lev : Nat → Nat) (l : Nat) (a : AE) (mem : ∀ (x : Nat) (i j : List Nat), x ∈ i ++ j ↔ x ∈ i ∨ x ∈ j) :
    SecA lev l a ↔ ∀ x, x ∈ vars a → lev x ≤ l := by canonical
end AE
end Tutorials.Cert
