use crate::cases::rows;
use proptest::prelude::*;
use workshop::catalogue::Catalogue;
use workshop::domain::vin::{Vin, is_vin};

fn catalogue() -> &'static Catalogue {
    Catalogue::shipped().unwrap()
}

#[test]
fn the_tables_read_whole() {
    for (file, least) in [
        (include_str!("../../src-tauri/data/wmi.csv"), 700),
        (include_str!("../../src-tauri/data/wmi_small_makers.csv"), 290),
    ] {
        let rows = rows(file);
        assert!(rows.len() >= least);
        for row in rows {
            // Positions 12 to 14 of the small makers; anything elsewhere.
            let (prefix, tail) = match row.len() {
                6 => (row[0].as_str(), row[1].as_str()),
                _ => (row[0].as_str(), "000"),
            };
            let brand = row[row.len() - 3].as_str();
            let vin = format!("{prefix}DEXTEST{}{tail}001", "S");
            assert_eq!(vin.len(), 17, "{vin}");
            let origin = catalogue().origin_of_vin(&vin);
            assert_eq!(origin.brand, Some(brand), "{vin}");
            assert_eq!(
                origin.country,
                Some(row[row.len() - 2].as_str()),
                "{vin} has a country"
            );
        }
    }
}

#[test]
fn a_prefix_may_be_several_brands_and_an_unknown_maker_still_has_a_country() {
    let renault = catalogue().origin_of_vin("VF1DEXTESTSTUB001");
    assert_eq!(renault.brand, Some("Renault"));
    assert!(
        renault.other_brands.contains(&"Dacia"),
        "a Duster: {:?}",
        renault.other_brands
    );
    for (vin, country) in [
        ("UU9DEXTESTSTUB001", Some("RO")),
        ("U8XDEXTESTSTUB001", Some("BA")),
        ("UUXDEXTESTSTUB001", Some("RO")),
        ("TWXDEXTESTSTUB001", Some("PT")),
        ("T2XDEXTESTSTUB001", Some("PT")),
        ("T3XDEXTESTSTUB001", Some("RS")),
        ("WXXDEXTESTSTUB001", Some("DE")),
        ("GXXDEXTESTSTUB001", None),
    ] {
        let origin = catalogue().origin_of_vin(vin);
        assert_eq!((origin.brand, origin.country), (None, country), "{vin}");
    }
}

#[test]
fn a_year_is_suggested_only_by_makes_that_tell_it() {
    let years = |vin: &str| catalogue().years_of_vin(vin, 2026);
    for (vin, expected) in [
        // Volkswagen, Audi, Opel, Hyundai: right in every VIN seen.
        ("WVWZZZ1KZ6W000001", vec![2006]),
        ("WAUZZZ8V2FA000001", vec![2015]),
        ("W0LPD6EA1C1000001", vec![2012]),
        ("KMHDB51CP8U000001", vec![2008]),
        // The code came again 30 years later, and both cars are on the road.
        ("WVWZZZ1KZVW000001", vec![2027, 1997]),
        ("WVWZZZ1KZMW000001", vec![2021, 1991]),
        ("WVWZZZ1KZLW000001", vec![2020]),
        // 2028 is not built yet.
        ("WVWZZZ1KZWW000001", vec![1998]),
        // No code at all, and the makes that write a wrong one.
        ("WVWZZZ1KZ0W000001", vec![]),
        ("WVWZZZ1KZZW000001", vec![]),
        ("WDD2132611A000001", vec![]),
        ("VF1DEXTESTSTUB001", vec![]),
        ("UU1DEXTESTSTUB001", vec![]),
        ("WF0DEXTESTSTUB001", vec![]),
        // North America by position 7: a digit before 2010, a letter since.
        ("1M8GDM9AXKP042788", vec![1989]),
        ("1M8GDMAAXKP042788", vec![2019]),
        ("1M8GDMAAX9P042788", vec![]),
    ] {
        assert_eq!(years(vin), expected, "{vin}");
    }
}

#[test]
fn a_misread_sign_of_the_maker_is_offered_where_exactly_one_prefix_of_the_make_fits() {
    let mut mended = 0;
    for row in rows(include_str!("data/vin_repair_cases.csv")) {
        let (typed, expected, kind) = (row[0].as_str(), row[1].as_str(), row[2].as_str());
        let Ok(vin) = Vin::read(typed) else { continue };
        if kind.starts_with("OCR confusion") {
            let make = catalogue().origin_of_vin(expected).brand.unwrap();
            let repair = catalogue().repair_of_prefix(&vin.key, make).unwrap();
            assert_eq!(repair.suggestion, expected, "{kind}");
            assert_eq!(repair.swaps.len(), 1, "one sign");
            assert!(catalogue().repair_of_prefix(&vin.key, "").is_none());
            mended += 1;
        } else {
            for make in ["Dacia", "Renault", "Volkswagen", "Ford"] {
                assert!(
                    catalogue().repair_of_prefix(&vin.key, make).is_none(),
                    "{typed} ({kind}): nothing is invented for {make}"
                );
            }
        }
    }
    assert_eq!(mended, 2, "the case file was read");
    assert!(
        catalogue()
            .repair_of_prefix("VF1DEXTESTSTUB001", "Dacia")
            .is_none(),
        "a known prefix is never doubted"
    );
}

proptest! {
    #[test]
    fn no_text_is_a_reason_to_fall_over(text in "\\PC{0,40}", make in "\\PC{0,12}") {
        let origin = catalogue().origin_of_vin(&text);
        prop_assert!(is_vin(&text) || (origin.brand.is_none() && origin.country.is_none()));
        if let Some(repair) = catalogue().repair_of_prefix(&text, &make) {
            prop_assert!(is_vin(&repair.suggestion));
        }
    }

    #[test]
    fn a_suggested_year_is_never_in_the_future(vin in "[A-HJ-NPR-Z0-9]{17}", this_year in 2020_i32..2060) {
        for year in catalogue().years_of_vin(&vin, this_year) {
            prop_assert!((1980..=this_year + 1).contains(&year));
        }
    }
}
