//! What was typed in a job that is another car's: the right car's own word stays, and nothing gets better by a move.

use crate::story::id;
use workshop::domain::odometer::{Lower, Reading};
use workshop::domain::typed_in_job::{comes_along, field_goes, km_goes, serial_goes};
use workshop::domain::{KmReason, TypedGoes};

#[test]
fn the_right_cars_own_word_is_never_overwritten() {
    assert_eq!(field_goes(None), TypedGoes::Taken);
    assert_eq!(field_goes(Some(true)), TypedGoes::Same);
    assert_eq!(field_goes(Some(false)), TypedGoes::OtherStays);
}

#[test]
fn a_serial_from_the_yard_that_is_not_on_file_there_is_another_radio() {
    assert_eq!(serial_goes(None), TypedGoes::Taken);
    assert_eq!(serial_goes(Some(true)), TypedGoes::Same);
    assert_eq!(serial_goes(Some(false)), TypedGoes::RadioChanged);
}

/// The right car's last reading, what was typed, the reason typed for the wrong car, the reason said now; and what is kept.
type KmRow = (
    Option<i64>,
    i64,
    Option<KmReason>,
    Option<KmReason>,
    Result<(i64, Option<KmReason>), Lower>,
);

#[test]
fn kilometres_that_fall_at_the_right_car_need_a_reason_of_their_own() {
    use KmReason::{ForeignUnit, MeterReplaced};
    let table: [KmRow; 8] = [
        (None, 250_000, None, None, Ok((250_000, None))),
        (Some(200_000), 250_000, None, None, Ok((250_000, None))),
        (Some(300_000), 250_000, None, None, Err(Lower)),
        (Some(300_000), 250_000, Some(MeterReplaced), None, Err(Lower)),
        (
            Some(300_000),
            250_000,
            None,
            Some(MeterReplaced),
            Ok((250_000, Some(MeterReplaced))),
        ),
        (
            Some(300_000),
            100_000,
            None,
            Some(ForeignUnit),
            Ok((160_934, Some(ForeignUnit))),
        ),
        (
            Some(300_000),
            160_934,
            Some(ForeignUnit),
            None,
            Ok((160_934, Some(ForeignUnit))),
        ),
        (
            Some(200_000),
            250_000,
            Some(MeterReplaced),
            Some(MeterReplaced),
            Ok((250_000, None)),
        ),
    ];
    for (last, km, reason, said, kept) in table {
        let goes = km_goes(last, Reading { km, reason }, said);
        assert_eq!(
            goes.map(|kept| (kept.km, kept.reason)),
            kept,
            "{last:?} {km} {reason:?} {said:?}"
        );
    }
}

#[test]
fn the_wrong_cars_owner_comes_along_only_where_he_was_said_to_have_brought_the_car() {
    let (popescu, ana) = (id(1), id(2));
    assert!(!comes_along(popescu, Some(popescu), false));
    assert!(comes_along(popescu, Some(popescu), true));
    assert!(comes_along(ana, Some(popescu), false));
    assert!(comes_along(ana, None, false));
}
