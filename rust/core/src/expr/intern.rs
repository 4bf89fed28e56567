//! Interning: equal nodes, literals and locals get the same handle.

use super::data::ExprData;
use super::{Expr, FVar, LocalDecl, NatLit, Node, Store, StrLit};
use crate::memory::{Handle, hash_of};
use num_bigint::BigUint;

/// From how many expressions on those that were asked for lately are kept apart, and how many at the most.
const RECENT_FROM: usize = 256;
const RECENT_TO: usize = 8192;

impl Store<'_> {
    /// Interns an expression.
    pub fn mk(&mut self, node: Node) -> Expr {
        let hash = hash_of(&node);
        if let Some(&(known, e)) = self.recent.get(self.recent_place(hash))
            && known == node
        {
            return e;
        }
        let data = self.data_of(node);
        let e = match self.find_expr(hash, &data) {
            Some(e) => e,
            None => self.add(hash, data),
        };
        let place = self.recent_place(hash);
        if let Some(place) = self.recent.get_mut(place) {
            *place = (node, e);
        }
        e
    }

    fn find_expr(&self, hash: u64, data: &ExprData) -> Option<Expr> {
        // The base is made of constants' expressions, which are closed.
        if let Some(base) = self.base
            && !data.is_open()
            && let Some(e) = base.find_expr(hash, data)
        {
            return Some(e);
        }
        self.exprs.find(hash, data).map(Expr::from_index)
    }

    fn recent_place(&self, hash: u64) -> usize {
        (hash >> 32) as usize & self.recent.len().wrapping_sub(1)
    }

    fn add(&mut self, hash: u64, data: ExprData) -> Expr {
        let e = Expr::from_index(self.exprs.push(hash, data));
        // As large as the tier, up to what a cache holds.
        let n = self.exprs.end() - self.exprs.start();
        if n.is_power_of_two() && (RECENT_FROM..=RECENT_TO).contains(&n) {
            self.recent = vec![(data.node, e); n];
        }
        e
    }

    /// A natural number literal.
    pub fn nat(&mut self, n: BigUint) -> Expr {
        let hash = hash_of(&n);
        let lit = match self.find_nat(hash, &n) {
            Some(lit) => lit,
            None => NatLit::from_index(self.nats.push(hash, n)),
        };
        self.mk(Node::Nat(lit))
    }

    fn find_nat(&self, hash: u64, n: &BigUint) -> Option<NatLit> {
        let below = self.base.and_then(|b| b.find_nat(hash, n));
        below.or_else(|| self.nats.find(hash, n).map(NatLit::from_index))
    }

    /// The number of a literal.
    pub fn nat_value(&self, lit: NatLit) -> &BigUint {
        let i = lit.index();
        match self.base {
            Some(base) if !self.nats.owns(i) => base.nat_value(lit),
            _ => self.nats.get(i),
        }
    }

    /// A string literal.
    pub fn string(&mut self, s: &str) -> Expr {
        let hash = hash_of(s);
        let lit = match self.find_str(hash, s) {
            Some(lit) => lit,
            None => StrLit::from_index(self.strs.push(hash, s.into())),
        };
        self.mk(Node::Str(lit))
    }

    fn find_str(&self, hash: u64, s: &str) -> Option<StrLit> {
        let below = self.base.and_then(|b| b.find_str(hash, s));
        below.or_else(|| self.strs.find_by(hash, |x| &**x == s).map(StrLit::from_index))
    }

    /// The text of a string literal.
    pub fn str_value(&self, lit: StrLit) -> &str {
        let i = lit.index();
        match self.base {
            Some(base) if !self.strs.owns(i) => base.str_value(lit),
            _ => self.strs.get(i),
        }
    }

    /// The free variable of a declaration; equal declarations give the same variable.
    pub fn mk_local(&mut self, decl: LocalDecl) -> FVar {
        let hash = hash_of(&decl);
        match self.find_local(hash, &decl) {
            Some(x) => x,
            None => FVar::from_index(self.locals.push(hash, decl)),
        }
    }

    fn find_local(&self, hash: u64, decl: &LocalDecl) -> Option<FVar> {
        let below = self.base.and_then(|b| b.find_local(hash, decl));
        below.or_else(|| self.locals.find(hash, decl).map(FVar::from_index))
    }

    /// What a free variable stands for.
    #[inline]
    pub fn local(&self, x: FVar) -> LocalDecl {
        *self.local_decl(x)
    }

    #[inline]
    pub(super) fn local_decl(&self, x: FVar) -> &LocalDecl {
        let i = x.index();
        match self.base {
            Some(base) if !self.locals.owns(i) => base.local_decl(x),
            _ => self.locals.get(i),
        }
    }
}
