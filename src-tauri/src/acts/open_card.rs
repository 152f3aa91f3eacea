//! One code card, from its line in the ledger to the digits that are drawn. The single card and the cards of a fleet are made here.
//!
//! Invariant: a card is written down with the proof that was asked for in the same transaction, and its digits are opened against the
//! receipt of its own committed line.

use super::card_face::{CardFace, face_without_state, new_card_id};
use super::case::UnitCase;
use super::check_ownership::OwnershipProof;
use super::print_code_card::ReprintReason;
use super::spool::serial_of;
use super::{ActError, Ports};
use crate::domain::Id;
use crate::domain::code_state::CodeState;
use crate::domain::facts::ValueDigest;
use crate::ledger::{Act, HeadMark, LedgerReceipt, Verb};
use crate::paper::{CodeCard, Digits};
use crate::store::{self, NewPrint, SeenIn, WorkshopRow};
use crate::vault::{self, CodeKey, EntryPlace, SealedCode, SecurityCode};
use chrono::NaiveDate;

/// A card that may be printed: somebody asked for its proof in this transaction.
pub(super) struct NewCard<'a> {
    pub unit: &'a UnitCase,
    pub value: ValueDigest,
    pub before: u32,
    pub again: Option<ReprintReason>,
    pub seen_in: SeenIn,
    pub subjects: &'a [Id],
    pub by: Id,
}

/// A card whose row is written in an act that is not committed yet.
pub(super) struct WrittenCard {
    face: CardFace,
    place: EntryPlace,
    sealed: SealedCode,
    subjects: Vec<Id>,
    voided: Option<u32>,
    reason: &'static str,
}

/// A card whose line is on disk and whose digits are open until it is drawn. No debug form: it holds a code.
pub(super) struct OpenCard {
    pub face: CardFace,
    pub subjects: Vec<Id>,
    pub voided: Option<u32>,
    code: SecurityCode,
}

impl WrittenCard {
    /// Writes the card's row, with everything that it shows but the digits.
    pub fn write(
        act: &Act<'_>,
        ports: &Ports,
        proof: &OwnershipProof<'_>,
        card: &NewCard<'_>,
    ) -> Result<Self, ActError> {
        let unit = card.unit;
        let (place, sealed) = store::get_sealed_code(act.tx(), unit.id(), card.value)?;
        let copy = card.before + 1;
        let face = CardFace {
            verified_on: verified_day(ports, &unit.unit.state),
            ..face_without_state(unit, copy, new_card_id(&*ports.entropy), act.anchor())
        };
        let voided = (card.before > 0).then_some(card.before);
        store::insert_print(
            act,
            ports.entropy.new_id(act.at()),
            &NewPrint {
                paper: "code_card",
                job: card.seen_in.job(),
                batch: card.seen_in.list(),
                radio: Some(unit.id()),
                card_id: Some(&face.card_id),
                copy,
                voids: voided,
                reason: card.again.map(ReprintReason::word),
                snapshot: &face.snapshot(proof.check.at)?,
                by: card.by,
            },
        )?;
        Ok(Self {
            face,
            place,
            sealed,
            subjects: super::radios::disclosed(card.subjects, place.radio),
            voided,
            reason: card.again.map_or("first", ReprintReason::word),
        })
    }

    /// Commits the line that says so.
    pub fn commit(&self, act: Act<'_>, head: &HeadMark) -> Result<LedgerReceipt, ActError> {
        Ok(act.commit(head, Verb::CardPrinted, &self.subjects, self.reason, "committed")?)
    }

    /// Opens the digits against the line.
    pub fn open(self, receipt: LedgerReceipt, key: &CodeKey) -> Result<OpenCard, ActError> {
        let code = vault::unseal(receipt, &self.sealed, self.place, key)?;
        Ok(OpenCard {
            face: self.face,
            subjects: self.subjects,
            voided: self.voided,
            code,
        })
    }
}

impl OpenCard {
    /// The card as it is drawn, digits open.
    pub fn to_draw<'a>(&'a self, row: &'a WorkshopRow, unit: &'a UnitCase) -> CodeCard<'a> {
        card_of(row, unit, &self.face, Digits::Open(self.code.expose()))
    }
}

/// The day on which the radio took its code, by the clock on the wall.
pub(super) fn verified_day(ports: &Ports, state: &CodeState) -> Option<NaiveDate> {
    match state {
        CodeState::Verified { at, .. } => Some(ports.clock.local(*at).date()),
        _ => None,
    }
}

/// A card of this workshop.
pub(super) fn card_of<'a>(
    row: &'a WorkshopRow,
    unit: &'a UnitCase,
    face: &'a CardFace,
    digits: Digits<'a>,
) -> CodeCard<'a> {
    CodeCard {
        digits,
        radio: &face.radio,
        serial: serial_of(&unit.radio),
        verified_on: face.verified_on,
        copy: face.copy,
        card_id: &face.card_id,
        ledger_seq: face.ledger_seq,
        ledger_head: &face.ledger_head,
        workshop_name: &row.name,
        workshop_phone: &row.phone,
        demo: row.demo,
    }
}

/// The face of a card that is only looked at: no id, no line.
pub(super) fn face_to_look_at(ports: &Ports, unit: &UnitCase, copy: u32) -> CardFace {
    CardFace {
        verified_on: verified_day(ports, &unit.unit.state),
        ..face_without_state(unit, copy, "PREVIEW-0".to_owned(), (0, "0000000000".to_owned()))
    }
}
