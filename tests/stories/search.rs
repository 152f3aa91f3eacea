//! The one search box: whatever the customer says or the sheet shows, the right car is on top.

use crate::cars_over_time::a_sale;
use crate::main_job::logan;
use crate::shop::{Shop, a_car};
use workshop::acts::{FindResult, HitWhy, IncomingCar, SaidOf, StartIntake};
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

#[test]
fn an_unknown_vin_and_an_unknown_phone_begin_a_new_car_and_are_no_plate() {
    let mut shop = Shop::open();
    shop.ioana().logs(&logan());
    let vin = finds(&mut shop, "wvwzzz1kz7w048217");
    assert_eq!(vin.new_vin.as_deref(), Some("WVWZZZ1KZ7W048217"));
    assert_eq!(
        (vin.new_plate, vin.new_phone, vin.new_plate_by_enter),
        (None, None, true)
    );
    let phone = finds(&mut shop, "0744 555 666");
    assert_eq!(phone.new_phone.as_deref(), Some("0744 555 666"));
    assert_eq!((phone.new_plate, phone.new_vin), (None, None));

    let known = finds(&mut shop, "UU1LSDAA534567890");
    assert_eq!(known.hits.len(), 1);
    assert_eq!((known.new_plate, known.new_vin), (None, None), "that car is here");

    // The form takes what it begins with into the field it belongs to.
    let mut begins = |text: &str| {
        let form = shop
            .ioana()
            .workshop()
            .start_intake(&StartIntake {
                vehicle_id: None,
                plate: text.to_owned(),
            })
            .unwrap();
        (form.plate, form.vin, form.phone)
    };
    let none = String::new;
    assert_eq!(
        begins("WVWZZZ1KZ7W048217"),
        (none(), "WVWZZZ1KZ7W048217".to_owned(), none())
    );
    assert_eq!(begins("0744555666"), (none(), none(), "0744 555 666".to_owned()));
    assert_eq!(begins("b99xyz"), ("B 99 XYZ".to_owned(), none(), none()));
}

#[test]
fn a_hit_says_whose_name_it_was_and_which_plate_the_car_wore() {
    let mut shop = Shop::open();
    let driven = IncomingCar {
        brought_by_owner: false,
        driver_name: "Ștefania Marin".to_owned(),
        driver_phone: "0733 111 222".to_owned(),
        ..a_car("BV 40 SKO", "tyres")
    };
    let job = shop.ioana().logs(&driven);
    shop.ioana().changes_plate(&job, "BV 41 SKO");
    let mut said = |typed: &str| {
        let hit = finds(&mut shop, typed).hits.into_iter().next().unwrap();
        hit.said.map(|said| (said.of, said.text, said.phone))
    };

    let driver = || "Ștefania Marin".to_owned();
    assert_eq!(said("stefania"), Some((SaidOf::Driver, driver(), None)));
    assert_eq!(
        said("efani"),
        Some((SaidOf::Driver, driver(), None)),
        "from the middle too"
    );
    assert_eq!(
        said("0733 111"),
        Some((SaidOf::Driver, driver(), Some("0733 111 222".to_owned())))
    );
    assert_eq!(
        said("bv40sko"),
        Some((SaidOf::OldPlate, "BV 40 SKO".to_owned(), None))
    );
    assert_eq!(said("bv41sko"), None, "the plate on the line says it");
}

#[test]
fn who_sold_the_car_is_said_to_be_its_former_owner() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        owner_name: "Ștefan Mureșan".to_owned(),
        ..a_car("BV 05 MUR", "tyres")
    });
    let view = shop.elena().opens_car(&job);
    shop.elena()
        .pins_for_car(job.vehicle)
        .workshop()
        .change_owner(&a_sale(&view, "Ioana Rusu", ""))
        .map(drop)
        .unwrap();
    let hit = finds(&mut shop, "muresan").hits.into_iter().next().unwrap();
    assert_eq!(hit.owner.unwrap().name, "Ioana Rusu");
    let said = hit.said.unwrap();
    assert_eq!(
        (said.of, said.text.as_str()),
        (SaidOf::FormerOwner, "Ștefan Mureșan")
    );
}

#[test]
fn a_car_in_the_yard_comes_first_by_a_piece_too() {
    let mut shop = Shop::open();
    shop.ioana().logs(&IncomingCar {
        owner_name: "Vasilescu Dan".to_owned(),
        ..a_car("CJ 01 ACI", "tyres")
    });
    // Thirteen that are gone were here after it, and their names begin so.
    for n in 0..13 {
        let gone = shop.ioana().logs(&IncomingCar {
            owner_name: format!("Lescu Ion {n}"),
            ..a_car(&format!("CJ 1{n:02} PLE"), "tyres")
        });
        shop.elena()
            .hands_over(&gone, HandOverResult::NotTested)
            .map(drop)
            .unwrap();
    }
    let found = finds(&mut shop, "lescu");
    assert!(found.more);
    assert_eq!(found.hits[0].vehicle.plate, "CJ 01 ACI", "it is here now");
    assert_eq!(found.hits[0].why, HitWhy::Name);
}
