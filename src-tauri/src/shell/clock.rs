//! This computer's clocks and its dice.

use chrono::{DateTime, Local, NaiveDateTime, Utc};
use rand::TryRngCore;
use std::time::{Duration, Instant};
use workshop::ports::{Clock, Entropy};

/// The operating system's wall clock and its monotonic clock.
///
/// The monotonic clock of Linux stands still while the computer sleeps: what must end with a suspend (presence,
/// the hard lock) has to look at both clocks and take the longer span.
pub struct SystemClock {
    started: Instant,
}

impl SystemClock {
    /// Starts counting.
    pub fn new() -> Self {
        Self {
            started: Instant::now(),
        }
    }
}

impl Clock for SystemClock {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn monotonic(&self) -> Duration {
        self.started.elapsed()
    }

    fn local(&self, at: DateTime<Utc>) -> NaiveDateTime {
        at.with_timezone(&Local).naive_local()
    }
}

/// The operating system's random source.
pub struct SystemEntropy;

impl Entropy for SystemEntropy {
    fn fill(&self, bytes: &mut [u8]) {
        if rand::rngs::OsRng.try_fill_bytes(bytes).is_err() {
            // Keys from a predictable source would be worse than no program.
            std::process::abort();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_throws_of_the_dice_differ_and_the_steady_clock_goes_on() {
        let (mut first, mut second) = ([0_u8; 32], [0_u8; 32]);
        let clock = SystemClock::new();
        let before = clock.monotonic();
        SystemEntropy.fill(&mut first);
        SystemEntropy.fill(&mut second);

        assert_ne!(first, second, "32 equal random bytes do not happen");
        assert!(clock.monotonic() >= before, "never backwards");
        assert!(
            clock.now().timestamp() > 1_600_000_000,
            "the wall clock is after 2020"
        );
    }
}
