//! What came of what specialists did, as counts of this shop.

use workshop::domain::hunt::Try;
use workshop::domain::specialist::{Count, counted};
use workshop::domain::{Id, Rung, RungOutcome};

use crate::story::id;

fn by(specialist: u8, outcome: RungOutcome) -> Try {
    Try {
        rung: Rung::Specialist,
        outcome,
        cost: 0,
        minutes: 0,
        due: None,
        specialist: Some(id(specialist)),
        corrects: None,
    }
}

fn hunt(n: u8, radios: &'static str, tried: Try) -> (Id, &'static str, Try) {
    (id(n), radios, tried)
}

#[test]
fn seven_of_nine_is_counted_and_never_a_percentage() {
    let mut tries = Vec::new();
    for n in 1..=7 {
        tries.push(hunt(n, "RCD 310", by(1, RungOutcome::Found)));
    }
    tries.push(hunt(8, "RCD 310", by(1, RungOutcome::Nothing)));
    tries.push(hunt(9, "RCD 310", by(2, RungOutcome::NotPossible)));
    tries.push(hunt(10, "Sony", by(2, RungOutcome::Found)));
    assert_eq!(
        counted(&tries),
        [
            ("RCD 310", Count { worked: 7, of: 9 }),
            ("Sony", Count { worked: 1, of: 1 })
        ]
    );
}

#[test]
fn what_still_waits_and_what_nobody_tried_counts_for_nothing() {
    let tries = [
        hunt(1, "RCD 310", by(1, RungOutcome::Waiting)),
        hunt(2, "RCD 310", by(1, RungOutcome::PassedOver)),
    ];
    assert_eq!(counted(&tries), []);
}

#[test]
fn one_hunt_counts_once_by_what_came_last_and_each_specialist_for_himself() {
    let tries = [
        hunt(1, "RCD 310", by(1, RungOutcome::Waiting)),
        hunt(1, "RCD 310", by(1, RungOutcome::Nothing)),
        hunt(1, "RCD 310", by(1, RungOutcome::Found)),
        hunt(1, "RCD 310", by(2, RungOutcome::NotPossible)),
    ];
    assert_eq!(counted(&tries), [("RCD 310", Count { worked: 1, of: 2 })]);
}
