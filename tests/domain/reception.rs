//! The line under the job at the desk: GATE.md section 7.

use workshop::domain::battery_gate::{Unit, at_arrival, at_reception};
use workshop::domain::{Arrival, ReceptionWording};

use crate::story::{Story, battery, clutch, clutch_answered, id, job, radio, rows, state, tyres};

/// The radio's story before and in this visit | is a line drawn for it, where the battery comes off?
const ASKED: &str = "
                                       | yes
    has not; next visit                | yes
    has not                            | no
    will bring                         | no
    will bring; next visit             | yes
    typed a                            | no
    typed a; next visit                | no
    typed a; accepted a; next visit    | no
    paired; next visit                 | no
    switched off; next visit           | yes
    typed 0000; next visit             | yes
    typed 0000                         | no
    typed a; refused a; next visit     | yes
    typed a; refused a; next visit; typed a | no
    differs; next visit                | yes
    differs; next visit; has not       | no
    wait; next visit                   | yes
    asks                               | yes
    asks; will bring                   | no
    typed a; forgotten a; next visit   | yes
";

#[test]
fn the_desk_asks_while_the_customer_is_still_there() {
    for row in rows(ASKED) {
        let story = Story::of(row[0]);
        let units = [story.unit(true)];
        let lines = [battery()];
        let mut now = job(Arrival::Plays, &lines, &units);
        now.id = story.job();
        let drawn = at_reception(&now);
        assert_eq!(!drawn.is_empty(), row[1] == "yes", "after: {}", row[0]);
        if let Some(line) = drawn.first() {
            assert_eq!(line.state, story.state());
            assert_eq!(line.wording, ReceptionWording::WillBeDisconnected);
        }
    }
}

#[test]
fn the_wording_follows_the_cut_and_silence_is_for_cars_with_power() {
    use Arrival::{AsksCode, DeadWithPower, NoPower, NotChecked, Plays, ShowsWait};
    use ReceptionWording::{HasLostPower, MayLosePower, WillBeDisconnected};
    let table = [
        (tyres(), Plays, None),
        (tyres(), NotChecked, None),
        (tyres(), DeadWithPower, None),
        (tyres(), NoPower, Some(HasLostPower)),
        (tyres(), AsksCode, Some(HasLostPower)),
        (tyres(), ShowsWait, Some(HasLostPower)),
        (clutch_answered(false), Plays, None),
        (clutch(), Plays, Some(MayLosePower)),
        (clutch(), NoPower, Some(MayLosePower)),
        (clutch_answered(true), Plays, Some(WillBeDisconnected)),
        (battery(), Plays, Some(WillBeDisconnected)),
        (battery(), NoPower, Some(WillBeDisconnected)),
    ];
    for (line, arrival, wording) in table {
        let lines = [line];
        let found: Vec<_> = at_reception(&job(arrival, &lines, &[]))
            .iter()
            .map(|l| l.wording)
            .collect();
        let expected: Vec<_> = wording.into_iter().collect();
        assert_eq!(found, expected, "{line:?} {arrival:?}");
    }
}

#[test]
fn a_car_without_a_unit_on_record_is_asked_about_one_unknown_radio() {
    let lines = [battery()];
    let drawn = at_reception(&job(Arrival::Plays, &lines, &[]));
    assert_eq!(drawn.len(), 1);
    assert_eq!((drawn[0].unit, drawn[0].state), (None, state("NA")));
}

#[test]
fn one_line_per_radio_worth_asking_about() {
    let lines = [battery()];
    let other = |n, name| Unit {
        id: Some(id(n)),
        ..radio(name)
    };
    let units = [radio("VE"), other(71, "NA"), other(72, "OF"), other(73, "RE")];
    let drawn = at_reception(&job(Arrival::Plays, &lines, &units));
    let asked: Vec<_> = drawn.iter().map(|l| l.unit).collect();
    assert_eq!(asked, [Some(id(71)), Some(id(73))]);
}

#[test]
fn one_radio_of_two_that_came_asking_breaks_the_silence() {
    let story = Story::of("asks");
    let units = [
        story.unit(true),
        Unit {
            id: Some(id(71)),
            ..radio("NA")
        },
    ];
    let lines = [tyres()];
    assert_eq!(at_reception(&job(Arrival::NotChecked, &lines, &units)).len(), 2);
}

/// What was said while the visit was booked or on the telephone since | is it asked when the car comes?
const AT_ARRIVAL: &str = "
                                | yes
    will bring                  | yes
    has not                     | no
    paired                      | no
    typed a                     | no
    typed 0000                  | no
    will bring; has not         | no
    has not; next visit         | yes
    will bring; next visit      | yes
    typed a; accepted a; next visit | no
";

#[test]
fn a_promise_is_due_when_its_car_comes_and_a_no_is_not_asked_twice() {
    for row in rows(AT_ARRIVAL) {
        let story = Story::of(row[0]);
        let units = [story.unit(true)];
        let lines = [battery()];
        let mut now = job(Arrival::NotChecked, &lines, &units);
        now.id = story.job();
        assert_eq!(!at_arrival(&now).is_empty(), row[1] == "yes", "after: {}", row[0]);
    }
    let promised = [Story::of("will bring").unit(true)];
    let quiet = [tyres()];
    assert!(
        at_arrival(&job(Arrival::Plays, &quiet, &promised)).is_empty(),
        "new tyres are no reason to ask for a code"
    );
}
