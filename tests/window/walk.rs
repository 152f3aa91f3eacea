//! `make run` without a display: the real program walks by itself and leaves pictures in `out/ro` and `out/en`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]

mod driver;

use driver::Computer;

fn main() {
    let desk = Computer::new().open(&["--demo"]);
    // PLUG-IN 3: the main job in Romanian, the same screens in English, and the papers the program's own printer got
    // (`desk.computer().saved_papers(true)`) copied to `out/`.
    desk.wait_for_words("Bayguard");
    desk.screenshot("out/ro/01-window.png");
    desk.assert_no_complaints();
    println!("The pictures are in out/.");
}
