//! The courier firm of the demo: a newcomer opens one of its vans and is offered the cards of all.

use crate::shop::Shop;
use workshop::acts::{
    CheckFleet, EnterPin, FleetCar, FleetCardToPrint, FleetCards, FleetTick, FleetView, IdText, OneOwner,
};
use workshop::demo;
use workshop::domain::{NoCard, Scenario, StateWord, UnitKind};

const FIRM: &str = "Transilvan Curier SRL";

fn opens_the_list(shop: &mut Shop) -> FleetView {
    let form = shop.intake("BV 05 DUB");
    let vehicle_id = form.vehicle.expect("the van is known").vehicle_id;
    let workshop = shop.program.workshop().unwrap();
    let car = workshop.open_vehicle(vehicle_id).unwrap();
    assert_eq!(car.cars_of_owner, 7, "its page offers the cards of all seven");
    let owner_id = car.owner.expect("it is the firm's").party_id;
    workshop.open_fleet(&OneOwner { owner_id }).unwrap()
}

fn seen(car: &FleetCar) -> (&str, StateWord, Option<NoCard>) {
    let radio = &car.radios[0];
    (car.vehicle.plate.as_str(), radio.unit.chip.state, radio.why_none)
}

#[test]
fn a_firm_has_vans_whose_codes_stand_as_they_do_in_life() {
    let mut shop = Shop::open();

    let list = opens_the_list(&mut shop);

    assert_eq!(list.owner.name, FIRM);
    let vans: Vec<_> = list.cars.iter().map(seen).collect();
    let none = Some(NoCard::NoCode);
    assert_eq!(
        vans,
        [
            ("BV 04 DUB", StateWord::NotAsked, none),
            ("BV 05 DUB", StateWord::Verified, None),
            ("BV 06 DUB", StateWord::OnFile, None),
            ("BV 08 DUB", StateWord::HasNot, none),
            ("BV 09 DUB", StateWord::Refused, none),
            ("BV 10 DUB", StateWord::OnFile, None),
            ("BV 11 DUB", StateWord::Verified, None),
        ]
    );
    assert_eq!(list.cars[6].radios[0].unit.kind, UnitKind::Navigation);
    let ready = shop.program.workshop().unwrap().list_hand_over().unwrap();
    assert!(
        ready.iter().any(|car| car.is_ready
            && car.card.vehicle.plate == "BV 05 DUB"
            && car.owner_name.as_deref() == Some(FIRM)),
        "somebody of the firm is expected at the counter today"
    );
}

#[test]
fn one_van_was_not_seen_for_more_than_a_year() {
    let mut shop = Shop::open();

    let last = shop.intake("BV 10 DUB").last_visit.expect("it was here once");

    assert_eq!(last.day, "2025-09-30");
}

#[test]
fn the_firms_papers_open_the_cards_of_the_four_vans_that_can_have_one() {
    let mut shop = Shop::open();
    let list = opens_the_list(&mut shop);
    let four: Vec<(IdText, IdText)> = list
        .cars
        .iter()
        .filter(|car| car.radios[0].why_none.is_none())
        .map(|car| (car.vehicle.vehicle_id, car.radios[0].unit.unit_id.unwrap()))
        .collect();
    assert_eq!(four.len(), 4);
    let pins = demo::hints().pins;
    let ioana = pins.iter().find(|pin| pin.name == "Ioana Dobre").unwrap();
    let workshop = shop.program.workshop().unwrap();
    workshop
        .enter_pin(&EnterPin {
            pin: ioana.pin.clone(),
            about_id: Some(list.batch_id),
        })
        .unwrap();
    let checked = workshop
        .check_fleet(&CheckFleet {
            batch_id: list.batch_id,
            scenario: Scenario::CompanyCar,
            bearer_name: "Sorin Bucșă".to_owned(),
            document_ids: vec!["identity_card".to_owned()],
            certificate_original: true,
            person_entitled: true,
            right_to_code: true,
            cars: four
                .iter()
                .map(|(vehicle_id, unit_id)| FleetTick {
                    vehicle_id: *vehicle_id,
                    unit_id: *unit_id,
                    car_matches: true,
                })
                .collect(),
        })
        .unwrap();
    assert_eq!(checked.passed, 4);
    let cards = four.iter().map(|(vehicle_id, unit_id)| FleetCardToPrint {
        vehicle_id: *vehicle_id,
        unit_id: *unit_id,
        reprint_reason: None,
    });
    let sheet = workshop
        .preview_fleet_cards(&FleetCards {
            batch_id: list.batch_id,
            cards: cards.collect(),
        })
        .unwrap();
    assert!(sheet.starts_with(b"%PDF"), "and its sheet can be looked at");
}
