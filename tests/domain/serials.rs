//! The serial typed blind against the one on file.

use workshop::domain::SerialAsk;
use workshop::domain::SheetHarm;
use workshop::domain::catalogue_edit::may_change_line;
use workshop::domain::serial::{Compared, NotCompared, SerialKept, compare_serial, may_be_kept, serial_ask};

#[test]
fn a_serial_is_compared_whole_where_anything_is_in_doubt_and_by_its_digest_where_it_is_secret() {
    use Compared::{Differs, Matches, Written};
    use NotCompared::{NothingToCompare, OnlyTail, TooShort};
    use SerialAsk::{NotOnFile, Tail, Whole};
    use SerialKept::{Clear, Nothing, Secret};
    const FULL: &str = "VWZ1Z2A1234567";
    // On file, in doubt, typed, the digests are the same: what is asked for, what comes of it.
    let table = [
        (Clear(FULL), false, FULL, false, Tail, Ok(Matches)),
        (Clear(FULL), false, "4567", false, Tail, Ok(Matches)),
        (Clear(FULL), false, "4568", false, Tail, Ok(Differs)),
        (Clear(FULL), false, "34567", false, Tail, Ok(Differs)),
        (Clear(FULL), false, "567", false, Tail, Err(TooShort)),
        (Clear(FULL), true, FULL, false, Whole, Ok(Matches)),
        (Clear(FULL), true, "4567", false, Whole, Ok(Differs)),
        (Secret, false, "M083140", true, Whole, Ok(Matches)),
        (Secret, false, "3140", false, Whole, Ok(Differs)),
        (Secret, true, "M083140", true, Whole, Ok(Matches)),
        (Secret, true, "", true, Whole, Err(TooShort)),
        (Nothing, false, FULL, false, NotOnFile, Ok(Written)),
        (Nothing, false, "12", false, NotOnFile, Err(TooShort)),
        (Nothing, false, "3140", false, NotOnFile, Err(OnlyTail)),
        (Nothing, false, "A123", false, NotOnFile, Ok(Written)),
        (Nothing, true, FULL, false, NotOnFile, Err(NothingToCompare)),
    ];
    for (kept, in_doubt, typed, same_digest, ask, expected) in table {
        assert_eq!(serial_ask(kept, in_doubt), ask, "{kept:?} {in_doubt}");
        assert_eq!(
            compare_serial(kept, in_doubt, typed, same_digest),
            expected,
            "{kept:?} {in_doubt} {typed}"
        );
    }
}

#[test]
fn more_than_the_tail_of_a_serial_is_kept_or_a_pre_code() {
    use NotCompared::{OnlyTail, TooShort};
    // A pre-code is a letter and three digits; everything else of four signs is the end of something longer.
    let table = [
        ("", Err(TooShort)),
        ("A12", Err(TooShort)),
        ("3140", Err(OnlyTail)),
        ("AB12", Err(OnlyTail)),
        ("12A3", Err(OnlyTail)),
        ("ABCD", Err(OnlyTail)),
        ("A123", Ok(())),
        ("31405", Ok(())),
        ("BP9941", Ok(())),
    ];
    for (typed, expected) in table {
        assert_eq!(may_be_kept(typed), expected, "{typed}");
        let written = compare_serial(SerialKept::Nothing, false, typed, false);
        assert_eq!(written, expected.map(|()| Compared::Written), "one rule: {typed}");
    }
}

#[test]
fn a_shipped_line_that_protects_somebody_stays_as_it_is() {
    assert!(may_change_line(None));
    assert!(!may_change_line(Some(SheetHarm::People)));
    assert!(!may_change_line(Some(SheetHarm::Things)));
}
