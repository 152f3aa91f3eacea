//! Cards for a fleet: one company's papers, many cars (GATE.md sections 10 and 11).
//!
//! Invariants: a car gets a card only if it is still what the list showed; what happens to one car changes nothing for another.

use super::code_state::CodeState;
use super::facts::ValueDigest;
use super::{Id, NoCard, Scenario, Standing};

/// How many cards one A4 sheet carries.
pub const CARDS_ON_SHEET: usize = 10;

/// The scenarios in which one person shows one set of papers for many cars.
pub const SCENARIOS: &[Scenario] = &[Scenario::CompanyCar, Scenario::LeasingUser];

/// One radio of a fleet as the list showed it, or as it is now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FleetUnit {
    /// Who owns the car.
    pub owner: Option<Id>,
    /// Where the car stands with the shop.
    pub standing: Standing,
    /// The car.
    pub vehicle: Id,
    /// The radio.
    pub radio: Id,
    /// The fact that put it there.
    pub installation: Option<Id>,
    /// The digits that a card would carry; nothing where none is worth a card.
    pub value: Option<ValueDigest>,
    /// How many cards of it were printed.
    pub copies: u32,
}

/// Only a code that was accepted, or was never tried, is worth a card.
#[must_use]
pub fn worth_a_card(state: &CodeState) -> Option<ValueDigest> {
    match state {
        CodeState::Verified { value, .. } | CodeState::OnFile { value, .. } => Some(*value),
        _ => None,
    }
}

/// Why there can be no card of a radio, whatever papers are shown; nothing where there can be one.
#[must_use]
pub fn why_none(unit: &FleetUnit, owner: Id) -> Option<NoCard> {
    let gone = matches!(unit.standing, Standing::Sold | Standing::Scrapped);
    if unit.owner != Some(owner) || gone {
        Some(NoCard::NotTheirs)
    } else if unit.installation.is_none() {
        Some(NoCard::RadioSwapped)
    } else if unit.value.is_none() {
        Some(NoCard::NoCode)
    } else {
        None
    }
}

/// What happened to a radio since the list was shown; nothing where it is what was shown. `now` is empty where the car has it no more.
#[must_use]
pub fn since_shown(shown: &FleetUnit, now: Option<&FleetUnit>) -> Option<NoCard> {
    let Some(now) = now else {
        return Some(NoCard::RadioSwapped);
    };
    if now.owner != shown.owner || now.vehicle != shown.vehicle {
        Some(NoCard::NotTheirs)
    } else if now.radio != shown.radio || now.installation != shown.installation {
        Some(NoCard::RadioSwapped)
    } else if now.value != shown.value {
        Some(NoCard::CodeChanged)
    } else {
        None
    }
}

/// Whether a card may be printed for a radio now.
///
/// # Errors
/// The first reason against it: what changed since the list was shown, then the papers, then a card that exists already.
pub fn may_print(
    owner: Id,
    shown: &FleetUnit,
    now: Option<&FleetUnit>,
    proven: bool,
    reason: bool,
) -> Result<ValueDigest, NoCard> {
    if let Some(why) = since_shown(shown, now) {
        return Err(why);
    }
    let unit = now.unwrap_or(shown);
    if let Some(why) = why_none(unit, owner) {
        return Err(why);
    }
    let value = unit.value.ok_or(NoCard::NoCode)?;
    if !proven {
        return Err(NoCard::NotProven);
    }
    if unit.copies > 0 && !reason {
        return Err(NoCard::ReasonFirst);
    }
    Ok(value)
}

/// Where the card of this place in the row lies: sheet and place on it, both counted from one, row by row.
#[must_use]
pub fn place_of(nth: usize) -> (usize, usize) {
    (nth / CARDS_ON_SHEET + 1, nth % CARDS_ON_SHEET + 1)
}
