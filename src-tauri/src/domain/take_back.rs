//! A mis-tap is taken back: ten seconds, the same person, and nothing else happened to the car since (GATE.md section 8).
//!
//! Invariant: a reveal, a print, the start of battery work, a sale and the keys are no mis-taps; no word of `TapWord` stands for them.
//! The exits are: one of them on the wrong car opens its gate, and until the power goes nothing has happened yet. So is what somebody said of
//! the digits; it is withdrawn where it was said, by its own fact.

use std::time::Duration;

use super::facts::What;
use super::{Id, TapWord};

/// What was tapped last, by whom, in which job.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tap {
    /// The act that wrote it.
    pub act: Id,
    /// In which job.
    pub job: Id,
    /// By whom.
    pub by: Id,
    /// When, by the monotonic clock.
    pub at: Duration,
    /// What.
    pub what: Tapped,
}

/// What a finger touched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tapped {
    /// One of those that the key "take it back" takes back.
    Key(TapWord),
    /// "Accepted" or "refused", of this radio: the code screen takes it back.
    Outcome(Id),
}

impl Tap {
    /// How long it can be taken back.
    pub const LIFE: Duration = Duration::from_secs(10);

    /// Whether this person can take it back in this job at this moment of the monotonic clock.
    #[must_use]
    pub fn holds(&self, person: Id, job: Id, now: Duration) -> bool {
        let age = now.checked_sub(self.at);
        self.by == person && self.job == job && age.is_some_and(|age| age <= Self::LIFE)
    }

    /// Whether this fact was the tap itself. That a radio became known with it, and what had happened to the car before, stays.
    #[must_use]
    pub fn wrote(&self, what: &What) -> bool {
        let Tapped::Key(word) = self.what else {
            return matches!(what, What::Outcome { .. });
        };
        match word {
            TapWord::Reading => matches!(
                what,
                What::Plays | What::AsksCode | What::WaitSeen { .. } | What::ReadySeen
            ),
            TapWord::Call => what.is_answer() || matches!(what, What::NotNeeded(_)),
            TapWord::NotNeeded => matches!(what, What::NotNeeded(_) | What::SerialSettled),
            // The decision itself is withdrawn with its act; here are the facts that came with it.
            TapWord::Decision => matches!(
                what,
                What::CodeEntered { .. } | What::NotNeeded(_) | What::SerialSettled
            ),
            TapWord::PowerLost | TapWord::PowerLostSomehow => *what == What::PowerLost,
            TapWord::PowerAnswer => false,
            TapWord::HandOver => matches!(
                what,
                What::Plays | What::AsksCode | What::Outcome { .. } | What::SerialSeen { .. }
            ),
        }
    }
}
