//! Literals: as constructor applications, and the operations on natural numbers that are computed at once.
//!
//! Follows the kernel (Lean's `src/kernel/type_checker.cpp`, `reduce_nat`, and `src/kernel/inductive.cpp`,
//! `nat_lit_to_constructor`, `string_lit_to_constructor`).

use super::Tc;
use crate::expr::{Expr, Node};
use crate::kernel_names::NatOp;
use crate::level::{Level, Levels};
use num_bigint::BigUint;
use num_integer::Integer;
use num_traits::{One, ToPrimitive, Zero};

/// The largest exponent that `Nat.pow` is computed for, as in Lean's kernel.
const MAX_EXPONENT: u32 = 1 << 24;

impl Tc<'_> {
    /// A literal as the application of a constructor; anything else as it is.
    pub fn literal_to_ctor(&mut self, e: Expr) -> Expr {
        match self.st.node(e) {
            Node::Nat(lit) => {
                let n = self.st.nat_value(lit);
                if n.is_zero() {
                    return self.st.constant(self.names.nat_zero, Levels::EMPTY);
                }
                let pred = n - BigUint::one();
                let pred = self.st.nat(pred);
                let succ = self.st.constant(self.names.nat_succ, Levels::EMPTY);
                self.st.app(succ, pred)
            }
            Node::Str(lit) => {
                let text = self.st.str_value(lit).to_owned();
                let e = self.string_to_ctor(&text);
                self.whnf(e)
            }
            _ => e,
        }
    }

    /// `String.ofList [Char.ofNat …, …]`
    pub(crate) fn string_to_ctor(&mut self, text: &str) -> Expr {
        let char = self.st.constant(self.names.char, Levels::EMPTY);
        let of_nat = self.st.constant(self.names.char_of_nat, Levels::EMPTY);
        let nil = self.st.const_at(self.names.list_nil, &[Level::ZERO]);
        let cons = self.st.const_at(self.names.list_cons, &[Level::ZERO]);
        let mut list = self.st.app(nil, char);
        for c in text.chars().rev() {
            let code = self.st.nat(BigUint::from(c as u32));
            let c = self.st.app(of_nat, code);
            list = self.st.apps(cons, &[char, c, list]);
        }
        let mk = self.st.constant(self.names.string_of_list, Levels::EMPTY);
        self.st.app(mk, list)
    }

    /// The number that a normal form stands for: a literal, or `Nat.zero`.
    pub fn nat_of(&mut self, e: Expr) -> Option<BigUint> {
        match self.st.node(e) {
            Node::Nat(lit) => Some(self.st.nat_value(lit).clone()),
            Node::Const(n, _) if n == self.names.nat_zero => Some(BigUint::zero()),
            _ => None,
        }
    }

    fn nat_arg(&mut self, e: Expr) -> Option<BigUint> {
        if self.st.has_fvar(e) && !matches!(self.st.node(e), Node::App(..) | Node::FVar(_)) {
            return None;
        }
        let e = self.whnf(e);
        self.nat_of(e)
    }

    /// Computes an operation on natural number literals.
    pub fn reduce_nat(&mut self, e: Expr) -> Option<Expr> {
        let Node::App(f, b) = self.st.node(e) else { return None };
        match self.st.node(f) {
            Node::Const(n, _) if n == self.names.nat_succ => {
                let b = self.nat_arg(b)?;
                Some(self.st.nat(b + BigUint::one()))
            }
            Node::Const(n, _) if n == self.names.nat_log2 => {
                let b = self.nat_arg(b)?;
                Some(self.st.nat(BigUint::from(b.bits().saturating_sub(1))))
            }
            Node::App(g, a) => {
                let Node::Const(n, _) = self.st.node(g) else { return None };
                if self.st.has_fvar(a) || self.st.has_fvar(b) {
                    return None;
                }
                let op = self.names.nat_op(n)?;
                let (a, b) = (self.nat_arg(a)?, self.nat_arg(b)?);
                self.nat_op(op, a, b)
            }
            _ => None,
        }
    }

    fn nat_op(&mut self, op: NatOp, a: BigUint, b: BigUint) -> Option<Expr> {
        let n = match op {
            NatOp::Add => a + b,
            NatOp::Sub => {
                if a < b {
                    BigUint::zero()
                } else {
                    a - b
                }
            }
            NatOp::Mul => a * b,
            NatOp::Div => {
                if b.is_zero() {
                    BigUint::zero()
                } else {
                    a / b
                }
            }
            NatOp::Mod => {
                if b.is_zero() {
                    a
                } else {
                    a % b
                }
            }
            NatOp::Gcd => a.gcd(&b),
            NatOp::Beq => return Some(self.bool(a == b)),
            NatOp::Ble => return Some(self.bool(a <= b)),
            NatOp::Land => a & b,
            NatOp::Lor => a | b,
            NatOp::Xor => a ^ b,
            NatOp::ShiftLeft => a << b.to_u32().filter(|&k| k < MAX_EXPONENT)?,
            NatOp::ShiftRight => match b.to_u64() {
                Some(k) => a >> k,
                None => BigUint::zero(),
            },
            NatOp::Pow => a.pow(b.to_u32().filter(|&k| k < MAX_EXPONENT)?),
        };
        Some(self.st.nat(n))
    }

    fn bool(&mut self, b: bool) -> Expr {
        let n = if b { self.names.bool_true } else { self.names.bool_false };
        self.st.constant(n, Levels::EMPTY)
    }
}
