//! Scenes in the real window, driven over WebDriver, found by what a person reads and hears.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]

/// The battery-off sheet before, while and after the power is off.
mod battery_sheet;
/// The desk a scene plays at.
mod driver;
/// What is typed by mistake or on purpose.
mod bad_input;
/// The other ways out of a verdict, by touch alone.
mod bay_exits;
/// How large the bay's actions are.
mod bay_sizes;
/// The bay by touch alone.
mod bay_touch;
/// A company's cards.
mod fleet;
/// A company's cards by touch alone.
mod fleet_touch;
/// From an empty folder to the code card.
mod from_empty;
/// As fast as paper: the keys are counted.
mod keys;
/// The main job, step by step.
mod main_job;
/// Radios over time.
mod radios;
/// The bay on another screen, and the wall.
mod two_windows;
/// The desk by touch alone.
mod reception_touch;
/// Pictures as large as they come, through the window.
mod pictures;
/// Every page at 200 % and on a large screen.
mod zoom;
/// A copy takes the place of a damaged file; a fresh recovery sheet.
mod restore;
/// News over the desk's pages; the first page.
mod news;
/// The battery-off sheet and the customer's word by touch alone.
mod sheet_touch;
/// A shift in the bay, for the scenes by touch.
mod shift;
/// A radio that somebody swapped, by touch alone.
mod swapped_radio;
/// A scanner is pulled over labels where single keys write.
mod scan;
/// The window opens, keeps to itself, and closes.
mod opening;
