//! The call list: whose customer is called, for which day, in which order, and what an answer writes.

use chrono::{NaiveDate, TimeDelta};
use workshop::domain::battery_gate::{Decision, GateJob, Unit};
use workshop::domain::call_list::{Days, belongs_to, outcomes, place, said, to_call_about, who_is_called};
use workshop::domain::facts::What;
use workshop::domain::{Arrival, CallOutcome, ExitWord, NotNeededReason, Stage};

use crate::story::{
    Story, airbag, asking, battery, clutch, clutch_answered, decision, id, job, morning, radio, rows, tyres,
};

/// State of the one radio | tyres | clutch, unanswered | clutch, answered no | battery | tyres, the car came without power.
const CALLED: &str = "
    NN | no | no  | no | no  | no
    VE | no | no  | no | no  | no
    OF | no | yes | no | yes | yes
    SU | no | yes | no | yes | yes
    NA | no | yes | no | yes | yes
    WB | no | yes | no | yes | yes
    HN | no | yes | no | yes | yes
    RC | no | yes | no | yes | yes
    RE | no | yes | no | yes | yes
    LO | no | yes | no | yes | yes
";

#[test]
fn whoever_may_lose_a_code_that_is_not_green_is_called() {
    for row in rows(CALLED) {
        let jobs = [
            (tyres(), Arrival::Plays),
            (clutch(), Arrival::Plays),
            (clutch_answered(false), Arrival::Plays),
            (battery(), Arrival::Plays),
            (tyres(), Arrival::NoPower),
        ];
        for (place, (line, arrival)) in jobs.into_iter().enumerate() {
            let (lines, units) = ([line], [radio(row[0])]);
            let called = !to_call_about(&job(arrival, &lines, &units)).is_empty();
            assert_eq!(called, row[place + 1] == "yes", "{} in job {place}", row[0]);
        }
    }
}

#[test]
fn a_car_with_no_radio_on_record_is_called_about_its_unknown_radio() {
    let lines = [battery()];
    let called = to_call_about(&job(Arrival::NotChecked, &lines, &[]));
    assert_eq!(called.len(), 1);
    assert_eq!(called[0].id, None);
}

#[test]
fn each_radio_that_is_not_green_is_a_call_of_its_own() {
    let other = |n, name| Unit {
        id: Some(id(n)),
        ..radio(name)
    };
    let (lines, units) = ([battery()], [radio("VE"), other(71, "NA"), other(72, "OF")]);
    let called: Vec<_> = to_call_about(&job(Arrival::Plays, &lines, &units))
        .iter()
        .map(|unit| unit.id)
        .collect();
    assert_eq!(called, [Some(id(71)), Some(id(72))]);
}

#[test]
fn who_accepted_the_loss_is_not_called_again_and_a_memory_saver_is_no_answer() {
    let (lines, units) = ([battery()], [radio("HN")]);
    let called = |exit: ExitWord| {
        let decisions: [Decision; 1] = [decision(exit)];
        let gate = GateJob {
            decisions: &decisions,
            ..job(Arrival::Plays, &lines, &units)
        };
        !to_call_about(&gate).is_empty()
    };
    assert!(!called(ExitWord::CustomerAccepts));
    assert!(called(ExitWord::MemorySaver), "a saver can slip off");
}

/// Stage | expected on | promised on | on the list of Monday 2nd | Tuesday 3rd | Wednesday 4th; today is Monday.
const DAYS: &str = "
    expected | 2 | - | yes | no  | no
    expected | 3 | - | no  | yes | no
    expected | 1 | - | no  | no  | no
    expected | - | - | yes | no  | no
    in       | - | - | yes | no  | no
    in       | - | 2 | yes | no  | no
    in       | - | 3 | yes | yes | no
    in_work  | 1 | 4 | yes | yes | yes
    ready    | 2 | 4 | no  | no  | no
    out      | 2 | 2 | no  | no  | no
";

#[test]
fn a_visit_belongs_to_the_day_it_is_expected_on_and_to_every_day_it_stays() {
    let march = |day: u32| NaiveDate::from_ymd_opt(2026, 3, day).unwrap();
    for row in rows(DAYS) {
        let on = |text: &str| text.parse().ok().map(march);
        let days = Days {
            stage: Stage::from_word(row[0]).unwrap(),
            expected_on: on(row[1]),
            promised_on: on(row[2]),
        };
        for (place, day) in [2, 3, 4].into_iter().enumerate() {
            let found = belongs_to(&days, march(day), march(2));
            assert_eq!(found, row[place + 3] == "yes", "{row:?} on the {day}.");
        }
    }
}

#[test]
fn a_car_that_came_without_a_person_is_called_about_first() {
    let (early, late) = (morning(), morning() + TimeDelta::hours(3));
    let mut calls = [(false, late), (false, early), (true, late)];
    calls.sort_by_key(|(alone, at)| place(*alone, *at));
    assert_eq!(calls, [(true, late), (false, early), (false, late)]);
}

#[test]
fn an_answer_writes_what_was_said_and_no_more() {
    assert_eq!(said(CallOutcome::BringsIt, None), Some(What::WillBring));
    assert_eq!(said(CallOutcome::SendsPhoto, None), Some(What::WillBring));
    assert_eq!(said(CallOutcome::HasNot, None), Some(What::HasNot));
    assert_eq!(said(CallOutcome::NoAnswer, None), None, "nobody said anything");
    let paired = Some(NotNeededReason::Paired);
    assert_eq!(
        said(CallOutcome::NotNeeded, paired),
        Some(What::NotNeeded(NotNeededReason::Paired))
    );
    let (lines, units) = ([airbag()], [Story::of("has not; will bring").unit(true)]);
    assert_eq!(
        to_call_about(&job(Arrival::Plays, &lines, &units)).len(),
        1,
        "a promise is not a code"
    );
}

#[test]
fn needs_none_is_not_offered_for_a_radio_that_asks() {
    assert_eq!(outcomes(&radio("NA")), CallOutcome::ALL);
    let offered = outcomes(&asking("NA"));
    assert!(
        !offered.contains(&CallOutcome::NotNeeded),
        "evidence beats assertion"
    );
    assert_eq!(offered.len(), CallOutcome::ALL.len() - 1);
}

/// Who is asked first, second, third (no: on file without a number; none: nobody) | who is called.
const WHO: &str = "
    yes  | yes  | yes  | 0
    no   | yes  | yes  | 1
    no   | no   | yes  | 2
    none | no   | yes  | 2
    no   | none | none | 0
    none | no   | none | 1
    none | none | none | none
";

#[test]
fn whoever_has_a_number_is_called_before_whoever_has_none() {
    for row in rows(WHO) {
        let known: Vec<Option<bool>> = row[..3]
            .iter()
            .map(|word| (*word != "none").then_some(*word == "yes"))
            .collect();
        let called = who_is_called(&known).map_or("none".to_owned(), |at| at.to_string());
        assert_eq!(called, row[3], "{row:?}");
    }
}
