//! The day of PRODUCT section 12, hour by hour, where no other story tells it whole.
//!
//! The whole day in one shop, every line from 07:40 to 17:30 in its order: `acceptance_whole`; what both do: `day_steps`. Closer elsewhere: 08:03
//! `intake::what_is_missing_is_asked_until_it_is_known` · 08:07 `intake::a_driver_may_bring_a_code_and_never_gets_one` · 09:10
//! `gate::an_airbag_line_takes_the_memory_saver_away` · 10:05 `main_job::one_car_from_reception_to_code_card` · 10:07
//! `outcomes::a_second_try_needs_the_serial_compared` · 10:30 `calls::the_bay_sees_a_code_that_was_phoned_in_and_may_try_it_once` · 11:00
//! `moves::a_job_on_the_wrong_car_goes_to_the_right_one_and_says_so_before` · 16:10
//! `gate::plays_at_hand_over_proves_the_code_that_was_revealed_after_the_cut` · 17:00
//! `fleet::ten_cards_for_a_fleet_are_one_check_ten_lines_and_one_sheet` · the copies of 07:40 and 17:30 `backups`. The keys of 08:01 and 08:03
//! are counted in `tests/window/keys.rs`.

use crate::day_steps::{
    finds_the_car_and_types_bat, is_sold_to_ana, makes_the_morning_calls, named, prints_the_calls_of,
    prints_the_reception_sheet, the_known_car_with_its_card, the_one_locked_radio,
    the_previous_owner_shows_papers, the_radio_shows_a_wait_of_an_hour, the_tow_in,
};
use crate::main_job::{logan, verified_logan};
use crate::seat::all_papers_seen;
use crate::shop::{Job, Shop, a_car, refusal};
use crate::visits::booked;
use workshop::acts::{CallListOf, HitWhy, IncomingCar, Refusal};
use workshop::domain::{ExitWord, HandOverResult, ReceptionWording, StateWord, VerdictWord};

const TODAY: &str = "2026-03-02";

/// Half past seven, and twenty to eight.
fn morning() -> Shop {
    Shop::open_at("2026-03-02 07:40")
}

#[test]
fn seven_forty_the_board_has_three_battery_jobs_that_are_not_green_and_one_key_for_each() {
    let mut shop = morning();
    let at = |hour: u32| format!("2026-03-02T{:02}:00:00Z", hour - 2);
    let cars = [
        ("BV 11 ANA", "Ana Rusu", "0722 000 111", 9),
        ("BV 12 BOB", "Bogdan Ilie", "0722 000 112", 10),
        ("BV 13 COR", "Corina Pop", "0722 000 113", 11),
    ];
    let jobs: Vec<Job> = cars
        .iter()
        .map(|(plate, name, phone, hour)| {
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
    makes_the_morning_calls(&mut shop, &jobs, TODAY);
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

    let (hit, lines) = finds_the_car_and_types_bat(&mut shop);
    assert_eq!(
        (hit.vehicle.plate.as_str(), hit.why),
        ("B 123 ABC", HitWhy::Plate)
    );
    assert_eq!(
        (lines.len(), lines[0].wording),
        (1, ReceptionWording::WillBeDisconnected),
        "the line turns amber"
    );
    let job = shop.ioana().logs(&the_known_car_with_its_card(first.vehicle));
    assert_eq!(shop.mihai().verdict(&job), VerdictWord::Confirm);

    let pages = shop.printer.count();
    let words = prints_the_reception_sheet(&mut shop, &job);
    assert_eq!(shop.printer.count(), pages + 1, "two copies on one A4");
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
    let job = shop.ioana().logs(&the_tow_in());
    assert_eq!(
        shop.mihai().verdict(&job),
        VerdictWord::Confirm,
        "nothing is left to lose"
    );
    let words = prints_the_reception_sheet(&mut shop, &job).to_lowercase();
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
    is_sold_to_ana(&mut shop, &job);

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
    is_sold_to_ana(&mut shop, &job);
    let pages = shop.printer.count();

    let checked = the_previous_owner_shows_papers(&mut shop, &job, "Popescu Ștefan");
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
    the_radio_shows_a_wait_of_an_hour(&mut shop, &job);
    booked(
        &mut shop,
        a_car("BV 18 MAI", "battery_replacement"),
        "2026-03-03T07:00:00Z",
    );
    shop.clock.passes(20 * 60);

    let (card, until) = the_one_locked_radio(&mut shop);
    assert_eq!(
        until.as_deref(),
        Some("2026-03-02T16:10:00Z"),
        "ten past six in Bucharest"
    );
    let board = shop.ioana().workshop().board().unwrap();
    let refusals = card.bay.wait.unwrap().refusals;
    assert_eq!((refusals, board.locked_this_month), (1, 1));
    assert!(prints_the_calls_of(&mut shop, "2026-03-03").contains("BV 18 MAI"));
}
