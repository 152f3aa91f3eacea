//! The lines of the battery-off sheet: `read_battery_sheet`, `answer_sheet_line`, and that a car is ready only with no blank line.

use crate::main_job::{logan, verified_logan};
use crate::seat::{needs_none, the_card_says};
use crate::shop::{Job, Shop, a_car, refusal};
use workshop::acts::{
    ActError, AnswerSheetLine, BatterySheet, Board, IncomingCar, MoveJob, Operation, Refusal, SheetLineView,
};
use workshop::domain::{
    ExitWord, HandOverResult, NotNeededReason, SaverReason, SheetAnswer, SheetHarm, SheetPhase, Stage,
};

pub fn sheet(shop: &mut Shop, job: &Job) -> BatterySheet {
    shop.mihai().workshop().read_battery_sheet(job.id).unwrap()
}

pub fn ids(lines: &[SheetLineView]) -> Vec<&str> {
    lines.iter().map(|line| line.item_id.as_str()).collect()
}

fn answers(shop: &mut Shop, job: &Job, item: &str, answer: SheetAnswer) -> Result<BatterySheet, ActError> {
    shop.mihai().workshop().answer_sheet_line(&AnswerSheetLine {
        job_id: job.id,
        item_id: item.to_owned(),
        answer,
    })
}

/// Mihai goes through the after-list.
fn checks_everything(shop: &mut Shop, job: &Job) {
    for line in sheet(shop, job).after {
        answers(shop, job, &line.item_id, SheetAnswer::Yes).unwrap();
    }
}

fn moves_to_ready(shop: &mut Shop, job: &Job) -> Result<Board, ActError> {
    shop.ioana().workshop().move_job(&MoveJob {
        job_id: job.id,
        stage: Stage::Ready,
    })
}

/// How many lines the desk is told are blank.
fn blank_lines<T>(answer: Result<T, ActError>) -> u64 {
    match answer {
        Err(ActError::Refused {
            why: Refusal::AfterListOpen,
            number: Some(blank),
        }) => blank,
        Err(other) => panic!("blank lines were expected, not {other:?}"),
        Ok(_) => panic!("it went through"),
    }
}

pub fn a_make(plate: &str, make: &str, model: &str, job_type: &str) -> IncomingCar {
    IncomingCar {
        make: make.to_owned(),
        model: model.to_owned(),
        answers: vec![the_card_says("1609")],
        ..a_car(plate, job_type)
    }
}

/// The battery comes off and is back, with the code on file.
fn takes_it_off_and_on(shop: &mut Shop, job: &Job) {
    shop.mihai().takes_exit(job, ExitWord::CodeOnFile).unwrap();
    shop.mihai().starts(job).unwrap();
    shop.mihai().ends(job).unwrap();
}

#[test]
fn the_sheet_of_a_logan_is_not_the_sheet_of_a_bmw() {
    let mut shop = Shop::open();
    let logan = shop.ioana().logs(&logan());
    let bmw = shop
        .ioana()
        .logs(&a_make("B 20 BMW", "bmw", "320d", "battery_replacement"));

    let (logan, bmw) = (sheet(&mut shop, &logan), sheet(&mut shop, &bmw));

    assert_eq!(
        ids(&logan.before),
        [
            "battery_location",
            "memory_saver",
            "engine_running",
            "radio_code_card",
            "fault_memory",
            "settings_note",
            "bus_sleep",
            "alarm_siren",
            "keyless_lockout"
        ],
        "safety first, then the order of the work"
    );
    assert!(logan.before[..3].iter().all(|line| line.harm.is_some()));
    assert_eq!(
        ids(&bmw.before)[..2],
        ["engine_running", "battery_location"],
        "what its own maker says stands above the general line"
    );
    assert!(bmw.before[0].of_this_make);
    assert!(logan.after.is_empty(), "the power has not gone");
    assert_eq!(logan.operation, Operation::None);
    assert!(
        logan.srs.is_none() && bmw.srs.is_none(),
        "no line of the job touches an airbag"
    );
}

#[test]
fn a_new_battery_is_registered_on_a_bmw_and_a_logan_learns_it_by_itself() {
    let mut shop = Shop::open();
    for (car, registers) in [
        (logan(), false),
        (a_make("B 20 BMW", "BMW", "320d", "battery_replacement"), true),
    ] {
        let job = shop.ioana().logs(&car);
        takes_it_off_and_on(&mut shop, &job);
        let after = sheet(&mut shop, &job).after;
        assert_eq!(ids(&after).contains(&"battery_registration"), registers);
        assert!(ids(&after).contains(&"clock") && ids(&after).contains(&"windows_sunroof"));
    }
}

#[test]
fn a_radio_without_a_code_is_asked_for_no_card_and_no_code() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        answers: vec![needs_none(NotNeededReason::Paired)],
        ..a_car("BV 10 PAR", "battery_replacement")
    });
    shop.mihai().starts(&job).unwrap();
    shop.mihai().ends(&job).unwrap();

    let sheet = sheet(&mut shop, &job);

    assert!(!ids(&sheet.before).contains(&"radio_code_card"));
    assert!(!ids(&sheet.after).contains(&"radio_code_entry"));
    assert!(
        ids(&sheet.after).contains(&"clock"),
        "its clock is set all the same"
    );
}

#[test]
fn on_airbag_work_the_memory_saver_is_a_prohibition_with_its_reason() {
    let mut shop = Shop::open();
    let airbag = shop.ioana().logs(&a_car("BV 11 AIR", "airbag"));
    let plain = shop.ioana().logs(&a_car("BV 12 BAT", "battery_replacement"));

    let (airbag, plain) = (sheet(&mut shop, &airbag), sheet(&mut shop, &plain));

    assert_eq!(airbag.saver_forbidden, Some(SaverReason::Srs));
    assert_eq!(airbag.before[0].item_id, "memory_saver", "it stands on top");
    assert_eq!(airbag.before[0].forbids, Some(SaverReason::Srs));
    assert_eq!(plain.saver_forbidden, None);
    let saver = plain.before.iter().find(|line| line.item_id == "memory_saver");
    assert_eq!(saver.unwrap().forbids, None, "an ordinary line, with caution");
}

#[test]
fn a_prohibition_is_not_answered() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&a_car("BV 13 AIR", "airbag"));
    let answer = answers(&mut shop, &job, "memory_saver", SheetAnswer::Yes);
    assert_eq!(refusal(answer), Refusal::NothingToRecord);
    let foreign = answers(&mut shop, &job, "welding", SheetAnswer::Yes);
    assert_eq!(
        refusal(foreign),
        Refusal::NothingToRecord,
        "nobody welds on this job"
    );
}

#[test]
fn the_makers_own_order_stands_above_the_general_one() {
    let mut shop = Shop::open();
    let airbag = shop.ioana().logs(&a_make("B 21 VWG", "VW", "CC", "airbag"));
    let battery = shop
        .ioana()
        .logs(&a_make("B 22 VWG", "VW", "CC", "battery_replacement"));
    let opel = shop
        .ioana()
        .logs(&a_make("B 23 OPL", "Opel", "Corsa", "battery_replacement"));
    let said = |sheet: &BatterySheet, step: &str| -> Vec<String> {
        let step = sheet.order.iter().find(|one| one.step_id == step).unwrap();
        step.maker.iter().map(|own| own.text_en.clone()).collect()
    };

    let airbag = sheet(&mut shop, &airbag);
    let battery = sheet(&mut shop, &battery);
    let opel = sheet(&mut shop, &opel);

    assert!(
        said(&airbag, "d3")[0].contains("ignition ON"),
        "on a Volkswagen's airbag work"
    );
    assert!(said(&battery, "d3").is_empty(), "and nowhere else");
    assert!(said(&opel, "d3")[0].contains("15 s"));
    let nobody_inside = airbag.during.iter().find(|line| line.item_id == "vw_ignition_on");
    assert_eq!(nobody_inside.unwrap().harm, Some(SheetHarm::People));
    assert!(!ids(&battery.during).contains(&"vw_ignition_on"));
    assert!(opel.order.iter().all(|step| step.phase != SheetPhase::After));
}

#[test]
fn where_only_the_radio_s_fuse_is_pulled_no_cable_comes_off_the_battery() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&a_car("BV 17 SIG", "fuse_check"));

    let sheet = sheet(&mut shop, &job);

    assert!(sheet.order.is_empty() && sheet.during.is_empty());
    assert_eq!(ids(&sheet.before), ["memory_saver", "radio_code_card"]);
    assert_eq!(
        sheet.before[0].forbids,
        Some(SaverReason::Plug),
        "a saver does not feed a pulled fuse"
    );
}

#[test]
fn before_the_cut_mihai_answers_and_a_correction_is_a_further_answer() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());

    answers(&mut shop, &job, "fault_memory", SheetAnswer::No).unwrap();
    shop.clock.passes(120);
    let view = answers(&mut shop, &job, "fault_memory", SheetAnswer::Yes).unwrap();

    let line = view
        .before
        .iter()
        .find(|line| line.item_id == "fault_memory")
        .unwrap();
    assert_eq!(line.answer, Some(SheetAnswer::Yes));
    assert_eq!(line.initials.as_deref(), Some("MI"));
    assert_eq!(line.at.as_deref(), Some("2026-03-02T06:02:00Z"));
    assert_eq!(shop.rows("sheet_answers"), 2, "the first answer stays on record");
    assert_eq!(shop.last_line().verb, "sheet_line_answered");
    let lines = shop.verbs().len();
    answers(&mut shop, &job, "fault_memory", SheetAnswer::Yes).unwrap();
    assert_eq!(
        (shop.rows("sheet_answers"), shop.verbs().len()),
        (2, lines),
        "the same answer again says nothing new"
    );
}

#[test]
fn a_car_is_not_ready_while_a_line_is_blank_and_leaves_whenever_its_customer_takes_it() {
    let mut shop = Shop::open();
    let job = verified_logan(&mut shop);
    let before = shop.everything();

    assert_eq!(blank_lines(moves_to_ready(&mut shop, &job)), 6);

    assert_eq!(shop.everything(), before, "a refused move leaves nothing behind");
    let card = |board: &Board| {
        board
            .columns
            .iter()
            .flat_map(|c| &c.cards)
            .next()
            .unwrap()
            .after_blank
    };
    assert_eq!(
        card(&shop.ioana().workshop().board().unwrap()),
        6,
        "the card says so"
    );
    answers(&mut shop, &job, "clock", SheetAnswer::Yes).unwrap();
    answers(&mut shop, &job, "steering_angle", SheetAnswer::No).unwrap();
    let view = answers(&mut shop, &job, "windows_sunroof", SheetAnswer::NotApplicable).unwrap();
    assert_eq!((view.after_list.blank, view.after_list.said_no), (3, 1));
    assert_eq!(blank_lines(moves_to_ready(&mut shop, &job)), 3);
    let left = shop.elena().hands_over(&job, HandOverResult::NotTested).unwrap();
    assert_eq!(left.stage, Stage::Out, "the customer takes his car");
}

#[test]
fn with_every_line_answered_the_car_is_ready_also_where_an_answer_is_no() {
    let mut shop = Shop::open();
    let job = verified_logan(&mut shop);
    checks_everything(&mut shop, &job);
    answers(&mut shop, &job, "throttle_idle", SheetAnswer::No).unwrap();

    let board = moves_to_ready(&mut shop, &job).unwrap();

    let ready = board
        .columns
        .iter()
        .find(|column| column.stage == Stage::Ready)
        .unwrap();
    assert_eq!(ready.cards.len(), 1);
    assert_eq!(
        shop.mihai().opens(&job).after_list.said_no,
        1,
        "and the desk can see it"
    );
}

#[test]
fn a_job_whose_power_never_went_has_no_after_list() {
    let mut shop = Shop::open();
    for (plate, job_type) in [
        ("BV 14 ANV", "tyres"),
        ("BV 15 GEO", "wheel_alignment"),
        ("BV 16 BAT", "battery_replacement"),
    ] {
        let job = shop.ioana().logs(&a_car(plate, job_type));
        assert!(sheet(&mut shop, &job).after.is_empty());
        moves_to_ready(&mut shop, &job).map(drop).unwrap();
    }
}

#[test]
fn while_the_power_is_off_nothing_after_it_can_be_answered() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    shop.mihai().takes_exit(&job, ExitWord::CodeOnFile).unwrap();
    shop.mihai().starts(&job).unwrap();

    let early = answers(&mut shop, &job, "clock", SheetAnswer::Yes);

    assert_eq!(refusal(early), Refusal::PowerStillOff);
    assert!(!sheet(&mut shop, &job).after_is_open);
    assert_eq!(
        blank_lines(moves_to_ready(&mut shop, &job)),
        6,
        "a car without power is not ready"
    );
    answers(&mut shop, &job, "settings_note", SheetAnswer::Yes)
        .map(drop)
        .unwrap();
}

#[test]
fn a_second_cut_and_a_loss_nobody_planned_each_have_an_after_list_of_their_own() {
    let mut shop = Shop::open();
    let job = verified_logan(&mut shop);
    answers(&mut shop, &job, "settings_note", SheetAnswer::Yes).unwrap();
    checks_everything(&mut shop, &job);
    assert_eq!(sheet(&mut shop, &job).after_list.blank, 0);

    shop.mihai().finds_power_lost(&job).unwrap();

    assert_eq!(
        sheet(&mut shop, &job).after_list.blank,
        6,
        "the clock stands wrong again"
    );
    checks_everything(&mut shop, &job);
    shop.mihai().starts(&job).map(drop).unwrap();
    shop.mihai().ends(&job).map(drop).unwrap();
    let again = sheet(&mut shop, &job);
    assert_eq!(again.after_list.blank, again.after_list.lines);
    let stations = again.before.iter().find(|line| line.item_id == "settings_note");
    assert_eq!(stations.unwrap().answer, None, "so has the list before it");
}

#[test]
fn a_car_that_has_left_is_answered_for_no_more() {
    let mut shop = Shop::open();
    let job = verified_logan(&mut shop);
    shop.elena()
        .hands_over(&job, HandOverResult::Plays)
        .map(drop)
        .unwrap();
    assert_eq!(
        refusal(answers(&mut shop, &job, "clock", SheetAnswer::Yes)),
        Refusal::JobClosed
    );
    assert!(!sheet(&mut shop, &job).may_write, "the sheet can still be read");
}

#[test]
fn the_desk_reads_the_sheet_and_a_technician_fills_it_in() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    assert!(
        !shop
            .ioana()
            .workshop()
            .read_battery_sheet(job.id)
            .unwrap()
            .may_write
    );
    let request = AnswerSheetLine {
        job_id: job.id,
        item_id: "clock".to_owned(),
        answer: SheetAnswer::Yes,
    };
    let answer = shop.ioana().workshop().answer_sheet_line(&request);
    assert_eq!(refusal(answer), Refusal::NoRight);
    assert_eq!(shop.last_line().verb, "right_refused");
    assert!(sheet(&mut shop, &job).may_write);
}
