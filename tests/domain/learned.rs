//! What the shop counts of its radios, and what the manager's month is made of (decision 0018).

use std::collections::{BTreeMap, BTreeSet};

use chrono::TimeDelta;
use workshop::domain::digest::{
    Decided, Ending, Warnings, asked_too_late, ending, found_locked, interruptions, is_put_down_to,
    refused_after, went_unasked,
};
use workshop::domain::facts::{Fact, What};
use workshop::domain::shop_counts::{MonthOfRadio, Tally, since, tally};
use workshop::domain::{Arrival, Cut, ExitWord, Id};

use crate::story::{MIHAI, digits, id, morning};

/// A fact and the number of its job; 0 belongs to none.
type InJob = (u8, What);

/// Facts of one radio, one a minute, in these jobs.
fn facts(all: &[InJob]) -> Vec<Fact> {
    all.iter()
        .zip(0..)
        .map(|((job, what), minute)| Fact {
            at: morning() + TimeDelta::minutes(minute),
            by: MIHAI,
            job: (*job > 0).then(|| id(*job)),
            what: *what,
        })
        .collect()
}

fn tried(accepted: bool) -> What {
    What::Outcome {
        value: digits("a"),
        accepted,
    }
}

fn wait(minutes: Option<u32>, is_final: bool) -> What {
    What::WaitSeen { minutes, is_final }
}

fn counted(all: &[InJob]) -> Tally {
    tally(&facts(all), &BTreeSet::new())
}

#[test]
fn a_visit_counts_where_somebody_looked_after_the_power_was_back() {
    use What::{AsksCode, Plays, PowerBack, PowerCut, PowerLost};
    // story, looked, came back
    let table: &[(&[InJob], u32, u32)] = &[
        (&[(1, PowerCut), (1, PowerBack), (1, Plays)], 1, 1),
        (&[(1, PowerCut), (1, PowerBack), (1, AsksCode)], 1, 0),
        (
            &[
                (1, PowerCut),
                (1, PowerBack),
                (1, AsksCode),
                (1, tried(true)),
                (1, Plays),
            ],
            1,
            0,
        ),
        (&[(1, PowerCut), (1, PowerBack)], 0, 0),
        (&[(1, Plays)], 0, 0),
        (&[(1, Plays), (1, PowerCut)], 0, 0),
        (&[(1, PowerLost), (1, Plays)], 1, 1),
        (&[(1, PowerCut), (1, Plays), (2, PowerCut), (2, AsksCode)], 2, 1),
        (&[(1, PowerCut), (1, PowerBack), (1, PowerCut), (1, Plays)], 1, 1),
    ];
    for (story, looked, came_back) in table {
        let tally = counted(story);
        assert_eq!(
            (tally.looked, tally.came_back),
            (*looked, *came_back),
            "{story:?}"
        );
    }
}

#[test]
fn a_memory_saver_says_nothing_about_how_a_radio_comes_back() {
    let story = facts(&[(1, What::PowerCut), (1, What::Plays)]);
    assert_eq!(tally(&story, &BTreeSet::from([id(1)])).looked, 0);
    assert_eq!(tally(&story, &BTreeSet::from([id(2)])).looked, 1);
}

#[test]
fn the_first_try_of_a_visit_counts_and_every_refusal() {
    let tally = counted(&[
        (1, tried(true)),
        (2, tried(false)),
        (2, tried(true)),
        (3, tried(false)),
        (3, tried(false)),
    ]);
    assert_eq!((tally.first_try, tally.tried, tally.refusals), (1, 3, 3));
}

#[test]
fn what_was_taken_back_or_was_another_car_is_not_counted_at_all() {
    let tally = counted(&[
        (1, What::PowerCut),
        (1, tried(false)),
        (1, What::OutcomeWithdrawn),
        (2, What::PowerCut),
        (2, tried(true)),
        (2, wait(Some(60), false)),
        (2, What::JobWithdrawn { job: id(2) }),
    ]);
    assert_eq!(tally, Tally::default());
}

#[test]
fn a_wait_looked_at_again_is_one_wait() {
    let tally = counted(&[
        (1, wait(Some(60), false)),
        (1, wait(Some(40), false)),
        (1, What::ReadySeen),
        (1, wait(Some(120), false)),
        (2, wait(Some(60), false)),
        (3, wait(None, false)),
        (4, wait(None, true)),
        // Written by a merge to hold a state down: nobody saw it.
        (0, wait(None, false)),
    ]);
    assert_eq!(tally.waits, BTreeMap::from([(60, 2), (120, 1)]));
    assert_eq!((tally.waits_without_end, tally.final_waits), (1, 1));
}

#[test]
fn what_is_added_can_be_taken_away() {
    let one = counted(&[(1, What::PowerCut), (1, tried(false)), (1, wait(Some(60), false))]);
    let other = counted(&[(1, tried(true)), (2, wait(None, true))]);
    let mut sum = one.clone();
    sum.add(&other);
    assert_eq!((sum.tried, sum.first_try, sum.final_waits), (2, 1, 1));
    sum.take_away(&one);
    assert_eq!(sum, other);
    sum.take_away(&other);
    assert!(sum.is_empty());
}

#[test]
fn a_month_counts_what_still_stands_since_its_first_day() {
    let story = facts(&[
        (1, What::HasNot),
        (1, tried(true)),
        (1, What::OutcomeWithdrawn),
        (1, wait(None, false)),
    ]);
    let month = |start| since(&story, morning() + TimeDelta::minutes(start));
    assert_eq!(
        month(0),
        MonthOfRadio {
            asked: true,
            woken: false,
            locked: true
        }
    );
    assert_eq!(
        month(2),
        MonthOfRadio {
            asked: false,
            woken: false,
            locked: true
        }
    );
    assert_eq!(month(9), MonthOfRadio::default());
}

#[test]
fn an_override_is_the_power_gone_over_the_warning() {
    use Ending::{Heeded, Needless, Overridden};
    // exit, ending, ending where the digits look like a dummy
    let table = [
        (ExitWord::CodeOnFile, Heeded, Overridden),
        (ExitWord::EnterCode, Heeded, Overridden),
        (ExitWord::NotNeeded, Heeded, Heeded),
        (ExitWord::NothingToLose, Needless, Needless),
        (ExitWord::MemorySaver, Heeded, Heeded),
        (ExitWord::CustomerAccepts, Overridden, Overridden),
    ];
    assert_eq!(table.len(), ExitWord::ALL.len());
    for (exit, plain, dummy) in table {
        assert_eq!(
            (ending(exit, false), ending(exit, true)),
            (plain, dummy),
            "{exit:?}"
        );
    }
}

fn decided(job: u8, operation: u32, radio: u8, exit: ExitWord) -> Decided {
    Decided {
        job: id(job),
        operation,
        radio: Some(id(radio)),
        exit,
        suspicious: false,
        by: MIHAI,
        value: Some(digits("a")),
    }
}

#[test]
fn an_interruption_is_one_operation_of_one_job_and_its_worst_unit_speaks() {
    let decisions = [
        decided(1, 1, 9, ExitWord::CustomerAccepts),
        // The customer called back with the code: the newest decision counts.
        decided(1, 1, 9, ExitWord::EnterCode),
        decided(2, 1, 9, ExitWord::MemorySaver),
        decided(2, 1, 8, ExitWord::CustomerAccepts),
        decided(2, 2, 9, ExitWord::NothingToLose),
        decided(3, 1, 9, ExitWord::CodeOnFile),
    ];
    // Job 2 was refused before it was decided, job 4 stayed shut, job 3 was taken off past the program, job 5 was never warned about,
    // and in job 6 the bar said STOP when somebody took the battery off, with no decision of anybody.
    let jobs = |all: &[u8]| all.iter().map(|job| id(*job)).collect::<BTreeSet<Id>>();
    let all = interruptions(&decisions, &jobs(&[2, 4]), &jobs(&[3, 5, 6]), &jobs(&[3, 6]));
    let expected = BTreeMap::from([
        ((id(1), 1), Ending::Heeded),
        ((id(2), 1), Ending::Overridden),
        ((id(2), 2), Ending::Needless),
        ((id(3), 1), Ending::Overridden),
        ((id(4), 1), Ending::Heeded),
        ((id(6), 1), Ending::Overridden),
    ]);
    assert_eq!(all, expected);
}

#[test]
fn over_twenty_per_cent_flags_and_twenty_does_not() {
    for (overridden, all, flagged) in [
        (0, 0, false),
        (1, 5, false),
        (2, 9, true),
        (1, 4, true),
        (20, 100, false),
        (21, 100, true),
    ] {
        let warnings = Warnings {
            all,
            overridden,
            needless: 0,
        };
        assert_eq!(warnings.is_flagged(), flagged, "{overridden} of {all}");
    }
}

#[test]
fn a_warning_is_put_down_to_the_surest_lines() {
    use Cut::{Certain, Likely, Silent};
    for (cuts, expected) in [
        (
            vec![Certain, Likely, Certain, Silent],
            vec![true, false, true, false],
        ),
        (vec![Likely, Silent], vec![true, false]),
        (vec![Silent], vec![false]),
        (vec![], vec![]),
    ] {
        assert_eq!(is_put_down_to(&cuts), expected, "{cuts:?}");
    }
}

#[test]
fn found_locked_is_a_radio_that_asks_though_nothing_of_this_visit_explains_it() {
    use What::{AsksCode, PowerCut, PowerLost};
    let table: &[(&[InJob], Arrival, bool)] = &[
        (&[(1, AsksCode)], Arrival::Plays, true),
        (&[(1, AsksCode)], Arrival::NotChecked, true),
        (&[(1, AsksCode)], Arrival::AsksCode, false),
        (&[(1, AsksCode)], Arrival::ShowsWait, false),
        (&[(1, PowerLost), (1, AsksCode)], Arrival::NoPower, false),
        (&[(1, PowerCut), (1, AsksCode)], Arrival::Plays, false),
        (&[(1, PowerLost), (1, AsksCode)], Arrival::Plays, false),
        (&[(1, AsksCode), (1, PowerCut)], Arrival::Plays, true),
        (&[(2, PowerCut), (1, AsksCode)], Arrival::Plays, true),
        (&[(1, AsksCode), (1, What::Undone)], Arrival::Plays, false),
    ];
    for (story, arrival, expected) in table {
        assert_eq!(
            found_locked(&facts(story), id(1), *arrival),
            *expected,
            "{story:?} {arrival:?}"
        );
    }
}

#[test]
fn the_power_went_unasked_where_the_state_was_not_asked_until_then() {
    use What::{HasNot, Plays, PowerCut, PowerLost};
    let entered = What::CodeEntered {
        value: digits("a"),
        suspicious: false,
    };
    let table: &[(&[InJob], Arrival, bool)] = &[
        (&[(1, PowerCut)], Arrival::Plays, true),
        (&[(1, Plays), (1, PowerLost)], Arrival::Plays, true),
        (&[(1, PowerLost)], Arrival::NoPower, false),
        (&[(1, HasNot), (1, PowerCut)], Arrival::Plays, false),
        (&[(2, entered), (1, PowerCut)], Arrival::Plays, false),
        (&[(1, PowerCut), (1, HasNot)], Arrival::Plays, true),
        // A promise of the visit before is over.
        (&[(2, What::WillBring), (1, PowerCut)], Arrival::Plays, true),
        (&[(2, PowerCut)], Arrival::Plays, false),
    ];
    for (story, arrival, expected) in table {
        assert_eq!(
            went_unasked(&facts(story), id(1), *arrival),
            *expected,
            "{story:?} {arrival:?}"
        );
    }
}

#[test]
fn a_refusal_after_going_on_counts_for_these_digits_in_this_visit() {
    let story = facts(&[(1, tried(false))]);
    assert!(refused_after(&story, id(1), digits("a")));
    assert!(!refused_after(&story, id(2), digits("a")));
    assert!(!refused_after(&story, id(1), digits("b")));
    let taken_back = facts(&[(1, tried(false)), (1, What::OutcomeWithdrawn)]);
    assert!(!refused_after(&taken_back, id(1), digits("a")));
}

#[test]
fn asked_too_late_is_after_the_car_went_into_work() {
    for (asked, into_work, late) in [
        (None, None, false),
        (None, Some(5), false),
        (Some(5), None, false),
        (Some(4), Some(5), false),
        (Some(5), Some(5), false),
        (Some(6), Some(5), true),
    ] {
        assert_eq!(asked_too_late(asked, into_work), late, "{asked:?} {into_work:?}");
    }
}
