//! This computer's clocks and its dice.

use super::ports::{Clock, Entropy, NoEntropy};
use chrono::{DateTime, Utc};
use rand::TryRngCore;
use std::time::{Duration, Instant};

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

    fn steady(&self) -> Duration {
        self.started.elapsed()
    }
}

/// The operating system's random source.
pub struct SystemEntropy;

impl Entropy for SystemEntropy {
    fn fill(&self, bytes: &mut [u8]) -> Result<(), NoEntropy> {
        rand::rngs::OsRng.try_fill_bytes(bytes).map_err(|_| NoEntropy)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_throws_of_the_dice_differ_and_the_steady_clock_goes_on() {
        let (mut first, mut second) = ([0_u8; 32], [0_u8; 32]);
        let clock = SystemClock::new();
        let before = clock.steady();
        SystemEntropy.fill(&mut first).unwrap();
        SystemEntropy.fill(&mut second).unwrap();

        assert_ne!(first, second, "32 equal random bytes do not happen");
        assert!(clock.steady() >= before, "never backwards");
        assert!(
            clock.now().timestamp() > 1_600_000_000,
            "the wall clock is after 2020"
        );
    }
}
