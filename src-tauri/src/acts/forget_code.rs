//! A manager has the digits of a radio forgotten: the customer wants them gone, or they were never this car's.
//!
//! Invariants: the sealed bytes are shredded, those of withdrawn digits and of labels too, and do not come back; that digits were there, and
//! whether they were proven, remains; no unit is in a better class after it than before (GATE.md section 8).

use super::held::{class_before, hold, lights, see};
use super::pictures::shred_what_goes_with_the_visit;
use super::radio_panel::{Here, RadiosView};
use super::radios::{Bench, note};
use super::views::IdText;
use super::{ActError, Refusal, Workshop};
use crate::domain::Deed;
use crate::domain::facts::What;
use crate::domain::late_correction::digits_on_file;
use crate::ledger::{Act, Verb};
use crate::store;
use serde::Deserialize;
use ts_rs::TS;

/// Which radio's digits.
#[derive(Deserialize, TS)]
pub struct ForgetCode {
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
    /// Shreds every code on file of a radio.
    ///
    /// # Errors
    /// `nothing_to_record` where none is on file; `job_closed` where the page still shows a visit that is over.
    pub fn forget_code(&mut self, request: &ForgetCode) -> Result<RadiosView, ActError> {
        let place = (request.vehicle_id, request.job_id);
        let radio = request.unit_id.0;
        let about = request.job_id.unwrap_or(request.vehicle_id).0;
        let me = self.require_present(Deed::ForgetCode, Some(about), &[request.vehicle_id.0, radio])?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let here = Here::to_write(&self.catalogue, &act, place)?;
        let stands = digits_on_file(&here.car().unit(radio)?.facts);
        // What was withdrawn lies sealed beside what stands.
        let digits = store::list_values_sealed(act.tx(), radio)?;
        if digits.is_empty() {
            return Err(ActError::refused(Refusal::NothingToRecord));
        }
        let bench = Bench {
            entropy: &*entropy,
            key: &self.keys.code,
            catalogue: &self.catalogue,
            by: me.id,
            job: request.job_id.map(|job| job.0),
        };
        let vehicle = here.car().vehicle.id;
        let before = see(&act, &bench, &[vehicle], &lights(&act, &[vehicle])?)?;
        for value in digits {
            store::shred_code(&act, radio, value)?;
            // What was withdrawn is no word of this customer's any more.
            if stands.contains(&value) {
                note(&act, &bench, radio, &What::EntryForgotten { value })?;
            }
        }
        // A label may show them, also one of a visit that is over.
        for visit in store::list_jobs_of(act.tx(), vehicle)? {
            shred_what_goes_with_the_visit(&act, visit.id, false)?;
        }
        hold(&act, &bench, vehicle, &before, |seen, unit| {
            Ok(class_before(seen, unit))
        })?;
        let receipt = act.commit(
            &self.head,
            Verb::CodeForgotten,
            &here.subjects(&[radio]),
            "",
            "done",
        )?;
        self.acknowledge(&receipt);
        self.radios_view(place)
    }
}
