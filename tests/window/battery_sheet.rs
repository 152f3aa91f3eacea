//! Mihai goes through the battery-off sheet of an airbag job in the real window: the wait he types, the lines he answers, and the desk
//! that is told that the car is not ready. Pictures are left in `out/window`.

use crate::driver::{Computer, Desk};
use crate::main_job::{Person, Tongue, change_to, take_seat};
use serde_json::{Value, json};
use std::time::Duration;

const MIHAI: Person = Person {
    name: "Mihai Stănescu",
    pin: "2200",
};
const IOANA: Person = Person {
    name: "Ioana Dobre",
    pin: "1100",
};
/// Its radio refused its code after the battery was back: nothing on its after-list is answered.
const BACK: &str = "BV 18 GHE";
const AIRBAG: &str = "BV 90 RDS";

fn breathe() {
    std::thread::sleep(Duration::from_millis(500));
}

fn opened(tongue: Tongue) -> Desk {
    let desk = Computer::new().open(&["--demo"]);
    desk.wait_for("button", "Deschide atelierul");
    if tongue == Tongue::En {
        desk.press_button("English");
    }
    desk.fill(tongue.say("Parola", "Password"), workshop::acts::DEMO_PASSWORD);
    desk.press_button(tongue.say("Deschide atelierul", "Open the workshop"));
    desk.wait_for("link", tongue.say("Birou", "Office"));
    desk.click("button", tongue.say("Schimbă persoana", "Switch person"));
    if tongue == Tongue::En {
        for person in [MIHAI, IOANA] {
            take_seat(&desk, Tongue::En, person);
            desk.call("set_language", json!({ "language": "en" })).unwrap();
            // The page hears of it within two seconds: only then is the key's name certain.
            desk.click("button", "Switch person");
        }
    }
    take_seat(&desk, tongue, MIHAI);
    desk
}

fn job_of(desk: &Desk, plate: &str) -> Value {
    let cards = desk.call("list_bay_jobs", json!({})).unwrap();
    let card = cards
        .as_array()
        .unwrap()
        .iter()
        .find(|card| card["vehicle"]["plate"] == plate);
    card.expect("the car is in the bay")["job_id"].clone()
}

/// Nothing a finger aims at on the sheet is smaller than 56 pixels.
fn no_small_target(desk: &Desk) {
    let small = desk.run(
        "return [...document.querySelectorAll('main button')].map((it) => it.getBoundingClientRect()) \
         .filter((box) => box.height > 0 && box.height < 56).length",
    );
    assert_eq!(small, 0, "gloves need 56 pixels");
}

fn through_the_sheet(tongue: Tongue) {
    let desk = opened(tongue);
    let picture = |name: &str| {
        std::thread::sleep(Duration::from_millis(250));
        desk.screenshot(format!("out/window/sheet-{}-{name}.png", tongue.say("ro", "en")));
    };
    desk.follow(tongue.say("Atelier", "Bay"));
    breathe();
    desk.press_button(&format!("{} {AIRBAG}", tongue.say("Deschide", "Open")));
    breathe();
    desk.press_button(tongue.say("Foaia bateriei", "Battery-off sheet"));
    desk.wait_for_words(tongue.say("Airbag: așteptați înainte de lucru", "Airbag: wait before work"));
    desk.wait_for_words(tongue.say(
        "Fără menținător de memorie la această lucrare.",
        "No memory saver on this job.",
    ));
    picture("before");
    no_small_target(&desk);
    desk.fill(tongue.say("Minute", "Minutes"), "-5");
    desk.fill(
        tongue.say("Sursa (manual, pagină)", "Source (manual, page)"),
        "manual, 12",
    );
    breathe();
    desk.press_button(tongue.say("Pune așteptarea", "Set the wait"));
    desk.wait_for_words(tongue.say("între 1 și 240", "1 to 240 minutes"));
    picture("refused");
    desk.fill(tongue.say("Minute", "Minutes"), "7");
    breathe();
    desk.press_button(tongue.say("Pune așteptarea", "Set the wait"));
    desk.wait_for_words(tongue.say(
        "Pornește când se oprește curentul.",
        "It starts when the power goes off.",
    ));
    desk.choose(tongue.say("Ordinea", "Order"));
    desk.wait_for_words(tongue.say("Deconectare", "Disconnect"));
    picture("order");
    breathe();
    desk.press_button(tongue.say("Înapoi la lucrare", "Back to the job"));
    breathe();
    desk.press_button(tongue.say("Înapoi la lucrările mele", "Back to my jobs"));
    breathe();
    desk.press_button(&format!("{} {BACK}", tongue.say("Deschide", "Open")));
    desk.wait_for_words(tongue.say("Lista de după: 8 rânduri goale", "After-list: 8 blank lines"));
    picture("job");
    breathe();
    desk.press_button(tongue.say("Lista de după: 8 rânduri goale", "After-list: 8 blank lines"));
    desk.wait_for_words(tongue.say("Telecomenzi", "Remote keys"));
    picture("after");
    no_small_target(&desk);
    // The answers go through the same door as a finger's; the two-second look shows them.
    let job = job_of(&desk, BACK);
    let sheet = desk.call("read_battery_sheet", json!({ "job_id": job })).unwrap();
    for line in sheet["after"].as_array().unwrap().iter().skip(1) {
        let answer = json!({ "job_id": job, "item_id": line["item_id"], "answer": "yes" });
        desk.call("answer_sheet_line", answer).unwrap();
    }
    desk.wait_for_words(tongue.say("un rând gol", "one blank line"));
    picture("one-left");
    change_to(&desk, tongue, IOANA);
    desk.follow(tongue.say("Recepție", "Reception"));
    desk.wait_for("link", BACK);
    let board = desk.run("return document.querySelector('.board').innerText.replace(/\\s+/g, ' ')");
    let says = tongue.say("Lista de după: un rând gol", "After-list: one blank line");
    assert!(
        board.as_str().unwrap().contains(says),
        "the card says so: {board}"
    );
    let refused = desk
        .call("move_job", json!({ "job_id": job, "stage": "ready" }))
        .unwrap_err();
    assert_eq!(refused["code"], "after_list_open", "{refused}");
    assert_eq!(refused["args"]["lines"], 1, "{refused}");
    picture("board");
    desk.follow(tongue.say("Birou", "Office"));
    desk.choose(tongue.say("Hârtii", "Papers"));
    desk.wait_for_words(tongue.say("Foaia bateriei, goală", "Battery-off sheet, blank"));
    picture("office");
    desk.assert_no_complaints();
}

#[test]
fn the_sheet_is_filled_in_from_before_to_ready() {
    through_the_sheet(Tongue::Ro);
}

#[test]
fn the_sheet_is_filled_in_from_before_to_ready_in_english() {
    through_the_sheet(Tongue::En);
}
