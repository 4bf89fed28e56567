//! Commands.

use super::super::lexer::Token;
use super::super::syntax::{
    Binder, Body, Bracket, Command, CtorSyntax, DataDecl, Decl, DeclKind, EquationSyntax, Modifiers, StructureSyntax,
    Term, TermKind,
};
use super::{Parser, Result};

/// Words before the name of something that is declared.
pub(super) const DECLARES: [&str; 7] = ["axiom", "inductive", "structure", "class", "def", "abbrev", "theorem"];

/// Words that begin a command.
const STARTS: [&str; 24] = [
    "init_quot",
    "namespace",
    "export",
    "section",
    "end",
    "open",
    "universe",
    "variable",
    "axiom",
    "mutual",
    "inductive",
    "structure",
    "class",
    "instance",
    "def",
    "abbrev",
    "theorem",
    "example",
    "import",
    "set_option",
    "noncomputable",
    "private",
    "protected",
    "attribute",
];

impl Parser<'_> {
    pub(super) fn starts_command(&self) -> bool {
        self.is("@") || matches!(self.peek(), Token::Keyword(k) if STARTS.contains(k))
    }

    /// The next command; `None` at the end of the file.
    pub(crate) fn command(&mut self) -> Result<Option<Command>> {
        let modifiers = self.modifiers()?;
        let at = self.at();
        let word = match self.peek().clone() {
            Token::Eof => return Ok(None),
            Token::Keyword(k) => k,
            _ => return Err(self.expected("a command")),
        };
        let kind = match word {
            "axiom" => Some(DeclKind::Axiom),
            "def" => Some(DeclKind::Def),
            "abbrev" => Some(DeclKind::Abbrev),
            "theorem" => Some(DeclKind::Theorem),
            "example" => Some(DeclKind::Example),
            "instance" => Some(DeclKind::Instance),
            _ => None,
        };
        if kind.is_none() && !matches!(word, "inductive" | "structure" | "class") {
            return self.plain_command(word, at).map(Some);
        }
        self.next();
        if let Some(kind) = kind {
            return Ok(Some(Command::Decl(Box::new(self.declaration(kind, modifiers, at)?))));
        }
        let inductive = word == "inductive" || word == "class" && self.eat("inductive");
        let mut data = if inductive { self.inductive(at)? } else { self.structure(at)? };
        data.modifiers = modifiers;
        data.class = word == "class";
        Ok(Some(Command::Data(vec![data])))
    }

    /// Attributes, and words that say how a declaration is to be compiled or seen.
    fn modifiers(&mut self) -> Result<Modifiers> {
        let mut out = Modifiers::default();
        loop {
            if self.is("@") && matches!(self.ahead(1), Token::Symbol("[")) {
                self.next();
                self.next();
                while !self.is("]") {
                    out.attributes.push(self.attribute()?);
                    if !self.eat(",") {
                        break;
                    }
                }
                self.expect("]")?;
            } else if self.is("noncomputable") || self.is("private") || self.is("protected") {
                if self.is("private") {
                    return Err(self.expected("a declaration that is not private"));
                }
                out.protected |= self.is("protected");
                self.next();
            } else {
                return Ok(out);
            }
        }
    }

    /// The name of an attribute; its arguments are skipped.
    fn attribute(&mut self) -> Result<String> {
        let name = match self.next() {
            Token::Ident(s) => s,
            Token::Keyword(k) => k.to_owned(),
            _ => return Err(self.expected("an attribute")),
        };
        while !self.is(",") && !self.is("]") && *self.peek() != Token::Eof {
            self.next();
        }
        Ok(name)
    }

    fn plain_command(&mut self, word: &str, at: usize) -> Result<Command> {
        self.next();
        Ok(match word {
            "init_quot" => Command::Quot,
            "mutual" => self.mutual()?,
            "import" => {
                self.ident("a module")?;
                Command::Skip
            }
            "set_option" => {
                let name = self.ident("an option")?;
                match self.next() {
                    Token::Ident(value) if value == "true" || value == "false" => {
                        Command::Option(name, value == "true")
                    }
                    _ => Command::Skip,
                }
            }
            "namespace" => Command::Namespace(self.ident("a name")?),
            "section" => Command::Section(self.name_on_this_line(at)),
            "end" => Command::End(self.name_on_this_line(at)),
            "open" => self.open()?,
            "export" => {
                let ns = self.ident("a namespace")?;
                self.expect("(")?;
                let names = self.names()?;
                self.expect(")")?;
                Command::Export(ns, names)
            }
            "universe" => Command::Universe(self.names()?),
            "variable" => Command::Variable(self.binders()?),
            _ => {
                self.pos -= 1;
                return Err(self.expected("a command that is supported"));
            }
        })
    }

    /// `A B`, or `A (a b)`
    fn open(&mut self) -> Result<Command> {
        let mut namespaces = self.names()?;
        if namespaces.len() != 1 || !self.eat("(") {
            return Ok(Command::Open(namespaces));
        }
        let names = self.names()?;
        self.expect(")")?;
        Ok(Command::OpenOnly(namespaces.remove(0), names))
    }

    /// Inductive types or definitions up to `end`.
    fn mutual(&mut self) -> Result<Command> {
        let (mut types, mut decls) = (Vec::new(), Vec::new());
        while !self.eat("end") {
            let error = self.expected("inductive types, or definitions, or `end`");
            match self.command()? {
                Some(Command::Data(data)) if decls.is_empty() && data.iter().all(|d| d.structure.is_none()) => {
                    types.extend(data);
                }
                Some(Command::Decl(d)) if types.is_empty() && matches!(d.body, Body::Equations(_)) => decls.push(*d),
                _ => return Err(error),
            }
        }
        match (types.is_empty(), decls.is_empty()) {
            (true, true) => Err(self.expected("an inductive type or a definition")),
            (true, false) => Ok(Command::Decls(decls)),
            _ => Ok(Command::Data(types)),
        }
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
        Ok(self.names_with_places()?.into_iter().map(|n| n.0).collect())
    }

    fn declaration(&mut self, kind: DeclKind, modifiers: Modifiers, at: usize) -> Result<Decl> {
        let optional = matches!(kind, DeclKind::Example | DeclKind::Instance);
        let name = match self.peek() {
            Token::Ident(_) if kind != DeclKind::Example => self.ident("a name")?,
            _ if optional => String::new(),
            _ => return Err(self.expected("a name")),
        };
        let levels = self.level_names()?;
        let binders = self.binders()?;
        let ty = if self.eat(":") { Some(self.term()?) } else { None };
        let body = self.body()?;
        match (kind, &body) {
            (DeclKind::Axiom, Body::None) if ty.is_some() => {}
            (DeclKind::Axiom, Body::None) => return Err(self.expected("`:`")),
            (DeclKind::Axiom, _) => return Err(self.expected("an axiom without a value")),
            (_, Body::None) => return Err(self.expected("`:=`, `where` or `|`")),
            _ => {}
        }
        Ok(Decl { kind, modifiers, name, levels, binders, ty, body, at })
    }

    fn body(&mut self) -> Result<Body> {
        if self.eat(":=") {
            return Ok(Body::Term(self.term()?));
        }
        if self.is("|") {
            return Ok(Body::Equations(self.equations()?));
        }
        let at = self.at();
        if !self.eat("where") {
            return Ok(Body::None);
        }
        let mut fields = Vec::new();
        while matches!(self.peek(), Token::Ident(_)) {
            fields.push(self.block(Self::field_value)?);
        }
        Ok(Body::Term(Term { kind: TermKind::Structure(Vec::new(), fields), at }))
    }

    fn equations(&mut self) -> Result<Vec<EquationSyntax>> {
        let mut out = Vec::new();
        while self.is("|") {
            let at = self.at();
            self.next();
            let mut patterns = vec![self.term()?];
            while self.eat(",") {
                patterns.push(self.term()?);
            }
            self.expect("=>")?;
            let rhs = self.term()?;
            out.push(EquationSyntax { patterns, rhs, at });
        }
        Ok(out)
    }

    fn inductive(&mut self, at: usize) -> Result<DataDecl> {
        let name = self.ident("a name")?;
        let levels = self.level_names()?;
        let params = self.binders()?;
        let ty = if self.eat(":") { Some(self.term()?) } else { None };
        self.eat("where");
        let mut ctors = Vec::new();
        while self.eat("|") {
            ctors.push(self.block(Self::constructor)?);
        }
        let modifiers = Modifiers::default();
        Ok(DataDecl { modifiers, name, levels, params, ty, ctors, structure: None, class: false, at })
    }

    fn constructor(&mut self) -> Result<CtorSyntax> {
        let at = self.at();
        let name = self.ident("the name of a constructor")?;
        let binders = self.binders()?;
        let ty = if self.eat(":") { Some(self.term()?) } else { None };
        Ok(CtorSyntax { name, binders, ty, at })
    }

    fn structure(&mut self, at: usize) -> Result<DataDecl> {
        let name = self.ident("a name")?;
        let levels = self.level_names()?;
        let params = self.binders()?;
        let mut ty = if self.eat(":") { Some(self.term()?) } else { None };
        let mut parents = Vec::new();
        if self.eat("extends") {
            parents.push(self.term()?);
            while self.eat(",") {
                parents.push(self.term()?);
            }
            if self.eat(":") {
                ty = Some(self.term()?);
            }
        }
        let mut ctor = CtorSyntax { name: "mk".to_owned(), binders: Vec::new(), ty: None, at };
        if self.eat("where") {
            if matches!((self.peek(), self.ahead(1)), (Token::Ident(_), Token::Symbol("::"))) {
                ctor.at = self.at();
                ctor.name = self.ident("a name")?;
                self.expect("::")?;
            }
            while matches!(self.peek(), Token::Symbol("(" | "{" | "[" | "⦃") | Token::Ident(_)) {
                let fields = self.block(Self::field)?;
                ctor.binders.extend(fields);
            }
        }
        let structure = Some(StructureSyntax { parents });
        let modifiers = Modifiers::default();
        Ok(DataDecl { modifiers, name, levels, params, ty, ctors: vec![ctor], structure, class: false, at })
    }

    /// `x y : A`, `x (a : A) : B`, or a group in brackets.
    fn field(&mut self) -> Result<Vec<Binder>> {
        if !matches!(self.peek(), Token::Ident(_)) {
            return self.binder_group(true);
        }
        let names = self.names_with_places()?;
        let binders = self.binders()?;
        self.expect(":")?;
        let mut ty = self.term()?;
        if self.is(":=") {
            return Err(self.expected("a field without a default value"));
        }
        if !binders.is_empty() {
            let at = ty.at;
            ty = Term { kind: TermKind::Pi(binders, Box::new(ty)), at };
        }
        let binder = |(name, at)| Binder { name, ty: Some(ty.clone()), bracket: Bracket::Round, at };
        Ok(names.into_iter().map(binder).collect())
    }
}
