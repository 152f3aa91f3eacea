//! A day as the desk types it: `23.11.2026`, `23.11`, `23/11/26` or `2026-11-23`.

use chrono::{Datelike, NaiveDate};

use super::fold::fold;

/// Reads a typed day. Without a year it is the last such day up to today, since a sale or a plate is told of afterwards.
///
/// Nothing where it is no day.
#[must_use]
pub fn read_day(typed: &str, today: NaiveDate) -> Option<NaiveDate> {
    let text = fold(typed);
    let parts: Vec<&str> = text
        .split(['.', '/', '-', ' '])
        .filter(|part| !part.is_empty())
        .collect();
    if !parts
        .iter()
        .all(|part| part.len() <= 4 && part.bytes().all(|digit| digit.is_ascii_digit()))
    {
        return None;
    }
    let number = |part: &str| part.parse::<u32>().ok();
    match parts.as_slice() {
        [year, month, day] if year.len() == 4 => {
            NaiveDate::from_ymd_opt(year.parse().ok()?, number(month)?, number(day)?)
        }
        [day, month, year] if year.len() == 4 || year.len() == 2 => {
            let written: i32 = year.parse().ok()?;
            let year = if year.len() == 2 { 2000 + written } else { written };
            NaiveDate::from_ymd_opt(year, number(month)?, number(day)?)
        }
        [day, month] => {
            let this_year = NaiveDate::from_ymd_opt(today.year(), number(month)?, number(day)?)?;
            if this_year <= today {
                Some(this_year)
            } else {
                NaiveDate::from_ymd_opt(today.year() - 1, number(month)?, number(day)?)
            }
        }
        _ => None,
    }
}
