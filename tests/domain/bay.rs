//! What the bay reads beside the gate: by what the power goes, why a decision fell, how many tries are left, which wait runs.

use chrono::TimeDelta;
use proptest::prelude::*;
use workshop::domain::battery_gate::{Decision, GateJob, Unit, WorkLine, covers, cut_by, fallen};
use workshop::domain::facts::What;
use workshop::domain::seen::{last_reading, last_shown, outcome_is_due, serial_matches};
use workshop::domain::wait::{Counted, ShutAs, counted, reading_as_shown, standing_wait, tries_left};
use workshop::domain::{Arrival, CutBy, ExitWord, FallWord, HowOften, Id, SaverReason};

use crate::story::{
    Story, airbag, asking, battery, clutch, decision, fuse_check, id, job, morning, radio, radio_removal,
    rows, tyres, with_reason,
};

#[test]
fn a_pulled_plug_is_not_called_a_battery() {
    let yes = |line: WorkLine| WorkLine {
        answer: Some(true),
        ..line
    };
    let no = |line: WorkLine| WorkLine {
        answer: Some(false),
        ..line
    };
    let table: [(&[WorkLine], CutBy); 12] = [
        (&[battery()], CutBy::Battery),
        (&[airbag()], CutBy::Battery),
        (&[clutch()], CutBy::Battery),
        (&[radio_removal()], CutBy::Plug),
        (&[fuse_check()], CutBy::Plug),
        (&[yes(fuse_check())], CutBy::Plug),
        (&[tyres(), radio_removal()], CutBy::Plug),
        (&[battery(), radio_removal()], CutBy::Battery),
        (&[fuse_check(), clutch()], CutBy::Battery),
        // Raised by hand: a line that never touches the battery pulls a plug.
        (&[yes(tyres())], CutBy::Plug),
        // Nobody says that the power goes, and somebody starts all the same.
        (&[no(fuse_check())], CutBy::Plug),
        (&[tyres()], CutBy::Battery),
    ];
    for (lines, by) in table {
        assert_eq!(cut_by(lines), by, "{lines:?}");
    }
}

/// The exit | what the unit is now | the lines now | why it fell; `-` where it holds, or was used.
const FALLEN: &str = "
    code_on_file     | OF     | battery        | -
    code_on_file     | other  | battery        | code_changed
    code_on_file     | NA     | battery        | code_changed
    code_on_file     | RE     | battery        | code_refused
    code_on_file     | RC     | battery        | radio_changed
    code_on_file     | LO     | battery        | radio_waits
    enter_code       | OF     | battery        | -
    enter_code       | RE     | battery        | code_refused
    nothing_to_lose  | NA!    | battery        | -
    nothing_to_lose  | NA     | battery        | radio_plays
    nothing_to_lose  | LO     | battery        | radio_waits
    memory_saver     | NA     | battery        | -
    memory_saver     | NA     | battery airbag | line_forbids
    memory_saver     | NA     | battery fuse   | -
    memory_saver     | NA     | battery radio  | line_forbids
    memory_saver     | NA!    | battery        | radio_asks
    customer_accepts | NA     | battery airbag | -
    customer_accepts | LO     | battery        | -
    not_needed       | NA     | battery        | -
    not_needed       | NA!    | battery        | radio_asks
";

#[test]
fn a_decision_that_fell_says_why() {
    for row in rows(FALLEN) {
        let exit = ExitWord::from_word(row[0]).unwrap();
        let unit = match row[1] {
            "other" => Unit {
                state: workshop::domain::code_state::CodeState::OnFile {
                    value: crate::story::digits("b"),
                    suspicious: false,
                },
                ..radio("OF")
            },
            asks if asks.ends_with('!') => asking(asks.trim_end_matches('!')),
            name => radio(name),
        };
        let lines: Vec<WorkLine> = row[2]
            .split_whitespace()
            .map(|name| match name {
                "battery" => battery(),
                "airbag" => airbag(),
                "fuse" => fuse_check(),
                "radio" => radio_removal(),
                _ => panic!("no line {name}"),
            })
            .collect();
        let units = [unit];
        let now = job(Arrival::Plays, &lines, &units);
        let why = fallen(&decision(exit), &unit, &now).map_or("-", FallWord::word);
        assert_eq!(why, row[3], "{} with {} over {}", row[0], row[1], row[2]);
    }
}

#[test]
fn what_was_used_or_taken_back_did_not_fall() {
    let unit = radio("RE");
    let (lines, units) = ([battery()], [unit]);
    let now = job(Arrival::Plays, &lines, &units);
    let next = GateJob { operation: 2, ..now };
    let on_file = decision(ExitWord::CodeOnFile);
    assert_eq!(fallen(&on_file, &unit, &next), None, "that operation is over");
    let taken_back = Decision {
        withdrawn: true,
        ..on_file
    };
    assert_eq!(fallen(&taken_back, &unit, &now), None);
    let of_another = Decision {
        unit: Some(id(71)),
        ..on_file
    };
    assert_eq!(fallen(&of_another, &unit, &now), None);
    let swapped = Unit {
        installation: Some(id(81)),
        ..radio("OF")
    };
    assert_eq!(fallen(&on_file, &swapped, &now), Some(FallWord::RadioSwapped));
    let sold = GateJob {
        owner: Some(id(61)),
        ..now
    };
    let accepted = decision(ExitWord::CustomerAccepts);
    assert_eq!(fallen(&accepted, &unit, &sold), Some(FallWord::OwnerChanged));
}

#[test]
fn the_display_counts_what_is_left_before_its_word_and_what_went_wrong_after_it() {
    for (shown, read) in [
        ("SAFE 2", Some(Counted::Wrong(2))),
        ("safe2", Some(Counted::Wrong(2))),
        ("7 SAFE", Some(Counted::Left(7))),
        ("10 ----", Some(Counted::Left(10))),
        ("ERR1", Some(Counted::Wrong(1))),
        ("SAFE", None),
        ("CODE", None),
        ("----", None),
        ("1000", None),
        ("LOCKED 13", None),
        ("SAFE 123", None),
        ("ERR E", None),
        ("", None),
    ] {
        assert_eq!(counted(shown), read, "{shown}");
    }
}

/// Tries of the family | the radio's story, with its displays | the tries that are left, as reported; `-` where nobody knows.
const TRIES_LEFT: &str = "
    3 | typed a                                          | 3
    3 | refused a                                        | 2
    3 | refused a; shows CODE                            | 2
    2 | shows SAFE 1                                     | 1
    2 | shows SAFE 1; refused a                          | 0
    2 | refused a; shows SAFE 1                          | 1
    3 | shows ERR1; refused a                            | 1
    3 | refused a; refused a; shows ERR1                 | 1
    3 | refused a; refused a; refused a                  | 0
    3 | refused a; refused a; refused a; wait            | -
    3 | refused a; refused a; refused a; wait; ready     | -
    3 | refused a; wait; ready; refused a                | 1
    2 | shows SAFE 2                                     | 0
    2 | shows SAFE 2; wait 60                            | -
    - | shows 7 SAFE                                     | 7
    - | refused a; refused a; shows 7 SAFE               | 7
    - | shows 7 SAFE; refused a; refused a               | 5
    - | shows 1 SAFE; refused a                          | 0
    - | shows 1 SAFE; refused a; refused a               | 0
    3 | shows 1 SAFE; refused a                          | 0
    3 | shows 7 SAFE                                     | 3
    3 | shows 7 SAFE; refused a                          | 2
    3 | shows 1 SAFE; refused a; shows 7 SAFE            | 2
    3 | shows 1 SAFE; refused a; accepted a              | 3
    - | shows 1 SAFE; accepted a                         | -
    3 | shows 1 SAFE; undo                               | 3
    3 | shows 1 SAFE; refused a; taken back              | 1
    - | refused a                                        | -
";

#[test]
fn the_tries_left_are_counted_in_the_order_in_which_it_happened() {
    for row in rows(TRIES_LEFT) {
        let mut story = Story::new();
        let mut texts = Vec::new();
        for step in row[1].split(';').map(str::trim) {
            if let Some(shown) = step.strip_prefix("shows ") {
                texts.push((story.facts.len(), shown.to_owned()));
                story.tell("asks");
            } else {
                story.tell(step);
            }
        }
        let shown = last_shown(&story.facts, &texts, story.job());
        let left = tries_left(row[0].parse().ok(), &story.facts, shown);
        let left = left.map_or("-".to_owned(), |left| left.to_string());
        assert_eq!(left, row[2], "of {} after: {}", row[0], row[1]);
    }
}

/// The radio's story | the reading that stands in this job | whether its serial matched in this job.
const STILL_SEEN: &str = "
    typed a                                   | -       | -
    plays                                     | plays   | -
    asks; plays; undo                         | asks    | -
    revealed a; asks; accepted a; taken back  | asks    | -
    asks; accepted a                          | took    | -
    asks; refused a; taken back; undo         | -       | -
    wait; undo                                | -       | -
    matches                                   | -       | y
    matches; differs                          | -       | n
    matches; differs; undo                    | -       | y
    differs; settled                          | -       | y
    plays; differs; next visit                | -       | -
";

#[test]
fn what_was_taken_back_is_not_told_as_seen() {
    for row in rows(STILL_SEEN) {
        let story = Story::of(row[0]);
        let seen = match last_reading(&story.facts, story.job()) {
            Some(What::Plays) => "plays",
            Some(What::AsksCode) => "asks",
            Some(What::Outcome { accepted: true, .. }) => "took",
            None => "-",
            Some(other) => panic!("{other:?} after {}", row[0]),
        };
        let matches = match serial_matches(&story.facts, story.job()) {
            Some(true) => "y",
            Some(false) => "n",
            None => "-",
        };
        assert_eq!((seen, matches), (row[1], row[2]), "after: {}", row[0]);
    }
}

/// The radio's story | an outcome is due in this job.
const DUE: &str = "
    typed a                                        | n
    revealed a                                     | y
    revealed a; refused a                          | n
    revealed a; refused a; taken back              | y
    revealed a; accepted a; undo                   | y
    revealed a; refused a; revealed a; accepted a; undo | y
    revealed a; refused a; asks                    | n
    revealed a; next visit                         | n
    revealed a; job withdrawn                      | n
";

#[test]
fn an_outcome_that_was_taken_back_is_due_again() {
    for row in rows(DUE) {
        let story = Story::of(row[0]);
        let due = outcome_is_due(&story.facts, story.job());
        assert_eq!(due, row[1] == "y", "after: {}", row[0]);
    }
}

#[test]
fn a_display_that_means_a_wait_is_a_wait_whichever_key_was_touched() {
    let wait = |minutes, is_final| What::WaitSeen { minutes, is_final };
    // What was said | what the display means | a wait holds it already | what is written.
    for (said, shown, held, written) in [
        (What::AsksCode, None, false, What::AsksCode),
        (What::AsksCode, Some(ShutAs::Waits), false, wait(None, false)),
        (What::AsksCode, Some(ShutAs::ForGood), false, wait(None, true)),
        // A clock that runs is not thrown away for one without an end, nor "for good" for a wait.
        (What::AsksCode, Some(ShutAs::Waits), true, What::AsksCode),
        (What::AsksCode, Some(ShutAs::ForGood), true, wait(None, true)),
        (wait(Some(60), false), None, false, wait(Some(60), false)),
        (
            wait(Some(60), false),
            Some(ShutAs::Waits),
            true,
            wait(Some(60), false),
        ),
        (
            wait(Some(60), false),
            Some(ShutAs::ForGood),
            false,
            wait(None, true),
        ),
        (wait(None, true), Some(ShutAs::Waits), false, wait(None, true)),
        (What::Plays, Some(ShutAs::ForGood), false, What::Plays),
        (What::ReadySeen, Some(ShutAs::Waits), false, What::ReadySeen),
    ] {
        assert_eq!(
            reading_as_shown(said, shown, held),
            written,
            "{said:?} {shown:?} {held}"
        );
    }
}

#[test]
fn only_a_wait_with_its_minutes_runs_out_by_the_clock() {
    let later = morning() + TimeDelta::minutes(61);
    for (told, holds) in [
        ("wait 60", false),
        ("wait 90", true),
        ("wait", true),
        ("wait 13", true),
        ("wait 60; found flat", true),
    ] {
        let wait = standing_wait(&Story::of(told).facts).unwrap();
        assert_eq!(wait.may_hold(later), holds, "{told}");
    }
}

#[test]
fn the_clock_of_a_wait_counts_from_where_it_was_seen() {
    let mut story = Story::of("typed a; refused a; wait 60");
    let wait = standing_wait(&story.facts).unwrap();
    assert_eq!(
        (wait.seen_at, wait.minutes, wait.cut_since),
        (morning(), Some(60), false)
    );
    story.tell("after 20; found flat");
    let wait = standing_wait(&story.facts).unwrap();
    assert!(wait.cut_since);
    assert_eq!(
        wait.seen_at,
        morning(),
        "the cut does not make the reading younger"
    );
    story.tell("after 20; wait");
    let again = standing_wait(&story.facts).unwrap();
    assert_eq!(
        (again.seen_at, again.minutes, again.cut_since),
        (morning() + TimeDelta::minutes(40), None, false)
    );
    for over in ["wait 60; ready", "wait; accepted a", "typed a"] {
        assert_eq!(standing_wait(&Story::of(over).facts), None, "{over}");
    }
    assert!(standing_wait(&Story::of("wait 13").facts).unwrap().is_final);
}

proptest! {
    #[test]
    fn a_decision_that_holds_has_not_fallen(
        exit in proptest::sample::select(ExitWord::ALL), name in proptest::sample::select(vec!["NN", "VE", "OF", "SU", "NA", "HN", "RC", "RE", "LO"]),
        asks in any::<bool>(), operation in 1u32..3, dangerous in any::<bool>(), sold in any::<bool>(),
    ) {
        let unit = if asks { asking(name) } else { radio(name) };
        let lines = if dangerous { vec![battery(), with_reason(tyres(), SaverReason::Weld)] } else { vec![battery()] };
        let units = [unit];
        let owner = Some(if sold { Id([9; 16]) } else { crate::story::POPESCU });
        let now = GateJob { operation, owner, ..job(Arrival::Plays, &lines, &units) };
        let said = decision(exit);
        if covers(&said, &unit, &now) {
            prop_assert_eq!(fallen(&said, &unit, &now), None);
        }
        if operation == 1 && exit != ExitWord::NotNeeded && !covers(&said, &unit, &now) {
            prop_assert!(fallen(&said, &unit, &now).is_some(), "what holds no more says why");
        }
    }

    #[test]
    fn a_refusal_never_leaves_more_tries_than_before_it(text in "\\PC{0,20}|[0-9]{1,2} SAFE|SAFE [0-9]", tries in proptest::option::of(0u32..20), refusals in 0usize..12, seen_after in 0usize..12) {
        let mut story = Story::new();
        let mut texts = Vec::new();
        let mut before = None;
        for refusal in 0..=refusals {
            if refusal == seen_after {
                texts.push((story.facts.len(), text.clone()));
                story.tell("asks");
                before = None;
            }
            let shown = last_shown(&story.facts, &texts, story.job());
            let left = tries_left(tries, &story.facts, shown);
            if let (Some(before), Some(left)) = (before, left) {
                prop_assert!(left <= before, "{before} then {left}");
            }
            prop_assert!(left.is_none_or(|left| tries.is_none_or(|tries| left <= tries)));
            before = left;
            story.tell("refused a");
        }
    }
}

/// The power of a plug line does not come back through the battery: the words follow what is pulled, whatever else is said.
#[test]
fn a_rarely_touched_battery_is_a_plug_job() {
    let line = WorkLine {
        battery_disconnect: HowOften::Rarely,
        radio_supply_cut: HowOften::Yes,
        ..tyres()
    };
    assert_eq!(cut_by(&[line]), CutBy::Plug);
}
