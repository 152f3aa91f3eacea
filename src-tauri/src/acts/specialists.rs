//! The specialists a shop knows: what they do, what they ask, and what came of what they did here, as counts.
//!
//! Invariants: nobody is thrown away, a specialist who is not asked any more stays with their counts; and the directory never changes a
//! customer's name or number.

use super::typed::{Form, LONGEST_NAME, LONGEST_SHORT, money_range};
use super::views::IdText;
use super::{ActError, Fault, Refusal, Workshop};
use crate::domain::hunt::{self, HuntFact, Try};
use crate::domain::specialist::{Count, counted};
use crate::domain::{Deed, Id, fold, phone};
use crate::ledger::{Act, Verb};
use crate::store::{self, PartyRow, RadioRow, SpecialistRow, VehicleRow};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;

/// How often it went well, for one family of radios.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SuccessCount {
    /// The radios: their family, or make and model; empty where neither is known.
    pub radios: String,
    /// So often the code was found.
    pub worked: u32,
    /// Of so many tries that are over.
    pub of: u32,
}

/// A specialist as a page shows them.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SpecialistView {
    /// The specialist.
    #[ts(type = "string")]
    pub specialist_id: IdText,
    /// Their name.
    pub name: String,
    /// Their phone.
    pub phone: Option<String>,
    /// Where.
    pub town: String,
    /// They read the code out of a radio.
    pub reads: bool,
    /// They reset a radio.
    pub resets: bool,
    /// What they ask, from, in bani.
    #[ts(type = "number | null")]
    pub price_low: Option<i64>,
    /// To, in bani.
    #[ts(type = "number | null")]
    pub price_high: Option<i64>,
    /// The local day since when nobody asks them any more.
    pub ended_day: Option<String>,
    /// What came of what they did here.
    pub counts: Vec<SuccessCount>,
}

/// What the manager types of a specialist.
#[derive(Deserialize, TS)]
pub struct SpecialistFields {
    /// Their name.
    pub name: String,
    /// Their phone.
    pub phone: String,
    /// Where.
    pub town: String,
    /// They read the code out of a radio.
    pub reads: bool,
    /// They reset a radio.
    pub resets: bool,
    /// What they ask, from, in lei.
    pub price_low: String,
    /// To, in lei.
    pub price_high: String,
}

/// A new specialist.
#[derive(Deserialize, TS)]
pub struct AddSpecialist {
    /// What is known of them.
    pub specialist: SpecialistFields,
}

/// A specialist, corrected.
#[derive(Deserialize, TS)]
pub struct EditSpecialist {
    /// Which.
    #[ts(type = "string")]
    pub specialist_id: IdText,
    /// What is known of them now.
    pub specialist: SpecialistFields,
}

/// A specialist, and whether they are asked.
#[derive(Deserialize, TS)]
pub struct EndSpecialist {
    /// Which.
    #[ts(type = "string")]
    pub specialist_id: IdText,
    /// Nobody asks them any more; or, taken back, somebody does again.
    pub ended: bool,
}

/// The fields, read.
struct Checked {
    name: String,
    phone: Option<phone::Phone>,
    town: String,
    reads: bool,
    resets: bool,
    price: Option<(i64, i64)>,
}

/// Radios that are counted together: a family of the catalogue, else one make and model.
#[derive(Clone, PartialEq)]
pub(super) struct RadioGroup {
    key: String,
    name: String,
}

/// One try by a specialist, with its hunt and the radios it counts for.
type Counted = (Id, RadioGroup, Try);

impl Workshop {
    /// The directory, with what came of what everybody did here.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn list_specialists(&mut self) -> Result<Vec<SpecialistView>, ActError> {
        self.require(Deed::TakeCodeIn, &[])?;
        self.specialist_views()
    }

    /// Adds a specialist.
    ///
    /// # Errors
    /// `presence_needed`; fields at fault, all at once.
    pub fn add_specialist(&mut self, request: &AddSpecialist) -> Result<Vec<SpecialistView>, ActError> {
        self.require(Deed::EditCatalogue, &[])?;
        // The form before the PIN: nobody signs what cannot be saved.
        let checked = read_fields(&request.specialist)?;
        let me = self.require_present(Deed::EditCatalogue, None, &[])?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let party = checked.party(entropy.new_id(act.at()), &act, me.language);
        store::insert_party(&act, &party)?;
        let row = checked.row(entropy.new_id(act.at()), party.id);
        store::insert_specialist(&act, &row, me.id)?;
        let receipt = act.commit(&self.head, Verb::SpecialistAdded, &[row.id], "", "done")?;
        self.acknowledge(&receipt);
        self.specialist_views()
    }

    /// Corrects what is known of a specialist.
    ///
    /// # Errors
    /// `presence_needed`; `not_on_record`; fields at fault.
    pub fn edit_specialist(&mut self, request: &EditSpecialist) -> Result<Vec<SpecialistView>, ActError> {
        let id = request.specialist_id.0;
        self.require(Deed::EditCatalogue, &[id])?;
        let checked = read_fields(&request.specialist)?;
        let me = self.require_present(Deed::EditCatalogue, None, &[id])?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let before = find(act.tx(), id)?;
        let known = store::get_party(act.tx(), before.party)?;
        let key = checked.phone.as_ref().map(|phone| phone.key.as_str());
        let is_same = known.name == checked.name && known.phone_key.as_deref() == key;
        let party = if is_same {
            known.id
        } else if store::list_vehicles_of(act.tx(), known.id)?.is_empty() {
            store::update_party_name(&act, known.id, &checked.name, &fold::fold(&checked.name))?;
            match &checked.phone {
                Some(phone) => store::update_party_phone(&act, known.id, &phone.shown, &phone.key)?,
                None => store::clear_party_phone(&act, known.id)?,
            }
            known.id
        } else {
            // A customer too: their own page alone changes what a call back counts on.
            let party = checked.party(entropy.new_id(act.at()), &act, known.language);
            store::insert_party(&act, &party)?;
            party.id
        };
        let row = SpecialistRow {
            ended_at: before.ended_at,
            ..checked.row(id, party)
        };
        store::update_specialist(&act, &row)?;
        let receipt = act.commit(&self.head, Verb::SpecialistEdited, &[id], "", "done")?;
        self.acknowledge(&receipt);
        self.specialist_views()
    }

    /// Nobody asks a specialist any more, or somebody does again. What they did here stays counted.
    ///
    /// # Errors
    /// `presence_needed`; `not_on_record`.
    pub fn end_specialist(&mut self, request: &EndSpecialist) -> Result<Vec<SpecialistView>, ActError> {
        let id = request.specialist_id.0;
        let me = self.require_present(Deed::EditCatalogue, None, &[id])?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let before = find(act.tx(), id)?;
        let row = SpecialistRow {
            ended_at: request.ended.then_some(act.at()),
            ..before
        };
        store::update_specialist(&act, &row)?;
        let reason = if request.ended { "ended" } else { "asked_again" };
        let receipt = act.commit(&self.head, Verb::SpecialistEnded, &[id], reason, "done")?;
        self.acknowledge(&receipt);
        self.specialist_views()
    }

    fn specialist_views(&self) -> Result<Vec<SpecialistView>, ActError> {
        let tries = self.counted_tries()?;
        let mut views = Vec::new();
        for row in store::list_specialists(&self.conn)? {
            views.push(self.specialist_view(row, &tries)?);
        }
        Ok(views)
    }

    /// Who can be asked about radios of a group, with what each did for such radios, and what all did together.
    pub(super) fn specialists_for(
        &self,
        group: &RadioGroup,
    ) -> Result<(Vec<SpecialistView>, Option<SuccessCount>), ActError> {
        let mut tries = self.counted_tries()?;
        tries.retain(|(_, of, _)| of.key == group.key && !group.key.is_empty());
        let mut views = Vec::new();
        for row in store::list_specialists(&self.conn)? {
            if row.ended_at.is_none() {
                views.push(self.specialist_view(row, &tries)?);
            }
        }
        Ok((views, success_counts(&tries).into_iter().next()))
    }

    fn specialist_view(&self, row: SpecialistRow, tries: &[Counted]) -> Result<SpecialistView, ActError> {
        let party = store::get_party(&self.conn, row.party)?;
        let mine: Vec<Counted> = tries
            .iter()
            .filter(|(_, _, tried)| tried.specialist == Some(row.id))
            .cloned()
            .collect();
        Ok(SpecialistView {
            specialist_id: IdText(row.id),
            name: party.name,
            phone: party.phone,
            town: row.town,
            reads: row.reads,
            resets: row.resets,
            price_low: row.price.map(|price| price.0),
            price_high: row.price.map(|price| price.1),
            ended_day: row.ended_at.map(|at| self.local_day(at).to_string()),
            counts: success_counts(&mine),
        })
    }

    /// Every standing try by a specialist, with the radios it counts for.
    fn counted_tries(&self) -> Result<Vec<Counted>, ActError> {
        let mut by_hunt: Vec<(Id, Vec<HuntFact>)> = Vec::new();
        for (hunt, fact) in store::list_specialist_facts(&self.conn)? {
            match by_hunt.iter_mut().find(|(known, _)| *known == hunt) {
                Some((_, facts)) => facts.push(fact),
                None => by_hunt.push((hunt, vec![fact])),
            }
        }
        let mut groups: HashMap<Id, RadioGroup> = HashMap::new();
        let mut tries = Vec::new();
        for (hunt, facts) in by_hunt {
            let group = match groups.get(&hunt) {
                Some(group) => group.clone(),
                None => {
                    let group = self.group_of_hunt(hunt)?;
                    groups.insert(hunt, group.clone());
                    group
                }
            };
            let standing: Vec<Try> = hunt::tries(&facts).map(|(_, tried)| *tried).collect();
            tries.extend(standing.into_iter().map(|tried| (hunt, group.clone(), tried)));
        }
        Ok(tries)
    }

    fn group_of_hunt(&self, hunt: Id) -> Result<RadioGroup, ActError> {
        let row = store::find_hunt(&self.conn, hunt)?.ok_or_else(ActError::bad_argument)?;
        let radio = store::get_radio(&self.conn, row.radio)?;
        self.group_of(&radio, &store::get_vehicle(&self.conn, row.vehicle)?)
    }

    /// The radios that one is counted with.
    pub(super) fn group_of(&self, radio: &RadioRow, car: &VehicleRow) -> Result<RadioGroup, ActError> {
        let make = radio.make.as_deref().or(car.make.as_deref()).unwrap_or_default();
        let model = radio.model.as_deref().unwrap_or_default();
        let serial = radio.serial.as_deref().unwrap_or_default();
        if let Some(family) = self.catalogue.family_of(make, model, serial) {
            return Ok(RadioGroup {
                key: family.id.clone(),
                name: format!("{make} {}", family.family).trim().to_owned(),
            });
        }
        let name = format!("{make} {model}").trim().to_owned();
        Ok(RadioGroup {
            key: fold::fold(&name),
            name,
        })
    }
}

fn success_counts(tries: &[Counted]) -> Vec<SuccessCount> {
    let by_key: Vec<(Id, String, Try)> = tries
        .iter()
        .map(|(hunt, group, tried)| (*hunt, group.key.clone(), *tried))
        .collect();
    let name = |key: &str| {
        let newest = tries.iter().rev().find(|(_, group, _)| group.key == key);
        newest.map(|(_, group, _)| group.name.clone()).unwrap_or_default()
    };
    counted(&by_key)
        .into_iter()
        .map(|(key, Count { worked, of })| SuccessCount {
            radios: name(&key),
            worked,
            of,
        })
        .collect()
}

fn find(conn: &Connection, id: Id) -> Result<SpecialistRow, ActError> {
    store::find_specialist(conn, id)?.ok_or(ActError::refused(Refusal::NotOnRecord))
}

fn read_fields(fields: &SpecialistFields) -> Result<Checked, ActError> {
    let mut form = Form::default();
    let name = form.needed("name", &fields.name, LONGEST_NAME);
    let town = form.text("town", &fields.town, LONGEST_SHORT);
    let phone = match phone::Phone::read(&fields.phone) {
        Ok(phone) => Some(phone),
        Err(phone::PhoneRefusal::Empty) => None,
        Err(phone::PhoneRefusal::Unreadable | phone::PhoneRefusal::TooLong) => {
            form.fault("phone", Fault::PhoneUnreadable);
            None
        }
    };
    if !fields.reads && !fields.resets {
        form.fault("reads", Fault::Required);
    }
    let price = money_range(
        &mut form,
        ("price_low", &fields.price_low),
        ("price_high", &fields.price_high),
    );
    form.end()?;
    Ok(Checked {
        name,
        phone,
        town,
        reads: fields.reads,
        resets: fields.resets,
        price,
    })
}

impl Checked {
    fn party(&self, id: Id, act: &Act<'_>, language: crate::domain::Language) -> PartyRow {
        PartyRow {
            id,
            name: self.name.clone(),
            name_folded: fold::fold(&self.name),
            phone: self.phone.as_ref().map(|phone| phone.shown.clone()),
            phone_key: self.phone.as_ref().map(|phone| phone.key.clone()),
            phone_since: self.phone.as_ref().map(|_| act.at()),
            language,
        }
    }

    fn row(&self, id: Id, party: Id) -> SpecialistRow {
        SpecialistRow {
            id,
            party,
            town: self.town.clone(),
            reads: self.reads,
            resets: self.resets,
            price: self.price,
            ended_at: None,
        }
    }
}
