//! A form that a power cut interrupted: kept without a line in the ledger, offered again, and never with a code in it.

use crate::intake::form;
use crate::main_job::logan;
use crate::shop::{Shop, a_car};
use crate::visits::{TUESDAY_AT_NINE, arrives, booked};
use serde_json::{Value, json};
use workshop::acts::{DraftForm, IdText, IncomingCar, IntakeMore, KeepDraft};
use workshop::domain::{DraftKind, Id};

/// An empty form for a plate.
pub fn a_draft(plate: &str) -> Value {
    json!({ "plate": plate, "vin": "", "make": "", "model": "", "owner_name": "", "phone": "", "km": "", "km_reason": null,
        "key_tag": "", "promised": "", "brought_by_owner": true, "came_without_person": false, "driver_name": "",
        "driver_phone": "", "payer_name": "", "payer_phone": "", "contact_name": "", "contact_phone": "",
        "customer_language": null, "job_type_ids": [], "arrival": null, "display_text": "", "wait_minutes": "", "answers": [],
        "problem": "", "problem_no_code_in": "", "note_kind": "warning", "note_on_car": true, "note_text": "",
        "note_ends_on": "", "note_no_code_in": "" })
}

fn keeps(shop: &mut Shop, draft_id: Option<IdText>, vehicle_id: Option<IdText>, form: &Value) -> IdText {
    let form: DraftForm = serde_json::from_value(form.clone()).unwrap();
    let request = KeepDraft {
        draft_id,
        kind: DraftKind::Intake,
        job_id: None,
        vehicle_id,
        began_with: form.plate.clone(),
        form,
    };
    shop.ioana().workshop().keep_draft(&request).unwrap().draft_id
}

#[test]
fn a_form_survives_a_pulled_plug_and_goes_with_the_save() {
    let mut shop = Shop::open();
    let mut typed = a_draft("B 48 FIR");
    typed["owner_name"] = json!("Ștefan");
    typed["job_type_ids"] = json!(["battery_replacement", "no_such_work"]);
    let draft = keeps(&mut shop, None, None, &typed);
    typed["km"] = json!("98000");
    assert_eq!(
        keeps(&mut shop, Some(draft), None, &typed),
        draft,
        "kept again as the same"
    );
    let lines = shop.verbs().len();

    shop.starts();
    shop.unlocks();

    let unfinished = shop.ioana().workshop().open_drafts().unwrap();
    assert_eq!(unfinished.len(), 1);
    let offered = form(&mut shop, None, "b48fir")
        .draft
        .expect("it is offered for its plate");
    assert_eq!(offered.draft_id, draft);
    assert_eq!(
        (offered.form.owner_name.as_str(), offered.form.km.as_str()),
        ("Ștefan", "98000")
    );
    assert_eq!(
        offered.jobs.len(),
        1,
        "work that is no longer in the list is left out"
    );
    assert!(
        form(&mut shop, None, "B 48 ALT").draft.is_none(),
        "another plate is another form"
    );
    assert_eq!(
        shop.verbs()
            .iter()
            .skip(lines)
            .filter(|verb| verb.contains("draft"))
            .count(),
        0,
        "a form that nobody saved is no act"
    );
    shop.ioana().logs(&IncomingCar {
        more: IntakeMore {
            draft_id: Some(draft),
            ..IntakeMore::default()
        },
        ..a_car("B 48 FIR", "tyres")
    });
    assert_eq!(shop.rows("intake_drafts"), 0);
}

#[test]
fn a_form_that_was_given_up_is_thrown_away_and_a_forgotten_one_after_a_week() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    let draft = keeps(&mut shop, None, Some(job.vehicle), &a_draft("B 123 ABC"));
    assert!(
        form(&mut shop, Some(job.vehicle), "").draft.is_some(),
        "a known car's form is offered by its car"
    );
    shop.ioana().workshop().drop_draft(draft).unwrap();
    assert!(shop.ioana().workshop().open_drafts().unwrap().is_empty());

    keeps(&mut shop, None, None, &a_draft("B 49 UIT"));
    shop.clock.passes(8 * 24 * 3600);
    assert!(shop.ioana().workshop().open_drafts().unwrap().is_empty());
    assert!(form(&mut shop, None, "B 49 UIT").draft.is_none());
    keeps(&mut shop, None, None, &a_draft("B 49 ALT"));
    assert_eq!(
        shop.rows("intake_drafts"),
        1,
        "the old one is gone from the file too"
    );
}

#[test]
fn a_draft_never_holds_a_code() {
    let mut shop = Shop::open();
    let mut typed = a_draft("B 50 COD");
    typed["problem"] = json!("Radioul cere cod, e 1609");
    typed["note_text"] = json!("cod 4711");
    typed["note_no_code_in"] = json!("cod 4711");
    typed["answers"] =
        json!([{ "unit_id": null, "answer": "has_it_here", "reason": null, "digits": "7395" }]);
    keeps(&mut shop, None, None, &typed);

    let stored: String = shop
        .file_opened()
        .query_row("SELECT form FROM intake_drafts", [], |row| row.get(0))
        .unwrap();

    assert!(!stored.contains("1609"), "nobody was asked about it yet");
    assert!(!stored.contains("7395"), "digits are no part of the form");
    assert!(stored.contains("4711"), "somebody said that this is none");
    typed["problem"] = json!("Radioul cere cod");
    typed["problem_no_code_in"] = json!("Radioul cere cod, e 1609");
    typed["display_text"] = json!("CODE 7395");
    keeps(&mut shop, None, None, &typed);
    let forms: String = shop
        .file_opened()
        .query_row("SELECT group_concat(form) FROM intake_drafts", [], |row| {
            row.get(0)
        })
        .unwrap();
    assert!(
        !forms.contains("1609"),
        "a text that was typed over is not kept beside the new one"
    );
    assert!(!forms.contains("7395"), "nor a code read off the display");
    typed["problem"] = json!("x".repeat(70_000));
    let other = keeps(&mut shop, None, None, &typed);
    let kept = shop.ioana().workshop().open_drafts().unwrap();
    assert!(
        kept.iter().all(|draft| draft.draft_id != other),
        "a pasted megabyte stays on the screen"
    );
    assert_ne!(other, IdText(Id([0; 16])));
}

/// Found by the plate alone, the form of a merged car was lost as soon as the car went by its other plate.
#[test]
fn the_form_of_a_car_on_file_twice_is_offered_by_either_of_its_records() {
    let mut shop = Shop::open();
    let stays = shop.ioana().logs(&logan());
    let goes = shop.ioana().logs(&a_car("CJ 10 AAA", "tyres"));
    let draft = keeps(&mut shop, None, Some(goes.vehicle), &a_draft("CJ 10 AAA"));
    shop.ioana().merges(&stays, &goes).map(drop).unwrap();

    for record in [stays.vehicle, goes.vehicle] {
        let offered = form(&mut shop, Some(record), "B 123 ABC").draft;
        assert_eq!(offered.map(|offered| offered.draft_id), Some(draft));
    }
}

#[test]
fn a_form_whose_plate_was_corrected_is_found_by_the_plate_that_stands_in_it() {
    let mut shop = Shop::open();
    let mut typed = a_draft("B 99 XYZ");
    typed["owner_name"] = json!("Ana Rusu");
    let request = KeepDraft {
        draft_id: None,
        kind: DraftKind::Intake,
        job_id: None,
        vehicle_id: None,
        began_with: "B 99 XYY".to_owned(),
        form: serde_json::from_value(typed).unwrap(),
    };
    let draft = shop.ioana().workshop().keep_draft(&request).unwrap().draft_id;

    shop.starts();
    shop.unlocks();

    for plate in ["B 99 XYZ", "B 99 XYY"] {
        let offered = form(&mut shop, None, plate).draft.map(|offered| offered.draft_id);
        assert_eq!(offered, Some(draft), "{plate}");
    }
}

#[test]
fn the_arrival_of_a_booked_car_and_a_booking_survive_a_pulled_plug_too_each_in_its_own_form() {
    let mut shop = Shop::open();
    let job = booked(
        &mut shop,
        a_car("BV 21 ANA", "battery_replacement"),
        TUESDAY_AT_NINE,
    );
    let other = booked(
        &mut shop,
        a_car("BV 22 ANA", "battery_replacement"),
        TUESDAY_AT_NINE,
    );
    let keep = |shop: &mut Shop, kind: DraftKind, job_id: Option<IdText>, form: Value| {
        let request = KeepDraft {
            draft_id: None,
            kind,
            job_id,
            vehicle_id: Some(job.vehicle),
            began_with: "BV 21 ANA".to_owned(),
            form: serde_json::from_value(form).unwrap(),
        };
        shop.ioana().workshop().keep_draft(&request).unwrap().draft_id
    };
    let mut arrival = a_draft("BV 21 ANA");
    arrival["km"] = json!("98000");
    let arrival = keep(&mut shop, DraftKind::Arrival, Some(job.id), arrival);
    let mut booking = a_draft("BV 21 ANA");
    booking["visit_hour"] = json!("930");
    let booking = keep(&mut shop, DraftKind::Booking, None, booking);

    shop.starts();
    shop.unlocks();

    assert!(
        form(&mut shop, Some(job.vehicle), "").draft.is_none(),
        "neither is an intake"
    );
    let offered = shop
        .ioana()
        .workshop()
        .start_arrival(job.id)
        .unwrap()
        .draft
        .unwrap();
    assert_eq!((offered.draft_id, offered.form.km.as_str()), (arrival, "98000"));
    assert!(
        shop.ioana()
            .workshop()
            .start_arrival(other.id)
            .unwrap()
            .draft
            .is_none()
    );
    let open = shop.ioana().workshop().open_drafts().unwrap();
    assert_eq!(open.len(), 2);
    let begun = open
        .iter()
        .find(|draft| draft.kind == DraftKind::Booking)
        .unwrap();
    assert_eq!((begun.draft_id, begun.form.visit_hour.as_str()), (booking, "930"));

    arrives(&mut shop, &job, a_car("", "battery_replacement")).unwrap();
    let open = shop.ioana().workshop().open_drafts().unwrap();
    assert_eq!(
        open.iter().map(|draft| draft.draft_id).collect::<Vec<_>>(),
        [booking],
        "let in from the other window: nobody is asked to go on with it"
    );
}
