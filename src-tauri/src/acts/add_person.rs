//! A new colleague: a tile, a set of roles, a PIN, and perhaps a password that opens the workshop.

use super::people::Person;
use super::set_up_workshop::{DEMO_PASSWORD, password_is_strong};
use super::typed::{Form, LONGEST_NAME};
use super::{ActError, Fault, Refusal, Workshop};
use crate::domain::{Deed, Language, Role, fold};
use crate::ledger::{Act, Verb};
use crate::store::{self, PersonRow};
use crate::vault::{PinVerifier, Slot, SlotKind, pin_shape_is_right};
use serde::Deserialize;
use ts_rs::TS;

/// What the manager types.
#[derive(Deserialize, TS)]
pub struct AddPerson {
    /// The name on the tile.
    pub name: String,
    /// The initials in states and on papers.
    pub initials: String,
    /// The roles: a set.
    pub roles: Vec<Role>,
    /// The PIN.
    pub pin: String,
    /// The password, where this person may open the workshop.
    pub password: Option<String>,
    /// Their language.
    pub language: Language,
}

impl Workshop {
    /// Adds a person. The form is read before the PIN is asked for: nobody signs what cannot be saved.
    ///
    /// # Errors
    /// Every field at fault, at once; then `presence_needed`.
    pub fn add_person(&mut self, request: &AddPerson) -> Result<Vec<Person>, ActError> {
        self.require(Deed::Staff, &[])?;
        let (name, initials) = self.check_person(request)?;
        let me = self.require_present(Deed::Staff, None, &[])?;
        self.write_person(&me, request, name, initials)
    }

    #[cfg(feature = "demo")]
    pub(crate) fn add_person_as(
        &mut self,
        me: &PersonRow,
        request: &AddPerson,
    ) -> Result<Vec<Person>, ActError> {
        let (name, initials) = self.check_person(request)?;
        self.write_person(me, request, name, initials)
    }

    /// The fields, read; the name and the initials cleaned.
    fn check_person(&self, request: &AddPerson) -> Result<(String, String), ActError> {
        let mut form = Form::default();
        let name = form.needed("name", &request.name, LONGEST_NAME);
        let initials = form.needed("initials", &request.initials, 4);
        if request.roles.is_empty() {
            form.fault("roles", Fault::Required);
        }
        if !pin_shape_is_right(&request.pin) {
            form.fault("pin", Fault::PinShape);
        }
        let known = store::list_people(&self.conn)?;
        if known.iter().any(|person| person.name == name) {
            form.fault("name", Fault::NameTaken);
        }
        // Two people with one set of initials are one person in every state and on every paper.
        let same = |person: &PersonRow| fold::fold(&person.initials) == fold::fold(&initials);
        if !initials.is_empty() && known.iter().any(same) {
            form.fault("initials", Fault::InitialsTaken);
        }
        let password = typed_password(request);
        // The demo's people share its well-known password, and only there.
        if password
            .is_some_and(|password| !self.row.demo && !password_is_strong(password, &[&name, &self.row.name]))
        {
            form.fault("password", Fault::PasswordWeak);
        }
        // The first slot that opens says who stands there: two people with one password would be one person.
        if password.is_some_and(|password| {
            !self.row.demo && self.manifest.open(SlotKind::Staff, password.as_bytes()).is_ok()
        }) {
            form.fault("password", Fault::PasswordWeak);
        }
        form.end()?;
        if !self.row.demo && password == Some(DEMO_PASSWORD) {
            return Err(ActError::refused(Refusal::DemoPassword));
        }
        Ok((name, initials))
    }

    fn write_person(
        &mut self,
        me: &PersonRow,
        request: &AddPerson,
        name: String,
        initials: String,
    ) -> Result<Vec<Person>, ActError> {
        let password = typed_password(request);
        let mut roles = request.roles.clone();
        roles.sort_unstable();
        roles.dedup();
        let slot = match password {
            Some(password) if roles != [Role::ReadOnly] => {
                let entropy = self.ports.entropy.clone();
                Some((self.new_id(), password, entropy))
            }
            // Read-only people have a PIN and no key slot (GATE.md section 12).
            _ => None,
        };
        let mut manifest = self.manifest.clone();
        let mut slot_id = None;
        if let Some((id, password, entropy)) = slot {
            manifest.slots.push(Slot::make(
                self.row.id,
                id,
                SlotKind::Staff,
                password.as_bytes(),
                &self.keys,
                &*entropy,
            )?);
            slot_id = Some(id);
        }
        let person = PersonRow {
            id: self.new_id(),
            name,
            initials,
            roles,
            language: request.language,
            slot: slot_id,
            pin: PinVerifier::make(&request.pin, &*self.ports.entropy),
            wrong_pins: 0,
            wrong_pin_at: None,
        };
        // The keys first: a slot without a person opens nothing for nobody, a person without their slot could never come in.
        if slot_id.is_some() {
            self.vault.write(&mut manifest, &self.keys.file)?;
            self.manifest = manifest;
        }
        let act = Act::begin(
            &mut self.conn,
            &*self.ports.clock,
            &*self.ports.entropy,
            Some(me.id),
        )?;
        store::insert_person(&act, &person)?;
        let receipt = act.commit(&self.head, Verb::PersonAdded, &[person.id], "", "done")?;
        self.acknowledge(&receipt);
        self.list_people()
    }
}

fn typed_password(request: &AddPerson) -> Option<&str> {
    let password = request.password.as_deref();
    password.filter(|password| !password.is_empty())
}
