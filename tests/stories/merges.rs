//! One car or customer that was written down twice becomes one: nothing is lost, nothing is resealed, nothing rises.

use crate::cars_over_time::a_sale;
use crate::main_job::{logan, verified_logan};
use crate::seat::{Seat, all_papers_seen, an_exit};
use crate::shop::{Job, Shop, a_car, refusal};
use workshop::acts::{
    ActError, EditVehicle, GateDecision, HitWhy, IdText, IncomingCar, MergeParties, MergeVehicles, Refusal,
    SameWhy, StartIntake, VehicleFields, VehicleView,
};
use workshop::domain::{ExitWord, HandOverResult, StateWord};

impl Seat<'_> {
    pub fn merges(&mut self, into: &Job, from: &Job) -> Result<VehicleView, ActError> {
        self.shop.types_pin(Some(into.vehicle));
        self.workshop().merge_vehicles(&pair(into, from))
    }
}

pub fn pair(into: &Job, from: &Job) -> MergeVehicles {
    MergeVehicles {
        into_id: into.vehicle,
        from_id: from.vehicle,
    }
}

/// The Logan, logged again by somebody who did not find it: another plate, the same chassis number.
pub fn logan_again(plate: &str, serial: &str) -> IncomingCar {
    IncomingCar {
        vin: "UU1LSDAA534567890".to_owned(),
        owner_name: "Popescu Stefan".to_owned(),
        radio_serial: serial.to_owned(),
        ..a_car(plate, "battery_replacement")
    }
}

pub fn states(view: &VehicleView) -> Vec<StateWord> {
    view.units.iter().map(|unit| unit.chip.state).collect()
}

#[test]
fn a_car_on_file_twice_is_offered_and_becomes_one_only_when_somebody_says_so() {
    let mut shop = Shop::open();
    let known = shop.ioana().logs(&logan());
    shop.ioana()
        .hands_over(&known, HandOverResult::NotTested)
        .unwrap();
    let logged = shop
        .ioana()
        .workshop()
        .log_incoming_car(&logan_again("CJ 10 AAA", ""))
        .unwrap();
    assert!(logged.maybe_twice);
    let twin = Job {
        id: logged.job_id,
        vehicle: logged.vehicle_id,
        owner: None,
    };
    let page = shop.ioana().opens_car(&twin);
    assert_eq!(page.same_cars.len(), 1);
    assert_eq!(
        (page.same_cars[0].why, page.same_cars[0].vehicle.plate.as_str()),
        (SameWhy::Vin, "B 123 ABC")
    );
    assert_eq!(
        page.same_parties[0].why,
        SameWhy::Phone,
        "the same telephone twice"
    );

    let preview = shop
        .ioana()
        .workshop()
        .preview_vehicle_merge(&pair(&known, &twin))
        .unwrap();
    assert_eq!((preview.after.plate.as_str(), preview.jobs), ("CJ 10 AAA", 1));
    assert_eq!(
        shop.ioana().opens_car(&known).jobs.len(),
        1,
        "a look changes nothing"
    );
    let facts = shop.rows("unit_facts");
    let no_pin = shop.ioana().workshop().merge_vehicles(&pair(&known, &twin));
    assert_eq!(refusal(no_pin), Refusal::PresenceNeeded);

    let one = shop.ioana().merges(&known, &twin).unwrap();

    assert_eq!(shop.last_line().verb, "vehicles_merged");
    assert_eq!(
        one.vehicle.plate, "CJ 10 AAA",
        "the newest plate is the one on it"
    );
    assert_eq!(one.plates.len(), 2);
    assert_eq!(one.jobs.len(), 2, "the visits of both");
    assert_eq!(one.jobs[0].number, logged.number, "the newest first");
    assert_eq!(one.open_job_id, Some(twin.id));
    assert!(one.same_cars.is_empty());
    assert!(shop.rows("unit_facts") >= facts);
    for typed in ["cj10aaa", "b123abc", "567890", "popescu"] {
        let hits = shop.ioana().workshop().find(typed).unwrap().hits;
        assert_eq!(hits.len(), 1, "{typed} finds it once");
        assert_eq!(hits[0].open_job_id, Some(twin.id));
    }
    let why = shop.ioana().workshop().find("b123abc").unwrap().hits[0].why;
    assert_eq!(why, HitWhy::OldPlate);
    // A window that still shows the old record opens the car it became.
    assert_eq!(shop.ioana().opens_car(&twin).vehicle.vehicle_id, known.vehicle);
    assert_eq!(shop.ioana().opens(&twin).vehicle.vehicle_id, known.vehicle);
    let form = shop.ioana().workshop().start_intake(&StartIntake {
        vehicle_id: Some(twin.vehicle),
        plate: String::new(),
    });
    assert_eq!(form.unwrap().vehicle.unwrap().vehicle_id, known.vehicle);
    let again = IncomingCar {
        vehicle_id: Some(twin.vehicle),
        km: "119999".to_owned(),
        ..a_car("", "tyres")
    };
    let lower = shop.ioana().workshop().log_incoming_car(&again);
    assert_eq!(
        crate::shop::faults(lower)[0].0,
        "km",
        "the odometer of both counts"
    );
    let twice = shop.ioana().merges(&known, &twin);
    assert_eq!(refusal(twice), Refusal::SameRecord);
}

#[test]
fn a_merge_of_three_leads_everybody_to_the_last_survivor() {
    let mut shop = Shop::open();
    let one = shop.ioana().logs(&a_car("B 50 ONE", "tyres"));
    let two = shop.ioana().logs(&a_car("B 50 TWO", "tyres"));
    let three = shop.ioana().logs(&a_car("B 50 TRI", "tyres"));
    shop.ioana().merges(&two, &one).unwrap();
    shop.ioana().merges(&three, &two).unwrap();
    for job in [one, two, three] {
        let view = shop.ioana().opens_car(&job);
        assert_eq!(view.vehicle.vehicle_id, three.vehicle);
        assert_eq!((view.plates.len(), view.jobs.len()), (3, 3));
        assert_eq!(shop.ioana().opens(&job).vehicle.vehicle_id, three.vehicle);
    }
    assert_eq!(shop.ioana().workshop().find("b50").unwrap().hits.len(), 1);
    let board = shop.ioana().workshop().board().unwrap();
    let cards: usize = board.columns.iter().map(|column| column.cards.len()).sum();
    assert_eq!(cards, 3, "every job stays on the board");
}

#[test]
fn two_chassis_numbers_are_two_cars_until_one_is_corrected() {
    let mut shop = Shop::open();
    let one = shop.ioana().logs(&logan());
    let other = shop.ioana().logs(&IncomingCar {
        vin: "UU1LSDAA534567809".to_owned(),
        ..a_car("B 123 ABC", "tyres")
    });
    assert_eq!(shop.ioana().opens_car(&other).same_cars[0].why, SameWhy::Plate);
    assert_eq!(refusal(shop.ioana().merges(&one, &other)), Refusal::VinsDiffer);
    let fields = |vin: &str| VehicleFields {
        make: String::new(),
        model: String::new(),
        year: String::new(),
        vin: vin.to_owned(),
    };
    let corrected = EditVehicle {
        vehicle_id: other.vehicle,
        typed: fields("UU1LSDAA534567890"),
        seen: fields("UU1LSDAA534567809"),
    };
    shop.ioana()
        .workshop()
        .edit_vehicle(&corrected)
        .map(drop)
        .unwrap();
    assert_eq!(shop.ioana().merges(&one, &other).unwrap().jobs.len(), 2);
}

#[test]
fn the_papers_seen_before_a_merge_open_no_code_after_it() {
    let mut shop = Shop::open();
    let known = verified_logan(&mut shop);
    let twin = shop.ioana().logs(&IncomingCar {
        owner_name: "Popescu Ștefan".to_owned(),
        ..logan_again("CJ 10 AAA", "")
    });
    let check = all_papers_seen(&known, "Popescu Ștefan");
    shop.elena().pins(&known).checks_ownership(&check).unwrap();
    shop.elena().merges(&known, &twin).unwrap();
    shop.elena().pins(&known);
    let card = shop.elena().prints_card(&known, None);
    assert_eq!(refusal(card), Refusal::OwnershipNotProven);
}

#[test]
fn one_customer_written_twice_becomes_one_and_every_name_still_finds_the_cars() {
    let mut shop = Shop::open();
    let logan = shop.ioana().logs(&logan());
    let van = shop.ioana().logs(&IncomingCar {
        owner_name: "Popesco Stefan".to_owned(),
        ..a_car("B 51 VAN", "tyres")
    });
    let page = shop.ioana().opens_car(&logan);
    let pair = &page.same_parties[0];
    assert_eq!(
        (pair.why, pair.other.name.as_str()),
        (SameWhy::Phone, "Popesco Stefan")
    );
    let merge = MergeParties {
        vehicle_id: logan.vehicle,
        into_id: pair.keep.party_id,
        from_id: pair.other.party_id,
    };
    assert_eq!(
        refusal(shop.ioana().workshop().merge_parties(&merge)),
        Refusal::PresenceNeeded
    );
    let view = shop
        .ioana()
        .pins_for_car(merge.vehicle_id)
        .workshop()
        .merge_parties(&merge)
        .unwrap();
    assert_eq!(shop.last_line().verb, "parties_merged");
    assert!(view.same_parties.is_empty());
    assert_eq!(shop.ioana().opens_car(&van).owner.unwrap().name, "Popescu Ștefan");
    let plates = |shop: &mut Shop, typed: &str| {
        let hits = shop.ioana().workshop().find(typed).unwrap().hits;
        hits.into_iter().map(|hit| hit.vehicle.plate).collect::<Vec<_>>()
    };
    assert_eq!(
        plates(&mut shop, "popesco"),
        ["B 51 VAN"],
        "the slip of the pen still finds the van"
    );
    assert_eq!(plates(&mut shop, "popescu").len(), 2);
    let again = shop
        .ioana()
        .pins_for_car(merge.vehicle_id)
        .workshop()
        .merge_parties(&merge);
    assert_eq!(refusal(again), Refusal::SameRecord);
}

/// Since when a customer's number is on file: a call back waits fourteen days from then (GATE.md section 10).
fn on_file_since(shop: &Shop, party: workshop::acts::IdText) -> String {
    shop.file_opened()
        .query_row(
            "SELECT phone_since FROM parties WHERE party_id = ?1",
            [&party.0.0[..]],
            |row| row.get(0),
        )
        .unwrap()
}

#[test]
fn a_merged_customers_number_waits_unless_both_records_had_it() {
    let mut shop = Shop::open();
    let old = shop.ioana().logs(&logan());
    let since = on_file_since(&shop, old.owner.unwrap());
    shop.clock.passes(20 * 24 * 3600);
    let other_number = shop.ioana().logs(&IncomingCar {
        owner_name: "Popesco Stefan".to_owned(),
        phone: "0733 999 000".to_owned(),
        ..a_car("B 51 VAN", "tyres")
    });
    let same_number = shop.ioana().logs(&IncomingCar {
        owner_name: "Popesco Stefan".to_owned(),
        ..a_car("B 52 VAN", "tyres")
    });
    let merge = |into: &Job, from: &Job| MergeParties {
        vehicle_id: into.vehicle,
        into_id: into.owner.unwrap(),
        from_id: from.owner.unwrap(),
    };
    assert_eq!(on_file_since(&shop, old.owner.unwrap()), since);
    shop.clock.passes(24 * 3600);
    let same = merge(&old, &same_number);
    shop.ioana()
        .pins_for_car(same.vehicle_id)
        .workshop()
        .merge_parties(&same)
        .map(drop)
        .unwrap();
    let later = on_file_since(&shop, old.owner.unwrap());
    assert!(later > since, "for the van's owner the number is one day old");
    assert_eq!(later, on_file_since(&shop, same_number.owner.unwrap()));

    shop.clock.passes(24 * 3600);
    let other = merge(&old, &other_number);
    shop.ioana()
        .pins_for_car(other.vehicle_id)
        .workshop()
        .merge_parties(&other)
        .map(drop)
        .unwrap();
    let today = on_file_since(&shop, old.owner.unwrap());
    assert!(today > later, "for the other van's owner the number is a new one");
    assert_eq!(
        shop.ioana().opens_car(&old).owner.unwrap().phone.as_deref(),
        Some("0722 123 456")
    );
}

#[test]
fn a_merge_takes_presence_and_a_right_and_made_up_ids_are_one_constant_text() {
    let mut shop = Shop::open();
    let one = shop.ioana().logs(&logan());
    let other = shop.ioana().logs(&a_car("B 52 OTH", "tyres"));
    assert_eq!(refusal(shop.mihai().merges(&one, &other)), Refusal::NoRight);
    assert_eq!(shop.last_line().verb, "right_refused");
    let nowhere = MergeVehicles {
        into_id: one.vehicle,
        from_id: crate::shop::no_id(),
    };
    let answer = shop
        .ioana()
        .pins_for_car(nowhere.into_id)
        .workshop()
        .merge_vehicles(&nowhere)
        .map(drop);
    assert_eq!(
        answer,
        Err(ActError::Failure(workshop::acts::Failure::BadArgument))
    );
}

#[test]
fn an_acceptance_is_the_owners_of_that_record_and_falls_with_a_merge_of_cars() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&a_car("B 53 ACC", "battery_replacement"));
    let twin = shop.ioana().logs(&a_car("B 54 ACC", "tyres"));
    let owner: IdText = shop.ioana().opens_car(&job).owner.unwrap().party_id;
    let accepts = GateDecision {
        party_id: Some(owner),
        channel: Some(workshop::domain::Channel::AtDesk),
        ..an_exit(ExitWord::CustomerAccepts)
    };
    shop.ioana().pins(&job).decides(&job, accepts).unwrap();
    assert!(shop.mihai().opens(&job).gate.may_start);
    shop.ioana().merges(&job, &twin).unwrap();
    assert!(!shop.mihai().opens(&job).gate.may_start);
    // And a sale right after it is the merged car's sale.
    let view = shop.ioana().opens_car(&twin);
    let sold = shop
        .ioana()
        .pins_for_car(view.vehicle.vehicle_id)
        .workshop()
        .change_owner(&a_sale(&view, "Ana Rusu", ""))
        .unwrap();
    assert_eq!(sold.vehicle.vehicle_id, job.vehicle);
    assert_eq!(sold.owner.unwrap().name, "Ana Rusu");
}
