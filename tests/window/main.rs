//! Scenes in the real window, driven over WebDriver, found by what a person reads and hears.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]

/// The desk a scene plays at.
mod driver;
/// The window opens, keeps to itself, and closes.
mod opening;
