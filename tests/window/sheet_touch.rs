//! The battery-off sheet and the customer's word with a glove on: minutes, source and name are typed with the keys on the glass, the lines are
//! answered by touch. No key of a keyboard is pressed.

use crate::from_empty::DAN;
use crate::shift::{Glove, Shift};
use serde_json::{Value, json};

#[test]
fn the_airbag_wait_the_lines_and_a_customer_not_on_file_are_written_by_touch_alone() {
    let shift = Shift::begins();
    let glove = Glove::on(&shift.desk);
    the_sheet_of_an_airbag_job(&shift, &glove);
    a_customer_who_is_not_on_file_accepts(&shift, &glove);
    shift.desk.assert_no_complaints();
}

fn sheet(shift: &Shift, job: &str) -> Value {
    shift.says("read_battery_sheet", json!({ "job_id": job }))
}

fn the_sheet_of_an_airbag_job(shift: &Shift, glove: &Glove<'_>) {
    let paired = json!([{ "unit_id": null, "answer": "needs_none", "digits": null, "reason": "paired", "keep": true }]);
    let job = shift.logs("BV 30 FOA", "airbag", paired, "plays");
    glove.opens("BV 30 FOA");
    glove.presses("Foaia bateriei");
    shift.reads("Airbag: așteptați înainte de lucru");
    shift.flicks_to("textbox", "Minute");
    shift.desk.touch("textbox", "Minute");
    shift.desk.wait_for("group", "Tastatură");
    assert!(
        !shift.desk.sees("button", "Q"),
        "a field for a number gets the digits alone"
    );
    glove.types("7");
    shift.picture("sheet-minutes");
    glove.presses("Gata");
    shift.flicks_to("textbox", "Sursa (manual, pagină)");
    shift.desk.touch("textbox", "Sursa (manual, pagină)");
    glove.types("Manual");
    glove.presses("Spațiu");
    glove.types("12");
    shift.picture("sheet-source");
    assert_eq!(shift.desk.value_of("Sursa (manual, pagină)"), "Manual 12");
    glove.presses("Gata");
    shift.flicks_to("button", "Pune așteptarea");
    glove.presses("Pune așteptarea");
    shift.reads("Pornește când se oprește curentul.");
    shift.reads("7 minute · Manual 12");
    shift.picture("sheet-wait");

    shift.desk.touch("button", "Înapoi la lucrare");
    glove.presses("Scot bateria acum");
    shift.desk.wait_for("button", "Curentul a revenit");
    assert_eq!(
        sheet(shift, &job)["srs"]["state"],
        "running",
        "the wait runs from the cut"
    );
    glove.presses("Curentul a revenit");
    shift.desk.wait_for("button", "Cântă");

    // Three lines of the after-list, each with another answer.
    let blank = sheet(shift, &job)["after_list"]["blank"].as_u64().unwrap();
    let after = sheet(shift, &job)["after"].clone();
    glove.presses("Lista de după");
    for (line, answer) in after.as_array().unwrap().iter().zip(["Da", "Nu", "Nu e cazul"]) {
        let title = line["title_ro"].as_str().unwrap();
        shift.desk.flick_to_in(("group", title), "button", answer);
        shift.rests();
        shift.desk.touch_in(("group", title), "button", answer);
    }
    shift.desk.wait_until(
        |_desk| sheet(shift, &job)["after_list"]["blank"].as_u64() == Some(blank - 3),
        "three lines are answered",
    );
    shift.picture("sheet-after");
    let said: Vec<Value> = sheet(shift, &job)["after"]
        .as_array()
        .unwrap()
        .iter()
        .take(3)
        .map(|line| line["answer"].clone())
        .collect();
    assert_eq!(said, ["yes", "no", "not_applicable"]);
    shift.desk.touch("button", "Înapoi la lucrare");
    glove.leaves();
    shift.goes(&job, "BV 30 FOA");
}

fn a_customer_who_is_not_on_file_accepts(shift: &Shift, glove: &Glove<'_>) {
    let job = shift.logs("BV 31 NOU", "battery_replacement", json!([]), "plays");
    glove.opens("BV 31 NOU");
    glove.presses("Clientul acceptă blocarea");
    glove.picks("Altcineva");
    // The name has the focus already, and its keys stand there.
    shift.desk.wait_for("group", "Tastatură");
    glove.types("Ilie");
    shift.picture("other-name");
    glove.presses("Gata");
    shift.flicks_to("textbox", "Telefonul");
    shift.desk.touch("textbox", "Telefonul");
    glove.types("0722000111");
    shift.picture("other-phone");
    glove.presses("Gata");
    assert_eq!(shift.desk.value_of("Numele"), "Ilie");
    assert_eq!(shift.desk.value_of("Telefonul"), "0722000111");
    shift.flicks_to("button", "Clientul acceptă La telefon");
    glove.presses("Clientul acceptă La telefon");
    glove.types(DAN.pin);
    glove.presses("Continuă");
    shift.desk.wait_for("button", "Scot bateria acum");
    shift.reads("Clientul a acceptat");
    shift.picture("other-accepted");
    glove.leaves();
    shift.goes(&job, "BV 31 NOU");
}
