//! The radios of a car at the desk and in the bay, in the real window.

use crate::driver::{Computer, Desk, Key};
use crate::main_job::{Person, Tongue, change_to, take_seat};
use std::time::Duration;

const IOANA: Person = Person {
    name: "Ioana Dobre",
    pin: "1100",
};
const MIHAI: Person = Person {
    name: "Mihai Stănescu",
    pin: "2200",
};
const LOGAN: &str = "BV 07 KLM";

/// Longer than a bouncing finger.
fn calm() {
    std::thread::sleep(Duration::from_millis(450));
}

fn picture(desk: &Desk, tongue: Tongue, name: &str) {
    std::thread::sleep(Duration::from_millis(300));
    desk.screenshot(format!("out/window/radios-{}-{name}.png", tongue.say("ro", "en")));
}

fn speaks(desk: &Desk, tongue: Tongue, person: Person) {
    if tongue == Tongue::Ro {
        return;
    }
    take_seat(desk, Tongue::En, person);
    desk.follow("Birou");
    desk.choose("Limba");
    desk.press_button("English");
    desk.wait_for("link", "Office");
    desk.click("button", "Switch person");
}

fn scene(tongue: Tongue) {
    let desk = Computer::new().open(&["--demo"]);
    desk.wait_for("button", "Deschide atelierul");
    if tongue == Tongue::En {
        desk.press_button("English");
    }
    desk.fill(tongue.say("Parola", "Password"), workshop::acts::DEMO_PASSWORD);
    desk.press_button(tongue.say("Deschide atelierul", "Open the workshop"));
    // The language chosen at the door holds for whoever opens; the others have their own.
    desk.wait_for("link", tongue.say("Birou", "Office"));
    desk.click("button", tongue.say("Schimbă persoana", "Switch person"));
    for person in [IOANA, MIHAI] {
        speaks(&desk, tongue, person);
    }
    take_seat(&desk, tongue, IOANA);
    desk.follow(tongue.say("Recepție", "Reception"));
    desk.wait_for("link", LOGAN);
    desk.follow(LOGAN);
    desk.wait_for_words(tongue.say("Lucrarea A", "Job A"));
    desk.press_button(tongue.say("Notează ceva despre radio", "Note something about the radio"));
    desk.wait_for_words(tongue.say("Adaugă a doua unitate", "Add a second unit"));
    picture(&desk, tongue, "job-panel");
    let of = tongue.say("Radio", "Radio");
    let key = |act: &str| {
        let names = desk.names("button");
        names
            .into_iter()
            .find(|name| name.starts_with(act) && name.contains(of))
            .unwrap_or_else(|| panic!("no key {act}"))
    };
    desk.press_button(&key(tongue.say("Ce radio este?", "What radio is it?")));
    desk.wait_for_words(tongue.say("Producătorul radioului", "Maker of the radio"));
    picture(&desk, tongue, "job-identify");
    desk.press_button(tongue.say("Renunță", "Cancel"));
    desk.press_button(&key(tongue.say("S-a montat alt radio", "Another radio went in")));
    desk.wait_for_words(tongue.say("Codul merge cu radioul", "A code goes with its radio"));
    picture(&desk, tongue, "job-fit");
    desk.press_button(tongue.say("Renunță", "Cancel"));
    desk.press(Key::F7);
    desk.wait_for_words(tongue.say("Oamenii mașinii", "People of this car"));
    desk.press_button(tongue.say("Notează ceva despre radio", "Note something about the radio"));
    desk.wait_for_words(tongue.say("Adaugă a doua unitate", "Add a second unit"));
    picture(&desk, tongue, "car-panel");

    change_to(&desk, tongue, MIHAI);
    desk.follow(tongue.say("Atelier", "Bay"));
    calm();
    desk.press_button(&format!("{} {LOGAN}", tongue.say("Deschide", "Open")));
    desk.wait_for_words("STOP");
    calm();
    desk.press_button(tongue.say("Radioul", "The radio"));
    desk.wait_for_words(tongue.say("Adaugă a doua unitate", "Add a second unit"));
    picture(&desk, tongue, "bay-radio");
    let none = desk
        .names("button")
        .into_iter()
        .find(|name| name.starts_with(tongue.say("Nu e nevoie de cod", "No code needed")))
        .expect("one touch");
    desk.press_button(&none);
    let paired: &str = tongue.say(
        "Împerecheat cu mașina, pornește singur",
        "Paired with the car, wakes up by itself",
    );
    desk.wait_for("button", paired);
    picture(&desk, tongue, "bay-not-needed");
    calm();
    desk.press_button(paired);
    desk.wait_for_words(tongue.say("S-a notat: nu e nevoie de cod", "Written down: no code needed"));
    picture(&desk, tongue, "bay-said");
    calm();
    let undo: &str = tongue.say("Anulează", "Undo");
    desk.press_button(undo);
    desk.wait_until_gone(tongue.say("Nu e nevoie: împerecheat", "Not needed: paired"));
    desk.wait_for_words(tongue.say("Clientul nu îl are", "Customer has not got it"));
    picture(&desk, tongue, "bay-taken-back");
    desk.assert_no_complaints();
}

#[test]
fn the_radio_is_written_down_and_a_mistap_taken_back_by_touch() {
    scene(Tongue::Ro);
}

#[test]
fn the_same_in_english() {
    scene(Tongue::En);
}
