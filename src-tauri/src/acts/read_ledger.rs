//! The office reads the ledger: who did what, in plain words. Plates and names are looked up; the ledger itself holds only ids.

use super::views::instant;
use super::{ActError, Workshop};
use crate::domain::words::words;
use crate::domain::{Deed, Id};
use crate::ledger::{Standing, standing};
use crate::store::{self, LedgerRow};
use serde::Serialize;
use ts_rs::TS;

words! {
    /// What the chain says of itself.
    StandingWord {
        /// Every line is as it was written.
        Ok = "ok",
        /// A line was changed.
        Altered = "altered",
        /// A line is missing.
        Gap = "gap",
        /// The end is missing.
        Short = "short",
    }
}

/// A line.
#[derive(Debug, Serialize, TS)]
pub struct LedgerLine {
    /// Its number.
    #[ts(type = "number")]
    pub seq: u64,
    /// When, UTC.
    pub at: String,
    /// Who.
    pub who: String,
    /// What.
    pub verb: String,
    /// About which car, job or person.
    pub subject: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// How it ended.
    pub outcome: String,
}

/// A page of the ledger.
#[derive(Debug, Serialize, TS)]
pub struct LedgerPage {
    /// The lines, newest first.
    pub lines: Vec<LedgerLine>,
    /// What the chain says of itself.
    pub standing: StandingWord,
    /// The first bad line.
    #[ts(type = "number | null")]
    pub bad_seq: Option<u64>,
    /// How many lines are whole.
    #[ts(type = "number")]
    pub length: u64,
}

/// Lines on a page.
const PAGE: u32 = 60;

impl Workshop {
    /// A page of the ledger, newest first, with the standing of the whole chain.
    ///
    /// # Errors
    /// `no_right`: the ledger is the manager's.
    pub fn read_ledger(&mut self, before: Option<u64>) -> Result<LedgerPage, ActError> {
        self.require(Deed::Digests, &[])?;
        let rows = store::list_ledger_lines(&self.conn, before, PAGE)?;
        let mut lines = Vec::with_capacity(rows.len());
        for row in rows {
            lines.push(self.ledger_line(row)?);
        }
        let (word, bad_seq, length) = match standing(&self.conn, &self.head.read())? {
            Standing::Whole { length } => (StandingWord::Ok, None, length),
            Standing::Altered(seq) => (StandingWord::Altered, Some(seq), seq.saturating_sub(1)),
            Standing::Gap(seq) => (StandingWord::Gap, Some(seq), seq.saturating_sub(1)),
            Standing::Short { from, .. } => (StandingWord::Short, Some(from), from.saturating_sub(1)),
        };
        Ok(LedgerPage {
            lines,
            standing: word,
            bad_seq,
            length,
        })
    }

    fn ledger_line(&self, row: LedgerRow) -> Result<LedgerLine, ActError> {
        let who = match row.actor {
            Some(id) => store::get_person(&self.conn, id)?.name,
            None => String::new(),
        };
        Ok(LedgerLine {
            seq: row.seq,
            at: instant(row.at),
            who,
            verb: row.act,
            subject: row.subjects.iter().find_map(|id| self.name_of(*id)),
            reason: Some(row.reason).filter(|reason| !reason.is_empty()),
            outcome: row.outcome,
        })
    }

    /// A plate for a car or a job, a name for a person or a customer.
    fn name_of(&self, id: Id) -> Option<String> {
        store::get_vehicle(&self.conn, id)
            .map(|car| car.plate)
            .or_else(|_| {
                store::get_job(&self.conn, id)
                    .and_then(|job| store::get_vehicle(&self.conn, job.vehicle))
                    .map(|car| car.plate)
            })
            .or_else(|_| store::get_person(&self.conn, id).map(|person| person.name))
            .or_else(|_| store::get_party(&self.conn, id).map(|party| party.name))
            .ok()
            .or_else(|| self.name_of_edited(id))
    }
}
