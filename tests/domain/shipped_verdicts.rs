//! Every shipped job type against every state, arrival and answer, and every pair of them: the tables of GATE.md sections 3 and 4 written out
//! by hand, held against the catalogue as it is shipped.

use std::collections::BTreeMap;

use workshop::domain::battery_gate::{Decision, GateJob, Unit, Verdict, WorkLine, assess, covered_by};
use workshop::domain::{Arrival, ExitWord, SaverReason, VerdictWord};

use crate::catalogue::{TYPES, shipped};
use crate::story::{asking, decision, id, job, radio, rows};
use crate::verdicts::ONE_UNIT;

const STATES: [&str; 10] = ["NN", "VE", "OF", "SU", "NA", "WB", "HN", "RC", "RE", "LO"];
const ARRIVALS: [Arrival; 3] = [Arrival::Plays, Arrival::NoPower, Arrival::AsksCode];
const ANSWERS: [Option<bool>; 3] = [None, Some(false), Some(true)];

/// The column of the table for a cut, as GATE.md names it, and an answer.
fn column(cut: &str, answer: Option<bool>) -> usize {
    match (cut, answer) {
        ("certain", _) => 4,
        (_, Some(true)) => 3,
        ("likely", None) => 1,
        ("likely", Some(false)) => 2,
        ("silent", _) => 0,
        _ => panic!("no cut {cut}"),
    }
}

fn letter(verdict: VerdictWord) -> &'static str {
    match verdict {
        VerdictWord::Silent => "S",
        VerdictWord::Go => "G",
        VerdictWord::Ask => "A",
        VerdictWord::Confirm => "C",
        VerdictWord::Stop => "X",
    }
}

fn unit(state: &str, arrival: Arrival) -> Unit {
    match arrival {
        Arrival::AsksCode => asking(state),
        Arrival::NoPower => Unit {
            lost: true,
            ..radio(state)
        },
        _ => radio(state),
    }
}

/// Id, line, cut and reason of each shipped type, the last two from the table written by hand.
fn types() -> Vec<(String, WorkLine, &'static str, Option<SaverReason>)> {
    let mut written = BTreeMap::new();
    for row in rows(TYPES) {
        for name in row[2].split_whitespace() {
            written.insert(name, (row[0], SaverReason::from_word(row[1])));
        }
    }
    let all = shipped();
    assert_eq!(all.len(), 76);
    all.into_iter()
        .map(|kind| {
            let (cut, reason) = written[kind.id()];
            let cut = match cut {
                "certain" => "certain",
                "likely" => "likely",
                _ => "silent",
            };
            (kind.id().to_owned(), kind.line(), cut, reason)
        })
        .collect()
}

fn open_exits(verdict: &Verdict) -> Vec<Vec<ExitWord>> {
    match verdict {
        Verdict::Confirm { units } | Verdict::Stop { units } => units
            .iter()
            .map(|u| u.exits.iter().map(|e| e.exit).collect())
            .collect(),
        _ => Vec::new(),
    }
}

#[test]
fn every_shipped_job_type_over_every_state_gets_the_verdict_of_the_table() {
    let mut looked_at = 0;
    for row in rows(ONE_UNIT) {
        for (group, arrival) in row[1..].iter().zip(ARRIVALS) {
            let letters: Vec<&str> = group.split_whitespace().collect();
            for (name, line, cut, _) in types() {
                if line.fits_radio.is_some() {
                    // Another radio is asked about: `fitting_verdicts`.
                    continue;
                }
                for answer in ANSWERS {
                    let expected = letters[column(cut, answer)];
                    if expected == "-" {
                        continue;
                    }
                    let (lines, units) = ([WorkLine { answer, ..line }], [unit(row[0], arrival)]);
                    let found = letter(assess(&job(arrival, &lines, &units), false).word());
                    assert_eq!(found, expected, "{name} {answer:?} over {} {arrival:?}", row[0]);
                    looked_at += 1;
                }
                // Pressing "start" is the power going: the last column, whatever was said (D17). Silence is no answer to that press.
                let starting = letters[4];
                if starting != "-" {
                    for answer in ANSWERS {
                        let (lines, units) = ([WorkLine { answer, ..line }], [unit(row[0], arrival)]);
                        let found = letter(assess(&job(arrival, &lines, &units), true).word());
                        assert_eq!(
                            found, starting,
                            "start of {name} {answer:?} over {} {arrival:?}",
                            row[0]
                        );
                    }
                }
            }
        }
    }
    assert!(
        looked_at > 6_000,
        "74 types, 10 states, 3 arrivals, 3 answers: {looked_at}"
    );
}

#[test]
fn no_shipped_job_type_makes_an_empty_car_green() {
    for (name, line, cut, _) in types() {
        for arrival in Arrival::ALL {
            let lines = [line];
            let verdict = assess(&job(*arrival, &lines, &[]), false).word();
            assert_ne!(
                verdict,
                VerdictWord::Go,
                "{name}: one unknown radio nobody asked about"
            );
            let silent = cut == "silent" && *arrival != Arrival::NoPower;
            assert_eq!(verdict == VerdictWord::Silent, silent, "{name} {arrival:?}");
            assert!(
                assess(&job(*arrival, &lines, &[]), true).word() >= VerdictWord::Confirm,
                "{name}"
            );
        }
    }
}

#[test]
fn the_memory_saver_is_in_no_list_of_a_type_that_forbids_it_and_every_stop_ends_with_the_customer() {
    for (name, line, cut, reason) in types() {
        for state in STATES {
            for arrival in ARRIVALS {
                if arrival == Arrival::AsksCode && state == "NN" {
                    continue;
                }
                let (lines, units) = ([line], [unit(state, arrival)]);
                let verdict = assess(&job(arrival, &lines, &units), true);
                for exits in open_exits(&verdict) {
                    assert_eq!(
                        exits.last(),
                        Some(&ExitWord::CustomerAccepts),
                        "{name} over {state}"
                    );
                    let lost = arrival != Arrival::Plays && state != "LO";
                    let allowed = reason.is_none() && arrival != Arrival::NoPower && !lost;
                    assert_eq!(
                        exits.contains(&ExitWord::MemorySaver),
                        allowed,
                        "{name} ({cut}, {reason:?}) over {state} {arrival:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn a_further_shipped_line_is_never_milder_wherever_it_is_put() {
    let all = types();
    let saver = [decision(ExitWord::MemorySaver)];
    let mut pairs = 0;
    for (first, line, _, _) in &all {
        for (second, further, _, reason) in &all {
            for state in STATES {
                for decisions in [&[][..], &saver[..]] {
                    let units = [radio(state)];
                    let verdict = |lines: &[WorkLine], units: &[Unit]| {
                        let now = GateJob {
                            decisions,
                            ..job(Arrival::Plays, lines, units)
                        };
                        (assess(&now, false).word(), assess(&now, true).word())
                    };
                    // Over what stays in the car: a further line that takes the radio out is not asked about it (decision 0008).
                    let stays = if further.fits_radio.is_some() {
                        &[][..]
                    } else {
                        &units[..]
                    };
                    let (alone, starting) = verdict(&[*line], stays);
                    for lines in [[*line, *further], [*further, *line]] {
                        let (both, both_starting) = verdict(&lines, &units);
                        assert!(
                            both >= alone && both_starting >= starting,
                            "{first} and then {second} over {state}"
                        );
                    }
                    pairs += 1;
                }
            }
            // Exit 4 is gone as soon as one line of the job forbids it, in any order; plug work only where it takes the power.
            let dangerous = reason.is_some_and(|why| why != SaverReason::Plug);
            if dangerous {
                let lines = [*line, *further];
                let units = [radio("NA")];
                let now = GateJob {
                    decisions: &saver,
                    ..job(Arrival::Plays, &lines, &units)
                };
                assert_eq!(
                    covered_by(&units[0], &now),
                    None,
                    "{first} and {second}: the saver falls"
                );
                for exits in open_exits(&assess(&now, true)) {
                    assert!(!exits.contains(&ExitWord::MemorySaver), "{first} and {second}");
                }
            }
        }
    }
    assert_eq!(pairs, 76 * 76 * 10 * 2);
}

#[test]
fn over_every_shipped_type_the_worst_open_radio_of_three_decides() {
    // From mild to severe, for a car with power whose power goes.
    let rank = |state: &str| match state {
        "NN" | "VE" => VerdictWord::Go,
        "OF" => VerdictWord::Confirm,
        _ => VerdictWord::Stop,
    };
    for (name, line, _, _) in types() {
        for one in STATES {
            for other in STATES {
                for third in ["VE", "OF", "NA", "LO"] {
                    let states = [one, other, third];
                    let units: Vec<Unit> = states
                        .iter()
                        .zip(70u8..)
                        .map(|(state, n)| Unit {
                            id: Some(id(n)),
                            ..radio(state)
                        })
                        .collect();
                    let lines = [line];
                    // In place of the first comes one that nobody knows.
                    let states = match line.fits_radio {
                        Some(_) => ["NA", other, third],
                        None => states,
                    };
                    let worst = states.iter().map(|state| rank(state)).max().unwrap();
                    let verdict = assess(&job(Arrival::Plays, &lines, &units), true);
                    assert_eq!(verdict.word(), worst, "{name} over {states:?}");
                    let open = states
                        .iter()
                        .filter(|state| rank(state) > VerdictWord::Go)
                        .count();
                    assert_eq!(
                        open_exits(&verdict).len(),
                        open,
                        "each open radio has its own exits"
                    );
                }
            }
        }
    }
}

#[test]
fn one_acceptance_opens_every_shipped_type_for_its_own_radio_alone() {
    for (name, line, _, _) in types() {
        for state in STATES {
            let units = [
                radio(state),
                Unit {
                    id: Some(id(71)),
                    ..radio("NA")
                },
            ];
            let lines = [line];
            let first = [decision(ExitWord::CustomerAccepts)];
            let second = Decision {
                unit: Some(id(71)),
                ..first[0]
            };
            let one = GateJob {
                decisions: &first,
                ..job(Arrival::Plays, &lines, &units)
            };
            assert_eq!(
                assess(&one, true).word(),
                VerdictWord::Stop,
                "{name}: the other radio is not decided"
            );
            // For a radio that nobody knows, which only a line that fits one asks about.
            let unknown = Decision {
                unit: None,
                installation: None,
                ..first[0]
            };
            let both = [first[0], second, unknown];
            let all = GateJob {
                decisions: &both,
                ..one
            };
            assert_eq!(assess(&all, true), Verdict::Go, "{name} over {state}");
        }
    }
}
