//! What people do in the day of PRODUCT section 12, told by the hour in `acceptance_day` and as one day in `acceptance_whole`.

use crate::cars_over_time::a_sale;
use crate::seat::{a_reading, all_papers_seen, an_answer, the_card_says};
use crate::shop::{Job, Shop, a_car};
use workshop::acts::{
    AskAtReception, BoardCard, CallListOf, CheckOwnership, Hit, IdText, IncomingCar, NoteRadio,
    OwnershipChecked, ReadingWord, ReceptionLine, RecordCall,
};
use workshop::domain::{Arrival, AttentionWord, CallOutcome, ReceptionAnswer};

pub fn named(name: &str, phone: &str, car: IncomingCar) -> IncomingCar {
    IncomingCar {
        owner_name: name.to_owned(),
        phone: phone.to_owned(),
        ..car
    }
}

/// 07:40: one key for each call. The first brings it, the second has not got it, nobody picks up at the third.
pub fn makes_the_morning_calls(shop: &mut Shop, jobs: &[Job], day: &str) {
    let outcomes = [CallOutcome::BringsIt, CallOutcome::HasNot, CallOutcome::NoAnswer];
    assert_eq!(jobs.len(), outcomes.len());
    for (job, outcome) in jobs.iter().zip(outcomes) {
        let call = RecordCall {
            job_id: job.id,
            unit_id: None,
            outcome,
            reason: None,
            day: day.to_owned(),
        };
        shop.ioana().workshop().record_call(&call).map(drop).unwrap();
    }
}

/// 08:01: `b123a`, then `bat`: the car that was found, and what is asked about its radio.
pub fn finds_the_car_and_types_bat(shop: &mut Shop) -> (Hit, Vec<ReceptionLine>) {
    let mut found = shop.ioana().workshop().find("b123a").unwrap();
    let hits = shop.ioana().workshop().suggest_job_types("bat").unwrap();
    assert_eq!(hits[0].name_ro, "Înlocuire baterie", "three letters and Enter");
    let ask = AskAtReception {
        vehicle_id: Some(found.hits[0].vehicle.vehicle_id),
        job_type_ids: vec![hits[0].job_type_id.clone()],
        arrival: Arrival::Plays,
    };
    let lines = shop.ioana().workshop().ask_at_reception(&ask).unwrap();
    (found.hits.remove(0), lines)
}

/// 08:01: the known car, with its card.
pub fn the_known_car_with_its_card(vehicle: IdText) -> IncomingCar {
    IncomingCar {
        vehicle_id: Some(vehicle),
        km: "134000".to_owned(),
        key_tag: "17".to_owned(),
        answers: vec![the_card_says("1609")],
        ..a_car("", "battery_replacement")
    }
}

/// 08:15: towed in, the battery dead, the code at home.
pub fn the_tow_in() -> IncomingCar {
    IncomingCar {
        arrival: Arrival::NoPower,
        answers: vec![an_answer(ReceptionAnswer::AtHome)],
        ..named(
            "Ion Vlad",
            "0722 000 115",
            a_car("BV 15 TOW", "battery_replacement"),
        )
    }
}

/// The reception sheet comes out; its words.
pub fn prints_the_reception_sheet(shop: &mut Shop, job: &Job) -> String {
    shop.ioana()
        .workshop()
        .print_reception_sheet(job.id)
        .map(drop)
        .unwrap();
    shop.printer.last().words()
}

/// 16:40: the car is Ana's now.
pub fn is_sold_to_ana(shop: &mut Shop, job: &Job) {
    let sale = a_sale(&shop.ioana().opens_car(job), "Ana Rusu", "");
    shop.ioana()
        .pins_for_car(sale.vehicle_id)
        .workshop()
        .change_owner(&sale)
        .map(drop)
        .unwrap();
}

/// 16:50: the previous owner stands there with his identity card; the papers entitle somebody else.
pub fn the_previous_owner_shows_papers(shop: &mut Shop, job: &Job, who: &str) -> OwnershipChecked {
    let papers = CheckOwnership {
        person_entitled: false,
        ..all_papers_seen(job, who)
    };
    shop.elena().pins(job).checks_ownership(&papers).unwrap()
}

/// 17:10: the radio shows a wait of an hour.
pub fn the_radio_shows_a_wait_of_an_hour(shop: &mut Shop, job: &Job) {
    let wait = NoteRadio {
        wait_minutes: Some(60),
        ..a_reading(job, ReadingWord::ShowsWait)
    };
    shop.mihai().workshop().note_radio(&wait).map(drop).unwrap();
}

/// 17:30: the one locked radio on the board, and until when.
pub fn the_one_locked_radio(shop: &mut Shop) -> (BoardCard, Option<String>) {
    let board = shop.ioana().workshop().board().unwrap();
    let mut locked = board.attention;
    locked.retain(|card| card.attention == Some(AttentionWord::Locked));
    assert_eq!(locked.len(), 1, "one radio is locked");
    let card = locked.remove(0);
    let until = card.bay.wait.as_ref().unwrap().until.clone();
    (card, until)
}

/// 17:30: the calls of a day on paper; its words.
pub fn prints_the_calls_of(shop: &mut Shop, day: &str) -> String {
    let day = Some(day.to_owned());
    shop.ioana()
        .workshop()
        .print_call_list(&CallListOf { day })
        .map(drop)
        .unwrap();
    shop.printer.last().words()
}
