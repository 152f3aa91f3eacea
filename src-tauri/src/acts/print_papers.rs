//! Elena prints: the ownership checklist, and the code card after the papers were seen.
//!
//! Invariant: the digit-bearing PDF is drawn from a code opened against a committed line, handed to the spooler, and dropped. It
//! never reaches the web view: the preview shows dots.

use super::card_face::{CardFace, face_without_state, new_card_id};
use super::case::{Case, UnitCase};
use super::check_ownership::{OwnershipProof, bearer_name, unit_of};
use super::error::Failure;
use super::recovery_sheet::Printed;
use super::views::IdText;
use super::{ActError, Refusal, Workshop};
use crate::domain::code_state::CodeState;
use crate::domain::facts::ValueDigest;
use crate::domain::words::words;
use crate::domain::{Deed, Id};
use crate::ledger::{Act, Verb};
use crate::paper::{self, CodeCard, Digits, PaperError, Words};
use crate::ports::{Media, PrintJob};
use crate::store::{self, CheckRow, NewPrint, PersonRow};
use crate::vault;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// A paper to look at before it is printed.
    PreviewOf {
        /// The code card, digits as dots.
        CodeCard = "code_card",
        /// The ownership checklist of the newest check.
        OwnershipChecklist = "ownership_checklist",
        /// A blank one.
        OwnershipChecklistBlank = "ownership_checklist_blank",
    }
}

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

/// What to look at.
#[derive(Deserialize, TS)]
pub struct PreviewPaper {
    /// The paper.
    pub paper: PreviewOf,
    /// The job.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// The unit; the car's first where nothing is named.
    #[ts(type = "string | null")]
    pub unit_id: Option<IdText>,
}

/// A checklist to print.
#[derive(Deserialize, TS)]
pub struct PrintOwnershipChecklist {
    /// The job.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// The unit; the car's first where nothing is named.
    #[ts(type = "string | null")]
    pub unit_id: Option<IdText>,
    /// With the newest check, or blank for the pen.
    pub filled: bool,
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
    /// Draws a paper to look at, digits as dots.
    ///
    /// # Errors
    /// `nothing_on_file` where there is nothing to draw.
    pub fn preview_paper(&mut self, request: &PreviewPaper) -> Result<Vec<u8>, ActError> {
        let job = request.job_id.0;
        let me = self.require(Deed::Intake, &[job])?;
        let now = self.ports.clock.now();
        let case = Case::read(&self.conn, job, now)?;
        match request.paper {
            PreviewOf::OwnershipChecklistBlank => self.checklist(&case, None, &me),
            PreviewOf::OwnershipChecklist => {
                let unit = unit_of(&case, request.unit_id)?;
                let check = store::find_newest_check(&self.conn, unit.id())?;
                self.checklist(&case, check.as_ref().map(|check| (unit, check)), &me)
            }
            PreviewOf::CodeCard => {
                let unit = unit_of(&case, request.unit_id)?;
                let copy = store::newest_card_copy(&self.conn, unit.id())? + 1;
                let face = self.face(
                    &case,
                    unit,
                    copy,
                    "PREVIEW-0".to_owned(),
                    (0, "0000000000".to_owned()),
                );
                // Four dots whatever the length: even the length of a code is not the preview's to tell.
                let card = self.card_of(&face, Digits::Covered(4));
                paper::code_card(&card, me.language, now).map_err(not_drawn)
            }
        }
    }

    /// Prints the ownership checklist: the newest check, or a blank one for the pen.
    ///
    /// # Errors
    /// `print_failed`, with a line in the ledger.
    pub fn print_ownership_checklist(
        &mut self,
        request: &PrintOwnershipChecklist,
    ) -> Result<Printed, ActError> {
        let job = request.job_id.0;
        let me = self.require(Deed::Intake, &[job])?;
        let case = Case::read(&self.conn, job, self.ports.clock.now())?;
        let pdf = if request.filled {
            let unit = unit_of(&case, request.unit_id)?;
            let check = store::find_newest_check(&self.conn, unit.id())?
                .ok_or(ActError::refused(Refusal::NothingToRecord))?;
            self.checklist(&case, Some((unit, &check)), &me)?
        } else {
            self.checklist(&case, None, &me)?
        };
        let subjects = [job, case.job.vehicle];
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        store::insert_print(
            &act,
            entropy.new_id(act.at()),
            &NewPrint {
                paper: "ownership_checklist",
                job,
                radio: None,
                card_id: None,
                copy: 1,
                voids: None,
                reason: None,
                snapshot: if request.filled { "filled" } else { "blank" },
                by: me.id,
            },
        )?;
        let reason = if request.filled { "filled" } else { "blank" };
        let receipt = act.commit(&self.head, Verb::ChecklistPrinted, &subjects, reason, "sent")?;
        self.acknowledge(&receipt);
        let job = PrintJob {
            title: "ownership-checklist",
            pdf: &pdf,
            media: Media::A4,
            secret: false,
            copies: 2,
        };
        self.spool(&me, &job, &subjects)
    }

    /// Prints the code card. The proof is asked for again inside the transaction, the line is on disk before the digits are opened.
    ///
    /// # Errors
    /// `presence_needed`, `ownership_not_proven`, `nothing_on_file`, `required` at `reprint_reason`; each refusal of a proof is written down.
    pub fn print_code_card(&mut self, request: &PrintCodeCard) -> Result<PrintedCard, ActError> {
        let (job, radio) = (request.job_id.0, request.unit_id.0);
        let me = self.require_present(Deed::GiveOut, Some(job), &[job, radio])?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let case = Case::read(act.tx(), job, act.at())?;
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
        let (ledger_seq, ledger_head) = act.anchor();
        let card_id = new_card_id(&*entropy);
        let face = CardFace {
            verified_on: verified_on(&unit.unit.state).map(|at| self.ports.clock.local(at).date()),
            ..face_without_state(
                &case,
                unit,
                before + 1,
                card_id.clone(),
                (ledger_seq, ledger_head),
            )
        };
        let voids = (before > 0).then_some(before);
        store::insert_print(
            &act,
            entropy.new_id(act.at()),
            &NewPrint {
                paper: "code_card",
                job,
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
        let card = self.card_of(&face, Digits::Open(code.expose()));
        let drawn = match request.sheet {
            CardSheet::Card => paper::code_card(&card, me.language, made_at),
            CardSheet::A4 => paper::code_cards_a4(std::slice::from_ref(&card), me.language, made_at),
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

    /// Hands a paper to the printer and writes down how that went. "Sent" is not "printed".
    fn spool(&mut self, me: &PersonRow, job: &PrintJob<'_>, subjects: &[Id]) -> Result<Printed, ActError> {
        let sent = self.ports.spooler.send(job);
        let verb = if sent.is_ok() {
            Verb::PrintDone
        } else {
            Verb::PrintFailed
        };
        self.write_print_result(me, verb, subjects)?;
        Ok(Printed::of(sent?))
    }

    pub(super) fn write_print_result(
        &mut self,
        me: &PersonRow,
        verb: Verb,
        subjects: &[Id],
    ) -> Result<(), ActError> {
        let act = Act::begin(
            &mut self.conn,
            &*self.ports.clock,
            &*self.ports.entropy,
            Some(me.id),
        )?;
        let outcome = if verb == Verb::PrintDone { "sent" } else { "failed" };
        let receipt = act.commit(&self.head, verb, subjects, "", outcome)?;
        self.acknowledge(&receipt);
        Ok(())
    }

    fn face(
        &self,
        case: &Case,
        unit: &UnitCase,
        copy: u32,
        card_id: String,
        anchor: (u64, String),
    ) -> CardFace {
        CardFace {
            verified_on: verified_on(&unit.unit.state).map(|at| self.ports.clock.local(at).date()),
            ..face_without_state(case, unit, copy, card_id, anchor)
        }
    }

    fn card_of<'a>(&'a self, face: &'a CardFace, digits: Digits<'a>) -> CodeCard<'a> {
        CodeCard {
            digits,
            radio: &face.radio,
            serial: match (&face.serial_tail, face.sensitive) {
                (_, true) => paper::Serial::Confidential,
                (Some(tail), false) => paper::Serial::Tail(tail),
                (None, false) => paper::Serial::Unknown,
            },
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

    fn checklist(
        &self,
        case: &Case,
        check: Option<(&UnitCase, &CheckRow)>,
        me: &PersonRow,
    ) -> Result<Vec<u8>, ActError> {
        let now = self.ports.clock.now();
        let workshop = paper::Workshop {
            name: &self.row.name,
            address: &self.row.town,
            phone: &self.row.phone,
        };
        let Some((unit, check)) = check else {
            let blank = paper::OwnershipChecklist {
                workshop,
                check: None,
                demo: self.row.demo,
            };
            return paper::ownership_checklist(&blank, me.language, now).map_err(not_drawn);
        };
        let local = self.ports.clock.local(now);
        let asker = bearer_name(&self.conn, check)?;
        let checker = store::get_person(&self.conn, check.by)?;
        let vehicle = &case.car.vehicle;
        let car: Vec<&str> = [vehicle.make.as_deref(), vehicle.model.as_deref()]
            .into_iter()
            .flatten()
            .collect();
        let vin = vehicle.vin.as_deref().unwrap_or_default();
        let documents: Vec<&str> = check.documents.iter().map(String::as_str).collect();
        let face = face_without_state(case, unit, 0, String::new(), (0, String::new()));
        let words = Words::of(me.language);
        let missing = crate::domain::ownership::pass(check.scenario, &check.answers)
            .err()
            .unwrap_or_default();
        let mut lacks = Vec::with_capacity(missing.len());
        for answer in missing {
            lacks.push(
                words
                    .say(&format!("paper-own-lacks-{}", answer.word().replace('_', "-")))
                    .map_err(not_drawn)?,
            );
        }
        let lacks = lacks.join("; ");
        let agrees = [
            (paper::CertificateField::Plate, paper::FieldReading::Agrees),
            (paper::CertificateField::Vin, paper::FieldReading::Agrees),
        ];
        let filled = paper::FilledCheck {
            job: &case.job.number,
            key_tag: &case.job.key_tag,
            plate: &vehicle.plate,
            asker: &asker,
            checked_by: &checker.name,
            checked_at: self.ports.clock.local(check.at),
            scenario: check.scenario.word(),
            asks_for: paper::AsksFor::NewCard,
            car: &car.join(" "),
            radio: &face.radio,
            serial: match (&face.serial_tail, face.sensitive) {
                (_, true) => paper::Serial::Confidential,
                (Some(tail), false) => paper::Serial::Tail(tail),
                (None, false) => paper::Serial::Unknown,
            },
            vin_on_paper: if check.answers.car_matches { vin } else { "" },
            vin_on_car: vin,
            vin_read_at: None,
            documents: &documents,
            fields: if check.answers.car_matches { &agrees } else { &[] },
            answers: [
                check.answers.certificate_original,
                check.answers.person_entitled,
                check.answers.car_matches,
                check.answers.right_to_code,
            ],
            result: if check.check.passed {
                paper::CheckResult::Passed
            } else {
                paper::CheckResult::Missing(&lacks)
            },
            printed: paper::Printed {
                by: &me.name,
                at: local,
            },
        };
        let sheet = paper::OwnershipChecklist {
            workshop,
            check: Some(filled),
            demo: self.row.demo,
        };
        paper::ownership_checklist(&sheet, me.language, now).map_err(not_drawn)
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

fn not_drawn(error: PaperError) -> ActError {
    match error {
        PaperError::GlyphMissing(_) => ActError::Failure(Failure::PaperLetters),
        _ => ActError::Failure(Failure::Paper),
    }
}
