//! A desk with a screen, a keyboard and a printer, for scenes in the real window.
//!
//!     let desk = Computer::new().with_printer().open(&["--demo"]);
//!     desk.fill("Parola", "…");
//!     desk.press_button("Deschide atelierul");
//!     desk.wait_for_words("Cine ești?");
//!
//! Things are found as a blind person's screen reader finds them: by role and accessible name, the exact name, or the
//! only one that contains the words. Every finder waits, up to ten seconds. What is not found stops the scene with
//! the words on the page and leaves a picture in `out/failed/`.
//! One desk at a time: without a window manager two windows would fight for the keyboard.
#![allow(dead_code)] // Two test programs share it, and each uses its part.

/// The computer: its folders, its printer, its driver.
mod computer;
/// What a person does.
mod desk;
/// What a gloved finger can touch.
mod finger;
/// What a bare finger does at the desk.
mod hand;
/// What a person sees.
mod seeing;
/// Looking into the page.
mod page;

pub use computer::Computer;
pub use desk::Desk;
pub use fantoccini::key::Key;
