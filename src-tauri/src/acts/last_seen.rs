//! What was seen last of a unit in a job, and the rule's refusals in the words of the screen.

use super::open_job::ReadingWord;
use super::{ActError, Refusal};
use crate::domain::facts::{Fact, What};
use crate::domain::{Id, RevealRefusal, seen};
use crate::store;
use rusqlite::Connection;

pub(super) use crate::domain::seen::outcome_is_due;

/// The rule's refusal as the screen words it.
pub(super) fn refusal_of(refusal: RevealRefusal) -> Refusal {
    match refusal {
        RevealRefusal::NothingOnFile => Refusal::NothingOnFile,
        RevealRefusal::RadioChanged => Refusal::NotOfferedRadioChanged,
        RevealRefusal::LockedUntil | RevealRefusal::LockedFinal => Refusal::NotOfferedLocked,
        RevealRefusal::CompareSerial | RevealRefusal::CheckReading => Refusal::SerialCheckFirst,
    }
}

/// What the unit was last seen doing in this job: what was taken back was not seen.
pub(super) fn last_reading(facts: &[Fact], job: Id) -> Option<ReadingWord> {
    Some(match seen::last_reading(facts, job)? {
        What::Plays | What::Outcome { accepted: true, .. } => ReadingWord::Plays,
        What::WaitSeen { .. } => ReadingWord::ShowsWait,
        What::ReadySeen => ReadingWord::Ready,
        _ => ReadingWord::AsksCode,
    })
}

/// What the display of a radio showed when it was last written down in a job, and not taken back.
pub(super) fn display_text(conn: &Connection, radio: Id, job: Id) -> Result<Option<String>, ActError> {
    let (facts, texts) = (
        store::list_facts(conn, radio)?,
        store::list_display_texts(conn, radio)?,
    );
    Ok(seen::last_shown(&facts, &texts, job).map(|shown| shown.text.to_owned()))
}
