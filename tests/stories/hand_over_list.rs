//! The list at the hand-over: Elena calls a name across the counter, not a number plate. The bay and the wall know no name.

use crate::cars_over_time::a_sale;
use crate::shop::{Job, Shop, a_car};
use serde_json::to_string;
use workshop::acts::{EditParty, IncomingCar, MoveJob, PartyFields};
use workshop::domain::{HandOverResult, Language, Stage};

const ANA: &str = "Ana Țăndărică";
const ILIE: &str = "Ilie Bârsan";

fn of(owner: &str, plate: &str) -> IncomingCar {
    IncomingCar {
        owner_name: owner.to_owned(),
        ..a_car(plate, "tyres")
    }
}

fn goes_to(shop: &mut Shop, job: &Job, stage: Stage) {
    let job_id = job.id;
    let board = shop.ioana().workshop().move_job(&MoveJob { job_id, stage });
    board.map(drop).unwrap();
}

/// Plate, ready or not, name: as whoever sits there reads the list.
fn rows(shop: &mut Shop) -> Vec<(String, bool, Option<String>)> {
    let cars = shop.program.workshop().unwrap().list_hand_over().unwrap();
    cars.into_iter()
        .map(|car| (car.card.vehicle.plate, car.is_ready, car.owner_name))
        .collect()
}

fn row(plate: &str, is_ready: bool, owner: Option<&str>) -> (String, bool, Option<String>) {
    (plate.to_owned(), is_ready, owner.map(str::to_owned))
}

/// A car in work of Ana's, a ready one of Ilie's, one that is only here, one that nobody is known of.
fn a_counter(shop: &mut Shop) -> [Job; 3] {
    let anas = shop.ioana().logs(&of(ANA, "BV 61 ANA"));
    let ilies = shop.ioana().logs(&of(ILIE, "BV 62 ILI"));
    shop.ioana().logs(&of("Nicu Pop", "BV 63 NIC"));
    let nobodys = shop.ioana().logs(&IncomingCar {
        phone: String::new(),
        ..a_car("BV 64 NIM", "tyres")
    });
    goes_to(shop, &anas, Stage::InWork);
    goes_to(shop, &nobodys, Stage::InWork);
    goes_to(shop, &ilies, Stage::Ready);
    [anas, ilies, nobodys]
}

#[test]
fn a_row_says_whose_car_it_is_because_people_say_their_name_and_not_their_plate() {
    let mut shop = Shop::open();
    a_counter(&mut shop);

    shop.elena();

    assert_eq!(
        rows(&mut shop),
        [
            row("BV 62 ILI", true, Some(ILIE)),
            row("BV 61 ANA", false, Some(ANA)),
            row("BV 64 NIM", false, None),
        ],
        "ready ones first; the car that is only here is not to be handed over"
    );
}

#[test]
fn a_name_put_right_and_a_car_sold_stand_on_the_list_at_once() {
    let mut shop = Shop::open();
    let [anas, ilies, _] = a_counter(&mut shop);
    shop.elena();
    rows(&mut shop);
    let view = shop.ioana().opens_car(&anas);
    let owner = view.owner.unwrap();
    let fields = |name: &str| PartyFields {
        name: name.to_owned(),
        phone: owner.phone.clone().unwrap_or_default(),
        language: Language::Ro,
    };
    let edit = EditParty {
        vehicle_id: anas.vehicle,
        party_id: owner.party_id,
        typed: fields("Ana Țăndărescu"),
        seen: fields(ANA),
    };
    shop.ioana().workshop().edit_party(&edit).map(drop).unwrap();
    assert_eq!(
        rows(&mut shop)[1],
        row("BV 61 ANA", false, Some("Ana Țăndărescu"))
    );

    let sale = a_sale(&shop.ioana().opens_car(&ilies), "Radu Oprea", "");
    shop.ioana()
        .pins_for_car(sale.vehicle_id)
        .workshop()
        .change_owner(&sale)
        .map(drop)
        .unwrap();

    assert_eq!(rows(&mut shop)[0], row("BV 62 ILI", true, Some("Radu Oprea")));
    shop.elena()
        .hands_over(&ilies, HandOverResult::Plays)
        .map(drop)
        .unwrap();
    assert_eq!(rows(&mut shop).len(), 2, "what has left is not on it");
}

#[test]
fn the_bay_the_board_and_the_wall_learn_no_name_from_it() {
    let mut shop = Shop::open();
    a_counter(&mut shop);
    for seat in ["Mihai", "Vera"] {
        shop.takes_seat(seat);
        assert!(
            rows(&mut shop).iter().all(|(_, _, name)| name.is_none()),
            "{seat} checks no papers"
        );
    }
    shop.elena();
    let workshop = shop.program.workshop().unwrap();
    let without_names = [
        to_string(&workshop.board().unwrap()).unwrap(),
        to_string(&workshop.list_bay_jobs().unwrap()).unwrap(),
        to_string(&workshop.wall_board().unwrap()).unwrap(),
    ];
    for reply in without_names {
        assert!(reply.contains("BV 61 ANA") && !reply.contains(ANA), "{reply}");
    }
}
