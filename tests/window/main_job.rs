//! The main job, as Ioana, Mihai and Elena do it in the window: from reception to code card. Played by the window scenes in both
//! languages, from an empty workshop, and by the walk in the demo.

use crate::driver::{Desk, Key};
use std::time::Duration;

/// The language a scene is played in: every name is written twice, by hand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Tongue {
    /// Romanian.
    Ro,
    /// English.
    En,
}

impl Tongue {
    /// The words of this language.
    pub fn say(self, ro: &'static str, en: &'static str) -> &'static str {
        match self {
            Self::Ro => ro,
            Self::En => en,
        }
    }
}

/// A person of the scene.
#[derive(Clone, Copy)]
pub struct Person {
    /// The name on the tile.
    pub name: &'static str,
    /// The PIN.
    pub pin: &'static str,
}

/// The car of the scene.
#[derive(Clone, Copy)]
pub struct Car {
    /// Its plate.
    pub plate: &'static str,
    /// Its owner.
    pub owner: &'static str,
    /// The owner's phone, for a car nobody knows yet.
    pub phone: &'static str,
    /// Whether the workshop knows it.
    pub known: bool,
}

/// Takes a picture of a step, where somebody wants one.
pub type Camera<'a> = &'a dyn Fn(&Desk, &str);

/// The acts guard against a bouncing finger: a person is slower than that.
fn breathe() {
    std::thread::sleep(Duration::from_millis(450));
}

/// Presses a button until what it brings is there: like a person whose tap came too soon and taps again.
pub fn tap(desk: &Desk, button: &str, brings: (&str, &str)) {
    for _try in 0..4 {
        breathe();
        if desk.sees("button", button) {
            desk.press_button(button);
        }
        for _look in 0..20 {
            if desk.sees(brings.0, brings.1) {
                return;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
    }
    desk.wait_for(brings.0, brings.1);
}

/// Hides the screen behind the tiles and takes the seat with a PIN.
pub fn change_to(desk: &Desk, tongue: Tongue, person: Person) {
    desk.click("button", tongue.say("Schimbă persoana", "Switch person"));
    take_seat(desk, tongue, person);
}

/// Chooses a tile and types its PIN on the pad; once more where the first tap met the screen before.
pub fn take_seat(desk: &Desk, tongue: Tongue, person: Person) {
    let here = |desk: &Desk| desk.sees("link", "Bayguard");
    for _try in 0..3 {
        breathe();
        desk.press_button(person.name);
        type_pin(desk, person.pin);
        desk.press_button(tongue.say("Intră", "Enter"));
        for _look in 0..30 {
            if here(desk) {
                return;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
    }
    desk.wait_for("link", "Bayguard");
}

/// Types a PIN on the on-screen pad, as a gloved hand would.
pub fn type_pin(desk: &Desk, pin: &str) {
    for digit in pin.chars() {
        desk.press_button(&digit.to_string());
    }
}

/// Ioana logs the car with a battery job; the customer has the code on his card.
pub fn log_the_car(desk: &Desk, tongue: Tongue, car: Car, digits: &str, camera: Camera<'_>) {
    desk.press(Key::F2);
    desk.wait_for("field", tongue.say("Ce mașină este?", "Which car is it?"));
    desk.type_keys(car.plate);
    desk.wait_for("option", car.plate);
    camera(desk, "which-car");
    breathe();
    desk.press(Key::Enter);
    desk.wait_for("field", tongue.say("Lucrări", "Work"));
    if car.known {
        desk.fill(tongue.say("Kilometri", "Odometer"), "214380");
    } else {
        desk.fill(tongue.say("Telefon", "Phone"), car.phone);
        desk.fill(tongue.say("Nume sau firmă", "Name or firm"), car.owner);
    }
    desk.fill(tongue.say("Lucrări", "Work"), "bat");
    desk.wait_for("option", tongue.say("Înlocuire baterie", "Battery replacement"));
    // Slower than a scanner: a burst that ends in Enter would be taken for one.
    breathe();
    desk.press(Key::Enter);
    desk.wait_for_words(tongue.say("Radioul va rămâne fără curent.", "The radio will lose power."));
    camera(desk, "ask-for-the-code");
    desk.choose(tongue.say("Îl are aici", "Has it here"));
    desk.fill(tongue.say("Codul radioului", "Radio code"), digits);
    camera(desk, "code-typed");
    breathe();
    desk.press(Key::Enter);
    desk.choose(tongue.say("Da", "Yes"));
    desk.choose(tongue.say("Da, păstrat", "Yes, keep it"));
    desk.choose(tongue.say("Cântă", "Plays"));
    breathe();
    camera(desk, "ready-to-save");
    desk.press_button(tongue.say("Salvează", "Save"));
    desk.wait_for_words(tongue.say("Mașina e înregistrată.", "The car is logged."));
    camera(desk, "logged");
    tap(desk, tongue.say("La tablă", "To the board"), ("link", car.plate));
    camera(desk, "board");
}

/// Mihai opens the job, goes on with the code on file, takes the battery off and puts it back.
pub fn change_the_battery(desk: &Desk, tongue: Tongue, car: Car, camera: Camera<'_>) {
    desk.follow(tongue.say("Atelier", "Bay"));
    desk.wait_for(
        "button",
        &format!("{} {}", tongue.say("Deschide", "Open"), car.plate),
    );
    camera(desk, "bay-jobs");
    let open = format!("{} {}", tongue.say("Deschide", "Open"), car.plate);
    tap(
        desk,
        &open,
        ("button", tongue.say("Continuă cu codul", "Go on with the code")),
    );
    camera(desk, "confirm");
    let go_on = tongue.say("Continuă cu codul", "Go on with the code");
    tap(
        desk,
        go_on,
        ("button", tongue.say("Curentul a revenit", "The power is back")),
    );
    camera(desk, "power-off");
    let back = tongue.say("Curentul a revenit", "The power is back");
    tap(
        desk,
        back,
        ("button", tongue.say("Cere codul", "Asks for its code")),
    );
}

/// The radio asks for its code: Mihai reveals it with his PIN, types it, and the radio takes it.
pub fn wake_the_radio(desk: &Desk, tongue: Tongue, mihai: Person, read_aloud: &str, camera: Camera<'_>) {
    tap(
        desk,
        tongue.say("Cere codul", "Asks for its code"),
        ("button", tongue.say("Cântă", "Plays")),
    );
    // The texts of this kind of radio come first: a Golf shows 0000, a radio nobody knows CODE.
    let shown = if desk.sees("button", "CODE") {
        "CODE"
    } else {
        "0000"
    };
    tap(
        desk,
        shown,
        ("button", tongue.say("Arată codul", "Show the code")),
    );
    tap(
        desk,
        tongue.say("Arată codul", "Show the code"),
        ("button", tongue.say("Continuă", "Continue")),
    );
    type_pin(desk, mihai.pin);
    desk.press_button(tongue.say("Continuă", "Continue"));
    desk.wait_for("img", read_aloud);
    camera(desk, "code-revealed");
    breathe();
    desk.press_button(tongue.say("Acceptat", "Accepted"));
    desk.wait_until_gone(read_aloud);
    camera(desk, "accepted");
    breathe();
}

/// Elena hands the car over with one key, sees the papers, prints the checklist and the card.
pub fn hand_over_and_print(desk: &Desk, tongue: Tongue, elena: Person, car: Car, camera: Camera<'_>) {
    desk.follow(tongue.say("Predare", "Hand-over"));
    let hand_over = format!("{} {}", tongue.say("Predă", "Hand over"), car.plate);
    desk.wait_for("button", &hand_over);
    camera(desk, "cars-to-hand-over");
    tap(
        desk,
        &hand_over,
        (
            "button",
            tongue.say("Cântă, clientul aude", "Plays, customer hears it"),
        ),
    );
    camera(desk, "hand-over");
    let plays = tongue.say("Cântă, clientul aude", "Plays, customer hears it");
    tap(
        desk,
        plays,
        (
            "combobox",
            tongue.say("Cine cere cardul", "Who asks for the card"),
        ),
    );
    breathe();
    desk.select(
        tongue.say("Cine cere cardul", "Who asks for the card"),
        tongue.say("Proprietar persoană fizică, prezent", "Private owner in person"),
    );
    desk.fill(
        tongue.say("Numele persoanei de aici", "Name of the person here"),
        car.owner,
    );
    desk.tick(tongue.say("Carte de identitate", "Identity card"));
    desk.tick(tongue.say("Certificat de înmatriculare", "Vehicle registration certificate"));
    for _question in 0..4 {
        breathe();
        desk.type_keys(tongue.say("d", "y"));
    }
    camera(desk, "papers-seen");
    breathe();
    press_until(desk, Key::F9, ("button", tongue.say("Continuă", "Continue")));
    give_pin(desk, tongue, elena);
    let card_page = (
        "heading",
        tongue.say(
            "Tipăriți cardul pentru această mașină?",
            "Print the card for this car?",
        ),
    );
    desk.wait_for(card_page.0, card_page.1);
    camera(desk, "card-page");

    let filled = tongue.say("Tipărește lista completată", "Print the filled list");
    tap(desk, tongue.say("Renunță", "Leave it"), ("button", filled));
    breathe();
    desk.press_button(filled);
    desk.wait_until(
        |desk| {
            let words = desk.words();
            words.contains(tongue.say("Trimis la", "Sent to"))
                || words.contains(tongue.say("Salvat în", "Saved in"))
        },
        "the list went to the printer or the folder",
    );
    camera(desk, "checklist-printed");
    press_until(desk, Key::F9, card_page);
    let again = tongue.say("Tipărește din nou", "Print again");
    press_until(desk, Key::F9, ("button", again));
    camera(desk, "card-printed");

    // It came out crooked: once more, on A4, with a reason; the first copy is void.
    let crooked = tongue.say("S-a tipărit greșit", "It was misprinted");
    tap(desk, again, ("button", crooked));
    desk.choose(tongue.say("A4, un card cu semne", "A4, one card with marks"));
    tap(desk, crooked, ("button", again));
    camera(desk, "second-copy");
    breathe();
    desk.press_button(tongue.say("Da", "Yes"));
}

/// Presses a key until what it brings is there.
fn press_until(desk: &Desk, key: Key, brings: (&str, &str)) {
    for _try in 0..4 {
        breathe();
        desk.press(key);
        for _look in 0..20 {
            if desk.sees(brings.0, brings.1) {
                return;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
    }
    desk.wait_for(brings.0, brings.1);
}

fn give_pin(desk: &Desk, tongue: Tongue, person: Person) {
    desk.wait_for("button", tongue.say("Continuă", "Continue"));
    type_pin(desk, person.pin);
    desk.press_button(tongue.say("Continuă", "Continue"));
}
