import Canonical.Trace

/-!
# Proofs as one would write them

The search eliminates by recursors. Those of propositions with a motive that does not depend on what is eliminated are
put as the lemmas that say so, a rewriting in one side of an equation as a step of a chain, `Eq.trans` and `congrArg`, and
the lemmas of the search as `have`.
What comes out is for the eye; it proves the same, and is elaborated again before it is shown.
-/

set_option linter.missingDocs true

open Lean

namespace Canonical

namespace Readable

/-- What is left of a number when the nodes of an expression are taken off, if it does not get negative: an expression with
shared parts may have more nodes than can be counted. -/
def nodesOff? : Expr → Nat → Option Nat
  | _, 0 => none
  | .app f a, left + 1 => (nodesOff? f left).bind (nodesOff? a)
  | .lam _ t b _, left + 1 => (nodesOff? t left).bind (nodesOff? b)
  | .forallE _ t b _, left + 1 => (nodesOff? t left).bind (nodesOff? b)
  | .letE _ t v b _, left + 1 => ((nodesOff? t left).bind (nodesOff? v)).bind (nodesOff? b)
  | .mdata _ b, left + 1 => nodesOff? b left
  | .proj _ _ b, left + 1 => nodesOff? b left
  | _, left + 1 => some left

/-- Whether an expression has more nodes than that. -/
def isLarger (limit : Nat) (e : Expr) : Bool :=
  (nodesOff? e limit).isNone

/-- The body of a motive that takes `count` arguments and uses none of them. -/
def constant? : Nat → Expr → Option Expr
  | 0, e => some e
  | count + 1, .lam _ _ body _ => do
    let body : Expr ← constant? count body
    if body.hasLooseBVar 0 then none else some (body.lowerLooseBVars 1 1)
  | _ + 1, _ => none

/-- Whether a proof of an equation is by reflexivity. -/
def isRefl (e : Expr) : Bool :=
  e.isAppOfArity ``Eq.refl 2 || e.isAppOfArity ``rfl 2

/-- The other way round. Levels and types of an equation come first. -/
def symm (us : List Level) (β a b h : Expr) : Expr :=
  let turned : Expr := mkApp4 (.const ``Eq.symm us) β a b h
  match h.getAppFn, h.getAppArgs with
  | .const ``Eq.symm _, #[_, _, _, k] => k
  | .const ``congrArg vs, #[α, _, x, y, f, k] =>
    if k.isAppOfArity ``Eq.symm 4 then mkApp6 (.const ``congrArg vs) α β y x f k.appArg! else turned
  | _, _ => turned

/-- One equation after the other. -/
def trans (us : List Level) (β a b c h k : Expr) : Expr :=
  if isRefl h then k else if isRefl k then h else mkApp6 (.const ``Eq.trans us) β a b c h k

/-- `f a = f b` from `h : a = b`, where `f` is a function of type `α → β` with this body. -/
def congr (v : Level) (us : List Level) (α β a b body h : Expr) : Expr :=
  match body with
  | .bvar 0 => h
  | _ => mkApp6 (.const ``congrArg (v :: us)) α β a b (Expr.eta (.lam `x α body .default)) h

/-- A rewriting of `a` to `b` in one side of an equation that `m` proves; `motive` is that of the recursor. -/
def rewriting? (v : Level) (α a motive m b h : Expr) : Option Expr := do
  let .lam _ _ (.lam _ _ type _) _ := motive | none
  if type.hasLooseBVar 0 then none
  let type : Expr := type.lowerLooseBVars 1 1
  let .const ``Eq us := type.getAppFn | none
  let #[β, l, r] := type.getAppArgs | none
  if β.hasLooseBVar 0 then none
  let β : Expr := β.lowerLooseBVars 1 1
  let step (body : Expr) : Expr := congr v us α β a b body h
  if !l.hasLooseBVar 0 then
    return trans us β (l.lowerLooseBVars 1 1) (r.instantiate1 a) (r.instantiate1 b) m (step r)
  else if !r.hasLooseBVar 0 then
    let back : Expr := symm us β (l.instantiate1 a) (l.instantiate1 b) (step l)
    return trans us β (l.instantiate1 b) (l.instantiate1 a) (r.lowerLooseBVars 1 1) back m
  else
    none

/-- A case of `count` arguments, its value applied to others. -/
def applied? : Nat → Expr → List Expr → Option Expr
  | _, e, [] => some e
  | 0, e, rest => some (e.beta rest.toArray)
  | count + 1, .lam n type body info, rest => do
    let body : Expr ← applied? count body (rest.map fun (a : Expr) => a.liftLooseBVars 0 1)
    return .lam n type body info
  | _ + 1, _, _ => none

/-- An argument of more nodes than this is not written wherever it is used. -/
def longArgument : Nat := 20

/-- The type of a function of this type at arguments that are short. -/
def result? : Expr → List Expr → Option Expr
  | type, [] => some type
  | .forallE _ _ body _, a :: rest =>
    if a.isBinding || isLarger longArgument a then none else result? (body.instantiate1 a) rest
  | _, _ => none

/-- A case analysis as a lemma. What it is applied to moves into its cases, so that the type expected of it says what
it proves. -/
def cases? (n : Name) (us : List Level) (args : List Expr) : Option Expr := do
  match n, us, args with
  | ``False.rec, [u], motive :: h :: rest =>
    return mkApp2 (.const ``False.elim [u]) (← result? (← constant? 1 motive) rest) h
  | ``Or.rec, _, a :: b :: motive :: l :: r :: h :: rest =>
    return mkApp6 (.const ``Or.elim []) a b (← result? (← constant? 1 motive) rest) h (← applied? 1 l rest)
      (← applied? 1 r rest)
  | ``Exists.rec, [u], α :: p :: motive :: k :: h :: rest =>
    return mkApp5 (.const ``Exists.elim [u]) α p (← result? (← constant? 1 motive) rest) h (← applied? 2 k rest)
  | ``Nonempty.rec, _, α :: motive :: k :: h :: rest =>
    return mkApp4 (.const ``Nonempty.elim us) α (← result? (← constant? 1 motive) rest) h (← applied? 1 k rest)
  | ``Eq.rec, _, .sort u :: a :: .lam _ _ (.lam _ _ (.bvar 1) _) _ :: m :: b :: h :: rest =>
    return mkAppN (mkApp4 (.const ``Eq.mp [u]) a b h m) rest.toArray
  | ``Decidable.rec, [u], p :: motive :: l :: r :: d :: rest =>
    return mkApp5 (.const ``Decidable.byCases [u]) p (← result? (← constant? 1 motive) rest) d (← applied? 1 r rest)
      (← applied? 1 l rest)
  | _, _, _ => none

/-- A function applied to a proof, as the search writes lemmas, as a `have`. -/
def lemma? (e : Expr) : Option Expr :=
  match e.getAppFn, e.getAppArgs.toList with
  | .lam n t body _, a :: rest =>
    some (.letE n t a (body.beta (rest.map fun (x : Expr) => x.liftLooseBVars 0 1).toArray) true)
  | _, _ => none

/-- A proof carried along an equation of propositions: by the equivalence that the equation comes from, if it does. -/
def carried? (h x : Expr) : Option Expr :=
  match h.getAppFnArgs, h.appArg!.getAppFnArgs with
  | (``propext, #[a, b, iff]), _ => some (mkApp4 (.const ``Iff.mp []) a b iff x)
  | (``Eq.symm, _), (``propext, #[a, b, iff]) => some (mkApp4 (.const ``Iff.mpr []) a b iff x)
  | _, _ => none

/-- A rewriting as a step of a chain, and reflexivity by its short name. -/
def chain? (n : Name) (us : List Level) (args : List Expr) : Option Expr := do
  match n, us, args with
  | ``Eq.mp, _, _ :: _ :: h :: x :: rest => if h.isApp then return mkAppN (← carried? h x) rest.toArray else none
  | ``Eq.refl, _, [α, a] => return mkApp2 (.const ``rfl us) α a
  | ``Eq.rec, [.zero, v], α :: a :: motive :: m :: b :: h :: rest =>
    return mkAppN (← rewriting? v α a motive m b h) rest.toArray
  | ``Eq.rec, [.zero, v], [α, a, motive, m, b] =>
    let lift (e : Expr) : Expr := e.liftLooseBVars 0 1
    let body : Expr ← rewriting? v (lift α) (lift a) (lift motive) (lift m) (lift b) (.bvar 0)
    return .lam `h (mkApp3 (.const ``Eq [v]) α a b) body .default
  | _, _, _ => none

/-- An application, in another form if its head is a recursor that has one. -/
def step? (form? : Name → List Level → List Expr → Option Expr) (e : Expr) : Option Expr :=
  match e.getAppFn with
  | .const n us => form? n us e.getAppArgs.toList
  | _ => none

end Readable

/-- A proof with lemmas in the place of recursors. -/
def readable (e : Expr) : CoreM Expr := do
  let e : Expr ← Core.transform e (pre := fun (t : Expr) =>
    return match Readable.lemma? t <|> Readable.step? Readable.cases? t with
      | some t => .visit t
      | none => .continue)
  Core.transform e (post := fun (t : Expr) => return .done ((Readable.step? Readable.chain? t).getD t))

end Canonical
