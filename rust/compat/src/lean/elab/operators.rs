//! Operators and their numerals.
//!
//! The operands of a tree of arithmetic operators, and of a relation over such trees, have one type, as by Lean's
//! `binop%` and `binrel%` (`src/Lean/Elab/Extra.lean`): that of the first operand whose type is known without the others.

use super::super::syntax::{Term, TermKind};
use super::app::Given;
use super::{Elab, Result};
use canonical_core::expr::Expr;
use num_bigint::BigUint;

/// What an operator stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Both operands belong to the tree.
    Tree,
    /// The left operand belongs to the tree.
    LeftOfTree,
    /// The root of a tree.
    Relation,
    /// An application like any other.
    Plain,
    /// The same with the operands turned round.
    Turned,
    /// The negation of that.
    NotTurned,
}

/// The constant of an operator (`src/Init/Notation.lean`, `src/Init/Core.lean`).
fn constant(sign: &str) -> Option<(&'static str, Kind)> {
    use Kind::*;
    Some(match sign {
        "+" => ("HAdd.hAdd", Tree),
        "-" => ("HSub.hSub", Tree),
        "*" => ("HMul.hMul", Tree),
        "/" => ("HDiv.hDiv", Tree),
        "%" => ("HMod.hMod", Tree),
        "++" => ("HAppend.hAppend", Tree),
        "∪" => ("Union.union", Tree),
        "∩" => ("Inter.inter", Tree),
        "^" => ("HPow.hPow", LeftOfTree),
        "=" => ("Eq", Relation),
        "≠" => ("Ne", Relation),
        "≤" => ("LE.le", Relation),
        "<" => ("LT.lt", Relation),
        "≥" => ("GE.ge", Relation),
        ">" => ("GT.gt", Relation),
        "==" => ("BEq.beq", Relation),
        "⊆" => ("HasSubset.Subset", Relation),
        "∣" => ("Dvd.dvd", Plain),
        "≍" => ("HEq", Plain),
        "↔" => ("Iff", Plain),
        "∧" => ("And", Plain),
        "∨" => ("Or", Plain),
        "&&" => ("Bool.and", Plain),
        "||" => ("Bool.or", Plain),
        "×" => ("Prod", Plain),
        "⊕" => ("Sum", Plain),
        "×'" => ("PProd", Plain),
        "⊕'" => ("PSum", Plain),
        "::" => ("List.cons", Plain),
        "∘" => ("Function.comp", Plain),
        "∈" => ("Membership.mem", Turned),
        "∉" => ("Membership.mem", NotTurned),
        _ => return None,
    })
}

/// The constant of an operator with one operand.
fn unary(sign: &str) -> Option<(&'static str, Kind)> {
    Some(match sign {
        "¬" => ("Not", Kind::Plain),
        "!" => ("Bool.not", Kind::Plain),
        "⁻¹" => ("Inv.inv", Kind::Plain),
        "-" => ("Neg.neg", Kind::Tree),
        _ => return None,
    })
}

/// A tree of operators over operands, of which those that are no numerals are read first.
enum Tree<'t> {
    Leaf(&'t Term, Option<Expr>),
    /// An operator, its operands, and where it stands.
    Node(&'static str, Box<Tree<'t>>, Box<Tree<'t>>, usize),
    /// The same with one operand.
    Unary(&'static str, Box<Tree<'t>>, usize),
    /// An operator with an operand outside of the tree.
    Power(&'static str, Box<Tree<'t>>, &'t Term, usize),
}

impl Elab<'_> {
    /// A binary or a prefix operator.
    pub(super) fn operator(&mut self, t: &Term, expected: Option<Expr>) -> Result<Expr> {
        let (sign, found, left, right) = match &t.kind {
            TermKind::Binary(sign, l, r) => (*sign, constant(sign), &**l, Some(&**r)),
            TermKind::Unary(sign, a) => (*sign, unary(sign), &**a, None),
            _ => return self.term(t, expected),
        };
        let Some((name, kind)) = found else {
            return Err(self.error(t.at, format!("the operator `{sign}` is not supported")));
        };
        let mut args = vec![Given::Term(left)];
        args.extend(right.map(Given::Term));
        match kind {
            Kind::Plain => self.apply_constant(name, args, expected, t.at),
            Kind::Turned | Kind::NotTurned => {
                args.reverse();
                let e = self.apply_constant(name, args, None, t.at)?;
                if kind == Kind::Turned { Ok(e) } else { self.apply_constant("Not", vec![Given::Done(e)], None, t.at) }
            }
            Kind::Tree | Kind::LeftOfTree => {
                let mut tree = self.operands(t)?;
                let ty = match self.tree_type(&tree)? {
                    Some(ty) => ty,
                    None => {
                        let known = expected.filter(|&ty| self.flex(ty).is_none());
                        self.shared_type(known)
                    }
                };
                self.read_leaves(&mut tree, ty)?;
                self.build(tree)
            }
            Kind::Relation => self.relation(name, left, right, t.at),
        }
    }

    fn relation(&mut self, name: &'static str, left: &Term, right: Option<&Term>, at: usize) -> Result<Expr> {
        let Some(right) = right else { return Err(self.error(at, "a relation has two sides")) };
        let (mut l, mut r) = (self.operands(left)?, self.operands(right)?);
        let ty = match (self.tree_type(&l)?, self.tree_type(&r)?) {
            (Some(ty), _) | (None, Some(ty)) => ty,
            (None, None) => self.shared_type(None),
        };
        self.read_leaves(&mut l, ty)?;
        self.read_leaves(&mut r, ty)?;
        let (l, r) = (self.build(l)?, self.build(r)?);
        self.apply_constant(name, vec![Given::Done(l), Given::Done(r)], None, at)
    }

    fn shared_type(&mut self, expected: Option<Expr>) -> Expr {
        match expected {
            Some(ty) => ty,
            None => self.type_hole(),
        }
    }

    /// The tree of a term, with those operands read that need no help.
    fn operands<'t>(&mut self, t: &'t Term) -> Result<Tree<'t>> {
        match &t.kind {
            TermKind::Paren(inner)
                if matches!(inner.kind, TermKind::Binary(..) | TermKind::Unary(..) | TermKind::Paren(_)) =>
            {
                self.operands(inner)
            }
            TermKind::Binary(sign, l, r) => match constant(sign) {
                Some((name, Kind::Tree)) => {
                    Ok(Tree::Node(name, Box::new(self.operands(l)?), Box::new(self.operands(r)?), t.at))
                }
                Some((name, Kind::LeftOfTree)) => Ok(Tree::Power(name, Box::new(self.operands(l)?), r, t.at)),
                _ => self.operand(t),
            },
            TermKind::Unary(sign, a) => match unary(sign) {
                Some((name, Kind::Tree)) => Ok(Tree::Unary(name, Box::new(self.operands(a)?), t.at)),
                _ => self.operand(t),
            },
            _ => self.operand(t),
        }
    }

    fn operand<'t>(&mut self, t: &'t Term) -> Result<Tree<'t>> {
        let wants_type = matches!(
            t.kind,
            TermKind::Num(_) | TermKind::Anonymous(_) | TermKind::Dot(_) | TermKind::Fun(..) | TermKind::Hole
        );
        let e = if wants_type { None } else { Some(self.term(t, None)?) };
        Ok(Tree::Leaf(t, e))
    }

    /// The type of the first operand whose type is known.
    fn tree_type(&mut self, tree: &Tree<'_>) -> Result<Option<Expr>> {
        match tree {
            Tree::Leaf(_, None) => Ok(None),
            Tree::Leaf(t, Some(e)) => {
                let ty = self.infer(*e, t.at)?;
                Ok(self.flex(ty).is_none().then_some(ty))
            }
            Tree::Node(_, l, r, _) => match self.tree_type(l)? {
                Some(ty) => Ok(Some(ty)),
                None => self.tree_type(r),
            },
            Tree::Unary(_, a, _) => self.tree_type(a),
            Tree::Power(_, l, _, _) => self.tree_type(l),
        }
    }

    /// Makes every operand be of the type.
    fn read_leaves(&mut self, tree: &mut Tree<'_>, ty: Expr) -> Result<()> {
        match tree {
            Tree::Leaf(t, slot) => {
                let e = match *slot {
                    Some(e) => self.ensure(e, ty, t.at)?,
                    None => self.term_of(t, ty)?,
                };
                *slot = Some(e);
                Ok(())
            }
            Tree::Node(_, l, r, _) => {
                self.read_leaves(l, ty)?;
                self.read_leaves(r, ty)
            }
            Tree::Unary(_, a, _) => self.read_leaves(a, ty),
            Tree::Power(_, l, _, _) => self.read_leaves(l, ty),
        }
    }

    fn build(&mut self, tree: Tree<'_>) -> Result<Expr> {
        match tree {
            Tree::Leaf(_, Some(e)) => Ok(e),
            Tree::Leaf(t, None) => self.term(t, None),
            Tree::Node(name, l, r, at) => {
                let (l, r) = (self.build(*l)?, self.build(*r)?);
                self.apply_constant(name, vec![Given::Done(l), Given::Done(r)], None, at)
            }
            Tree::Unary(name, a, at) => {
                let a = self.build(*a)?;
                self.apply_constant(name, vec![Given::Done(a)], None, at)
            }
            Tree::Power(name, l, r, at) => {
                let l = self.build(*l)?;
                self.apply_constant(name, vec![Given::Done(l), Given::Term(r)], None, at)
            }
        }
    }

    /// A numeral: `OfNat.ofNat n`.
    pub(super) fn numeral(&mut self, n: &BigUint, expected: Option<Expr>, at: usize) -> Result<Expr> {
        let lit = self.tc.st.nat(n.clone());
        self.apply_constant("OfNat.ofNat", vec![Given::Done(lit)], expected, at)
    }
}
