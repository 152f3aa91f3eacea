//! The verdict tables of GATE.md section 4, written out by hand.
//!
//! S silent · G go · A ask · C confirm · X stop · - cannot occur.

use workshop::domain::battery_gate::{Unit, Verdict, WorkLine, assess};
use workshop::domain::{Arrival, ExitWord, SaverReason, VerdictWord};

use crate::story::{asking, battery, clutch, clutch_answered, id, job, radio, rows, tyres, with_reason};

/// Columns: tyres · clutch · clutch no · clutch yes · battery; for a car with power, without power, with power and a radio that came asking.
pub const ONE_UNIT: &str = "
    NN | S G S G G | G G G G G | - - - - -
    VE | S G S G G | G G G G G | S G S G G
    OF | S A S C C | C C C C C | S A S C C
    SU | S A S X X | C C C C C | S A S C C
    NA | S A S X X | C C C C C | S A S C C
    WB | S A S X X | C C C C C | S A S C C
    HN | S A S X X | C C C C C | S A S C C
    RC | S A S X X | C C C C C | S A S C C
    RE | S A S X X | C C C C C | S A S C C
    LO | S A S X X | X X X X X | S A S X X
";

/// No unit on record: one unknown radio, NOT ASKED.
pub const NO_UNIT: &str = "S A S X X | C C C C C | S A S C C";

/// Certain cut, car with power: one radio by row, the other by column, in the order of `ORDER`.
const TWO_UNITS: &str = "
    NN | G G C X X X X X X X
    VE | G G C X X X X X X X
    OF | C C C X X X X X X X
    SU | X X X X X X X X X X
    NA | X X X X X X X X X X
    WB | X X X X X X X X X X
    HN | X X X X X X X X X X
    RC | X X X X X X X X X X
    RE | X X X X X X X X X X
    LO | X X X X X X X X X X
";
const ORDER: [&str; 10] = ["NN", "VE", "OF", "SU", "NA", "WB", "HN", "RC", "RE", "LO"];

/// Three radios (`!` came asking) | tyres · clutch · clutch no · clutch yes · battery, with power.
const THREE_UNITS: &str = "
    VE  VE  VE  | S G S G G
    NN  VE  NN  | S G S G G
    VE  NN  OF  | S A S C C
    OF  OF  OF  | S A S C C
    VE  OF  NA  | S A S X X
    VE  VE  LO  | S A S X X
    VE  OF  SU  | S A S X X
    NN  NN  RC  | S A S X X
    OF  OF  RE  | S A S X X
    HN  VE  VE  | S A S X X
    WB  WB  WB  | S A S X X
    VE  OF  NA! | S A S C C
    NA! RE! HN! | S A S C C
    NA! RE! LO! | S A S X X
    NA! NA  VE  | S A S X X
    SU! VE  NN  | S A S C C
    SU! SU  NN  | S A S X X
    RC! OF  OF  | S A S C C
";

/// Lines of the job | the verdict over one radio NOT ASKED, one ON FILE, one VERIFIED; car with power.
const LINES: &str = "
    tyres                     | S S S
    tyres     tyres           | S S S
    tyres     tyres   tyres   | S S S
    tyres     clutch          | A A G
    clutch    tyres           | A A G
    clutch    clutch          | A A G
    clutch    clutch_no       | A A G
    clutch_no clutch_no tyres | S S S
    clutch_no tyres           | S S S
    clutch    clutch_yes      | X C G
    clutch_no clutch_yes      | X C G
    clutch_no battery         | X C G
    battery_no                | X C G
    battery_no tyres          | X C G
    tyres_yes                 | X C G
    tyres_yes clutch          | X C G
    tyres     battery         | X C G
    clutch    battery         | X C G
    battery   clutch          | X C G
    tyres     clutch  battery | X C G
    battery   clutch  tyres   | X C G
    battery   battery battery | X C G
    tyres     tyres   clutch  | A A G
";

pub fn word(letter: &str) -> VerdictWord {
    match letter {
        "S" => VerdictWord::Silent,
        "G" => VerdictWord::Go,
        "A" => VerdictWord::Ask,
        "C" => VerdictWord::Confirm,
        "X" => VerdictWord::Stop,
        _ => panic!("no verdict {letter}"),
    }
}

pub fn line(name: &str) -> WorkLine {
    match name {
        "tyres" => tyres(),
        "tyres_yes" => WorkLine {
            answer: Some(true),
            ..tyres()
        },
        "clutch" => clutch(),
        "clutch_no" => clutch_answered(false),
        "clutch_yes" => clutch_answered(true),
        "battery" => battery(),
        "battery_no" => WorkLine {
            answer: Some(false),
            ..battery()
        },
        _ => panic!("no line {name}"),
    }
}

const COLUMNS: [&str; 5] = ["tyres", "clutch", "clutch_no", "clutch_yes", "battery"];
pub const ARRIVALS: [Arrival; 3] = [Arrival::Plays, Arrival::NoPower, Arrival::AsksCode];
pub const SAVERS: [Option<SaverReason>; 8] = [
    None,
    Some(SaverReason::Srs),
    Some(SaverReason::Fuel),
    Some(SaverReason::Hv),
    Some(SaverReason::Weld),
    Some(SaverReason::Wiring),
    Some(SaverReason::Plug),
    Some(SaverReason::Unknown),
];

#[test]
fn one_radio_gets_the_verdict_of_the_table() {
    for row in rows(ONE_UNIT) {
        for (group, arrival) in row[1..].iter().zip(ARRIVALS) {
            for (letter, column) in group.split_whitespace().zip(COLUMNS) {
                if letter == "-" {
                    continue;
                }
                let unit = match arrival {
                    Arrival::AsksCode => asking(row[0]),
                    Arrival::NoPower => Unit {
                        lost: true,
                        ..radio(row[0])
                    },
                    _ => radio(row[0]),
                };
                for saver in SAVERS {
                    let lines = [WorkLine {
                        no_memory_saver: saver,
                        ..line(column)
                    }];
                    let verdict = assess(&job(arrival, &lines, &[unit]), false);
                    let said = (row[0], column, arrival, saver);
                    assert_eq!(verdict.word(), word(letter), "{said:?}");
                }
            }
        }
    }
}

#[test]
fn no_unit_on_record_is_one_unknown_radio_nobody_asked_about() {
    for (group, arrival) in NO_UNIT.split('|').zip(ARRIVALS) {
        for (letter, column) in group.split_whitespace().zip(COLUMNS) {
            let verdict = assess(&job(arrival, &[line(column)], &[]), false);
            assert_eq!(verdict.word(), word(letter), "{column} {arrival:?}");
            if let Verdict::Stop { units } = verdict {
                assert_eq!(units.len(), 1);
                assert_eq!(units[0].unit, None);
                assert_eq!(units[0].state, crate::story::state("NA"));
            }
        }
    }
}

#[test]
fn of_two_radios_the_worse_open_one_decides() {
    for row in rows(TWO_UNITS) {
        for (letter, other) in row[1].split_whitespace().zip(ORDER) {
            let units = [
                radio(row[0]),
                Unit {
                    id: Some(id(71)),
                    ..radio(other)
                },
            ];
            let verdict = assess(&job(Arrival::Plays, &[battery()], &units), false);
            assert_eq!(verdict.word(), word(letter), "{} and {other}", row[0]);
        }
    }
}

#[test]
fn of_three_radios_the_worst_open_one_decides() {
    for row in rows(THREE_UNITS) {
        let units: Vec<Unit> = row[0]
            .split_whitespace()
            .zip(70u8..)
            .map(|(name, n)| {
                let unit = name.strip_suffix('!').map_or_else(|| radio(name), asking);
                Unit {
                    id: Some(id(n)),
                    ..unit
                }
            })
            .collect();
        assert_eq!(units.len(), 3);
        for (letter, column) in row[1].split_whitespace().zip(COLUMNS) {
            let verdict = assess(&job(Arrival::Plays, &[line(column)], &units), false);
            assert_eq!(verdict.word(), word(letter), "{} over {column}", row[0]);
        }
    }
}

#[test]
fn of_several_lines_the_surest_cut_decides() {
    for row in rows(LINES) {
        let lines: Vec<WorkLine> = row[0].split_whitespace().map(line).collect();
        for (letter, name) in row[1].split_whitespace().zip(["NA", "OF", "VE"]) {
            let units = [radio(name)];
            let verdict = assess(&job(Arrival::Plays, &lines, &units), false);
            assert_eq!(verdict.word(), word(letter), "{} over {name}", row[0]);
        }
    }
}

#[test]
fn starting_means_the_power_goes_whatever_was_answered() {
    // Column "battery" of the table, for every line and answer; no power and came asking likewise.
    for row in rows(ONE_UNIT) {
        let with_power = row[1].split_whitespace().next_back().unwrap();
        for column in COLUMNS {
            let verdict = assess(&job(Arrival::Plays, &[line(column)], &[radio(row[0])]), true);
            assert_eq!(verdict.word(), word(with_power), "{} starting {column}", row[0]);
        }
    }
    assert_eq!(
        assess(&job(Arrival::Plays, &[], &[]), true).word(),
        VerdictWord::Stop
    );
}

#[test]
fn the_one_question_is_for_all_unanswered_lines() {
    let other = WorkLine {
        id: id(9),
        ..clutch()
    };
    let answered = WorkLine {
        id: id(10),
        ..clutch_answered(false)
    };
    let lines = [tyres(), clutch(), answered, other];
    let verdict = assess(&job(Arrival::Plays, &lines, &[radio("NA")]), false);
    assert_eq!(
        verdict,
        Verdict::Ask {
            lines: vec![clutch().id, id(9)]
        }
    );
}

#[test]
fn one_touch_tries_the_code_once_or_says_that_nothing_is_left_to_lose() {
    let second = Unit {
        id: Some(id(71)),
        ..asking("NA")
    };
    let third = Unit {
        id: Some(id(72)),
        ..radio("VE")
    };
    let units = [asking("OF"), second, third];
    let Verdict::Confirm { units } = assess(&job(Arrival::Plays, &[battery()], &units), false) else {
        panic!("an unproven code and a lost radio are a CONFIRM");
    };
    let touches: Vec<_> = units.iter().map(|u| u.one_touch).collect();
    assert_eq!(
        touches,
        [Some(ExitWord::CodeOnFile), Some(ExitWord::NothingToLose)]
    );
}

/// The reason of the battery line | is exit 4 offered, of a car with power?
#[test]
fn a_memory_saver_is_offered_only_where_no_reason_speaks_against_it() {
    for (reason, offered) in [
        (None, true),
        (Some(SaverReason::Srs), false),
        (Some(SaverReason::Fuel), false),
        (Some(SaverReason::Hv), false),
        (Some(SaverReason::Weld), false),
        (Some(SaverReason::Wiring), false),
        (Some(SaverReason::Plug), false),
        (Some(SaverReason::Unknown), false),
    ] {
        for name in ["OF", "SU", "NA", "WB", "HN", "RC", "RE", "LO"] {
            let line = reason.map_or(battery(), |r| with_reason(battery(), r));
            let (Verdict::Stop { units } | Verdict::Confirm { units }) =
                assess(&job(Arrival::Plays, &[line], &[radio(name)]), false)
            else {
                panic!("{name} is open");
            };
            let found = units[0].exits.iter().any(|e| e.exit == ExitWord::MemorySaver);
            assert_eq!(found, offered, "{name} under {reason:?}");
        }
    }
}
