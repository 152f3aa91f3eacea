//! What a desk types: promises, odometers, days, and codes that stand in the wrong place. Tables by hand, then what holds for all.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use proptest::prelude::*;
use workshop::domain::code_in_text::spot_code;
use workshop::domain::note::{NoteLife, last_day};
use workshop::domain::odometer::{Lower, Reading, kilometres, reading};
use workshop::domain::{KmReason, NoteKind, promise};

fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

// ---- promises ----------------------------------------------------------------------------------

/// A Wednesday afternoon.
const NOW: &str = "2026-11-25 15:10";

#[test]
fn a_promise_means_what_the_desk_means() {
    for (typed, expected) in [
        ("16", "2026-11-25 16:00"),
        ("16:30", "2026-11-25 16:30"),
        ("1630", "2026-11-25 16:30"),
        ("16.30", "2026-11-25 16:30"),
        ("16h30", "2026-11-25 16:30"),
        ("ora 18", "2026-11-25 18:00"),
        ("5pm", "2026-11-25 17:00"),
        // Over for today: nobody promises the past.
        ("14", "2026-11-26 14:00"),
        ("9:05", "2026-11-26 09:05"),
        ("9", "2026-11-26 09:00"),
        ("09", "2026-11-26 09:00"),
        ("0930", "2026-11-26 09:30"),
        ("930", "2026-11-26 09:30"),
        ("9.30", "2026-11-26 09:30"),
        ("09.30", "2026-11-26 09:30"),
        ("0016", "2026-11-26 00:16"),
        ("mâine 10", "2026-11-26 10:00"),
        ("MÂINE la 10:15", "2026-11-26 10:15"),
        ("10 mâine", "2026-11-26 10:00"),
        ("maine", "2026-11-26 17:00"),
        ("poimâine 8", "2026-11-27 08:00"),
        ("tomorrow at 9", "2026-11-26 09:00"),
        ("azi 18", "2026-11-25 18:00"),
        ("azi", "2026-11-25 17:00"),
        ("joi 9", "2026-11-26 09:00"),
        ("vineri", "2026-11-27 17:00"),
        ("sâmbătă 11", "2026-11-28 11:00"),
        ("mie 16", "2026-11-25 16:00"),
        ("miercuri 9", "2026-12-02 09:00"),
        ("thu 9", "2026-11-26 09:00"),
        ("26.11 16:30", "2026-11-26 16:30"),
        ("26.11.2026 16:30", "2026-11-26 16:30"),
        ("26/11, 8", "2026-11-26 08:00"),
        ("2026-12-01 12", "2026-12-01 12:00"),
        ("24.12", "2026-12-24 17:00"),
        ("3.1 10", "2027-01-03 10:00"),
        ("29.2", "2028-02-29 17:00"),
        ("+2h", "2026-11-25 17:10"),
        ("+2", "2026-11-25 17:10"),
        ("+90 min", "2026-11-25 16:40"),
        ("+1:30", "2026-11-25 16:40"),
        ("peste 2 ore", "2026-11-25 17:10"),
        ("în 3 zile", "2026-11-28 15:10"),
    ] {
        assert_eq!(promise::read(typed, at(NOW)), Ok(Some(at(expected))), "{typed}");
    }
}

#[test]
fn today_without_an_hour_is_refused_once_the_working_day_is_over() {
    let evening = at("2026-11-25 20:46");
    for typed in ["azi", "today", "25.11", "miercuri"] {
        let read = promise::read(typed, evening);
        let next_week = typed == "miercuri";
        assert_eq!(
            read.is_err(),
            !next_week,
            "{typed}: never an hour that has passed, never tomorrow instead"
        );
    }
    assert_eq!(promise::read("azi", evening), Err(promise::NoPromise::DayIsOver));
    assert_eq!(promise::read("azi 21", evening), Ok(Some(at("2026-11-25 21:00"))));
    assert_eq!(promise::read("azi", at(NOW)), Ok(Some(at("2026-11-25 17:00"))));
}

#[test]
fn an_hour_that_is_over_on_a_saturday_is_no_sunday_that_nobody_said() {
    let saturday = at("2026-11-28 14:00");
    for typed in ["9", "930", "9:30", "ora 9", "13h"] {
        assert_eq!(
            promise::read(typed, saturday),
            Err(promise::NoPromise::HourIsOver),
            "{typed}"
        );
    }
    for (typed, expected) in [
        ("16", "2026-11-28 16:00"),
        ("luni 9", "2026-11-30 09:00"),
        ("9 luni", "2026-11-30 09:00"),
        ("duminică 9", "2026-11-29 09:00"),
        ("mâine 9", "2026-11-29 09:00"),
        ("+20h", "2026-11-29 10:00"),
    ] {
        assert_eq!(
            promise::read(typed, saturday),
            Ok(Some(at(expected))),
            "{typed}: what was said is meant"
        );
    }
    let sunday = at("2026-11-29 14:00");
    assert_eq!(promise::read("9", sunday), Ok(Some(at("2026-11-30 09:00"))));
    assert_eq!(
        promise::read("16", sunday),
        Ok(Some(at("2026-11-29 16:00"))),
        "somebody is there"
    );
}

#[test]
fn what_means_nothing_is_not_guessed() {
    for typed in [
        "spre seara",
        "25:00",
        "24",
        "16:60",
        "31.2 10",
        "+",
        "+2 luni",
        "1:2",
        "cand e gata",
        "+99999",
        "16 17 18",
        "-2",
        "13pm",
    ] {
        assert!(promise::read(typed, at(NOW)).is_err(), "{typed}");
    }
    assert_eq!(promise::read(" \u{202e} ", at(NOW)), Ok(None));
}

// ---- the odometer ------------------------------------------------------------------------------

#[test]
fn kilometres_are_read_as_they_are_written() {
    for (typed, km) in [
        ("120000", Some(120_000)),
        ("120 000", Some(120_000)),
        ("120.000 km", Some(120_000)),
        ("120'000", Some(120_000)),
        ("0", Some(0)),
        ("12,5", None),
        ("1000 000", None),
        ("-5", None),
        ("99999999", None),
        ("multe", None),
        ("", None),
    ] {
        assert_eq!(kilometres(typed), km, "{typed}");
    }
}

proptest! {
    #[test]
    fn an_odometer_never_goes_back_without_a_reason(
        last in proptest::option::of(0_i64..10_000_000), number in 0_i64..10_000_000,
        reason in proptest::option::of(proptest::sample::select(KmReason::ALL)),
    ) {
        let lower = last.is_some_and(|last| number < last);
        match reading(last, number, reason) {
            Err(Lower) => prop_assert!(lower && reason.is_none()),
            Ok(Reading { km, reason: kept }) => {
                prop_assert_eq!(kept, reason.filter(|_| lower));
                prop_assert!(km >= number, "miles are longer than kilometres, nothing is shorter than it was read");
                if kept != Some(KmReason::ForeignUnit) {
                    prop_assert_eq!(km, number);
                }
            }
        }
    }

    #[test]
    fn a_promise_is_never_in_the_past_and_reads_the_same_again(
        typed in "(mâine|azi|joi|24\\.11|)? ?[0-2]?[0-9](:[0-5][0-9])?", minutes in 0_i64..600_000,
    ) {
        let now = at("2026-01-01 00:00") + TimeDelta::minutes(minutes);
        if let Ok(Some(read)) = promise::read(&typed, now) {
            let explicit = typed.contains("azi");
            prop_assert!(explicit || read >= now || read.date() == now.date() && typed.contains("24.11"), "{} {} {}", typed, read, now);
            let shown = read.format("%d.%m.%Y %H:%M").to_string();
            prop_assert_eq!(promise::read(&shown, now), Ok(Some(read)));
        }
    }

    #[test]
    fn no_text_stops_the_reading(typed in ".{0,60}", days in 0_i64..20_000) {
        let now = at(NOW) + TimeDelta::days(days);
        let _ = (promise::read(&typed, now), last_day(&typed, now.date()), kilometres(&typed));
        if let Some(spot) = spot_code(&typed) {
            let units: Vec<u16> = typed.encode_utf16().skip(spot.at).take(spot.length).collect();
            let found = String::from_utf16(&units).unwrap();
            prop_assert!(found.chars().all(|sign| sign.is_ascii_digit() || sign == ' ' || sign == '-'), "{}", found);
            prop_assert!((3..=5).contains(&found.chars().filter(char::is_ascii_digit).count()));
        }
    }
}

// ---- codes in a text ---------------------------------------------------------------------------

#[test]
fn digits_near_the_word_are_asked_about() {
    for (text, digits) in [
        ("cod 1609", "1609"),
        ("codul 1609 a fost scris", "1609"),
        ("cod 1609 l-am notat", "1609"),
        ("the code 1609 a man gave", "1609"),
        ("Codul radioului este 1609.", "1609"),
        ("codul de la client e 4711", "4711"),
        ("1609 cod radio", "1609"),
        ("radio code: 0042", "0042"),
        ("COD1609", "1609"),
        ("PIN radio 73951", "73951"),
        ("radioul cere cod, 4 7 1 1", "4 7 1 1"),
        ("cod 47 11", "47 11"),
        ("cod 1-6-0-9", "1-6-0-9"),
        ("🚗 cod 123", "123"),
        ("Golf 2009, radio cu CD", "2009"),
    ] {
        let spot = spot_code(text).unwrap_or_else(|| panic!("{text}"));
        let units: Vec<u16> = text.encode_utf16().skip(spot.at).take(spot.length).collect();
        assert_eq!(String::from_utf16(&units).unwrap(), digits, "{text}");
    }
}

#[test]
fn what_is_clearly_something_else_is_left_alone() {
    for text in [
        "",
        "radioul nu merge",
        "Revizie la 120 000 km, radio nou",
        "radio montat la 98000 km",
        "radio 350 lei",
        "cod eroare P0300",
        "radio: sunați la 0722 123 456",
        "cod poștal 400123",
        "radio, vine la 14:30",
        "radio din 12.05.2024",
        "radioul are 2 din 4 boxe",
        "schimb ulei 5W30, 4 filtre, 2009",
        "cheia 1609 la recepție",
        "codul îl aduce mâine, plătește cu cardul, iar mașina rămâne până la 2026",
        "radio 4x4",
        "codru 1609",
    ] {
        assert!(spot_code(text).is_none(), "{text}");
    }
}

// ---- notes -------------------------------------------------------------------------------------

#[test]
fn a_warning_is_shown_through_its_last_day() {
    let life = |kind, ends_on: Option<&str>, ended| NoteLife {
        kind,
        ends_on: ends_on.map(day),
        ended,
    };
    for (life, today, shown, warns) in [
        (
            life(NoteKind::Warning, Some("2026-11-25"), false),
            "2026-11-24",
            true,
            true,
        ),
        (
            life(NoteKind::Warning, Some("2026-11-25"), false),
            "2026-11-25",
            true,
            true,
        ),
        (
            life(NoteKind::Warning, Some("2026-11-25"), false),
            "2026-11-26",
            false,
            false,
        ),
        (
            life(NoteKind::Warning, Some("2026-11-25"), true),
            "2026-11-24",
            false,
            false,
        ),
        (life(NoteKind::Note, None, false), "2030-01-01", true, false),
        (life(NoteKind::Note, None, true), "2026-11-24", false, false),
    ] {
        assert_eq!(
            (life.is_shown(day(today)), life.warns(day(today))),
            (shown, warns),
            "{life:?} on {today}"
        );
    }
}

#[test]
fn the_last_day_of_a_warning_is_a_day_to_come() {
    let today = day("2026-11-25");
    for (typed, read) in [
        ("31.12", Some("2026-12-31")),
        ("31.12.2027", Some("2027-12-31")),
        ("31.12.27", Some("2027-12-31")),
        ("2026-11-30", Some("2026-11-30")),
        ("azi", Some("2026-11-25")),
        ("vineri", Some("2026-11-27")),
        ("24.11", Some("2027-11-24")),
        ("24.11.2026", None),
        ("30.2", None),
        ("14:30", None),
        ("", None),
    ] {
        assert_eq!(last_day(typed, today), read.map(day), "{typed}");
    }
}

/// Now | the promise the form begins with. The 27th of November 2026 is a Friday, the 28th a Saturday.
const SUGGESTED: [(&str, &str); 8] = [
    ("2026-11-27 08:00", "2026-11-27 12:00"),
    ("2026-11-27 08:01", "2026-11-27 12:30"),
    ("2026-11-27 13:40", "2026-11-27 18:00"),
    ("2026-11-27 17:00", "2026-11-27 18:00"),
    ("2026-11-27 17:01", "2026-11-28 10:00"),
    ("2026-11-27 20:00", "2026-11-28 10:00"),
    ("2026-11-28 17:30", "2026-11-30 10:00"),
    ("2026-11-29 23:59", "2026-11-30 10:00"),
];

#[test]
fn nobody_is_promised_a_car_for_midnight() {
    let at = |text: &str| chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
    for (now, promised) in SUGGESTED {
        assert_eq!(promise::suggested(at(now)), at(promised), "logged at {now}");
    }
}
