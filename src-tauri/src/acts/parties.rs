//! The people of a car in an act: known ones are found again, new ones are written down, each in the role they have now.
//!
//! Invariant: the owner's telephone is changed only in the owner's own field. A call back counts only on a number that is old.

use super::ActError;
use super::read_intake::Checked;
use super::views::UNNAMED;
use crate::domain::{Id, Language, fold, phone};
use crate::ledger::Act;
use crate::ports::Entropy;
use crate::store::{self, PartyRole, PartyRow, PersonRow};

/// Somebody as the form names them.
pub(super) struct Somebody {
    pub name: String,
    pub phone: Option<phone::Phone>,
}

/// Who has to do with a visit of a car that stands here.
pub(super) struct PeopleOfVisit {
    pub driver: Option<Id>,
    pub payer: Option<Id>,
    /// Whom to ask for the code: who was named for it, else who brought the car and left a number, else the owner.
    pub contact: Option<Id>,
}

/// The people of one car.
pub(super) struct PeopleOf<'a, 'c> {
    pub act: &'a Act<'c>,
    pub entropy: &'a dyn Entropy,
    pub vehicle: Id,
    /// The language of whoever is written down here for the first time.
    pub language: Language,
    /// The job whose form it is: if it was another car's, what was typed goes along.
    pub job: Option<Id>,
}

impl PeopleOf<'_, '_> {
    /// The people of a car that stands here, as its form names them, each in the role they have from now on.
    pub fn of_visit(
        &self,
        checked: &Checked,
        customer_language: Option<Language>,
    ) -> Result<PeopleOfVisit, ActError> {
        let owner = self.owner_who_speaks(checked, customer_language)?;
        let driver = match &checked.driver {
            Some(who) => Some(self.know(who, PartyRole::Driver)?),
            None => None,
        };
        let payer = self.holder(checked.payer.as_ref(), PartyRole::Payer, owner)?;
        let code_contact = self.holder(checked.code_contact.as_ref(), PartyRole::Contact, owner)?;
        Ok(PeopleOfVisit {
            driver,
            payer,
            // Whether they can be called is asked when somebody is called: a number may be learnt until then.
            contact: code_contact
                .or(self.who_can_be_called(driver)?)
                .or(owner)
                .or(driver),
        })
    }

    /// Somebody without a number is asked nothing on the telephone: whoever stands behind them is.
    fn who_can_be_called(&self, party: Option<Id>) -> Result<Option<Id>, ActError> {
        Ok(match party {
            Some(id) if store::get_party(self.act.tx(), id)?.phone.is_some() => Some(id),
            _ => None,
        })
    }

    /// The owner, and the language they are spoken to in where somebody said so.
    pub fn owner_who_speaks(
        &self,
        checked: &Checked,
        language: Option<Language>,
    ) -> Result<Option<Id>, ActError> {
        let owner = self.owner(checked)?;
        if let (Some(owner), Some(language)) = (owner, language) {
            store::update_party_language(self.act, owner, language)?;
        }
        Ok(owner)
    }

    /// The owner: what was learnt about them is written, a blank field changes nothing. Nobody, where nobody is known or named.
    pub fn owner(&self, checked: &Checked) -> Result<Option<Id>, ActError> {
        let tx = self.act.tx();
        let before = store::find_party_of(tx, self.vehicle, PartyRole::Owner)?;
        let known = match (&before, checked.known_owner) {
            (None, Some(id)) => {
                let known = store::get_party(tx, id)?;
                self.take_role(known.id, PartyRole::Owner)?;
                Some(known)
            }
            _ => None,
        };
        let Some(owner) = before.or(known) else {
            if checked.owner_name.is_empty() && checked.phone.is_none() {
                return Ok(None);
            }
            let name = if checked.owner_name.is_empty() {
                UNNAMED
            } else {
                &checked.owner_name
            };
            return self
                .make(name, checked.phone.as_ref(), PartyRole::Owner)
                .map(Some);
        };
        let new_phone = checked
            .phone
            .as_ref()
            .filter(|phone| owner.phone_key.as_deref() != Some(&phone.key));
        if let Some(phone) = new_phone {
            self.write_phone(owner.id, phone)?;
        }
        let named_now = owner.name == UNNAMED && !checked.owner_name.is_empty();
        if named_now {
            let name = &checked.owner_name;
            store::update_party_name(self.act, owner.id, name, &fold::fold(name))?;
            if let Some(job) = self.job {
                store::note_name_of_job(self.act, owner.id, job)?;
            }
        }
        if named_now || new_phone.is_some() {
            self.index_other_cars_of(owner.id)?;
        }
        Ok(Some(owner.id))
    }

    /// Somebody who has a role from now on: found again by name among the people of this car, else written down.
    pub fn know(&self, who: &Somebody, role: PartyRole) -> Result<Id, ActError> {
        let tx = self.act.tx();
        let owner = store::find_party_of(tx, self.vehicle, PartyRole::Owner)?.map(|owner| owner.id);
        let Some(known) = store::find_party_named(tx, self.vehicle, &fold::fold(&who.name))? else {
            return self.make(&who.name, who.phone.as_ref(), role);
        };
        let other_phone = who
            .phone
            .as_ref()
            .filter(|phone| known.phone_key.as_deref() != Some(&phone.key));
        if let Some(phone) = other_phone {
            if owner == Some(known.id) {
                // Another person of the same name, or somebody who says so.
                return self.make(&who.name, Some(phone), role);
            }
            self.write_phone(known.id, phone)?;
            self.index_other_cars_of(known.id)?;
        }
        self.take_role(known.id, role)?;
        Ok(known.id)
    }

    /// Who has a role beside the owner. Where nobody is named the owner has it again; the answer names nobody then.
    pub fn holder(
        &self,
        named: Option<&Somebody>,
        role: PartyRole,
        owner: Option<Id>,
    ) -> Result<Option<Id>, ActError> {
        let holder = match named {
            Some(who) => Some(self.know(who, role)?),
            None => {
                let before = store::find_party_of(self.act.tx(), self.vehicle, role)?;
                if let (Some(owner), Some(_)) = (owner, before) {
                    self.take_role(owner, role)?;
                }
                None
            }
        };
        Ok(holder.filter(|holder| Some(*holder) != owner))
    }

    /// Who has a role beside the owner, where the form does not show who has it: a blank field says nothing of them.
    pub fn holder_or_known(
        &self,
        named: Option<&Somebody>,
        role: PartyRole,
        owner: Option<Id>,
    ) -> Result<Option<Id>, ActError> {
        let holder = match named {
            Some(who) => Some(self.know(who, role)?),
            None => store::find_party_of(self.act.tx(), self.vehicle, role)?.map(|holder| holder.id),
        };
        Ok(holder.filter(|holder| Some(*holder) != owner))
    }

    /// Writes somebody down in a role.
    pub fn make(&self, name: &str, phone: Option<&phone::Phone>, role: PartyRole) -> Result<Id, ActError> {
        let at = self.act.at();
        let party = PartyRow {
            id: self.entropy.new_id(at),
            name: name.to_owned(),
            name_folded: fold::fold(name),
            phone: phone.map(|phone| phone.shown.clone()),
            phone_key: phone.map(|phone| phone.key.clone()),
            phone_since: phone.map(|_| at),
            language: self.language,
        };
        store::insert_party(self.act, &party)?;
        self.insert_role(party.id, role)?;
        Ok(party.id)
    }

    fn write_phone(&self, party: Id, phone: &phone::Phone) -> Result<(), ActError> {
        let (shown, key) = (phone.shown.as_str(), phone.key.as_str());
        match self.job {
            Some(job) => store::update_party_phone_in_job(self.act, party, job, (shown, key))?,
            None => store::update_party_phone(self.act, party, shown, key)?,
        }
        Ok(())
    }

    /// A known person has a role from now on.
    pub fn take_role(&self, party: Id, role: PartyRole) -> Result<(), ActError> {
        let holds =
            store::find_party_of(self.act.tx(), self.vehicle, role)?.is_some_and(|row| row.id == party);
        if holds {
            Ok(())
        } else {
            self.insert_role(party, role)
        }
    }

    fn insert_role(&self, party: Id, role: PartyRole) -> Result<(), ActError> {
        let row = self.entropy.new_id(self.act.at());
        Ok(store::insert_party_role(
            self.act,
            row,
            self.vehicle,
            party,
            role,
        )?)
    }

    /// A fleet's new number finds every car of the fleet, not only this one.
    fn index_other_cars_of(&self, party: Id) -> Result<(), ActError> {
        for vehicle in store::list_vehicles_of(self.act.tx(), party)? {
            if vehicle != self.vehicle {
                store::index_vehicle(self.act, vehicle)?;
            }
        }
        Ok(())
    }
}

/// Writes a party and ties it to the car.
pub(super) fn make_party(
    act: &Act<'_>,
    entropy: &dyn Entropy,
    vehicle: Id,
    name: &str,
    phone: Option<&phone::Phone>,
    role: PartyRole,
    me: &PersonRow,
) -> Result<Id, ActError> {
    let people = PeopleOf {
        act,
        entropy,
        vehicle,
        language: me.language,
        job: None,
    };
    people.make(name, phone, role)
}
