//! Arenas and handles, and how much memory a thread holds.
//!
//! Everything that is shared by identity (names, levels, expressions, literals, locals) is interned: equal data
//! has one 32-bit handle, so equality of handles is equality of data, and a handle can key any table. Interners come
//! in tiers: a [`Store`](crate::expr::Store) may stand on a frozen one, whose handles stay valid in it; handles of the
//! upper tier begin where those of the lower tier end. Nothing is ever removed from an interner.

use hashbrown::HashTable;
use rustc_hash::FxHasher;
use std::alloc::{GlobalAlloc, Layout};
use std::cell::Cell;
use std::hash::{Hash, Hasher};

/// Defines a 32-bit handle with a private field.
macro_rules! handle {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(u32);

        impl $crate::memory::Handle for $name {
            fn from_index(i: usize) -> Self {
                $name(u32::try_from(i).expect("arena holds more than 2^32 nodes"))
            }
            fn index(self) -> usize {
                self.0 as usize
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, "{}#{}", stringify!($name), self.0)
            }
        }
    };
}
pub(crate) use handle;

/// A typed index into an [`Interner`].
pub trait Handle: Copy + Eq {
    /// The handle of the `i`th item.
    fn from_index(i: usize) -> Self;
    /// The position that the handle stands for.
    fn index(self) -> usize;
}

/// The hash used by every interner.
pub fn hash_of<T: Hash + ?Sized>(value: &T) -> u64 {
    let mut h = FxHasher::default();
    value.hash(&mut h);
    h.finish()
}

/// A table of distinct items, numbered in order of arrival from `offset`.
#[derive(Clone)]
pub struct Interner<T> {
    offset: usize,
    items: Vec<T>,
    table: HashTable<u32>,
}

impl<T: Hash + Eq> Interner<T> {
    /// An empty table whose first item gets the number `offset`.
    pub fn new(offset: usize) -> Self {
        Interner { offset, items: Vec::new(), table: HashTable::new() }
    }

    /// Makes room for as many items.
    pub fn reserve(&mut self, items: usize) {
        self.items.reserve(items);
        let items = &self.items;
        self.table.reserve(items.capacity(), |&j| hash_of(&items[j as usize]));
    }

    /// One past the largest number given out, here or below.
    pub fn end(&self) -> usize {
        self.offset + self.items.len()
    }

    /// The first number of this tier.
    pub fn start(&self) -> usize {
        self.offset
    }

    /// Whether the number is of this tier.
    #[inline]
    pub fn owns(&self, index: usize) -> bool {
        index >= self.offset
    }

    /// The item of a number of this tier.
    #[inline]
    pub fn get(&self, index: usize) -> &T {
        &self.items[index - self.offset]
    }

    /// The number of an item, if this tier has it.
    #[inline]
    pub fn find(&self, hash: u64, item: &T) -> Option<usize> {
        self.find_by(hash, |x| x == item)
    }

    /// The number of the item for which `eq` holds, if this tier has it.
    #[inline]
    pub fn find_by(&self, hash: u64, eq: impl Fn(&T) -> bool) -> Option<usize> {
        self.table.find(hash, |&i| eq(&self.items[i as usize])).map(|&i| i as usize + self.offset)
    }

    /// Adds an item that is known to be new.
    #[inline]
    pub fn push(&mut self, hash: u64, item: T) -> usize {
        let i = self.items.len();
        self.items.push(item);
        let items = &self.items;
        self.table.insert_unique(hash, i as u32, |&j| hash_of(&items[j as usize]));
        i + self.offset
    }

    /// The bytes held by the items and the table, roughly.
    pub fn bytes(&self) -> usize {
        self.items.capacity() * size_of::<T>() + self.table.capacity() * 5
    }
}

thread_local! {
    /// The bytes that this thread has taken, less those that it has given back.
    static HELD: Cell<isize> = const { Cell::new(0) };
}

/// An allocator that counts for each thread what it holds ([`held`]). What one thread takes and another gives back counts
/// for the first and against the second.
pub struct Counted<A>(pub A);

/// The bytes that this thread holds, where the program's allocator is a [`Counted`] one; otherwise 0.
pub fn held() -> isize {
    HELD.get()
}

fn count(bytes: isize) {
    // A thread that is ending may have no counter any more.
    let _ = HELD.try_with(|held| held.set(held.get().wrapping_add(bytes)));
}

// SAFETY: every call is handed to the inner allocator as it came; counting neither allocates nor panics.
#[allow(unsafe_code)]
unsafe impl<A: GlobalAlloc> GlobalAlloc for Counted<A> {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size() as isize);
        // SAFETY: what the caller owes is what the inner allocator asks for.
        unsafe { self.0.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        count(layout.size() as isize);
        // SAFETY: as above.
        unsafe { self.0.alloc_zeroed(layout) }
    }

    unsafe fn realloc(&self, old: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count(size as isize - layout.size() as isize);
        // SAFETY: as above.
        unsafe { self.0.realloc(old, layout, size) }
    }

    unsafe fn dealloc(&self, old: *mut u8, layout: Layout) {
        count(-(layout.size() as isize));
        // SAFETY: as above.
        unsafe { self.0.dealloc(old, layout) }
    }
}
