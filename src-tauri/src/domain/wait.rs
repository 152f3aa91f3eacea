//! The wait that a radio shows, and how many tries are said to be left. Everything here is for the eye: the state says what may be done.

use super::facts::{Fact, What};
use super::history::History;
use chrono::{DateTime, Utc};

/// The wait that stands, as it was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wait {
    /// When it was seen; where its end is not known the clock counts up from here.
    pub seen_at: DateTime<Utc>,
    /// The minutes it showed, if it showed any.
    pub minutes: Option<u32>,
    /// It showed that it never ends.
    pub is_final: bool,
    /// The power went after it was seen.
    pub cut_since: bool,
}

/// The wait last seen, while the radio has neither taken a code nor said that it is ready.
#[must_use]
pub fn standing_wait(facts: &[Fact]) -> Option<Wait> {
    let history = History::of(facts);
    let (place, fact) = history.standing_wait()?;
    let What::WaitSeen { minutes, is_final } = fact.what else {
        return None;
    };
    Some(Wait {
        seen_at: fact.at,
        minutes,
        is_final,
        cut_since: history.any_after(place, What::is_power_loss),
    })
}

/// What a display counts beside its word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// Wrong codes so far (`SAFE 2`, `ERR1`).
    Wrong(u32),
    /// Tries left (`7 SAFE`, `10 ----`).
    Left(u32),
}

/// Reads the number on a display: before the word it counts what is left, after it what went wrong.
#[must_use]
pub fn counted(display: &str) -> Option<Counted> {
    let shown: String = display
        .chars()
        .filter(|sign| !sign.is_whitespace())
        .flat_map(char::to_uppercase)
        .collect();
    let digits = |text: &str| {
        (!text.is_empty() && text.len() <= 2)
            .then(|| text.parse().ok())
            .flatten()
    };
    if let Some(left) = shown.strip_suffix("SAFE").or_else(|| shown.strip_suffix("----")) {
        return digits(left).map(Counted::Left);
    }
    ["SAFE", "ERR"]
        .iter()
        .filter_map(|word| shown.strip_prefix(word))
        .find_map(digits)
        .map(Counted::Wrong)
}

/// How many tries are said to be left before the radio waits: what its display says, else what the family is reported to allow less the
/// wrong codes seen. Nothing where nobody said, nor once the reported tries are used up: what comes after a wait nobody knows.
#[must_use]
pub fn tries_left(family_tries: Option<u32>, refusals: u32, display: Option<&str>) -> Option<u32> {
    let wrong = match display.and_then(counted) {
        Some(Counted::Left(left)) => return Some(left),
        Some(Counted::Wrong(wrong)) => wrong.max(refusals),
        None => refusals,
    };
    family_tries
        .and_then(|tries| tries.checked_sub(wrong))
        .filter(|left| *left > 0)
}
