//! The table of commands as a page meets it: digits travel in one reply, and a misfit argument is one constant text.

use crate::main_job::logan;
use crate::rights::{arguments, sends};
use crate::seat::the_card_says;
use crate::shop::{ANAS_PASSWORD, PASSWORD, Shop, pin_of};
use crate::wire_days::{books_and_lets_in, fills_in_the_sheet, goes_on_from_a_copy, the_car_gets_older};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use workshop::acts::IncomingCar;
use workshop::wire::{COMMANDS, Reply, WireError};

/// Every place in a value, each replaced by something of the wrong type.
fn spoiled(value: &Value) -> Vec<Value> {
    let bad = [
        json!(1609),
        json!(-1609.5),
        json!("1609"),
        json!(["1609"]),
        json!({ "1609": "1609" }),
        json!([1609]),
        json!(null),
    ];
    let mut all: Vec<Value> = bad.to_vec();
    match value {
        Value::Object(fields) => {
            for name in fields.keys() {
                for inner in spoiled(&fields[name]) {
                    let mut changed = fields.clone();
                    changed.insert(name.clone(), inner);
                    all.push(Value::Object(changed));
                }
                let mut without = fields.clone();
                without.remove(name);
                without.insert("1609".to_owned(), json!("1609"));
                all.push(Value::Object(without));
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                for inner in spoiled(item) {
                    let mut changed = items.clone();
                    changed[index] = inner;
                    all.push(Value::Array(changed));
                }
            }
        }
        _ => {}
    }
    all
}

#[test]
fn no_error_of_any_command_ever_quotes_an_argument() {
    let mut shop = Shop::open();
    let job = shop.dan().logs(&logan());
    let unit = json!(shop.dan().radio(&job));
    // These do their work whatever the words are; each of their tries would cost a key derivation.
    let slow = [
        "unlock_workshop",
        "set_up_workshop",
        "add_person",
        "choose_person",
        "enter_pin",
        "open_with_sheet",
    ];
    let (mut tried, mut constant) = (0, BTreeSet::new());
    for command in COMMANDS {
        for (index, wrong) in spoiled(&arguments(command, &job, unit.clone()))
            .into_iter()
            .enumerate()
        {
            if slow.contains(command)
                && wrong
                    .as_object()
                    .is_some_and(|fields| fields.values().all(Value::is_string))
            {
                continue;
            }
            if matches!(*command, "lock_workshop" | "leave_tile") && index > 0 {
                continue;
            }
            tried += 1;
            if let Err(error) = sends(&mut shop, command, wrong) {
                let said = format!("{error:?} {}", serde_json::to_string(&error).unwrap());
                assert!(!said.contains("1609"), "{command} quotes its argument: {said}");
                if error.code == "bad_argument" {
                    constant.insert(serde_json::to_string(&error).unwrap());
                }
            }
            if shop.program.workshop().is_err() {
                shop.unlocks();
            } else if shop.program.workshop().unwrap().me().is_none() {
                shop.chooses_tile("Dan").unwrap();
            }
        }
    }
    assert!(tried > 800, "every field of every command was spoiled: {tried}");
    assert_eq!(constant.len(), 1, "one constant text: {constant:?}");
    let unknown = sends(&mut shop, "tell_me_1609", json!({})).unwrap_err();
    assert_eq!(unknown, WireError::failure("bad_argument"));
}

pub const CODE: &str = "83147";

/// Whether the digits stand anywhere in a reply but in an id, whose hexadecimal may hold any digits by chance.
fn holds_digits(value: &Value) -> bool {
    match value {
        Value::String(text) => text.contains(CODE) && workshop::domain::Id::parse(text).is_none(),
        Value::Number(number) => number.to_string().contains(CODE),
        Value::Array(items) => items.iter().any(holds_digits),
        Value::Object(fields) => fields
            .iter()
            .any(|(name, value)| name.contains(CODE) || holds_digits(value)),
        Value::Null | Value::Bool(_) => false,
    }
}

/// Plays a page: sends, remembers that the command was answered, and looks for digits where none may be.
pub struct Pages {
    pub shop: Shop,
    answered: BTreeSet<String>,
}

impl Pages {
    pub fn says(&mut self, command: &str, arguments: Value) -> Value {
        let reply = sends(&mut self.shop, command, arguments);
        self.answered.insert(command.to_owned());
        match reply {
            Ok(Reply::Json(value)) => {
                assert_eq!(
                    holds_digits(&value),
                    command == "reveal_code",
                    "digits travel in one reply only: {command}"
                );
                value
            }
            Ok(Reply::Bytes(pdf)) => {
                let found = pdf.windows(CODE.len()).any(|window| window == CODE.as_bytes());
                assert!(!found, "{command} gives a page a paper with digits");
                Value::Null
            }
            Err(error) => panic!("{command}: {error:?}"),
        }
    }

    pub fn takes_seat(&mut self, name: &str, job: Option<&str>) {
        let people = self.says("list_people", json!({}));
        let person = people
            .as_array()
            .unwrap()
            .iter()
            .find(|person| person["name"] == name)
            .unwrap()["person_id"]
            .clone();
        let pin = pin_of(name);
        self.says("choose_person", json!({ "person_id": person, "pin": pin }));
        self.says("enter_pin", json!({ "pin": pin, "about_id": job }));
    }
}

#[test]
fn digits_travel_in_one_reply_only_and_every_command_answers() {
    let shop = Shop::empty_at("2026-03-02 07:40");
    let mut pages = Pages {
        shop,
        answered: BTreeSet::new(),
    };
    assert_eq!(
        pages.says("program_state", json!({}))["step"],
        "set_up",
        "an empty folder begins with the set-up"
    );
    pages.says(
        "set_up_workshop",
        json!({ "language": "ro", "workshop_name": "Atelier Popa", "workshop_phone": "0722 100 200", "workshop_town": "Cluj",
            "manager_name": "Dan", "initials": "DA", "password": PASSWORD, "again": PASSWORD,
            "pin": pin_of("Dan"), "pin_again": pin_of("Dan") }),
    );
    assert_eq!(
        pages.says("put_off_recovery_sheet", json!({}))["step"],
        "open",
        "no printer yet: the day goes on"
    );
    pages.says("print_recovery_sheet", json!({}));
    let typed = pages.shop.printer.last().recovery_signs();
    assert_eq!(
        pages.says("confirm_recovery_sheet", json!({ "typed": typed }))["step"],
        "open"
    );
    for (name, initials, role) in [("Ioana", "IO", "reception"), ("Mihai", "MI", "technician")] {
        pages.says(
            "add_person",
            json!({ "name": name, "initials": initials, "roles": [role], "pin": pin_of(name), "language": "ro",
                "password": (name == "Ioana").then_some(ANAS_PASSWORD) }),
        );
    }
    pages.says("lock_workshop", json!({}));
    assert_eq!(
        pages.says("unlock_workshop", json!({ "password": ANAS_PASSWORD }))["me"]["name"],
        "Ioana"
    );

    pages.says("find", json!({ "text": "b123" }));
    pages.says("suggest_job_types", json!({ "text": "bat" }));
    pages.says("read_vin", json!({ "text": "UU1DEXTESTSTUB001", "make": "" }));
    pages.says("start_intake", json!({ "vehicle_id": null, "plate": "b123abc" }));
    pages.says(
        "ask_at_reception",
        json!({ "vehicle_id": null, "job_type_ids": ["clutch"], "arrival": "plays" }),
    );
    let car = json!({ "vehicle_id": null, "plate": "b123abc", "vin": "UU1LSDAA534567890", "make": "Dacia", "model": "Logan",
        "owner_name": "Popescu Ștefan", "phone": "0722 123 456", "km": "120000", "key_tag": "7", "promised_at": null,
        "brought_by_owner": true, "driver_name": "", "driver_phone": "", "job_type_ids": ["clutch"], "arrival": "plays",
        "display_text": "", "wait_minutes": null, "problem": "", "radio_serial": "GM1500X1234",
        "answers": [{ "unit_id": null, "answer": "has_it_here", "digits": CODE, "reason": null, "keep": true }] });
    let job = pages.says("log_incoming_car", json!({ "car": car }))["job_id"].clone();
    let id = job.as_str().unwrap().to_owned();
    pages.says("board", json!({}));
    pages.says("list_hand_over", json!({}));
    pages.says("read_key_tag", json!({ "text": "k 5" }));
    pages.says("read_promise", json!({ "text": "mâine 10" }));
    pages.says("spot_code", json!({ "text": format!("cod {CODE}") }));
    pages.says("look_at_digits", json!({ "text": CODE }));
    let form = crate::drafts::a_draft("B 99 XYZ");
    let began = json!({ "draft_id": null, "vehicle_id": null, "began_with": "B 99 XYZ", "form": form });
    let draft = pages.says("keep_draft", began)["draft_id"].clone();
    pages.says("open_drafts", json!({}));
    pages.says("drop_draft", json!({ "draft_id": draft }));
    let note = json!({ "kind": "warning", "on_car": true, "text": "Jante cu antifurt", "ends_on": "31.12", "no_code_in": "" });
    let noted = pages.says("add_note", json!({ "job_id": id, "note": note }));
    let note_id = noted["notes"][0]["note_id"].clone();
    pages.says("end_note", json!({ "job_id": id, "note_id": note_id }));
    pages.says("wall_board", json!({}));
    pages.says("still_here", json!({}));
    pages.says("leave_if_idle", json!({ "seconds": 120 }));
    books_and_lets_in(&mut pages, &car);

    pages.takes_seat("Mihai", Some(&id));
    assert_eq!(pages.says("list_bay_jobs", json!({}))[0]["verdict"], "ask");
    pages.says("take_job", json!({ "job_id": id }));
    pages.says("call_desk", json!({ "job_id": id }));
    pages.says("answer_call", json!({ "job_id": id, "answer": "coming" }));
    let added = json!({ "job_id": id, "add": ["airbag"], "remove": [] });
    let line = pages.says("change_job_lines", added)["lines"][1]["line_id"].clone();
    pages.says(
        "change_job_lines",
        json!({ "job_id": id, "add": [], "remove": [line] }),
    );
    pages.says(
        "answer_power_question",
        json!({ "job_id": id, "power_goes": true }),
    );
    let view = pages.says("open_job", json!({ "job_id": id }));
    let unit = view["units"][0]["head"]["unit_id"].clone();
    let label =
        json!({ "job_id": id, "unit_id": unit, "kind": "radio_label", "file": crate::pictures::a_dot() });
    let picture = pages.says("add_picture", label)[0]["picture_id"].clone();
    pages.says("list_pictures", json!({ "job_id": id }));
    pages.says("view_picture", json!({ "job_id": id, "picture_id": picture }));
    pages.says("remove_picture", json!({ "job_id": id, "picture_id": picture }));
    let exit = json!({ "unit_id": unit, "exit": "code_on_file", "reason": null, "digits": null, "source": null,
        "party_id": null, "party_name": null, "party_phone": null, "channel": null });
    pages.says(
        "decide_battery_gate",
        json!({ "job_id": id, "decisions": [exit] }),
    );
    pages.says("start_battery_work", json!({ "job_id": id }));
    pages.says("end_battery_work", json!({ "job_id": id }));
    pages.says("note_power_lost", json!({ "job_id": id, "how": "taken_off" }));
    let asks = json!({ "job_id": id, "unit_id": unit, "reading": "asks_code", "display_text": "", "wait_minutes": null, "is_final": false });
    pages.says("note_radio", asks);
    crate::radio_pages::says_them_all(&mut |command, arguments| pages.says(command, arguments), &id);
    pages.says(
        "take_in_code",
        json!({ "job_id": id, "unit_id": unit, "digits": CODE, "source": "phone" }),
    );
    pages.says("list_displays", json!({ "job_id": id, "unit_id": unit }));
    let vehicle_id = pages.says("open_job", json!({ "job_id": id }))["vehicle"]["vehicle_id"].clone();
    let serial = json!({ "vehicle_id": vehicle_id, "job_id": id, "unit_id": unit, "serial": "BP9942", "reading_checked": true });
    assert_eq!(
        pages.says("check_serial", serial)["job"]["units"][0]["bay"]["serial_matches"],
        true
    );
    assert_eq!(
        pages.says("reveal_code", json!({ "job_id": id, "unit_id": unit }))["digits"],
        CODE
    );
    pages.says(
        "record_code_outcome",
        json!({ "job_id": id, "unit_id": unit, "accepted": false }),
    );
    pages.says("withdraw_code_outcome", json!({ "job_id": id, "unit_id": unit }));
    pages.says(
        "record_code_outcome",
        json!({ "job_id": id, "unit_id": unit, "accepted": true }),
    );
    pages.says("set_language", json!({ "language": "en" }));
    fills_in_the_sheet(&mut pages, &id, &car);

    pages.takes_seat("Ioana", Some(&id));
    pages.says("move_job", json!({ "job_id": id, "stage": "ready" }));
    pages.says("ownership_form", json!({ "job_id": id, "unit_id": unit }));
    let seen = json!({ "job_id": id, "unit_id": unit, "scenario": "private_owner", "bearer_name": "Popescu Ștefan",
        "document_ids": ["identity_card"], "certificate_original": true, "person_entitled": true, "car_matches": true,
        "right_to_code": true });
    assert_eq!(
        pages.says("check_ownership", json!({ "answers": seen }))["passed"],
        true
    );
    pages.says(
        "preview_paper",
        json!({ "paper": "code_card", "job_id": id, "unit_id": unit }),
    );
    pages.says("preview_blank_battery_off_sheet", json!({}));
    pages.says(
        "print_ownership_checklist",
        json!({ "job_id": id, "unit_id": unit, "filled": true }),
    );
    pages.says("print_reception_sheet", json!({ "job_id": id }));
    pages.says(
        "print_key_tag_label",
        json!({ "job_id": id, "size": "label_89x36" }),
    );
    pages.says(
        "print_code_card",
        json!({ "job_id": id, "unit_id": unit, "sheet": "a4", "reprint_reason": null }),
    );
    crate::wire_fleet::the_company_gets_its_card(&mut pages, &id);
    pages.says(
        "hand_over",
        json!({ "job_id": id, "result": "plays", "code_typed": false }),
    );

    the_manager_corrects(&mut pages, &vehicle_id, &unit);

    pages.takes_seat("Ioana", Some(&id));
    the_car_gets_older(&mut pages, &id);
    crate::wire_hunts::a_code_is_looked_for(&mut pages, CODE);

    pages.takes_seat("Dan", None);
    pages.says("read_ledger", json!({ "before": null }));
    let copies = pages.says("back_up", json!({}));
    assert!(copies["running"].as_bool().unwrap() || !copies["sets"].as_array().unwrap().is_empty());
    pages.says("list_backups", json!({}));
    pages.says("set_backup_place", json!({ "folder": "" }));
    pages.says("set_workshop_language", json!({ "language": "ro" }));
    pages.says("shop_learned", json!({}));
    pages.says("manager_view", json!({ "day": null }));
    pages.says("open_catalogue", json!({}));
    for command in [
        "edit_job_type",
        "retire_catalogue_item",
        "edit_radio_family",
        "edit_display_text",
        "edit_after_line",
    ] {
        let mut edit = crate::rights::arguments(command, &crate::rights::no_job(), json!(null));
        if command == "retire_catalogue_item" {
            edit["item_id"] = json!("tyres");
        }
        pages.says(command, edit);
    }
    pages.says("leave_tile", json!({}));
    goes_on_from_a_copy(&mut pages, &typed);

    let missing: Vec<&&str> = COMMANDS
        .iter()
        .filter(|command| !pages.answered.contains(**command))
        .collect();
    assert!(
        missing.is_empty(),
        "every command answers in this story: {missing:?} does not"
    );
}

/// Long after the finger left the glass: the outcome was none, and nobody wants the digits kept.
fn the_manager_corrects(pages: &mut Pages, vehicle_id: &Value, unit: &Value) {
    pages.says("known_customers", json!({ "name": "Popescu", "phone": "" }));
    pages.says("find_customers", json!({ "text": "pop" }));
    pages.takes_seat("Dan", vehicle_id.as_str());
    let place = json!({ "vehicle_id": vehicle_id, "job_id": null, "unit_id": unit });
    let after = pages.says("correct_outcome", place.clone());
    assert_eq!(after["units"][0]["head"]["chip"]["state"], "on_file");
    pages.says("forget_code", place);
}

#[test]
fn a_sensitive_serial_is_found_whole_and_shown_nowhere() {
    let mut shop = Shop::open();
    let serial = "M083140";
    let car = IncomingCar {
        make: "Ford".to_owned(),
        radio_serial: serial.to_owned(),
        answers: vec![the_card_says("1609")],
        ..crate::shop::a_car("B 95 FRD", "battery_replacement")
    };
    let job = shop.ioana().logs(&car);
    let head = shop.ioana().unit(&job).head;
    assert!(head.sensitive, "a Ford M serial is as secret as the code");
    assert_eq!(head.serial_tail, None);
    let stored: u32 = shop
        .file_opened()
        .query_row(
            "SELECT count(*) FROM radios WHERE serial IS NOT NULL",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(stored, 0, "it is not in clear");
    assert_eq!(
        shop.ioana().workshop().find(serial).unwrap().hits.len(),
        1,
        "found by the whole serial"
    );
    assert_eq!(
        shop.ioana().workshop().find("M0831").unwrap().hits.len(),
        0,
        "and by no piece of it"
    );
}
