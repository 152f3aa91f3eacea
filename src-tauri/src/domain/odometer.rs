//! The odometer grows. Where it does not, somebody says why, and the reading is kept with the reason.
//!
//! Invariant: no reading below the last one is taken without a reason, and a reason is kept only with such a reading.

use super::KmReason;
use super::fold::fold;

/// One more is a slip of the finger, not a car.
const TOO_FAR: i64 = 10_000_000;

/// A reading to keep, in km.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// Kilometres.
    pub km: i64,
    /// Why it is below the last one; nothing where it is not.
    pub reason: Option<KmReason>,
}

/// It is below the last reading, and nobody said why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lower;

/// Digits, in groups of three where they are grouped, and perhaps "km" after them: `120000`, `120 000`, `120.000 km`.
#[must_use]
pub fn kilometres(typed: &str) -> Option<i64> {
    let folded = fold(typed);
    let number = folded.strip_suffix("km").unwrap_or(&folded).trim();
    let mut groups = number.split([' ', '.', ',', '\'']);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.is_empty() || (first.len() <= 3 && rest.iter().all(|group| group.len() == 3));
    let whole = [&[first], rest.as_slice()].concat().concat();
    let sound = grouped && !first.is_empty() && whole.bytes().all(|digit| digit.is_ascii_digit());
    sound
        .then(|| whole.parse::<i64>().ok())?
        .filter(|km| *km < TOO_FAR)
}

/// What to keep of a number read off the car.
///
/// With the reason "counts miles" the number is one of miles, and is kept as kilometres.
///
/// # Errors
/// [`Lower`] where it is below the last reading and there is no reason.
pub fn reading(last: Option<i64>, number: i64, reason: Option<KmReason>) -> Result<Reading, Lower> {
    if last.is_none_or(|last| number >= last) {
        return Ok(Reading {
            km: number,
            reason: None,
        });
    }
    let reason = reason.ok_or(Lower)?;
    let km = match reason {
        KmReason::ForeignUnit => km_of_miles(number),
        KmReason::MeterReplaced | KmReason::TypedWrongBefore => number,
    };
    Ok(Reading {
        km,
        reason: Some(reason),
    })
}

/// The international mile has 1.609344 km; whole numbers, so that every machine rounds alike.
fn km_of_miles(miles: i64) -> i64 {
    miles
        .checked_mul(1_609_344)
        .map_or(miles, |metres| (metres + 500_000) / 1_000_000)
}
