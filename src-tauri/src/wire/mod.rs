//! What crosses to the pages, and the one table of commands.
//!
//! Invariants: every command of `command_names.rs` stands in the table once, and in the same order; an argument that does not fit is
//! answered by one constant text, so that no field of a page ever ends in a log or an error; digits travel only in `RevealedCode`;
//! commands are answered one after the other, but a photograph is made small beside them.

/// Where photographs are made small while the others go on.
mod darkroom;
mod error;
mod requests;
mod table;
mod types;
/// The thread the workshop lives on.
mod worker;

pub use darkroom::Shrink;
pub use error::{FieldError, WireError, WireKind};
pub use table::{COMMANDS, Reply, dispatch};
pub use types::typescript;
pub use worker::{Answer, Errand, Queue, Worker};

pub use crate::acts::Program;
