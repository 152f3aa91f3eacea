//! What was seen last of a unit in a job, and the rule's refusals in the words of the screen.

use super::Refusal;
use super::open_job::ReadingWord;
use crate::domain::facts::{Fact, What};
use crate::domain::{Id, RevealRefusal};

/// The rule's refusal as the screen words it.
pub(super) fn refusal_of(refusal: RevealRefusal) -> Refusal {
    match refusal {
        RevealRefusal::NothingOnFile => Refusal::NothingOnFile,
        RevealRefusal::RadioChanged => Refusal::NotOfferedRadioChanged,
        RevealRefusal::LockedUntil | RevealRefusal::LockedFinal => Refusal::NotOfferedLocked,
        RevealRefusal::CompareSerial | RevealRefusal::CheckReading => Refusal::SerialCheckFirst,
    }
}

/// The digits were revealed in this job, and no outcome was written since.
pub(super) fn outcome_is_due(facts: &[Fact], job: Id) -> bool {
    facts
        .iter()
        .rev()
        .filter(|fact| fact.job == Some(job))
        .find_map(|fact| match fact.what {
            What::CodeRevealed { .. } | What::OutcomeWithdrawn => Some(true),
            What::Outcome { .. } => Some(false),
            _ => None,
        })
        .unwrap_or(false)
}

/// What the unit was last seen doing in this job.
pub(super) fn last_reading(facts: &[Fact], job: Id) -> Option<ReadingWord> {
    facts
        .iter()
        .rev()
        .filter(|fact| fact.job == Some(job))
        .find_map(|fact| match fact.what {
            What::Plays | What::Outcome { accepted: true, .. } => Some(ReadingWord::Plays),
            What::AsksCode | What::Outcome { accepted: false, .. } => Some(ReadingWord::AsksCode),
            What::WaitSeen { .. } => Some(ReadingWord::ShowsWait),
            What::ReadySeen => Some(ReadingWord::Ready),
            _ => None,
        })
}
