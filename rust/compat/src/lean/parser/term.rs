//! Terms: operators by their strength in Lean's prelude, application by juxtaposition.

use super::super::lexer::Token;
use super::super::syntax::{Arg, Binder, Bracket, FieldValue, LevelSyntax, Tactic, Term, TermKind};
use super::{Parser, Result};

/// A binary operator: its sign, how strongly it binds, and what its sides must bind with at least
/// (`src/Init/Notation.lean`).
struct Operator(&'static str, u32, u32, u32);

const OPERATORS: [Operator; 30] = [
    Operator("<|", 10, 11, 10),
    Operator("↔", 20, 21, 21),
    Operator("→", 25, 26, 25),
    Operator("∨", 30, 31, 30),
    Operator("||", 30, 30, 31),
    Operator("⊕", 30, 31, 30),
    Operator("⊕'", 30, 31, 30),
    Operator("∧", 35, 36, 35),
    Operator("×", 35, 36, 35),
    Operator("×'", 35, 36, 35),
    Operator("&&", 35, 35, 36),
    Operator("=", 50, 51, 51),
    Operator("≠", 50, 51, 51),
    Operator("≤", 50, 51, 51),
    Operator("<", 50, 51, 51),
    Operator("≥", 50, 51, 51),
    Operator(">", 50, 51, 51),
    Operator("∣", 50, 51, 51),
    Operator("==", 50, 51, 51),
    Operator("≍", 50, 51, 51),
    Operator("∈", 50, 50, 50),
    Operator("∉", 50, 50, 50),
    Operator("⊆", 50, 51, 51),
    Operator("+", 65, 65, 66),
    Operator("-", 65, 65, 66),
    Operator("++", 65, 65, 66),
    Operator("∪", 65, 65, 66),
    Operator("::", 67, 68, 67),
    Operator("*", 70, 70, 71),
    Operator("/", 70, 70, 71),
];

/// More of them, past what stands in `OPERATORS`.
const STRONG: [Operator; 4] =
    [Operator("%", 70, 70, 71), Operator("∩", 70, 70, 71), Operator("^", 80, 81, 80), Operator("∘", 90, 91, 90)];

/// What an atom binds with.
const MAX: u32 = 1024;
/// What a binder binds with: it may stand on the right of any operator, and not on the left.
const LEAD: u32 = 1023;

/// What `-a` binds with, and what its operand must bind with at least.
const NEGATION: u32 = 75;

/// The signs by which a quantifier may bound its variable.
const BOUNDING: [&str; 8] = ["<", "≤", ">", "≥", "≠", "∈", "∉", "⊆"];

fn operator(t: &Token) -> Option<&'static Operator> {
    let Token::Symbol(s) = t else { return None };
    OPERATORS.iter().chain(&STRONG).find(|o| o.0 == *s)
}

impl Parser<'_> {
    /// A term.
    pub(super) fn term(&mut self) -> Result<Term> {
        self.operators(0)
    }

    /// A term and nothing else.
    pub(crate) fn whole_term(&mut self) -> Result<Term> {
        let out = self.term()?;
        if *self.peek() == Token::Eof { Ok(out) } else { Err(self.expected("the end of the term")) }
    }

    /// A term whose outermost operator binds with at least `min`.
    fn operators(&mut self, min: u32) -> Result<Term> {
        self.deeper()?;
        let (mut left, mut strength) = self.operand(min)?;
        while let Some(&Operator(sign, own, l, r)) = operator(self.peek()) {
            if own < min || strength < l || !self.in_block() {
                break;
            }
            let at = left.at;
            self.next();
            let right = self.operators(r)?;
            left = Term { kind: Self::applied(sign, left, right), at };
            strength = own;
        }
        self.depth -= 1;
        Ok(left)
    }

    fn applied(sign: &'static str, left: Term, right: Term) -> TermKind {
        match sign {
            "→" => {
                let at = left.at;
                let binder = Binder { name: "_".to_owned(), ty: Some(left), bracket: Bracket::Round, at };
                TermKind::Pi(vec![binder], Box::new(right))
            }
            "<|" => TermKind::App(Box::new(left), vec![Arg { name: None, term: right }]),
            _ => TermKind::Binary(sign, Box::new(left), Box::new(right)),
        }
    }

    /// What stands on the left of an operator, and how strongly it binds.
    fn operand(&mut self, min: u32) -> Result<(Term, u32)> {
        let at = self.at();
        if let Some((sign, strength)) = self.dependent_sign().filter(|s| min <= s.1) {
            let binders = self.binder_group(true)?;
            self.next();
            let body = Box::new(self.operators(strength)?);
            let kind = match sign {
                "→" => TermKind::Pi(binders, body),
                "×" => TermKind::Sigma("Sigma", binders, body),
                _ => TermKind::Sigma("PSigma", binders, body),
            };
            return Ok((Term { kind, at }, strength));
        }
        let kind = match self.peek() {
            Token::Symbol("∀") => {
                self.next();
                let (binders, body) = self.quantified("→")?;
                TermKind::Pi(binders, Box::new(body))
            }
            Token::Symbol("∃") => {
                self.next();
                let (binders, body) = self.quantified("∧")?;
                TermKind::Exists(binders, Box::new(body))
            }
            Token::Keyword("let") => self.let_term()?,
            Token::Keyword("have") => self.have_term()?,
            Token::Keyword("show") => self.show_term()?,
            Token::Keyword("if") => self.if_term()?,
            Token::Symbol("-") if min <= NEGATION => {
                self.next();
                let operand = self.operators(NEGATION)?;
                return Ok((Term { kind: TermKind::Unary("-", Box::new(operand)), at }, NEGATION));
            }
            _ => return self.application(),
        };
        Ok((Term { kind, at }, LEAD))
    }

    /// What a quantifier is over and what it says: binders, or a name with what it is bound by, `x < n`, which the sign joins
    /// to the rest (Lean's `Init/BinderPredicates.lean`).
    fn quantified(&mut self, sign: &'static str) -> Result<(Vec<Binder>, Term)> {
        let at = self.at();
        let (binders, bound) = match (self.peek().clone(), self.ahead(1).clone()) {
            (Token::Ident(name), Token::Symbol(bounding)) if BOUNDING.contains(&bounding) => {
                let bound = self.operators(50)?;
                (vec![Binder { name, ty: None, bracket: Bracket::Round, at }], Some(bound))
            }
            _ => (self.loose_binders(",")?, None),
        };
        self.expect(",")?;
        let body = self.term()?;
        let body = match bound {
            Some(bound) => Term { kind: Self::applied(sign, bound, body), at },
            None => body,
        };
        Ok((binders, body))
    }

    /// The sign of a dependent type that starts here, `(x : A) → B` or `(x : A) × B`, and how strongly it binds. Where an
    /// operand has to bind more strongly it is none, and what starts here ends before the sign: `xs = [x] → p`.
    fn dependent_sign(&self) -> Option<(&'static str, u32)> {
        let sign = self.sign_after_binders()?;
        operator(&Token::Symbol(sign)).map(|o| (sign, o.1))
    }

    fn let_term(&mut self) -> Result<TermKind> {
        let (name, ty, value) = self.block(|s| {
            s.next();
            let name = s.ident("a name")?;
            let ty = if s.eat(":") { Some(Box::new(s.term()?)) } else { None };
            s.expect(":=")?;
            Ok((name, ty, Box::new(s.term()?)))
        })?;
        Ok(TermKind::Let(name, ty, value, self.after_definition()?))
    }

    fn have_term(&mut self) -> Result<TermKind> {
        let (name, ty, value) = self.block(|s| {
            s.next();
            let name = if s.is(":") { "this".to_owned() } else { s.ident("a name or `:`")? };
            let ty = if s.eat(":") { Some(Box::new(s.term()?)) } else { None };
            s.expect(":=")?;
            Ok((name, ty, Box::new(s.term()?)))
        })?;
        Ok(TermKind::Have(name, ty, value, self.after_definition()?))
    }

    /// What follows the value of a `let`: after `;`, or on a line of its own.
    fn after_definition(&mut self) -> Result<Box<Term>> {
        if !self.eat(";") && !self.source[self.end()..self.at()].contains('\n') {
            return Err(self.expected("`;` or a new line"));
        }
        self.term().map(Box::new)
    }

    fn show_term(&mut self) -> Result<TermKind> {
        self.next();
        let ty = self.term()?;
        if !self.is("by") {
            self.expect("from")?;
        }
        let e = self.term()?;
        Ok(TermKind::Ascription(Box::new(e), Box::new(ty)))
    }

    fn if_term(&mut self) -> Result<TermKind> {
        self.next();
        let named = matches!((self.peek(), self.ahead(1)), (Token::Ident(_), Token::Symbol(":")));
        let name = if named { Some(self.ident("a name")?) } else { None };
        if named {
            self.expect(":")?;
        }
        let c = Box::new(self.term()?);
        self.expect("then")?;
        let yes = Box::new(self.term()?);
        self.expect("else")?;
        let no = Box::new(self.term()?);
        Ok(TermKind::If(name, c, yes, no))
    }

    /// A head with its arguments, and how strongly that binds.
    fn application(&mut self) -> Result<(Term, u32)> {
        let at = self.at();
        let head = self.atom()?.ok_or_else(|| self.expected("a term"))?;
        let mut args = Vec::new();
        while self.in_block() {
            if self.is("(") && matches!((self.ahead(1), self.ahead(2)), (Token::Ident(_), Token::Symbol(":="))) {
                self.next();
                let name = Some(self.ident("a name")?);
                self.expect(":=")?;
                args.push(Arg { name, term: self.term()? });
                self.expect(")")?;
                continue;
            }
            match self.argument()? {
                Some(term) => args.push(Arg { name: None, term }),
                None => break,
            }
        }
        if args.is_empty() {
            return Ok((head, MAX));
        }
        // `fun` and `by` reach as far to the right as they can.
        Ok((Term { kind: TermKind::App(Box::new(head), args), at }, LEAD))
    }

    /// An argument: an atom, but `Type` and `Sort` do not take the next argument for their level.
    fn argument(&mut self) -> Result<Option<Term>> {
        let at = self.at();
        let kind = match self.peek() {
            Token::Keyword("Type") => TermKind::Type(LevelSyntax::Num(0)),
            Token::Keyword("Sort") => TermKind::Sort(LevelSyntax::Num(0)),
            _ => return self.atom(),
        };
        self.next();
        Ok(Some(Term { kind, at }))
    }

    /// An atom with its fields and inverses; `None` if none starts here.
    fn atom(&mut self) -> Result<Option<Term>> {
        let at = self.at();
        let kind = match self.peek().clone() {
            Token::Ident(name) => {
                self.next();
                if name == "_" {
                    TermKind::Hole
                } else if let ("nat_lit", Token::Num(n)) = (name.as_str(), self.peek().clone()) {
                    self.next();
                    TermKind::NatLit(n)
                } else {
                    let levels = self.explicit_levels()?;
                    TermKind::Ident { name, explicit: false, levels }
                }
            }
            Token::Symbol("@") if matches!(self.ahead(1), Token::Ident(_)) => {
                self.next();
                let name = self.ident("a name after `@`")?;
                let levels = self.explicit_levels()?;
                TermKind::Ident { name, explicit: true, levels }
            }
            Token::Symbol(".") if matches!(self.ahead(1), Token::Ident(_)) => {
                self.next();
                TermKind::Dot(self.ident("a name")?)
            }
            Token::Num(n) => {
                self.next();
                TermKind::Num(n)
            }
            Token::Str(s) => {
                self.next();
                TermKind::Str(s)
            }
            Token::Keyword("Prop") => {
                self.next();
                TermKind::Prop
            }
            Token::Keyword("Type") => {
                self.next();
                TermKind::Type(self.sort_level()?)
            }
            Token::Keyword("Sort") => {
                self.next();
                TermKind::Sort(self.sort_level()?)
            }
            Token::Keyword("fun") | Token::Symbol("fun") => {
                self.next();
                let binders = self.loose_binders("=>")?;
                self.expect("=>")?;
                TermKind::Fun(binders, Box::new(self.term()?))
            }
            Token::Keyword("by") => {
                let tactic: Tactic = self.tactic()?;
                TermKind::By(Box::new(tactic))
            }
            Token::Symbol(s @ ("¬" | "!")) => {
                self.next();
                TermKind::Unary(s, Box::new(self.operators(40)?))
            }
            Token::Symbol("(") => self.parenthesised()?,
            Token::Symbol("⟨") => {
                self.next();
                TermKind::Anonymous(self.list("⟩")?)
            }
            Token::Symbol("‹") => {
                self.next();
                let outer = self.block.take();
                let ty = self.term()?;
                self.expect("›")?;
                self.block = outer;
                TermKind::Assumption(Box::new(ty))
            }
            Token::Symbol("[") => {
                self.next();
                TermKind::List(self.list("]")?)
            }
            Token::Symbol("{") => self.braces()?,
            _ => return Ok(None),
        };
        let mut term = Term { kind, at };
        loop {
            let kind = match self.peek().clone() {
                Token::Field(name) => TermKind::Field(Box::new(term), name),
                Token::Symbol(sign @ "⁻¹") => TermKind::Unary(sign, Box::new(term)),
                _ => return Ok(Some(term)),
            };
            self.next();
            term = Term { kind, at };
        }
    }

    fn sort_level(&mut self) -> Result<LevelSyntax> {
        // `Type` at the end of a field is not applied to the name of the next one.
        let level = if self.in_block() { self.level_atom()? } else { None };
        Ok(level.unwrap_or(LevelSyntax::Num(0)))
    }

    /// Terms between commas up to the sign `close`.
    pub(super) fn list(&mut self, close: &str) -> Result<Vec<Term>> {
        let outer = self.block.take();
        let mut out = Vec::new();
        while !self.is(close) {
            out.push(self.term()?);
            if !self.eat(",") {
                break;
            }
        }
        self.expect(close)?;
        self.block = outer;
        Ok(out)
    }

    fn parenthesised(&mut self) -> Result<TermKind> {
        self.next();
        let outer = self.block.take();
        let kind = self.in_parentheses()?;
        self.expect(")")?;
        self.block = outer;
        Ok(kind)
    }

    fn in_parentheses(&mut self) -> Result<TermKind> {
        if self.is(")") {
            return Ok(TermKind::Tuple(Vec::new()));
        }
        let first = self.term()?;
        if self.eat(":") {
            let ty = self.term()?;
            return Ok(TermKind::Ascription(Box::new(first), Box::new(ty)));
        }
        if !self.is(",") {
            return Ok(TermKind::Paren(Box::new(first)));
        }
        let mut parts = vec![first];
        while self.eat(",") {
            parts.push(self.term()?);
        }
        Ok(TermKind::Tuple(parts))
    }

    /// `{x : A // p}`, or `{ x := a, y := b }`, or `{ s with x := a }`
    fn braces(&mut self) -> Result<TermKind> {
        self.next();
        let outer = self.block.take();
        let subtype = matches!((self.peek(), self.ahead(1)), (Token::Ident(_), Token::Symbol(":" | "//")));
        let kind = if !subtype {
            let sources = if self.starts_field() { Vec::new() } else { self.sources()? };
            let mut fields = Vec::new();
            while !self.is("}") {
                fields.push(self.field_value()?);
                if !self.eat(",") {
                    break;
                }
            }
            TermKind::Structure(sources, fields)
        } else {
            let name = self.ident("a name")?;
            let ty = if self.eat(":") { Some(Box::new(self.term()?)) } else { None };
            self.expect("//")?;
            TermKind::Subtype(name, ty, Box::new(self.term()?))
        };
        self.expect("}")?;
        self.block = outer;
        Ok(kind)
    }

    /// Whether a field with its value, or the end of the fields, is next.
    fn starts_field(&self) -> bool {
        self.is("}") || matches!((self.peek(), self.ahead(1)), (Token::Ident(_), Token::Symbol(":=")))
    }

    /// `s, t with`
    fn sources(&mut self) -> Result<Vec<Term>> {
        let mut out = vec![self.term()?];
        while self.eat(",") {
            out.push(self.term()?);
        }
        self.expect("with")?;
        Ok(out)
    }

    /// `name := value`, or `name x y := value`
    pub(super) fn field_value(&mut self) -> Result<FieldValue> {
        let at = self.at();
        let name = self.ident("a field")?;
        let binders = if self.is(":=") { Vec::new() } else { self.loose_binders(":=")? };
        self.expect(":=")?;
        let mut value = self.term()?;
        if !binders.is_empty() {
            let at = value.at;
            value = Term { kind: TermKind::Fun(binders, Box::new(value)), at };
        }
        Ok(FieldValue { name, value, at })
    }
}
