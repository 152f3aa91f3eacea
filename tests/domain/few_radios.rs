//! No radio on record and one radio, over every mixture of one, two and three lines with every reason on each line in turn, exits included:
//! the tables of `verdicts` (GATE.md section 4) as they stand. Two and three radios: `many_radios`.

use workshop::domain::battery_gate::{ExitOffer, Unit};
use workshop::domain::{Arrival, ExitWord};

use crate::exits::{offers, seen, written};
use crate::many_radios::{Car, holds, works};
use crate::story::rows;
use crate::verdicts::{ARRIVALS, NO_UNIT, ONE_UNIT};

/// The exits of a radio that nobody wrote down, in a car that came with power, without, and asking for a code. Nothing on file, so never 1.
///
/// 2 enter · 3 not needed, with the reasons r no radio, c no code, p paired, s switched off · L nothing left to lose · 4 memory saver, where it
/// is allowed · 5 the customer accepts.
const UNKNOWN_EXITS: &str = "2 3rcps 4 5 | 2 3rcps L 5 | 2 L 5";

/// The same in a car that came showing a wait, which may be a lock-out: the verdicts by line, and the exits.
const UNKNOWN_WAITS: (&str, &str) = ("S A S X X", "2 4 5");

/// What the table says of tyres, of the clutch nobody answered for and of the battery; an answer of no is as the tyres, of yes as the battery.
fn letters(group: &str) -> Option<[char; 3]> {
    let letters: Vec<char> = group.chars().filter(|sign| !sign.is_whitespace()).collect();
    let [tyres, clutch, no, yes, battery] = letters[..] else {
        panic!("five columns: {group}");
    };
    assert_eq!((no, yes), (tyres, battery));
    (battery != '-').then_some([tyres, clutch, battery])
}

/// The exits without a memory saver and with it.
fn both_ways(exits: impl Fn(bool) -> Vec<Vec<ExitOffer>>) -> [Vec<Vec<ExitOffer>>; 2] {
    [false, true].map(exits)
}

fn with_one_radio() -> Vec<Car> {
    let mut cars = Vec::new();
    for row in rows(ONE_UNIT) {
        for (group, arrival) in row[1..].iter().zip(ARRIVALS) {
            let Some(letters) = letters(group) else {
                continue;
            };
            let how = match arrival {
                Arrival::NoPower => "dead",
                Arrival::AsksCode => "asks",
                _ => "quiet",
            };
            let green = ["NN", "VE"].contains(&row[0]);
            let exits = both_ways(|saver| {
                let open = (!green).then(|| written(row[0], how, saver));
                open.into_iter().collect()
            });
            cars.push(car(
                format!("{} ({arrival:?})", row[0]),
                arrival,
                vec![seen(row[0], how)],
                letters,
                exits,
            ));
        }
    }
    // Seen playing since, the radio of a car without power has something to lose again: as in a car with power, but nothing is silent or asked.
    for row in rows(ONE_UNIT) {
        let [_, _, battery] = letters(row[1]).unwrap();
        let green = ["NN", "VE"].contains(&row[0]);
        let exits = both_ways(|_| {
            let open = (!green).then(|| written(row[0], "quiet", false));
            open.into_iter().collect()
        });
        cars.push(car(
            format!("{} (no power, seen playing since)", row[0]),
            Arrival::NoPower,
            vec![seen(row[0], "quiet")],
            [battery; 3],
            exits,
        ));
    }
    assert_eq!(
        cars.len(),
        10 + 10 + 9 + 10,
        "no radio that needs none comes asking"
    );
    cars
}

fn with_no_radio() -> Vec<Car> {
    let exits = |cell: &'static str| {
        both_ways(move |saver| {
            let mut all = offers(cell);
            all.retain(|offer| saver || offer.exit != ExitWord::MemorySaver);
            vec![all]
        })
    };
    let mut cars: Vec<Car> = NO_UNIT
        .split('|')
        .zip(UNKNOWN_EXITS.split('|'))
        .zip(ARRIVALS)
        .map(|((group, cell), arrival)| {
            let told = format!("none on record ({arrival:?})");
            car(told, arrival, Vec::new(), letters(group).unwrap(), exits(cell))
        })
        .collect();
    let (group, cell) = UNKNOWN_WAITS;
    cars.push(car(
        "none on record, a wait is shown".to_owned(),
        Arrival::ShowsWait,
        Vec::new(),
        letters(group).unwrap(),
        exits(cell),
    ));
    cars
}

fn car(
    told: String,
    arrival: Arrival,
    units: Vec<Unit>,
    letters: [char; 3],
    exits: [Vec<Vec<ExitOffer>>; 2],
) -> Car {
    Car {
        told,
        in_order: true,
        arrival,
        units,
        letters,
        exits,
    }
}

#[test]
fn one_radio_gets_the_verdict_and_the_exits_of_the_table_over_every_mixture_of_lines() {
    let works = works();
    for car in with_one_radio() {
        for work in &works {
            holds(&car, work);
        }
    }
}

#[test]
fn no_radio_on_record_gets_the_verdict_and_the_exits_of_one_nobody_asked_about_over_every_mixture_of_lines() {
    let works = works();
    for car in with_no_radio() {
        for work in &works {
            holds(&car, work);
        }
    }
}
