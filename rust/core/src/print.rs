//! Lean syntax out: a term as a user of Lean would write it, or with everything spelt out.
//!
//! Search terms have no binder names, so names are invented: by what the variable is, never one that is in scope, never
//! a keyword. What is printed [`Style::Plain`] may need more than the elaborator can guess; a caller that can elaborate
//! tries the styles in their order until one gives the term back.

mod names;
mod syntax;

use crate::env::Environment;
use crate::expr::{BinderInfo, Expr, Node, Store};
use crate::level::Level;
use crate::name::Name;
use names::Names;

/// How much is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Notation, implicit arguments left out, no types of binders.
    Plain,
    /// Notation and implicit arguments left out, but the types of binders given.
    Typed,
    /// Every argument and every universe.
    Explicit,
}

/// The styles, the most readable first.
pub const STYLES: [Style; 3] = [Style::Plain, Style::Typed, Style::Explicit];

/// Where a term is written, and so what names mean there.
pub trait Place {
    /// What to write for the constant of this full name under locals of the given names.
    fn constant(&self, full: &str, locals: &[String]) -> String;
}

/// A place where constants go by their full names.
pub struct Anywhere;

impl Place for Anywhere {
    fn constant(&self, full: &str, _: &[String]) -> String {
        full.to_owned()
    }
}

/// A term in Lean syntax. The leading λ take the names of the binders of `ty`, where it has any.
pub fn print_term(env: &Environment, st: &Store<'_>, term: Expr, ty: Option<Expr>, style: Style) -> String {
    print_at(&Anywhere, &[], env, st, (term, ty), style)
}

/// A closed type in Lean syntax, with its binder names.
pub fn print_type(env: &Environment, st: &Store<'_>, ty: Expr, style: Style) -> String {
    print_at(&Anywhere, &[], env, st, (ty, None), style)
}

/// A term in Lean syntax as it is written at a place, its loose bound variables being the locals of the given names and
/// types, the innermost last. The leading λ take the names of the binders of the type that may come with it.
pub fn print_at(
    place: &dyn Place,
    locals: &[(String, Expr)],
    env: &Environment,
    st: &Store<'_>,
    (term, ty): (Expr, Option<Expr>),
    style: Style,
) -> String {
    let mut names = Names::default();
    locals.iter().for_each(|(l, ty)| names.push_typed(l.clone(), st, *ty));
    let mut p = Printer { place, env, st, style, names, out: String::new() };
    p.term(term, ty, Prec::Min);
    p.out
}

/// How tightly the place binds where a term is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Prec {
    /// Anything may stand here.
    Min,
    /// Left of an arrow, and what binary operators of this strength take.
    Op(u32),
    /// An argument: atoms only.
    Max,
}

struct Printer<'a> {
    place: &'a dyn Place,
    env: &'a Environment,
    st: &'a Store<'a>,
    style: Style,
    names: Names,
    out: String,
}

impl Printer<'_> {
    fn open_paren(&mut self, open: bool) {
        if open {
            self.out.push('(');
        }
    }

    fn close_paren(&mut self, open: bool) {
        if open {
            self.out.push(')');
        }
    }

    /// What is written for a constant.
    fn name_of(&self, n: Name) -> String {
        self.place.constant(&syntax::name_string(self.st, n), self.names.all())
    }

    /// A term whose type, where known, names its leading binders.
    fn term(&mut self, e: Expr, ty: Option<Expr>, prec: Prec) {
        if let Node::Lam(..) = self.st.node(e) {
            let paren = prec > Prec::Min;
            self.open_paren(paren);
            self.lambda(e, ty);
            self.close_paren(paren);
        } else {
            self.expr(e, prec);
        }
    }

    fn lambda(&mut self, mut e: Expr, mut ty: Option<Expr>) {
        self.out.push_str("fun");
        let depth = self.names.len();
        while let Node::Lam(own, _, t, b) = self.st.node(e) {
            let (mut wanted, mut implicit) = (own, false);
            let mut read = t;
            if let Some(Node::Pi(n, info, domain, rest)) = ty.map(|t| self.st.node(t)) {
                // Without a type of its own the variable is read as one of that type.
                if self.style == Style::Plain {
                    read = domain;
                }
                if wanted.is_anonymous() {
                    wanted = n;
                }
                implicit = matches!(info, BinderInfo::Implicit | BinderInfo::InstImplicit);
                ty = Some(rest);
            } else {
                ty = None;
            }
            let name = self.names.invent(self.env, self.st, wanted, t, self.st.has_bvar(b, 0));
            let (open, close) = match (implicit, self.style) {
                (true, _) => ("{", "}"),
                (false, Style::Plain) => ("", ""),
                (false, _) => ("(", ")"),
            };
            self.out.push_str(&format!(" {open}{name}"));
            if self.style != Style::Plain {
                self.out.push_str(" : ");
                self.expr(t, Prec::Min);
            }
            self.out.push_str(close);
            self.names.push_typed(name, self.st, read);
            e = b;
        }
        self.out.push_str(" => ");
        self.term(e, ty, Prec::Min);
        self.names.truncate(depth);
    }

    fn expr(&mut self, e: Expr, prec: Prec) {
        match self.st.node(e) {
            Node::BVar(i) => {
                let name = self.names.get(i);
                self.out.push_str(&name);
            }
            Node::FVar(x) => {
                let decl = self.st.local(x);
                let text = self.st.name_string(decl.name);
                let text = if text.is_empty() { format!("x{}", decl.depth) } else { text };
                self.out.push_str(&text);
            }
            Node::MVar(m) => self.out.push_str(&format!("?m{}", m.0)),
            Node::Sort(l) => self.sort(l, prec),
            Node::Const(n, _) => self.constant(n, e, prec),
            Node::App(..) => self.application(e, prec),
            Node::Lam(..) => self.term(e, None, prec),
            Node::Pi(..) => self.pi(e, prec),
            Node::Let(n, t, v, b) => {
                let paren = prec > Prec::Min;
                self.open_paren(paren);
                let name = self.names.invent(self.env, self.st, n, t, true);
                self.out.push_str(&format!("let {name} : "));
                self.expr(t, Prec::Min);
                self.out.push_str(" := ");
                self.expr(v, Prec::Min);
                self.out.push_str("; ");
                self.names.push_typed(name, self.st, t);
                self.expr(b, Prec::Min);
                self.names.pop();
                self.close_paren(paren);
            }
            Node::Proj(_, i, s) => {
                self.expr(s, Prec::Max);
                self.out.push_str(&format!(".{}", i + 1));
            }
            Node::Nat(n) => {
                let n = self.st.nat_value(n).to_string();
                self.out.push_str(&if self.style == Style::Explicit { format!("({n} : Nat)") } else { n });
            }
            Node::Str(s) => self.out.push_str(&syntax::quoted(self.st.str_value(s))),
        }
    }

    fn sort(&mut self, l: Level, prec: Prec) {
        let (text, atomic) = syntax::sort_string(self.st, l);
        let paren = !atomic && prec == Prec::Max;
        self.open_paren(paren);
        self.out.push_str(&text);
        self.close_paren(paren);
    }

    fn constant(&mut self, n: Name, e: Expr, prec: Prec) {
        if self.style == Style::Explicit {
            self.explicit(e, prec);
            return;
        }
        let hidden = self.env.get(n).is_some_and(|i| syntax::first_is_implicit(&self.env.store, i.val.ty));
        if hidden && self.env.recursor(n).is_some() {
            self.out.push('@');
        }
        let text = self.name_of(n);
        self.out.push_str(&text);
    }

    fn pi(&mut self, e: Expr, prec: Prec) {
        let paren = prec > Prec::Min;
        self.open_paren(paren);
        let depth = self.names.len();
        let Node::Pi(n, info, t, b) = self.st.node(e) else { return };
        if !self.st.has_bvar(b, 0) && info != BinderInfo::InstImplicit {
            self.expr(t, Prec::Op(26));
            self.out.push_str(" → ");
            self.names.push("_".to_owned());
        } else {
            let (open, close) = match info {
                BinderInfo::Default => ("(", ")"),
                BinderInfo::Implicit => ("{", "}"),
                BinderInfo::StrictImplicit => ("⦃", "⦄"),
                BinderInfo::InstImplicit => ("[", "]"),
            };
            let name = self.names.invent(self.env, self.st, n, t, true);
            self.out.push_str(&format!("{open}{name} : "));
            self.expr(t, Prec::Min);
            self.out.push_str(close);
            self.out.push_str(" → ");
            self.names.push_typed(name, self.st, t);
        }
        self.expr(b, Prec::Min);
        self.names.truncate(depth);
        self.close_paren(paren);
    }

    fn application(&mut self, e: Expr, prec: Prec) {
        let (f, args) = self.st.unfold_app(e);
        if let Node::Lam(_, _, t, b) = self.st.node(f) {
            self.redex(t, b, &args, prec);
            return;
        }
        let Node::Const(n, _) = self.st.node(f) else {
            self.spine(|p| p.applied(f), &args, prec);
            return;
        };
        if self.style == Style::Explicit || self.env.recursor(n).is_some() {
            self.explicit(e, prec);
            return;
        }
        if syntax::notation(self, n, &args, prec) {
            return;
        }
        let visible = syntax::visible(self.env, n, args.len());
        match visible {
            Some(keep) => {
                let typed = self.with_domains(n, &args);
                let shown: Vec<_> = typed.into_iter().zip(&keep).filter(|(_, k)| **k).map(|(a, _)| a).collect();
                let text = self.name_of(n);
                self.typed_spine(|p| p.out.push_str(&text), &shown, prec);
            }
            None => self.explicit(e, prec),
        }
    }

    /// What is applied and no constant. A variable of a type with implicit arguments is given them; a definition may hide
    /// that it has any. `@` stands only before a name.
    fn applied(&mut self, f: Expr) {
        if let Node::BVar(i) = self.st.node(f)
            && (self.style == Style::Explicit || self.names.hides(i))
            && !self.names.get(i).starts_with('‹')
        {
            self.out.push('@');
        }
        self.expr(f, Prec::Max);
    }

    /// `(fun x => b) a` as `have x : T := a; b`, which may be applied further.
    fn redex(&mut self, t: Expr, b: Expr, args: &[Expr], prec: Prec) {
        if args.len() > 1 {
            self.spine(|p| p.redex(t, b, &args[..1], Prec::Max), &args[1..], prec);
            return;
        }
        let paren = prec > Prec::Min;
        self.open_paren(paren);
        let name = self.names.invent(self.env, self.st, Name::ANONYMOUS, t, true);
        self.out.push_str(&format!("have {name} : "));
        self.expr(t, Prec::Min);
        self.out.push_str(" := ");
        self.expr(args[0], Prec::Min);
        self.out.push_str("; ");
        self.names.push_typed(name, self.st, t);
        self.expr(b, Prec::Min);
        self.names.pop();
        self.close_paren(paren);
    }

    fn spine(&mut self, head: impl FnOnce(&mut Self), args: &[Expr], prec: Prec) {
        let args: Vec<_> = args.iter().map(|&a| (a, None)).collect();
        self.typed_spine(head, &args, prec);
    }

    /// An application to arguments that come with what the head says of their types, up to bound variables.
    fn typed_spine(&mut self, head: impl FnOnce(&mut Self), args: &[(Expr, Option<Expr>)], prec: Prec) {
        let paren = prec == Prec::Max && !args.is_empty();
        self.open_paren(paren);
        head(self);
        for &(a, ty) in args {
            self.out.push(' ');
            self.term(a, ty, Prec::Max);
        }
        self.close_paren(paren);
    }

    /// `@f args`, with the universes where everything is written.
    fn explicit(&mut self, e: Expr, prec: Prec) {
        let (f, args) = self.st.unfold_app(e);
        let Node::Const(n, ls) = self.st.node(f) else {
            self.spine(|p| p.applied(f), &args, prec);
            return;
        };
        let mut text = format!("@{}", self.name_of(n));
        let levels = self.st.levels(ls);
        if self.style == Style::Explicit && !levels.is_empty() {
            let list: Vec<String> = levels.iter().map(|&l| self.st.level_string(l, false)).collect();
            text.push_str(&format!(".{{{}}}", list.join(", ")));
        }
        let args = self.with_domains(n, &args);
        self.typed_spine(|p| p.out.push_str(&text), &args, prec);
    }

    /// The arguments of a constant, each with its type as the constant has it.
    fn with_domains(&self, n: Name, args: &[Expr]) -> Vec<(Expr, Option<Expr>)> {
        let mut ty = self.env.get(n).map(|i| i.val.ty);
        let mut out = Vec::with_capacity(args.len());
        for &a in args {
            let Some(Node::Pi(_, _, t, b)) = ty.map(|t| self.st.node(t)) else {
                out.push((a, None));
                ty = None;
                continue;
            };
            out.push((a, Some(t)));
            ty = Some(b);
        }
        out
    }
}
