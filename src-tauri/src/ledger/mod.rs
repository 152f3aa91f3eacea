//! The tamper-evident record of every act: who did what to which ids, when, and how it ended. Never a name, plate or digit.
//!
//! Invariant: one act is one transaction and exactly one ledger line, in the same commit. The receipt of a line exists only after
//! that commit, and the head mark is on disk before anyone is told.

mod act;
mod chain;
mod head;
mod verb;

pub use act::{Act, LedgerReceipt, Seat};
pub use chain::{Standing, standing};
pub use head::{HeadMark, Mark, last_line_on_disk};
pub use verb::Verb;
