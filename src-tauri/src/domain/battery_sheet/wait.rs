//! The airbag wait that a technician set, and how it stands now.
//!
//! It is never kept in memory: it is made of stored rows, now, and what surely passed by the clock that nobody can set. It is never over by
//! the wall clock alone: one set forward would end it early. Where the clocks cannot tell, a person says that it was kept.

use crate::domain::SrsState;
use crate::domain::steady::SteadyClock;
use chrono::{DateTime, TimeDelta, Utc};
use std::time::Duration;

/// The longest wait that can be typed, in minutes. No maker publishes more than 20; a typing slip of a digit more is caught.
const LONGEST: u32 = 240;

/// A wait as somebody set it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SetWait {
    /// How long.
    pub minutes: u32,
    /// When it was set.
    pub at: DateTime<Utc>,
    /// When somebody said, after that, that it was kept.
    pub kept: Option<DateTime<Utc>>,
}

/// What surrounds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SrsClock {
    /// When the power went, where it has.
    pub cut_at: Option<DateTime<Utc>>,
    /// The newest instant that the job recorded.
    pub newest: Option<DateTime<Utc>>,
    /// Now.
    pub now: DateTime<Utc>,
    /// From when on the clocks of this run of the program go together.
    pub steady: SteadyClock,
    /// Now, by the monotonic clock.
    pub counted: Duration,
}

/// Readings of the two clocks are not taken at one instant.
const SLACK: TimeDelta = TimeDelta::seconds(2);

/// How it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SrsWait {
    /// Nobody has set one.
    NotSet,
    /// It begins when the power goes.
    BeforeTheCut,
    /// It runs until then.
    Running(DateTime<Utc>),
    /// It is over since then.
    Over(DateTime<Utc>),
    /// The clocks cannot tell whether it was kept.
    EndUnknown,
    /// Somebody said then that it was kept.
    Kept(DateTime<Utc>),
}

impl SrsWait {
    /// Its word.
    #[must_use]
    pub fn word(self) -> SrsState {
        match self {
            Self::NotSet => SrsState::NotSet,
            Self::BeforeTheCut => SrsState::BeforeTheCut,
            Self::Running(_) => SrsState::Running,
            Self::Over(_) => SrsState::Over,
            Self::EndUnknown => SrsState::EndUnknown,
            Self::Kept(_) => SrsState::Kept,
        }
    }

    /// When it ends or ended, where that is known.
    #[must_use]
    pub fn ends(self) -> Option<DateTime<Utc>> {
        match self {
            Self::Running(at) | Self::Over(at) => Some(at),
            Self::NotSet | Self::BeforeTheCut | Self::EndUnknown | Self::Kept(_) => None,
        }
    }
}

/// How the wait stands now. It begins at the power cut, or when it was set where that came later: never earlier than either. It is over
/// where the wall clock says so and the monotonic clock counted as much, or where somebody said that it was kept.
#[must_use]
pub fn srs_wait(set: Option<SetWait>, clock: &SrsClock) -> SrsWait {
    let Some(set) = set else {
        return SrsWait::NotSet;
    };
    let Some(cut_at) = clock.cut_at else {
        return SrsWait::BeforeTheCut;
    };
    if let Some(kept) = set.kept {
        return SrsWait::Kept(kept);
    }
    let begins = cut_at.max(set.at);
    if clock.now < begins || clock.newest.is_some_and(|newest| clock.now < newest) {
        return SrsWait::EndUnknown;
    }
    let lasts = TimeDelta::minutes(i64::from(set.minutes));
    let ends = begins + lasts;
    if clock.now < ends {
        SrsWait::Running(ends)
    } else if clock.steady.surely_since(begins, clock.counted) + SLACK >= lasts {
        SrsWait::Over(ends)
    } else {
        SrsWait::EndUnknown
    }
}

/// Minutes as they are typed: a whole number from 1 to 240, nothing else.
#[must_use]
pub fn read_minutes(typed: &str) -> Option<u32> {
    let typed = typed.trim();
    if typed.is_empty() || typed.len() > 4 || !typed.bytes().all(|sign| sign.is_ascii_digit()) {
        return None;
    }
    typed
        .parse()
        .ok()
        .filter(|minutes| (1..=LONGEST).contains(minutes))
}

/// The shortest and the longest of published waits, in seconds: a range, since there is no figure for all.
#[must_use]
pub fn reported_range(seconds: impl IntoIterator<Item = u32>) -> Option<(u32, u32)> {
    seconds.into_iter().fold(None, |range, one| {
        let (low, high) = range.unwrap_or((one, one));
        Some((low.min(one), high.max(one)))
    })
}
