//! What the form of a job wrote about the wrong car, its people, its notes, its odometer and its radios' serials: withdrawn there, and the
//! right car's where that says nothing else (GATE.md section 8: no state rises by it, on neither).
//!
//! Invariant: the wrong car is as it was before the job. The right car's own word is never overwritten.

use super::case::Case;
use super::move_job_to_car::unit_here;
use super::parties::{PeopleOf, Somebody};
use super::radios::{Bench, KEY_VERSION, note};
use super::take_serial::{Door, take_serial};
use super::views::UNNAMED;
use super::{ActError, Fault};
use crate::domain::call_list::who_is_called;
use crate::domain::facts::What;
use crate::domain::radios::serial_is_open;
use crate::domain::typed_in_job::{comes_along, field_goes, km_goes, serial_goes};
use crate::domain::{Id, KmReason, TypedGoes, TypedWord, fold, phone, vin};
use crate::ledger::Act;
use crate::store::{self, PartyRole, PartyRow, RadioRow, RoleOfJob, TypedOfCar, VehicleRow};
use crate::vault::{self, Serial};
use serde::Serialize;
use ts_rs::TS;

/// One thing that was typed in the job, and what becomes of it.
#[derive(Serialize, TS)]
pub struct TypedThing {
    /// What.
    pub what: TypedWord,
    /// What becomes of it at the right car.
    pub goes: TypedGoes,
    /// As it was typed; nothing for a serial, and for notes.
    pub text: Option<String>,
}

impl std::fmt::Debug for TypedThing {
    /// Never the name or the number itself.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?} {:?}", self.what, self.goes)
    }
}

/// The kilometres of the job are below the right car's last ones.
#[derive(Debug, Serialize, TS)]
pub struct LowerKm {
    /// As typed in the job.
    #[ts(type = "number")]
    pub km: i64,
    /// The right car's last ones.
    #[ts(type = "number")]
    pub last: i64,
    /// Why that may be.
    pub reasons: Vec<KmReason>,
}

/// What came of what was typed.
#[derive(Default)]
pub(super) struct Typed {
    pub things: Vec<TypedThing>,
    pub lower_km: Option<LowerKm>,
    /// Whom to ask about the job now.
    pub contact: Option<Id>,
}

/// A job between two cars.
pub(super) struct BetweenCars<'a, 'c> {
    pub act: &'a Act<'c>,
    pub bench: &'a Bench<'a>,
    pub case: &'a Case,
    pub right: &'a VehicleRow,
}

/// A serial that was typed on a radio of the wrong car, as it stood there.
pub(super) struct TypedSerial(RadioRow);

impl Typed {
    fn says(&mut self, what: TypedWord, goes: TypedGoes, text: Option<String>) {
        self.things.push(TypedThing { what, goes, text });
    }
}

impl BetweenCars<'_, '_> {
    fn job(&self) -> Id {
        self.case.job.id
    }

    fn wrong(&self) -> Id {
        self.case.job.vehicle
    }

    /// Maker, model and VIN.
    pub fn of_car(&self, typed: &mut Typed) -> Result<(), ActError> {
        let of_job = store::get_typed_of_car(self.act.tx(), self.wrong(), self.job())?;
        let mut there = store::get_vehicle(self.act.tx(), self.wrong())?;
        let mut here = store::get_vehicle(self.act.tx(), self.right.id)?;
        let mut taken = TypedOfCar::default();
        let folded = |text: &str| fold::fold(text);
        let fields = [
            (
                TypedWord::Make,
                of_job.make,
                &mut there.make,
                &mut here.make,
                &mut taken.make,
            ),
            (
                TypedWord::Model,
                of_job.model,
                &mut there.model,
                &mut here.model,
                &mut taken.model,
            ),
            (
                TypedWord::Vin,
                of_job.vin,
                &mut there.vin,
                &mut here.vin,
                &mut taken.vin,
            ),
        ];
        for (what, value, wrong, right, kept) in fields {
            let Some(value) = value else { continue };
            *wrong = None;
            let same = right.as_deref().map(|known| match what {
                TypedWord::Vin => vin::vin_key(known) == vin::vin_key(&value),
                _ => folded(known) == folded(&value),
            });
            let goes = field_goes(same);
            if goes == TypedGoes::Taken {
                *right = Some(value.clone());
                *kept = Some(value.clone());
            }
            typed.says(what, goes, Some(value));
        }
        store::update_vehicle(self.act, &there)?;
        if taken.make.is_some() || taken.model.is_some() || taken.vin.is_some() {
            store::update_vehicle(self.act, &here)?;
            store::note_typed_of_car(self.act, here.id, self.job(), &taken)?;
        }
        Ok(())
    }

    /// The odometer and the notes.
    ///
    /// # Errors
    /// `km_lower` at `km`, where nobody said why it shows less than the right car's last reading; only told where nothing is moved yet.
    pub fn of_visit(
        &self,
        typed: &mut Typed,
        said: Option<KmReason>,
        only_look: bool,
    ) -> Result<(), ActError> {
        for row in store::list_km_of_job(self.act.tx(), self.job(), self.wrong(), self.right.id)? {
            let km = match km_goes(row.last_there, row.reading, said) {
                Ok(km) => km,
                Err(_) if only_look => {
                    typed.lower_km = row.last_there.map(|last| LowerKm {
                        km: row.reading.km,
                        last,
                        reasons: KmReason::ALL.to_vec(),
                    });
                    row.reading
                }
                Err(_) => return Err(ActError::field("km", Fault::KmLower)),
            };
            store::update_reading_of(self.act, row.id, self.right.id, km)?;
            typed.says(TypedWord::Km, TypedGoes::Taken, Some(row.reading.km.to_string()));
        }
        if store::move_notes_of_job(self.act, self.job(), self.wrong(), self.right.id)? > 0 {
            typed.says(TypedWord::Notes, TypedGoes::Taken, None);
        }
        Ok(())
    }

    /// The serials that were typed on the wrong car's radios are withdrawn there: each is what it was before, mostly none.
    pub fn take_serials(&self) -> Result<Vec<TypedSerial>, ActError> {
        let mut serials = Vec::new();
        for radio in store::list_radios_ever_in(self.act.tx(), self.wrong())? {
            let on_bench = self
                .case
                .lines
                .iter()
                .any(|(line, _)| line.incoming == Some(radio));
            if on_bench || !store::is_serial_of_job(self.act.tx(), radio, self.job())? {
                continue;
            }
            let row = store::get_radio(self.act.tx(), radio)?;
            store::update_serial_back(self.act, radio)?;
            if row.serial.is_some() || row.serial_digest.is_some() {
                serials.push(TypedSerial(row));
            }
        }
        Ok(serials)
    }

    /// The serial was read off the radio in the yard: it goes on file with the right car's, or that one is another radio.
    pub fn give_serials(&self, typed: &mut Typed, serials: &[TypedSerial]) -> Result<(), ActError> {
        let (act, bench) = (self.act, self.bench);
        for TypedSerial(from) in serials {
            let unit = unit_here(act, bench, self.right.id, from.kind)?;
            let here = store::get_radio(act.tx(), unit)?;
            let goes = serial_goes(self.digest(&here).map(|known| Some(known) == self.digest(from)));
            match (goes, from.serial.as_deref(), &from.serial_sealed) {
                (TypedGoes::Taken, Some(clear), _) => {
                    take_serial(act, bench, self.right, unit, Door::Visit, clear)?;
                }
                (TypedGoes::Taken, None, Some(sealed)) => self.reseal(from, &here, sealed)?,
                (TypedGoes::RadioChanged, ..) => {
                    note(act, bench, unit, &What::SerialSeen { matches: false })?;
                }
                _ => {}
            }
            typed.says(TypedWord::Serial, goes, None);
        }
        Ok(())
    }

    fn digest(&self, radio: &RadioRow) -> Option<[u8; 32]> {
        let clear = || {
            Some(vault::serial_digest(
                &Serial(radio.serial.as_deref()?),
                self.bench.key,
            ))
        };
        radio.serial_digest.or_else(clear)
    }

    /// A serial as secret as the code is sealed anew for the right car's radio.
    fn reseal(&self, from: &RadioRow, here: &RadioRow, sealed: &[u8]) -> Result<(), ActError> {
        let (act, bench) = (self.act, self.bench);
        if serial_is_open(&store::list_facts(act.tx(), here.id)?) {
            note(act, bench, here.id, &What::Doubt)?;
        }
        store::note_serial_before(act, here.id, bench.job)?;
        let row = RadioRow {
            serial: None,
            serial_sensitive: true,
            serial_sealed: Some(vault::reseal_serial(
                sealed,
                from.id,
                here.id,
                KEY_VERSION,
                bench.key,
                bench.entropy,
            )?),
            serial_digest: from.serial_digest,
            family_told: from.family_told.clone(),
            ..here.clone()
        };
        Ok(store::update_radio(act, &row)?)
    }

    /// The people: nobody who was named in the job stays with the wrong car, and its owner is nobody at the right one.
    pub fn of_people(&self, typed: &mut Typed) -> Result<(), ActError> {
        let (act, tx) = (self.act, self.act.tx());
        let job = &self.case.job;
        let roles = store::list_roles_of_job(tx, self.wrong(), job.id)?;
        for role in &roles {
            store::update_role_withdrawn(act, role.id)?;
        }
        let owner_there = store::find_party_of(tx, self.wrong(), PartyRole::Owner)?.map(|owner| owner.id);
        let mut owners_word = Somebody {
            name: String::new(),
            phone: None,
        };
        let mut phones: Vec<(Id, phone::Phone)> = Vec::new();
        for said in store::list_typed_of_parties(tx, job.id)? {
            // Whoever was written down in this job goes along whole; and what was typed about somebody of both cars is theirs anyway.
            let made_here = roles.iter().any(|row| row.made && row.party.id == said.party.id);
            let of_both = store::list_vehicles_of(tx, said.party.id)?.contains(&self.right.id);
            if made_here || of_both {
                continue;
            }
            let number = said.party.phone.as_deref().filter(|_| said.phone);
            if let Some(number) = number.and_then(|shown| phone::Phone::read(shown).ok()) {
                if Some(said.party.id) == owner_there {
                    owners_word.phone = Some(number);
                } else {
                    phones.push((said.party.id, number));
                }
            }
            if said.phone {
                store::update_phone_back(act, said.party.id)?;
            }
            if said.name {
                owners_word.name.clone_from(&said.party.name);
                store::update_party_name(act, said.party.id, UNNAMED, &fold::fold(UNNAMED))?;
            }
            for car in store::list_vehicles_of(tx, said.party.id)? {
                store::index_vehicle(act, car)?;
            }
        }
        let owner = self.owner_here(typed, &roles, &owners_word)?;
        let asked_driver = job.driver.map(|id| store::get_party(tx, id)).transpose()?;
        let mut driver = None;
        if let Some(party) = asked_driver {
            driver = Some(self.joins(typed, &party, PartyRole::Driver, (&roles, &phones))?);
        } else if let Some(seller) = self.stranger(&roles, owner)? {
            // Whoever stood at the desk as the owner, while the right car has another one on file: they brought it.
            driver = Some(self.joins(typed, &seller, PartyRole::Driver, (&roles, &phones))?);
        }
        let [payer, contact] = [PartyRole::Payer, PartyRole::Contact].map(|role| {
            let named = roles.iter().rfind(|row| row.role == role);
            named.filter(|row| comes_along(row.party.id, owner_there, false))
        });
        let payer = payer
            .map(|row| self.joins(typed, &row.party, PartyRole::Payer, (&roles, &phones)))
            .transpose()?;
        let contact = contact
            .map(|row| self.joins(typed, &row.party, PartyRole::Contact, (&roles, &phones)))
            .transpose()?;
        // Who accepted a loss or came with papers was named too.
        let others = roles
            .iter()
            .filter(|row| row.role == PartyRole::Driver && row.made && job.driver != Some(row.party.id));
        for row in others {
            self.joins(typed, &row.party, PartyRole::Driver, (&roles, &phones))?;
        }
        let beside_owner = |party: Option<Id>| party.filter(|party| Some(*party) != owner);
        store::update_job_people(act, job.id, driver, beside_owner(payer))?;
        let behind = [driver, owner];
        let mut has_number = [None; 2];
        for (place, party) in has_number.iter_mut().zip(behind) {
            *place = party
                .map(|id| store::get_party(tx, id).map(|party| party.phone.is_some()))
                .transpose()?;
        }
        // Whoever was named for the code stays named: the call list calls whoever has a number.
        let called = who_is_called(&has_number).and_then(|at| behind.get(at).copied().flatten());
        typed.contact = beside_owner(contact).or(called);
        Ok(())
    }

    fn people_here(&self, of: &PartyRow) -> PeopleOf<'_, '_> {
        PeopleOf {
            act: self.act,
            entropy: self.bench.entropy,
            vehicle: self.right.id,
            language: of.language,
            job: Some(self.job()),
        }
    }

    /// The right car's owner. Where none is on file, whoever was written down as the owner in this job is.
    fn owner_here(
        &self,
        typed: &mut Typed,
        roles: &[RoleOfJob],
        said: &Somebody,
    ) -> Result<Option<Id>, ActError> {
        let tx = self.act.tx();
        let made = roles.iter().rfind(|row| row.role == PartyRole::Owner);
        let known = store::find_party_of(tx, self.right.id, PartyRole::Owner)?;
        let name = || (!said.name.is_empty()).then(|| said.name.clone());
        let number = said.phone.as_ref();
        let Some(known) = known else {
            if let Some(made) = made {
                self.people_here(&made.party)
                    .take_role(made.party.id, PartyRole::Owner)?;
                let shown = (made.party.name != UNNAMED).then(|| made.party.name.clone());
                typed.says(
                    TypedWord::Owner,
                    TypedGoes::Taken,
                    shown.or(made.party.phone.clone()),
                );
                return Ok(Some(made.party.id));
            }
            if said.name.is_empty() && number.is_none() {
                return Ok(None);
            }
            let owner = PeopleOf {
                act: self.act,
                entropy: self.bench.entropy,
                vehicle: self.right.id,
                language: store::get_workshop(tx)?.language,
                job: Some(self.job()),
            }
            .make(name().as_deref().unwrap_or(UNNAMED), number, PartyRole::Owner)?;
            let shown = name().or(number.map(|phone| phone.shown.clone()));
            typed.says(TypedWord::Owner, TypedGoes::Taken, shown);
            return Ok(Some(owner));
        };
        if let Some(made) = made {
            let goes = field_goes(Some(is_same(&made.party, &known)));
            let shown = (made.party.name != UNNAMED).then(|| made.party.name.clone());
            typed.says(TypedWord::Owner, goes, shown.or(made.party.phone.clone()));
        }
        if let Some(name) = name() {
            let same = (known.name != UNNAMED).then(|| known.name_folded == fold::fold(&name));
            if same.is_none() {
                store::update_party_name(self.act, known.id, &name, &fold::fold(&name))?;
                store::note_name_of_job(self.act, known.id, self.job())?;
            }
            typed.says(TypedWord::Name, field_goes(same), Some(name));
        }
        let made_number = made
            .filter(|made| is_same(&made.party, &known))
            .and_then(|made| phone::Phone::read(made.party.phone.as_deref()?).ok());
        if let Some(number) = number.or(made_number.as_ref()) {
            let same = known.phone_key.as_deref().map(|key| key == number.key);
            if same.is_none() {
                let text = (number.shown.as_str(), number.key.as_str());
                store::update_party_phone_in_job(self.act, known.id, self.job(), text)?;
            }
            typed.says(TypedWord::Phone, field_goes(same), Some(number.shown.clone()));
        }
        Ok(Some(known.id))
    }

    /// Whoever was written down as the owner in this job, where the right car has somebody else as its owner.
    fn stranger(&self, roles: &[RoleOfJob], owner: Option<Id>) -> Result<Option<PartyRow>, ActError> {
        let made = roles.iter().rfind(|row| row.role == PartyRole::Owner);
        let (Some(made), Some(owner)) = (made, owner) else {
            return Ok(None);
        };
        let known = store::get_party(self.act.tx(), owner)?;
        let stranger = !is_same(&made.party, &known) && !self.case.job.came_without_person;
        Ok(stranger.then(|| made.party.clone()))
    }

    /// Somebody who was named in the job has their role at the right car: the person of that name there, else the same person.
    fn joins(
        &self,
        typed: &mut Typed,
        party: &PartyRow,
        role: PartyRole,
        (roles, phones): (&[RoleOfJob], &[(Id, phone::Phone)]),
    ) -> Result<Id, ActError> {
        let people = self.people_here(party);
        let made = roles.iter().any(|row| row.party.id == party.id && row.made);
        let number = phones
            .iter()
            .find(|(id, _)| *id == party.id)
            .map(|(_, phone)| phone.clone());
        let own = party
            .phone
            .as_deref()
            .and_then(|shown| phone::Phone::read(shown).ok());
        let there = store::find_party_named(self.act.tx(), self.right.id, &party.name_folded)?;
        let id = match (there, number) {
            (Some(known), _) if known.id == party.id => known.id,
            (Some(known), number) => {
                let phone = number.or(own.filter(|_| made));
                let on_file = known
                    .phone
                    .as_deref()
                    .and_then(|shown| phone::Phone::read(shown).ok());
                match (on_file, phone) {
                    // Of one name, and with another number: two people. The number on file is the right car's own word.
                    (Some(on_file), Some(phone)) if on_file.key != phone.key => {
                        people.make(&party.name, Some(&phone), role)?
                    }
                    (_, phone) => {
                        let name = party.name.clone();
                        people.know(&Somebody { name, phone }, role)?
                    }
                }
            }
            (None, Some(number)) => people.make(&party.name, Some(&number), role)?,
            (None, None) => party.id,
        };
        people.take_role(id, role)?;
        let what = match role {
            PartyRole::Owner => TypedWord::Owner,
            PartyRole::Driver => TypedWord::Driver,
            PartyRole::Payer => TypedWord::Payer,
            PartyRole::Contact => TypedWord::Contact,
        };
        typed.says(what, TypedGoes::Taken, Some(party.name.clone()));
        Ok(id)
    }
}

/// One person, as far as two rows tell: the same row, the same telephone, or the same name.
fn is_same(one: &PartyRow, other: &PartyRow) -> bool {
    let same_phone = one.phone_key.is_some() && one.phone_key == other.phone_key;
    let same_name = one.name != UNNAMED && one.name_folded == other.name_folded;
    one.id == other.id || same_phone || same_name
}
