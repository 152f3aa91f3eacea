//! What a glove hits in the bay (SCREENS.md 1): every action on the list and in the open car is about twenty millimetres high, and eight
//! pixels from the next one.

use crate::shift::{Glove, Shift, on_the_card};
use serde_json::json;

/// The actions: what stands for one in the drawings, the plate that opens a car, the arrow back, the keys at the foot, the undo.
const ACTIONS: &str = ".btn--act, .exit, .softkey, .tile-open, .tile-acts button, .bayhead-back, .toast .btn";

#[test]
fn every_action_of_the_bay_is_as_large_as_a_glove() {
    let shift = Shift::begins();
    let glove = Glove::on(&shift.desk);
    let mut missed: Vec<String> = Vec::new();
    let mut look = |shift: &Shift, screen: &str| {
        shift.picture(&format!("size-{screen}"));
        let here = shift.desk.missed_by_a_glove(ACTIONS);
        missed.extend(here.into_iter().map(|it| format!("{screen}: {it}")));
    };
    shift.logs("BV 40 ROS", "battery_replacement", json!([]), "plays");
    shift.logs("BV 41 NEV", "battery_replacement", on_the_card(), "plays");
    shift.logs("BV 42 AMB", "clutch", json!([]), "plays");
    shift.logs("BV 43 TRA", "tyres", json!([]), "no_power");
    look(&shift, "list");
    glove.presses("Cheamă recepția");
    shift.reads("Pentru care mașină chemați recepția?");
    look(&shift, "which");
    glove.presses("Renunță");
    glove.opens("BV 40 ROS");
    look(&shift, "stop");
    for exit in [
        "Introduc codul acum",
        "Nu e nevoie de cod",
        "Menținător de memorie montat",
        "Clientul acceptă blocarea",
    ] {
        glove.presses(exit);
        shift.desk.wait_for("button", "Renunță");
        look(&shift, exit);
        glove.presses("Renunță");
    }
    glove.presses("Menținător de memorie montat");
    glove.presses("L-am montat");
    shift.desk.wait_for("button", "Scot bateria acum");
    look(&shift, "go");
    glove.presses("Scot bateria acum");
    shift.desk.wait_for("button", "Curentul a revenit");
    look(&shift, "off");
    glove.presses("Curentul a revenit");
    shift.desk.wait_for("button", "Cântă");
    look(&shift, "back");
    glove.presses("Curentul s-a întrerupt deja");
    shift.reads("S-a notat: curentul s-a întrerupt. Cum?");
    look(&shift, "lost");
    glove.presses("Cere codul");
    shift.desk.wait_for("button", "CODE");
    look(&shift, "display");
    shift.desk.touch("button", "Înapoi la lucrare");
    glove.leaves();
    glove.opens("BV 41 NEV");
    look(&shift, "confirm");
    glove.leaves();
    glove.opens("BV 42 AMB");
    look(&shift, "ask");
    glove.presses("Nu");
    shift.desk.wait_for("button", "Radioul rămâne totuși fără curent");
    look(&shift, "silent");
    glove.leaves();
    glove.opens("BV 43 TRA");
    look(&shift, "dead");
    glove.leaves();
    assert!(
        missed.is_empty(),
        "{} things:\n{}",
        missed.len(),
        missed.join("\n")
    );
    shift.desk.assert_no_complaints();
}
