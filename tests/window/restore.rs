//! Dan's disk went bad: a copy takes the place of the file, the lock screen says which, the sheet opens it, and nobody cries that the
//! ledger was cut. Then he prints a fresh sheet in the office and types it back.

use crate::driver::Computer;
use crate::from_empty::{DAN, PASSWORD, recovery_code, set_up};
use crate::main_job::{Tongue, type_pin};
use std::fs;
use std::time::Duration;

const NEW_PASSWORD: &str = "felinar-verde-88";

fn put_a_copy_back(tongue: Tongue) {
    let desk = Computer::new().with_printer().open(&[]);
    let picture = |desk: &crate::driver::Desk, name: &str| {
        // The picture lags behind the page.
        std::thread::sleep(Duration::from_millis(400));
        desk.screenshot(format!(
            "out/window/restore-{}-{name}.png",
            tongue.say("ro", "en")
        ));
    };
    desk.wait_for("button", "Română");
    picture(&desk, "first-day");
    set_up(&desk, tongue);
    let sheet = recovery_code(&desk.computer().printed().pop().unwrap());
    desk.press_button(tongue.say("Închide atelierul", "Lock the workshop"));
    desk.press_button(tongue.say("Închide", "Lock"));
    desk.wait_for("button", tongue.say("Deschide atelierul", "Open the workshop"));
    let computer = desk.close();

    let folder = computer.workshop(false);
    let database = folder.join("workshop.db");
    let mut bytes = fs::read(&database).unwrap();
    for byte in &mut bytes[4_096..4_200] {
        *byte ^= 0xFF;
    }
    fs::write(&database, &bytes).unwrap();

    let desk = computer.open(&[]);
    desk.wait_for("button", "English");
    desk.press_button(tongue.say("Română", "English"));
    desk.fill(tongue.say("Parola", "Password"), PASSWORD);
    desk.press_button(tongue.say("Deschide atelierul", "Open the workshop"));
    desk.wait_for_words(tongue.say("Copii verificate", "Verified backups"));
    picture(&desk, "trouble");
    let restore = "return [...document.querySelectorAll('button')].find((it) => /Pune la loc|Restore/.test(it.textContent)).click()";
    desk.run(restore);
    desk.wait_for_words(tongue.say("O deschide numai foaia", "Only the recovery sheet opens it"));
    picture(&desk, "locked");
    desk.fill(tongue.say("Codul de pe foaie", "Code on the sheet"), &sheet);
    for field in [
        tongue.say("Parola nouă a managerului", "New password of the manager"),
        tongue.say("Parola nouă încă o dată", "The new password again"),
    ] {
        desk.fill(field, NEW_PASSWORD);
    }
    desk.press_button(tongue.say("Deschide", "Open"));
    desk.wait_for("link", tongue.say("Birou", "Office"));
    desk.wait_for_words(tongue.say("S-a pus la loc copia din", "The backup of"));
    picture(&desk, "open");
    let state = desk.call("program_state", serde_json::json!({})).unwrap();
    assert_eq!(state["banners"], serde_json::json!([]), "nobody cut the ledger");

    desk.follow(tongue.say("Birou", "Office"));
    desk.wait_for("field", tongue.say("Numele", "Name"));
    picture(&desk, "people");
    desk.choose(tongue.say("Siguranță", "Backups"));
    desk.wait_for_words(tongue.say("Foaia de recuperare", "The recovery sheet"));
    let before = desk.computer().printed().len();
    // The password was typed a moment ago, so the PIN may not be asked for.
    desk.press_button(tongue.say("Tipărește o foaie nouă", "Print a new sheet"));
    std::thread::sleep(Duration::from_millis(900));
    if desk.sees("button", tongue.say("Continuă", "Continue")) {
        type_pin(&desk, DAN.pin);
        picture(&desk, "pin");
        desk.press_button(tongue.say("Continuă", "Continue"));
    }
    desk.wait_until(
        |desk| desk.computer().printed().len() > before,
        "the fresh sheet came out",
    );
    desk.wait_for("field", tongue.say("Codul de pe foaie", "Code on the sheet"));
    let papers = desk.computer().printed();
    let newest = papers
        .iter()
        .max_by_key(|paper| fs::metadata(paper).unwrap().modified().unwrap());
    let fresh = recovery_code(newest.unwrap());
    assert_ne!(fresh, sheet);
    desk.fill(tongue.say("Codul de pe foaie", "Code on the sheet"), &fresh);
    picture(&desk, "backups");
    desk.press_button(tongue.say("Foaia e bună", "The sheet is right"));
    desk.wait_until_gone(tongue.say("nu a fost scris înapoi", "was not typed back"));
    let view = desk.call("list_backups", serde_json::json!({})).unwrap();
    assert_eq!(view["sheet"], "proved", "the fresh one alone is good");
    desk.choose(tongue.say("Specialiști", "Specialists"));
    desk.wait_for_words(tongue.say("Niciun specialist", "No specialist"));
    picture(&desk, "specialists");
    desk.choose(tongue.say("Limba", "Language"));
    picture(&desk, "language");
    desk.assert_no_complaints();
}

#[test]
fn a_copy_is_put_back_and_a_fresh_sheet_is_printed() {
    put_a_copy_back(Tongue::Ro);
}

#[test]
fn a_copy_is_put_back_and_a_fresh_sheet_is_printed_in_english() {
    put_a_copy_back(Tongue::En);
}
