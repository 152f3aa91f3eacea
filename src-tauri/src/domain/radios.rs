//! Which radio sits where, over time: one goes in, one comes out, one moves to another car with its code.
//!
//! Invariants: a car never has two open installations of one kind by anybody's doing here; a radio that has been in another car proves
//! nothing in this one (GATE.md section 8); and a car whose radio nobody was asked about stays one unknown radio, whatever other unit
//! is written down beside it (D2).

use super::code_state::CodeState;
use super::facts::{Fact, ValueDigest, What};
use super::history::History;
use super::{Id, NotNeededReason, RadioAct, UnitKind};

/// The facts of a radio that goes into a car now, in their order.
///
/// A new installation ends VERIFIED by itself; where the radio has been in another car a doubt ends "not needed" too. It had no supply
/// on the way, so a wait that it showed has no known end.
#[must_use]
pub fn fitted_facts(facts: &[Fact], into: Id) -> Vec<What> {
    let (mut sits, mut came_from_elsewhere) = (false, false);
    for (_, fact) in History::of(facts).iter() {
        match fact.what {
            What::Fitted { vehicle } => {
                sits = true;
                came_from_elsewhere |= vehicle != into;
            }
            What::Removed => sits = false,
            _ => {}
        }
    }
    let mut written = Vec::new();
    if sits {
        written.push(What::Removed);
    }
    if came_from_elsewhere {
        written.push(What::Doubt);
    }
    written.extend([What::Fitted { vehicle: into }, What::PowerLost]);
    written
}

/// The units that make room for one of this kind: a car has one of each.
#[must_use]
pub fn makes_room(fitted: &[(Id, UnitKind)], coming: UnitKind) -> Vec<Id> {
    fitted
        .iter()
        .filter(|(_, kind)| *kind == coming)
        .map(|(unit, _)| *unit)
        .collect()
}

/// A unit of a car, as an answer that names none finds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Candidate {
    /// The unit.
    pub unit: Id,
    /// Its kind.
    pub kind: UnitKind,
    /// It sits in the car; else it lies on the bench.
    pub fitted: bool,
    /// It only says that there is no radio.
    pub none: bool,
}

/// The unit that "the radio" means where nobody names one: what sits in the car before what lies beside it, the radio before any other
/// kind, and of the other kinds the one whose place in the car was filled first (`slots`, oldest first). When the unit in a place was
/// fitted does not matter: a swap changes nothing about what people mean. A row that says that there is no radio is meant last.
#[must_use]
pub fn the_radio(units: &[Candidate], slots: &[UnitKind]) -> Option<Id> {
    let place = |kind: UnitKind| slots.iter().position(|slot| *slot == kind).unwrap_or(slots.len());
    units
        .iter()
        .min_by_key(|one| {
            (
                !one.fitted,
                one.none,
                one.kind != UnitKind::Radio,
                place(one.kind),
            )
        })
        .map(|one| one.unit)
}

/// The kinds of unit that can be written down beside those on record. The unknown radio of a car with none on record is its radio.
#[must_use]
pub fn kinds_to_add(fitted: &[UnitKind]) -> Vec<UnitKind> {
    UnitKind::ALL
        .iter()
        .copied()
        .filter(|kind| !fitted.contains(kind))
        .filter(|kind| !(fitted.is_empty() && *kind == UnitKind::Radio))
        .collect()
}

/// Whether the car's radio must become a unit of its own, NOT ASKED: something else is on record, and nobody was asked about the radio.
#[must_use]
pub fn radio_is_still_unknown(fitted: &[UnitKind]) -> bool {
    !fitted.is_empty() && !fitted.contains(&UnitKind::Radio)
}

/// The unit says only that there is none: it cannot be taken out.
#[must_use]
pub fn is_no_radio(state: &CodeState) -> bool {
    matches!(
        state,
        CodeState::NotNeeded {
            reason: NotNeededReason::NoRadio
        }
    )
}

/// A unit as a panel asks about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Listed {
    /// It has a row; else it is the unknown radio.
    pub known: bool,
    /// It sits in the car; else it lies on the bench.
    pub fitted: bool,
    /// It only says that there is none.
    pub none: bool,
    /// A serial is on file.
    pub serial: bool,
    /// There is a reason for "no code needed" that it does not belie.
    pub may_need_none: bool,
    /// Digits were typed on it that may be another unit's.
    pub code_to_move: bool,
    /// A manager looks, and it has an outcome that a withdrawal would take back.
    pub outcome_to_correct: bool,
    /// A manager looks, and digits are on file.
    pub code_to_forget: bool,
}

/// What can be written down about a unit, in the order of the screen.
#[must_use]
pub fn acts_on(unit: Listed) -> Vec<RadioAct> {
    let there = unit.fitted && !unit.none;
    RadioAct::ALL
        .iter()
        .copied()
        .filter(|act| match act {
            RadioAct::GoesIn => !unit.fitted,
            RadioAct::Identify => true,
            RadioAct::Compare => unit.serial,
            RadioAct::NotNeeded => unit.may_need_none && !unit.none,
            RadioAct::Fit => unit.fitted,
            RadioAct::Remove => there,
            RadioAct::Elsewhere => there && unit.known,
            RadioAct::MoveCode => unit.code_to_move,
            RadioAct::CorrectOutcome => unit.outcome_to_correct,
            RadioAct::ForgetCode => unit.code_to_forget,
        })
        .collect()
}

/// The serial that was seen differs from the one on file, and nobody has settled it.
#[must_use]
pub fn serial_is_open(facts: &[Fact]) -> bool {
    History::of(facts).serial_is_unsettled()
}

/// The digits that may have been typed on the wrong unit: those entered last, unless this radio once took them.
#[must_use]
pub fn digits_to_move(facts: &[Fact]) -> Option<ValueDigest> {
    let history = History::of(facts);
    let last = history.live().last()?.value;
    let taken = history
        .iter()
        .any(|(_, f)| matches!(f.what, What::Outcome { value, accepted: true } if value == last));
    (!taken).then_some(last)
}

/// Whether a unit is on record as "no radio" still: said last, and nothing came after it that belies it.
#[must_use]
pub fn is_said_to_be_none(facts: &[Fact]) -> bool {
    let history = History::of(facts);
    let Some((place, said)) = history.last(|what| matches!(what, What::NotNeeded(_))) else {
        return false;
    };
    said.what == What::NotNeeded(NotNeededReason::NoRadio) && !history.ends_not_needed(place)
}

/// The "no code needed" that was said last of a unit: why, and where in the facts it stands, while nothing has taken it away.
#[must_use]
pub fn said_not_needed(facts: &[Fact]) -> Option<(NotNeededReason, &Fact)> {
    History::of(facts)
        .iter()
        .rev()
        .find_map(|(_, fact)| match fact.what {
            What::NotNeeded(reason) => Some((reason, fact)),
            _ => None,
        })
}
