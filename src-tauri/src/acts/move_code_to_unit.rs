//! Digits that were typed on the wrong unit are withdrawn there; only where somebody says so are they entered on another one.
//!
//! Invariant: on neither unit does a class rise by the withdrawal (GATE.md section 8), and entered again they are unproven.

use super::held::{class_before, hold, lights, see};
use super::radio_panel::{Here, RadiosView};
use super::radios::{Bench, note};
use super::reseal::Digits;
use super::views::IdText;
use super::{ActError, Refusal, Workshop};
use crate::domain::facts::What;
use crate::domain::radios::digits_to_move;
use crate::domain::reveal::came_from_another_car;
use crate::domain::{Deed, WithdrawnWhy};
use crate::ledger::{Act, Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Digits on the wrong unit.
#[derive(Deserialize, TS)]
pub struct MoveCodeToUnit {
    /// The car.
    #[ts(type = "string")]
    pub vehicle_id: IdText,
    /// The visit; nothing on the car's own page.
    #[ts(type = "string | null")]
    pub job_id: Option<IdText>,
    /// The unit they were typed on.
    #[ts(type = "string")]
    pub from_id: IdText,
    /// The unit whose digits they are. Nobody is asked to name one: then they are only withdrawn.
    #[ts(type = "string | null")]
    pub to_id: Option<IdText>,
}

impl Workshop {
    /// Withdraws the digits entered last on a unit, and enters them on the one that is named.
    ///
    /// # Errors
    /// `nothing_to_record` where the unit has none, or took them once; `ownership_not_proven` where they came with the radio from another
    /// car and a unit is named; `job_closed`.
    pub fn move_code_to_unit(&mut self, request: &MoveCodeToUnit) -> Result<RadiosView, ActError> {
        let place = (request.vehicle_id, request.job_id);
        let me = self.require(Deed::TakeCodeIn, &[request.vehicle_id.0, request.from_id.0])?;
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
        let from = here.car().unit(request.from_id.0)?;
        let to = request.to_id.map(|id| here.car().unit(id.0)).transpose()?;
        if to.is_some_and(|to| to.id() == from.id()) {
            return Err(ActError::refused(Refusal::SameRecord));
        }
        let value = digits_to_move(&from.facts).ok_or(ActError::refused(Refusal::NothingToRecord))?;
        // Digits that came with the radio from another car stay with it: shown under another radio they would need no papers any more
        // (GATE.md section 10).
        let elsewhere = from
            .facts
            .iter()
            .any(|fact| matches!(fact.what, What::Fitted { vehicle } if vehicle != here.car().vehicle.id));
        let foreign = came_from_another_car(&from.facts, value) || (from.installation.is_none() && elsewhere);
        if to.is_some() && foreign {
            return Err(ActError::refused(Refusal::OwnershipNotProven));
        }
        let suspicious = from.facts.iter().any(
            |fact| matches!(fact.what, What::CodeEntered { value: entered, suspicious: true } if entered == value),
        );
        let vehicle = here.car().vehicle.id;
        let before = see(&act, &bench, &[vehicle], &lights(&act, &[vehicle])?)?;
        let digits = Digits::of(&act, from.id(), value)?;
        let why = WithdrawnWhy::WrongCar;
        note(&act, &bench, from.id(), &What::EntryWithdrawn { value, why })?;
        hold(&act, &bench, vehicle, &before, |seen, unit| {
            Ok(class_before(seen, unit))
        })?;
        // Somebody's own word, after the hold: it goes on file there, and proves nothing.
        if let Some(to) = to {
            digits.enter_on(&act, &bench, to.id(), suspicious)?;
        }
        let radios: Vec<_> = [from.id()]
            .into_iter()
            .chain(to.map(super::case::UnitCase::id))
            .collect();
        let reason = if to.is_some() {
            "entered_there"
        } else {
            "withdrawn"
        };
        let receipt = act.commit(
            &self.head,
            Verb::CodeMoved,
            &here.subjects(&radios),
            reason,
            "done",
        )?;
        self.acknowledge(&receipt);
        self.radios_view(place)
    }
}
