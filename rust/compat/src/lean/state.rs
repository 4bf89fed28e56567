//! The reader between commands: the environment so far, and what was asked for.

use super::elab::{Auto, Elab, MAX_STEPS};
use super::lexer::tokens;
use super::parser::Parser;
use super::scope::Scopes;
use super::syntax::Command;
use super::{Diagnostic, Item};
use canonical_core::check::KernelError;
use canonical_core::env::{Attributes, ConstantInfo, ConstantKind, ConstantVal, Environment};
use canonical_core::expr::Store;
use canonical_core::inductive::{InductiveDecl, add_inductive, import_constant};
use canonical_core::instances::Instances;
use canonical_core::name::Name;
use canonical_core::prover::Goal;
use canonical_core::reduce::Tc;
use hashbrown::HashSet;
use std::sync::Arc;

/// Whether declarations are checked before they are added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trust {
    /// By the kernel.
    Check,
    /// They were checked before: those of the library, by a test.
    Known,
}

/// What a source has declared so far.
pub(super) struct State {
    pub env: Environment,
    pub file: String,
    pub scopes: Scopes,
    pub items: Vec<Item>,
    pub diagnostics: Vec<Diagnostic>,
    /// How many examples there were.
    pub examples: u32,
    /// The last steps of the names of what could not be read.
    lost: HashSet<String>,
    trust: Trust,
}

/// A declaration that is ready to be added, in a store of its own.
#[derive(Default)]
pub(super) struct Made {
    store: Store<'static>,
    /// What terms among the premises are called, to be added before the goals.
    premises: Vec<(ConstantInfo, Attributes)>,
    goals: Vec<Item>,
    constants: Vec<(ConstantInfo, Attributes)>,
}

impl Made {
    /// Adds a constant of another store.
    pub(super) fn constant(&mut self, from: &Store<'_>, info: &ConstantInfo, attrs: &Attributes) {
        let info = import_constant(&mut self.store, from, info);
        self.constants.push((info, import_attributes(&mut self.store, from, attrs)));
    }

    /// Adds a term among the premises as a constant.
    pub(super) fn premise(&mut self, from: &Store<'_>, info: &ConstantInfo) {
        self.premises.push((import_constant(&mut self.store, from, info), Attributes::default()));
    }

    /// Adds what is to be found.
    pub(super) fn goal(&mut self, from: &Store<'_>, mut item: Item) {
        import_goal(&mut self.store, from, &mut item.goal);
        self.goals.push(item);
    }
}

fn import_goal(to: &mut Store<'_>, from: &Store<'_>, goal: &mut Goal) {
    goal.name = to.import_name(from, goal.name);
    goal.ty = to.import(from, goal.ty);
    for n in goal.level_params.iter_mut().chain(&mut goal.premises) {
        *n = to.import_name(from, *n);
    }
}

fn import_attributes(to: &mut Store<'_>, from: &Store<'_>, attrs: &Attributes) -> Attributes {
    let mut out = attrs.clone();
    let mut name = |n: &mut Name| *n = to.import_name(from, *n);
    out.eqns.iter_mut().for_each(&mut name);
    if let Some(s) = &mut out.structure {
        name(&mut s.ctor);
        s.fields.iter_mut().for_each(&mut name);
        s.proj_fns.iter_mut().flatten().for_each(&mut name);
    }
    out
}

impl State {
    pub(super) fn new(env: Environment, scopes: Scopes, file: &str, trust: Trust) -> Self {
        let (items, diagnostics) = (Vec::new(), Vec::new());
        State { env, file: file.to_owned(), scopes, items, diagnostics, examples: 0, lost: HashSet::new(), trust }
    }

    /// Reads a whole source.
    pub(super) fn read(&mut self, source: &str) {
        let file = self.file.clone();
        let mut parser = Parser::new(&file, source, tokens(source));
        loop {
            let at = parser.at();
            match parser.command() {
                Ok(None) => break,
                Ok(Some(command)) => {
                    if let Err(mut d) = self.run(source, &command, at) {
                        d.declaration = self.declared_name(&command);
                        match (&command, &d.declaration) {
                            (Command::Decls(decls), _) => decls.iter().for_each(|d| self.lose(&d.name)),
                            (Command::Data(decls), _) => decls.iter().for_each(|d| self.lose(&d.name)),
                            (_, Some(n)) => self.lose(n),
                            (Command::Variable(binders), _) => binders.iter().for_each(|b| self.lose(&b.name)),
                            _ => {}
                        }
                        self.diagnostics.push(d);
                    }
                }
                Err(d) => {
                    self.diagnostics.push(d);
                    if parser.at() == at {
                        parser.next();
                    }
                    parser.recover();
                    for n in parser.lost_since(at) {
                        self.lose(&n);
                    }
                }
            }
        }
    }

    fn lose(&mut self, name: &str) {
        self.lost.insert(name.rsplit('.').next().unwrap_or(name).to_owned());
    }

    /// Reads the headers of what is declared by names, and anew whenever a name there becomes a binder. Gives the elaborator
    /// with which they were read at last.
    pub(super) fn read_headers<'e, 'n, T>(
        &'e self,
        source: &'e str,
        ns: &str,
        names: impl IntoIterator<Item = &'n str>,
        mut read: impl FnMut(&mut Elab<'e>) -> Result<T, Diagnostic>,
    ) -> Result<(Elab<'e>, T), Diagnostic> {
        let mut forbidden = self.lost.clone();
        forbidden.extend(names.into_iter().map(str::to_owned));
        let mut bound = Vec::new();
        loop {
            let mut elab = self.elab(source, ns.to_owned());
            elab.auto = Auto::new(self.scopes.auto, forbidden.clone(), bound);
            match (read(&mut elab), elab.auto.again()) {
                (Ok(headers), _) => return Ok((elab, headers)),
                (Err(_), Some(again)) => bound = again,
                (Err(fault), None) => return Err(fault),
            }
        }
    }

    /// The full name of what a command declares, if it has one.
    fn declared_name(&self, command: &Command) -> Option<String> {
        let short = match command {
            Command::Decl(d) => &d.name,
            Command::Data(d) => &d[0].name,
            Command::Decls(d) => &d[0].name,
            _ => return None,
        };
        (!short.is_empty()).then(|| self.scopes.full_name(short))
    }

    fn run(&mut self, source: &str, command: &Command, at: usize) -> Result<(), Diagnostic> {
        let fault = |message: String| Diagnostic::at(&self.file, source, at, message);
        match command {
            Command::Skip => {}
            Command::Namespace(n) => self.scopes.enter_namespace(n.clone()),
            Command::Section(label) => self.scopes.enter_section(label.clone()),
            Command::End(label) => self.scopes.leave(label.as_deref()).map_err(fault)?,
            Command::Open(names) => {
                for n in names {
                    let full = self.namespace(n).map_err(fault)?;
                    self.scopes.open.push(full);
                }
            }
            Command::OpenOnly(ns, names) => {
                let constants = self.constants_of(ns, names).map_err(fault)?;
                self.scopes.picked.extend(names.iter().cloned().zip(constants));
            }
            Command::Export(ns, names) => {
                for (n, target) in names.iter().zip(self.constants_of(ns, names).map_err(fault)?) {
                    let alias = self.scopes.full_name(n);
                    Arc::make_mut(&mut self.scopes.known).aliases.insert(alias, target);
                }
            }
            Command::Universe(names) => self.scopes.universes.extend(names.iter().cloned()),
            Command::Variable(binders) => {
                // They are read here for their faults, and again for each declaration.
                let all = self.scopes.with_variables(binders);
                self.read_headers(source, &self.scopes.namespace(), [], |elab| elab.variables(&all))?;
                self.scopes.variables = all;
            }
            Command::Option(name, value) => match name.as_str() {
                "autoImplicit" => self.scopes.auto.implicit = *value,
                "relaxedAutoImplicit" => self.scopes.auto.relaxed = *value,
                _ => {}
            },
            Command::Decl(decl) => self.declare(source, decl)?,
            Command::Decls(decls) => self.declare_together(source, decls)?,
            Command::Data(decls) => self.declare_data(source, decls)?,
            Command::Quot => canonical_core::quot::add_quot(&mut self.env).map_err(|e| fault(e.to_string()))?,
        }
        Ok(())
    }

    /// The namespace that a name means.
    fn namespace(&self, name: &str) -> Result<String, String> {
        self.scopes.resolve_namespace(&self.env, name).ok_or_else(|| format!("no namespace is called `{name}`"))
    }

    /// The constants that a namespace has under short names.
    fn constants_of(&self, namespace: &str, names: &[String]) -> Result<Vec<Name>, String> {
        let ns = self.namespace(namespace)?;
        let constant = |n: &String| {
            let found = self.env.find(&super::scope::join(&ns, n)).map(|i| i.val.name);
            found.ok_or_else(|| format!("unknown name `{namespace}.{n}`"))
        };
        names.iter().map(constant).collect()
    }

    /// An elaborator in a namespace, with the universes of the scope.
    pub(super) fn elab<'e>(&'e self, source: &'e str, ns: String) -> Elab<'e> {
        let mut tc = Tc::new(&self.env);
        tc.instances = Instances::among(usize::MAX);
        let mut elab = Elab::new(tc, &self.scopes, &self.file, source, ns);
        elab.universes.clone_from(&self.scopes.universes);
        elab
    }

    /// Adds what was made: the goals, which see nothing of the constants, and the constants, unless they are only to be
    /// checked. Nothing is asked for where one of them does not check.
    ///
    /// # Errors
    /// The rule of the kernel that is broken, or that a name is taken.
    pub(super) fn add(&mut self, made: Made, keep: bool) -> Result<(), KernelError> {
        for (info, attrs) in &made.premises {
            self.add_constant(&made.store, info, attrs)?;
        }
        let visible = self.env.names().len();
        let mut items = made.goals;
        for item in &mut items {
            import_goal(&mut self.env.store, &made.store, &mut item.goal);
            item.goal.visible = visible;
            self.check_statement(&item.goal)?;
        }
        for (info, attrs) in &made.constants {
            if keep {
                self.add_constant(&made.store, info, attrs)?;
            } else {
                let info = import_constant(&mut self.env.store, &made.store, info);
                self.check(&info)?;
            }
        }
        self.items.append(&mut items);
        Ok(())
    }

    /// Checks what is to be found as the type of a constant.
    fn check_statement(&self, goal: &Goal) -> Result<(), KernelError> {
        let val = ConstantVal { name: goal.name, level_params: goal.level_params.clone(), ty: goal.ty };
        self.check(&ConstantInfo { val, kind: ConstantKind::Axiom })
    }

    fn add_constant(&mut self, from: &Store<'_>, info: &ConstantInfo, attrs: &Attributes) -> Result<(), KernelError> {
        let info = import_constant(&mut self.env.store, from, info);
        let attrs = import_attributes(&mut self.env.store, from, attrs);
        let name = info.val.name;
        if self.trust == Trust::Check && self.env.get(name).is_none() {
            self.check(&info)?;
        }
        if !self.env.add_unchecked(info) {
            return Err(KernelError::AlreadyDeclared(self.env.store.name_string(name)));
        }
        *self.env.attrs_mut(name) = attrs;
        Ok(())
    }

    /// Checks a constant whose expressions belong to the store of the environment, within the steps of a declaration.
    fn check(&self, info: &ConstantInfo) -> Result<(), KernelError> {
        let mut tc = Tc::new(&self.env);
        tc.limit(MAX_STEPS);
        let out = tc.check_constant(info);
        if tc.is_exhausted() { Err(KernelError::OutOfBudget) } else { out }
    }

    /// Adds an inductive type of another store.
    ///
    /// # Errors
    /// The rule of the kernel that it breaks, or that a name is taken.
    pub(super) fn add_inductive(&mut self, from: &Store<'_>, decl: &InductiveDecl) -> Result<(), KernelError> {
        let decl = import_inductive(&mut self.env.store, from, decl);
        add_inductive(&mut self.env, &decl)
    }
}

/// Copies a declaration of one store into another.
pub(super) fn import_inductive(to: &mut Store<'_>, from: &Store<'_>, decl: &InductiveDecl) -> InductiveDecl {
    let mut out = decl.clone();
    for n in &mut out.level_params {
        *n = to.import_name(from, *n);
    }
    for t in &mut out.types {
        t.name = to.import_name(from, t.name);
        t.ty = to.import(from, t.ty);
        for c in &mut t.ctors {
            c.name = to.import_name(from, c.name);
            c.ty = to.import(from, c.ty);
        }
    }
    out
}
