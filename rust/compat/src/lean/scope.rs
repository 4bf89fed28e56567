//! Namespaces and sections, what is in force in them, and what a name means there.

use super::syntax::Binder;
use canonical_core::env::Environment;
use canonical_core::name::Name;
use hashbrown::{HashMap, HashSet};
use std::sync::Arc;

/// A namespace or section.
#[derive(Clone)]
struct Frame {
    /// What the namespace adds; `None` for a section.
    namespace: Option<String>,
    label: Option<String>,
    opened: usize,
    picked: usize,
    /// The variables outside, as they are bracketed there.
    variables: Vec<Binder>,
    universes: usize,
    auto: AutoImplicit,
}

/// Whether names in headers that mean nothing become implicit binders (Lean's options `autoImplicit` and
/// `relaxedAutoImplicit`).
#[derive(Clone, Copy)]
pub(super) struct AutoImplicit {
    pub implicit: bool,
    /// Also names of more than one letter. In Lean that is so by default; here such a name may be one that is declared where
    /// this reader does not look.
    pub relaxed: bool,
}

impl Default for AutoImplicit {
    fn default() -> Self {
        AutoImplicit { implicit: true, relaxed: false }
    }
}

impl AutoImplicit {
    /// Whether a name may become a binder.
    pub(super) fn allows(self, name: &str) -> bool {
        let rest_is_index = || {
            let subscript = |c: char| matches!(c, '₀'..='₉' | 'ₐ'..='ₜ' | 'ᵢ'..='ᵪ' | 'ⱼ');
            name.chars().skip(1).all(|c| c.is_ascii_digit() || subscript(c) || c == '_' || c == '\'')
        };
        self.implicit && !name.is_empty() && !name.contains('.') && (self.relaxed || rest_is_index())
    }

    /// Whether the name of a universe may become a parameter.
    pub(super) fn allows_universe(self, name: &str) -> bool {
        self.allows(name) && (self.relaxed || name.starts_with(char::is_lowercase))
    }
}

/// The namespaces and sections around a command.
#[derive(Clone, Default)]
pub(super) struct Scopes {
    frames: Vec<Frame>,
    /// The namespaces that are open.
    pub open: Vec<String>,
    /// The names of which only some are open, with what they mean.
    pub picked: Vec<(String, Name)>,
    pub variables: Vec<Binder>,
    pub universes: Vec<String>,
    pub auto: AutoImplicit,
    pub known: Arc<Known>,
}

/// What is known of constants besides the environment.
#[derive(Clone, Default)]
pub(super) struct Known {
    /// Those that are found by no name of one step.
    pub protected: HashSet<Name>,
    /// Those that were exported, by the names that they have besides their own.
    pub aliases: HashMap<String, Name>,
    /// Definitions that may be matched as the constructors that they are.
    pub patterns: HashSet<Name>,
    /// For a structure the functions to those of its parents that are no fields of it.
    pub parents: HashMap<Name, Vec<Name>>,
}

/// Why a name means nothing here.
pub(super) enum Unresolved {
    Unknown,
    /// It may mean more than one constant.
    Ambiguous(Vec<Name>),
}

impl Scopes {
    /// The root, where this is known of constants.
    pub(super) fn root(known: Arc<Known>) -> Self {
        Scopes { known, ..Scopes::default() }
    }

    /// Enters `namespace n`.
    pub(super) fn enter_namespace(&mut self, n: String) {
        self.enter(Some(n.clone()), Some(n));
    }

    /// Enters `section label`.
    pub(super) fn enter_section(&mut self, label: Option<String>) {
        self.enter(None, label);
    }

    fn enter(&mut self, namespace: Option<String>, label: Option<String>) {
        self.frames.push(Frame {
            namespace,
            label,
            opened: self.open.len(),
            picked: self.picked.len(),
            variables: self.variables.clone(),
            universes: self.universes.len(),
            auto: self.auto,
        });
    }

    /// The variables after `variable` with these binders: one that is there already and has no type given is bracketed anew.
    pub(super) fn with_variables(&self, binders: &[Binder]) -> Vec<Binder> {
        let mut all = self.variables.clone();
        for b in binders {
            match all.iter_mut().rev().find(|v| b.ty.is_none() && v.name == b.name) {
                Some(there) => there.bracket = b.bracket,
                None => all.push(b.clone()),
            }
        }
        all
    }

    /// Leaves what `end label` ends.
    ///
    /// # Errors
    /// What was expected.
    pub(super) fn leave(&mut self, label: Option<&str>) -> Result<(), String> {
        match self.frames.pop_if(|f| f.label.as_deref() == label) {
            Some(f) => {
                self.open.truncate(f.opened);
                self.picked.truncate(f.picked);
                self.variables = f.variables;
                self.universes.truncate(f.universes);
                self.auto = f.auto;
                Ok(())
            }
            None => Err(match self.frames.last() {
                Some(f) => format!("expected `end{}`", f.label.as_ref().map_or(String::new(), |l| format!(" {l}"))),
                None => "nothing is open here".to_owned(),
            }),
        }
    }

    /// The namespace that is open here, with dots.
    pub(super) fn namespace(&self) -> String {
        let parts: Vec<&str> = self.frames.iter().filter_map(|f| f.namespace.as_deref()).collect();
        parts.join(".")
    }

    /// The full name of something declared here.
    pub(super) fn full_name(&self, short: &str) -> String {
        match short.strip_prefix("_root_.") {
            Some(root) => root.to_owned(),
            None => join(&self.namespace(), short),
        }
    }

    /// The namespace that a name means here.
    pub(super) fn resolve_namespace(&self, env: &Environment, n: &str) -> Option<String> {
        let full = prefixes(&self.namespace()).map(|p| join(p, n)).collect::<Vec<_>>();
        full.into_iter().find(|full| {
            let dotted = format!("{full}.");
            env.names().iter().any(|&c| env.store.name_string(c).starts_with(&dotted))
        })
    }

    /// The constant that a name means in the namespace `ns`.
    pub(super) fn resolve(&self, env: &Environment, name: &str, ns: &str) -> Result<Name, Unresolved> {
        let find = |full: &str| env.find(full).map(|i| i.val.name).or_else(|| self.known.aliases.get(full).copied());
        if let Some(root) = name.strip_prefix("_root_.") {
            return find(root).ok_or(Unresolved::Unknown);
        }
        // A protected constant needs two steps at least.
        let visible = |n: &Name| name.contains('.') || !self.known.protected.contains(n);
        for prefix in prefixes(ns).filter(|p| !p.is_empty()) {
            if let Some(n) = find(&join(prefix, name)).filter(visible) {
                return Ok(n);
            }
        }
        let mut found: Vec<Name> = Vec::new();
        let opened = self.open.iter().filter_map(|ns| find(&join(ns, name)).filter(visible));
        let picked = self.picked.iter().filter(|(short, _)| short == name).map(|&(_, n)| n);
        for n in opened.chain(picked).chain(find(name)) {
            if !found.contains(&n) {
                found.push(n);
            }
        }
        match found[..] {
            [] => Err(Unresolved::Unknown),
            [n] => Ok(n),
            _ => Err(Unresolved::Ambiguous(found)),
        }
    }
}

/// A namespace and those around it, the root last.
fn prefixes(ns: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(ns), |ns| if ns.is_empty() { None } else { Some(parent(ns)) })
}

/// The name without its last step.
pub(super) fn parent(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |p| p.0)
}

/// `ns.name`
pub(super) fn join(ns: &str, name: &str) -> String {
    if ns.is_empty() { name.to_owned() } else { format!("{ns}.{name}") }
}
