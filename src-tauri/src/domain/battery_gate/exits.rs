//! Which exits a unit is offered (GATE.md section 5). The screen only draws the list.

use super::unit::Unit;
use crate::domain::NotNeededReason::{NoCode, NoRadio, Paired, SwitchedOff};
use crate::domain::code_state::CodeState;
use crate::domain::{ExitWord, NotNeededReason};

/// One exit, as offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExitOffer {
    /// Which.
    pub exit: ExitWord,
    /// The reasons that may be given; only for "not needed".
    pub reasons: Vec<NotNeededReason>,
    /// First say which radio is in the car.
    pub settle_first: bool,
}

/// The exits of one open unit. Every list ends with "the customer accepts".
#[must_use]
pub fn exits(unit: &Unit, saver_allowed: bool) -> Vec<ExitOffer> {
    let locked = matches!(unit.state, CodeState::Locked { .. });
    let settle_first = unit.state == CodeState::RadioChanged;
    let lost = unit.lost && !locked;
    let reasons = not_needed_reasons(unit);

    let mut offers = Vec::new();
    let mut offer = |exit: ExitWord, reasons: Vec<NotNeededReason>, settle_first: bool| {
        offers.push(ExitOffer {
            exit,
            reasons,
            settle_first,
        });
    };
    if matches!(unit.state, CodeState::OnFile { .. }) {
        offer(ExitWord::CodeOnFile, Vec::new(), false);
    }
    if !locked {
        offer(ExitWord::EnterCode, Vec::new(), settle_first);
    }
    if !reasons.is_empty() {
        offer(ExitWord::NotNeeded, reasons, settle_first);
    }
    if lost {
        offer(ExitWord::NothingToLose, Vec::new(), false);
    }
    if saver_allowed && !lost {
        offer(ExitWord::MemorySaver, Vec::new(), false);
    }
    offer(ExitWord::CustomerAccepts, Vec::new(), false);
    offers
}

/// The "not needed" reasons which the radio itself does not belie.
#[must_use]
pub fn not_needed_reasons(unit: &Unit) -> Vec<NotNeededReason> {
    if unit.asks_now || matches!(unit.state, CodeState::Locked { .. }) {
        return Vec::new();
    }
    if unit.evidence || matches!(unit.state, CodeState::Refused { .. }) {
        return vec![SwitchedOff];
    }
    vec![NoRadio, NoCode, Paired, SwitchedOff]
}
