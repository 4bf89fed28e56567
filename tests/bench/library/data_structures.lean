import Canonical

/-!
Library: search trees as maps, tries, gap buffers, bounded buffers.
Written without a look at the search.
-/

namespace Library.Structures
universe u v w

/-! Search trees as maps from numbers. -/
inductive Map (β : Type u) : Type u where
  | leaf : Map β
  | node (l : Map β) (k : Nat) (v : β) (r : Map β) : Map β
section
variable {β : Type u} {γ : Type v}
def look (x : Nat) : Map β → Option β
  | .leaf => none
  | .node l k v r => if x < k then look x l else if k < x then look x r else some v
def insert (x : Nat) (b : β) : Map β → Map β
  | .leaf => .node .leaf x b .leaf
  | .node l k v r => if x < k then .node (insert x b l) k v r else if k < x then .node l k v (insert x b r) else .node l x b r
def toList : Map β → List (Nat × β)
  | .leaf => []
  | .node l k v r => toList l ++ (k, v) :: toList r
def mapVals (f : β → γ) : Map β → Map γ
  | .leaf => .leaf
  | .node l k v r => .node (mapVals f l) k (f v) (mapVals f r)
def keysAll (p : Nat → Prop) : Map β → Prop
  | .leaf => True
  | .node l k _ r => keysAll p l ∧ p k ∧ keysAll p r
def Ordered : Map β → Prop
  | .leaf => True
  | .node l k _ r => Ordered l ∧ keysAll (fun x => x < k) l ∧ keysAll (fun x => k < x) r ∧ Ordered r
def size : Map β → Nat
  | .leaf => 0
  | .node l _ _ r => size l + size r + 1
theorem not_lt_self (n : Nat) : ¬n < n := by canonical [Nat.lt_irrefl]
theorem not_lt_of_lt (m n : Nat) (h : m < n) : ¬n < m := by canonical [Nat.lt_irrefl, Nat.le_trans, Nat.le_succ]
theorem eq_of_not_lt (m n : Nat) (h : ¬m < n) (k : ¬n < m) : m = n := by canonical [Nat.succ_pos, Nat.succ_le_succ]
theorem look_insert_same (x : Nat) (b : β) (m : Map β) : look x (insert x b m) = some b := by canonical [Nat.lt_irrefl]
theorem look_insert_other (x y : Nat) (b : β) (m : Map β) (h : x ≠ y) : look x (insert y b m) = look x m := by
  canonical [Nat.lt_irrefl, not_lt_of_lt, eq_of_not_lt, Nat.le_trans, Nat.le_succ]
theorem keysAll_insert (p : Nat → Prop) (x : Nat) (b : β) (m : Map β) (h : keysAll p m) (hx : p x) : keysAll p (insert x b m) := by canonical
theorem keysAll_imp (p q : Nat → Prop) (h : ∀ x, p x → q x) (m : Map β) (k : keysAll p m) : keysAll q m := by canonical
theorem ordered_insert (x : Nat) (b : β) (m : Map β) (h : Ordered m) : Ordered (insert x b m) := by canonical [keysAll_insert, eq_of_not_lt]
theorem look_mapVals (f : β → γ) (x : Nat) (m : Map β) : look x (mapVals f m) = (look x m).map f := by canonical
theorem toList_mapVals (f : β → γ) (m : Map β) : toList (mapVals f m) = (toList m).map (fun p => (p.1, f p.2)) := by canonical
theorem mapVals_insert (f : β → γ) (x : Nat) (b : β) (m : Map β) : mapVals f (insert x b m) = insert x (f b) (mapVals f m) := by canonical
theorem keysAll_mapVals (f : β → γ) (p : Nat → Prop) (m : Map β) (h : keysAll p m) : keysAll p (mapVals f m) := by canonical
theorem ordered_mapVals (f : β → γ) (m : Map β) (h : Ordered m) : Ordered (mapVals f m) := by canonical [keysAll_mapVals]
theorem keysAll_look (p : Nat → Prop) (x : Nat) (b : β) (m : Map β) (h : keysAll p m) (k : look x m = some b) : p x := by canonical [eq_of_not_lt]
theorem insert_insert_same (x : Nat) (b c : β) (m : Map β) : insert x c (insert x b m) = insert x c m := by canonical [Nat.lt_irrefl, eq_of_not_lt]
theorem size_insert_pos (x : Nat) (b : β) (m : Map β) : size (insert x b m) ≠ 0 := by canonical
end

/-! A gap buffer: text with a cursor. -/
section
variable {α : Type u}
structure Gap (α : Type u) where
  before : List α
  after : List α
def Gap.text (g : Gap α) : List α := List.reverseAux g.before g.after
def Gap.left : Gap α → Gap α
  | ⟨[], s⟩ => ⟨[], s⟩
  | ⟨a :: p, s⟩ => ⟨p, a :: s⟩
def Gap.right : Gap α → Gap α
  | ⟨p, []⟩ => ⟨p, []⟩
  | ⟨p, a :: s⟩ => ⟨a :: p, s⟩
def Gap.insert (a : α) (g : Gap α) : Gap α := { g with before := a :: g.before }
def Gap.backspace : Gap α → Gap α
  | ⟨[], s⟩ => ⟨[], s⟩
  | ⟨_ :: p, s⟩ => ⟨p, s⟩
def Gap.home : List α → List α → Gap α
  | [], s => ⟨[], s⟩
  | a :: p, s => Gap.home p (a :: s)
theorem text_left (g : Gap α) : g.left.text = g.text := by canonical
theorem text_right (g : Gap α) : g.right.text = g.text := by canonical
theorem left_right (g : Gap α) (a : α) (s : List α) (h : g.after = a :: s) : g.right.left = g := by canonical
theorem right_left (g : Gap α) (h : g.before ≠ []) : g.left.right = g := by canonical
theorem backspace_insert (a : α) (g : Gap α) : (g.insert a).backspace = g := by canonical
theorem insert_left_right (a : α) (g : Gap α) : (g.insert a).left.right = g.insert a := by canonical
theorem text_home (p s : List α) : (Gap.home p s).text = Gap.text ⟨p, s⟩ := by canonical
theorem home_before (p s : List α) : (Gap.home p s).before = [] := by canonical
theorem home_text (p s : List α) : Gap.home p s = ⟨[], Gap.text ⟨p, s⟩⟩ := by canonical
theorem length_text (g : Gap α) : g.text.length = g.before.length + g.after.length := by canonical [Nat.succ_add, Nat.zero_add]
theorem text_insert_length (a : α) (g : Gap α) : (g.insert a).text.length = g.text.length + 1 := by canonical [length_text, Nat.succ_add]
end

/-! Tries over words of bits. -/
inductive Trie (β : Type u) : Type u where
  | empty : Trie β
  | node (v : Option β) (zero one : Trie β) : Trie β
section
variable {β : Type u} {γ : Type v}
def Trie.look : Trie β → List Bool → Option β
  | .empty, _ => none
  | .node v _ _, [] => v
  | .node _ z _, false :: w => Trie.look z w
  | .node _ _ o, true :: w => Trie.look o w
def Trie.single (b : β) : List Bool → Trie β
  | [] => .node (some b) .empty .empty
  | false :: w => .node none (Trie.single b w) .empty
  | true :: w => .node none .empty (Trie.single b w)
def Trie.add (b : β) : List Bool → Trie β → Trie β
  | w, .empty => Trie.single b w
  | [], .node _ z o => .node (some b) z o
  | false :: w, .node v z o => .node v (Trie.add b w z) o
  | true :: w, .node v z o => .node v z (Trie.add b w o)
def Trie.map (f : β → γ) : Trie β → Trie γ
  | .empty => .empty
  | .node v z o => .node (v.map f) (Trie.map f z) (Trie.map f o)
theorem look_single_same (b : β) (w : List Bool) : (Trie.single b w).look w = some b := by canonical
theorem look_single_other (b : β) (w x : List Bool) (h : w ≠ x) : (Trie.single b w).look x = none := by canonical
theorem look_add_same (b : β) (w : List Bool) (t : Trie β) : (t.add b w).look w = some b := by canonical [look_single_same]
theorem look_add_other (b : β) (w x : List Bool) (t : Trie β) (h : w ≠ x) : (t.add b w).look x = t.look x := by canonical [look_single_other]
theorem trie_look_map (f : β → γ) (t : Trie β) (w : List Bool) : (t.map f).look w = (t.look w).map f := by canonical
theorem trie_map_id (t : Trie β) : t.map (fun b => b) = t := by canonical
theorem single_add (b c : β) (w : List Bool) : (Trie.single b w).add c w = Trie.single c w := by canonical
theorem add_add_same (b c : β) (w : List Bool) (t : Trie β) : (t.add b w).add c w = t.add c w := by canonical [single_add]
end

/-! A bounded buffer as a relation between states and traces. -/
inductive Cmd (α : Type u) : Type u where
  | put (a : α)
  | get (a : α)
section
variable {α : Type u} {β : Type v}
inductive Buf (cap : Nat) : List α → List (Cmd α) → List α → Prop where
  | stop (q : List α) : Buf cap q [] q
  | put {q r : List α} {t : List (Cmd α)} (a : α) (room : q.length < cap) (h : Buf cap (q ++ [a]) t r) : Buf cap q (.put a :: t) r
  | get {q r : List α} {t : List (Cmd α)} (a : α) (h : Buf cap q t r) : Buf cap (a :: q) (.get a :: t) r
theorem buf_det (cap : Nat) (q r s : List α) (t : List (Cmd α)) (h : Buf cap q t r) (k : Buf cap q t s) : r = s := by canonical
theorem buf_append (cap : Nat) (q r s : List α) (t u : List (Cmd α)) (h : Buf cap q t r) (k : Buf cap r u s) : Buf cap q (t ++ u) s := by canonical
theorem buf_put_get (cap : Nat) (a : α) (h : 0 < cap) : Buf cap [] [.put a, .get a] [] := by canonical
theorem buf_get_head (cap : Nat) (q r : List α) (a b : α) (t : List (Cmd α)) (h : Buf cap (a :: q) (.get b :: t) r) : a = b := by canonical
theorem buf_zero_put (q r : List α) (a : α) (t : List (Cmd α)) : ¬Buf 0 q (.put a :: t) r := by canonical [Nat.not_succ_le_zero]
theorem buf_larger (c d : Nat) (q r : List α) (t : List (Cmd α)) (l : ∀ n, n < c → n < d) (h : Buf c q t r) : Buf d q t r := by canonical
theorem buf_split (cap : Nat) (q s : List α) (t u : List (Cmd α)) (h : Buf cap q (t ++ u) s) : ∃ r, Buf cap q t r ∧ Buf cap r u s := by canonical
end
end Library.Structures
