//! The pure rules, held against GATE.md: its tables stand here as data, written out by hand.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a table with a missing column is a broken test and should stop it"
)]

mod backups;
mod battery_sheet;
mod bay;
mod call_list;
mod catalogue;
mod covers;
mod decisive;
mod edited_types;
mod exits;
mod few_radios;
mod fitting_verdicts;
mod fleet;
mod green;
mod hand_over;
mod histories;
mod hold_down;
mod hunt;
mod hunted;
mod intake;
mod many_radios;
mod money;
mod new_car;
mod learned;
mod over_time;
mod properties;
mod reception;
mod radios;
mod rights;
mod scenes;
mod seal;
mod serials;
mod specialist;
mod shipped_verdicts;
mod still_open;
mod story;
mod stretches;
mod typed_in_job;
mod verdicts;
mod visit;
