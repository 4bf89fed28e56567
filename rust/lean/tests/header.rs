//! The committed header is the one that cbindgen makes of the sources. `CANONICAL_BLESS=1` writes it.

use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn generated() -> String {
    let bindings = cbindgen::generate(env!("CARGO_MANIFEST_DIR")).expect("cbindgen reads the sources");
    let mut out = Vec::new();
    bindings.write(&mut out);
    String::from_utf8(out).expect("the header is UTF-8")
}

#[test]
fn the_header_is_up_to_date() {
    let path = root().join("ffi/canonical.h");
    let fresh = generated();
    if std::env::var_os("CANONICAL_BLESS").is_some() {
        std::fs::write(&path, &fresh).expect("ffi/canonical.h can be written");
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(committed == fresh, "ffi/canonical.h is stale: run this test with CANONICAL_BLESS=1, and commit it");
}

/// The ABI is what the library exports: nothing undocumented, nothing missing.
#[test]
fn every_function_of_the_header_has_a_comment() {
    let header = std::fs::read_to_string(root().join("ffi/canonical.h")).unwrap_or_default();
    let blocks: Vec<&str> = header.split("\n\n").filter(|b| b.contains("canonical_") && b.contains(");")).collect();
    assert!(blocks.len() > 50, "only {} functions in the header", blocks.len());
    let bare: Vec<&&str> = blocks.iter().filter(|b| !b.trim_start().starts_with("//")).collect();
    assert!(bare.is_empty(), "without a comment: {bare:?}");
}
