//! The parser of commands.

use super::lexer::Token;
use super::parser::{Parser, Result};
use super::syntax::{Body, Bracket, Command, CtorSyntax, DataDecl, Decl, DeclKind, Equation, Binder};

/// Words that begin a command.
const STARTS: [&str; 20] = [
    "namespace", "section", "end", "open", "universe", "variable", "axiom", "inductive", "structure", "class", "instance",
    "def", "abbrev", "theorem", "lemma", "example", "import", "set_option", "noncomputable", "attribute",
];

impl Parser<'_> {
    /// The next command; `None` at the end of the file.
    pub(crate) fn command(&mut self) -> Result<Option<Command>> {
        while self.is_symbol("@") || matches!(self.peek(), Token::Keyword("noncomputable" | "private" | "protected")) {
            if self.is_symbol("@") {
                self.next();
                self.expect("[")?;
                while !self.is_symbol("]") && *self.peek() != Token::Eof {
                    self.next();
                }
                self.expect("]")?;
            } else {
                self.next();
            }
        }
        let at = self.at();
        let word = match self.peek().clone() {
            Token::Eof => return Ok(None),
            Token::Keyword(k) => k,
            Token::Ident(s) if s == "init_quot" => {
                self.next();
                return Ok(Some(Command::Quot));
            }
            _ => return Err(self.expected("a command")),
        };
        self.next();
        let command = match word {
            "import" => {
                self.ident("a module")?;
                Command::Skip
            }
            "set_option" => {
                self.ident("an option")?;
                self.next();
                Command::Skip
            }
            "namespace" => Command::Namespace(self.ident("a name")?),
            "section" => Command::Section(self.name_on_this_line(at)),
            "end" => Command::End(self.name_on_this_line(at)),
            "open" => Command::Open(self.names()?),
            "universe" => Command::Universe(self.names()?),
            "variable" => Command::Variable(self.binders()?),
            "axiom" => Command::Decl(Box::new(self.declaration(DeclKind::Axiom, at)?)),
            "def" => Command::Decl(Box::new(self.declaration(DeclKind::Def, at)?)),
            "abbrev" => Command::Decl(Box::new(self.declaration(DeclKind::Abbrev, at)?)),
            "theorem" | "lemma" => Command::Decl(Box::new(self.declaration(DeclKind::Theorem, at)?)),
            "example" => Command::Decl(Box::new(self.declaration(DeclKind::Example, at)?)),
            "instance" => Command::Decl(Box::new(self.declaration(DeclKind::Instance, at)?)),
            "inductive" => Command::Data(Box::new(self.inductive(at)?)),
            "structure" => Command::Data(Box::new(self.structure(at, false)?)),
            "class" => Command::Data(Box::new(self.structure(at, true)?)),
            _ => return Err(self.expected("a command that is supported")),
        };
        Ok(Some(command))
    }

    /// Skips to what may be the start of the next command.
    pub(crate) fn recover(&mut self) {
        loop {
            match self.peek() {
                Token::Eof => return,
                Token::Keyword(k) if STARTS.contains(k) && self.in_first_column() => return,
                _ => {
                    self.next();
                }
            }
        }
    }

    fn in_first_column(&self) -> bool {
        self.source[..self.at()].chars().next_back().is_none_or(|c| c == '\n')
    }

    fn name_on_this_line(&mut self, from: usize) -> Option<String> {
        match self.peek().clone() {
            Token::Ident(s) if !self.source[from..self.at()].contains('\n') => {
                self.next();
                Some(s)
            }
            _ => None,
        }
    }

    fn names(&mut self) -> Result<Vec<String>> {
        let mut out = vec![self.ident("a name")?];
        while let Token::Ident(s) = self.peek().clone() {
            self.next();
            out.push(s);
        }
        Ok(out)
    }

    fn binders(&mut self) -> Result<Vec<Binder>> {
        let mut out = Vec::new();
        while matches!(self.peek(), Token::Symbol("(" | "{" | "⦃" | "[")) {
            out.extend(self.binder_group(true)?);
        }
        Ok(out)
    }

    fn level_names(&mut self) -> Result<Option<Vec<String>>> {
        if !self.eat(".{") {
            return Ok(None);
        }
        let mut out = Vec::new();
        while !self.is_symbol("}") {
            out.push(self.ident("a universe")?);
            self.eat(",");
        }
        self.expect("}")?;
        Ok(Some(out))
    }

    fn declaration(&mut self, kind: DeclKind, at: usize) -> Result<Decl> {
        let anonymous = kind == DeclKind::Example || kind == DeclKind::Instance && !matches!(self.peek(), Token::Ident(_));
        let name = if anonymous { String::new() } else { self.ident("a name")? };
        let levels = self.level_names()?;
        let binders = self.binders()?;
        let ty = if self.eat(":") { Some(self.term()?) } else { None };
        let body = if self.eat(":=") {
            Body::Term(self.term()?)
        } else if self.is_symbol("|") {
            Body::Equations(self.equations()?)
        } else {
            Body::None
        };
        if kind != DeclKind::Axiom && matches!(body, Body::None) {
            return Err(self.expected("`:=` or `|`"));
        }
        if kind == DeclKind::Axiom && ty.is_none() {
            return Err(self.expected("`:`"));
        }
        Ok(Decl { kind, name, levels, binders, ty, body, at })
    }

    fn equations(&mut self) -> Result<Vec<Equation>> {
        let mut out = Vec::new();
        while self.is_symbol("|") {
            let at = self.at();
            self.next();
            let mut patterns = vec![self.term()?];
            while self.eat(",") {
                patterns.push(self.term()?);
            }
            self.expect("=>")?;
            let rhs = self.term()?;
            out.push(Equation { patterns, rhs, at });
        }
        Ok(out)
    }

    fn inductive(&mut self, at: usize) -> Result<DataDecl> {
        let name = self.ident("a name")?;
        let levels = self.level_names()?;
        let params = self.binders()?;
        let ty = if self.eat(":") { Some(self.term()?) } else { None };
        if !self.eat("where") && !self.is_symbol("|") {
            // A type without constructors.
        }
        let mut ctors = Vec::new();
        while self.eat("|") {
            let at = self.at();
            let name = self.ident("the name of a constructor")?;
            let binders = self.binders()?;
            let ty = if self.eat(":") { Some(self.term()?) } else { None };
            ctors.push(CtorSyntax { name, binders, ty, at });
        }
        Ok(DataDecl { name, levels, params, ty, ctors, fields: None, class: false, at })
    }

    fn structure(&mut self, at: usize, class: bool) -> Result<DataDecl> {
        let name = self.ident("a name")?;
        let levels = self.level_names()?;
        let params = self.binders()?;
        let ty = if self.eat(":") { Some(self.term()?) } else { None };
        if self.is_keyword("extends") {
            return Err(self.expected("`where` (`extends` is not supported)"));
        }
        let mut fields = Vec::new();
        let mut mk = "mk".to_owned();
        let mut mk_at = at;
        if self.eat("where") {
            if matches!(self.peek(), Token::Ident(_)) && self.is_ctor_name() {
                mk_at = self.at();
                mk = self.ident("a name")?;
                self.expect("::")?;
            }
            fields = self.fields()?;
        }
        let ctor = CtorSyntax { name: mk, binders: fields.clone(), ty: None, at: mk_at };
        Ok(DataDecl { name, levels, params, ty, ctors: vec![ctor], fields: Some(fields), class, at })
    }

    fn is_ctor_name(&self) -> bool {
        matches!(self.tokens.get(self.pos + 1).map(|t| &t.token), Some(Token::Symbol("::")))
    }

    /// `x y : A` on a line each, or in parentheses.
    fn fields(&mut self) -> Result<Vec<Binder>> {
        let mut out = Vec::new();
        loop {
            match self.peek().clone() {
                Token::Symbol("(" | "{" | "[" | "⦃") => out.extend(self.binder_group(true)?),
                Token::Ident(_) => {
                    let mut names = Vec::new();
                    while let Token::Ident(name) = self.peek().clone() {
                        names.push((name, self.at()));
                        self.next();
                    }
                    let binders = self.binders()?;
                    self.expect(":")?;
                    let mut ty = self.term()?;
                    if !binders.is_empty() {
                        let at = ty.at;
                        ty = super::syntax::Term { kind: super::syntax::TermKind::Pi(binders, Box::new(ty)), at };
                    }
                    out.extend(names.into_iter().map(|(name, at)| Binder {
                        name,
                        ty: Some(ty.clone()),
                        bracket: Bracket::Round,
                        at,
                    }));
                }
                _ => return Ok(out),
            }
        }
    }
}
