//! `by exact …` and `by canonical …`

use super::super::lexer::Token;
use super::super::syntax::{CanonicalCall, Tactic};
use super::{Parser, Result};

impl Parser<'_> {
    /// `by …`
    pub(super) fn tactic(&mut self) -> Result<Tactic> {
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
        if let Token::Num(_) = self.peek() {
            call.timeout = Some(self.number("a number of seconds")? as f64);
        }
        loop {
            if self.is("(") && matches!(self.ahead(2), Token::Symbol(":=")) {
                self.next();
                let known = matches!(self.peek(), Token::Ident(o) if o == "count");
                if !known {
                    return Err(self.expected("the option `count`"));
                }
                self.next();
                self.expect(":=")?;
                call.count = Some(self.number("a number of terms")? as usize);
                self.expect(")")?;
            } else if self.is("+") || self.is("-") {
                let on = self.is("+");
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

    fn number(&mut self, what: &str) -> Result<u32> {
        let error = self.expected(what);
        match self.next() {
            Token::Num(n) => u32::try_from(n).map_err(|_| error),
            _ => Err(error),
        }
    }
}
