//! A car is sold. No state changes (D19): the seal's proof ends, and so does what the old owner accepted.

use super::open_vehicle::VehicleView;
use super::read_intake::read_phone;
use super::typed::{Form, LONGEST_NAME};
use super::views::IdText;
use super::{ActError, Fault, Refusal, Workshop};
use crate::domain::{Deed, Id, Language, day, fold};
use crate::ledger::{Act, Verb};
use crate::ports::Entropy;
use crate::store::{self, PartyRole, PartyRow};
use serde::Deserialize;
use ts_rs::TS;

/// A sale.
#[derive(Deserialize, TS)]
pub struct ChangeOwner {
    /// The car.
    #[ts(type = "string")]
    pub vehicle_id: IdText,
    /// The owner the screen showed.
    #[ts(type = "string | null")]
    pub seen_owner_id: Option<IdText>,
    /// The new owner, where the shop knows them.
    #[ts(type = "string | null")]
    pub party_id: Option<IdText>,
    /// Their name, where new.
    pub name: String,
    /// Their phone, where new; may be empty.
    pub phone: String,
    /// Their language, where new.
    pub language: Language,
    /// The day of the sale, as typed; empty is today.
    pub from_day: String,
}

impl Workshop {
    /// Writes the new owner, from a day on.
    ///
    /// # Errors
    /// `presence_needed`; fields at fault; `changed_meanwhile`; `nothing_to_record` where they own it already.
    pub fn change_owner(&mut self, request: &ChangeOwner) -> Result<VehicleView, ActError> {
        let me = self.require_present(
            Deed::ChangeOwner,
            Some(request.vehicle_id.0),
            &[request.vehicle_id.0],
        )?;
        let today = self.local_day(self.ports.clock.now());
        let mut form = Form::default();
        let from_day = if fold::clean(&request.from_day).is_empty() {
            today
        } else {
            day::read_day(&request.from_day, today).unwrap_or_else(|| {
                form.fault("from_day", Fault::DayUnreadable);
                today
            })
        };
        if from_day > today {
            form.fault("from_day", Fault::DayAhead);
        }
        let new = match request.party_id {
            Some(_) => None,
            None => {
                let name = form.needed("name", &request.name, LONGEST_NAME);
                Some((name, read_phone(&mut form, "phone", &request.phone)))
            }
        };
        let held_from = self.held_from(request.vehicle_id.0)?;
        if held_from.is_some_and(|held_from| from_day < held_from) {
            form.fault("from_day", Fault::DayBefore);
        }
        form.end()?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let car = store::get_vehicle(act.tx(), request.vehicle_id.0)?;
        let present = store::find_party_of(act.tx(), car.id, PartyRole::Owner)?.map(|owner| owner.id);
        let seen = request
            .seen_owner_id
            .map(|id| store::get_party(act.tx(), id.0))
            .transpose()?;
        if seen.map(|party| party.id) != present {
            return Err(ActError::refused(Refusal::ChangedMeanwhile));
        }
        let owner = match (request.party_id, new) {
            (Some(id), _) => store::get_party(act.tx(), id.0)?.id,
            (None, Some((name, phone))) => {
                let party = PartyRow {
                    id: entropy.new_id(act.at()),
                    name_folded: fold::fold(&name),
                    name,
                    phone: phone.as_ref().map(|phone| phone.shown.clone()),
                    phone_key: phone.as_ref().map(|phone| phone.key.clone()),
                    phone_since: phone.as_ref().map(|_| act.at()),
                    language: request.language,
                };
                store::insert_party(&act, &party)?;
                party.id
            }
            (None, None) => return Err(ActError::bad_argument()),
        };
        if Some(owner) == present {
            return Err(ActError::refused(Refusal::NothingToRecord));
        }
        sell(&act, &*entropy, car.id, owner, from_day)?;
        let subjects: Vec<Id> = [Some(car.id), Some(owner), present]
            .into_iter()
            .flatten()
            .collect();
        let receipt = act.commit(&self.head, Verb::OwnerChanged, &subjects, "", "done")?;
        self.acknowledge(&receipt);
        self.vehicle_view(car.id)
    }

    /// The day from which the present owner holds the car, where somebody said one.
    fn held_from(&self, vehicle: Id) -> Result<Option<chrono::NaiveDate>, ActError> {
        let vehicle = store::surviving_vehicle(&self.conn, vehicle)?;
        let present = store::list_roles(&self.conn, vehicle)?
            .into_iter()
            .find(|row| row.role == PartyRole::Owner);
        Ok(present.and_then(|row| row.from_day))
    }
}

/// Who bought it stands first from now on; a car that was sold out of sight comes here again.
fn sell(
    act: &Act<'_>,
    entropy: &dyn Entropy,
    vehicle: Id,
    owner: Id,
    from_day: chrono::NaiveDate,
) -> Result<(), ActError> {
    store::insert_owner(act, entropy.new_id(act.at()), vehicle, owner, from_day)?;
    let mut car = store::get_vehicle(act.tx(), vehicle)?;
    if car.standing == crate::domain::Standing::Sold {
        car.standing = crate::domain::Standing::Active;
        store::update_vehicle(act, &car)?;
    }
    Ok(store::index_vehicle(act, vehicle)?)
}
