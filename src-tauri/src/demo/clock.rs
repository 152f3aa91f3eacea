//! The demo's own time and dice: a clock that is put where a thing happened, and a die that always falls the same way.

use crate::ports::Clock;
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

/// A clock that stands where it was put; it only knows the workshop's wall clock for local times.
pub(super) struct DemoClock {
    wall: Arc<dyn Clock>,
    milliseconds: AtomicI64,
}

impl DemoClock {
    /// Stands at the wall clock's now.
    pub fn new(wall: Arc<dyn Clock>) -> Self {
        let milliseconds = AtomicI64::new(wall.now().timestamp_millis());
        Self { wall, milliseconds }
    }

    /// Puts it to an instant.
    pub fn put(&self, at: DateTime<Utc>) {
        self.milliseconds.store(at.timestamp_millis(), Ordering::Relaxed);
    }
}

impl Clock for DemoClock {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.milliseconds.load(Ordering::Relaxed)).unwrap_or_default()
    }

    fn monotonic(&self) -> Duration {
        Duration::from_millis(u64::try_from(self.milliseconds.load(Ordering::Relaxed)).unwrap_or(0))
    }

    fn local(&self, at: DateTime<Utc>) -> NaiveDateTime {
        self.wall.local(at)
    }
}

/// The instants of the demo's day and of the months before it, all counted back from now.
#[derive(Clone, Copy)]
pub(super) struct Times {
    /// Now.
    pub now: DateTime<Utc>,
    /// Local time less UTC.
    offset: TimeDelta,
    /// How far the shop's day is pressed together, so that a demo made at two in the morning still has its whole day today.
    scale: f64,
}

/// The shop's day reaches this far back, minutes.
pub(super) const LONGEST_DAY: i64 = 420;

impl Times {
    /// Counted back from the clock's now.
    pub fn before(clock: &dyn Clock) -> Self {
        let now = clock.now();
        let local = clock.local(now);
        let since_midnight = (local - local.date().and_time(chrono::NaiveTime::MIN)).num_seconds();
        let longest = LONGEST_DAY * 60;
        #[expect(clippy::cast_precision_loss, reason = "seconds of a day fit")]
        let scale = (since_midnight as f64 / longest as f64).min(1.0);
        Self {
            now,
            offset: local - now.naive_utc(),
            scale,
        }
    }

    /// So many minutes ago, today.
    pub fn ago(&self, minutes: i64) -> DateTime<Utc> {
        #[expect(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            reason = "milliseconds of a day fit"
        )]
        let milliseconds = (minutes as f64 * 60_000.0 * self.scale) as i64;
        self.now - TimeDelta::milliseconds(milliseconds)
    }

    /// A promise, so many minutes from now, on the quarter of an hour.
    pub fn ahead(&self, minutes: i64) -> DateTime<Utc> {
        let later = self.now + TimeDelta::minutes(minutes);
        let quarter = later.timestamp() / 900 * 900;
        DateTime::from_timestamp(quarter, 0).unwrap_or(later)
    }

    /// The same, but never later than this local day.
    pub fn later_today(&self, minutes: i64) -> DateTime<Utc> {
        self.ahead(minutes).min(self.day(0, 23 * 60 + 45))
    }

    /// So many days ago, at a local time of the morning given in minutes after midnight.
    pub fn day(&self, days: i64, minutes: i64) -> DateTime<Utc> {
        let date = (self.now.naive_utc() + self.offset).date() - TimeDelta::days(days);
        (date.and_time(chrono::NaiveTime::MIN) + TimeDelta::minutes(minutes) - self.offset).and_utc()
    }

    /// Today, as the workshop's calendar names it.
    pub fn local_day(&self) -> String {
        (self.now.naive_utc() + self.offset).date().to_string()
    }

    /// The day of the year, from 0.
    pub fn days_this_year(&self) -> i64 {
        use chrono::Datelike;
        i64::from((self.now.naive_utc() + self.offset).date().ordinal0())
    }
}

/// A die with a seed (SplitMix64): the same seed, the same demo.
pub(super) struct Die(u64);

impl Die {
    /// A die of this seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below the bound.
    pub fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound.max(1)
    }

    /// One of a list.
    pub fn one<'a, T: ?Sized>(&mut self, list: &[&'a T], otherwise: &'a T) -> &'a T {
        let place = self.below(u64::try_from(list.len()).unwrap_or(1));
        usize::try_from(place)
            .ok()
            .and_then(|place| list.get(place))
            .copied()
            .unwrap_or(otherwise)
    }

    /// So many signs of an alphabet.
    pub fn signs(&mut self, alphabet: &str, many: usize) -> String {
        let signs: Vec<char> = alphabet.chars().collect();
        (0..many)
            .filter_map(|_| {
                let place = self.below(u64::try_from(signs.len()).unwrap_or(1));
                usize::try_from(place)
                    .ok()
                    .and_then(|place| signs.get(place))
                    .copied()
            })
            .collect()
    }

    /// So many digits.
    pub fn digits(&mut self, many: usize) -> String {
        self.signs("0123456789", many)
    }
}
