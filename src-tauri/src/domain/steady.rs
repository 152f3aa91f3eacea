//! How long something lasted by a clock that nobody can set. The computer's wall clock may jump; the monotonic one only counts, and only
//! while the program runs. Together they say how much time surely passed since a moment of the wall clock: never more than really did.

use chrono::{DateTime, TimeDelta, Utc};
use std::time::Duration;

/// Two clocks of one computer differ by less than this over a day, and two readings of them are not taken at the same instant.
const SLACK: TimeDelta = TimeDelta::seconds(2);

/// One reading of both clocks. Since it was taken they went on together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SteadyClock {
    /// The wall clock.
    pub wall: DateTime<Utc>,
    /// The monotonic clock.
    pub counted: Duration,
}

impl SteadyClock {
    /// The reading from which the clocks went on together up to these two: this one, or a new one where somebody set the wall clock, or the
    /// computer slept. What passed before a jump is not known.
    #[must_use]
    pub fn seen_again(self, wall: DateTime<Utc>, counted: Duration) -> Self {
        let by_wall = wall - self.wall;
        let by_count = TimeDelta::from_std(counted.saturating_sub(self.counted)).unwrap_or(TimeDelta::MAX);
        if (by_wall - by_count).abs() > SLACK {
            Self { wall, counted }
        } else {
            self
        }
    }

    /// How much time surely passed from a moment of the wall clock up to this state of the monotonic one.
    #[must_use]
    pub fn surely_since(self, moment: DateTime<Utc>, counted: Duration) -> TimeDelta {
        let by_count = TimeDelta::from_std(counted.saturating_sub(self.counted)).unwrap_or(TimeDelta::zero());
        // Before the reading nobody counted.
        let not_yet = (moment - self.wall).max(TimeDelta::zero());
        (by_count - not_yet).max(TimeDelta::zero())
    }
}
