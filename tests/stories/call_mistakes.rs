//! A wrong digit on the call list: Ioana goes back to the call, and nothing that the wrong one claimed is left.

use crate::seat::an_answer;
use crate::shop::{Job, Shop, a_car, refusal};
use workshop::acts::{
    BoardCard, CallList, CallListOf, CallToMake, IncomingCar, IntakeMore, RecordCall, Refusal,
};
use workshop::domain::{CallOutcome, DeskAnswer, NotNeededReason, ReceptionAnswer, StateWord, VerdictWord};

const MONDAY: &str = "2026-03-02";

fn calls(shop: &mut Shop, job: &Job, outcome: CallOutcome) -> CallList {
    let request = RecordCall {
        job_id: job.id,
        unit_id: None,
        outcome,
        reason: (outcome == CallOutcome::NotNeeded).then_some(NotNeededReason::Paired),
        day: MONDAY.to_owned(),
    };
    shop.ioana().workshop().record_call(&request).unwrap()
}

fn list(shop: &mut Shop) -> CallList {
    shop.ioana()
        .workshop()
        .call_list(&CallListOf { day: None })
        .unwrap()
}

fn the_call(shop: &mut Shop, job: &Job) -> CallToMake {
    let mut calls = list(shop).calls;
    calls.retain(|call| call.job_id == job.id);
    calls.pop().expect("it stands on the list")
}

/// The job's card among what needs attention.
fn raised(shop: &mut Shop, job: &Job) -> Option<BoardCard> {
    let board = shop.ioana().workshop().board().unwrap();
    board.attention.into_iter().find(|card| card.job_id == job.id)
}

/// A car from the night box, whose customer nobody has asked, and which the bay waits for.
fn from_the_night_box(shop: &mut Shop, plate: &str) -> Job {
    let job = shop.ioana().logs(&IncomingCar {
        more: IntakeMore {
            came_without_person: true,
            ..IntakeMore::default()
        },
        ..a_car(plate, "battery_replacement")
    });
    shop.mihai().workshop().call_desk(job.id).unwrap();
    job
}

#[test]
fn whatever_was_said_of_a_call_by_mistake_is_gone_with_one_touch() {
    for (place, outcome) in CallOutcome::ALL.iter().copied().enumerate() {
        let mut shop = Shop::open();
        let job = from_the_night_box(&mut shop, &format!("BV 6{place} GRE"));
        let before = raised(&mut shop, &job).expect("the bay calls, and nobody was asked");
        calls(&mut shop, &job, outcome);

        shop.ioana().takes_back(&job).unwrap();

        let line = shop.last_line();
        assert_eq!(
            (shop.rows("calls"), line.verb.as_str(), line.reason.as_str()),
            (1, "tap_taken_back", "call"),
            "what was taken back stays on record"
        );
        let call = the_call(&mut shop, &job);
        assert_eq!(call.unit.chip.state, StateWord::NotAsked, "{outcome:?}");
        assert!(
            call.to_make && !call.answered && call.last_call.is_none(),
            "{outcome:?}"
        );
        let after = raised(&mut shop, &job).expect("it still needs attention");
        assert_eq!(
            (after.attention, after.desk_called_at, after.chip.state),
            (before.attention, before.desk_called_at, before.chip.state),
            "{outcome:?}: the bay still waits for its answer"
        );
        assert!(shop.mihai().opens(&job).bay.desk_answer.is_none(), "{outcome:?}");
        assert_eq!(shop.mihai().verdict(&job), VerdictWord::Stop, "{outcome:?}");
    }
}

#[test]
fn the_right_outcome_is_all_that_counts_after_the_wrong_one() {
    let mut shop = Shop::open();
    let job = from_the_night_box(&mut shop, "BV 65 COR");
    calls(&mut shop, &job, CallOutcome::NoAnswer);
    shop.ioana().takes_back(&job).unwrap();

    calls(&mut shop, &job, CallOutcome::BringsIt);

    let call = the_call(&mut shop, &job);
    assert_eq!(call.unit.chip.state, StateWord::WillBring);
    assert!(call.answered && !call.to_make);
    assert_eq!(call.last_call.unwrap().outcome, CallOutcome::BringsIt);
    let told = shop.mihai().opens(&job).bay.desk_answer.unwrap();
    assert_eq!(told.answer, DeskAnswer::BringsIt, "so the bay is told");
    assert_eq!(shop.ioana().opens(&job).visit.calls.len(), 1, "one call was made");
}

#[test]
fn a_later_call_that_was_answered_tells_the_bay_what_nobody_answered_before() {
    let mut shop = Shop::open();
    let job = from_the_night_box(&mut shop, "BV 66 TAR");
    calls(&mut shop, &job, CallOutcome::NoAnswer);
    shop.clock.passes(3_600);

    calls(&mut shop, &job, CallOutcome::HasNot);

    let told = shop.mihai().opens(&job).bay.desk_answer.unwrap();
    assert_eq!(told.answer, DeskAnswer::HasNot);
    calls(&mut shop, &job, CallOutcome::NoAnswer);
    let told = shop.mihai().opens(&job).bay.desk_answer.unwrap();
    assert_eq!(
        told.answer,
        DeskAnswer::HasNot,
        "a call that nobody answers takes no answer away"
    );
}

#[test]
fn not_needed_by_mistake_brings_the_call_back_on_the_list() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&a_car("BV 67 PAI", "battery_replacement"));
    assert!(calls(&mut shop, &job, CallOutcome::NotNeeded).calls.is_empty());

    shop.ioana().takes_back(&job).unwrap();

    assert_eq!(list(&mut shop).to_make, 1);
    assert_eq!(
        shop.mihai().verdict(&job),
        VerdictWord::Stop,
        "nothing is green that nobody said"
    );
}

#[test]
fn what_was_said_at_the_desk_before_stands_again_when_a_call_is_taken_back() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        answers: vec![an_answer(ReceptionAnswer::AtHome)],
        ..a_car("BV 68 ACA", "battery_replacement")
    });
    calls(&mut shop, &job, CallOutcome::HasNot);
    assert_eq!(the_call(&mut shop, &job).unit.chip.state, StateWord::HasNot);

    shop.ioana().takes_back(&job).unwrap();

    let call = the_call(&mut shop, &job);
    assert_eq!(call.unit.chip.state, StateWord::WillBring, "the promise was made");
    assert!(!call.to_make);
}

#[test]
fn after_ten_seconds_and_for_anybody_else_a_call_stays_as_it_was_written() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&a_car("BV 69 ZEC", "battery_replacement"));
    calls(&mut shop, &job, CallOutcome::HasNot);
    assert_eq!(refusal(shop.elena().takes_back(&job)), Refusal::TooLate);
    calls(&mut shop, &job, CallOutcome::HasNot);
    shop.clock.passes(11);
    assert_eq!(refusal(shop.ioana().takes_back(&job)), Refusal::TooLate);
    assert_eq!(the_call(&mut shop, &job).unit.chip.state, StateWord::HasNot);
}

#[test]
fn board_list_and_paper_tell_one_number_of_calls_to_make() {
    let mut shop = Shop::open();
    shop.ioana().logs(&a_car("BV 70 UNU", "battery_replacement"));
    let second = shop.ioana().logs(&a_car("BV 71 DOI", "battery_replacement"));
    shop.ioana().logs(&IncomingCar {
        answers: vec![crate::seat::the_card_says("1609")],
        ..a_car("BV 72 TRE", "battery_replacement")
    });
    calls(&mut shop, &second, CallOutcome::BringsIt);

    let today = list(&mut shop);

    assert_eq!(
        (today.calls.len(), today.to_make),
        (3, 1),
        "one promised, and a code on file answers for itself"
    );
    assert_eq!(today.calls.iter().filter(|call| call.to_make).count(), 1);
    assert_eq!(shop.ioana().workshop().board().unwrap().to_ask_today, 1);
    shop.ioana()
        .workshop()
        .print_call_list(&CallListOf { day: None })
        .unwrap();
    let words = shop.printer.last().words();
    assert!(words.contains("3 apeluri, 1 de făcut"), "{words}");
}
