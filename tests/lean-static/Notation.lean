prelude

/-!
What `run` puts before each file of the Lean package, instead of its imports: the notation of Lean's library
that these files use, as syntax without meaning, and the few types that Lean needs to understand `syntax` at all. The
grammar of commands, terms, `do` blocks, patterns, binders and quotations is in the program itself.
-/

set_option genCtorIdx false
set_option genSizeOf false
set_option genInjectivity false
universe u v

axiom lcErased : Type
axiom lcAny : Type
axiom lcProof {α : Prop} : α

inductive Bool : Type where
  | false
  | true

inductive Nat : Type where
  | zero
  | succ (n : Nat)

class OfNat (α : Type u) (n : Nat) where
  ofNat : α

instance instOfNatNat (n : Nat) : OfNat Nat n := @OfNat.mk Nat n n

structure String where
  bytes : Nat

namespace Lean

inductive Name where
  | anonymous
  | str (pre : Name) (str : String)
  | num (pre : Name) (i : Nat)

@[noinline] def Name.mkStr1 (s₁ : String) : Name := .str .anonymous s₁
@[noinline] def Name.mkStr2 (s₁ s₂ : String) : Name := .str (.str .anonymous s₁) s₂
@[noinline] def Name.mkStr3 (s₁ s₂ s₃ : String) : Name := .str (.str (.str .anonymous s₁) s₂) s₃
@[noinline] def Name.mkStr4 (s₁ s₂ s₃ s₄ : String) : Name := .str (.str (.str (.str .anonymous s₁) s₂) s₃) s₄

/-! The names of these four are those of the program's own: it runs its own code for them. -/

/-- The descriptions of parsers, constructor by constructor as the program knows them. -/
inductive ParserDescr where
  | const (name : Name)
  | unary (name : Name) (p : ParserDescr)
  | binary (name : Name) (p₁ p₂ : ParserDescr)
  | node (kind : Name) (prec : Nat) (p : ParserDescr)
  | trailingNode (kind : Name) (prec lhsPrec : Nat) (p : ParserDescr)
  | symbol (val : String)
  | nonReservedSymbol (val : String) (includeIdent : Bool)
  | cat (catName : Name) (rbp : Nat)
  | parser (declName : Name)
  | nodeWithAntiquot (name : String) (kind : Name) (p : ParserDescr)
  | sepBy (p : ParserDescr) (sep : String) (psep : ParserDescr) (allowTrailingSep : Bool)
  | sepBy1 (p : ParserDescr) (sep : String) (psep : ParserDescr) (allowTrailingSep : Bool)
  | unicodeSymbol (val asciiVal : String) (preserveForPP : Bool)

abbrev TrailingParserDescr := ParserDescr

structure Parser.Category where

end Lean

/-! Operators, with the precedences of Init; 1024 is the greatest, 1022 that of applications' heads. -/

syntax:35 term:36 " × " term:35 : term
syntax:30 term:31 " ⊕ " term:30 : term
syntax:65 term:65 " + " term:66 : term
syntax:65 term:65 " - " term:66 : term
syntax:70 term:70 " * " term:71 : term
syntax:70 term:70 " / " term:71 : term
syntax:70 term:70 " % " term:71 : term
syntax:75 term:76 " ^ " term:75 : term
syntax:65 term:65 " ++ " term:66 : term
syntax:90 term:91 " ∘ " term:90 : term
syntax:67 term:68 " :: " term:67 : term
syntax:50 term:51 " = " term:51 : term
syntax:50 term:51 " ≠ " term:51 : term
syntax:50 term:51 " == " term:51 : term
syntax:50 term:51 " != " term:51 : term
syntax:50 term:51 " < " term:51 : term
syntax:50 term:51 " > " term:51 : term
syntax:50 term:51 " ≤ " term:51 : term
syntax:50 term:51 " ≥ " term:51 : term
syntax:50 term:51 " ∣ " term:51 : term
syntax:50 term:51 " ∈ " term:51 : term
syntax:35 term:36 " ∧ " term:35 : term
syntax:30 term:31 " ∨ " term:30 : term
syntax:20 term:21 " ↔ " term:21 : term
syntax:35 term:35 " && " term:36 : term
syntax:30 term:30 " || " term:31 : term
syntax:0 term:1 " <| " term:0 : term
syntax:0 term:0 " |> " term:1 : term
syntax:100 term:100 " <$> " term:101 : term
syntax:20 term:21 " <|> " term:20 : term
syntax:1024 "¬" term:40 : term
syntax:1024 "!" term:40 : term
syntax "∃ " many1(orelse(ident, hole)) optional(" : " term) ", " term : term
syntax "{ " ident " : " term " // " term " }" : term

/-! Terms. -/

syntax:1022 "if " term " then " term " else " term : term
syntax:1022 "if " atomic(ident " : ") term " then " term " else " term : term
syntax "[" sepBy(term, ", ", ", ", allowTrailingSep) "]" : term
syntax "#[" sepBy(term, ", ", ", ", allowTrailingSep) "]" : term
syntax "[" atomic(term ":") term "]" : term
syntax:1024 "s!" interpolatedStr(term) : term
syntax:1024 "m!" interpolatedStr(term) : term
syntax:1024 term noWs "[" term "]" : term
syntax:1024 term noWs "[" term "]" noWs "?" : term
syntax:1024 term noWs "[" term "]" noWs "!" : term
syntax:50 term:51 " matches " sepBy1(term, " | ") : term
syntax "throwError " orelse(interpolatedStr(term), term) : term
syntax "throwErrorAt " term:1024 ppSpace orelse(interpolatedStr(term), term) : term
syntax "trace[" ident "]" orelse(interpolatedStr(term), term) : doElem
syntax "while " term " do " doSeq : doElem

/-! Tactics. -/

syntax "exact " term : tactic
syntax "refine " term : tactic
syntax "intro" many(ppSpace colGt term:1024) : tactic
syntax "constructor" : tactic
syntax "fail_if_success " tacticSeq : tactic
syntax "rfl" : tactic
syntax "done" : tactic
syntax "first " withPosition(many1(ppDedent(ppLine) colGe "| " tacticSeq)) : tactic
syntax "have " ident optional(" : " term) " := " term : tactic
syntax "case " orelse(ident, hole) " => " tacticSeq : tactic
syntax "· " tacticSeq : tactic
syntax "(" withoutPosition(tacticSeq) ")" : tactic
syntax "expose_names" : tactic
syntax "rotate_left" : tactic
syntax "omega" : tactic
syntax "nomatch " term : tactic
syntax "simp" optional(" [" sepBy(term, ", ") "]") : tactic

declare_syntax_cat configItem
syntax " +" noWs ident : configItem
syntax " -" noWs ident : configItem
syntax atomic(" (" ident " := ") term ")" : configItem
declare_syntax_cat premise
syntax "*" : premise
syntax term : premise
syntax "canonical" optional(num) many(configItem) optional(" [" sepBy(premise, ", ", ", ", allowTrailingSep) "]") : tactic
syntax "canonical?" optional(num) many(configItem) optional(" [" sepBy(premise, ", ", ", ", allowTrailingSep) "]") : tactic
syntax "offers " tacticSeq : tactic

/-! Commands. -/

declare_syntax_cat guardMsgs
syntax many1(ident) optional(" := " ident) : guardMsgs
syntax optional(docComment) "#guard_msgs" optional(" (" sepBy(guardMsgs, ", ") ")") " in " command : command
syntax optional(docComment) "declare_config_elab" ident ident : command

/-! Syntax of syntax. -/

syntax:1024 stx:1024 "?" : stx
syntax:2 stx:2 " <|> " stx:1 : stx
syntax:1024 stx:1024 "*" : stx
syntax:1024 stx:1024 ",*" : stx
syntax:1024 stx:1024 ",*,?" : stx
