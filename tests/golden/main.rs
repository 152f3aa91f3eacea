//! Every paper as it reaches a printer: its words, its boxes, its fonts, its size, its picture.
//!
//! `UPDATE=1` rewrites the golden files; look at the new ones before committing them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]

mod battery_off_sheet;
mod call_list;
mod code_card;
mod code_cards_a4;
mod dealer_request;
mod key_tag_label;
mod ownership_checklist;
mod paper;
mod raster;
mod reception_sheet;
mod recovery_sheet;
