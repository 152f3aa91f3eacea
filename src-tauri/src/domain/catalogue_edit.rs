//! What the shop may say over the shipped catalogue, and what it may not: a hint may be bettered, a danger may not be argued away.

use super::{CatalogueKind, HowOften, SaverReason, SheetHarm};

/// The shop's word on one field of one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CatalogueEdit {
    /// Of what kind the item is.
    pub kind: CatalogueKind,
    /// Its id.
    pub item: String,
    /// The field, as the shipped file names it.
    pub field: String,
    /// The value as JSON, as the shipped file would say it.
    pub value: String,
    /// As JSON: what the shipped file said when the field was edited; nothing for an item it does not know.
    pub shipped: Option<String>,
}

/// A safety reason: no saver while somebody may be hurt (GATE.md section 3).
const DANGERS: [SaverReason; 5] = [
    SaverReason::Srs,
    SaverReason::Fuel,
    SaverReason::Hv,
    SaverReason::Weld,
    SaverReason::Wiring,
];

/// The reasons that a job type may carry. That the car has no power is said of a car.
pub const REASONS_OF_A_TYPE: [SaverReason; 7] = [
    SaverReason::Srs,
    SaverReason::Fuel,
    SaverReason::Hv,
    SaverReason::Weld,
    SaverReason::Wiring,
    SaverReason::Plug,
    SaverReason::Unknown,
];

/// Whether the shop may give a job type this reason why a memory saver is forbidden; nothing allows the saver.
///
/// Where the shipped type names a danger (airbag, fuel, high voltage, welding, wiring) another danger may be named, but none taken away.
/// A type made in the shop has no shipped reason.
#[must_use]
pub fn may_be_reason(shipped: Option<SaverReason>, wanted: Option<SaverReason>) -> bool {
    match wanted {
        Some(reason) if DANGERS.contains(&reason) => true,
        Some(SaverReason::NoPower) => false,
        _ => shipped.is_none_or(|shipped| !DANGERS.contains(&shipped)),
    }
}

/// Whether a type may be one that fits another radio: only where the radio comes out in every such job. Else the radio in the car would
/// not be asked about, though it stays in and loses its power.
#[must_use]
pub fn may_fit_a_radio(radio_removed: HowOften) -> bool {
    matches!(radio_removed, HowOften::Always | HowOften::Yes)
}

/// Whether the shop may put its own words over a shipped line of the after-list, or take the line off. One that protects people or the car
/// stays as it is; what the shop knows better it writes on a line of its own beside it.
#[must_use]
pub fn may_change_line(shipped_harm: Option<SheetHarm>) -> bool {
    shipped_harm.is_none()
}

/// What becomes of a field that somebody saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldFate {
    /// Nothing was changed.
    Stays,
    /// It follows the shipped catalogue again.
    FollowsShipped,
    /// The shop's word counts, beside the shipped one as it was now seen.
    Ours,
}

/// What becomes of a field: the value in force, the shipped one, the one saved, and whether the shipped one is another than the shop
/// saw when it edited the field. Saving what is shown means: seen.
#[must_use]
pub fn fate<T: PartialEq>(
    in_force: &T,
    shipped: Option<&T>,
    saved: &T,
    edited: bool,
    shipped_moved: bool,
) -> FieldFate {
    if shipped == Some(saved) {
        if edited {
            FieldFate::FollowsShipped
        } else {
            FieldFate::Stays
        }
    } else if saved == in_force && !shipped_moved {
        FieldFate::Stays
    } else {
        FieldFate::Ours
    }
}
