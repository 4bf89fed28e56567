import Canonical.Readable

/-!
# Proofs in familiar words

The search proves everything from the ground. Where a part of a proof says what a law of Lean's library says, the law is
put there; a proof from constructors that differ becomes `nomatch`, one from constructors that are the same goes by their
injectivity; and what the search knows by its definition is written as one writes it: `m + n` for `Nat.add m n`.
What comes out is for the eye, like `readable`, and elaborated again before it is shown.
-/

set_option linter.missingDocs true

open Lean Meta

namespace Canonical

namespace Familiar

/-- A field of a structure, by its projection if it has one: `Expr.proj` hides what the field is, and cannot be written
when an instance is taken apart. -/
def field (typeName : Name) (i : Nat) (e : Expr) : MetaM Expr := do
  let projection : Option Name := (getStructureInfo? (← getEnv) typeName).bind fun (s : StructureInfo) => s.getProjFn? i
  let type : Expr ← whnf (← inferType e)
  match projection, type.getAppFn with
  | some n, .const _ us => return .app (mkAppN (.const n us) type.getAppArgs) e
  | _, _ => return .proj typeName i e

/-- An expression with its fields by their projections. -/
def withFields (e : Expr) : MetaM Expr :=
  Meta.transform e (post := fun (t : Expr) =>
    return .done (← match t with
      | .proj typeName i b => field typeName i b
      | t => pure t))

/-- The notation of an operation of a class: its heterogeneous form. -/
def notation? : Name → Option (Name × Name)
  | ``Add.add => some (``HAdd.hAdd, ``instHAdd)
  | ``Sub.sub => some (``HSub.hSub, ``instHSub)
  | ``Mul.mul => some (``HMul.hMul, ``instHMul)
  | ``Div.div => some (``HDiv.hDiv, ``instHDiv)
  | _ => none

/-- An operation of a class as it is written, also at one argument only. -/
def ofClass? (n : Name) (us : List Level) (args : List Expr) : Option Expr := do
  let (operation, inst) ← notation? n
  let [u] := us | none
  let α :: i :: rest := args | none
  let head : Expr := mkApp4 (.const operation [u, u, u]) α α α (mkApp2 (.const inst [u]) α i)
  match rest with
  | [a, b] => return mkApp2 head a b
  | [a] => return .lam `x α (mkApp2 (head.liftLooseBVars 0 1) (a.liftLooseBVars 0 1) (.bvar 0)) .default
  | _ => none

/-- `++` on lists. -/
def append (u : Level) (α : Expr) : Expr :=
  let list : Expr := .app (.const ``List [u]) α
  let append : Expr := .app (.const ``List.instAppend [u]) α
  mkApp4 (.const ``HAppend.hAppend [u, u, u]) list list list (mkApp2 (.const ``instHAppendOfAppend [u]) list append)

/-- An operation as it is written. -/
def written? (n : Name) (us : List Level) (args : List Expr) : Option Expr :=
  match n, us, args with
  | ``Nat.zero, _, [] => some (mkNatLit 0)
  | ``Nat.succ, _, [a] => some (match a.nat? with
    | some n => mkNatLit (n + 1)
    | none => mkNatAdd a (mkNatLit 1))
  | ``Nat.pred, _, [a] => some (mkNatSub a (mkNatLit 1))
  | ``Nat.add, _, [a, b] => some (mkNatAdd a b)
  | ``Nat.sub, _, [a, b] => some (mkNatSub a b)
  | ``Nat.mul, _, [a, b] => some (mkNatMul a b)
  | ``Nat.pow, _, [a, b] => some (mkNatPow a b)
  | ``Nat.le, _, [a, b] => some (mkNatLE a b)
  | ``List.append, [u], [α, xs, ys] => some (mkApp2 (append u α) xs ys)
  | ``List.append, [u], [α, xs] =>
    let body : Expr := mkApp2 (append u (α.liftLooseBVars 0 1)) (xs.liftLooseBVars 0 1) (.bvar 0)
    some (.lam `x (.app (.const ``List [u]) α) body .default)
  | ``List.Mem, [u], [α, a, xs] =>
    let list : Expr := .app (.const ``List [u]) α
    some (mkApp5 (.const ``Membership.mem [u, u]) α list (.app (.const ``List.instMembership [u]) α) xs a)
  | _, _, _ => ofClass? n us args

/-- An expression with its operations as they are written, and so its numerals: `omega` does not know bare ones. -/
def inWriting (e : Expr) : CoreM Expr := do
  let skipNumerals (t : Expr) : CoreM TransformStep :=
    return if t.isAppOfArity ``OfNat.ofNat 3 then .done t else .continue
  Core.transform e skipNumerals fun (t : Expr) =>
    return .done (match t with
      | .lit (.natVal n) => mkNatLit n
      | t => (Readable.step? written? t).getD t)

/-- Laws of the library that the search proves by itself where it needs them. -/
def laws : List Name :=
  [``Nat.add_comm, ``Nat.add_assoc, ``Nat.zero_add, ``Nat.succ_add, ``Nat.mul_comm, ``Nat.mul_assoc, ``Nat.zero_mul,
   ``Nat.succ_mul, ``Nat.mul_add, ``Nat.add_mul, ``Nat.zero_le, ``Nat.le_add_right, ``Nat.le_add_left,
   ``Nat.add_le_add_left, ``Nat.add_le_add_right, ``Nat.le_trans, ``Nat.succ_le_succ, ``Nat.le_of_succ_le_succ,
   ``Nat.le_antisymm, ``Nat.lt_or_ge, ``Nat.not_succ_le_self, ``Nat.not_succ_le_zero, ``Nat.zero_sub,
   ``Nat.succ_sub_succ, ``List.append_nil, ``List.append_assoc]

/-- A law as a proof of a proposition, if the proposition is an instance of it whose hypotheses are at hand. -/
def byLaw? (law : Name) (type : Expr) : MetaM (Option Expr) := withReducible do
  let proof : Expr ← mkConstWithFreshMVarLevels law
  let (args, _, conclusion) ← forallMetaTelescopeReducing (← inferType proof)
  unless conclusion.getAppFn.constName? == type.getAppFn.constName? && (← isDefEq conclusion type) do
    return none
  for arg in args do
    if !(← arg.mvarId!.isAssigned) && (← isProof arg) then
      unless ← arg.mvarId!.assumptionCore do
        return none
  let proof : Expr ← instantiateMVars (mkAppN proof args)
  return if proof.hasExprMVar then none else some proof

/-- A law as a proof of a proposition. -/
def byLaws? (type : Expr) : MetaM (Option Expr) :=
  laws.findSomeM? fun (law : Name) => do
    if (← getEnv).contains law then byLaw? law type else return none

/-- Whether a term is a recursor that is applied. -/
def isRecursion (env : Environment) (e : Expr) : Bool :=
  match e.getAppFn with
  | .const n _ => isRecCore env n
  | _ => false

/-- Proofs of fewer nodes than this are not longer than `by omega` is obscure. -/
def longProof : Nat := 60

/-- Whether a proposition is made of equations and comparisons of natural numbers. -/
partial def isArithmetic (type : Expr) : Bool :=
  match type.getAppFn, type.getAppArgs.toList with
  | .forallE _ a b _, [] => !b.hasLooseBVars && isArithmetic a && isArithmetic b
  | .const n _, [] => n == ``False
  | .const n _, [a] => n == ``Not && isArithmetic a
  | .const n _, [a, b] => [``And, ``Or, ``Iff].contains n && isArithmetic a && isArithmetic b
  | .const n _, domain :: _ => [``Eq, ``Ne, ``LE.le, ``LT.lt].contains n && domain.isConstOf ``Nat
  | _, _ => false

/-- Whether a tactic proves a proposition without some of the locals. Nothing is changed, and no error is shown. -/
def proves (tactic : Syntax) (type : Expr) (without : Array FVarId := #[]) : MetaM Bool := withoutModifyingState do
  let goal : Expr ← mkFreshExprMVar type
  try
    let goal : MVarId ← goal.mvarId!.tryClearMany without
    let run : Elab.Tactic.TacticM Unit := Elab.Tactic.withoutRecover (Elab.Tactic.evalTactic tactic)
    let rest : List MVarId ← (Elab.Tactic.run goal run).run'
    return rest.isEmpty
  catch _ =>
    return false

/-- Whether factors that are no numerals are multiplied in a proposition. -/
def hasProduct (type : Expr) : Bool :=
  (type.find? fun (e : Expr) =>
    e.isAppOfArity ``HMul.hMul 6 && e.appFn!.appArg!.nat?.isNone && e.appArg!.nat?.isNone).isSome

/-- The laws by which products of sums become sums of products, with their factors in one order. -/
def productLaws : List Name :=
  [``Nat.mul_add, ``Nat.add_mul, ``Nat.mul_comm, ``Nat.mul_left_comm, ``Nat.mul_assoc]

/-- Lean's own arithmetic, after some laws, which are written as `name` makes them. -/
def omegaAfter (laws : List Name) (name : Name → Ident) : CoreM Syntax := do
  let laws : String := ", ".intercalate (laws.map fun (law : Name) => law.toString)
  match Parser.runParserCategory (← getEnv) `tactic s!"simp only [{laws}] at * <;> omega" with
  | .ok stx => return stx.rewriteBottomUp fun (s : Syntax) => if s.isIdent then name s.getId else s.setInfo .none
  | .error message => throwError message

/-- The tactic by which Lean's own arithmetic proves a proposition, if one does. `omega` takes each product for a number
that it knows nothing about; where there are some, here or in the hypotheses that are used, it also gets the laws of
products, as many as it needs. -/
def omega? (type : Expr) (used : Array Expr) : MetaM (Option Syntax) := do
  let omega : Syntax ← `(tactic| omega)
  if ← proves omega type then
    return some omega
  let types : Array Expr ← used.mapM inferType
  unless (types.push type).any hasProduct do
    return none
  -- Other hypotheses may be gone in what is shown, and `simp` fails where it finds nothing to do.
  let others : Array LocalDecl ← (← getLCtx).decls.toArray.reduceOption.filterM fun (decl : LocalDecl) =>
    return !used.contains decl.toExpr && (← isProof decl.toExpr)
  -- Locals may have no name yet, and would catch the plain names of the laws.
  let provesAfter (laws : List Name) : MetaM Bool := do
    proves (← omegaAfter laws mkCIdent) type (others.map LocalDecl.fvarId)
  unless ← provesAfter productLaws do
    return none
  let needed : List Name ← productLaws.foldlM (init := productLaws) fun (laws : List Name) (law : Name) => do
    let fewer : List Name := laws.erase law
    return if !fewer.isEmpty && (← provesAfter fewer) then fewer else laws
  return some (← omegaAfter needed mkIdent)

/-- The mark of a proof from an equation of different constructors. -/
def nomatchKey : Name := `canonical.nomatch

/-- The mark of a proof by a tactic. -/
def tacticKey : Name := `canonical.tactic

/-- The tactic of a proof by a tactic. -/
def markedTactic? : Expr → Option (TSyntax `tactic)
  | .mdata d _ =>
    match d.find tacticKey with
    | some (.ofSyntax tactic) => some ⟨tactic⟩
    | _ => none
  | _ => none

/-- What is shown for a proof by a tactic: of the proof only its type is left, the hypotheses that it uses, and the tactic. -/
def byTactic (type : Expr) (used : Array Expr) (tactic : Syntax) : MetaM Expr := do
  let proved : Expr ← used.foldrM (init := type) fun (x type : Expr) => return mkForall `h .default (← inferType x) type
  let left : Expr := mkApp2 (.const ``sorryAx [.zero]) proved (.const ``true [])
  return .mdata (KVMap.empty.insert tacticKey (.ofSyntax tactic)) (mkAppN left used)

/-- What is shown for a long proof of a proposition, if Lean's own arithmetic finds one, with the hypotheses of
arithmetic that it uses. -/
def byOmega? (type e : Expr) : MetaM (Option Expr) := do
  unless isArithmetic type && Readable.isLarger longProof e && !Readable.isRefl e do
    return none
  let type : Expr ← inWriting (← Core.betaReduce type)
  let locals : Array Expr := (collectFVars {} e).fvarIds.map Expr.fvar
  let used : Array Expr ← locals.filterM fun (x : Expr) => return isArithmetic (← inferType x)
  let some tactic ← omega? type used | return none
  some <$> byTactic type used tactic

/-- The mark of what is written in angle brackets. -/
def bracketsKey : Name := `canonical.brackets

/-- Whether an annotation is one of the marks. -/
def isMark (d : MData) : Bool :=
  d.contains nomatchKey || d.contains tacticKey || d.contains bracketsKey

/-- A proof with `⟨…⟩` where it proves that something exists, or an equivalence. -/
def withBrackets (e : Expr) : CoreM Expr :=
  Core.transform e (post := fun (t : Expr) =>
    return .done (if t.isAppOfArity ``Exists.intro 4 || t.isAppOfArity ``Iff.intro 4 then
      .mdata (KVMap.empty.insert bracketsKey true) t else t))

/-- The name of the theorem that a constructor is injective. -/
def injective? (e : Expr) : MetaM (Option Name) := do
  match (← whnf e).getAppFn with
  | .const n _ =>
    let inj : Name := .str n "inj"
    return if (← getEnv).contains inj then some inj else none
  | _ => return none

/-- `k` applied to the parts of a conjunction. -/
partial def applyParts (k proof : Expr) : MetaM Expr := do
  match (← whnfR (← inferType proof)).and? with
  | some (a, b) =>
    applyParts (k.beta #[mkApp3 (.const ``And.left []) a b proof]) (mkApp3 (.const ``And.right []) a b proof)
  | none => return k.beta #[proof]

/-- What the search proves from an equation of constructors: an `Eq.rec` whose motive says what follows from it. `none` if
a term is not of that form. -/
def constructors? (e : Expr) : MetaM (Option Expr) := do
  unless e.isAppOf ``Eq.rec do
    return none
  match e.getAppArgs.toList with
  | _ :: a :: motive :: _ :: b :: h :: goal :: rest =>
    match ← whnf (mkApp2 motive b h), rest with
    | .forallE _ (.sort .zero) (.bvar 0) _, [] =>
      return some (.mdata (KVMap.empty.insert nomatchKey true) e)
    | .forallE _ (.sort .zero) (.forallE _ _ (.bvar 1) _) _, [k] =>
      let some inj ← injective? a | return none
      let e : Expr ← applyParts k (← mkAppM inj #[h])
      return if ← isDefEq (← inferType e) goal then some e else none
    | _, _ => return none
  | _ => return none

/-- That what is decided is what it is in the case that there is, as the lemma that says so: the search proves that the
instance is what `isTrue` or `isFalse` makes. -/
def byCondition? (e : Expr) : MetaM (Option Expr) := do
  unless e.isAppOfArity ``congrArg 6 do
    return none
  let (a, b, f) := (e.getArg! 2, e.getArg! 3, e.getArg! 4)
  let .lam _ _ body _ := f | return none
  let isOther : Bool := body.getAppArgs.zipIdx.all fun (arg, i) => (i == 2) == arg.hasLooseBVar 0
  unless body.getAppNumArgs == 5 && body.getAppArgs[2]! == .bvar 0 && isOther do
    return none
  let equation? (inst made : Expr) : MetaM (Option Expr) := do
    let lemma? : Option Name := match body.getAppFn.constName?, made.getAppFn.constName? with
      | some ``ite, some ``Decidable.isTrue => some ``if_pos
      | some ``ite, some ``Decidable.isFalse => some ``if_neg
      | some ``dite, some ``Decidable.isTrue => some ``dif_pos
      | some ``dite, some ``Decidable.isFalse => some ``dif_neg
      | _, _ => none
    let some law := lemma? | return none
    let args : Array Expr := body.getAppArgs
    let proof : Expr := made.appArg!
    some <$> mkAppOptM law (#[args[1]!, inst, proof, args[0]!, args[3]!, args[4]!].map some)
  match ← equation? a b with
  | some e => return some e
  | none => (← equation? b a).mapM mkEqSymm

/-- The equation of the fields of two equal constructor applications that are taken out by a recursor. -/
def byField? (e : Expr) : MetaM (Option Expr) := do
  unless e.isAppOfArity ``congrArg 6 && isRecursion (← getEnv) (e.getArg! 4) do
    return none
  let some inj ← injective? (e.getArg! 2) | return none
  let type : Expr ← inferType e
  let rec part? (proof : Expr) : Nat → MetaM (Option Expr)
    | 0 => return none
    | left + 1 => do
      match (← whnfR (← inferType proof)).and? with
      | some (a, b) =>
        match ← part? (mkApp3 (.const ``And.left []) a b proof) left with
        | some e => return some e
        | none => part? (mkApp3 (.const ``And.right []) a b proof) left
      | none => return if ← isDefEq (← inferType proof) type then some proof else none
  part? (← mkAppM inj #[e.appArg!]) (e.getArg! 2).getAppNumArgs

/-- A part of a proof in familiar words. -/
def part? (e : Expr) : MetaM (Option Expr) := do
  unless (e.isApp || e.isLet) && (← isProof e) do
    return none
  if let some e ← byCondition? e then
    return some e
  if let some e ← byField? e then
    return some e
  let type : Expr := (← inferType e).headBeta
  let type : Expr := (Readable.step? written? type).getD type
  if isRecursion (← getEnv) e then
    if let some e ← constructors? e then
      return some e
    if let some e ← byLaws? type then
      return some e
  byOmega? type e

/-- Whether a lemma is a law, or congruence: then its name is all that there is to it. -/
def isNamed : Expr → Bool
  | .lam _ _ body _ => isNamed body
  | e => e.getAppFn.isConst && (laws.contains e.getAppFn.constName! || e.isAppOfArity ``congrArg 6)

/-- The proof without lemmas that need none. -/
def withoutLemmas (e : Expr) : CoreM Expr := do
  let e : Expr ← Core.transform e (post := fun (t : Expr) =>
    return match t with
      | .letE _ _ value body true =>
        if !body.hasLooseBVar 0 || isNamed value then .done (body.instantiate1 value) else .done t
      | _ => .done t)
  Core.betaReduce e

end Familiar

/-- A proof of a proposition in familiar words, in its context. -/
def familiar (type e : Expr) : MetaM Expr := do
  if let some e ← Familiar.byOmega? type e then
    return e
  let e : Expr ← Familiar.inWriting (← Familiar.withFields e)
  let e : Expr ← Meta.transform e (pre := fun (t : Expr) => do
    try
      match ← Familiar.part? t with
      | some (.mdata d t) => return .done (.mdata d t)
      | some t => return .visit t
      | none => return .continue
    catch _ =>
      return .continue)
  Familiar.withoutLemmas e

open PrettyPrinter Delaborator SubExpr in
/-- A proof from different constructors shows the equation only; where motives are shown, also what it says, and it waits
until that is known. -/
@[delab mdata.canonical.nomatch]
def delabNomatch : Delab := do
  let .mdata _ e ← getExpr | failure
  guard (e.getAppNumArgs ≥ 6)
  let part (i : Nat) : Delab := withMDataExpr (withNaryArg i delab)
  let equation : Term ← part 5
  if ← getPPOption getPPMotivesAll then
    `(by nomatch ($equation : $(← part 1) = $(← part 4)))
  else
    `(nomatch $equation)

open PrettyPrinter Delaborator SubExpr in
/-- What is written in angle brackets, with those of its last part. -/
@[delab mdata.canonical.brackets]
def delabBrackets : Delab := do
  let .mdata _ e ← getExpr | failure
  guard (e.getAppNumArgs == 4 && !(← getPPOption getPPExplicit))
  let part (i : Nat) : Delab := withMDataExpr (withNaryArg i delab)
  let first : Term ← part 2
  match ← part 3 with
  | `(⟨$rest,*⟩) => `(⟨$first, $rest,*⟩)
  | last => `(⟨$first, $last⟩)

open PrettyPrinter Delaborator SubExpr in
/-- A proof by a tactic; where motives or other types are shown, so is what it proves. -/
@[delab mdata.canonical.tactic]
def delabTactic : Delab := do
  let some tactic := Familiar.markedTactic? (← getExpr) | failure
  if (← getPPOption getPPMotivesAll) || (← getPPOption getPPAnalyze) then
    let type : Term ← withMDataExpr (withType delab)
    `(show $type by $tactic:tactic)
  else
    `(by $tactic:tactic)

end Canonical
