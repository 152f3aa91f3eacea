//! When a decision still holds: the table of GATE.md section 6, played through.

use workshop::domain::battery_gate::{Decision, Unit, WorkLine, assess, covered_by, covers, opened_by};
use workshop::domain::{Arrival, ExitWord, SaverReason, VerdictWord};

use crate::story::{Story, airbag, battery, decision, fuse_check, id, job, radio, rows, tyres, with_reason};

/// What changes after the decision | exit 1 | exit 3, nothing left to lose | exit 4 | exit 5. h holds, f falls.
const AFTERWARDS: &str = "
    nothing                  | h | h | h | h
    typed b                  | f | h | h | h
    withdrawn a              | f | h | h | h
    refused a                | f | h | h | h
    differs                  | f | h | h | h
    wait 60                  | f | f | h | h
    plays                    | h | f | h | h
    srs line                 | h | h | f | h
    fuel line                | h | h | f | h
    hv line                  | h | h | f | h
    weld line                | h | h | f | h
    wiring line              | h | h | f | h
    unknown line             | h | h | f | h
    fuse pulled              | h | h | f | h
    fuse check               | h | h | h | h
    another battery line     | h | h | h | h
    tyres line               | h | h | h | h
    radio swapped            | f | f | f | f
    fitted again             | f | f | f | f
    identified               | f | f | f | f
    owner changed            | h | h | h | f
    owner forgotten          | h | h | h | f
    second cut               | f | h | f | h
    another job              | f | f | f | f
    job moved to another car | f | f | f | f
    withdrawn decision       | f | f | f | f
";

fn still_holds(exit: ExitWord, change: &str) -> bool {
    // The radio of exit 3 came asking; the others did not.
    let before = if exit == ExitWord::NothingToLose {
        "typed a; asks"
    } else {
        "typed a"
    };
    let mut story = Story::of(before);
    let mut lines = vec![battery()];
    if ["typed", "withdrawn a", "refused", "differs", "wait", "plays"]
        .iter()
        .any(|s| change.starts_with(s))
    {
        story.tell(change);
    }
    let reason = change.strip_suffix(" line").and_then(SaverReason::from_word);
    lines.extend(reason.map(|r| with_reason(tyres(), r)));
    match change {
        "fuse pulled" => lines.push(WorkLine {
            answer: Some(true),
            ..fuse_check()
        }),
        "fuse check" => lines.push(fuse_check()),
        "another battery line" => lines.push(battery()),
        "tyres line" => lines.push(tyres()),
        _ => {}
    }
    let mut taken = decision(exit);
    let mut unit = story.unit(true);
    match change {
        "radio swapped" => unit.id = Some(id(99)),
        "fitted again" => unit.installation = Some(id(99)),
        "identified" => (taken.unit, taken.installation) = (None, None),
        "withdrawn decision" => taken.withdrawn = true,
        _ => {}
    }
    let mut now = job(Arrival::Plays, &lines, &[]);
    match change {
        "owner changed" => now.owner = Some(id(61)),
        "owner forgotten" => now.owner = None,
        "second cut" => now.operation = 2,
        "another job" => now.id = id(2),
        "job moved to another car" => now.vehicle = id(51),
        _ => {}
    }
    covers(&taken, &unit, &now)
}

#[test]
fn a_gate_says_which_decision_opened_it_and_the_gravest_first() {
    let lines = [battery()];
    let unit = Story::of("typed a").unit(true);
    let taken = |exit| {
        let decisions = [decision(exit)];
        let units = [unit];
        let mut now = job(Arrival::Plays, &lines, &[]);
        now.units = &units;
        now.decisions = &decisions;
        opened_by(&now)
    };
    assert_eq!(taken(ExitWord::MemorySaver), Some(ExitWord::MemorySaver));
    assert_eq!(taken(ExitWord::CustomerAccepts), Some(ExitWord::CustomerAccepts));
    let second = Unit {
        id: Some(id(99)),
        ..unit
    };
    let of_second = Decision {
        unit: Some(id(99)),
        ..decision(ExitWord::CustomerAccepts)
    };
    let both = [of_second, decision(ExitWord::MemorySaver)];
    let units = [unit, second];
    let mut now = job(Arrival::Plays, &lines, &[]);
    now.units = &units;
    now.decisions = &both;
    assert_eq!(
        opened_by(&now),
        Some(ExitWord::CustomerAccepts),
        "one radio may still lock"
    );
    now.decisions = &[];
    assert_eq!(opened_by(&now), None, "nobody decided");
    let green = [Story::of("typed a; accepted a").unit(true)];
    now.units = &green;
    now.decisions = &both;
    assert_eq!(opened_by(&now), None, "a green radio needs no decision");
}

#[test]
fn a_decision_falls_exactly_when_the_table_says_so() {
    const EXITS: [ExitWord; 4] = [
        ExitWord::CodeOnFile,
        ExitWord::NothingToLose,
        ExitWord::MemorySaver,
        ExitWord::CustomerAccepts,
    ];
    for row in rows(AFTERWARDS) {
        for (letter, exit) in row[1..].iter().zip(EXITS) {
            assert_eq!(
                still_holds(exit, row[0]),
                *letter == "h",
                "{exit:?} after: {}",
                row[0]
            );
        }
        let entered_now = still_holds(ExitWord::EnterCode, row[0]);
        assert_eq!(
            entered_now,
            row[1] == "h",
            "exit 2 is an entry and exit 1 on it, after: {}",
            row[0]
        );
        assert!(
            !still_holds(ExitWord::NotNeeded, row[0]),
            "exit 3 with a reason writes a fact instead"
        );
    }
}

#[test]
fn the_memory_saver_falls_when_the_radio_asks_after_all() {
    let mut story = Story::of("typed a");
    let lines = [battery()];
    let now = job(Arrival::Plays, &lines, &[]);
    assert!(covers(&decision(ExitWord::MemorySaver), &story.unit(true), &now));
    story.tell("asks");
    assert!(
        !covers(&decision(ExitWord::MemorySaver), &story.unit(true), &now),
        "it has lost its memory"
    );
}

#[test]
fn a_covered_radio_is_go_and_is_not_asked_again() {
    let lines = [battery()];
    let units = [radio("NA")];
    let decisions = [decision(ExitWord::CustomerAccepts)];
    let mut now = job(Arrival::Plays, &lines, &units);
    assert_eq!(assess(&now, false).word(), VerdictWord::Stop);
    now.decisions = &decisions;
    assert_eq!(assess(&now, false).word(), VerdictWord::Go);
    assert_eq!(covered_by(&units[0], &now), Some(ExitWord::CustomerAccepts));
    assert_eq!(
        assess(&now, true).word(),
        VerdictWord::Go,
        "and it opens the start"
    );
}

#[test]
fn one_radios_decision_does_not_open_the_gate_for_the_other() {
    let lines = [battery()];
    let mut other = radio("NA");
    other.id = Some(id(71));
    let units = [radio("NA"), other];
    let decisions = [decision(ExitWord::CustomerAccepts)];
    let now = workshop::domain::battery_gate::GateJob {
        decisions: &decisions,
        ..job(Arrival::Plays, &lines, &units)
    };
    assert_eq!(assess(&now, false).word(), VerdictWord::Stop);
}

#[test]
fn the_unknown_radio_can_be_decided_on_until_somebody_finds_it() {
    let lines = [battery()];
    let unknown = Decision {
        unit: None,
        installation: None,
        ..decision(ExitWord::CustomerAccepts)
    };
    let decisions = [unknown];
    let mut now = job(Arrival::Plays, &lines, &[]);
    now.decisions = &decisions;
    assert_eq!(assess(&now, true).word(), VerdictWord::Go);
    let found = [radio("NA")];
    now.units = &found;
    assert_eq!(
        assess(&now, true).word(),
        VerdictWord::Stop,
        "for the new unit there is no decision yet"
    );
}

#[test]
fn an_airbag_line_of_any_progress_counts() {
    let lines = [airbag(), battery()];
    let now = job(Arrival::Plays, &lines, &[]);
    assert!(!covers(
        &decision(ExitWord::MemorySaver),
        &Story::of("typed a").unit(true),
        &now
    ));
}
