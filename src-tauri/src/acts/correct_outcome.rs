//! A manager takes back an outcome that was not so, later than the ten seconds of whoever tapped it (GATE.md section 12).
//!
//! Invariant: the withdrawal belongs to the visit of the outcome, open or long closed, and no unit is in a better class after it than it was
//! in before the outcome (GATE.md section 8).

use super::held::{class_before, hold, lights};
use super::radio_panel::{Here, RadiosView};
use super::radios::Bench;
use super::record_code_outcome::withdraw;
use super::take_back::seen_before;
use super::views::IdText;
use super::{ActError, Refusal, Workshop};
use crate::domain::Deed;
use crate::domain::late_correction::outcome_to_correct;
use crate::ledger::{Act, Verb};
use serde::Deserialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// Which radio's last outcome.
#[derive(Deserialize, TS)]
pub struct CorrectOutcome {
    /// The car.
    #[ts(type = "string")]
    pub vehicle_id: IdText,
    /// The visit that is open; nothing on the car's own page.
    #[ts(type = "string | null")]
    pub job_id: Option<IdText>,
    /// The unit.
    #[ts(type = "string")]
    pub unit_id: IdText,
}

impl Workshop {
    /// Withdraws the last outcome of a radio.
    ///
    /// # Errors
    /// `nothing_to_record` where there is none; `job_closed` where the page still shows a visit that is over.
    pub fn correct_outcome(&mut self, request: &CorrectOutcome) -> Result<RadiosView, ActError> {
        let place = (request.vehicle_id, request.job_id);
        let radio = request.unit_id.0;
        let about = request.job_id.unwrap_or(request.vehicle_id).0;
        let me = self.require_present(
            Deed::WithdrawOutcomeLate,
            Some(about),
            &[request.vehicle_id.0, radio],
        )?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let here = Here::to_write(&self.catalogue, &act, place)?;
        let facts = &here.car().unit(radio)?.facts;
        let late = outcome_to_correct(facts, me.id).ok_or(ActError::refused(Refusal::NothingToRecord))?;
        let bench = Bench {
            entropy: &*entropy,
            key: &self.keys.code,
            catalogue: &self.catalogue,
            by: me.id,
            job: Some(late.job),
        };
        let vehicle = here.car().vehicle.id;
        let since = BTreeMap::from([(radio, late.since)]);
        let before = seen_before(&act, &bench, vehicle, &since, &lights(&act, &[vehicle])?)?;
        withdraw(&act, &bench, radio, facts)?;
        hold(&act, &bench, vehicle, &before, |seen, unit| {
            Ok(class_before(seen, unit))
        })?;
        let mut subjects = here.subjects(&[radio]);
        subjects.push(late.job);
        let was = if late.accepted { "accepted" } else { "refused" };
        let receipt = act.commit(&self.head, Verb::OutcomeWithdrawn, &subjects, was, "done")?;
        self.acknowledge(&receipt);
        self.radios_view(place)
    }
}
