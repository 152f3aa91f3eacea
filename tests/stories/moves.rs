//! A job that was typed on the wrong car: withdrawn there, written again here where the radio itself did it, and nothing rises.

use crate::main_job::{logan, verified_logan};
use crate::seat::{Seat, an_answer, an_exit, needs_none, the_card_says};
use crate::shop::{Job, Shop, a_car, faults, refusal};
use workshop::acts::{
    ActError, Fault, GivenAnswer, IncomingCar, JobMovePreview, JobView, MoveJobToCar, ReadingWord, Refusal,
    SetVehicleStanding,
};
use workshop::domain::{
    Arrival, CodeSource, ExitWord, HandOverResult, NotNeededReason, ReceptionAnswer, Standing, StateWord,
    VerdictWord,
};

impl Seat<'_> {
    pub fn moves(&mut self, job: &Job, to: &Job, with_code: bool) -> Result<JobView, ActError> {
        self.shop.types_pin(Some(job.id));
        self.workshop().move_job_to_car(&a_move(job, to, with_code))
    }

    pub fn looks_at_move(&mut self, job: &Job, to: &Job) -> JobMovePreview {
        self.workshop().preview_job_move(&a_move(job, to, false)).unwrap()
    }

    pub fn state_of_car(&mut self, car: &Job) -> StateWord {
        self.opens_car(car).units[0].chip.state
    }
}

pub fn a_move(job: &Job, to: &Job, with_code: bool) -> MoveJobToCar {
    MoveJobToCar {
        job_id: job.id,
        vehicle_id: Some(to.vehicle),
        new_plate: String::new(),
        code_is_this_cars: with_code,
        km_reason: None,
    }
}

/// A car that was here before and left.
pub fn was_here(shop: &mut Shop, car: &IncomingCar) -> Job {
    let job = shop.ioana().logs(car);
    shop.ioana().hands_over(&job, HandOverResult::NotTested).unwrap();
    job
}

/// The visit that Ioana types on the Logan, though Rusu's Clio stands in the yard.
pub fn on_the_logan(wrong: &Job, answers: Vec<GivenAnswer>) -> IncomingCar {
    IncomingCar {
        vehicle_id: Some(wrong.vehicle),
        km: "250000".to_owned(),
        answers,
        ..a_car("", "battery_replacement")
    }
}

pub fn clio() -> IncomingCar {
    IncomingCar {
        owner_name: "Ana Rusu".to_owned(),
        phone: "0744 555 666".to_owned(),
        ..a_car("CJ 10 AAA", "tyres")
    }
}

#[test]
fn a_job_on_the_wrong_car_goes_to_the_right_one_and_says_so_before() {
    let mut shop = Shop::open();
    let logan = was_here(&mut shop, &logan());
    let clio = was_here(&mut shop, &clio());
    let job = shop
        .ioana()
        .logs(&on_the_logan(&logan, vec![the_card_says("2468")]));
    assert_eq!(shop.ioana().opens(&job).contact.unwrap().name, "Popescu Ștefan");
    let (facts, codes) = (shop.rows("unit_facts"), shop.rows("code_entries"));

    let said = shop.ioana().looks_at_move(&job, &clio);

    assert_eq!(
        (said.from.plate.as_str(), said.to.plate.as_str()),
        ("B 123 ABC", "CJ 10 AAA")
    );
    assert_eq!((said.codes, said.decisions, said.power_off), (1, 0, false));
    assert_eq!(said.contact.unwrap().name, "Ana Rusu");
    assert_eq!(said.units_there[0].before[0].state, StateWord::OnFile);
    assert_eq!(shop.rows("unit_facts"), facts, "a look writes nothing");
    let no_pin = shop
        .ioana()
        .workshop()
        .move_job_to_car(&a_move(&job, &clio, false));
    assert_eq!(refusal(no_pin), Refusal::PresenceNeeded);

    let view = shop.ioana().moves(&job, &clio, false).unwrap();

    assert_eq!(view.vehicle.plate, "CJ 10 AAA");
    assert_eq!(view.contact.unwrap().name, "Ana Rusu");
    assert_eq!(
        view.gate.verdict,
        VerdictWord::Stop,
        "the code is not taken over by itself"
    );
    assert_eq!(shop.last_line().verb, "job_moved_to_car");
    assert_eq!(shop.last_line().reason, "without_code");
    let there = shop.ioana().opens_car(&logan);
    assert_eq!(
        there.units[0].chip.state,
        StateWord::OnFile,
        "1609 of the visit before stays on file"
    );
    assert_eq!(there.odometer[0].km, 120_000, "the odometer goes along");
    assert_eq!(shop.ioana().opens_car(&clio).odometer[0].km, 250_000);
    assert!(shop.rows("unit_facts") > facts, "facts are only added");
    assert_eq!(shop.rows("code_entries"), codes, "and no code is thrown away");
    for (typed, plate) in [("b123abc", "B 123 ABC"), ("cj10aaa", "CJ 10 AAA")] {
        let hits = shop.ioana().workshop().find(typed).unwrap().hits;
        assert_eq!(hits[0].vehicle.plate, plate);
        assert_eq!(hits[0].open_job_id.is_some(), plate == "CJ 10 AAA");
    }
    shop.mihai().pins(&logan);
    let closed = shop.mihai().reveals_code(&logan);
    assert_eq!(refusal(closed), Refusal::JobClosed);
}

#[test]
fn the_code_typed_in_the_job_is_this_cars_only_where_somebody_says_so_and_then_unproven() {
    let mut shop = Shop::open();
    let logan = verified_logan(&mut shop);
    shop.ioana()
        .hands_over(&logan, HandOverResult::NotTested)
        .unwrap();
    let clio = was_here(&mut shop, &clio());
    let job = shop
        .ioana()
        .logs(&on_the_logan(&logan, vec![the_card_says("0042")]));
    shop.mihai().notes(&job, ReadingWord::AsksCode).unwrap();

    shop.ioana().moves(&job, &clio, true).unwrap();

    assert_eq!(shop.last_line().reason, "with_code");
    assert_eq!(
        shop.mihai().state(&job),
        StateWord::OnFile,
        "typed, never tried here"
    );
    let shown = shop.mihai().pins(&job).reveals_code(&job);
    assert_eq!(
        shown.unwrap_or_else(|error| panic!("{error:?}")).digits.expose(),
        "0042"
    );
    assert_eq!(
        shop.ioana().state_of_car(&logan),
        StateWord::Verified,
        "the Logan is as it was before the slip"
    );
}

#[test]
fn what_the_radio_did_goes_along_and_what_was_said_does_not() {
    let mut shop = Shop::open();
    let logan = was_here(&mut shop, &logan());
    let clio = was_here(&mut shop, &clio());
    let wait = IncomingCar {
        arrival: Arrival::ShowsWait,
        wait_minutes: Some(60),
        display_text: "WAIT 60".to_owned(),
        ..on_the_logan(&logan, vec![])
    };
    let job = shop.ioana().logs(&wait);
    shop.clock.passes(50 * 60);

    shop.ioana().moves(&job, &clio, false).unwrap();

    let unit = shop.mihai().unit(&job);
    assert_eq!(unit.head.chip.state, StateWord::Locked);
    assert_eq!(
        unit.head.chip.until.as_deref(),
        Some("2026-03-02T07:00:00Z"),
        "the hour began when it was seen"
    );
    assert_eq!(unit.last_display.as_deref(), Some("WAIT 60"));
    assert_eq!(
        shop.ioana().state_of_car(&logan),
        StateWord::RadioChanged,
        "held at the class it had"
    );
}

#[test]
fn a_short_wait_that_comes_along_does_not_end_a_wait_without_an_end() {
    let mut shop = Shop::open();
    let logan = was_here(&mut shop, &logan());
    // The Clio's radio was seen waiting, for nobody knows how long.
    let waiting = IncomingCar {
        arrival: Arrival::ShowsWait,
        wait_minutes: None,
        ..clio()
    };
    let clio = was_here(&mut shop, &waiting);
    assert_eq!(shop.ioana().state_of_car(&clio), StateWord::Locked);
    let short = IncomingCar {
        arrival: Arrival::ShowsWait,
        wait_minutes: Some(10),
        ..on_the_logan(&logan, vec![])
    };
    let job = shop.ioana().logs(&short);
    shop.clock.passes(30 * 60);

    shop.ioana().moves(&job, &clio, false).unwrap();

    assert_eq!(
        shop.ioana().state_of_car(&clio),
        StateWord::Locked,
        "ten minutes that are over say nothing about the longer wait"
    );
}

#[test]
fn a_refusal_goes_along_and_retyping_the_refused_digits_changes_nothing() {
    let mut shop = Shop::open();
    let logan = was_here(&mut shop, &a_car("B 60 LOG", "tyres"));
    let clio = was_here(&mut shop, &clio());
    let job = shop
        .ioana()
        .logs(&on_the_logan(&logan, vec![the_card_says("2468")]));
    shop.mihai().takes_exit(&job, ExitWord::CodeOnFile).unwrap();
    shop.mihai().starts(&job).unwrap();
    shop.mihai().ends(&job).unwrap();
    shop.mihai().pins(&job).reveals_code(&job).map(drop).unwrap();
    shop.mihai().sees_code_accepted(&job, false).unwrap();

    shop.ioana().moves(&job, &clio, false).unwrap();

    assert_eq!(
        shop.mihai().unit(&job).refusals,
        1,
        "the radio in the yard refused once"
    );
    assert!(shop.mihai().opens(&job).power_was_cut);
    shop.ioana().takes_in(&job, "2468", CodeSource::Card).unwrap();
    assert_eq!(
        shop.ioana().state(&job),
        StateWord::Refused,
        "the same digits, on this radio too"
    );
    assert_eq!(shop.ioana().state_of_car(&logan), StateWord::NotAsked);
}

#[test]
fn an_acceptance_proves_nothing_about_the_car_the_job_was_typed_on() {
    let mut shop = Shop::open();
    let logan = was_here(&mut shop, &a_car("B 61 LOG", "tyres"));
    let clio = was_here(&mut shop, &clio());
    let job = shop
        .ioana()
        .logs(&on_the_logan(&logan, vec![the_card_says("2468")]));
    shop.mihai().wakes_the_radio(&job);
    shop.ioana().moves(&job, &clio, true).unwrap();
    assert_eq!(
        shop.ioana().state(&job),
        StateWord::OnFile,
        "it must be tried again, or heard at hand-over"
    );
    assert_eq!(shop.ioana().state_of_car(&logan), StateWord::NotAsked);
    let view = shop.ioana().workshop().hand_over(&workshop::acts::HandOver {
        job_id: job.id,
        result: HandOverResult::Plays,
        code_typed: true,
        unit_id: None,
    });
    assert_eq!(
        view.unwrap().units[0].head.chip.state,
        StateWord::Verified,
        "the power went and the code was typed"
    );
}

#[test]
fn the_gate_starts_over_on_the_right_car() {
    let mut shop = Shop::open();
    let wrong = was_here(&mut shop, &a_car("B 62 LOG", "tyres"));
    let clio = was_here(&mut shop, &clio());
    let job = shop.ioana().logs(&on_the_logan(&wrong, vec![]));
    let accepts = workshop::acts::GateDecision {
        party_name: Some("Ana Rusu".to_owned()),
        channel: Some(workshop::domain::Channel::AtDesk),
        ..an_exit(ExitWord::CustomerAccepts)
    };
    shop.ioana().pins(&job).decides(&job, accepts).unwrap();
    assert!(shop.mihai().opens(&job).gate.may_start);
    assert_eq!(shop.ioana().looks_at_move(&job, &clio).decisions, 1);

    shop.ioana().moves(&job, &clio, false).unwrap();

    assert!(
        !shop.mihai().opens(&job).gate.may_start,
        "both cars have one unknown radio, and still all fall"
    );
    assert_eq!(refusal(shop.mihai().starts(&job)), Refusal::GateClosed);
    shop.ioana().moves(&job, &wrong, false).unwrap();
    assert!(
        !shop.mihai().opens(&job).gate.may_start,
        "and moving back brings none back"
    );
}

#[test]
fn words_said_in_the_job_make_neither_car_better() {
    let mut shop = Shop::open();
    let wrong = was_here(&mut shop, &a_car("B 63 LOG", "tyres"));
    let clio = was_here(&mut shop, &clio());
    let job = shop
        .ioana()
        .logs(&on_the_logan(&wrong, vec![needs_none(NotNeededReason::Paired)]));
    assert_eq!(shop.mihai().verdict(&job), VerdictWord::Go);
    shop.ioana().moves(&job, &clio, true).unwrap();
    assert_eq!(
        shop.mihai().verdict(&job),
        VerdictWord::Stop,
        "it was said of another radio"
    );
    assert_eq!(shop.ioana().state_of_car(&wrong), StateWord::NotAsked);
}

#[test]
fn a_green_radio_on_the_right_car_stays_green_unless_the_radio_in_the_yard_says_otherwise() {
    let mut shop = Shop::open();
    let logan = verified_logan(&mut shop);
    shop.ioana()
        .hands_over(&logan, HandOverResult::NotTested)
        .unwrap();
    let clio = was_here(&mut shop, &clio());
    let quiet = shop.ioana().logs(&IncomingCar {
        vehicle_id: Some(clio.vehicle),
        answers: vec![an_answer(ReceptionAnswer::HasNot)],
        ..a_car("", "battery_replacement")
    });
    shop.ioana().moves(&quiet, &logan, false).unwrap();
    assert_eq!(shop.mihai().verdict(&quiet), VerdictWord::Go);
    assert_eq!(shop.ioana().state_of_car(&clio), StateWord::NotAsked);
}

#[test]
fn only_todays_digits_do_not_stay_behind_on_somebody_elses_car() {
    let mut shop = Shop::open();
    let wrong = was_here(&mut shop, &a_car("B 64 LOG", "tyres"));
    let clio = was_here(&mut shop, &clio());
    let today = GivenAnswer {
        keep: false,
        ..the_card_says("2468")
    };
    let job = shop.ioana().logs(&on_the_logan(&wrong, vec![today]));
    shop.ioana().moves(&job, &clio, true).unwrap();
    let sealed = |shop: &Shop| -> u32 {
        let conn = shop.file_opened();
        conn.query_row(
            "SELECT count(*) FROM code_entries WHERE sealed IS NOT NULL",
            [],
            |row| row.get(0),
        )
        .unwrap()
    };
    assert_eq!(sealed(&shop), 1, "on the right car only");
    shop.ioana().hands_over(&job, HandOverResult::NotTested).unwrap();
    assert_eq!(sealed(&shop), 0, "and after the visit nowhere");
}

#[test]
fn a_move_is_refused_to_the_same_car_to_a_scrapped_one_and_to_whoever_may_not() {
    let mut shop = Shop::open();
    let logan = was_here(&mut shop, &logan());
    let clio = was_here(&mut shop, &clio());
    let job = shop.ioana().logs(&on_the_logan(&logan, vec![]));
    assert_eq!(
        refusal(shop.ioana().moves(&job, &logan, false)),
        Refusal::SameRecord
    );
    let scrap = SetVehicleStanding {
        vehicle_id: clio.vehicle,
        standing: Standing::Scrapped,
    };
    shop.ioana().workshop().set_vehicle_standing(&scrap).unwrap();
    assert_eq!(
        refusal(shop.ioana().moves(&job, &clio, false)),
        Refusal::CarScrapped
    );
    assert_eq!(refusal(shop.mihai().moves(&job, &clio, false)), Refusal::NoRight);
    assert_eq!(shop.ioana().opens(&job).vehicle.vehicle_id, logan.vehicle);
}

#[test]
fn a_visit_that_was_over_before_anybody_noticed_moves_too() {
    let mut shop = Shop::open();
    let logan = was_here(&mut shop, &logan());
    let clio = was_here(&mut shop, &clio());
    let job = shop
        .ioana()
        .logs(&on_the_logan(&logan, vec![the_card_says("2468")]));
    shop.mihai().wakes_the_radio(&job);
    shop.ioana().hands_over(&job, HandOverResult::Plays).unwrap();
    shop.ioana().moves(&job, &clio, true).unwrap();
    assert_eq!(shop.ioana().opens_car(&clio).jobs[0].job_id, job.id);
    assert_eq!(shop.ioana().state_of_car(&clio), StateWord::OnFile);
    assert_ne!(shop.ioana().state_of_car(&logan), StateWord::Verified);
}

#[test]
fn the_right_car_may_be_one_that_was_never_here() {
    let mut shop = Shop::open();
    let logan = was_here(&mut shop, &logan());
    let job = shop
        .ioana()
        .logs(&on_the_logan(&logan, vec![the_card_says("2468")]));
    let to_new = |plate: &str| MoveJobToCar {
        job_id: job.id,
        vehicle_id: None,
        new_plate: plate.to_owned(),
        code_is_this_cars: true,
        km_reason: None,
    };
    let cars = shop.rows("vehicles");
    assert_eq!(
        shop.ioana()
            .workshop()
            .preview_job_move(&to_new("is22bbb"))
            .unwrap()
            .to
            .plate,
        "IS 22 BBB"
    );
    assert_eq!(shop.rows("vehicles"), cars, "a look makes no car");
    shop.types_pin(Some(job.id));
    let empty = shop.ioana().workshop().move_job_to_car(&to_new(" "));
    assert_eq!(faults(empty), [("new_plate", Fault::Required)]);
    let view = shop
        .ioana()
        .workshop()
        .move_job_to_car(&to_new("is22bbb"))
        .unwrap();
    assert_eq!(view.vehicle.plate, "IS 22 BBB");
    assert_eq!(shop.ioana().state(&job), StateWord::OnFile);
    assert_eq!(shop.ioana().workshop().find("is22").unwrap().hits.len(), 1);
    assert!(
        view.contact.is_none() && view.owner.is_none(),
        "the Logan's owner is nobody here, and nobody said who brought the car"
    );
}
