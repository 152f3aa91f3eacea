//! The day's call list and what came of each call: `call_list`, `record_call`.

use crate::main_job::verified_logan;
use crate::seat::{an_answer, the_card_says};
use crate::shop::{Job, Shop, a_car, faults, refusal};
use crate::visits::{TUESDAY_AT_NINE, booked};
use workshop::acts::{
    ActError, CallList, CallListOf, Fault, IncomingCar, IntakeMore, ReadingWord, RecordCall, Refusal,
};
use workshop::domain::{
    CallOutcome, CodeSource, Cut, ExitWord, HandOverResult, NotNeededReason, ReceptionAnswer, StateWord,
};

const MONDAY: &str = "2026-03-02";
const TUESDAY: &str = "2026-03-03";
/// Tuesday at eight, local time.
const TUESDAY_AT_EIGHT: &str = "2026-03-03T06:00:00Z";

fn list(shop: &mut Shop, day: &str) -> CallList {
    let day = Some(day.to_owned());
    shop.ioana().workshop().call_list(&CallListOf { day }).unwrap()
}

fn plates(list: &CallList) -> Vec<&str> {
    list.calls
        .iter()
        .map(|call| call.vehicle.plate.as_str())
        .collect()
}

fn a_call(job: &Job, outcome: CallOutcome) -> RecordCall {
    RecordCall {
        job_id: job.id,
        unit_id: None,
        outcome,
        reason: None,
        day: TUESDAY.to_owned(),
    }
}

fn calls(shop: &mut Shop, call: &RecordCall) -> Result<CallList, ActError> {
    shop.ioana().workshop().record_call(call)
}

#[test]
fn tomorrows_list_holds_the_power_cuts_that_are_not_green_by_arrival() {
    let mut shop = Shop::open();
    let first = verified_logan(&mut shop);
    shop.elena()
        .hands_over(&first, HandOverResult::Plays)
        .map(drop)
        .unwrap();
    let green = IncomingCar {
        vehicle_id: Some(first.vehicle),
        ..a_car("", "battery_replacement")
    };
    booked(&mut shop, green, TUESDAY_AT_NINE);
    booked(&mut shop, a_car("BV 02 NIN", "clutch"), TUESDAY_AT_NINE);
    booked(
        &mut shop,
        a_car("BV 01 OPT", "battery_replacement"),
        TUESDAY_AT_EIGHT,
    );
    booked(&mut shop, a_car("BV 03 ULE", "oil_service"), TUESDAY_AT_EIGHT);
    booked(
        &mut shop,
        a_car("BV 04 MIE", "battery_replacement"),
        "2026-03-04T07:00:00Z",
    );

    let tuesday = list(&mut shop, TUESDAY);

    assert_eq!(plates(&tuesday), ["BV 01 OPT", "BV 02 NIN"]);
    assert_eq!(
        (
            tuesday.day_before.as_str(),
            tuesday.day_after.as_str(),
            tuesday.is_today
        ),
        (MONDAY, "2026-03-04", false)
    );
    let call = &tuesday.calls[0];
    assert_eq!(call.at, TUESDAY_AT_EIGHT);
    assert_eq!(
        call.contact.as_ref().unwrap().phone.as_deref(),
        Some("0722 123 456")
    );
    assert_eq!(
        (call.cut, call.unit.chip.state, call.is_here),
        (Cut::Certain, StateWord::NotAsked, false)
    );
    assert_eq!(call.outcomes, CallOutcome::ALL, "five keys");
    assert_eq!(
        shop.ioana()
            .workshop()
            .call_list(&CallListOf { day: None })
            .unwrap()
            .day,
        MONDAY,
        "no day is today"
    );
    let nonsense = CallListOf {
        day: Some("marți".to_owned()),
    };
    assert_eq!(
        faults(shop.ioana().workshop().call_list(&nonsense)),
        [("day", Fault::Required)]
    );
}

#[test]
fn a_car_already_here_is_on_todays_list_and_one_nobody_stood_beside_comes_first() {
    let mut shop = Shop::open();
    shop.ioana().logs(&a_car("BV 10 AIC", "battery_replacement"));
    shop.clock.passes(600);
    let alone = IncomingCar {
        phone: String::new(),
        more: IntakeMore {
            came_without_person: true,
            ..IntakeMore::default()
        },
        ..a_car("BV 11 NOP", "battery_replacement")
    };
    shop.ioana().logs(&alone);

    let today = list(&mut shop, MONDAY);

    assert_eq!(plates(&today), ["BV 11 NOP", "BV 10 AIC"]);
    assert!(today.calls[0].came_without_person && today.calls[0].is_here);
    assert!(
        list(&mut shop, TUESDAY).calls.is_empty(),
        "nobody promised it for later"
    );
    let board = shop.ioana().workshop().board().unwrap();
    let said: Vec<_> = board
        .attention
        .iter()
        .map(|card| card.vehicle.plate.as_str())
        .collect();
    assert_eq!(said, ["BV 11 NOP"], "the board says it too");
}

#[test]
fn one_key_writes_what_the_customer_said() {
    let mut shop = Shop::open();
    let table = [
        (CallOutcome::BringsIt, StateWord::WillBring),
        (CallOutcome::SendsPhoto, StateWord::WillBring),
        (CallOutcome::HasNot, StateWord::HasNot),
    ];
    for (place, (outcome, state)) in table.into_iter().enumerate() {
        let job = booked(
            &mut shop,
            a_car(&format!("BV 3{place} SUN"), "battery_replacement"),
            TUESDAY_AT_NINE,
        );

        let after = calls(&mut shop, &a_call(&job, outcome)).unwrap();

        let line = shop.last_line();
        assert_eq!(
            (line.verb.as_str(), line.reason.as_str()),
            ("call_recorded", outcome.word())
        );
        let call = after.calls.iter().find(|call| call.job_id == job.id).unwrap();
        assert_eq!(call.unit.chip.state, state);
        assert!(call.answered, "nobody has to ask again");
        let last = call.last_call.as_ref().unwrap();
        assert_eq!((last.outcome, last.initials.as_str()), (outcome, "IO"));
        assert_eq!(
            shop.ioana().opens(&job).visit.calls.len(),
            1,
            "it stands on the job's page"
        );
    }
}

#[test]
fn nobody_picked_up_is_a_call_and_no_answer() {
    let mut shop = Shop::open();
    let job = booked(
        &mut shop,
        a_car("BV 40 TAC", "battery_replacement"),
        TUESDAY_AT_NINE,
    );
    let facts = shop.rows("unit_facts");

    let after = calls(&mut shop, &a_call(&job, CallOutcome::NoAnswer)).unwrap();

    assert_eq!(shop.rows("calls"), 1);
    assert_eq!(shop.rows("unit_facts"), facts, "nothing was learnt about a radio");
    let call = &after.calls[0];
    assert_eq!(call.unit.chip.state, StateWord::NotAsked);
    assert!(!call.answered, "it is tried again");
    assert_eq!(call.last_call.as_ref().unwrap().outcome, CallOutcome::NoAnswer);
}

#[test]
fn not_needed_takes_the_call_off_the_list_and_wants_a_reason() {
    let mut shop = Shop::open();
    let job = booked(
        &mut shop,
        a_car("BV 41 PAI", "battery_replacement"),
        TUESDAY_AT_NINE,
    );
    let without = calls(&mut shop, &a_call(&job, CallOutcome::NotNeeded));
    assert_eq!(faults(without), [("reason", Fault::Required)]);

    let paired = RecordCall {
        reason: Some(NotNeededReason::Paired),
        ..a_call(&job, CallOutcome::NotNeeded)
    };
    let after = calls(&mut shop, &paired).unwrap();

    assert!(after.calls.is_empty(), "the radio is green");
    assert_eq!(shop.ioana().state(&job), StateWord::NotNeeded);
}

#[test]
fn not_needed_cannot_be_said_on_the_telephone_of_a_radio_that_asks() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&a_car("BV 42 CER", "battery_replacement"));
    shop.mihai().notes(&job, ReadingWord::AsksCode).map(drop).unwrap();
    let before = shop.everything();
    let said = RecordCall {
        reason: Some(NotNeededReason::NoCode),
        ..a_call(&job, CallOutcome::NotNeeded)
    };

    assert_eq!(refusal(calls(&mut shop, &said)), Refusal::RadioHasAsked);

    assert_eq!(shop.everything(), before);
    let offered = &list(&mut shop, MONDAY).calls[0];
    assert!(
        !offered.outcomes.contains(&CallOutcome::NotNeeded),
        "and it is not offered"
    );
}

#[test]
fn a_call_never_makes_what_is_on_file_better_or_worse() {
    let mut shop = Shop::open();
    let first = verified_logan(&mut shop);
    shop.elena()
        .hands_over(&first, HandOverResult::Plays)
        .map(drop)
        .unwrap();
    let known = IncomingCar {
        vehicle_id: Some(first.vehicle),
        ..a_car("", "battery_replacement")
    };
    let job = booked(&mut shop, known, TUESDAY_AT_NINE);

    calls(&mut shop, &a_call(&job, CallOutcome::HasNot))
        .map(drop)
        .unwrap();

    assert_eq!(
        shop.ioana().state(&job),
        StateWord::Verified,
        "a code on file outranks every answer"
    );
}

#[test]
fn the_bay_sees_a_code_that_was_phoned_in_and_may_try_it_once() {
    let mut shop = Shop::open();
    let job = booked(
        &mut shop,
        a_car("BV 43 TEL", "battery_replacement"),
        TUESDAY_AT_NINE,
    );
    calls(&mut shop, &a_call(&job, CallOutcome::BringsIt))
        .map(drop)
        .unwrap();

    shop.ioana()
        .takes_in(&job, "1609", CodeSource::Phone)
        .map(drop)
        .unwrap();

    let call = &list(&mut shop, TUESDAY).calls[0];
    assert_eq!(
        call.unit.chip.state,
        StateWord::OnFile,
        "unproven until the radio takes it"
    );
}

#[test]
fn who_accepted_the_loss_is_not_called() {
    let mut shop = Shop::open();
    let car = IncomingCar {
        answers: vec![an_answer(ReceptionAnswer::HasNot)],
        owner_name: "Popescu Ștefan".to_owned(),
        ..a_car("BV 44 ACC", "battery_replacement")
    };
    let job = shop.ioana().logs(&car);
    assert_eq!(list(&mut shop, MONDAY).calls.len(), 1);
    let unit_id = shop.ioana().unit(&job).head.unit_id;
    let accepts = workshop::acts::GateDecision {
        unit_id,
        party_name: Some("Popescu Ștefan".to_owned()),
        channel: Some(workshop::domain::Channel::Phone),
        ..crate::seat::an_exit(ExitWord::CustomerAccepts)
    };

    shop.ioana().pins(&job).decides(&job, accepts).map(drop).unwrap();

    assert!(
        list(&mut shop, MONDAY).calls.is_empty(),
        "the customer has spoken"
    );
}

#[test]
fn read_only_people_see_no_names_and_numbers() {
    let mut shop = Shop::open();
    booked(
        &mut shop,
        a_car("BV 45 NUM", "battery_replacement"),
        TUESDAY_AT_NINE,
    );

    let asked = shop.vera().workshop().call_list(&CallListOf { day: None });

    assert_eq!(refusal(asked), Refusal::NoRight);
}

#[test]
fn the_list_on_paper_names_whom_to_call_and_holds_no_code() {
    let mut shop = Shop::open();
    let verified = verified_logan(&mut shop);
    let aerial = IncomingCar {
        owner_name: "Ana Mureșan".to_owned(),
        answers: vec![the_card_says("5522")],
        ..a_car("BV 21 ANA", "battery_replacement")
    };
    let promised = booked(&mut shop, aerial, TUESDAY_AT_NINE);
    let known = IncomingCar {
        vehicle_id: Some(verified.vehicle),
        ..a_car("", "battery_replacement")
    };
    booked(&mut shop, known, TUESDAY_AT_NINE);
    let (pages, lines) = (shop.printer.count(), shop.verbs().len());
    let day = CallListOf {
        day: Some(TUESDAY.to_owned()),
    };

    shop.ioana().workshop().print_call_list(&day).unwrap();

    assert_eq!(shop.printer.count(), pages + 1);
    assert_eq!(
        shop.verbs()[lines..],
        ["call_list_printed", "print_done"],
        "no PIN was asked for: there are no digits"
    );
    let paper = shop.printer.last();
    assert_eq!((paper.title.as_str(), paper.secret), ("call-list", false));
    let text = paper.words();
    for said in ["BV 21 ANA", "Ana Mureșan", "09:00"] {
        assert!(text.contains(said), "{said} is missing: {text}");
    }
    let view = shop.ioana().workshop().open_job(promised.id).unwrap();
    assert!(text.contains(&view.number), "the job can be found again");
    assert!(!text.contains("5522"), "no code, on no line");
    assert!(!text.contains("B 123 ABC"), "the green one is not called");
    let nonsense = CallListOf {
        day: Some("marți".to_owned()),
    };
    assert_eq!(
        faults(shop.ioana().workshop().print_call_list(&nonsense)),
        [("day", Fault::Required)]
    );
    assert_eq!(shop.printer.count(), pages + 1, "and nothing was printed");
}
