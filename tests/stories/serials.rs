//! The serial on the radio against the one on file: typed blind, compared by the program, settled by a person.

use crate::main_job::logan;
use crate::radios_over_time::SERIAL;
use crate::seat::{Seat, the_card_says};
use crate::shop::{Job, Shop, a_car, faults, refusal};
use workshop::acts::{
    ActError, CheckSerial, CheckedSerial, Fault, IncomingCar, RadiosView, Refusal, SettleSerial,
};
use workshop::domain::{StateWord, VerdictWord};

impl Seat<'_> {
    fn reads_serial(&mut self, job: &Job, serial: &str) -> Result<CheckedSerial, ActError> {
        let unit_id = self.radio(job);
        self.workshop().check_serial(&CheckSerial {
            vehicle_id: job.vehicle,
            job_id: Some(job.id),
            unit_id,
            serial: serial.to_owned(),
            reading_checked: false,
        })
    }

    pub fn says_mistyped(&mut self, job: &Job, serial: &str) -> Result<RadiosView, ActError> {
        let unit_id = self.radio(job);
        self.workshop().settle_serial(&SettleSerial {
            vehicle_id: job.vehicle,
            job_id: Some(job.id),
            unit_id,
            serial: serial.to_owned(),
        })
    }
}

fn verified(shop: &mut Shop) -> Job {
    let job = shop.ioana().logs(&IncomingCar {
        radio_serial: SERIAL.to_owned(),
        ..logan()
    });
    shop.mihai().wakes_the_radio(&job);
    job
}

fn compared(answer: Result<CheckedSerial, ActError>) -> CheckedSerial {
    answer.unwrap_or_else(|error| panic!("{error:?}"))
}

#[test]
fn a_serial_that_differs_stops_the_gate_until_it_is_settled() {
    let mut shop = Shop::open();
    let job = verified(&mut shop);
    let same = compared(shop.mihai().reads_serial(&job, "vwz1z2a-123 4567"));
    assert!(same.matches, "blanks and dashes are no difference");
    assert_eq!(shop.mihai().state(&job), StateWord::Verified);
    assert_eq!(
        (shop.last_line().verb.as_str(), shop.last_line().reason.as_str()),
        ("serial_checked", "matches")
    );

    let other = compared(shop.mihai().reads_serial(&job, "VWZ1Z2A1234568"));

    assert!(!other.matches && !other.on_file_elsewhere);
    assert!(other.view.units[0].serial_open);
    assert_eq!(shop.mihai().state(&job), StateWord::RadioChanged);
    assert_eq!(shop.mihai().verdict(&job), VerdictWord::Stop);

    let settled = shop.mihai().says_mistyped(&job, "VWZ1Z2A1234568").unwrap();

    assert!(settled.units[0].serial_on_file && !settled.units[0].serial_open);
    assert_eq!(
        shop.mihai().state(&job),
        StateWord::OnFile,
        "the same radio, but what was proven has to be tried again"
    );
    assert_eq!(shop.last_line().verb, "serial_settled");
    let found = |shop: &mut Shop, serial: &str| shop.ioana().workshop().find(serial).unwrap().hits.len();
    assert_eq!(found(&mut shop, "VWZ1Z2A1234568"), 1);
    assert_eq!(
        found(&mut shop, SERIAL),
        0,
        "the mistyped one finds nothing any more"
    );
    assert_eq!(
        refusal(shop.mihai().says_mistyped(&job, SERIAL)),
        Refusal::NothingToRecord
    );
}

#[test]
fn a_serial_that_differs_may_be_another_radio_which_then_goes_in() {
    let mut shop = Shop::open();
    let job = verified(&mut shop);
    compared(shop.mihai().reads_serial(&job, "BP 99 41"));
    let view = shop.mihai().fits_new(&job, "Blaupunkt", "BP 99 41").unwrap();
    assert_eq!(view.units.len(), 1);
    assert_eq!(view.units[0].head.chip.state, StateWord::NotAsked);
    assert!(!view.units[0].serial_open);
}

#[test]
fn a_serial_of_another_car_is_that_cars_radio_and_not_a_slip_of_the_pen() {
    let mut shop = Shop::open();
    let job = verified(&mut shop);
    let other = shop.ioana().logs(&IncomingCar {
        radio_serial: "BP9941".to_owned(),
        answers: vec![the_card_says("2468")],
        ..a_car("CJ 20 SER", "battery_replacement")
    });
    let seen = compared(shop.mihai().reads_serial(&job, "BP9941"));
    assert!(!seen.matches && seen.on_file_elsewhere);
    assert_eq!(
        refusal(shop.mihai().says_mistyped(&job, "BP9941")),
        Refusal::SerialOnFile,
        "or the refusals of that radio would stay behind"
    );
    let as_new = shop.mihai().fits_new(&job, "Blaupunkt", "BP9941");
    assert_eq!(refusal(as_new), Refusal::SerialOnFile);
    let radio = shop.mihai().radio(&other);
    let view = shop.mihai().fits(&job, radio).unwrap();
    assert_eq!(view.units[0].head.unit_id, Some(radio));
}

#[test]
fn a_sensitive_serial_is_compared_by_its_digest_and_never_shown() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        make: "Ford".to_owned(),
        radio_serial: "M083140".to_owned(),
        answers: vec![the_card_says("1609")],
        ..a_car("B 97 FRD", "battery_replacement")
    });
    assert!(compared(shop.mihai().reads_serial(&job, "m083140")).matches);
    let other = compared(shop.mihai().reads_serial(&job, "M083141"));
    assert!(!other.matches);
    let view = shop.mihai().says_mistyped(&job, "M083141").unwrap();
    assert!(view.units[0].head.sensitive);
    let said = serde_json::to_string(&view).unwrap();
    assert!(!said.contains("083141") && !said.contains("083140"));
    assert!(view.units[0].serial_on_file);
    let clear: u32 = shop
        .file_opened()
        .query_row(
            "SELECT count(*) FROM radios WHERE serial IS NOT NULL",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(clear, 0, "nor does it stand in clear in the file");
}

#[test]
fn a_serial_that_is_a_secret_still_tells_the_technician_which_family_his_radio_is_of() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        make: "Ford".to_owned(),
        radio_serial: "V083140".to_owned(),
        answers: vec![the_card_says("1609")],
        ..a_car("B 98 FRD", "battery_replacement")
    });
    let in_clear = workshop::catalogue::Catalogue::shipped().unwrap();
    let family = in_clear
        .family_of("Ford", "", "V083140")
        .expect("the letter tells it");

    let hints = shop
        .mihai()
        .unit(&job)
        .family
        .expect("the serial was typed, and told it");

    assert_eq!(hints.family, family.family);
}

#[test]
fn a_serial_that_nobody_had_goes_on_file_and_settles_nothing() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    assert_eq!(
        faults(shop.mihai().reads_serial(&job, " - ")),
        [("serial", Fault::SerialShort)]
    );
    let state = shop.mihai().state(&job);

    let seen = compared(shop.mihai().reads_serial(&job, SERIAL));

    assert!(seen.matches && seen.view.units[0].serial_on_file);
    assert_eq!(seen.job.unwrap().units[0].head.chip.state, state);
    assert_eq!(
        (shop.last_line().verb.as_str(), shop.last_line().reason.as_str()),
        ("serial_checked", "written")
    );
    let taken = shop.ioana().logs(&logan_of("B 98 SER"));
    assert_eq!(
        refusal(shop.mihai().reads_serial(&taken, SERIAL)),
        Refusal::SerialOnFile,
        "it is the radio of another car"
    );
    assert!(
        !shop.mihai().looks_at_radios(&taken).units[0].serial_on_file,
        "nothing was written"
    );
}

/// A Volkswagen whose radio plays with its code; its serial leads to none.
fn verified_golf(shop: &mut Shop) -> Job {
    let job = shop.ioana().logs(&IncomingCar {
        make: "Volkswagen".to_owned(),
        radio_serial: SERIAL.to_owned(),
        answers: vec![the_card_says("1609")],
        ..a_car("CJ 99 GLF", "battery_replacement")
    });
    shop.mihai().wakes_the_radio(&job);
    job
}

fn logan_of(plate: &str) -> IncomingCar {
    IncomingCar {
        plate: plate.to_owned(),
        ..logan()
    }
}

#[test]
fn while_it_is_in_doubt_which_radio_is_in_the_car_four_signs_do_not_settle_it() {
    let mut shop = Shop::open();
    let job = verified_golf(&mut shop);
    let tail = &SERIAL[SERIAL.len() - 4..];
    assert!(
        compared(shop.mihai().reads_serial(&job, tail)).matches,
        "nothing is in doubt: four signs are enough"
    );
    assert!(!compared(shop.mihai().reads_serial(&job, "BP9941")).matches);
    assert_eq!(shop.mihai().state(&job), StateWord::RadioChanged);

    let by_tail = compared(shop.mihai().reads_serial(&job, tail));

    assert!(!by_tail.matches);
    assert_eq!(shop.mihai().state(&job), StateWord::RadioChanged);
    assert!(compared(shop.mihai().reads_serial(&job, SERIAL)).matches);
    assert_eq!(
        shop.mihai().state(&job),
        StateWord::Verified,
        "the whole serial says that it is the same radio"
    );
}

#[test]
fn desk_and_bay_compare_by_the_same_act_and_a_serial_nobody_knows_cannot_settle() {
    let mut shop = Shop::open();
    let job = verified_golf(&mut shop);
    let unit_id = shop.ioana().radio(&job);
    let at_the_desk = CheckSerial {
        vehicle_id: job.vehicle,
        job_id: None,
        unit_id,
        serial: "BP9941".to_owned(),
        reading_checked: false,
    };
    let seen = shop.ioana().workshop().check_serial(&at_the_desk).unwrap();
    assert!(!seen.matches && seen.job.is_none());
    assert_eq!(shop.mihai().state(&job), StateWord::RadioChanged);
    // As if the serial had never been on file: nothing could tell.
    shop.file_opened()
        .execute("UPDATE radios SET serial = NULL", [])
        .unwrap();
    assert_eq!(
        refusal(shop.mihai().reads_serial(&job, SERIAL)),
        Refusal::NoSerialOnFile,
        "a person says whether it is the same radio"
    );
    let settled = shop.mihai().says_mistyped(&job, SERIAL).unwrap();
    assert!(!settled.units[0].serial_open);
}
