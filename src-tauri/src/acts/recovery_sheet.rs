//! The recovery sheet: printed once, typed back once. It is never shown on screen and never saved as a file outside the demo.

use super::program::{Program, ProgramState};
use super::{ActError, Failure, Refusal, Workshop};
use crate::domain::Deed;
use crate::ledger::{Act, Verb};
use crate::paper;
use crate::ports::{Media, PrintJob, Sent};
use crate::vault::{RecoveryCode, Slot, SlotKind};
use serde::Serialize;
use ts_rs::TS;

/// Where a paper went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Printed {
    /// `printer` or `folder`.
    #[ts(type = "\"printer\" | \"folder\"")]
    pub where_to: &'static str,
    /// The queue's or the folder's name.
    pub target: String,
}

impl Printed {
    pub(super) fn of(sent: Sent) -> Self {
        match sent {
            Sent::Printer(target) => Self {
                where_to: "printer",
                target,
            },
            Sent::Folder(target) => Self {
                where_to: "folder",
                target,
            },
        }
    }
}

impl Workshop {
    /// Makes a new recovery code, prints its sheet; typed back, it voids the one before. It takes the
    /// manager's PIN, or the password typed in the last minute.
    ///
    /// # Errors
    /// `no_printer` where the sheet has nowhere to go: then the old sheet stays good.
    pub fn print_recovery_sheet(&mut self) -> Result<Printed, ActError> {
        let me = self.require_present(Deed::Keys, None, &[])?;
        let entropy = self.ports.entropy.clone();
        let code = RecoveryCode::generate(&*entropy);
        let slot = Slot::make(
            self.row.id,
            self.new_id(),
            SlotKind::Recovery,
            code.secret(),
            &self.keys,
            &*entropy,
        )?;
        let now = self.ports.clock.now();
        let sheets = store_sheet_count(self)?;
        let groups = zeroize::Zeroizing::new(code.groups().join(" "));
        let local = self.ports.clock.local(now);
        let pdf = paper::recovery_sheet(
            &paper::RecoverySheet {
                workshop_name: &self.row.name,
                code: &groups,
                code_made_at: local,
                sheet_number: sheets + 1,
                printed: paper::Printed {
                    by: &me.name,
                    at: local,
                },
                demo: self.row.demo,
            },
            me.language,
            now,
        )
        .map(zeroize::Zeroizing::new)
        .map_err(|_| ActError::Failure(Failure::Paper))?;
        // The new slot is on disk before its paper exists, beside the old one: a sheet in somebody's hand always opens something, and
        // the old one stays good until the new one was typed back.
        let before = self.manifest.clone();
        let mut manifest = before.clone();
        manifest.slots.push(slot);
        // A sheet that was typed back stays proved: it opens until the new one was typed back too, and copies go on being made.
        if before.sheets() == 0 {
            manifest.recovery_proved_on = None;
            // Printed from the office: it is typed back there, and nobody is put out of the room.
            self.sheet_put_off |= before.recovery_proved_on.is_some();
        }
        self.vault.write(&mut manifest, &self.keys.file)?;
        self.manifest = manifest;
        let act = Act::begin(
            &mut self.conn,
            &*self.ports.clock,
            &*self.ports.entropy,
            Some(me.id),
        )?;
        let receipt = act.commit(&self.head, Verb::RecoverySheetPrinted, &[me.id], "", "sent")?;
        self.acknowledge(&receipt);
        let sent = self.ports.spooler.send(&PrintJob {
            title: "recovery-sheet",
            pdf: &pdf,
            media: Media::A4,
            secret: true,
            copies: 1,
        });
        if sent.is_err() {
            // Without this line the ledger would say that the older sheet is void, and it is not.
            self.write_print_result(&me, Verb::PrintFailed, &[me.id])?;
            let mut manifest = before;
            self.vault.write(&mut manifest, &self.keys.file)?;
            self.manifest = manifest;
        }
        let sent = sent?;
        Ok(Printed::of(sent))
    }

    /// Goes on without a sheet until the next opening: where no printer takes it nobody can finish that step, and cars wait. No copy is
    /// made meanwhile, and the board says so.
    fn put_off_sheet(&mut self) -> Result<(), ActError> {
        self.require(Deed::Keys, &[])?;
        self.sheet_put_off = true;
        Ok(())
    }

    /// Proves the sheet: the typed groups must open its slot.
    ///
    /// # Errors
    /// `recovery_group_wrong` with the group's number, or `recovery_wrong` where the groups are sound but of another sheet.
    fn prove_recovery_sheet(&mut self, typed: &str) -> Result<(), ActError> {
        let me = self.require(Deed::Keys, &[])?;
        let code = read_sheet(typed)?;
        let (proved, _) = self
            .manifest
            .open(SlotKind::Recovery, code.secret())
            .map_err(|_| ActError::refused(Refusal::RecoveryWrong))?;
        let act = Act::begin(
            &mut self.conn,
            &*self.ports.clock,
            &*self.ports.entropy,
            Some(me.id),
        )?;
        let day = self.ports.clock.local(act.at()).date().to_string();
        let receipt = act.commit(&self.head, Verb::RecoverySheetProved, &[me.id], "", "done")?;
        self.acknowledge(&receipt);
        let mut manifest = self.manifest.clone();
        manifest
            .slots
            .retain(|slot| slot.kind != SlotKind::Recovery || slot.slot_id == proved.to_string());
        manifest.recovery_proved_on = Some(day);
        self.vault.write(&mut manifest, &self.keys.file)?;
        self.manifest = manifest;
        Ok(())
    }
}

impl Program {
    /// Types the recovery sheet back.
    ///
    /// # Errors
    /// `recovery_group_wrong` with the number of the first wrong group, `recovery_wrong` where the code is another sheet's or has the
    /// wrong length.
    pub fn confirm_recovery_sheet(&mut self, typed: &str) -> Result<ProgramState, ActError> {
        self.workshop()?.prove_recovery_sheet(typed)?;
        self.program_state()
    }
}

impl Program {
    /// The manager goes on without a recovery sheet until the next opening.
    ///
    /// # Errors
    /// `no_right` for anybody but a manager.
    pub fn put_off_recovery_sheet(&mut self) -> Result<ProgramState, ActError> {
        self.workshop()?.put_off_sheet()?;
        self.program_state()
    }
}

/// What was typed from a sheet; the first group with a slip is named.
pub(super) fn read_sheet(typed: &str) -> Result<RecoveryCode, ActError> {
    RecoveryCode::read(typed).map_err(|typo| match typo.group {
        0 => ActError::refused(Refusal::RecoveryWrong),
        group => ActError::Refused {
            why: Refusal::RecoveryGroupWrong,
            number: u64::try_from(group).ok(),
        },
    })
}

fn store_sheet_count(workshop: &Workshop) -> Result<u32, ActError> {
    Ok(crate::store::count_ledger_lines(
        &workshop.conn,
        Verb::RecoverySheetPrinted.word(),
    )?)
}
