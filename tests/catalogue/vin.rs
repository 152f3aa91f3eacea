use crate::cases::rows;
use crate::text::{has_hidden, nasty};
use proptest::prelude::*;
use workshop::domain::vin::{Vin, VinRefusal, VinSwap};

#[test]
fn every_repair_case_is_read_and_none_is_refused() {
    for row in rows(include_str!("data/vin_repair_cases.csv")) {
        let (typed, expected, kind) = (row[0].as_str(), row[1].as_str(), row[2].as_str());
        let vin = Vin::read(typed).unwrap();
        if kind.starts_with("OCR confusion") {
            assert_eq!(
                vin.key, typed,
                "one letter of the maker is never changed here: the car's make is not known"
            );
            assert!(!vin.hints.shape_odd, "{kind}");
        } else if expected.is_empty() {
            assert!(
                vin.hints.shape_odd || vin.hints.check_digit_odd,
                "{typed} ({kind}) deserves a hint"
            );
            assert_eq!(vin.key, typed.to_uppercase(), "{kind}: saved as typed");
        } else {
            assert_eq!(vin.key, expected, "{kind}");
            assert_eq!(vin.shown, expected, "{kind}");
            assert!(!vin.hints.shape_odd, "{kind}");
        }
    }
}

#[test]
fn the_scanners_i_goes_only_before_a_whole_vin() {
    assert_eq!(Vin::read("I1M8GDM9AXKP042788").unwrap().key, "1M8GDM9AXKP042788");
    let slip = Vin::read("IM8GDM9AXKP042788").unwrap();
    assert_eq!(
        slip.key, "IM8GDM9AXKP042788",
        "17 signs: the I is a slip, not a prefix"
    );
    assert_eq!(slip.repair.unwrap().suggestion, "1M8GDM9AXKP042788");
    let two = Vin::read("I1M8GDM9AXKPO42788").unwrap();
    assert!(
        two.key.starts_with('I') && two.repair.is_none(),
        "the other 17 are no VIN, so nothing is touched"
    );
}

#[test]
fn a_typed_o_is_offered_as_zero_with_its_place() {
    let vin = Vin::read("uu1dexteststubOQ1").unwrap();
    let repair = vin.repair.unwrap();
    assert_eq!(repair.suggestion, "UU1DEXTESTSTUB001");
    assert_eq!(
        repair.swaps,
        [
            VinSwap {
                position: 15,
                typed: 'O',
                read_as: '0'
            },
            VinSwap {
                position: 16,
                typed: 'Q',
                read_as: '0'
            }
        ]
    );
    assert!(
        vin.hints.shape_odd,
        "a hint, and the typed one can be saved all the same"
    );
    assert!(
        Vin::read("AAAAAAA:AAAAAAAAO").unwrap().repair.is_none(),
        "what would still be no VIN is not offered"
    );
}

#[test]
fn the_check_digit_is_asked_of_north_american_cars_only() {
    assert!(!Vin::read("1M8GDM9AXKP042788").unwrap().hints.check_digit_odd);
    assert!(Vin::read("1M8GDM9A0KP042788").unwrap().hints.check_digit_odd);
    assert!(
        !Vin::read("UU1DEXTESTSTUB001").unwrap().hints.check_digit_odd,
        "most European VINs fail it and are right"
    );
}

#[test]
fn a_chassis_number_of_an_old_car_is_saved_as_typed() {
    let vin = Vin::read("dacia 1300-4711").unwrap();
    assert_eq!(
        (vin.shown.as_str(), vin.key.as_str()),
        ("DACIA 1300-4711", "DACIA13004711")
    );
    assert_eq!(vin.tail6(), "004711");
    assert_eq!(Vin::read("77").unwrap().tail6(), "77");
}

#[test]
fn nothing_and_more_than_forty_characters_are_refused() {
    assert_eq!(Vin::read("  - "), Err(VinRefusal::Empty));
    assert_eq!(Vin::read(&"7".repeat(41)), Err(VinRefusal::TooLong));
}

#[test]
fn a_vin_stands_in_no_debug_text() {
    let vin = Vin::read("UU1DEXTESTSTUBOO1").unwrap();
    let debug = format!("{vin:?} {:?}", vin.repair);
    assert!(!debug.contains("UU1") && !debug.contains("STUB"), "{debug}");
}

proptest! {
    #[test]
    fn reading_what_is_shown_gives_the_same_vin(text in nasty()) {
        if let Ok(vin) = Vin::read(&text) {
            prop_assert!(!has_hidden(&vin.shown) && !vin.key.is_empty());
            prop_assert!(Vin::read(&vin.shown).unwrap() == vin);
            prop_assert!(vin.tail6().chars().count() <= 6);
        }
    }

    #[test]
    fn a_vin_in_any_spelling_is_itself(vin in "[A-HJ-NPR-Z0-9]{17}", gap in "[ .-]?") {
        let typed = format!("*{}{gap}{}*", vin[..9].to_lowercase(), &vin[9..]);
        prop_assert_eq!(Vin::read(&typed).unwrap().key, vin.clone());
        prop_assert_eq!(Vin::read(&format!("I{vin}")).unwrap().key, vin);
    }
}
