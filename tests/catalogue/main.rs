//! The shipped knowledge holds together, and what people type is read as they meant it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on should stop where it stands"
)]

mod cases;
mod code;
mod hidden_sources;
mod job_types;
mod makers;
mod papers;
mod phone;
mod plate;
mod radio_families;
mod reconnect;
mod text;
mod vin;
