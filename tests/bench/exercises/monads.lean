import Canonical

/-!
Functors, applicatives and monads; fusion; Church encodings; lenses; free constructions. Written without a look at the search.
-/

namespace Exercises.Monads
universe u v w
variable {α β γ δ : Type u} {ρ σ : Type u}

/-! Reader, Writer, State, Cont, with their operations. -/
def Reader (ρ α : Type u) : Type u := ρ → α
namespace Reader
def pure (a : α) : Reader ρ α := fun _ => a
def bind (x : Reader ρ α) (f : α → Reader ρ β) : Reader ρ β := fun r => f (x r) r
def ask : Reader ρ ρ := fun r => r
def asks (f : ρ → α) : Reader ρ α := fun r => f r
def withr (f : ρ → ρ) (x : Reader ρ α) : Reader ρ α := fun r => x (f r)
theorem pure_bind (a : α) (f : α → Reader ρ β) : bind (pure a) f = f a := by canonical
theorem bind_pure (x : Reader ρ α) : bind x pure = x := by canonical
theorem bind_assoc (x : Reader ρ α) (f : α → Reader ρ β) (g : β → Reader ρ γ) :
    bind (bind x f) g = bind x (fun a => bind (f a) g) := by canonical
theorem ask_asks (f : ρ → α) : bind ask (fun r => pure (f r)) = asks f := by canonical
theorem withr_bind (f : ρ → ρ) (x : Reader ρ α) (k : α → Reader ρ β) :
    withr f (bind x k) = bind (withr f x) (fun a => withr f (k a)) := by canonical
end Reader

structure Mon (ω : Type u) : Type u where
  one : ω
  mul : ω → ω → ω
  one_mul : ∀ a, mul one a = a
  mul_one : ∀ a, mul a one = a
  assoc : ∀ a b c, mul (mul a b) c = mul a (mul b c)
def Writer (ω α : Type u) : Type u := α × ω
namespace Writer
variable {ω : Type u} (m : Mon ω)
def pure (a : α) : Writer ω α := (a, m.one)
def bind (x : Writer ω α) (f : α → Writer ω β) : Writer ω β := ((f x.1).1, m.mul x.2 (f x.1).2)
def tell (w : ω) : Writer ω PUnit := (PUnit.unit, w)
theorem pure_bind (a : α) (f : α → Writer ω β) : bind m (pure m a) f = f a := by canonical
theorem bind_pure (x : Writer ω α) : bind m x (pure m) = x := by canonical
theorem bind_assoc (x : Writer ω α) (f : α → Writer ω β) (g : β → Writer ω γ) :
    bind m (bind m x f) g = bind m x (fun a => bind m (f a) g) := by canonical
theorem tell_tell (v w : ω) : bind m (tell v) (fun _ => tell w) = tell (m.mul v w) := by canonical
end Writer

def State (σ α : Type u) : Type u := σ → α × σ
namespace State
def pure (a : α) : State σ α := fun s => (a, s)
def bind (x : State σ α) (f : α → State σ β) : State σ β := fun s => f (x s).1 (x s).2
def get : State σ σ := fun s => (s, s)
def put (s : σ) : State σ PUnit := fun _ => (PUnit.unit, s)
def modify (f : σ → σ) : State σ PUnit := fun s => (PUnit.unit, f s)
def map (f : α → β) (x : State σ α) : State σ β := fun s => (f (x s).1, (x s).2)
def mapM (f : α → State σ β) : List α → State σ (List β)
  | [] => pure []
  | x :: xs => bind (f x) (fun y => bind (mapM f xs) (fun ys => pure (y :: ys)))
theorem put_get (s : σ) : bind (put s) (fun _ => get) = bind (put s) (fun _ => pure s) := by canonical
theorem get_put : bind (get : State σ σ) put = pure PUnit.unit := by canonical
theorem put_put (s t : σ) : bind (put s) (fun _ => put t) = put t := by canonical
theorem modify_modify (f g : σ → σ) : bind (modify f) (fun _ => modify g) = modify (g ∘ f) := by canonical
theorem map_eq_bind (f : α → β) (x : State σ α) : map f x = bind x (fun a => pure (f a)) := by canonical
theorem map_comp (f : α → β) (g : β → γ) (x : State σ α) : map g (map f x) = map (g ∘ f) x := by canonical
theorem mapM_pure (xs : List α) : mapM (pure : α → State σ α) xs = pure xs := by canonical [funext, congrFun]
theorem mapM_length (f : α → State σ β) (xs : List α) (s : σ) : (mapM f xs s).1.length = xs.length := by canonical
theorem mapM_append_state (f : α → State σ β) (xs ys : List α) (s : σ) :
    (mapM f (xs ++ ys) s).2 = (mapM f ys (mapM f xs s).2).2 := by canonical
end State

def Cont (ρ α : Type u) : Type u := (α → ρ) → ρ
namespace Cont
def pure (a : α) : Cont ρ α := fun k => k a
def bind (x : Cont ρ α) (f : α → Cont ρ β) : Cont ρ β := fun k => x (fun a => f a k)
def callcc (f : (α → Cont ρ β) → Cont ρ α) : Cont ρ α := fun k => f (fun a _ => k a) k
theorem bind_assoc (x : Cont ρ α) (f : α → Cont ρ β) (g : β → Cont ρ γ) : bind (bind x f) g = bind x (fun a => bind (f a) g) := by
  canonical
theorem callcc_const (x : Cont ρ α) : callcc (fun (_ : α → Cont ρ β) => x) = x := by canonical
theorem callcc_throw (a : α) (f : α → Cont ρ α) : callcc (fun (k : α → Cont ρ α) => bind (k a) f) = pure a := by canonical
end Cont

/-! Lists and options. -/
def ap : List (α → β) → List α → List β
  | [], _ => []
  | f :: fs, xs => xs.map f ++ ap fs xs
def sequence : List (Option α) → Option (List α)
  | [] => some []
  | x :: xs => x.bind fun a => (sequence xs).map fun as => a :: as
def catOptions : List (Option α) → List α
  | [] => []
  | none :: xs => catOptions xs
  | some a :: xs => a :: catOptions xs
def alt : Option α → Option α → Option α
  | none, y => y
  | some a, _ => some a
theorem ap_identity (xs : List α) : ap [fun x => x] xs = xs := by canonical
theorem ap_append (fs gs : List (α → β)) (xs : List α) (aa : ∀ us vs ws : List β, us ++ vs ++ ws = us ++ (vs ++ ws)) :
    ap (fs ++ gs) xs = ap fs xs ++ ap gs xs := by canonical
theorem map_ap (ma : ∀ (h : β → γ) us vs, List.map h (us ++ vs) = us.map h ++ vs.map h) (h : β → γ) (fs : List (α → β))
    (xs : List α) : (ap fs xs).map h = ap (fs.map fun f => h ∘ f) xs := by canonical
theorem sequence_map_some (xs : List α) : sequence (xs.map some) = some xs := by canonical
theorem sequence_catOptions (xs : List (Option α)) (ys : List α) (h : sequence xs = some ys) : catOptions xs = ys := by canonical
theorem sequence_none (xs : List (Option α)) (h : none ∈ xs) : sequence xs = none := by canonical
theorem catOptions_append (xs ys : List (Option α)) : catOptions (xs ++ ys) = catOptions xs ++ catOptions ys := by canonical
theorem catOptions_map (f : α → β) (xs : List (Option α)) : catOptions (xs.map (Option.map f)) = (catOptions xs).map f := by
  canonical
theorem alt_bind (x y : Option α) (f : α → Option β) (h : ∀ a, x = some a → ∃ b, f a = some b) :
    (alt x y).bind f = alt (x.bind f) (y.bind f) := by canonical
theorem kleisli_assoc (f : α → Option β) (g : β → Option γ) (h : γ → Option δ) :
    (fun a => (f a).bind fun b => (g b).bind h) = fun a => ((f a).bind g).bind h := by canonical [funext]

/-! Fusion. -/
theorem foldr_fusion_cons (f : α → β → β) (e : β) (g : β → γ) (k : α → γ → γ) (h : ∀ x y, g (f x y) = k x (g y)) (xs : List α) :
    g (List.foldr f e xs) = List.foldr k (g e) xs := by canonical
theorem foldr_foldr_append (f : α → β → β) (e : β) (xs ys : List α) :
    List.foldr f e (xs ++ ys) = List.foldr f (List.foldr f e ys) xs := by canonical
theorem map_filter_foldr (p : α → Bool) (f : α → β) (xs : List α) :
    (xs.filter p).map f = List.foldr (fun x r => cond (p x) (f x :: r) r) [] xs := by canonical
theorem foldl_via_foldr (f : β → α → β) (xs : List α) (b : β) :
    List.foldl f b xs = List.foldr (fun x k c => k (f c x)) (fun c => c) xs b := by canonical
theorem banana_split (f : α → β → β) (g : α → γ → γ) (b : β) (c : γ) (xs : List α) :
    List.foldr (fun x p => (f x p.1, g x p.2)) (b, c) xs = (List.foldr f b xs, List.foldr g c xs) := by canonical

/-! Church encodings. -/
def CNat : Type 1 := ∀ A : Type, (A → A) → A → A
def CNat.ofNat : Nat → CNat
  | 0 => fun _ _ z => z
  | n + 1 => fun A s z => s (CNat.ofNat n A s z)
def CNat.toNat (c : CNat) : Nat := c Nat Nat.succ 0
def CNat.add (c d : CNat) : CNat := fun A s z => c A s (d A s z)
def CNat.mul (c d : CNat) : CNat := fun A s => c A (d A s)
theorem toNat_ofNat (n : Nat) : (CNat.ofNat n).toNat = n := by canonical
theorem ofNat_add (m n : Nat) : CNat.ofNat (n + m) = (CNat.ofNat m).add (CNat.ofNat n) := by canonical [funext, congrFun]
theorem ofNat_mul_apply (m n : Nat) (A : Type) (s : A → A) (z : A)
    (ha : ∀ m n, CNat.ofNat (n + m) A s z = CNat.ofNat m A s (CNat.ofNat n A s z))
    (hb : ∀ m x, CNat.ofNat m A s (s x) = s (CNat.ofNat m A s x)) : CNat.ofNat (0 * n) A s z = z := by canonical [Nat.zero_mul]
theorem church_mul_zero (c : CNat) : CNat.mul (CNat.ofNat 0) c = CNat.ofNat 0 := by canonical
def CList (α : Type) : Type 1 := ∀ B : Type, (α → B → B) → B → B
theorem church_list_foldr (A : Type) (xs : List A) (c : CList A) (h : c = fun B f b => List.foldr f b xs) :
    c (List A) (fun x r => x :: r) [] = xs := by canonical

/-! Lenses. -/
structure Lens (σ α : Type u) : Type u where
  get : σ → α
  set : α → σ → σ
  get_set : ∀ a s, get (set a s) = a
  set_get : ∀ s, set (get s) s = s
  set_set : ∀ a b s, set a (set b s) = set a s
namespace Lens
def over (l : Lens σ α) (f : α → α) (s : σ) : σ := l.set (f (l.get s)) s
theorem over_id (l : Lens σ α) (s : σ) : l.over (fun a => a) s = s := by canonical
theorem over_over (l : Lens σ α) (f g : α → α) (s : σ) : l.over g (l.over f s) = l.over (g ∘ f) s := by canonical
theorem set_injective (l : Lens σ α) (a b : α) (s : σ) (h : l.set a s = l.set b s) : a = b := by canonical
theorem get_surjective (l : Lens σ α) (s : σ) (a : α) : ∃ t, l.get t = a := by canonical
theorem determined (l : Lens σ α) (s t : σ) (h : l.get s = l.get t) (k : ∀ a, l.set a s = l.set a t) : s = t := by canonical
theorem over_commute (l : Lens σ α) (k : Lens σ β) (c : ∀ a b s, l.set a (k.set b s) = k.set b (l.set a s))
    (g1 : ∀ b s, l.get (k.set b s) = l.get s) (g2 : ∀ a s, k.get (l.set a s) = k.get s) (f : α → α) (g : β → β) (s : σ) :
    l.over f (k.over g s) = k.over g (l.over f s) := by canonical
def comp (k : Lens α β) (l : Lens σ α) : Lens σ β := by canonical
def fstLens : Lens (α × β) α := by canonical
end Lens

/-! The free monad of a signature with one binary operation, and the free monoid. -/
inductive Free (α : Type u) : Type u where
  | pure (a : α) : Free α
  | op (x y : Free α) : Free α
namespace Free
def bind (f : α → Free β) : Free α → Free β
  | pure a => f a
  | op x y => op (bind f x) (bind f y)
def eval (o : β → β → β) (f : α → β) : Free α → β
  | pure a => f a
  | op x y => o (eval o f x) (eval o f y)
theorem bind_bind (f : α → Free β) (g : β → Free γ) (x : Free α) : bind g (bind f x) = bind (fun a => bind g (f a)) x := by canonical
theorem eval_bind (o : γ → γ → γ) (g : β → γ) (f : α → Free β) (x : Free α) :
    eval o g (bind f x) = eval o (fun a => eval o g (f a)) x := by canonical
theorem eval_unique (o : β → β → β) (f : α → β) (h : Free α → β) (hp : ∀ a, h (pure a) = f a)
    (ho : ∀ x y, h (op x y) = o (h x) (h y)) : h = eval o f := by canonical [funext]
theorem op_left_ne (x y : Free α) : op x y ≠ x := by canonical
end Free
/-! Laws that take two inductions, or a lemma that is not given. -/
namespace State
theorem mapM_append (f : α → State σ β) (xs ys : List α) :
    mapM f (xs ++ ys) = bind (mapM f xs) (fun us => bind (mapM f ys) (fun vs => pure (us ++ vs))) := by canonical [funext]
theorem mapM_map (f : β → State σ γ) (g : α → β) (xs : List α) : mapM f (xs.map g) = mapM (fun x => f (g x)) xs := by canonical
end State
def bindList (f : α → List β) : List α → List β
  | [] => []
  | x :: xs => f x ++ bindList f xs
theorem bindList_assoc (f : α → List β) (g : β → List γ) (xs : List α) :
    bindList g (bindList f xs) = bindList (fun x => bindList g (f x)) xs := by canonical
theorem bindList_comm_length (f : α → List β) (xs : List α) (n : Nat) (h : ∀ x, (f x).length = n) :
    (bindList f xs).length = n * xs.length := by canonical [Nat.add_comm]
theorem sequence_append (xs ys : List (Option α)) :
    sequence (xs ++ ys) = (sequence xs).bind fun us => (sequence ys).map fun vs => us ++ vs := by canonical
theorem sequence_eq_some_iff (xs : List (Option α)) (ys : List α) : sequence xs = some ys ↔ xs = ys.map some := by canonical
theorem sequence_reverse_isNone (xs : List (Option α)) (h : sequence xs = none) : none ∈ xs := by canonical
theorem foldr_eq_iff (f : α → β → β) (e : β) (g : List α → β) : g = List.foldr f e ↔ g [] = e ∧ ∀ x xs, g (x :: xs) = f x (g xs) := by
  canonical [funext]
theorem third_homomorphism (h : List α → β) (o : β → β → β) (e : β) (hn : h [] = e) (ha : ∀ xs ys, h (xs ++ ys) = o (h xs) (h ys))
    (xs : List α) : h xs = List.foldr (fun x r => o (h [x]) r) e xs := by canonical
def toDiff (xs : List α) : List α → List α := fun ys => xs ++ ys
theorem toDiff_append (xs ys : List α) : toDiff (xs ++ ys) = toDiff xs ∘ toDiff ys := by canonical [funext]
theorem yoneda_option (t : ∀ β : Type u, (α → β) → Option β) (nat : ∀ (β γ : Type u) (g : β → γ) (f : α → β),
    Option.map g (t β f) = t γ (fun a => g (f a))) : ∃ x : Option α, ∀ (β : Type u) (f : α → β), t β f = x.map f := by canonical
theorem codensity (x : Option α) : (fun (β : Type u) (k : α → Option β) => x.bind k) α some = x := by canonical
theorem natural_option_trivial (t : ∀ α : Type u, Option α → Option α)
    (nat : ∀ (α β : Type u) (f : α → β) x, Option.map f (t α x) = t β (Option.map f x)) (α : Type u) (x : Option α) :
    t α none = none ∨ ∃ a : α, t α none = some a := by canonical
structure Zip (α : Type u) : Type u where
  left : List α
  focus : α
  right : List α
namespace Zip
def goLeft : Zip α → Zip α
  | ⟨[], a, r⟩ => ⟨[], a, r⟩
  | ⟨b :: l, a, r⟩ => ⟨l, b, a :: r⟩
def goRight : Zip α → Zip α
  | ⟨l, a, []⟩ => ⟨l, a, []⟩
  | ⟨l, a, b :: r⟩ => ⟨a :: l, b, r⟩
def toList (z : Zip α) : List α := List.reverseAux z.left (z.focus :: z.right)
def map (f : α → β) (z : Zip α) : Zip β := ⟨z.left.map f, f z.focus, z.right.map f⟩
theorem goRight_goLeft (z : Zip α) (h : z.left ≠ []) : goRight (goLeft z) = z := by canonical
theorem toList_goLeft (z : Zip α) : (goLeft z).toList = z.toList := by canonical
theorem toList_goRight (z : Zip α) : (goRight z).toList = z.toList := by canonical
theorem toList_map (f : α → β) (z : Zip α) : (map f z).toList = z.toList.map f := by canonical
theorem length_toList (ra : ∀ xs ys : List α, (List.reverseAux xs ys).length = xs.length + ys.length) (z : Zip α) :
    z.toList.length = z.left.length + z.right.length + 1 := by canonical
end Zip
end Exercises.Monads
