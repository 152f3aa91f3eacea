//! Bayguard keeps a workshop's cars, radios and security codes, and says whether the battery may come off.
//!
//! The rooms, in reading order. Arrows run one way: `wire → acts → { vault → store, store, paper, catalogue } → domain`.

/// What a named person does: one file an act, one transaction an act.
pub mod acts;
/// The shipped trade knowledge: job types, radio families, papers, scenarios.
pub mod catalogue;
/// The demo workshop, the same for the same size.
#[cfg(feature = "demo")]
pub mod demo;
/// The trade's words and rules. Pure: no clock, no files, no SQL.
pub mod domain;
/// The tamper-evident record of every act: the chain, the receipt, the head mark.
pub mod ledger;
/// The only room that draws PDF.
pub mod paper;
/// The only room that speaks SQL.
pub mod store;
/// The only room that can open a sealed code; the key slots.
pub mod vault;
/// What crosses to the pages, and the one table of commands.
pub mod wire;
