//! A car comes here, was sold, scrapped or put away. It can be said again at any time, and no state of a radio hangs on it.

use super::open_vehicle::VehicleView;
use super::views::IdText;
use super::{ActError, Refusal, Workshop};
use crate::domain::{Deed, Standing};
use crate::ledger::{Act, Verb};
use crate::store;
use serde::Deserialize;
use ts_rs::TS;

/// Where a car stands with the shop.
#[derive(Deserialize, TS)]
pub struct SetVehicleStanding {
    /// The car.
    #[ts(type = "string")]
    pub vehicle_id: IdText,
    /// From now on.
    pub standing: Standing,
}

impl Workshop {
    /// Writes where a car stands.
    ///
    /// # Errors
    /// `nothing_to_record` where it stands there already; `job_open`: a car with an open job is here.
    pub fn set_vehicle_standing(&mut self, request: &SetVehicleStanding) -> Result<VehicleView, ActError> {
        let me = self.require(Deed::Intake, &[request.vehicle_id.0])?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let mut car = store::get_vehicle(act.tx(), request.vehicle_id.0)?;
        if car.standing == request.standing {
            return Err(ActError::refused(Refusal::NothingToRecord));
        }
        let is_here = !store::list_open_jobs_of(act.tx(), car.id)?.is_empty();
        if is_here && request.standing != Standing::Active {
            return Err(ActError::refused(Refusal::JobOpen));
        }
        car.standing = request.standing;
        store::update_vehicle(&act, &car)?;
        let receipt = act.commit(
            &self.head,
            Verb::StandingSet,
            &[car.id],
            request.standing.word(),
            "done",
        )?;
        self.acknowledge(&receipt);
        self.vehicle_view(car.id)
    }
}
