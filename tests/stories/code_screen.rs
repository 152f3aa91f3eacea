//! The screen for the minute the radio shows CODE: is there a code at all, what the display means, the serial typed blind.

use crate::main_job::logan;
use crate::seat::{Seat, the_card_says};
use crate::shop::{Job, Shop, a_car, faults, refusal};
use workshop::acts::{Fault, IncomingCar, ListDisplays, ReadingWord, Refusal};
use workshop::domain::{Arrival, CodeAtAll, ExitWord, FoundBy, SerialAsk, StateWord, VerdictWord};

#[test]
fn the_code_screen_says_whether_there_is_a_code_and_what_the_display_means() {
    let mut shop = Shop::open();
    let car = |plate: &str, make: &str| IncomingCar {
        make: make.to_owned(),
        ..a_car(plate, "battery_replacement")
    };
    let galant = shop.ioana().logs(&car("CJ 70 MIT", "Mitsubishi"));
    shop.mihai().writes_display(&galant, "code");
    let unit = shop.mihai().unit(&galant);
    assert_eq!(
        (unit.bay.code_at_all, unit.bay.found_by),
        (CodeAtAll::Yes, Some(FoundBy::Maker))
    );
    assert_eq!(
        unit.last_display.as_deref(),
        Some("code"),
        "exactly as it was written"
    );
    assert_eq!(unit.bay.display[0].kind, "locked");
    assert!(unit.bay.display[0].of_family && !unit.bay.display[0].do_ro.is_empty());
    let family = unit.family.expect("the only Mitsubishi there is");
    assert!(
        family
            .entry
            .is_some_and(|told| told.ro.starts_with("Cu CODE pe ecran")),
        "Romanian for Mihai"
    );
    assert_eq!((unit.bay.tries_left, family.tries), (Some(3), Some(3)));

    let bmw = shop.ioana().logs(&car("CJ 71 BMW", "BMW"));
    shop.mihai().writes_display(&bmw, "DISABLED");
    let unit = shop.mihai().unit(&bmw);
    assert_eq!(
        unit.bay.code_at_all,
        CodeAtAll::NetworkFault,
        "there is nothing to type"
    );
    assert_eq!(unit.bay.display[0].kind, "not_a_code_fault");

    let stranger = shop.ioana().logs(&car("CJ 72 LAD", "Lada"));
    shop.mihai().writes_display(&stranger, "HELLO");
    let unit = shop.mihai().unit(&stranger);
    assert!(unit.bay.display.is_empty() && unit.family.is_none());
    assert_eq!(
        (unit.bay.code_at_all, unit.bay.tries_left),
        (CodeAtAll::Unknown, None)
    );
    let safe = shop.ioana().logs(&car("CJ 73 OPE", "Lada"));
    shop.mihai().writes_display(&safe, "7 SAFE");
    assert_eq!(
        shop.mihai().unit(&safe).bay.tries_left,
        Some(7),
        "the display itself says how many are left"
    );
}

#[test]
fn display_texts_are_touched_and_those_of_the_family_come_first() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        make: "Volvo".to_owned(),
        ..a_car("CJ 74 VOL", "battery_replacement")
    });
    let keys = |shop: &mut Shop, unit_id| {
        let of = ListDisplays {
            job_id: job.id,
            unit_id,
        };
        shop.mihai().workshop().list_displays(&of).unwrap()
    };
    let unknown = keys(&mut shop, None);
    assert!(unknown.family.is_empty(), "two kinds of Volvo sets");
    assert!(
        unknown.others.len() > 35,
        "every text there is: {}",
        unknown.others.len()
    );
    shop.mihai().writes_display(&job, "EEEE");
    let unit = shop.mihai().unit(&job);
    assert_eq!(
        unit.family.map(|family| family.tries),
        Some(Some(3)),
        "EEEE is shown by one of them"
    );
    let radio = unit.head.unit_id;
    assert!(
        keys(&mut shop, radio)
            .others
            .iter()
            .any(|key| key.text == "SAFE" && key.with_number)
    );
}

#[test]
fn the_serial_is_typed_blind_and_the_program_compares() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        make: "Volkswagen".to_owned(),
        radio_serial: "VWZ1Z2A1234567".to_owned(),
        answers: vec![the_card_says("1609")],
        ..a_car("CJ 75 VWZ", "battery_replacement")
    });
    let unit = shop.mihai().unit(&job);
    assert_eq!(
        (unit.bay.serial_ask, unit.bay.serial_matches),
        (SerialAsk::Tail, None)
    );
    assert_eq!(unit.bay.found_by, Some(FoundBy::Radio));
    assert_eq!(
        faults(shop.mihai().types_serial(&job, "567")),
        [("serial", Fault::SerialShort)]
    );

    let view = shop.mihai().types_serial(&job, "45 67").unwrap();
    assert_eq!(view.units[0].bay.serial_matches, Some(true));
    let view = shop.mihai().types_serial(&job, "4561").unwrap();
    assert_eq!(view.units[0].bay.serial_matches, Some(false));
    assert_eq!(
        view.units[0].head.chip.state,
        StateWord::RadioChanged,
        "another radio, until somebody looks again"
    );
    shop.mihai()
        .types_serial(&job, "vwz1z2a1234567")
        .map(drop)
        .unwrap();
    assert_eq!(
        shop.mihai().state(&job),
        StateWord::OnFile,
        "the whole serial is as good"
    );
    assert!(
        shop.ledger()
            .iter()
            .all(|line| !line.reason.contains("4567") && !line.outcome.contains("4567"))
    );
}

#[test]
fn a_serial_as_secret_as_the_code_is_compared_whole_and_shown_nowhere() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        make: "Ford".to_owned(),
        radio_serial: "V005067".to_owned(),
        ..a_car("CJ 76 FOR", "battery_replacement")
    });
    let unit = shop.mihai().unit(&job);
    assert_eq!(
        (unit.bay.serial_ask, unit.head.serial_tail),
        (SerialAsk::Whole, None)
    );
    assert_eq!(
        shop.mihai().types_serial(&job, "5067").unwrap().units[0]
            .bay
            .serial_matches,
        Some(false),
        "its tail says nothing"
    );
    assert_eq!(
        shop.mihai().types_serial(&job, "v005067").unwrap().units[0]
            .bay
            .serial_matches,
        Some(true)
    );

    let unknown = shop.ioana().logs(&IncomingCar {
        answers: vec![the_card_says("1609")],
        ..a_car("CJ 77 NON", "battery_replacement")
    });
    assert_eq!(shop.mihai().unit(&unknown).bay.serial_ask, SerialAsk::NotOnFile);
    assert!(
        shop.mihai().types_serial(&unknown, "5067").is_err(),
        "four signs are the tail of a serial, and no serial"
    );
    let view = shop.mihai().types_serial(&unknown, "V005068").unwrap();
    assert_eq!(
        view.units[0].head.chip.state,
        StateWord::OnFile,
        "there is nothing to compare with: it goes on file and settles nothing"
    );
    assert_ne!(view.units[0].bay.serial_ask, SerialAsk::NotOnFile);
}

#[test]
fn a_second_try_opens_with_the_typed_serial_and_the_card_read_again() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        radio_serial: "VWZ1Z2A1234567".to_owned(),
        ..logan()
    });
    shop.mihai().wakes_until_refused(&job);
    assert_eq!(
        refusal(shop.mihai().reveals_code(&job)),
        Refusal::SerialCheckFirst
    );
    // The label of a Dacia may hide a pre-code: it is typed whole.
    shop.mihai()
        .types_serial(&job, "VWZ1Z2A1234567")
        .map(drop)
        .unwrap();
    shop.mihai()
        .reveals_code(&job)
        .map(drop)
        .expect("typed, compared, read again");
}

impl Seat<'_> {
    /// Up to the first refusal; the PIN is fresh.
    pub fn wakes_until_refused(&mut self, job: &Job) {
        self.takes_exit(job, ExitWord::CodeOnFile).map(drop).unwrap();
        self.starts(job).map(drop).unwrap();
        self.ends(job).map(drop).unwrap();
        self.shop.types_pin(Some(job.id));
        self.reveals_code(job).map(drop).unwrap();
        self.sees_code_accepted(job, false).map(drop).unwrap();
    }
}

#[test]
fn a_car_that_came_without_power_is_one_touch_and_one_touch_takes_it_back() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        arrival: Arrival::NoPower,
        ..a_car("CJ 78 TOW", "battery_replacement")
    });
    let unit = shop.mihai().unit(&job);
    assert_eq!((unit.one_touch, unit.lost), (Some(ExitWord::NothingToLose), true));
    shop.mihai().notes(&job, ReadingWord::Plays).map(drop).unwrap();
    assert_eq!(
        shop.mihai().verdict(&job),
        VerdictWord::Stop,
        "the radio still works: it has something to lose"
    );
}
