//! The commands about radios as a page sends them.

use crate::shop::Job;
use serde_json::{Value, json};

fn fields(kind: &str) -> Value {
    json!({ "kind": kind, "make": "", "model": "", "family_id": null, "origin": null })
}

/// Sensible arguments of a command about radios.
pub fn arguments(command: &str, job: &Job, unit: &Value) -> Value {
    let (vehicle_id, job_id) = (json!(job.vehicle), json!(job.id));
    let place = |more: Value| {
        let mut all = json!({ "vehicle_id": vehicle_id, "job_id": job_id });
        if let (Some(all), Some(more)) = (all.as_object_mut(), more.as_object()) {
            all.extend(more.clone());
        }
        all
    };
    match command {
        "open_radios" => place(json!({})),
        "identify_radio" => {
            place(json!({ "unit_id": unit, "typed": fields("radio"), "seen": fields("radio"), "serial": "" }))
        }
        "add_unit" => place(json!({ "typed": fields("navigation"), "serial": "" })),
        "find_radio" => json!({ "vehicle_id": vehicle_id, "kind": "radio", "serial": "BP9941" }),
        "replace_radio" => place(json!({ "unit_id": null, "typed": fields("radio"), "serial": "" })),
        "remove_radio" => place(json!({ "unit_id": unit })),
        "check_serial" => place(json!({ "unit_id": unit, "serial": "BP9941", "reading_checked": false })),
        "settle_serial" => place(json!({ "unit_id": unit, "serial": "BP9941" })),
        "move_code_to_unit" => place(json!({ "from_id": unit, "to_id": null })),
        "correct_outcome" | "forget_code" => place(json!({ "unit_id": unit })),
        "say_not_needed" => place(json!({ "unit_id": unit, "reason": "switched_off" })),
        _ => json!({}),
    }
}

/// Sends each of them once, where each is answered; the car is left with the unit it had.
pub fn says_them_all(says: &mut dyn FnMut(&str, Value) -> Value, job: &str) {
    let car = says("open_job", json!({ "job_id": job }))["vehicle"]["vehicle_id"].clone();
    let place = json!({ "vehicle_id": car, "job_id": job });
    let with = |more: Value| {
        let mut all = place.clone();
        if let (Some(all), Some(more)) = (all.as_object_mut(), more.as_object()) {
            all.extend(more.clone());
        }
        all
    };
    says("take_back", json!({ "job_id": job }));
    let view = says("open_radios", place.clone());
    let unit = view["units"][0]["head"]["unit_id"].clone();
    let identify = json!({ "unit_id": unit, "typed": fields("radio"), "seen": fields("radio"), "serial": "GM1500X1234" });
    says("identify_radio", with(identify));
    let nav = says(
        "add_unit",
        with(json!({ "typed": fields("navigation"), "serial": "" })),
    );
    let nav = nav["units"][1]["head"]["unit_id"].clone();
    says(
        "say_not_needed",
        with(json!({ "unit_id": nav, "reason": "no_code" })),
    );
    let found = says(
        "find_radio",
        json!({ "vehicle_id": car, "kind": "radio", "serial": "gm 1500 x1234" }),
    );
    // Two cars of the story bear this serial; whichever is older is found.
    assert!(found["unit"]["unit_id"].is_string());
    let compared = says(
        "check_serial",
        with(json!({ "unit_id": unit, "serial": "BP9942", "reading_checked": false })),
    );
    assert_eq!(compared["matches"], false);
    says(
        "settle_serial",
        with(json!({ "unit_id": unit, "serial": "BP9942" })),
    );
    // The nav's own code, typed on the wrong unit and put right.
    says(
        "take_in_code",
        json!({ "job_id": job, "unit_id": nav, "digits": "4711", "source": "phone" }),
    );
    says(
        "move_code_to_unit",
        with(json!({ "from_id": nav, "to_id": null })),
    );
    says("remove_radio", with(json!({ "unit_id": nav })));
    // Another radio goes in, and the one that came out goes back in.
    says(
        "replace_radio",
        with(json!({ "unit_id": null, "typed": fields("radio"), "serial": "" })),
    );
    says(
        "replace_radio",
        with(json!({ "unit_id": unit, "typed": fields("radio"), "serial": "" })),
    );
}
