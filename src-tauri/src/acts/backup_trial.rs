//! Once a week the newest copy is tried: restored beside, opened, read, and taken away again. What came of it is a line of the ledger, and stands
//! on the page of the copies.

use super::program::Program;
use super::views::instant;
use super::{ActError, Workshop};
use crate::domain::backup::trial_is_due;
use crate::domain::{BackupTrouble, Id};
use crate::keep::{BackupFault, BackupSet, Trial, try_restore};
use crate::ledger::{Act, Verb};
use crate::store;
use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;
use std::thread::JoinHandle;
use ts_rs::TS;

/// A trial under way.
pub(super) type RunningTrial = JoinHandle<Result<(), BackupFault>>;

/// Whether a trial is due is asked this often: a shelf in the second place may be a slow one.
const ASKED_EVERY: TimeDelta = TimeDelta::hours(1);

/// The last trial, as the office sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BackupTrialView {
    /// When, UTC.
    pub at: String,
    /// What was found; nothing where the copy was whole.
    pub trouble: Option<BackupTrouble>,
}

impl Program {
    /// Tries the newest copy where a week is over, and writes down what a finished trial found. Called beside `look_after_backups`.
    pub(super) fn look_after_trial(&mut self) {
        let now = self.ports.clock.now();
        let Ok(workshop) = self.workshop() else { return };
        // A line that cannot be written is found again at the next act, which then says so.
        let _unwritten = workshop.collect_trial(false);
        let _unread = workshop.begin_trial_where_due(now);
    }
}

impl Workshop {
    /// The last trial.
    pub(super) fn trial_view(&self) -> Result<Option<BackupTrialView>, ActError> {
        let last = store::find_newest_line(&self.conn, Verb::BackupTried)?;
        Ok(last.map(|line| BackupTrialView {
            at: instant(line.at),
            trouble: BackupTrouble::from_word(&line.outcome),
        }))
    }

    fn begin_trial_where_due(&mut self, now: DateTime<Utc>) -> Result<(), ActError> {
        if self.backups.trying.is_some() || self.backups.is_running() {
            return Ok(());
        }
        let asked = self.backups.asked_at;
        if asked.is_some_and(|at| at <= now && now - at < ASKED_EVERY) {
            return Ok(());
        }
        self.backups.asked_at = Some(now);
        let sets = self.backups.all_sets();
        let Some(first) = sets.iter().map(|set| set.at).min() else {
            return Ok(());
        };
        let last = store::find_newest_line(&self.conn, Verb::BackupTried)?.map(|line| line.at);
        if !trial_is_due(last, first, now) {
            return Ok(());
        }
        let newest = sets.into_iter().max_by_key(|set: &BackupSet| (set.at, set.seq));
        if let Some(set) = newest {
            let trial = Trial {
                set,
                key: self.keys.file.clone(),
                folder: self.places.backups().join("trial.part"),
            };
            self.backups.trying = Some(std::thread::spawn(move || try_restore(&trial)));
        }
        Ok(())
    }

    /// Writes down what a finished trial found; `wait` waits for one that is not.
    pub(super) fn collect_trial(&mut self, wait: bool) -> Result<(), ActError> {
        let finished = |trial: &mut RunningTrial| wait || trial.is_finished();
        let Some(trial) = self.backups.trying.take_if(finished) else {
            return Ok(());
        };
        // A thread that fell over found nothing good.
        let found = trial.join().unwrap_or(Err(BackupFault(BackupTrouble::Disk)));
        let trouble = found.err().map(|BackupFault(trouble)| trouble);
        if trouble.is_some() {
            // Said like a copy that did not come about, until the next one is made.
            self.backups.say(trouble);
        }
        let outcome = trouble.map_or("done", BackupTrouble::word);
        let actor: Option<Id> = self.me.as_ref().map(|me| me.id);
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*self.ports.entropy, actor)?;
        let receipt = act.commit(&self.head, Verb::BackupTried, &[], "", outcome)?;
        self.acknowledge(&receipt);
        Ok(())
    }
}
