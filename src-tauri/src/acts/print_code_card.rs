//! Elena prints the code card after the papers were seen.
//!
//! Invariant: the digit-bearing PDF is drawn from a code opened against a committed line, handed to the spooler, and dropped. It
//! never reaches the web view.

use super::card_face::{CardFace, face_without_state, new_card_id};
use super::case::{Case, UnitCase};
use super::check_ownership::OwnershipProof;
use super::spool::{not_drawn, serial_of};
use super::views::IdText;
use super::{ActError, Refusal, Workshop};
use crate::domain::code_state::CodeState;
use crate::domain::facts::ValueDigest;
use crate::domain::words::words;
use crate::domain::{Deed, Language};
use crate::ledger::{Act, Verb};
use crate::paper::{self, CodeCard, Digits};
use crate::ports::{Media, PrintJob};
use crate::store::{self, NewPrint};
use crate::vault;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// What a card is printed on.
    CardSheet {
        /// One card of ID-1 size.
        Card = "card",
        /// A4 with crop marks.
        A4 = "a4",
    }
}

words! {
    /// Why a card is printed again.
    ReprintReason {
        /// The customer lost it.
        Lost = "lost",
        /// It is damaged.
        Damaged = "damaged",
        /// It came out wrong.
        Misprint = "misprint",
    }
}

/// A card to print.
#[derive(Deserialize, TS)]
pub struct PrintCodeCard {
    /// The job.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// The unit.
    #[ts(type = "string")]
    pub unit_id: IdText,
    /// On what.
    pub sheet: CardSheet,
    /// Why again, from the second copy on.
    pub reprint_reason: Option<ReprintReason>,
}

/// A printed card.
#[derive(Debug, Serialize, TS)]
pub struct PrintedCard {
    /// `printer` or `folder`.
    #[ts(type = "\"printer\" | \"folder\"")]
    pub where_to: &'static str,
    /// The queue's or the folder's name.
    pub target: String,
    /// The copy's number.
    pub copy: u32,
    /// The card's opaque id.
    pub card_id: String,
    /// The copy it voids.
    pub voided_copy: Option<u32>,
    /// The ledger line that was written first.
    #[ts(type = "number")]
    pub ledger_seq: u64,
}

impl Workshop {
    /// Prints the code card. The proof is asked for again inside the transaction, the line is on disk before the digits are opened.
    ///
    /// # Errors
    /// `presence_needed`, `ownership_not_proven`, `nothing_on_file`, `required` at `reprint_reason`; each refusal of a proof is written down.
    pub fn print_code_card(&mut self, request: &PrintCodeCard) -> Result<PrintedCard, ActError> {
        let (job, radio) = (request.job_id.0, request.unit_id.0);
        let me = self.require_present(Deed::GiveOut, Some(job), &[job, radio])?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let case = Case::read(&self.catalogue, act.tx(), job, act.at())?;
        let unit = case.car.unit(radio)?;
        let subjects = [job, radio, case.job.vehicle];
        let today = self.ports.clock.local(act.at()).date();
        let Some(proof) = OwnershipProof::ask(act.tx(), &case, unit, today)? else {
            drop(act);
            return Err(self.refuse(
                &me,
                Verb::PrintRefused,
                &subjects,
                "ownership",
                Refusal::OwnershipNotProven,
            ));
        };
        let Some(value) = value_to_give(&unit.unit.state) else {
            drop(act);
            return Err(self.refuse(
                &me,
                Verb::PrintRefused,
                &subjects,
                "nothing_on_file",
                Refusal::NothingOnFile,
            ));
        };
        let before = store::newest_card_copy(act.tx(), radio)?;
        if before > 0 && request.reprint_reason.is_none() {
            return Err(ActError::field("reprint_reason", super::Fault::Required));
        }
        let (place, sealed) = store::get_sealed_code(act.tx(), radio, value)?;
        let subjects = super::radios::disclosed(&subjects, place.radio);
        let (ledger_seq, ledger_head) = act.anchor();
        let card_id = new_card_id(&*entropy);
        let face = CardFace {
            verified_on: verified_on(&unit.unit.state).map(|at| self.ports.clock.local(at).date()),
            ..face_without_state(unit, before + 1, card_id.clone(), (ledger_seq, ledger_head))
        };
        let voids = (before > 0).then_some(before);
        store::insert_print(
            &act,
            entropy.new_id(act.at()),
            &NewPrint {
                paper: "code_card",
                job: Some(job),
                radio: Some(radio),
                card_id: Some(&card_id),
                copy: before + 1,
                voids,
                reason: request.reprint_reason.map(ReprintReason::word),
                snapshot: &face.snapshot(proof.check.at)?,
                by: me.id,
            },
        )?;
        let reason = request.reprint_reason.map_or("first", ReprintReason::word);
        let receipt = act.commit(&self.head, Verb::CardPrinted, &subjects, reason, "committed")?;
        self.acknowledge(&receipt);

        let code = vault::unseal(receipt, &sealed, place, &self.keys.code)?;
        let made_at = self.ports.clock.now();
        let language = self.language_of_card(&case);
        let card = self.card_of(unit, &face, Digits::Open(code.expose()));
        let drawn = match request.sheet {
            CardSheet::Card => paper::code_card(&card, language, made_at),
            CardSheet::A4 => paper::code_cards_a4(std::slice::from_ref(&card), language, made_at),
        };
        let pdf = match drawn {
            Ok(pdf) => zeroize::Zeroizing::new(pdf),
            Err(error) => {
                self.write_print_result(&me, Verb::PrintFailed, &subjects)?;
                return Err(not_drawn(error));
            }
        };
        let media = if request.sheet == CardSheet::Card {
            Media::Card
        } else {
            Media::A4
        };
        let title = if request.sheet == CardSheet::Card {
            "code-card"
        } else {
            "code-cards-a4"
        };
        let sent = self.spool(
            &me,
            &PrintJob {
                title,
                pdf: &pdf,
                media,
                secret: true,
                copies: 1,
            },
            &subjects,
        )?;
        Ok(PrintedCard {
            where_to: sent.where_to,
            target: sent.target,
            copy: before + 1,
            card_id,
            voided_copy: voids,
            ledger_seq,
        })
    }

    pub(super) fn face(
        &self,
        unit: &UnitCase,
        copy: u32,
        card_id: String,
        anchor: (u64, String),
    ) -> CardFace {
        CardFace {
            verified_on: verified_on(&unit.unit.state).map(|at| self.ports.clock.local(at).date()),
            ..face_without_state(unit, copy, card_id, anchor)
        }
    }

    /// The card is the owner's: it speaks their language; the workshop's where nobody is on record.
    pub(super) fn language_of_card(&self, case: &Case) -> Language {
        let owner = case.car.owner.as_ref();
        owner.map_or(self.row.language, |owner| owner.language)
    }

    pub(super) fn card_of<'a>(
        &'a self,
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
            workshop_name: &self.row.name,
            workshop_phone: &self.row.phone,
            demo: self.row.demo,
        }
    }
}

/// Only a code that was accepted, or was never tried, is worth a card.
fn value_to_give(state: &CodeState) -> Option<ValueDigest> {
    match state {
        CodeState::Verified { value, .. } | CodeState::OnFile { value, .. } => Some(*value),
        _ => None,
    }
}

fn verified_on(state: &CodeState) -> Option<chrono::DateTime<chrono::Utc>> {
    match state {
        CodeState::Verified { at, .. } => Some(*at),
        _ => None,
    }
}
