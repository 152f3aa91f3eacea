//! The customer agrees to what a hunt may cost: who, how they told us, up to how much. The tile signs; it opens no gate.
//!
//! Invariant: the newest word is the whole word. A smaller amount, or nothing, replaces a larger one; and with a sale it falls.

use super::hunt_case::{HuntCase, refused};
use super::hunt_view::HuntView;
use super::parties::make_party;
use super::typed::{Form, LONGEST_NAME, money};
use super::views::IdText;
use super::{ActError, Fault, Workshop};
use crate::domain::hunt::{self, Consent, HuntFact, HuntRefusal, HuntWhat};
use crate::domain::{Channel, Deed};
use crate::ledger::{Act, Verb};
use crate::store::{self, PartyRole};
use serde::Deserialize;
use ts_rs::TS;

/// The customer's word, as typed.
#[derive(Deserialize, TS)]
pub struct AgreeToCost {
    /// The hunt.
    #[ts(type = "string")]
    pub hunt_id: IdText,
    /// Who agreed, where they are on record.
    #[ts(type = "string | null")]
    pub party_id: Option<IdText>,
    /// Their name, where new.
    pub party_name: String,
    /// How they told us.
    pub channel: Option<Channel>,
    /// Up to how much, in lei; 0 takes an earlier word back.
    pub up_to: String,
}

impl Workshop {
    /// Writes the customer's word down.
    ///
    /// # Errors
    /// `hunt_ended`; fields at fault, all at once.
    pub fn agree_to_cost(&mut self, request: &AgreeToCost) -> Result<HuntView, ActError> {
        let me = self.require(Deed::TakeCodeIn, &[request.hunt_id.0])?;
        let mut form = Form::default();
        let up_to = if request.up_to.trim().is_empty() {
            form.fault("up_to", Fault::Required);
            None
        } else {
            money(&mut form, "up_to", &request.up_to)
        };
        let name = match request.party_id {
            Some(_) => String::new(),
            None => form.needed("party_name", &request.party_name, LONGEST_NAME),
        };
        if request.channel.is_none() {
            form.fault("channel", Fault::Required);
        }
        form.end()?;
        let (Some(channel), Some(up_to)) = (request.channel, up_to) else {
            return Err(ActError::bad_argument());
        };
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let case = HuntCase::read(&self.catalogue, act.tx(), request.hunt_id.0, act.at())?;
        if hunt::ending(&case.facts).is_some() {
            return Err(refused(HuntRefusal::Ended));
        }
        let vehicle = case.car.vehicle.id;
        let party = match request.party_id {
            Some(id) => store::get_party(act.tx(), id.0)?.id,
            None => {
                let party = make_party(&act, &*entropy, vehicle, &name, None, PartyRole::Driver, &me)?;
                store::index_vehicle(&act, vehicle)?;
                party
            }
        };
        let consent = Consent {
            party,
            owner: case.owner(),
            channel,
            up_to,
            fell: false,
        };
        let fact = HuntFact {
            id: entropy.new_id(act.at()),
            at: act.at(),
            by: me.id,
            what: HuntWhat::Consent(consent),
        };
        store::insert_hunt_fact(&act, case.hunt.id, &fact)?;
        let mut subjects = case.subjects();
        subjects.push(party);
        let receipt = act.commit(&self.head, Verb::CostAgreed, &subjects, channel.word(), "done")?;
        self.acknowledge(&receipt);
        self.hunt_view(case.hunt.id)
    }
}
