//! "No code needed", with its reason, by one key at any time: dated, signed, and impossible once the radio has asked (D6).

use super::identify_radio::{keep_the_question, known_unit};
use super::radio_panel::{Here, RadiosView, reasons};
use super::radios::{Bench, note};
use super::views::IdText;
use super::{ActError, Refusal, Workshop};
use crate::domain::battery_gate::not_needed_reasons;
use crate::domain::facts::What;
use crate::domain::take_back::Tapped;
use crate::domain::{Arrival, Deed, NotNeededReason, TapWord};
use crate::ledger::{Act, Verb};
use serde::Deserialize;
use ts_rs::TS;

/// A radio needs no code.
#[derive(Deserialize, TS)]
pub struct SayNotNeeded {
    /// The car.
    #[ts(type = "string")]
    pub vehicle_id: IdText,
    /// The visit; nothing on the car's own page.
    #[ts(type = "string | null")]
    pub job_id: Option<IdText>,
    /// The unit; nothing for the unknown radio.
    #[ts(type = "string | null")]
    pub unit_id: Option<IdText>,
    /// Why.
    pub reason: NotNeededReason,
}

impl Workshop {
    /// Writes down that a radio needs no code. In a visit it can be taken back for ten seconds.
    ///
    /// # Errors
    /// `radio_has_asked` where the radio belies the reason; `job_closed`.
    pub fn say_not_needed(&mut self, request: &SayNotNeeded) -> Result<RadiosView, ActError> {
        let place = (request.vehicle_id, request.job_id);
        let me = self.require(Deed::SayNotNeeded, &[request.vehicle_id.0])?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let here = Here::to_write(&self.catalogue, &act, place)?;
        let bench = Bench {
            entropy: &*entropy,
            key: &self.keys.code,
            catalogue: &self.catalogue,
            by: me.id,
            job: request.job_id.map(|job| job.0),
        };
        let offered = match request.unit_id {
            Some(unit) => not_needed_reasons(&here.car().unit(unit.0)?.unit),
            None => not_belied_on_arrival(&here),
        };
        if !reasons(offered, here.case().is_some()).contains(&request.reason) {
            return Err(ActError::refused(Refusal::RadioHasAsked));
        }
        let unit = known_unit(&act, &bench, &here, request.unit_id)?;
        note(&act, &bench, unit, &What::NotNeeded(request.reason))?;
        keep_the_question(&act, &bench, &here)?;
        let tapped = (act.id(), act.at());
        let receipt = act.commit(
            &self.head,
            Verb::NotNeededSaid,
            &here.subjects(&[unit]),
            request.reason.word(),
            "done",
        )?;
        self.acknowledge(&receipt);
        if let Some(job) = request.job_id {
            self.can_be_taken_back(
                &receipt,
                tapped,
                (job.0, me.id),
                Tapped::Key(TapWord::NotNeeded),
                None,
            );
        }
        self.radios_view(place)
    }
}

/// A radio that nobody has written down yet may have come asking all the same.
fn not_belied_on_arrival(here: &Here) -> Vec<NotNeededReason> {
    let asks = here
        .case()
        .is_some_and(|case| matches!(case.job.arrival, Arrival::AsksCode | Arrival::ShowsWait));
    if asks {
        Vec::new()
    } else {
        NotNeededReason::ALL.to_vec()
    }
}
