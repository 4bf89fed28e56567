//! Handles: 32-bit numbers that say what they stand for in their two highest bits, so that a level given where a name
//! is expected is found out. Zero is no handle.

use crate::fault::{Fault, Result};

/// What a call gives out for a name, a level or an expression; 0 is none of them.
pub type Handle = u32;

/// The handle that stands for nothing, where a call allows that.
pub const NONE: Handle = 0;

/// How many bits count the items of a sort.
const INDEX_BITS: u32 = 30;

/// The items of one sort, numbered in the order of their coming.
pub struct Table<T> {
    tag: u32,
    what: &'static str,
    items: Vec<T>,
}

impl<T: Copy> Table<T> {
    /// An empty table; `tag` is 1, 2 or 3, `what` names the sort in messages.
    pub fn new(tag: u32, what: &'static str) -> Self {
        Table { tag, what, items: Vec::new() }
    }

    /// Adds an item and gives its handle.
    pub fn add(&mut self, item: T) -> Result<Handle> {
        let index = self.items.len() as u64;
        if index >> INDEX_BITS != 0 {
            return Err(Fault::BadNumber { what: "the handles of a problem", value: index });
        }
        self.items.push(item);
        Ok(self.tag << INDEX_BITS | index as u32)
    }

    /// The item of a handle.
    pub fn get(&self, handle: Handle) -> Result<T> {
        let item = match handle >> INDEX_BITS == self.tag {
            true => self.items.get((handle & ((1 << INDEX_BITS) - 1)) as usize),
            false => None,
        };
        item.copied().ok_or(Fault::BadHandle { expected: self.what, handle })
    }

    /// The items of a list of handles.
    pub fn all(&self, handles: &[Handle]) -> Result<Vec<T>> {
        handles.iter().map(|&h| self.get(h)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_handle_is_of_one_table() {
        let (mut a, mut b) = (Table::new(1, "an a"), Table::new(2, "a b"));
        let (x, y) = (a.add('x').unwrap(), b.add('y').unwrap());
        assert_eq!(a.get(x), Ok('x'));
        assert_eq!(a.all(&[x, x]), Ok(vec!['x', 'x']));
        assert_eq!(a.get(y), Err(Fault::BadHandle { expected: "an a", handle: y }));
        assert_eq!(b.get(y + 1), Err(Fault::BadHandle { expected: "a b", handle: y + 1 }));
        assert_eq!(a.get(NONE), Err(Fault::BadHandle { expected: "an a", handle: 0 }));
    }
}
