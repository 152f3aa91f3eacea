//! What people type by mistake, or to see what happens: one word at the field, and nothing saved; or saved as typed.

use crate::main_job::logan;
use crate::seat::the_card_says;
use crate::shop::{Shop, a_car, faults};
use serde_json::json;
use workshop::acts::{ActError, Failure, Fault, IncomingCar, MoveJob, SoftWarning, StartIntake, TakeInCode};
use workshop::domain::{CodeSource, Stage, StateWord};

/// The form is refused for these fields, and nothing at all is saved.
fn is_refused(shop: &mut Shop, car: &IncomingCar, expected: &[(&str, Fault)]) {
    let (before, lines) = (shop.everything(), shop.verbs().len());
    assert_eq!(
        faults(shop.program.workshop().unwrap().log_incoming_car(car)),
        expected
    );
    assert_eq!(shop.everything(), before, "nothing is saved: {expected:?}");
    assert_eq!(
        shop.verbs().len(),
        lines,
        "a slip of the finger is no ledger line"
    );
}

#[test]
fn a_field_at_fault_is_named_and_nothing_is_saved() {
    let mut shop = Shop::open();
    shop.ioana();
    let car = || a_car("B 90 BAD", "tyres");
    let long = "x".repeat(301);
    let cases: Vec<(IncomingCar, &[(&str, Fault)])> = vec![
        (a_car("", "tyres"), &[("plate", Fault::Required)]),
        (a_car(" \u{202e}\u{7} ", "tyres"), &[("plate", Fault::Required)]),
        (a_car(&"A".repeat(41), "tyres"), &[("plate", Fault::TooLong)]),
        (
            IncomingCar {
                vin: "V".repeat(41),
                ..car()
            },
            &[("vin", Fault::TooLong)],
        ),
        (
            IncomingCar {
                phone: "sună-mă".to_owned(),
                ..car()
            },
            &[("phone", Fault::PhoneUnreadable)],
        ),
        (
            IncomingCar {
                phone: "1".repeat(61),
                ..car()
            },
            &[("phone", Fault::TooLong)],
        ),
        (
            IncomingCar {
                owner_name: long.clone(),
                ..car()
            },
            &[("owner_name", Fault::TooLong)],
        ),
        (
            IncomingCar {
                problem: "ă".repeat(4_001),
                ..car()
            },
            &[("problem", Fault::TooLong)],
        ),
        (
            IncomingCar {
                km: "multe".to_owned(),
                ..car()
            },
            &[("km", Fault::KmUnreadable)],
        ),
        (
            IncomingCar {
                km: "99999999".to_owned(),
                ..car()
            },
            &[("km", Fault::KmUnreadable)],
        ),
        (
            IncomingCar {
                km: "12,5".to_owned(),
                ..car()
            },
            &[("km", Fault::KmUnreadable)],
        ),
        (
            IncomingCar {
                km: "12 abc".to_owned(),
                ..car()
            },
            &[("km", Fault::KmUnreadable)],
        ),
        (
            IncomingCar {
                km: "1000 000".to_owned(),
                ..car()
            },
            &[("km", Fault::KmUnreadable)],
        ),
        (
            IncomingCar {
                km: "-5".to_owned(),
                ..car()
            },
            &[("km", Fault::KmUnreadable)],
        ),
        (
            IncomingCar {
                brought_by_owner: false,
                ..car()
            },
            &[("driver_name", Fault::Required)],
        ),
        (
            IncomingCar {
                job_type_ids: Vec::new(),
                ..car()
            },
            &[("job_type_ids", Fault::Required)],
        ),
        (
            a_car("B 90 BAD", "teleport"),
            &[("job_type_ids", Fault::JobTypeUnknown)],
        ),
        (
            IncomingCar {
                radio_serial: "7".repeat(61),
                ..car()
            },
            &[("radio_serial", Fault::TooLong)],
        ),
        (
            IncomingCar {
                wait_minutes: Some(0),
                ..car()
            },
            &[("wait_minutes", Fault::WaitMinutes)],
        ),
        (
            IncomingCar {
                answers: vec![the_card_says("16o9")],
                ..car()
            },
            &[("digits", Fault::CodeNotDigits)],
        ),
        (
            IncomingCar {
                answers: vec![the_card_says("١٦٠٩")],
                ..car()
            },
            &[("digits", Fault::CodeNotDigits)],
        ),
        (
            IncomingCar {
                answers: vec![the_card_says("12")],
                ..car()
            },
            &[("digits", Fault::CodeLength)],
        ),
        (
            IncomingCar {
                answers: vec![the_card_says("123456789")],
                ..car()
            },
            &[("digits", Fault::CodeLength)],
        ),
        (
            IncomingCar {
                km: "x".to_owned(),
                phone: "x".to_owned(),
                ..a_car(&"A".repeat(41), "teleport")
            },
            &[
                ("plate", Fault::TooLong),
                ("phone", Fault::PhoneUnreadable),
                ("km", Fault::KmUnreadable),
                ("job_type_ids", Fault::JobTypeUnknown),
            ],
        ),
    ];
    for (car, expected) in cases {
        is_refused(&mut shop, &car, expected);
    }
}

#[test]
fn the_odometer_does_not_run_backwards() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    let again = |km: &str| IncomingCar {
        vehicle_id: Some(job.vehicle),
        km: km.to_owned(),
        ..a_car("", "tyres")
    };
    is_refused(&mut shop, &again("119999"), &[("km", Fault::KmLower)]);
    shop.ioana().logs(&again("120.000 km"));
}

#[test]
fn any_plate_and_any_vin_can_be_saved() {
    let mut shop = Shop::open();
    shop.ioana();
    for (plate, vin, warned) in [
        (
            "A".repeat(40),
            "UU1LSDAA534567890".to_owned(),
            vec![SoftWarning::PlateUnusual],
        ),
        (
            "🚗🚗".to_owned(),
            "UU1LSDAA5345".to_owned(),
            vec![SoftWarning::PlateUnusual, SoftWarning::VinShape],
        ),
        (
            "W-12345 X".to_owned(),
            "UU1LSDAA5345678901".to_owned(),
            vec![SoftWarning::VinShape],
        ),
        ("B 91 ABC".to_owned(), String::new(), vec![]),
    ] {
        let logged = shop
            .ioana()
            .workshop()
            .log_incoming_car(&IncomingCar {
                vin,
                ..a_car(&plate, "tyres")
            })
            .unwrap();
        let warned_shape: Vec<SoftWarning> = logged
            .soft_warnings
            .into_iter()
            .filter(|warning| *warning != SoftWarning::VinChecksum)
            .collect();
        assert!(
            warned.iter().all(|warning| warned_shape.contains(warning)),
            "{plate}: {warned_shape:?}"
        );
        let found = shop.ioana().workshop().find(&plate).unwrap();
        assert!(
            found.hits.iter().any(|hit| hit.vehicle.plate == logged.plate) || plate.contains('🚗'),
            "{plate} is found again"
        );
    }
}

#[test]
fn a_name_is_saved_as_typed_and_hidden_signs_are_not() {
    let mut shop = Shop::open();
    let payload = "<img src=x onerror=alert(1)>";
    let car = IncomingCar {
        owner_name: payload.to_owned(),
        make: "Da\u{202e}cia\u{0}".to_owned(),
        problem: "linia 1\nlinia 2\u{7}".to_owned(),
        key_tag: "\u{2066}17\u{2069}".to_owned(),
        ..a_car("B\u{200f} 92\tXSS", "tyres")
    };
    let job = shop.ioana().logs(&car);

    let view = shop.ioana().opens(&job);

    assert_eq!(view.owner.unwrap().name, payload, "text is text");
    assert_eq!(view.vehicle.make.as_deref(), Some("Dacia"));
    assert_eq!(view.vehicle.plate, "B 92 XSS");
    assert_eq!(view.key_tag, "17");
    assert!(!view.problem.chars().any(|sign| sign.is_control() && sign != '\n'));
    let found = shop.ioana().workshop().find("onerror").unwrap();
    assert_eq!(found.hits.len(), 1);
}

#[test]
fn phones_of_other_countries_and_two_in_one_field() {
    let mut shop = Shop::open();
    for (plate, phone) in [
        ("B 93 AAA", "+49 151 23456789"),
        ("B 93 BBB", "0044 20 7946 0958"),
        ("B 93 CCC", "0722123456 / 0733123456"),
    ] {
        let job = shop.ioana().logs(&IncomingCar {
            phone: phone.to_owned(),
            ..a_car(plate, "tyres")
        });
        assert!(shop.ioana().opens(&job).owner.unwrap().phone.is_some(), "{phone}");
    }
}

#[test]
fn searching_for_anything_breaks_nothing() {
    let mut shop = Shop::open();
    shop.ioana().logs(&IncomingCar {
        radio_serial: "VWZ1Z2A1234567".to_owned(),
        ..logan()
    });
    let megabyte = "a\" OR ".repeat(200_000);
    for typed in [
        "",
        " ",
        "\" OR *",
        "*",
        "%",
        "_",
        "'; DROP TABLE jobs; --",
        "\0",
        "NEAR(a b)",
        "a AND",
        "(",
        "ștefan\u{202e}",
        "🚗",
        &megabyte,
    ] {
        shop.ioana()
            .workshop()
            .find(typed)
            .map(drop)
            .unwrap_or_else(|error| panic!("{error:?}"));
        shop.ioana()
            .workshop()
            .suggest_job_types(typed)
            .map(drop)
            .unwrap();
        let intake = StartIntake {
            vehicle_id: None,
            plate: typed.to_owned(),
        };
        shop.ioana().workshop().start_intake(&intake).map(drop).unwrap();
    }
    for (typed, why) in [
        ("b123", "Plate"),
        ("stefan", "Name"),
        ("0722", "Phone"),
        ("567890", "Vin"),
    ] {
        let hits = shop.ioana().workshop().find(typed).unwrap().hits;
        assert_eq!(
            hits.first().map(|hit| format!("{:?}", hit.why)).as_deref(),
            Some(why),
            "{typed}"
        );
    }
}

#[test]
fn digits_in_the_bay_are_read_like_at_the_desk() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&a_car("B 94 DIG", "battery_replacement"));
    for (typed, fault) in [
        ("", Fault::Required),
        ("12a4", Fault::CodeNotDigits),
        ("12", Fault::CodeLength),
    ] {
        assert_eq!(
            faults(shop.mihai().takes_in(&job, typed, CodeSource::Label)),
            [("digits", fault)]
        );
    }
    assert_eq!(shop.rows("code_entries"), 0);
    shop.mihai()
        .takes_in(&job, " 0 0-42 ", CodeSource::Label)
        .map(drop)
        .unwrap();
    assert_eq!(shop.mihai().state(&job), StateWord::OnFile);
    let shown = shop
        .mihai()
        .pins(&job)
        .reveals_code(&job)
        .unwrap_or_else(|error| panic!("{error:?}"));
    assert_eq!(shown.digits.expose(), "0042", "leading zeros are real");
}

#[test]
fn an_id_that_a_page_made_up_is_one_constant_text() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    let bad = Err(ActError::Failure(Failure::BadArgument));
    let nowhere = crate::shop::no_id();
    assert_eq!(shop.ioana().workshop().open_job(nowhere).map(drop), bad);
    assert_eq!(
        shop.ioana()
            .workshop()
            .move_job(&MoveJob {
                job_id: nowhere,
                stage: Stage::Ready
            })
            .map(drop),
        bad
    );
    let elsewhere = TakeInCode {
        job_id: job.id,
        unit_id: Some(nowhere),
        digits: "1609".to_owned(),
        source: CodeSource::Card,
        keep: None,
    };
    assert_eq!(shop.ioana().workshop().take_in_code(&elsewhere).map(drop), bad);
    shop.ioana()
        .workshop()
        .open_job(job.id)
        .map(drop)
        .expect("and nothing hangs afterwards");
}

#[test]
fn minutes_of_a_wait_that_are_none_are_said_at_their_field_on_the_form_too_whatever_was_typed() {
    let mut shop = Shop::open();
    shop.ioana();
    for typed in [
        json!("-5"),
        json!(-5),
        json!("100000"),
        json!(100_000),
        json!("o oră"),
        json!(0),
    ] {
        let car: IncomingCar = serde_json::from_value(json!({
            "vehicle_id": null, "plate": "B 91 MIN", "vin": "", "make": "", "model": "", "owner_name": "Popescu", "phone": "",
            "km": "", "key_tag": "", "promised_at": null, "brought_by_owner": true, "driver_name": "", "driver_phone": "",
            "job_type_ids": ["tyres"], "arrival": "shows_wait", "display_text": "", "wait_minutes": typed, "answers": [],
            "problem": "", "radio_serial": "" }))
        .unwrap();
        is_refused(&mut shop, &car, &[("wait_minutes", Fault::WaitMinutes)]);
    }
}
