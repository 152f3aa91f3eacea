//! A job moves while a radio of its car lies on the bench or sits in a third car: nothing that the job wrote is lost, nothing rises.

use crate::main_job::logan;
use crate::radios_over_time::leaves;
use crate::seat::the_card_says;
use crate::shop::{Job, Shop, a_car};
use workshop::acts::{IdText, IncomingCar, MoveJobToCar, ReadingWord, RemoveRadio, ReplaceRadio};
use workshop::domain::{StateWord, VerdictWord};

/// A Logan with its code on file was here; today's visit is typed on it although a Clio stands in the yard, and its code was refused.
fn refused_on_the_wrong_car(shop: &mut Shop) -> (Job, IdText, Job) {
    let earlier = shop.ioana().logs(&IncomingCar {
        answers: vec![the_card_says("1609")],
        ..logan()
    });
    leaves(shop, &earlier);
    let clio = shop.ioana().logs(&a_car("CJ 50 CLI", "tyres"));
    let job = shop.ioana().logs(&IncomingCar {
        vehicle_id: Some(earlier.vehicle),
        ..a_car("", "battery_replacement")
    });
    let radio = shop.mihai().radio(&job);
    shop.mihai().notes(&job, ReadingWord::AsksCode).map(drop).unwrap();
    shop.mihai().pins(&job).reveals_code(&job).map(drop).unwrap();
    shop.mihai().sees_code_accepted(&job, false).map(drop).unwrap();
    assert_eq!(shop.mihai().state(&job), StateWord::Refused);
    (job, radio, clio)
}

fn moves(shop: &mut Shop, job: &Job, to: &Job) {
    shop.ioana();
    shop.types_pin(Some(job.id));
    let to = MoveJobToCar {
        job_id: job.id,
        vehicle_id: Some(to.vehicle),
        new_plate: String::new(),
        code_is_this_cars: false,
        km_reason: None,
    };
    shop.ioana().workshop().move_job_to_car(&to).map(drop).unwrap();
}

#[test]
fn what_was_refused_on_a_radio_on_the_bench_goes_with_the_job_and_lifts_nothing() {
    let mut shop = Shop::open();
    let (job, radio, clio) = refused_on_the_wrong_car(&mut shop);
    // On the car's own page, outside of any visit, the Logan's radio is taken out.
    shop.mihai();
    shop.types_pin(Some(job.vehicle));
    let out = RemoveRadio {
        vehicle_id: job.vehicle,
        job_id: None,
        unit_id: Some(radio),
    };
    shop.mihai().workshop().remove_radio(&out).map(drop).unwrap();

    moves(&mut shop, &job, &clio);

    let seen = shop.mihai().opens(&job);
    assert_eq!(seen.units[0].refusals, 1, "the Clio's radio refused it: not lost");
    let other = shop.ioana().logs(&a_car("CJ 51 OPL", "battery_replacement"));
    shop.mihai().fits(&other, radio).map(drop).unwrap();
    assert_eq!(
        shop.mihai().state(&other),
        StateWord::RadioChanged,
        "nor is the Logan's radio better for it, wherever it is fitted next"
    );
    assert_eq!(shop.mihai().verdict(&other), VerdictWord::Stop);
}

#[test]
fn a_radio_that_went_into_a_third_car_is_held_down_there() {
    let mut shop = Shop::open();
    let (job, radio, clio) = refused_on_the_wrong_car(&mut shop);
    let third = shop.ioana().logs(&a_car("CJ 52 OPL", "battery_replacement"));
    shop.mihai();
    shop.types_pin(Some(third.vehicle));
    let goes_in = ReplaceRadio {
        vehicle_id: third.vehicle,
        job_id: None,
        unit_id: Some(radio),
        typed: crate::radios_over_time::blank(workshop::domain::UnitKind::Radio),
        serial: String::new(),
    };
    shop.mihai().workshop().replace_radio(&goes_in).map(drop).unwrap();
    assert_eq!(shop.mihai().state(&third), StateWord::Refused);

    moves(&mut shop, &job, &clio);

    assert_eq!(shop.mihai().opens(&job).units[0].refusals, 1, "not lost");
    assert_eq!(
        shop.mihai().state(&third),
        StateWord::RadioChanged,
        "withdrawn, and held where it was: at STOP"
    );
    assert_eq!(shop.mihai().verdict(&third), VerdictWord::Stop);
}
