//! Hierarchical names, interned. `Name::ANONYMOUS` is the root.

use crate::expr::Store;
use crate::memory::{Handle, handle, hash_of};

handle! {
    /// A hierarchical name, as `Lean.Name`.
    Name
}

impl Name {
    /// The anonymous name.
    pub const ANONYMOUS: Name = Name(0);

    /// `canonical.lambda`, by which a search writes a λ that is not closed yet; every store has it.
    pub(crate) const MARKER: Name = Name(2);

    /// Whether this is the anonymous name.
    pub fn is_anonymous(self) -> bool {
        self == Name::ANONYMOUS
    }
}

/// One step of a name.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum NameNode {
    /// The root.
    Anonymous,
    /// `prefix.string`
    Str(Name, Box<str>),
    /// `prefix.number`
    Num(Name, u64),
}

impl Store<'_> {
    /// The last step of a name.
    pub fn name_node(&self, n: Name) -> &NameNode {
        let i = n.index();
        match self.base {
            Some(base) if !self.names.owns(i) => base.name_node(n),
            _ => self.names.get(i),
        }
    }

    fn find_name(&self, hash: u64, node: &NameNode) -> Option<Name> {
        let below = self.base.and_then(|b| b.find_name(hash, node));
        below.or_else(|| self.names.find(hash, node).map(Name::from_index))
    }

    /// Interns a name.
    pub fn mk_name(&mut self, node: NameNode) -> Name {
        let hash = hash_of(&node);
        match self.find_name(hash, &node) {
            Some(n) => n,
            None => Name::from_index(self.names.push(hash, node)),
        }
    }

    /// `pre.s`
    pub fn name_str(&mut self, pre: Name, s: &str) -> Name {
        self.mk_name(NameNode::Str(pre, s.into()))
    }

    /// `pre.i`
    pub fn name_num(&mut self, pre: Name, i: u64) -> Name {
        self.mk_name(NameNode::Num(pre, i))
    }

    /// The name written `a.b.c`; every step is a string.
    pub fn name(&mut self, dotted: &str) -> Name {
        dotted.split('.').filter(|s| !s.is_empty()).fold(Name::ANONYMOUS, |pre, s| self.name_str(pre, s))
    }

    /// The name written `a.b.c`, if it was ever made: never adds to the store.
    pub fn lookup_name(&self, dotted: &str) -> Option<Name> {
        dotted.split('.').filter(|s| !s.is_empty()).try_fold(Name::ANONYMOUS, |pre, s| {
            let node = NameNode::Str(pre, s.into());
            self.find_name(hash_of(&node), &node)
        })
    }

    /// The prefix of a name; the anonymous name is its own.
    pub fn name_prefix(&self, n: Name) -> Name {
        match *self.name_node(n) {
            NameNode::Anonymous => Name::ANONYMOUS,
            NameNode::Str(p, _) | NameNode::Num(p, _) => p,
        }
    }

    /// The name with its steps joined by dots, without escapes.
    pub fn name_string(&self, n: Name) -> String {
        let (pre, last) = match self.name_node(n) {
            NameNode::Anonymous => return String::new(),
            NameNode::Str(p, s) => (*p, s.to_string()),
            NameNode::Num(p, i) => (*p, i.to_string()),
        };
        if pre.is_anonymous() { last } else { format!("{}.{last}", self.name_string(pre)) }
    }
}
