//! One rule for a serial at every door: what may be kept, what is only compared, and the sentence at the field.

use crate::main_job::{logan, verified_logan};
use crate::radios_over_time::{SERIAL, again, blank, leaves, made_by};
use crate::seat::Seat;
use crate::shop::{Job, Shop, a_car, faults};
use workshop::acts::{ActError, AddUnit, Fault, IncomingCar, RadiosView};
use workshop::domain::{RadioOrigin, StateWord, UnitKind, VerdictWord};

impl Seat<'_> {
    fn adds_with_serial(&mut self, job: &Job, serial: &str) -> Result<RadiosView, ActError> {
        self.workshop().add_unit(&AddUnit {
            vehicle_id: job.vehicle,
            job_id: Some(job.id),
            typed: blank(UnitKind::Navigation),
            serial: serial.to_owned(),
        })
    }
}

/// The next visit of a car, with a serial read off its radio.
fn the_next_visit(first: &Job, serial: &str) -> IncomingCar {
    IncomingCar {
        vehicle_id: Some(first.vehicle),
        radio_serial: serial.to_owned(),
        ..a_car("", "battery_replacement")
    }
}

#[test]
fn the_end_of_a_serial_goes_on_file_at_no_door_and_too_little_of_it_at_none_either() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    let before = shop.everything();
    let radio = made_by("Blaupunkt", RadioOrigin::Used);
    for (typed, fault) in [
        ("45-67", Fault::SerialTail),
        ("567", Fault::SerialShort),
        (" - ", Fault::SerialShort),
    ] {
        let car = IncomingCar {
            radio_serial: typed.to_owned(),
            ..a_car("B 11 TAL", "tyres")
        };
        let logged = shop.ioana().workshop().log_incoming_car(&car);
        assert_eq!(faults(logged), [("radio_serial", fault)], "{typed} at the desk");
        let at_the_field = [("serial", fault)];
        let named = shop.mihai().identifies(&job, &radio, typed);
        assert_eq!(faults(named), at_the_field, "{typed} in the form of a radio");
        let added = shop.mihai().adds_with_serial(&job, typed);
        assert_eq!(faults(added), at_the_field, "{typed} of another unit");
        let fitted = shop.mihai().fits_new(&job, "Blaupunkt", typed);
        assert_eq!(faults(fitted), at_the_field, "{typed} of a radio that goes in");
    }
    assert_eq!(shop.everything(), before, "and nothing was written");
    assert!(!shop.mihai().looks_at_radios(&job).units[0].serial_on_file);
}

#[test]
fn the_serial_is_said_together_with_everything_else_that_is_wrong_in_the_form() {
    let mut shop = Shop::open();
    let car = IncomingCar {
        radio_serial: "4567".to_owned(),
        km: "many".to_owned(),
        ..a_car("B 12 TAL", "tyres")
    };
    assert_eq!(
        faults(shop.ioana().workshop().log_incoming_car(&car)),
        [("km", Fault::KmUnreadable), ("radio_serial", Fault::SerialTail)]
    );
}

#[test]
fn a_pre_code_is_a_whole_serial_of_four_signs_at_the_desk_too() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        radio_serial: "k 123".to_owned(),
        ..logan()
    });
    let unit = shop.mihai().looks_at_radios(&job).units.remove(0);
    assert!(unit.serial_on_file && unit.head.sensitive);
}

#[test]
fn at_the_desk_the_end_of_a_serial_is_compared_as_it_is_in_the_bay() {
    let mut shop = Shop::open();
    let first = shop.ioana().logs(&IncomingCar {
        make: "Volkswagen".to_owned(),
        radio_serial: SERIAL.to_owned(),
        ..logan()
    });
    shop.mihai().wakes_the_radio(&first);
    leaves(&mut shop, &first);

    let next = shop.ioana().logs(&the_next_visit(&first, "4567"));

    assert_eq!(
        shop.mihai().state(&next),
        StateWord::Verified,
        "Ioana read the end of the label: it is the same radio, and no false alarm"
    );
    leaves(&mut shop, &next);
    let other = shop.ioana().logs(&the_next_visit(&first, "4561"));
    assert_eq!(shop.mihai().state(&other), StateWord::RadioChanged);
    assert_eq!(shop.mihai().verdict(&other), VerdictWord::Stop);
    leaves(&mut shop, &other);
    let in_doubt = shop.ioana().logs(&the_next_visit(&first, "4567"));
    assert_eq!(
        shop.mihai().state(&in_doubt),
        StateWord::RadioChanged,
        "while it is in doubt which radio it is, four signs end no doubt at the desk either"
    );
}

#[test]
fn a_serial_is_not_corrected_into_the_end_of_one() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        make: "Volkswagen".to_owned(),
        radio_serial: SERIAL.to_owned(),
        ..logan()
    });
    shop.mihai().types_serial(&job, "BP9941").map(drop).unwrap();
    for (typed, fault) in [
        ("4567", Fault::SerialTail),
        ("67", Fault::SerialShort),
        ("-", Fault::Required),
    ] {
        assert_eq!(
            faults(shop.mihai().says_mistyped(&job, typed)),
            [("serial", fault)]
        );
    }
    assert!(
        shop.mihai().looks_at_radios(&job).units[0].serial_open,
        "nothing was settled"
    );
}

#[test]
fn the_end_of_a_serial_does_not_settle_which_radio_is_in_the_car_by_going_on_file() {
    let mut shop = Shop::open();
    let first = verified_logan(&mut shop);
    leaves(&mut shop, &first);
    let fitting = again(&mut shop, &first, "radio_replace_used");
    leaves(&mut shop, &fitting);
    let next = again(&mut shop, &first, "battery_replacement");
    assert_eq!(shop.mihai().state(&next), StateWord::RadioChanged);

    let named = shop.mihai().identifies(&next, &blank(UnitKind::Radio), "1111");

    assert_eq!(faults(named), [("serial", Fault::SerialTail)]);
    assert_eq!(shop.mihai().state(&next), StateWord::RadioChanged);
}
