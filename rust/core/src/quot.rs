//! Quotients: `Quot`, `Quot.mk`, `Quot.lift` and `Quot.ind`, with the types that Lean's kernel gives them.
//!
//! Follows Lean's `src/kernel/quot.cpp`; the types depend on `Eq`, which must be declared as it is in Lean.

use crate::check::KernelError;
use crate::env::{ConstantInfo, ConstantKind, ConstantVal, Environment, QuotKind};
use crate::expr::{BinderInfo, Expr, Store};
use crate::inductive::alike;
use crate::level::Level;
use crate::name::Name;
use crate::reduce::Tc;

type Result<T> = std::result::Result<T, KernelError>;

/// Adds the quotient package to an environment that has `Eq`.
///
/// # Errors
/// If `Eq` is not declared as it must be, or a name is taken; the environment is then as it was.
pub fn add_quot(env: &mut Environment) -> Result<()> {
    check_eq(&mut Tc::new(env))?;
    let constants = quot_constants(&mut env.store);
    let before = env.names().len();
    for c in constants {
        let name = c.val.name;
        if !env.add_unchecked(c) {
            env.truncate(before);
            return Err(KernelError::AlreadyDeclared(env.store.name_string(name)));
        }
    }
    Ok(())
}

impl Tc<'_> {
    /// Checks that a part of the quotient package is as it must be.
    ///
    /// # Errors
    /// If `Eq` is not declared as it must be, or the constant is another than the kernel's.
    pub fn check_quot(&mut self, kind: QuotKind, name: Name) -> Result<()> {
        check_eq(self)?;
        let constants = quot_constants(&mut self.st);
        match constants.iter().find(|c| c.kind == ConstantKind::Quot(kind)) {
            Some(made) if made.val.name == name => self.compare(made),
            _ => Err(KernelError::NoFamily(self.st.name_string(name))),
        }
    }
}

/// Types written short: the last binder is variable 0.
struct Writer<'a, 'b> {
    st: &'a mut Store<'b>,
}

impl Writer<'_, '_> {
    fn pi(&mut self, name: &str, info: BinderInfo, ty: Expr, body: Expr) -> Expr {
        let name = self.st.name(name);
        self.st.pi(name, info, ty, body)
    }

    fn var(&mut self, i: u32) -> Expr {
        self.st.bvar(i)
    }

    fn app(&mut self, f: u32, args: &[u32]) -> Expr {
        let f = self.st.bvar(f);
        let args: Vec<Expr> = args.iter().map(|&i| self.st.bvar(i)).collect();
        self.st.apps(f, &args)
    }

    fn constant(&mut self, name: &str, level: Level, args: &[Expr]) -> Expr {
        let name = self.st.name(name);
        let f = self.st.const_at(name, &[level]);
        self.st.apps(f, args)
    }

    fn param(&mut self, name: &str) -> Level {
        let name = self.st.name(name);
        self.st.level_param(name)
    }

    /// `α → α → Prop`, where `α` is variable `a`.
    fn relation(&mut self, a: u32) -> Expr {
        let (prop, first, second) = (self.st.prop(), self.var(a), self.var(a + 1));
        let inner = self.pi("a", BinderInfo::Default, second, prop);
        self.pi("a", BinderInfo::Default, first, inner)
    }

    /// `{α : Sort u} → (r : α → α → Prop) → body`
    fn over_relation(&mut self, r: BinderInfo, body: Expr) -> Expr {
        let u = self.param("u");
        let (sort, relation) = (self.st.sort(u), self.relation(0));
        let body = self.pi("r", r, relation, body);
        self.pi("α", BinderInfo::Implicit, sort, body)
    }

    /// `Quot r`, where `r` is variable `r` and `α` the one before.
    fn quot(&mut self, r: u32) -> Expr {
        let u = self.param("u");
        let args = [self.var(r + 1), self.var(r)];
        self.constant("Quot", u, &args)
    }

    fn quot_type(&mut self) -> Expr {
        let u = self.param("u");
        let sort = self.st.sort(u);
        self.over_relation(BinderInfo::Default, sort)
    }

    /// `{α} (r) (a : α) : Quot r`
    fn mk_type(&mut self) -> Expr {
        let (quot, alpha) = (self.quot(1), self.var(1));
        let body = self.pi("a", BinderInfo::Default, alpha, quot);
        self.over_relation(BinderInfo::Default, body)
    }

    /// `{α} {r} {β : Sort v} (f : α → β) : (∀ a b, r a b → f a = f b) → Quot r → β`
    fn lift_type(&mut self) -> Expr {
        let v = self.param("v");
        // Below α r β f a b and the proof of r a b.
        let args = [self.var(4), self.app(3, &[2]), self.app(3, &[1])];
        let equal = self.constant("Eq", v, &args);
        let related = self.app(4, &[1, 0]);
        let sound = self.pi("a", BinderInfo::Default, related, equal);
        let alpha = self.var(4);
        let sound = self.pi("b", BinderInfo::Default, alpha, sound);
        let alpha = self.var(3);
        let sound = self.pi("a", BinderInfo::Default, alpha, sound);
        let (quot, beta) = (self.quot(3), self.var(3));
        let body = self.pi("a", BinderInfo::Default, quot, beta);
        let body = self.pi("a", BinderInfo::Default, sound, body);
        let (alpha, beta) = (self.var(2), self.var(1));
        let function = self.pi("a", BinderInfo::Default, alpha, beta);
        let body = self.pi("f", BinderInfo::Default, function, body);
        let sort = self.st.sort(v);
        let body = self.pi("β", BinderInfo::Implicit, sort, body);
        self.over_relation(BinderInfo::Implicit, body)
    }

    /// `{α} {r} {β : Quot r → Prop} (mk : ∀ a, β (Quot.mk r a)) (q : Quot r) : β q`
    fn ind_type(&mut self) -> Expr {
        let u = self.param("u");
        let args = [self.var(3), self.var(2), self.var(0)];
        let made = self.constant("Quot.mk", u, &args);
        let beta = self.var(1);
        let holds = self.st.app(beta, made);
        let alpha = self.var(2);
        let mk = self.pi("a", BinderInfo::Default, alpha, holds);
        let (quot, holds) = (self.quot(2), self.app(2, &[0]));
        let body = self.pi("q", BinderInfo::Default, quot, holds);
        let body = self.pi("mk", BinderInfo::Default, mk, body);
        let (quot, prop) = (self.quot(0), self.st.prop());
        let motive = self.pi("a", BinderInfo::Default, quot, prop);
        let body = self.pi("β", BinderInfo::Implicit, motive, body);
        self.over_relation(BinderInfo::Implicit, body)
    }
}

/// The four constants.
fn quot_constants(st: &mut Store<'_>) -> Vec<ConstantInfo> {
    let mut w = Writer { st };
    let types = [
        ("Quot", QuotKind::Type, &["u"][..], w.quot_type()),
        ("Quot.mk", QuotKind::Ctor, &["u"], w.mk_type()),
        ("Quot.lift", QuotKind::Lift, &["u", "v"], w.lift_type()),
        ("Quot.ind", QuotKind::Ind, &["u"], w.ind_type()),
    ];
    let constant = |(name, kind, params, ty): (&str, QuotKind, &[&str], Expr)| ConstantInfo {
        val: ConstantVal { name: st.name(name), level_params: params.iter().map(|p| st.name(p)).collect(), ty },
        kind: ConstantKind::Quot(kind),
    };
    types.into_iter().map(constant).collect()
}

/// `Eq.{u} : {α : Sort u} → α → α → Prop` with the one constructor `refl : (a : α) → Eq a a`.
fn check_eq(tc: &mut Tc<'_>) -> Result<()> {
    if eq_is_right(tc).unwrap_or(false) { Ok(()) } else { Err(KernelError::NoEquality) }
}

fn eq_is_right(tc: &mut Tc<'_>) -> Option<bool> {
    let env = tc.env;
    let [name, ..] = tc.names.equality;
    let [refl] = env.inductive(name)?.ctors[..] else { return None };
    let (eq, refl) = (&env.get(name)?.val, &env.get(refl)?.val);
    let [u] = eq.level_params[..] else { return None };
    let [refl_u] = refl.level_params[..] else { return None };
    let eq_type = {
        let u = tc.st.level_param(u);
        let mut w = Writer { st: &mut tc.st };
        let (sort, relation) = (w.st.sort(u), w.relation(0));
        w.pi("α", BinderInfo::Implicit, sort, relation)
    };
    let refl_type = {
        let u = tc.st.level_param(refl_u);
        let mut w = Writer { st: &mut tc.st };
        let args = [w.var(1), w.var(0), w.var(0)];
        let (sort, alpha, equal) = (w.st.sort(u), w.var(0), w.constant("Eq", u, &args));
        let body = w.pi("a", BinderInfo::Default, alpha, equal);
        w.pi("α", BinderInfo::Implicit, sort, body)
    };
    Some(alike(&mut tc.st, eq_type, eq.ty) && alike(&mut tc.st, refl_type, refl.ty))
}
