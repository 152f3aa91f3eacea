//! Logging a car is as fast as paper: two cars are logged from the board by the keyboard alone, and every key is counted.
//!
//! What counts: each key that goes down, letters, digits, Enter, Tab and F2 alike, and Shift once more for a capital letter. What
//! does not: waiting. The mouse stays where it is.

use crate::driver::{Computer, Desk, Key};
use crate::main_job::{self, Person, Tongue};
use std::cell::Cell;
use std::time::Duration;

const IOANA: Person = Person {
    name: "Ioana Dobre",
    pin: "1100",
};

/// Two hands on the keyboard that count.
struct Hands<'a> {
    desk: &'a Desk,
    keys: Cell<u32>,
}

impl<'a> Hands<'a> {
    fn on(desk: &'a Desk) -> Self {
        Self {
            desk,
            keys: Cell::new(0),
        }
    }

    fn type_text(&self, text: &str) {
        for sign in text.chars() {
            self.keys
                .set(self.keys.get() + if sign.is_uppercase() { 2 } else { 1 });
            self.desk.type_keys(&sign.to_string());
        }
    }

    /// A person is slower than a scanner: a burst that ends in Enter would be taken for one.
    fn press(&self, key: Key) {
        std::thread::sleep(Duration::from_millis(450));
        self.keys.set(self.keys.get() + 1);
        self.desk.press(key);
    }

    /// The page moved the keyboard here by itself.
    #[track_caller]
    fn are_led_to(&self, name: &str) {
        let what = format!("the keyboard is at “{name}”, not at “{}”", self.desk.focused());
        self.desk.wait_until(|desk| desk.focused() == name, &what);
    }
}

/// Ioana sits before the board of the demo workshop.
fn before_the_board() -> Desk {
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

/// The customer has the code on a card; it is read back and kept.
fn battery_with_the_code(hands: &Hands<'_>) {
    hands.are_led_to("Lucrări");
    hands.type_text("bat");
    hands.desk.wait_for("option", "Înlocuire baterie");
    hands.press(Key::Enter);
    hands.desk.wait_for_words("Radioul va rămâne fără curent.");
    hands.are_led_to("Îl are aici");
    hands.type_text("1");
    hands.are_led_to("Codul radioului");
    hands.type_text("1609");
    hands.press(Key::Enter);
    hands.are_led_to("Da");
    hands.type_text("d");
    hands.are_led_to("Da, păstrat");
    hands.type_text("1");
    hands.are_led_to("Cântă");
    hands.type_text("1");
    hands.press(Key::Enter);
    hands.desk.wait_for_words("Mașina e înregistrată.");
}

#[test]
fn a_known_car_with_a_battery_job_takes_thirty_keys_at_the_most() {
    let desk = before_the_board();
    let hands = Hands::on(&desk);

    hands.press(Key::F2);
    hands.are_led_to("Ce mașină este?");
    hands.type_text("b123a");
    desk.wait_for("option", "B 123 ABC");
    hands.press(Key::Enter);
    hands.are_led_to("Kilometri");
    hands.type_text("214380");
    hands.press(Key::Enter);
    battery_with_the_code(&hands);

    println!(
        "known car, battery job, code on its card: {} keys",
        hands.keys.get()
    );
    assert!(hands.keys.get() <= 30, "{} keys", hands.keys.get());
    desk.wait_for_words("Bateria: tehnicianul confirmă");
    desk.assert_no_complaints();
}

#[test]
fn a_new_customer_with_a_new_car_takes_sixty_keys_at_the_most() {
    let desk = before_the_board();
    let hands = Hands::on(&desk);

    hands.press(Key::F2);
    hands.are_led_to("Ce mașină este?");
    hands.type_text("b99xyz");
    desk.wait_for("option", "Mașină nouă: B 99 XYZ");
    hands.press(Key::Enter);
    hands.are_led_to("Telefon");
    hands.type_text("0722418907");
    hands.press(Key::Tab);
    hands.are_led_to("Nume sau firmă");
    hands.type_text("Ion Popescu");
    hands.press(Key::Tab);
    hands.are_led_to("Kilometri");
    hands.type_text("98000");
    hands.press(Key::Enter);
    battery_with_the_code(&hands);

    println!(
        "new customer, new car, battery job, code on its card: {} keys",
        hands.keys.get()
    );
    assert!(hands.keys.get() <= 60, "{} keys", hands.keys.get());
    let found = desk
        .call("find", serde_json::json!({ "text": "popescu ion" }))
        .unwrap();
    assert_eq!(
        found["hits"][0]["vehicle"]["plate"], "B 99 XYZ",
        "and the car is there"
    );
    assert_eq!(found["hits"][0]["owner"]["phone"], "0722 418 907");
    desk.assert_no_complaints();
}
