//! A customer who is on file already: offered for a new car, taken only where somebody says so; a VIN on file is compared, never replaced;
//! and whoever has a number is called.

use crate::main_job::logan;
use crate::seat::an_answer;
use crate::shop::{Job, Shop, a_car, faults};
use workshop::acts::{
    CallListOf, EditVehicle, Fault, IncomingCar, IntakeMore, KnownCustomer, MergeParties, SameWhy,
    TypedCustomer, VehicleFields,
};
use workshop::domain::ReceptionAnswer;

fn known(shop: &mut Shop, name: &str, phone: &str) -> Vec<KnownCustomer> {
    let typed = TypedCustomer {
        name: name.to_owned(),
        phone: phone.to_owned(),
    };
    shop.ioana().workshop().known_customers(&typed).unwrap()
}

fn a_van(plate: &str) -> IncomingCar {
    IncomingCar {
        owner_name: "Ionescu SRL".to_owned(),
        phone: String::new(),
        more: IntakeMore {
            came_without_person: true,
            ..IntakeMore::default()
        },
        ..a_car(plate, "tyres")
    }
}

#[test]
fn a_known_customer_with_a_new_car_is_offered_and_is_one_customer_only_where_the_desk_says_so() {
    let mut shop = Shop::open();
    let first = shop.ioana().logs(&IncomingCar {
        owner_name: "Ionescu SRL".to_owned(),
        phone: "0733 444 555".to_owned(),
        ..a_car("B 10 ION", "tyres")
    });
    assert!(known(&mut shop, "", "").is_empty());
    for (name, phone) in [("ionescu srl", ""), ("", "+40 733 444 555")] {
        let offered = known(&mut shop, name, phone);
        assert_eq!(offered.len(), 1, "{name}{phone}");
        assert_eq!(
            (offered[0].party.name.as_str(), offered[0].cars),
            ("Ionescu SRL", 1)
        );
        assert_eq!(offered[0].plates, ["B 10 ION"]);
    }
    let taken = IncomingCar {
        owner_name: "ionescu srl".to_owned(),
        phone: "0733 444 555".to_owned(),
        more: IntakeMore {
            owner_id: first.owner,
            ..IntakeMore::default()
        },
        ..a_car("B 11 ION", "tyres")
    };
    let second = shop.ioana().logs(&taken);
    assert_eq!(second.owner, first.owner, "one customer with two cars");
    let not_taken = IncomingCar {
        more: IntakeMore::default(),
        plate: "B 12 ION".to_owned(),
        ..taken
    };
    let third = shop.ioana().logs(&not_taken);
    assert_ne!(third.owner, first.owner, "never merged by itself");
    let told = shop.ioana().opens_car(&third).same_parties;
    assert!(told.iter().all(|pair| pair.why == SameWhy::Phone) && told.len() == 1);
}

#[test]
fn a_customer_taken_for_a_new_car_never_takes_a_car_that_has_an_owner() {
    let mut shop = Shop::open();
    let ionescu = shop.ioana().logs(&a_van("B 10 ION"));
    let logan = shop.ioana().logs(&logan());
    shop.ioana().logs(&IncomingCar {
        vehicle_id: Some(logan.vehicle),
        more: IntakeMore {
            owner_id: ionescu.owner,
            ..IntakeMore::default()
        },
        ..a_car("", "tyres")
    });
    assert_eq!(
        shop.ioana().opens_car(&logan).owner.unwrap().name,
        "Popescu Ștefan"
    );
}

#[test]
fn ten_vans_of_one_company_without_a_phone_are_offered_as_one() {
    let mut shop = Shop::open();
    let vans: Vec<Job> = (10..13)
        .map(|n| shop.ioana().logs(&a_van(&format!("B {n} VAN"))))
        .collect();
    let pairs = shop.ioana().opens_car(&vans[0]).same_parties;
    assert_eq!(pairs.len(), 2);
    assert!(pairs.iter().all(|pair| pair.why == SameWhy::NameNoPhone));
    // One of the same name with a number may be somebody else: nothing is offered for it.
    let other = shop.ioana().logs(&IncomingCar {
        owner_name: "Ionescu SRL".to_owned(),
        phone: "0733 444 555".to_owned(),
        ..a_car("B 20 ION", "tyres")
    });
    assert!(shop.ioana().opens_car(&other).same_parties.is_empty());
    // The desk knows better, finds it by name and makes the two one.
    let found = shop.ioana().workshop().find_customers("ionesc").unwrap();
    assert_eq!(found.len(), 4);
    let merge = MergeParties {
        vehicle_id: vans[0].vehicle,
        into_id: vans[0].owner.unwrap(),
        from_id: other.owner.unwrap(),
    };
    shop.ioana()
        .pins_for_car(merge.vehicle_id)
        .workshop()
        .merge_parties(&merge)
        .map(drop)
        .unwrap();
    assert_eq!(
        shop.ioana().workshop().find_customers("Ionescu").unwrap().len(),
        3
    );
    assert_eq!(
        shop.ioana().workshop().find_customers("0733444555").unwrap()[0].cars,
        2
    );
}

#[test]
fn an_intake_never_replaces_the_vin_on_file_and_says_so_at_the_field() {
    let mut shop = Shop::open();
    let car = shop.ioana().logs(&logan());
    let typed = |vin: &str| IncomingCar {
        vehicle_id: Some(car.vehicle),
        vin: vin.to_owned(),
        km: "nu merge".to_owned(),
        ..a_car("", "tyres")
    };
    let jobs = shop.rows("jobs");
    assert_eq!(
        faults(
            shop.ioana()
                .workshop()
                .log_incoming_car(&typed("UU1LSDAA500000000"))
        ),
        [("vin", Fault::VinDiffers), ("km", Fault::KmUnreadable)],
        "beside every other fault, nothing saved"
    );
    assert_eq!(shop.rows("jobs"), jobs);
    let same = IncomingCar {
        km: String::new(),
        ..typed("uu1lsdaa534567890")
    };
    shop.ioana().logs(&same);
    assert_eq!(
        shop.ioana().opens_car(&car).vehicle.vin.as_deref(),
        Some("UU1LSDAA534567890")
    );
    // The one on file was wrong: that is a correction, with its own line.
    let fields = |vin: &str| VehicleFields {
        make: "Dacia".to_owned(),
        model: "Logan".to_owned(),
        year: String::new(),
        vin: vin.to_owned(),
    };
    let edit = EditVehicle {
        vehicle_id: car.vehicle,
        typed: fields("UU1LSDAA500000000"),
        seen: fields("UU1LSDAA534567890"),
    };
    shop.ioana().workshop().edit_vehicle(&edit).map(drop).unwrap();
    assert_eq!(shop.last_line().verb, "vehicle_edited");
    shop.ioana().logs(&IncomingCar {
        km: String::new(),
        ..typed("UU1LSDAA500000000")
    });
}

#[test]
fn of_two_windows_that_both_type_a_first_vin_the_second_gets_the_sentence() {
    let mut shop = Shop::open();
    let car = shop.ioana().logs(&a_car("B 60 LOG", "tyres"));
    let typed = |vin: &str, make: &str| IncomingCar {
        vehicle_id: Some(car.vehicle),
        vin: vin.to_owned(),
        make: make.to_owned(),
        ..a_car("", "tyres")
    };
    shop.ioana().logs(&typed("UU1LSDAA534567890", "Dacia"));
    assert_eq!(
        faults(
            shop.elena()
                .workshop()
                .log_incoming_car(&typed("VF1BR0A0H12345678", "Renault"))
        ),
        [("vin", Fault::VinDiffers)]
    );
    let kept = shop.ioana().opens_car(&car).vehicle;
    assert_eq!(
        (kept.vin.as_deref(), kept.make.as_deref()),
        (Some("UU1LSDAA534567890"), Some("Dacia"))
    );
}

#[test]
fn whoever_has_a_number_is_called_and_the_row_says_in_whose_place() {
    let mut shop = Shop::open();
    shop.ioana().logs(&IncomingCar {
        answers: vec![an_answer(ReceptionAnswer::HasNot)],
        more: IntakeMore {
            contact_name: "Bunicul".to_owned(),
            ..IntakeMore::default()
        },
        km: String::new(),
        ..IncomingCar {
            owner_name: "Popescu Ștefan".to_owned(),
            ..a_car("B 70 SUN", "battery_replacement")
        }
    });
    let today = shop
        .ioana()
        .workshop()
        .call_list(&CallListOf { day: None })
        .unwrap();
    let call = &today.calls[0];
    assert_eq!(call.contact.as_ref().unwrap().name, "Popescu Ștefan");
    assert_eq!(
        call.contact.as_ref().unwrap().phone.as_deref(),
        Some("0722 123 456")
    );
    assert_eq!(call.instead_of.as_ref().unwrap().name, "Bunicul");
}
