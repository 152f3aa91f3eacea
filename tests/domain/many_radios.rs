//! Two and three radios in one car, in every state each, with power and without, over every mixture of one, two and three lines: the tables of
//! GATE.md section 4 as letters. One radio and none: `few_radios`.
//!
//! A radio is its state and what was seen of it. In a car with power `NA` is quiet and `NA!` came asking; in a car without power `NA` was not
//! seen since and `NA+` was seen playing since.

use workshop::domain::battery_gate::{ExitOffer, Unit, Verdict, WorkLine, assess};
use workshop::domain::{Arrival, SaverReason};

use crate::exits::{seen, written};
use crate::story::{id, job, rows};
use crate::verdicts::{SAVERS, line, word};

/// One radio by row, another by letter, in the order of the rows | the third is one of `THIRDS_WITH_POWER[0]`, or there is none | it is one of
/// `[1]` | of `[2]`. The power goes for certain. G go · C confirm · X stop.
const WITH_POWER: &str = "
    NN  | GGG CCCCCCCC XXXXXXXX | CCC CCCCCCCC XXXXXXXX | XXX XXXXXXXX XXXXXXXX
    VE  | GGG CCCCCCCC XXXXXXXX | CCC CCCCCCCC XXXXXXXX | XXX XXXXXXXX XXXXXXXX
    VE! | GGG CCCCCCCC XXXXXXXX | CCC CCCCCCCC XXXXXXXX | XXX XXXXXXXX XXXXXXXX
    OF  | CCC CCCCCCCC XXXXXXXX | CCC CCCCCCCC XXXXXXXX | XXX XXXXXXXX XXXXXXXX
    OF! | CCC CCCCCCCC XXXXXXXX | CCC CCCCCCCC XXXXXXXX | XXX XXXXXXXX XXXXXXXX
    SU! | CCC CCCCCCCC XXXXXXXX | CCC CCCCCCCC XXXXXXXX | XXX XXXXXXXX XXXXXXXX
    NA! | CCC CCCCCCCC XXXXXXXX | CCC CCCCCCCC XXXXXXXX | XXX XXXXXXXX XXXXXXXX
    WB! | CCC CCCCCCCC XXXXXXXX | CCC CCCCCCCC XXXXXXXX | XXX XXXXXXXX XXXXXXXX
    HN! | CCC CCCCCCCC XXXXXXXX | CCC CCCCCCCC XXXXXXXX | XXX XXXXXXXX XXXXXXXX
    RC! | CCC CCCCCCCC XXXXXXXX | CCC CCCCCCCC XXXXXXXX | XXX XXXXXXXX XXXXXXXX
    RE! | CCC CCCCCCCC XXXXXXXX | CCC CCCCCCCC XXXXXXXX | XXX XXXXXXXX XXXXXXXX
    SU  | XXX XXXXXXXX XXXXXXXX | XXX XXXXXXXX XXXXXXXX | XXX XXXXXXXX XXXXXXXX
    NA  | XXX XXXXXXXX XXXXXXXX | XXX XXXXXXXX XXXXXXXX | XXX XXXXXXXX XXXXXXXX
    WB  | XXX XXXXXXXX XXXXXXXX | XXX XXXXXXXX XXXXXXXX | XXX XXXXXXXX XXXXXXXX
    HN  | XXX XXXXXXXX XXXXXXXX | XXX XXXXXXXX XXXXXXXX | XXX XXXXXXXX XXXXXXXX
    RC  | XXX XXXXXXXX XXXXXXXX | XXX XXXXXXXX XXXXXXXX | XXX XXXXXXXX XXXXXXXX
    RE  | XXX XXXXXXXX XXXXXXXX | XXX XXXXXXXX XXXXXXXX | XXX XXXXXXXX XXXXXXXX
    LO  | XXX XXXXXXXX XXXXXXXX | XXX XXXXXXXX XXXXXXXX | XXX XXXXXXXX XXXXXXXX
    LO! | XXX XXXXXXXX XXXXXXXX | XXX XXXXXXXX XXXXXXXX | XXX XXXXXXXX XXXXXXXX
";

/// The same where the work may only cost the power and nobody has answered yet. A ask.
const MAYBE: &str = "
    NN  | GGG AAAAAAAA AAAAAAAA | AAA AAAAAAAA AAAAAAAA | AAA AAAAAAAA AAAAAAAA
    VE  | GGG AAAAAAAA AAAAAAAA | AAA AAAAAAAA AAAAAAAA | AAA AAAAAAAA AAAAAAAA
    VE! | GGG AAAAAAAA AAAAAAAA | AAA AAAAAAAA AAAAAAAA | AAA AAAAAAAA AAAAAAAA
    OF  | AAA AAAAAAAA AAAAAAAA | AAA AAAAAAAA AAAAAAAA | AAA AAAAAAAA AAAAAAAA
    OF! | AAA AAAAAAAA AAAAAAAA | AAA AAAAAAAA AAAAAAAA | AAA AAAAAAAA AAAAAAAA
    SU! | AAA AAAAAAAA AAAAAAAA | AAA AAAAAAAA AAAAAAAA | AAA AAAAAAAA AAAAAAAA
    NA! | AAA AAAAAAAA AAAAAAAA | AAA AAAAAAAA AAAAAAAA | AAA AAAAAAAA AAAAAAAA
    WB! | AAA AAAAAAAA AAAAAAAA | AAA AAAAAAAA AAAAAAAA | AAA AAAAAAAA AAAAAAAA
    HN! | AAA AAAAAAAA AAAAAAAA | AAA AAAAAAAA AAAAAAAA | AAA AAAAAAAA AAAAAAAA
    RC! | AAA AAAAAAAA AAAAAAAA | AAA AAAAAAAA AAAAAAAA | AAA AAAAAAAA AAAAAAAA
    RE! | AAA AAAAAAAA AAAAAAAA | AAA AAAAAAAA AAAAAAAA | AAA AAAAAAAA AAAAAAAA
    SU  | AAA AAAAAAAA AAAAAAAA | AAA AAAAAAAA AAAAAAAA | AAA AAAAAAAA AAAAAAAA
    NA  | AAA AAAAAAAA AAAAAAAA | AAA AAAAAAAA AAAAAAAA | AAA AAAAAAAA AAAAAAAA
    WB  | AAA AAAAAAAA AAAAAAAA | AAA AAAAAAAA AAAAAAAA | AAA AAAAAAAA AAAAAAAA
    HN  | AAA AAAAAAAA AAAAAAAA | AAA AAAAAAAA AAAAAAAA | AAA AAAAAAAA AAAAAAAA
    RC  | AAA AAAAAAAA AAAAAAAA | AAA AAAAAAAA AAAAAAAA | AAA AAAAAAAA AAAAAAAA
    RE  | AAA AAAAAAAA AAAAAAAA | AAA AAAAAAAA AAAAAAAA | AAA AAAAAAAA AAAAAAAA
    LO  | AAA AAAAAAAA AAAAAAAA | AAA AAAAAAAA AAAAAAAA | AAA AAAAAAAA AAAAAAAA
    LO! | AAA AAAAAAAA AAAAAAAA | AAA AAAAAAAA AAAAAAAA | AAA AAAAAAAA AAAAAAAA
";

const THIRDS_WITH_POWER: [&str; 3] = [
    "NN VE VE!",
    "OF OF! SU! NA! WB! HN! RC! RE!",
    "SU NA WB HN RC RE LO LO!",
];

/// A car that came without power, whatever the work.
const WITHOUT_POWER: &str = "
    NN  | GGGG CCCCCCCC XXXXXXXX | CCCC CCCCCCCC XXXXXXXX | XXXX XXXXXXXX XXXXXXXX
    NN+ | GGGG CCCCCCCC XXXXXXXX | CCCC CCCCCCCC XXXXXXXX | XXXX XXXXXXXX XXXXXXXX
    VE  | GGGG CCCCCCCC XXXXXXXX | CCCC CCCCCCCC XXXXXXXX | XXXX XXXXXXXX XXXXXXXX
    VE+ | GGGG CCCCCCCC XXXXXXXX | CCCC CCCCCCCC XXXXXXXX | XXXX XXXXXXXX XXXXXXXX
    OF  | CCCC CCCCCCCC XXXXXXXX | CCCC CCCCCCCC XXXXXXXX | XXXX XXXXXXXX XXXXXXXX
    OF+ | CCCC CCCCCCCC XXXXXXXX | CCCC CCCCCCCC XXXXXXXX | XXXX XXXXXXXX XXXXXXXX
    SU  | CCCC CCCCCCCC XXXXXXXX | CCCC CCCCCCCC XXXXXXXX | XXXX XXXXXXXX XXXXXXXX
    NA  | CCCC CCCCCCCC XXXXXXXX | CCCC CCCCCCCC XXXXXXXX | XXXX XXXXXXXX XXXXXXXX
    WB  | CCCC CCCCCCCC XXXXXXXX | CCCC CCCCCCCC XXXXXXXX | XXXX XXXXXXXX XXXXXXXX
    HN  | CCCC CCCCCCCC XXXXXXXX | CCCC CCCCCCCC XXXXXXXX | XXXX XXXXXXXX XXXXXXXX
    RC  | CCCC CCCCCCCC XXXXXXXX | CCCC CCCCCCCC XXXXXXXX | XXXX XXXXXXXX XXXXXXXX
    RE  | CCCC CCCCCCCC XXXXXXXX | CCCC CCCCCCCC XXXXXXXX | XXXX XXXXXXXX XXXXXXXX
    SU+ | XXXX XXXXXXXX XXXXXXXX | XXXX XXXXXXXX XXXXXXXX | XXXX XXXXXXXX XXXXXXXX
    NA+ | XXXX XXXXXXXX XXXXXXXX | XXXX XXXXXXXX XXXXXXXX | XXXX XXXXXXXX XXXXXXXX
    WB+ | XXXX XXXXXXXX XXXXXXXX | XXXX XXXXXXXX XXXXXXXX | XXXX XXXXXXXX XXXXXXXX
    HN+ | XXXX XXXXXXXX XXXXXXXX | XXXX XXXXXXXX XXXXXXXX | XXXX XXXXXXXX XXXXXXXX
    RC+ | XXXX XXXXXXXX XXXXXXXX | XXXX XXXXXXXX XXXXXXXX | XXXX XXXXXXXX XXXXXXXX
    RE+ | XXXX XXXXXXXX XXXXXXXX | XXXX XXXXXXXX XXXXXXXX | XXXX XXXXXXXX XXXXXXXX
    LO  | XXXX XXXXXXXX XXXXXXXX | XXXX XXXXXXXX XXXXXXXX | XXXX XXXXXXXX XXXXXXXX
    LO+ | XXXX XXXXXXXX XXXXXXXX | XXXX XXXXXXXX XXXXXXXX | XXXX XXXXXXXX XXXXXXXX
";

const THIRDS_WITHOUT_POWER: [&str; 3] = [
    "NN NN+ VE VE+",
    "OF OF+ SU NA WB HN RC RE",
    "SU+ NA+ WB+ HN+ RC+ RE+ LO LO+",
];

/// One line by row, another by letter, in the order of the rows | with a third line, a group for each in the same order.
/// S silent · L may lose power · C certain.
const CUTS: &str = "
    tyres      | SSLCCCC | SSLCCCC SSLCCCC LLLCCCC CCCCCCC CCCCCCC CCCCCCC CCCCCCC
    clutch_no  | SSLCCCC | SSLCCCC SSLCCCC LLLCCCC CCCCCCC CCCCCCC CCCCCCC CCCCCCC
    clutch     | LLLCCCC | LLLCCCC LLLCCCC LLLCCCC CCCCCCC CCCCCCC CCCCCCC CCCCCCC
    tyres_yes  | CCCCCCC | CCCCCCC CCCCCCC CCCCCCC CCCCCCC CCCCCCC CCCCCCC CCCCCCC
    clutch_yes | CCCCCCC | CCCCCCC CCCCCCC CCCCCCC CCCCCCC CCCCCCC CCCCCCC CCCCCCC
    battery    | CCCCCCC | CCCCCCC CCCCCCC CCCCCCC CCCCCCC CCCCCCC CCCCCCC CCCCCCC
    battery_no | CCCCCCC | CCCCCCC CCCCCCC CCCCCCC CCCCCCC CCCCCCC CCCCCCC CCCCCCC
";

/// May a memory saver be fitted in a car with power? One line by row; without a reason | srs fuel hv weld wiring plug unknown.
/// One line that says no is enough.
const SAVER: &str = "
    tyres      | y nnnnn y n
    clutch_no  | y nnnnn y n
    clutch     | y nnnnn y n
    tyres_yes  | n nnnnn n n
    clutch_yes | y nnnnn n n
    battery    | y nnnnn n n
    battery_no | y nnnnn n n
";

/// The radios of one car, and what the tables say of them.
pub struct Car {
    pub told: String,
    /// Its radios stand in the order of the rows: one car of each set.
    pub in_order: bool,
    pub arrival: Arrival,
    pub units: Vec<Unit>,
    /// Silent, may lose power, certain.
    pub letters: [char; 3],
    /// The exits of its open radios, without a memory saver and with it.
    pub exits: [Vec<Vec<ExitOffer>>; 2],
}

/// One to three lines, and what the tables say of them.
pub struct Work {
    told: String,
    /// Its lines stand in the order of the rows: one work of each mixture.
    in_order: bool,
    lines: Vec<WorkLine>,
    cut: usize,
    saver: bool,
}

fn letters(cell: &str) -> Vec<char> {
    cell.chars().filter(|sign| !sign.is_whitespace()).collect()
}

/// The radio called `name`, as the `n`th of its car.
fn radio(name: &str, arrival: Arrival, n: u8) -> (Unit, &str, &'static str) {
    let state = name.trim_end_matches(['!', '+']);
    let how = match (arrival, name.strip_prefix(state).unwrap()) {
        (Arrival::NoPower, "") => "dead",
        (Arrival::NoPower, "+") | (Arrival::Plays, "") => "quiet",
        (Arrival::Plays, "!") => "asks",
        _ => panic!("no radio {name} in a car that {arrival:?}"),
    };
    let unit = Unit {
        id: Some(id(70 + n)),
        ..seen(state, how)
    };
    (unit, state, how)
}

/// These names stand in the order of the rows of a table.
fn in_order(names: &[&str], table: &str) -> bool {
    names
        .iter()
        .map(|name| rows(table).position(|row| row[0] == *name).unwrap())
        .is_sorted()
}

fn car(names: &[&str], arrival: Arrival, letters: [char; 3]) -> Car {
    let radios: Vec<_> = (0..)
        .zip(names)
        .map(|(n, name)| radio(name, arrival, n))
        .collect();
    let exits = [false, true].map(|saver| {
        radios
            .iter()
            .filter(|(_, state, _)| !["NN", "VE"].contains(state))
            .map(|(_, state, how)| written(state, how, saver))
            .collect()
    });
    Car {
        told: format!("{} ({arrival:?})", names.join(", ")),
        in_order: in_order(
            names,
            if arrival == Arrival::NoPower {
                WITHOUT_POWER
            } else {
                WITH_POWER
            },
        ),
        arrival,
        units: radios.into_iter().map(|(unit, ..)| unit).collect(),
        letters,
        exits,
    }
}

/// Every car with two radios and with three, once in every order of the radios.
fn cars(arrival: Arrival) -> Vec<Car> {
    let (certain, maybe, thirds) = match arrival {
        Arrival::NoPower => (WITHOUT_POWER, WITHOUT_POWER, THIRDS_WITHOUT_POWER),
        _ => (WITH_POWER, MAYBE, THIRDS_WITH_POWER),
    };
    let names: Vec<&str> = rows(certain).map(|row| row[0]).collect();
    let mut all = Vec::new();
    for (sure, unsure) in rows(certain).zip(rows(maybe)) {
        for (group, thirds) in thirds.iter().enumerate() {
            let (sure_letters, unsure_letters) = (letters(sure[group + 1]), letters(unsure[group + 1]));
            assert_eq!(sure_letters.len(), names.len());
            for (at, other) in names.iter().enumerate() {
                let silent = if arrival == Arrival::NoPower {
                    sure_letters[at]
                } else {
                    'S'
                };
                let said = [silent, unsure_letters[at], sure_letters[at]];
                if group == 0 {
                    all.push(car(&[sure[0], other], arrival, said));
                }
                for third in thirds.split_whitespace() {
                    all.push(car(&[sure[0], other, third], arrival, said));
                }
            }
        }
    }
    let n = names.len();
    assert_eq!(all.len(), n * n + n * n * n, "every pair and every triple");
    all
}

/// One line, and whether it allows a memory saver for this reason.
fn with_reason(name: &str, reason: Option<SaverReason>) -> (WorkLine, bool) {
    let row = rows(SAVER).find(|row| row[0] == name).unwrap();
    let at = SAVERS.iter().position(|saver| *saver == reason).unwrap();
    let line = WorkLine {
        no_memory_saver: reason,
        ..line(name)
    };
    (line, letters(row[1])[at] == 'y')
}

/// Every mixture of one, two and three lines in every order; each reason against the memory saver on each of the lines in turn.
pub fn works() -> Vec<Work> {
    let names: Vec<&str> = rows(CUTS).map(|row| row[0]).collect();
    let mut mixtures: Vec<(Vec<&str>, char)> = Vec::new();
    for (row, one) in rows(CUTS).zip(&names) {
        let pairs = letters(row[1]);
        for (at, other) in names.iter().enumerate() {
            mixtures.push((vec![one, other], pairs[at]));
        }
        for (group, third) in row[2].split_whitespace().zip(&names) {
            for (letter, other) in group.chars().zip(&names) {
                mixtures.push((vec![one, other, third], letter));
            }
        }
        // A line beside its own twin is that line.
        let alone = names.iter().position(|name| name == one).unwrap();
        mixtures.push((vec![one], pairs[alone]));
    }
    assert_eq!(mixtures.len(), 7 + 7 * 7 + 7 * 7 * 7);
    let mut all = Vec::new();
    for (mixture, letter) in mixtures {
        for at in 0..mixture.len() {
            for reason in SAVERS {
                let lines: Vec<_> = mixture
                    .iter()
                    .enumerate()
                    .map(|(n, name)| with_reason(name, reason.filter(|_| n == at)))
                    .collect();
                all.push(Work {
                    in_order: in_order(&mixture, CUTS),
                    told: format!("{mixture:?}, {reason:?} on line {at}"),
                    saver: lines.iter().all(|(_, allowed)| *allowed),
                    lines: lines.into_iter().map(|(line, _)| line).collect(),
                    cut: "SLC".find(letter).unwrap(),
                });
            }
        }
    }
    all
}

#[track_caller]
pub fn holds(car: &Car, work: &Work) {
    let verdict = assess(&job(car.arrival, &work.lines, &car.units), false);
    let expected = word(car.letters[work.cut].encode_utf8(&mut [0; 4]));
    assert_eq!(verdict.word(), expected, "{} over {}", work.told, car.told);
    if let Verdict::Confirm { units } | Verdict::Stop { units } = verdict {
        let saver = work.saver && car.arrival != Arrival::NoPower;
        let offered: Vec<_> = units.into_iter().map(|unit| unit.exits).collect();
        assert_eq!(
            offered,
            car.exits[usize::from(saver)],
            "{} over {}: each open radio has the exits it has alone",
            work.told,
            car.told
        );
    }
}

/// Every set of radios over every mixture of one, two and three lines with every reason on each line in turn.
fn over_every_work(arrival: Arrival) {
    let (mut cars, mut works) = (cars(arrival), works());
    cars.retain(|car| car.in_order);
    works.retain(|work| work.in_order);
    for car in &cars {
        for work in &works {
            holds(car, work);
        }
    }
}

#[test]
fn two_and_three_radios_in_any_order_get_the_verdict_of_the_table_over_each_line() {
    let works = works();
    for arrival in [Arrival::Plays, Arrival::NoPower] {
        for car in cars(arrival) {
            for work in works.iter().filter(|work| work.lines.len() == 1) {
                holds(&car, work);
            }
        }
    }
}

#[test]
fn every_mixture_of_lines_and_reasons_gets_the_verdict_of_the_table_in_a_car_with_power() {
    over_every_work(Arrival::Plays);
}

#[test]
fn every_mixture_of_lines_and_reasons_gets_the_verdict_of_the_table_in_a_car_without_power() {
    over_every_work(Arrival::NoPower);
}

#[test]
fn the_order_of_the_lines_changes_nothing() {
    let works = works();
    for arrival in [Arrival::Plays, Arrival::NoPower] {
        for car in cars(arrival).iter().filter(|car| car.in_order).step_by(50) {
            for work in &works {
                holds(car, work);
            }
        }
    }
}
