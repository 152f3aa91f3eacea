//! A company's cards with a finger: from the van's page to the sheet in the printer, in the demo's courier firm, at 1280 × 800.
//!
//! What is typed into a field comes from the system's on-screen keyboard; no other key is pressed, and nothing is pointed at that is too
//! small for a bare finger.

use crate::driver::{Computer, Desk};
use std::path::Path;
use std::process::Command;
use std::time::Duration;

const FIRM: &str = "Transilvan Curier SRL";
const IOANAS_PIN: &str = "1100";
/// The four vans with a code worth a card; the third was read, and its papers are of another car.
const READ: [(&str, &str); 4] = [
    ("BV 05 DUB", "Da"),
    ("BV 06 DUB", "Da"),
    ("BV 10 DUB", "Nu"),
    ("BV 11 DUB", "Da"),
];

fn picture(desk: &Desk, name: &str) {
    std::thread::sleep(Duration::from_millis(500));
    desk.screenshot(format!("out/window/fleet-touch-{name}.png"));
}

/// Every target on this page is large enough for a finger.
#[track_caller]
fn fits_a_finger(desk: &Desk, page: &str) {
    assert_eq!(desk.too_small(), Vec::<String>::new(), "on {page}");
}

fn words_on(paper: &Path) -> String {
    let read = Command::new("pdftotext")
        .args([paper.as_os_str(), "-".as_ref()])
        .output()
        .unwrap();
    String::from_utf8(read.stdout).unwrap()
}

#[test]
fn from_the_vans_page_to_the_printed_sheet_a_finger_is_enough() {
    let desk = Computer::new().with_printer().open(&["--demo"]);
    desk.resize(1280, 800);
    desk.tap_and_type("Parola", workshop::acts::DEMO_PASSWORD);
    desk.tap("button", "Deschide atelierul");
    from_the_board_to_the_list(&desk);
    the_vans_are_ticked_and_read(&desk);
    the_papers_are_seen_once(&desk);
    the_sheet_is_looked_at_and_printed(&desk);
    the_counter_knows_the_firm_by_name(&desk);
    desk.assert_no_complaints();
}

fn from_the_board_to_the_list(desk: &Desk) {
    desk.tap("link", "Recepție");
    desk.wait_for("link", "BV 05 DUB");
    desk.tap("link", "BV 05 DUB");
    desk.tap("button", "Pagina mașinii");
    let offer = "Carduri pentru cele 7 mașini ale proprietarului";
    desk.wait_for("button", offer);
    fits_a_finger(desk, "the van's page");
    picture(desk, "1-van");
    desk.tap("button", offer);
    desk.wait_for_words(FIRM);
    fits_a_finger(desk, "the list as it opens");
}

fn the_vans_are_ticked_and_read(desk: &Desk) {
    desk.tap("checkbox", "Toate cu cod");
    fits_a_finger(desk, "the list with its questions");
    picture(desk, "2-list");
    for (plate, read) in READ {
        desk.tap_in(("group", plate), "radio", read);
    }
    desk.wait_for_words("3 carduri");
}

fn the_papers_are_seen_once(desk: &Desk) {
    desk.tap("radio", "Mașină de firmă");
    desk.tap_and_type("Numele persoanei de aici", "Sorin Bucșă");
    fits_a_finger(desk, "the papers");
    desk.tap("checkbox", "Carte de identitate");
    for question in [
        "Ați văzut certificatele de înmatriculare?",
        "Persoana de aici este cea din acte?",
        "Actele acestea dau dreptul la coduri?",
    ] {
        desk.tap_in(("group", question), "radio", "Da");
    }
    picture(desk, "3-papers");
    desk.tap_in(("complementary", "Cardurile"), "button", "Spre carduri");
    desk.wait_for_words("Pentru lista aceasta, 3 carduri.");
    fits_a_finger(desk, "the PIN");
    picture(desk, "4-pin");
    for digit in IOANAS_PIN.chars() {
        desk.tap("button", &digit.to_string());
    }
    desk.tap("button", "Continuă");
}

fn the_sheet_is_looked_at_and_printed(desk: &Desk) {
    desk.wait_for_words("Tipăriți cardurile pentru aceste 3 mașini?");
    std::thread::sleep(Duration::from_millis(1_200));
    fits_a_finger(desk, "the sheet before it is printed");
    picture(desk, "5-sheet");
    desk.tap_in(("complementary", "Imprimare"), "button", "Tipărește 3 carduri");
    desk.wait_for_words("3 carduri sunt trimise la tipărit");
    desk.wait_until(|desk| desk.computer().printed().len() == 1, "the sheet came out");
    fits_a_finger(desk, "whose card is which");
    picture(desk, "6-printed");
    let paper = desk.computer().printed().pop().unwrap();
    let words = words_on(&paper);
    assert_eq!(words.matches("Nu păstrați cardul").count(), 3, "{words}");
    let signs = words.replace([' ', '\n'], "");
    assert!(signs.contains("481920"), "the code of six digits too: {words}");
    assert!(
        !signs.contains("DUB") && !signs.contains("Curier"),
        "no plate and no name on them: {words}"
    );
    std::fs::copy(paper, "out/window/fleet-touch.pdf").unwrap();
}

fn the_counter_knows_the_firm_by_name(desk: &Desk) {
    desk.tap_in(("complementary", "Imprimare"), "button", "Gata");
    desk.wait_for("heading", "Mașini de predat");
    desk.wait_for_words(FIRM);
    fits_a_finger(desk, "the cars to hand over");
    picture(desk, "7-hand-over");
    desk.tap("button", "Predă BV 05 DUB");
    desk.wait_for("button", "Netestat");
}
