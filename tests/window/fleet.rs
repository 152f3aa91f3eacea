//! Ten cards for a company's cars, in the real window: from the car's page to the sheets, by keys and by finger.

use crate::driver::{Computer, Desk, Key};
use crate::main_job::{Person, Tongue, change_to};
use serde_json::{Value, json};
use std::time::Duration;

const ELENA: Person = Person {
    name: "Elena Păun",
    pin: "3300",
};
const COMPANY: &str = "Transport Făget SRL";

fn picture(desk: &Desk, tongue: Tongue, name: &str) {
    std::thread::sleep(Duration::from_millis(400));
    desk.screenshot(format!("out/window/fleet-{}-{name}.png", tongue.say("ro", "en")));
}

fn a_van(n: usize) -> Value {
    json!({ "car": {
        "vehicle_id": null, "plate": format!("CJ {} FLT", 10 + n), "vin": format!("WF0XXXTTGX{:07}", 1_000 + n), "make": "Ford", "model": "Transit",
        "owner_name": COMPANY, "phone": "0722 900 100", "km": "", "key_tag": "", "promised_at": null, "brought_by_owner": true,
        "driver_name": "", "driver_phone": "", "job_type_ids": ["battery_replacement"], "arrival": "plays", "display_text": "",
        "wait_minutes": null, "problem": "", "radio_serial": "",
        "answers": [{ "unit_id": null, "answer": "has_it_here", "digits": format!("{}", 2_107 + n), "reason": null, "keep": true }] } })
}

/// The company's vans, logged one by one; their owners made one customer.
fn vans(desk: &Desk, how_many: usize) -> Vec<(Value, Value)> {
    let cars: Vec<(Value, Value)> = (0..how_many)
        .map(|n| {
            let logged = desk.call("log_incoming_car", a_van(n)).unwrap();
            let view = desk
                .call("open_vehicle", json!({ "vehicle_id": logged["vehicle_id"] }))
                .unwrap();
            (logged["vehicle_id"].clone(), view["owner"]["party_id"].clone())
        })
        .collect();
    let (car, owner) = &cars[0];
    desk.call("enter_pin", json!({ "pin": ELENA.pin, "about_id": car }))
        .unwrap();
    for (_, other) in &cars[1..] {
        let merge = json!({ "vehicle_id": car, "into_id": owner, "from_id": other });
        desk.call("merge_parties", merge).unwrap();
    }
    cars
}

/// One key a question. The next one is pressed when the answer stands, as by a hand that looks.
fn answers(desk: &Desk, keys: &str) {
    let answered =
        |desk: &Desk| desk.run("return document.querySelectorAll('input[name^=\"fleet-\"]:checked').length");
    for key in keys.chars() {
        let before = answered(desk);
        // The driver fills a field as fast as a scanner types; a hand needs a moment to the next key.
        std::thread::sleep(Duration::from_millis(250));
        desk.type_keys(&key.to_string());
        desk.wait_until(|desk| answered(desk) != before, "the question is answered");
    }
}

fn scene(tongue: Tongue) {
    let desk = Computer::new().open(&["--demo"]);
    desk.wait_for("button", "Deschide atelierul");
    desk.fill("Parola", workshop::acts::DEMO_PASSWORD);
    desk.press_button("Deschide atelierul");
    desk.wait_for("link", "Birou");
    change_to(&desk, Tongue::Ro, ELENA);
    if tongue == Tongue::En {
        desk.follow("Birou");
        desk.choose("Limba");
        desk.press_button("English");
        desk.wait_for("link", "Office");
    }
    vans(&desk, 3);
    desk.follow(tongue.say("Recepție", "Reception"));
    desk.wait_for("link", "CJ 10 FLT");
    desk.follow("CJ 10 FLT");
    desk.wait_for_words(tongue.say("Lucrarea A", "Job A"));
    desk.press(Key::F7);
    let offer = tongue.say(
        "Carduri pentru cele 3 mașini ale proprietarului",
        "Cards for this owner’s 3 cars",
    );
    desk.wait_for("button", offer);
    picture(&desk, tongue, "1-car");
    desk.press_button(offer);
    desk.wait_for_words(COMPANY);
    desk.tick(tongue.say("Toate cu cod", "All with a code"));
    picture(&desk, tongue, "2-list");
    desk.assert_no_complaints();
    // By keys from here: each question has the focus in its turn, D (or Y) answers it.
    let yes = tongue.say("d", "y");
    desk.run("document.querySelector('input[name^=\"fleet-car-\"]').focus(); return null");
    answers(&desk, &format!("{}n", yes.repeat(2)));
    desk.choose(tongue.say("Mașină de firmă", "Company car"));
    desk.fill(
        tongue.say("Numele persoanei de aici", "Name of the person here"),
        "Vasile Crișan",
    );
    desk.run("document.querySelector('input[name=\"fleet-certificate\"]').focus(); return null");
    answers(&desk, &yes.repeat(3));
    picture(&desk, tongue, "3-answered");
    desk.press(Key::F9);
    desk.wait_for_words(tongue.say("Pentru lista aceasta", "For this list"));
    desk.type_keys(ELENA.pin);
    desk.press(Key::Enter);
    desk.wait_for_words(tongue.say(
        "Tipăriți cardurile pentru aceste 2 mașini?",
        "Print the cards for these 2 cars?",
    ));
    std::thread::sleep(Duration::from_millis(1_200));
    picture(&desk, tongue, "4-sheets");
    desk.press(Key::F9);
    desk.wait_for_words(tongue.say("2 carduri sunt trimise la tipărit", "2 cards are sent to print"));
    picture(&desk, tongue, "5-printed");
    let sheet = desk
        .computer()
        .saved_papers(true)
        .pop()
        .expect("the demo keeps its papers");
    std::fs::copy(sheet, format!("out/window/fleet-{}.pdf", tongue.say("ro", "en"))).unwrap();
    desk.assert_no_complaints();
}

#[test]
fn a_companys_cards_from_the_cars_page_to_the_sheets() {
    scene(Tongue::Ro);
}

#[test]
fn a_companys_cards_in_english() {
    scene(Tongue::En);
}
