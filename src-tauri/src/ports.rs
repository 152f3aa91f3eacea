//! What the acts need from outside: the time, randomness and a printer. The shell brings the real ones, tests their own.
//!
//! No fourth port without a decision record. Nothing in `domain` or `acts` calls `now()` or a random generator by itself.

use crate::domain::Id;
use chrono::{DateTime, NaiveDateTime, Utc};
use std::time::Duration;

/// The wall clock and the monotonic one.
pub trait Clock: Send + Sync {
    /// The wall time. It may jump; it orders nothing.
    fn now(&self) -> DateTime<Utc>;
    /// Time since some fixed moment. It never goes back and does not stand still in a suspend.
    fn monotonic(&self) -> Duration;
    /// A wall time as the workshop's own wall clock shows it.
    fn local(&self, at: DateTime<Utc>) -> NaiveDateTime;
}

/// Randomness for keys, nonces and ids.
pub trait Entropy: Send + Sync {
    /// Fills the bytes with randomness fit for keys.
    fn fill(&self, bytes: &mut [u8]);

    /// A new identity: UUID version 7 of this moment.
    fn new_id(&self, at: DateTime<Utc>) -> Id {
        let mut random = [0_u8; 10];
        self.fill(&mut random);
        let milliseconds = u64::try_from(at.timestamp_millis()).unwrap_or(0);
        Id(uuid::Builder::from_unix_timestamp_millis(milliseconds, &random)
            .into_uuid()
            .into_bytes())
    }
}

/// The size of the paper a job wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Media {
    /// One ISO/IEC 7810 ID-1 card, 85.60 × 53.98 mm.
    Card,
    /// A4, portrait.
    A4,
    /// A label cut from a 62 mm tape, 62 × 38 mm.
    Tape62,
    /// A label of 89 × 36 mm.
    Label89x36,
}

/// One paper on its way to the printer.
pub struct PrintJob<'a> {
    /// The job's title in the queue and the file's name in a folder: a card id or a paper's name, never a person's.
    pub title: &'a str,
    /// The PDF.
    pub pdf: &'a [u8],
    /// The paper size.
    pub media: Media,
    /// Whether it holds digits or a recovery code: such a paper never becomes a file outside the demo.
    pub secret: bool,
    /// How many copies.
    pub copies: u8,
}

/// Where a paper went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sent {
    /// To the printer queue of this name. Sent is not printed.
    Printer(String),
    /// Into this folder.
    Folder(String),
}

/// Why a paper went nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SpoolError {
    /// There is no printer, and this paper may not become a file.
    #[error("there is no printer")]
    NoPrinter,
    /// The printer or folder did not take it.
    #[error("the printer did not take the paper")]
    Failed,
}

/// The way to a printer.
pub trait Spooler: Send + Sync {
    /// Hands one paper over.
    ///
    /// # Errors
    /// `NoPrinter` where a secret paper has nowhere to go, `Failed` where the queue or folder refuses it.
    fn send(&self, job: &PrintJob<'_>) -> Result<Sent, SpoolError>;
}
