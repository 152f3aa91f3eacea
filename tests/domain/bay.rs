//! What the bay reads beside the gate: by what the power goes, why a decision fell, how many tries are left, which wait runs.

use chrono::TimeDelta;
use proptest::prelude::*;
use workshop::domain::battery_gate::{Decision, GateJob, Unit, WorkLine, covers, cut_by, fallen};
use workshop::domain::wait::{Counted, counted, standing_wait, tries_left};
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
    // Family | refusals here | display | left, as reported.
    for (tries, refusals, shown, left) in [
        (Some(3), 0, None, Some(3)),
        (Some(3), 1, None, Some(2)),
        (Some(3), 1, Some("CODE"), Some(2)),
        (Some(2), 0, Some("SAFE 1"), Some(1)),
        (Some(3), 2, Some("ERR1"), Some(1)),
        (Some(3), 3, None, None),
        (Some(2), 0, Some("SAFE 2"), None),
        (Some(3), 1, Some("7 SAFE"), Some(7)),
        (None, 2, Some("7 SAFE"), Some(7)),
        (None, 1, None, None),
    ] {
        assert_eq!(
            tries_left(tries, refusals, shown),
            left,
            "{tries:?} {refusals} {shown:?}"
        );
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
    fn no_display_text_stops_the_counting(text in "\\PC{0,20}", tries in proptest::option::of(0u32..20), refusals in 0u32..30) {
        let left = tries_left(tries, refusals, Some(&text));
        prop_assert!(left != Some(0) || counted(&text) == Some(Counted::Left(0)));
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
