//! What the radio shows: it plays, asks for its code, shows a wait, is ready again.

use super::case::Case;
use super::open_job::{JobView, ReadingWord};
use super::radios::{Bench, make_unknown_known, note_display};
use super::typed::{Form, LONGEST_SHORT};
use super::unit_meant::unit_meant;
use super::views::IdText;
use super::{ActError, Fault, Refusal, Workshop};
use crate::domain::code_in_text::display_may_hold_code;
use crate::domain::code_state::CodeState;
use crate::domain::facts::What;
use crate::domain::take_back::Tapped;
use crate::domain::wait::reading_as_shown;
use crate::domain::{Deed, Id, TapWord};
use crate::ledger::{Act, Verb};
use serde::Deserialize;
use ts_rs::TS;

/// A reading.
#[derive(Deserialize, TS)]
pub struct NoteRadio {
    /// The job.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// The unit; nothing for the unknown radio.
    #[ts(type = "string | null")]
    pub unit_id: Option<IdText>,
    /// What it does.
    pub reading: ReadingWord,
    /// Exactly what its display shows; may be empty.
    pub display_text: String,
    /// The wait it shows, minutes, as typed.
    #[serde(default, deserialize_with = "super::typed::minutes_as_typed")]
    #[ts(type = "number | string | null")]
    pub wait_minutes: Option<u32>,
    /// Whether it shows that it never ends.
    pub is_final: bool,
}

impl Workshop {
    /// Writes a reading down. "The radio asks" is reachable at any time, whether or not the gate was used; a display that means a wait or
    /// the end is written as that, whichever key was touched.
    ///
    /// # Errors
    /// `wait_minutes` and `text_holds_code` at their fields; `job_closed`.
    pub fn note_radio(&mut self, request: &NoteRadio) -> Result<JobView, ActError> {
        let job = request.job_id.0;
        let me = self.require(Deed::Reading, &[job])?;
        if request
            .wait_minutes
            .is_some_and(|minutes| !(1..=10_000).contains(&minutes))
        {
            return Err(ActError::field("wait_minutes", Fault::WaitMinutes));
        }
        let mut form = Form::default();
        let shown = form.text("display_text", &request.display_text, LONGEST_SHORT);
        if display_may_hold_code(&request.display_text) {
            form.fault("display_text", Fault::TextHoldsCode);
        }
        form.end()?;
        let said = match request.reading {
            ReadingWord::Plays => What::Plays,
            ReadingWord::AsksCode => What::AsksCode,
            ReadingWord::ShowsWait => What::WaitSeen {
                minutes: request.wait_minutes,
                is_final: request.is_final,
            },
            ReadingWord::Ready => What::ReadySeen,
        };
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
        let radio = match (request.unit_id, unit_meant(act.tx(), &case.car)?) {
            (Some(id), _) => case.car.unit(id.0)?.id(),
            (None, Some(unit)) if case.line_with_unknown_radio().is_none() => unit.id(),
            (None, _) => make_unknown_known(&act, &bench, &case)?,
        };
        let what = as_displayed(&bench, &case, radio, said, &shown);
        note_display(&act, &bench, radio, &what, &shown)?;
        let tapped = (act.id(), act.at());
        let receipt = act.commit(
            &self.head,
            Verb::RadioNoted,
            &[job, case.job.vehicle, radio],
            reading_of(&what, request.reading).word(),
            "done",
        )?;
        self.acknowledge(&receipt);
        self.can_be_taken_back(
            &receipt,
            tapped,
            (job, me.id),
            Tapped::Key(TapWord::Reading),
            None,
        );
        self.job_view(job)
    }
}

/// What is written of a reading: the display's own meaning counts more than the key that was touched.
fn as_displayed(bench: &Bench<'_>, case: &Case, radio: Id, said: What, shown: &str) -> What {
    let unit = case.car.units.iter().find(|unit| unit.id() == radio);
    let held = unit.is_some_and(|unit| matches!(unit.unit.state, CodeState::Locked { .. }));
    reading_as_shown(said, bench.catalogue.shut_as(shown), held)
}

fn reading_of(what: &What, said: ReadingWord) -> ReadingWord {
    match what {
        What::WaitSeen { .. } => ReadingWord::ShowsWait,
        _ => said,
    }
}
