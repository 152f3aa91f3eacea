//! Scenes with people: the rules of the shop, told without a window.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a story may stop at once; the program may not"
)]

mod acceptance_day;
mod bad_input;
mod bay;
mod cars_over_time;
mod board;
mod calls;
mod code_screen;
mod codes;
mod desk_papers;
mod drafts;
mod corrections;
mod files;
mod gate;
mod house_rules;
mod intake;
mod leaving;
mod ledger;
mod lock_clock;
mod main_job;
mod notes;
mod merged_radios;
mod merges;
mod moves;
mod outcomes;
mod outside;
mod papers;
mod people;
mod pictures;
mod presence;
mod random_bays;
mod random_lives;
mod read_vin;
mod rights;
mod search;
mod seat;
mod shop;
mod visits;
mod visits_over_time;
mod wire;
mod windows;
mod words;
