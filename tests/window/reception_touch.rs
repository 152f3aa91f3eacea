//! The desk with a finger: a morning of Ioana's without a mouse and without a key that is not typed text, at 1280 × 800.
//!
//! What is typed into a field comes from the system's on-screen keyboard; Enter, Tab and F-keys are never pressed.

use crate::driver::{Computer, Desk};
use crate::from_empty::set_up;
use crate::main_job::Tongue;

fn sits_down() -> Desk {
    let desk = Computer::new().with_printer().open(&[]);
    set_up(&desk, Tongue::Ro);
    desk.resize(1280, 800);
    desk.tap("link", "Recepție");
    desk.wait_for("button", "Programează");
    desk
}

fn picture(desk: &Desk, name: &str) {
    if std::env::var_os("DESK_PICTURES").is_some() {
        std::thread::sleep(std::time::Duration::from_millis(400));
        desk.screenshot(format!("out/desk/{name}.png"));
    }
}

/// How many papers lie in the printer; the recovery sheet is one.
fn papers(desk: &Desk) -> usize {
    desk.computer().printed().len()
}

/// Every target on this page is large enough for a finger.
#[track_caller]
fn fits_a_finger(desk: &Desk, page: &str) {
    assert_eq!(desk.too_small(), Vec::<String>::new(), "on {page}");
}

#[test]
fn a_morning_at_the_desk_needs_neither_mouse_nor_keys() {
    let desk = sits_down();
    a_car_is_logged_and_its_sheet_printed(&desk);
    it_goes_over_the_board_and_out(&desk);
    a_visit_is_booked_moved_and_let_in(&desk);
    a_customer_is_called(&desk);
    a_visit_that_will_not_be(&desk);
    desk.assert_no_complaints();
}

fn a_car_is_logged_and_its_sheet_printed(desk: &Desk) {
    fits_a_finger(desk, "the empty board");
    desk.tap("button", "Înregistrează o mașină");
    fits_a_finger(desk, "which car");
    desk.tap_and_type("Ce mașină este?", "b 123 abc");
    desk.tap("option", "Mașină nouă: B 123 ABC");
    desk.tap_and_type("Telefon", "0722 123 456");
    desk.tap_and_type("Nume sau firmă", "Popescu Ana");
    desk.tap("radio", "Altcineva");
    desk.tap_and_type("Cine aduce mașina", "Ilie Popescu");
    desk.tap_and_type("Lucrări", "bat");
    desk.tap("option", "Înlocuire baterie");
    desk.wait_for_words("Radioul va rămâne fără curent.");
    fits_a_finger(desk, "the question about the code");
    picture(desk, "question");
    desk.tap("radio", "Îl are aici");
    desk.tap_and_type("Codul radioului", "1609");
    desk.tap("button", "Citește înapoi");
    picture(desk, "read-back");
    desk.tap("radio", "Da");
    desk.tap("radio", "Da, păstrat");
    desk.tap("radio", "Cântă");
    desk.tap("button", "Completează și restul");
    desk.wait_for("field", "Marca");
    fits_a_finger(desk, "the whole form");
    desk.tap_and_type("Marca", "Dacia");
    desk.tap("button", "Salvează");
    desk.wait_for_words("Mașina e înregistrată.");
    fits_a_finger(desk, "the car that is in");
    let before = papers(desk);
    desk.tap("button", "Fișa de primire");
    desk.wait_until(|desk| papers(desk) > before, "the sheet came out");
    desk.wait_for_words("Fișa de primire. Trimis la imprimantă");
    desk.tap("button", "Eticheta cheii");
    desk.wait_until(|desk| papers(desk) > before + 1, "so did the label");
    desk.tap("button", "La tablă");
}

fn it_goes_over_the_board_and_out(desk: &Desk) {
    desk.wait_for("link", "B 123 ABC");
    fits_a_finger(desk, "the board");
    desk.tap("link", "B 123 ABC");
    desk.wait_for("button", "Mută: În lucru");
    fits_a_finger(desk, "the job");
    // The picture panel is open on the page; the file box behind its button is the system's own.
    desk.tap("radio", "Afișajul la sosire");
    desk.wait_for_words("Sau copiați o poză");
    picture(desk, "job");
    desk.tap("button", "Mută: În lucru");
    desk.wait_for("button", "Mută: Gata");
    // A mis-tap is taken back by the news itself.
    desk.tap("button", "Anulează");
    desk.wait_for("button", "Mută: În lucru");
    desk.tap("button", "La tablă");
    // What was opened last is the picked card: the board's own keys move it.
    desk.tap("button", "Mută B 123 ABC: În lucru");
    desk.tap("button", "Mută B 123 ABC: Gata");
    desk.tap("button", "Predă B 123 ABC");
    desk.wait_for("button", "Netestat");
    desk.tap("button", "Netestat");
    desk.wait_for_words("Scris: mașina e predată.");
    desk.tap("link", "Recepție");
}

fn a_visit_is_booked_moved_and_let_in(desk: &Desk) {
    desk.tap("button", "Programează");
    desk.tap_and_type("Ce mașină este?", "bv 21 ana");
    desk.tap("option", "Mașină nouă: BV 21 ANA");
    desk.tap_and_type("Telefon", "0733 200 300");
    desk.tap("radio", "mâine");
    desk.tap_and_type("La ce oră", "9");
    desk.tap_and_type("Lucrări", "bat");
    desk.tap("option", "Înlocuire baterie");
    desk.tap("radio", "Acasă, ne sună");
    fits_a_finger(desk, "the booking");
    desk.tap("button", "Programează");
    desk.wait_for("link", "BV 21 ANA");
    // Picked by its own page, it can be put to another day from the board as well.
    desk.tap("link", "BV 21 ANA");
    desk.tap("button", "La tablă");
    desk.tap("button", "Altă zi sau oră");
    desk.wait_for("heading", "Programarea");
    fits_a_finger(desk, "the appointment");
    picture(desk, "appointment");
    desk.tap("radio", "azi");
    desk.tap_and_replace("Când vine", "+2h");
    desk.tap("button", "Mută programarea");
    desk.wait_for("heading", "Așteptate");
    desk.tap("link", "BV 21 ANA");
    desk.tap("button", "A sosit");
    desk.wait_for("heading", "A sosit o mașină așteptată");
    desk.tap("radio", "Altcineva");
    desk.tap_and_type("Cine aduce mașina", "Ion Rus");
    desk.tap("button", "Completează și restul");
    fits_a_finger(desk, "the arrival");
    picture(desk, "arrival");
    desk.tap("radio", "Nu îl are");
    desk.tap("radio", "Cântă");
    desk.tap("button", "A sosit");
    desk.wait_for_words("Mașina e înregistrată.");
    desk.tap("button", "La tablă");
}

fn a_customer_is_called(desk: &Desk) {
    desk.tap("button", "Programează");
    desk.tap_and_type("Ce mașină este?", "bv 22 ana");
    desk.tap("option", "Mașină nouă: BV 22 ANA");
    desk.tap_and_type("Telefon", "0733 200 400");
    desk.tap("radio", "mâine");
    desk.tap_and_type("La ce oră", "10");
    desk.tap_and_type("Lucrări", "bat");
    desk.tap("option", "Înlocuire baterie");
    desk.tap("button", "Programează");
    desk.wait_for("link", "BV 22 ANA");
    desk.tap("button", "De sunat");
    desk.tap("button", "Ziua următoare");
    desk.wait_for_words("De sunat: mâine");
    desk.wait_for("button", "0733 200 400");
    fits_a_finger(desk, "the call list");
    picture(desk, "calls");
    desk.tap("button", "0733 200 400");
    desk.tap("button", "Nu răspunde");
    desk.wait_to_read("BV 22 ANA: Nu răspunde.");
    // A wrong touch: the news leads back to the very call, which takes another answer.
    desk.tap("button", "Înapoi la apel");
    desk.wait_to_read("BV 22 ANA: apelul nu mai e notat.");
    desk.tap("button", "Spune codul");
    desk.tap_and_type("Codul radioului", "1234");
    desk.tap("button", "Citește înapoi");
    desk.wait_for("radio", "Da");
    fits_a_finger(desk, "a code that is told");
    picture(desk, "told");
    desk.tap("radio", "Da");
    desk.wait_for("radio", "Doar azi");
    fits_a_finger(desk, "whether it is kept");
    picture(desk, "kept-or-not");
    desk.tap("button", "Renunță");
    let before = papers(desk);
    desk.tap("button", "Lista pe hârtie");
    desk.wait_until(|desk| papers(desk) > before, "the list came out");
    desk.tap("button", "Nu e nevoie");
    desk.tap("button", "împerecheat");
    desk.wait_for_words("Nimeni de sunat.");
    desk.tap("button", "La tablă");
}

fn a_visit_that_will_not_be(desk: &Desk) {
    desk.tap("link", "BV 22 ANA");
    desk.tap("button", "Altă zi sau oră");
    desk.tap("button", "Nu a venit");
    desk.wait_for("radio", "Clientul renunță");
    fits_a_finger(desk, "the cancelling");
    desk.tap("button", "Anulează vizita");
    desk.wait_until(|desk| !desk.sees("link", "BV 22 ANA"), "it is off the board");
}
