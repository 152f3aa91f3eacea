//! The person is here, now: a right PIN, for one job or one car, for sixty seconds (GATE.md section 11).

use std::time::Duration;

use super::Id;

/// Made by a right PIN or password. Ends at once, by being dropped, on tile change, soft lock and suspend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Presence {
    /// Who.
    pub person: Id,
    /// What it is for: a job, a car where the act is about a car, a batch shown as a list; nothing for an act of neither.
    pub about: Option<Id>,
    /// When, by the monotonic clock.
    pub given_at: Duration,
}

impl Presence {
    /// How long it lives from the PIN on. Acts do not lengthen it.
    pub const LIFE: Duration = Duration::from_secs(60);

    /// Whether it serves this person, in this job or about this car, at this moment of the monotonic clock.
    #[must_use]
    pub fn holds(&self, person: Id, about: Option<Id>, now: Duration) -> bool {
        let age = now.checked_sub(self.given_at);
        self.person == person && self.about == about && age.is_some_and(|age| age <= Self::LIFE)
    }
}
