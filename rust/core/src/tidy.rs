//! Finished terms made fit to read: redexes that a search left are reduced, lemmas stay, and a structure is taken apart by
//! its fields.
//!
//! `(fun x => b) a` becomes `b[a]` unless `a` is a proof that `b` mentions more than once: then it is a lemma, and moves
//! under the λ that follow, so that the term begins with the variables of its type. The result is definitionally equal to
//! what was given.

use crate::expr::{Args, BinderInfo, Expr, Node};
use crate::name::Name;
use crate::reduce::Tc;
use rustc_hash::FxHashMap;

/// Memo of one run: terms without loose bound variables and what became of them.
type Memo = FxHashMap<Expr, Expr>;

impl Tc<'_> {
    /// The term without redexes but those for lemmas.
    pub fn tidy(&mut self, e: Expr) -> Expr {
        if self.is_tidy(e) { e } else { self.tidy_core(e, &mut Memo::default()) }
    }

    /// A λ with the domains of its type as they are written there, not in normal form.
    pub fn with_domains(&mut self, e: Expr, ty: Expr) -> Expr {
        let (Node::Lam(name, info, _, body), Node::Pi(_, _, domain, values)) = (self.st.node(e), self.st.node(ty))
        else {
            return e;
        };
        let body = self.with_domains(body, values);
        self.st.lam(name, info, domain, body)
    }

    /// Whether there is nothing to reduce.
    fn is_tidy(&self, e: Expr) -> bool {
        let recursor = |n| self.env.recursor(n).is_some_and(|r| r.num_minors == 1);
        !self.st.any(e, &mut |st, e| match st.node(e) {
            Node::App(f, _) => Some(matches!(st.node(f), Node::Lam(..))),
            Node::Const(n, _) => Some(recursor(n)),
            node => Some(matches!(node, Node::Let(..))),
        })
    }

    fn tidy_core(&mut self, e: Expr, memo: &mut Memo) -> Expr {
        if let Some(&out) = memo.get(&e) {
            return out;
        }
        let out = match self.st.node(e) {
            Node::App(..) => self.tidy_app(e, memo),
            Node::Lam(..) | Node::Pi(..) => self.tidy_binders(e, memo),
            Node::Let(_, _, v, b) => {
                let b = self.st.instantiate1(b, v);
                self.tidy_core(b, memo)
            }
            Node::Proj(n, i, s) => {
                let s = self.tidy_core(s, memo);
                self.st.proj(n, i, s)
            }
            _ => e,
        };
        memo.insert(e, out);
        out
    }

    /// A telescope: its binders are opened together.
    fn tidy_binders(&mut self, e: Expr, memo: &mut Memo) -> Expr {
        if self.is_tidy(e) {
            return e;
        }
        let pi = matches!(self.st.node(e), Node::Pi(..));
        let (mut xs, mut values, mut body) = (Vec::new(), Args::new(), e);
        while let Node::Lam(n, i, t, b) | Node::Pi(n, i, t, b) = self.st.node(body)
            && matches!(self.st.node(body), Node::Pi(..)) == pi
        {
            let t = self.st.instantiate(t, &values);
            let t = self.tidy_core(t, memo);
            let x = self.open(n, i, t, None);
            xs.push(x);
            values.push(self.st.fvar(x));
            body = b;
        }
        let body = self.st.instantiate(body, &values);
        let body = self.tidy_core(body, memo);
        self.close(xs.len() as u32);
        if pi { self.st.mk_pi(&xs, body) } else { self.st.mk_lambda(&xs, body) }
    }

    fn tidy_app(&mut self, e: Expr, memo: &mut Memo) -> Expr {
        let (f, args) = self.st.unfold_app(e);
        let Node::Lam(n, _, t, b) = self.st.node(f) else {
            let f = self.tidy_core(f, memo);
            let args: Vec<Expr> = args.into_iter().map(|a| self.tidy_core(a, memo)).collect();
            if let Some(out) = self.by_fields(f, &args) {
                return self.tidy_core(out, memo);
            }
            let out = self.st.apps(f, &args);
            return if matches!(self.st.node(f), Node::Lam(..)) { self.tidy_core(out, memo) } else { out };
        };
        let (first, rest) = (args[0], &args[1..]);
        if !self.is_lemma(first, b) {
            let head = self.st.instantiate1(b, first);
            let out = self.st.apps(head, rest);
            return self.tidy_core(out, memo);
        }
        if let Node::Lam(..) = self.st.node(b) {
            let swapped = self.under_first_binder(n, t, b, first);
            let out = self.st.apps(swapped, rest);
            return self.tidy_core(out, memo);
        }
        let f = self.tidy_core(f, memo);
        let args: Vec<Expr> = args.into_iter().map(|a| self.tidy_core(a, memo)).collect();
        self.st.apps(f, &args)
    }

    /// `S.rec (fun a b => t) s` as `t[s.1, s.2]`, for a structure `S` whose terms are equal to what their fields make: not where
    /// that would say `s` again and again.
    fn by_fields(&mut self, f: Expr, args: &[Expr]) -> Option<Expr> {
        let Node::Const(n, _) = self.st.node(f) else { return None };
        let rec = self.env.recursor(n).filter(|r| r.num_minors == 1 && r.num_motives == 1 && r.num_indices == 0)?;
        let params = rec.num_params as usize;
        let (&minor, &major) = (args.get(params + 1)?, args.get(params + 2)?);
        let ty = self.infer_type(major)?;
        let ty = self.whnf(ty);
        let structure = self.st.head_const(ty)?;
        let (_, ctor) = self.env.structure_like(structure)?;
        let fields = ctor.num_fields;
        let (mut bound, mut body) = (0, minor);
        while bound < fields
            && let Node::Lam(_, _, _, b) = self.st.node(body)
        {
            (bound, body) = (bound + 1, b);
        }
        // A function that was η-reduced uses the fields that it does not name once.
        let uses = (0..bound).map(|i| self.occurrences(body, i)).sum::<u32>() + (fields - bound);
        if uses > 1 && !self.is_path(major) {
            return None;
        }
        let projections: Args = (0..fields).map(|i| self.st.proj(structure, i, major)).collect();
        // Data cannot be taken out of a proof.
        if self.is_prop(ty) && !projections.iter().all(|&p| self.is_proof(p)) {
            return None;
        }
        let out = self.beta(minor, &projections);
        Some(self.st.apps(out, &args[params + 3..]))
    }

    /// Whether a term is a local, or a field of a field of one.
    fn is_path(&self, mut e: Expr) -> bool {
        while let Node::Proj(_, _, s) = self.st.node(e) {
            e = s;
        }
        matches!(self.st.node(e), Node::FVar(_))
    }

    /// Whether `(fun x => b) a` is kept.
    fn is_lemma(&mut self, a: Expr, b: Expr) -> bool {
        let atomic = matches!(self.st.node(a), Node::FVar(_) | Node::Const(..) | Node::Nat(_));
        !atomic && self.occurrences(b, 0) > 1 && self.is_proof(a)
    }

    /// How often the loose bound variable `i` occurs, at most 2.
    fn occurrences(&self, e: Expr, i: u32) -> u32 {
        if self.st.loose(e) <= i {
            return 0;
        }
        let sum = |parts: &[(Expr, u32)]| {
            parts.iter().fold(0, |n, &(e, i)| if n < 2 { n + self.occurrences(e, i) } else { n })
        };
        match self.st.node(e) {
            Node::BVar(j) => u32::from(i == j),
            Node::App(f, a) => sum(&[(f, i), (a, i)]),
            Node::Lam(_, _, t, b) | Node::Pi(_, _, t, b) => sum(&[(t, i), (b, i + 1)]),
            Node::Let(_, t, v, b) => sum(&[(t, i), (v, i), (b, i + 1)]),
            Node::Proj(_, _, s) => self.occurrences(s, i),
            _ => 0,
        }
    }

    /// `(fun (h : t) (x : u) => c) a` as `fun (x : u[a]) => (fun (h : t) => c) a`.
    fn under_first_binder(&mut self, name: Name, t: Expr, b: Expr, a: Expr) -> Expr {
        let Node::Lam(n, i, u, c) = self.st.node(b) else { return b };
        let h = self.open(name, BinderInfo::Default, t, None);
        let u = self.st.instantiate1(u, a);
        let x = self.open(n, i, u, None);
        let values = [self.st.fvar(h), self.st.fvar(x)];
        let c = self.st.instantiate(c, &values);
        self.close(2);
        let lemma = self.st.mk_lambda(&[h], c);
        let applied = self.st.app(lemma, a);
        self.st.mk_lambda(&[x], applied)
    }
}
