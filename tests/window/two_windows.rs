//! The desk on one screen, the bay on another, the wall in the yard: one program, one person, and a wall that may ask for nothing.

use crate::driver::{Computer, Desk};
use crate::from_empty::set_up;
use crate::main_job::Tongue;
use serde_json::{Value, json};

const PLATE: &str = "B 66 WAL";

fn opened() -> (Desk, String) {
    let desk = Computer::new().with_printer().open(&[]);
    set_up(&desk, Tongue::Ro);
    let car = json!({ "car": {
        "vehicle_id": null, "plate": PLATE, "vin": "", "make": "", "model": "", "owner_name": "Popescu Ana", "phone": "",
        "km": "", "key_tag": "7", "promised_at": null, "brought_by_owner": true, "driver_name": "", "driver_phone": "",
        "job_type_ids": ["battery_replacement"], "arrival": "plays", "display_text": "", "wait_minutes": null,
        "answers": [], "problem": "", "radio_serial": "" } });
    let job = desk.call("log_incoming_car", car).unwrap()["job_id"].clone();
    (desk, job.as_str().unwrap().to_owned())
}

#[test]
fn the_wall_sees_what_the_desk_did_goes_on_behind_the_tiles_and_may_ask_nothing_else() {
    let (desk, job) = opened();
    desk.call("open_wall", json!({})).unwrap();
    desk.turn_to_the_other_window();
    desk.wait_for_words(PLATE);
    assert!(!desk.words().contains("Popescu"), "no names in the yard");
    let closed: [(&str, Value); 6] = [
        ("board", json!({})),
        ("program_state", json!({})),
        ("open_job", json!({ "job_id": job })),
        ("find", json!({ "text": "b" })),
        ("open_bay_window", json!({})),
        ("still_here", json!({})),
    ];
    for (command, args) in closed {
        assert!(desk.call(command, args).is_err(), "the wall may not {command}");
    }
    desk.run("location.href = 'http://127.0.0.1:9/'; window.open('http://127.0.0.1:9/')");
    assert_eq!(
        desk.run("return location.origin"),
        "tauri://localhost",
        "nor go anywhere"
    );
    assert_eq!(desk.violations(), Vec::<String>::new());

    desk.turn_to_the_other_window();
    desk.call("log_incoming_car", json!({ "car": {
        "vehicle_id": null, "plate": "CJ 12 XYZ", "vin": "", "make": "", "model": "", "owner_name": "", "phone": "0722 123 456",
        "km": "", "key_tag": "8", "promised_at": null, "brought_by_owner": true, "driver_name": "", "driver_phone": "",
        "job_type_ids": ["tyres"], "arrival": "plays", "display_text": "", "wait_minutes": null,
        "answers": [], "problem": "", "radio_serial": "" } }))
    .unwrap();
    desk.call("leave_tile", json!({})).unwrap();
    desk.turn_to_the_other_window();
    desk.wait_for_words("CJ 12 XYZ");

    desk.turn_to_the_other_window();
    desk.call("lock_workshop", json!({})).unwrap();
    desk.turn_to_the_other_window();
    desk.wait_for_words("Atelierul e închis.");
    assert!(
        !desk.words().contains(PLATE),
        "no plate stays on the wall of a closed workshop"
    );
}

#[test]
fn the_bay_window_shows_the_same_person_and_is_left_with_the_desk() {
    let (desk, _) = opened();
    desk.call("open_bay_window", json!({})).unwrap();
    desk.turn_to_the_other_window();
    desk.wait_for("button", &format!("Deschide {PLATE}"));
    assert!(
        desk.call("board", json!({})).is_ok(),
        "the bay works with the same commands"
    );

    desk.turn_to_the_other_window();
    desk.click("button", "Schimbă persoana");
    desk.turn_to_the_other_window();
    desk.wait_for_words("Cine lucrează");
    desk.assert_no_complaints();
}

#[test]
fn a_code_that_the_desk_takes_in_changes_the_bay_s_tile_and_its_open_car_without_a_touch() {
    let (desk, job) = opened();
    let open = format!("Deschide {PLATE}");
    let takes_in = |digits: &str| {
        let code =
            json!({ "job_id": job, "unit_id": null, "digits": digits, "source": "phone", "keep": true });
        desk.call("take_in_code", code).unwrap();
    };
    desk.call("open_bay_window", json!({})).unwrap();
    desk.turn_to_the_other_window();
    desk.wait_for("button", &format!("Vezi variantele : {PLATE}"));
    desk.wait_to_read("Nu s-a întrebat de cod.");
    desk.wait_to_read("STOP");
    // Whoever stands in the bay touches nothing from here on.
    let touched = "window.__touched = 0;
        for (const kind of ['pointerdown', 'keydown']) addEventListener(kind, () => (window.__touched += 1), true)";
    desk.run(touched);

    desk.turn_to_the_other_window();
    takes_in("1609");
    desk.turn_to_the_other_window();
    desk.wait_for("button", &format!("Continuă cu codul : {PLATE}"));
    desk.wait_to_read("CONFIRMĂ");
    assert_eq!(
        desk.run("return window.__touched"),
        0,
        "the page looked by itself"
    );

    // The same in the car's own page: what was typed was wrong, and the desk says so.
    desk.press_button(&open);
    desk.wait_for("button", "Înapoi la lucrările mele");
    desk.wait_to_read("O singură încercare cu codul din evidență.");
    desk.run("window.__touched = 0");
    desk.turn_to_the_other_window();
    takes_in("0000");
    desk.turn_to_the_other_window();
    desk.wait_to_read("Nu deconectați bateria.");
    assert_eq!(desk.run("return window.__touched"), 0);
    desk.assert_no_complaints();
}
