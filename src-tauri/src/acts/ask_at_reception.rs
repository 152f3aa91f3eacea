//! The inline line under the job: the radio will lose power, has the customer got the code? The rule draws it, the form only shows it.

use super::case::{CarCase, work_line};
use super::views::{IdText, UnitHead};
use super::{ActError, Fault, Workshop};
use crate::catalogue::Protection;
use crate::domain::battery_gate::{self, GateJob, Unit, at_reception, job_cut, not_needed_reasons};
use crate::domain::{Arrival, Cut, Deed, Id, NotNeededReason, ReceptionAnswer, ReceptionWording};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The form as far as it is filled in.
#[derive(Deserialize, TS)]
pub struct AskAtReception {
    /// The car, where it is known.
    #[ts(type = "string | null")]
    pub vehicle_id: Option<IdText>,
    /// The work lines.
    pub job_type_ids: Vec<String>,
    /// The radio on arrival.
    pub arrival: Arrival,
}

/// One line: ask the customer now.
#[derive(Debug, Serialize, TS)]
pub struct ReceptionLine {
    /// The unit; nothing for the unknown radio.
    #[ts(type = "string | null")]
    pub unit_id: Option<IdText>,
    /// The unit with its state.
    pub unit: UnitHead,
    /// How surely the supply goes.
    pub cut: Cut,
    /// How the line is worded.
    pub wording: ReceptionWording,
    /// The answers, in the order of their keys.
    pub answers: Vec<ReceptionAnswer>,
    /// The reasons that the radio itself does not belie.
    pub not_needed_reasons: Vec<NotNeededReason>,
    /// What the family asks of the technician before the job, Romanian.
    pub hint_ro: Option<String>,
    /// The same, English.
    pub hint_en: Option<String>,
    /// The owner set the code himself: no dealer has a record, so the question is whether protection can be switched off.
    pub user_set: bool,
}

impl Workshop {
    /// The lines to ask; none is silence.
    ///
    /// # Errors
    /// `job_type_unknown` at the field.
    pub fn ask_at_reception(&mut self, request: &AskAtReception) -> Result<Vec<ReceptionLine>, ActError> {
        self.require(Deed::Intake, &[])?;
        let now = self.ports.clock.now();
        let nowhere = Id([0; 16]);
        let car = request
            .vehicle_id
            .map(|id| {
                CarCase::read(
                    &self.catalogue,
                    &self.conn,
                    id.0,
                    Some((nowhere, request.arrival)),
                    now,
                )
            })
            .transpose()?;
        let outgoing = car.as_ref().and_then(CarCase::main_radio);
        let mut lines = Vec::new();
        for id in &request.job_type_ids {
            let job_type = self
                .catalogue
                .job_type(id)
                .ok_or_else(|| ActError::field("job_type_ids", Fault::JobTypeUnknown))?;
            let mut line = work_line(nowhere, &job_type, None);
            if let Some(fitting) = &mut line.fits_radio {
                fitting.outgoing = outgoing;
            }
            lines.push(line);
        }
        let units: Vec<Unit> = car
            .iter()
            .flat_map(|car| &car.units)
            .map(|unit| unit.unit)
            .collect();
        let job = GateJob {
            id: nowhere,
            vehicle: request.vehicle_id.map_or(nowhere, |id| id.0),
            owner: None,
            arrival: request.arrival,
            operation: 1,
            lines: &lines,
            units: &units,
            decisions: &[],
        };
        self.reception_lines(at_reception(&job), car.as_ref(), request.arrival, job_cut(&lines))
    }

    /// The lines of the rule as the form shows them, with the answers that the radio itself does not belie.
    pub(super) fn reception_lines(
        &self,
        lines: Vec<battery_gate::ReceptionLine>,
        car: Option<&CarCase>,
        arrival: Arrival,
        cut: Cut,
    ) -> Result<Vec<ReceptionLine>, ActError> {
        let asks_on_arrival = matches!(arrival, Arrival::AsksCode | Arrival::ShowsWait);
        let mut shown = Vec::new();
        for line in lines {
            let known = line
                .unit
                .and_then(|id| car?.units.iter().find(|unit| unit.id() == id));
            let family = known.and_then(|unit| unit.family(&self.catalogue));
            let reasons = match known {
                Some(unit) => not_needed_reasons(&unit.unit),
                None => NotNeededReason::ALL.to_vec(),
            };
            let reasons = if asks_on_arrival { Vec::new() } else { reasons };
            let mut answers = ReceptionAnswer::ALL.to_vec();
            answers.retain(|answer| *answer != ReceptionAnswer::NeedsNone || !reasons.is_empty());
            shown.push(ReceptionLine {
                unit_id: line.unit.map(IdText),
                unit: match known {
                    Some(unit) => self.unit_head(&self.conn, unit)?,
                    None => self.unknown_unit_head(&self.conn)?,
                },
                cut,
                wording: line.wording,
                answers,
                not_needed_reasons: reasons,
                hint_ro: family.map(|family| family.pre_job_action.ro.clone()),
                hint_en: family.map(|family| family.pre_job_action.en.clone()),
                user_set: family.is_some_and(|family| family.protection == Protection::UserSet),
            });
        }
        Ok(shown)
    }
}
