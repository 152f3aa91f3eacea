//! What a code on file is worth: refused digits, phoned-in digits, dummies, and what cannot be said of a radio that asked.

use crate::main_job::{logan, verified_logan};
use crate::seat::{a_reading, an_answer, an_exit, needs_none, the_card_says};
use crate::shop::{Shop, a_car, faults, refusal};
use workshop::acts::{Fault, GateDecision, IncomingCar, ReadingWord, Refusal};
use workshop::domain::{
    Arrival, CodeSource, ExitWord, HandOverResult, NotNeededReason, ReceptionAnswer, StateWord, VerdictWord,
};

#[test]
fn retyping_the_refused_digits_changes_nothing() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    shop.mihai()
        .takes_exit(&job, ExitWord::CodeOnFile)
        .map(drop)
        .unwrap();
    shop.mihai().starts(&job).map(drop).unwrap();
    shop.mihai().ends(&job).map(drop).unwrap();
    shop.mihai().pins(&job).reveals_code(&job).map(drop).unwrap();
    shop.mihai().sees_code_accepted(&job, false).map(drop).unwrap();
    assert_eq!(shop.mihai().state(&job), StateWord::Refused);

    shop.ioana()
        .takes_in(&job, "1609", CodeSource::Phone)
        .map(drop)
        .unwrap();

    let unit = shop.mihai().unit(&job);
    assert_eq!(
        (unit.head.chip.state, unit.head.chip.times),
        (StateWord::Refused, Some(1)),
        "the same digits keep their refusals"
    );
    shop.ioana()
        .takes_in(&job, "1906", CodeSource::Phone)
        .map(drop)
        .unwrap();
    assert_eq!(
        shop.mihai().state(&job),
        StateWord::OnFile,
        "other digits are another try"
    );
}

#[test]
fn the_refused_digits_typed_in_the_bay_open_nothing() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    shop.mihai().wakes_the_radio(&job);
    shop.mihai().ends(&job).map(drop).unwrap_err();
    // The next visit: the radio refuses what it took before.
    shop.ioana()
        .hands_over(&job, HandOverResult::NotTested)
        .map(drop)
        .unwrap();
    let next = shop.ioana().logs(&IncomingCar {
        vehicle_id: Some(job.vehicle),
        ..a_car("", "battery_replacement")
    });
    shop.mihai().starts(&next).map(drop).unwrap();
    shop.mihai().ends(&next).map(drop).unwrap();
    shop.mihai().pins(&next).reveals_code(&next).map(drop).unwrap();
    shop.mihai().sees_code_accepted(&next, false).map(drop).unwrap();
    let unit_id = Some(shop.mihai().radio(&next));
    let enter = |digits: &str| GateDecision {
        unit_id,
        digits: Some(digits.to_owned()),
        source: Some(CodeSource::Customer),
        ..an_exit(ExitWord::EnterCode)
    };

    let view = shop.mihai().decides(&next, enter("1609")).unwrap();
    assert!(
        !view.gate.may_start,
        "the refused digits again: written down, and the gate stays shut"
    );
    let view = shop.mihai().decides(&next, enter("1906")).unwrap();
    assert!(view.gate.may_start, "other digits are a decision: one try");
}

#[test]
fn a_phoned_in_code_does_not_displace_a_proven_one() {
    let mut shop = Shop::open();
    let job = verified_logan(&mut shop);

    shop.ioana()
        .takes_in(&job, "7777", CodeSource::Phone)
        .map(drop)
        .unwrap();

    let unit = shop.mihai().unit(&job);
    assert_eq!(
        unit.head.chip.state,
        StateWord::Verified,
        "one phone call does not turn green to amber"
    );
    assert_eq!(
        unit.also_offered_day.as_deref(),
        Some("2026-03-02"),
        "it is kept beside it"
    );
    let shown = shop
        .mihai()
        .pins(&job)
        .reveals_code(&job)
        .unwrap_or_else(|error| panic!("{error:?}"));
    assert_eq!(shown.digits.expose(), "1609", "the proven one is shown");
}

#[test]
fn needs_none_cannot_be_said_of_a_radio_that_asked() {
    let mut shop = Shop::open();
    let asked = IncomingCar {
        arrival: Arrival::AsksCode,
        answers: vec![needs_none(NotNeededReason::Paired)],
        ..a_car("CJ 19 ASK", "battery_replacement")
    };
    let before = shop.everything();
    assert_eq!(
        refusal(shop.ioana().workshop().log_incoming_car(&asked)),
        Refusal::RadioHasAsked
    );
    assert_eq!(shop.everything(), before, "nothing is saved");

    let job = shop.ioana().logs(&a_car("CJ 20 ASK", "battery_replacement"));
    shop.mihai().notes(&job, ReadingWord::AsksCode).map(drop).unwrap();
    let offers = shop.mihai().unit(&job).exits;
    let reasons = offers
        .into_iter()
        .find(|offer| offer.exit == ExitWord::NotNeeded)
        .map(|offer| offer.reasons);
    assert!(
        reasons.is_none_or(|reasons| reasons.is_empty()),
        "evidence beats assertion"
    );
    let unit_id = Some(shop.mihai().radio(&job));
    let said = shop.mihai().decides(
        &job,
        GateDecision {
            unit_id,
            reason: Some(NotNeededReason::NoCode),
            ..an_exit(ExitWord::NotNeeded)
        },
    );
    assert!(matches!(
        refusal(said),
        Refusal::RadioHasAsked | Refusal::ExitNotOffered
    ));
}

#[test]
fn needs_none_with_a_reason_is_green_at_once() {
    let mut shop = Shop::open();
    let paired = IncomingCar {
        answers: vec![needs_none(NotNeededReason::Paired)],
        ..a_car("CJ 21 PAI", "battery_replacement")
    };
    let job = shop.ioana().logs(&paired);
    assert_eq!(shop.mihai().verdict(&job), VerdictWord::Go);
    let without = IncomingCar {
        answers: vec![an_answer(ReceptionAnswer::NeedsNone)],
        ..a_car("CJ 22 PAI", "battery_replacement")
    };
    assert_eq!(
        faults(shop.ioana().workshop().log_incoming_car(&without)),
        [("reason", Fault::Required)]
    );
}

#[test]
fn a_wait_that_was_cut_has_no_known_end() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    let wait = workshop::acts::NoteRadio {
        wait_minutes: Some(60),
        ..a_reading(&job, ReadingWord::ShowsWait)
    };
    shop.mihai().workshop().note_radio(&wait).map(drop).unwrap();
    assert_eq!(
        shop.mihai().unit(&job).head.chip.until.as_deref(),
        Some("2026-03-02T07:00:00Z")
    );
    let no_end = shop.mihai().pins(&job).reveals_code(&job);
    assert_eq!(refusal(no_end), Refusal::NotOfferedLocked, "a known time runs");
    assert_eq!(shop.last_line().verb, "reveal_refused");

    shop.mihai().finds_power_lost(&job).map(drop).unwrap();
    shop.clock.passes(70 * 60);

    let chip = shop.mihai().unit(&job).head.chip;
    assert_eq!(
        (chip.state, chip.until),
        (StateWord::Locked, None),
        "nobody knows whether it counts on"
    );
    assert_eq!(
        shop.mihai().exits(&job),
        [ExitWord::MemorySaver, ExitWord::CustomerAccepts]
    );
}

#[test]
fn a_dummy_code_is_a_stop_until_the_radio_took_it() {
    let mut shop = Shop::open();
    let dummy = IncomingCar {
        answers: vec![the_card_says("0000")],
        ..a_car("CJ 24 DUM", "battery_replacement")
    };
    let job = shop.ioana().logs(&dummy);
    assert_eq!(shop.mihai().verdict(&job), VerdictWord::Stop);
    assert!(shop.mihai().unit(&job).head.chip.suspicious);
    shop.mihai().wakes_the_radio(&job);
    assert_eq!(
        shop.mihai().verdict(&job),
        VerdictWord::Go,
        "some radios really have 0000"
    );
}

#[test]
fn a_used_radio_asks_for_the_code_of_the_one_that_goes_in() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&IncomingCar {
        answers: vec![the_card_says("4321")],
        ..a_car("CJ 25 USE", "radio_replace_used")
    });
    let view = shop.mihai().opens(&job);
    assert_eq!(
        view.gate.verdict,
        VerdictWord::Confirm,
        "the code of the incoming radio is on file, never tried"
    );
    assert!(!view.gate.memory_saver_allowed);
}
