//! The recovery sheet opens the workshop where no password does: all are forgotten, or the folder came from a copy, which carries no
//! other slot.
//!
//! The manager types the sheet and a new password; every older password of theirs is void. The sheet stays good.

use super::program::{Program, ProgramState};
use super::recovery_sheet::read_sheet;
use super::set_up_workshop::{DEMO_PASSWORD, password_is_strong};
use super::typed::Form;
use super::{ActError, Failure, Fault, Refusal, Workshop};
use crate::domain::{Id, Role};
use crate::ledger::{Act, Verb};
use crate::store;
use crate::vault::{Slot, SlotKind};
use serde::Deserialize;
use ts_rs::TS;

/// The sheet and a new password.
#[derive(Deserialize, TS)]
pub struct OpenWithSheet {
    /// What was typed from the sheet.
    pub typed: String,
    /// The manager's new password.
    pub password: String,
    /// The same once more: nobody sees what they type.
    pub again: String,
}

impl Program {
    /// Opens the workshop with the recovery sheet and gives its first manager a new password.
    ///
    /// # Errors
    /// `recovery_group_wrong` with the number of the group, or `recovery_wrong`, where only the sheet is at fault; else every field at fault,
    /// at once.
    pub fn open_with_sheet(&mut self, request: &OpenWithSheet) -> Result<ProgramState, ActError> {
        let mut manifest = self.manifest()?;
        let keys = read_sheet(&request.typed).and_then(|code| {
            let opened = manifest.open(SlotKind::Recovery, code.secret());
            let (_, keys) = opened.map_err(|_| ActError::refused(Refusal::RecoveryWrong))?;
            Ok(keys)
        });
        let mut form = Form::default();
        if !password_is_strong(&request.password, &[]) {
            form.fault("password", Fault::PasswordWeak);
        } else if request.again != request.password {
            form.fault("again", Fault::PasswordDiffers);
        }
        let keys = match (keys, form.is_right()) {
            (Ok(keys), true) => keys,
            // The sheet alone: its sentence names the group.
            (Err(error), true) => return Err(error),
            (keys, false) => {
                if keys.is_err() {
                    form.fault_first("typed", Fault::RecoveryTyped);
                }
                return Err(form.refuse());
            }
        };
        if request.password == DEMO_PASSWORD {
            return Err(ActError::refused(Refusal::DemoPassword));
        }
        let workshop_id = manifest.workshop()?;
        let from_copy = manifest.opens_by_sheet_alone();
        let Some(mut file) = self.open_up(manifest.clone(), &keys)? else {
            return self.program_state();
        };
        let mut me = store::list_people(&file.conn)?
            .into_iter()
            .find(|person| person.roles.contains(&Role::Manager))
            .ok_or(ActError::Failure(Failure::VaultDamaged))?;
        let entropy = self.ports.entropy.clone();
        let slot_id = entropy.new_id(self.ports.clock.now());
        let old = me.slot.map(|id| id.to_string());
        manifest
            .slots
            .retain(|slot| slot.kind == SlotKind::Recovery || Some(&slot.slot_id) != old.as_ref());
        manifest.slots.push(Slot::make(
            workshop_id,
            slot_id,
            SlotKind::Staff,
            request.password.as_bytes(),
            &keys,
            &*entropy,
        )?);
        // The new slot is on disk before the person's row names it: cut off in between, the sheet opens again.
        self.places.vault().write(&mut manifest, &keys.file)?;
        file.manifest = manifest;
        let from_copy = from_copy.then(|| entropy.new_id(self.ports.clock.now()));
        me.slot = Some(slot_id);
        self.sit_down(file, keys, &me)?;
        self.workshop()?.write_sheet_used(me.id, slot_id, from_copy)?;
        self.program_state()
    }
}

impl Workshop {
    fn write_sheet_used(&mut self, me: Id, slot: Id, new_device: Option<Id>) -> Result<(), ActError> {
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me))?;
        store::update_person_slot(&act, me, slot)?;
        if let Some(device) = new_device {
            // What goes on from a copy is another book than what went on without it.
            store::renew_device(&act, device)?;
        }
        let reason = if new_device.is_some() { "from_copy" } else { "" };
        let receipt = act.commit(&self.head, Verb::RecoverySheetUsed, &[me], reason, "done")?;
        self.acknowledge(&receipt);
        Ok(())
    }
}
