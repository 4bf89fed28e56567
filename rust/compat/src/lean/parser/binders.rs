//! Binders.

use super::super::lexer::Token;
use super::super::syntax::{Binder, Bracket, HIDDEN_INSTANCE, Term};
use super::{Parser, Result};

impl Parser<'_> {
    /// The bracket that closes the next token, if that is one of a binder.
    fn closing(&self) -> Option<(Bracket, &'static str)> {
        match self.peek() {
            Token::Symbol("(") => Some((Bracket::Round, ")")),
            Token::Symbol("{") => Some((Bracket::Curly, "}")),
            Token::Symbol("⦃") => Some((Bracket::Double, "⦄")),
            Token::Symbol("[") => Some((Bracket::Square, "]")),
            _ => None,
        }
    }

    /// The sign, `→`, `×` or `×'`, that follows a group of binders that starts here: `(x y : A) →`.
    pub(super) fn sign_after_binders(&self) -> Option<&'static str> {
        let (bracket, _) = self.closing()?;
        let mut i = 1;
        if bracket != Bracket::Square {
            while matches!(self.ahead(i), Token::Ident(_)) {
                i += 1;
            }
            if i == 1 || !matches!(self.ahead(i), Token::Symbol(":")) {
                return None;
            }
        }
        let mut depth = 1;
        while depth > 0 {
            match self.ahead(i) {
                Token::Symbol("(" | "{" | "⦃" | "[" | "⟨" | ".{") => depth += 1,
                Token::Symbol(")" | "}" | "⦄" | "]" | "⟩") => depth -= 1,
                // A subtype.
                Token::Symbol("//") if depth == 1 => return None,
                Token::Eof => return None,
                _ => {}
            }
            i += 1;
        }
        match *self.ahead(i) {
            Token::Symbol(s @ "→") => Some(s),
            Token::Symbol(s @ ("×" | "×'")) if bracket == Bracket::Round => Some(s),
            _ => None,
        }
    }

    /// `(x y : A)`, `{x : A}`, `⦃x : A⦄`, `[x : A]` or `[A]`. Without `typed` the type may be left out.
    pub(super) fn binder_group(&mut self, typed: bool) -> Result<Vec<Binder>> {
        let at = self.at();
        let Some((bracket, close)) = self.closing() else { return Err(self.expected("a binder")) };
        self.next();
        let named = matches!(self.ahead(1), Token::Symbol(":"));
        if bracket == Bracket::Square && !named {
            let ty = self.term()?;
            self.expect(close)?;
            return Ok(vec![Binder { name: HIDDEN_INSTANCE.to_owned(), ty: Some(ty), bracket, at }]);
        }
        let names = self.names_with_places()?;
        let ty = if typed || self.is(":") {
            self.expect(":")?;
            Some(self.term()?)
        } else {
            None
        };
        self.expect(close)?;
        Ok(names.into_iter().map(|(name, at)| Binder { name, ty: ty.clone(), bracket, at }).collect())
    }

    pub(super) fn names_with_places(&mut self) -> Result<Vec<(String, usize)>> {
        let mut names = Vec::new();
        while let Token::Ident(name) = self.peek().clone() {
            names.push((name, self.at()));
            self.next();
        }
        if names.is_empty() { Err(self.expected("a name")) } else { Ok(names) }
    }

    /// The binders of a declaration: groups in brackets.
    pub(super) fn binders(&mut self) -> Result<Vec<Binder>> {
        let mut out = Vec::new();
        while self.closing().is_some() {
            out.extend(self.binder_group(false)?);
        }
        Ok(out)
    }

    /// The binders of `fun`, `∀` and `∃`: names and groups, the names perhaps with one type at the end. `end` is the sign
    /// that follows.
    pub(super) fn loose_binders(&mut self, end: &str) -> Result<Vec<Binder>> {
        let mut out: Vec<Binder> = Vec::new();
        loop {
            let at = self.at();
            match self.peek().clone() {
                Token::Ident(name) => {
                    self.next();
                    out.push(Binder { name, ty: None, bracket: Bracket::Round, at });
                }
                Token::Symbol("(" | "{" | "⦃" | "[") => out.extend(self.binder_group(false)?),
                Token::Symbol(":") if out.iter().any(|b| b.ty.is_none()) => {
                    self.next();
                    let ty: Term = self.term()?;
                    out.iter_mut().filter(|b| b.ty.is_none()).for_each(|b| b.ty = Some(ty.clone()));
                    break;
                }
                _ => break,
            }
        }
        match (out.is_empty(), self.is(end)) {
            (false, true) => Ok(out),
            (true, _) => Err(self.expected("a binder")),
            _ => Err(self.expected(&format!("a binder or `{end}`"))),
        }
    }
}
