//! Which copies of a workshop stay, and when the next one is due.

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use workshop::domain::BackupWarning;
use workshop::domain::backup::{
    end_is_missing_by_restore, is_due, is_witness, trial_is_due, warning, which_stay,
};

fn noon(days_ago: i64) -> NaiveDateTime {
    let today = NaiveDate::from_ymd_opt(2026, 11, 27).unwrap();
    (today - TimeDelta::days(days_ago)).and_hms_opt(12, 0, 0).unwrap()
}

#[test]
fn a_year_of_copies_leaves_fourteen_days_eight_weeks_and_six_months() {
    let copies: Vec<NaiveDateTime> = (0..365).map(noon).collect();
    let stays = which_stay(&copies);
    let kept: Vec<i64> = (0..365)
        .filter(|day| stays[usize::try_from(*day).unwrap()])
        .collect();
    assert!(
        kept.starts_with(&(0..14).collect::<Vec<_>>()),
        "two weeks day by day"
    );
    let oldest = *kept.last().unwrap();
    assert!((150..185).contains(&oldest), "half a year back: {oldest} days");
    assert!(kept.len() <= 14 + 8 + 6, "{} copies", kept.len());
    let further: Vec<i64> = kept.iter().copied().filter(|day| *day >= 14).collect();
    assert!(
        further.iter().any(|day| (42..56).contains(day)),
        "the eighth week"
    );
}

#[test]
fn the_twelve_newest_stay_however_close_together_they_are() {
    let minutes = |n: i64| noon(0) - TimeDelta::minutes(n);
    let copies: Vec<NaiveDateTime> = (0..40).map(|n| minutes(n * 5)).collect();
    let stays = which_stay(&copies);
    assert!(stays[..12].iter().all(|stay| *stay));
    assert_eq!(stays.iter().filter(|stay| **stay).count(), 12);
    assert!(which_stay(&[]).is_empty());
}

fn at(minutes: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_700_000_000 + minutes * 60, 0).unwrap()
}

#[test]
fn a_copy_is_due_half_an_hour_after_the_last_and_only_where_something_changed() {
    for (changed, last, tried, due, why) in [
        (true, None, None, true, "there is none"),
        (false, None, None, false, "nothing to copy"),
        (true, Some(0), Some(0), false, "it is a minute old"),
        (true, Some(-29), Some(-29), false, "29 minutes"),
        (true, Some(-30), Some(-30), true, "30 minutes"),
        (true, Some(-90), Some(-4), false, "one failed four minutes ago"),
        (true, Some(-90), Some(-5), true, "and is tried again after five"),
        (
            true,
            Some(600),
            None,
            true,
            "the clock went back: better one too many",
        ),
    ] {
        assert_eq!(is_due(changed, last.map(at), tried.map(at), at(0)), due, "{why}");
    }
}

#[test]
fn what_is_said_about_the_copies_is_the_worst_of_it() {
    let day = 24 * 60;
    for (newest, outside, place, failed, said) in [
        (None, None, false, true, Some(BackupWarning::NoneYet)),
        (
            Some(-4 * day),
            Some(-4 * day),
            true,
            true,
            Some(BackupWarning::ThreeDays),
        ),
        (Some(-1), Some(-1), true, true, Some(BackupWarning::LastFailed)),
        (Some(-1), None, false, false, Some(BackupWarning::NoPlace)),
        (Some(-1), None, true, false, Some(BackupWarning::NotYetOutside)),
        (
            Some(-1),
            Some(-8 * day),
            true,
            false,
            Some(BackupWarning::NoneOutside),
        ),
        (Some(-1), Some(-6 * day), true, false, None),
    ] {
        assert_eq!(
            warning(newest.map(at), outside.map(at), place, failed, at(0)),
            said
        );
    }
}

#[test]
fn the_newest_copy_is_tried_a_week_after_the_last_trial_or_the_first_copy() {
    let days = |n: i64| at(n * 24 * 60);
    for (last, first, now, due, why) in [
        (None, 0, 6, false, "six days of copies"),
        (None, 0, 7, true, "a week of copies"),
        (Some(7), 0, 13, false, "tried six days ago"),
        (Some(7), 0, 14, true, "tried a week ago"),
        (Some(30), 0, 20, true, "the clock went back"),
        (None, 9, 2, false, "a copy of the future says nothing of a week"),
    ] {
        assert_eq!(trial_is_due(last.map(days), days(first), days(now)), due, "{why}");
    }
}

#[test]
fn a_missing_end_is_expected_only_where_the_file_ends_where_the_copy_ends() {
    for (only_the_sheet, copy_ends_at, length, expected, why) in [
        (true, Some(40), 40, true, "a copy, put back by this program"),
        (true, Some(40), 39, false, "cut further than the copy"),
        (true, Some(40), 41, false, "not this copy"),
        (true, None, 40, false, "no copy was put back"),
        (
            false,
            Some(40),
            40,
            false,
            "a password opens it: it was not restored",
        ),
    ] {
        assert_eq!(
            end_is_missing_by_restore(only_the_sheet, copy_ends_at, length),
            expected,
            "{why}"
        );
    }
    assert!(is_witness(at(0), None), "nothing was ever restored");
    assert!(is_witness(at(1), Some(at(0))));
    assert!(!is_witness(at(-1), Some(at(0))), "it was counted at the restore");
}
