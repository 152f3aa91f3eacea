//! A courier firm with its vans: one has its radio's code proven, one has not tried it, one has none. Whoever opens the page of one of them
//! is offered the cards of all. The firm's seventh car is on today's board since this morning (`known.rs`), and nobody looked at its radio.

use super::known::{Known, Standing};
use crate::domain::UnitKind;

/// Whose vans they are.
pub(super) const FIRM: &str = "Transilvan Curier SRL";

/// The vans. One of them comes for its winter tyres today (`script.rs`), one was not seen for more than a year.
#[rustfmt::skip]
pub(super) const VANS: &[Known] = &[
    ("BV 05 DUB", "Ford", "Transit", 2012, Standing::Verified, "4417", FIRM, 47, 268_900, "battery_replacement"),
    ("BV 06 DUB", "Renault", "Kangoo", 2010, Standing::OnFile, "0932", FIRM, 102, 301_220, "brake_pads"),
    ("BV 08 DUB", "Peugeot", "Partner", 2011, Standing::HasNot, "", FIRM, 76, 247_515, "suspension"),
    ("BV 09 DUB", "Ford", "Transit", 2009, Standing::Refused, "7702", FIRM, 129, 355_040, "battery_terminals"),
    ("BV 10 DUB", "Fiat", "Doblò", 2009, Standing::OnFile, "3358", FIRM, 421, 198_730, "oil_service"),
    ("BV 11 DUB", "Mercedes-Benz", "Sprinter", 2012, Standing::Verified, "481920", FIRM, 61, 289_470, "battery_replacement"),
];

/// The coded unit of a van, where it is not the maker's own radio: the one that dispatches has a navigation unit with a code of six digits,
/// of a make that no list knows.
pub(super) fn unit_of(plate: &str) -> Option<(UnitKind, (&'static str, &'static str))> {
    (plate == "BV 11 DUB").then_some((UnitKind::Navigation, ("Drumar", "N 60")))
}
