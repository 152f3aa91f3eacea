//! Ioana types a chassis number from a worn plate, scans one, copies one from the tester: the program helps and never stops her.

use crate::shop::{Shop, a_car, faults};
use workshop::acts::{Fault, IncomingCar, ReadVin, SoftWarning, VinHint, VinReading};
use workshop::domain::vin::TakenOff;

fn reads(shop: &mut Shop, text: &str, make: &str) -> VinReading {
    shop.ioana().workshop().read_vin(&asks(text, make)).unwrap()
}

fn asks(text: &str, make: &str) -> ReadVin {
    ReadVin {
        text: text.to_owned(),
        make: make.to_owned(),
    }
}

#[test]
fn a_chassis_number_names_its_maker_and_country_but_no_year_for_a_dacia() {
    let mut shop = Shop::open();
    let lines = shop.verbs().len();
    let vin = reads(&mut shop, "uu1 dexteststub001", "");
    assert_eq!(vin.shown, "UU1DEXTESTSTUB001");
    assert_eq!(
        (vin.maker.as_deref(), vin.country.as_deref()),
        (Some("Dacia"), Some("RO"))
    );
    assert_eq!(vin.other_makers, ["Renault"], "a Logan is sold as a Renault too");
    assert!(vin.years.is_empty(), "Dacia writes years that are not true");
    assert!(vin.hints.is_empty() && vin.better.is_none() && vin.taken_off.is_none());
    // Choosing the tile is a line; reading a chassis number is none.
    assert_eq!(shop.verbs().len(), lines + 1);
}

#[test]
fn a_volkswagen_suggests_its_years_by_the_shops_own_calendar() {
    let mut shop = Shop::open_at("2026-03-02 08:00");
    assert_eq!(reads(&mut shop, "WVWZZZ1KZ6W000001", "").years, [2006]);
    assert_eq!(
        reads(&mut shop, "WVWZZZ1KZVW000001", "").years,
        [2027, 1997],
        "both are on the road in 2026, and the program does not choose"
    );
}

#[test]
fn the_scanners_prefix_goes_and_the_desk_is_told_so() {
    let mut shop = Shop::open();
    let vin = reads(&mut shop, "I1M8GDM9AXKP042788", "");
    assert_eq!(vin.shown, "1M8GDM9AXKP042788");
    assert_eq!(vin.taken_off, Some(TakenOff::ScannerPrefix));
    let tester = "62 F1 90 56 46 31 44 45 58 54 45 53 54 53 54 55 42 30 30 31";
    let vin = reads(&mut shop, tester, "");
    assert_eq!(vin.shown, "VF1DEXTESTSTUB001");
    assert_eq!(vin.taken_off, Some(TakenOff::TesterAnswer));
}

#[test]
fn a_slip_is_offered_with_its_place_and_both_readings_can_be_saved() {
    let mut shop = Shop::open();
    let typed = "UU1DEXTESTSTUBOO1";
    let vin = reads(&mut shop, typed, "");
    let better = vin.better.unwrap();
    assert_eq!(better.vin, "UU1DEXTESTSTUB001");
    let places: Vec<(usize, &str, &str)> = better
        .slips
        .iter()
        .map(|slip| (slip.position, slip.typed.as_str(), slip.read_as.as_str()))
        .collect();
    assert_eq!(places, [(15, "O", "0"), (16, "O", "0")]);
    assert_eq!(vin.shown, typed, "nothing is changed by itself");
    assert_eq!(vin.hints, [VinHint::Shape]);
    assert_eq!(vin.maker.as_deref(), Some("Dacia"), "of the better reading");

    let car = IncomingCar {
        vin: typed.to_owned(),
        ..a_car("B 17 VIN", "tyres")
    };
    let logged = shop.ioana().workshop().log_incoming_car(&car).unwrap();
    assert!(
        logged.soft_warnings.contains(&SoftWarning::VinShape),
        "a hint, not a block"
    );
}

#[test]
fn a_slip_in_the_makers_own_signs_is_mended_only_for_a_known_make() {
    let mut shop = Shop::open();
    let typed = "UV1DEXTESTSTUB001";
    let stranger = reads(&mut shop, typed, "");
    assert!(stranger.better.is_none(), "nobody knows whose car it is");
    assert_eq!(stranger.hints, [VinHint::MakerUnknown]);
    let known = reads(&mut shop, typed, "dacia").better.unwrap();
    assert_eq!(known.vin, "UU1DEXTESTSTUB001");
    assert!(
        reads(&mut shop, typed, "Toyota").better.is_none(),
        "no Toyota begins like this"
    );
}

#[test]
fn an_empty_field_and_a_novel_are_said_at_the_field() {
    let mut shop = Shop::open();
    for (text, fault) in [
        (" - ".to_owned(), Fault::Required),
        ("7".repeat(41), Fault::TooLong),
    ] {
        let answer = shop.ioana().workshop().read_vin(&asks(&text, ""));
        assert_eq!(faults(answer), [("vin", fault)]);
    }
    let odd = reads(&mut shop, "dacia 1300-4711", "");
    assert_eq!((odd.length, odd.hints), (13, vec![VinHint::Shape]));
    assert_eq!(odd.maker, None, "an old chassis number names no maker");
}
