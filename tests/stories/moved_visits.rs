//! A booked visit is put to another day or hour: `move_visit`.

use crate::seat::an_answer;
use crate::shop::{Job, Shop, a_car, faults, refusal};
use crate::visits::{TUESDAY_AT_NINE, booked};
use workshop::acts::{
    ActError, CallListOf, CancelJob, Fault, IncomingCar, JobView, MoveVisit, RecordCall, Refusal,
};
use workshop::domain::{
    AttentionWord, CallOutcome, CancelReason, HandOverResult, ReceptionAnswer, Stage, StateWord, VerdictWord,
};

/// Ioana moves a visit, with the customer on the telephone.
fn moves(shop: &mut Shop, job: &Job, to: &str) -> Result<JobView, ActError> {
    let request = MoveVisit {
        job_id: job.id,
        expected_at: to.to_owned(),
    };
    shop.ioana().workshop().move_visit(&request)
}

fn planned(shop: &mut Shop, job: &Job) -> String {
    shop.ioana().opens(job).visit.expected_at.unwrap()
}

/// The plates to call about on a day.
fn to_call(shop: &mut Shop, day: &str) -> Vec<String> {
    let day = Some(day.to_owned());
    let list = shop.ioana().workshop().call_list(&CallListOf { day }).unwrap();
    list.calls.into_iter().map(|call| call.vehicle.plate).collect()
}

#[test]
fn a_customer_who_calls_again_gets_another_day_and_everybody_sees_it() {
    let mut shop = Shop::open();
    let job = booked(
        &mut shop,
        a_car("BV 40 ANA", "battery_replacement"),
        TUESDAY_AT_NINE,
    );

    let view = moves(&mut shop, &job, "miercuri 10").unwrap();

    assert_eq!(shop.last_line().verb, "visit_moved");
    assert_eq!(view.visit.expected_at.as_deref(), Some("2026-03-04T08:00:00Z"));
    assert_eq!(view.stage, Stage::Expected, "it is as little here as before");
    let board = shop.vera().workshop().board().unwrap();
    let coming: Vec<_> = board
        .coming
        .iter()
        .map(|day| (day.day.as_str(), day.cards.len()))
        .collect();
    assert_eq!(coming, [("2026-03-04", 1)], "it stands under its new day only");
    assert_eq!(
        to_call(&mut shop, "2026-03-03"),
        [""; 0],
        "nobody calls about it for Tuesday"
    );
    assert_eq!(to_call(&mut shop, "2026-03-04"), ["BV 40 ANA"]);
}

#[test]
fn the_new_time_is_said_as_a_promise_is() {
    let mut shop = Shop::open();
    let job = booked(&mut shop, a_car("BV 41 ANA", "tyres"), TUESDAY_AT_NINE);
    for (said, meant) in [
        ("mâine 10", "2026-03-03T08:00:00Z"),
        ("tomorrow 11", "2026-03-03T09:00:00Z"),
        ("+2h", "2026-03-02T08:00:00Z"),
        ("joi 9", "2026-03-05T07:00:00Z"),
        ("14:30", "2026-03-02T12:30:00Z"),
        ("4.12 9:30", "2026-12-04T07:30:00Z"),
        ("2026-03-06T07:15:00Z", "2026-03-06T07:15:00Z"),
    ] {
        moves(&mut shop, &job, said).map(drop).unwrap();
        assert_eq!(planned(&mut shop, &job), meant, "{said}");
    }
}

#[test]
fn a_time_that_is_over_or_none_moves_nothing_and_says_so_at_the_field() {
    let mut shop = Shop::open();
    let job = booked(&mut shop, a_car("BV 42 ANA", "tyres"), TUESDAY_AT_NINE);
    let lines = shop.ledger().len();
    for (said, fault) in [
        ("", Fault::Required),
        ("când poate", Fault::PromisedUnreadable),
        ("2026-03-01T07:00:00Z", Fault::InThePast),
        ("azi 7", Fault::InThePast),
    ] {
        assert_eq!(
            faults(moves(&mut shop, &job, said)),
            [("expected_at", fault)],
            "{said}"
        );
    }
    assert_eq!(planned(&mut shop, &job), TUESDAY_AT_NINE);
    assert_eq!(shop.ledger().len(), lines, "nothing was done");
}

#[test]
fn a_car_that_is_here_has_no_appointment_left_to_move() {
    let mut shop = Shop::open();
    let here = shop.ioana().logs(&a_car("BV 43 ANA", "tyres"));
    assert_eq!(refusal(moves(&mut shop, &here, "mâine 10")), Refusal::CarIsHere);
    assert!(
        !shop.ioana().opens(&here).visit.can_move,
        "the page does not offer it"
    );
    let taken = booked(&mut shop, a_car("BV 44 ANA", "tyres"), TUESDAY_AT_NINE);
    assert!(shop.ioana().opens(&taken).visit.can_move);
    drop(shop.mihai().takes(&taken));
    assert_eq!(
        refusal(moves(&mut shop, &taken, "mâine 10")),
        Refusal::CarIsHere,
        "whoever works on it has it"
    );
    let gone = shop.ioana().logs(&a_car("BV 45 ANA", "tyres"));
    shop.elena()
        .hands_over(&gone, HandOverResult::NotTested)
        .map(drop)
        .unwrap();
    assert_eq!(refusal(moves(&mut shop, &gone, "mâine 10")), Refusal::JobClosed);
    let off = booked(&mut shop, a_car("BV 46 ANA", "tyres"), TUESDAY_AT_NINE);
    let cancel = CancelJob {
        job_id: off.id,
        reason: CancelReason::CustomerCancelled,
    };
    shop.ioana().workshop().cancel_job(&cancel).map(drop).unwrap();
    assert_eq!(
        refusal(moves(&mut shop, &off, "mâine 10")),
        Refusal::JobClosed,
        "a cancelled visit is booked anew"
    );
    assert!(!shop.ioana().opens(&off).visit.can_move);
}

#[test]
fn moving_an_appointment_changes_nothing_that_was_said_about_its_radio() {
    let mut shop = Shop::open();
    let car = IncomingCar {
        answers: vec![an_answer(ReceptionAnswer::AtHome)],
        ..a_car("BV 47 ANA", "battery_replacement")
    };
    let job = booked(&mut shop, car, TUESDAY_AT_NINE);
    let call = RecordCall {
        job_id: job.id,
        unit_id: None,
        outcome: CallOutcome::NoAnswer,
        reason: None,
        day: "2026-03-03".to_owned(),
    };
    shop.ioana().workshop().record_call(&call).map(drop).unwrap();
    let before = shop.everything();

    let view = moves(&mut shop, &job, "vineri 8").unwrap();

    assert_eq!(view.units[0].head.chip.state, StateWord::WillBring);
    assert_eq!(shop.mihai().verdict(&job), VerdictWord::Stop);
    assert_eq!(view.visit.calls.len(), 1, "the call that nobody took stays noted");
    assert_eq!(view.visit.moves.len(), 1, "it reached no other column");
    assert_eq!(shop.everything(), before, "no fact, no row: only another time");
}

#[test]
fn a_car_that_did_not_come_is_booked_again_and_its_alarm_ends() {
    let mut shop = Shop::open();
    let job = booked(&mut shop, a_car("BV 48 ANA", "tyres"), TUESDAY_AT_NINE);
    shop.clock.passes(26 * 3_600);
    let alarms = |shop: &mut Shop| {
        let board = shop.ioana().workshop().board().unwrap();
        let words: Vec<_> = board.attention.iter().map(|card| card.attention).collect();
        words
    };
    assert_eq!(alarms(&mut shop), [Some(AttentionWord::NoShow)]);

    moves(&mut shop, &job, "mâine 9").map(drop).unwrap();

    assert_eq!(alarms(&mut shop), [], "it is awaited again");
    assert_eq!(planned(&mut shop, &job), "2026-03-04T07:00:00Z");
}
