//! From an empty folder to the code card, in the real window, in both languages; the ledger is read at the end.

use crate::driver::{Computer, Desk, Key};
use crate::main_job::{
    Car, Person, Tongue, change_the_battery, change_to, hand_over_and_print, log_the_car, type_pin,
    wake_the_radio,
};
use std::path::Path;
use std::process::Command;
use workshop::acts::Places;
use workshop::ledger::{HeadMark, Standing, standing};
use workshop::store;
use workshop::vault::SlotKind;

pub const PASSWORD: &str = "Tampa-vantul-1968";
pub const DAN: Person = Person {
    name: "Dan Ursu",
    pin: "4400",
};
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
const CAR: Car = Car {
    plate: "B 123 ABC",
    owner: "Ștefan Mureșan",
    phone: "0700 418 907",
    known: false,
};

fn no_pictures(_: &Desk, _: &str) {}

/// Language, workshop, manager; then the sheet is printed and typed back from the paper.
pub fn set_up(desk: &Desk, tongue: Tongue) {
    desk.wait_for("button", "Română");
    desk.press_button(tongue.say("Română", "English"));
    desk.fill(
        tongue.say("Numele atelierului", "Name of the workshop"),
        "Autoservice Tâmpa",
    );
    desk.fill(
        tongue.say("Telefonul atelierului", "Phone of the workshop"),
        "0268 000 014",
    );
    desk.fill(tongue.say("Orașul", "Town"), "Brașov");
    desk.fill(tongue.say("Numele dumneavoastră", "Your name"), DAN.name);
    desk.fill(tongue.say("Parola", "Password"), PASSWORD);
    desk.fill(tongue.say("Parola încă o dată", "The password again"), PASSWORD);
    desk.fill("PIN", DAN.pin);
    desk.fill(tongue.say("PIN-ul încă o dată", "The PIN again"), DAN.pin);
    desk.press_button(tongue.say("Creează atelierul", "Create the workshop"));
    desk.wait_for("button", tongue.say("Tipărește foaia", "Print the sheet"));
    desk.press_button(tongue.say("Tipărește foaia", "Print the sheet"));
    desk.wait_until(
        |desk| !desk.computer().printed().is_empty(),
        "the sheet came out of the printer",
    );
    desk.wait_for("field", tongue.say("Codul de pe foaie", "Code on the sheet"));
    let typed = recovery_code(
        &desk
            .computer()
            .printed()
            .pop()
            .expect("the sheet came out of the printer"),
    );
    desk.fill(tongue.say("Codul de pe foaie", "Code on the sheet"), &typed);
    desk.press_button(tongue.say("Foaia e bună", "The sheet is right"));
    desk.wait_for("link", tongue.say("Birou", "Office"));
}

/// What a person reads on the paper: eight groups of five signs.
pub fn recovery_code(paper: &Path) -> String {
    let read = Command::new("pdftotext")
        .args(["-layout".as_ref(), paper.as_os_str(), "-".as_ref()])
        .output()
        .unwrap();
    let text = String::from_utf8(read.stdout).unwrap();
    // Each line holds two groups: a number, four signs, the boxed check sign; twice.
    let code: String = text
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>())
        .filter(|signs| signs.len() == 12 && signs.iter().all(|sign| sign.chars().count() == 1))
        .flat_map(|signs| [signs[1..6].concat(), signs[7..12].concat()])
        .collect();
    assert_eq!(
        code.len(),
        40,
        "eight groups of five signs can be read from the paper"
    );
    code
}

/// Dan adds a colleague in the office.
fn add(desk: &Desk, tongue: Tongue, person: Person, initials: &str, role: &str) {
    desk.fill(tongue.say("Numele", "Name"), person.name);
    desk.fill(tongue.say("Inițialele", "Initials"), initials);
    desk.tick(role);
    desk.fill("PIN", person.pin);
    if tongue == Tongue::En {
        desk.choose("English");
    }
    std::thread::sleep(std::time::Duration::from_millis(450));
    desk.press_button(tongue.say("Adaugă", "Add"));
    let asks = tongue.say("Continuă", "Continue");
    std::thread::sleep(std::time::Duration::from_millis(700));
    if desk.sees("button", asks) {
        type_pin(desk, DAN.pin);
        desk.press_button(asks);
    }
    desk.wait_for_words(&format!(
        "{} {}",
        person.name,
        tongue.say("este în atelier.", "is in the workshop.")
    ));
}

fn play(tongue: Tongue) {
    let desk = Computer::new().with_printer().open(&[]);
    set_up(&desk, tongue);
    desk.follow(tongue.say("Birou", "Office"));
    desk.wait_for("field", tongue.say("Numele", "Name"));
    add(&desk, tongue, IOANA, "ID", tongue.say("Recepție", "Reception"));
    add(&desk, tongue, MIHAI, "MS", tongue.say("Tehnician", "Technician"));
    add(&desk, tongue, ELENA, "EP", tongue.say("Recepție", "Reception"));

    change_to(&desk, tongue, IOANA);
    log_the_car(&desk, tongue, CAR, "1609", &no_pictures);
    change_to(&desk, tongue, MIHAI);
    change_the_battery(&desk, tongue, CAR, &no_pictures);
    let read_aloud = tongue.say("unu – șase – zero – nouă", "one – six – zero – nine");
    wake_the_radio(&desk, tongue, MIHAI, read_aloud, &no_pictures);
    change_to(&desk, tongue, ELENA);
    hand_over_and_print(&desk, tongue, ELENA, CAR, &no_pictures);
    desk.press(Key::Escape);
    desk.assert_no_complaints();

    let papers: Vec<String> = desk
        .computer()
        .printed()
        .iter()
        .map(|path| path.file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    assert!(
        papers.iter().any(|name| name.contains("code-card")),
        "the card came out of the printer: {papers:?}"
    );
    let computer = desk.close();
    // Copies are made by themselves, whenever something changed.
    let mut verbs = verbs_of(&computer);
    verbs.retain(|verb| verb != "backup_made");
    assert_eq!(verbs, EXPECTED, "who did what, in order");
}

/// What the ledger holds after the main job, from the set-up to the closing of the window.
const EXPECTED: &[&str] = &[
    "workshop_set_up",
    "recovery_sheet_printed",
    "recovery_sheet_proved",
    "person_added",
    "person_added",
    "person_added",
    "person_chosen",
    "car_logged",
    "person_chosen",
    "gate_decided",
    "battery_work_started",
    "battery_work_ended",
    "radio_noted",
    "pin_given",
    "code_revealed",
    "code_shown",
    "outcome_recorded",
    "person_chosen",
    "handed_over",
    "pin_given",
    "ownership_checked",
    "checklist_printed",
    "print_done",
    "card_printed",
    "print_done",
    "card_printed",
    "print_done",
    "workshop_locked",
];

/// The ledger's verbs, oldest first, read from the file with the manager's password; the chain must be whole.
fn verbs_of(computer: &Computer) -> Vec<String> {
    let places = Places {
        folder: computer.workshop(false),
        state: Some(computer.root().join("state/bayguard")),
    };
    let manifest = places.vault().read().unwrap();
    let (_, keys) = manifest.open(SlotKind::Staff, PASSWORD.as_bytes()).unwrap();
    let conn = store::open(&places.database(), &keys.file, false).unwrap();
    let head = HeadMark::in_folder(&places.folder, None, &keys.file);
    assert!(
        matches!(standing(&conn, &head.read()).unwrap(), Standing::Whole { .. }),
        "the chain is whole"
    );
    let mut lines = store::list_ledger_lines(&conn, None, 1_000).unwrap();
    lines.reverse();
    lines.into_iter().map(|line| line.act).collect()
}

#[test]
fn from_an_empty_folder_to_the_code_card_in_romanian() {
    play(Tongue::Ro);
}

#[test]
fn from_an_empty_folder_to_the_code_card_in_english() {
    play(Tongue::En);
}
