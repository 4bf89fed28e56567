//! The parser of terms: operators by their strength in Lean's prelude, application by juxtaposition.

use super::Diagnostic;
use super::lexer::{Spanned, Token};
use super::syntax::{Arg, Binder, Bracket, CanonicalCall, LevelSyntax, Tactic, Term, TermKind};

pub(crate) type Result<T> = std::result::Result<T, Diagnostic>;

/// Terms nested deeper than this are refused.
const MAX_DEPTH: u32 = 600;

/// How strongly a binary operator binds, and its sides: `(sign, strength, left, right)`.
const BINARY: [(&str, u32, u32, u32); 22] = [
    ("→", 25, 26, 25), ("↔", 20, 21, 21), ("∨", 30, 31, 30), ("||", 30, 30, 31), ("∧", 35, 36, 35), ("×", 35, 36, 35),
    ("&&", 35, 35, 36), ("=", 50, 51, 51), ("≠", 50, 51, 51), ("≤", 50, 51, 51), ("<", 50, 51, 51), ("≥", 50, 51, 51),
    (">", 50, 51, 51), ("∣", 50, 51, 51), ("==", 50, 51, 51), ("+", 65, 65, 66), ("-", 65, 65, 66), ("++", 65, 65, 66),
    ("::", 67, 68, 67), ("*", 70, 70, 71), ("^", 75, 76, 75), ("∘", 90, 91, 90),
];

pub(crate) struct Parser<'a> {
    pub file: &'a str,
    pub source: &'a str,
    pub tokens: Vec<Spanned>,
    pub pos: usize,
    depth: u32,
}

impl<'a> Parser<'a> {
    pub(crate) fn new(file: &'a str, source: &'a str, tokens: Vec<Spanned>) -> Self {
        Parser { file, source, tokens, pos: 0, depth: 0 }
    }

    pub(crate) fn peek(&self) -> &Token {
        &self.tokens[self.pos.min(self.tokens.len() - 1)].token
    }

    fn ahead(&self, n: usize) -> &Token {
        &self.tokens[(self.pos + n).min(self.tokens.len() - 1)].token
    }

    /// Where the next token starts.
    pub(crate) fn at(&self) -> usize {
        self.tokens[self.pos.min(self.tokens.len() - 1)].start
    }

    /// Where the last token ended.
    pub(crate) fn end(&self) -> usize {
        if self.pos == 0 { 0 } else { self.tokens[self.pos - 1].end }
    }

    pub(crate) fn next(&mut self) -> Token {
        let t = self.peek().clone();
        if self.pos + 1 < self.tokens.len() {
            self.pos += 1;
        }
        t
    }

    pub(crate) fn is_symbol(&self, s: &str) -> bool {
        matches!(self.peek(), Token::Symbol(t) if *t == s)
    }

    pub(crate) fn is_keyword(&self, s: &str) -> bool {
        matches!(self.peek(), Token::Keyword(t) if *t == s)
    }

    pub(crate) fn eat(&mut self, s: &str) -> bool {
        let found = self.is_symbol(s) || self.is_keyword(s);
        if found {
            self.next();
        }
        found
    }

    pub(crate) fn expect(&mut self, s: &str) -> Result<()> {
        if self.eat(s) { Ok(()) } else { Err(self.expected(&format!("`{s}`"))) }
    }

    pub(crate) fn expected(&self, what: &str) -> Diagnostic {
        let found = match self.peek() {
            Token::Ident(s) | Token::Decimal(s) => format!("`{s}`"),
            Token::Field(s) => format!("`.{s}`"),
            Token::Keyword(s) | Token::Symbol(s) => format!("`{s}`"),
            Token::Num(n) => format!("`{n}`"),
            Token::Str(_) => "a string".to_owned(),
            Token::Eof => "the end of the file".to_owned(),
        };
        Diagnostic::at(self.file, self.source, self.at(), format!("expected {what}, found {found}"))
    }

    pub(crate) fn ident(&mut self, what: &str) -> Result<String> {
        match self.peek().clone() {
            Token::Ident(s) => {
                self.next();
                Ok(s)
            }
            _ => Err(self.expected(what)),
        }
    }

    /// A term.
    pub(crate) fn term(&mut self) -> Result<Term> {
        self.binary(0)
    }

    fn deeper(&mut self) -> Result<()> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            self.depth = 0;
            return Err(Diagnostic::at(self.file, self.source, self.at(), "terms are nested too deep".to_owned()));
        }
        Ok(())
    }

    fn binary(&mut self, min: u32) -> Result<Term> {
        self.deeper()?;
        let mut left = self.prefix(min)?;
        while let Token::Symbol(s) = *self.peek() {
            if s == "▸" {
                break;
            }
            let Some(&(sign, strength, l, r)) = BINARY.iter().find(|b| b.0 == s) else { break };
            if strength < min || self.tightness(&left) < l {
                break;
            }
            let at = left.at;
            self.next();
            let right = self.binary(r)?;
            let kind = if sign == "→" {
                let binder = Binder { name: "_".to_owned(), ty: Some(left), bracket: Bracket::Round, at };
                TermKind::Pi(vec![binder], Box::new(right))
            } else {
                TermKind::Binary(sign, Box::new(left), Box::new(right))
            };
            left = Term { kind, at };
        }
        self.depth -= 1;
        Ok(left)
    }

    /// How tightly a finished left side binds: binders reach to the right as far as they can.
    fn tightness(&self, t: &Term) -> u32 {
        match &t.kind {
            TermKind::Binary(s, ..) => {
                // Parenthesised terms are wrapped and count as atoms.
                BINARY.iter().find(|b| b.0 == *s).map_or(u32::MAX, |b| b.1)
            }
            TermKind::Pi(b, _) if b.len() == 1 && b[0].name == "_" => 25,
            _ => u32::MAX,
        }
    }

    fn prefix(&mut self, min: u32) -> Result<Term> {
        let at = self.at();
        let kind = match self.peek().clone() {
            Token::Symbol("¬") => {
                self.next();
                TermKind::Not(Box::new(self.binary(40)?))
            }
            Token::Keyword("fun") | Token::Symbol("fun") => {
                self.next();
                let binders = self.fun_binders()?;
                self.expect("=>")?;
                TermKind::Fun(binders, Box::new(self.term()?))
            }
            Token::Symbol("∀") => {
                self.next();
                let binders = self.quantifier_binders()?;
                self.expect(",")?;
                TermKind::Pi(binders, Box::new(self.term()?))
            }
            Token::Symbol("∃") => {
                self.next();
                let binders = self.quantifier_binders()?;
                self.expect(",")?;
                TermKind::Exists(binders, Box::new(self.term()?))
            }
            Token::Keyword("let") => self.let_term()?,
            Token::Keyword("have") => self.have_term()?,
            Token::Keyword("show") => {
                self.next();
                let ty = self.term()?;
                if self.eat("from") || self.is_keyword("by") {
                    let e = self.term()?;
                    TermKind::Ascription(Box::new(e), Box::new(ty))
                } else {
                    return Err(self.expected("`from` or `by`"));
                }
            }
            Token::Keyword("by") => {
                let tactic = self.tactic()?;
                TermKind::By(Box::new(tactic))
            }
            Token::Symbol("(" | "{" | "⦃" | "[") if self.is_binder_group() => {
                let binders = self.binder_group(true)?;
                self.expect("→")?;
                if min > 25 {
                    return Err(self.expected("parentheses around a dependent arrow"));
                }
                TermKind::Pi(binders, Box::new(self.binary(25)?))
            }
            _ => return self.application(),
        };
        Ok(Term { kind, at })
    }

    /// Whether a bracket opens binders of a dependent arrow: `(x y : A) →`.
    fn is_binder_group(&self) -> bool {
        let close = match self.peek() {
            Token::Symbol("(") => ")",
            Token::Symbol("{") => "}",
            Token::Symbol("⦃") => "⦄",
            Token::Symbol("[") => "]",
            _ => return false,
        };
        let mut i = 1;
        if close != "]" {
            while matches!(self.ahead(i), Token::Ident(_)) {
                i += 1;
            }
            if i == 1 || !matches!(self.ahead(i), Token::Symbol(":")) {
                return false;
            }
        }
        let mut depth = 1;
        loop {
            match self.ahead(i) {
                Token::Symbol("(" | "{" | "⦃" | "[" | "⟨") => depth += 1,
                Token::Symbol(")" | "}" | "⦄" | "]" | "⟩") => {
                    depth -= 1;
                    if depth == 0 {
                        return matches!(self.ahead(i + 1), Token::Symbol("→"));
                    }
                }
                Token::Symbol(":=") if depth == 1 => return false,
                Token::Eof => return false,
                _ => {}
            }
            i += 1;
        }
    }

    fn let_term(&mut self) -> Result<TermKind> {
        self.next();
        let name = self.ident("a name")?;
        let ty = if self.eat(":") { Some(Box::new(self.term()?)) } else { None };
        self.expect(":=")?;
        let value = self.term()?;
        self.separator();
        Ok(TermKind::Let(name, ty, Box::new(value), Box::new(self.term()?)))
    }

    fn have_term(&mut self) -> Result<TermKind> {
        self.next();
        let name = if self.is_symbol(":") { "this".to_owned() } else { self.ident("a name or `:`")? };
        let ty = if self.eat(":") { Some(Box::new(self.term()?)) } else { None };
        self.expect(":=")?;
        let value = self.term()?;
        self.separator();
        Ok(TermKind::Have(name, ty, Box::new(value), Box::new(self.term()?)))
    }

    /// `;`, or the end of the line.
    fn separator(&mut self) {
        self.eat(";");
    }

    fn fun_binders(&mut self) -> Result<Vec<Binder>> {
        let mut out = Vec::new();
        while !self.is_symbol("=>") {
            let at = self.at();
            match self.peek().clone() {
                Token::Ident(name) => {
                    self.next();
                    if self.is_symbol(":") && out.iter().all(|b: &Binder| b.ty.is_none()) {
                        self.next();
                        let ty = self.term()?;
                        out.push(Binder { name, ty: None, bracket: Bracket::Round, at });
                        for b in &mut out {
                            b.ty = Some(ty.clone());
                        }
                        break;
                    }
                    out.push(Binder { name, ty: None, bracket: Bracket::Round, at });
                }
                Token::Symbol("(" | "{" | "⦃" | "[") => out.extend(self.binder_group(false)?),
                _ => return Err(self.expected("a binder or `=>`")),
            }
        }
        if out.is_empty() { Err(self.expected("a binder")) } else { Ok(out) }
    }

    fn quantifier_binders(&mut self) -> Result<Vec<Binder>> {
        let mut out = Vec::new();
        loop {
            let at = self.at();
            match self.peek().clone() {
                Token::Ident(name) => {
                    self.next();
                    out.push(Binder { name, ty: None, bracket: Bracket::Round, at });
                }
                Token::Symbol("(" | "{" | "⦃" | "[") => out.extend(self.binder_group(false)?),
                Token::Symbol(":") if !out.is_empty() => {
                    self.next();
                    let ty = self.term()?;
                    for b in out.iter_mut().filter(|b: &&mut Binder| b.ty.is_none()) {
                        b.ty = Some(ty.clone());
                    }
                    return Ok(out);
                }
                _ if out.is_empty() => return Err(self.expected("a binder")),
                _ => return Ok(out),
            }
        }
    }

    /// `(x y : A)`, `{x : A}`, `⦃x : A⦄`, `[x : A]` or `[A]`.
    pub(crate) fn binder_group(&mut self, typed: bool) -> Result<Vec<Binder>> {
        let at = self.at();
        let (bracket, close) = match self.next() {
            Token::Symbol("(") => (Bracket::Round, ")"),
            Token::Symbol("{") => (Bracket::Curly, "}"),
            Token::Symbol("⦃") => (Bracket::Double, "⦄"),
            Token::Symbol("[") => (Bracket::Square, "]"),
            _ => return Err(self.expected("a binder")),
        };
        let named = matches!(self.peek(), Token::Ident(_)) && matches!(self.ahead(1), Token::Symbol(":") | Token::Ident(_))
            && (bracket != Bracket::Square || matches!(self.ahead(1), Token::Symbol(":")));
        if bracket == Bracket::Square && !named {
            let ty = self.term()?;
            self.expect(close)?;
            return Ok(vec![Binder { name: "inst".to_owned(), ty: Some(ty), bracket, at }]);
        }
        let mut names = Vec::new();
        while let Token::Ident(name) = self.peek().clone() {
            names.push((name, self.at()));
            self.next();
        }
        if names.is_empty() {
            return Err(self.expected("a name"));
        }
        let ty = if typed || self.is_symbol(":") {
            self.expect(":")?;
            Some(self.term()?)
        } else {
            None
        };
        self.expect(close)?;
        Ok(names.into_iter().map(|(name, at)| Binder { name, ty: ty.clone(), bracket, at }).collect())
    }

    fn application(&mut self) -> Result<Term> {
        let at = self.at();
        let head = self.atom()?.ok_or_else(|| self.expected("a term"))?;
        let mut args = Vec::new();
        loop {
            if self.is_symbol("(") && matches!(self.ahead(1), Token::Ident(_)) && matches!(self.ahead(2), Token::Symbol(":=")) {
                self.next();
                let name = self.ident("a name")?;
                self.expect(":=")?;
                let term = self.term()?;
                self.expect(")")?;
                args.push(Arg { name: Some(name), term });
                continue;
            }
            // A binder reaches to the right, so it can only be the last argument.
            if matches!(self.peek(), Token::Keyword("fun" | "by") | Token::Symbol("fun")) && !self.at_line_start() {
                let term = self.prefix(0)?;
                args.push(Arg { name: None, term });
                break;
            }
            match self.atom()? {
                Some(term) => args.push(Arg { name: None, term }),
                None => break,
            }
        }
        if args.is_empty() {
            return Ok(head);
        }
        Ok(Term { kind: TermKind::App(Box::new(head), args), at })
    }

    fn at_line_start(&self) -> bool {
        let start = self.at();
        self.source[..start].chars().next_back().is_none_or(|c| c == '\n')
    }

    /// An atom with its fields; `None` if none starts here.
    fn atom(&mut self) -> Result<Option<Term>> {
        let at = self.at();
        let kind = match self.peek().clone() {
            Token::Ident(name) => {
                self.next();
                if name == "_" {
                    TermKind::Hole
                } else {
                    let levels = self.explicit_levels()?;
                    TermKind::Ident { name, explicit: false, levels }
                }
            }
            Token::Symbol("@") => {
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
                TermKind::Type(self.level_atom()?.unwrap_or(LevelSyntax::Num(0)))
            }
            Token::Keyword("Sort") => {
                self.next();
                TermKind::Sort(self.level_atom()?.unwrap_or(LevelSyntax::Num(0)))
            }
            Token::Symbol("(") => self.parenthesised()?,
            Token::Symbol("⟨") => {
                self.next();
                TermKind::Anonymous(self.list("⟩")?)
            }
            Token::Symbol("[") => {
                self.next();
                TermKind::List(self.list("]")?)
            }
            Token::Symbol("{") => self.subtype()?,
            _ => return Ok(None),
        };
        let mut term = Term { kind, at };
        while let Token::Field(name) = self.peek().clone() {
            self.next();
            term = Term { kind: TermKind::Field(Box::new(term), name), at };
        }
        Ok(Some(term))
    }

    fn list(&mut self, close: &str) -> Result<Vec<Term>> {
        let mut out = Vec::new();
        while !self.is_symbol(close) {
            out.push(self.term()?);
            if !self.eat(",") {
                break;
            }
        }
        self.expect(close)?;
        Ok(out)
    }

    fn parenthesised(&mut self) -> Result<TermKind> {
        let at = self.at();
        self.next();
        if self.eat(")") {
            return Ok(TermKind::Tuple(Vec::new()));
        }
        let first = self.term()?;
        if self.eat(":") {
            let ty = self.term()?;
            self.expect(")")?;
            return Ok(TermKind::Ascription(Box::new(first), Box::new(ty)));
        }
        if self.is_symbol(",") {
            let mut parts = vec![first];
            while self.eat(",") {
                parts.push(self.term()?);
            }
            self.expect(")")?;
            return Ok(TermKind::Tuple(parts));
        }
        self.expect(")")?;
        // An application without arguments: what is in parentheses binds as an atom.
        Ok(TermKind::App(Box::new(Term { kind: first.kind, at }), Vec::new()))
    }

    fn subtype(&mut self) -> Result<TermKind> {
        self.next();
        let name = self.ident("a name")?;
        let ty = if self.eat(":") { Some(Box::new(self.term()?)) } else { None };
        self.expect("//")?;
        let p = self.term()?;
        self.expect("}")?;
        Ok(TermKind::Subtype(name, ty, Box::new(p)))
    }

    fn explicit_levels(&mut self) -> Result<Option<Vec<LevelSyntax>>> {
        let attached = !self.tokens[self.pos].spaced;
        if !attached || !self.eat(".{") {
            return Ok(None);
        }
        let mut out = Vec::new();
        while !self.is_symbol("}") {
            out.push(self.level()?);
            if !self.eat(",") {
                break;
            }
        }
        self.expect("}")?;
        Ok(Some(out))
    }

    /// A universe.
    pub(crate) fn level(&mut self) -> Result<LevelSyntax> {
        self.deeper()?;
        let mut l = match self.peek().clone() {
            Token::Ident(f) if f == "max" || f == "imax" => {
                self.next();
                let mut parts = Vec::new();
                while let Some(l) = self.level_atom()? {
                    parts.push(l);
                }
                if parts.len() < 2 {
                    return Err(self.expected("a universe"));
                }
                if f == "max" { LevelSyntax::Max(parts) } else { LevelSyntax::IMax(parts) }
            }
            _ => self.level_atom()?.ok_or_else(|| self.expected("a universe"))?,
        };
        while self.eat("+") {
            let Token::Num(n) = self.next() else { return Err(self.expected("a numeral")) };
            l = LevelSyntax::Plus(Box::new(l), u32::try_from(n).unwrap_or(u32::MAX).min(1000));
        }
        self.depth -= 1;
        Ok(l)
    }

    fn level_atom(&mut self) -> Result<Option<LevelSyntax>> {
        let at = self.at();
        Ok(Some(match self.peek().clone() {
            Token::Num(n) => {
                self.next();
                LevelSyntax::Num(u32::try_from(n).unwrap_or(u32::MAX).min(1000))
            }
            Token::Ident(n) if n == "_" => {
                self.next();
                LevelSyntax::Hole
            }
            Token::Ident(n) if n != "max" && n != "imax" => {
                self.next();
                LevelSyntax::Name(n, at)
            }
            Token::Symbol("(") => {
                let from = self.pos;
                self.next();
                match self.level() {
                    Ok(l) if self.eat(")") => l,
                    _ => {
                        self.pos = from;
                        return Ok(None);
                    }
                }
            }
            _ => return Ok(None),
        }))
    }

    /// `by …`
    pub(crate) fn tactic(&mut self) -> Result<Tactic> {
        let start = self.at();
        self.expect("by")?;
        match self.peek().clone() {
            Token::Ident(t) if t == "exact" => {
                self.next();
                Ok(Tactic::Exact(self.term()?))
            }
            Token::Ident(t) if t == "canonical" => {
                self.next();
                Ok(Tactic::Canonical(self.canonical_call(start)?))
            }
            _ => Err(self.expected("`exact` or `canonical` (no other tactic is supported)")),
        }
    }

    fn canonical_call(&mut self, start: usize) -> Result<CanonicalCall> {
        let mut call = CanonicalCall::default();
        match self.peek().clone() {
            Token::Num(n) => {
                self.next();
                call.timeout = n.to_string().parse().ok();
            }
            Token::Decimal(s) => {
                self.next();
                call.timeout = s.parse().ok();
            }
            _ => {}
        }
        loop {
            if self.is_symbol("(") {
                self.next();
                let option = self.ident("an option")?;
                self.expect(":=")?;
                if option != "count" {
                    return Err(self.expected("the option `count`"));
                }
                let Token::Num(n) = self.next() else { return Err(self.expected("a numeral")) };
                call.count = usize::try_from(n).ok();
                self.expect(")")?;
            } else if self.is_symbol("+") || self.is_symbol("-") {
                let on = self.is_symbol("+");
                self.next();
                call.options.push((on, self.ident("an option")?));
            } else {
                break;
            }
        }
        if self.eat("[") {
            call.premises = self.list("]")?;
        }
        call.span = start..self.end();
        Ok(call)
    }
}
