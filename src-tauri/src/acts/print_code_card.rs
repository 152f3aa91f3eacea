//! Elena prints the code card after the papers were seen.
//!
//! Invariant: the digit-bearing PDF is drawn from a code opened against a committed line, handed to the spooler, and dropped. It
//! never reaches the web view.

use super::card_face::language_of_card;
use super::case::Case;
use super::check_ownership::OwnershipProof;
use super::open_card::{NewCard, WrittenCard};
use super::spool::not_drawn;
use super::views::IdText;
use super::{ActError, Refusal, Workshop};
use crate::domain::Deed;
use crate::domain::fleet::worth_a_card;
use crate::domain::words::words;
use crate::ledger::{Act, Verb};
use crate::paper;
use crate::ports::{Media, PrintJob};
use crate::store::{self, SeenIn};
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
        let Some(proof) = OwnershipProof::ask(act.tx(), SeenIn::Job(job), &case.car, unit, today)? else {
            drop(act);
            return Err(self.refuse(
                &me,
                Verb::PrintRefused,
                &subjects,
                "ownership",
                Refusal::OwnershipNotProven,
            ));
        };
        let Some(value) = worth_a_card(&unit.unit.state) else {
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
        let card = NewCard {
            unit,
            value,
            before,
            again: request.reprint_reason,
            seen_in: SeenIn::Job(job),
            subjects: &subjects,
            by: me.id,
        };
        let written = WrittenCard::write(&act, &self.ports, &proof, &card)?;
        let receipt = written.commit(act, &self.head)?;
        self.acknowledge(&receipt);

        let open = written.open(receipt, &self.keys.code)?;
        let subjects = open.subjects.clone();
        let made_at = self.ports.clock.now();
        let language = language_of_card(&self.row, &case.car);
        let card = open.to_draw(&self.row, unit);
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
            copy: open.face.copy,
            card_id: open.face.card_id,
            voided_copy: open.voided,
            ledger_seq: open.face.ledger_seq,
        })
    }
}
