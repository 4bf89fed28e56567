//! The names that the kernel knows, interned once for an environment.

use crate::expr::Store;
use crate::name::Name;

/// Names that the kernel knows.
#[derive(Clone)]
pub(crate) struct KernelNames {
    pub(crate) nat: Name,
    pub(crate) nat_zero: Name,
    pub(crate) nat_succ: Name,
    pub(crate) string: Name,
    pub(crate) string_of_list: Name,
    pub(crate) list_nil: Name,
    pub(crate) list_cons: Name,
    pub(crate) char: Name,
    pub(crate) char_of_nat: Name,
    pub(crate) bool_true: Name,
    pub(crate) bool_false: Name,
    binary: Vec<(Name, NatOp)>,
    pub(crate) nat_log2: Name,
    /// `Eq`, `Eq.refl` and `Eq.rec`.
    pub(crate) equality: [Name; 3],
    pub(crate) quot: Name,
    /// `String.mk`, as older versions have it for `String.ofList`.
    string_mk: Name,
}

/// An operation on natural number literals that is computed at once.
#[derive(Clone, Copy)]
pub(crate) enum NatOp {
    Add,
    Sub,
    Mul,
    Div,
    Mod,
    Gcd,
    Beq,
    Ble,
    Land,
    Lor,
    Xor,
    ShiftLeft,
    ShiftRight,
    Pow,
}

impl KernelNames {
    /// Interns them.
    pub(crate) fn new(st: &mut Store<'_>) -> Self {
        let binary = [
            ("Nat.add", NatOp::Add),
            ("Nat.sub", NatOp::Sub),
            ("Nat.mul", NatOp::Mul),
            ("Nat.div", NatOp::Div),
            ("Nat.mod", NatOp::Mod),
            ("Nat.gcd", NatOp::Gcd),
            ("Nat.beq", NatOp::Beq),
            ("Nat.ble", NatOp::Ble),
            ("Nat.land", NatOp::Land),
            ("Nat.lor", NatOp::Lor),
            ("Nat.xor", NatOp::Xor),
            ("Nat.shiftLeft", NatOp::ShiftLeft),
            ("Nat.shiftRight", NatOp::ShiftRight),
            ("Nat.pow", NatOp::Pow),
        ];
        KernelNames {
            nat: st.name("Nat"),
            nat_zero: st.name("Nat.zero"),
            nat_succ: st.name("Nat.succ"),
            string: st.name("String"),
            string_of_list: st.name("String.ofList"),
            list_nil: st.name("List.nil"),
            list_cons: st.name("List.cons"),
            char: st.name("Char"),
            char_of_nat: st.name("Char.ofNat"),
            bool_true: st.name("Bool.true"),
            bool_false: st.name("Bool.false"),
            binary: binary.into_iter().map(|(n, op)| (st.name(n), op)).collect(),
            nat_log2: st.name("Nat.log2"),
            equality: ["Eq", "Eq.refl", "Eq.rec"].map(|n| st.name(n)),
            quot: st.name("Quot"),
            string_mk: st.name("String.mk"),
        }
    }

    /// The constants that the kernel reads into a string literal.
    pub(crate) fn of_strings(&self) -> [Name; 5] {
        [self.string, self.string_of_list, self.string_mk, self.char_of_nat, self.list_cons]
    }

    /// The operation of a name.
    pub(crate) fn nat_op(&self, n: Name) -> Option<NatOp> {
        self.binary.iter().find(|(m, _)| *m == n).map(|&(_, op)| op)
    }
}
