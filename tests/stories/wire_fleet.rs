//! What a page sends where a company's cars get their cards, for the story in which every command answers.

use crate::shop::pin_of;
use crate::wire::Pages;
use serde_json::json;

/// The company has one car here today; its card was lost.
pub fn the_company_gets_its_card(pages: &mut Pages, job: &str) {
    let car = pages.says("open_job", json!({ "job_id": job }))["vehicle"]["vehicle_id"].clone();
    let view = pages.says("open_vehicle", json!({ "vehicle_id": car }));
    let list = pages.says("open_fleet", json!({ "owner_id": view["owner"]["party_id"] }));
    let (batch, unit) = (
        &list["batch_id"],
        &list["cars"][0]["radios"][0]["unit"]["unit_id"],
    );
    let cards = json!({ "batch_id": batch,
        "cards": [{ "vehicle_id": car, "unit_id": unit, "reprint_reason": "lost" }] });
    pages.says("preview_fleet_cards", cards.clone());
    pages.says("enter_pin", json!({ "pin": pin_of("Ioana"), "about_id": batch }));
    let checked = pages.says(
        "check_fleet",
        json!({ "batch_id": batch, "scenario": "company_car", "bearer_name": view["owner"]["name"],
            "document_ids": ["identity_card"], "certificate_original": true, "person_entitled": true,
            "right_to_code": true, "cars": [{ "vehicle_id": car, "unit_id": unit, "car_matches": true }] }),
    );
    assert_eq!(checked["passed"], 1);
    let printed = pages.says("print_fleet_cards", cards);
    assert_eq!(printed["cards"][0]["voided_copy"], 1);
    pages.says("enter_pin", json!({ "pin": pin_of("Ioana"), "about_id": job }));
}
