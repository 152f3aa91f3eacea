//! Every command of the table, tried from every tile: whoever may not is refused with one line, and nothing changes.

use crate::main_job::logan;
use crate::rights_table::TABLE;
use crate::seat::{an_exit, the_card_says};
use crate::shop::{Job, Shop, a_car, no_id};
use serde_json::{Value, json};
use workshop::acts::IncomingCar;
use workshop::domain::ExitWord;
use workshop::wire::{COMMANDS, Reply, WireError, WireKind, dispatch};

/// The intake form of a stranger's car.
fn a_form() -> Value {
    json!({ "vehicle_id": null, "plate": "B 99 XYZ", "vin": "", "make": "", "model": "",
        "owner_name": "", "phone": "", "km": "", "key_tag": "", "promised_at": null, "brought_by_owner": true,
        "driver_name": "", "driver_phone": "", "job_type_ids": ["tyres"], "arrival": "plays", "display_text": "", "wait_minutes": null,
        "answers": [{ "unit_id": null, "answer": "has_it_here", "digits": "4711", "reason": null, "keep": true }],
        "problem": "", "radio_serial": "" })
}

/// Sensible arguments of a command.
pub fn arguments(command: &str, job: &Job, unit: Value) -> Value {
    let job_id = json!(job.id);
    match command {
        "set_up_workshop" => {
            json!({ "language": "ro", "workshop_name": "Altul", "workshop_phone": "", "workshop_town": "",
            "manager_name": "Nou", "initials": "NO", "password": "o parola lunga de probă",
                "again": "o parola lunga de probă", "pin": "4321", "pin_again": "4321" })
        }
        "confirm_recovery_sheet" => json!({ "typed": "AAAAA" }),
        "open_with_sheet" => json!({ "typed": "AAAAA", "password": "nu e asta", "again": "nu e asta" }),
        "restore_backup" => json!({ "name": "20260302T060000Z-00000001" }),
        "set_backup_place" => json!({ "folder": "" }),
        "unlock_workshop" => json!({ "password": "nu e asta" }),
        "choose_person" => json!({ "person_id": no_id(), "pin": "1111" }),
        "enter_pin" => json!({ "pin": "1111", "about_id": null }),
        "set_language" | "set_workshop_language" => json!({ "language": "en" }),
        "leave_if_idle" => json!({ "seconds": 300 }),
        "find" | "find_customers" | "suggest_job_types" => json!({ "text": "bat" }),
        "read_vin" => json!({ "text": "UU1DEXTESTSTUBOO1", "make": "Dacia" }),
        "known_customers" => json!({ "name": "Popescu", "phone": "" }),
        "start_intake" => json!({ "vehicle_id": null, "plate": "B 99 XYZ" }),
        "ask_at_reception" => {
            json!({ "vehicle_id": null, "job_type_ids": ["battery_replacement"], "arrival": "plays" })
        }
        "log_incoming_car" => json!({ "car": a_form() }),
        "plan_visit" => json!({ "car": a_form(), "expected_at": "2026-03-03T07:00:00Z" }),
        "move_visit" => json!({ "job_id": job_id, "expected_at": "mâine 10" }),
        "car_arrived" => json!({ "job_id": job_id, "car": a_form() }),
        "ask_at_arrival" => json!({ "job_id": job_id, "arrival": "plays" }),
        // The car is here: it did come, so nothing is closed by this.
        "cancel_job" => json!({ "job_id": job_id, "reason": "no_show" }),
        "call_list" | "print_call_list" => json!({ "day": null }),
        "record_call" => {
            json!({ "job_id": job_id, "unit_id": unit, "outcome": "no_answer", "reason": null, "day": "2026-03-02" })
        }
        "read_key_tag" => json!({ "text": "K-5" }),
        "read_promise" => json!({ "text": "14:30" }),
        "spot_code" | "look_at_digits" => json!({ "text": "cod 4711" }),
        "keep_draft" => {
            json!({ "draft_id": null, "vehicle_id": null, "began_with": "B 99 XYZ", "form": crate::drafts::a_draft("B 99 XYZ") })
        }
        "drop_draft" => json!({ "draft_id": no_id() }),
        "add_note" => {
            json!({ "job_id": job_id, "note": { "kind": "warning", "on_car": true, "text": "Jante antifurt",
            "ends_on": "31.12", "no_code_in": "" } })
        }
        "end_note" => json!({ "job_id": job_id, "note_id": no_id() }),
        "move_job" => json!({ "job_id": job_id, "stage": "ready" }),
        "start_arrival"
        | "open_job"
        | "take_job"
        | "call_desk"
        | "list_pictures"
        | "start_battery_work"
        | "end_battery_work"
        | "read_battery_sheet"
        | "print_battery_off_sheet"
        | "say_srs_wait_kept"
        | "take_back" => {
            json!({ "job_id": job_id })
        }
        "answer_call" => json!({ "job_id": job_id, "answer": "coming" }),
        "change_job_lines" => json!({ "job_id": job_id, "add": ["tyres"], "remove": [] }),
        "list_displays" => json!({ "job_id": job_id, "unit_id": unit }),
        "answer_power_question" => json!({ "job_id": job_id, "power_goes": true }),
        "take_in_code" => json!({ "job_id": job_id, "unit_id": unit, "digits": "4711", "source": "phone" }),
        "add_picture" => {
            json!({ "job_id": job_id, "unit_id": unit, "kind": "radio_label", "file": crate::pictures::a_dot() })
        }
        "view_picture" | "remove_picture" => json!({ "job_id": job_id, "picture_id": no_id() }),
        "decide_battery_gate" => {
            json!({ "job_id": job_id, "decisions": [{ "unit_id": unit, "exit": "code_on_file",
            "reason": null, "digits": null, "source": null, "party_id": null, "party_name": null, "party_phone": null,
            "channel": null }] })
        }
        "note_power_lost" => json!({ "job_id": job_id, "how": "taken_off" }),
        "note_radio" => {
            json!({ "job_id": job_id, "unit_id": unit, "reading": "plays", "display_text": "", "wait_minutes": null, "is_final": false })
        }
        "reveal_code" | "withdraw_code_outcome" => json!({ "job_id": job_id, "unit_id": unit }),
        "record_code_outcome" => json!({ "job_id": job_id, "unit_id": unit, "accepted": true }),
        "answer_sheet_line" => json!({ "job_id": job_id, "item_id": "settings_note", "answer": "yes" }),
        "set_srs_wait" => json!({ "job_id": job_id, "minutes": "3", "source": "manual, pagina 12" }),
        "note_for_model" => {
            json!({ "job_id": job_id, "text": "Bateria e în portbagaj", "is_no_code": false })
        }
        "end_model_note" => json!({ "job_id": job_id, "note_id": no_id() }),
        "print_blank_battery_off_sheets" => json!({ "copies": 3 }),
        "hand_over" => json!({ "job_id": job_id, "result": "plays", "code_typed": false }),
        "ownership_form" => json!({ "job_id": job_id, "unit_id": unit }),
        "check_ownership" => {
            json!({ "answers": { "job_id": job_id, "unit_id": unit, "scenario": "private_owner",
            "bearer_name": "Popescu Ștefan", "document_ids": ["identity_card"], "certificate_original": true,
            "person_entitled": true, "car_matches": true, "right_to_code": true } })
        }
        "preview_paper" => json!({ "paper": "code_card", "job_id": job_id, "unit_id": unit }),
        "print_ownership_checklist" => json!({ "job_id": job_id, "unit_id": unit, "filled": false }),
        "print_reception_sheet" => json!({ "job_id": job_id }),
        "print_key_tag_label" => json!({ "job_id": job_id, "size": "tape_62" }),
        "print_code_card" => {
            json!({ "job_id": job_id, "unit_id": unit, "sheet": "card", "reprint_reason": null })
        }
        "open_fleet" => json!({ "owner_id": job.owner }),
        "check_fleet" => {
            json!({ "batch_id": no_id(), "scenario": "company_car", "bearer_name": "Vasile Crișan",
            "document_ids": ["identity_card"], "certificate_original": true, "person_entitled": true, "right_to_code": true,
            "cars": [{ "vehicle_id": job.vehicle, "unit_id": unit, "car_matches": true }] })
        }
        "preview_fleet_cards" | "print_fleet_cards" => {
            json!({ "batch_id": no_id(), "cards": [{ "vehicle_id": job.vehicle, "unit_id": unit, "reprint_reason": null }] })
        }
        "add_person" => {
            json!({ "name": "Nou", "initials": "NO", "roles": ["reception"], "pin": "4321", "password": null,
            "language": "ro" })
        }
        "read_ledger" => json!({ "before": null }),
        "open_vehicle" => json!({ "vehicle_id": job.vehicle }),
        "edit_vehicle" => {
            let fields = json!({ "make": "Dacia", "model": "", "year": "2009", "vin": "" });
            json!({ "vehicle_id": job.vehicle, "typed": fields, "seen": fields })
        }
        "edit_party" => {
            let fields = json!({ "name": "Popescu Ștefan", "phone": "0722 123 456", "language": "ro" });
            json!({ "vehicle_id": job.vehicle, "party_id": job.owner, "typed": fields, "seen": fields })
        }
        "change_plate" => {
            json!({ "vehicle_id": job.vehicle, "plate": "B 98 NEW", "seen_plate": "B 123 ABC" })
        }
        "change_owner" => {
            json!({ "vehicle_id": job.vehicle, "seen_owner_id": job.owner, "party_id": null, "name": "Ana Rusu",
            "phone": "", "language": "ro", "from_day": "" })
        }
        "set_vehicle_standing" => json!({ "vehicle_id": job.vehicle, "standing": "archived" }),
        "preview_vehicle_merge" | "merge_vehicles" => {
            json!({ "into_id": job.vehicle, "from_id": job.vehicle })
        }
        "merge_parties" => {
            json!({ "vehicle_id": job.vehicle, "into_id": job.owner, "from_id": job.owner })
        }
        "settle_radios" => json!({ "vehicle_id": job.vehicle, "unit_id": unit, "same": true }),
        "preview_job_move" | "move_job_to_car" => {
            json!({ "job_id": job_id, "vehicle_id": job.vehicle, "new_plate": "", "code_is_this_cars": false })
        }
        "hunt_offers" => json!({ "vehicle_id": job.vehicle, "job_id": job_id }),
        "begin_hunt" => json!({ "vehicle_id": job.vehicle, "job_id": job_id, "unit_id": unit }),
        "open_hunt" | "print_dealer_request" | "preview_dealer_request" => json!({ "hunt_id": no_id() }),
        "say_radio_origin" => json!({ "hunt_id": no_id(), "origin": "aftermarket" }),
        "try_rung" => {
            json!({ "hunt_id": no_id(), "rung": "dealer", "outcome": "waiting", "cost": "", "minutes": "10",
            "due": "marți", "specialist_id": null, "corrects": null })
        }
        "agree_to_cost" => {
            json!({ "hunt_id": no_id(), "party_id": job.owner, "party_name": "", "channel": "phone", "up_to": "300" })
        }
        "quote_replacement" => {
            json!({ "hunt_id": no_id(), "kind": "used_original", "low": "250", "high": "400" })
        }
        "end_hunt" => {
            json!({ "hunt_id": no_id(), "end": "found", "rung": "dealer", "digits": "4711", "source": "dealer",
            "cost": "", "minutes": "", "specialist_id": null, "advised": null, "code_first": false })
        }
        "add_specialist" => json!({ "specialist": a_specialist() }),
        "edit_specialist" => json!({ "specialist_id": no_id(), "specialist": a_specialist() }),
        "end_specialist" => json!({ "specialist_id": no_id(), "ended": true }),
        "edit_job_type" => {
            json!({ "job_type_id": "clutch", "version": 0, "name_ro": "Ambreiaj nou", "name_en": "New clutch", "keywords_ro": "",
            "keywords_en": "", "battery_disconnect": "always", "radio_supply_cut": "no", "radio_removed": "no",
            "no_memory_saver": null, "fits_radio": false, "is_no_code": false })
        }
        "retire_catalogue_item" => {
            json!({ "kind": "job_type", "item_id": "clutch", "version": 0, "retired": true })
        }
        "edit_after_line" => {
            json!({ "line_id": null, "version": 0, "title_ro": "Verificați camera", "title_en": "", "action_ro": "",
            "action_en": "", "makes": "", "job_types": [], "is_no_code": false })
        }
        "edit_radio_family" => {
            json!({ "family_id": "vw_safe_vwz", "version": 0, "tries": "3", "lockout_minutes": "", "radio_must_stay_on": "yes",
            "power_cut_effect": "unknown", "entry_method": "", "pre_job_action_ro": "", "pre_job_action_en": "",
            "is_no_code": false })
        }
        "edit_display_text" => {
            json!({ "display_id": "SAFE", "text": "SAFE", "kind": "locked", "makes": "", "version": 0, "meaning_ro": "a", "meaning_en": "b", "do_ro": "c", "do_en": "d",
            "is_no_code": false })
        }
        _ => crate::radio_pages::arguments(command, job, &unit),
    }
}

fn a_specialist() -> Value {
    json!({ "name": "Sonic Auto", "phone": "0744 111 222", "town": "Cluj", "reads": true, "resets": false,
        "price_low": "100", "price_high": "250" })
}

/// Where a command is about no job.
pub fn no_job() -> Job {
    Job {
        id: crate::shop::no_id(),
        vehicle: crate::shop::no_id(),
        owner: None,
    }
}

/// Sends a command as a page does.
pub fn sends(shop: &mut Shop, command: &str, arguments: Value) -> Result<Reply, WireError> {
    dispatch(&mut shop.program, command, arguments)
}

#[test]
fn the_table_here_names_every_command_once_and_in_order() {
    let named: Vec<&str> = TABLE.iter().map(|row| row.0).collect();
    assert_eq!(named, COMMANDS, "a new command must say here who may call it");
}

#[test]
fn whoever_may_not_is_refused_with_one_line_and_nothing_changes() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    let unit = json!(shop.ioana().radio(&job));
    for (name, letter) in [("Ioana", 'r'), ("Mihai", 't'), ("Radu", 'm'), ("Vera", 'o')] {
        shop.takes_seat(name);
        for (command, may) in TABLE.iter().filter(|row| row.1 != "-" && !row.1.contains(letter)) {
            let (lines, before) = (shop.verbs().len(), shop.everything());

            let error = sends(&mut shop, command, arguments(command, &job, unit.clone())).unwrap_err();

            assert_eq!(
                (error.kind, error.code.as_str()),
                (WireKind::Refused, "no_right"),
                "{name}: {command} is for {may}"
            );
            assert_eq!(
                shop.verbs().len(),
                lines + 1,
                "{name}: {command} is refused with one line"
            );
            assert_eq!(shop.last_line().verb, "right_refused");
            assert_eq!(shop.everything(), before, "{name}: {command} changes nothing");
        }
    }
}

#[test]
fn whoever_may_is_never_told_that_they_may_not() {
    for (name, letter) in [("Ioana", 'r'), ("Mihai", 't'), ("Radu", 'm'), ("Vera", 'o')] {
        let mut shop = Shop::open();
        let job = shop.ioana().logs(&logan());
        let unit = json!(shop.ioana().radio(&job));
        shop.takes_seat(name);
        for (command, _) in TABLE.iter().filter(|row| row.1.contains(letter)) {
            if let Err(error) = sends(&mut shop, command, arguments(command, &job, unit.clone())) {
                assert_ne!(error.code, "no_right", "{name} may {command}");
                assert_ne!(
                    error.code, "bad_argument",
                    "{command}: the arguments of the story are sound"
                );
            }
        }
    }
}

#[test]
fn what_takes_a_pin_is_refused_without_one_and_written_down() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    let unit = json!(shop.ioana().radio(&job));
    for (name, command) in [
        ("Mihai", "reveal_code"),
        ("Ioana", "reveal_code"),
        ("Mihai", "view_picture"),
        ("Ioana", "check_ownership"),
        ("Ioana", "print_code_card"),
        ("Radu", "print_code_card"),
        ("Ioana", "check_fleet"),
        ("Ioana", "print_fleet_cards"),
        ("Radu", "add_person"),
        ("Radu", "add_specialist"),
        ("Radu", "edit_specialist"),
        ("Radu", "end_specialist"),
        ("Ioana", "change_owner"),
        ("Ioana", "merge_vehicles"),
        ("Ioana", "merge_parties"),
        ("Ioana", "settle_radios"),
        ("Radu", "move_job_to_car"),
        ("Radu", "set_backup_place"),
        ("Mihai", "replace_radio"),
        ("Ioana", "remove_radio"),
        ("Radu", "edit_job_type"),
        ("Radu", "retire_catalogue_item"),
        ("Radu", "edit_after_line"),
        ("Radu", "edit_radio_family"),
        ("Radu", "edit_display_text"),
    ] {
        shop.takes_seat(name);
        let (lines, before, pages) = (shop.verbs().len(), shop.everything(), shop.printer.count());

        let error = sends(&mut shop, command, arguments(command, &job, unit.clone())).unwrap_err();

        assert_eq!(error.code, "presence_needed", "{name}: {command}");
        assert_eq!(
            shop.verbs().len(),
            lines + 1,
            "{name}: {command} is refused with one line"
        );
        assert_eq!(shop.last_line().verb, "presence_refused");
        assert_eq!(
            (shop.everything(), shop.printer.count()),
            (before, pages),
            "nothing changes, nothing is printed"
        );
    }
}

#[test]
fn nobody_at_the_seat_may_do_nothing() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    let unit = json!(shop.ioana().radio(&job));
    shop.program.leave_tile().unwrap();
    let (lines, before) = (shop.verbs().len(), shop.everything());
    // With nobody there a language is the lock screen's own.
    for (command, _) in TABLE.iter().filter(|row| row.1 != "-" && row.0 != "set_language") {
        let error = sends(&mut shop, command, arguments(command, &job, unit.clone())).unwrap_err();
        assert_eq!(error.code, "nobody_here", "{command}");
    }
    assert_eq!((shop.verbs().len(), shop.everything()), (lines, before));
}

#[test]
fn after_the_hard_lock_every_command_is_refused() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    let unit = json!(shop.ioana().radio(&job));
    shop.mihai().pins(&job);
    shop.program.lock_workshop().unwrap();
    assert_eq!(shop.last_line().verb, "workshop_locked");
    let before = shop.everything();
    let lock_screen = [
        "program_state",
        "set_language",
        "unlock_workshop",
        "lock_workshop",
        "open_with_sheet",
        "list_restorable",
        "restore_backup",
    ];
    for command in COMMANDS.iter().filter(|command| !lock_screen.contains(command)) {
        let error = sends(&mut shop, command, arguments(command, &job, unit.clone())).unwrap_err();
        assert_eq!(
            (error.kind, error.code.as_str()),
            (WireKind::Refused, "locked"),
            "{command}"
        );
    }
    for command in ["program_state", "set_language", "lock_workshop"] {
        let Ok(Reply::Json(state)) = sends(&mut shop, command, arguments(command, &job, unit.clone())) else {
            panic!("{command} belongs to the lock screen");
        };
        assert_eq!(state["step"], "locked");
        assert_eq!(
            (&state["people"], &state["workshop_name"]),
            (&json!([]), &Value::Null),
            "no name on the lock screen"
        );
    }
    assert_eq!(shop.everything(), before);
}

#[test]
fn one_decision_without_the_right_refuses_the_whole_touch() {
    let mut shop = Shop::open();
    let two = IncomingCar {
        answers: vec![the_card_says("4711")],
        ..a_car("B 44 TWO", "battery_replacement")
    };
    let job = shop.ioana().logs(&two);
    let unit = shop.ioana().radio(&job);
    let decide = |exit: ExitWord| workshop::acts::GateDecision {
        unit_id: Some(unit),
        ..an_exit(exit)
    };
    let request = workshop::acts::DecideBatteryGate {
        job_id: job.id,
        decisions: vec![decide(ExitWord::CodeOnFile), decide(ExitWord::MemorySaver)],
    };
    shop.ioana()
        .workshop()
        .decide_battery_gate(&request)
        .map(drop)
        .unwrap_err();
    assert_eq!(shop.last_line().verb, "right_refused");
    assert_eq!(shop.rows("gate_decisions"), 0);
}
