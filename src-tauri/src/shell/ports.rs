//! What the acts need from this computer. PLUG-IN: `workshop::acts::ports` replaces this file word for word.

use chrono::{DateTime, Utc};
use std::time::Duration;

/// The sheet a paper is drawn for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Media {
    /// ISO/IEC 7810 ID-1, 85.60 × 53.98 mm.
    Card,
    /// ISO 216 A4, 210 × 297 mm.
    A4,
}

/// One paper on its way out.
pub struct Job<'a> {
    /// The print queue's name for it, and the file's name in a folder: never a plate, a name or a code.
    pub title: &'a str,
    /// The finished PDF.
    pub pdf: &'a [u8],
    /// The sheet.
    pub media: Media,
    /// Holds digits of a security code, or the recovery code.
    pub secret: bool,
    /// How many times, at least 1.
    pub copies: u8,
}

/// Where a paper went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sent {
    /// The print queue's name.
    Printer(String),
    /// The file's path.
    Folder(String),
}

/// Why a paper went nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpoolError {
    /// No print queue, and this paper must not become a file.
    NoPrinter,
    /// The print system or the folder refused, or did not answer in time.
    Failed,
}

/// The printer of this desk.
pub trait Spooler: Send + Sync {
    /// Sends one paper. "Sent" is not "printed".
    fn send(&self, job: &Job<'_>) -> Result<Sent, SpoolError>;
}

/// The time, twice.
pub trait Clock: Send + Sync {
    /// The wall clock, which people and summer time can move.
    fn now(&self) -> DateTime<Utc>;
    /// Time since the program started, which nobody can move.
    fn steady(&self) -> Duration;
}

/// Bytes nobody can guess.
pub trait Entropy: Send + Sync {
    /// Fills the whole slice or fails.
    fn fill(&self, bytes: &mut [u8]) -> Result<(), NoEntropy>;
}

/// The operating system gave no random bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoEntropy;

/// The three together.
pub struct Ports {
    /// The time.
    pub clock: Box<dyn Clock>,
    /// Random bytes.
    pub entropy: Box<dyn Entropy>,
    /// The printer.
    pub spooler: Box<dyn Spooler>,
}
