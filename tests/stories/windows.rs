//! Two windows and a wall: one workshop, one person at the seat, and a wall that tells passers-by nothing.

use crate::main_job::logan;
use crate::rights::sends;
use crate::shop::{Shop, a_car};
use serde_json::{Value, json};
use workshop::acts::{IdleFor, Step};
use workshop::domain::Stage;
use workshop::wire::Reply;

fn wall(shop: &mut Shop) -> Value {
    match sends(shop, "wall_board", json!({})) {
        Ok(Reply::Json(wall)) => wall,
        other => panic!("the wall answers: {other:?}"),
    }
}

fn plates(wall: &Value, stage: &str) -> Vec<String> {
    let columns = wall["columns"].as_array().unwrap();
    let column = columns.iter().find(|column| column["stage"] == stage).unwrap();
    let cars = column["cars"].as_array().unwrap();
    cars.iter()
        .map(|car| car["plate"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn the_wall_shows_plate_stage_and_hour_and_goes_on_behind_the_tiles() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    let plate = shop.ioana().opens(&job).vehicle.plate;
    assert_eq!(plates(&wall(&mut shop), "in"), [plate.as_str()]);

    shop.mihai().takes(&job);
    shop.program.leave_tile().unwrap();
    let seen = wall(&mut shop);
    assert!(plates(&seen, "in").is_empty(), "it moved");
    assert_eq!(
        plates(&seen, "in_work"),
        [plate.as_str()],
        "with nobody at the seat"
    );
    assert_eq!(
        shop.verbs()
            .iter()
            .filter(|verb| *verb == "right_refused")
            .count(),
        0
    );
}

#[test]
fn the_wall_knows_no_name_no_code_and_no_state() {
    let mut shop = Shop::open();
    let car = workshop::acts::IncomingCar {
        owner_name: "Popescu Ștefan".to_owned(),
        key_tag: "41".to_owned(),
        problem: "face zgomot".to_owned(),
        promised_at: Some("2026-03-02T14:30:00Z".to_owned()),
        ..a_car("B 55 WAL", "battery_replacement")
    };
    shop.ioana().logs(&car);
    let seen = wall(&mut shop);
    let cars = seen["columns"][0]["cars"].as_array().unwrap();
    let fields: Vec<&String> = cars[0].as_object().unwrap().keys().collect();
    assert_eq!(fields, ["country", "plate", "promised_at"], "and nothing else");
    assert_eq!(cars[0]["promised_at"], "2026-03-02T14:30:00Z");
    let stages: Vec<&Value> = seen["columns"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| &c["stage"])
        .collect();
    assert_eq!(
        stages,
        ["in", "in_work", "ready"],
        "who is expected is nobody's business"
    );
    let text = seen.to_string();
    for private in ["Popescu", "0722", "41", "zgomot", "not_asked", "stop", "Ioana"] {
        assert!(!text.contains(private), "{private} hangs on the wall: {text}");
    }
}

#[test]
fn a_car_that_has_left_leaves_the_wall_and_a_hard_lock_empties_it() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    let out = workshop::acts::MoveJob {
        job_id: job.id,
        stage: Stage::Out,
    };
    shop.ioana().workshop().move_job(&out).unwrap();
    let seen = wall(&mut shop);
    assert!(
        ["in", "in_work", "ready"]
            .iter()
            .all(|stage| plates(&seen, stage).is_empty())
    );
    shop.program.lock_workshop().unwrap();
    let locked = sends(&mut shop, "wall_board", json!({})).unwrap_err();
    assert_eq!(locked.code, "locked", "without keys there is nothing to read");
}

#[test]
fn a_touch_in_either_window_keeps_both_open() {
    let mut shop = Shop::open();
    shop.ioana();
    let five_minutes = IdleFor { seconds: 300 };
    shop.clock.passes(299);
    assert_eq!(
        shop.program.leave_if_idle(&five_minutes).unwrap().step,
        Step::Open
    );
    // Mihai's glove on the other screen.
    shop.program.still_here().unwrap();
    shop.clock.passes(200);
    let state = shop.program.leave_if_idle(&five_minutes).unwrap();
    assert_eq!(
        state.step,
        Step::Open,
        "the desk's five minutes are not the bay's"
    );
    shop.clock.passes(100);
    let state = shop.program.leave_if_idle(&five_minutes).unwrap();
    assert_eq!(
        (state.step, state.me.is_none()),
        (Step::Who, true),
        "now nobody is there"
    );
}

#[test]
fn a_wall_clock_that_jumps_locks_nobody_out_and_nobody_in() {
    let mut shop = Shop::open();
    shop.ioana();
    shop.clock.is_set_by(3_600);
    let state = shop.program.leave_if_idle(&IdleFor { seconds: 120 }).unwrap();
    assert_eq!(state.step, Step::Open, "only time that passed counts");
}
