//! A car comes in: who pays, who has the code, an odometer that went back, keys in the night box.

use crate::main_job::logan;
use crate::seat::the_card_says;
use crate::shop::{Job, Shop, a_car, faults, refusal};
use workshop::acts::{
    CheckOwnership, Fault, IdText, IncomingCar, IntakeForm, IntakeMore, MissingWord, OwnershipChecked,
    Refusal, SoftWarning, StartIntake,
};
use workshop::domain::{KmReason, Language, MissingAnswer, StateWord};
use workshop::ports::Clock;
use workshop::store::{self, PartyRole};

/// What the form begins with.
pub fn form(shop: &mut Shop, vehicle: Option<IdText>, plate: &str) -> IntakeForm {
    shop.ioana()
        .workshop()
        .start_intake(&StartIntake {
            vehicle_id: vehicle,
            plate: plate.to_owned(),
        })
        .unwrap()
}

fn again(job: &Job, more: IntakeMore) -> IncomingCar {
    IncomingCar {
        vehicle_id: Some(job.vehicle),
        phone: String::new(),
        more,
        ..a_car("", "tyres")
    }
}

// ---- the odometer ------------------------------------------------------------------------------

#[test]
fn an_odometer_that_went_back_is_taken_with_a_reason_and_kept_with_it() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    let lower = |km: &str, km_reason| IncomingCar {
        km: km.to_owned(),
        ..again(
            &job,
            IntakeMore {
                km_reason,
                ..IntakeMore::default()
            },
        )
    };
    let before = shop.everything();
    assert_eq!(
        faults(shop.ioana().workshop().log_incoming_car(&lower("350", None))),
        [("km", Fault::KmLower)],
        "why?"
    );
    assert_eq!(shop.everything(), before);

    shop.ioana().logs(&lower("350", Some(KmReason::MeterReplaced)));

    let form = form(&mut shop, Some(job.vehicle), "");
    assert_eq!(form.last_km, Some(350), "the next one grows from here");
    assert_eq!(form.km_reasons, KmReason::ALL);
    let told: Vec<_> = form
        .km_history
        .iter()
        .map(|entry| (entry.km, entry.reason))
        .collect();
    assert_eq!(told, [(350, Some(KmReason::MeterReplaced)), (120_000, None)]);
    shop.ioana().logs(&lower("1200", None));
}

#[test]
fn a_meter_that_counts_miles_is_kept_in_kilometres() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    shop.ioana().logs(&IncomingCar {
        km: "80.000".to_owned(),
        ..again(
            &job,
            IntakeMore {
                km_reason: Some(KmReason::ForeignUnit),
                ..IntakeMore::default()
            },
        )
    });
    assert_eq!(form(&mut shop, Some(job.vehicle), "").last_km, Some(128_748));
}

// ---- the people --------------------------------------------------------------------------------

#[test]
fn the_owner_the_driver_the_payer_and_whoever_has_the_code_are_four_people() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        brought_by_owner: false,
        driver_name: "Ilie".to_owned(),
        driver_phone: "0733 000 111".to_owned(),
        more: IntakeMore {
            payer_name: "Transilvania Leasing".to_owned(),
            payer_phone: "0264 111 222".to_owned(),
            contact_name: "Maria Popescu".to_owned(),
            contact_phone: "0744 555 666".to_owned(),
            ..IntakeMore::default()
        },
        ..logan()
    });

    let view = shop.ioana().opens(&job);

    let name = |party: Option<workshop::acts::PartyHead>| party.unwrap().name;
    assert_eq!(name(view.owner), "Popescu Ștefan");
    assert_eq!(name(view.driver), "Ilie");
    assert_eq!(name(view.payer), "Transilvania Leasing");
    assert_eq!(
        name(view.contact),
        "Maria Popescu",
        "she is called about the code"
    );
    for typed in ["ilie", "leasing", "0744555666"] {
        let hits = shop.ioana().workshop().find(typed).unwrap().hits;
        assert_eq!(hits.len(), 1, "{typed} finds the Logan");
    }
    let next = form(&mut shop, Some(job.vehicle), "");
    assert_eq!(
        name(next.payer),
        "Transilvania Leasing",
        "offered again next time"
    );
    assert_eq!(name(next.code_contact), "Maria Popescu");
}

#[test]
fn a_role_ends_when_the_next_one_takes_it() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        more: IntakeMore {
            payer_name: "Transilvania Leasing".to_owned(),
            ..IntakeMore::default()
        },
        ..logan()
    });
    shop.clock.passes(60 * 24 * 3600);

    let second = shop.ioana().logs(&again(&job, IntakeMore::default()));

    assert!(
        shop.ioana().opens(&second).payer.is_none(),
        "the owner pays again"
    );
    assert!(
        shop.ioana().opens(&job).payer.is_some(),
        "what was said of the first visit stays said"
    );
    let periods = store::list_role_periods(&shop.file_opened(), job.vehicle.0, PartyRole::Payer).unwrap();
    assert_eq!(periods.len(), 2);
    assert_eq!(
        periods[0].until,
        Some(periods[1].since),
        "the leasing's ends where the owner's begins"
    );
    assert_eq!(periods[1].until, None);
    assert_eq!(
        (periods[1].since - periods[0].since).num_days(),
        60,
        "and both have their days"
    );
}

#[test]
fn whoever_comes_twice_is_written_down_once() {
    let mut shop = Shop::open();
    let by_ilie = |phone: &str| IncomingCar {
        brought_by_owner: false,
        driver_name: "ILIE".to_owned(),
        driver_phone: phone.to_owned(),
        ..logan()
    };
    let job = shop.ioana().logs(&by_ilie("0733 000 111"));
    let people = shop.rows("parties");

    let second = shop.ioana().logs(&IncomingCar {
        vehicle_id: Some(job.vehicle),
        answers: Vec::new(),
        ..by_ilie("0733 999 888")
    });

    assert_eq!(shop.rows("parties"), people);
    let driver = shop.ioana().opens(&second).driver.unwrap();
    assert_eq!(driver.phone.as_deref(), Some("0733 999 888"), "his new number");
}

#[test]
fn somebody_who_says_the_owners_name_does_not_change_the_owners_number() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    shop.ioana().logs(&IncomingCar {
        brought_by_owner: false,
        driver_name: "Popescu Ștefan".to_owned(),
        driver_phone: "0799 666 666".to_owned(),
        ..again(&job, IntakeMore::default())
    });
    let owner = shop.ioana().opens(&job).owner.unwrap();
    assert_eq!(
        owner.phone.as_deref(),
        Some("0722 123 456"),
        "a call back goes to the number that is old"
    );
}

#[test]
fn a_telephone_without_a_name_pays_nothing() {
    let mut shop = Shop::open();
    shop.ioana();
    let car = IncomingCar {
        more: IntakeMore {
            payer_phone: "0722 000 000".to_owned(),
            contact_name: "M".repeat(301),
            contact_phone: "sună".to_owned(),
            ..IntakeMore::default()
        },
        ..logan()
    };
    assert_eq!(
        faults(shop.program.workshop().unwrap().log_incoming_car(&car)),
        [
            ("payer_name", Fault::Required),
            ("contact_phone", Fault::PhoneUnreadable),
            ("contact_name", Fault::TooLong),
        ]
    );
}

#[test]
fn a_driver_may_bring_a_code_and_never_gets_one() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        brought_by_owner: false,
        driver_name: "Ilie".to_owned(),
        answers: vec![the_card_says("1609")],
        ..logan()
    });
    assert_eq!(
        shop.ioana().state(&job),
        StateWord::OnFile,
        "a code is taken in from anybody"
    );

    let of_ilie = CheckOwnership {
        person_entitled: false,
        ..crate::seat::all_papers_seen(&job, "Ilie")
    };
    let seen: OwnershipChecked = shop.elena().pins(&job).checks_ownership(&of_ilie).unwrap();

    assert!(!seen.passed);
    assert_eq!(seen.missing, [MissingAnswer::PersonEntitled]);
    assert_eq!(
        refusal(shop.elena().prints_card(&job, None)),
        Refusal::OwnershipNotProven,
        "the papers entitle the owner, not whoever drives"
    );
    assert_eq!(shop.printer.count(), 0);
}

#[test]
fn the_customer_is_spoken_to_in_the_customers_language() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    assert_eq!(
        form(&mut shop, Some(job.vehicle), "").customer_language,
        Language::Ro,
        "the desk's, until somebody says otherwise"
    );
    shop.ioana().logs(&again(
        &job,
        IntakeMore {
            customer_language: Some(Language::En),
            ..IntakeMore::default()
        },
    ));
    shop.ioana().logs(&again(&job, IntakeMore::default()));
    assert_eq!(
        form(&mut shop, Some(job.vehicle), "").customer_language,
        Language::En,
        "and it is remembered"
    );
}

#[test]
fn keys_in_the_night_box_need_no_telephone() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        phone: String::new(),
        owner_name: String::new(),
        // A name left over from before "nobody" was chosen is nobody's.
        brought_by_owner: false,
        more: IntakeMore {
            came_without_person: true,
            ..IntakeMore::default()
        },
        ..a_car("B 44 BOX", "battery_replacement")
    });

    let view = shop.ioana().opens(&job);

    assert!(view.came_without_person && view.driver.is_none() && view.contact.is_none());
    assert!(
        view.missing.contains(&MissingWord::Phone),
        "it is asked for next time"
    );
    let board = shop.ioana().workshop().board().unwrap();
    let card = board
        .columns
        .iter()
        .flat_map(|column| &column.cards)
        .next()
        .unwrap();
    assert!(card.came_without_person);
    let row = store::get_job(&shop.file_opened(), job.id.0).unwrap();
    assert!(row.came_without_person, "the call list reads it here");
}

// ---- the promise and the key tag ---------------------------------------------------------------

#[test]
fn a_promise_is_typed_as_it_is_said() {
    // A Monday morning, two hours ahead of Greenwich.
    let mut shop = Shop::open();
    for (typed, read) in [
        ("14", Some("2026-03-02T14:00")),
        ("mâine 10", Some("2026-03-03T10:00")),
        ("+2h", Some("2026-03-02T10:00")),
        ("vineri", Some("2026-03-06T17:00")),
        ("", None),
    ] {
        let answer = shop.ioana().workshop().read_promise(typed).unwrap().promised_at;
        let local = answer.map(|at| {
            let at = chrono::DateTime::parse_from_rfc3339(&at).unwrap().to_utc();
            shop.clock.local(at).format("%Y-%m-%dT%H:%M").to_string()
        });
        assert_eq!(local.as_deref(), read, "{typed}");
    }
    let bad = IncomingCar {
        promised_at: Some("spre seară".to_owned()),
        ..a_car("B 45 ORA", "tyres")
    };
    for refused in [
        faults(shop.ioana().workshop().log_incoming_car(&bad)),
        faults(shop.ioana().workshop().read_promise("spre seară")),
    ] {
        assert_eq!(refused, [("promised_at", Fault::PromisedUnreadable)]);
    }
    let job = shop.ioana().logs(&IncomingCar {
        promised_at: Some("mâine la 9".to_owned()),
        ..a_car("B 45 ORA", "tyres")
    });
    let promised = shop.ioana().opens(&job).promised_at.unwrap();
    assert_eq!(
        promised,
        shop.ioana()
            .workshop()
            .read_promise("mâine 9")
            .unwrap()
            .promised_at
            .unwrap()
    );
}

#[test]
fn the_next_free_key_tag_is_offered_and_a_tag_in_use_is_said() {
    let mut shop = Shop::open();
    let tagged = |plate: &str, tag: &str| IncomingCar {
        key_tag: tag.to_owned(),
        ..a_car(plate, "tyres")
    };
    shop.ioana().logs(&tagged("B 46 UNU", "1"));
    shop.ioana().logs(&tagged("B 46 DOI", "2"));
    let offered = form(&mut shop, None, "B 46 TRE");
    assert_eq!(offered.next_key_tag, "3");
    let mut in_use = |tag: &str| shop.ioana().workshop().read_key_tag(tag).unwrap().in_use;
    assert!(in_use("2") && in_use(" 2 "), "the form says it before the save");
    assert!(!in_use("3") && !in_use(""));

    let logged = shop
        .ioana()
        .workshop()
        .log_incoming_car(&tagged("B 46 TRE", "\u{202e}2\n"))
        .unwrap();

    assert_eq!(
        logged.soft_warnings,
        [SoftWarning::KeyTagInUse],
        "said, and never a block"
    );
}

#[test]
fn a_tag_written_otherwise_hangs_on_the_same_hook() {
    let mut shop = Shop::open();
    let tagged = |plate: &str, tag: &str| IncomingCar {
        key_tag: tag.to_owned(),
        ..a_car(plate, "tyres")
    };
    shop.ioana().logs(&tagged("B 47 UNU", "K-5"));
    for (n, tag) in ["k 5", "k5", "K.5"].into_iter().enumerate() {
        assert!(shop.ioana().workshop().read_key_tag(tag).unwrap().in_use, "{tag}");
        let logged = shop
            .ioana()
            .workshop()
            .log_incoming_car(&tagged(&format!("B 47 DO{}", ['A', 'B', 'C'][n]), tag))
            .unwrap();
        assert_eq!(logged.soft_warnings, [SoftWarning::KeyTagInUse], "{tag}");
    }
    assert!(!shop.ioana().workshop().read_key_tag("K-51").unwrap().in_use);
}

#[test]
fn what_is_missing_is_asked_until_it_is_known() {
    let mut shop = Shop::open();
    let first = shop.ioana().logs(&a_car("B 47 NOU", "tyres"));
    let missing = |shop: &mut Shop| form(shop, Some(first.vehicle), "").missing;
    assert_eq!(
        missing(&mut shop),
        [
            MissingWord::Name,
            MissingWord::Vin,
            MissingWord::Make,
            MissingWord::Km,
            MissingWord::RadioCode,
            MissingWord::RadioSerial,
        ]
    );
    shop.ioana().logs(&IncomingCar {
        owner_name: "Ana Pop".to_owned(),
        vin: "UU1LSDAA534567890".to_owned(),
        make: "Dacia".to_owned(),
        km: "9000".to_owned(),
        answers: vec![the_card_says("4711")],
        radio_serial: "7 612 001".to_owned(),
        ..again(&first, IntakeMore::default())
    });
    assert_eq!(missing(&mut shop), []);
}

// ---- whatever is pasted ------------------------------------------------------------------------

#[test]
fn whatever_is_pasted_is_one_clean_line_and_300_characters_of_a_name_are_a_name() {
    let mut shop = Shop::open();
    let pasted = |text: &str| format!("\u{202e}{text}\r\n\u{7}\t{text}\u{2066}");
    let name = "Ș".repeat(300);
    let job = shop.ioana().logs(&IncomingCar {
        plate: "B 55\nLIN".to_owned(),
        vin: "UU1LSDAA5\r\n34567890".to_owned(),
        make: pasted("Dacia"),
        model: pasted("Logan"),
        owner_name: name.clone(),
        phone: "0722\n123 456".to_owned(),
        km: "120\n000".to_owned(),
        key_tag: pasted("7"),
        promised_at: Some("mâine\n10".to_owned()),
        brought_by_owner: false,
        driver_name: pasted("Ilie"),
        problem: pasted("Nu pornește"),
        more: IntakeMore {
            payer_name: pasted("Leasing"),
            contact_name: pasted("Maria"),
            ..IntakeMore::default()
        },
        ..logan()
    });

    let view = shop.ioana().opens(&job);

    assert_eq!(view.owner.as_ref().unwrap().name, name);
    assert_eq!(view.owner.unwrap().phone.as_deref(), Some("0722 123 456"));
    let lines = [
        (view.vehicle.plate, "B 55 LIN"),
        (view.vehicle.make.unwrap(), "Dacia Dacia"),
        (view.vehicle.model.unwrap(), "Logan Logan"),
        (view.key_tag, "7 7"),
        (view.driver.unwrap().name, "Ilie Ilie"),
        (view.payer.unwrap().name, "Leasing Leasing"),
        (view.contact.unwrap().name, "Maria Maria"),
        (view.problem, "Nu pornește Nu pornește"),
    ];
    for (kept, expected) in lines {
        assert_eq!(kept, expected);
    }
    assert!(!view.vehicle.vin.unwrap().contains(char::is_control));
    assert_eq!(form(&mut shop, Some(job.vehicle), "").last_km, Some(120_000));
    assert_eq!(
        shop.ioana().workshop().find(&"ș".repeat(60)).unwrap().hits.len(),
        1
    );
}
