//! The day of PRODUCT section 12, hour by hour, where no other story tells it whole.
//!
//! The whole day in one shop, every line from 07:40 to 17:30 in its order: `acceptance_whole`. Closer elsewhere: 08:03
//! `intake::what_is_missing_is_asked_until_it_is_known` · 08:07 `intake::a_driver_may_bring_a_code_and_never_gets_one` · 09:10
//! `gate::an_airbag_line_takes_the_memory_saver_away` · 10:05 `main_job::one_car_from_reception_to_code_card` · 10:07
//! `outcomes::a_second_try_needs_the_serial_compared` · 10:30 `calls::the_bay_sees_a_code_that_was_phoned_in_and_may_try_it_once` · 11:00
//! `moves::a_job_on_the_wrong_car_goes_to_the_right_one_and_says_so_before` · 16:10
//! `gate::plays_at_hand_over_proves_the_code_that_was_revealed_after_the_cut` · 17:00
//! `fleet::ten_cards_for_a_fleet_are_one_check_ten_lines_and_one_sheet` · the copies of 07:40 and 17:30 `backups`. The keys of 08:01 and 08:03
//! are counted in `tests/window/keys.rs`.

use crate::cars_over_time::a_sale;
use crate::main_job::{logan, verified_logan};
use crate::seat::{a_reading, all_papers_seen, an_answer, the_card_says};
use crate::shop::{Job, Shop, a_car, refusal};
use crate::visits::booked;
use workshop::acts::{CallListOf, CheckOwnership, HitWhy, IncomingCar, NoteRadio, RecordCall, Refusal};
use workshop::domain::{
    Arrival, AttentionWord, CallOutcome, ExitWord, HandOverResult, ReceptionAnswer, ReceptionWording,
    StateWord, VerdictWord,
};

const TODAY: &str = "2026-03-02";

/// Half past seven, and twenty to eight.
fn morning() -> Shop {
    Shop::open_at("2026-03-02 07:40")
}

pub fn named(name: &str, phone: &str, car: IncomingCar) -> IncomingCar {
    IncomingCar {
        owner_name: name.to_owned(),
        phone: phone.to_owned(),
        ..car
    }
}

#[test]
fn seven_forty_the_board_has_three_battery_jobs_that_are_not_green_and_one_key_for_each() {
    let mut shop = morning();
    let at = |hour: u32| format!("2026-03-02T{:02}:00:00Z", hour - 2);
    let cars = [
        ("BV 11 ANA", "Ana Rusu", "0722 000 111", 9, CallOutcome::BringsIt),
        (
            "BV 12 BOB",
            "Bogdan Ilie",
            "0722 000 112",
            10,
            CallOutcome::HasNot,
        ),
        (
            "BV 13 COR",
            "Corina Pop",
            "0722 000 113",
            11,
            CallOutcome::NoAnswer,
        ),
    ];
    let jobs: Vec<Job> = cars
        .iter()
        .map(|(plate, name, phone, hour, _)| {
            booked(
                &mut shop,
                named(name, phone, a_car(plate, "battery_replacement")),
                &at(*hour),
            )
        })
        .collect();
    booked(&mut shop, a_car("BV 14 ULE", "oil_service"), &at(9));

    let board = shop.ioana().workshop().board().unwrap();
    assert_eq!(board.to_ask_today, 3, "the oil change asks nobody");
    let list = shop
        .ioana()
        .workshop()
        .call_list(&CallListOf { day: None })
        .unwrap();
    let phones: Vec<&str> = list
        .calls
        .iter()
        .filter_map(|call| call.contact.as_ref()?.phone.as_deref())
        .collect();
    assert_eq!(
        phones,
        ["0722 000 111", "0722 000 112", "0722 000 113"],
        "by the hour, with their numbers"
    );
    for (job, (plate, _, _, _, outcome)) in jobs.iter().zip(cars) {
        let call = RecordCall {
            job_id: job.id,
            unit_id: None,
            outcome,
            reason: None,
            day: TODAY.to_owned(),
        };
        shop.ioana()
            .workshop()
            .record_call(&call)
            .map(drop)
            .unwrap_or_else(|why| panic!("{plate}: {why:?}"));
    }
    assert_eq!(shop.ioana().state(&jobs[0]), StateWord::WillBring);
    assert_eq!(shop.ioana().state(&jobs[1]), StateWord::HasNot);
    let board = shop.ioana().workshop().board().unwrap();
    assert_eq!(
        board.to_ask_today, 1,
        "nobody picked up at the third: that one is still to ask"
    );
}

#[test]
fn eight_o_one_a_known_car_is_found_by_its_plate_and_goes_to_the_bay_with_two_copies() {
    let mut shop = morning();
    let first = shop.ioana().logs(&IncomingCar {
        answers: vec![],
        ..logan()
    });
    shop.ioana()
        .hands_over(&first, HandOverResult::NotTested)
        .map(drop)
        .unwrap();
    shop.clock.passes(200 * 86_400);

    let found = shop.ioana().workshop().find("b123a").unwrap();
    assert_eq!(
        (found.hits[0].vehicle.plate.as_str(), found.hits[0].why),
        ("B 123 ABC", HitWhy::Plate)
    );
    let hits = shop.ioana().workshop().suggest_job_types("bat").unwrap();
    assert_eq!(hits[0].name_ro, "Înlocuire baterie", "three letters and Enter");
    let ask = workshop::acts::AskAtReception {
        vehicle_id: Some(found.hits[0].vehicle.vehicle_id),
        job_type_ids: vec![hits[0].job_type_id.clone()],
        arrival: Arrival::Plays,
    };
    let lines = shop.ioana().workshop().ask_at_reception(&ask).unwrap();
    assert_eq!(
        (lines.len(), lines[0].wording),
        (1, ReceptionWording::WillBeDisconnected),
        "the line turns amber"
    );
    let job = shop.ioana().logs(&IncomingCar {
        vehicle_id: Some(first.vehicle),
        km: "134000".to_owned(),
        key_tag: "17".to_owned(),
        answers: vec![the_card_says("1609")],
        ..a_car("", "battery_replacement")
    });
    assert_eq!(shop.mihai().verdict(&job), VerdictWord::Confirm);

    let pages = shop.printer.count();
    shop.ioana()
        .workshop()
        .print_reception_sheet(job.id)
        .map(drop)
        .unwrap();
    assert_eq!(shop.printer.count(), pages + 1, "two copies on one A4");
    let words = shop.printer.last().words();
    assert_eq!(
        words.matches("Semnătura clientului").count(),
        2,
        "both are signed"
    );
    assert!(
        words.contains("17") && !words.replace([' ', '\n'], "").contains("1609"),
        "{words}"
    );
}

#[test]
fn eight_fifteen_the_tow_in_has_no_power_and_the_sheet_says_so() {
    let mut shop = morning();
    let job = shop.ioana().logs(&IncomingCar {
        arrival: Arrival::NoPower,
        answers: vec![an_answer(ReceptionAnswer::AtHome)],
        ..named(
            "Ion Vlad",
            "0722 000 115",
            a_car("BV 15 TOW", "battery_replacement"),
        )
    });
    assert_eq!(
        shop.mihai().verdict(&job),
        VerdictWord::Confirm,
        "nothing is left to lose"
    );
    shop.ioana()
        .workshop()
        .print_reception_sheet(job.id)
        .map(drop)
        .unwrap();
    let words = shop.printer.last().words().to_lowercase();
    assert!(words.contains("fără curent"), "{words}");
}

#[test]
fn eight_twenty_mihai_sees_go_ask_and_stop_and_the_clutch_asks_before_it_stops() {
    let mut shop = morning();
    let green = verified_logan(&mut shop);
    let clutch = shop.ioana().logs(&a_car("BV 16 AMB", "clutch"));
    let red = shop.ioana().logs(&a_car("BV 17 ROS", "battery_replacement"));
    shop.program.leave_tile().unwrap();
    shop.chooses_tile("Mihai").unwrap();

    let cards = shop.mihai().workshop().list_bay_jobs().unwrap();
    let verdicts: Vec<VerdictWord> = [green, clutch, red]
        .iter()
        .map(|job| cards.iter().find(|card| card.job_id == job.id).unwrap().verdict)
        .collect();
    assert_eq!(verdicts, [VerdictWord::Go, VerdictWord::Ask, VerdictWord::Stop]);
    let view = shop.mihai().answers_power(&clutch, true).unwrap();
    assert_eq!(
        view.gate.verdict,
        VerdictWord::Stop,
        "the battery comes off: the gate"
    );
    assert!(
        view.units[0]
            .exits
            .iter()
            .any(|offer| offer.exit == ExitWord::CustomerAccepts)
    );
    shop.mihai().starts(&green).map(drop).expect("one touch");
}

#[test]
fn sixteen_forty_the_new_owners_code_is_sealed_until_their_papers_are_seen() {
    let mut shop = morning();
    let job = verified_logan(&mut shop);
    let seen = all_papers_seen(&job, "Popescu Ștefan");
    shop.elena().pins(&job).checks_ownership(&seen).map(drop).unwrap();
    let sale = a_sale(&shop.ioana().opens_car(&job), "Ana Rusu", "");
    shop.ioana()
        .pins_for_car(sale.vehicle_id)
        .workshop()
        .change_owner(&sale)
        .map(drop)
        .unwrap();

    assert_eq!(
        shop.mihai().state(&job),
        StateWord::Verified,
        "the digits did not change with the owner"
    );
    assert!(
        shop.mihai().unit(&job).reveal.for_radio_only,
        "for the radio only"
    );
    assert_eq!(
        refusal(shop.elena().pins(&job).prints_card(&job, None)),
        Refusal::OwnershipNotProven,
        "sealed"
    );

    let papers = all_papers_seen(&job, "Ana Rusu");
    assert!(shop.elena().pins(&job).checks_ownership(&papers).unwrap().passed);
    shop.elena()
        .pins(&job)
        .prints_card(&job, None)
        .map(drop)
        .expect("unsealed by a fresh check");
}

#[test]
fn sixteen_fifty_the_previous_owner_asks_for_a_reprint_and_is_refused() {
    let mut shop = morning();
    let job = verified_logan(&mut shop);
    let seen = all_papers_seen(&job, "Popescu Ștefan");
    shop.elena().pins(&job).checks_ownership(&seen).map(drop).unwrap();
    shop.elena().pins(&job).prints_card(&job, None).map(drop).unwrap();
    let sale = a_sale(&shop.ioana().opens_car(&job), "Ana Rusu", "");
    shop.ioana()
        .pins_for_car(sale.vehicle_id)
        .workshop()
        .change_owner(&sale)
        .map(drop)
        .unwrap();
    let pages = shop.printer.count();

    // He is here, with his identity card; the papers entitle somebody else.
    let old_owner = CheckOwnership {
        person_entitled: false,
        ..all_papers_seen(&job, "Popescu Ștefan")
    };
    let checked = shop.elena().pins(&job).checks_ownership(&old_owner).unwrap();
    assert!(
        !checked.passed && !checked.missing.is_empty(),
        "the sheet says what is missing"
    );
    let reprint = shop
        .elena()
        .pins(&job)
        .prints_card(&job, Some(workshop::acts::ReprintReason::Lost));
    assert_eq!(refusal(reprint), Refusal::OwnershipNotProven);
    assert_eq!(shop.last_line().verb, "print_refused", "and it is written down");
    assert_eq!(shop.printer.count(), pages, "nothing was printed");
}

#[test]
fn half_past_five_one_radio_is_locked_until_ten_past_six_and_tomorrows_list_prints() {
    let mut shop = Shop::open_at("2026-03-02 17:10");
    let job = shop.ioana().logs(&logan());
    shop.mihai().wakes_until_refused(&job);
    let wait = NoteRadio {
        wait_minutes: Some(60),
        ..a_reading(&job, workshop::acts::ReadingWord::ShowsWait)
    };
    shop.mihai().workshop().note_radio(&wait).map(drop).unwrap();
    booked(
        &mut shop,
        a_car("BV 18 MAI", "battery_replacement"),
        "2026-03-03T07:00:00Z",
    );
    shop.clock.passes(20 * 60);

    let board = shop.ioana().workshop().board().unwrap();
    let locked: Vec<_> = board
        .attention
        .iter()
        .filter(|card| card.attention == Some(AttentionWord::Locked))
        .collect();
    assert_eq!(locked.len(), 1, "one radio");
    let wait = locked[0].bay.wait.as_ref().unwrap();
    assert_eq!(
        wait.until.as_deref(),
        Some("2026-03-02T16:10:00Z"),
        "ten past six in Bucharest"
    );
    assert_eq!((wait.refusals, board.locked_this_month), (1, 1));
    let tomorrow = CallListOf {
        day: Some("2026-03-03".to_owned()),
    };
    shop.ioana()
        .workshop()
        .print_call_list(&tomorrow)
        .map(drop)
        .unwrap();
    assert!(shop.printer.last().words().contains("BV 18 MAI"));
}
