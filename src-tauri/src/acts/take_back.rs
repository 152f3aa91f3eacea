//! A mis-tap is taken back: ten seconds, the same person, and nothing else was written about the car since.
//!
//! Invariants: nothing is deleted, each fact of the tap is withdrawn by a fact; then each unit is held at or under the class it had
//! before the tap (GATE.md section 8). What was shredded stays shredded.

use super::case::CarCase;
use super::case_rows::CarRows;
use super::held::{Light, Seen, class_before, hold, lights};
use super::open_job::JobView;
use super::radios::{Bench, note};
use super::views::{IdText, instant};
use super::{ActError, Refusal, Workshop};
use crate::domain::facts::{Fact, What};
use crate::domain::take_back::{Tap, Tapped};
use crate::domain::{Deed, Id, TapWord};
use crate::ledger::{Act, LedgerReceipt, Verb};
use crate::store::{self, JobRow};
use chrono::{DateTime, Utc};
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// The last tap and what it touched. Kept in memory: after a restart nobody's finger is still on the glass.
pub(super) struct LastTap {
    pub tap: Tap,
    /// The job, its car and the radios it wrote about: a line that names one of them ends the ten seconds.
    pub touched: Vec<Id>,
    /// When, by the clock on the wall: for the screen.
    pub at: DateTime<Utc>,
    /// The job as it was, where the tap closed it.
    pub before: Option<JobRow>,
    /// The act that this one told anew: what was before the tap was before both.
    pub told_anew: Option<Id>,
}

impl LastTap {
    /// Until when, by the clock on the wall: for the screen. Whether it still can be taken back the monotonic clock says.
    fn until(&self) -> DateTime<Utc> {
        self.at + Tap::LIFE
    }

    /// Each fact that was the tap itself, of those its act wrote, is undone.
    pub(super) fn tap_undone(
        &self,
        act: &Act<'_>,
        bench: &Bench<'_>,
        written: &[(Id, Fact)],
    ) -> Result<(), ActError> {
        for (radio, _) in written.iter().filter(|(_, fact)| self.tap.wrote(&fact.what)) {
            note(act, bench, *radio, &What::Undone)?;
        }
        Ok(())
    }
}

/// What can be taken back now.
#[derive(Debug, Serialize, TS)]
pub struct TakeBackOffer {
    /// What was tapped.
    pub what: TapWord,
    /// Until when, UTC.
    pub until: String,
}

impl Workshop {
    /// Remembers a tap that can be taken back. After `acknowledge`, which ends the one before.
    pub(super) fn can_be_taken_back(
        &mut self,
        receipt: &LedgerReceipt,
        (act, at): (Id, DateTime<Utc>),
        (job, by): (Id, Id),
        what: Tapped,
        before: Option<JobRow>,
    ) {
        // Each once: what a tap wrote about a radio is undone once.
        let mut touched = receipt.subjects().to_vec();
        touched.sort_unstable();
        touched.dedup();
        self.last_tap = Some(LastTap {
            tap: Tap {
                act,
                job,
                by,
                at: self.ports.clock.monotonic(),
                what,
            },
            touched,
            at,
            before,
            told_anew: None,
        });
    }

    /// What whoever stands here can take back in this job now.
    pub(super) fn take_back_offer(&self, job: Id) -> Option<TakeBackOffer> {
        let me = self.me.as_ref()?;
        let last = self.last_tap.as_ref()?;
        let Tapped::Key(what) = last.tap.what else {
            return None;
        };
        last.tap
            .holds(me.id, job, self.ports.clock.monotonic())
            .then(|| TakeBackOffer {
                what,
                until: instant(last.until()),
            })
    }

    /// Until when whoever stands here can take back what was said of this radio's digits in this job.
    pub(super) fn undo_until(&self, radio: Id, job: Id) -> Option<DateTime<Utc>> {
        let me = self.me.as_ref()?;
        let last = self.last_tap.as_ref()?;
        let holds = last.tap.what == Tapped::Outcome(radio)
            && last.tap.holds(me.id, job, self.ports.clock.monotonic());
        holds.then(|| last.until())
    }

    /// Takes the last mis-tap of this job back.
    ///
    /// # Errors
    /// `too_late` where ten seconds are over, somebody else tapped, or something else was written about the car since.
    pub fn take_back(&mut self, job: IdText) -> Result<JobView, ActError> {
        let job = job.0;
        let me = self.require(Deed::Reading, &[job])?;
        let now = self.ports.clock.monotonic();
        let of_the_key = |last: &LastTap| match last.tap.what {
            Tapped::Key(word) => Some(word),
            Tapped::Outcome(_) => None,
        };
        let last = self
            .last_tap
            .take_if(|last| of_the_key(last).is_some() && last.tap.holds(me.id, job, now));
        let (last, word) = last
            .and_then(|last| of_the_key(&last).map(|word| (last, word)))
            .ok_or(ActError::refused(Refusal::TooLate))?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let bench = Bench {
            entropy: &*entropy,
            key: &self.keys.code,
            catalogue: &self.catalogue,
            by: me.id,
            job: Some(job),
        };
        if let Some(before) = &last.before {
            store::update_job(&act, before)?;
        }
        store::insert_undone_act(&act, last.tap.act, job)?;
        let vehicle = store::get_job(act.tx(), job)?.vehicle;
        let written = store::list_facts_of_act(act.tx(), last.tap.act, &last.touched)?;
        let mut tapped: BTreeMap<Id, usize> = BTreeMap::new();
        let told_anew = last
            .told_anew
            .map(|act_before| store::list_facts_of_act(act.tx(), act_before, &last.touched))
            .transpose()?
            .unwrap_or_default();
        for (radio, _) in written.iter().chain(&told_anew) {
            *tapped.entry(*radio).or_default() += 1;
        }
        let before = seen_before(&act, &bench, vehicle, &tapped, &lights(&act, &[vehicle])?)?;
        last.tap_undone(&act, &bench, &written)?;
        hold(&act, &bench, vehicle, &before, |seen, unit| {
            Ok(class_before(seen, unit))
        })?;
        let subjects: Vec<Id> = [job, vehicle].into_iter().chain(tapped.into_keys()).collect();
        let receipt = act.commit(&self.head, Verb::TapTakenBack, &subjects, word.word(), "done")?;
        self.acknowledge(&receipt);
        self.job_view(job)
    }
}

/// The states of a car's units as they were before the newest facts of each unit, in each light: so many of them are left out.
pub(super) fn seen_before(
    act: &Act<'_>,
    bench: &Bench<'_>,
    vehicle: Id,
    tapped: &BTreeMap<Id, usize>,
    lights: &[Light],
) -> Result<Vec<Seen>, ActError> {
    let mut all = Vec::with_capacity(lights.len());
    for light in lights {
        let mut rows = CarRows::read(act.tx(), vehicle)?;
        for (unit, facts) in &mut rows.fitted {
            let by_the_tap = tapped.get(&unit.radio.id).copied().unwrap_or(0);
            facts.truncate(facts.len().saturating_sub(by_the_tap));
        }
        let car = CarCase::of(bench.catalogue, rows, *light, act.at());
        all.push(Seen {
            light: *light,
            states: car
                .units
                .iter()
                .map(|unit| (unit.id(), unit.unit.state))
                .collect(),
        });
    }
    Ok(all)
}
