//! The two shipped types that fit another radio, written out by hand: what the outgoing radio holds counts for nothing, what the incoming one
//! holds decides (GATE.md section 3, decision 0008).

use workshop::catalogue::Catalogue;
use workshop::domain::battery_gate::{Fitting, Unit, Verdict, WorkLine, assess};
use workshop::domain::{Arrival, ExitWord, Id, VerdictWord};

use crate::catalogue::{FITTING, shipped};
use crate::exits::{seen, written};
use crate::story::{RADIO, id, job, rows, state};
use crate::verdicts::word;

/// The radio that goes in, on the bench.
const INCOMING: Id = Id([71; 16]);

/// The radio that comes out | with power: what goes in is unknown, then NN VE OF SU NA WB HN RC RE LO | without power: the same.
///
/// An unknown radio in a car without power has nothing left to lose (D14). One that is known and lies on the bench lost nothing by the arrival
/// of the car. G go · C confirm · X stop.
const FITTED: &str = "
    NN | X  G G C X X X X X X X | C  G G C X X X X X X X
    VE | X  G G C X X X X X X X | C  G G C X X X X X X X
    OF | X  G G C X X X X X X X | C  G G C X X X X X X X
    SU | X  G G C X X X X X X X | C  G G C X X X X X X X
    NA | X  G G C X X X X X X X | C  G G C X X X X X X X
    WB | X  G G C X X X X X X X | C  G G C X X X X X X X
    HN | X  G G C X X X X X X X | C  G G C X X X X X X X
    RC | X  G G C X X X X X X X | C  G G C X X X X X X X
    RE | X  G G C X X X X X X X | C  G G C X X X X X X X
    LO | X  G G C X X X X X X X | C  G G C X X X X X X X
";
const ORDER: [&str; 11] = ["?", "NN", "VE", "OF", "SU", "NA", "WB", "HN", "RC", "RE", "LO"];

/// The line as the program makes it: what goes in where it is known, and the car's radio out.
fn fits(name: &str, incoming: Option<Id>, answer: Option<bool>) -> WorkLine {
    let kinds = shipped();
    let line = kinds.iter().find(|kind| kind.id() == name).unwrap().line();
    assert!(line.fits_radio.is_some(), "{name} fits a radio");
    WorkLine {
        answer,
        fits_radio: Some(Fitting {
            incoming,
            outgoing: Some(RADIO),
        }),
        ..line
    }
}

/// The radio of the car, seen by nobody since it came.
fn outgoing(name: &str, arrival: Arrival) -> Unit {
    seen(
        name,
        if arrival == Arrival::NoPower {
            "dead"
        } else {
            "quiet"
        },
    )
}

#[test]
fn two_shipped_types_fit_a_radio() {
    let fitting: Vec<String> = Catalogue::shipped()
        .unwrap()
        .job_types()
        .iter()
        .filter(|kind| kind.fits_radio)
        .map(|kind| kind.id.clone())
        .collect();
    assert_eq!(fitting, FITTING);
}

#[test]
fn the_radio_that_goes_in_decides_and_the_one_that_comes_out_never_does() {
    let mut looked_at = 0;
    for row in rows(FITTED) {
        for (group, arrival) in row[1..].iter().zip([Arrival::Plays, Arrival::NoPower]) {
            assert_eq!(group.split_whitespace().count(), ORDER.len());
            for (letter, name) in group.split_whitespace().zip(ORDER) {
                let mut units = vec![outgoing(row[0], arrival)];
                let known = name != "?";
                if known {
                    units.push(Unit {
                        id: Some(INCOMING),
                        installation: None,
                        ..seen(name, "quiet")
                    });
                }
                let (expected, incoming) = (word(letter), known.then_some(INCOMING));
                for kind in FITTING {
                    for answer in [None, Some(false), Some(true)] {
                        for starting in [false, true] {
                            let lines = [fits(kind, incoming, answer)];
                            let verdict = assess(&job(arrival, &lines, &units), starting);
                            let told = format!("{kind}: {} out, {name} in, {arrival:?}, {answer:?}", row[0]);
                            assert_eq!(verdict.word(), expected, "{told}");
                            asked_about_what_goes_in(&verdict, incoming, name, arrival, &told);
                            looked_at += 1;
                        }
                    }
                }
            }
        }
    }
    assert_eq!(looked_at, 10 * 11 * 2 * 2 * 3 * 2);
}

/// One radio is open, with the exits that its state has anywhere, and never a memory saver: the plug is pulled.
fn asked_about_what_goes_in(
    verdict: &Verdict,
    incoming: Option<Id>,
    name: &str,
    arrival: Arrival,
    told: &str,
) {
    let (Verdict::Confirm { units } | Verdict::Stop { units }) = verdict else {
        return;
    };
    assert_eq!(units.len(), 1, "{told}");
    assert_eq!(units[0].unit, incoming, "{told}");
    let dead = incoming.is_none() && arrival == Arrival::NoPower;
    let (name, how) = (
        if incoming.is_some() { name } else { "NA" },
        if dead { "dead" } else { "quiet" },
    );
    assert_eq!(units[0].state, state(name), "{told}");
    assert_eq!(units[0].exits, written(name, how, false), "{told}");
}

#[test]
fn a_radio_that_stays_in_the_car_is_asked_about_beside_the_one_that_goes_in() {
    for kind in FITTING {
        let lines = [fits(kind, Some(INCOMING), None)];
        let incoming = Unit {
            id: Some(INCOMING),
            installation: None,
            ..seen("VE", "quiet")
        };
        let stays = Unit {
            id: Some(id(72)),
            ..seen("HN", "quiet")
        };
        let units = [outgoing("VE", Arrival::Plays), stays, incoming];
        let Verdict::Stop { units } = assess(&job(Arrival::Plays, &lines, &units), false) else {
            panic!("{kind}: the navigation stays, and its code is not there");
        };
        assert_eq!(units.len(), 1);
        assert_eq!(units[0].unit, stays.id);
        assert_eq!(
            units[0].exits.last().map(|offer| offer.exit),
            Some(ExitWord::CustomerAccepts)
        );
    }
}

#[test]
fn a_radio_that_is_only_taken_out_is_asked_about() {
    // Without a fitting it comes back into the same car.
    let kinds = shipped();
    let line = kinds
        .iter()
        .find(|kind| kind.id() == "radio_removal")
        .unwrap()
        .line();
    assert_eq!(line.fits_radio, None);
    let units = [seen("NA", "quiet")];
    let verdict = assess(&job(Arrival::Plays, &[line], &units), false).word();
    assert_eq!(verdict, VerdictWord::Stop);
}
