//! A place in a file: what names mean there, and terms that are written there.

use super::elab::Elab;
use super::lexer::tokens;
use super::parser::Parser;
use super::scope::Scopes;
use super::syntax::HIDDEN_INSTANCE;
use super::{Diagnostic, Item};
use canonical_core::env::Environment;
use canonical_core::expr::{Expr, Node, Store};
use canonical_core::instances::Instances;
use canonical_core::print::{self, STYLES, Style, print_at};
use canonical_core::reduce::Tc;
use std::ops::Range;
use std::sync::Arc;

/// A place in a file.
#[derive(Clone)]
pub struct Place {
    pub(super) scopes: Arc<Scopes>,
    /// The namespace in which names are looked up.
    pub(super) ns: String,
}

impl std::fmt::Debug for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Place").field("ns", &self.ns).finish_non_exhaustive()
    }
}

/// How a place calls constants.
struct Namer<'a> {
    env: &'a Environment,
    place: &'a Place,
}

impl print::Place for Namer<'_> {
    /// The shortest end of the full name that means the constant.
    fn constant(&self, full: &str, locals: &[String]) -> String {
        let meant = self.env.find(full).map(|i| i.val.name);
        let means = |name: &str| {
            let first = name.split('.').next().unwrap_or(name);
            !locals.iter().any(|l| l == first)
                && self.place.scopes.resolve(self.env, name, &self.place.ns).ok() == meant
        };
        let mut start = full.len();
        while let Some(dot) = full[..start].rfind('.') {
            let name = &full[dot + 1..];
            // `rec` alone would say too little.
            if name != "rec" && means(name) {
                return name.to_owned();
            }
            start = dot;
        }
        if means(full) || meant.is_none() { full.to_owned() } else { format!("_root_.{full}") }
    }
}

/// The source with what stands in each span replaced by a term.
pub fn with_proofs(source: &str, proofs: &[(Range<usize>, String)]) -> String {
    let mut proofs: Vec<_> = proofs.iter().collect();
    proofs.sort_by_key(|p| p.0.start);
    let mut out = String::with_capacity(source.len());
    let mut at = 0;
    for (span, term) in proofs {
        out.push_str(&source[at..span.start]);
        out.push_str(term);
        at = span.end;
    }
    out.push_str(&source[at..]);
    out
}

/// What to write for the variables of the place, their names or the types of those without one, and their types.
fn variables(namer: &Namer<'_>, item: &Item) -> Vec<(String, Expr)> {
    let st = &namer.env.store;
    let mut out = Vec::new();
    let mut ty = item.goal.ty;
    while out.len() < item.binders
        && let Node::Pi(x, _, t, b) | Node::Let(x, t, _, b) = st.node(ty)
    {
        let name = st.name_string(x);
        let hidden = name == "_" || name == HIDDEN_INSTANCE || name.is_empty();
        let typed = || format!("‹{}›", print_at(namer, &out, namer.env, st, (t, None), Style::Plain));
        let text = if hidden { typed() } else { name };
        out.push((text, t));
        ty = b;
    }
    out
}

/// A solution of an item as it is written in its place: in the first style in which it reads back as a term that is
/// definitionally equal, or else with everything spelt out.
pub fn print_solution(env: &Environment, item: &Item, store: &Store<'_>, term: Expr) -> String {
    let namer = Namer { env, place: &item.place };
    let names = variables(&namer, item);
    let mut tc = Tc::new(env);
    let whole = tc.st.import(store, term);
    let (body, ty) = under_binders(&mut tc, whole, item);
    let text = |style| print_at(&namer, &names, env, &tc.st, (body, Some(ty)), style);
    let reads = |text: &String| read_back(env, item, text, store, term).unwrap_or(false);
    STYLES.into_iter().map(text).find(reads).unwrap_or_else(|| text(Style::Explicit))
}

/// The term and the goal without their first binders, those of the place.
fn under_binders(tc: &mut Tc<'_>, term: Expr, item: &Item) -> (Expr, Expr) {
    let (mut term, mut ty) = (term, item.goal.ty);
    for _ in 0..item.binders {
        let node = tc.st.node(ty);
        ty = match node {
            Node::Pi(_, _, _, b) | Node::Let(_, _, _, b) => b,
            _ => ty,
        };
        term = match tc.st.node(term) {
            // A solution has no variable for what has a value.
            _ if matches!(node, Node::Let(..)) => tc.st.lift(term, 1),
            Node::Lam(_, _, _, b) => b,
            _ => {
                let f = tc.st.lift(term, 1);
                let x = tc.st.bvar(0);
                tc.beta(f, &[x])
            }
        };
    }
    (term, ty)
}

/// Reads a term that is written at the place of an item, closed over what the place offers, in the store of `tc`.
///
/// # Errors
/// What cannot be read.
pub fn read_term<'e>(tc: Tc<'e>, item: &'e Item, text: &'e str) -> Result<(Tc<'e>, Expr), Diagnostic> {
    let file = "proof";
    let mut parser = Parser::new(file, text, tokens(text));
    let parsed = parser.whole_term()?;
    let mut elab = Elab::new(tc, &item.place.scopes, file, text, item.place.ns.clone());
    elab.universes = item.goal.level_params.iter().map(|&u| elab.tc.st.name_string(u)).collect();
    let closed = elab.closed_term(&parsed, item.goal.ty, item.binders)?;
    Ok((elab.tc, closed))
}

/// How many steps it may take to see that what was read is the term that was written.
const READING: u64 = 50_000;

/// Whether a text at the place of an item reads as a term that is definitionally equal.
///
/// # Errors
/// What cannot be read, or does not check.
fn read_back(env: &Environment, item: &Item, text: &str, store: &Store<'_>, term: Expr) -> Result<bool, Diagnostic> {
    let mut tc = Tc::new(env);
    tc.instances = Instances::among(item.goal.visible);
    tc.limit(READING);
    let (mut tc, read) = read_term(tc, item, text)?;
    if let Err(e) = tc.check_against(read, item.goal.ty) {
        return Err(Diagnostic::at("proof", text, 0, e.to_string()));
    }
    let original = tc.st.import(store, term);
    tc.set_comparison_budget(READING);
    Ok(tc.is_def_eq(read, original))
}
