//! A visit is booked, the car comes or does not: `plan_visit`, `start_arrival`, `ask_at_arrival`, `car_arrived`, `cancel_job`.

use crate::main_job::{logan, verified_logan};
use crate::seat::{all_papers_seen, an_answer, the_card_says};
use crate::shop::{Job, Shop, a_car, faults, refusal};
use workshop::acts::{
    ActError, AskAtArrival, Board, CancelJob, CarArrived, Fault, IncomingCar, LoggedCar, MissingWord,
    MoveJob, PlanVisit, PlannedVisit, Refusal, StartIntake,
};
use workshop::domain::{
    Arrival, CancelReason, CodeSource, ExitWord, HandOverResult, ReceptionAnswer, Stage, StateWord,
    VerdictWord,
};

/// Tuesday at nine, local time.
pub const TUESDAY_AT_NINE: &str = "2026-03-03T07:00:00Z";

/// Ioana books a visit, on the telephone.
pub fn books(shop: &mut Shop, car: IncomingCar, at: &str) -> Result<PlannedVisit, ActError> {
    let request = PlanVisit {
        car,
        expected_at: Some(at.to_owned()),
    };
    shop.ioana().workshop().plan_visit(&request)
}

/// The booked job.
pub fn booked(shop: &mut Shop, car: IncomingCar, at: &str) -> Job {
    let id = books(shop, car, at).unwrap().job_id;
    let view = shop.ioana().workshop().open_job(id).unwrap();
    Job {
        id,
        vehicle: view.vehicle.vehicle_id,
        owner: view.owner.map(|owner| owner.party_id),
    }
}

pub fn arrives(shop: &mut Shop, job: &Job, car: IncomingCar) -> Result<LoggedCar, ActError> {
    let request = CarArrived {
        job_id: job.id,
        car: IncomingCar {
            vehicle_id: Some(job.vehicle),
            plate: String::new(),
            phone: String::new(),
            ..car
        },
    };
    shop.ioana().workshop().car_arrived(&request)
}

fn cancels(shop: &mut Shop, job: &Job, reason: CancelReason) -> Result<Board, ActError> {
    let job_id = job.id;
    shop.ioana().workshop().cancel_job(&CancelJob { job_id, reason })
}

#[test]
fn a_booking_needs_a_plate_a_phone_the_work_and_a_time() {
    let mut shop = Shop::open();

    let planned = books(
        &mut shop,
        a_car("BV 21 ANA", "battery_replacement"),
        TUESDAY_AT_NINE,
    )
    .unwrap();

    assert_eq!(shop.last_line().verb, "visit_planned");
    assert_eq!(planned.expected_at, TUESDAY_AT_NINE);
    assert_eq!(
        planned.verdict,
        VerdictWord::Stop,
        "the desk hears what the bay would see"
    );
    assert!(planned.missing.contains(&MissingWord::RadioCode));
    let view = shop.vera().workshop().open_job(planned.job_id).unwrap();
    assert_eq!(view.stage, Stage::Expected);
    assert_eq!(view.visit.expected_at.as_deref(), Some(TUESDAY_AT_NINE));
    assert_eq!(view.visit.arrived_at, None, "it is not here");
    assert_eq!(view.key_tag, "", "no keys hang on the board yet");
}

#[test]
fn a_booking_without_a_time_or_in_the_past_says_so_beside_everything_else() {
    let mut shop = Shop::open();
    let before = shop.everything();
    let nothing = PlanVisit {
        car: IncomingCar {
            phone: "unu doi".to_owned(),
            job_type_ids: vec![],
            ..a_car("", "tyres")
        },
        expected_at: None,
    };

    let found = faults(shop.ioana().workshop().plan_visit(&nothing));

    for expected in [
        ("plate", Fault::Required),
        ("phone", Fault::PhoneUnreadable),
        ("job_type_ids", Fault::Required),
        ("expected_at", Fault::Required),
    ] {
        assert!(found.contains(&expected), "{expected:?} in {found:?}");
    }
    let yesterday = books(&mut shop, a_car("BV 21 ANA", "tyres"), "2026-03-01T07:00:00Z");
    assert_eq!(faults(yesterday), [("expected_at", Fault::InThePast)]);
    assert_eq!(shop.everything(), before, "nothing is saved");
}

#[test]
fn the_expected_car_comes_and_the_desk_writes_down_what_only_the_car_can_tell() {
    let mut shop = Shop::open();
    let first = shop.ioana().logs(&logan_without_words());
    shop.elena()
        .hands_over(&first, HandOverResult::NotTested)
        .map(drop)
        .unwrap();
    let known = IncomingCar {
        vehicle_id: Some(first.vehicle),
        ..a_car("", "battery_replacement")
    };
    let job = booked(&mut shop, known, TUESDAY_AT_NINE);
    shop.clock.passes(25 * 3_600 + 600);
    let form = shop.ioana().workshop().start_arrival(job.id).unwrap();
    assert_eq!((form.last_km, form.next_key_tag.as_str()), (Some(120_000), "1"));

    let logged = arrives(
        &mut shop,
        &job,
        IncomingCar {
            km: "121000".to_owned(),
            key_tag: "1".to_owned(),
            arrival: Arrival::Plays,
            answers: vec![the_card_says("1609")],
            ..a_car("", "battery_replacement")
        },
    )
    .unwrap();

    assert_eq!(shop.last_line().verb, "car_arrived");
    assert_eq!(
        (logged.key_tag.as_str(), logged.verdict),
        ("1", VerdictWord::Confirm)
    );
    let view = shop.ioana().opens(&job);
    assert_eq!((view.stage, view.arrival), (Stage::In, Arrival::Plays));
    assert_eq!(view.lines.len(), 1, "the booked work is not written down twice");
    assert_eq!(
        view.visit.arrived_at.as_deref(),
        Some("2026-03-03T07:10:00Z"),
        "ten minutes late"
    );
    let moved: Vec<Stage> = view.visit.moves.iter().map(|one| one.stage).collect();
    assert_eq!(moved, [Stage::Expected, Stage::In]);
    let again = arrives(&mut shop, &job, a_car("", "battery_replacement"));
    assert_eq!(
        refusal(again),
        Refusal::CarIsHere,
        "somebody at the other window was faster"
    );
}

/// The Logan was here last year, without a word about its code.
fn logan_without_words() -> IncomingCar {
    IncomingCar {
        answers: vec![],
        ..logan()
    }
}

#[test]
fn an_arriving_car_is_held_to_its_odometer_and_nothing_is_lost() {
    let mut shop = Shop::open();
    let first = shop.ioana().logs(&logan_without_words());
    shop.elena()
        .hands_over(&first, HandOverResult::NotTested)
        .map(drop)
        .unwrap();
    let known = IncomingCar {
        vehicle_id: Some(first.vehicle),
        ..a_car("", "oil_service")
    };
    let job = booked(&mut shop, known, TUESDAY_AT_NINE);
    let before = shop.everything();
    let less = IncomingCar {
        km: "119000".to_owned(),
        ..a_car("", "oil_service")
    };

    assert_eq!(faults(arrives(&mut shop, &job, less)), [("km", Fault::KmLower)]);

    assert_eq!(shop.everything(), before);
    assert_eq!(shop.ioana().opens(&job).stage, Stage::Expected);
}

#[test]
fn a_code_told_while_booking_is_unproven_and_does_not_displace_a_proven_one() {
    let mut shop = Shop::open();
    let first = verified_logan(&mut shop);
    shop.elena()
        .hands_over(&first, HandOverResult::Plays)
        .map(drop)
        .unwrap();
    let known = IncomingCar {
        vehicle_id: Some(first.vehicle),
        answers: vec![the_card_says("7777")],
        ..a_car("", "battery_replacement")
    };

    let job = booked(&mut shop, known, TUESDAY_AT_NINE);

    let unit = shop.mihai().unit(&job);
    assert_eq!(unit.head.chip.state, StateWord::Verified);
    assert!(
        unit.also_offered_day.is_some(),
        "it is kept beside the proven one"
    );
    let source: String = shop
        .file_opened()
        .query_row(
            "SELECT source FROM code_entries ORDER BY hlc DESC LIMIT 1",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(source, CodeSource::Phone.word());
}

#[test]
fn a_promise_made_on_the_telephone_is_due_when_the_car_comes() {
    let mut shop = Shop::open();
    let promised = IncomingCar {
        answers: vec![an_answer(ReceptionAnswer::AtHome)],
        ..a_car("BV 22 ANA", "battery_replacement")
    };
    let promised = booked(&mut shop, promised, TUESDAY_AT_NINE);
    let without = IncomingCar {
        answers: vec![an_answer(ReceptionAnswer::HasNot)],
        ..a_car("BV 23 ANA", "battery_replacement")
    };
    let without = booked(&mut shop, without, TUESDAY_AT_NINE);
    assert_eq!(shop.mihai().state(&promised), StateWord::WillBring);
    let mut asked = |job: &Job| {
        let ask = AskAtArrival {
            job_id: job.id,
            arrival: Arrival::Plays,
        };
        shop.ioana().workshop().ask_at_arrival(&ask).unwrap().len()
    };

    assert_eq!(asked(&promised), 1, "the card should be here now");
    assert_eq!(asked(&without), 0, "a no is not asked twice in one visit");
}

#[test]
fn a_cancelled_visit_lapses_its_promise_its_tag_and_its_decisions() {
    let mut shop = Shop::open();
    let car = IncomingCar {
        key_tag: "7".to_owned(),
        answers: vec![an_answer(ReceptionAnswer::AtHome)],
        ..a_car("BV 24 ANA", "battery_replacement")
    };
    let job = shop.ioana().logs(&car);
    shop.mihai()
        .takes_exit(&job, ExitWord::MemorySaver)
        .map(drop)
        .unwrap();
    assert_eq!(shop.mihai().state(&job), StateWord::WillBring);

    let board = cancels(&mut shop, &job, CancelReason::CustomerCancelled).unwrap();

    let line = shop.last_line();
    assert_eq!(
        (line.verb.as_str(), line.reason.as_str()),
        ("job_cancelled", "customer_cancelled")
    );
    assert!(
        board.columns.iter().all(|column| column.cards.is_empty()),
        "it is off the board"
    );
    let view = shop.ioana().opens(&job);
    assert_eq!(view.visit.cancelled, Some(CancelReason::CustomerCancelled));
    assert_eq!(
        view.units[0].head.chip.state,
        StateWord::NotAsked,
        "the promise was for this visit"
    );
    assert_eq!(refusal(shop.mihai().starts(&job)), Refusal::JobClosed);
    let form = StartIntake {
        vehicle_id: Some(job.vehicle),
        plate: String::new(),
    };
    let form = shop.ioana().workshop().start_intake(&form).unwrap();
    assert_eq!(form.next_key_tag, "1", "nothing hangs on the key board");
    assert!(
        form.open_job_id.is_none() && form.last_visit.is_none(),
        "it was no visit"
    );
    let next = shop.ioana().logs(&IncomingCar {
        vehicle_id: Some(job.vehicle),
        ..a_car("", "battery_replacement")
    });
    assert_eq!(
        shop.mihai().verdict(&next),
        VerdictWord::Stop,
        "the old visit's memory saver opens no gate"
    );
    let twice = cancels(&mut shop, &job, CancelReason::LoggedByMistake);
    assert_eq!(refusal(twice), Refusal::JobClosed);
}

#[test]
fn a_code_for_this_visit_only_is_shredded_when_the_visit_is_cancelled() {
    let mut shop = Shop::open();
    let today_only = workshop::acts::GivenAnswer {
        keep: false,
        ..the_card_says("1609")
    };
    let car = IncomingCar {
        answers: vec![today_only],
        ..a_car("BV 25 ANA", "battery_replacement")
    };
    let job = shop.ioana().logs(&car);

    cancels(&mut shop, &job, CancelReason::LoggedByMistake)
        .map(drop)
        .unwrap();

    assert_eq!(shop.ioana().state(&job), StateWord::NotAsked);
    let sealed: u32 = shop
        .file_opened()
        .query_row(
            "SELECT count(*) FROM code_entries WHERE sealed IS NOT NULL",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(sealed, 0, "the customer did not want it kept");
}

#[test]
fn once_somebody_works_on_a_car_its_visit_cannot_be_cancelled() {
    let mut shop = Shop::open();
    let taken = shop.ioana().logs(&a_car("BV 26 ANA", "tyres"));
    let _ = shop.mihai().takes(&taken);
    let here = shop.ioana().logs(&a_car("BV 27 ANA", "tyres"));
    let before = shop.everything();

    let refused = cancels(&mut shop, &taken, CancelReason::CustomerCancelled);
    assert_eq!(refusal(refused), Refusal::WorkBegan);
    let no_show = cancels(&mut shop, &here, CancelReason::NoShow);
    assert_eq!(refusal(no_show), Refusal::CarIsHere, "it did come");

    assert_eq!(shop.everything(), before);
    let offered = shop.ioana().opens(&taken).visit.cancel_reasons;
    assert!(
        offered.is_empty(),
        "the page offers nothing that would be refused"
    );
}

#[test]
fn a_booked_radio_job_that_is_cancelled_changes_no_radio() {
    let mut shop = Shop::open();
    let first = verified_logan(&mut shop);
    shop.elena()
        .hands_over(&first, HandOverResult::Plays)
        .map(drop)
        .unwrap();
    let fitting = IncomingCar {
        vehicle_id: Some(first.vehicle),
        ..a_car("", "radio_replace_used")
    };
    let job = booked(&mut shop, fitting, TUESDAY_AT_NINE);

    cancels(&mut shop, &job, CancelReason::NoShow).map(drop).unwrap();

    let next = shop.ioana().logs(&IncomingCar {
        vehicle_id: Some(first.vehicle),
        ..a_car("", "battery_replacement")
    });
    assert_eq!(
        shop.mihai().state(&next),
        StateWord::Verified,
        "no radio was taken out of the car"
    );
}

#[test]
fn a_car_that_is_here_does_not_go_back_to_expected_and_one_that_is_taken_has_come() {
    let mut shop = Shop::open();
    let here = shop.ioana().logs(&a_car("BV 28 ANA", "tyres"));
    let back = MoveJob {
        job_id: here.id,
        stage: Stage::Expected,
    };
    assert_eq!(
        refusal(shop.ioana().workshop().move_job(&back)),
        Refusal::CarIsHere
    );
    let job = booked(&mut shop, a_car("BV 29 ANA", "tyres"), TUESDAY_AT_NINE);
    shop.clock.passes(25 * 3_600);

    let view = shop.mihai().takes(&job);

    assert_eq!(view.stage, Stage::InWork);
    assert_eq!(
        view.visit.arrived_at.as_deref(),
        Some(TUESDAY_AT_NINE),
        "whoever works on it has it"
    );
}

#[test]
fn a_card_needs_its_papers_whoever_cancelled_before() {
    let mut shop = Shop::open();
    let job = verified_logan(&mut shop);
    let seen = all_papers_seen(&job, "Popescu Ștefan");
    shop.elena().pins(&job).checks_ownership(&seen).map(drop).unwrap();
    shop.elena()
        .hands_over(&job, HandOverResult::Plays)
        .map(drop)
        .unwrap();
    let again = IncomingCar {
        vehicle_id: Some(job.vehicle),
        ..a_car("", "battery_replacement")
    };
    let booked = booked(&mut shop, again, TUESDAY_AT_NINE);
    cancels(&mut shop, &booked, CancelReason::CustomerCancelled)
        .map(drop)
        .unwrap();

    let card = shop.elena().pins(&booked).prints_card(&booked, None);

    assert_eq!(refusal(card), Refusal::OwnershipNotProven);
}
