//! News stands where nothing is pressed, and the first page has its button in sight: at 1280 × 800, in both languages.

use crate::driver::{Computer, Desk, Key};
use crate::from_empty::set_up;
use crate::main_job::Tongue;
use serde_json::{Value, json};
use std::time::Duration;

/// What lies under the news that stands there, by name; that none stands there is a fault too.
const UNDER_THE_NEWS: &str = r#"
const name = (it) => (it.ariaLabel ?? (it.textContent || it.labels?.[0]?.textContent || it.id)).replace(/\s+/g, " ").trim().slice(0, 60);
const news = [...document.querySelectorAll(".toast")];
if (news.length === 0) return ["no news stands there"];
const said = new Set();
for (const one of news) {
  const at = one.getBoundingClientRect();
  if (at.top < 0 || at.bottom > innerHeight || at.right > innerWidth) said.add("the news is cut off");
  for (let x = at.left + 2; x < at.right; x += 8)
    for (let y = at.top + 2; y < at.bottom; y += 8)
      for (const it of document.elementsFromPoint(x, y)) {
        const act = it.closest("button, a[href], input, select, textarea, label, summary, [role=option]");
        if (act && !act.closest(".toasts")) said.add(`under the news: ${name(act)}`);
      }
}
const page = document.scrollingElement;
if (page.scrollHeight > innerHeight + 1) said.add("the window itself scrolls");
return [...said];
"#;

/// Whether the button that ends the first page is seen whole and can be pressed where it is.
const THE_BUTTON_IS_IN_SIGHT: &str = r#"
const it = document.querySelector("form button[type=submit]");
const at = it.getBoundingClientRect();
const hit = document.elementFromPoint(at.left + at.width / 2, at.top + at.height / 2);
return at.top >= 0 && at.bottom <= innerHeight && it.contains(hit);
"#;

const NOTHING_IS_BELOW: &str = "return document.querySelector('main').scrollHeight <= innerHeight && document.scrollingElement.scrollHeight <= innerHeight";

fn picture(desk: &Desk, tongue: Tongue, name: &str) {
    std::thread::sleep(Duration::from_millis(400));
    desk.screenshot(format!("out/window/news-{}-{name}.png", tongue.say("ro", "en")));
}

#[track_caller]
fn covers_nothing(desk: &Desk, page: &str) {
    assert_eq!(desk.run(UNDER_THE_NEWS), json!([]), "on {page}");
}

fn a_car(plate: &str) -> Value {
    json!({
        "vehicle_id": null, "plate": plate, "vin": "", "make": "Dacia", "model": "Logan", "owner_name": "Ana Pop",
        "phone": "0722 123 456", "km": "", "key_tag": "", "promised_at": "+4h", "brought_by_owner": true, "driver_name": "",
        "driver_phone": "", "job_type_ids": ["battery_replacement"], "arrival": "plays", "display_text": "",
        "wait_minutes": null, "answers": [], "problem": "", "radio_serial": "" })
}

/// The first page as it opens, and with everything wrong that can be.
fn looks_at_the_first_page(desk: &Desk, tongue: Tongue) {
    desk.wait_for("button", "Română");
    desk.resize(1280, 800);
    desk.press_button(tongue.say("Română", "English"));
    let create = tongue.say("Creează atelierul", "Create the workshop");
    desk.wait_for("button", create);
    picture(desk, tongue, "first-page");
    assert_eq!(desk.run(THE_BUTTON_IS_IN_SIGHT), json!(true));
    assert_eq!(
        desk.run(NOTHING_IS_BELOW),
        json!(true),
        "the whole form is in sight"
    );
    desk.press_button(create);
    desk.wait_for_words(tongue.say("Nu s-a salvat", "Not saved"));
    picture(desk, tongue, "first-page-errors");
    assert_eq!(
        desk.run(THE_BUTTON_IS_IN_SIGHT),
        json!(true),
        "with all its errors"
    );
    assert_eq!(
        desk.run(NOTHING_IS_BELOW),
        json!(true),
        "which stand at their fields"
    );
}

fn plays_in(tongue: Tongue) {
    let desk = Computer::new().with_printer().open(&[]);
    looks_at_the_first_page(&desk, tongue);
    set_up(&desk, tongue);
    desk.resize(1280, 800);
    for number in 1..=9 {
        let car = a_car(&format!("BV 0{number} STI"));
        desk.call("log_incoming_car", json!({ "car": car })).unwrap();
    }
    let desk = &desk;
    let board = || {
        desk.follow(tongue.say("Recepție", "Reception"));
        desk.wait_for("link", "BV 03 STI");
    };

    board();
    desk.follow("BV 03 STI");
    let to_work = tongue.say("Mută: În lucru", "Move on: In work");
    desk.wait_for("button", to_work);
    desk.press_button(to_work);
    desk.wait_for("button", tongue.say("Anulează", "Undo"));
    picture(desk, tongue, "job");
    covers_nothing(desk, "the job's page");

    board();
    covers_nothing(desk, "the board");
    picture(desk, tongue, "board");

    desk.press(Key::F2);
    desk.wait_for("field", tongue.say("Ce mașină este?", "Which car is it?"));
    desk.type_keys("b99new");
    desk.wait_for("option", "B 99 NEW");
    desk.click("option", "B 99 NEW");
    desk.wait_for("field", tongue.say("Promis la", "Promised for"));
    let tomorrow = tongue.say("mâine 9", "tomorrow 9");
    desk.fill(tongue.say("Promis la", "Promised for"), tomorrow);
    desk.wait_for_words(tongue.say("mâine, ", "tomorrow, "));
    picture(desk, tongue, "form");
    covers_nothing(desk, "the intake form");

    board();
    desk.press(Key::F6);
    desk.wait_for_words(tongue.say("9 apeluri, 9 de făcut", "9 calls, 9 to make"));
    desk.wait_until(
        |desk| desk.focused().contains("BV 01 STI"),
        "the first call has the focus",
    );
    desk.type_keys("4");
    let back = tongue.say("Înapoi la apel", "Back to the call");
    desk.wait_for("button", back);
    desk.wait_until(
        |desk| desk.focused().contains("BV 02 STI"),
        "the next call is picked",
    );
    picture(desk, tongue, "calls");
    covers_nothing(desk, "the call list");
    desk.press_button(back);
    desk.wait_until(
        |desk| desk.focused().contains("BV 01 STI"),
        "the very call has the focus again",
    );
    picture(desk, tongue, "call-again");
    covers_nothing(desk, "the call list again");
    desk.assert_no_complaints();
}

#[test]
fn news_covers_nothing_and_the_first_page_is_seen_whole_in_romanian() {
    plays_in(Tongue::Ro);
}

#[test]
fn news_covers_nothing_and_the_first_page_is_seen_whole_in_english() {
    plays_in(Tongue::En);
}
