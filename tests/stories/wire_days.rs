//! What a page sends over a car's days and years, for the story in which every command answers.

use crate::wire::{CODE, Pages};
use serde_json::{Value, json};

/// Another car is booked with its code told on the telephone, called about, comes, and drives away again.
pub fn books_and_lets_in(pages: &mut Pages, car: &Value) {
    let mut car = car.clone();
    car["plate"] = json!("b124abc");
    car["job_type_ids"] = json!(["battery_replacement"]);
    let booking = json!({ "car": car, "expected_at": "2026-03-03T07:00:00Z" });
    let visit = pages.says("plan_visit", booking)["job_id"].clone();
    pages.says(
        "move_visit",
        json!({ "job_id": visit, "expected_at": "2026-03-03T08:00:00Z" }),
    );
    let calls = pages.says("call_list", json!({ "day": "2026-03-03" }));
    assert_eq!(calls["calls"][0]["vehicle"]["plate"], "B 124 ABC");
    let call = json!({ "job_id": visit, "unit_id": null, "outcome": "no_answer", "reason": null, "day": "2026-03-03" });
    pages.says("record_call", call);
    pages.says("print_call_list", json!({ "day": "2026-03-03" }));
    let form = pages.says("start_arrival", json!({ "job_id": visit }));
    pages.says("ask_at_arrival", json!({ "job_id": visit, "arrival": "plays" }));
    car["vehicle_id"] = form["job"]["vehicle"]["vehicle_id"].clone();
    pages.says("car_arrived", json!({ "job_id": visit, "car": car }));
    pages.says(
        "cancel_job",
        json!({ "job_id": visit, "reason": "customer_cancelled" }),
    );
}

/// The battery-off sheet of a job whose power is back, and the airbag wait of another.
pub fn fills_in_the_sheet(pages: &mut Pages, job: &str, car: &Value) {
    let sheet = pages.says("read_battery_sheet", json!({ "job_id": job }));
    for line in sheet["after"].as_array().unwrap() {
        let answer = json!({ "job_id": job, "item_id": line["item_id"], "answer": "yes" });
        pages.says("answer_sheet_line", answer);
    }
    let note = json!({ "job_id": job, "text": "Borna e sub capac", "is_no_code": false });
    let noted = pages.says("note_for_model", note);
    let note_id = noted["notes"][0]["note_id"].clone();
    pages.says("end_model_note", json!({ "job_id": job, "note_id": note_id }));
    pages.says("print_battery_off_sheet", json!({ "job_id": job }));
    pages.says("print_blank_battery_off_sheets", json!({ "copies": 2 }));
    let mut car = car.clone();
    car["plate"] = json!("b125abc");
    car["job_type_ids"] = json!(["airbag"]);
    let airbag = pages.says("log_incoming_car", json!({ "car": car }))["job_id"].clone();
    let wait = json!({ "job_id": airbag, "minutes": "3", "source": "manual" });
    let waits = pages.says("set_srs_wait", wait);
    assert_eq!(waits["srs"]["state"], "before_the_cut");
    pages.says("note_power_lost", json!({ "job_id": airbag, "how": "taken_off" }));
    pages.shop.clock.is_set_by(30 * 60);
    let kept = pages.says("say_srs_wait_kept", json!({ "job_id": airbag }));
    assert_eq!(kept["srs"]["state"], "kept");
    pages.shop.clock.is_set_by(-30 * 60);
}

/// The file is gone one morning: the copy of last night takes its place and the sheet opens it.
pub fn goes_on_from_a_copy(pages: &mut Pages, sheet: &str) {
    pages.says("lock_workshop", json!({}));
    std::fs::remove_file(pages.shop.places().database()).unwrap();
    pages.shop.starts();
    assert_eq!(
        pages.says("program_state", json!({}))["trouble"],
        "database_missing"
    );
    let copies = pages.says("list_restorable", json!({}));
    let state = pages.says("restore_backup", json!({ "name": copies[0]["name"] }));
    assert_eq!(state["step"], "locked");
    let opened = json!({ "typed": sheet, "password": "felinar-verde-88", "again": "felinar-verde-88" });
    assert_eq!(pages.says("open_with_sheet", opened)["me"]["name"], "Dan");
}

/// A plate, a correction, a sale, a twin, a visit on the wrong car: the desk's pages over the years.
pub fn the_car_gets_older(pages: &mut Pages, job: &str) {
    let car = pages.says("open_job", json!({ "job_id": job }))["vehicle"]["vehicle_id"].clone();
    let view = pages.says("open_vehicle", json!({ "vehicle_id": car }));
    let owner = view["owner"]["party_id"].clone();
    let fields =
        |year: &str| json!({ "make": "Dacia", "model": "Logan", "year": year, "vin": "UU1LSDAA534567890" });
    let edit = json!({ "vehicle_id": car, "typed": fields("2009"), "seen": fields("") });
    assert_eq!(pages.says("edit_vehicle", edit)["view"]["vehicle"]["year"], 2009);
    let fields =
        |language: &str| json!({ "name": "Popescu Ștefan", "phone": "0722 123 456", "language": language });
    let edit = json!({ "vehicle_id": car, "party_id": owner, "typed": fields("en"), "seen": fields("ro") });
    assert_eq!(
        pages.says("edit_party", edit)["view"]["people"][0]["language"],
        "en"
    );
    let plate = json!({ "vehicle_id": car, "plate": "CJ 10 AAA", "seen_plate": "B 123 ABC" });
    pages.says("change_plate", plate);
    pages.takes_seat("Ioana", car.as_str());
    let sale = json!({ "vehicle_id": car, "seen_owner_id": owner, "party_id": null, "name": "Ana Rusu", "phone": "0722 123 456",
        "language": "ro", "from_day": "" });
    let new_owner = pages.says("change_owner", sale)["owner"]["party_id"].clone();
    pages.says(
        "merge_parties",
        json!({ "vehicle_id": car, "into_id": new_owner, "from_id": owner }),
    );
    for standing in ["archived", "active"] {
        pages.says(
            "set_vehicle_standing",
            json!({ "vehicle_id": car, "standing": standing }),
        );
    }
    let twin = json!({ "vehicle_id": null, "plate": "cj10aaa", "vin": "", "make": "", "model": "", "owner_name": "", "phone": "",
        "km": "", "key_tag": "8", "promised_at": null, "brought_by_owner": true, "driver_name": "", "driver_phone": "",
        "job_type_ids": ["battery_replacement"], "arrival": "plays", "display_text": "", "wait_minutes": null, "problem": "",
        "radio_serial": "", "answers": [{ "unit_id": null, "answer": "has_it_here", "digits": CODE, "reason": null, "keep": true }] });
    let logged = pages.says("log_incoming_car", json!({ "car": twin }));
    let (visit, other) = (logged["job_id"].clone(), logged["vehicle_id"].clone());
    pages.takes_seat("Ioana", visit.as_str());
    let to_the_right_car =
        json!({ "job_id": visit, "vehicle_id": car, "new_plate": "", "code_is_this_cars": true });
    assert_eq!(
        pages.says("preview_job_move", to_the_right_car.clone())["codes"],
        1
    );
    pages.says("move_job_to_car", to_the_right_car);
    pages.takes_seat("Ioana", car.as_str());
    let twins = json!({ "into_id": car, "from_id": other });
    pages.says("preview_vehicle_merge", twins.clone());
    let units = pages.says("merge_vehicles", twins)["units"].clone();
    assert_eq!(
        units.as_array().map(Vec::len),
        Some(2),
        "the wrong car's radio and the right one's"
    );
    pages.says(
        "settle_radios",
        json!({ "vehicle_id": car, "unit_id": units[0]["unit_id"], "same": true }),
    );
}
