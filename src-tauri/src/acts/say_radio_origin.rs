//! Somebody says whether the radio came with the car: it decides whose maker is asked.

use super::hunt_case::{HuntCase, refused};
use super::hunt_view::HuntView;
use super::views::IdText;
use super::{ActError, Workshop};
use crate::domain::hunt::{self, HuntFact, HuntRefusal, HuntWhat};
use crate::domain::{Deed, HuntOrigin};
use crate::ledger::{Act, Verb};
use crate::store;
use serde::Deserialize;
use ts_rs::TS;

/// Where the radio comes from.
#[derive(Deserialize, TS)]
pub struct SayRadioOrigin {
    /// The hunt.
    #[ts(type = "string")]
    pub hunt_id: IdText,
    /// The answer.
    pub origin: HuntOrigin,
}

impl Workshop {
    /// Writes the answer down; the newest counts.
    ///
    /// # Errors
    /// `hunt_ended`.
    pub fn say_radio_origin(&mut self, request: &SayRadioOrigin) -> Result<HuntView, ActError> {
        let me = self.require(Deed::TakeCodeIn, &[request.hunt_id.0])?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let case = HuntCase::read(&self.catalogue, act.tx(), request.hunt_id.0, act.at())?;
        if hunt::ending(&case.facts).is_some() {
            return Err(refused(HuntRefusal::Ended));
        }
        let fact = HuntFact {
            id: entropy.new_id(act.at()),
            at: act.at(),
            by: me.id,
            what: HuntWhat::Origin(request.origin),
        };
        store::insert_hunt_fact(&act, case.hunt.id, &fact)?;
        let reason = request.origin.word();
        let receipt = act.commit(
            &self.head,
            Verb::RadioOriginSaid,
            &case.subjects(),
            reason,
            "done",
        )?;
        self.acknowledge(&receipt);
        self.hunt_view(case.hunt.id)
    }
}
