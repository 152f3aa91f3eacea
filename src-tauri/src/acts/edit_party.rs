//! What is known about a customer is corrected. Two windows may do it at once: a change made meanwhile is shown, never overwritten.

use super::open_vehicle::VehicleView;
use super::read_intake::read_phone;
use super::typed::{Form, LONGEST_NAME};
use super::views::IdText;
use super::{ActError, Workshop};
use crate::domain::edit::{FieldEdit, settle};
use crate::domain::{Deed, Id, Language, fold, phone};
use crate::ledger::{Act, Verb};
use crate::store::{self, PartyRole, PartyRow};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A customer's fields, as a form holds them.
#[derive(Deserialize, TS)]
pub struct PartyFields {
    /// The name or firm.
    pub name: String,
    /// The telephone; may be empty.
    pub phone: String,
    /// Their language.
    pub language: Language,
}

/// A correction.
#[derive(Deserialize, TS)]
pub struct EditParty {
    /// The car on whose page this is done.
    #[ts(type = "string")]
    pub vehicle_id: IdText,
    /// The customer.
    #[ts(type = "string")]
    pub party_id: IdText,
    /// What was typed.
    pub typed: PartyFields,
    /// What the screen showed when the form was opened.
    pub seen: PartyFields,
}

/// A field that somebody changed since it was shown.
#[derive(Debug, Serialize, TS)]
pub struct ChangedField {
    /// The field, by its name in the request.
    pub field: &'static str,
    /// Its value now; empty where it was taken away.
    pub now: String,
}

/// How a correction ended.
#[derive(Debug, Serialize, TS)]
pub struct Edited {
    /// The car as it is now.
    pub view: VehicleView,
    /// What somebody else changed meanwhile. Nothing was saved where this is not empty.
    pub changed: Vec<ChangedField>,
}

impl Workshop {
    /// Corrects a customer's name, telephone and language. Fields that nobody typed into are not written.
    ///
    /// # Errors
    /// `required`, `too_long`, `phone_unreadable` at the field; `no_right` where a technician gives a present owner another name, which
    /// would be a sale without its papers.
    pub fn edit_party(&mut self, request: &EditParty) -> Result<Edited, ActError> {
        let me = self.require(Deed::Intake, &[request.party_id.0])?;
        let mut form = Form::default();
        let name = form.needed("name", &request.typed.name, LONGEST_NAME);
        let number = read_phone(&mut form, "phone", &request.typed.phone);
        form.end()?;
        let renamed = fold::clean(&request.seen.name) != name;
        if renamed && self.owns_a_car(request.party_id.0)? {
            self.require(Deed::ChangeOwner, &[request.party_id.0])?;
        }
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let now = store::get_party(act.tx(), request.party_id.0)?;
        let edits = Edits::of(request, &name, number.as_ref(), &now);
        let changed = edits.changed(&now);
        if !changed.is_empty() || edits.is_nothing() {
            drop(act);
            let view = self.vehicle_view(request.vehicle_id.0)?;
            return Ok(Edited { view, changed });
        }
        if edits.name == FieldEdit::Write {
            store::update_party_name(&act, now.id, &name, &fold::fold(&name))?;
        }
        match (edits.phone, &number) {
            (FieldEdit::Write, Some(number)) => {
                store::update_party_phone(&act, now.id, &number.shown, &number.key)?;
            }
            (FieldEdit::Write, None) => store::clear_party_phone(&act, now.id)?,
            (FieldEdit::Keep | FieldEdit::ChangedMeanwhile, _) => {}
        }
        if edits.language == FieldEdit::Write {
            store::update_party_language(&act, now.id, request.typed.language)?;
        }
        for vehicle in store::list_vehicles_of(act.tx(), now.id)? {
            store::index_vehicle(&act, vehicle)?;
        }
        let receipt = act.commit(&self.head, Verb::PartyEdited, &[now.id], "", "done")?;
        self.acknowledge(&receipt);
        let view = self.vehicle_view(request.vehicle_id.0)?;
        Ok(Edited { view, changed })
    }

    fn owns_a_car(&self, party: Id) -> Result<bool, ActError> {
        for vehicle in store::list_vehicles_of(&self.conn, party)? {
            let owner = store::find_party_of(&self.conn, vehicle, PartyRole::Owner)?;
            if owner.is_some_and(|owner| owner.id == party) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// What becomes of each field.
struct Edits {
    name: FieldEdit,
    phone: FieldEdit,
    language: FieldEdit,
}

impl Edits {
    fn of(request: &EditParty, name: &str, number: Option<&phone::Phone>, now: &PartyRow) -> Self {
        // Numbers are compared as numbers: a blank more or less is no change.
        let seen_number = phone::Phone::read(&request.seen.phone).ok();
        let shown = |number: Option<&phone::Phone>| number.map(|number| number.shown.clone());
        Self {
            name: settle(fold::clean(&request.seen.name).as_str(), name, now.name.as_str()),
            phone: settle(&shown(seen_number.as_ref()), &shown(number), &now.phone),
            language: settle(&request.seen.language, &request.typed.language, &now.language),
        }
    }

    fn changed(&self, now: &PartyRow) -> Vec<ChangedField> {
        let fields = [
            (self.name, "name", now.name.clone()),
            (self.phone, "phone", now.phone.clone().unwrap_or_default()),
            (self.language, "language", now.language.word().to_owned()),
        ];
        changed_of(fields)
    }

    fn is_nothing(&self) -> bool {
        [self.name, self.phone, self.language]
            .iter()
            .all(|edit| *edit == FieldEdit::Keep)
    }
}

/// The fields among these that somebody changed meanwhile.
pub(super) fn changed_of(
    fields: impl IntoIterator<Item = (FieldEdit, &'static str, String)>,
) -> Vec<ChangedField> {
    fields
        .into_iter()
        .filter(|(edit, _, _)| *edit == FieldEdit::ChangedMeanwhile)
        .map(|(_, field, now)| ChangedField { field, now })
        .collect()
}
