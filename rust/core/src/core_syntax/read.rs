//! A reader of core syntax: of what this module writes, with arrows, several binders at once, `@` left out at will,
//! comments, and words for terms that come again.

use crate::expr::{BinderInfo, Expr, Node, Store};
use crate::level::Level;
use crate::name::Name;
use rustc_hash::FxHashMap;
use std::fmt;

/// Where a text is not core syntax.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError {
    /// What should stand there.
    pub expected: &'static str,
    /// What stands there.
    pub found: String,
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected {}, found {:?}", self.expected, self.found)
    }
}

impl std::error::Error for ReadError {}

type Result<T> = std::result::Result<T, ReadError>;

/// What follows the word of a declaration: `name.{us} : type := value`.
#[derive(Clone, Debug)]
pub struct Declared<'t> {
    /// Its name, with dots.
    pub name: &'t str,
    /// Its universe parameters.
    pub level_params: Vec<Name>,
    /// Its type.
    pub ty: Expr,
    /// Its value, if it has one.
    pub value: Option<Expr>,
}

/// What a binder binds with: `∀` or `fun`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Binder {
    /// `∀`
    Pi,
    /// `fun`
    Lambda,
}

/// A text that is being read. The terms go to the store that each call is given: always the same.
pub struct Reader<'t> {
    tokens: &'t [&'t str],
    at: usize,
    /// The bound variables, the innermost last.
    scope: Vec<&'t str>,
    /// What words stand for: what they were given, or constants without levels.
    words: FxHashMap<&'t str, Expr>,
}

impl<'t> Reader<'t> {
    /// A reader at the beginning of a text, of which it is given the [`tokens`].
    pub fn new(tokens: &'t [&'t str]) -> Self {
        Reader { tokens, at: 0, scope: Vec::new(), words: FxHashMap::default() }
    }

    /// The next word or symbol, which stays; nothing at the end.
    pub fn peek(&self) -> &'t str {
        self.tokens.get(self.at).copied().unwrap_or("")
    }

    /// The next word or symbol; nothing at the end.
    pub fn word(&mut self) -> &'t str {
        let token = self.peek();
        self.at += usize::from(!token.is_empty());
        token
    }

    /// Takes the next word or symbol if it is the given one; says whether it is.
    pub fn accept(&mut self, token: &str) -> bool {
        let found = self.peek() == token;
        if found {
            self.word();
        }
        found
    }

    /// Takes the next word or symbol.
    ///
    /// # Errors
    /// If it is not the given one.
    pub fn expect(&mut self, token: &'static str) -> Result<()> {
        if self.accept(token) { Ok(()) } else { Err(self.error(token)) }
    }

    fn error(&self, expected: &'static str) -> ReadError {
        let around = self.at.saturating_sub(8)..self.tokens.len().min(self.at + 1);
        ReadError { expected, found: self.tokens[around].join(" ") }
    }

    /// Lets a word stand for a closed term from here on.
    pub fn define(&mut self, word: &'t str, term: Expr) {
        self.words.insert(word, term);
    }

    /// `name.{us} (x : type) … : type := value`, of which the value may be missing.
    ///
    /// # Errors
    /// Where something else stands.
    pub fn declared(&mut self, st: &mut Store<'_>) -> Result<Declared<'t>> {
        let (name, level_params) = self.header(st);
        let (params, ty) = self.signature(st)?;
        let value = if self.accept(":=") { Some(self.term(st)?) } else { None };
        let value = value.map(|e| bind(st, &params, e, Binder::Lambda));
        self.leave(&params);
        Ok(Declared { name, level_params, ty, value })
    }

    /// `(x : type) … : type`: the parameters, which stay in scope, and the type with them.
    fn signature(&mut self, st: &mut Store<'_>) -> Result<(Vec<(&'t str, Expr)>, Expr)> {
        let params = self.binders(st)?;
        self.expect(":")?;
        let ty = self.term(st)?;
        let ty = bind(st, &params, ty, Binder::Pi);
        Ok((params, ty))
    }

    /// The next theorem: its name, statement and proof; none at the end. Before it may stand words for terms,
    /// `abbrev name := term`.
    ///
    /// # Errors
    /// Where something else stands.
    pub fn theorem(&mut self, st: &mut Store<'_>) -> Result<Option<(&'t str, Expr, Expr)>> {
        if !self.begins_theorem(st)? {
            return Ok(None);
        }
        let Declared { name, ty, value, .. } = self.declared(st)?;
        let proof = value.ok_or_else(|| self.error(":="))?;
        Ok(Some((name, ty, proof)))
    }

    /// The same without the proof, which is passed over.
    ///
    /// # Errors
    /// Where something else stands.
    pub fn statement(&mut self, st: &mut Store<'_>) -> Result<Option<(&'t str, Expr)>> {
        if !self.begins_theorem(st)? {
            return Ok(None);
        }
        let (name, _) = self.header(st);
        let (params, ty) = self.signature(st)?;
        self.leave(&params);
        while !matches!(self.peek(), "" | "abbrev" | "theorem") {
            self.word();
        }
        Ok(Some((name, ty)))
    }

    fn begins_theorem(&mut self, st: &mut Store<'_>) -> Result<bool> {
        while self.accept("abbrev") {
            let word = self.word();
            self.expect(":=")?;
            let term = self.term(st)?;
            self.define(word, term);
        }
        let more = !self.peek().is_empty();
        if more {
            self.expect("theorem")?;
        }
        Ok(more)
    }

    /// `name.{us}`
    pub fn header(&mut self, st: &mut Store<'_>) -> (&'t str, Vec<Name>) {
        let name = self.word();
        let mut levels = Vec::new();
        if self.accept(".{") {
            while !self.accept("}") && !self.peek().is_empty() {
                let u = self.word();
                levels.push(st.name(u));
                self.accept(",");
            }
        }
        (name, levels)
    }

    /// `(x y : type) …`: variables with their types, in scope until [`Reader::leave`].
    ///
    /// # Errors
    /// Where something else stands.
    pub fn binders(&mut self, st: &mut Store<'_>) -> Result<Vec<(&'t str, Expr)>> {
        let mut out = Vec::new();
        while self.accept("(") {
            let mut names = Vec::new();
            while !self.accept(":") && !self.peek().is_empty() {
                names.push(self.word());
            }
            let ty = self.term(st)?;
            for (i, x) in names.into_iter().enumerate() {
                out.push((x, st.lift(ty, i as u32)));
                self.scope.push(x);
            }
            self.expect(")")?;
        }
        Ok(out)
    }

    /// Takes variables, the last ones, out of scope.
    pub fn leave(&mut self, binders: &[(&'t str, Expr)]) {
        self.scope.truncate(self.scope.len() - binders.len());
    }

    /// A term.
    ///
    /// # Errors
    /// Where something else stands.
    pub fn term(&mut self, st: &mut Store<'_>) -> Result<Expr> {
        if self.accept("fun") {
            return self.binding(st, "=>", Binder::Lambda);
        }
        if self.accept("∀") {
            return self.binding(st, ",", Binder::Pi);
        }
        if self.accept("let") {
            return self.let_term(st);
        }
        let domain = self.application(st)?;
        if !self.accept("→") {
            return Ok(domain);
        }
        self.scope.push("");
        let body = self.term(st)?;
        self.scope.pop();
        Ok(bind(st, &[("", domain)], body, Binder::Pi))
    }

    fn binding(&mut self, st: &mut Store<'_>, after: &'static str, binder: Binder) -> Result<Expr> {
        let binders = self.binders(st)?;
        self.expect(after)?;
        let body = self.term(st)?;
        self.leave(&binders);
        Ok(bind(st, &binders, body, binder))
    }

    fn let_term(&mut self, st: &mut Store<'_>) -> Result<Expr> {
        let x = self.word();
        self.expect(":")?;
        let ty = self.term(st)?;
        self.expect(":=")?;
        let value = self.term(st)?;
        self.expect(";")?;
        self.scope.push(x);
        let body = self.term(st)?;
        self.scope.pop();
        let x = st.name(x);
        Ok(st.mk(Node::Let(x, ty, value, body)))
    }

    fn application(&mut self, st: &mut Store<'_>) -> Result<Expr> {
        let mut f = self.atom(st)?;
        while !ends(self.peek()) {
            let a = self.atom(st)?;
            f = st.app(f, a);
        }
        Ok(f)
    }

    fn atom(&mut self, st: &mut Store<'_>) -> Result<Expr> {
        self.accept("@");
        match self.peek() {
            "(" => {
                self.word();
                let e = self.term(st)?;
                self.expect(")")?;
                Ok(e)
            }
            "Prop" => {
                self.word();
                Ok(st.prop())
            }
            "Sort" => {
                self.word();
                let l = self.level_atom(st)?;
                Ok(st.sort(l))
            }
            "proj" => self.projection(st),
            token if token == "fun" || ends(token) => Err(self.error("a term")),
            _ => self.identifier(st),
        }
    }

    /// `proj T i s`, with `i` counted from 0.
    fn projection(&mut self, st: &mut Store<'_>) -> Result<Expr> {
        self.expect("proj")?;
        let ty = self.word();
        let i = self.word().parse().map_err(|_| self.error("a number"))?;
        let s = self.atom(st)?;
        let ty = st.name(ty);
        Ok(st.proj(ty, i, s))
    }

    fn identifier(&mut self, st: &mut Store<'_>) -> Result<Expr> {
        let token = self.word();
        if let Some(i) = self.scope.iter().rev().position(|&x| x == token) {
            return Ok(st.bvar(i as u32));
        }
        if self.peek() != ".{"
            && let Some(&e) = self.words.get(token)
        {
            return Ok(e);
        }
        if let Ok(n) = token.parse::<u64>() {
            return Ok(st.nat(n.into()));
        }
        let name = st.name(token);
        if !self.accept(".{") {
            let e = st.const_at(name, &[]);
            self.define(token, e);
            return Ok(e);
        }
        let mut levels = Vec::new();
        while !self.accept("}") {
            levels.push(self.level(st)?);
            self.accept(",");
        }
        Ok(st.const_at(name, &levels))
    }

    fn level(&mut self, st: &mut Store<'_>) -> Result<Level> {
        let max = self.peek() == "max";
        let mut l = if self.accept("max") || self.accept("imax") {
            let (a, b) = (self.level_atom(st)?, self.level_atom(st)?);
            if max { st.level_max(a, b) } else { st.level_imax(a, b) }
        } else {
            self.level_atom(st)?
        };
        while self.accept("+") {
            let k: u8 = self.word().parse().map_err(|_| self.error("a number"))?;
            l = (0..k).fold(l, |l, _| st.level_succ(l));
        }
        Ok(l)
    }

    fn level_atom(&mut self, st: &mut Store<'_>) -> Result<Level> {
        if self.accept("(") {
            let l = self.level(st)?;
            self.expect(")")?;
            return Ok(l);
        }
        let token = self.word();
        if ends(token) {
            return Err(self.error("a level"));
        }
        Ok(match token.parse::<u8>() {
            Ok(k) => (0..k).fold(Level::ZERO, |l, _| st.level_succ(l)),
            Err(_) => {
                let n = st.name(token);
                st.level_param(n)
            }
        })
    }
}

/// A term with its last loose variables bound.
pub fn bind(st: &mut Store<'_>, binders: &[(&str, Expr)], body: Expr, binder: Binder) -> Expr {
    binders.iter().rev().fold(body, |body, &(x, ty)| {
        let x = st.name(x);
        match binder {
            Binder::Pi => st.pi(x, BinderInfo::Default, ty, body),
            Binder::Lambda => st.lam(x, BinderInfo::Default, ty, body),
        }
    })
}

/// Whether a word or symbol ends an application.
fn ends(token: &str) -> bool {
    let ends_term = matches!(token, "" | ")" | "," | ";" | "→" | ":=" | "=>" | "|" | ":");
    ends_term || matches!(token, "abbrev" | "axiom" | "def" | "inductive" | "init_quot" | "theorem")
}

/// The words and symbols of a text, without spaces and comments.
pub fn tokens(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(&first) = rest.as_bytes().first() {
        let length = length_at(rest.as_bytes());
        let (token, after) = rest.split_at(length);
        if !first.is_ascii_whitespace() && !token.starts_with("--") {
            out.push(token);
        }
        rest = after;
    }
    out
}

/// How long what stands at the beginning is: a space, a comment, a symbol or a word.
fn length_at(text: &[u8]) -> usize {
    let is_end = |i: usize| match text[0] {
        b'-' if text.starts_with(b"--") => text[i] == b'\n',
        _ => text[i].is_ascii_whitespace() || symbol(&text[i..]).is_some(),
    };
    match symbol(text) {
        _ if text[0].is_ascii_whitespace() => 1,
        Some(length) => length,
        None => (1..text.len()).find(|&i| is_end(i)).unwrap_or(text.len()),
    }
}

/// The length of the symbol with which a text begins.
fn symbol(text: &[u8]) -> Option<usize> {
    match *text {
        [b'(' | b')' | b'}' | b',' | b';' | b'+' | b'|' | b'@', ..] => Some(1),
        [b':', b'=', ..] | [b'=', b'>', ..] | [b'.', b'{', ..] => Some(2),
        // ∀ and →
        [0xE2, 0x88, 0x80, ..] | [0xE2, 0x86, 0x92, ..] => Some(3),
        _ => None,
    }
}
