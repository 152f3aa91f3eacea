//! The one search box: whatever the customer says or the sheet shows, the right car is on top.

use crate::main_job::logan;
use crate::shop::{Shop, a_car};
use workshop::acts::{FindResult, HitWhy, IncomingCar};
use workshop::domain::{HandOverResult, Language};

fn finds(shop: &mut Shop, typed: &str) -> FindResult {
    shop.ioana().workshop().find(typed).unwrap()
}

/// The plate on top, and why.
fn top(shop: &mut Shop, typed: &str) -> Option<(String, HitWhy)> {
    let hit = finds(shop, typed).hits.into_iter().next()?;
    Some((hit.vehicle.plate, hit.why))
}

#[test]
fn every_kind_of_word_finds_the_car() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        key_tag: "K-5".to_owned(),
        radio_serial: "7 612 001 X".to_owned(),
        make: "Volkswagen".to_owned(),
        ..logan()
    });
    let number = shop.ioana().opens(&job).number;
    for (typed, why) in [
        ("b123a", HitWhy::Plate),
        ("B-123-ABC", HitWhy::Plate),
        ("123 abc", HitWhy::Plate),
        ("567890", HitWhy::Vin),
        ("uu1lsd", HitWhy::Vin),
        ("popescu", HitWhy::Name),
        ("stefan pop", HitWhy::Name),
        ("opescu", HitWhy::Name),
        ("0722 123 456", HitWhy::Phone),
        ("+40 722-123", HitWhy::Phone),
        ("0040722123456", HitWhy::Phone),
        ("722.123", HitWhy::Phone),
        ("7612001", HitWhy::Serial),
        ("k5", HitWhy::KeyTag),
        ("k 5", HitWhy::KeyTag),
        (number.to_lowercase().as_str(), HitWhy::JobNumber),
    ] {
        assert_eq!(
            top(&mut shop, typed),
            Some(("B 123 ABC".to_owned(), why)),
            "{typed}"
        );
    }
}

#[test]
fn an_old_sheet_finds_its_car_and_an_old_tag_does_not() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        key_tag: "77".to_owned(),
        ..logan()
    });
    let number = shop.ioana().opens(&job).number;
    shop.elena()
        .hands_over(&job, HandOverResult::NotTested)
        .map(drop)
        .unwrap();

    assert_eq!(top(&mut shop, &number).map(|hit| hit.1), Some(HitWhy::JobNumber));
    assert_ne!(
        top(&mut shop, "77").map(|hit| hit.1),
        Some(HitWhy::KeyTag),
        "those keys went home"
    );
}

#[test]
fn two_names_are_two_names_of_one_car() {
    let mut shop = Shop::open();
    let of = |plate: &str, name: &str| IncomingCar {
        owner_name: name.to_owned(),
        ..a_car(plate, "tyres")
    };
    shop.ioana().logs(&of("B 53 UNU", "Popa Maria"));
    let gone = shop.ioana().logs(&of("B 53 DOI", "Popa Ion"));
    shop.elena()
        .hands_over(&gone, HandOverResult::NotTested)
        .map(drop)
        .unwrap();
    // Maria's car is here, Ion's is not: still Ion was asked for.
    assert_eq!(top(&mut shop, "popa ion").unwrap().0, "B 53 DOI");
    assert_eq!(finds(&mut shop, "popa ion").hits.len(), 1);
}

#[test]
fn a_sensitive_serial_is_found_whole_and_by_nothing_less() {
    let mut shop = Shop::open();
    shop.ioana().logs(&IncomingCar {
        make: "Renault".to_owned(),
        radio_serial: "K123".to_owned(),
        vin: String::new(),
        ..logan()
    });
    let sensitive: bool = shop
        .file_opened()
        .query_row("SELECT serial_sensitive FROM radios", [], |row| row.get(0))
        .unwrap();
    assert!(sensitive, "a Renault pre-code is as secret as the code");
    assert_eq!(top(&mut shop, "k123").map(|hit| hit.1), Some(HitWhy::Serial));
    assert!(top(&mut shop, "k12").is_none());
}

#[test]
fn the_last_row_is_the_new_car_unless_it_is_known() {
    let mut shop = Shop::open();
    shop.ioana().logs(&logan());
    assert_eq!(
        finds(&mut shop, "b123abd").new_plate.as_deref(),
        Some("B 123 ABD")
    );
    let known = finds(&mut shop, "b123abc");
    assert_eq!((known.hits.len(), known.new_plate), (1, None));
}

#[test]
fn a_fleets_new_number_finds_every_car_of_the_fleet() {
    let mut shop = Shop::open();
    let first = shop.ioana().logs(&logan());
    // The same firm owns a second car: as a merge or a sale will tie them.
    let second = shop.ioana().logs(&a_car("B 54 DOI", "tyres"));
    let conn = shop.file_opened();
    conn.execute(
        "UPDATE party_roles SET party_id = (SELECT party_id FROM party_roles WHERE vehicle_id = ?1) WHERE vehicle_id = ?2",
        (first.vehicle.0.0, second.vehicle.0.0),
    )
    .unwrap();
    drop(conn);

    shop.ioana().logs(&IncomingCar {
        vehicle_id: Some(first.vehicle),
        phone: "0755 000 999".to_owned(),
        ..a_car("", "tyres")
    });

    assert_eq!(finds(&mut shop, "0755000999").hits.len(), 2);
}

#[test]
fn each_person_reads_their_own_language_at_once_and_tomorrow() {
    let mut shop = Shop::open();
    let first_hit = |shop: &mut Shop| shop.program.workshop().unwrap().suggest_job_types("bat").unwrap();
    shop.ioana();
    assert_eq!(shop.program.program_state().unwrap().language, Language::Ro);

    let state = shop.program.set_language(Language::En).unwrap();

    assert_eq!(state.language, Language::En, "without a restart");
    assert!(!first_hit(&mut shop).is_empty(), "both languages are searched");
    shop.elena();
    assert_eq!(
        shop.program.program_state().unwrap().language,
        Language::Ro,
        "Elena's is her own"
    );
    shop.restarts();
    shop.unlocks();
    shop.ioana();
    assert_eq!(shop.program.program_state().unwrap().language, Language::En);
}
