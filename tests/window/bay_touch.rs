//! The bay with a glove on: every step by touch, without a key and without scrolling, at 1280 × 800. The touches are counted.
//!
//! One session plays all scenes: each car is logged as a page would, worked on by touch, and leaves again.

use crate::from_empty::DAN;
use crate::shift::{Glove, Shift, on_the_card};
use serde_json::{Value, json};

fn paired() -> Value {
    json!([{ "unit_id": null, "answer": "needs_none", "digits": null, "reason": "paired", "keep": true }])
}

#[test]
fn every_verdict_is_passed_by_touch_alone_within_its_budget() {
    let shift = Shift::begins();
    let glove = Glove::on(&shift.desk);
    a_green_car_is_one_touch(&shift, &glove);
    an_unproven_code_is_one_touch_and_wakes_the_radio(&shift, &glove);
    a_red_car_whose_customer_accepts_is_four_touches(&shift, &glove);
    a_red_car_whose_code_comes_now_is_three_touches(&shift, &glove);
    an_airbag_job_has_no_memory_saver_and_one_next_step(&shift, &glove);
    fuse_work_asks_first_and_speaks_of_power(&shift, &glove);
    a_likely_job_is_asked_on_its_tile(&shift, &glove);
    a_car_without_power_is_one_touch(&shift, &glove);
    power_lost_without_a_plan_is_one_touch_and_the_car(&shift, &glove);
    shift.desk.assert_no_complaints();
}

fn a_green_car_is_one_touch(shift: &Shift, glove: &Glove<'_>) {
    let job = shift.logs("BV 01 VRD", "battery_replacement", paired(), "plays");
    shift.picture("tile-green");
    glove.touches.set(0);
    glove.presses("Scot bateria acum");
    shift.desk.wait_for("button", "Curentul a revenit");
    assert_eq!(glove.count(), 1, "green: one touch");
    glove.presses("Curentul a revenit");
    shift.desk.wait_for("button", "Cântă");
    glove.leaves();
    shift.goes(&job, "BV 01 VRD");
}

fn an_unproven_code_is_one_touch_and_wakes_the_radio(shift: &Shift, glove: &Glove<'_>) {
    let job = shift.logs("BV 02 NEV", "battery_replacement", on_the_card(), "plays");
    glove.touches.set(0);
    glove.presses("Continuă cu codul");
    shift.desk.wait_for("button", "Curentul a revenit");
    assert_eq!(glove.count(), 1, "one try only: one touch");
    glove.presses("Curentul a revenit");
    glove.presses("Cere codul");
    glove.presses("CODE");
    shift.desk.wait_for("button", "Arată codul");
    shift.picture("code-before");
    glove.presses("Arată codul");
    glove.types(DAN.pin);
    glove.presses("Continuă");
    shift.desk.wait_for("img", "unu – șase – zero – nouă");
    shift.picture("code-shown");
    glove.presses("Refuzat");
    shift.reads("Nu mai încercați.");
    shift.picture("refused");
    // The second try: the serial typed blind, the card read again. Four answers and the save.
    glove.types("4417");
    glove.picks("Da, la fel");
    glove.picks("Da, sigur");
    glove.presses("Scrie răspunsurile");
    shift.desk.wait_for("button", "A doua încercare");
    glove.presses("Arată o blocare temporară");
    shift.desk.wait_for("button", "Scrie așteptarea");
    glove.types("60");
    shift.picture("wait");
    glove.presses("Scrie așteptarea");
    shift.reads("Lăsați radioul pornit până la");
    shift.picture("locked");
    shift.desk.touch("button", "Înapoi la lucrare");
    glove.leaves();
    shift.reads("Lăsați radioul pornit până la");
    shift.picture("tile-locked");
    shift.goes(&job, "BV 02 NEV");
}

fn a_red_car_whose_customer_accepts_is_four_touches(shift: &Shift, glove: &Glove<'_>) {
    let job = shift.logs("BV 03 ROS", "battery_replacement", json!([]), "plays");
    glove.opens("BV 03 ROS");
    shift.picture("stop");
    glove.presses("Clientul acceptă blocarea");
    shift.picture("accepts");
    glove.picks("Popescu Ana, proprietar");
    glove.presses("Clientul acceptă La telefon");
    glove.types(DAN.pin);
    glove.presses("Continuă");
    shift.desk.wait_for("button", "Scot bateria acum");
    assert_eq!(glove.count(), 4, "red: four touches to the next step");
    assert!(
        shift.desk.can_touch("button", "Scot bateria acum"),
        "the next step is on the glass"
    );
    shift.picture("accepted");
    glove.leaves();
    shift.goes(&job, "BV 03 ROS");
}

fn a_red_car_whose_code_comes_now_is_three_touches(shift: &Shift, glove: &Glove<'_>) {
    let job = shift.logs("BV 04 COD", "battery_replacement", json!([]), "plays");
    glove.opens("BV 04 COD");
    glove.presses("Introduc codul acum");
    glove.types("1609");
    glove.picks("De pe card");
    shift.picture("enter-code");
    glove.presses("Salvează codul");
    shift.desk.wait_for("button", "Scot bateria acum");
    assert_eq!(glove.count(), 3);
    assert!(shift.desk.can_touch("button", "Scot bateria acum"));
    // Work the hoist showed is added by touch; the desk sees it.
    glove.presses("Schimbă lucrările");
    glove.types("AIR");
    shift.desk.wait_for("button", "Airbag / modul airbag");
    shift.picture("lines");
    glove.presses("Airbag / modul airbag");
    shift.reads("adăugată");
    shift.desk.touch("button", "Înapoi la lucrare");
    glove.leaves();
    shift.goes(&job, "BV 04 COD");
}

fn an_airbag_job_has_no_memory_saver_and_one_next_step(shift: &Shift, glove: &Glove<'_>) {
    let job = shift.logs("BV 05 SRS", "airbag", json!([]), "plays");
    glove.opens("BV 05 SRS");
    shift.reads("Airbagul se poate declanșa.");
    shift.picture("airbag");
    let buttons = shift.desk.names("button").join(" ");
    assert!(
        !buttons.contains("Menținător de memorie"),
        "the exit is not there: {buttons}"
    );
    // Every exit is on the glass, and so is the one next step. The softkey of the same name is the second one.
    for exit in [
        "Introduc codul acum",
        "Nu e nevoie de cod",
        "Clientul acceptă blocarea",
    ] {
        assert!(shift.desk.can_touch("button", exit), "{exit} lies below the fold");
    }
    // The next step, then the exit it led to: the code that the desk got on the telephone.
    shift.desk.touch_in(("main", ""), "button", "Cheamă recepția");
    glove.counts_one();
    shift.reads("Recepția știe.");
    shift.picture("called");
    shift.says("answer_call", json!({ "job_id": job, "answer": "brings_it" }));
    shift.reads("Clientul aduce sau trimite codul.");
    shift.picture("answered");
    glove.presses("Introduc codul acum");
    glove.types("1609");
    glove.picks("La telefon");
    glove.presses("Salvează codul");
    shift.desk.wait_for("button", "Scot bateria acum");
    assert_eq!(
        glove.count(),
        4,
        "red: four touches to the next step, the call among them"
    );
    assert!(shift.desk.can_touch("button", "Scot bateria acum"));
    shift.picture("airbag-go");
    glove.presses("Scot bateria acum");
    shift.desk.wait_for("button", "Curentul a revenit");
    glove.presses("Curentul a revenit");
    shift.desk.wait_for("button", "Cântă");
    glove.leaves();
    shift.goes(&job, "BV 05 SRS");
}

fn fuse_work_asks_first_and_speaks_of_power(shift: &Shift, glove: &Glove<'_>) {
    let job = shift.logs("BV 06 SIG", "fuse_check", json!([]), "plays");
    shift.picture("tile-ask");
    glove.touches.set(0);
    glove.presses("Da : BV 06 SIG");
    shift.desk.wait_for("button", "Vezi variantele");
    assert_eq!(glove.count(), 1, "the question is one touch");
    glove.opens("BV 06 SIG");
    shift.reads("Nu întrerupeți curentul radioului.");
    shift.picture("fuse");
    glove.leaves();
    shift.goes(&job, "BV 06 SIG");
}

fn a_likely_job_is_asked_on_its_tile(shift: &Shift, glove: &Glove<'_>) {
    let job = shift.logs("BV 07 AMB", "clutch", json!([]), "plays");
    glove.touches.set(0);
    glove.presses("Nu : BV 07 AMB");
    shift.reads("CURENTUL RĂMÂNE");
    assert_eq!(glove.count(), 1);
    shift.goes(&job, "BV 07 AMB");
}

fn a_car_without_power_is_one_touch(shift: &Shift, glove: &Glove<'_>) {
    let job = shift.logs("BV 08 TRA", "battery_replacement", json!([]), "no_power");
    shift.picture("tile-dead");
    glove.touches.set(0);
    glove.presses("Nimic de pierdut, continuă");
    shift.desk.wait_for("button", "Curentul a revenit");
    assert_eq!(glove.count(), 1, "nothing left to lose: one touch");
    glove.leaves();
    shift.goes(&job, "BV 08 TRA");
}

/// Harm found without a plan: in the car's own page the first touch writes it. On the list a second one says which car.
fn power_lost_without_a_plan_is_one_touch_and_the_car(shift: &Shift, glove: &Glove<'_>) {
    let job = shift.logs("BV 10 FUL", "battery_replacement", json!([]), "plays");
    let power_was_cut = || shift.says("open_job", json!({ "job_id": job }))["power_was_cut"].clone();
    glove.opens("BV 10 FUL");
    glove.presses("Curentul s-a întrerupt deja");
    shift.reads("S-a notat: curentul s-a întrerupt. Cum?");
    assert_eq!(glove.count(), 1, "power lost: one touch");
    assert_eq!(power_was_cut(), true, "and it is written");
    shift.picture("lost");
    // How it went is said in the ten seconds after it, or it is taken back.
    glove.presses("A scos cineva bateria");
    shift
        .desk
        .wait_until(|desk| !desk.sees("button", "A scos cineva bateria"), "it is said");
    shift.picture("lost-how");
    glove.presses("Anulează");
    shift
        .desk
        .wait_until(|_desk| power_was_cut() == false, "one loss, taken back whole");
    glove.leaves();
    glove.touches.set(0);
    glove.presses("Curentul s-a întrerupt deja");
    shift.reads("La care mașină s-a întrerupt curentul?");
    shift.picture("lost-which");
    glove.presses("Curentul s-a întrerupt deja : BV 10 FUL");
    shift.reads("S-a notat: curentul s-a întrerupt. Cum?");
    assert_eq!(glove.count(), 2, "from the list: which car must be said");
    assert_eq!(power_was_cut(), true);
    glove.leaves();
    shift.goes(&job, "BV 10 FUL");
}
