//! A car that is called ready or leaves with something unsettled: it is said, it is on record, and nothing stops it.

use crate::main_job::logan;
use crate::shop::{Shop, a_car};
use workshop::acts::{BoardCard, MoveJob};
use workshop::domain::{ExitWord, HandOverResult, Stage, StillOpen};

fn called_ready(shop: &mut Shop, job: &crate::shop::Job) -> BoardCard {
    let ready = MoveJob {
        job_id: job.id,
        stage: Stage::Ready,
    };
    let board = shop.ioana().workshop().move_job(&ready).unwrap();
    let mut cards = board.columns.into_iter().flat_map(|column| column.cards);
    cards.find(|card| card.job_id == job.id).unwrap()
}

#[test]
fn a_battery_job_that_nobody_did_is_said_when_the_car_is_called_ready() {
    let mut shop = Shop::open();
    let battery = shop.ioana().logs(&logan());
    let tyres = shop.ioana().logs(&a_car("BV 15 ROT", "tyres"));

    assert_eq!(
        called_ready(&mut shop, &battery).still_open,
        [StillOpen::BatteryNotDone]
    );
    assert!(called_ready(&mut shop, &tyres).still_open.is_empty());
}

#[test]
fn a_car_leaves_with_its_power_off_and_blank_lines_and_the_ledger_says_that_it_did() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    shop.mihai()
        .takes_exit(&job, ExitWord::CodeOnFile)
        .map(drop)
        .unwrap();
    shop.mihai().starts(&job).map(drop).unwrap();
    let open = shop.elena().opens(&job).still_open;
    assert_eq!(open[0], StillOpen::PowerOff);
    assert!(open.contains(&StillOpen::BlankLines), "{open:?}");

    shop.elena()
        .hands_over(&job, HandOverResult::NotTested)
        .map(drop)
        .unwrap();

    assert_eq!(shop.last_line().outcome, "left_open");
    assert_eq!(
        shop.elena().opens(&job).still_open[0],
        StillOpen::PowerOff,
        "and its page still says so"
    );
    let tyres = shop.ioana().logs(&a_car("BV 16 ROT", "tyres"));
    shop.elena()
        .hands_over(&tyres, HandOverResult::Plays)
        .map(drop)
        .unwrap();
    assert_eq!(shop.last_line().outcome, "done");
}
