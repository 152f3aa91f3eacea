//! Elena prints the ownership checklist: the newest check, or a blank one for the pen. It holds no digits, so it needs no PIN.

use super::case::{Case, UnitCase};
use super::check_ownership::{bearer_name, unit_of};
use super::recovery_sheet::Printed;
use super::spool::{PlainPaper, joined, not_drawn, serial_of};
use super::views::IdText;
use super::{ActError, Refusal, Workshop};
use crate::domain::Deed;
use crate::ledger::Verb;
use crate::paper::{self, Words};
use crate::ports::Media;
use crate::store::{self, CheckRow, PersonRow};
use serde::Deserialize;
use ts_rs::TS;

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

impl Workshop {
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
        let case = Case::read(&self.catalogue, &self.conn, job, self.ports.clock.now())?;
        let pdf = if request.filled {
            let unit = unit_of(&case, request.unit_id)?;
            let check = store::find_newest_check(&self.conn, unit.id())?
                .ok_or(ActError::refused(Refusal::NothingToRecord))?;
            self.checklist(&case, Some((unit, &check)), &me)?
        } else {
            self.checklist(&case, None, &me)?
        };
        let subjects = [job, case.job.vehicle];
        let kind = if request.filled { "filled" } else { "blank" };
        let paper = PlainPaper {
            paper: "ownership_checklist",
            verb: Verb::ChecklistPrinted,
            reason: kind,
            job: Some(job),
            subjects: &subjects,
            snapshot: kind,
            pdf: &pdf,
            media: Media::A4,
            copies: 2,
        };
        self.print_plain(&me, &paper)
    }

    pub(super) fn checklist(
        &self,
        case: &Case,
        check: Option<(&UnitCase, &CheckRow)>,
        me: &PersonRow,
    ) -> Result<Vec<u8>, ActError> {
        let now = self.ports.clock.now();
        let workshop = self.on_paper();
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
        let car = joined([vehicle.make.as_deref(), vehicle.model.as_deref()], " ");
        let vin = vehicle.vin.as_deref().unwrap_or_default();
        let documents: Vec<&str> = check.documents.iter().map(String::as_str).collect();
        let radio = unit.spoken();
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
            car: &car,
            radio: &radio,
            serial: serial_of(&unit.radio),
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
