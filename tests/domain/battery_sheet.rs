//! Which lines stand on the battery-off sheet, how the airbag wait stands, and when a car is ready.

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use std::time::Duration;
use workshop::domain::battery_gate::WorkLine;
use workshop::domain::battery_sheet::{
    PowerSoFar, SetWait, SheetItem, SheetJob, SrsClock, SrsWait, WrittenFor, battery_goes, lines_of,
    may_be_ready, read_minutes, reported_range, srs_wait,
};
use workshop::domain::steady::SteadyClock;
use workshop::domain::{HowOften, Id, SaverReason, SheetApplies, SheetPhase};

fn item(id: &str, applies: SheetApplies, of_this_make: bool) -> SheetItem<'_> {
    SheetItem {
        id,
        phase: SheetPhase::Before,
        applies,
        of_this_make,
        is_safety: false,
        written_for: None,
    }
}

fn job<'a>(named: &'a [&'a str]) -> SheetJob<'a> {
    SheetJob {
        named,
        job_types: &[],
        battery_goes: true,
        may_ask_for_code: true,
        learns_battery: false,
        needs_srs_wait: false,
        saver: Ok(()),
    }
}

fn stands(applies: SheetApplies, of_this_make: bool, job: &SheetJob<'_>) -> bool {
    !lines_of(&[item("line", applies, of_this_make)], job, SheetPhase::Before).is_empty()
}

#[test]
fn a_line_stands_on_the_sheet_only_where_it_applies_to_this_job_and_this_make() {
    use SheetApplies::{Battery, Code, CodeMake, Named, NamedOrMake, Registration, SrsMake};
    // What the line asks for, named by a job type, of this make, battery comes off: whether it stands.
    let table = [
        (Battery, false, false, true, true),
        (Battery, false, true, false, false),
        (Battery, true, false, false, true),
        (Code, false, false, true, true),
        (Code, false, false, false, false),
        (Code, true, false, false, true),
        (CodeMake, false, false, true, false),
        (CodeMake, false, true, true, true),
        (CodeMake, true, false, false, true),
        (Named, false, true, true, false),
        (Named, true, false, false, true),
        (NamedOrMake, false, false, true, false),
        (NamedOrMake, false, true, true, true),
        (NamedOrMake, false, true, false, false),
        (NamedOrMake, true, false, false, true),
        (Registration, true, false, true, true),
        (Registration, false, true, true, false),
        (SrsMake, true, true, true, false),
    ];
    for (applies, named, of_this_make, battery, expected) in table {
        let names: &[&str] = if named { &["line"] } else { &[] };
        let job = SheetJob {
            battery_goes: battery,
            ..job(names)
        };
        assert_eq!(
            stands(applies, of_this_make, &job),
            expected,
            "{applies:?}, named {named}, this make {of_this_make}, battery {battery}"
        );
    }
}

#[test]
fn a_car_whose_radio_needs_no_code_is_not_asked_for_its_card() {
    let silent = SheetJob {
        may_ask_for_code: false,
        ..job(&["line"])
    };
    assert!(!stands(SheetApplies::Code, false, &silent));
    assert!(!stands(SheetApplies::CodeMake, true, &silent));
    assert!(
        stands(SheetApplies::Battery, false, &silent),
        "its clock is still set"
    );
}

#[test]
fn a_make_that_learns_its_battery_has_no_line_about_registering_it() {
    let dacia = SheetJob {
        learns_battery: true,
        ..job(&["line"])
    };
    assert!(!stands(SheetApplies::Registration, false, &dacia));
}

#[test]
fn the_airbag_wait_is_no_line_and_the_volkswagen_order_stands_on_airbag_work_of_a_volkswagen_only() {
    let airbag = SheetJob {
        needs_srs_wait: true,
        ..job(&["line"])
    };
    assert!(
        !stands(SheetApplies::Srs, true, &airbag),
        "it has a timer instead"
    );
    assert!(stands(SheetApplies::SrsMake, true, &airbag));
    assert!(!stands(SheetApplies::SrsMake, false, &airbag));
}

#[test]
fn a_memory_saver_is_a_line_where_the_gate_offers_it_and_a_prohibition_everywhere_else() {
    for reason in SaverReason::ALL {
        for names in [&["line"] as &[&str], &[]] {
            let forbidden = SheetJob {
                saver: Err(*reason),
                ..job(names)
            };
            let lines = lines_of(
                &[item("line", SheetApplies::Saver, false)],
                &forbidden,
                SheetPhase::Before,
            );
            assert_eq!(lines.len(), 1, "{reason:?}");
            assert_eq!(
                lines[0].forbids,
                Some(*reason),
                "with its reason, whoever names it"
            );
        }
    }
    let lines = lines_of(
        &[item("line", SheetApplies::Saver, false)],
        &job(&["line"]),
        SheetPhase::Before,
    );
    assert_eq!(lines[0].forbids, None);
    assert!(
        !stands(SheetApplies::Saver, false, &job(&[])),
        "nobody speaks of one"
    );
}

#[test]
fn what_is_forbidden_comes_first_then_safety_then_the_maker_then_the_general() {
    let items = [
        item("general", SheetApplies::Battery, false),
        item("maker", SheetApplies::Battery, true),
        SheetItem {
            is_safety: true,
            ..item("safety", SheetApplies::Battery, false)
        },
        SheetItem {
            is_safety: true,
            ..item("safety of the maker", SheetApplies::Battery, true)
        },
        item("saver", SheetApplies::Saver, false),
        item("second general", SheetApplies::Battery, false),
        SheetItem {
            phase: SheetPhase::After,
            ..item("another phase", SheetApplies::Battery, false)
        },
    ];
    let job = SheetJob {
        saver: Err(SaverReason::Srs),
        ..job(&[])
    };
    let order: Vec<&str> = lines_of(&items, &job, SheetPhase::Before)
        .iter()
        .map(|line| line.id)
        .collect();
    assert_eq!(
        order,
        [
            "saver",
            "safety of the maker",
            "safety",
            "maker",
            "general",
            "second general"
        ]
    );
}

fn work(battery: HowOften, removed: HowOften, saver: Option<SaverReason>) -> WorkLine {
    WorkLine {
        id: Id([1; 16]),
        battery_disconnect: battery,
        radio_supply_cut: HowOften::No,
        radio_removed: removed,
        no_memory_saver: saver,
        answer: None,
        fits_radio: None,
    }
}

#[test]
fn the_battery_comes_off_unless_every_cut_is_a_plug_or_a_fuse() {
    use HowOften::{Always, No, Sometimes, Yes};
    let battery = work(Always, No, None);
    let radio_out = work(Sometimes, Yes, Some(SaverReason::Plug));
    let tyres = work(No, No, None);
    assert!(battery_goes(&[battery], true, false));
    assert!(battery_goes(&[battery, radio_out], true, false));
    assert!(!battery_goes(&[radio_out], true, false), "only the radio's plug");
    assert!(!battery_goes(&[radio_out, tyres], true, false));
    assert!(
        battery_goes(&[radio_out], false, false),
        "the car came without power"
    );
    assert!(
        battery_goes(&[radio_out], true, true),
        "its power was lost in the yard"
    );
    assert!(
        battery_goes(&[tyres], true, false),
        "who takes power off without a line that says so takes the battery off"
    );
    assert!(battery_goes(&[], true, false));
}

#[test]
fn every_power_cut_has_a_sheet_of_its_own() {
    let power = |cuts, backs, losses| PowerSoFar { cuts, backs, losses };
    // Cuts, backs, losses: number of the before-list, number of the after-list, off.
    for (so_far, before, after, off) in [
        (power(0, 0, 0), 1, 0, false),
        (power(1, 0, 0), 1, 1, true),
        (power(1, 1, 0), 2, 1, false),
        (power(2, 1, 0), 2, 2, true),
        (power(0, 0, 1), 2, 1, false),
        (power(1, 1, 1), 3, 2, false),
    ] {
        assert_eq!(so_far.before_number(), before, "{so_far:?}");
        assert_eq!(so_far.after_number(), after, "{so_far:?}");
        assert_eq!(so_far.is_off(), off, "{so_far:?}");
        assert_eq!(so_far.has_after_list(), after > 0, "{so_far:?}");
    }
}

#[test]
fn a_car_is_ready_with_no_blank_line_and_always_where_its_power_never_went() {
    let never = PowerSoFar::default();
    let went = PowerSoFar {
        cuts: 1,
        backs: 1,
        losses: 0,
    };
    assert_eq!(may_be_ready(never, 7), Ok(()));
    assert_eq!(may_be_ready(went, 0), Ok(()));
    assert_eq!(may_be_ready(went, 1), Err(1));
    assert_eq!(may_be_ready(went, 9), Err(9));
}

fn at(minute: i64) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 3, 2, 8, 0, 0).unwrap() + TimeDelta::minutes(minute)
}

/// The monotonic clock, this many minutes after eight.
fn count(minute: i64) -> Duration {
    Duration::from_secs(1_000 + 60 * u64::try_from(minute).unwrap())
}

/// Both clocks as they stood at eight.
fn together() -> SteadyClock {
    SteadyClock {
        wall: at(0),
        counted: count(0),
    }
}

#[test]
fn an_airbag_wait_is_not_over_because_somebody_set_the_clock_forward() {
    let set = |kept: Option<i64>| {
        Some(SetWait {
            minutes: 10,
            at: at(0),
            kept: kept.map(at),
        })
    };
    // The wall clock, how many minutes really passed, from when on the program counted (minutes that really passed): how it stands.
    let table = [
        (5, 5, 0, None, SrsWait::Running(at(10))),
        (10, 10, 0, None, SrsWait::Over(at(10))),
        (35, 5, 0, None, SrsWait::EndUnknown),
        (70, 10, 5, None, SrsWait::EndUnknown),
        (75, 15, 5, None, SrsWait::Over(at(10))),
        (35, 5, 0, Some(35), SrsWait::Kept(at(35))),
    ];
    for (wall, really, from, kept, expected) in table {
        // What the program saw last before now is where the clocks went together.
        let began = SteadyClock {
            wall: at(from),
            counted: count(from),
        };
        let clock = SrsClock {
            cut_at: Some(at(0)),
            newest: Some(at(0)),
            now: at(wall),
            steady: if wall - really == 0 || from > 0 {
                began
            } else {
                began.seen_again(at(wall), count(really))
            },
            counted: count(really),
        };
        assert_eq!(
            srs_wait(set(kept), &clock),
            expected,
            "{wall} {really} {from} {kept:?}"
        );
    }
}

#[test]
fn what_surely_passed_is_never_more_than_what_really_passed() {
    let steady = together();
    assert_eq!(
        steady.seen_again(at(60), count(60)),
        steady,
        "the clocks go together"
    );
    for (wall, really) in [(61, 60), (30, 60), (600, 1)] {
        let jumped = steady.seen_again(at(wall), count(really));
        assert_eq!((jumped.wall, jumped.counted), (at(wall), count(really)), "a jump");
        assert_eq!(
            jumped.surely_since(at(0), count(really + 7)),
            TimeDelta::minutes(7),
            "what passed before the jump nobody knows"
        );
    }
    assert_eq!(steady.surely_since(at(4), count(10)), TimeDelta::minutes(6));
    assert_eq!(
        steady.surely_since(at(-90), count(10)),
        TimeDelta::minutes(10),
        "of what began before the program was started only its own time is sure"
    );
    assert_eq!(steady.surely_since(at(20), count(10)), TimeDelta::zero());
}

#[test]
fn a_line_of_the_shop_comes_up_in_the_cars_and_jobs_it_was_written_for() {
    let clutch = ["clutch".to_owned(), "gearbox".to_owned()];
    // Any make, job types, this make, job of the car: whether it stands.
    let table: [(bool, &[String], bool, &str, bool); 7] = [
        (true, &[], false, "tyres", true),
        (false, &[], false, "clutch", false),
        (false, &[], true, "clutch", true),
        (true, &clutch, false, "clutch", true),
        (true, &clutch, false, "battery_replacement", false),
        (false, &clutch, true, "gearbox", true),
        (false, &clutch, false, "gearbox", false),
    ];
    for (any_make, job_types, of_this_make, work, expected) in table {
        let line = SheetItem {
            written_for: Some(WrittenFor { any_make, job_types }),
            ..item("shop.1", SheetApplies::Shop, of_this_make)
        };
        let types = [work];
        let job = SheetJob {
            job_types: &types,
            battery_goes: false,
            ..job(&[])
        };
        let stands = !lines_of(&[line], &job, SheetPhase::Before).is_empty();
        assert_eq!(stands, expected, "{any_make} {job_types:?} {of_this_make} {work}");
    }
}

#[test]
fn an_airbag_wait_runs_from_the_cut_or_from_when_it_was_set_whichever_came_later() {
    let set = |minutes, minute| {
        Some(SetWait {
            minutes,
            at: at(minute),
            kept: None,
        })
    };
    let clock = |cut: Option<i64>, now| SrsClock {
        cut_at: cut.map(at),
        newest: cut.map(at),
        now: at(now),
        steady: together(),
        counted: count(now),
    };
    assert_eq!(srs_wait(None, &clock(Some(0), 5)), SrsWait::NotSet);
    assert_eq!(srs_wait(set(3, 0), &clock(None, 5)), SrsWait::BeforeTheCut);
    assert_eq!(
        srs_wait(set(3, 0), &clock(Some(10), 11)),
        SrsWait::Running(at(13)),
        "set before the cut, it begins with the cut"
    );
    assert_eq!(
        srs_wait(set(3, 12), &clock(Some(10), 13)),
        SrsWait::Running(at(15)),
        "set after the cut, it begins then: never too early"
    );
    assert_eq!(srs_wait(set(3, 0), &clock(Some(10), 13)), SrsWait::Over(at(13)));
    assert_eq!(srs_wait(set(3, 0), &clock(Some(10), 600)), SrsWait::Over(at(13)));
}

#[test]
fn a_clock_that_went_back_leaves_the_end_of_the_wait_unknown() {
    let set = Some(SetWait {
        minutes: 3,
        at: at(10),
        kept: None,
    });
    let clock = SrsClock {
        cut_at: Some(at(10)),
        newest: Some(at(10)),
        now: at(9),
        steady: together(),
        counted: count(10),
    };
    assert_eq!(srs_wait(set, &clock), SrsWait::EndUnknown);
    let later_row = SrsClock {
        newest: Some(at(20)),
        now: at(15),
        ..clock
    };
    assert_eq!(
        srs_wait(set, &later_row),
        SrsWait::EndUnknown,
        "the job knows a later moment than now: nobody knows how long it really was"
    );
}

#[test]
fn minutes_are_a_whole_number_from_1_to_240_and_nothing_else() {
    for (typed, minutes) in [
        ("1", Some(1)),
        (" 20 ", Some(20)),
        ("240", Some(240)),
        ("010", Some(10)),
        ("0", None),
        ("241", None),
        ("-5", None),
        ("100000", None),
        ("3.5", None),
        ("3 min", None),
        ("+3", None),
        ("", None),
        ("trei", None),
        ("١٢", None),
    ] {
        assert_eq!(read_minutes(typed), minutes, "{typed:?}");
    }
}

#[test]
fn published_waits_are_a_range_and_never_one_number() {
    assert_eq!(reported_range([10, 2, 1200, 60]), Some((2, 1200)));
    assert_eq!(reported_range([60]), Some((60, 60)));
    assert_eq!(reported_range([]), None);
}
