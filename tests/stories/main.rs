//! Scenes with people: the rules of the shop, told without a window.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a story may stop at once; the program may not"
)]

mod bad_input;
mod board;
mod calls;
mod codes;
mod desk_papers;
mod files;
mod gate;
mod house_rules;
mod leaving;
mod ledger;
mod main_job;
mod outcomes;
mod outside;
mod papers;
mod people;
mod presence;
mod rights;
mod seat;
mod shop;
mod visits;
mod wire;
mod words;
