//! The cards of a fleet: one print, one ledger line for each card, every line on disk before the printer has a byte.
//!
//! Invariant: one car that may have no card leaves the others theirs; each card is proven, written down and opened by itself. The cards
//! are the owner's, and speak the owner's language; whoever prints them has one of their own.

use super::card_face::{CardFace, language_of_card};
use super::case::UnitCase;
use super::check_ownership::OwnershipProof;
use super::fleet::{FleetCase, FleetPick, LeftOut};
use super::open_card::{NewCard, OpenCard, WrittenCard, card_of, face_to_look_at};
use super::print_code_card::ReprintReason;
use super::recovery_sheet::Printed;
use super::spool::not_drawn;
use super::views::IdText;
use super::{ActError, Fault, Workshop};
use crate::domain::fleet::{FleetUnit, may_print, place_of, why_none};
use crate::domain::{Deed, Id, Language, NoCard};
use crate::ledger::{Act, Verb};
use crate::paper::{self, CodeCard, Digits};
use crate::ports::{Media, PrintJob};
use crate::store::{self, PersonRow, SeenIn};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A card to print.
#[derive(Clone, Copy, Deserialize, TS)]
pub struct FleetCardToPrint {
    /// The car.
    #[ts(type = "string")]
    pub vehicle_id: IdText,
    /// The radio.
    #[ts(type = "string")]
    pub unit_id: IdText,
    /// Why again, from the second copy on.
    pub reprint_reason: Option<ReprintReason>,
}

/// The cards to print, or to look at.
#[derive(Deserialize, TS)]
pub struct FleetCards {
    /// The list.
    #[ts(type = "string")]
    pub batch_id: IdText,
    /// The cards, in the order in which they lie on the sheets.
    pub cards: Vec<FleetCardToPrint>,
}

/// A card that was printed, and where it lies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FleetCardPrinted {
    /// The car.
    #[ts(type = "string")]
    pub vehicle_id: IdText,
    /// The radio.
    #[ts(type = "string")]
    pub unit_id: IdText,
    /// Which sheet, from one.
    #[ts(type = "number")]
    pub sheet: usize,
    /// Which place on it, row by row, from one.
    #[ts(type = "number")]
    pub place: usize,
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

/// What came of the print.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FleetPrinted {
    /// Where the sheets went; nothing where there was no card to print.
    pub sent: Option<Printed>,
    /// The cards, in the order in which they lie on the sheets.
    pub cards: Vec<FleetCardPrinted>,
    /// The radios without a card.
    pub left_out: Vec<LeftOut>,
}

/// A card whose digits are open, with the radio it is of.
struct Ready {
    pick: FleetPick,
    unit: UnitCase,
    card: OpenCard,
}

impl FleetCardToPrint {
    fn pick(self) -> FleetPick {
        FleetPick {
            vehicle_id: self.vehicle_id,
            unit_id: self.unit_id,
        }
    }

    fn without_card(self, why: NoCard) -> LeftOut {
        LeftOut {
            vehicle_id: self.vehicle_id,
            unit_id: self.unit_id,
            why,
        }
    }
}

impl Workshop {
    /// Prints the cards of a list. Each has its own proof, asked for inside its own transaction, and its own line; only then the sheets are
    /// drawn and sent, as one print. A radio that may have no card is left out and the refusal is written down.
    ///
    /// # Errors
    /// `presence_needed` for this list; `list_old`; `print_failed` with a line in the ledger that says so.
    pub fn print_fleet_cards(&mut self, request: &FleetCards) -> Result<FleetPrinted, ActError> {
        let batch = request.batch_id.0;
        let me = self.require_present(Deed::GiveOut, Some(batch), &[batch])?;
        let language = self.language_of_owner(self.shown_fleet(batch, me.id)?.owner)?;
        let shown = self.shown_cards(request, &me)?;
        let mut ready: Vec<Ready> = Vec::new();
        let mut left_out: Vec<LeftOut> = Vec::new();
        for (order, shown) in shown {
            match self.write_fleet_card(&me, batch, order, &shown) {
                Ok(Ok(card)) => ready.push(card),
                Ok(Err(why)) => left_out.push(order.without_card(why)),
                Err(error) => {
                    // Cards whose lines are on disk are said not to have been printed.
                    if !ready.is_empty() {
                        self.write_print_result(&me, Verb::PrintFailed, &subjects_of(batch, &ready))?;
                    }
                    return Err(error);
                }
            }
        }
        let sent = if ready.is_empty() {
            None
        } else {
            Some(self.send_fleet_cards(&me, batch, language, &ready)?)
        };
        // What was printed is a copy more: the next print of this list asks why again.
        let cards = ready
            .iter()
            .enumerate()
            .map(|(nth, ready)| printed(nth, ready))
            .collect();
        Ok(FleetPrinted {
            sent,
            cards,
            left_out,
        })
    }

    /// The sheets as they will come out of the printer, digits as dots.
    ///
    /// # Errors
    /// `list_old`; `required` at `cards` where none of them can have a card.
    pub fn preview_fleet_cards(&mut self, request: &FleetCards) -> Result<Vec<u8>, ActError> {
        let me = self.require(Deed::CheckOwnership, &[request.batch_id.0])?;
        let owner = self.shown_fleet(request.batch_id.0, me.id)?.owner;
        let now = self.ports.clock.now();
        let mut faces: Vec<(UnitCase, CardFace)> = Vec::new();
        for (order, _) in self.shown_cards(request, &me)? {
            let case = FleetCase::read((&self.catalogue, &self.conn), order.pick(), now)?;
            let Some(unit) = case.now.filter(|unit| why_none(unit, owner).is_none()) else {
                continue;
            };
            if let Some(radio) = case.into_unit() {
                let face = face_to_look_at(&self.ports, &radio, unit.copies + 1);
                faces.push((radio, face));
            }
        }
        if faces.is_empty() {
            return Err(ActError::field("cards", Fault::Required));
        }
        // Four dots whatever the length: even the length of a code is not the preview's to tell.
        let cards: Vec<CodeCard<'_>> = faces
            .iter()
            .map(|(unit, face)| card_of(&self.row, unit, face, Digits::Covered(4)))
            .collect();
        paper::code_cards_a4(&cards, self.language_of_owner(owner)?, now).map_err(not_drawn)
    }

    /// All cards of a list are of one owner's cars, and so in one language.
    fn language_of_owner(&self, owner: Id) -> Result<Language, ActError> {
        Ok(store::get_party(&self.conn, owner)?.language)
    }

    /// The cards of a request as the list showed them, each once.
    fn shown_cards(
        &self,
        request: &FleetCards,
        me: &PersonRow,
    ) -> Result<Vec<(FleetCardToPrint, FleetUnit)>, ActError> {
        let fleet = self.shown_fleet(request.batch_id.0, me.id)?;
        let mut cards: Vec<(FleetCardToPrint, FleetUnit)> = Vec::with_capacity(request.cards.len());
        for order in &request.cards {
            let unit = fleet.unit(order.pick()).ok_or_else(ActError::bad_argument)?;
            if !cards.iter().any(|(_, known)| known.radio == unit.radio) {
                cards.push((*order, *unit));
            }
        }
        if cards.is_empty() {
            return Err(ActError::field("cards", Fault::Required));
        }
        Ok(cards)
    }

    /// One card: its proof, its row, its line, its digits. A no is a line too.
    fn write_fleet_card(
        &mut self,
        me: &PersonRow,
        batch: Id,
        order: FleetCardToPrint,
        shown: &FleetUnit,
    ) -> Result<Result<Ready, NoCard>, ActError> {
        let fleet_owner = self.shown_fleet(batch, me.id)?.owner;
        let subjects = [shown.vehicle, shown.radio, batch];
        let ports = self.ports.clone();
        let act = Act::begin(&mut self.conn, &*ports.clock, &*ports.entropy, Some(me.id))?;
        let case = FleetCase::read((&self.catalogue, act.tx()), order.pick(), act.at())?;
        let today = ports.clock.local(act.at()).date();
        let list = SeenIn::List(batch);
        let proof = match case.unit() {
            Some(unit) => OwnershipProof::ask(act.tx(), list, &case.car, unit, today)?,
            None => None,
        };
        let again = order.reprint_reason;
        let allowed = may_print(
            fleet_owner,
            shown,
            case.now.as_ref(),
            proof.is_some(),
            again.is_some(),
        );
        let written = match (allowed, proof, case.unit(), case.now) {
            (Ok(value), Some(proof), Some(unit), Some(now)) => {
                // A name that the fonts have no letter for would lose the whole sheet: it is found out before anything is written down.
                let face = face_to_look_at(&ports, unit, now.copies + 1);
                let looked_at = card_of(&self.row, unit, &face, Digits::Covered(4));
                if paper::code_card(&looked_at, language_of_card(&self.row, &case.car), act.at()).is_err() {
                    Err(NoCard::NotDrawn)
                } else {
                    let card = NewCard {
                        unit,
                        value,
                        before: now.copies,
                        again: again.filter(|_| now.copies > 0),
                        seen_in: list,
                        subjects: &subjects,
                        by: me.id,
                    };
                    Ok(WrittenCard::write(&act, &ports, &proof, &card)?)
                }
            }
            (Err(why), ..) => Err(why),
            (Ok(_), ..) => Err(NoCard::NotProven),
        };
        let written = match written {
            Ok(written) => written,
            Err(why) => {
                drop(act);
                self.refuse_fleet_card(me, &subjects, why)?;
                return Ok(Err(why));
            }
        };
        let receipt = written.commit(act, &self.head)?;
        self.acknowledge(&receipt);
        let opened = written.open(receipt, &self.keys.code);
        match (opened, case.into_unit()) {
            (Ok(card), Some(unit)) => Ok(Ok(Ready {
                pick: order.pick(),
                unit,
                card,
            })),
            _ => {
                // Damage in one code's bytes: its card is said not to have been printed, the others are.
                self.write_print_result(me, Verb::PrintFailed, &subjects)?;
                Ok(Err(NoCard::NotDrawn))
            }
        }
    }

    fn refuse_fleet_card(&mut self, me: &PersonRow, subjects: &[Id], why: NoCard) -> Result<(), ActError> {
        let refused = self.refuse(
            me,
            Verb::PrintRefused,
            subjects,
            why.word(),
            super::Refusal::OwnershipNotProven,
        );
        match refused {
            ActError::Refused { .. } => Ok(()),
            other => Err(other),
        }
    }

    /// Draws the sheets and hands them to the printer, as one print.
    fn send_fleet_cards(
        &mut self,
        me: &PersonRow,
        batch: Id,
        language: Language,
        ready: &[Ready],
    ) -> Result<Printed, ActError> {
        let subjects = subjects_of(batch, ready);
        let cards: Vec<CodeCard<'_>> = ready
            .iter()
            .map(|ready| ready.card.to_draw(&self.row, &ready.unit))
            .collect();
        let drawn = paper::code_cards_a4(&cards, language, self.ports.clock.now());
        drop(cards);
        let pdf = match drawn {
            Ok(pdf) => zeroize::Zeroizing::new(pdf),
            Err(error) => {
                self.write_print_result(me, Verb::PrintFailed, &subjects)?;
                return Err(not_drawn(error));
            }
        };
        let job = PrintJob {
            title: "code-cards-a4",
            pdf: &pdf,
            media: Media::A4,
            secret: true,
            copies: 1,
        };
        self.spool(me, &job, &subjects)
    }
}

fn subjects_of(batch: Id, ready: &[Ready]) -> Vec<Id> {
    let mut subjects = vec![batch];
    for id in ready.iter().flat_map(|ready| &ready.card.subjects) {
        if !subjects.contains(id) {
            subjects.push(*id);
        }
    }
    subjects
}

fn printed(nth: usize, ready: &Ready) -> FleetCardPrinted {
    let (sheet, place) = place_of(nth);
    let face = &ready.card.face;
    FleetCardPrinted {
        vehicle_id: ready.pick.vehicle_id,
        unit_id: ready.pick.unit_id,
        sheet,
        place,
        copy: face.copy,
        card_id: face.card_id.clone(),
        voided_copy: ready.card.voided,
        ledger_seq: face.ledger_seq,
    }
}
