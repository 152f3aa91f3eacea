//! A code is taken in: typed from the customer's card, told by phone, read off a label. Taking in needs no papers; giving out does.

use super::answer_call::end_the_call;
use super::case::Case;
use super::open_job::JobView;
use super::radios::{Bench, enter_code, keeps, make_unknown_known, read_digits};
use super::unit_meant::unit_meant;
use super::views::IdText;
use super::{ActError, Refusal, Workshop};
use crate::domain::{CodeSource, Deed, DeskAnswer};
use crate::ledger::{Act, Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Digits and where they came from.
#[derive(Deserialize, TS)]
pub struct TakeInCode {
    /// The job.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// The unit; nothing for the unknown radio.
    #[ts(type = "string | null")]
    pub unit_id: Option<IdText>,
    /// The digits.
    pub digits: String,
    /// Their source.
    pub source: CodeSource,
    /// Whether the customer wants the code kept after this visit; nothing where nobody asked.
    pub keep: Option<bool>,
}

impl Workshop {
    /// Seals the digits. An untried value never displaces a proven one (D5).
    ///
    /// # Errors
    /// `code_not_digits` or `code_length` at the field; `job_closed`.
    pub fn take_in_code(&mut self, request: &TakeInCode) -> Result<JobView, ActError> {
        let job = request.job_id.0;
        let me = self.require(Deed::TakeCodeIn, &[job])?;
        let digits = read_digits("digits", &request.digits)?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let case = Case::read(&self.catalogue, act.tx(), job, act.at())?;
        if case.job.closed_at.is_some() {
            return Err(ActError::refused(Refusal::JobClosed));
        }
        let bench = Bench {
            entropy: &*entropy,
            key: &self.keys.code,
            catalogue: &self.catalogue,
            by: me.id,
            job: Some(job),
        };
        let radio = match request.unit_id {
            Some(id) => case.car.unit(id.0)?.id(),
            None => {
                match unit_meant(act.tx(), &case.car)?.filter(|_| case.line_with_unknown_radio().is_none()) {
                    Some(unit) => unit.id(),
                    None => make_unknown_known(&act, &bench, &case)?,
                }
            }
        };
        // Where nobody asked, what the customer said of this radio's code before still holds.
        let keep = match request.keep {
            Some(said) => said,
            None => keeps(&act, radio)?,
        };
        enter_code(&act, &bench, radio, &digits, request.source, keep)?;
        end_the_call(&act, &*entropy, &case.job, DeskAnswer::CodeTakenIn, me.id)?;
        let receipt = act.commit(
            &self.head,
            Verb::CodeTakenIn,
            &[job, case.job.vehicle, radio],
            request.source.word(),
            "done",
        )?;
        self.acknowledge(&receipt);
        self.job_view(job)
    }
}
