//! One customer who was written down twice becomes one. His cars stay what they are; what an owner accepted ends here.

use super::open_vehicle::VehicleView;
use super::views::IdText;
use super::{ActError, Refusal, Workshop};
use crate::domain::{Deed, fold};
use crate::ledger::{Act, Verb};
use crate::store::{self, PartyRow};
use chrono::{DateTime, Utc};
use serde::Deserialize;
use ts_rs::TS;

/// Two records of one customer.
#[derive(Deserialize, TS)]
pub struct MergeParties {
    /// The car on whose page this is done.
    #[ts(type = "string")]
    pub vehicle_id: IdText,
    /// The one that stays.
    #[ts(type = "string")]
    pub into_id: IdText,
    /// The one that becomes it.
    #[ts(type = "string")]
    pub from_id: IdText,
}

impl Workshop {
    /// Makes two records of a customer one: the survivor's name and telephone stay, what it lacks comes from the other.
    ///
    /// # Errors
    /// `presence_needed`; `same_record` where they are one already.
    pub fn merge_parties(&mut self, request: &MergeParties) -> Result<VehicleView, ActError> {
        let named = [request.into_id.0, request.from_id.0];
        let me = self.require_present(Deed::Merge, Some(request.vehicle_id.0), &named)?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        // Whose page it is is read before anything is written: an id that is no car's must not be heard of after the merge.
        let page = store::surviving_vehicle(act.tx(), request.vehicle_id.0)?;
        let stays = store::get_party(act.tx(), request.into_id.0)?;
        let goes = store::get_party(act.tx(), request.from_id.0)?;
        if stays.id == goes.id {
            return Err(ActError::refused(Refusal::SameRecord));
        }
        store::merge_party(&act, goes.id, stays.id)?;
        if stays.name == super::views::UNNAMED {
            store::update_party_name(&act, stays.id, &goes.name, &fold::fold(&goes.name))?;
        }
        // For the other record's cars the number is a new one, unless it was theirs too: a call back to it waits (GATE.md section 10).
        match merged_phone(&stays, &goes) {
            MergedPhone::Stays => {}
            MergedPhone::SinceToday { phone, key } => {
                store::update_party_phone(&act, stays.id, &phone, &key)?
            }
            MergedPhone::Since(since) => store::update_party_phone_since(&act, stays.id, since)?,
        }
        for vehicle in store::list_vehicles_of(act.tx(), stays.id)? {
            store::index_vehicle(&act, vehicle)?;
        }
        let receipt = act.commit(&self.head, Verb::PartiesMerged, &[stays.id, goes.id], "", "done")?;
        self.acknowledge(&receipt);
        self.vehicle_view(page)
    }
}

/// What becomes of the survivor's telephone number.
enum MergedPhone {
    /// Nothing: there is none, or it is as old on both records.
    Stays,
    /// It is new for one of the two records.
    SinceToday { phone: String, key: String },
    /// Both have it, the one later than the other: the later day counts.
    Since(DateTime<Utc>),
}

fn merged_phone(stays: &PartyRow, goes: &PartyRow) -> MergedPhone {
    let of = |party: &PartyRow| party.phone.clone().zip(party.phone_key.clone());
    match (of(stays), of(goes)) {
        (Some((_, key)), Some((_, other))) if key == other => match goes.phone_since {
            Some(later) if stays.phone_since < Some(later) => MergedPhone::Since(later),
            _ => MergedPhone::Stays,
        },
        (Some((phone, key)), _) | (None, Some((phone, key))) => MergedPhone::SinceToday { phone, key },
        (None, None) => MergedPhone::Stays,
    }
}
