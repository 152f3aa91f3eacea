//! No detour makes a radio's state better, and none gives a code away: what a reviewer found, each way round as a scene.

use crate::main_job::{logan, verified_logan};
use crate::merges::logan_again;
use crate::radios_over_time::{again, blank, leaves};
use crate::seat::the_card_says;
use crate::shop::{Shop, a_car, refusal};
use std::fs;
use workshop::acts::{IncomingCar, MoveJobToCar, Refusal};
use workshop::domain::{StateWord, UnitKind, VerdictWord};

#[test]
fn a_code_that_came_with_a_radio_from_another_car_is_shown_under_no_other_name() {
    let mut shop = Shop::open();
    let first = shop.ioana().logs(&IncomingCar {
        answers: vec![the_card_says("1609")],
        ..logan()
    });
    let radio = shop.ioana().radio(&first);
    leaves(&mut shop, &first);
    let clio = shop.ioana().logs(&a_car("CJ 30 CLI", "battery_replacement"));
    shop.mihai().fits(&clio, radio).unwrap();
    assert_eq!(
        refusal(shop.mihai().pins(&clio).reveals_code(&clio)),
        Refusal::OwnershipNotProven
    );
    let view = shop.mihai().adds(&clio, UnitKind::Navigation).unwrap();
    let nav = view
        .units
        .iter()
        .find(|unit| unit.head.kind == UnitKind::Navigation)
        .and_then(|unit| unit.head.unit_id);

    let moved = shop.mihai().moves_code(&clio, radio, nav);

    assert_eq!(refusal(moved), Refusal::OwnershipNotProven, "papers first");
    shop.mihai().moves_code(&clio, radio, None).map(drop).unwrap();
}

#[test]
fn taking_out_one_of_two_radios_proves_nothing_of_the_other() {
    let mut shop = Shop::open();
    let one = verified_logan(&mut shop);
    let twin = shop.ioana().logs(&IncomingCar {
        answers: vec![the_card_says("4711")],
        ..logan_again("CJ 31 AAA", "BP7777")
    });
    let car = shop.ioana().merges(&one, &twin).unwrap();
    let other = car
        .units
        .iter()
        .find(|unit| unit.serial_tail.as_deref() == Some("7777"));
    let other = other.unwrap().unit_id;

    shop.mihai().takes_out(&twin, other).map(drop).unwrap();

    assert_eq!(shop.mihai().state(&twin), StateWord::OnFile);
    assert_ne!(shop.mihai().verdict(&twin), VerdictWord::Go);
}

#[test]
fn a_job_that_changed_a_radio_goes_to_no_other_car_before_it_is_put_back() {
    let mut shop = Shop::open();
    let earlier = verified_logan(&mut shop);
    leaves(&mut shop, &earlier);
    let job = again(&mut shop, &earlier, "tyres");
    let old = shop.mihai().radio(&job);
    let right = shop.ioana().logs(&a_car("CJ 32 CLI", "tyres"));
    shop.mihai()
        .fits_new(&job, "Blaupunkt", "BP1234")
        .map(drop)
        .unwrap();
    let to = MoveJobToCar {
        job_id: job.id,
        vehicle_id: Some(right.vehicle),
        new_plate: String::new(),
        code_is_this_cars: false,
        km_reason: None,
    };
    shop.ioana();
    shop.types_pin(Some(job.id));
    assert_eq!(
        refusal(shop.ioana().workshop().move_job_to_car(&to)),
        Refusal::RadioSwapped
    );
    shop.mihai().fits(&job, old).map(drop).unwrap();
    shop.ioana();
    shop.types_pin(Some(job.id));
    shop.ioana().workshop().move_job_to_car(&to).map(drop).unwrap();
}

#[test]
fn a_file_that_goes_on_from_an_older_copy_is_copied_again() {
    let mut shop = Shop::open();
    shop.dan();
    shop.types_pin(None);
    shop.dan().workshop().print_recovery_sheet().unwrap();
    let typed = shop.printer.last().recovery_signs();
    shop.program.confirm_recovery_sheet(&typed).unwrap();
    let job = shop.ioana().logs(&logan());
    shop.program.lock_workshop().unwrap();
    let shelf = shop.places().backups();
    let set = fs::read_dir(&shelf).unwrap().next().unwrap().unwrap().path();
    // A newer copy of what was given up: its ledger reaches further.
    let newer = shelf.join("20260302T060001Z-00009999");
    fs::create_dir_all(&newer).unwrap();
    for name in ["workshop.db", "vault.json", "head.json"] {
        fs::copy(set.join(name), newer.join(name)).unwrap();
    }
    let label = fs::read_to_string(set.join("backup.json")).unwrap();
    let mut label: serde_json::Value = serde_json::from_str(&label).unwrap();
    label["seq"] = serde_json::json!(9_999);
    label["made_at"] = serde_json::json!("2026-03-02T06:30:00+00:00");
    fs::write(newer.join("backup.json"), label.to_string()).unwrap();
    shop.starts();
    shop.unlocks();
    again(&mut shop, &job, "tyres");
    shop.program.lock_workshop().unwrap();
    assert_eq!(
        fs::read_dir(&shelf).unwrap().count(),
        3,
        "closing time made a copy"
    );
}

#[test]
fn a_serial_read_at_reception_that_differs_is_radio_changed_and_overwrites_nothing() {
    let mut shop = Shop::open();
    let first = shop.ioana().logs(&IncomingCar {
        radio_serial: "BP7777A".to_owned(),
        ..logan()
    });
    shop.mihai().wakes_the_radio(&first);
    leaves(&mut shop, &first);

    // Elsewhere somebody fitted another radio; Ioana reads its label.
    let next = shop.ioana().logs(&IncomingCar {
        vehicle_id: Some(first.vehicle),
        km: String::new(),
        radio_serial: "XX1111B".to_owned(),
        ..a_car("", "battery_replacement")
    });

    assert_eq!(shop.mihai().state(&next), StateWord::RadioChanged);
    assert_eq!(shop.mihai().verdict(&next), VerdictWord::Stop);
    shop.mihai().types_serial(&next, "XX1111B").map(drop).unwrap();
    assert_eq!(
        shop.mihai().state(&next),
        StateWord::RadioChanged,
        "the new label was not put in the place of the one on file"
    );
    shop.mihai().types_serial(&next, "BP7777A").map(drop).unwrap();
    assert_eq!(
        shop.mihai().state(&next),
        StateWord::Verified,
        "it was misread after all"
    );
}

#[test]
fn a_serial_written_while_it_is_in_doubt_which_radio_is_in_the_car_settles_nothing() {
    let mut shop = Shop::open();
    let first = verified_logan(&mut shop);
    leaves(&mut shop, &first);
    let fitting = again(&mut shop, &first, "radio_replace_used");
    leaves(&mut shop, &fitting);
    let next = again(&mut shop, &first, "battery_replacement");
    assert_eq!(
        shop.mihai().state(&next),
        StateWord::RadioChanged,
        "a radio was fitted and nobody wrote down which"
    );

    shop.mihai()
        .identifies(&next, &blank(UnitKind::Radio), "XX1111B")
        .map(drop)
        .unwrap();
    shop.mihai().types_serial(&next, "XX1111B").map(drop).unwrap();

    assert_ne!(
        shop.mihai().state(&next),
        StateWord::Verified,
        "a label that is like itself proves nothing of the old code"
    );
    assert_ne!(shop.mihai().verdict(&next), VerdictWord::Go);
}
