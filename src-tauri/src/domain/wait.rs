//! The wait that a radio shows, and how many tries are said to be left. Everything here is for the eye: the state says what may be done.

use super::facts::{Fact, What};
use super::history::History;
use super::seen::{Shown, standing};
use chrono::{DateTime, TimeDelta, Utc};

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

impl Wait {
    /// Whether it may still hold the radio: only a wait that was seen with its minutes runs out by the clock.
    #[must_use]
    pub fn may_hold(&self, now: DateTime<Utc>) -> bool {
        let minutes = self.minutes.filter(|_| !self.is_final && !self.cut_since);
        let end = minutes.and_then(|m| self.seen_at.checked_add_signed(TimeDelta::minutes(i64::from(m))));
        end.is_none_or(|end| now < end)
    }
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

/// How many tries are said to be left before the radio waits: what its display said less the refusals after it, and never more than the
/// family is reported to allow less the wrong codes. Nothing where nobody said; nor from the family once its tries are used up and the radio
/// has waited: what comes after a wait nobody knows.
///
/// The order counts: a code that the radio took makes every count before it old.
#[must_use]
pub fn tries_left(family_tries: Option<u32>, facts: &[Fact], shown: Option<Shown<'_>>) -> Option<u32> {
    let (mut refusals, mut since_shown) = (0_u32, 0_u32);
    let (mut waited, mut old) = (false, false);
    for (place, fact) in standing(facts) {
        let after = shown.is_some_and(|shown| place > shown.place);
        match fact.what {
            What::Outcome { accepted: true, .. } => {
                (refusals, waited) = (0, false);
                old |= after;
            }
            What::Outcome { accepted: false, .. } => {
                refusals = refusals.saturating_add(1);
                since_shown = since_shown.saturating_add(u32::from(after));
                waited = false;
            }
            What::WaitSeen { .. } | What::ReadySeen => waited = true,
            _ => {}
        }
    }
    let counted = shown.filter(|_| !old).and_then(|shown| counted(shown.text));
    let by_display = match counted {
        Some(Counted::Left(left)) => Some(left.saturating_sub(since_shown)),
        _ => None,
    };
    let wrong = match counted {
        Some(Counted::Wrong(wrong)) => wrong.saturating_add(since_shown).max(refusals),
        _ => refusals,
    };
    let by_family = family_tries
        .map(|tries| tries.saturating_sub(wrong))
        .filter(|left| *left > 0 || !waited);
    match (by_display, by_family) {
        (Some(display), Some(family)) => Some(display.min(family)),
        (display, family) => display.or(family),
    }
}

/// What a display means that keeps a radio shut, whoever reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShutAs {
    /// It waits for a time to pass.
    Waits,
    /// It is locked for good.
    ForGood,
}

/// What is written down where somebody touches that the radio asks or waits: the display's own meaning counts more than the key, and it
/// never makes a wait milder that holds the radio already.
#[must_use]
pub fn reading_as_shown(said: What, shown: Option<ShutAs>, held: bool) -> What {
    match (said, shown) {
        (What::AsksCode | What::WaitSeen { .. }, Some(ShutAs::ForGood)) => What::WaitSeen {
            minutes: None,
            is_final: true,
        },
        (What::AsksCode, Some(ShutAs::Waits)) if !held => What::WaitSeen {
            minutes: None,
            is_final: false,
        },
        _ => said,
    }
}
