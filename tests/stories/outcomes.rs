//! Accepted, refused, taken back; and what a second try needs.

use crate::main_job::logan;
use crate::seat::a_reading;
use crate::shop::{Job, Shop, a_car, faults, refusal};
use workshop::acts::{AnswerCall, AnswerPowerQuestion, Fault, NoteRadio, ReadingWord, Refusal};
use workshop::domain::{CodeSource, DeskAnswer, HandOverResult, StateWord};

fn refused_logan(shop: &mut Shop) -> Job {
    let job = shop.ioana().logs(&logan());
    shop.mihai()
        .takes_exit(&job, workshop::domain::ExitWord::CodeOnFile)
        .map(drop)
        .unwrap();
    shop.mihai().starts(&job).map(drop).unwrap();
    shop.mihai().ends(&job).map(drop).unwrap();
    shop.mihai().pins(&job).reveals_code(&job).map(drop).unwrap();
    shop.mihai().sees_code_accepted(&job, false).map(drop).unwrap();
    job
}

#[test]
fn a_second_try_needs_the_serial_compared() {
    let mut shop = Shop::open();
    let job = refused_logan(&mut shop);
    let lines = shop.verbs().len();
    assert_eq!(
        refusal(shop.mihai().reveals_code(&job)),
        Refusal::SerialCheckFirst
    );
    assert_eq!(shop.verbs()[lines..], ["reveal_refused"]);
    assert!(!shop.mihai().unit(&job).serial_checked_since_refusal);

    shop.mihai().compares_serial(&job, true).map(drop).unwrap();

    shop.mihai()
        .reveals_code(&job)
        .map(drop)
        .expect("compared and read again: one more try");
    shop.mihai().sees_code_accepted(&job, false).map(drop).unwrap();
    assert_eq!(shop.mihai().unit(&job).refusals, 2);
    assert_eq!(
        refusal(shop.mihai().reveals_code(&job)),
        Refusal::SerialCheckFirst,
        "each refusal asks anew"
    );
}

#[test]
fn a_serial_that_differs_closes_the_reveal() {
    let mut shop = Shop::open();
    let job = refused_logan(&mut shop);
    shop.mihai().compares_serial(&job, false).map(drop).unwrap();
    assert_eq!(shop.mihai().state(&job), StateWord::RadioChanged);
    assert_eq!(
        refusal(shop.mihai().reveals_code(&job)),
        Refusal::NotOfferedRadioChanged
    );
}

#[test]
fn a_mistap_is_taken_back_within_ten_seconds_by_the_same_person() {
    let mut shop = Shop::open();
    let job = refused_logan(&mut shop);
    assert!(shop.mihai().unit(&job).undo_outcome_until.is_some());
    assert_eq!(
        refusal(shop.ioana().takes_back_outcome(&job)),
        Refusal::TooLate,
        "it was Mihai's tap"
    );
    shop.clock.passes(10);
    shop.mihai().takes_back_outcome(&job).map(drop).unwrap();
    assert_eq!(shop.mihai().state(&job), StateWord::OnFile, "as it was before");
    assert_eq!(
        refusal(shop.mihai().takes_back_outcome(&job)),
        Refusal::TooLate,
        "once"
    );

    shop.mihai()
        .sees_code_accepted(&job, true)
        .map(drop)
        .expect("the try itself still waits for its word");
    shop.clock.passes(11);

    assert_eq!(refusal(shop.mihai().takes_back_outcome(&job)), Refusal::TooLate);
    assert_eq!(shop.mihai().state(&job), StateWord::Verified);
}

#[test]
fn a_clock_put_back_prolongs_no_mistap() {
    let mut shop = Shop::open();
    let job = refused_logan(&mut shop);
    shop.clock.passes(3600);
    shop.clock.is_set_by(-3595);
    assert_eq!(
        refusal(shop.mihai().takes_back_outcome(&job)),
        Refusal::TooLate,
        "an hour went by, whatever the clock on the wall shows"
    );
    still_refused(&mut shop, &job);
}

/// The refusal stands, is not offered as a mis-tap, and the digits are shown to nobody before the serial is compared.
fn still_refused(shop: &mut Shop, job: &Job) {
    let unit = shop.mihai().unit(job);
    assert_eq!(unit.head.chip.state, StateWord::Refused);
    assert_eq!(unit.undo_outcome_until, None);
    assert_eq!(
        refusal(shop.mihai().pins(job).reveals_code(job)),
        Refusal::SerialCheckFirst
    );
}

#[test]
fn a_clock_put_forward_shortens_no_mistap() {
    let mut shop = Shop::open();
    let job = refused_logan(&mut shop);
    shop.clock.is_set_by(3600);
    shop.mihai()
        .takes_back_outcome(&job)
        .map(drop)
        .expect("the finger is still on the glass");
    assert_eq!(shop.mihai().state(&job), StateWord::OnFile);
}

#[test]
fn after_a_restart_nobody_s_finger_is_still_on_the_glass() {
    let mut shop = Shop::open();
    let job = refused_logan(&mut shop);
    shop.restarts();
    shop.unlocks();
    assert_eq!(
        refusal(shop.mihai().takes_back_outcome(&job)),
        Refusal::TooLate,
        "not a second went by on either clock"
    );
    still_refused(&mut shop, &job);
}

#[test]
fn whatever_is_written_about_the_car_next_ends_the_ten_seconds_of_an_outcome() {
    let mut shop = Shop::open();
    let job = refused_logan(&mut shop);
    shop.mihai().notes(&job, ReadingWord::AsksCode).map(drop).unwrap();
    assert_eq!(
        refusal(shop.mihai().takes_back_outcome(&job)),
        Refusal::TooLate,
        "the radio was looked at again after it"
    );
    still_refused(&mut shop, &job);
}

#[test]
fn the_key_for_the_other_mistaps_takes_no_outcome_back_and_ends_no_ten_seconds() {
    let mut shop = Shop::open();
    let job = refused_logan(&mut shop);
    assert!(
        shop.mihai().opens(&job).take_back.is_none(),
        "one slip is offered once: beside what was said"
    );
    assert_eq!(
        refusal(shop.mihai().workshop().take_back(job.id)),
        Refusal::TooLate
    );
    assert_eq!(
        shop.mihai().unit(&job).undo_outcome_until.as_deref(),
        Some("2026-03-02T06:00:10Z")
    );
    shop.mihai().takes_back_outcome(&job).map(drop).unwrap();
}

#[test]
fn one_reveal_is_one_outcome() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    assert_eq!(
        refusal(shop.mihai().sees_code_accepted(&job, true)),
        Refusal::NothingToRecord,
        "nothing was revealed"
    );
    shop.mihai().pins(&job).reveals_code(&job).map(drop).unwrap();
    shop.mihai().sees_code_accepted(&job, true).map(drop).unwrap();
    assert_eq!(
        refusal(shop.mihai().sees_code_accepted(&job, false)),
        Refusal::NothingToRecord,
        "two windows, one try"
    );
}

#[test]
fn after_the_car_left_nothing_is_written_about_it() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    shop.mihai().pins(&job).reveals_code(&job).map(drop).unwrap();
    shop.ioana()
        .hands_over(&job, HandOverResult::NotTested)
        .map(drop)
        .unwrap();
    let before = shop.everything();
    shop.mihai().pins(&job);
    assert_eq!(
        refusal(shop.mihai().sees_code_accepted(&job, true)),
        Refusal::JobClosed
    );
    assert_eq!(
        refusal(shop.mihai().notes(&job, ReadingWord::Plays)),
        Refusal::JobClosed
    );
    assert_eq!(
        refusal(shop.mihai().compares_serial(&job, true)),
        Refusal::JobClosed
    );
    assert_eq!(
        refusal(shop.mihai().takes_in(&job, "4711", CodeSource::Phone)),
        Refusal::JobClosed
    );
    assert_eq!(refusal(shop.mihai().finds_power_lost(&job)), Refusal::JobClosed);
    assert_eq!(refusal(shop.mihai().reveals_code(&job)), Refusal::JobClosed);
    assert_eq!(shop.last_line().verb, "reveal_refused");
    assert_eq!(
        refusal(shop.mihai().workshop().take_job(job.id)),
        Refusal::JobClosed
    );
    assert_eq!(shop.everything(), before);
}

#[test]
fn a_closed_job_is_asked_nothing_about_its_power() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&a_car("CJ 30 CLU", "clutch"));
    shop.ioana()
        .hands_over(&job, HandOverResult::NotTested)
        .map(drop)
        .unwrap();
    let answer = shop
        .mihai()
        .workshop()
        .answer_power_question(&AnswerPowerQuestion {
            job_id: job.id,
            power_goes: true,
        });
    assert_eq!(refusal(answer), Refusal::JobClosed);
}

#[test]
fn a_wait_has_minutes_or_none() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    for minutes in [0, 10_001, u32::MAX] {
        let wait = NoteRadio {
            wait_minutes: Some(minutes),
            ..a_reading(&job, ReadingWord::ShowsWait)
        };
        assert_eq!(
            faults(shop.mihai().workshop().note_radio(&wait)),
            [("wait_minutes", Fault::WaitMinutes)]
        );
    }
    shop.mihai()
        .notes(&job, ReadingWord::ShowsWait)
        .map(drop)
        .unwrap();
    assert_eq!(shop.mihai().state(&job), StateWord::Locked);
    shop.mihai().notes(&job, ReadingWord::Ready).map(drop).unwrap();
    assert_eq!(
        shop.mihai().state(&job),
        StateWord::OnFile,
        "the state under it returns"
    );
}

#[test]
fn the_bay_calls_and_the_desk_answers() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&a_car("CJ 31 CAL", "battery_replacement"));
    shop.mihai().takes(&job);
    shop.mihai().workshop().call_desk(job.id).map(drop).unwrap();
    let board = shop.ioana().workshop().board().unwrap();
    assert_eq!(
        board.attention.first().map(|card| card.job_id),
        Some(job.id),
        "a call comes first"
    );
    assert_eq!(
        shop.mihai().verdict(&job),
        workshop::domain::VerdictWord::Stop,
        "asking the desk is no exit"
    );
    let answer = AnswerCall {
        job_id: job.id,
        answer: DeskAnswer::NoAnswer,
    };
    let board = shop.ioana().workshop().answer_call(&answer).unwrap();
    assert!(board.attention.iter().all(|card| card.desk_called_at.is_none()));
    assert_eq!(shop.mihai().workshop().list_bay_jobs().unwrap().len(), 1);
}
