//! Booked visits of cars with a past: who pays and who is asked, scrapped cars, odometers that went back, cars written down twice.

use crate::main_job::logan;
use crate::merges::logan_again;
use crate::seat::{all_papers_seen, the_card_says};
use crate::shop::{Job, Shop, a_car, faults, refusal};
use crate::visits::{TUESDAY_AT_NINE, booked, books};
use workshop::acts::{
    ActError, CallListOf, CarArrived, CheckOwnership, Fault, IncomingCar, IntakeMore, LoggedCar, PartyHead,
    Refusal, SetVehicleStanding, StartIntake,
};
use workshop::domain::{HandOverResult, KmReason, Standing, StateWord};

fn again(job: &Job) -> IncomingCar {
    IncomingCar {
        vehicle_id: Some(job.vehicle),
        phone: String::new(),
        ..a_car("", "battery_replacement")
    }
}

fn comes(shop: &mut Shop, visit: &Job, car: IncomingCar) -> Result<LoggedCar, ActError> {
    let job_id = visit.id;
    shop.ioana().workshop().car_arrived(&CarArrived { job_id, car })
}

#[test]
fn a_booked_car_keeps_who_pays_and_who_is_asked_for_the_code() {
    let mut shop = Shop::open();
    let fleet = IncomingCar {
        more: IntakeMore {
            payer_name: "Flota SRL".to_owned(),
            contact_name: "Ana Pop".to_owned(),
            contact_phone: "0700 418 907".to_owned(),
            ..IntakeMore::default()
        },
        ..logan()
    };
    let job = shop.ioana().logs(&fleet);
    shop.ioana().hands_over(&job, HandOverResult::Plays).unwrap();

    let visit = booked(&mut shop, again(&job), TUESDAY_AT_NINE);

    let names = |shop: &mut Shop| {
        let view = shop.ioana().workshop().open_job(visit.id).unwrap();
        [view.contact, view.payer, view.driver].map(|party| party.map(|party| party.name))
    };
    let (ana, fleet) = (Some("Ana Pop".to_owned()), Some("Flota SRL".to_owned()));
    assert_eq!(
        names(&mut shop),
        [ana.clone(), fleet.clone(), None],
        "a booking asks nobody about it"
    );
    let form = shop.ioana().workshop().start_arrival(visit.id).unwrap();
    let shown = |party: Option<PartyHead>| party.map(|party| party.name).unwrap_or_default();
    let brought = IncomingCar {
        brought_by_owner: false,
        driver_name: "Ion Rus".to_owned(),
        more: IntakeMore {
            contact_name: shown(form.code_contact),
            payer_name: shown(form.payer),
            ..IntakeMore::default()
        },
        ..again(&job)
    };
    comes(&mut shop, &visit, brought).unwrap();
    assert_eq!(
        names(&mut shop),
        [ana, fleet, Some("Ion Rus".to_owned())],
        "the form shows who they are, and sends them back"
    );
}

#[test]
fn a_scrapped_car_is_not_booked() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    shop.ioana().hands_over(&job, HandOverResult::Plays).unwrap();
    let scrapped = SetVehicleStanding {
        vehicle_id: job.vehicle,
        standing: Standing::Scrapped,
    };
    shop.ioana().workshop().set_vehicle_standing(&scrapped).unwrap();
    let before = shop.everything();

    let answer = books(&mut shop, again(&job), TUESDAY_AT_NINE).map(drop);

    assert_eq!(refusal(answer), Refusal::CarScrapped);
    assert_eq!(shop.everything(), before, "nothing was written");
}

#[test]
fn an_arriving_cars_odometer_may_have_gone_back_for_a_reason() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    let visit = booked(&mut shop, again(&job), TUESDAY_AT_NINE);
    let form = shop.ioana().workshop().start_arrival(visit.id).unwrap();
    let less = |km_reason| IncomingCar {
        km: "350".to_owned(),
        more: IntakeMore {
            km_reason,
            ..IntakeMore::default()
        },
        ..again(&job)
    };
    assert_eq!(
        faults(comes(&mut shop, &visit, less(None))),
        [("km", Fault::KmLower)]
    );

    let why = form.km_reasons.first().copied();
    assert_eq!(why, Some(KmReason::MeterReplaced));
    comes(&mut shop, &visit, less(why)).unwrap();

    let request = StartIntake {
        vehicle_id: Some(job.vehicle),
        plate: String::new(),
    };
    let form = shop.ioana().workshop().start_intake(&request).unwrap();
    let newest = &form.km_history[0];
    assert_eq!((newest.km, newest.reason), (350, why));
}

#[test]
fn a_visit_booked_on_a_second_record_follows_the_car_it_turns_out_to_be() {
    let mut shop = Shop::open();
    let known = shop.ioana().logs(&logan());
    let twin = booked(&mut shop, logan_again("B 99 XYZ", ""), TUESDAY_AT_NINE);
    shop.ioana().merges(&known, &twin).unwrap();

    let board = shop.ioana().workshop().board().unwrap();
    let coming = &board.coming[0].cards[0];
    assert_eq!(coming.job_id, twin.id);
    assert_eq!(coming.vehicle.vehicle_id, known.vehicle, "the board knows");
    let day = CallListOf {
        day: Some("2026-03-03".to_owned()),
    };
    let list = shop.ioana().workshop().call_list(&day).unwrap();
    assert_eq!(list.calls.len(), 1, "one radio, not one of each record");
    assert_eq!(
        list.calls[0].vehicle.vehicle_id, known.vehicle,
        "so does the call list"
    );
    let page = shop.ioana().workshop().open_job(twin.id).unwrap();
    assert_eq!(page.vehicle.vehicle_id, known.vehicle, "and the job's page");
    assert_eq!(page.units.len(), 1);

    // A second window still holds the id of the record that was merged.
    let logged = comes(&mut shop, &twin, again(&twin)).unwrap();
    assert_eq!(logged.vehicle_id, known.vehicle);
}

#[test]
fn the_sheet_of_a_car_that_is_not_here_yet_leaves_its_hour_empty() {
    let mut shop = Shop::open_at("2026-03-02 08:07");
    let visit = booked(&mut shop, logan(), TUESDAY_AT_NINE);
    let sheet = |shop: &mut Shop| {
        shop.ioana().workshop().print_reception_sheet(visit.id).unwrap();
        shop.printer.last().words()
    };
    shop.clock.passes(3600);
    let before = sheet(&mut shop);
    let car = IncomingCar {
        vehicle_id: Some(visit.vehicle),
        ..logan()
    };
    comes(&mut shop, &visit, car).unwrap();
    shop.clock.passes(60);
    let after = sheet(&mut shop);

    assert!(after.contains("09:07"), "it came then: {after}");
    assert!(
        !before.contains("08:07"),
        "when it was booked is no arrival: {before}"
    );
}

#[test]
fn a_nephew_brings_a_booked_car_and_its_code_and_is_given_none() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    shop.ioana().hands_over(&job, HandOverResult::Plays).unwrap();
    let visit = booked(&mut shop, again(&job), TUESDAY_AT_NINE);
    let brought = IncomingCar {
        brought_by_owner: false,
        driver_name: "Ilie".to_owned(),
        driver_phone: "0733 000 111".to_owned(),
        answers: vec![the_card_says("1609")],
        ..again(&job)
    };

    comes(&mut shop, &visit, brought).unwrap();

    let view = shop.ioana().opens(&visit);
    assert_eq!(
        view.owner.unwrap().name,
        "Popescu Ștefan",
        "he does not own it now"
    );
    assert_eq!(view.driver.as_ref().unwrap().name, "Ilie");
    assert_eq!(
        view.contact.unwrap().name,
        "Ilie",
        "who brought it is asked first"
    );
    assert_eq!(
        shop.ioana().state(&visit),
        StateWord::OnFile,
        "a code is taken in from anybody"
    );
    let of_ilie = CheckOwnership {
        person_entitled: false,
        ..all_papers_seen(&visit, "Ilie")
    };
    let seen = shop.elena().pins(&visit).checks_ownership(&of_ilie).unwrap();
    assert!(!seen.passed);
    assert_eq!(
        refusal(shop.elena().prints_card(&visit, None)),
        Refusal::OwnershipNotProven,
        "the papers entitle the owner, not whoever drives"
    );
    assert_eq!(shop.printer.count(), 0);
}

#[test]
fn whoever_is_named_for_the_code_on_arrival_is_called_until_the_form_says_otherwise() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    shop.ioana().hands_over(&job, HandOverResult::Plays).unwrap();
    let visit = booked(&mut shop, again(&job), TUESDAY_AT_NINE);
    let maria = IncomingCar {
        more: IntakeMore {
            contact_name: "Maria Popescu".to_owned(),
            contact_phone: "0744 555 666".to_owned(),
            ..IntakeMore::default()
        },
        ..again(&job)
    };
    comes(&mut shop, &visit, maria).unwrap();
    assert_eq!(shop.ioana().opens(&visit).contact.unwrap().name, "Maria Popescu");
    shop.ioana().hands_over(&visit, HandOverResult::Plays).unwrap();

    let next = booked(&mut shop, again(&job), "2026-03-10T07:00:00Z");
    let form = shop.ioana().workshop().start_arrival(next.id).unwrap();
    assert_eq!(
        form.code_contact.unwrap().name,
        "Maria Popescu",
        "the form shows her"
    );
    comes(&mut shop, &next, again(&job)).unwrap();

    assert_eq!(
        shop.ioana().opens(&next).contact.unwrap().name,
        "Popescu Ștefan",
        "her name was taken out of the form: the owner is asked again"
    );
}

#[test]
fn a_bringer_who_leaves_no_number_is_not_the_one_to_call() {
    let mut shop = Shop::open();
    let visit = booked(&mut shop, a_car("BV 78 ANA", "clutch"), TUESDAY_AT_NINE);
    let brought = IncomingCar {
        vehicle_id: Some(visit.vehicle),
        phone: String::new(),
        brought_by_owner: false,
        driver_name: "Ion Rus".to_owned(),
        ..a_car("", "clutch")
    };

    comes(&mut shop, &visit, brought).unwrap();

    let view = shop.ioana().opens(&visit);
    assert_eq!(view.driver.unwrap().name, "Ion Rus");
    assert_eq!(
        view.contact.unwrap().phone.as_deref(),
        Some("0722 123 456"),
        "the call list has a number to call: the owner's"
    );
}

#[test]
fn a_bringer_without_a_name_is_asked_for_and_nothing_is_lost() {
    let mut shop = Shop::open();
    let visit = booked(&mut shop, a_car("BV 77 ANA", "tyres"), TUESDAY_AT_NINE);
    let before = shop.everything();
    let nameless = IncomingCar {
        vehicle_id: Some(visit.vehicle),
        brought_by_owner: false,
        driver_phone: "sună".to_owned(),
        ..a_car("", "tyres")
    };

    assert_eq!(
        faults(comes(&mut shop, &visit, nameless)),
        [
            ("driver_name", Fault::Required),
            ("driver_phone", Fault::PhoneUnreadable)
        ]
    );
    assert_eq!(shop.everything(), before);
}
