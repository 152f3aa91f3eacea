//! The desk answers a call from the bay: the call goes off the board, and the bay reads within two seconds who said what.
//!
//! Invariant: an answer is no exit. What the customer said is written as a fact of each radio about which nothing is on file, and a fact
//! of these kinds opens nothing.

use super::case::Case;
use super::radios::{Bench, make_unknown_known, note};
use super::views::{IdText, instant};
use super::{ActError, Board, Refusal, Workshop};
use crate::domain::battery_gate::{Verdict, assess};
use crate::domain::code_state::CodeState;
use crate::domain::facts::What;
use crate::domain::{Deed, DeskAnswer, Id};
use crate::ledger::{Act, Verb};
use crate::ports::Entropy;
use crate::store::{self, DeskAnswerRow, JobRow};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An answer.
#[derive(Deserialize, TS)]
pub struct AnswerCall {
    /// The job.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// What.
    pub answer: DeskAnswer,
}

/// What the desk answered, as the bay reads it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DeskAnswered {
    /// What.
    pub answer: DeskAnswer,
    /// When, UTC.
    pub at: String,
    /// Who.
    pub by: String,
}

impl DeskAnswered {
    /// The newest answer of a job in which no call stands.
    pub(super) fn of(
        case: &Case,
        name: impl FnOnce(Id) -> Result<String, ActError>,
    ) -> Result<Option<Self>, ActError> {
        let row = case.desk_answer.filter(|_| case.job.desk_called_at.is_none());
        row.map(|row| {
            Ok(Self {
                answer: row.answer,
                at: instant(row.at),
                by: name(row.by)?,
            })
        })
        .transpose()
    }
}

impl Workshop {
    /// The desk answers a call from the bay with one key.
    ///
    /// # Errors
    /// `nothing_to_record` where no call stands, so that two desks do not answer twice; `job_closed`.
    pub fn answer_call(&mut self, request: &AnswerCall) -> Result<Board, ActError> {
        let job = request.job_id.0;
        let me = self.require(Deed::Answer, &[job])?;
        if !DeskAnswer::BY_KEY.contains(&request.answer) {
            return Err(ActError::bad_argument());
        }
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let case = Case::read(&self.catalogue, act.tx(), job, act.at())?;
        if case.job.closed_at.is_some() {
            return Err(ActError::refused(Refusal::JobClosed));
        }
        if case.job.desk_called_at.is_none() {
            return Err(ActError::refused(Refusal::NothingToRecord));
        }
        let bench = Bench {
            entropy: &*entropy,
            key: &self.keys.code,
            catalogue: &self.catalogue,
            by: me.id,
            job: Some(job),
        };
        let said = match request.answer {
            DeskAnswer::BringsIt => Some(What::WillBring),
            DeskAnswer::HasNot => Some(What::HasNot),
            _ => None,
        };
        let mut subjects = vec![job, case.job.vehicle];
        if let Some(said) = said {
            for unit in nothing_on_file(&case) {
                let radio = match unit {
                    Some(radio) => radio,
                    None => make_unknown_known(&act, &bench, &case)?,
                };
                note(&act, &bench, radio, &said)?;
                subjects.push(radio);
            }
        }
        end_the_call(&act, &*entropy, &case.job, request.answer, me.id)?;
        let receipt = act.commit(
            &self.head,
            Verb::CallAnswered,
            &subjects,
            request.answer.word(),
            "done",
        )?;
        self.acknowledge(&receipt);
        self.board()
    }
}

/// Where a call from the bay stands, this act is its answer.
pub(super) fn end_the_call(
    act: &Act<'_>,
    entropy: &dyn Entropy,
    job: &JobRow,
    answer: DeskAnswer,
    by: Id,
) -> Result<(), ActError> {
    if job.desk_called_at.is_none() {
        return Ok(());
    }
    write_answer(act, entropy, job.id, answer, by)?;
    let mut job = job.clone();
    job.desk_called_at = None;
    Ok(store::update_job(act, &job)?)
}

/// What the desk says to the bay.
pub(super) fn write_answer(
    act: &Act<'_>,
    entropy: &dyn Entropy,
    job: Id,
    answer: DeskAnswer,
    by: Id,
) -> Result<(), ActError> {
    let row = DeskAnswerRow {
        job,
        answer,
        at: act.at(),
        by,
    };
    Ok(store::insert_desk_answer(act, entropy.new_id(act.at()), &row)?)
}

/// The open radios about which the customer's word is the newest thing known.
fn nothing_on_file(case: &Case) -> Vec<Option<Id>> {
    let (Verdict::Stop { units } | Verdict::Confirm { units }) = assess(&case.gate(), true) else {
        return Vec::new();
    };
    units
        .into_iter()
        .filter(|unit| {
            matches!(
                unit.state,
                CodeState::NotAsked { .. } | CodeState::HasNot { .. } | CodeState::WillBring { .. }
            )
        })
        .map(|unit| unit.unit)
        .collect()
}
