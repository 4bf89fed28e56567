//! Declarations, attributes and the goal.

use super::common::{at, call, list};
use crate::builder::Builder;
use crate::declare::{InductiveNumbers, RecursorNumbers};
use crate::fault::{Fault, Result, Status};
use crate::handle::{Handle, NONE};
use crate::problem::Problem;
use canonical_core::env::{ConstantKind, QuotKind, Reducibility, ReducibilityHints};
use canonical_core::expr::BinderInfo;

/// How an argument is written.
#[repr(u32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Binder {
    /// `(x : A)`
    Default = 0,
    /// `{x : A}`
    Implicit = 1,
    /// `⦃x : A⦄`
    StrictImplicit = 2,
    /// `[x : A]`
    InstImplicit = 3,
}

/// The constants of quotients.
#[repr(u32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quotient {
    /// `Quot`
    Type = 0,
    /// `Quot.mk`
    Ctor = 1,
    /// `Quot.lift`
    Lift = 2,
    /// `Quot.ind`
    Ind = 3,
}

/// How readily a definition unfolds.
#[repr(u32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reducible {
    /// Never, unless asked for everything.
    Irreducible = 0,
    /// By default.
    Semireducible = 1,
    /// As instances do.
    Implicit = 2,
    /// Always.
    Reducible = 3,
}

/// Hints of a definition that is never unfolded for its own sake.
pub const HINTS_OPAQUE: u32 = u32::MAX;
/// Hints of a definition that is always unfolded first. Any smaller number is the height of a regular one.
pub const HINTS_ABBREV: u32 = u32::MAX - 1;

/// The constant is an instance.
pub const FLAG_INSTANCE: u32 = 1;
/// The constant is a class.
pub const FLAG_CLASS: u32 = 2;
/// The constant is a simp theorem.
pub const FLAG_SIMP: u32 = 4;
/// The constant is a matcher.
pub const FLAG_MATCHER: u32 = 8;
/// The constant is a theorem whose proof was left out.
pub const FLAG_AXIOMIZED: u32 = 16;

pub(super) fn binder(info: u32) -> Result<BinderInfo> {
    Ok(match info {
        0 => BinderInfo::Default,
        1 => BinderInfo::Implicit,
        2 => BinderInfo::StrictImplicit,
        3 => BinderInfo::InstImplicit,
        _ => return Err(Fault::BadNumber { what: "a binder", value: info.into() }),
    })
}

/// A declaration without what is particular to its kind, as it comes from C.
struct Header {
    problem: *const Problem,
    name: Handle,
    level_params: *const Handle,
    level_param_count: usize,
    type_: Handle,
}

impl Header {
    /// Declares the constant.
    ///
    /// # Safety
    /// The contract of the crate.
    unsafe fn declare(self, kind: impl FnOnce(&Builder) -> Result<ConstantKind>) -> Status {
        // SAFETY: the contract of the crate.
        unsafe {
            self.step(|b, params| {
                let val = b.val(self.name, params, self.type_)?;
                let kind = kind(b)?;
                b.declare(val, kind)
            })
        }
    }

    /// Runs a building step with the universe parameters.
    ///
    /// # Safety
    /// The contract of the crate.
    unsafe fn step(&self, f: impl FnOnce(&mut Builder, &[Handle]) -> Result<()>) -> Status {
        call(|| {
            // SAFETY: the contract of the crate.
            let (problem, params) =
                unsafe { (at(self.problem, "a problem")?, list(self.level_params, self.level_param_count)?) };
            problem.build(|b| f(b, params))
        })
    }
}

/// Declares an axiom: a constant without a value, or with one that does not matter.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_axiom(
    problem: *const Problem,
    name: Handle,
    level_params: *const Handle,
    level_param_count: usize,
    type_: Handle,
) -> Status {
    // SAFETY: the contract of the crate.
    unsafe { Header { problem, name, level_params, level_param_count, type_ }.declare(|_| Ok(ConstantKind::Axiom)) }
}

/// Declares a definition; `hints` is its height, CANONICAL_HINTS_OPAQUE or CANONICAL_HINTS_ABBREV.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_definition(
    problem: *const Problem,
    name: Handle,
    level_params: *const Handle,
    level_param_count: usize,
    type_: Handle,
    value: Handle,
    hints: u32,
) -> Status {
    let hints = match hints {
        HINTS_OPAQUE => ReducibilityHints::Opaque,
        HINTS_ABBREV => ReducibilityHints::Abbrev,
        height => ReducibilityHints::Regular(height),
    };
    let header = Header { problem, name, level_params, level_param_count, type_ };
    // SAFETY: the contract of the crate.
    unsafe { header.declare(|b| Ok(ConstantKind::Def { value: b.exprs.get(value)?, hints })) }
}

/// Declares a theorem; `proof` may be CANONICAL_NONE.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_theorem(
    problem: *const Problem,
    name: Handle,
    level_params: *const Handle,
    level_param_count: usize,
    type_: Handle,
    proof: Handle,
) -> Status {
    let header = Header { problem, name, level_params, level_param_count, type_ };
    // SAFETY: the contract of the crate.
    unsafe {
        header.declare(|b| {
            let value = if proof == NONE { None } else { Some(b.exprs.get(proof)?) };
            Ok(ConstantKind::Theorem { value })
        })
    }
}

/// Declares an opaque constant: a definition that never unfolds.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_opaque(
    problem: *const Problem,
    name: Handle,
    level_params: *const Handle,
    level_param_count: usize,
    type_: Handle,
    value: Handle,
) -> Status {
    let header = Header { problem, name, level_params, level_param_count, type_ };
    // SAFETY: the contract of the crate.
    unsafe { header.declare(|b| Ok(ConstantKind::Opaque { value: b.exprs.get(value)? })) }
}

/// Declares a constant of quotients; `kind` is a CanonicalQuotient.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_quotient(
    problem: *const Problem,
    name: Handle,
    level_params: *const Handle,
    level_param_count: usize,
    type_: Handle,
    kind: u32,
) -> Status {
    let header = Header { problem, name, level_params, level_param_count, type_ };
    let quotient = move |_: &Builder| {
        Ok(ConstantKind::Quot(match kind {
            0 => QuotKind::Type,
            1 => QuotKind::Ctor,
            2 => QuotKind::Lift,
            3 => QuotKind::Ind,
            _ => return Err(Fault::BadNumber { what: "a constant of quotients", value: kind.into() }),
        }))
    };
    // SAFETY: the contract of the crate.
    unsafe { header.declare(quotient) }
}

/// Opens an inductive declaration. Until it is closed only its types, constructors, recursors and rules may be declared;
/// names, levels and expressions may still be made.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_inductive_begin(problem: *const Problem) -> Status {
    // SAFETY: the contract of the crate.
    call(|| unsafe { at(problem, "a problem") }?.build(|b| b.begin_inductive()))
}

/// A type of the open inductive declaration: `all` are the types of the declaration, `ctors` its constructors, in
/// order; `is_recursive` and `is_reflexive` are 0 or 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_inductive_type(
    problem: *const Problem,
    name: Handle,
    level_params: *const Handle,
    level_param_count: usize,
    type_: Handle,
    all: *const Handle,
    all_count: usize,
    ctors: *const Handle,
    ctor_count: usize,
    param_count: u32,
    index_count: u32,
    nested_count: u32,
    is_recursive: u32,
    is_reflexive: u32,
) -> Status {
    let numbers = InductiveNumbers {
        params: param_count,
        indices: index_count,
        nested: nested_count,
        is_rec: is_recursive != 0,
        is_reflexive: is_reflexive != 0,
    };
    // SAFETY: the contract of the crate.
    unsafe {
        Header { problem, name, level_params, level_param_count, type_ }.step(|b, params| {
            let val = b.val(name, params, type_)?;
            b.inductive_type(val, numbers, list(all, all_count)?, list(ctors, ctor_count)?)
        })
    }
}

/// A constructor of the open inductive declaration: it makes the type `inductive`, and is its constructor number
/// `index`, from 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_inductive_ctor(
    problem: *const Problem,
    name: Handle,
    level_params: *const Handle,
    level_param_count: usize,
    type_: Handle,
    inductive: Handle,
    index: u32,
    param_count: u32,
    field_count: u32,
) -> Status {
    let header = Header { problem, name, level_params, level_param_count, type_ };
    // SAFETY: the contract of the crate.
    unsafe {
        header.step(|b, params| {
            let val = b.val(name, params, type_)?;
            b.inductive_ctor(val, inductive, [index, param_count, field_count])
        })
    }
}

/// A recursor of the open inductive declaration; its rules follow. `k` is 1 if it reduces without looking at the
/// major premise, else 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_inductive_rec(
    problem: *const Problem,
    name: Handle,
    level_params: *const Handle,
    level_param_count: usize,
    type_: Handle,
    all: *const Handle,
    all_count: usize,
    param_count: u32,
    index_count: u32,
    motive_count: u32,
    minor_count: u32,
    k: u32,
) -> Status {
    let numbers = RecursorNumbers {
        params: param_count,
        indices: index_count,
        motives: motive_count,
        minors: minor_count,
        k: k != 0,
    };
    // SAFETY: the contract of the crate.
    unsafe {
        Header { problem, name, level_params, level_param_count, type_ }.step(|b, params| {
            let val = b.val(name, params, type_)?;
            b.inductive_rec(val, list(all, all_count)?, numbers)
        })
    }
}

/// A rule of the recursor that came last: at the constructor `ctor` with that many fields it becomes `value`, a
/// function of parameters, motives, minor premises and fields.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_inductive_rule(
    problem: *const Problem,
    ctor: Handle,
    field_count: u32,
    value: Handle,
) -> Status {
    // SAFETY: the contract of the crate.
    call(|| unsafe { at(problem, "a problem") }?.build(|b| b.inductive_rule(ctor, field_count, value)))
}

/// Closes the open inductive declaration and declares all that it holds, or, if something is wrong with it, nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_inductive_end(problem: *const Problem) -> Status {
    // SAFETY: the contract of the crate.
    call(|| unsafe { at(problem, "a problem") }?.build(|b| b.end_inductive()))
}

/// Says how readily a declared constant unfolds; `how` is a CanonicalReducible.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_attr_reducibility(problem: *const Problem, name: Handle, how: u32) -> Status {
    call(|| {
        let reducibility = match how {
            0 => Reducibility::Irreducible,
            1 => Reducibility::Semireducible,
            2 => Reducibility::ImplicitReducible,
            3 => Reducibility::Reducible,
            _ => return Err(Fault::BadNumber { what: "a reducibility", value: how.into() }),
        };
        // SAFETY: the contract of the crate.
        unsafe { at(problem, "a problem") }?.build(|b| {
            b.attributes(name)?.reducibility = reducibility;
            Ok(())
        })
    })
}

/// Sets the flags of a declared constant: the sum of some CANONICAL_FLAG_….
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_attr_flags(problem: *const Problem, name: Handle, flags: u32) -> Status {
    const KNOWN: u32 = FLAG_INSTANCE | FLAG_CLASS | FLAG_SIMP | FLAG_MATCHER | FLAG_AXIOMIZED;
    call(|| {
        if flags & !KNOWN != 0 {
            return Err(Fault::BadNumber { what: "flags of a constant", value: flags.into() });
        }
        // SAFETY: the contract of the crate.
        unsafe { at(problem, "a problem") }?.build(|b| {
            let attributes = b.attributes(name)?;
            attributes.instance = flags & FLAG_INSTANCE != 0;
            attributes.class = flags & FLAG_CLASS != 0;
            attributes.simp = flags & FLAG_SIMP != 0;
            attributes.matcher = flags & FLAG_MATCHER != 0;
            attributes.axiomized = flags & FLAG_AXIOMIZED != 0;
            Ok(())
        })
    })
}

/// Says that a declared type is a structure: its constructor, the short names of its fields and the functions that
/// give them, which need not be declared; the anonymous name stands for a function that does not exist.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_attr_structure(
    problem: *const Problem,
    name: Handle,
    ctor: Handle,
    fields: *const Handle,
    field_count: usize,
    projections: *const Handle,
    projection_count: usize,
) -> Status {
    // SAFETY: the contract of the crate.
    call(|| unsafe {
        let (fields, projections) = (list(fields, field_count)?, list(projections, projection_count)?);
        at(problem, "a problem")?.build(|b| b.structure(name, ctor, fields, projections))
    })
}

/// Sets the equation theorems of a declared definition or matcher; they need not be declared.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_attr_equations(
    problem: *const Problem,
    name: Handle,
    equations: *const Handle,
    equation_count: usize,
) -> Status {
    // SAFETY: the contract of the crate.
    call(|| unsafe {
        let equations = list(equations, equation_count)?;
        at(problem, "a problem")?.build(|b| {
            let equations = b.names.all(equations)?;
            b.attributes(name)?.eqns = equations;
            Ok(())
        })
    })
}

/// Gives the goal: a closed type whose leading binders (and lets) are the hypotheses, with its universe parameters
/// and the constants that the user wants used. A problem has one goal.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonical_goal(
    problem: *const Problem,
    name: Handle,
    level_params: *const Handle,
    level_param_count: usize,
    type_: Handle,
    premises: *const Handle,
    premise_count: usize,
) -> Status {
    // SAFETY: the contract of the crate.
    unsafe {
        Header { problem, name, level_params, level_param_count, type_ }.step(|b, params| {
            let val = b.val(name, params, type_)?;
            b.set_goal(val, list(premises, premise_count)?)
        })
    }
}
