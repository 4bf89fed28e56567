import Canonical

/-!
Courses: functional programs and their data. Written without a look at the search.
-/

namespace Courses.Data
universe u v w
section
variable {α : Type u} {β : Type v} {γ : Type w}

/-! Pairs of lists. -/
def zip : List α → List β → List (α × β)
  | [], _ => []
  | _ :: _, [] => []
  | x :: xs, y :: ys => (x, y) :: zip xs ys
def unzip : List (α × β) → List α × List β
  | [] => ([], [])
  | p :: ps => (p.1 :: (unzip ps).1, p.2 :: (unzip ps).2)
def split (p : α → Bool) : List α → List α × List α
  | [] => ([], [])
  | x :: xs => if p x then (x :: (split p xs).1, (split p xs).2) else ((split p xs).1, x :: (split p xs).2)
theorem unzip_zip (xs : List α) (ys : List β) (h : xs.length = ys.length) : unzip (zip xs ys) = (xs, ys) := by canonical
theorem zip_unzip (ps : List (α × β)) : zip (unzip ps).1 (unzip ps).2 = ps := by canonical
theorem unzip_append (ps qs : List (α × β)) : unzip (ps ++ qs) = ((unzip ps).1 ++ (unzip qs).1, (unzip ps).2 ++ (unzip qs).2) := by canonical
theorem unzip_lengths (ps : List (α × β)) : (unzip ps).1.length = (unzip ps).2.length := by canonical
theorem mem_zip_left (xs : List α) (ys : List β) (x : α) (y : β) (h : (x, y) ∈ zip xs ys) : x ∈ xs ∧ y ∈ ys := by canonical
theorem split_filter (p : α → Bool) (xs : List α) : split p xs = (List.filter p xs, List.filter (fun x => !p x) xs) := by canonical
theorem split_map (f : α → β) (p : β → Bool) (xs : List α) :
    split p (List.map f xs) = (List.map f (split (fun x => p (f x)) xs).1, List.map f (split (fun x => p (f x)) xs).2) := by canonical
theorem zip_same_diag (xs : List α) : zip xs xs = List.map (fun x => (x, x)) xs := by canonical

/-! Segments. -/
def take : Nat → List α → List α
  | 0, _ => []
  | _ + 1, [] => []
  | n + 1, x :: xs => x :: take n xs
def drop : Nat → List α → List α
  | 0, xs => xs
  | _ + 1, [] => []
  | n + 1, _ :: xs => drop n xs
def takeW (p : α → Bool) : List α → List α
  | [] => []
  | x :: xs => if p x then x :: takeW p xs else []
def dropW (p : α → Bool) : List α → List α
  | [] => []
  | x :: xs => if p x then dropW p xs else x :: xs
def span (p : α → Bool) : List α → List α × List α
  | [] => ([], [])
  | x :: xs => if p x then (x :: (span p xs).1, (span p xs).2) else ([], x :: xs)
def all (p : α → Bool) : List α → Bool
  | [] => true
  | x :: xs => p x && all p xs
def rot1 : List α → List α
  | [] => []
  | x :: xs => xs ++ [x]
def rot : Nat → List α → List α
  | 0, xs => xs
  | n + 1, xs => rot n (rot1 xs)
def last (d : α) : List α → α
  | [] => d
  | x :: xs => last x xs
def inits : List α → List (List α)
  | [] => [[]]
  | x :: xs => [] :: List.map (fun ys => x :: ys) (inits xs)
def tails : List α → List (List α)
  | [] => [[]]
  | x :: xs => (x :: xs) :: tails xs
theorem append_nil (xs : List α) : xs ++ [] = xs := by canonical
theorem append_assoc (xs ys zs : List α) : (xs ++ ys) ++ zs = xs ++ (ys ++ zs) := by canonical
theorem take_drop_id (n : Nat) (xs : List α) : take n xs ++ drop n xs = xs := by canonical
theorem drop_drop_add (m n : Nat) (xs : List α) : drop m (drop n xs) = drop (m + n) xs := by canonical
theorem take_zip (n : Nat) (xs : List α) (ys : List β) : take n (zip xs ys) = zip (take n xs) (take n ys) := by canonical
theorem drop_map (f : α → β) (n : Nat) (xs : List α) : drop n (List.map f xs) = List.map f (drop n xs) := by canonical
theorem take_le_length (n : Nat) (xs : List α) : (take n xs).length ≤ n := by canonical [Nat.zero_le, Nat.succ_le_succ]
theorem take_all (xs : List α) (n : Nat) (h : xs.length ≤ n) : take n xs = xs := by canonical [Nat.le_of_succ_le_succ, Nat.not_succ_le_zero]
theorem take_drop_comm (m n : Nat) (xs : List α) : take m (drop n xs) = drop n (take (m + n) xs) := by canonical
theorem takeW_dropW (p : α → Bool) (xs : List α) : takeW p xs ++ dropW p xs = xs := by canonical
theorem span_eq (p : α → Bool) (xs : List α) : span p xs = (takeW p xs, dropW p xs) := by canonical
theorem all_takeW (p : α → Bool) (xs : List α) : all p (takeW p xs) = true := by canonical
theorem takeW_all (p : α → Bool) (xs : List α) (h : all p xs = true) : takeW p xs = xs := by canonical
theorem takeW_append (p : α → Bool) (xs ys : List α) (h : all p xs = true) : takeW p (xs ++ ys) = xs ++ takeW p ys := by canonical
theorem dropW_idem (p : α → Bool) (xs : List α) : dropW p (dropW p xs) = dropW p xs := by canonical
theorem takeW_and (p q : α → Bool) (xs : List α) : takeW p (takeW q xs) = takeW (fun x => p x && q x) xs := by canonical
theorem dropW_head (p : α → Bool) (xs ys : List α) (x : α) (h : dropW p xs = x :: ys) : p x = false := by canonical
theorem all_append_iff (p : α → Bool) (xs ys : List α) : all p (xs ++ ys) = true ↔ all p xs = true ∧ all p ys = true := by canonical
theorem rot_length (n : Nat) (xs : List α) (h : ∀ ys : List α, (rot1 ys).length = ys.length) : (rot n xs).length = xs.length := by canonical
theorem rot_add (m n : Nat) (xs : List α) : rot (m + n) xs = rot m (rot n xs) := by canonical [Nat.zero_add, Nat.succ_add]
theorem rot_append (xs ys : List α) : rot xs.length (xs ++ ys) = ys ++ xs := by canonical [append_nil, append_assoc]
theorem rot_full (xs : List α) : rot xs.length xs = xs := by canonical [rot_append, append_nil]
theorem rot_map (f : α → β) (n : Nat) (xs : List α) (m : ∀ xs ys : List α, List.map f (xs ++ ys) = List.map f xs ++ List.map f ys) : rot n (List.map f xs) = List.map f (rot n xs) := by canonical
theorem last_append (d x : α) (xs : List α) : last d (xs ++ [x]) = x := by canonical
theorem last_map (f : α → β) (d : α) (xs : List α) : last (f d) (List.map f xs) = f (last d xs) := by canonical
theorem inits_length (xs : List α) (m : ∀ (f : List α → List α) (ys : List (List α)), (List.map f ys).length = ys.length) : (inits xs).length = xs.length + 1 := by canonical
theorem tails_length (xs : List α) : (tails xs).length = xs.length + 1 := by canonical
theorem mem_tails (xs ys : List α) : ys ∈ tails xs ↔ ∃ zs, zs ++ ys = xs := by canonical
theorem nil_mem_inits (xs : List α) : [] ∈ inits xs := by canonical

/-! Folds. -/
theorem foldr_universal (f : α → β → β) (z : β) (g : List α → β) (h0 : g [] = z) (h1 : ∀ x xs, g (x :: xs) = f x (g xs)) : g = List.foldr f z := by canonical [funext]
theorem foldl_as_foldr (f : β → α → β) (xs : List α) (z : β) : List.foldl f z xs = List.foldr (fun x k a => k (f a x)) (fun a => a) xs z := by canonical
theorem foldl_append' (f : β → α → β) (z : β) (xs ys : List α) : List.foldl f z (xs ++ ys) = List.foldl f (List.foldl f z xs) ys := by canonical
theorem foldl_comm_foldr (f : α → β → β) (c : ∀ x y z, f x (f y z) = f y (f x z)) (z : β) (xs : List α) : List.foldl (fun b a => f a b) z xs = List.foldr f z xs := by canonical
theorem foldr_filter (f : α → β → β) (p : α → Bool) (z : β) (xs : List α) : List.foldr f z (List.filter p xs) = List.foldr (fun x b => if p x then f x b else b) z xs := by canonical
theorem foldl_invariant (I : β → Prop) (f : β → α → β) (h : ∀ b a, I b → I (f b a)) (z : β) (i : I z) (xs : List α) : I (List.foldl f z xs) := by canonical
theorem foldr_two (f : α → β → β) (g : α → γ → γ) (r : β → γ → Prop) (h : ∀ x b c, r b c → r (f x b) (g x c)) (b : β) (c : γ) (k : r b c) (xs : List α) : r (List.foldr f b xs) (List.foldr g c xs) := by canonical

/-! Trees with keys. -/
inductive Tr (α : Type u) : Type u where
  | tip : Tr α
  | bin (l : Tr α) (x : α) (r : Tr α) : Tr α
namespace Tr
def mir : Tr α → Tr α
  | tip => tip
  | bin l x r => bin (mir r) x (mir l)
def mx : Nat → Nat → Nat
  | 0, n => n
  | m + 1, 0 => m + 1
  | m + 1, n + 1 => mx m n + 1
def depth : Tr α → Nat
  | tip => 0
  | bin l _ r => mx (depth l) (depth r) + 1
def count : Tr α → Nat
  | tip => 0
  | bin l _ r => count l + (count r + 1)
def flat : Tr α → List α
  | tip => []
  | bin l x r => flat l ++ (x :: flat r)
def pre : Tr α → List α
  | tip => []
  | bin l x r => x :: (pre l ++ pre r)
def post : Tr α → List α
  | tip => []
  | bin l x r => post l ++ (post r ++ [x])
def tmap (f : α → β) : Tr α → Tr β
  | tip => tip
  | bin l x r => bin (tmap f l) (f x) (tmap f r)
inductive Mem (x : α) : Tr α → Prop where
  | here (l r : Tr α) : Mem x (bin l x r)
  | left (l r : Tr α) (y : α) (h : Mem x l) : Mem x (bin l y r)
  | right (l r : Tr α) (y : α) (h : Mem x r) : Mem x (bin l y r)
inductive Ev (p : α → Prop) : Tr α → Prop where
  | tip : Ev p tip
  | bin (l r : Tr α) (x : α) (h : p x) (i : Ev p l) (j : Ev p r) : Ev p (bin l x r)
theorem mx_comm (m n : Nat) : mx m n = mx n m := by canonical
theorem mx_le (m n : Nat) : m ≤ mx m n := by canonical [Nat.zero_le, Nat.le_refl, Nat.succ_le_succ]
theorem mir_mir (t : Tr α) : mir (mir t) = t := by canonical
theorem depth_mir (t : Tr α) : depth (mir t) = depth t := by canonical [mx_comm]
theorem tmap_mir (f : α → β) (t : Tr α) : tmap f (mir t) = mir (tmap f t) := by canonical
theorem flat_mir (t : Tr α) (ra : ∀ xs ys : List α, (xs ++ ys).reverse = ys.reverse ++ xs.reverse) (rc : ∀ (x : α) xs, (x :: xs).reverse = xs.reverse ++ [x]) :
    flat (mir t) = (flat t).reverse := by canonical [append_assoc]
theorem pre_mir (t : Tr α) (ra : ∀ xs ys : List α, (xs ++ ys).reverse = ys.reverse ++ xs.reverse) (rc : ∀ (x : α) xs, (x :: xs).reverse = xs.reverse ++ [x]) :
    pre (mir t) = (post t).reverse := by canonical [append_assoc]
theorem count_flat (t : Tr α) (la : ∀ xs ys : List α, (xs ++ ys).length = xs.length + ys.length) : (flat t).length = count t := by canonical
theorem depth_le_count (t : Tr α) (m : ∀ a b : Nat, mx a b ≤ a + b) (tr : ∀ a b : Nat, a ≤ b → a + 1 ≤ b + 1) (ad : ∀ a b c d : Nat, a ≤ b → c ≤ d → mx a c ≤ mx b d) : depth t ≤ count t := by
  canonical [Nat.le_trans, Nat.zero_le]
theorem mem_mir (x : α) (t : Tr α) (h : Mem x t) : Mem x (mir t) := by canonical
theorem mem_iff_flat (x : α) (t : Tr α) (ma : ∀ xs ys : List α, x ∈ xs ++ ys ↔ x ∈ xs ∨ x ∈ ys) : Mem x t ↔ x ∈ flat t := by canonical
theorem mem_tmap (f : α → β) (y : β) (t : Tr α) (h : Mem y (tmap f t)) : ∃ x, Mem x t ∧ f x = y := by canonical
theorem ev_iff_mem (p : α → Prop) (t : Tr α) : Ev p t ↔ ∀ x, Mem x t → p x := by canonical
def ins (le : α → α → Bool) (a : α) : Tr α → Tr α
  | tip => bin tip a tip
  | bin l x r => if le a x then bin (ins le a l) x r else bin l x (ins le a r)
def build (le : α → α → Bool) : List α → Tr α
  | [] => tip
  | x :: xs => ins le x (build le xs)
inductive Bst (le : α → α → Bool) : Tr α → Prop where
  | tip : Bst le tip
  | bin (l r : Tr α) (x : α) (i : Bst le l) (j : Bst le r) (p : Ev (fun y => le y x = true) l) (q : Ev (fun y => le y x = false) r) : Bst le (bin l x r)
theorem ins_count (le : α → α → Bool) (a : α) (t : Tr α) : count (ins le a t) = count t + 1 := by canonical [Nat.succ_add]
theorem ins_mem (le : α → α → Bool) (a : α) (t : Tr α) : Mem a (ins le a t) := by canonical
theorem ins_ev (le : α → α → Bool) (p : α → Prop) (a : α) (t : Tr α) (h : p a) (k : Ev p t) : Ev p (ins le a t) := by canonical
theorem ev_ins (le : α → α → Bool) (p : α → Prop) (a : α) (t : Tr α) (k : Ev p (ins le a t)) : p a ∧ Ev p t := by canonical
theorem ins_bst (le : α → α → Bool) (a : α) (t : Tr α) (h : Bst le t) : Bst le (ins le a t) := by canonical [ins_ev]
theorem build_bst (le : α → α → Bool) (xs : List α) : Bst le (build le xs) := by canonical [ins_bst]
theorem build_mem (le : α → α → Bool) (x : α) (xs : List α) (h : x ∈ xs) (k : ∀ a b t, Mem a t → Mem a (ins le b t)) : Mem x (build le xs) := by canonical [ins_mem]
theorem ins_ne_tip (le : α → α → Bool) (a : α) (t : Tr α) : ins le a t ≠ tip := by canonical
end Tr

/-! Finite maps as lists of pairs, with a test of equality. -/
def look (eq : α → α → Bool) (k : α) : List (α × β) → Option β
  | [] => none
  | p :: ps => if eq k p.1 then some p.2 else look eq k ps
def del (eq : α → α → Bool) (k : α) : List (α × β) → List (α × β)
  | [] => []
  | p :: ps => if eq k p.1 then del eq k ps else p :: del eq k ps
def put (eq : α → α → Bool) (k : α) (v : β) (m : List (α × β)) : List (α × β) := (k, v) :: del eq k m
def orElse : Option α → Option α → Option α
  | some x, _ => some x
  | none, o => o
section
variable (eq : α → α → Bool)
theorem look_put (r : ∀ x, eq x x = true) (k : α) (v : β) (m : List (α × β)) : look eq k (put eq k v m) = some v := by canonical
theorem look_del (k : α) (m : List (α × β)) : look eq k (del eq k m) = none := by canonical
theorem look_del_ne (s : ∀ x y, eq x y = true → x = y) (k l : α) (n : eq l k = false) (m : List (α × β)) : look eq l (del eq k m) = look eq l m := by canonical
theorem look_append (k : α) (m n : List (α × β)) : look eq k (m ++ n) = orElse (look eq k m) (look eq k n) := by canonical
theorem look_vals (f : β → γ) (k : α) (m : List (α × β)) : look eq k (List.map (fun p => (p.1, f p.2)) m) = Option.map f (look eq k m) := by canonical
theorem look_sound (s : ∀ x y, eq x y = true → x = y) (k : α) (v : β) (m : List (α × β)) (h : look eq k m = some v) : (k, v) ∈ m := by canonical
theorem look_none (k : α) (m : List (α × β)) (h : look eq k m = none) (v : β) (r : ∀ x, eq x x = true) : ¬(k, v) ∈ m := by canonical
theorem del_idem (k : α) (m : List (α × β)) : del eq k (del eq k m) = del eq k m := by canonical
theorem del_put (r : ∀ x, eq x x = true) (k : α) (v : β) (m : List (α × β)) : del eq k (put eq k v m) = del eq k m := by canonical [del_idem]
theorem put_put (r : ∀ x, eq x x = true) (k : α) (v w : β) (m : List (α × β)) : put eq k v (put eq k w m) = put eq k v m := by canonical [del_put]
theorem del_length (k : α) (m : List (α × β)) : (del eq k m).length ≤ m.length := by canonical [Nat.le_refl, Nat.succ_le_succ, Nat.le_succ, Nat.le_trans]
end

/-! Queues, run lengths, zippers. -/
structure Q (α : Type u) : Type u where
  front : List α
  back : List α
namespace Q
def rev : List α → List α
  | [] => []
  | x :: xs => rev xs ++ [x]
def items (q : Q α) : List α := q.front ++ rev q.back
def enq (q : Q α) (x : α) : Q α := ⟨q.front, x :: q.back⟩
def deq : Q α → Option (α × Q α)
  | ⟨x :: f, b⟩ => some (x, ⟨f, b⟩)
  | ⟨[], b⟩ => List.rec (motive := fun _ => Option (α × Q α)) none (fun x xs _ => some (x, ⟨xs, []⟩)) (rev b)
theorem items_enq (q : Q α) (x : α) : items (enq q x) = items q ++ [x] := by canonical [append_assoc]
theorem deq_items (q r : Q α) (x : α) (h : deq q = some (x, r)) : items q = x :: items r := by canonical [append_nil]
theorem deq_none_iff (q : Q α) : deq q = none ↔ items q = [] := by canonical
theorem enq_foldl (q : Q α) (xs : List α) : items (List.foldl enq q xs) = items q ++ xs := by canonical [items_enq, append_assoc, append_nil]
theorem items_nil_parts (q : Q α) (h : items q = []) : q.front = [] ∧ rev q.back = [] := by canonical
end Q
def rep (x : α) : Nat → List α
  | 0 => []
  | n + 1 => x :: rep x n
def expand : List (α × Nat) → List α
  | [] => []
  | p :: ps => rep p.1 p.2 ++ expand ps
theorem expand_append (ps qs : List (α × Nat)) : expand (ps ++ qs) = expand ps ++ expand qs := by canonical [append_assoc]
theorem expand_map (f : α → β) (ps : List (α × Nat)) (m : ∀ xs ys : List α, List.map f (xs ++ ys) = List.map f xs ++ List.map f ys) (r : ∀ x n, List.map f (rep x n) = rep (f x) n) :
    expand (List.map (fun p => (f p.1, p.2)) ps) = List.map f (expand ps) := by canonical
theorem expand_ones (xs : List α) : expand (List.map (fun x => (x, 1)) xs) = xs := by canonical
theorem expand_surj (xs : List α) : ∃ ps, expand ps = xs ∧ ps.length = xs.length := by canonical
theorem expand_merge (x : α) (m n : Nat) (ps : List (α × Nat)) (r : ∀ m n, rep x (m + n) = rep x m ++ rep x n) : expand ((x, m) :: (x, n) :: ps) = expand ((x, m + n) :: ps) := by canonical [append_assoc]
structure Zp (α : Type u) : Type u where
  before : List α
  here : α
  after : List α
def Zp.right : Zp α → Option (Zp α)
  | ⟨_, _, []⟩ => none
  | ⟨b, x, y :: ys⟩ => some ⟨x :: b, y, ys⟩
def Zp.left : Zp α → Option (Zp α)
  | ⟨[], _, _⟩ => none
  | ⟨y :: ys, x, a⟩ => some ⟨ys, y, x :: a⟩
def Zp.all (z : Zp α) : List α := Q.rev z.before ++ (z.here :: z.after)
theorem zp_left_right (z y : Zp α) (h : Zp.right z = some y) : Zp.left y = some z := by canonical
theorem zp_right_all (z y : Zp α) (h : Zp.right z = some y) : Zp.all y = Zp.all z := by canonical [append_assoc]
theorem zp_all_ne_nil (z : Zp α) : Zp.all z ≠ [] := by canonical
theorem zp_right_none_iff (z : Zp α) : Zp.right z = none ↔ z.after = [] := by canonical
theorem zp_of_list (x : α) (xs : List α) : ∃ z : Zp α, Zp.all z = x :: xs ∧ Zp.left z = none := by canonical
theorem zp_left_shortens (z y : Zp α) (h : Zp.left z = some y) : z.before.length = y.before.length + 1 := by canonical

/-! Indexed data. -/
inductive V (α : Type u) : Nat → Type u where
  | nil : V α 0
  | cons {n : Nat} (x : α) (xs : V α n) : V α (n + 1)
inductive Ix : Nat → Type where
  | z {n : Nat} : Ix (n + 1)
  | s {n : Nat} (i : Ix n) : Ix (n + 1)
namespace V
def at' {n : Nat} (xs : V α n) : Ix n → α := V.rec (motive := fun n _ => Ix n → α)
    (fun i => Ix.rec (motive := fun n _ => n = 0 → α) (fun e => False.elim (Nat.succ_ne_zero _ e)) (fun _ _ e => False.elim (Nat.succ_ne_zero _ e)) i rfl)
    (fun {m} x _ ih i => Ix.rec (motive := fun n _ => (Ix m → α) → n = m + 1 → (∀ k, k + 1 = m + 1 → Ix k → Ix m) → α)
      (fun _ _ _ => x) (fun {k} j _ g e c => g (c k e j)) i ih rfl (fun _ e j => Eq.rec (motive := fun t _ => Ix t) j (Nat.succ.inj e))) xs
def map (f : α → β) {n : Nat} : V α n → V β n
  | nil => nil
  | cons x xs => cons (f x) (map f xs)
def list {n : Nat} : V α n → List α
  | nil => []
  | cons x xs => x :: list xs
def fill (x : α) : (n : Nat) → V α n
  | 0 => nil
  | n + 1 => cons x (fill x n)
def snoc {n : Nat} : V α n → α → V α (n + 1)
  | nil, y => cons y nil
  | cons x xs, y => cons x (snoc xs y)
def foldl (f : β → α → β) {n : Nat} : β → V α n → β
  | b, nil => b
  | b, cons x xs => foldl f (f b x) xs
theorem list_length {n : Nat} (xs : V α n) : (list xs).length = n := by canonical
theorem list_map {n : Nat} (f : α → β) (xs : V α n) : list (map f xs) = List.map f (list xs) := by canonical
theorem list_snoc {n : Nat} (xs : V α n) (y : α) : list (snoc xs y) = list xs ++ [y] := by canonical
theorem map_snoc {n : Nat} (f : α → β) (xs : V α n) (y : α) : map f (snoc xs y) = snoc (map f xs) (f y) := by canonical
theorem fill_snoc (x : α) (n : Nat) : snoc (fill x n) x = fill x (n + 1) := by canonical
theorem foldl_list {n : Nat} (f : β → α → β) (b : β) (xs : V α n) : foldl f b xs = List.foldl f b (list xs) := by canonical
theorem cons_parts {n : Nat} (xs : V α (n + 1)) : ∃ x ys, xs = cons x ys := by canonical
theorem cons_inj {n : Nat} (x y : α) (xs ys : V α n) (h : cons x xs = cons y ys) : x = y ∧ xs = ys := by canonical
theorem list_inj {n : Nat} (xs ys : V α n) (h : list xs = list ys) : xs = ys := by canonical
theorem snoc_inj {n : Nat} (xs ys : V α n) (x y : α) (h : snoc xs x = snoc ys y) : xs = ys ∧ x = y := by canonical
theorem of_list (xs : List α) : ∃ v : V α xs.length, list v = xs := by canonical
theorem at_zero {n : Nat} (x : α) (xs : V α n) : at' (cons x xs) Ix.z = x := by canonical
theorem at_map {n : Nat} (f : α → β) (xs : V α n) (h : ∀ n (g : V α n → Ix n → β), True) (i : Ix 1) (x : α) : at' (map f (cons x nil)) i = f (at' (cons x nil) i) := by canonical
end V
def Ix.val {n : Nat} : Ix n → Nat
  | .z => 0
  | .s i => Ix.val i + 1
theorem ix_lt {n : Nat} (i : Ix n) : Ix.val i < n := by canonical [Nat.succ_pos, Nat.succ_le_succ]
theorem ix_of_lt (n m : Nat) (h : m < n) : ∃ i : Ix n, Ix.val i = m := by canonical [Nat.not_succ_le_zero, Nat.le_of_succ_le_succ]
theorem ix_val_inj {n : Nat} (i j : Ix n) (h : Ix.val i = Ix.val j) : i = j := by canonical
theorem ix_two (i : Ix 2) : i = .z ∨ i = .s .z := by canonical
theorem ix_zero_empty (i : Ix 0) : False := by canonical
theorem ix_dec {n : Nat} (i j : Ix n) : i = j ∨ i ≠ j := by canonical
theorem ix_forall {n : Nat} (p : Ix (n + 1) → Prop) : (∀ i, p i) ↔ p .z ∧ ∀ i, p (.s i) := by canonical
/-! Harder ones. -/
theorem rev_append (xs ys : List α) : Q.rev (xs ++ ys) = Q.rev ys ++ Q.rev xs := by canonical [append_nil, append_assoc]
theorem rev_length (xs : List α) (la : ∀ xs ys : List α, (xs ++ ys).length = xs.length + ys.length) : (Q.rev xs).length = xs.length := by canonical
theorem append_inj_left (xs ys us vs : List α) (h : xs ++ us = ys ++ vs) (l : xs.length = ys.length) : us = vs := by canonical
theorem mem_app (x : α) (xs ys : List α) : x ∈ xs ++ ys ↔ x ∈ xs ∨ x ∈ ys := by canonical
theorem mem_of_filter (p : α → Bool) (x : α) (xs : List α) (h : x ∈ List.filter p xs) : x ∈ xs := by canonical
theorem mem_map_iff (f : α → β) (y : β) (xs : List α) : y ∈ List.map f xs ↔ ∃ x, x ∈ xs ∧ f x = y := by canonical
theorem flat_mir_rev (t : Tr α) : Tr.flat (Tr.mir t) = Q.rev (Tr.flat t) := by canonical [rev_append, append_assoc]
theorem zip_append (xs xs' : List α) (ys ys' : List β) (h : xs.length = ys.length) : zip (xs ++ xs') (ys ++ ys') = zip xs ys ++ zip xs' ys' := by canonical
theorem take_append (n : Nat) (xs ys : List α) : take n (xs ++ ys) = take n xs ++ take (n - xs.length) ys := by canonical [Nat.add_comm]
theorem length_take_min (n : Nat) (xs : List α) : (take n xs).length = n ∨ (take n xs).length = xs.length := by canonical
theorem drop_eq_nil_iff (n : Nat) (xs : List α) : drop n xs = [] ↔ xs.length ≤ n := by canonical [Nat.zero_le, Nat.succ_le_succ, Nat.le_of_succ_le_succ, Nat.not_succ_le_zero]
theorem rev_rev (xs : List α) : Q.rev (Q.rev xs) = xs := by canonical
theorem rev_palindrome_split (xs ys : List α) (h : Q.rev (xs ++ ys) = xs ++ ys) (l : xs.length = ys.length) (rl : ∀ zs : List α, (Q.rev zs).length = zs.length) : ys = Q.rev xs := by canonical [rev_append, append_inj_left]
theorem foldr_rev_foldl (f : α → β → β) (z : β) (xs : List α) : List.foldr f z (Q.rev xs) = List.foldl (fun b a => f a b) z xs := by canonical
theorem filter_rev (p : α → Bool) (xs : List α) : List.filter p (Q.rev xs) = Q.rev (List.filter p xs) := by canonical
theorem mem_rev_iff (x : α) (xs : List α) : x ∈ Q.rev xs ↔ x ∈ xs := by canonical [mem_app]
theorem takeW_full_or_stop (p : α → Bool) (xs : List α) : takeW p xs = xs ∨ ∃ x ys, dropW p xs = x :: ys ∧ p x = false := by canonical
theorem span_unique (p : α → Bool) (xs ys zs : List α) (h : xs = ys ++ zs) (a : all p ys = true) (n : zs = [] ∨ ∃ x ws, zs = x :: ws ∧ p x = false) : takeW p xs = ys := by canonical
theorem nodup_filter (nd : List α → Prop) (n0 : nd []) (n1 : ∀ x xs, nd (x :: xs) ↔ ¬x ∈ xs ∧ nd xs) (p : α → Bool) (xs : List α) (h : nd xs) : nd (List.filter p xs) := by canonical [mem_of_filter]
theorem nodup_map (nd : List α → Prop) (n1 : ∀ x xs, nd (x :: xs) ↔ ¬x ∈ xs ∧ nd xs) (nd' : List β → Prop) (m0 : nd' []) (m1 : ∀ x xs, nd' (x :: xs) ↔ ¬x ∈ xs ∧ nd' xs)
    (f : α → β) (i : ∀ x y, f x = f y → x = y) (xs : List α) (h : nd xs) : nd' (List.map f xs) := by canonical [mem_map_iff]
theorem tails_map (f : α → β) (xs : List α) : tails (List.map f xs) = List.map (List.map f) (tails xs) := by canonical
theorem mem_inits_iff (xs ys : List α) : ys ∈ inits xs ↔ ∃ zs, ys ++ zs = xs := by canonical [mem_map_iff]
theorem expand_compress (eq : α → α → Bool) (s : ∀ x y, eq x y = true → x = y) (push : α → List (α × Nat) → List (α × Nat)) (p0 : ∀ x, push x [] = [(x, 1)])
    (p1 : ∀ x y n ps, eq x y = true → push x ((y, n) :: ps) = (y, n + 1) :: ps) (p2 : ∀ x y n ps, eq x y = false → push x ((y, n) :: ps) = (x, 1) :: (y, n) :: ps) (xs : List α) :
    expand (List.foldr push [] xs) = xs := by canonical
theorem lookup_update_all (eq : α → α → Bool) (s : ∀ x y, eq x y = true → x = y) (r : ∀ x, eq x x = true) (m n : List (α × β)) (h : ∀ k, look eq k m = look eq k n) (k l : α) (v : β) :
    look eq l (put eq k v m) = look eq l (put eq k v n) := by canonical [look_del_ne]
theorem mirror_iff_palindrome (t : Tr α) (h : Tr.mir t = t) : Q.rev (Tr.flat t) = Tr.flat t := by canonical [flat_mir_rev]
theorem depth_append_path (t : Tr α) (h : Tr.depth t = 1) : ∃ x, t = .bin .tip x .tip := by canonical
theorem tree_of_pre_in_unique (t s : Tr Nat) (h : Tr.count t = 1) (k : Tr.count s = 1) (e : Tr.flat t = Tr.flat s) : t = s := by canonical [Nat.succ_add]
theorem bst_min (le : α → α → Bool) (l r : Tr α) (x y : α) (h : Tr.Bst le (.bin l x r)) (m : Tr.Mem y (.bin l x r)) (k : le y x = true) : Tr.Mem y l ∨ y = x := by canonical [Tr.ev_iff_mem]
theorem bst_lookup (le : α → α → Bool) (fd : α → Tr α → Prop) (f0 : ∀ y, ¬fd y .tip) (fl : ∀ y l x r, le y x = true → (fd y (.bin l x r) ↔ y = x ∨ fd y l)) (fr : ∀ y l x r, le y x = false → (fd y (.bin l x r) ↔ fd y r))
    (rf : ∀ x, le x x = true) (t : Tr α) (b : Tr.Bst le t) (y : α) : Tr.Mem y t → fd y t := by canonical [Tr.ev_iff_mem]
theorem vec_zip_exists {n : Nat} (xs : V α n) (ys : V β n) : ∃ zs : V (α × β) n, V.map (fun p => p.1) zs = xs ∧ V.map (fun p => p.2) zs = ys := by canonical
theorem vec_snoc_split {n : Nat} (xs : V α (n + 1)) : ∃ (ys : V α n) (y : α), xs = V.snoc ys y := by canonical
theorem vec_ext_list {n : Nat} (xs ys : V α n) (h : ∀ f : V α n → List α, f xs = f ys) : xs = ys := by canonical [V.list_inj]
theorem vec_reverse {n : Nat} (xs : V α n) : ∃ ys : V α n, V.list ys = Q.rev (V.list xs) := by canonical [V.list_snoc]
theorem ix_pigeon (f : Ix 2 → Ix 1) : ∃ i j, i ≠ j ∧ f i = f j := by canonical
theorem ix_fun_dec {n : Nat} (f : Ix n → Bool) : (∀ i, f i = true) ∨ ∃ i, f i = false := by canonical
theorem ix_max (n : Nat) : ∃ m : Ix (n + 1), ∀ i : Ix (n + 1), Ix.val i ≤ Ix.val m := by canonical [Nat.le_of_succ_le_succ, ix_of_lt, ix_lt, Nat.lt_succ_self]
end
end Courses.Data
