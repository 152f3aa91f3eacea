//! The commands of a hunt as a page sends them.

use crate::wire::Pages;
use serde_json::{Value, json};

/// A second car comes without its code; it is looked for, found, and the specialists are written down.
pub fn a_code_is_looked_for(pages: &mut Pages, digits: &str) {
    pages.takes_seat("Ioana", None);
    let car = json!({ "vehicle_id": null, "plate": "b 55 hnt", "vin": "", "make": "Dacia", "model": "Logan",
        "owner_name": "Ana Rusu", "phone": "0733 123 456", "km": "", "key_tag": "9", "promised_at": null,
        "brought_by_owner": true, "driver_name": "", "driver_phone": "", "job_type_ids": ["tyres"], "arrival": "asks_code",
        "display_text": "", "wait_minutes": null, "problem": "", "radio_serial": "",
        "answers": [{ "unit_id": null, "answer": "has_not", "digits": null, "reason": null, "keep": true }] });
    let job = pages.says("log_incoming_car", json!({ "car": car }))["job_id"].clone();
    let vehicle = pages.says("open_job", json!({ "job_id": job }))["vehicle"]["vehicle_id"].clone();
    let offers = pages.says("hunt_offers", json!({ "vehicle_id": vehicle, "job_id": job }));
    let begin = json!({ "vehicle_id": vehicle, "job_id": job, "unit_id": offers[0]["unit_id"] });
    let hunt = pages.says("begin_hunt", begin)["hunt_id"].clone();
    let opened = pages.says("open_hunt", json!({ "hunt_id": hunt }));
    assert_eq!(opened["next"], "manual");
    assert_eq!(pages.says("list_hunts", json!({}))[0]["waits"], "next_rung");
    pages.says("preview_dealer_request", json!({ "hunt_id": hunt }));
    pages.says("print_dealer_request", json!({ "hunt_id": hunt }));
    pages.says(
        "say_radio_origin",
        json!({ "hunt_id": hunt, "origin": "factory" }),
    );
    let tried = json!({ "hunt_id": hunt, "rung": "dealer", "outcome": "waiting", "cost": "", "minutes": "10", "due": "marți",
        "specialist_id": null, "corrects": null });
    assert_eq!(pages.says("try_rung", tried)["minutes"], 10);
    let yes = json!({ "hunt_id": hunt, "party_id": opened["owner"]["party_id"], "party_name": "", "channel": "phone",
        "up_to": "1.234,50" });
    assert_eq!(pages.says("agree_to_cost", yes)["consent"]["up_to"], 123_450);
    let price = json!({ "hunt_id": hunt, "kind": "used_original", "low": "250", "high": "400" });
    assert_eq!(
        pages.says("quote_replacement", price)["quotes"][0]["high"],
        40_000
    );
    let found = json!({ "hunt_id": hunt, "end": "found", "rung": "dealer", "digits": digits, "source": "dealer", "cost": "",
        "minutes": "", "specialist_id": null, "advised": null, "code_first": false });
    assert_eq!(pages.says("end_hunt", found)["ending"]["end"], "found");

    pages.takes_seat("Dan", None);
    let add = json!({ "specialist": sonic("Cluj") });
    let added = pages.says("add_specialist", add)[0]["specialist_id"].clone();
    let edit = json!({ "specialist_id": added, "specialist": sonic("Turda") });
    assert_eq!(pages.says("edit_specialist", edit)[0]["town"], "Turda");
    pages.says("end_specialist", json!({ "specialist_id": added, "ended": true }));
    assert_eq!(pages.says("list_specialists", json!({}))[0]["name"], "Sonic Auto");
}

fn sonic(town: &str) -> Value {
    json!({ "name": "Sonic Auto", "phone": "0744 111 222", "town": town, "reads": true, "resets": false,
        "price_low": "100", "price_high": "250" })
}
