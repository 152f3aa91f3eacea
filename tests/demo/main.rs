//! The demo workshop: a day of work, the same for everybody, in a file that says it is a demo.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]

/// The firm with the vans.
mod fleet;
mod shop;

use shop::Shop;
use std::collections::{BTreeMap, BTreeSet};
use workshop::acts::{Step, Trouble};
use workshop::demo::{self, Size};
use workshop::domain::{AttentionWord, CallOutcome, Stage, StateWord, VerdictWord};

#[test]
fn the_board_looks_like_a_working_day() {
    let mut shop = Shop::open();
    let board = shop.board();

    let cards = |stage: Stage| {
        board
            .columns
            .iter()
            .find(|column| column.stage == stage)
            .map_or(0, |column| column.cards.len())
    };
    assert_eq!(
        [
            Stage::Expected,
            Stage::In,
            Stage::InWork,
            Stage::Ready,
            Stage::Out
        ]
        .map(cards),
        [4, 9, 5, 4, 5]
    );
    let by_plate: BTreeMap<&str, _> = board
        .columns
        .iter()
        .flat_map(|column| &column.cards)
        .map(|card| (card.vehicle.plate.as_str(), card))
        .collect();
    let saw = |plate: &str| {
        let card = by_plate[plate];
        (card.verdict, card.chip.state)
    };
    assert_eq!(saw("BV 61 MIC"), (VerdictWord::Confirm, StateWord::OnFile));
    assert_eq!(by_plate["BV 61 MIC"].key_tag, "17");
    assert_eq!(saw("BV 07 KLM"), (VerdictWord::Stop, StateWord::HasNot));
    assert_eq!(saw("BV 90 RDS"), (VerdictWord::Stop, StateWord::NotAsked));
    assert_eq!(saw("CJ 12 XYZ"), (VerdictWord::Ask, StateWord::NotAsked));
    assert_eq!(saw("VL 12 ABC"), (VerdictWord::Go, StateWord::Verified));
    assert_eq!(saw("BV 18 GHE").1, StateWord::Refused);
    assert_eq!(by_plate["BV 18 GHE"].chip.times, Some(1));
    assert_eq!(saw("BV 55 LOC").1, StateWord::Locked);
    assert!(by_plate["BV 72 ALT"].power_off, "a battery is off just now");
    assert!(
        by_plate["HD 09 PRO"].desk_called_at.is_some(),
        "the bay calls the desk"
    );
    assert_eq!(
        by_plate["MS 19 DAN"].chip.state,
        StateWord::Verified,
        "an oil change changed nothing"
    );
    assert!(!by_plate.contains_key("B 123 ABC"), "the walk logs this one");
    let no_show: Vec<&str> = board
        .attention
        .iter()
        .filter(|card| card.attention == Some(AttentionWord::NoShow))
        .map(|card| card.vehicle.plate.as_str())
        .collect();
    assert_eq!(no_show, ["AA DK-417"], "booked, and nobody came");
    let coming: Vec<(&str, usize)> = board
        .coming
        .iter()
        .map(|day| (day.day.as_str(), day.cards.len()))
        .collect();
    assert_eq!(coming, [("2026-11-26", 4), ("2026-11-27", 2)]);
}

#[test]
fn tomorrows_call_list_has_somebody_to_call() {
    let mut shop = Shop::open();

    let list = shop.call_list("2026-11-26");

    let calls: Vec<(&str, StateWord, Option<CallOutcome>)> = list
        .calls
        .iter()
        .map(|call| {
            let last = call.last_call.as_ref().map(|call| call.outcome);
            (call.vehicle.plate.as_str(), call.unit.chip.state, last)
        })
        .collect();
    assert_eq!(
        calls,
        [
            ("BV 12 DRA", StateWord::NotAsked, None),
            ("BV 29 SOF", StateWord::OnFile, None),
            ("B 77 ZAH", StateWord::HasNot, Some(CallOutcome::NoAnswer)),
        ],
        "the green one is not called"
    );
    let today = shop.call_list("2026-11-25");
    let promised = today
        .calls
        .iter()
        .find(|call| call.vehicle.plate == "AG 22 NIC")
        .expect("it is expected today");
    assert_eq!(promised.unit.chip.state, StateWord::WillBring);
}

#[test]
fn every_code_state_can_be_seen() {
    let mut shop = Shop::open();

    let (states, suspicious, locks) = shop.states();

    assert_eq!(states, StateWord::ALL.iter().copied().collect::<BTreeSet<_>>());
    assert!(suspicious, "a dummy code is on file somewhere");
    assert_eq!(locks.len(), 3, "until a time, unknown and final");
}

#[test]
fn the_known_car_waits_to_be_logged() {
    let mut shop = Shop::open();

    let form = shop.intake("b123abc");

    let vehicle = form.vehicle.expect("the car is known");
    assert_eq!(
        (vehicle.plate.as_str(), vehicle.make.as_deref()),
        ("B 123 ABC", Some("Volkswagen"))
    );
    assert_eq!(form.owner.expect("it has an owner").name, "Ștefan Mureșan");
    assert_eq!(form.last_km, Some(198_205));
    assert!(form.open_job_id.is_none());
    assert_eq!(form.units.len(), 1);
    assert_eq!(form.units[0].chip.state, StateWord::NotAsked);
}

#[test]
fn the_same_size_makes_the_same_content() {
    let (mut first, mut second) = (Shop::open(), Shop::open());

    assert_eq!(first.content(), second.content());
    let content = first.content();
    assert_eq!(content.len(), 81, "eighty cars and the new one");
    let plates: BTreeSet<_> = content.iter().map(|car| &car.plate).collect();
    assert_eq!(plates.len(), 81, "no plate twice");
    assert!(
        content
            .iter()
            .filter(|car| car.owner.chars().any(|sign| "șțăâîȘȚÂÎ".contains(sign)))
            .count()
            > 20
    );
    assert_eq!(
        content.iter().filter(|car| car.plate == "AA DK-417").count(),
        1,
        "a Hungarian one"
    );
    assert_eq!(content.iter().filter(|car| car.country == "BG").count(), 1);
    for car in &content {
        let digits = car.phone.replace(' ', "");
        let made_up = ["0700", "+3620000", "+35988000"]
            .iter()
            .any(|nobodys| digits.starts_with(nobodys));
        assert!(made_up, "{} could be somebody's number", car.phone);
        if let Some(vin) = &car.vin {
            let read = workshop::domain::vin::Vin::read(vin).expect("a VIN");
            assert!(
                !read.hints.shape_odd && !read.hints.check_digit_odd && vin.contains("D3M0"),
                "{vin}"
            );
        }
    }
}

#[test]
fn the_password_and_every_pin_work_and_nothing_is_left_to_set_up() {
    let mut shop = Shop::closed();
    let state = shop.program.program_state().unwrap();
    assert_eq!(state.step, Step::Locked);
    let hints = state.demo.expect("the lock screen shows them");
    assert_eq!(hints, demo::hints());

    let state = shop.program.unlock_workshop(&hints.password).unwrap();

    assert_eq!(state.step, Step::Open, "straight to work");
    assert_eq!(state.me.expect("the password is a person's").name, "Ioana Dobre");
    assert!(state.banners.is_empty(), "the ledger is whole");
    assert_eq!(state.workshop_name.as_deref(), Some("Autoservice Tâmpa"));
    assert_eq!(state.people.len(), 4);
    for person in state.people {
        let pin = hints
            .pins
            .iter()
            .find(|pin| pin.name == person.name)
            .expect("a PIN for each");
        shop.choose(person.person_id, &pin.pin);
    }
}

#[test]
fn an_old_demo_and_one_cut_short_are_made_again_and_a_young_one_is_kept() {
    let mut shop = Shop::closed();
    shop.open_and_log("CT 01 VEC");

    shop.start_again();
    assert!(
        shop.content().iter().any(|car| car.plate == "CT 01 VEC"),
        "a young demo is kept"
    );

    shop.days_pass(31);
    shop.start_again();
    assert!(
        shop.content().iter().all(|car| car.plate != "CT 01 VEC"),
        "an old one is made again"
    );

    std::fs::write(shop.folder().join("demo-unfinished"), b"").unwrap();
    shop.start_again();
    assert_eq!(shop.content().len(), 81);
}

#[test]
fn somebodys_own_workshop_is_not_opened_as_a_demo_and_not_touched() {
    let mut shop = Shop::real("parola-mea-de-atelier-77");
    let before = shop.files();

    shop.start_again();

    let state = shop.program.program_state().unwrap();
    assert_eq!(
        (state.step, state.trouble),
        (Step::Trouble, Some(Trouble::NotADemo))
    );
    assert!(state.demo.is_none());
    assert_eq!(shop.files(), before);
}

#[test]
fn at_two_in_the_morning_the_day_is_still_today() {
    let mut shop = Shop::made_at("2026-11-25T00:20:00Z");

    let board = shop.board();

    assert!(board.columns.iter().all(|column| column.cards.len() > 2));
}

#[test]
fn a_size_makes_so_many_cars() {
    let mut shop = Shop::of(Size {
        parties: 120,
        vehicles: 150,
        open_jobs: 12,
    });

    assert_eq!(shop.content().len(), 151);
    let open: usize = shop
        .board()
        .columns
        .iter()
        .filter(|column| column.stage == Stage::In)
        .map(|column| column.cards.len())
        .sum();
    assert_eq!(open, 9 + 12);
}

#[test]
fn every_page_that_a_newcomer_opens_has_something_on_it() {
    let mut shop = Shop::open();
    let workshop = shop.program.workshop().unwrap();
    let hunts = workshop.list_hunts().unwrap();
    assert_eq!(hunts.len(), 1, "one code is looked for");
    let specialists = workshop.list_specialists().unwrap();
    assert_eq!(specialists.len(), 2);
    assert!(
        specialists.iter().all(|one| !one.counts.is_empty()),
        "each with what came of it"
    );
    let board = workshop.board().unwrap();
    let fabia = board
        .columns
        .iter()
        .flat_map(|column| &column.cards)
        .find(|card| card.vehicle.plate == "BV 72 ALT")
        .unwrap()
        .job_id;
    let sheet = workshop.read_battery_sheet(fabia).unwrap();
    let answered = sheet.before.iter().filter(|line| line.answer.is_some()).count();
    assert!(
        answered > 0 && answered < sheet.before.len(),
        "half filled: {answered}"
    );
    assert_eq!(sheet.notes.len(), 1, "what was learned of the model");
    assert!(
        !workshop.suggest_job_types("carlig").unwrap().is_empty(),
        "the desk finds the shop's own kind of work"
    );
}
