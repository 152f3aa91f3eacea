//! A scanner types like a keyboard, only faster: what it reads is shown, and no page takes its signs for somebody's keys.

use crate::driver::{Computer, Desk, Key};
use crate::main_job::{self, Person, Tongue};
use std::time::Duration;

const IOANA: Person = Person {
    name: "Ioana Dobre",
    pin: "1100",
};

fn ioana_at_the_demo() -> Desk {
    let desk = Computer::new().open(&["--demo"]);
    desk.wait_for("button", "Deschide atelierul");
    desk.fill("Parola", workshop::acts::DEMO_PASSWORD);
    desk.press_button("Deschide atelierul");
    desk.wait_for("link", "Birou");
    main_job::change_to(&desk, Tongue::Ro, IOANA);
    desk.follow("Recepție");
    desk.wait_for("heading", "Cer atenție acum");
    desk
}

/// What a held key, a late answer or a second look would still change.
fn let_it_settle() {
    std::thread::sleep(Duration::from_millis(1500));
}

#[test]
fn a_label_scanned_on_the_call_list_answers_no_call() {
    let desk = ioana_at_the_demo();
    desk.press(Key::F6);
    desk.wait_for_words("De sunat:");
    let calls = |desk: &Desk| {
        desk.call("call_list", serde_json::json!({ "day": null }))
            .unwrap()
    };
    let before = calls(&desk);
    assert!(
        !before["calls"].as_array().unwrap().is_empty(),
        "somebody is to be called"
    );

    for label in ["7612001X", "6123456", "125125125"] {
        desk.scan(label);
        desk.wait_for("heading", &format!("Cod citit: {label}"));
        let_it_settle();
        desk.press_button("Renunță");
    }

    assert_eq!(calls(&desk), before, "nothing was written");
    desk.assert_no_complaints();
}

#[test]
fn a_serial_scanned_over_the_odometer_is_offered_and_not_typed() {
    let desk = ioana_at_the_demo();
    desk.press(Key::F2);
    desk.wait_until(
        |desk| desk.focused() == "Ce mașină este?",
        "a car is to be logged",
    );
    desk.type_keys("b99xyz");
    desk.wait_for("option", "Mașină nouă: B 99 XYZ");
    std::thread::sleep(Duration::from_millis(450));
    desk.press(Key::Enter);
    desk.click("button", "Completează și restul");

    desk.click("field", "Kilometri");
    desk.scan("7612001");

    desk.wait_for("heading", "Cod citit: 7612001");
    assert_eq!(desk.value_of("Kilometri"), "");
    desk.press_button("Pune în: Seria radioului");
    assert_eq!(desk.value_of("Seria radioului"), "7612001");
    assert_eq!(desk.value_of("Kilometri"), "");
    desk.assert_no_complaints();
}
