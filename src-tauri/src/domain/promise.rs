//! When a car is promised, as a desk types it: `14`, `14:30`, `mâine 10`, `joi 9`, `24.11 16:30`, `+2h`.
//!
//! Local wall time in, local wall time out. Invariant: an hour without a day is never in the past, and what is read shows as what
//! was meant: reading `dd.mm.yyyy hh:mm` of an answer gives the answer again. On a closed day nothing is promised that nobody said.

use super::fold::fold;
use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Weekday};

/// Why nothing is promised by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoPromise {
    /// Nothing that a desk would mean by it.
    Unreadable,
    /// "Today" without an hour, after the working day has ended.
    DayIsOver,
    /// An hour that is over today, where the next day is a Sunday: the shop is closed then, and no other day was said.
    HourIsOver,
}

/// A day without an hour means the end of the working day.
const END_OF_DAY: (u32, u32) = (17, 0);
/// Nobody is suggested to come later, o'clock.
const CLOSING: i64 = 18;
/// Nobody promises by the hour further than this.
const LONGEST_AHEAD: TimeDelta = TimeDelta::days(90);

/// Reads it; nothing where nothing was typed.
///
/// # Errors
/// See [`NoPromise`].
pub fn read(typed: &str, now: NaiveDateTime) -> Result<Option<NaiveDateTime>, NoPromise> {
    let text = fold(typed);
    if text.is_empty() {
        return Ok(None);
    }
    for prefix in ["+", "peste ", "in "] {
        if let Some(rest) = text.strip_prefix(prefix) {
            return ahead(rest.trim(), now).map(Some).ok_or(NoPromise::Unreadable);
        }
    }
    let words: Vec<&str> = text
        .split([' ', ','])
        .filter(|word| !word.is_empty() && !["la", "ora", "pe", "at", "on", "by", "pana"].contains(word))
        .collect();
    let read = match words.as_slice() {
        [one] => match hour(one) {
            Some(hour) => Some(next(hour, now)?),
            None => match day_at(one, END_OF_DAY, now) {
                // It would be shown as an hour of today, and meant as one of tomorrow.
                Some(at) if at < now && at.date() == now.date() => return Err(NoPromise::DayIsOver),
                at => at,
            },
        },
        [first, second] => match hour(second) {
            Some(hour) => day_at(first, hour, now),
            None => hour(first).and_then(|hour| day_at(second, hour, now)),
        },
        _ => None,
    };
    read.map(Some).ok_or(NoPromise::Unreadable)
}

/// The promise a form begins with: four hours from now on a half hour, but not after the shop has closed; where less than an hour is
/// left of the day, the next working day at ten.
#[must_use]
pub fn suggested(now: NaiveDateTime) -> NaiveDateTime {
    let today = now.date().and_time(NaiveTime::MIN);
    let closing = today + TimeDelta::hours(CLOSING);
    let half_hours = ((now - today + TimeDelta::hours(4)).num_seconds() + 30 * 60 - 1) / (30 * 60);
    let later = (today + TimeDelta::minutes(half_hours * 30)).min(closing);
    if later - now >= TimeDelta::hours(1) {
        return later;
    }
    let days = if now.weekday() == Weekday::Sat { 2 } else { 1 };
    today + TimeDelta::days(days) + TimeDelta::hours(10)
}

/// A day as it is typed, folded: a date, with or without its year, a weekday, today or tomorrow.
pub(super) fn day(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    match text {
        "azi" | "astazi" | "today" => return Some(today),
        "maine" | "mane" | "tomorrow" => return today.checked_add_days(Days::new(1)),
        "poimaine" | "poimane" => return today.checked_add_days(Days::new(2)),
        _ => {}
    }
    if let Some(weekday) = weekday(text) {
        let ahead = (7 + weekday.num_days_from_monday() - today.weekday().num_days_from_monday()) % 7;
        return today.checked_add_days(Days::new(u64::from(ahead)));
    }
    date(text, today)
}

fn date(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let parts: Vec<&str> = text
        .split(['.', '/', '-'])
        .filter(|part| !part.is_empty())
        .collect();
    let number = |part: &str| part.parse::<u32>().ok().filter(|_| part.len() <= 4);
    match parts.as_slice() {
        [year, month, day] if year.len() == 4 => {
            NaiveDate::from_ymd_opt(number(year)?.try_into().ok()?, number(month)?, number(day)?)
        }
        [day, month, year] if year.len() == 4 || year.len() == 2 => {
            let year = number(year)? + if year.len() == 2 { 2000 } else { 0 };
            NaiveDate::from_ymd_opt(year.try_into().ok()?, number(month)?, number(day)?)
        }
        [day, month] if !text.contains('-') => {
            let (day, month) = (number(day)?, number(month)?);
            // The 29th of February comes again within eight years.
            (0..=8)
                .filter_map(|later| NaiveDate::from_ymd_opt(today.year() + later, month, day))
                .find(|date| *date >= today)
        }
        _ => None,
    }
}

/// By the first letters of its name, in either language: `jo`, `joi`, `thu`.
fn weekday(text: &str) -> Option<Weekday> {
    const NAMES: [(Weekday, &str, &str); 7] = [
        (Weekday::Mon, "luni", "monday"),
        (Weekday::Tue, "marti", "tuesday"),
        (Weekday::Wed, "miercuri", "wednesday"),
        (Weekday::Thu, "joi", "thursday"),
        (Weekday::Fri, "vineri", "friday"),
        (Weekday::Sat, "sambata", "saturday"),
        (Weekday::Sun, "duminica", "sunday"),
    ];
    let letters = text.chars().count();
    NAMES
        .iter()
        .find(|(_, ro, en)| (letters >= 2 && ro.starts_with(text)) || (letters >= 3 && en.starts_with(text)))
        .map(|(weekday, _, _)| *weekday)
}

/// `14`, `14:30`, `14.30`, `1430`, `14h`, `14h30`, `2pm`.
fn hour(text: &str) -> Option<(u32, u32)> {
    let (text, afternoon) = match (text.strip_suffix("pm"), text.strip_suffix("am")) {
        (Some(rest), _) => (rest, Some(true)),
        (None, Some(rest)) => (rest, Some(false)),
        (None, None) => (text, None),
    };
    let digits = |part: &str| part.bytes().all(|digit| digit.is_ascii_digit());
    let (hours, minutes) = match text.split_once([':', '.', 'h']) {
        Some((hours, "")) if text.ends_with('h') => (hours, "0"),
        Some((hours, minutes)) if minutes.len() == 2 => (hours, minutes),
        Some(_) => return None,
        None if digits(text) && (text.len() == 3 || text.len() == 4) => {
            text.split_at_checked(text.len() - 2)?
        }
        None => (text, "0"),
    };
    if hours.is_empty() || hours.len() > 2 || !digits(hours) || !digits(minutes) {
        return None;
    }
    let (hours, minutes): (u32, u32) = (hours.parse().ok()?, minutes.parse().ok()?);
    let hours = match afternoon {
        Some(_) if !(1..=12).contains(&hours) => return None,
        Some(afternoon) => hours % 12 + if afternoon { 12 } else { 0 },
        None => hours,
    };
    (hours < 24 && minutes < 60).then_some((hours, minutes))
}

/// An hour without a day is today's, or tomorrow's where today's is over. A Sunday is never meant without being said.
fn next((hours, minutes): (u32, u32), now: NaiveDateTime) -> Result<NaiveDateTime, NoPromise> {
    let today = now.date().and_hms_opt(hours, minutes, 0).unwrap_or(now);
    if today >= now {
        return Ok(today);
    }
    let tomorrow = today + TimeDelta::days(1);
    match tomorrow.weekday() {
        Weekday::Sun => Err(NoPromise::HourIsOver),
        _ => Ok(tomorrow),
    }
}

fn day_at(text: &str, (hours, minutes): (u32, u32), now: NaiveDateTime) -> Option<NaiveDateTime> {
    let time = NaiveTime::from_hms_opt(hours, minutes, 0)?;
    let at = day(text, now.date())?.and_time(time);
    // "Luni 9", said on a Monday at ten, is next week's.
    Some(if weekday(text).is_some() && at < now {
        at + TimeDelta::days(7)
    } else {
        at
    })
}

/// `2h`, `90 min`, `1:30`, `2 ore`, `3 zile`; a bare number is hours. Up to the next whole minute.
fn ahead(text: &str, now: NaiveDateTime) -> Option<NaiveDateTime> {
    let end = text
        .find(|sign: char| !sign.is_ascii_digit())
        .unwrap_or(text.len());
    let (number, unit) = text.split_at_checked(end)?;
    let number: i64 = number.parse().ok().filter(|number| *number < 10_000)?;
    let delta = match unit.trim() {
        "" | "h" | "ora" | "ore" | "de ore" | "hour" | "hours" => TimeDelta::hours(number),
        "m" | "min" | "minut" | "minute" | "de minute" | "minutes" => TimeDelta::minutes(number),
        "z" | "zi" | "zile" | "de zile" | "d" | "day" | "days" => TimeDelta::days(number),
        rest => {
            let minutes = rest.strip_prefix([':', 'h'])?;
            let minutes: i64 = minutes.parse().ok().filter(|minutes| (0..60).contains(minutes))?;
            TimeDelta::hours(number) + TimeDelta::minutes(minutes)
        }
    };
    let at = now.checked_add_signed(delta).filter(|_| delta <= LONGEST_AHEAD)?;
    let whole = at
        .date()
        .and_hms_opt(chrono::Timelike::hour(&at), chrono::Timelike::minute(&at), 0)?;
    Some(if whole < at {
        whole + TimeDelta::minutes(1)
    } else {
        whole
    })
}
