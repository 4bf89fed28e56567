import Canonical.Cases
import Canonical.Familiar

/-!
# The steps of a proof

What a proof does first: an induction, a case analysis, a lemma at arguments that do such things. Lean's own tactics find
motives, and what indices force, themselves, so what a term says of these is left out.
-/

set_option linter.missingDocs true

open Lean Meta

namespace Canonical

namespace Script

/-- A case of an induction. -/
structure Case where
  /-- Its constructor. -/
  ctor : Name
  /-- The names of what it introduces, as they are declared. -/
  names : List Name
  /-- Whether one of these stands in braces. -/
  isImplicit : Bool
  /-- How many fields and, used or not, induction hypotheses it has. -/
  arity : Nat
  /-- Its proof, a function of what it introduces and of what is generalised. -/
  proof : Expr

/-- A proof that is a recursor at a hypothesis. -/
structure Induction where
  /-- The recursor, with its parameters. -/
  recursor : Expr
  /-- Whether it uses an induction hypothesis. -/
  isRec : Bool
  /-- Its cases. -/
  cases : List Case
  /-- Its indices. -/
  indices : List FVarId
  /-- The hypothesis. -/
  major : FVarId
  /-- Hypotheses that are generalised. -/
  general : List FVarId

/-- The arguments of a function type, with their names and brackets. -/
def binders : Expr → List (Name × BinderInfo)
  | .forallE n _ result info => (n, info) :: binders result
  | _ => []

/-- A case of a recursor: it introduces the fields of its constructor and, where they are used, induction hypotheses, one
of which is just `ih`. `declared` is its type in that of the recursor. -/
def case (isRec : Bool) (rule : RecursorRule) (declared proof : Expr) : Case :=
  let all : List (Name × BinderInfo) := binders declared
  let (fields, hypotheses) := all.splitAt rule.nfields
  let hypotheses : List Name := if hypotheses.length == 1 then [`ih] else hypotheses.map Prod.fst
  { ctor := rule.ctor
    names := fields.map Prod.fst ++ (if isRec then hypotheses else [])
    isImplicit := fields.any fun (field : Name × BinderInfo) => field.2 != .default
    arity := all.length
    proof := proof }

/-- The locals that expressions are, if they are different ones. -/
def locals? (es : List Expr) : Option (List FVarId) :=
  let ids : List FVarId := es.filterMap Expr.fvarId?
  if ids.length == es.length && ids.eraseDups.length == ids.length then some ids else none

/-- A proof as an induction, if it is one; its indices have to be locals, or Lean does not see that. -/
def induction? (e : Expr) : MetaM (Option Induction) := do
  let .const n _ := e.getAppFn | return none
  let some (.recInfo v) := (← getEnv).find? n | return none
  let args : List Expr := e.getAppArgs.toList
  if v.numMotives != 1 || args.length ≤ v.getMajorIdx || n == ``Eq.rec || n == ``HEq.rec then
    return none
  match locals? (args.drop v.getFirstIndexIdx) with
  | some ids =>
    let proofs : List Expr := (args.drop v.getFirstMinorIdx).take v.numMinors
    let withoutHypotheses : Option (List Expr) := Cases.cases? v proofs
    let declared : List Expr := (Cases.domains v.type).drop v.getFirstMinorIdx
    let cases : List Case := (v.rules.zip (declared.zip (withoutHypotheses.getD proofs))).map
      fun (rule, declared, proof) => case withoutHypotheses.isNone rule declared proof
    let recursor : Expr := mkAppN e.getAppFn (args.take v.numParams).toArray
    let (indices, ids) := ids.splitAt v.numIndices
    match ids with
    | major :: general =>
      let isRec : Bool := withoutHypotheses.isNone
      return some {
        recursor := recursor, isRec := isRec, cases := cases, indices := indices, major := major, general := general
      }
    | [] => return none
  | none => return none

/-- An applied recursor. -/
structure Recursion where
  /-- The recursor with its parameters, motive and cases. -/
  start : Expr
  /-- Its indices. -/
  indices : List Expr
  /-- What it is applied at. -/
  major : Expr
  /-- What its value is applied to. -/
  rest : List Expr

/-- The parts of a recursor that is applied. -/
def recursion? (e : Expr) : MetaM (Option Recursion) := do
  let .const n _ := e.getAppFn | return none
  let some (.recInfo v) := (← getEnv).find? n | return none
  let (start, args) := e.getAppArgs.toList.splitAt v.getFirstIndexIdx
  let (indices, args) := args.splitAt v.numIndices
  match args with
  | major :: rest => return some { start := mkAppN e.getAppFn start.toArray, indices := indices, major := major, rest := rest }
  | [] => return none

/-- A proof that takes something apart without induction. -/
structure Inversion where
  /-- What it takes apart. -/
  major : Expr
  /-- For each constructor the number of induction hypotheses and the proof, a function of the fields and of these. -/
  proofs : List (Name × Nat × Expr)
  /-- What these are applied to. -/
  rest : Array Expr

/-- A proof as an inversion, if it is a recursor. Whether it uses induction hypotheses is seen only in the cases that Lean
finds possible. -/
def inversion? (e : Expr) : MetaM (Option Inversion) := do
  let .const n _ := e.getAppFn | return none
  let some (.recInfo v) := (← getEnv).find? n | return none
  let args : List Expr := e.getAppArgs.toList
  let some major := args[v.getMajorIdx]? | return none
  if v.numMotives != 1 then
    return none
  let declared : List Expr := (Cases.domains v.type).drop v.getFirstMinorIdx
  let hypotheses : List Nat := (v.rules.zip declared).map fun (rule, type) => (Cases.domains type).length - rule.nfields
  return some {
    major := major
    proofs := (v.rules.map RecursorRule.ctor).zip (hypotheses.zip ((args.drop v.getFirstMinorIdx).take v.numMinors))
    rest := (args.drop (v.getMajorIdx + 1)).toArray
  }

/-- The structure that an expression is a field of, and the field itself if it is known how the structure was made. -/
def ofField? (e : Expr) : MetaM (Option (Expr × Option Expr)) := do
  let .const n _ := e.getAppFn | return none
  let some info ← getProjectionFnInfo? n | return none
  let args : Array Expr := e.getAppArgs
  let some x := args[info.numParams]? | return none
  let field? : Option Expr := if x.isAppOf info.ctorName then x.getAppArgs[info.numParams + info.i]? else none
  return some (x, field?.map fun (field : Expr) => field.beta (args.extract (info.numParams + 1) args.size))

/-- A proof that takes apart a field of a structure that is a local, as one that takes the structure apart first. -/
def ofStructure? (e : Expr) : MetaM (Option Inversion) := do
  let some i ← inversion? e | return none
  let some (.fvar x, _) ← ofField? i.major | return none
  let type : Expr ← whnf (← x.getType)
  let .const n us := type.getAppFn | return none
  unless isStructure (← getEnv) n do
    return none
  let ctor : ConstructorVal := getStructureCtor (← getEnv) n
  let made : Expr := mkAppN (.const ctor.name us) type.getAppArgs
  let proof : Expr ← forallTelescope (← inferType made) fun (fields : Array Expr) _ =>
    mkLambdaFVars fields (e.replaceFVar (.fvar x) (mkAppN made fields))
  return some { major := .fvar x, proofs := [(ctor.name, 0, proof)], rest := #[] }

/-- What a function gives at arguments, with the marks of familiar words that it has. -/
def applied (f : Expr) (args : Array Expr) : Expr :=
  f.betaRev args.reverse (preserveMData := true)

/-- What an expression is known to be equal to, by a hypothesis. -/
structure Known where
  /-- The expression. -/
  of : Expr
  /-- What it is equal to. -/
  value : Expr
  /-- The proof. -/
  proof : Expr

/-- Whether a term proves that an expression is equal to itself. -/
def isReflOf (e t : Expr) : Bool :=
  Readable.isRefl t && t.appArg! == e

/-- A proof without what carries it along equations between the same, and without fields of structures that are known. Where
it proves that an expression is equal to itself it may have taken one of them for what it is known to be. -/
def withoutCasts (known? : Option Known) (e : Expr) : MetaM Expr := do
  let isDefEq (a b : Expr) : MetaM Bool :=
    match known? with
    | some known =>
      let inWords (t : Expr) : Expr := t.replace fun (t : Expr) => if t == known.of then some known.value else none
      Meta.isDefEq (inWords a) (inWords b)
    | none => Meta.isDefEq a b
  let plain? (t : Expr) : MetaM (Option Expr) := withNewMCtxDepth do
    if let some (_, some field) ← ofField? t then
      return some field
    match t.getAppFn, t.getAppArgs.toList with
    | .const ``Eq.rec _, _ :: a :: _ :: m :: b :: _ :: rest =>
      return if ← isDefEq a b then some (applied m rest.toArray) else none
    | .const ``HEq.rec _, α :: a :: _ :: m :: β :: b :: _ :: rest =>
      return if (← isDefEq α β) && (← isDefEq a b) then some (applied m rest.toArray) else none
    | .const ``Eq.trans _, [_, a, b, c, h, k] =>
      if ← isDefEq a b then
        return some k
      return if ← isDefEq b c then some h else none
    | .const ``congrArg us, [_, β, a, b, f, _] =>
      return if ← isDefEq a b then some (mkApp2 (.const ``rfl (us.drop 1)) β (Expr.app f a).headBeta) else none
    | .const ``Eq.mp _, α :: β :: _ :: m :: rest => return if ← isDefEq α β then some (applied m rest.toArray) else none
    | _, _ => return none
  Meta.transform e (pre := fun (t : Expr) => return match ← withReducibleAndInstances (plain? t) with
    | some t => .visit t
    | none => .continue)

/-- The proof of a case of an inversion at the fields of its constructor and at what the cases are applied to. `count` is how
many induction hypotheses there are: in their place there are metavariables, for none should be used in the end. -/
def atFields (proof : Expr) (fields rest : Array Expr) (count : Nat) (known? : Option Known) : MetaM Expr := do
  let (hypotheses, _, _) ← forallMetaBoundedTelescope (← inferType (proof.beta fields)) count
  let rest : Array Expr := match known? with
    | some known => rest.map fun (t : Expr) => if isReflOf known.of t then known.proof else t
    | none => rest
  withoutCasts known? (applied (applied proof (fields ++ hypotheses)) rest)

/-- Whether a proof is an induction after it has introduced its arguments. -/
def isInduction (e : Expr) : MetaM Bool :=
  lambdaTelescope e fun _ (body : Expr) => return (← induction? body).isSome

/-- The two parts of a proof of a conjunction or an equivalence. -/
def halves? (e : Expr) : Option (Expr × Expr) :=
  let e : Expr := e.consumeMData
  if e.isAppOfArity ``And.intro 4 || e.isAppOfArity ``Iff.intro 4 then some (e.appFn!.appArg!, e.appArg!) else none

/-- The proof that the hypotheses are contradictory, if a proof goes by that. -/
def falsity? (e : Expr) : Option Expr :=
  if e.isAppOf ``False.elim then e.getAppArgs[1]? else none

/-- A proof of a proposition without what a contradiction is applied to. -/
def withoutRest (type e : Expr) : Expr :=
  match e.getAppFn, e.getAppArgs.toList with
  | .const ``False.elim us, _ :: h :: _ :: _ => mkApp2 (.const ``False.elim us) type h
  | .mdata d b, _ =>
    let args : Array Expr := b.getAppArgs
    if d.contains Familiar.nomatchKey && args.size == 7 then .mdata d (mkAppN b.getAppFn (args.set! 6 type)) else e
  | _, _ => e

/-- A lemma that takes a proof apart, as the recursor that it stands for, in the words of what is taken apart. -/
def asRecursor? (e : Expr) : MetaM (Option Expr) := do
  match e.getAppFn, e.getAppArgs.toList with
  | .const ``Or.elim _, _ :: _ :: c :: h :: l :: r :: rest =>
    let type : Expr ← whnf (← inferType h)
    return some (mkAppN (.const ``Or.rec []) (type.getAppArgs ++ #[.lam `h type c .default, l, r, h] ++ rest))
  | .const ``Exists.elim us, _ :: _ :: c :: h :: k :: rest =>
    let type : Expr ← whnf (← inferType h)
    return some (mkAppN (.const ``Exists.rec us) (type.getAppArgs ++ #[.lam `h type c .default, k, h] ++ rest))
  | _, _ => return none

/-- The equations of fields that a proof goes by, which says that structures are equal, and those of the structures that are
locals. -/
partial def equalFields? (type e : Expr) : MetaM (Option (List FVarId × List Expr)) := do
  let some (domain, a, b) := type.eq? | return none
  let .const n _ := (← whnfR domain).getAppFn | return none
  unless isStructure (← getEnv) n && a.isFVar && b.isFVar do
    return none
  let rec equations? : Expr → Option (List Expr)
    | .lam _ _ body _ => equations? body
    | e => match e.getAppFn, e.getAppArgs.toList with
      | .const ``Eq.rec _, _ :: _ :: _ :: m :: _ :: h :: _ => (equations? m).map (h :: ·)
      | _, _ => if Readable.isRefl e then some [] else none
  let some found := equations? e | return none
  let areOfFields : Bool ← found.allM fun (h : Expr) => do
    if h.hasLooseBVars then
      return false
    match (← inferType h).eq? with
    | some (_, l, r) => return (← ofField? l).isSome && (← ofField? r).isSome
    | none => return false
  return if areOfFields && !found.isEmpty then some ([a.fvarId!, b.fvarId!], found.reverse) else none

/-- A proof of more nodes than this is not looked through for what tactics say better. -/
def longestToLookThrough : Nat := 20000

mutual

/-- Whether tactics say more than a term does: there is a case analysis to be seen. -/
partial def hasSteps (e : Expr) : MetaM Bool :=
  lambdaTelescope e fun _ (body : Expr) => do
    let recursor : Expr := (← asRecursor? body).getD body
    return (← induction? recursor).isSome || (← inversion? recursor).isSome || !(← openArgs body).isEmpty

/-- Which arguments of a proof are proofs that tactics say better. -/
partial def openArgs (e : Expr) : MetaM (List Nat) := do
  let e : Expr := e.consumeMData
  if !e.getAppFn.isConst || Familiar.isRecursion (← getEnv) e || Readable.isLarger longestToLookThrough e then
    return []
  e.getAppArgs.toList.zipIdx.filterMapM fun (a, i) => do
    return if (← isProof a) && (← hasSteps a) then some i else none

end

end Script

end Canonical
