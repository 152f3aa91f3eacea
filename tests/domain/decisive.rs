//! Which unit a card tells of, and what the one touch of CONFIRM writes (GATE.md section 4).

use chrono::TimeDelta;
use workshop::domain::battery_gate::{
    Decision, Fitting, GateJob, Unit, Verdict, WorkLine, assess, decisive, gravest, longest_lock,
    one_touch_of,
};
use workshop::domain::code_state::{CodeState, Lock};
use workshop::domain::{Arrival, ExitWord, OneTouch};

use crate::story::{asking, battery, clutch, decision, id, in_words, morning, radio, rows, state, tyres};

/// A unit of a table: `OF` quiet, `OF!` seen asking, `NA+` covered by the customer's acceptance, `LO18` locked until 18 o'clock.
fn told(name: &str, n: u8) -> Unit {
    let bare = name.trim_end_matches(['!', '+']);
    let (word, hour) = bare.split_at(2);
    let unit = if name.ends_with('!') {
        asking(word)
    } else {
        radio(word)
    };
    let state = match hour {
        "" => unit.state,
        "F" => CodeState::Locked { lock: Lock::Final },
        hour => until(hour.parse().unwrap()),
    };
    Unit {
        id: Some(id(n)),
        state,
        ..unit
    }
}

fn until(hour: i64) -> CodeState {
    CodeState::Locked {
        lock: Lock::Until(morning() + TimeDelta::hours(hour - 8)),
    }
}

fn accepted(unit: &Unit) -> Decision {
    Decision {
        unit: unit.id,
        installation: unit.installation,
        ..decision(ExitWord::CustomerAccepts)
    }
}

fn job<'a>(lines: &'a [WorkLine], units: &'a [Unit], decisions: &'a [Decision]) -> GateJob<'a> {
    GateJob {
        lines,
        units,
        decisions,
        ..crate::story::job(Arrival::Plays, lines, units)
    }
}

/// The units in the order they came into the car | the one a card tells of, by its place from 1.
const TABLE: &str = "
    VE           | 1
    VE OF        | 2
    OF VE        | 1
    NA+ OF       | 2
    OF NA+       | 1
    NA LO18      | 2
    LO18 NA      | 1
    LO16 LO18    | 2
    LO18 LO16    | 1
    LO18 LO      | 2
    LO LOF       | 2
    LOF LO       | 1
    LO+ OF       | 2
    NA+ LO+      | 2
    NA+ VE       | 1
    VE NA+       | 2
    NN VE        | 2
    WB NA        | 2
    NA HN        | 2
    HN RE        | 2
    RC RE        | 2
    SU NA        | 2
    OF SU        | 2
    NA NA        | 1
    OF OF        | 1
    NA! OF       | 1
    OF NA!       | 2
    NA! OF NA    | 3
    RE! NA       | 2
    RE! OF       | 1
    LO! OF       | 1
    NA! LO+      | 1
";

#[test]
fn a_card_tells_of_the_unit_that_decides_the_verdict() {
    let lines = [battery()];
    for row in rows(TABLE) {
        let units: Vec<Unit> = (1..)
            .zip(row[0].split_whitespace())
            .map(|(n, name)| told(name, n))
            .collect();
        let covered: Vec<Decision> = row[0]
            .split_whitespace()
            .zip(&units)
            .filter(|(name, _)| name.ends_with('+'))
            .map(|(_, unit)| accepted(unit))
            .collect();
        let told_of = decisive(&job(&lines, &units, &covered));
        assert_eq!(told_of.id, Some(id(row[1].parse().unwrap())), "{}", row[0]);
    }
}

#[test]
fn the_unit_told_of_is_one_that_makes_the_verdict_what_it_is() {
    let names = ["NN", "VE", "OF", "SU", "NA", "LO", "NA!", "SU!", "OF!", "RE!"];
    let lines = [battery()];
    for first in names {
        for second in names {
            let units = [told(first, 1), told(second, 2)];
            let both = job(&lines, &units, &[]);
            let alone = [decisive(&both)];
            assert_eq!(
                assess(&job(&lines, &alone, &[]), false).word(),
                assess(&both, false).word(),
                "{first} {second}"
            );
        }
    }
}

#[test]
fn the_radio_that_comes_out_is_not_told_of_and_the_one_that_goes_in_is() {
    let verified = told("VE", 1);
    let swap = |incoming| WorkLine {
        fits_radio: Some(Fitting {
            incoming,
            outgoing: verified.id,
        }),
        ..battery()
    };
    let unknown = [swap(None)];
    let told_of = decisive(&job(&unknown, &[verified], &[]));
    assert_eq!(
        (told_of.id, in_words(&told_of.state).as_str()),
        (None, "NOT ASKED")
    );
    let bench = told("OF", 2);
    let known = [swap(bench.id)];
    assert_eq!(decisive(&job(&known, &[verified, bench], &[])).id, bench.id);
    let locked = told("LO", 1);
    let leaving = [swap(bench.id)];
    assert_eq!(
        decisive(&job(&leaving, &[locked, bench], &[])).id,
        bench.id,
        "what is locked goes out of the car"
    );
}

#[test]
fn a_car_without_a_unit_on_record_is_told_of_as_one_that_nobody_asked_about() {
    for lines in [vec![battery()], vec![clutch()], vec![tyres()]] {
        let told_of = decisive(&job(&lines, &[], &[]));
        assert_eq!(
            (told_of.id, in_words(&told_of.state).as_str()),
            (None, "NOT ASKED")
        );
    }
    assert_eq!(in_words(&gravest(&[])), "NOT ASKED");
    assert_eq!(
        in_words(&gravest(&[state("NA"), until(18), state("VE")])),
        "LOCKED until"
    );
}

#[test]
fn the_wait_on_a_card_is_the_one_that_holds_longest() {
    let find = |states: &[CodeState]| longest_lock(states.iter());
    assert_eq!(find(&[state("NA"), until(18)]), Some(1));
    assert_eq!(find(&[until(18), until(16)]), Some(0));
    assert_eq!(
        find(&[until(18), state("LO")]),
        Some(1),
        "nobody knows when it ends"
    );
    assert_eq!(find(&[state("VE"), state("NA")]), None);
}

/// The units | with power, battery certain | without power, battery certain.
const TOUCH: &str = "
    OF      | code_on_file    | code_on_file
    OF OF   | code_on_file    | code_on_file
    SU      | -               | nothing_to_lose
    NA      | -               | nothing_to_lose
    OF NA   | -               | both
    OF NA!  | both            | both
    OF!     | code_on_file    | code_on_file
    NA! RE! | nothing_to_lose | nothing_to_lose
    SU! VE  | nothing_to_lose | nothing_to_lose
    VE      | -               | -
    LO OF   | -               | -
";

#[test]
fn the_rule_says_what_the_one_touch_writes() {
    let lines = [battery()];
    for row in rows(TOUCH) {
        for (column, arrival) in [(1, Arrival::Plays), (2, Arrival::NoPower)] {
            let units: Vec<Unit> = (1..)
                .zip(row[0].split_whitespace())
                .map(|(n, name)| {
                    let unit = told(name, n);
                    let locked = matches!(unit.state, CodeState::Locked { .. });
                    Unit {
                        lost: !locked && (unit.lost || arrival == Arrival::NoPower),
                        ..unit
                    }
                })
                .collect();
            let gate = GateJob {
                arrival,
                ..job(&lines, &units, &[])
            };
            let expected = (row[column] != "-").then(|| OneTouch::from_word(row[column]).unwrap());
            assert_eq!(
                one_touch_of(&assess(&gate, false)),
                expected,
                "{} {arrival:?}",
                row[0]
            );
        }
    }
    assert_eq!(one_touch_of(&Verdict::Go), None);
}
