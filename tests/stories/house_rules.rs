//! The rules of the house, as tests.

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// `UPDATE=1 cargo test --test stories` rewrites the file.
#[test]
fn the_pages_know_exactly_what_the_program_says() {
    let path = root().join("ui/src/wire/types.ts");
    let made = workshop::wire::typescript();
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &made).unwrap();
    }

    let committed = fs::read_to_string(Path::new(&path)).unwrap();

    assert!(
        made == committed,
        "ui/src/wire/types.ts is not what the Rust types say: run UPDATE=1 cargo test --test stories"
    );
}
