//! The only room that speaks SQL.
//!
//! Reads take `&Connection`, writes take `&Transaction` through an `Act`. Columns and parameters go by name. Facts are appended in
//! the order of their act's `hlc`; nothing is ever ordered by arrival or by the wall clock.

mod battery_sheet;
mod board;
mod calls;
mod catalogue_edits;
mod changed_radios;
mod connection;
mod decisions;
mod digest;
mod desk_answers;
mod drafts;
mod hunts;
mod ids;
mod jobs;
mod known_parties;
mod ledger_lines;
mod notes;
mod ownership;
mod parties;
mod people;
mod pictures;
mod radio_seats;
mod radios;
mod records;
mod restored;
mod search;
mod search_index;
mod specialists;
mod typed_in_job;
mod unit_facts;
mod vehicle_history;
mod vehicles;
mod words;
mod undone;
mod workshop;

pub use battery_sheet::*;
pub use board::*;
pub use calls::*;
pub use catalogue_edits::*;
pub use changed_radios::*;
pub use connection::{
    check_pages, close, copy_into, count_rows, hold_still, migrate, needs_migration, open, schema_version,
};
pub use decisions::*;
pub use desk_answers::*;
pub use digest::*;
pub use drafts::*;
pub use hunts::*;
pub use jobs::*;
pub use known_parties::*;
pub use ledger_lines::*;
pub use notes::*;
pub use ownership::*;
pub use parties::*;
pub use people::*;
pub use pictures::*;
pub use radio_seats::*;
pub use radios::*;
pub use records::*;
pub use restored::*;
pub use search::*;
pub use search_index::*;
pub use specialists::*;
pub use typed_in_job::*;
pub use undone::*;
pub use unit_facts::*;
pub use vehicle_history::*;
pub use vehicles::*;
use words::{an_instant, instant, maybe_instant, maybe_word, unreadable, word};
pub use workshop::*;

use rusqlite::ErrorCode;

/// What went wrong below the acts. No text of it holds a name, plate, VIN or digit.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The file does not open with this key, or is damaged.
    #[error("the database is damaged")]
    Damaged,
    /// The file was written by a newer program.
    #[error("the database is of a newer program")]
    Newer,
    /// The row that an id names is not there.
    #[error("no such row")]
    NotFound,
    /// The disk is full, read-only or broken.
    #[error("the disk did not take it")]
    Disk,
    /// Anything else SQLite said: only its code is kept, since its text may quote values.
    #[error("sqlite error {0}")]
    Sql(i32),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Self::Damaged,
            Some(
                ErrorCode::DiskFull
                | ErrorCode::ReadOnly
                | ErrorCode::SystemIoFailure
                | ErrorCode::CannotOpen,
            ) => Self::Disk,
            Some(_) => Self::Sql(error.sqlite_error().map_or(-1, |inner| inner.extended_code)),
            None => match error {
                rusqlite::Error::QueryReturnedNoRows => Self::NotFound,
                _ => Self::Damaged,
            },
        }
    }
}
