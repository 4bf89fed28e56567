import Canonical

/-!
Library: regular expressions with derivatives, parsers as relations and as functions, tokens, Hoare logic over a state, guarded commands.
Written without a look at the search.
-/

namespace Library.Languages
universe u v

/-! Regular expressions, matched by a relation and by derivatives. -/
inductive RE (α : Type u) : Type u where
  | zero : RE α
  | one : RE α
  | chr (a : α) : RE α
  | plus (p q : RE α) : RE α
  | comp (p q : RE α) : RE α
  | star (p : RE α) : RE α
section
variable {α : Type u} [DecidableEq α]
inductive Matches : RE α → List α → Prop where
  | one : Matches .one []
  | chr (a : α) : Matches (.chr a) [a]
  | plusL {p : RE α} (q : RE α) {w : List α} : Matches p w → Matches (.plus p q) w
  | plusR (p : RE α) {q : RE α} {w : List α} : Matches q w → Matches (.plus p q) w
  | comp {p q : RE α} {v w : List α} : Matches p v → Matches q w → Matches (.comp p q) (v ++ w)
  | starNil (p : RE α) : Matches (.star p) []
  | starCons {p : RE α} {a : α} {v w : List α} : Matches p (a :: v) → Matches (.star p) w → Matches (.star p) (a :: (v ++ w))
def nullable : RE α → Bool
  | .zero => false
  | .one => true
  | .chr _ => false
  | .plus p q => nullable p || nullable q
  | .comp p q => nullable p && nullable q
  | .star _ => true
def deriv (a : α) : RE α → RE α
  | .zero => .zero
  | .one => .zero
  | .chr b => if b = a then .one else .zero
  | .plus p q => .plus (deriv a p) (deriv a q)
  | .comp p q => cond (nullable p) (.plus (.comp (deriv a p) q) (deriv a q)) (.comp (deriv a p) q)
  | .star p => .comp (deriv a p) (.star p)
def matchB : RE α → List α → Bool
  | p, [] => nullable p
  | p, a :: w => matchB (deriv a p) w
theorem not_matches_zero (w : List α) : ¬Matches .zero w := by canonical
theorem matches_one_iff (w : List α) : Matches .one w ↔ w = [] := by canonical
theorem matches_chr_iff (a : α) (w : List α) : Matches (.chr a) w ↔ w = [a] := by canonical
theorem matches_plus_iff (p q : RE α) (w : List α) : Matches (.plus p q) w ↔ Matches p w ∨ Matches q w := by canonical
theorem matches_comp_iff (p q : RE α) (w : List α) : Matches (.comp p q) w ↔ ∃ u v, w = u ++ v ∧ Matches p u ∧ Matches q v := by canonical
theorem append_eq_nil (u v : List α) (h : u ++ v = []) : u = [] ∧ v = [] := by canonical
theorem nullable_iff (p : RE α) : nullable p = true ↔ Matches p [] := by canonical [matches_comp_iff, append_eq_nil]
theorem matches_star_cons (p : RE α) (a : α) (w : List α) : Matches (.star p) (a :: w) ↔ ∃ u v, w = u ++ v ∧ Matches p (a :: u) ∧ Matches (.star p) v := by canonical
theorem deriv_sound (a : α) (p : RE α) (w : List α) (h : Matches (deriv a p) w) : Matches p (a :: w) := by
  canonical [matches_comp_iff, matches_plus_iff, nullable_iff, not_matches_zero, matches_one_iff]
theorem deriv_chr_same (a : α) : deriv a (RE.chr a) = .one := by canonical
theorem matchB_zero (w : List α) : matchB (RE.zero : RE α) w = false := by canonical
theorem matchB_plus (p q : RE α) (w : List α) : matchB (.plus p q) w = (matchB p w || matchB q w) := by canonical
theorem matchB_sound (p : RE α) (w : List α) (h : matchB p w = true) : Matches p w := by canonical [deriv_sound, nullable_iff]
theorem star_of_all (p : RE α) (l : List α) (h : ∀ a, a ∈ l → Matches p [a]) : Matches (.star p) l := by canonical
theorem plus_comm (p q : RE α) (w : List α) : Matches (.plus p q) w ↔ Matches (.plus q p) w := by canonical
theorem one_comp (p : RE α) (w : List α) : Matches (.comp .one p) w ↔ Matches p w := by canonical [matches_comp_iff, matches_one_iff]
theorem comp_plus (p q r : RE α) (w : List α) : Matches (.comp p (.plus q r)) w ↔ Matches (.plus (.comp p q) (.comp p r)) w := by canonical [matches_comp_iff, matches_plus_iff]
end

/-! Parsers as functions with what is left, and what they say about the text. -/
section
variable {σ : Type u} {α : Type v} {β : Type v}
def Parser (σ : Type u) (α : Type v) : Type (max u v) := List σ → Option (α × List σ)
def item : Parser σ σ
  | [] => none
  | c :: s => some (c, s)
def ret (a : α) : Parser σ α := fun s => some (a, s)
def bind (p : Parser σ α) (f : α → Parser σ β) : Parser σ β := fun s => Option.bind (p s) (fun r => f r.1 r.2)
def sat (t : σ → Bool) : Parser σ σ
  | [] => none
  | c :: s => cond (t c) (some (c, s)) none
def alt (p q : Parser σ α) : Parser σ α := fun s => Option.casesOn (motive := fun _ => Option (α × List σ)) (p s) (q s) (fun r => some r)
def Consumes (p : Parser σ α) : Prop := ∀ s a r, p s = some (a, r) → ∃ c w, s = c :: (w ++ r)
def Suffixes (p : Parser σ α) : Prop := ∀ s a r, p s = some (a, r) → ∃ w, s = w ++ r
theorem append_assoc (k l m : List σ) : k ++ l ++ m = k ++ (l ++ m) := by canonical
theorem ret_bind (a : α) (f : α → Parser σ β) : bind (ret a) f = f a := by canonical
theorem bind_ret (p : Parser σ α) : bind p ret = p := by canonical [funext]
theorem alt_assoc (p q r : Parser σ α) : alt (alt p q) r = alt p (alt q r) := by canonical [funext]
theorem alt_idem (p : Parser σ α) : alt p p = p := by canonical [funext]
theorem item_consumes : Consumes (item : Parser σ σ) := by canonical
theorem sat_item (t : σ → Bool) (s : List σ) (c : σ) (r : List σ) (h : sat t s = some (c, r)) : item s = some (c, r) ∧ t c = true := by canonical
theorem sat_true : sat (fun _ : σ => true) = item := by canonical [funext]
theorem ret_suffixes (a : α) : Suffixes (ret a : Parser σ α) := by canonical
theorem consumes_suffixes (p : Parser σ α) (h : Consumes p) : Suffixes p := by canonical
theorem bind_suffixes (p : Parser σ α) (f : α → Parser σ β) (h : Suffixes p) (k : ∀ a, Suffixes (f a)) : Suffixes (bind p f) := by canonical [append_assoc]
theorem bind_consumes (p : Parser σ α) (f : α → Parser σ β) (h : Consumes p) (k : ∀ a, Suffixes (f a)) : Consumes (bind p f) := by canonical [append_assoc]
theorem alt_consumes (p q : Parser σ α) (h : Consumes p) (k : Consumes q) : Consumes (alt p q) := by canonical
theorem alt_some_left (p q : Parser σ α) (s : List σ) (r : α × List σ) (h : p s = some r) : alt p q s = some r := by canonical
end

/-! Expressions written in prefix form and read back. -/
inductive Tok : Type where
  | num (n : Nat)
  | neg
  | sub
inductive E : Type where
  | num (n : Nat)
  | neg (a : E)
  | sub (a b : E)
def write : E → List Tok → List Tok
  | .num n, s => .num n :: s
  | .neg a, s => .neg :: write a s
  | .sub a b, s => .sub :: write a (write b s)
inductive Reads : List Tok → E → List Tok → Prop where
  | num (n : Nat) (s : List Tok) : Reads (.num n :: s) (.num n) s
  | neg {s t : List Tok} {a : E} : Reads s a t → Reads (.neg :: s) (.neg a) t
  | sub {s t r : List Tok} {a b : E} : Reads s a t → Reads t b r → Reads (.sub :: s) (.sub a b) r
def need : List Tok → Nat → Nat
  | [], n => n
  | .num _ :: s, n => need s (n - 1)
  | .neg :: s, n => need s n
  | .sub :: s, n => need s (n + 1)
theorem reads_write (e : E) (s : List Tok) : Reads (write e s) e s := by canonical
theorem reads_sound (s t : List Tok) (e : E) (h : Reads s e t) : s = write e t := by canonical
theorem reads_det (s t t' : List Tok) (e e' : E) (h : Reads s e t) (k : Reads s e' t') : e = e' ∧ t = t' := by canonical
theorem write_injective (e e' : E) (s s' : List Tok) (h : write e s = write e' s') : e = e' ∧ s = s' := by canonical [reads_write, reads_det]
theorem write_ne_nil (e : E) (s : List Tok) : write e s ≠ [] := by canonical
theorem reads_nil (e : E) (s : List Tok) : ¬Reads [] e s := by canonical
theorem need_write (e : E) (s : List Tok) (n : Nat) : need (write e s) (n + 1) = need s n := by canonical
theorem need_zero_of_write (e : E) : need (write e []) 1 = 0 := by canonical [need_write]

/-! Partial and total correctness of commands given by their effect on a state. -/
inductive Cmd (S : Type u) : Type u where
  | act (f : S → S)
  | seq (c d : Cmd S)
  | ite (b : S → Bool) (c d : Cmd S)
  | loop (b : S → Bool) (c : Cmd S)
section
variable {S : Type u}
inductive Runs : Cmd S → S → S → Prop where
  | act (f : S → S) (s : S) : Runs (.act f) s (f s)
  | seq {c d : Cmd S} {r s t : S} : Runs c r s → Runs d s t → Runs (.seq c d) r t
  | iteT {b : S → Bool} {c : Cmd S} (d : Cmd S) {s t : S} : b s = true → Runs c s t → Runs (.ite b c d) s t
  | iteF {b : S → Bool} (c : Cmd S) {d : Cmd S} {s t : S} : b s = false → Runs d s t → Runs (.ite b c d) s t
  | loopT {b : S → Bool} {c : Cmd S} {r s t : S} : b r = true → Runs c r s → Runs (.loop b c) s t → Runs (.loop b c) r t
  | loopF {b : S → Bool} (c : Cmd S) {s : S} : b s = false → Runs (.loop b c) s s
def Valid (P : S → Prop) (c : Cmd S) (Q : S → Prop) : Prop := ∀ s t, P s → Runs c s t → Q t
inductive Hoare : (S → Prop) → Cmd S → (S → Prop) → Prop where
  | act (f : S → S) (Q : S → Prop) : Hoare (fun s => Q (f s)) (.act f) Q
  | seq {P Q R : S → Prop} {c d : Cmd S} : Hoare P c Q → Hoare Q d R → Hoare P (.seq c d) R
  | ite {P Q : S → Prop} {b : S → Bool} {c d : Cmd S} : Hoare (fun s => P s ∧ b s = true) c Q → Hoare (fun s => P s ∧ b s = false) d Q → Hoare P (.ite b c d) Q
  | loop {P : S → Prop} {b : S → Bool} {c : Cmd S} : Hoare (fun s => P s ∧ b s = true) c P → Hoare P (.loop b c) (fun s => P s ∧ b s = false)
  | conseq {P P' Q Q' : S → Prop} {c : Cmd S} : (∀ s, P s → P' s) → Hoare P' c Q' → (∀ s, Q' s → Q s) → Hoare P c Q
def Wlp (c : Cmd S) (Q : S → Prop) (s : S) : Prop := ∀ t, Runs c s t → Q t
theorem runs_det (c : Cmd S) (s t t' : S) (h : Runs c s t) (k : Runs c s t') : t = t' := by canonical
theorem valid_seq (P Q R : S → Prop) (c d : Cmd S) (h : Valid P c Q) (k : Valid Q d R) : Valid P (.seq c d) R := by canonical
theorem valid_ite (P Q : S → Prop) (b : S → Bool) (c d : Cmd S) (h : Valid (fun s => P s ∧ b s = true) c Q) (k : Valid (fun s => P s ∧ b s = false) d Q) : Valid P (.ite b c d) Q := by canonical
theorem valid_loop (P : S → Prop) (b : S → Bool) (c : Cmd S) (h : Valid (fun s => P s ∧ b s = true) c P) : Valid P (.loop b c) (fun s => P s ∧ b s = false) := by canonical
theorem hoare_sound (P Q : S → Prop) (c : Cmd S) (h : Hoare P c Q) : Valid P c Q := by canonical [valid_seq, valid_ite, valid_loop]
theorem wlp_act (f : S → S) (Q : S → Prop) (s : S) : Wlp (.act f) Q s ↔ Q (f s) := by canonical
theorem wlp_seq (c d : Cmd S) (Q : S → Prop) (s : S) : Wlp (.seq c d) Q s ↔ Wlp c (Wlp d Q) s := by canonical
theorem wlp_weakest (P Q : S → Prop) (c : Cmd S) : Valid P c Q ↔ ∀ s, P s → Wlp c Q s := by canonical
theorem wlp_loop_exit (b : S → Bool) (c : Cmd S) (Q : S → Prop) (s : S) (h : Wlp (.loop b c) Q s) (k : b s = false) : Q s := by canonical
theorem hoare_wlp (c : Cmd S) (Q : S → Prop) : Hoare (Wlp c Q) c Q := by canonical
theorem hoare_complete (P Q : S → Prop) (c : Cmd S) (h : Valid P c Q) : Hoare P c Q := by canonical [hoare_wlp]
theorem loop_true_diverges (c : Cmd S) (s t : S) : ¬Runs (.loop (fun _ => true) c) s t := by canonical
theorem loop_false_skips (c : Cmd S) (s t : S) (h : Runs (.loop (fun _ => false) c) s t) : t = s := by canonical
theorem loop_exit_test (b : S → Bool) (c : Cmd S) (s t : S) (h : Runs (.loop b c) s t) : b t = false := by canonical
theorem ite_seq (b : S → Bool) (c d e : Cmd S) (s t : S) : Runs (.seq (.ite b c d) e) s t ↔ Runs (.ite b (.seq c e) (.seq d e)) s t := by canonical
theorem loop_unfold (b : S → Bool) (c : Cmd S) (s t : S) : Runs (.loop b c) s t ↔ Runs (.ite b (.seq c (.loop b c)) (.act (fun s => s))) s t := by canonical
end
end Library.Languages
