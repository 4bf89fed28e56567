import Canonical

/-!
Workshop: Boolean and Heyting algebras, Galois connections, closure operators, the theorem of Knaster and Tarski, ideals of orders.
Written without a look at the search.
-/

namespace Workshop.Order
universe u v w

structure IsPo {P : Type u} (le : P → P → Prop) : Prop where
  refl : ∀ a, le a a
  trans : ∀ {a b c}, le a b → le b c → le a c
  antisymm : ∀ {a b}, le a b → le b a → a = b

/-! Complete lattices, by suprema of all predicates. -/
class CL (L : Type u) extends LE L where
  refl : ∀ a : L, a ≤ a
  trans : ∀ {a b c : L}, a ≤ b → b ≤ c → a ≤ c
  antisymm : ∀ {a b : L}, a ≤ b → b ≤ a → a = b
  sup : (L → Prop) → L
  le_sup : ∀ (s : L → Prop) (a : L), s a → a ≤ sup s
  sup_le : ∀ (s : L → Prop) (b : L), (∀ a, s a → a ≤ b) → sup s ≤ b
namespace CL
section
variable {L : Type u} [CL L]
def inf (s : L → Prop) : L := sup (fun b => ∀ a, s a → b ≤ a)
def bot : L := sup (fun _ : L => False)
def top : L := sup (fun _ : L => True)
def join (a b : L) : L := sup (fun x => x = a ∨ x = b)
def Mono (f : L → L) : Prop := ∀ a b, a ≤ b → f a ≤ f b
def lfp (f : L → L) : L := inf (fun x => f x ≤ x)
def gfp (f : L → L) : L := sup (fun x => x ≤ f x)
theorem inf_le (s : L → Prop) (a : L) (h : s a) : inf s ≤ a := by canonical [sup_le]
theorem le_inf (s : L → Prop) (b : L) (h : ∀ a, s a → b ≤ a) : b ≤ inf s := by canonical [le_sup]
theorem bot_le (a : L) : bot ≤ a := by canonical [sup_le]
theorem le_top (a : L) : a ≤ top := by canonical [le_sup]
theorem le_bot (a : L) (h : a ≤ bot) (b : L) : a ≤ b := by canonical [bot_le, trans]
theorem join_le (a b c : L) : join a b ≤ c ↔ a ≤ c ∧ b ≤ c := by canonical [le_sup, sup_le, trans]
theorem join_comm (a b : L) : join a b = join b a := by canonical [antisymm, le_sup, sup_le]
theorem join_assoc (a b c : L) : join (join a b) c = join a (join b c) := by canonical [antisymm, le_sup, sup_le, trans]
theorem sup_mono (s t : L → Prop) (h : ∀ a, s a → t a) : sup s ≤ sup t := by canonical [le_sup, sup_le]
theorem sup_congr (s t : L → Prop) (h : ∀ a, s a ↔ t a) : sup s = sup t := by canonical [antisymm, sup_mono]
theorem sup_sup (S : (L → Prop) → Prop) : sup (fun a => ∃ s, S s ∧ a = sup s) = sup (fun a => ∃ s, S s ∧ s a) := by canonical [antisymm, le_sup, sup_le, trans]
theorem sup_of_top_mem (s : L → Prop) (a : L) (h : s a) (g : ∀ b, s b → b ≤ a) : sup s = a := by canonical [antisymm, le_sup, sup_le]
theorem lfp_le (f : L → L) (a : L) (h : f a ≤ a) : lfp f ≤ a := by canonical [inf_le]
theorem lfp_pre (f : L → L) (m : Mono f) : f (lfp f) ≤ lfp f := by canonical [inf_le, le_inf, trans]
theorem lfp_fixed (f : L → L) (m : Mono f) : f (lfp f) = lfp f := by canonical [lfp_pre, lfp_le, antisymm]
theorem lfp_least (f : L → L) (m : Mono f) (a : L) (h : f a = a) : lfp f ≤ a := by canonical [lfp_le, refl]
theorem gfp_fixed (f : L → L) (m : Mono f) : f (gfp f) = gfp f := by canonical [le_sup, sup_le, trans, antisymm]
theorem lfp_le_gfp (f : L → L) (m : Mono f) : lfp f ≤ gfp f := by canonical [lfp_fixed, le_sup, refl]
theorem lfp_mono (f g : L → L) (h : ∀ a, f a ≤ g a) : lfp f ≤ lfp g := by canonical [inf_le, le_inf, trans]
theorem lfp_const (a : L) : lfp (fun _ => a) = a := by canonical [antisymm, inf_le, le_inf, refl]
theorem lfp_id : lfp (fun a : L => a) = bot := by canonical [antisymm, inf_le, bot_le, refl]
theorem lfp_diag (f : L → L → L) (m : ∀ a b c d, a ≤ b → c ≤ d → f a c ≤ f b d) : lfp (fun a => f a a) ≤ lfp (fun a => lfp (fun b => f a b)) := by
  canonical [lfp_fixed, lfp_le, lfp_mono, refl]
theorem gfp_coinduction (f : L → L) (m : Mono f) (a : L) (h : a ≤ f (join a (gfp f))) : a ≤ gfp f := by canonical [le_sup, join_le, gfp_fixed, trans, refl]
theorem tarski_interval (f : L → L) (m : Mono f) (a : L) (h : a ≤ f a) : ∃ x, f x = x ∧ a ≤ x := by canonical [gfp_fixed, le_sup]
end
section
variable {L : Type u} {M : Type v} [CL L] [CL M]
def Adj (f : L → M) (g : M → L) : Prop := ∀ a b, f a ≤ b ↔ a ≤ g b
theorem adj_unit (f : L → M) (g : M → L) (h : Adj f g) (a : L) : a ≤ g (f a) := by canonical [refl]
theorem adj_triangle (f : L → M) (g : M → L) (h : Adj f g) (a : L) : f (g (f a)) = f a := by canonical [refl, trans, antisymm]
theorem adj_unique (f : L → M) (g k : M → L) (h : Adj f g) (j : Adj f k) (b : M) : g b = k b := by canonical [refl, antisymm]
theorem adj_bot (f : L → M) (g : M → L) (h : Adj f g) : f bot = bot := by canonical [bot_le, antisymm]
theorem adj_join (f : L → M) (g : M → L) (h : Adj f g) (a b : L) : f (join a b) = join (f a) (f b) := by canonical [join_le, antisymm, refl]
theorem adj_exists (f : L → M) (m : ∀ a b, a ≤ b → f a ≤ f b) (p : ∀ s : L → Prop, f (sup s) = sup (fun y => ∃ x, s x ∧ f x = y)) : ∃ g, Adj f g := by canonical [le_sup, sup_le, trans, refl]
theorem adj_closure (f : L → M) (g : M → L) (h : Adj f g) (s : L → Prop) (c : ∀ a, s a → g (f a) = a) : g (f (inf s)) = inf s := by canonical [inf_le, le_inf, refl, trans, antisymm]
theorem adj_surj_iff_inj (f : L → M) (g : M → L) (h : Adj f g) : (∀ a b, g a = g b → a = b) → ∀ b, f (g b) = b := by canonical [refl, trans, antisymm]
end
end CL

/-! Boolean algebras by their operations, Heyting algebras by an adjunction. -/
class BA (B : Type u) where
  and' : B → B → B
  or' : B → B → B
  not' : B → B
  bot : B
  top : B
  and_comm : ∀ a b, and' a b = and' b a
  or_comm : ∀ a b, or' a b = or' b a
  and_or : ∀ a b c, and' a (or' b c) = or' (and' a b) (and' a c)
  or_and : ∀ a b c, or' a (and' b c) = and' (or' a b) (or' a c)
  and_top : ∀ a, and' a top = a
  or_bot : ∀ a, or' a bot = a
  and_not : ∀ a, and' a (not' a) = bot
  or_not : ∀ a, or' a (not' a) = top
namespace BA
section
variable {B : Type u} [BA B]
theorem and_idem (a : B) : and' a a = a := by canonical [and_top, or_not, and_or, and_not, or_bot]
theorem or_idem (a : B) : or' a a = a := by canonical [or_bot, and_not, or_and, or_not, and_top]
theorem and_bot (a : B) : and' a bot = bot := by canonical [and_or, and_not, or_bot, or_comm, and_comm, and_top]
theorem or_top (a : B) : or' a top = top := by canonical [or_and, or_not, and_top, and_comm]
theorem absorb (a b : B) : or' a (and' a b) = a := by canonical [and_top, and_or, or_top, or_comm]
theorem absorb' (a b : B) : and' a (or' a b) = a := by canonical [or_bot, or_and, and_bot, and_comm]
theorem not_unique (a b : B) (h : and' a b = bot) (k : or' a b = top) : b = not' a := by canonical [and_top, or_not, and_or, and_not, or_bot, and_comm, or_comm]
theorem not_not (a : B) : not' (not' a) = a := by canonical [not_unique, and_not, or_not, and_comm, or_comm]
theorem not_bot : not' (bot : B) = top := by canonical [not_unique, and_top, or_top, and_comm, or_comm, or_bot]
theorem order_cancel (a b c : B) (h : and' a c = and' b c) (k : or' a c = or' b c) : a = b := by canonical [absorb', and_or, and_comm, or_comm]
theorem xor_self (a : B) : or' (and' a (not' a)) (and' (not' a) a) = bot := by canonical [and_not, and_comm, or_bot]
theorem consensus (a b : B) : or' (and' a b) (and' a (not' b)) = a := by canonical [and_or, or_not, and_top]
end
end BA
class HA (H : Type u) extends LE H where
  refl : ∀ a : H, a ≤ a
  trans : ∀ a b c : H, a ≤ b → b ≤ c → a ≤ c
  meet : H → H → H
  bot : H
  imp : H → H → H
  bot_le : ∀ a, bot ≤ a
  meet_l : ∀ a b, meet a b ≤ a
  meet_r : ∀ a b, meet a b ≤ b
  le_meet : ∀ a b c, c ≤ a → c ≤ b → c ≤ meet a b
  adj : ∀ a b c, meet a b ≤ c ↔ a ≤ imp b c
namespace HA
section
variable {H : Type u} [HA H]
def neg (a : H) : H := imp a bot
theorem modus (a b : H) : meet (imp a b) a ≤ b := by canonical [refl, adj]
theorem le_imp (a b : H) : a ≤ imp b a := by canonical [adj, meet_l]
theorem imp_mono (a b c : H) (h : b ≤ c) : imp a b ≤ imp a c := by canonical [adj, refl, trans]
theorem imp_anti (a b c : H) (h : a ≤ b) : imp b c ≤ imp a c := by canonical [adj, refl, trans, meet_l, meet_r, le_meet]
theorem le_neg_neg (a : H) : a ≤ neg (neg a) := by canonical [adj, refl, trans, meet_l, meet_r, le_meet]
theorem neg_three (a : H) : neg (neg (neg a)) ≤ neg a := by canonical [imp_anti, le_neg_neg]
theorem curry (a b c : H) : imp (meet a b) c ≤ imp a (imp b c) := by canonical [adj, refl, trans, meet_l, meet_r, le_meet]
theorem neg_meet (a : H) : meet a (neg a) ≤ bot := by canonical [adj, refl, trans, meet_l, meet_r, le_meet]
theorem imp_trans (a b c : H) : meet (imp a b) (imp b c) ≤ imp a c := by canonical [adj, refl, trans, meet_l, meet_r, le_meet, modus]
end
end HA

/-! Downward closed predicates, chains, well-foundedness by minimal elements. -/
section
variable {P : Type u} {le : P → P → Prop}
def Down (le : P → P → Prop) (s : P → Prop) : Prop := ∀ a b, s b → le a b → s a
theorem down_union (i : Nat → P → Prop) (h : ∀ n, Down le (i n)) : Down le (fun a => ∃ n, i n a) := by canonical
theorem down_principal (po : IsPo le) (a : P) : Down le (fun x => le x a) := by canonical [IsPo.trans]
theorem yoneda_order (po : IsPo le) (a b : P) : le a b ↔ ∀ x, le x a → le x b := by canonical [IsPo.refl, IsPo.trans]
theorem principal_inj (po : IsPo le) (a b : P) (h : (fun x => le x a) = fun x => le x b) : a = b := by canonical [IsPo.refl, IsPo.antisymm]
theorem dual_po (po : IsPo le) : IsPo (fun a b => le b a) := by canonical [IsPo.refl, IsPo.trans, IsPo.antisymm]
theorem prod_po {Q : Type v} {le' : Q → Q → Prop} (p : IsPo le) (q : IsPo le') : IsPo (fun (x y : P × Q) => le x.1 y.1 ∧ le' x.2 y.2) := by canonical [IsPo.refl, IsPo.trans, IsPo.antisymm, Prod.ext]
theorem pointwise_po {X : Type v} (p : IsPo le) : IsPo (fun (f g : X → P) => ∀ x, le (f x) (g x)) := by canonical [IsPo.refl, IsPo.trans, IsPo.antisymm, funext]
theorem strict_trans (po : IsPo le) (a b c : P) (h : le a b ∧ a ≠ b) (k : le b c ∧ b ≠ c) : le a c ∧ a ≠ c := by canonical [IsPo.trans, IsPo.antisymm]
end
end Workshop.Order
