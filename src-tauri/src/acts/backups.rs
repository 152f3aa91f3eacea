//! Copies of the workshop: made by themselves when something changed, at closing time, or when a manager asks.
//!
//! The copy is made on a thread of its own, from a snapshot, so nobody waits for it. Its line is written when it has been opened again and
//! found whole, never before.

use super::backup_trial::{BackupTrialView, RunningTrial};
use super::program::{Places, Program, takes_files};
use super::restore_backup::RestoredCopy;
use super::typed::{Form, LONGEST_TEXT};
use super::views::instant;
use super::{ActError, Fault, Refusal, Workshop};
use crate::domain::backup::{is_due, is_witness, warning};
use crate::domain::words::words;
use crate::domain::{BackupCause, BackupTrouble, BackupWarning, Deed};
use crate::keep::{BackupFault, BackupSet, Order, Shelf, make};
use crate::ledger::{Act, HeadMark, Mark, Seat, Verb};
use crate::store;
use crate::vault::FileKey;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use std::thread::JoinHandle;
use ts_rs::TS;

type Made = Result<(BackupSet, Option<Result<BackupSet, BackupFault>>), BackupFault>;

/// What is known of the copies while the workshop is open.
pub(super) struct Backups {
    here: Shelf,
    outside: Option<Shelf>,
    running: Option<(JoinHandle<Made>, BackupCause)>,
    pub(super) trying: Option<RunningTrial>,
    /// When it was asked last whether a trial is due: shelves are not read every two seconds.
    pub(super) asked_at: Option<DateTime<Utc>>,
    tried_at: Option<DateTime<Utc>>,
    newest_here: Option<BackupSet>,
    newest_outside: Option<BackupSet>,
    trouble: Option<BackupTrouble>,
}

/// The copies in one line, for the board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BackupLine {
    /// When the newest whole copy was made, UTC.
    pub last_at: Option<String>,
    /// What is to be said about the copies.
    pub warning: Option<BackupWarning>,
}

/// One copy, as the office sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BackupView {
    /// When it was made, UTC.
    pub at: String,
    /// The newest line of its ledger.
    #[ts(type = "number")]
    pub seq: u64,
    /// The size of its database, bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Whether it stands in the second place.
    pub outside: bool,
}

/// The copies, as the office sees them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BackupsView {
    /// The line of the board.
    pub line: BackupLine,
    /// The copies, the newest first.
    pub sets: Vec<BackupView>,
    /// The folder on this computer.
    pub folder: String,
    /// The folder of the second place; empty where nobody named one.
    pub second_place: String,
    /// What came in the way of the last one, here or in the second place.
    pub trouble: Option<BackupTrouble>,
    /// One is being made.
    pub running: bool,
    /// The last trial of a copy; nothing before the first.
    pub trial: Option<BackupTrialView>,
    /// How the recovery sheet stands.
    pub sheet: SheetWord,
    /// On which day it was typed back.
    pub sheet_day: Option<String>,
    /// The copies that were ever put back, the newest first.
    pub restored: Vec<RestoredCopy>,
}

words! {
    /// How the recovery sheet stands.
    SheetWord {
        /// There is none: no copy is made.
        None = "none",
        /// One was printed and not typed back: no copy is made.
        Waiting = "waiting",
        /// It was typed back.
        Proved = "proved",
        /// It was typed back, and a newer one was printed since, which was not: both open.
        Renewing = "renewing",
    }
}

/// A second place for copies.
#[derive(Deserialize, TS)]
pub struct SetBackupPlace {
    /// An existing folder outside the workshop's own; empty for none.
    pub folder: String,
}

/// Lines that change nothing worth another copy.
const NO_CHANGE: &[Verb] = &[
    Verb::BackupMade,
    Verb::BackupFailed,
    Verb::BackupTried,
    Verb::WorkshopUnlocked,
    Verb::WorkshopLocked,
    Verb::PersonChosen,
];

impl Backups {
    /// The copies of a workshop folder.
    pub fn of(places: &Places, workshop_id: &str, second_place: &str) -> Self {
        let outside = (!second_place.is_empty())
            .then(|| Shelf::new(PathBuf::from(second_place), workshop_id.to_owned()));
        let here = Shelf::new(places.backups(), workshop_id.to_owned());
        Self {
            newest_here: here.sets().into_iter().next(),
            newest_outside: outside.as_ref().and_then(|shelf| shelf.sets().into_iter().next()),
            here,
            outside,
            running: None,
            trying: None,
            asked_at: None,
            tried_at: None,
            trouble: None,
        }
    }

    /// How far the ledger reached when the newest copies were made.
    pub fn marks(&self, key: &FileKey, restored_at: Option<DateTime<Utc>>) -> Vec<Mark> {
        let sets = [&self.newest_here, &self.newest_outside];
        sets.into_iter()
            .flatten()
            .filter(|set| is_witness(set.at, restored_at))
            .flat_map(|set| HeadMark::in_folder(&set.folder, None, key).read())
            .collect()
    }

    /// Whether a copy is being made.
    pub fn is_running(&self) -> bool {
        self.running.is_some()
    }

    /// The copies of both shelves, as far as they can be reached.
    pub fn all_sets(&self) -> Vec<BackupSet> {
        let mut sets = self.here.sets();
        sets.extend(self.outside.iter().flat_map(Shelf::sets));
        sets
    }

    /// What is to be said about the copies until the next one is made.
    pub fn say(&mut self, trouble: Option<BackupTrouble>) {
        self.trouble = trouble;
    }

    fn newest_at(&self) -> Option<DateTime<Utc>> {
        let sets = [&self.newest_here, &self.newest_outside];
        sets.into_iter().flatten().map(|set| set.at).max()
    }
}

impl Program {
    /// Makes a copy where one is due, and writes down one that is finished. Called again and again while the program runs; costs one look at
    /// this seat's row.
    pub fn look_after_backups(&mut self) {
        let now = self.ports.clock.now();
        let Ok(workshop) = self.workshop() else { return };
        // A line that cannot be written is found again at the next act, which then says so.
        let _unwritten = workshop.collect_backup(false);
        if workshop.backups.running.is_none() && workshop.backup_is_due(now) {
            workshop.begin_backup(BackupCause::Changed);
        }
        self.look_after_trial();
    }
}

impl Workshop {
    /// The copies on both shelves.
    ///
    /// # Errors
    /// `no_right` for anybody but a manager.
    pub fn list_backups(&mut self) -> Result<BackupsView, ActError> {
        self.require(Deed::Keys, &[])?;
        self.collect_backup(false)?;
        self.collect_trial(false)?;
        self.backups_view()
    }

    /// Makes a copy now. The reply says that it has begun.
    ///
    /// # Errors
    /// `no_recovery_sheet` where no sheet was typed back: a copy would open for nobody.
    pub fn back_up(&mut self) -> Result<BackupsView, ActError> {
        self.require(Deed::Keys, &[])?;
        if self.manifest.for_a_copy().is_none() {
            return Err(ActError::refused(Refusal::NoRecoverySheet));
        }
        self.collect_backup(false)?;
        if self.backups.running.is_none() {
            self.begin_backup(BackupCause::Asked);
        }
        self.backups_view()
    }

    /// Names the second place for copies, or takes it away.
    ///
    /// # Errors
    /// `presence_needed`; `not_a_folder` at the field where it is none, takes no files or is the workshop's own.
    pub fn set_backup_place(&mut self, request: &SetBackupPlace) -> Result<BackupsView, ActError> {
        let me = self.require_present(Deed::Keys, None, &[])?;
        let mut form = Form::default();
        let folder = form.text("folder", &request.folder, LONGEST_TEXT);
        if !folder.is_empty() && !self.is_another_place(Path::new(&folder)) {
            form.fault("folder", Fault::NotAFolder);
        }
        form.end()?;
        // A copy under way is written down first: nobody makes two at a time.
        self.collect_backup(true)?;
        self.collect_trial(true)?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        store::update_backup_place(&act, &folder)?;
        let reason = if folder.is_empty() { "none" } else { "named" };
        let receipt = act.commit(&self.head, Verb::BackupPlaceSet, &[], reason, "done")?;
        self.acknowledge(&receipt);
        self.row.second_backup_place = folder;
        self.backups = Backups::of(
            &self.places,
            &self.manifest.workshop_id,
            &self.row.second_backup_place,
        );
        self.backups_view()
    }

    /// The line of the board.
    pub(super) fn backup_line(&self) -> BackupLine {
        let newest = self.backups.newest_at();
        let outside = self.backups.newest_outside.as_ref().map(|set| set.at);
        let failed = self.backups.trouble.is_some();
        let has_place = !self.row.second_backup_place.is_empty();
        let said = warning(newest, outside, has_place, failed, self.ports.clock.now());
        BackupLine {
            last_at: newest.map(instant),
            // Nobody loses invented cars.
            warning: said.filter(|_| !self.row.demo),
        }
    }

    /// A last copy at closing time, where something changed since the newest. Nobody waits for one that is not needed.
    pub(super) fn back_up_at_closing(&mut self) -> Result<(), ActError> {
        self.collect_trial(true)?;
        self.collect_backup(true)?;
        if self.has_changed()? && self.manifest.for_a_copy().is_some() {
            self.begin_backup(BackupCause::Closing);
            self.collect_backup(true)?;
        }
        Ok(())
    }

    fn backup_is_due(&self, now: DateTime<Utc>) -> bool {
        let last = self.backups.newest_here.as_ref().map(|set| set.at);
        // The cheap questions first: this is asked every two seconds.
        is_due(true, last, self.backups.tried_at, now)
            && self.manifest.for_a_copy().is_some()
            && self.has_changed().unwrap_or(false)
    }

    fn has_changed(&self) -> Result<bool, ActError> {
        let newest = self.backups.newest_here.as_ref().map_or(0, |set| set.seq);
        // A file that goes on from an older copy: what the newer ones hold is not what it holds.
        if newest > Seat::read(&self.conn)?.mark().seq {
            return Ok(true);
        }
        Ok(store::has_line_beside(&self.conn, newest, NO_CHANGE)?)
    }

    fn begin_backup(&mut self, cause: BackupCause) {
        let Some(manifest) = self.manifest.for_a_copy() else {
            return;
        };
        let now = self.ports.clock.now();
        let order = Order {
            database: self.places.database(),
            key: self.keys.file.clone(),
            manifest,
            here: self.backups.here.clone(),
            outside: self.backups.outside.clone(),
            at: now,
            local: self.ports.clock.local(now),
        };
        self.backups.tried_at = Some(now);
        self.backups.running = Some((std::thread::spawn(move || make(&order)), cause));
    }

    /// Writes down what came of a copy that is finished; `wait` waits for one that is not.
    fn collect_backup(&mut self, wait: bool) -> Result<(), ActError> {
        let finished = |(thread, _): &mut (JoinHandle<Made>, BackupCause)| wait || thread.is_finished();
        let Some((thread, cause)) = self.backups.running.take_if(finished) else {
            return Ok(());
        };
        // A thread that fell over made no copy.
        let made = thread.join().unwrap_or(Err(BackupFault(BackupTrouble::Disk)));
        let verb = match made {
            Ok((here, outside)) => {
                self.backups.newest_here = Some(here);
                self.backups.trouble = None;
                match outside {
                    Some(Ok(set)) => self.backups.newest_outside = Some(set),
                    Some(Err(BackupFault(trouble))) => self.backups.trouble = Some(trouble),
                    None => {}
                }
                Verb::BackupMade
            }
            Err(BackupFault(trouble)) => {
                self.backups.trouble = Some(trouble);
                Verb::BackupFailed
            }
        };
        let outcome = self.backups.trouble.map_or("done", BackupTrouble::word);
        let actor = self.me.as_ref().map(|me| me.id);
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*self.ports.entropy, actor)?;
        let receipt = act.commit(&self.head, verb, &[], cause.word(), outcome)?;
        self.acknowledge(&receipt);
        Ok(())
    }

    fn backups_view(&self) -> Result<BackupsView, ActError> {
        let view = |shelf: &Shelf, outside: bool| -> Vec<BackupView> {
            let sets = shelf.sets().into_iter();
            sets.map(|set| BackupView {
                at: instant(set.at),
                seq: set.seq,
                bytes: set.bytes,
                outside,
            })
            .collect()
        };
        let mut sets = view(&self.backups.here, false);
        sets.extend(self.backups.outside.iter().flat_map(|shelf| view(shelf, true)));
        sets.sort_by(|one, other| other.at.cmp(&one.at));
        Ok(BackupsView {
            line: self.backup_line(),
            sets,
            folder: self.backups.here.folder().display().to_string(),
            second_place: self.row.second_backup_place.clone(),
            trouble: self.backups.trouble,
            running: self.backups.running.is_some(),
            trial: self.trial_view()?,
            sheet: match (self.manifest.sheets(), &self.manifest.recovery_proved_on) {
                (0, _) => SheetWord::None,
                (_, None) => SheetWord::Waiting,
                (1, Some(_)) => SheetWord::Proved,
                (_, Some(_)) => SheetWord::Renewing,
            },
            sheet_day: self
                .manifest
                .recovery_proved_on
                .clone()
                .filter(|_| self.manifest.sheets() > 0),
            restored: self.restored_ever(),
        })
    }

    /// An existing folder that takes files and is not the workshop's own: a copy beside the original burns with it.
    fn is_another_place(&self, folder: &Path) -> bool {
        let (Ok(there), Ok(home)) = (folder.canonicalize(), self.places.folder.canonicalize()) else {
            return false;
        };
        folder.is_absolute() && !there.starts_with(home) && takes_files(&there)
    }
}
