//! `make run` without a display: the real program walks the main job by itself, in Romanian, then takes the same screens in English,
//! and leaves pictures in `out/ro` and `out/en` and the papers its own printer port received in `out/`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]

mod driver;
#[allow(dead_code)]
mod main_job;

use driver::{Computer, Desk, Key};
use main_job::{
    Car, Person, Tongue, change_the_battery, change_to, hand_over_and_print, log_the_car, wake_the_radio,
};
use std::cell::Cell;
use std::fs;
use std::path::Path;
use std::time::Duration;

const IOANA: Person = Person {
    name: "Ioana Dobre",
    pin: "1100",
};
const MIHAI: Person = Person {
    name: "Mihai Stănescu",
    pin: "2200",
};
const ELENA: Person = Person {
    name: "Elena Păun",
    pin: "3300",
};
const DAN: Person = Person {
    name: "Dan Ursu",
    pin: "4400",
};
const GOLF: Car = Car {
    plate: "B 123 ABC",
    owner: "Ștefan Mureșan",
    phone: "",
    known: true,
};
const LOGAN: &str = "BV 07 KLM";
const AIRBAG: &str = "BV 90 RDS";

fn main() {
    walk(Tongue::Ro);
    walk(Tongue::En);
    println!("The pictures are in out/ro and out/en, the papers in out/.");
}

fn walk(tongue: Tongue) {
    let folder = tongue.say("out/ro", "out/en");
    let taken = Cell::new(0);
    let camera = |desk: &Desk, name: &str| {
        taken.set(taken.get() + 1);
        std::thread::sleep(Duration::from_millis(250));
        desk.screenshot(format!("{folder}/{:02}-{name}.png", taken.get()));
    };

    let desk = Computer::new().open(&["--demo"]);
    desk.wait_for("button", "Deschide atelierul");
    if tongue == Tongue::En {
        desk.press_button("English");
    }
    camera(&desk, "unlock");
    desk.fill(tongue.say("Parola", "Password"), workshop::acts::DEMO_PASSWORD);
    desk.press_button(tongue.say("Deschide atelierul", "Open the workshop"));
    // The language chosen at the door holds for whoever opens; the others have their own.
    desk.wait_for("link", tongue.say("Birou", "Office"));
    desk.click("button", tongue.say("Schimbă persoana", "Switch person"));
    if tongue == Tongue::En {
        for person in [IOANA, MIHAI, ELENA, DAN] {
            prefer_english(&desk, person);
        }
    }
    desk.wait_for("button", IOANA.name);
    camera(&desk, "who");
    main_job::take_seat(&desk, tongue, IOANA);
    desk.follow(tongue.say("Recepție", "Reception"));
    desk.wait_for("link", LOGAN);
    camera(&desk, "board-morning");
    log_the_car(&desk, tongue, GOLF, "1609", &camera);
    look_around_the_desk(&desk, tongue, &camera);

    change_to(&desk, tongue, MIHAI);
    look_at_a_stop(&desk, tongue, LOGAN, &camera, "stop");
    look_at_a_stop(&desk, tongue, AIRBAG, &camera, "stop-airbag");
    look_at_the_sheet(&desk, tongue, AIRBAG, &camera);
    change_the_battery(&desk, tongue, GOLF, &camera);
    wake_the_radio(
        &desk,
        tongue,
        MIHAI,
        tongue.say("unu – șase – zero – nouă", "one – six – zero – nine"),
        &camera,
    );

    change_to(&desk, tongue, ELENA);
    hand_over_and_print(&desk, tongue, ELENA, GOLF, &camera);
    change_to(&desk, tongue, DAN);
    look_around_the_office(&desk, tongue, &camera);
    desk.assert_no_complaints();
    keep_papers(&desk, tongue);
}

/// A colleague takes the seat, chooses English for themselves, and leaves it again.
fn prefer_english(desk: &Desk, person: Person) {
    main_job::take_seat(desk, Tongue::En, person);
    desk.follow("Birou");
    desk.choose("Limba");
    desk.press_button("English");
    desk.wait_for("link", "Office");
    desk.click("button", "Switch person");
}

/// What else the desk has: the job, the hunt for its radio's code, the car over the years, whom to call, a visit to book, the test of the scanner.
fn look_around_the_desk(desk: &Desk, tongue: Tongue, camera: main_job::Camera<'_>) {
    desk.follow(tongue.say("Recepție", "Reception"));
    desk.wait_for("link", LOGAN);
    desk.follow(LOGAN);
    desk.wait_for_words(tongue.say("Lucrarea A", "Job A"));
    camera(desk, "job");
    desk.press_button(tongue.say("Căutarea codului", "The search for the code"));
    desk.wait_for_words(tongue.say("Căutăm codul radioului", "Looking for the radio code"));
    camera(desk, "hunt");
    desk.press_button(tongue.say("Toate căutările", "All searches"));
    desk.wait_for_words(tongue.say("Coduri căutate", "Codes looked for"));
    camera(desk, "hunts");
    desk.follow(tongue.say("Recepție", "Reception"));
    desk.wait_for("link", LOGAN);
    desk.follow(LOGAN);
    desk.wait_for_words(tongue.say("Lucrarea A", "Job A"));
    desk.press(Key::F7);
    desk.wait_for_words(tongue.say("Oamenii mașinii", "People of this car"));
    camera(desk, "car");
    desk.follow(tongue.say("Recepție", "Reception"));
    desk.wait_for("link", LOGAN);
    desk.press(Key::F6);
    desk.wait_for_words(tongue.say("De sunat:", "To call:"));
    camera(desk, "calls");
    desk.follow(tongue.say("Recepție", "Reception"));
    desk.wait_for("link", LOGAN);
    desk.press(Key::F5);
    desk.type_keys("CT 15 NOU");
    desk.wait_for("option", "CT 15 NOU");
    std::thread::sleep(Duration::from_millis(450));
    desk.press(Key::Enter);
    desk.wait_for_words(tongue.say("Programează o mașină", "Book a visit"));
    camera(desk, "book-a-visit");
    desk.follow(tongue.say("Birou", "Office"));
    desk.choose(tongue.say("Cititor", "Scanner"));
    desk.wait_for_words(tongue.say("Proba cititorului de coduri", "Test my scanner"));
    camera(desk, "scanner");
}

/// What the manager has beside people and ledger: the month, what was seen of the radios, and the catalogue.
fn look_around_the_office(desk: &Desk, tongue: Tongue, camera: main_job::Camera<'_>) {
    desk.follow(tongue.say("Birou", "Office"));
    desk.choose(tongue.say("Luna", "Month"));
    desk.wait_for_words(tongue.say("Avertizări pe lucrări", "Warnings by kind of work"));
    camera(desk, "month");
    desk.choose(tongue.say("Ce am văzut", "What we saw"));
    desk.wait_for_words(tongue.say("Pe mărci și modele", "By make and model"));
    camera(desk, "what-we-saw");
    desk.choose(tongue.say("Catalog", "Catalogue"));
    desk.wait_for_words(tongue.say("Alegeți un rând din stânga.", "Choose an entry on the left."));
    desk.press_button(tongue.say("Lucrare nouă", "New kind of work"));
    desk.wait_for("textbox", tongue.say("Nume, română", "Name, Romanian"));
    camera(desk, "catalogue");
    desk.choose(tongue.say("Radiouri", "Radios"));
    desk.wait_for_words(tongue.say("61 de rânduri", "61 entries"));
    camera(desk, "catalogue-radios");
}

/// A red car: one clear next step, and its exits as the rule lists them.
fn look_at_a_stop(desk: &Desk, tongue: Tongue, plate: &str, camera: main_job::Camera<'_>, name: &str) {
    desk.follow(tongue.say("Atelier", "Bay"));
    std::thread::sleep(Duration::from_millis(450));
    desk.press_button(&format!("{} {plate}", tongue.say("Deschide", "Open")));
    desk.wait_for_words("STOP");
    desk.wait_for(
        "button",
        tongue.say("Introduc codul acum", "I enter the code now"),
    );
    camera(desk, name);
    let saver = desk.sees(
        "button",
        tongue.say("Menținător de memorie montat", "Memory saver fitted"),
    );
    assert_eq!(
        saver,
        name == "stop",
        "a memory saver is offered on the Logan and never on airbag work"
    );
    std::thread::sleep(Duration::from_millis(450));
    desk.press_button(tongue.say("Înapoi la lucrările mele", "Back to my jobs"));
}

/// What is done around the power cut of an airbag job: safety first, and a wait that somebody has to type.
fn look_at_the_sheet(desk: &Desk, tongue: Tongue, plate: &str, camera: main_job::Camera<'_>) {
    std::thread::sleep(Duration::from_millis(450));
    desk.press_button(&format!("{} {plate}", tongue.say("Deschide", "Open")));
    std::thread::sleep(Duration::from_millis(450));
    desk.press_button(tongue.say("Foaia bateriei", "Battery-off sheet"));
    desk.wait_for_words(tongue.say("Airbag: așteptați înainte de lucru", "Airbag: wait before work"));
    camera(desk, "battery-off-sheet");
    std::thread::sleep(Duration::from_millis(450));
    desk.press_button(tongue.say("Înapoi la lucrare", "Back to the job"));
    std::thread::sleep(Duration::from_millis(450));
    desk.press_button(tongue.say("Înapoi la lucrările mele", "Back to my jobs"));
}

/// What the program's own spooler received, in Romanian.
fn keep_papers(desk: &Desk, tongue: Tongue) {
    let papers = desk.computer().saved_papers(true);
    assert!(!papers.is_empty(), "Elena pressed print");
    if tongue == Tongue::Ro {
        for paper in papers {
            let out = Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("out")
                .join(paper.file_name().unwrap());
            fs::copy(&paper, out).unwrap();
        }
    }
}
