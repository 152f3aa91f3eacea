//! The other ways out of a verdict with a glove on, counted: no code is needed, the memory saver is fitted, the radio still works, the power
//! goes after all. Every step by touch, without a key and without scrolling, at 1280 × 800.

use crate::shift::{Glove, Shift};
use serde_json::{Value, json};

#[test]
fn every_other_way_out_of_a_verdict_is_passed_by_touch_alone() {
    let shift = Shift::begins();
    let glove = Glove::on(&shift.desk);
    a_red_car_that_needs_no_code_is_three_touches(&shift, &glove);
    a_red_car_on_a_memory_saver_is_two_touches(&shift, &glove);
    a_dead_car_whose_radio_still_works_is_a_stop(&shift, &glove);
    so_is_a_dead_car_of_whose_radio_nothing_is_on_record(&shift, &glove);
    a_clutch_that_takes_the_power_is_a_stop(&shift, &glove);
    a_clutch_answered_no_and_raised_by_hand_is_a_stop_all_the_same(&shift, &glove);
    shift.desk.assert_no_complaints();
}

fn gate(shift: &Shift, job: &str) -> Value {
    shift.says("open_job", json!({ "job_id": job }))["gate"].clone()
}

fn a_red_car_that_needs_no_code_is_three_touches(shift: &Shift, glove: &Glove<'_>) {
    let job = shift.logs("BV 20 NUI", "battery_replacement", json!([]), "plays");
    glove.opens("BV 20 NUI");
    glove.presses("Nu e nevoie de cod");
    shift.picture("not-needed");
    glove.picks("Împerecheat cu mașina");
    glove.presses("Nu e nevoie de cod");
    shift.desk.wait_for("button", "Scot bateria acum");
    assert_eq!(
        glove.count(),
        3,
        "red, no code needed: three touches to the next step"
    );
    assert!(shift.desk.can_touch("button", "Scot bateria acum"));
    shift.picture("not-needed-go");
    glove.leaves();
    shift.goes(&job, "BV 20 NUI");
}

fn a_red_car_on_a_memory_saver_is_two_touches(shift: &Shift, glove: &Glove<'_>) {
    let job = shift.logs("BV 21 MEN", "battery_replacement", json!([]), "plays");
    glove.opens("BV 21 MEN");
    glove.presses("Menținător de memorie montat");
    shift.picture("saver");
    glove.presses("L-am montat");
    shift.desk.wait_for("button", "Scot bateria acum");
    assert_eq!(glove.count(), 2, "red, on a saver: two touches to the next step");
    shift.reads("Puteți scoate bateria: radioul e pe menținător.");
    assert!(shift.desk.can_touch("button", "Scot bateria acum"));
    shift.picture("saver-go");
    glove.presses("Scot bateria acum");
    shift.reads("Bateria e deconectată. Radioul e pe menținător.");
    shift.picture("saver-off");
    glove.presses("Curentul a revenit");
    shift.desk.wait_for("button", "Cântă");
    glove.leaves();
    shift.goes(&job, "BV 21 MEN");
}

fn a_dead_car_whose_radio_still_works_is_a_stop(shift: &Shift, glove: &Glove<'_>) {
    let job = shift.logs("BV 22 VIU", "battery_replacement", json!([]), "no_power");
    still_works(shift, glove, "BV 22 VIU", &job);
}

fn so_is_a_dead_car_of_whose_radio_nothing_is_on_record(shift: &Shift, glove: &Glove<'_>) {
    let job = shift.logs_with("BV 23 NIM", "battery_replacement", json!([]), "no_power", "");
    assert!(shift.unit(&job).is_null(), "no radio of this car is on record");
    still_works(shift, glove, "BV 23 NIM", &job);
}

fn still_works(shift: &Shift, glove: &Glove<'_>, plate: &str, job: &str) {
    glove.opens(plate);
    shift.reads("Mașina a venit fără curent: nu mai e nimic de pierdut.");
    assert_eq!(gate(shift, job)["verdict"], "confirm");
    shift.picture("dead");
    glove.presses("Radioul încă merge");
    shift.reads("Nu deconectați bateria.");
    assert_eq!(
        glove.count(),
        1,
        "the radio has something to lose: one touch says so"
    );
    assert!(
        !shift.desk.sees("button", "Nimic de pierdut, continuă"),
        "it is no longer offered"
    );
    assert_eq!(gate(shift, job)["verdict"], "stop", "{}", gate(shift, job));
    for next in ["Introduc codul acum", "Clientul acceptă blocarea"] {
        assert!(shift.desk.can_touch("button", next), "{next} lies below the fold");
    }
    shift.picture("dead-plays");
    glove.leaves();
    shift.goes(job, plate);
}

fn a_clutch_that_takes_the_power_is_a_stop(shift: &Shift, glove: &Glove<'_>) {
    let job = shift.logs("BV 24 AMB", "clutch", json!([]), "plays");
    glove.touches.set(0);
    glove.presses("Da : BV 24 AMB");
    shift.desk.wait_for("button", "Vezi variantele");
    assert_eq!(glove.count(), 1, "the question is one touch");
    assert_eq!(gate(shift, &job)["verdict"], "stop");
    shift.picture("tile-clutch-stop");
    glove.opens("BV 24 AMB");
    shift.reads("Nu deconectați bateria.");
    glove.leaves();
    shift.goes(&job, "BV 24 AMB");
}

fn a_clutch_answered_no_and_raised_by_hand_is_a_stop_all_the_same(shift: &Shift, glove: &Glove<'_>) {
    let job = shift.logs("BV 25 RID", "clutch", json!([]), "plays");
    glove.presses("Nu : BV 25 RID");
    shift.reads("CURENTUL RĂMÂNE");
    glove.opens("BV 25 RID");
    shift.picture("clutch-no");
    glove.presses("Radioul rămâne totuși fără curent");
    shift.reads("Nu deconectați bateria.");
    assert_eq!(
        glove.count(),
        1,
        "the power goes after all: one touch to the exits"
    );
    assert!(
        !shift.desk.sees("button", "Scot bateria acum"),
        "nothing starts past the gate"
    );
    assert!(shift.desk.can_touch("button", "Introduc codul acum"));
    shift.picture("clutch-raised");
    glove.leaves();
    shift.goes(&job, "BV 25 RID");
}
