//! How constants are called in a file of core syntax.
//!
//! A constant keeps its name where Lean lets a user write it. It gets another one where Lean would refuse it (names with
//! numbers, private names, names that Lean keeps for what it derives, such as `T.casesOn` or `f.eq_1`): those constants
//! are declared here with their own type and value, beside what Lean derives, and so are checked as well. No two
//! constants are ever called the same.

use crate::env::{ConstantKind, Environment};
use crate::expr::Store;
use crate::name::{Name, NameNode};
use num_bigint::BigUint;
use rustc_hash::{FxHashMap, FxHashSet};

/// The names given so far.
pub(super) struct Names {
    given: FxHashMap<Name, String>,
    taken: FxHashSet<String>,
    numerals: FxHashMap<BigUint, String>,
    /// Numerals that were mentioned and are not yet declared.
    pub(super) pending: Vec<(BigUint, String)>,
}

/// Words that are no identifiers when they stand alone; what is quoted needlessly does no harm.
const KEYWORDS: &str = "\
    abbrev as at attribute axiom break by calc catch class continue decreasing_by def deriving do else end \
    example exists export extends false finally for forall from fun have hiding if import in include inductive \
    infix infixl infixr initialize instance let local macro match module mut mutual namespace nat_lit nomatch \
    nofun noncomputable notation obtain omit opaque open partial postfix prefix prelude private protected public \
    renaming return scoped section set_option show structure suffices syntax termination_by then theorem true \
    try universe unless unsafe using variable where while with Prop Sort Type elab meta coinductive nonrec \
    matches max imax";

/// Last steps of names that Lean derives from a type, a constructor or a definition.
const DERIVED: &str = "\
    casesOn recOn below ibelow brecOn binductionOn noConfusion noConfusionType noConfusionEnum ctorIdx toCtorIdx \
    ctorElim ctorElimType inj injEq hinj sizeOf_spec eq_def eq_unfold induct induct_unfolding fun_cases \
    fun_cases_unfolding mutual_induct congr_simp splitter sunfold fixpoint_induct partial_correctness rec \
    _sunfold _unsafe_rec _sizeOf_1";

/// Last steps of such names that end in a number.
const NUMBERED: &str = "eq_ hcongr_ congr_eq_ below_ brecOn_ rec_ casesOn_ recOn_ _sizeOf_";

/// Constants that Lean looks for by name: for its code generator and for numerals, to which the file gives its own, and
/// to derive `below`, `noConfusion` and the like, which it lets be where these are missing.
const RESERVED: &str = "lcErased lcAny lcProof sorryAx PUnit PProd HEq SizeOf OfNat OfNat.ofNat OfNat.mk instOfNatNat \
    Add Add.add Add.mk HAdd HAdd.hAdd HAdd.mk instHAdd instAddNat";

impl Names {
    pub(super) fn new() -> Self {
        let taken = RESERVED.split(' ').map(str::to_string).collect();
        Names { given: FxHashMap::default(), taken, numerals: FxHashMap::default(), pending: Vec::new() }
    }

    /// What a constant of the environment is called.
    pub(super) fn constant(&mut self, env: &Environment, n: Name) -> String {
        if let Some(text) = self.given.get(&n) {
            return text.clone();
        }
        let text = match env.get(n).map(|info| &info.kind) {
            Some(ConstantKind::Ctor(v)) => self.member(env, v.induct, n),
            Some(ConstantKind::Rec(_)) => self.member(env, env.store.name_prefix(n), n),
            Some(ConstantKind::Quot(_)) => env.store.name_string(n),
            _ => self.unused(spell(&env.store, n)),
        };
        self.given.insert(n, text.clone());
        text
    }

    /// A constructor or a recursor is called by its type and its own last step: Lean names it so.
    fn member(&mut self, env: &Environment, ty: Name, n: Name) -> String {
        let ty = self.constant(env, ty);
        let text = format!("{ty}.{}", last_step(&env.store, n));
        self.taken.insert(text.clone());
        text
    }

    /// The constant that stands for a natural number literal, which has no syntax of its own in a `prelude` file.
    pub(super) fn numeral(&mut self, n: &BigUint) -> String {
        if let Some(text) = self.numerals.get(n) {
            return text.clone();
        }
        let text = self.unused(format!("«{n}»"));
        self.numerals.insert(n.clone(), text.clone());
        self.pending.push((n.clone(), text.clone()));
        text
    }

    /// A name that nothing has, for something that is no constant of the environment, even if it is called like one.
    pub(super) fn fresh(&mut self, env: &Environment, st: &Store<'_>, n: Name) -> String {
        let text = spell(st, n);
        let text = if env.get(n).is_some() { primed(text) } else { text };
        self.unused(text)
    }

    /// The name, or a longer one if it is taken.
    pub(super) fn unused(&mut self, mut text: String) -> String {
        while !self.taken.insert(text.clone()) {
            text = primed(text);
        }
        text
    }

    /// Whether something is called so.
    pub(super) fn is_taken(&self, text: &str) -> bool {
        self.taken.contains(text)
    }
}

fn primed(text: String) -> String {
    let prime = if text.ends_with('»') { ".«'»" } else { "'" };
    text + prime
}

/// The last step of a name, as an identifier.
pub(super) fn last_step(store: &Store<'_>, n: Name) -> String {
    match store.name_node(n) {
        NameNode::Anonymous => "«»".to_string(),
        NameNode::Str(_, s) => step(s),
        NameNode::Num(_, i) => format!("«{i}»"),
    }
}

fn spell(store: &Store<'_>, n: Name) -> String {
    match store.name_node(n) {
        NameNode::Anonymous => "anonymous'".to_string(),
        NameNode::Str(p, s) if p.is_anonymous() => root(s),
        NameNode::Num(p, i) if p.is_anonymous() => format!("«{i}»"),
        NameNode::Str(p, s) => {
            let prime = if is_derived(s) { "'" } else { "" };
            format!("{}.{}", spell(store, *p), step(&format!("{s}{prime}")))
        }
        NameNode::Num(p, i) => format!("{}.«{i}»", spell(store, *p)),
    }
}

fn root(s: &str) -> String {
    match s {
        "_private" | "_root_" | "_hyg" | "_inst" => format!("{}'", &s[1..]),
        _ if has(KEYWORDS, s) => format!("«{s}»"),
        _ => step(s),
    }
}

fn is_derived(s: &str) -> bool {
    let numbered = |p: &str| s.strip_prefix(p).is_some_and(|rest| !rest.is_empty() && is_number(rest));
    has(DERIVED, s) || NUMBERED.split(' ').any(numbered)
}

fn has(words: &str, s: &str) -> bool {
    words.split(' ').any(|w| w == s)
}

fn is_number(s: &str) -> bool {
    s.bytes().all(|b| b.is_ascii_digit())
}

/// A step of a name, in French quotes where it would not read as an identifier.
fn step(s: &str) -> String {
    let mut chars = s.chars();
    let first = chars.next().is_some_and(|c| c.is_ascii_alphabetic() || c == '_');
    if first && s != "_" && chars.all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '\'' | '!' | '?')) {
        return s.to_string();
    }
    format!("«{}»", s.replace(['«', '»', '\n', '\r'], "_"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelled(dotted: &str) -> String {
        let mut store = Store::new();
        let n = store.name(dotted);
        spell(&store, n)
    }

    #[test]
    fn plain_names_are_kept() {
        assert_eq!(spelled("Nat.add_comm'"), "Nat.add_comm'");
    }

    #[test]
    fn odd_names_are_quoted() {
        assert_eq!(spelled("forall₂_congr"), "«forall₂_congr»");
        assert_eq!(spelled("end"), "«end»");
    }

    #[test]
    fn derived_names_are_changed() {
        assert_eq!(spelled("Nat.casesOn"), "Nat.casesOn'");
        assert_eq!(spelled("Nat.add.eq_1"), "Nat.add.eq_1'");
        assert_eq!(spelled("Nat.add.eq_of"), "Nat.add.eq_of");
    }

    #[test]
    fn numbers_and_private_names_are_quoted() {
        let mut store = Store::new();
        let n = store.name("_private.Init");
        let n = store.name_num(n, 0);
        let n = store.name_str(n, "foo");
        assert_eq!(spell(&store, n), "private'.Init.«0».foo");
    }

    #[test]
    fn no_name_is_given_twice() {
        let mut names = Names::new();
        assert_eq!(names.unused("a".to_string()), "a");
        assert_eq!(names.unused("a".to_string()), "a'");
        assert_eq!(names.unused("«1»".to_string()), "«1»");
        assert_eq!(names.unused("«1»".to_string()), "«1».«'»");
    }
}
