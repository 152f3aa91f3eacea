use crate::cases::rows;
use crate::text::{has_hidden, nasty};
use proptest::prelude::*;
use workshop::domain::plate::{Country, Plate, PlateKind, PlateRefusal, loose_plate_key, plate_key};

#[test]
fn every_known_case_has_its_key_and_its_country_among_the_fitting_ones() {
    let rows = rows(include_str!("data/plate_cases.csv"));
    assert!(rows.len() >= 35, "the case file was read");
    for row in rows {
        let (typed, key, country) = (&row[0], &row[1], row[2].as_str());
        let plate = Plate::read(typed).unwrap();
        assert_eq!(&plate.key, key, "{typed}");
        match Country::from_code(country) {
            Some(Country::Ro) => assert_eq!(plate.country, Some(Country::Ro), "{typed}"),
            // `AB 12 CDE` is British and of Alba county: in a Romanian shop Romania wins.
            Some(other) => {
                assert!(
                    plate.countries.contains(&other),
                    "{typed}: {country} is not among {:?}",
                    plate.countries
                );
                assert!(
                    plate.country.is_none_or(|c| c == other || c == Country::Ro),
                    "{typed}: not {:?}",
                    plate.country
                );
            }
            None => assert!(plate.country.is_none(), "{typed}: {:?}", plate.country),
        }
    }
}

#[test]
fn a_romanian_plate_is_shown_in_groups_however_it_was_typed() {
    for (typed, shown, kind) in [
        ("B123ABC", "B 123 ABC", PlateKind::Standard),
        ("b-123-abc", "B 123 ABC", PlateKind::Standard),
        ("cj  12.xyz", "CJ 12 XYZ", PlateKind::Standard),
        ("В123АВС", "B 123 ABC", PlateKind::Standard),
        ("b012345", "B 012345", PlateKind::Provisional),
        ("cj123probe", "CJ 123 PROBE", PlateKind::Test),
        ("cd123101", "CD 123 101", PlateKind::Diplomatic),
        ("mai12345", "MAI 12345", PlateKind::Authority),
    ] {
        let plate = Plate::read(typed).unwrap();
        assert_eq!((plate.shown.as_str(), plate.kind), (shown, kind), "{typed}");
        assert_eq!(plate.country, Some(Country::Ro), "{typed}");
    }
}

#[test]
fn a_foreign_plate_keeps_the_form_in_which_it_was_typed() {
    for typed in ["B-AB 1234 E", "AB-123-CD", "1-ABC-003", "W 12345 X"] {
        let plate = Plate::read(typed).unwrap();
        assert_eq!(
            plate.shown, typed,
            "the hyphen of a German district is lost in the key only"
        );
        assert_eq!(plate.kind, PlateKind::Foreign, "{typed}");
    }
}

#[test]
fn every_neighbour_of_romania_is_recognised_at_least_loosely() {
    for (typed, country) in [
        ("ABC 123", Country::Md),
        ("AA CB 977", Country::Hu),
        ("E 1234 AB", Country::Bg),
        ("BG 1234-ŠĆ", Country::Rs),
        ("VŠ 012-AA", Country::Rs),
        ("CE 1234 AO", Country::Ua),
        ("СЕ 1234 АО", Country::Ua),
    ] {
        let plate = Plate::read(typed).unwrap();
        assert!(
            plate.countries.contains(&country),
            "{typed}: {:?}",
            plate.countries
        );
        assert_eq!(plate.kind, PlateKind::Foreign, "{typed}");
        assert_eq!(plate.shown, typed.to_uppercase(), "{typed} stays as it was typed");
    }
    let sofia = Plate::read("CB 1234 TE").unwrap();
    assert_eq!(
        (sofia.countries, sofia.country),
        (vec![Country::Bg, Country::Ua], None),
        "Sofia and Chernihiv write the same letters: the desk is not told a country nobody knows"
    );
}

#[test]
fn anything_can_be_saved_and_what_fits_nowhere_asks_for_a_second_look() {
    for typed in [
        "CJ 12 XY",
        "FARA NUMAR",
        "1-MH-2345-1950",
        "🚗",
        "-",
        "tractorul lui Ion",
    ] {
        let plate = Plate::read(typed).unwrap();
        assert_eq!(plate.shown, typed.to_uppercase(), "nothing typed is lost");
        assert!(
            !plate.key.is_empty() && plate.is_unusual(),
            "{typed} can be found again"
        );
    }
}

#[test]
fn only_nothing_and_more_than_forty_characters_are_refused() {
    assert_eq!(Plate::read(" \u{200B} "), Err(PlateRefusal::Empty));
    assert!(Plate::read(&"X".repeat(40)).is_ok());
    assert_eq!(Plate::read(&"X".repeat(41)), Err(PlateRefusal::TooLong));
    assert!(
        Plate::read(&"ș".repeat(40)).is_ok(),
        "characters are counted, not bytes"
    );
}

#[test]
fn a_zero_typed_for_an_o_still_finds_the_car() {
    assert_eq!(loose_plate_key("B 1O1 OIQ"), loose_plate_key("b 101 010"));
    assert_eq!(loose_plate_key("AÖSU700"), "A0SU700");
    assert_ne!(
        plate_key("AÖSU700"),
        plate_key("AOSU700"),
        "the exact key keeps them apart"
    );
}

proptest! {
    #[test]
    fn reading_what_is_shown_gives_the_same_plate(text in nasty()) {
        if let Ok(plate) = Plate::read(&text) {
            prop_assert!(!has_hidden(&plate.shown) && !has_hidden(&plate.key));
            prop_assert!(!plate.key.is_empty() && !plate.key.contains(' '));
            prop_assert_eq!(plate_key(&plate.key), plate.key.clone());
            prop_assert_eq!(loose_plate_key(&plate.loose_key), plate.loose_key.clone());
            let again = Plate::read(&plate.shown).unwrap();
            prop_assert_eq!(again, plate);
        }
    }

    #[test]
    fn every_spelling_of_a_romanian_plate_is_one_plate(number in 10_u32..1000, tail in "[A-HJ-NPR-Z]{3}", gap in "[ .-]{0,2}") {
        let spoken = Plate::read(&format!("cj{gap}{number}{gap}{tail}")).unwrap();
        prop_assert_eq!(spoken.shown, format!("CJ {number} {tail}"));
    }
}
