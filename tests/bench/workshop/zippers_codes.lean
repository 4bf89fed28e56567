import Canonical

/-!
Workshop: zippers of trees, contexts that are plugged, run lengths, prefix codes, parsers that are functions. Written without a
look at the search.
-/

namespace Workshop.Zip
universe u v

/-! Binary trees and the way down to a subtree. -/
inductive T (α : Type u) : Type u where
  | leaf (a : α) : T α
  | fork (l r : T α) : T α
inductive Step (α : Type u) : Type u where
  | left (r : T α) : Step α
  | right (l : T α) : Step α
structure Loc (α : Type u) : Type u where
  focus : T α
  path : List (Step α)
section
variable {α : Type u} {β : Type v}
def Step.fill (t : T α) : Step α → T α
  | .left r => .fork t r
  | .right l => .fork l t
def plug (t : T α) : List (Step α) → T α
  | [] => t
  | s :: p => plug (s.fill t) p
def Loc.tree (z : Loc α) : T α := plug z.focus z.path
inductive Down : Loc α → Loc α → Prop where
  | left (l r : T α) (p : List (Step α)) : Down ⟨.fork l r, p⟩ ⟨l, .left r :: p⟩
  | right (l r : T α) (p : List (Step α)) : Down ⟨.fork l r, p⟩ ⟨r, .right l :: p⟩
inductive Downs : Loc α → Loc α → Prop where
  | refl (z : Loc α) : Downs z z
  | step {x y z : Loc α} (h : Down x y) (k : Downs y z) : Downs x z
inductive Sub : T α → T α → Prop where
  | refl (t : T α) : Sub t t
  | left {s l : T α} (r : T α) (h : Sub s l) : Sub s (.fork l r)
  | right {s r : T α} (l : T α) (h : Sub s r) : Sub s (.fork l r)
def T.leaves : T α → List α
  | .leaf a => [a]
  | .fork l r => leaves l ++ leaves r
def T.map (f : α → β) : T α → T β
  | .leaf a => .leaf (f a)
  | .fork l r => .fork (map f l) (map f r)
def Step.map (f : α → β) : Step α → Step β
  | .left r => .left (T.map f r)
  | .right l => .right (T.map f l)
theorem fill_inj (s t : T α) (c : Step α) (h : c.fill s = c.fill t) : s = t := by canonical
theorem plug_inj (p : List (Step α)) (s t : T α) (h : plug s p = plug t p) : s = t := by canonical [fill_inj]
theorem plug_append (p q : List (Step α)) (t : T α) : plug t (p ++ q) = plug (plug t p) q := by canonical
theorem plug_map (f : α → β) (p : List (Step α)) (t : T α) : (plug t p).map f = plug (t.map f) (List.map (Step.map f) p) := by canonical
theorem down_tree (x y : Loc α) (h : Down x y) : x.tree = y.tree := by canonical
theorem downs_tree (x y : Loc α) (h : Downs x y) : x.tree = y.tree := by canonical [down_tree]
theorem down_deterministic (x y z : Loc α) (h : Down x y) (k : Down z y) : x = z := by canonical
theorem downs_trans (x y z : Loc α) (h : Downs x y) (k : Downs y z) : Downs x z := by canonical
theorem sub_trans (r s t : T α) (h : Sub r s) (k : Sub s t) : Sub r t := by canonical
theorem sub_of_plug (s : T α) (p : List (Step α)) : Sub s (plug s p) := by canonical [sub_trans]
theorem plug_of_sub (s t : T α) (h : Sub s t) : ∃ p, plug s p = t := by canonical [plug_append]
theorem downs_of_sub (s t : T α) (p : List (Step α)) (h : Sub s t) : ∃ q, Downs ⟨t, p⟩ ⟨s, q⟩ := by canonical
theorem no_down_leaf (a : α) (p : List (Step α)) (z : Loc α) : ¬Down ⟨.leaf a, p⟩ z := by canonical
theorem leaves_map (ma : ∀ k l : List α, ∀ f : α → β, List.map f (k ++ l) = List.map f k ++ List.map f l) (f : α → β) (t : T α) :
    (t.map f).leaves = List.map f t.leaves := by canonical
theorem leaves_ne_nil (t : T α) (h : t.leaves = []) : False := by canonical
theorem sub_size_acyclic (s t : T α) : ¬Sub (.fork s t) s := by canonical [sub_trans]
end

/-! Run lengths: each code is a thing with a number of its further occurrences. -/
section
variable {α : Type u} [DecidableEq α]
def rep (a : α) : Nat → List α
  | 0 => []
  | n + 1 => a :: rep a n
def decode : List (α × Nat) → List α
  | [] => []
  | (a, n) :: l => rep a (n + 1) ++ decode l
def put (a : α) : List (α × Nat) → List (α × Nat)
  | [] => [(a, 0)]
  | (b, n) :: l => if a = b then (b, n + 1) :: l else (a, 0) :: (b, n) :: l
def encode : List α → List (α × Nat)
  | [] => []
  | a :: l => put a (encode l)
theorem decode_put (a : α) (l : List (α × Nat)) : decode (put a l) = a :: decode l := by canonical [if_pos, if_neg, Decidable.em]
theorem decode_encode (l : List α) : decode (encode l) = l := by canonical [decode_put]
theorem encode_inj (k l : List α) (h : encode k = encode l) : k = l := by canonical [decode_encode]
theorem decode_append (k l : List (α × Nat)) (assoc : ∀ a b c : List α, (a ++ b) ++ c = a ++ (b ++ c)) : decode (k ++ l) = decode k ++ decode l := by canonical
theorem put_ne_nil (a : α) (l : List (α × Nat)) : put a l ≠ [] := by canonical
theorem encode_nil_iff (l : List α) : encode l = [] ↔ l = [] := by canonical [put_ne_nil]
theorem rep_snoc (a : α) (n : Nat) : rep a n ++ [a] = a :: rep a n := by canonical
theorem encode_rep (a : α) (n : Nat) : encode (rep a (n + 1)) = [(a, n)] := by canonical [if_pos]
end

/-! Codes of trees by bits: a parser that gives what is left. -/
inductive Bt : Type where
  | tip : Bt
  | bin (l r : Bt) : Bt
def Bt.code : Bt → List Bool
  | .tip => [false]
  | .bin l r => true :: (code l ++ code r)
inductive Parses : List Bool → Bt → List Bool → Prop where
  | tip (k : List Bool) : Parses (false :: k) .tip k
  | bin {k l m : List Bool} {s t : Bt} (h : Parses k s l) (g : Parses l t m) : Parses (true :: k) (.bin s t) m
theorem parses_code (assoc : ∀ a b c : List Bool, (a ++ b) ++ c = a ++ (b ++ c)) (t : Bt) (k : List Bool) : Parses (t.code ++ k) t k := by canonical
theorem parses_det (k l m : List Bool) (s t : Bt) (h : Parses k s l) (g : Parses k t m) : s = t ∧ l = m := by canonical
theorem code_prefix_free (assoc : ∀ a b c : List Bool, (a ++ b) ++ c = a ++ (b ++ c)) (s t : Bt) (k l : List Bool) (h : s.code ++ k = t.code ++ l) : s = t := by
  canonical [parses_code, parses_det]
theorem code_inj (an : ∀ l : List Bool, l ++ [] = l) (free : ∀ (s t : Bt) (k l : List Bool), s.code ++ k = t.code ++ l → s = t) (s t : Bt) (h : s.code = t.code) : s = t := by canonical
theorem parses_sound (assoc : ∀ a b c : List Bool, (a ++ b) ++ c = a ++ (b ++ c)) (k l : List Bool) (t : Bt) (h : Parses k t l) : k = t.code ++ l := by canonical
theorem parses_not_nil (t : Bt) (l : List Bool) : ¬Parses [] t l := by canonical

/-! Parsers that may fail. -/
section
def P (τ : Type u) (α : Type u) : Type u := List τ → Option (α × List τ)
variable {τ α β γ : Type u}
def P.pure (a : α) : P τ α := fun s => some (a, s)
def P.fail : P τ α := fun _ => none
def P.bind (p : P τ α) (f : α → P τ β) : P τ β := fun s => Option.bind (p s) (fun r => f r.1 r.2)
def P.or (p q : P τ α) : P τ α := fun s => Option.rec (motive := fun _ => Option (α × List τ)) (q s) (fun r => some r) (p s)
def P.item : P τ τ
  | [] => none
  | t :: s => some (t, s)
theorem pure_bind (a : α) (f : α → P τ β) : P.bind (P.pure a) f = f a := by canonical
theorem bind_pure (p : P τ α) : P.bind p P.pure = p := by canonical [funext]
theorem bind_assoc (p : P τ α) (f : α → P τ β) (g : β → P τ γ) : P.bind (P.bind p f) g = P.bind p (fun a => P.bind (f a) g) := by canonical [funext]
theorem or_assoc (p q r : P τ α) : P.or (P.or p q) r = P.or p (P.or q r) := by canonical [funext]
theorem fail_or (p : P τ α) : P.or P.fail p = p ∧ P.or p P.fail = p := by canonical [funext]
theorem fail_bind (f : α → P τ β) : P.bind P.fail f = P.fail := by canonical
theorem item_two (t : τ) : P.bind P.item (fun _ => P.item) [t] = none := by canonical
theorem or_same (p : P τ α) : P.or p p = p := by canonical [funext]
theorem item_or_fail (p : P τ τ) (h : P.item = P.or p P.item) (t : τ) (s r : List τ) (x : τ) (k : p (t :: s) = some (x, r)) : x = t := by canonical
end
end Workshop.Zip
