//! Bayguard keeps a workshop's cars, radios and security codes, and says whether the battery may come off.
//!
//! The rooms, in reading order. Arrows run one way: `wire → acts → { paper, catalogue, keep → { store, ledger, vault } } → domain`.

/// The trade's words and rules. Pure: no clock, no files, no SQL.
pub mod domain;
/// What the acts need from outside: time, randomness, a printer.
pub mod ports;
/// The shipped trade knowledge: job types, radio families, papers, scenarios.
pub mod catalogue;
/// Small files written whole or not at all.
pub mod files;
/// Photographs, made small and anonymous.
pub mod pictures;
/// The only room that speaks SQL.
pub mod store;
/// The tamper-evident record of every act: the chain, the receipt, the head mark.
pub mod ledger;
/// The only room that can open a sealed code; the key slots.
pub mod vault;
/// Copies of the workshop, looked at again, and the shelf they stand on.
pub mod keep;
/// The only room that draws PDF.
pub mod paper;
/// What a named person does: one file an act, one transaction an act.
pub mod acts;
/// The demo workshop, the same for the same size.
#[cfg(feature = "demo")]
pub mod demo;
/// What crosses to the pages, and the one table of commands.
pub mod wire;
