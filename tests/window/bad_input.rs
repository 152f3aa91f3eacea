//! What people type by mistake, and what a stranger would type on purpose: one sentence where they look, nothing lost, nothing run.

use crate::driver::{Computer, Desk};
use crate::from_empty::{DAN, PASSWORD, set_up};
use crate::main_job::{Tongue, type_pin};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

const SCRIPT: &str = "<img src=x onerror=alert(1)>";
const CODE: &str = "73951";

fn a_car(plate: &str, name: &str) -> Value {
    json!({ "car": {
        "vehicle_id": null, "plate": plate, "vin": "", "make": name, "model": name, "owner_name": name, "phone": "",
        "km": "", "key_tag": "7", "promised_at": null, "brought_by_owner": true, "driver_name": "", "driver_phone": "",
        "job_type_ids": ["battery_replacement"], "arrival": "plays", "display_text": name, "wait_minutes": null,
        "answers": [{ "unit_id": null, "answer": "has_it_here", "digits": CODE, "reason": null, "keep": true }],
        "problem": name, "radio_serial": "" } })
}

fn opened() -> Desk {
    let desk = Computer::new().with_printer().open(&[]);
    set_up(&desk, Tongue::Ro);
    desk
}

#[test]
fn a_script_in_a_name_is_a_name() {
    let desk = opened();
    let logged = desk.call("log_incoming_car", a_car("B 66 IMG", SCRIPT)).unwrap();
    let job = logged["job_id"].as_str().unwrap().to_owned();

    desk.follow("Recepție");
    desk.wait_for("link", "B 66 IMG");
    desk.follow("Atelier");
    desk.wait_for("button", "Deschide B 66 IMG");
    desk.call("move_job", json!({ "job_id": job, "stage": "ready" }))
        .unwrap();
    desk.follow("Predare");
    desk.wait_for("button", "Predă B 66 IMG");

    let kept = desk.call("open_job", json!({ "job_id": job })).unwrap();
    assert_eq!(kept["owner"]["name"], SCRIPT, "saved as it was typed");
    assert_eq!(
        desk.run("return document.querySelectorAll('img[src=x]').length"),
        0,
        "and never becomes markup"
    );
    desk.assert_no_complaints();
}

#[test]
fn a_wrong_password_is_said_at_the_door_and_five_wrong_pins_survive_a_restart() {
    let desk = opened().close().open(&[]);
    desk.wait_for("button", "Deschide atelierul");
    desk.fill("Parola", "not-the-password");
    desk.press_button("Deschide atelierul");
    desk.wait_for_words("Parola nu se potrivește.");
    desk.fill("Parola", PASSWORD);
    desk.press_button("Deschide atelierul");
    desk.wait_for("link", "Birou");
    let me = desk.call("program_state", json!({})).unwrap()["me"]["person_id"].clone();
    desk.click("button", "Schimbă persoana");
    desk.press_button(DAN.name);
    type_pin(&desk, "9999");
    desk.press_button("Intră");
    desk.wait_for_words("PIN greșit");

    let mut wrong = 1;
    while wrong < 5 {
        let answer = desk
            .call("choose_person", json!({ "person_id": me, "pin": "9999" }))
            .unwrap_err();
        match answer["code"].as_str() {
            Some("pin_wait") => std::thread::sleep(std::time::Duration::from_millis(500)),
            _ => wrong += 1,
        }
    }
    let again = desk.close().open(&[]);
    again.wait_for("button", "Deschide atelierul");
    again.fill("Parola", PASSWORD);
    again.press_button("Deschide atelierul");
    again.wait_for("link", "Birou");

    let seat = again.call("choose_person", json!({ "person_id": me, "pin": DAN.pin }));
    assert!(
        seat.is_ok(),
        "the person's own password cleared the count: {seat:?}"
    );
}

#[test]
fn digits_are_in_no_log_no_profile_and_no_file() {
    let desk = opened();
    let logged = desk
        .call("log_incoming_car", a_car("B 67 GRP", "Popescu"))
        .unwrap();
    let job = logged["job_id"].clone();
    let unit =
        desk.call("open_job", json!({ "job_id": job })).unwrap()["units"][0]["head"]["unit_id"].clone();
    desk.call("enter_pin", json!({ "pin": DAN.pin, "about_id": job }))
        .unwrap();
    let shown = desk
        .call("reveal_code", json!({ "job_id": job, "unit_id": unit }))
        .unwrap();
    assert_eq!(shown["digits"], CODE);
    for command in ["find", "reveal_code", "take_in_code", "unlock_workshop"] {
        let error = desk
            .call(
                command,
                json!({ "digits": 73951, "text": [CODE], "password": { "a": CODE } }),
            )
            .unwrap_err();
        assert!(
            !error.to_string().contains(CODE),
            "{command} answers with one constant text"
        );
    }

    let computer = desk.close();

    let mut looked_at = 0;
    for file in files_below(computer.root()) {
        let Ok(bytes) = fs::read(&file) else { continue };
        looked_at += 1;
        let found = bytes.windows(CODE.len()).any(|window| window == CODE.as_bytes());
        assert!(!found, "the code stands in {}", file.display());
    }
    assert!(
        looked_at > 5,
        "the database, its marks, the profile and the log were looked at"
    );
}

#[test]
fn a_plug_pulled_right_after_the_reveal_leaves_its_line_and_a_whole_workshop() {
    let desk = opened();
    let logged = desk
        .call("log_incoming_car", a_car("B 68 PLG", "Ionescu"))
        .unwrap();
    let job = logged["job_id"].clone();
    let unit =
        desk.call("open_job", json!({ "job_id": job })).unwrap()["units"][0]["head"]["unit_id"].clone();
    desk.call("enter_pin", json!({ "pin": DAN.pin, "about_id": job }))
        .unwrap();
    desk.call("reveal_code", json!({ "job_id": job, "unit_id": unit }))
        .unwrap();

    let again = desk.kill().open(&[]);
    again.wait_for("button", "Deschide atelierul");
    again.fill("Parola", PASSWORD);
    again.press_button("Deschide atelierul");
    again.wait_for("link", "Birou");

    let ledger = again.call("read_ledger", json!({ "before": null })).unwrap();
    assert_eq!(ledger["standing"], "ok", "nothing acknowledged was lost");
    let verbs: Vec<&str> = ledger["lines"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|line| line["verb"].as_str())
        .collect();
    assert!(
        verbs.contains(&"code_revealed"),
        "who saw the code is written down: {verbs:?}"
    );
    let state = again.call("open_job", json!({ "job_id": job })).unwrap();
    assert_eq!(
        state["units"][0]["head"]["chip"]["state"], "on_file",
        "and the code is still on file"
    );
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(files_below(&path));
        } else if path.is_file() {
            files.push(path);
        }
    }
    files
}
