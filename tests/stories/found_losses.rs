//! The power is found lost: while the battery is off it belongs to that cut, and what was set or answered for it stands.

use crate::airbag_waits::waits;
use crate::battery_sheet::sheet;
use crate::seat::the_card_says;
use crate::shop::{Shop, a_car};
use workshop::acts::IncomingCar;
use workshop::domain::{ExitWord, SrsState};

#[test]
fn a_running_wait_and_the_list_before_outlive_a_loss_that_is_noted_while_the_battery_is_off() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        answers: vec![the_card_says("1609")],
        ..a_car("BV 35 AIR", "airbag")
    });
    waits(&mut shop, &job, "20").unwrap();
    let before = sheet(&mut shop, &job).before;
    let item = before
        .iter()
        .find(|line| line.forbids.is_none())
        .unwrap()
        .item_id
        .clone();
    let line = workshop::acts::AnswerSheetLine {
        job_id: job.id,
        item_id: item.clone(),
        answer: workshop::domain::SheetAnswer::Yes,
    };
    shop.mihai().takes_exit(&job, ExitWord::CodeOnFile).unwrap();
    shop.mihai()
        .workshop()
        .answer_sheet_line(&line)
        .map(drop)
        .unwrap();
    shop.mihai().starts(&job).unwrap();
    shop.clock.passes(5 * 60);

    // "The power was lost already": a glove on the wrong key, or a clamp that fell off. The battery is off all the same.
    shop.mihai().finds_power_lost(&job).unwrap();

    let seen = sheet(&mut shop, &job);
    let srs = seen.srs.unwrap();
    assert_eq!((srs.state, srs.minutes), (SrsState::Running, Some(20)));
    assert_eq!(
        srs.ends_at.as_deref(),
        Some("2026-03-02T06:20:00Z"),
        "from the cut: the power has been off since then"
    );
    let answered = seen.before.iter().find(|one| one.item_id == item).unwrap();
    assert!(
        answered.answer.is_some(),
        "what was thought of before the cut was"
    );
    shop.mihai().ends(&job).unwrap();
    let after = sheet(&mut shop, &job);
    assert_eq!(
        after.srs.unwrap().state,
        SrsState::NotSet,
        "the next cut has its own wait"
    );
}

#[test]
fn a_wait_set_after_a_loss_that_was_found_stands_when_the_work_then_begins() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        answers: vec![the_card_says("1609")],
        ..a_car("BV 36 AIR", "airbag")
    });
    shop.mihai().finds_power_lost(&job).unwrap();
    waits(&mut shop, &job, "20").unwrap();
    assert_eq!(sheet(&mut shop, &job).srs.unwrap().state, SrsState::Running);
    shop.clock.passes(5 * 60);
    let exit = shop.mihai().unit(&job).one_touch.unwrap_or(ExitWord::CodeOnFile);
    shop.mihai().takes_exit(&job, exit).unwrap();
    shop.mihai().starts(&job).unwrap();

    let srs = sheet(&mut shop, &job).srs.unwrap();

    assert_eq!((srs.state, srs.minutes), (SrsState::Running, Some(20)));
    assert_eq!(
        srs.ends_at.as_deref(),
        Some("2026-03-02T06:25:00Z"),
        "nobody knows that the battery was off all the time: it runs from the cut"
    );
}

#[test]
fn a_loss_tapped_by_mistake_and_taken_back_leaves_no_trace_on_the_wait() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        answers: vec![the_card_says("1609")],
        ..a_car("BV 37 AIR", "airbag")
    });
    waits(&mut shop, &job, "20").unwrap();
    shop.mihai().finds_power_lost(&job).unwrap();
    shop.mihai().takes_back(&job).map(drop).unwrap();
    assert_eq!(
        sheet(&mut shop, &job).srs.unwrap().state,
        SrsState::BeforeTheCut,
        "the power never went"
    );
}
