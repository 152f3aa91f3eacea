//! Booked visits of cars with a past: who pays and who is asked, scrapped cars, odometers that went back, cars written down twice.

use crate::main_job::logan;
use crate::merges::logan_again;
use crate::shop::{Job, Shop, a_car, faults, refusal};
use crate::visits::{TUESDAY_AT_NINE, booked, books};
use workshop::acts::{
    ActError, CallListOf, CarArrived, Fault, IncomingCar, IntakeMore, LoggedCar, Refusal, SetVehicleStanding,
    StartIntake,
};
use workshop::domain::{HandOverResult, KmReason, Standing};

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
    let brought = IncomingCar {
        brought_by_owner: false,
        driver_name: "Ion Rus".to_owned(),
        ..again(&job)
    };
    comes(&mut shop, &visit, brought).unwrap();
    assert_eq!(names(&mut shop), [ana, fleet, Some("Ion Rus".to_owned())]);
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
