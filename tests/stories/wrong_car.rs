//! What was typed in a job on the wrong car, beside its radio's facts: nothing of it stays there, and the right car's own word stays.

use crate::intake::form;
use crate::main_job::logan;
use crate::moves::{a_move, clio, on_the_logan, was_here};
use crate::seat::the_card_says;
use crate::shop::{Job, Shop, a_car, faults};
use crate::visits::{TUESDAY_AT_NINE, arrives, booked};
use workshop::acts::{
    EditParty, Fault, IncomingCar, IntakeMore, JobMovePreview, MoveJobToCar, NewNote, PartyFields,
    SettleSerial, VehicleView,
};
use workshop::domain::{KmReason, Language, NoteKind, StateWord, TypedGoes, TypedWord};
use workshop::vault::{Serial, serial_digest};

/// What the preview says becomes of what was typed.
fn goes(said: &JobMovePreview, what: TypedWord) -> Vec<TypedGoes> {
    let of = |thing: &&workshop::acts::TypedThing| thing.what == what;
    said.typed.iter().filter(of).map(|thing| thing.goes).collect()
}

fn people(view: &VehicleView) -> Vec<String> {
    view.people
        .iter()
        .map(|chapter| chapter.party.name.clone())
        .collect()
}

fn finds(shop: &mut Shop, typed: &str) -> Vec<String> {
    let hits = shop.ioana().workshop().find(typed).unwrap().hits;
    hits.into_iter().map(|hit| hit.vehicle.plate).collect()
}

/// The serial on file of a car's radio; a Dacia's is as secret as its code, and is told by its digest.
fn serial_on_file(shop: &Shop, car: &Job) -> Option<String> {
    let (clear, digest): (Option<String>, Option<[u8; 32]>) = shop
        .file_opened()
        .query_row(
            "SELECT r.serial, r.serial_digest FROM radios r JOIN unit_facts f ON f.radio_id = r.radio_id
             WHERE f.what = 'fitted' AND f.vehicle_id = ?1",
            [car.vehicle.0],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .unwrap();
    let typed = ["CLIO998877", "LOGAN112233", "OTHER55555"];
    let of = |text: &&&str| digest == Some(serial_digest(&Serial(text), &shop.keys().code));
    clear.or_else(|| digest.map(|_| (*typed.iter().find(of).unwrap()).to_owned()))
}

pub fn to_a_new_car(job: &Job, plate: &str) -> MoveJobToCar {
    MoveJobToCar {
        job_id: job.id,
        vehicle_id: None,
        new_plate: plate.to_owned(),
        code_is_this_cars: false,
        km_reason: None,
    }
}

#[test]
fn the_clios_serial_does_not_stay_on_the_logan_and_stop_it_at_its_next_visit() {
    let mut shop = Shop::open();
    let logan = was_here(&mut shop, &logan());
    let clio = was_here(&mut shop, &clio());
    let job = shop.ioana().logs(&IncomingCar {
        radio_serial: "CLIO998877".to_owned(),
        ..on_the_logan(&logan, vec![])
    });
    assert_eq!(serial_on_file(&shop, &logan).as_deref(), Some("CLIO998877"));
    let said = shop.ioana().looks_at_move(&job, &clio);
    assert_eq!(goes(&said, TypedWord::Serial), [TypedGoes::Taken]);

    shop.ioana().moves(&job, &clio, false).unwrap();

    assert_eq!(serial_on_file(&shop, &logan), None, "as before the slip: none");
    assert_eq!(serial_on_file(&shop, &clio).as_deref(), Some("CLIO998877"));
    assert_eq!(finds(&mut shop, "CLIO998877"), ["CJ 10 AAA"]);
    let next = shop.ioana().logs(&IncomingCar {
        radio_serial: "LOGAN112233".to_owned(),
        ..on_the_logan(&logan, vec![])
    });
    assert_eq!(
        shop.ioana().state(&next),
        StateWord::OnFile,
        "its true serial is the first one, not another one"
    );
}

#[test]
fn a_serial_from_the_yard_that_is_not_the_right_cars_makes_it_radio_changed_and_one_that_is_makes_nothing_better()
 {
    let mut shop = Shop::open();
    let logan = was_here(&mut shop, &logan());
    let known = was_here(
        &mut shop,
        &IncomingCar {
            radio_serial: "CLIO998877".to_owned(),
            answers: vec![the_card_says("2468")],
            ..clio()
        },
    );
    assert_eq!(shop.ioana().state_of_car(&known), StateWord::OnFile);
    let job = shop.ioana().logs(&IncomingCar {
        radio_serial: "OTHER55555".to_owned(),
        ..on_the_logan(&logan, vec![])
    });
    let said = shop.ioana().looks_at_move(&job, &known);
    assert_eq!(goes(&said, TypedWord::Serial), [TypedGoes::RadioChanged]);
    shop.ioana().moves(&job, &known, false).unwrap();
    assert_eq!(shop.ioana().state_of_car(&known), StateWord::RadioChanged);
    assert_eq!(
        serial_on_file(&shop, &known).as_deref(),
        Some("CLIO998877"),
        "never overwritten"
    );

    let again = shop.ioana().logs(&IncomingCar {
        radio_serial: "CLIO998877".to_owned(),
        ..on_the_logan(&logan, vec![])
    });
    shop.ioana().moves(&again, &known, false).unwrap();
    assert_eq!(
        shop.ioana().state_of_car(&known),
        StateWord::RadioChanged,
        "a move settles nothing"
    );
}

#[test]
fn a_serial_that_was_settled_in_the_job_is_what_it_was_before() {
    let mut shop = Shop::open();
    let logan = was_here(
        &mut shop,
        &IncomingCar {
            radio_serial: "LOGAN112233".to_owned(),
            ..logan()
        },
    );
    let clio = was_here(&mut shop, &clio());
    let job = shop.ioana().logs(&on_the_logan(&logan, vec![]));
    shop.mihai().types_serial(&job, "CLIO998877").unwrap();
    let unit_id = shop.mihai().radio(&job);
    let settle = SettleSerial {
        vehicle_id: logan.vehicle,
        job_id: Some(job.id),
        unit_id,
        serial: "CLIO998877".to_owned(),
    };
    shop.mihai().workshop().settle_serial(&settle).map(drop).unwrap();

    shop.ioana().moves(&job, &clio, false).unwrap();

    assert_eq!(serial_on_file(&shop, &logan).as_deref(), Some("LOGAN112233"));
    assert_eq!(serial_on_file(&shop, &clio).as_deref(), Some("CLIO998877"));
}

#[test]
fn vin_make_and_model_typed_in_the_job_go_to_the_car_that_stood_there() {
    let mut shop = Shop::open();
    let wrong = was_here(&mut shop, &a_car("B 60 LOG", "tyres"));
    let clio = was_here(
        &mut shop,
        &IncomingCar {
            make: "Renault".to_owned(),
            ..clio()
        },
    );
    let job = shop.ioana().logs(&IncomingCar {
        vin: "VF1BR0A0H12345678".to_owned(),
        make: "RENAULT".to_owned(),
        model: "Clio".to_owned(),
        ..on_the_logan(&wrong, vec![])
    });
    let said = shop.ioana().looks_at_move(&job, &clio);
    assert_eq!(goes(&said, TypedWord::Vin), [TypedGoes::Taken]);
    assert_eq!(goes(&said, TypedWord::Make), [TypedGoes::Same]);
    assert_eq!(goes(&said, TypedWord::Model), [TypedGoes::Taken]);

    shop.ioana().moves(&job, &clio, false).unwrap();

    let (there, here) = (
        shop.ioana().opens_car(&wrong).vehicle,
        shop.ioana().opens_car(&clio).vehicle,
    );
    assert_eq!((there.vin_tail, there.make, there.model), (None, None, None));
    assert_eq!(here.vin_tail.as_deref(), Some("345678"));
    assert_eq!(here.model.as_deref(), Some("Clio"));
    assert_eq!(finds(&mut shop, "VF1BR0A0H12345678"), ["CJ 10 AAA"]);
}

#[test]
fn the_people_named_in_the_job_are_the_right_cars_and_nobody_calls_them_about_the_logan() {
    let mut shop = Shop::open();
    let logan = was_here(&mut shop, &logan());
    let clio = was_here(&mut shop, &clio());
    let job = shop.ioana().logs(&IncomingCar {
        brought_by_owner: false,
        driver_name: "Ilie Dobre".to_owned(),
        driver_phone: "0755 000 111".to_owned(),
        more: IntakeMore {
            payer_name: "Flota SRL".to_owned(),
            contact_name: "Maria Dinu".to_owned(),
            contact_phone: "0766 222 333".to_owned(),
            ..IntakeMore::default()
        },
        ..on_the_logan(&logan, vec![])
    });
    let said = shop.ioana().looks_at_move(&job, &clio);
    for what in [TypedWord::Driver, TypedWord::Payer, TypedWord::Contact] {
        assert_eq!(goes(&said, what), [TypedGoes::Taken]);
    }
    assert_eq!(said.contact.unwrap().name, "Maria Dinu");

    let view = shop.ioana().moves(&job, &clio, false).unwrap();

    assert_eq!(view.contact.unwrap().name, "Maria Dinu");
    let (there, here) = (shop.ioana().opens_car(&logan), shop.ioana().opens_car(&clio));
    assert_eq!(people(&there), ["Popescu Ștefan"]);
    for name in ["Ilie Dobre", "Flota SRL", "Maria Dinu", "Ana Rusu"] {
        assert!(people(&here).iter().any(|known| known == name), "{name}");
    }
    assert_eq!(finds(&mut shop, "maria dinu"), ["CJ 10 AAA"]);
    assert_eq!(finds(&mut shop, "0755000111"), ["CJ 10 AAA"]);
    let next = form(&mut shop, Some(logan.vehicle), "");
    assert!(
        next.payer.is_none() && next.code_contact.is_none(),
        "no stranger stands in its form"
    );
    let right = form(&mut shop, Some(clio.vehicle), "");
    assert_eq!(right.code_contact.unwrap().name, "Maria Dinu");
}

#[test]
fn a_phone_typed_for_the_logans_owner_goes_and_the_number_from_before_is_back() {
    let mut shop = Shop::open();
    let logan = was_here(&mut shop, &logan());
    let clio = was_here(
        &mut shop,
        &IncomingCar {
            phone: String::new(),
            ..clio()
        },
    );
    let job = shop.ioana().logs(&IncomingCar {
        phone: "0744 987 654".to_owned(),
        ..on_the_logan(&logan, vec![])
    });
    assert_eq!(finds(&mut shop, "0744987654"), ["B 123 ABC"]);
    let said = shop.ioana().looks_at_move(&job, &clio);
    assert_eq!(goes(&said, TypedWord::Phone), [TypedGoes::Taken]);

    shop.ioana().moves(&job, &clio, false).unwrap();

    let (there, here) = (shop.ioana().opens_car(&logan), shop.ioana().opens_car(&clio));
    assert_eq!(there.owner.unwrap().phone.as_deref(), Some("0722 123 456"));
    assert_eq!(here.owner.unwrap().phone.as_deref(), Some("0744 987 654"));
    assert_eq!(finds(&mut shop, "0744987654"), ["CJ 10 AAA"]);
    let since: String = shop
        .file_opened()
        .query_row(
            "SELECT max(phone_since) FROM parties WHERE phone_key LIKE '%722123456'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert!(
        since.starts_with("2026-03-02"),
        "it counts as new: a call back waits its fourteen days"
    );
}

#[test]
fn a_number_that_somebody_corrected_since_is_not_taken_back() {
    let mut shop = Shop::open();
    let logan = was_here(&mut shop, &logan());
    let clio = was_here(&mut shop, &clio());
    let job = shop.ioana().logs(&IncomingCar {
        phone: "0744 987 654".to_owned(),
        ..on_the_logan(&logan, vec![])
    });
    let owner = shop.ioana().opens_car(&logan).owner.unwrap();
    let fields = |phone: &str| PartyFields {
        name: "Popescu Ștefan".to_owned(),
        phone: phone.to_owned(),
        language: Language::Ro,
    };
    let edit = EditParty {
        vehicle_id: logan.vehicle,
        party_id: owner.party_id,
        typed: fields("0733 111 222"),
        seen: fields("0744 987 654"),
    };
    shop.ioana().workshop().edit_party(&edit).map(drop).unwrap();

    shop.ioana().moves(&job, &clio, false).unwrap();

    assert_eq!(
        shop.ioana().opens_car(&logan).owner.unwrap().phone.as_deref(),
        Some("0733 111 222")
    );
}

#[test]
fn whoever_was_written_down_as_owner_only_in_the_job_owns_the_new_car_and_not_the_wrong_one() {
    let mut shop = Shop::open();
    // Nobody was on file: the keys lay in the night box.
    let nobody = IncomingCar {
        phone: String::new(),
        more: IntakeMore {
            came_without_person: true,
            ..IntakeMore::default()
        },
        ..a_car("B 61 LOG", "tyres")
    };
    let wrong = was_here(&mut shop, &nobody);
    assert!(shop.ioana().opens_car(&wrong).owner.is_none());
    let job = shop.ioana().logs(&IncomingCar {
        owner_name: "Vasile Cornea".to_owned(),
        phone: "0777 123 000".to_owned(),
        ..on_the_logan(&wrong, vec![])
    });
    let look = shop
        .ioana()
        .workshop()
        .preview_job_move(&to_a_new_car(&job, "is22bbb"))
        .unwrap();
    assert_eq!(goes(&look, TypedWord::Owner), [TypedGoes::Taken]);
    shop.types_pin(Some(job.id));
    let view = shop
        .ioana()
        .workshop()
        .move_job_to_car(&to_a_new_car(&job, "is22bbb"))
        .unwrap();
    assert_eq!(view.owner.unwrap().name, "Vasile Cornea");
    assert_eq!(view.contact.unwrap().name, "Vasile Cornea");
    assert!(shop.ioana().opens_car(&wrong).owner.is_none());
    assert_eq!(finds(&mut shop, "cornea"), ["IS 22 BBB"]);
}

#[test]
fn whoever_stood_at_the_desk_as_the_owner_brought_the_car_of_somebody_else() {
    let mut shop = Shop::open();
    let nobody = IncomingCar {
        phone: String::new(),
        more: IntakeMore {
            came_without_person: true,
            ..IntakeMore::default()
        },
        ..a_car("B 61 LOG", "tyres")
    };
    let wrong = was_here(&mut shop, &nobody);
    let clio = was_here(&mut shop, &clio());
    let job = shop.ioana().logs(&IncomingCar {
        owner_name: "Vasile Cornea".to_owned(),
        phone: "0777 123 000".to_owned(),
        ..on_the_logan(&wrong, vec![])
    });
    let said = shop.ioana().looks_at_move(&job, &clio);
    assert_eq!(goes(&said, TypedWord::Owner), [TypedGoes::OtherStays]);
    assert_eq!(goes(&said, TypedWord::Driver), [TypedGoes::Taken]);
    let view = shop.ioana().moves(&job, &clio, false).unwrap();
    assert_eq!(view.owner.unwrap().name, "Ana Rusu");
    assert_eq!(view.contact.unwrap().name, "Vasile Cornea");
}

#[test]
fn a_note_that_stays_with_the_car_goes_to_the_right_one() {
    let mut shop = Shop::open();
    let logan = was_here(&mut shop, &logan());
    let clio = was_here(&mut shop, &clio());
    let note = |on_car: bool, text: &str| NewNote {
        kind: NoteKind::Note,
        on_car,
        text: text.to_owned(),
        ends_on: String::new(),
        no_code_in: String::new(),
    };
    let job = shop.ioana().logs(&IncomingCar {
        more: IntakeMore {
            notes: vec![note(true, "Portbagajul se deschide numai cu cheia")],
            ..IntakeMore::default()
        },
        ..on_the_logan(&logan, vec![])
    });
    let said = shop.ioana().looks_at_move(&job, &clio);
    assert_eq!(goes(&said, TypedWord::Notes), [TypedGoes::Taken]);
    shop.ioana().moves(&job, &clio, false).unwrap();
    assert!(form(&mut shop, Some(logan.vehicle), "").notes.is_empty());
    let here = form(&mut shop, Some(clio.vehicle), "").notes;
    assert_eq!(here[0].text, "Portbagajul se deschide numai cu cheia");
}

#[test]
fn the_kilometres_of_a_booked_visit_go_along_too() {
    let mut shop = Shop::open();
    let logan = was_here(&mut shop, &logan());
    let clio = was_here(&mut shop, &clio());
    let visit = IncomingCar {
        vehicle_id: Some(logan.vehicle),
        ..a_car("", "battery_replacement")
    };
    let job = booked(&mut shop, visit, TUESDAY_AT_NINE);
    let here = IncomingCar {
        km: "250000".to_owned(),
        ..a_car("", "battery_replacement")
    };
    arrives(&mut shop, &job, here).unwrap();

    shop.ioana().moves(&job, &clio, false).unwrap();

    assert_eq!(shop.ioana().opens_car(&logan).odometer[0].km, 120_000);
    assert_eq!(shop.ioana().opens_car(&clio).odometer[0].km, 250_000);
}

#[test]
fn kilometres_below_the_right_cars_last_ones_are_not_taken_without_a_reason() {
    let mut shop = Shop::open();
    let logan = was_here(&mut shop, &logan());
    let clio = was_here(
        &mut shop,
        &IncomingCar {
            km: "300000".to_owned(),
            ..clio()
        },
    );
    let job = shop.ioana().logs(&on_the_logan(&logan, vec![]));
    let lower = shop.ioana().looks_at_move(&job, &clio).lower_km.unwrap();
    assert_eq!((lower.km, lower.last), (250_000, 300_000));
    assert_eq!(
        faults(shop.ioana().moves(&job, &clio, false)),
        [("km", Fault::KmLower)]
    );
    assert_eq!(
        shop.ioana().opens(&job).vehicle.plate,
        "B 123 ABC",
        "nothing moved"
    );

    shop.types_pin(Some(job.id));
    let with_reason = MoveJobToCar {
        km_reason: Some(KmReason::MeterReplaced),
        ..a_move(&job, &clio, false)
    };
    shop.ioana().workshop().move_job_to_car(&with_reason).unwrap();

    let kept = &form(&mut shop, Some(clio.vehicle), "").km_history[0];
    assert_eq!((kept.km, kept.reason), (250_000, Some(KmReason::MeterReplaced)));
}

#[test]
fn a_job_moved_there_and_back_leaves_both_cars_as_they_were() {
    let mut shop = Shop::open();
    let logan = was_here(&mut shop, &logan());
    let wrong = was_here(&mut shop, &a_car("B 60 LOG", "tyres"));
    let job = shop.ioana().logs(&IncomingCar {
        vin: "VF1BR0A0H12345678".to_owned(),
        radio_serial: "CLIO998877".to_owned(),
        brought_by_owner: false,
        driver_name: "Ilie Dobre".to_owned(),
        ..on_the_logan(&wrong, vec![])
    });
    let clio = was_here(&mut shop, &clio());
    let said = shop.ioana().looks_at_move(&job, &logan);
    assert_eq!(
        goes(&said, TypedWord::Vin),
        [TypedGoes::OtherStays],
        "said before it is done"
    );
    shop.ioana().moves(&job, &logan, false).unwrap();
    assert_eq!(people(&shop.ioana().opens_car(&wrong)), ["–"]);
    shop.ioana().moves(&job, &clio, false).unwrap();
    assert_eq!(people(&shop.ioana().opens_car(&logan)), ["Popescu Ștefan"]);
    assert_eq!(serial_on_file(&shop, &logan), None);
    assert_eq!(
        shop.ioana().opens_car(&logan).vehicle.vin_tail.as_deref(),
        Some("567890"),
        "its own"
    );
    assert_eq!(serial_on_file(&shop, &clio).as_deref(), Some("CLIO998877"));
    assert!(people(&shop.ioana().opens_car(&clio)).contains(&"Ilie Dobre".to_owned()));
}
